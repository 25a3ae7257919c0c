"""One part of a day told before, put in another's place: "sorry, June", "2024 not 2023", "the second one was the 19th".

Come here for ``take_day_parts``. Only a message that says nothing else is read so: the parts it names take the place of
the same parts of one day told before, and the others stay as they were.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from qdot_assistant.reading.bare_days import DATE_FACTS
from qdot_assistant.reading.context import CORRECTION, Context, Reading
from qdot_assistant.reading.date_forms import MONTH_NAMES, ORDINAL
from qdot_assistant.reading.date_readers import calendar_date, day_number
from qdot_assistant.reading.days import LABELS, long_date
from qdot_assistant.types import Fact, Unclear

MOST_WORDS = 14
"""Words of the longest message that is read as a part put in another's place."""

_MONTH = rf"(?:{'|'.join(sorted(MONTH_NAMES, key=len, reverse=True))})\b\.?"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|(?<=the )(?:{ORDINAL}))\b"
_YEAR = r"(?:19|20)\d{2}\b"
_PART = re.compile(
    rf"\b(?:(?:in|on|of|the|for|year|month|day)\s+)*(?:(?P<of_month>{_MONTH}\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\b|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH})|(?P<month>{_MONTH})|(?P<year>{_YEAR})|(?P<day>{_DAY})|"
    r"(?P<number>(?<=the )\d{1,2}\b|\d{1,2}\b(?= not\b)|(?<=not )\d{1,2}\b))"
)
_MONTH_AND_DAY = re.compile(rf"{_MONTH}\s+(?:the\s+)?\d{{1,2}}\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}")
_TAKEN_BACK = re.compile(
    rf"(?:,\s*|\b)(?:and |but |it )*(?:not|isn't|wasn't|instead of|rather than|never)\s+(?:(?:in|on|of|the|for)\s+)*"
    rf"(?P<part>{_MONTH}|{_YEAR}|{_DAY}|\d{{1,2}}\b)(?:\s+(?P<more>{_DAY}|{_YEAR}|\d{{1,2}}\b))?"
)
_PLACES = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "last": -1}
_PLACE = re.compile(
    rf"\b(?:the |my |that )*(?P<place>{'|'.join(_PLACES)}|later|earlier|other)\s+"
    r"(?:one|payment|check|cheque|instal?lment|payout|deposit)\b|"
    rf"(?:\bthe |^)(?P<alone>{'|'.join(_PLACES)})(?=\s+(?:was|is|came|arrived|got|should)\b)"
)
_DIED = re.compile(r"\b(?:die[ds]?|dead|passed|death|deceased|dod)\b")
_PAID = re.compile(
    r"\b(?:payments?|checks?|cheques?|instal?lments?|payout|deposit\w*|arrived|received|paid|(?:got|get) (?:one|"
    r"it|mine))\b"
)
_FILED = re.compile(r"\b(?:return|filed|filing|706)\b(?!-)")
_BESIDE = frozenset(
    "and but so no not nope ok oh ah ooh ups sorry oops whoops actually wait hmm hm well then what about how if it "
    "it's its he she they i we you that's that this make made say suppose was were is are had has have been be did do "
    "instead rather in fact mean meant meaning correction correct corrected correcting typo mistake my mistaken mixed "
    "up error wrong got the a an of on for at to year month day date one ones really only just should said read told "
    "wrote written typed put die died dies dead passed away death payment payments check cheque deposit deposited "
    "arrived came come paid received return filed filing gets get his her him husband wife dad mom mum mother father "
    "please thanks thx again apologies pardon me excuse bad fault let's let change changed use using with time as as "
    "same still now first second last later earlier other third fourth which though already because misremembered "
    "remembered misread misspoke checked looked certificate says states turns out back than never isn't wasn't "
    "dod decedent spouse he'd exactly fix uncle aunt brother sister son daughter grandpa grandma grandfather "
    "grandmother stays stay stayed unchanged right rest else everything remains remain keep happened otherwise day's "
    "year's month's it'd sry whoops wrote alive passing died'd".split()
)
_WRONG = re.compile(r"\b(?:wrong|mistake|mixed up|misre\w+|misspoke|mistaken|error|fault)\b")
_REALLY = re.compile(r"\b(?:actually|really|in (?:truth|reality|fact)|turns out)\b")
_READ_OFF = re.compile(
    r"\b(?:certificate|papers?|letter|document|record|passport|file) (?:\w+ ){0,2}?(?:says?|said|reads?|states?|"
    r"shows?)\b"
)
_AT_THE_DEATH = re.compile(
    r"\b(?:when|that|as) (?:he|she|d|(?:my |our |the )?[a-z]+) (?:actually |really |in fact )?(?:died|"
    r"passed(?: away)?)\b"
)
""" "It was 2025 when he died" tells the death and asks for no day."""
_ASKS_ON = re.compile(r"\b(?:when|who|why|where|how long|how much|deadline|due)\b")


_Day = tuple[Fact, int | None, dt.date]
"""A day told, with its fact and its place where it is one of a list."""


@dataclass(frozen=True)
class _Parts:
    """The parts of a day that a message names; None for those it leaves as they were."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def said(self) -> frozenset[str]:
        """The names of the parts told."""
        return frozenset(name for name in ("year", "month", "day") if getattr(self, name) is not None)

    def of(self, value: dt.date) -> bool:
        """True when a day has these parts."""
        return all(getattr(self, name) == getattr(value, name) for name in self.said)


def take_day_parts(context: Context, reading: Reading) -> bool:
    """Put the parts told in the place of those of the day they correct, and say whether that was done."""
    low = _AT_THE_DEATH.sub("died", context.message.low)
    told = [fact for name, fact in context.known.items() if name in DATE_FACTS and name != "acting_date"]
    if not told or len(low.split()) > MOST_WORDS or _ASKS_ON.search(low):
        return False
    place = _PLACE.search(low)
    if place is None and _MONTH_AND_DAY.search(low):
        return False  # a whole date, which other readers take
    if place is not None and "rolled_over_each" in context.known:
        return False  # the second of the transfers, read with them
    rest = low if place is None else f"{low[: place.start()]} {low[place.end() :]}"
    negated, rest = _taken_back(rest)
    parts, rest = _told(rest) if not _is_number_alone(context, rest) else _number(rest)
    if parts is None or not (parts.said and _is_all(rest)) or (negated and not negated.said <= parts.said | {"day"}):
        return False
    corrects = CORRECTION.search(low) or _WRONG.search(low) or _READ_OFF.search(low) or _REALLY.search(low)
    if not (negated or place or corrects or _only_points(rest)):
        return False
    days = _meant(context, told, negated, place)
    if len(days) > 1 and negated is not None:
        return _ask_which(context, reading, days, parts)
    return len(days) == 1 and _take(context, reading, days[0], parts)


def _take(context: Context, reading: Reading, day: _Day, parts: _Parts) -> bool:
    fact, at, old = day
    value = _with(old, parts, context.today)
    if value is None or value == old:
        return False
    _put(context, reading, fact, at, value, parts)
    return True


def _ask_which(context: Context, reading: Reading, days: list[_Day], parts: _Parts) -> bool:
    """Two days told are corrected alike by these words: which of them is meant is asked back."""
    meant = [(fact, value) for fact, _, old in days if (value := _with(old, parts, context.today)) is not None]
    if len({fact.name for fact, _ in meant}) < 2:
        return False
    words = context.message.words((0, len(context.message.low)))
    either = " or ".join(f"{long_date(value)} as the {LABELS.get(fact.name, fact.name)}" for fact, value in meant)
    readings = tuple(value.isoformat() for _, value in meant)
    ask = f'"{words}" can mean {either}. Which of the days is it?'
    reading.unclear.append(Unclear(name=meant[0][0].name, words=words, readings=readings, ask=ask))
    return True


_NUMBER = re.compile(r"(?<![\d$.,/-])(?:[12]?\d|3[01])(?![\d%.,/-]|\w)")


def _is_number_alone(context: Context, rest: str) -> bool:
    """True for "sorry 28" where nothing but days was told, so that no amount, age or rate can be meant."""
    counted = any(
        isinstance(fact.value, int | Decimal) and not isinstance(fact.value, bool) and name != "extension_months"
        for name, fact in context.known.items()
    )
    return (
        not counted
        and CORRECTION.search(context.message.low) is not None
        and len(_NUMBER.findall(rest)) == 1
        and (not _PART.search(rest))
    )


def _number(rest: str) -> tuple[_Parts | None, str]:
    """A day told by its number alone, and the rest of the message."""
    match = _NUMBER.search(rest)
    return (_Parts(day=int(match.group())), _NUMBER.sub(" ", rest)) if match else (None, rest)


def _taken_back(text: str) -> tuple[_Parts | None, str]:
    """What a message takes back ("not 2023"), and the rest of it."""
    match = _TAKEN_BACK.search(text) or _SAID_FOR.search(text)
    if match is None:
        return None, text
    words = [word for word in (match["part"], match["more"]) if word]
    parts = _parts_of([_kind(word) for word in words])
    return parts, f"{text[: match.start()]} {text[match.end() :]}"


_SAID_FOR = re.compile(
    rf"\b(?:i |we )?(?:had )?(?:said|wrote|typed|put|told you|gave you)\s+(?P<part>{_MONTH}|{_YEAR}|{_DAY})"
    r"(?P<more>\Z\A)?(?=[, ]+(?:but |and |i |we |it |should |was |is |be |have |of course |really )*(?:meant?|"
    r"was|is|been|be)\b)"
)
""" "I said September, meant November" takes September back."""


def _told(text: str) -> tuple[_Parts | None, str]:
    """The parts that a message tells, each at most once, and the rest of it."""
    found = list(_PART.finditer(text))
    parts = _parts_of([kind for match in found for kind in _kinds(match[match.lastgroup or 0])])
    for match in reversed(found):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return parts, text


def _kinds(words: str) -> list[tuple[str, int]]:
    """One part, or a month with its day."""
    day, month = re.search(r"\d{1,2}(?!\d)", words), re.search(_MONTH, words)
    if day is None or month is None or re.search(r"\d{4}", words):
        return [_kind(words)]
    return [_kind(month.group()), ("day", int(day.group()))]


def _kind(word: str) -> tuple[str, int]:
    word = word.strip(" .")
    if word in MONTH_NAMES:
        return "month", MONTH_NAMES[word]
    if re.fullmatch(_YEAR, word):
        return "year", int(word)
    return "day", day_number(word)


def _parts_of(named: list[tuple[str, int]]) -> _Parts | None:
    """The parts named; None when one is named twice, so that it is not known which is meant."""
    return _Parts(**dict(named)) if len({name for name, _ in named}) == len(named) else None


def _is_all(rest: str) -> bool:
    """True when nothing is said beside the parts but that a day is corrected."""
    return all(word in _BESIDE for word in re.findall(r"[a-z0-9$%']+", rest))


def _only_points(rest: str) -> bool:
    """True when the parts stand alone or after "it was"; "he died in June" tells a day anew."""
    return len(rest.split()) <= 3 and not re.search(r"\?|\b(?:he|she|die[ds]?|came|paid)\b", rest)


def _meant(context: Context, told: list[Fact], negated: _Parts | None, place: re.Match[str] | None) -> list[_Day]:
    """The days told last that may be corrected, each with its fact and its place in a list."""
    days = list(_days(_named(context.message.low, told)))
    if place is not None:
        days = _at(days, place["place"] or place["alone"])
    elif negated is not None:
        days = [one for one in days if negated.of(one[2])]
    last = max((fact.turn for fact, *_ in days), default=-1)
    return [one for one in days if one[0].turn == last]


def _named(low: str, told: list[Fact]) -> list[Fact]:
    """The facts that a message speaks of, where it names one: the death, a payment or the return."""
    for pattern, names in (
        (_DIED, ("date_of_death", "surviving_spouse_date_of_death")),
        (_PAID, ("payment_dates",)),
        (_FILED, ("return_filed",)),
    ):
        if pattern.search(low):
            return [fact for fact in told if fact.name in names]
    return told


def _days(told: list[Fact]) -> Iterator[_Day]:
    """Every day told, with its place where it is one of a list."""
    for fact in told:
        if isinstance(fact.value, dt.date):
            yield fact, None, fact.value
        elif isinstance(fact.value, tuple):
            yield from ((fact, at, day) for at, day in enumerate(fact.value))


def _at(days: list[_Day], place: str) -> list[_Day]:
    listed = [one for one in days if one[1] is not None]
    if place == "other" or (place in ("later", "earlier") and len(listed) != 2):
        return []
    index = {"later": -1, "earlier": 0}.get(place, _PLACES.get(place, 0))
    return [listed[index]] if -len(listed) <= index < len(listed) else []


def _with(old: dt.date, parts: _Parts, today: dt.date) -> dt.date | None:
    """The day with the parts told; None where the calendar has no such day."""
    year, month, day = parts.year or old.year, parts.month or old.month, parts.day or old.day
    value = calendar_date(year, month, day)
    if value is not None and parts.year is None and old <= today < value:
        return calendar_date(year - 1, month, day)  # what has happened is not corrected to a day to come
    return value


def _put(context: Context, reading: Reading, fact: Fact, at: int | None, value: dt.date, parts: _Parts) -> None:
    name, span = fact.name, (0, len(context.message.low))
    days: dt.date | tuple[dt.date, ...] = value
    if at is not None and isinstance(fact.value, tuple):
        days = tuple(value if n == at else day for n, day in enumerate(fact.value))
    by_month = name == "date_of_death" and _precision(context) == "month" and "day" not in parts.said
    note = None if by_month else f"read as {long_date(value)}, the rest of the day as told before"
    reading.facts[name] = context.fact(name, days, span, note)
    if name == "date_of_death":
        precision = "month" if by_month else "day"
        reading.facts["date_of_death_precision"] = context.fact("date_of_death_precision", precision, span)


def _precision(context: Context) -> str:
    known = context.known.get("date_of_death_precision")
    return str(known.value) if known is not None else "day"
