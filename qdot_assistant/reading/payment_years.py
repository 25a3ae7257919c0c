"""Another year of payments named alone after the form for a year's payments: "and next year's?", "the 2026 ones".

Come here for ``take_year_of_payments``. Form 706-QDT is due for the payments received in each calendar year,
§ 20.2056A-4(c)(6)(i) and (c)(7)(i); the year named is no year of a death.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.text import Span

_YEAR_ALONE = re.compile(
    r"^\W*(?:(?:and|or|so|ok(?:ay)?|also|what|how|about|for|of|from|in|during|the|those|these|my|her|his|payments?|"
    r"che(?:ck|que)s?|ones?|years?|s|money|pension|annuity|then|now|too|please|when|it|is|that|calendar|this|last|next|"
    r"received|i|get|got|we|she|will|(?:19|20)\d\d)\b\W*)+$"
)
_LONGEST = 9  # words


def take_year_of_payments(context: Context, reading: Reading, mentions: Sequence[DateMention]) -> bool:
    """Take a year named alone as that of the payments, where those of another year were spoken of last."""
    known, low = context.known, context.message.low
    if "payment_years" not in known or context.asked or len(low.split()) > _LONGEST or not _YEAR_ALONE.match(low):
        return False
    later = (known[name].turn for name in ("year", "date_of_death", "year_of_death") if name in known)
    named = _year_named(context, mentions)
    if named is None or any(turn > known["payment_years"].turn for turn in later):
        return False
    year, span = named
    reading.facts["payment_years"] = context.fact("payment_years", year, span)
    return True


def _year_named(context: Context, mentions: Sequence[DateMention]) -> tuple[int, Span] | None:
    """The one year of the message, told by its number, by "next year's", or as "this years" by a quick hand."""
    if not mentions and (found := _BY_A_QUICK_HAND.search(context.message.low)):
        return context.today.year + _AWAY[found["which"]], found.span()
    if len(mentions) != 1 or mentions[0].value is None:
        return None
    words = context.message.words(mentions[0].span)
    is_year = mentions[0].precision == "year" or _NUMBER.fullmatch(words)
    return (mentions[0].value.year, mentions[0].span) if is_year else None


_NUMBER = re.compile(r"(?:19|20)\d\d(?:['\u2019]?s)?")
_BY_A_QUICK_HAND = re.compile(r"\b(?P<which>this|last|next) years\b")
_AWAY = {"last": -1, "this": 0, "next": 1}
