"""An estate's value held against the basic exclusion amount of the year of death, IRC 2010(c).

Come here for ``held_against_it``, where it is asked whether the estate is over the limit, and for ``road``, where a
death of an earlier year has another amount than the statement tells.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from calculators.base import Calculation, CalculationError
from calculators.wording import dollars
from qdot_assistant.asked.moved_in_life import is_moved_in_life
from qdot_assistant.calculation import work
from qdot_assistant.conclusions import FEW, facts_told
from qdot_assistant.estate_supposed import OWES_TAX
from qdot_assistant.estate_told import estate_told, year_of_death_told
from qdot_assistant.evidence import gather
from qdot_assistant.over_or_under import HELD, opening
from qdot_assistant.ranking import Ranked
from qdot_assistant.reading.money import money_in
from qdot_assistant.telling.common import cite_of
from qdot_assistant.types import Draft, DraftSentence
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

STATEMENT = "qdot.estate_below_exclusion"
_WHOM_IT_CONCERNS = frozenset({"qdot.spouse_citizen", "qdot.who_needs_one", "qdot.decedent_citizenship"})
"""Statements that a citizenship told beside the estate puts before the rule on its size."""
_LEAVES_IT_OPEN = frozenset({"gave_away_in_life", "decedent_no_resident_or_citizen"})


_I = re.IGNORECASE
_LIMIT = (
    r"\b(?:limits?|exempt\w*|exclusion|threshold|cut-?off|ceiling|allowance|tax[- ]free (?:amount|sum)|free amount)\b"
)
_OF_THE_ESTATE = re.compile(_LIMIT, _I)
_OF_ANOTHER = re.compile(
    r"\b(?:gift\w*|gave|give|bonds?|letters? of credit|banks?|secur\w+|percent|hardship|2 million|two million|\$2m|"
    r"foreign (?:real|property|land)|distribut\w+|withdr\w+|pension|annuity|state|inheritance tax)\b|%",
    _I,
)
"""Words of another limit: that of gifts, of a trust without a bank, of land abroad, or of a state's own tax."""
_CALLED_THE_LIMIT = (
    rf"(?:{_LIMIT}|\b(?:page|article|site|explainer|guide)\b)(?:\W|\b(?:is|was|of|at|says?|said|gives?|figure|amount|now|"
    r"still|only|just|about|around|currently|the|an?|as|to|in|for|20\d\d|stands|named|puts?|it|today|this year)\b)*$"
)
_THE_LIMIT_AFTER = re.compile(rf"^ ?(?:(?:is|was|as|being|the|an?|estate|tax|federal) ){{0,4}}{_LIMIT}", _I)


_ASKS_IF_LOST = re.compile(
    r"\b(?:all|everything|deduction|it|chance)\b(?: \w+){0,2} (?:lost|gone|over)\b[^.?!]*\?|\btoo late\b[^.?!]*\?|"
    r"\b(?:lost|gone|over|too late)\W+(?:is it|isn'?t it|right|correct|is that so)\W*$|"
    r"\b(?:is|are) (?:all|everything|it|we|the deduction) (?:\w+ )?(?:lost|gone|over|too late)\W*$",
    _I,
)
"""Whether the deduction is lost is asked, and the size is told by the way."""
_FIGURE_OF_THE_PAGE = re.compile(
    r"\b(?:page|article|site|explainer|guide|website)\b[^.;?!]{0,50}\b\d{1,2}\.\d{1,2}\b(?! ?(?:%|percent))", _I
)
"""The exemption told as a figure of the explainer's ("the page has 13.99 million")."""
_MILLIONS = re.compile(r"\d ?(?:million|mil\b|m\b)", _I)
_IN_MILLIONS = re.compile(
    r"\b(?:left|leaves?|leaving|had|has|have|owns?|owned|worth|with)\s+(?:about |around |some |roughly )?\$?"
    r"(?P<sum>\d{1,2}\.\d{1,2})\b(?! ?(?:%|percent|million|mil\b|m\b|k\b|thousand))",
    _I,
)
"""A sum whose millions were said of the sum before it ("13.99 million … left 14.6")."""


def held_against_it(asking: Asking, assistant: Assistant) -> Draft | None:
    """Say whether the sum told is over the exclusion of the year told, else of this year; None where that is not asked,
    or gifts in life, or a decedent neither resident nor citizen, leave it open.
    """
    text = asking.question.question
    speaks_of_it = _OF_THE_ESTATE.search(text) or _FIGURE_OF_THE_PAGE.search(text)
    if not HELD.search(text) or not speaks_of_it or _OF_ANOTHER.search(text) or is_moved_in_life(text):
        return None
    if _ASKS_IF_LOST.search(text):
        return None
    value = _sum_of_the_estate(text, assistant)
    if value is None or asking.facts.value("qdot_assets") is not None or _is_open(asking):
        return None
    try:
        calculation = work("exclusion_amount", {"year": _year_meant(asking)}, assistant)
    except CalculationError:
        return None
    return _drafted(value, calculation, Ranked(assistant.statements[STATEMENT], 1.0, 1.0), asking, text)


def _sum_of_the_estate(text: str, assistant: Assistant) -> Decimal | None:
    """The one sum told that is not called the limit; of several, the one that is no published exclusion."""
    sums = [
        one.amount
        for one in money_in(text)
        if one.currency == "USD"
        and not re.search(_CALLED_THE_LIMIT, text[: one.span[0]], _I)
        and not _THE_LIMIT_AFTER.match(text[one.span[1] :])
    ]
    sums += [Decimal(one["sum"]) * 1_000_000 for one in _IN_MILLIONS.finditer(text) if _MILLIONS.search(text)]
    sums = [one for one in sums if one >= LEAST]
    published = {one.value for one in assistant.parameters.basic_exclusion_amount.years.values()}
    if len(sums) > 1:
        sums = [one for one in sums if one not in published]
    return sums[0] if len(set(sums)) == 1 else None


def _is_open(asking: Asking) -> bool:
    """True where what was told leaves open which amount holds, or how much of it is left."""
    return bool(facts_told(asking, _LEAVES_IT_OPEN) & _LEAVES_IT_OPEN)


LEAST = Decimal(100_000)  # dollars; less is no estate that is held against the exclusion
_OF_THE_YEAR = re.compile(r"\b(?:in|for|of|during) (?:a )?(?P<year>20\d\d)\b", _I)


def _year_meant(asking: Asking) -> int:
    """The year of the death that was told or supposed; this year where none was."""
    told = year_of_death_told(asking.facts) or asking.facts.value("surviving_spouse_year_of_death")
    said = _OF_THE_YEAR.search(asking.question.question)
    return int(told) if told else int(said["year"]) if said else asking.question.today.year


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Say whether the estate told is over the amount of its year; None where no other year than this was told."""
    value, year = estate_told(asking), year_of_death_told(asking.facts)
    if value is None or year is None or year == asking.question.today.year:
        return None
    found = gather(asking, assistant)
    depth = FEW if found and found[0].statement.id in _WHOM_IT_CONCERNS else 2
    rule = next((one for one in found[:depth] if one.statement.id == STATEMENT), None)
    if rule is None and asking.question.question.startswith(OWES_TAX):
        rule = Ranked(assistant.statements[STATEMENT], 1.0, 1.0)
    if rule is None or _is_open(asking):
        return None
    try:
        calculation = work("exclusion_amount", {"year": year}, assistant)
    except CalculationError:
        return None
    return _drafted(value, calculation, rule, asking)


def _drafted(value: Decimal, calculation: Calculation, first: Ranked, asking: Asking, asked: str = "") -> Draft:
    frees = grounded.cite(first.statement.supports["f"], asking.law)
    said = DraftSentence(
        text=opening(value, _amount_of(calculation), asked)
        + _verdict(value, calculation, is_told=_is_told(value, asked)),
        cites=(*(cite_of(step) for step in calculation.steps[:1]), frees),
    )
    rule = grounded.compose([first], asking.question.audience, asking.law, most=1)
    conditions = tuple(one for one in rule.sentences[1:] if one.is_substance)[:1]
    return rule.model_copy(
        update={"kind": "calculation", "sentences": (said, *conditions), "calculations": (calculation,)}
    )


def _is_told(value: Decimal, asked: str) -> bool:
    """True unless the millions of the sum were only said of the sum before it: then it is not repeated in full."""
    return not asked or any(one.amount == value for one in money_in(asked))


def _amount_of(calculation: Calculation) -> Decimal:
    return Decimal(calculation.results["basic_exclusion_amount"])


def _verdict(value: Decimal, calculation: Calculation, *, is_told: bool = True) -> str:
    amount = _amount_of(calculation)
    shown = f", {dollars(value)}," if is_told else ""
    of_year = f"the basic exclusion amount for a death in {calculation.results['year']}, {dollars(amount)}"
    if value > amount:
        return f"The estate told{shown} is over {of_year}: the credit frees only that amount."
    freed = "and so owes no federal estate tax even without a QDOT"
    return f"The estate told{shown} is not over {of_year}, {freed}."
