"""Amounts told as moved to the trust ("I rolled over $900 of my check"): parts of a payment, and no payments.

Come here for ``is_moved`` and ``without_moved``.
"""

from __future__ import annotations

import re

from qdot_assistant.reading.mention import MoneyMention

_I = re.IGNORECASE

ASIDE = (
    r"(?: (?:over|in|into|back|aside|up|only|just|about|around|roughly|exactly|the|my|our|her|his|to|trust|qdot|"
    r"company|bank|trustee|account|it|him|them|corpus|portion|part|of|each|month|every|time|a|an|total|sum|amount|check|"
    r"cheque|payment|from))*"
)
MOVING = (
    r"\b(?:roll(?:ed|ing|s)?|rollover|put(?:s|ting)?|sen[dt]|sending|mov(?:e|ed|es|ing)|transfer(?:s|red|ring)?|"
    r"deposit(?:s|ed|ing)?|"
    r"wir(?:e|ed|es|ing)|forward(?:ed|ing)?|hand(?:ed|ing)?|contribut(?:e|ed|ing)|set|"
    r"turn(?:ed|ing)?|mail(?:ed|ing)?|plac(?:e|ed|ing)|return(?:ed|ing)?)"
)
_GIVING = r"\b(?:pa(?:y|id|ying)|g[ai]ve|giving)"
_MOVED_BEFORE = re.compile(rf"{MOVING}{ASIDE}\s*$", _I)
_GIVEN_BEFORE = re.compile(rf"{_GIVING}{ASIDE}\s*$", _I)
_MOVED_AFTER = re.compile(
    r"^\s*(?:dollars\s*)?(?:(?:of|from|out of) (?:it|that|this|each|every|the|my|her|his)[^.;?!,$\d]{0,25}?)?\s*"
    r"(?:is|was|were|got|has been|i|we|she|he)?\s*(?:went|goes|going|rolled|moved|put|sent|transferred|deposited|"
    r"placed)\b",
    _I,
)
_TO_THE_TRUST = re.compile(r"\b(?:trust|qdot|trustee)\b", _I)


def is_moved(low: str, money: MoneyMention) -> bool:
    """Whether the words beside an amount tell that it was moved."""
    before, after = low[max(0, money.span[0] - 70) : money.span[0]].rstrip("$ "), low[money.span[1] :][:60]
    given = _GIVEN_BEFORE.search(before) and _TO_THE_TRUST.search(f"{before[-30:]} {after[:30]}")
    return bool(_MOVED_BEFORE.search(before) or given or _MOVED_AFTER.search(after))


_SPOUSE = r"(?:i|we|she|he|mom|mum|mother|dad|father|s|the (?:widow(?:er)?|spouse)|my (?:wife|husband|mother|father))"
_BY_THE_SPOUSE = re.compile(
    rf"\b{_SPOUSE}(?:'ve|'d)?(?: (?:have|has|had|only|just|already|then|did|should|could|can|will|would|did))* "
    rf"{MOVING}{ASIDE}\s*$",
    _I,
)
_WILL_DO = re.compile(
    r"\b(?:enough|suffic\w+|adequate|too (?:little|small|low))\b|\b(?:would|will|does|did|do) (?:only |just |an? )?"
    r"\$? ?[\d,.]+k?(?: dollars)? (?:do|cover|work|be (?:ok(?:ay)?|fine|right|all ?right|good))\b",
    _I,
)
_PAID_TO_HER = re.compile(
    r"\b(?:gets?|got|getting|receiv\w*|pays?|paid|paying|(?:pension|payment|che(?:ck|que)|annuity|it|"
    r"that)(?:'?s| is| was))"
    r"\b[^.;?!\d$]{0,15}\$?\s*$",
    _I,
)


def moves_a_part(low: str, money: MoneyMention) -> bool:
    """Whether an amount told after the payment is what the spouse moves of it ("I only sent 1,300. Too little?")."""
    before = low[max(0, money.span[0] - 70) : money.span[0]].rstrip("$ ")
    if _BY_THE_SPOUSE.search(before):
        return True
    return _WILL_DO.search(low) is not None and _PAID_TO_HER.search(before) is None


_AN_AMOUNT_MOVED = re.compile(
    rf"\b{_SPOUSE}(?:'ve|'d)?(?: (?:have|has|had|only|just|already|then))* {MOVING}{ASIDE}\s*(?:\$\s*)?\d", _I
)


def moves_an_amount(low: str) -> bool:
    """Whether a transfer of an amount is told, whose day is nobody's death."""
    return _AN_AMOUNT_MOVED.search(low) is not None


_OWN_STORY = re.compile(
    r"\b(?:i|we|they|(?:my|our|the|her|his) (?!death\b|day\b|date\b)\w+) (?:(?:have|has|had|only|just|already|also) )*"
    r"(?:(?:was|were)\b(?! (?:the )?(?:\d|on\b|in\b))|(?:went|put|sent|moved|visited|came|got|paid|filed|signed|bought|"
    r"sold|saw|met|called|wrote|rolled|wired|transferred|made|took|gave|started|began|retired|travel\w+|deposited|"
    r"received)\b)",
    _I,
)


def is_own_story(low: str) -> bool:
    """Whether a message tells what somebody did, by a verb of its own: its day puts no other day right."""
    return moves_an_amount(low) or _OWN_STORY.search(low) is not None


def without_moved(low: str, money: list[MoneyMention], *, is_told: bool = False) -> list[MoneyMention]:
    """The amounts without those moved to the trust, where another one is left that may be the payment.

    Args:
        is_told: True where the payment was told before, so that none need be left.
    """
    kept = [one for one in money if not (is_moved(low, one) and _is_to_the_trust(low, one))]
    if is_told and len(money) == 1 and moves_a_part(low, money[0]):
        return []
    return kept or money


def _is_to_the_trust(low: str, money: MoneyMention) -> bool:
    around = low[max(0, money.span[0] - 45) : money.span[1] + 45]
    return _AIM.search(around) is not None and _OWN_ACCOUNT.search(around) is None


_AIM = re.compile(r"\broll\w*|\b(?:trust|qdot|trustee)\b", _I)
_OWN_ACCOUNT = re.compile(r"\b(?:to|into|in) (?:my|her|his|our) (?:\w+ )?(?:account|bank|checking|savings)\b", _I)
