"""How often an annuity is paid and when in the interval: the intervals of Table K and J, in the words people use.

Come here for ``intervals_in`` and ``timing_in``. Intervals the tables do not hold ("every two
weeks") are found and marked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from qdot_assistant.reading.text import Span, blanked

Interval = Literal["annual", "semiannual", "quarterly", "monthly", "weekly"]
PER_YEAR: dict[str, int] = {"annual": 1, "semiannual": 2, "quarterly": 4, "monthly": 12, "weekly": 52}


@dataclass(frozen=True)
class IntervalMention:
    """One interval: which (None when the tables have no such interval), where, and whether its words stand alone.

    ``loose`` marks "a month", "a year": an interval only beside an amount. ``amount_unit`` marks words that
    usually say what period an amount covers ("a year", "annual") rather than how often it is paid.
    """

    interval: Interval | None
    span: Span
    loose: bool = False
    amount_unit: bool = False


_EACH = r"(?:per|every|each|/|by the)\s*(?:and every\s+)?(?:calendar\s+|(?:one|1|single)[- ])?"
_NTH = r"(?:first|last|fifteenth|middle|end|1st|\d{1,2}(?:st|nd|rd|th))"
_IN = r"(?:in|into|as|(?:split|spread|divided)\s+(?:up\s+)?(?:in|into|over|across|by))\s+"
_PARTS = (
    r"(?:equal\s+|monthly\s+|quarterly\s+)*(?:checks|cheques|portions|instal\w+|payments|halves|parts|sums|tranches)"
)
_PIECES = r"(?:payments|instal\w+|che(?:ck|que)s|parts|portions|sums|tranches|amounts)"
_A_YEAR = r"(?:a|per|each|every|in (?:a|each|every|the)|over (?:a|each|the))\s+y(?:ea)?r"
_TIMES = rf"(?:x|\s?times)\s+(?:{_A_YEAR}|(?:in|over) one year|yearly|annually)"
"""How often in a year: "four times in the year", "4x yearly"."""
_PARTS = rf"{_PARTS}(?:\s+{_A_YEAR}\b)?"
_LIKE = r"(?:(?:equal|level|separate|pension|annuity)\s+)*"
_PIECE = r"(?:payment|instal\w+|che(?:ck|que)|sum|amount|deposit|transfer|wire|remittance|payout)"
_ONE_PIECE = (
    r"(?<![\d.,$])(?:(?:just|only)\s+)?(?:(?:one|1)(?:\s+single)?|a\s+(?:single|lone))\s+"
    rf"(?:(?:big|large|lump|annual|yearly|pension|annuity)\s+)*{_PIECE}"
)
""" "One check", "a single payment": with a year beside it, one a year."""
_PARTS_OF_MONTH = (
    rf"(?<![\d.,$])(?:two|2|three|3)\s+{_LIKE}{_PIECES}(?:\s+(?:of|at)\s+[$\d][\d.,]*k?(?:\s+dollars|\s+each)?)?,?"
    r"\s+(?:a|per|each|every)\s+month\b(?!\s+of\b)"
)
""" "Two checks of $900 a month": more often than monthly, an interval no table has."""
_TWO_DAYS = (
    r"(?:on|every|each)\s+(?:the\s+)?(?:1st|first|15th|fifteenth|\d{1,2}(?:st|nd|rd|th))\s+(?:and|&)\s+(?:on\s+)?"
    r"(?:the\s+)?(?:15th|fifteenth|last|30th|\d{1,2}(?:st|nd|rd|th))(?:\s+(?:day\s+)?of\s+(?:the|each|every)\s+month)"
)
""" "On the 1st and the 15th of each month"."""
_WORDS: tuple[tuple[Interval | None, str], ...] = (
    (
        None,
        (
            rf"(?:three|3){_TIMES}|"
            r"bi-?\s?weekly|fortnightly|(?:every|each|per|a)\s+fortnight(?!\s+(?:on|later|after|before|ago|"
            r"hence|earlier|from|past)\b)|every\s+(?:two|2|other|second|three|3|"
            r"four|4)\s+weeks?|(?:twice|thrice|(?:two|2|three|3)(?:x|\s+times))[- ](?:monthly|weekly)|"
            rf"{_TWO_DAYS}|{_PARTS_OF_MONTH}|(?<![\d.,$])(?:three|five|six|eight|ten|"
            r"(?!(?:1|2|4|12|52)\s)\d{1,2})\s+(?:equal\s+)?(?:payments|instal\w+|times)\s+"
            r"(?:a|per|each|every)\s+y(?:ea)?r|semi-?\s?monthly|(?:twice|two times)\s+(?:a|per|each|every)\s+month|"
            r"bi-?\s?monthly|every\s+(?:two|2|other|second|four|4|five|5)\s+months?|(?:three|3)(?:x|\s+times)\s+(?:a|"
            r"per|each|every)\s+y(?:ea)?r|daily|(?:per|every|each|/)\s*day\b|every\s+(?:two|2|three|3|other|"
            r"five|5)\s+years?"
        ),
    ),
    (
        "semiannual",
        (
            r"semi-?\s?annual(?:ly)?|semi-?\s?yearly|half-?\s?yearly|bi-?\s?annual(?:ly)?|"
            r"twice[- ](?:yearly|annually|annual)|(?<!\d)(?:twice|"
            r"two times|2x|2 times)\s+(?:a|per|each|every)\s+y(?:ea)?r|(?:every|each|per)\s+(?:six|6)[\s-]+months?"
            rf"(?:[\s-]+(?:period|interval|span|stretch))?|(?:every|each|per)\s+"
            rf"(?:half[- ]?year|half of (?:the|a|each) year|semester)|six-?\s?monthly|{_IN}(?:two|2)\s+{_PARTS}|"
            r"half(?:\s+of\s+it|\s+of\s+that)?(?:\s+is)?(?:\s+paid)?\s+(?:in|"
            r"on)\s+[^.;?!]{3,25}\band\s+(?:the\s+other\s+)?half\s+(?:in|on)|"
            rf"(?<!\d)(?:two|2)\s+{_LIKE}(?:(?:half-?\s?yearly|semi-?\s?annual)\s+)?{_PIECES}\s+{_A_YEAR}|"
            rf"(?<=, )(?:two|2)\s+{_A_YEAR}|(?<!\d)(?:(?:two|2){_TIMES}|twice\s+(?:{_A_YEAR}|in one year))"
        ),
    ),
    (
        "quarterly",
        (
            rf"quarterly|{_EACH}(?:quarter|qtr)s?\b|quarter\s+(?:after|by)\s+quarter|(?:each|every)\s+quarter[- ]day|"
            rf"(?:each|every|on the)\s+{_NTH}\s+(?:(?:business\s+)?day\s+)?of\s+(?:the|each|every|a)\s+quarter|"
            rf"(?:at|by|on)\s+(?:the\s+|each\s+|every\s+)?quarter(?:'s|[- ])\s?end|"
            rf"{_IN}(?:four|4)\s+{_PARTS}|"
            rf"(?:every|each|per)\s+(?:three|3)[\s-]+months?(?:[\s-]+(?:period|interval|span|stretch))?|p\.\s?q\.|"
            rf"(?<!\d)(?:four|4)(?:x|"
            r"\s+times)\s+(?:a|per|each|every)\s+y(?:ea)?r|three-?\s?monthly|(?<!\d)(?:four|"
            rf"4)\s+{_LIKE}(?:quarterly\s+)?{_PIECES}\s+{_A_YEAR}|(?<=, )(?:four|4)\s+{_A_YEAR}|"
            rf"(?<!\d)(?:four|4){_TIMES}"
        ),
    ),
    (
        "monthly",
        (
            r"(?<=\d )months\s+(?:at|of|@)(?=\s*[$\d])|"
            rf"monthly|month-to-month|p/m|pcm|p\.\s?c\.\s?m\.?|(?<=\d\d\d )p\.?\s?m\.?(?!\w)|(?<=\d\d\d)p\.?m\.?(?!\w)|"
            rf"(?:each|every|on the)\s+{_NTH}\s+(?:(?:business\s+)?day\s+)?of\s+(?:the|each|every|a)\s+month|"
            r"month\s+(?:after|by|for)\s+month|month\s+in,?\s+month\s+out|"
            r"(?:at|by|on)\s+(?:the\s+)?month(?:'s|[- ])\s?end|"
            rf"{_EACH}(?:months?|mos?|mth)\b\.?|(?:twelve|12)(?:x|\s+times)\s+(?:a|per|"
            rf"each|every)\s+y(?:ea)?r|(?:at|each|every)\s+month[- ]?end|{_IN}(?:twelve|12)\s+{_PARTS}|"
            r"(?<!\d)(?:twelve|"
            rf"12)\s+{_LIKE}(?:monthly\s+)?{_PIECES}\s+{_A_YEAR}|(?<=, )(?:twelve|12)\s+{_A_YEAR}|"
            rf"(?<!\d)(?:twelve|12){_TIMES}"
        ),
    ),
    (
        "weekly",
        (
            rf"weekly|p/w|p\.\s?w\.|{_EACH}(?:week|wk)\b|"
            r"(?:fifty-two|52)\s+times\s+(?:a|per)\s+y(?:ea)?r|(?<!\d)(?:fifty-two|"
            rf"52)\s+{_LIKE}(?:weekly\s+)?{_PIECES}\s+{_A_YEAR}"
        ),
    ),
    (
        "annual",
        (
            rf"annually|annual|yearly|{_EACH}(?:years?|yrs?)\b(?:[- ]?end)?|per\s+annum|p\.\s?a\.|\bp/a\b|"
            r"(?<=[\d¤]) ?pa\b|"
            r"(?:once\s+)?(?:each|every|per|in)\s+(?:twelve|12)\s+months|year\s+(?:after|by)\s+year|"
            r"year\s+in,?\s+year\s+out|"
            rf"{_ONE_PIECE}(?:\s+(?:of|at)\s+[$\d][\d.,]*k?(?:\s+dollars)?)?,?\s+(?:{_A_YEAR}|annually|yearly)|"
            rf"once\s+(?:{_A_YEAR}|in one year|annually|yearly)|(?:at\s+)?(?:each\s+|every\s+)?year[- ]?end"
        ),
    ),
)
_STRICT = tuple((interval, re.compile(rf"(?:(?<![a-z])|(?=/))(?:{words})(?![a-z])")) for interval, words in _WORDS)
_LOOSE = re.compile(
    r"(?:\b(?:a|an)\s+|(?<=\d\d\d )|(?<=\dk )|"
    r"\bin (?:the|a)\s+(?=(?:month|week|quarter)\b(?:\s*(?:[,.;?!)]|$)|\s+(?:until|till|as long|for life|to me|to her|"
    r"to him|from (?:his|her|the|a|my)|while|gross|net)\b)))"
    r"(?P<unit>month|mo|year|yr|quarter|mth|qtr|week|wk|half[- ]year)\b(?!\s+(?:ago|later|"
    r"(?:after|before)(?!\s+(?:any |the |\w+ )?(?:tax|withh|deduct|fees)|\s*(?:[,.;)]|$))|and a half|end\b))"
)
_UNITS: dict[str, Interval] = {
    "month": "monthly", "mo": "monthly", "mth": "monthly", "year": "annual", "yr": "annual", "quarter": "quarterly",
    "qtr": "quarterly", "week": "weekly", "wk": "weekly",
}  # fmt: skip
_OTHER_ANNUAL = re.compile(
    r"(?!\s*(?:¤+|tables? [jk])\s*(?:adjustment )?factors?\b)"
    r"\s*(?:\(?\s*(?:gift|exclusion|exemption|statement|report(?:ing)?|returns?|filing|basis|tax|"
    r"certification|accounting|limit|per-donee|"
    r"7520|rate|table|estimated|fee|review|meeting|security|form|federal|¤))"
)


_ADJECTIVE = re.compile(r"annual|\w*monthly|\w*quarterly|\w*weekly|\w*yearly|semi-?annual")
_NO = r"(?:\b(?:instead of|rather than|not|never|no longer|doesnt|dosnt|dont|isnt|arent|wasnt|didnt|aint)|n't)"
_NOT_BEFORE = re.compile(
    r"\badjusted\s+$|\bcorpus amount of the\s+$|"
    rf"{_NO}\s+(?:(?:be|being|paid|payable|pays?|made|received|come|comes|came|coming|arrives?|arrived|arriving|"
    rf"sent|gets?|get|in|"
    r"out|really|actually|even|exactly|it|an?|on)\s+){0,4}$|"
    r"(?:%|percent)\s*$|\b(?:tax|taxes|706-?qdt|return|returns|form|"
    r"report|reports|"
    r"(?<!make )(?<!made )(?<!gets )(?<!get )(?<!change )(?<!call )(?<!say )(?<!paid )"
    r"(?<!pay )(?<!pays )(?<!paying )(?<!send )(?<!sends )(?<!receive )it|"
    r"certification|statement|¤)\s*(?:it\s*)?(?:on an\s*)?$"
)


_SOME = re.compile(
    r"\bp/[mwq]\b|\bpcm\b|\btimes\b|\bpayments\b|annual|year|yr|annum|quarter|qtr|month|\bmos?\b|mth|week|wk|"
    r"daily|\bday\b|fortnight|p\.\s?a\.|p/?a\b|p\.?\s?[cmwq]|semester"
)


FOR_SO_MANY = re.compile(
    r"\s*(?:dollars?|usd|bucks)?,?\s*for\s+(?:each of\s+|every one of\s+)?(?:the\s+|another\s+|a total of\s+)?"
    r"(?:(?:next|remaining|coming|following|last|more)\s+)?(?:[2-9]\d|1[2-9]|\d{3})\s+(?P<unit>month|quarter|week)s\b"
    r"(?!\s+(?:in (?:all|total)|altogether|ago))"
)
""" "$900 for the next 96 months": one payment for each; a sum "over 96 months" may be that of all."""

_NUMBER_A_YEAR: dict[str, Interval] = {
    "two": "semiannual", "2": "semiannual", "four": "quarterly", "4": "quarterly", "twelve": "monthly",
    "12": "monthly", "fifty-two": "weekly", "52": "weekly",
}  # fmt: skip
_OF_SO_MUCH = re.compile(
    rf"(?<![\d.,$])(?P<payments>(?P<n>{'|'.join(_NUMBER_A_YEAR)}|three|five|six|eight|ten|[35-9]|1[01])\s+{_LIKE}"
    rf"(?:(?:half-?\s?yearly|semi-?\s?annual|quarterly|monthly|weekly)\s+)?{_PIECES})\s+(?:of|at)\s+"
    rf"(?:about\s+|roughly\s+)?[$\d][\d.,]*k?(?:\s+dollars|\s+each)?,?\s+(?P<year>{_A_YEAR})\b"
)
""" "Four payments of $9,000 every year": four a year, of so much each; three a year no table has an interval for."""
_SO_MUCH_EACH = re.compile(
    rf"(?<![\d.,$])(?P<payments>(?P<n>{'|'.join(_NUMBER_A_YEAR)}|three|five|six|eight|ten|[35-9]|1[01]))\s+{_LIKE}"
    rf"\$?\d[\d.,]*k?(?:[\s-]dollars?)?\s+{_PIECES},?\s+(?P<year>{_A_YEAR})\b"
)
""" "Four $5,000 payments each year": the same with the amount before."""
_TIMES_SO_MUCH = re.compile(
    rf"(?<![\d.,$])(?P<payments>(?P<n>{'|'.join(_NUMBER_A_YEAR)}|three|five|six|eight|ten|[35-9]|1[01])\s*[x×*])\s*"
    rf"\$?\d[\d.,]*k?(?:\s+dollars?)?,?\s+(?P<year>{_A_YEAR})\b"
)
""" "4 x $5,000 a year"."""


def intervals_in(text: str) -> list[IntervalMention]:
    """All intervals of a text in order; words of other things ("annual exclusion", "monthly rate") are left out."""
    found: list[IntervalMention] = []
    if _SOME.search(text) is None:
        return found
    if match := _OF_SO_MUCH.search(text) or _SO_MUCH_EACH.search(text) or _TIMES_SO_MUCH.search(text):
        found.append(IntervalMention(_NUMBER_A_YEAR.get(match["n"]), match.span("payments")))
        text = blanked(text, [match.span("year")])
    for interval, pattern in _STRICT:
        for match in pattern.finditer(text):
            if (
                (_ADJECTIVE.fullmatch(match.group()) and _OTHER_ANNUAL.match(text, match.end()))
                or _NOT_BEFORE.search(text[max(0, match.start() - 40) : match.start()])
                or not _free(found, match.span())
            ):
                continue
            unit = interval == "annual" and match.group() in (
                "annual",
                "yearly",
                "per annum",
                "per year",
                "/yr",
                "/year",
            )
            found.append(IntervalMention(interval, match.span(), amount_unit=unit))
    for match in _LOOSE.finditer(text):
        if _free(found, match.span()):
            unit_word = match["unit"].replace("-", " ")
            interval = _UNITS.get(unit_word, "semiannual")
            found.append(IntervalMention(interval, match.span(), loose=True, amount_unit=interval == "annual"))
    return sorted(found, key=lambda mention: mention.span)


def _free(found: list[IntervalMention], span: Span) -> bool:
    return all(span[1] <= mention.span[0] or span[0] >= mention.span[1] for mention in found)


_END = re.compile(
    r"\b(?:timing|paid|payable|due)\s*[:=]\s*(?:at )?(?:the )?(?:end|arrears|eop)\b|\beop\b|"
    r"\bon\s+the\s+last\s+(?:business\s+)?day\s+of\s+(?:each|every|the)\s+\w+|"
    r"\b(?:at|on|by)\s+(?:the\s+)?end\s+of\s+(?:each|every|the)\s+(?:\w+\s+)?(?:month|quarter|year|week|"
    r"period|interval|half[- ]year|payment period)\b"
    r"|\bat\s+(?:each|every|the)?\s*(?:year|month|quarter|week|period)[- ]?end\b|\b(?:each|"
    r"every)\s+(?:year|month|quarter|week)[- ]?end\b"
    r"|\b(?:at|by)\s+year[- ]end\b|\bin\s+arrears?\b|\bordinary\s+annuity\b|\bannuity[- ]immediate\b|"
    r"\bend[- ]of[- ](?:month|period|year|quarter|each \w+)\b"
    r"|\bat\s+(?:the\s+|each\s+|every\s+)?(?:year|month|quarter|week|half[- ]year)'s\s+end\b|"
    r"\b(?:at|on|by)\s+(?:the\s+)?close\s+of\s+(?:each|every|the)\s+(?:\w+\s+)?"
    r"(?:month|quarter|year|week|half[- ]year)\b"
    r"|\bat\s+the\s+end\b(?=\s*(?:$|[,.;?!]))"
)
_BEGINNING = re.compile(
    r"\b(?:timing|paid|payable|due)\s*[:=]\s*(?:at )?(?:the )?(?:beg(?:in(?:ning)?)?|start|advance|bop)\b|\bbop\b|"
    r"\b(?:up ?front|at the (?:very )?(?:beginning|start)) (?:each|every)\s+\w+|"
    r"\b(?:at|on|from)\s+(?:the\s+)?(?:beginning|start|first day)\s+of\s+(?:each|every|"
    r"the)\s+(?:\w+\s+)?(?:month|quarter|year|week|period|interval|half[- ]year)\b"
    r"|\b(?:payable|paid|pays?|payments?)\b[^.;?]{0,30}\bin\s+advance\b|\bin\s+advance\b|"
    r"\bannuity[- ]due\b|\bbeginning[- ]of[- ](?:month|period|year|quarter|each \w+)\b"
    r"|\bat\s+the\s+(?:beginning|start)\b(?=\s*(?:$|[,.;?!]))"
)
_FIRST_OF = re.compile(
    r"\b(?:(?:on\s+|every\s+|each\s+)(?:the\s+)?|the\s+)(?:first|1st)\s+(?:day\s+)?of\s+(?:each|every|the)\s+(?:month|"
    r"quarter|year|week)\b|\b(?:first|1st)\s+(?:day\s+)?of\s+(?:each|every)\s+(?:month|quarter|year|week)\b"
)


_DENIED = re.compile(
    rf"{_NO}\s+(?:(?:be|being|paid|payable|pays?|made|received|come|comes|coming|arrives?|really|actually|"
    rf"it)\s+){{0,3}}$"
)


def timing_in(text: str) -> tuple[Literal["end", "beginning"], Span, bool] | None:
    """End or beginning of the interval, where it stands, and whether it was inferred; None when nothing is said."""
    both = [
        (m.start(), m.span(), name)
        for name, pattern in (("end", _END), ("beginning", _BEGINNING))
        for m in pattern.finditer(text)
        if not _DENIED.search(text[: m.start()])
    ]
    if both:
        _, span, name = max(both)
        return ("end" if name == "end" else "beginning"), span, False
    first = _FIRST_OF.search(text)
    return ("beginning", first.span(), True) if first else None
