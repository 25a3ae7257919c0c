"""Figures the law publishes, told as such: the section 7520 rate of a month, and amounts of several years."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from calculators.base import CalculationError, CalculatorName
from calculators.section_7520_rate import unread_rate
from calculators.wording import month_name, percent
from qdot_assistant import amounts_claimed, courtesies
from qdot_assistant.telling.common import as_notices
from qdot_assistant.types import Cite, Draft, DraftSentence
from qdot_assistant.yearly_sums import OF_A_YEAR

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_NAMES = tuple(name.lower() for name in calendar.month_name[1:])
_RATE_ASKED = re.compile(
    r"\b(?:7520 (?:interest )?rate|rate under (?:section )?7520|7520)\b.{0,60}\b(?:for|in|of|was|is)\b|"
    r"\bwhat(?:'s| is| was| were)?\b.{0,40}\b7520\b|"
    rf"\b7520 (?:interest )?rates?\W{{1,3}}(?:{'|'.join(name[:3] for name in _NAMES)})[a-z]*\b|"
    r"\b(?:what|which)\b.{0,30}\b(?:interest|discount) rate\b"
    r"(?=.*\b(?:died|dies|death|deaths|annuity|pension|corpus)\b)|"
    r"\b(?:interest|discount) rate\b.{0,40}\b(?:death|deaths|died)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(
    rf"\b({'|'.join(name[:3] for name in _NAMES)})[a-z]*\.?,?\s+(?:of\s+)?(\d{{4}})\b|\b(\d{{4}})-(\d{{2}})\b",
    re.IGNORECASE,
)
_WHICH_MONTH = re.compile(r"\b(?:which|what|whose) month\b", re.IGNORECASE)
"""Asks by which month the rate goes, which is a rule; a month told beside it is the case."""
_YEAR = re.compile(r"(?<!§ )(?<!§)(?<!irc )(?<!code )(?<!section )(?<!sec\. )\b(20\d\d)\b(?!\([a-z]\))", re.IGNORECASE)
"""A year; the number of a section ("§ 2010", "section 2056(d)") is none."""
MONTH_OF_DEATH = Cite(
    section="IRC 7520(a)",
    quote="The section 7520 rate is that of the month in which the valuation date falls, here the month of the "
    "decedent's death.",
)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The rate of a month asked for, or the amounts of several years side by side."""
    if asking.route.calculator is None:
        return _rate(asking, assistant)
    if asking.route.calculator in OF_A_YEAR:
        return _several_years(asking.route.calculator, asking, assistant)
    return None


def _rate(asking: Asking, assistant: Assistant) -> Draft | None:
    text = asking.question.question
    if not _RATE_ASKED.search(text) or _WHICH_MONTH.search(text):
        return None
    if len(several := _months_in(text)) > 1:
        return _rates_of(several, assistant)
    month = _month_told(asking)
    if month is None:
        return None
    year, number = month
    published = assistant.parameters.section_7520_rate(year, number)
    if published is None or published.percent is None:
        held = "I hold the published section 7520 rates from January 2009 to August 2026."
        return courtesies.said(
            f"The section 7520 rate for {month_name(year, number)} is not in my sources. {held} The IRS "
            f"publishes each month's rate.",
            "refusal",
        )
    said = f"The section 7520 rate published for {month_name(year, number)} is {percent(published.percent)}."
    rule = "It is the rate of the month of the decedent's death that counts, with no choice of an earlier month here."
    sentences = (
        DraftSentence(text=said, cites=(MONTH_OF_DEATH,)),
        DraftSentence(text=rule, cites=(MONTH_OF_DEATH,)),
    )
    unread = () if published.certainty == "read" else (unread_rate(published, month_name(year, number)),)
    notices = as_notices(unread)
    return Draft(kind="answer", sentences=sentences, rates=((year, number),), notices=notices)


_MOST = 12
_MONTH_ALONE = re.compile(
    rf"\b(?P<month>{'|'.join(_NAMES)}|{'|'.join(name[:3] for name in _NAMES)}|sept)\b\.?"
    r"(?:,? (?:of )?(?P<year>20\d\d))?",
    re.IGNORECASE,
)


def _months_in(text: str) -> list[tuple[int, int]]:
    """The months of a list ("January, February and March 2025"), each with the year told for it or after it."""
    found = list(_MONTH_ALONE.finditer(text))
    months: list[tuple[int, int]] = []
    year = None
    for one in reversed(found):
        year = int(one["year"]) if one["year"] else year
        if year is None:
            return []
        months.insert(0, (year, [name[:3] for name in _NAMES].index(one["month"][:3].lower()) + 1))
    return list(dict.fromkeys(months)) if len(months) <= _MOST else []


def _rates_of(months: list[tuple[int, int]], assistant: Assistant) -> Draft | None:
    """The published rates of several months, a sentence each; None where one is not held."""
    rates = [assistant.parameters.section_7520_rate(*month) for month in months]
    held = [rate for rate in rates if rate is not None and rate.percent is not None]
    if len(held) < len(months):
        return None
    sentences = tuple(
        DraftSentence(
            text=f"The section 7520 rate published for {month_name(*month)} is {percent(rate.percent or Decimal(0))}.",
            cites=(MONTH_OF_DEATH,),
        )
        for month, rate in zip(months, held, strict=True)
    )
    unread = [unread_rate(rate, month_name(*month)) for month, rate in zip(months, held, strict=True)]
    notices = as_notices(n for n, rate in zip(unread, held, strict=True) if rate.certainty != "read")
    return Draft(kind="answer", sentences=sentences, rates=tuple(months), notices=notices)


def _month_told(asking: Asking) -> tuple[int, int] | None:
    """The month named beside the rate, else that of the death told in the question."""
    named = _MONTH.search(asking.question.question)
    if named is not None:
        return _year_and_month(named)
    death, precision = asking.facts.value("date_of_death"), asking.facts.value("date_of_death_precision")
    told = "date_of_death" in asking.facts.current and precision in (None, "day", "month")
    return (death.year, death.month) if told and isinstance(death, dt.date) else None


def _year_and_month(match: re.Match[str]) -> tuple[int, int]:
    if match.group(3):
        return int(match.group(3)), int(match.group(4))
    return int(match.group(2)), [name[:3] for name in _NAMES].index(match.group(1).lower()[:3]) + 1


_SPAN = re.compile(r"\b(?P<first>20\d\d)\s*(?:-|–|to|through|thru|until|till)\s*(?P<last>20\d\d)\b", re.IGNORECASE)


_GROWTH = re.compile(
    r"\b(?:gr[eo]w\w*|r[io]se|rises|risen|increas\w*|chang\w*|differen\w*|by how much|compar\w*|went|jump\w*|"
    r"up from)\b",
    re.IGNORECASE,
)
"""Of a growth from one year to another the two ends are asked for."""


def _each_of(span: re.Match[str]) -> str:
    """Every year of a span of few years ("2016 through 2018"), in words as they are read."""
    first, last = int(span["first"]), int(span["last"])
    return " ".join(map(str, range(first, last + 1))) if 0 < last - first < _MOST_YEARS else span.group()


_MOST_YEARS = 4


def _years_asked(name: CalculatorName, asking: Asking) -> tuple[int, ...]:
    """The years whose amount is asked for; beside a death the year of another event is none, nor is that of the
    death where gifts are asked about.
    """
    text = asking.standing.told or asking.question.question
    spelled = text if _GROWTH.search(text) else _SPAN.sub(_each_of, text)
    years = tuple(dict.fromkeys(int(year) for year in _YEAR.findall(spelled)))
    facts = asking.facts
    death = facts.value("date_of_death")
    died = death.year if isinstance(death, dt.date) else facts.value("year_of_death")
    if died is None:
        return years
    if name == "spouse_gift_exclusion":
        asked = {facts.value("year"), facts.value("other_year")}
        return tuple(year for year in years if year != died or year in asked)
    others = {fact.value.year for fact in facts.facts.values() if isinstance(fact.value, dt.date)} - {died}
    return tuple(year for year in years if year not in others)


def _several_years(name: CalculatorName, asking: Asking, assistant: Assistant) -> Draft | None:
    from qdot_assistant.calculation import work
    from qdot_assistant.telling import neighbours

    years = _years_asked(name, asking)
    if name == "exclusion_amount" and amounts_claimed.speaks_of_the_drop(asking.question.question):
        return None  # the years told are those of a fall that was called off
    if not 2 <= len(years) <= _MOST_YEARS:
        return None
    try:
        worked = tuple(work(name, {"year": year}, assistant) for year in years)
    except CalculationError:
        return None
    sentences = tuple(next(iter(neighbours.told(one, asking.question.audience))) for one in worked)
    notices = as_notices(notice for one in worked for notice in one.notices)
    sums: tuple[str, ...] = ()
    if len(worked) == 2 and _DIFFERENCE.search(asking.question.question):
        more, less = sorted((Decimal(one.results[_AMOUNT_OF[name]]) for one in worked), reverse=True)
        sums = (f"{more:,.0f} − {less:,.0f} = {more - less:,.0f}",)
        said = f"The difference between the two is ${more - less:,.0f}."
        cites = tuple(dict.fromkeys(cite for one in sentences for cite in one.cites))
        sentences = (DraftSentence(text=said, cites=cites), *sentences)
    told = tuple(dict.fromkeys(notices))
    return Draft(kind="calculation", sentences=sentences, calculations=worked, notices=told, sums=sums)


_DIFFERENCE = re.compile(r"\bdifference\b|\bby how much\b|\bhow much (?:more|less|higher|lower)\b", re.IGNORECASE)
_AMOUNT_OF: dict[CalculatorName, str] = {
    "exclusion_amount": "basic_exclusion_amount", "spouse_gift_exclusion": "spouse_gift_exclusion",
}  # fmt: skip
