"""Short names for what a case expects in an answer's text, so that a case reads as a sentence and not as a regex.

A ``must`` line is a regular expression; ``{date 2026-05-01}``, ``{money 700000}``, ``{share 0.68}``, ``{no}``,
``{absent}`` and ``{us}`` in it stand for the expressions below. Everything else is passed on as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation

_PLACEHOLDER = re.compile(r"\{(?P<name>date|money|share|no|absent|us)(?: (?P<value>[^{}]+))?\}")

NEGATION = r"\b(?:no|not|cannot|never|neither|nor|only)\b|n't\b"
UNITED_STATES = r"U\.?\s?S\.?(?:A\.?)?\b|United States|American"
ABSENT = (
    r"no (?:such )?(?:paragraph|sub-?paragraph|provision|rule|example|\([a-z]\))"
    r"|does(?:n't| not) (?:exist|contain|have|include|say|provide|go)|there(?:'s| is| are) no|not found|isn't (?:a|any)"
    r"|is not (?:a|in|part)|(?:ends?|stops?|runs?|goes) (?:only )?(?:at|with|from|to|through|up to)|\blast\b|nothing"
    r"|(?:could|can)(?:not|n't| not) find|not part of"
)


class PatternError(ValueError):
    """A placeholder that cannot be read; says which and what it should look like."""


def expression(text: str) -> str:
    """The regular expression a ``must`` or ``must_not`` line of a case stands for.

    Raises:
        PatternError: for a placeholder without a readable value, or an expression that does not compile.
    """
    written = _PLACEHOLDER.sub(_expand, text)
    try:
        re.compile(written, re.IGNORECASE)
    except re.error as error:
        raise PatternError(
            f"{text!r} is no regular expression: {error}. Correct it, or escape the character."
        ) from None
    return written


def found_in(text: str, pattern: str) -> bool:
    """True when the pattern occurs anywhere in the text, upper and lower case alike."""
    return re.search(expression(pattern), text, re.IGNORECASE) is not None


def _expand(match: re.Match[str]) -> str:
    name, value = match["name"], match["value"]
    plain_ones = {"no": NEGATION, "absent": ABSENT, "us": UNITED_STATES}
    if name in plain_ones:
        return f"(?:{plain_ones[name]})"
    if not value:
        raise PatternError(f"{match[0]} needs a value, as in {{date 2026-05-01}}, {{money 700000}} or {{share 0.68}}.")
    makers: dict[str, Callable[[str], str]] = {"date": _date, "money": _money, "share": _share}
    try:
        return f"(?:{makers[name](value)})"
    except (ValueError, InvalidOperation):
        raise PatternError(f"{match[0]} has no readable value; write an ISO day or a plain number.") from None


def _date(value: str) -> str:
    day = date.fromisoformat(value)
    month = f"(?:{day:%B}|{day:%b}\\.?)"
    return (
        rf"\b{month}\s+{day.day}(?:st|nd|rd|th)?,?\s+{day.year}|\b{day.day}(?:st|nd|rd|th)?\s+(?:of\s+)?{month},?\s+{day.year}"
        rf"|{value}|\b0?{day.month}/0?{day.day}/(?:{day.year}|{day:%y})\b"
    )


def _money(value: str) -> str:
    amount = Decimal(value)
    whole, cents = divmod(amount, 1)
    grouped = f"{int(whole):,}".replace(",", ",?")
    if cents:
        return rf"(?<![\d,.]){grouped}\.{int(cents * 100):02d}(?!\d)"
    forms = [rf"(?<![\d,.]){grouped}(?:\.00)?(?![\d])"]
    if whole >= 1_000_000:
        millions = re.escape(_plain(amount / 1_000_000))
        forms.append(rf"(?<![\d,.]){millions}(?:\.0+)?\s?(?:million|m\b|mm\b|mil\b)")
    if whole % 1000 == 0 and 1000 <= whole < 1_000_000:
        forms.append(rf"(?<![\d,.]){int(whole) // 1000}\s?(?:k\b|thousand)")
    return "|".join(forms)


def _share(value: str) -> str:
    hundredths = _plain(Decimal(value) * 100)
    decimals = re.escape(_plain(Decimal(value)).removeprefix("0"))
    return rf"(?<![\d.]){re.escape(hundredths)}(?:\.0+)?\s?(?:%|percent|per cent)|(?<!\d)0?{decimals}0?(?!\d)"


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
