"""A corpus portion already known ("the statement says 64 percent"), applied to a payment: § 20.2056A-4(c)(4)(i).

Come here for ``road``. Nothing of an age or a rate is needed then; with the day of the payment the last day for the
rollover is told too.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from calculators.base import Calculation
from calculators.wording import dollars
from qdot_assistant.enough import Moved, asks_if_enough, moved_in, verdict_on_share
from qdot_assistant.enough import verdict as judged
from qdot_assistant.left_over import asks_what_is_left
from qdot_assistant.reading.fractions import FRACTION, fraction_of
from qdot_assistant.reading.frequency import PER_YEAR
from qdot_assistant.telling import deadlines
from qdot_assistant.telling.common import cite_of
from qdot_assistant.types import Cite, Draft, DraftSentence, Facts

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_NUMBER = (
    r"(?<![\d.$])(?:(?P<percent{0}>\d{{1,2}}(?:\.\d+)?)\s*(?:%|percent\b|per cent\b)|"
    r"(?P<part{0}>0?\.\d{{2,5}})(?!\d))"
)
_SHARE = re.compile(
    rf"\b(?:corpus|principal)(?: (?:portion|share|percentage|part|fraction))?\b[^.;?!\d$]{{0,40}}{_NUMBER.format(1)}|"
    r"\b(?:my|our|her|his|the|that|its) (?:own |corpus )?(?:share|portion|percentage|fraction|figure)\b"
    rf"(?:\s+(?:is|was|came to|comes to|of|being|at|=|:|works out (?:at|to)))*\s*{_NUMBER.format(3)}|"
    r"\b(?:my|our|her|his|the) (?:own |corpus )?percent(?:age)? (?:is|was|being|=) "
    r"(?P<bare>\d{2}(?:\.\d+)?)(?![\d.,]*\d)|"
    r"\b(?:agreement|statement|papers?|form|lawyer|attorney|actuary|executor|accountant|letter|blank|calculation)\b"
    r"(?:\s+(?:we|i|she|he|they|signed|filed))*\s+(?:that )?(?:says?|said|states?|stated|has|had|gives?|gave|shows?|"
    r"names?|worked out|calculated|came to|with|filled in with|of|at)\b[^.;?!\d$]{0,15}"
    rf"{_NUMBER.format(4)}(?=.*\b(?:roll\w*|principal|corpus|trust|qdot|put in|transfer\w*)\b)|"
    rf"{_NUMBER.format(2)}\s*(?:of (?:it|each|every|the|my|her|his)"
    r"(?: (?:payment|check|cheque|month|amount|money|pension|annuity|instal\w+)s?)?\s*)?"
    r"(?:(?:is|are|was|counts?|as|being|be|the|going|goes|to)\s+)*(?:corpus|principal)\b",
    re.IGNORECASE,
)
_AS_FRACTION = re.compile(
    rf"\b(?:corpus|principal)(?: (?:portion|share|part|fraction))?\b(?:\s+(?:is|was|of|being|at|came to|comes to|makes|"
    rf"=|:|about|exactly|my|the|it))*\s*(?P<fraction1>{FRACTION})|"
    rf"(?P<fraction2>{FRACTION})\s*(?:(?:of|in|from) (?:(?:it|each|every|the|my|her|his|all|what|a)\s*)*"
    r"(?:\w+\s+){0,2}?)?(?:(?:i get|i receive|is|are|was|were|counts?|as|being|be|the|going|goes|to)\s+)*"
    r"(?:corpus|principal)\b",
    re.IGNORECASE,
)
"""The share told as a fraction: "half of my payment is corpus"."""

_AMOUNT_WANTED = re.compile(
    r"\b(?:how much|what (?:amount|goes|must|do i|do we|does she|does he|should|"
    r"part|sum|is (?:the|that|it))|how many dollars|in dollars|"
    r"(?:the|which) (?:dollar )?amount|(?:rollover|roll-over|corpus|transfer) amount|"
    r"amount (?:to|of|due|for)|what'?s|(?:to|must) (?:be )?roll(?:ed)?(?: over)?)\b",
    re.IGNORECASE,
)
_OWN_WORKING = frozenset({"age", "birth_date", "term_years", "section_7520_rate"})
_RULE = Cite(
    section="20.2056A-4(c)(4)(i)",
    quote=(
        "the corpus portion of each nonassignable annuity or other payment is the corpus amount of the annual payment "
        "divided by the total annual payment"
    ),
)
_ROLLOVER = Cite(section="20.2056A-4(c)(7)(i)", quote="must, within 60 days of receipt, be transferred to a QDOT")
_IN_PERCENT = re.compile(r"%|\bper ?cent", re.IGNORECASE)
_CENT = Decimal("0.01")


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The corpus part of a payment whose share was told; None where the share itself is to be worked out."""
    text, facts = asking.question.question, asking.facts
    told = _share_in(text) or (_share_in(asking.around) if asks_the_tax(text, facts) else None)
    moved = moved_in(text) if asks_if_enough(text) else None
    if told is None or asking.route.example or facts.facts.keys() & _OWN_WORKING:
        return None
    wants_rest = moved is None and asks_what_is_left(text)
    if moved is None and not (wants_rest or _AMOUNT_WANTED.search(text) or asks_the_tax(text, facts)):
        return None
    if moved is not None and (share_verdict := verdict_on_share(moved, told.share)):
        return Draft(kind="answer", sentences=(*share_verdict, _WHEN))
    payment = _payment_beside(moved, facts) if moved else _payment(facts) or _check(text, facts)
    if payment is None:
        return None
    amount, count = payment
    part = (amount / count * told.share.numerator / told.share.denominator).quantize(_CENT, ROUND_HALF_UP)
    worked = f": {told.words} of {dollars(amount)}" if count == 1 else ""  # a year's amount tells its payments untold
    said = f"The corpus portion, {told.words} of the payment, is {dollars(part)}{worked}."
    if moved is None and asks_the_tax(text, facts):
        return interim_tax(_Part(told.words, dollars(amount) if count == 1 else "each payment", part), facts, assistant)
    verdict, lacking = ((), ()) if moved is None or moved.amount is None else judged(moved.amount, part, amount / count)
    if wants_rest and count == 1:
        verdict, lacking = _rest(amount, part)
    sheet = _rollover_sheet(facts, assistant)
    asks_tax = moved is None and _TAX.search(text) is not None
    when = (_TAX_IS,) if asks_tax else (_WHEN,) if sheet is None else _days(sheet, asking)
    return Draft(
        kind="calculation" if sheet else "answer",
        sentences=(*verdict, DraftSentence(text=said, cites=(_RULE,)), *when),
        calculations=(sheet,) if sheet else (),
        sums=(f"{amount} ÷ {count} × {told.working} = {part}", *lacking),
    )


def _rest(amount: Decimal, part: Decimal) -> tuple[tuple[DraftSentence, ...], tuple[str, ...]]:
    """What of the payment is left beside the corpus portion, and the sum that it rests on."""
    text = f"{dollars(amount - part)} of each payment of {dollars(amount)} is not corpus: it stays with the spouse."
    return (DraftSentence(text=text, cites=(_RULE, _ROLLOVER)),), (f"{amount} − {part} = {amount - part}",)


def _days(sheet: Calculation, asking: Asking) -> Iterator[DraftSentence]:
    return deadlines.told(sheet, ("rollover",), asking.question.audience, asking.question.today)


_TAX_IS = DraftSentence(
    text="The tax on it is the additional estate tax that the decedent's own estate would have owed if that amount had "
    "been added to it.",
    cites=(
        Cite(
            section="IRC 2056A(b)(2)",
            quote="the additional estate tax that the decedent's own estate would have owed if its taxable estate had "
            "been increased by the amount involved",
        ),
    ),
)
_TAX = re.compile(
    r"\b(?:how (?:much|high)|what(?:'s| is| would be)?|which)\b[^.;?!]{0,30}\btax\b|\btax\b[^.;?!]{0,25}\bhow much\b",
    re.IGNORECASE,
)


def asks_the_tax(text: str, facts: Facts) -> bool:
    """Whether the tax on the corpus portion is asked for while the estate's own tax is not final (2056A(b)(2)(B))."""
    is_due = facts.value("is_finally_determined") is False and facts.value("route") != "rollover"
    return is_due and _TAX.search(text) is not None


@dataclass(frozen=True)
class _Part:
    """The corpus portion of one payment: the share in words, the payment and the part in dollars."""

    words: str
    payment: str
    dollars: Decimal


def interim_tax(part: _Part, facts: Facts, assistant: Assistant) -> Draft | None:
    """The tentative tax on the corpus portion of one payment, at the highest rate of the year of death."""
    from qdot_assistant.calculation import work

    death, year = facts.value("date_of_death"), facts.value("year_of_death")
    told = death.year if isinstance(death, dt.date) else year
    if isinstance(told, int) and told < _ANY_YEAR:
        return None  # the rate table of that year is not carried
    raw = {"distribution": part.dollars, "is_finally_determined": False, "year": told or _ANY_YEAR}
    found = work("section_2056a_tax", raw, assistant)
    step, rate = found.steps[0], found.results["highest_rate_percent"]
    text = (
        f"The tax on the corpus portion of one payment is {dollars(Decimal(found.results['section_2056a_tax']))}: "
        f"{rate} percent, the highest rate, of {dollars(part.dollars)}, which is {part.words} of "
        f"{part.payment}. What proves to be too much is refunded if it is claimed within one year after the "
        "final determination."
    )
    assumed = "" if told else f"No year of death was told; {rate} percent is the rate for deaths from {_ANY_YEAR} on."
    sentences = [DraftSentence(text=text, cites=(cite_of(step), _REFUND, _RULE))]
    sentences += [DraftSentence(text=assumed, is_substance=False)] if assumed else []
    sentences.append(DraftSentence(text=_FORM, cites=(_PAY,), starts_paragraph=True))
    return Draft(kind="calculation", sentences=tuple(sentences), calculations=(found,))


_ANY_YEAR = 2013
"""The rate table of IRC 2001(c) is one for every death from this year on."""
_REFUND = Cite(
    section="IRC 2056A(b)(2)",
    quote="interest if the claim is filed not later than 1 year after the final determination",
)
_FORM = "Form 706-QDT and the tax are due by April 15 of the year after the payment is received."
_PAY = Cite(
    section="20.2056A-4(c)(6)(i)",
    quote=(
        "Form 706-QDT and the payment are due on April 15th of each year following the calendar year in "
        "which an annuity payment is received"
    ),
)
_WHEN = DraftSentence(
    text="On the rollover route that part must be in the QDOT within 60 days of receiving the payment.",
    cites=(_ROLLOVER,),
)


@dataclass(frozen=True)
class _Share:
    """The corpus portion told: its value, how it is said again, and how the sum writes it."""

    share: Fraction
    words: str
    working: str


def _share_in(text: str) -> _Share | None:
    """The corpus portion told, in percent, as a decimal number or as a fraction."""
    match = _SHARE.search(text)
    if match is None:
        return _fraction_in(text)
    percent = next(
        (match[name] for name in ("percent1", "percent2", "percent3", "percent4", "bare") if match[name]), ""
    )
    part = next((match[name] for name in ("part1", "part2", "part3", "part4") if match[name]), "")
    share = Decimal(percent) if percent else Decimal(part) * 100
    words = f"{share.normalize():f} percent" if percent or _IN_PERCENT.search(text) else f"{share / 100:f}"
    return _Share(Fraction(share) / 100, words, f"{share}") if 0 < share <= 100 else None


def _fraction_in(text: str) -> _Share | None:
    match = _AS_FRACTION.search(text)
    words = (match["fraction1"] or match["fraction2"]).strip().lower() if match else ""
    share = fraction_of(words)
    return None if share is None else _Share(share, words, f"{share.numerator}/{share.denominator}")


def _payment(facts: Facts) -> tuple[Decimal, int] | None:
    """The amount told and the number of payments it is for; a bare amount received is one payment."""
    annual, each, frequency = (facts.facts.get(name) for name in ("annual_annuity", "payment_amount", "frequency"))
    if each is not None and isinstance(each.value, Decimal):
        return each.value, 1
    if annual is None or not isinstance(annual.value, Decimal) or any(one.name == annual.name for one in facts.unclear):
        return None
    if annual.note and frequency is None:
        return annual.value, 1
    return annual.value, PER_YEAR[str(frequency.value)] if frequency else 1


def _payment_beside(moved: Moved, facts: Facts) -> tuple[Decimal, int] | None:
    """The payment of which a part was moved: the one told as such, or the one amount beside what was moved."""
    each = facts.value("payment_amount")
    if isinstance(each, Decimal) and each != moved.amount:
        return each, 1
    return None if moved.other is None else (moved.other, 1)


def _check(text: str, facts: Facts) -> tuple[Decimal, int] | None:
    """A bare amount beside checks or payments: that of each; also a bare number whose part is asked for."""
    amount = facts.facts.get("amount")
    if amount and isinstance(amount.value, Decimal) and _CHECKS.search(text):
        return amount.value, 1
    number = _OF_A_NUMBER.search(text)
    return (Decimal(number["bare"].replace(",", "")), 1) if number else None


_OF_A_NUMBER = re.compile(
    r"\b(?:how much|what(?: part)?|which part) (?:of|out of|from) (?:(?:a|an|each|every|the|my|her|his|one) ){0,2}\$?"
    r"(?P<bare>\d{1,3}(?:,\d{3})+(?:\.\d{2})?|\d{3,6}(?:\.\d{2})?)(?![\d%]|\s*(?:percent|years?|days?|months))",
    re.IGNORECASE,
)
""" "How much of 1500", "how much of each 900 payment". """
_CHECKS = re.compile(
    r"\b(?:checks?|cheques?|payments?|pension|annuity|instal\w+)\b|"
    r"(?:%|\bper ?cent) of (?:my|her|his|the|each|every) \$?\d",
    re.IGNORECASE,
)


def _rollover_sheet(facts: Facts, assistant: Assistant) -> Calculation | None:
    """The last day for rolling over a payment whose day was told."""
    days = facts.value("payment_dates")
    if not days or facts.value("route") == "pay_tax":
        return None
    from qdot_assistant.calculation import work
    from qdot_assistant.calculation_asks import is_by_month

    if is_by_month(facts.facts["payment_dates"]):
        return None  # "my November check": its day, from which the 60 days run, was not told

    return work("deadlines", {"payment_dates": days, "route": "rollover"}, assistant)
