"""Amounts told net of tax, and amounts told as a range: the corpus portion goes by the whole of one level payment.

Come here for ``without_net``, ``ask_about_net`` and ``ask_about_range``. § 20.2056A-4(c)(4)(i) divides by the total
annual payment; a tax withheld from it is a part of it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from qdot_assistant.reading.context import Context
from qdot_assistant.reading.mention import MoneyMention
from qdot_assistant.reading.numbers import NUMBER
from qdot_assistant.types import Unclear

_TAX = r"(?:tax(?:es)?|withh\w+|deductions?|fees)"
_NET = re.compile(
    rf"\b(?:net(?:s|ted|ting)?|after(?=\s*[,.;?!)]|\s*$)|after[- ](?:\w+ )?{_TAX}|take[- ]home|tak(?:e|es|ing) home|"
    rf"in (?:my|her|his) (?:hand|"
    rf"pocket|account)|clear(?:s|ing)?|(?:with|minus|less) {_TAX} (?:taken|deducted|off)|left over|once {_TAX}|"
    r"after they (?:withhold|deduct|take))\b"
)
_GROSS = re.compile(
    rf"\b(?:gross(?:es)?|before(?=\s*[,.;?!)]|\s*$)|before[- ](?:any |the |\w+ )?{_TAX}|"
    r"pre-?tax|before they (?:withhold|deduct|take))\b"
)
_WITHHELD = re.compile(
    rf"\b(?:withh\w+|deduct\w*|taken (?:out|off) for {_TAX}|goes to (?:the )?(?:irs|tax\w*)|(?:in|for|of) {_TAX}\b)"
)
_JOINT = re.compile(r"[;?!(/]|,(?!\d)|\.(?!\d)|\b(?:but|and|while|whereas|of which|minus|less)\b")


def without_net(text: str, money: list[MoneyMention]) -> list[MoneyMention]:
    """The amounts without what is left after tax, or is withheld, where the gross amount is told too.

    Args:
        text: the masked message with dates blanked.
        money: the amounts of the message.
    """
    around = {one.span: _around(text, one, money) for one in money}
    gross = [one for one in money if _GROSS.search(around[one.span])]
    if not gross:
        return money
    net = [one for one in money if one not in gross and _NET.search(around[one.span])]
    rest = [one for one in money if one in net or one in gross or not _WITHHELD.search(around[one.span])]
    if len(net) == len(gross) == 1 and _UNIT.match(text, net[0].span[1]) and not _UNIT.match(text, gross[0].span[1]):
        whole = replace(gross[0], span=net[0].span)  # "2,240 a month net, 2,800 gross": the interval is told once
        return [whole if one is net[0] else one for one in rest if one is not gross[0]]
    return [one for one in rest if one not in net]


_UNIT = re.compile(
    r"\s*(?:dollars\s*)?(?:gross\s*|net\s*)?(?:/|an? (?:month|year|quarter|week)|per |each |every |\w*monthly|"
    r"quarterly|weekly|yearly|annually)"
)


def ask_about_net(context: Context, text: str, money: list[MoneyMention]) -> Unclear | None:
    """The question back about an amount told only as what is left after tax."""
    net = [one for one in money if _NET.search(_around(text, one, money))]
    if not net or len(net) < len(money) or _GROSS.search(text):
        return None
    words = context.message.words(net[0].span)
    ask = (
        f'How much is paid in all, before any tax is taken? "{words}" is what is left of it, and the corpus portion '
        "goes by the whole payment."
    )
    return Unclear(name="annual_annuity", words=words, readings=(), ask=ask)


def _around(text: str, one: MoneyMention, money: list[MoneyMention]) -> str:
    """The words about an amount: up to the next amount or joint on either side."""
    start = max([0, *(other.span[1] for other in money if other.span[1] <= one.span[0])])
    end = min([len(text), *(other.span[0] for other in money if other.span[0] >= one.span[1])])
    start = max([start, *(match.end() for match in _JOINT.finditer(text, start, one.span[0]))])
    joint = _JOINT.search(text, one.span[1], end)
    if joint is not None and _SAID_AFTER.match(text, joint.end()):
        further = _JOINT.search(text, joint.end(), end)
        is_its_own = further is not None or end == len(text)  # else the words lead up to the next amount
        joint = further if is_its_own else joint
    return f"{text[start : one.span[0]]} {text[one.span[1] : joint.start() if joint else end]}"


_SAID_AFTER = re.compile(r"\s*(?:net|gross|after|before|less)\b")
""" "$36,000 a year, net of withholding": what follows the comma still tells of the amount."""

_FROM = re.compile(
    rf"(?P<from>\b(?:between|(?:any|some)where (?:from|between)|from)\s+)?\$?\s?(?:{NUMBER})\s*(?:dollars\s*)?"
    r"(?:a month|a year|a week|a quarter)?\s*(?P<to>and|to|or|-|up to)\s*(?:\$\s?)?$"
)
_CHANGED = re.compile(
    r"\b(?:rais\w+|increas\w+|went|gone|go(?:es)?|rose|rises?|dropp?\w*|cut|reduc\w+|fell|falls?|chang\w+|lower\w*)\b"
)


def ask_about_range(context: Context, text: str, money: list[MoneyMention]) -> Unclear | None:
    """ "Between 1,500 and 1,700 a month": which amount is asked, since the method takes one level payment."""
    for one in money:
        found = _FROM.search(text, max(0, one.span[0] - 50), one.span[0])
        if found is None or _CHANGED.search(text[max(0, found.start() - 25) : found.start()]):
            continue
        if found["from"] or found["to"] != "and":
            words = context.message.words((found.start(), one.span[1]))
            ask = (
                f'"{words}" is a range. The method of § 20.2056A-4(c)(4) takes one level annual payment: which amount '
                "is payable under the plan, before any tax, or does it change from payment to payment?"
            )
            return Unclear(name="annual_annuity", words=words, readings=(), ask=ask)
    return None
