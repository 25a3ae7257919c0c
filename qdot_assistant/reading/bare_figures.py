"""Figures told with no word that names them, where the rest of the message says what they are of.

Come here for ``take_figures_of_a_factor`` ("annuity factor at 70 and 4.4").
26 CFR 20.2031-7(d)(2): a factor goes by a rate and an age or a number of years, so each figure can be but one of them.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.numbers import NUMBER, number_of
from qdot_assistant.reading.rates import may_be_a_rate
from qdot_assistant.reading.text import Span

_FACTOR = re.compile(r"\bfactors?\b|\btable [sbk]\b|\bexpected (?:annuity )?term\b|\bremainder\b|\blife estate\b")
_TERM_TABLE = re.compile(r"\btable b\b|\bterm[- ]certain\b|\bfixed term\b|\byears?\b")
_FEW = 16
_FIGURE = re.compile(
    rf"(?<![\w.,$¤%-])(?<!example )(?<!form )(?<!table )(?P<n>{NUMBER})(?![\w,]*\d|[%¤])(?!\s*(?:percent|%))"
)
_COUNTED = re.compile(r"(?:which|the|that|this|each|every|any|no|other|these|those|what|between|both|first|last) $")
_COUNTS = re.compile(r" (?:table|terms?|factors?|figures?|lines?|rows?|steps?|values?|of|is|was|are|were|to|that)\b")
""" "Which two Table B terms", "which one is taken": words that count or point, and no figure of a case."""
_YOUNGEST, _OLDEST, _LONGEST = 15, 109, 60


def take_figures_of_a_factor(context: Context, reading: Reading, rest: str) -> None:
    """Of a table's factor asked for in few words: the whole number is the age or the years, the other one the rate."""
    low = context.message.low
    if not _FACTOR.search(low) or len(low.split()) > _FEW or context.known:
        return
    for match in _FIGURE.finditer(rest):
        value = number_of(match["n"])
        if value is not None and not _is_counting(rest, match):
            _take_figure(context, reading, match.span("n"), value)


def _is_counting(rest: str, match: re.Match[str]) -> bool:
    """Whether a number told as a word counts or points to things of the question."""
    before, after = rest[: match.start("n")], rest[match.end("n") :]
    return match["n"].isalpha() and bool(_COUNTED.search(before) or _COUNTS.match(after))


def _take_figure(context: Context, reading: Reading, span: Span, value: Decimal) -> None:
    told = reading.facts.keys()
    of_a_term = _TERM_TABLE.search(context.message.low) is not None
    measured = bool(told & {"age", "birth_date", "term_years"})
    whole = value == int(value)
    if whole and not measured and of_a_term and 0 < value <= _LONGEST:
        reading.facts["term_years"] = context.fact("term_years", int(value), span, f"read as {int(value)} years")
    elif whole and not measured and _YOUNGEST <= value <= _OLDEST:
        note = "read as the age of the measuring life on the date of death"
        reading.facts["age"] = context.fact("age", int(value), span, note)
    elif "section_7520_rate" not in told and may_be_a_rate(value) and (measured or not whole):
        note = f"read as a section 7520 rate of {value:f} percent"
        reading.facts["section_7520_rate"] = context.fact("section_7520_rate", value.normalize() + 0, span, note)
