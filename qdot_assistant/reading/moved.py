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


def without_moved(low: str, money: list[MoneyMention]) -> list[MoneyMention]:
    """The amounts without those moved to the trust, where another one is left that may be the payment."""
    kept = [one for one in money if not (is_moved(low, one) and _is_to_the_trust(low, one))]
    return kept or money


def _is_to_the_trust(low: str, money: MoneyMention) -> bool:
    around = low[max(0, money.span[0] - 45) : money.span[1] + 45]
    return _AIM.search(around) is not None and _OWN_ACCOUNT.search(around) is None


_AIM = re.compile(r"\broll\w*|\b(?:trust|qdot|trustee)\b", _I)
_OWN_ACCOUNT = re.compile(r"\b(?:to|into|in) (?:my|her|his|our) (?:\w+ )?(?:account|bank|checking|savings)\b", _I)
