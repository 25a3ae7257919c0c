"""A section 7520 rate asked for another month after the one before."""

from __future__ import annotations

import calendar
import re

_I = re.IGNORECASE

_NAMES = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_MONTH = re.compile(rf"\b(?P<month>{_NAMES})\.?,? (?:of )?(?P<year>(?:19|20)\d\d)\b", _I)
_MONTH_ALONE = re.compile(rf"^(?:and |so |but |then |what about |how about |in |for )*(?P<month>{_NAMES})\s*\??$", _I)
_ONLY_MONTH = re.compile(
    rf"^(?:and |so |but |then )*(?:what (?:was|is|about|were)|how about|in|"
    rf"for)?\b.{{0,25}}?\b{_NAMES}\.?,? (?:of )?(?:19|20)\d\d"
    r"(?:,? (?:that'?s|it'?s|is|what|then|it|that|please|would|be|was|makes?))*\s*\??$",
    _I,
)
_RATE = re.compile(r"\b(?:interest|7520)\b.{0,20}\brates?\b|\b7520\b", _I)


def rate_of(text: str, before: str, context: str) -> str | None:
    """A month alone, where the conversation is at the interest rate and works nothing out: that month's rate."""
    if not _RATE.search(context) or re.search(r"\d{2,},\d{3}|\bcorpus\b", context):
        return None
    if beside := _month_beside(text, before):
        return f"what was the section 7520 rate for {beside}?"
    told, earlier, alone = _MONTH.search(text), _MONTH.search(before), _MONTH_ALONE.match(text)
    if told and (_ONLY_MONTH.match(text) or (len(text.split()) <= 10 and re.search(r"\brates?\b", text, _I))):
        return f"what was the section 7520 rate for {told.group()}?"
    return f"what was the section 7520 rate for {alone['month']} {earlier['year']}?" if alone and earlier else None


_TURNED = r"^(?:and |what about |how about |so |for |in )*"
_MONTH_STEP = re.compile(
    rf"{_TURNED}(?:the )?(?:(?P<next>next|following)|previous|prior|preceding) (?:one|month)\s*\??$|"
    rf"{_TURNED}(?:the |a |one )?(?:month|one) (?:(?P<after>after|later)|before|earlier)(?: that)?\s*\??$",
    _I,
)


def _month_beside(text: str, before: str) -> str | None:
    """The month after or before the one the rate was asked for ("and the month after?")."""
    step, told = _MONTH_STEP.match(text), _MONTH.search(before)
    if step is None or told is None:
        return None
    names = [name[:3].lower() for name in calendar.month_name]
    count = int(told["year"]) * 12 + names.index(told["month"][:3].lower()) - 1
    year, month = divmod(count + (1 if step["next"] or step["after"] else -1), 12)
    return f"{calendar.month_name[month + 1]} {year}"
