"""Draft -> Answer: nothing is said that a quotation or a calculation step does not carry.

Deterministic, without a model: every sentence of substance has a support; every quotation stands verbatim in the
version
named; every figure and day stands in a support, in the working or in the user's own words; what fails is left out,
and when the answer's first sentence fails the draft is refused as a whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from knowledge import store
from knowledge.citation import plain
from knowledge.law import Law, LawBook
from knowledge.paragraph import LawError, Version
from qdot_assistant.figures import figures_in, figures_of_calculation
from qdot_assistant.multiples import multiples_in
from qdot_assistant.reading.fractions import fractions_in
from qdot_assistant.reading.frequency import PER_YEAR
from qdot_assistant.types import Answer, AnswerCitation, Cite, Draft, DraftSentence, Notice, Question


@dataclass(frozen=True)
class Fault:
    """Why one sentence was not let through."""

    sentence: str
    reason: str


class DraftRefused(Exception):
    """Nothing of the draft, or not its first sentence, can be said; carries the faults found."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(fault.reason for fault in faults) or "the draft says nothing")
        self.faults = faults


@dataclass
class _Markers:
    """Numbers citations in the order of their first use; equal citations share one marker."""

    known: dict[tuple[str, str, str], AnswerCitation] = field(default_factory=dict)

    def of(self, version: Version, quote: str) -> int:
        key = (version.section, version.version, plain(quote))
        if key not in self.known:
            self.known[key] = AnswerCitation(
                marker=len(self.known) + 1,
                source=version.source,
                section=version.section,
                version=version.version,
                quote=" ".join(quote.split()),
                certainty=version.certainty,
                url=version.url,
            )
        return self.known[key].marker


def verify(draft: Draft, question: Question, law: Law, book: LawBook) -> tuple[Answer, tuple[Fault, ...]]:
    """Check a draft sentence by sentence and set the markers.

    Returns:
        The public answer and the faults of the sentences left out.

    Raises:
        DraftRefused: when the first sentence of substance, or a calculation's result, does not hold.
    """
    told = _told(draft, question, law, book)
    markers, faults, kept = _Markers(), [], []
    for position, sentence in enumerate(draft.sentences):
        asks = draft.kind in ("clarification", "refusal") and not sentence.is_substance
        reason = None if asks else _fault(sentence, told, law, book)
        if reason is None:
            kept.append((sentence, _numbers(sentence, markers, law, book)))
            continue
        faults.append(Fault(sentence.text, reason))
        if _is_first_of_substance(draft, position):
            raise DraftRefused(tuple(faults))
    if draft.kind in ("answer", "calculation") and not markers.known:
        raise DraftRefused(tuple(faults))
    return _answer(draft, question, kept, markers, law), tuple(faults)


def resolve(cite: Cite, law: Law, book: LawBook) -> Version:
    """The version a citation names, else the one in force.

    Raises:
        LawError: when there is no such section or version.
    """
    if cite.version is not None:
        for version in book.versions(cite.section):
            if version.version == cite.version:
                return version
    return law.section(cite.section)


def _told(draft: Draft, question: Question, law: Law, book: LawBook) -> frozenset[str]:
    """Figures that need no support in a quotation: the user's own and the working's."""
    said = " ".join([*(turn.content for turn in question.history if turn.role == "user"), question.question])
    parts = {*fractions_in(said), *(one.by for one in multiples_in(said))}
    own = figures_in(said) | {f"{one.numerator}/{one.denominator}" for one in parts}
    worked = [figures_of_calculation(calculation) for calculation in draft.calculations]
    today = figures_in(f"{question.today:%B} {question.today.day}, {question.today.year}")
    rates = (figures_in(_published(year, month)) for year, month in draft.rates)
    return frozenset().union(
        own,
        today,
        *worked,
        *rates,
        *(figures_in(total) for total in _true_totals(draft, own.union(*worked), law, book)),
    )


def _is_true_share(working: str, total: str, known: frozenset[str]) -> bool:
    """Whether "48000 ÷ 12 × 71 = 2840.00" holds to the cent, of an amount and a share that stand in the question.

    A share told as a fraction ("half") is written as one: "2000 ÷ 1 × 1/2 = 1000.00".
    """
    if "/" in working:
        return _is_true_fraction(working, total, known)
    amount, count, percent = (Decimal(part) for part in re.split("[÷×]", working))
    stated = figures_in(f"{amount} ; {percent} percent") <= known or figures_in(f"{amount} ; {percent / 100}") <= known
    share = (amount / count * percent / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return stated and count in PER_YEAR.values() and share == Decimal(total.strip())


def _is_true_fraction(working: str, total: str, known: frozenset[str]) -> bool:
    paid, count, share = (part.strip() for part in re.split("[÷×]", working))
    top, below = (Decimal(part) for part in share.split("/"))
    part = (Decimal(paid) / Decimal(count) * top / below).quantize(Decimal("0.01"), ROUND_HALF_UP)
    stated = {share} | figures_in(paid) <= known and Decimal(count) in PER_YEAR.values()
    return stated and part == Decimal(total.strip())


def _published(year: int, month: int) -> str:
    """The published section 7520 rate of a month with its month, in words."""
    rate = store.parameters().section_7520_rate(year, month)
    return "" if rate is None else f"{rate.percent} percent, {month}/{year} {year}"


WHOLE = 100  # percent


def _true_totals(draft: Draft, own: frozenset[str], law: Law, book: LawBook) -> list[str]:
    """The totals of the draft's sums that add up, of figures that its own quotations carry."""
    if not draft.sums:
        return []
    cites = [cite for sentence in draft.sentences for cite in sentence.cites]
    rows = (_table_row(cite.quote, resolve(cite, law, book).text) for cite in cites)
    quoted = figures_in(" ".join([*(cite.quote for cite in cites), *rows]))
    totals: list[str] = []
    for addition in draft.sums:
        left, _, total = addition.partition("=")
        known = quoted | own | figures_in(" ".join(totals))
        if total.strip().endswith("%") and "/" in left:
            totals += [total] if left.strip() in own and Fraction(left) * WHOLE == int(total.strip(" %")) else []
            continue
        if "×" in left:
            totals += [total] if _is_true_share(left, total, known) else []
            continue
        if "−" in left:
            totals += [total] if _is_true_difference(left, total, known) else []
            continue
        terms = [Decimal(term.strip().replace(",", "")) for term in left.split("+") if term.strip()]
        if sum(terms) == Decimal(total.strip().replace(",", "")) and figures_in(left.replace("+", ";")) <= known:
            totals.append(total)
    return totals


def _is_true_difference(left: str, total: str, known: frozenset[str]) -> bool:
    """True for one known figure less another known one."""
    more, less = (Decimal(term.strip().strip("%").replace(",", "")) for term in left.split("−"))
    if left.count("%") == 2 and more == WHOLE:  # the rest of a share: 100 percent less a known one
        return more - less == Decimal(total.strip().strip("%")) and figures_in(f"{less} percent") <= known
    return more - less == Decimal(total.strip().replace(",", "")) and figures_in(left.replace("−", ";")) <= known


def _fault(sentence: DraftSentence, told: frozenset[str], law: Law, book: LawBook) -> str | None:
    if not sentence.is_substance:
        bare = sentence.block != "heading" and not figures_in(sentence.text) <= told
        return "a figure stands in a sentence without support" if bare else None
    if not sentence.cites:
        return "no support"
    loose, quoted = figures_in(sentence.text) - told, []
    for cite in sentence.cites:
        try:
            version = resolve(cite, law, book)
        except LawError as error:
            return str(error)
        if plain(cite.quote) not in plain(version.text):
            return f"the quotation does not stand in {version.section} ({version.version})"
        if loose:
            quoted.append(f"{cite.quote} {_table_row(cite.quote, version.text)} {version.version}")
    loose = loose - figures_in(" ".join(quoted)) if loose else loose
    return f"no support for {', '.join(sorted(loose))}" if loose else None


def _table_row(quote: str, text: str) -> str:
    """The rest of the table row whose label is quoted: a figure of the law's own table stands beside its label."""
    return " ".join(line for line in text.split("\n") if line.startswith("|") and plain(quote) in plain(line))


def _is_first_of_substance(draft: Draft, position: int) -> bool:
    return next((at for at, sentence in enumerate(draft.sentences) if sentence.is_substance), -1) == position


def _numbers(sentence: DraftSentence, markers: _Markers, law: Law, book: LawBook) -> tuple[int, ...]:
    numbers = (markers.of(resolve(cite, law, book), cite.quote) for cite in sentence.cites)
    return tuple(dict.fromkeys(numbers))


def _answer(
    draft: Draft,
    question: Question,
    kept: list[tuple[DraftSentence, tuple[int, ...]]],
    markers: _Markers,
    law: Law,
) -> Answer:
    citations = tuple(markers.known.values())
    return Answer(
        id=question.id,
        question=question.question,
        kind=draft.kind,
        answer=set_text(kept),
        citations=citations,
        calculations=draft.calculations,
        missing=draft.missing,
        notices=_notices(draft, citations),
    )


def _notices(draft: Draft, citations: tuple[AnswerCitation, ...]) -> tuple[Notice, ...]:
    """The draft's notices, and one for each citation we have not read in an official text."""
    unsure = {
        "second_source": "is known to us from a second source, not from the official text",
        "recalled": "is stated from memory and has not been checked against the official text",
        "unsettled": "is a reading that is not settled",
    }
    doubts = (
        Notice(kind="unverified", section=c.section, text=f"{_what(c)} {unsure[c.certainty]}.")
        for c in citations
        if c.certainty != "read"
    )
    unique = {(n.kind, n.section, n.text): n for n in (*draft.notices, *doubts)}
    return tuple(unique.values())


def _what(cited: AnswerCitation) -> str:
    return f"The text shown of § {cited.section}" if cited.source == "regulation" else f"Our summary of {cited.section}"


def set_text(kept: list[tuple[DraftSentence, tuple[int, ...]]]) -> str:
    """Markdown of the kept sentences, each followed by its markers."""
    blocks: list[tuple[str, str]] = []
    for sentence, numbers in kept:
        marks = "".join(f"[{number}]" for number in numbers)
        block, line = sentence.block, _line(sentence, marks)
        if block == "text" and blocks and blocks[-1][0] == "text" and not sentence.starts_paragraph:
            blocks[-1] = ("text", f"{blocks[-1][1]} {line}")
        else:
            blocks.append((block, line))
    return _join(blocks)


def _line(sentence: DraftSentence, marks: str) -> str:
    text = sentence.text.strip()
    if sentence.block == "row":
        return text.replace("{marks}", marks)
    marked = _marked(text, marks) if sentence.block == "text" else f"{text} {marks}".strip()
    return {"item": f"- {marked}", "heading": f"**{marked}**", "quote": f"> {marked}"}.get(sentence.block, marked)


_INNER_END = re.compile(r"(?<=[a-z0-9)”\"][.!])(?= (?:[A-Z“\"§$(]))")
_NO_END = re.compile(
    r"(?:\b(?:U\.S|D\.C|No|Mr|Mrs|Ms|Dr|T\.D|P\.L|Treas|Reg|Sec|Rev|Proc|Rul|Pub|v|vs|e\.g|i\.e)|\b[A-Z])\.$"
)
FEWEST_WORDS = 4  # a verdict ("Not in time.") rests on what follows it


def _marked(text: str, marks: str) -> str:
    """The text with its markers behind each sentence in it: what is said in two sentences is cited for both."""
    if not marks:
        return text
    pieces, start = [], 0
    for end in _INNER_END.finditer(text):
        so_far = text[start : end.start()].strip()
        if len(so_far.split()) >= FEWEST_WORDS and not _NO_END.search(so_far):
            pieces.append(f"{so_far} {marks}")
            start = end.end()
    return " ".join([*pieces, f"{text[start:].strip()} {marks}"])


def _join(blocks: list[tuple[str, str]]) -> str:
    out = ""
    for position, (block, line) in enumerate(blocks):
        tight = position > 0 and block in ("item", "row") and blocks[position - 1][0] == block
        out += ("" if not out else "\n" if tight else "\n\n") + line
    return out
