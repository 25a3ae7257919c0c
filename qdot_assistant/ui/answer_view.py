"""One answer as HTML: its text with markers that open their cards, notices, steps and sources.

Come here for what an answer looks like. Plain functions from values to HTML; no Streamlit, so a long conversation is
made once and kept.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping

from calculators.base import Calculation, Step
from knowledge.law import LawBook
from qdot_assistant.types import Answer, AnswerCitation, Notice
from qdot_assistant.ui.figures_shown import expression_shown, step_name, value_shown
from qdot_assistant.ui.markup import answer_html, escaped, plain_text
from qdot_assistant.ui.record import NOTICE
from qdot_assistant.ui.sources import Reference, card_html, in_words, legal_cite, reference_of, short_name

_NOTICE_NAMES: Mapping[str, str] = {
    "outdated": "Out of date",
    "conflict": "A conflict",
    "not_in_sources": "Not covered",
    "unverified": "Not checked against the official text",
    "advice": "Please note",
}
_MOST_KEPT = 2000
_made: OrderedDict[tuple[str, str], tuple[Answer, str]] = OrderedDict()


def answer_as_html(answer: Answer, key: str, book: LawBook) -> str:
    """The whole answer. ``key`` is unique on the page; the same answer is made once."""
    held = _made.get((key, answer.question))
    if held is not None and held[0] is answer:
        return held[1]
    made = "".join(_parts(answer, key, book))
    _made[key, answer.question] = (answer, made)
    while len(_made) > _MOST_KEPT:
        _made.popitem(last=False)
    return made


def _parts(answer: Answer, key: str, book: LawBook) -> Iterator[str]:
    cited = {citation.marker: citation for citation in answer.citations}
    yield f'<div class="q-answer">{answer_html(answer.answer, lambda n: _marker(n, cited, key))}</div>'
    yield notices_html(answer.notices)
    cards = {f"{key}-{n}": reference_of(citation) for n, citation in cited.items()}
    for position, calculation in enumerate(answer.calculations):
        html, used = steps_html(calculation, f"{key}-c{position}")
        cards |= used
        yield html
    yield _sources(answer.citations, key)
    yield from (card(identity, reference, book) for identity, reference in cards.items())
    yield _copy_button(answer)


def _marker(number: int, cited: Mapping[int, AnswerCitation], key: str) -> str:
    citation = cited.get(number)
    if citation is None:
        return f"[{number}]"
    name = escaped(f"Source {number}: {short_name(citation.section)}")
    target = f'popovertarget="{key}-{number}"'
    return f'<button type="button" class="q-mark" {target} title="{name}" aria-label="{name}">{number}</button>'


def card(identity: str, reference: Reference, book: LawBook) -> str:
    """The card that opens over the page: the paragraph with the quoted words marked.

    It stands on the page as text, and becomes a card when its opener is first reached (``page.js``): an answer brings
    tens of thousands of letters of law of which few are opened, and each page would take them apart before the answer
    is seen.
    """
    name = escaped(short_name(reference.section))
    made = (
        f'<div popover id="{identity}" class="q-source" role="dialog" aria-label="{name}">'
        f'<div class="q-source-head"><button type="button" class="q-close" popovertarget="{identity}" '
        f'popovertargetaction="hide" aria-label="Close">×</button></div>{card_html(reference, book)}</div>'
    )
    return f'<span hidden class="q-card" data-card="{identity}">{escaped(made)}</span>'


def opener(identity: str, text: str) -> str:
    """A link-like button that opens a card."""
    return f'<button type="button" class="q-link" popovertarget="{identity}">{escaped(text)}</button>'


def notices_html(notices: Iterable[Notice]) -> str:
    """The notices, those of one kind together."""
    by_kind: dict[str, list[str]] = {}
    for notice in notices:
        by_kind.setdefault(notice.kind, []).append(notice.text)
    return "".join(_notice(kind, texts) for kind, texts in by_kind.items())


def _notice(kind: str, texts: list[str]) -> str:
    quiet = " q-notice-quiet" if kind in ("unverified", "advice", "not_in_sources") else ""
    name = _NOTICE_NAMES.get(kind, "Please note")
    first, *rest = dict.fromkeys(texts)
    more = "".join(f"<p>{escaped(text)}</p>" for text in rest)
    return f'<div class="q-notice{quiet}" role="note"><p><b>{name}.</b> {escaped(first)}</p>{more}</div>'


def steps_html(calculation: Calculation, key: str) -> tuple[str, dict[str, Reference]]:
    """The steps of a calculation, folded, each with its paragraph; and the cards they open."""
    if not calculation.steps:
        return "", {}
    cards: dict[str, Reference] = {}
    known: dict[Reference, str] = {}
    rows = []
    for step in calculation.steps:
        reference = Reference(step.section, step.version, step.words)
        identity = known.setdefault(reference, f"{key}-s{len(known)}")
        cards[identity] = reference
        rows.append(_step(step, identity))
    count = len(calculation.steps)
    table = (
        '<div class="q-table q-scroll" tabindex="0" role="region" aria-label="Steps"><table><thead><tr>'
        '<th scope="col">Step</th><th scope="col">How</th><th scope="col" class="q-num">Value</th>'
        '<th scope="col">Rests on</th></tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )
    title = f"How this was worked out ({count} step{'s' if count > 1 else ''})"
    return f'<details class="q-fold"><summary>{title}</summary>{table}</details>', cards


def _step(step: Step, identity: str) -> str:
    unsure = "" if step.certainty == "read" else f" ({step.certainty.replace('_', ' ')})"
    return (
        f"<tr><td>{escaped(step_name(step.name))}</td><td>{escaped(expression_shown(step.expression))}</td>"
        f'<td class="q-num">{escaped(value_shown(step.name, step.value))}</td>'
        f"<td>{opener(identity, short_name(step.section))}{unsure}</td></tr>"
    )


def _sources(citations: tuple[AnswerCitation, ...], key: str) -> str:
    if not citations:
        return ""
    items = "".join(_source(citation, f"{key}-{citation.marker}") for citation in citations)
    count = len(citations)
    return (
        f'<details class="q-fold"><summary>{count} source{"s" if count > 1 else ""}</summary><ol>{items}</ol></details>'
    )


def _source(citation: AnswerCitation, identity: str) -> str:
    name = opener(identity, short_name(citation.section))
    return f'<li><span class="q-num-label">{citation.marker}</span>{name} {_said(citation)}</li>'


def _said(citation: AnswerCitation) -> str:
    """The quotation; a note's words are ours and stand without quotation marks."""
    words = escaped(citation.quote)
    if citation.source == "note":
        return f'<span class="q-quote">(our summary, not its words) {words}</span>'
    return f'<span class="q-quote">“{words}”</span>'


def _copy_button(answer: Answer) -> str:
    if answer.kind == "error":
        return ""
    return (
        '<div class="q-acts"><span><button type="button" class="q-act q-copy" '
        'title="Copy the answer with its citations">Copy</button>'
        f'<span class="q-copied-text" hidden>{escaped(as_copied(answer))}</span></span></div>'
    )


def as_copied(answer: Answer) -> str:
    """The answer as plain text with its citations in legal form, for a letter or a memo."""
    lines = [plain_text(answer.answer)]
    if answer.notices:
        lines += ["", *(f"{_NOTICE_NAMES[notice.kind]}: {notice.text}" for notice in answer.notices)]
    if answer.citations:
        lines += ["", *(f"[{c.marker}] {cited_in_full(c)}" for c in answer.citations)]
    return "\n".join([*lines, "", NOTICE])


def cited_in_full(citation: AnswerCitation) -> str:
    """One citation with its words: a quotation of the law, or our summary named as one."""
    if citation.source == "note":
        day = in_words(citation.version)
        return f"Our summary of {citation.section}, not its words (rule from {day}): {citation.quote}"
    if citation.source == "explainer":
        return f"{short_name(citation.section)} ({citation.version}): “{citation.quote}”"
    return f"{legal_cite(citation.section, citation.version)}: “{citation.quote}”"
