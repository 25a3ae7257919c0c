"""A figure of an earlier year or text told beside the question what it is now: today's is what is asked about.

Come here for ``of_today`` and ``with_todays_first``. "A leaflet of 2012 gives 5.12 million. And now?" asks for the
amount of today; the year told is only that of the leaflet. IRC 2010(c)(3) and 2523(i)(2) have one for each year.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from calculators.base import CalculatorName
from qdot_assistant.reading.money import money_in
from qdot_assistant.yearly_sums import OF_A_YEAR, amounts_of

if TYPE_CHECKING:
    from knowledge.parameter import LegalParameters
    from qdot_assistant.pipeline import Asking, Assistant
    from qdot_assistant.ranking import Ranked

_I = re.IGNORECASE
_NOW = re.compile(
    r"\b(?:now|today|to-?day'?s|nowadays|these days|this year|current(?:ly)?|at present|presently|up to date|"
    r"update[sd]?|"
    r"this (?:month|week|spring|summer|autumn|fall|winter|christmas|january|february|march|april|may|june|july|august|"
    r"september|october|november|december)|next (?:month|week)|"
    r"still (?:good|right|true|valid|hold\w*|so|current)|by now|meanwhile|since then|latest|new(?:est)? (?:figure|"
    r"number|amount|sum|limit))\b",
    _I,
)
_PAPER = (
    r"(?:leaflets?|booklets?|brochures?|books?|notes?|notebook|folders?|files?|memos?|pages?|articles?|guides?|"
    r"print-?outs?|"
    r"papers?|handouts?|flyers?|letters?|e-?mails?|templates?|checklists?|worksheets?|spreadsheets?|slides?|"
    r"newsletters?|"
    r"manuals?|textbooks?|editions?|websites?|posts?|clippings?|calculators?|blogs?|sites?|videos?|podcasts?|"
    r"forums?|seminars?|courses?|talks?|sheets?|pamphlets?|plans?|charts?|forms?)"
)
_OF_A_PAPER = re.compile(
    rf"\b{_PAPER}\b[^.;?!]{{0,25}}\b(?:of|from|dated|printed in|written in|made in|in)\b (?:\w+ )?(?P<of>20\d\d)\b|"
    rf"\b(?P<its>20\d\d)(?:'s)?[- ](?:\w+ )?{_PAPER}\b|"
    rf"\b(?:printed|copied|saved|downloaded|cut out|wrote down|bought)\b[^.;?!]{{0,30}}\b{_PAPER}\b[^.;?!]{{0,12}}"
    r"\bin (?P<got>20\d\d)\b",
    _I,
)
_DEATHS = frozenset({"date_of_death", "year_of_death", "surviving_spouse_year_of_death"})


def of_today(
    name: CalculatorName, raw: Mapping[str, Any], asking: Asking, parameters: LegalParameters
) -> dict[str, Any]:
    """The inputs with this year in the place of a year that is only that of the figure told."""
    inputs, text, year = dict(raw), asking.question.question, raw.get("year")
    if name not in OF_A_YEAR or year is None or asking.facts.facts.keys() & _DEATHS or not _NOW.search(text):
        return inputs
    paper, today = _OF_A_PAPER.search(text), asking.question.today.year
    figure_of = (
        int(year) if int(year) != today else int(paper["of"] or paper["its"] or paper["got"]) if paper else today
    )
    if figure_of == today or not _is_of_the_figure(name, figure_of, text, parameters):
        return inputs
    inputs["year"] = today
    inputs.pop("gift_amount", None)
    return inputs


def _is_of_the_figure(name: CalculatorName, year: int, text: str, parameters: LegalParameters) -> bool:
    """True where the year is that of a paper, or the sum told is the published amount of that year."""
    paper = _OF_A_PAPER.search(text)
    if paper is not None and str(year) in (paper["of"], paper["its"], paper["got"]):
        return True
    published = amounts_of(name, parameters).get(year)
    return any(one.amount == published for one in money_in(text))


_OF_EXAMPLE_4 = re.compile(r"^example4\.\w+_2009$")


def with_todays_first(ranked: list[Ranked], asking: Asking, assistant: Assistant) -> list[Ranked]:
    """Example 4 then and now in the place of the former Example 4, where its figure is asked for as of today."""
    if not ranked or not _OF_EXAMPLE_4.match(ranked[0].statement.id) or not _NOW.search(asking.question.question):
        return ranked
    both = replace(ranked[0], statement=assistant.statements["example4.then_and_now"])
    return [both, *(one for one in ranked[1:] if not _OF_EXAMPLE_4.match(one.statement.id))]
