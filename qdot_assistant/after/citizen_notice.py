"""Who tells the IRS that the spouse has become a citizen, and by when, asked after the tax was said to end by it.

Come here for ``told``. 26 CFR 20.2056A-10(a)(2): the U.S. trustee files a final Form 706-QDT by April 15 of the year
after; the day is worked out where the time of the oath is told.
"""

from __future__ import annotations

import re

from qdot_assistant.after.told import After, Told

_I = re.IGNORECASE
MOST_WORDS = 30
_CITIZEN = re.compile(r"\b(?:citizen\w*|naturali[sz]\w+|oath|passport)\b", _I)
_TELLS = (
    r"(?:tells?|told|inform\w*|notif\w+|reports?|reported|files?|filed|filing|sends?|sent|knows?|announces?|"
    r"declares?)"
)
_WHO_OR_WHEN = re.compile(
    rf"\b(?:who|whom|whose|which of us)\b[^.;?!]{{0,40}}\b{_TELLS}\b|\b{_TELLS}\b[^.;?!]{{0,30}}\b(?:by (?:when|what|"
    rf"which)|until (?:when|which|what)|deadline|last day)\b|\b(?:by|until|till|before) (?:when|what (?:day|date)|"
    rf"which (?:day|date))\b|\b(?:last (?:day|date)|deadline)\b|\bwhen (?:must|does|do|is|should|has|have)\b",
    _I,
)
_OF_ANOTHER_TIME = re.compile(
    r"\b(?:assign\w*|reform\w*|return is|estate tax return|form 706(?!-)|election|pension|annuity|payments?|bond|"
    r"before (?:the|his|her) return|payouts?|died|death|penalt\w*)\b",
    _I,
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_WHEN = re.compile(
    rf"\b(?:last (?:month|week|year|{_MONTH})|yesterday|today|this (?:month|week|year)|"
    rf"(?:on |in |since )(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?{_MONTH}\.?(?: \d{{1,2}}(?:st|nd|rd|th)?\b)?"
    r"(?:,? (?:19|20)\d\d)?|in (?:19|20)\d\d)\b",
    _I,
)
_DUE = "I became a citizen {when}. By when must the trustee file the final Form 706-QDT?"


def told(after: After) -> Told | None:
    """The trustee's notice, with its day where the oath's is told; None where another time or no notice is asked."""
    text = after.text
    is_later = _CITIZEN.search(f"{after.asked} {text}") and re.search(r"\btax\b|706-?qdt", after.said, _I)
    if not is_later or len(text.split()) > MOST_WORDS or not _WHO_OR_WHEN.search(text) or _OF_ANOTHER_TIME.search(text):
        return None
    if re.search(r"\bbefore\b[^.;?!]{0,40}\breturn\b", after.said, _I) and "706-QDT" not in after.said:
        return None  # citizenship before the return is spoken of, which ends the need for a QDOT
    when = _WHEN.search(text)
    return Told(("citizenship.notice",), asks=_DUE.format(when=_as_a_day(when.group())) if when else "")


def _as_a_day(when: str) -> str:
    """ "Since May 4" is on that day, "since May" in that month."""
    has_day = re.search(r"\b\d{1,2}(?:st|nd|rd|th)?\b", when)
    return re.sub(r"^since\b", "on" if has_day else "in", when)
