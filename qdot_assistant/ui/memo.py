"""The memo: question, short answer, authorities with quotations, calculation with steps, facts, version, what is open.

Come here for ``Memo`` and for what goes into it; ``memo_docx`` and ``memo_pdf`` write it. No Streamlit.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from calculators.base import Calculation
from calculators.wording import day_in_words
from knowledge.law import LawBook
from qdot_assistant.types import Answer
from qdot_assistant.ui.answer_view import cited_in_full
from qdot_assistant.ui.deadline_rows import in_order, label_of, left_out
from qdot_assistant.ui.figures_shown import expression_shown, name_shown, step_name, value_shown
from qdot_assistant.ui.markup import plain_text
from qdot_assistant.ui.record import NOTICE, Conversation
from qdot_assistant.ui.sources import in_words, legal_cite, short_name

_TITLES = {
    "corpus_portion": "Corpus portion of a nonassignable annuity payment",
    "deadlines": "Deadlines",
    "exclusion_amount": "Exclusion amount",
    "spouse_gift_exclusion": "Gifts to a spouse who is not a citizen",
    "security_test": "Security for the section 2056A estate tax",
    "section_2056a_tax": "Section 2056A estate tax on a distribution",
}


@dataclass(frozen=True)
class Table:
    """Rows under a heading line."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Part:
    """One headed part of a memo: paragraphs, then a list, then a table."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    table: Table | None = None


@dataclass(frozen=True)
class Memo:
    """A memo as its writers take it; every text is plain."""

    title: str
    date: str
    parts: tuple[Part, ...] = field(default_factory=tuple)
    notice: str = NOTICE


def memo_of_conversation(conversation: Conversation, book: LawBook, today: dt.date) -> Memo:
    """The memo of a conversation: each answered question with what supports it."""
    parts: list[Part] = []
    answers = [(one.question, one.answer) for one in conversation.exchanges if one.answer is not None]
    for number, (question, answer) in enumerate(answers, 1):
        mark = f" {number}" if len(answers) > 1 else ""
        parts += _parts_of_answer(question, answer, mark, book)
    parts.append(_law_part({c.version for _, a in answers for c in a.citations if c.source == "regulation"}))
    parts.append(_not_covered(text for _, a in answers for text in _open_points(a)))
    return Memo(
        title=conversation.title, date=day_in_words(today), parts=tuple(part for part in parts if _has_content(part))
    )


def _parts_of_answer(question: str, answer: Answer, mark: str, book: LawBook) -> list[Part]:
    parts = [
        Part(f"Question{mark}", (question.strip(),)),
        Part(f"Short answer{mark}", tuple(p for p in plain_text(answer.answer).split("\n\n") if p.strip())),
        Part(f"Authorities{mark}", items=tuple(f"[{c.marker}] {cited_in_full(c)}" for c in answer.citations)),
    ]
    for calculation in answer.calculations:
        parts += _parts_of_calculation(calculation, mark)
    return parts


def memo_of_calculation(calculation: Calculation, book: LawBook, today: dt.date, matter: str = "") -> Memo:
    """The memo of a calculation or of a deadline sheet."""
    title = _TITLES[calculation.calculator] + (f": {matter.strip()}" if matter.strip() else "")
    parts = [
        Part("Question", (f"{_TITLES[calculation.calculator]}, worked out from the facts below.",)),
        *_parts_of_calculation(calculation, ""),
        _authorities(calculation, book),
        _law_part({step.version for step in calculation.steps if step.section.startswith("20.2056A-4")}),
        _not_covered([*(n.text for n in calculation.notices), *left_out(calculation)]),
    ]
    return Memo(title=title, date=day_in_words(today), parts=tuple(part for part in parts if _has_content(part)))


def _parts_of_calculation(calculation: Calculation, mark: str) -> list[Part]:
    results = [(n, v) for n, v in calculation.results.items() if isinstance(v, str | int | bool)]
    told = [(name_shown(n), value_shown(n, v)) for n, v in calculation.inputs.items() if n not in calculation.assumed]
    assumed = [
        f"{name_shown(n)}: {value_shown(n, calculation.inputs.get(n))} ({why})"
        for n, why in calculation.assumed.items()
    ]
    parts = [
        _deadlines_part(calculation, mark)
        if calculation.calculator == "deadlines"
        else Part(
            f"Result{mark}",
            table=Table(("Result", "Value"), tuple((name_shown(n), value_shown(n, v)) for n, v in results)),
        ),
        Part(f"Facts told{mark}", items=tuple(f"{name}: {value}" for name, value in told)),
        Part(f"Facts assumed{mark}", items=tuple(assumed)),
    ]
    if calculation.calculator != "deadlines":
        parts.append(Part(f"Calculation{mark}", table=_steps(calculation)))
    readings = [other["reason"] + _second(other["results"]) for other in calculation.results.get("alternatives", ())]
    return [*parts, Part(f"Second readings{mark}", items=tuple(readings))]


def _second(results: dict[str, str]) -> str:
    portion = results.get("corpus_portion")
    return f" The corpus portion would be {portion}." if portion else ""


def _steps(calculation: Calculation) -> Table:
    rows = tuple(
        (step_name(s.name), expression_shown(s.expression), value_shown(s.name, s.value), short_name(s.section))
        for s in calculation.steps
    )
    return Table(("Step", "How", "Value", "Rests on"), rows)


def _deadlines_part(calculation: Calculation, mark: str) -> Part:
    rows = tuple(
        (
            label_of(row),
            value_shown("day", row["due"]) if row.get("due") else "no calendar day",
            value_shown("day", row["safe"]) if row.get("safe") else "",
            " ".join(text for text in (row["rule"], row.get("note")) if text),
            short_name(row["section"]),
        )
        for row in in_order(calculation)
    )
    verdicts = {True: "on time", False: "late"}
    items = tuple(
        f"{name_shown(check['key'])}: {verdicts.get(check['timely'], 'uncertain')}. {check['why']}"
        + (f" {check['remedy']}" if check.get("remedy") else "")
        for check in calculation.results.get("checks", ())
    )
    return Part(f"Deadlines{mark}", items=items, table=Table(("Deadline", "Due", "Safe day", "Rule", "Rests on"), rows))


def _authorities(calculation: Calculation, book: LawBook) -> Part:
    seen: dict[tuple[str, str, str], str] = {}
    for step in calculation.steps:
        own = step.section.startswith("20.2056A-4")
        words = f"“{step.words}”" if own else f"(our summary, not its words) {step.words}"
        seen[step.section, step.version, step.words] = (
            f"{legal_cite(step.section, step.version if own else '')}: {words}"
        )
    return Part("Authorities", items=tuple(seen.values()))


def _law_part(versions: set[str]) -> Part:
    days = ", ".join(in_words(day) for day in sorted(versions) if day)
    return Part("Version of the law", (f"§ 20.2056A-4 is quoted in the text in force from: {days}.",) if days else ())


def _open_points(answer: Answer) -> Iterable[str]:
    yield from (notice.text for notice in answer.notices)


def _not_covered(texts: Iterable[str]) -> Part:
    return Part("Not covered, not settled, or to be checked", items=tuple(dict.fromkeys(texts)))


def _has_content(part: Part) -> bool:
    return bool(part.paragraphs or part.items or (part.table and part.table.rows))
