"""What was given to a spouse who is no citizen, told as people tell it: "I sent her 250 thousand in March for herself".

Come here for ``with_gift_named``. Spoken of gifts, what is moved to the spouse's own account is one, and several in a
year are one sum: IRC 2523(i)(2) with 2503(b) frees an amount for each calendar year.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from calculators.wording import dollars
from qdot_assistant.reading.dates import dates_in
from qdot_assistant.reading.mention import MoneyMention
from qdot_assistant.reading.money import money_in
from qdot_assistant.types import Question

_I = re.IGNORECASE
MOST_WORDS = 45
_OF_GIFTS = re.compile(r"\bgifts?\b|\bgift[- ]tax\b|\b(?:give|gave|giving)\b[^.;?!]*\b(?:tax|free)\b", _I)
_TO_A_NONCITIZEN = re.compile(
    r"\b(?:non-?\s?citizen|not (?:a |an )?(?:u\.?s\.? |american )?citizen|foreign|green ?card|passport|alien|"
    r"immigrant)\w*\b|"
    r"\b(?:194|190|185|175),?000\b",
    _I,
)
_HER = r"(?:her|him|my (?:wife|husband|spouse|partner|hubby)|the (?:wife|husband|spouse))"
_GIVEN = re.compile(
    rf"\b(?:g[ai]ve|given|giving|sent|send|moved?|transferred|wired|put|paid|deposited|handed|bought|gifted|"
    rf"presented)\b"
    rf"[^.;?!]{{0,60}}?\b{_HER}\b|\b(?:she|he) (?:got|received|has had|had)\b[^.;?!]{{0,40}}\bfrom me\b",
    _I,
)
_OVER = re.compile(
    r"\bhow much (?:of (?:it|that|this|them|the \w+) )?(?:is|was|were|would be|are|goes|went|comes|"
    r"falls)?\b[^.;?!]{0,25}\b"
    r"(?:above|over|beyond|too much|tax(?:ed|able)|exceed\w*|excess)\b|\bwhat(?: part| share| amount|"
    r" portion)?(?: of \w+)? "
    r"(?:is|was|would be|goes|falls) (?:\w+ ){0,2}?(?:above|over|beyond|tax(?:ed|able)|too much)\b|\bby how much\b|"
    r"\b(?:is|was|are|were) (?:that|it|this|any of (?:it|that)|they|part of it) (?:\w+ )?(?:too much|over|above|"
    r"tax(?:ed|able))\b|"
    r"\b(?:am|are|did|have|do) (?:i|we) (?:\w+ )?(?:over|above|gone over|go over|exceed\w*)\b",
    _I,
)
_NOT_THE_SPOUSES = re.compile(
    r"\b(?:joint\w*|both (?:our )?names|trusts?|qdot|estate|loan\w*|lent|son|daughter|kids?|children|nephew|niece|"
    r"died|will|"
    r"pension|annuity|each of|years?' worth|who|when|where|why|709|forms?|(?:became|become|is|now|"
    r"was) a (?:u\.?s\.? )?citizen)\b",
    _I,
)
_ADDED = re.compile(r"(?:[^.;?!]|[.;] (?:and|then|also|plus)\b)*", _I)
_EXCLUSIONS = frozenset(Decimal(one) for one in (194000, 190000, 185000, 175000))


def with_gift_named(question: Question) -> Question:
    """The question with what was given said as one gift of its year; the same where no gift to the spouse is told."""
    text = question.question
    told = " ".join(turn.content for turn in question.history)
    if not _tells_a_gift(text, told):
        return question
    amounts = _amounts(text)
    year = _year(text, question.today)
    if not amounts or year is None or (not question.history and len(amounts) == 1):
        return question
    return question.model_copy(update={"question": _said(text, sum(amounts, Decimal(0)), year)})


def _tells_a_gift(text: str, told: str) -> bool:
    spoken = f"{told} {text}"
    is_ours = _OF_GIFTS.search(spoken) and _TO_A_NONCITIZEN.search(spoken)
    is_asked = len(text.split()) <= MOST_WORDS and _GIVEN.search(text) and _OVER.search(text)
    return bool(is_ours and is_asked) and not _NOT_THE_SPOUSES.search(text)


def _amounts(text: str) -> list[Decimal]:
    """The sums given; none where one is no dollars, or where two stand apart and need not be added."""
    found: Sequence[MoneyMention] = money_in(text)
    given = [one for one in found if one.amount not in _EXCLUSIONS or len(found) == 1]
    if any(one.currency != "USD" for one in given) or any(one.amount < 1 for one in given):
        return []
    apart = any(
        _ADDED.fullmatch(text[first.span[1] : second.span[0]]) is None
        or _INSTEAD.search(text[first.span[1] : second.span[0]])
        for first, second in pairwise(given)
    )
    return [] if apart else [one.amount for one in given]


_INSTEAD = re.compile(r"\b(?:or|not|instead|rather|than|of|no|which|worth)\b", _I)


def _year(text: str, today: dt.date) -> int | None:
    """The one year in which all was given; this year where none is told."""
    years = {one.value.year for one in dates_in(text, today) if one.value is not None}
    return today.year if not years else years.pop() if len(years) == 1 else None


def _said(text: str, amount: Decimal, year: int) -> str:
    he = re.search(r"\b(?:him|husband|hubby)\b", text, _I)
    who, him = ("husband", "him") if he else ("wife", "her")
    return (
        f"My {who} is not a U.S. citizen. I gave {him} {dollars(amount)} in {year}. How much of it is a taxable gift "
        "over the annual exclusion?"
    )
