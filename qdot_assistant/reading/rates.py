"""Section 7520 rates: "3.6%", ".036", "0.036", "three point six", "at 5", "rate of 4".

Come here for ``rate_in``. Percentages that say something else (a bond of 65 percent, a yearly raise) are left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from qdot_assistant.reading.numbers import NUMBER, has_number, number_of
from qdot_assistant.reading.text import Span

SMALLEST_PERCENT = Decimal("0.2")
LARGEST_PERCENT = Decimal(20)


@dataclass(frozen=True)
class RateMention:
    """One rate in percent; ``fraction`` when written as one (0.036), ``doubtful`` when written as "0.036%"."""

    span: Span
    percent: Decimal
    fraction: bool = False
    doubtful: bool = False


_COMMA = re.compile(r"(?<![\w.,])(?P<n>\d{1,2},\d{1,2})\s*(?:%|percent\b|per\s?cent\b|pct\b)")
_PERCENT = re.compile(rf"(?P<n>{NUMBER})\s*(?:%|percent(?:age)?\b|per\s?cent\b|pct\b|p\.?c\.?(?![a-z]))")
_CUED = re.compile(
    r"(?:(?:\b(?:interest\s+)?rate\b|¤¤¤¤(?:\s+(?:figure|number|percentage))?"
    r"(?=\s*(?:is|was|of|at|=|:)?\s*[\d.])|\bdiscount(?:ed)?\b|\binterest\b)"
    r"|(?<![\w.])[ijr](?=\s*[=:])"
    r")(?:\s+(?:for|in)\s+(?:that|the)\s+month)?\s*(?:¤+\s*)?(?:\s*(?:of|is|was|at|to|be|were|as|about|=|"
    rf":|down|up|dropped|fell|rose|lowered|raised|changed|goes|went|used|applied|would be|"
    rf"i use|we used|,|\(|but|rather|¤+)\s*){{0,3}}(?P<n>{NUMBER})(?![\s-]*(?:years?|yrs?|months?|weeks?|quarters?|"
    r"payments|dollars|[-/]\d|¤|of (?:the|those|these|them|its)\b))"
)
_AT = re.compile(
    rf"(?:(?:\b(?:at|@)|@)\s*|\b(?:us(?:e|ing)|assum(?:e|ing)|"
    rf"apply(?:ing)?)\s+(?=\d+\.\d))(?P<n>{NUMBER})(?=\s*(?:$|[?.!,;)]|instead|and\b|please|then|if\b|when\b|"
    rf"for\b|with\b))"
)
_RATE_AFTER = re.compile(rf"(?P<n>{NUMBER})\s+(?:(?:interest|7520|discount|¤+)\s+)*rate\b")
_AS_INTEREST = re.compile(
    r"(?<![\w.,])(?P<n>\d{1,2}[.,]\d{1,2}|(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven) point "
    r"\w+)"
    r"(?:,? (?:as|for|was|is|being|to be|at) (?:(?:the|an|their|its|his|her|irs|section|7520|¤+) )*|\s+)"
    r"(?:(?:interest|discount) (?:rate|factor|figure|number)|rate|interest|discount)\b(?! (?:in|on|of)\b)"
)
""" "4.4 as the interest": a rate told with its point, whatever joins it to its name."""
_OTHER_AFTER = re.compile(
    r"\s*(?:(?:\w+ ){0,2}withh\w+|(?:[\w-]+ ){0,3}(?:penalt\w+|fines?|fees?|surtax|additional tax|add-?on tax)|"
    r"(?:foreign|u\.?s\.?|german|uk|local|federal|state|income|flat) (?:income )?tax|"
    r"of|per year|a year|each year|every year|annually|yearly|p\.a\.|cola|raise|increase|tax|"
    r"estate tax|bond|letter|foreign|real|test|limit|"
    r"threshold|survivor|joint|owned|ownership|interest in|share|stake|corpus|corpus portion|is corpus|"
    r"penalty|rule|excise|bracket|discount)\b"
)
_OTHER_BEFORE = re.compile(
    r"\b(?:increas\w*|goes up|go up|going up|rises?|rising|grows?|growing|escalat\w+|cola(?: of)?|"
    r"raises?|adjust\w+|tax (?:rate|of|at)|estate tax|taxed(?: at)?|"
    r"corpus portion(?: is| of| was)?|portion (?:is|of|was)|bond (?:of|at|for)|more than|over|"
    r"(?<!and )(?<!about )(?<!it )under|"
    r"exceeds?|up to|top rate(?: of| is)?|income tax(?: rate)?(?: of| at)?|"
    r"the tax|withh\w+|(?:penalty|penalties|fine|fees?|surtax|additional tax)(?: tax)?)\s*(?:by|of|at|is|to|about)?\s*$"
)


_LEAST_SHARE = Decimal(10)
"""No corpus portion is this small, so that "3.6 percent corpus portion?" tells the rate of the one asked for."""
_SHARE_AFTER = re.compile(r"\b(?:corpus|share)\b")
_SHARE_AT = re.compile(r"\b(?:corpus )?portion at\s*$")
"""The corpus portion at a rate, where "corpus portion of" would tell the portion itself."""

_NAMED = re.compile(r"rate|interest|discount|¤¤¤¤|\b[ijr]\s*[=:]")
_SIGNED = re.compile(r"%|percent|per\s?cent|pct|p\.c|\bpc\b")


def may_be_a_rate(value: Decimal) -> bool:
    """Section 7520 rates have one place after the point (IRC 7520(a)(2)): 15.02 is a factor; 4.25 is asked for too."""
    is_fine = value != round(value, 1)
    return SMALLEST_PERCENT <= value <= LARGEST_PERCENT and not (is_fine and (value * 20 % 1 or value > _USUAL))


_USUAL = 8
"""Above any rate published from 2009 on."""


def rate_in(text: str, known: bool = False, asked: bool = False) -> RateMention | None:
    """The section 7520 rate a message gives, or None.

    Args:
        text: the masked message with dates and money blanked.
        known: a rate was given before, so that "at 5?" changes it.
        asked: the assistant asked for the rate, so that a bare number is it.
    """
    mentions = rates_in(text, known, asked)
    return mentions[-1] if mentions else None


def rates_in(text: str, known: bool = False, asked: bool = False) -> list[RateMention]:
    """All section 7520 rates a message gives, in order."""
    found: list[RateMention] = []
    if not has_number(text):
        return found
    patterns: list[tuple[re.Pattern[str], bool]] = []
    if _NAMED.search(text):
        patterns += [(_CUED, False), (_RATE_AFTER, False), (_AS_INTEREST, False)]
    if _SIGNED.search(text):
        patterns = [(_COMMA, True), *patterns, (_PERCENT, True)]
    if known or asked or re.search(r"\b(?:annuity|pension|corpus|monthly|payment|rate|factor|for life|aged?)\b", text):
        patterns.append((_AT, False))
    for pattern, percent in patterns:
        for match in pattern.finditer(text):
            span = (match.start("n"), match.end())
            if any(span[0] < mention.span[1] and mention.span[0] < span[1] for mention in found):
                continue
            mention = _mention(match, text, span, percent)
            if mention and (pattern is not _AT or mention.fraction or may_be_a_rate(mention.percent)):
                found.append(mention)
    return sorted(found, key=lambda mention: mention.span)


def _mention(match: re.Match[str], text: str, span: Span, percent: bool) -> RateMention | None:
    value = number_of(match["n"].replace(",", ".") if re.fullmatch(r"\d{1,2},\d{1,2}", match["n"]) else match["n"])
    if value is None or value > 100 or _is_other(text, match, span, value, percent):
        return None
    followed = re.match(r"\s*(?:%|percent|per\s?cent|pct)", text[span[1] :])
    if percent or followed or value >= SMALLEST_PERCENT or value == 0:
        end = span[1] + followed.end() if followed else span[1]
        is_percent = percent or followed is not None
        return RateMention((span[0], end), value, doubtful=is_percent and 0 < value < SMALLEST_PERCENT)
    return RateMention(span, value * 100, fraction=True)


def _is_other(text: str, match: re.Match[str], span: Span, value: Decimal, percent: bool) -> bool:
    before = text[max(0, span[0] - 45) : span[0]]
    if not percent and re.match(r"\s*(?:%|percent|per\s?cent|pct)", text[span[1] :]) is None:
        return value > LARGEST_PERCENT and "rate" not in match.group()
    rate_said = re.search(r"(?:\brate|¤¤¤¤|\binterest|\bdiscount\w*)\s*(?:¤+\s*)?(?:is|was|of|at|:|=)?\s*$", before)
    if rate_said and not _OTHER_BEFORE.search(before):
        return False
    after = _OTHER_AFTER.match(text, span[1])
    if after and not (value <= _LEAST_SHARE and _SHARE_AFTER.search(after.group())):
        return True
    if _OTHER_BEFORE.search(before) and not _SHARE_AT.search(before):
        return True
    return value > LARGEST_PERCENT
