"""Numbers as people write them: "6,000", "6k", "1.25 million", "one and a half million", "three point six".

Come here for ``NUMBER`` (the pattern other readers build on) and ``number_of`` (its value, an exact Decimal).
"""

from __future__ import annotations

import re
from decimal import Decimal

from text_to_num import text2num

_UNIT = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_SCALE = "hundred|thousand|million|billion"
_WORDS = rf"(?:an?\s+(?:hundred|thousand|million)|(?:{_UNIT}))(?:(?:[\s-]+|\s+and\s+)(?:{_UNIT}|{_SCALE})\b)*"
_LARGE = "hundred|thousand|million|billion|mill?|grand"
_HALF = (
    rf"(?:half\s+an?\s+(?:{_LARGE})|(?:(?:{_UNIT}|\d+)\s+and\s+(?:a|one)\s+(?:half|"
    rf"quarter))(?:\s+(?:{_LARGE}))?|an?\s+(?:{_LARGE})\s+and\s+a\s+half)"
)
_POINT = rf"(?:{_UNIT}|\d+)\s+point\s+(?:(?:{_UNIT}|oh|\d+)\b[\s-]*)+(?:\s*(?:million|thousand|billion))?"
_SPACED = r"(?<![\d.] )\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d,.]\d|\d)"
_DIGITS = (
    rf"(?:{_SPACED}|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d{{1,3}}(?:'\d{{3}})+|\d{{1,3}}(?:\.\d{{3}})+,\d{{2}}|"
    r"\d+(?:\.\d+)?|\.\d+)"
)
_FRACTION = r"\d+\s*[½¼¾]|\d+\s+[13]/[24]"
_TAIL = r"(?:\s?(?:thousand|million|billion|grand|mio|mill?|mln|mm|bn|[kmb])\b)?"

WORDS = rf"\b(?:{_HALF}|{_POINT}|{_WORDS})\b"
NUMBER = (
    rf"(?:(?<![\w.,])(?:{_POINT}\b|(?:{_FRACTION}|{_DIGITS}){_TAIL}(?![\w]|[.,]\d))|{WORDS}(?:\s+(?:grand|mill?|k)\b)?)"
)

_SCALES = {
    "k": 3, "thousand": 3, "grand": 3, "m": 6, "mm": 6, "mil": 6, "mill": 6, "mio": 6, "mln": 6, "million": 6, "bn": 9,
    "b": 9, "billion": 9, "hundred": 2,
}  # fmt: skip
_PARTS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "1/2": "0.5", "1/4": "0.25", "3/4": "0.75"}
_DIGIT_FORM = re.compile(rf"(?P<n>{_DIGITS})\s?(?P<tail>[a-z]*)$")
_FRACTION_FORM = re.compile(r"(?P<n>\d+)\s*(?P<part>[½¼¾]|[13]/[24])\s?(?P<tail>[a-z]*)$")


_ANY = re.compile(rf"[\d½¼¾]|\b(?:{_UNIT}|half|hundred|thousand|million)\b")


def has_number(text: str) -> bool:
    """Whether a text holds any number, in digits or words: a cheap look before a costly one."""
    return _ANY.search(text) is not None


def number_of(words: str) -> Decimal | None:
    """The value of a number in digits or words, or None when it is none."""
    text = words.strip().lower().replace("-", " ")
    fraction = _FRACTION_FORM.match(text)
    if fraction:
        return _scaled(Decimal(fraction["n"]) + Decimal(_PARTS[fraction["part"]]), fraction["tail"])
    digits = _DIGIT_FORM.match(text)
    if digits:
        return _scaled(_digits(digits["n"]), digits["tail"])
    return _words(text)


def _digits(text: str) -> Decimal:
    text = re.sub(r"(?<=\d)[ \u00a0\u202f](?=\d{3})", "", text)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d{2}", text):
        text = text.replace(".", "").replace(",", ".")
    return Decimal(text.replace(",", "").replace("'", ""))


def _scaled(value: Decimal, tail: str) -> Decimal | None:
    if not tail:
        return value
    return value.scaleb(_SCALES[tail]) + 0 if tail in _SCALES else None


_SLANG = re.compile(r"(?<!half a)(?<!half an) (?P<scale>grand|mill?|k)$")


def _words(text: str) -> Decimal | None:
    text = re.sub(r"\s+", " ", text)
    large = _SLANG.search(text)
    text = text.removesuffix(large.group()) if large else text
    for reader in (_half_words, _point_words, _plain_words):
        value = reader(text)
        if value is not None:
            return _scaled(value, large["scale"]) if large else value
    return None


def _half_words(text: str) -> Decimal | None:
    if found := re.fullmatch(rf"half an? ({_LARGE})", text):
        return _scaled(Decimal("0.5"), found[1])
    if found := re.fullmatch(rf"an? ({_LARGE}) and a half", text):
        return _scaled(Decimal("1.5"), found[1])
    if found := re.fullmatch(rf"(\w+) and (?:a|one) (half|quarter)(?: ({_LARGE}))?", text):
        whole = _plain_words(found[1])
        part = Decimal("0.5" if found[2] == "half" else "0.25")
        return None if whole is None else _scaled(whole + part, found[3] or "")
    return None


def _point_words(text: str) -> Decimal | None:
    found = re.fullmatch(rf"(\w+) point ((?:(?:{_UNIT}|oh|\d+) ?)+?)(?: (thousand|million|billion))?", text)
    if found is None:
        return None
    whole, places = _plain_words(found[1]), _places(found[2])
    return None if whole is None or places is None else _scaled(Decimal(f"{whole}.{places}"), found[3] or "")


def _places(words: str) -> str | None:
    """The digits said after the point: "six one" and "sixty one" are 61, "oh six" is 06."""
    joined = _TENS_AND_UNIT.sub(r"\1-\2", words)
    digits = [one if one.isdecimal() else _plain_words("zero" if one == "oh" else one) for one in joined.split()]
    return None if None in digits else "".join(map(str, digits))


_TENS_AND_UNIT = re.compile(
    r"\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (one|two|three|four|five|six|seven|eight|nine)\b"
)


def _plain_words(text: str) -> Decimal | None:
    if text.isdecimal() and text.isascii():
        return Decimal(text)
    text = re.sub(r"^an? ", "one ", text)
    try:
        return Decimal(text2num(text.replace(" and ", " "), "en"))
    except ValueError:
        return None
