"""Citizenship told by a year that lies before the death's: no QDOT is needed then, and no rule on later citizenship.

Come here for ``is_citizen_before``. Section 2056(d)(1) turns on the surviving spouse's citizenship at the death.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking

_I = re.IGNORECASE
_NUMBERS = {
    one: n
    for n, one in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=2
    )
}
_WHEN = re.compile(
    rf"\b(?:(?P<year>(?:19|20)\d\d)|(?P<last>last year)|(?P<ago>\d{{1,2}}|{'|'.join(_NUMBERS)}) years? "
    r"(?:ago|back|earlier)|(?P<long>(?:many|several|decades|long|ages|\d0 years) (?:years? )?ago|as a (?:child|kid|"
    r"teenager|student)|before (?:we|i|she|he) (?:married|met)))\b",
    _I,
)
_REACH_BACK, _REACH = 14, 34
"""Letters before and after the words for becoming a citizen in which the year told beside them is looked for."""
_DEATH = re.compile(r"\b(?:died|passed|death|dead|funeral|buried|lost)\b", _I)


def is_citizen_before(told: str, became: list[re.Match[str]], asking: Asking) -> bool:
    """True where the year in which the asker became a citizen lies before that of the death."""
    death = asking.date_of_death or asking.facts.value("date_of_death")
    year = death.year if death is not None else asking.facts.value("year_of_death")
    if year is None:
        return False
    today = asking.question.today.year
    return any(when is not None and when < int(year) for one in became for when in _years(told, one, today))


def _years(told: str, became: re.Match[str], today: int) -> list[int | None]:
    """The years told beside the words, up to where the death is told."""
    beside = told[max(0, became.start() - _REACH_BACK) : became.end() + _REACH]
    cut = _DEATH.search(beside, became.end() - max(0, became.start() - _REACH_BACK))
    return [_year(one, today) for one in _WHEN.finditer(beside[: cut.start()] if cut else beside)]


def _year(when: re.Match[str], today: int) -> int | None:
    if when["year"]:
        return int(when["year"])
    if when["last"]:
        return today - 1
    ago = when["ago"]
    return 0 if when["long"] else today - (int(ago) if ago.isdigit() else _NUMBERS[ago.lower()])
