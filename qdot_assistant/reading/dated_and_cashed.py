"""A check told by its date and by the day it was cashed, and not by the day it came.

Come here for ``ask_for_receipt``. The 60 days of § 20.2056A-4(c)(7)(i) run from receipt, which neither of the two days
tells: the check came between them, or on one of them.
"""

from __future__ import annotations

import re

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.types import Unclear

_DATED = re.compile(
    r"\b(?:dated|bear(?:s|ing) (?:the )?date(?: of)?|made out (?:on|for)|"
    r"dates? (?:printed |written )?(?:on|of) (?:the|its|my|her|his) (?:check|cheque|face)(?: (?:is|was|says|reads))?|"
    r"(?:check|cheque)'?s? (?:says|reads|date (?:is|was)))(?: (?:on|of|for|the))* ?$"
)
_DATED_AFTER = re.compile(
    r"(?:'s)? (?:pension |annuity )?(?:check|cheque)\b|(?: is| was)? (?:stands |printed )?on the check\b"
)
_CASHED = re.compile(
    r"\b(?:cashed|banked) the [^.;?!]{3,25} (?:check|cheque) on (?:the )?$|"
    r"\b(?:cash(?:ed|ing)|banked|clear(?:ed|ing)|(?:i|we|she|he) (?:only |finally |then )?(?:deposited|paid in))\b"
    r"(?: (?:it|them|the (?:check|cheque)|only|in|at|the bank))*(?: (?:on|only|till|until|not until|the))* ?$"
)
_CAME = re.compile(
    r"\b(?:receiv\w+|receipt|came|come|arriv\w+|reached|deliver\w+|landed|hit|"
    r"in (?:my|her|his|our|the) (?:mail|post|letter)\w*)\b|"
    r"\b(?:got|had|getting) (?:it|this|that|them|mine|one|the (?:check|cheque|payment)) (?:on|in|only|by)\b"
)
_ASK = (
    "On which day was the payment received? The 60 days run from receipt, and neither the date on the check nor the "
    "day it was cashed tells that day. To be safe, count from the earlier one."
)


def ask_for_receipt(context: Context, reading: Reading, mentions: list[DateMention]) -> None:
    """Ask for the day of receipt in place of a day that is only the check's own, or that of its cashing."""
    low = context.message.low
    if "payment_dates" not in reading.facts or _CAME.search(low) or not re.search(r"\bche(?:ck|que)", low):
        return
    days = [one for one in mentions if one.precision == "day" and one.value is not None]
    dated = next((one for one in days if _is_dated(low, one)), None)
    cashed = next((one for one in days if one is not dated and _CASHED.search(low[: one.span[0]])), None)
    if dated is None or cashed is None or dated.value is None or cashed.value is None:
        return
    del reading.facts["payment_dates"]
    words = context.message.words((min(dated.span[0], cashed.span[0]), max(dated.span[1], cashed.span[1])))
    readings = (dated.value.isoformat(), cashed.value.isoformat())
    reading.unclear.append(Unclear(name="payment_dates", words=words, readings=readings, ask=_ASK))


def _is_dated(low: str, mention: DateMention) -> bool:
    start, end = mention.span
    return bool(_DATED.search(low[:start])) or _DATED_AFTER.match(low, end) is not None
