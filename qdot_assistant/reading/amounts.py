"""Amounts that are not an annuity's: trust assets, a taxable estate, a distribution, a gift; and other currencies.

Come here for ``read_amounts`` and ``foreign``.
"""

from __future__ import annotations

import re

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.money import THINGS, THRESHOLD_BEFORE, MoneyMention
from qdot_assistant.reading.roles import cues_in, nearest_cue
from qdot_assistant.types import Unclear

PAYS = re.compile(
    r"\b(?:annuit\w*|pension\w*|pay|pays|paid|payable|paying|payments?|instal\w*|benefits?|receiv\w+|"
    r"gets?|getting|frequency|interval|corpus|stipend|checks?|cheques?)\b"
)


def foreign(context: Context, name: str, money: MoneyMention) -> Unclear:
    """The question to ask back about an amount in another currency."""
    words = context.message.words(money.span)
    return Unclear(
        name=name,
        words=words,
        readings=(),
        ask=f'The calculation is made in United States dollars. What is "{words}" in dollars?',
    )


def read_amounts(context: Context, reading: Reading, text: str, money: list[MoneyMention]) -> None:
    """Amounts that are not an annuity's: trust assets, taxable estate, a distribution, a gift."""
    cues = cues_in(text, THINGS) if money else []
    spans = [m.span for m in money]
    asked = [
        n for n in context.asked if n in ("qdot_assets", "taxable_estate", "distribution", "foreign_real_property")
    ]
    for mention in money:
        cue = nearest_cue(text, mention.span, cues, [s for s in spans if s != mention.span])
        role = cue.role if cue else None
        threshold = THRESHOLD_BEFORE.search(text[max(0, mention.span[0] - 40) : mention.span[0]]) is not None
        name = "amount" if threshold or role in (None, "threshold", "annuity", "amount") else role or "amount"
        if name == "amount" and role is None and asked:
            name = asked.pop(0)
        if role == "annuity" and not threshold and PRINCIPAL.search(text):
            name = "distribution"
        if name == "amount" and role is None and len(money) == 1 and not threshold:
            name = _lone_amount(text)
        if mention.currency != "USD":
            reading.unclear.append(foreign(context, name, mention))
            continue
        reading.facts[name] = context.fact(name, mention.amount, mention.span)


PRINCIPAL = re.compile(
    r"\b(?:from|of|out of|in) (?:the )?(?:trust )?principal\b|\bhardship\b|"
    r"\bprincipal (?:distribution|payment|withdrawal)"
)

_FUNDED = re.compile(r"\b(?:qdot|trust)\b[^.;?!]{0,60}\bwith\b")


def _lone_amount(text: str) -> str:
    """What the one amount of a message is when no word stands near it: the thing the message speaks of."""
    if re.search(r"\b(?:give|giving|gave|gift(?:s|ed|ing)?)\b", text) and not PAYS.search(text):
        return "gift_amount"
    if _FUNDED.search(text):
        return "qdot_assets"
    return (
        "distribution"
        if re.search(r"\b(?:taxable distribution|distribution of principal|principal distribution)\b", text)
        else "amount"
    )
