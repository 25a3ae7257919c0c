"""An annuity told by its whole sum and the number of its payments: "240,000 in all, in twelve equal sums, one a year".

Come here for ``take_total_paid``. The yearly amount of Table B is the payments of a year (26 CFR 20.2031-7(d)(2)(iv)).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.frequency import PER_YEAR
from qdot_assistant.reading.mention import MoneyMention
from qdot_assistant.reading.numbers import WORDS, number_of

_TOTAL_BEFORE = re.compile(
    r"\b(?:total(?:s|ling|ing)?(?: (?:sum|amount|payout|benefit))?(?: of| is)?|altogether|all together|in all|in total|"
    r"sum of|adds? up to|all told)(?: about| exactly)?\s*$"
)
_TOTAL_AFTER = re.compile(
    r"\s*(?:dollars |usd )?,?\s*(?:altogether|all together|in all|in total|all told|total\b|overall|as a whole|"
    r"over (?:the|its) (?:whole|entire|full) (?:time|term|period)|(?:is |are )?(?:divided|split|spread|broken)\b)"
)
_EACH = r"(?P<{}>year|quarter|month|week|half[- ]year)"
_NUMBER_OF = re.compile(
    rf"\b(?P<n>\d{{1,3}}|{WORDS})\s+(?:(?:equal|even|level|same|like|identical|fixed|uniform)\s+)*"
    r"(?:(?P<every>annual|yearly|quarterly|monthly|weekly|semi-?annual|half-?yearly)\s+)?(?:equal\s+|even\s+|level\s+)?"
    r"(?:payments|instal?lments|sums|parts|portions|che(?:ck|que)s|amounts|pay-?outs)\b"
    rf"(?:[^.;?!]{{0,12}}?\b(?:one|1|each|paid|due)?\s*"
    rf"(?:(?:at|on|in|by) the (?:very )?(?:end|close|start|beginning) of\s+)?"
    rf"(?:each|every|per|a)\s+{_EACH.format('unit')}\b)?"
)
_OF_UNIT = {"year": "annual", "quarter": "quarterly", "month": "monthly", "week": "weekly", "yearly": "annual"}


def take_total_paid(context: Context, reading: Reading, text: str, money: Sequence[MoneyMention]) -> None:
    """Put what one payment, a year and the term come to, where the whole sum and its payments are told."""
    totals = [one for one in money if _is_total(text, one)]
    parts = _NUMBER_OF.search(text, totals[0].span[1]) if len(totals) == 1 else None
    if parts is None or not (parts["every"] or parts["unit"]):
        return
    count, often = number_of(parts["n"]), _interval(parts["every"] or parts["unit"])
    if count is None or count != int(count) or count <= 1 or (count % PER_YEAR[often]):
        return
    each = totals[0].amount / count
    if each != each.quantize(Decimal("0.01")):
        return
    span, note = (totals[0].span[0], parts.end()), f"read as {int(count)} payments of ${each:,.2f}".removesuffix(".00")
    told: dict[str, Decimal | int | str] = {
        "payment_amount": each,
        "annual_annuity": each * PER_YEAR[often],
        "frequency": often,
    }
    told["term_years"] = int(count) // PER_YEAR[often]
    for name, value in told.items():
        reading.facts[name] = context.fact(name, value, span, note if name == "payment_amount" else None)
    reading.unclear[:] = [one for one in reading.unclear if one.name not in told]


def _is_total(text: str, money: MoneyMention) -> bool:
    before = text[max(0, money.span[0] - 40) : money.span[0]]
    return _TOTAL_BEFORE.search(before) is not None or _TOTAL_AFTER.match(text, money.span[1]) is not None


def _interval(words: str) -> str:
    return _OF_UNIT.get(words, words if words in PER_YEAR else "semiannual")
