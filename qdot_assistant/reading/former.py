"""Amounts that are no longer, or not in full, the survivor's: "$5,000 while both lived, now $2,500 to me".

Come here for ``without_former`` and for the questions back about a share and about payments twice a month.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from qdot_assistant.reading.context import Context
from qdot_assistant.reading.frequency import PER_YEAR
from qdot_assistant.reading.mention import MoneyMention
from qdot_assistant.types import Unclear

_CLAUSE = re.compile(r"[;?!]|,(?!\d)|\.(?!\d)|\bbut\b|\band\b|\bnow\b|\bthen\b|\bafter\b| - ")
_COUPLE = r"(?:we|both|they|he and i|she and i|h(?:e|is) \w+ |my (?:husband|wife|late \w+))"
_END_OF_THE_FIRST = (
    r"(?:(?:he|she|my (?:late )?(?:husband|wife)|the decedent|d) (?:died|dies|passed|was gone)|"
    r"(?:his|her|the decedent's|d's|the first) (?:death|passing))"
)
_FORMER = re.compile(
    rf"\b(?:while|when|as long as|so long as|during the time) {_COUPLE}\b[^.;]{{0,25}}\b(?:lived?|alive|living)\b|"
    r"\b(?:during|for|over) (?:our|their|the) joint (?:lives|life(?:time)?s?)\b|"
    r"\bjoint (?:amount|benefit|rate|pension)\b|"
    rf"\b(?:until|till|til|up to|before) {_END_OF_THE_FIRST}|"
    r"\bboth (?:of us )?(?:were )?(?:lived|living|alive)\b|\b(?:when|while) (?:he|she) (?:was|were) (?:still )?alive\b|"
    r"\bin (?:his|her) lifetime\b|\bbefore (?:he|she|his|her|the) (?:died|death|passed)|\bused to\b|\boriginally\b|"
    r"\b(?:reduced|cut|down|dropped|lowered|fell) from\b|\b(?:he|she) (?:got|received|drew|had|was (?:getting|paid))\b|"
    r"\b(?:pension|annuity|benefit|which|that|it) (?:was|had been)(?: paying)?\s+(?:about |around |originally )?$"
)
_NOW = re.compile(
    rf"\b(?:after|since|once|when|upon|from|on|at) (?:then|that|{_END_OF_THE_FIRST})\b|"
    r"\b(?:afterwards?|thereafter|since)\b|"
    r"\b(?:drop|fall|go|cut|reduce|shrink|revert|halve)(?:s|es|d|ed)?(?: down| back)? to\b|"
    r"\b(?:left for me|for me|widow(?:er)?'?s?|survivorship|surviving spouse)\b|"
    r"\b(?:now|survivor'?s?|to me|to her|to him|i get|i'm getting|i receive|(?:pays?|paying|gives) me|"
    r"she gets|he gets|comes? to|my share|her share|"
    r"reduced to|dropped to|cut to|fell to|went to|i\.?e\.?|since (?:he|she|his|her))\b"
)


def without_former(text: str, money: list[MoneyMention]) -> list[MoneyMention]:
    """The amounts without those that were paid before the death, where another is paid now.

    Args:
        text: the masked message with dates blanked.
        money: the amounts of the message.
    """
    former = [one for one in money if _FORMER.search(_clause_of(text, one))] or _before_the_fall(text, money)
    rest = [one for one in money if one not in former]
    return rest if former and any(_NOW.search(_around(text, one, former)) for one in rest) else money


_FALLS = re.compile(
    r"\b(?:drop|fall|fell|went|go|reduc|cut|shr[aiu]nk|lower|halv|decreas|revert|becom|becam)\w*"
    r"(?: (?:back|down|to|only|about|just))* $"
)
_AT_THE_DEATH = re.compile(rf"\b(?:when|once|after|since|as soon as|on|upon|at|with) {_END_OF_THE_FIRST}\b")


def _before_the_fall(text: str, money: list[MoneyMention]) -> list[MoneyMention]:
    """ "It was 1,000 a month and dropped to 600 when he died": the amounts before the one it fell to at the death."""
    for one in money:
        start = max((m.end() for m in re.finditer(r"[.;?!](?!\d)", text[: one.span[0]])), default=0)
        fell = _FALLS.search(text, start, one.span[0])
        if fell and _AT_THE_DEATH.search(text, start, one.span[1] + 45):
            return [other for other in money if other.span[0] < one.span[0]]
    return []


def is_survivors(text: str, money: list[MoneyMention]) -> bool:
    """Whether what is paid now is told beside what was paid while both lived: one life is left, and a level amount."""
    return without_former(text, money) != money


def _around(text: str, money: MoneyMention, former: list[MoneyMention]) -> str:
    """The words near an amount, without those on the far side of an amount of before."""
    start = max([money.span[0] - 45, 0, *(one.span[1] for one in former if one.span[1] <= money.span[0])])
    end = min([money.span[1] + 30, *(one.span[0] for one in former if one.span[0] >= money.span[1])])
    return text[start:end]


def _clause_of(text: str, money: MoneyMention) -> str:
    """The words about an amount up to the next comma or joint on either side; the amount itself is left out."""
    start = max((m.end() for m in _CLAUSE.finditer(text, 0, money.span[0])), default=0)
    end = next((m.start() for m in _CLAUSE.finditer(text, money.span[1])), len(text))
    before, after = text[start : money.span[0]], text[money.span[1] : end]
    return f"{before} {after}" if after.strip() else before


_PART = re.compile(
    r"\b(?P<part>half|50 ?(?:%|percent)|one[- ]half|two[- ]thirds|a third|one[- ]third|three[- ]quarters|"
    r"[123]/[234]|\d{2} ?(?:%|percent))\s+(?:of\s+)?(?:what\s+)?(?:the|his|her|dad's|mom's|mum's|"
    r"my (?:late )?(?:husband|wife)'s)\s+(?:\$?\d[\d.,]*k?\s+(?:dollars?\s+)?"
    r"(?:(?:a|an|per|each|every|/)\s*(?:month|mo|year|yr|quarter|week)\s+)?)?"
    r"(?:(?:full|old|whole|original|former|monthly|joint|company|work)\s+)*(?:pension|annuity|benefits?|payments?)\b"
)


_IS_THE_PART = re.compile(
    r"\b(?:that'?s|that is|that makes|that comes to|which (?:is|makes|comes to)|i\.?e\.?|so|namely|being|meaning|"
    r"leaving|comes? to|amount\w* to|making|equals?)\W+(?:(?:me|her|him|us|now|about|only|just|exactly|i get|she gets|"
    r"to me)\W+)*\$?$|=\s*\$?$"
)
""" "Half of his pension, that's 1,050": the amount told is the part."""


def ask_about_part(context: Context, money: list[MoneyMention]) -> Unclear | None:
    """ "Half of his pension, $6,200 a month": whether the amount is the whole or the part is asked."""
    part = _PART.search(context.message.low)
    if part is None or len(money) != 1 or _IS_THE_PART.search(context.message.low[part.end() : money[0].span[0]]):
        return None
    words = context.message.words(money[0].span)
    ask = (
        f'Is "{words}" what is paid now, after the death, or the whole of which {part["part"]} is paid? '
        "The corpus portion is figured on what is paid now; how much is that, and how often?"
    )
    return Unclear(name="annual_annuity", words=words, readings=(), ask=ask)


_TWO_DAYS = re.compile(
    r"\bon the (?:1st|first|5th|10th)\b[^.;?!]{0,40}\b(?:and|&) (?:[^.;?!]{0,25}\b)?(?:on )?the "
    r"(?:15th|fifteenth|16th|20th|last|end)\b|\b1st (?:and|&) (?:the )?15th\b|\b15th (?:and|&) (?:the )?(?:30th|last)\b"
)


_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_TWO_MONTHS = re.compile(
    rf"\bin {_MONTH},? and (?:again |another )?[^.;?!]{{0,24}}\bin {_MONTH}\b"
    r"(?=[^.;?!]{0,14}\b(?:each|every|a|per) year)"
)


def ask_about_two_days(context: Context) -> Unclear | None:
    """ "On the 1st and on the 15th": two payments a month, which the interval factors do not cover.

    "5,000 in June and 5,000 in December each year": what the two make in a year.
    """
    if months := _TWO_MONTHS.search(context.message.low):
        words = context.message.words(months.span())
        ask = f'Payments are told "{words}". Are they paid half-yearly, and what is the total for a year?'
        return Unclear(name="frequency", words=words, readings=tuple(PER_YEAR), ask=ask)
    match = _TWO_DAYS.search(context.message.low)
    if match is None:
        return None
    words = context.message.words(match.span())
    ask = (
        "The factors for payment intervals cover yearly, half-yearly, quarterly, monthly and weekly payments, not two "
        f'payments a month ("{words}"). Which of these should be used, and what is the total for a year?'
    )
    return Unclear(name="frequency", words=words, readings=tuple(PER_YEAR), ask=ask)


_SHARE_OF = re.compile(
    r"\b(?:get|gets|getting|receives?|receiving|paid|pays me|draws?|entitled to|left me|leaves me|due|have|has|is|"
    r"now)\s+"
    r"(?:only |about |exactly )?(?P<share>half|one[- ]half|two[- ]thirds|a third|one[- ]third|"
    r"three[- ]quarters|a quarter|\d{2}(?= ?(?:%|percent)))(?: ?(?:%|percent))?\s+(?:of\s+)?"
    r"(?:the|his|her|dad's|mom's|mum's|"
    r"what was(?: his| her)?|"
    r"(?:my|the) (?:late )?(?:husband|wife|father|mother|decedent)'s)?\s*(?:(?:full|old|whole|original|former|monthly|"
    r"annual|quarterly|yearly)\s+)*(?:pension|annuity|benefit)?\s*(?:of\s+)?$"
)
_SHARES = {
    "half": Decimal("0.5"), "one half": Decimal("0.5"), "two thirds": Decimal(2) / 3, "a third": Decimal(1) / 3,
    "one third": Decimal(1) / 3, "three quarters": Decimal("0.75"), "a quarter": Decimal("0.25"),
}  # fmt: skip


def with_share(text: str, money: list[MoneyMention]) -> list[MoneyMention]:
    """ "Mom gets half of dad's $5,000 a month": what is paid now is the share of it that the message tells."""
    return [_shared(text, one) for one in money]


_SHARE_AFTER = re.compile(
    r"\b(?:get|gets|getting|receives?|draws?|have|has|pays? (?:me|her|him)|left with|now|to me|entitled to|"
    r"continues? at|(?:down|reduced|cut|drops?|fell|dropped) to)\s+(?:only |about |exactly |me )*"
    r"(?P<share>half|one[- ]half|two[- ]thirds|a third|one[- ]third|three[- ]quarters|a quarter|"
    r"\d{2}(?= ?(?:%|percent)))(?: ?(?:%|percent))?\s+of\s+(?:that|it"
    r"|this|the same|the amount|what (?:he|she|it|we|they)|"
    r"(?:his|her|the (?:full|old|whole|former)) (?:pension|annuity|benefit|amount))\b"
)
""" "It was $3,000 a month when he was alive; as his widow I get 60% of that": the share is told after the whole."""


def _shared(text: str, one: MoneyMention) -> MoneyMention:
    told = _SHARE_OF.search(text, max(0, one.span[0] - 70), one.span[0])
    told = told or (_SHARE_AFTER.search(text, one.span[1]) if _FORMER.search(_clause_of(text, one)) else None)
    if told is None or _IS_CORPUS.search(text, one.span[1], one.span[1] + 60):
        return one
    word = told["share"].replace("-", " ")
    share = _SHARES[word] if word in _SHARES else Decimal(word) / 100
    return replace(one, amount=(one.amount * share).quantize(Decimal("0.01"), ROUND_HALF_UP))


_IS_CORPUS = re.compile(r"\b(?:is|as|for) (?:corpus|principal|capital)\b")
