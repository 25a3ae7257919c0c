"""What a message says of a thing without a figure: the fact, its value and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qdot_assistant.reading.text import Span


@dataclass(frozen=True)
class Said:
    """One fact stated in words."""

    name: str
    value: bool | int | str
    span: Span


def phrase(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def last_match(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    matches = list(pattern.finditer(text))
    return matches[-1] if matches else None


def either(low: str, yes: re.Pattern[str], no: re.Pattern[str]) -> tuple[bool, Span] | None:
    """Which of two statements stands later in the text, where both may overlap the negative one wins."""
    against, pro = last_match(no, low), last_match(yes, low)
    if against and (pro is None or pro.start() <= against.end()):
        return False, against.span()
    return (True, pro.span()) if pro else None
