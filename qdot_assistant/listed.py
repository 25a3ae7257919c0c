"""Points listed under one heading: "bequest: (a) last day to assign; (b) what is filed", "Statement: signed? filed?".

Come here for ``points_of``. Each point takes the heading with it, so that it can be answered for itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.citation import find_citations
from qdot_assistant.joined import AUX, WH, is_fragment_of_one
from qdot_assistant.subjects import content_of

_I = re.IGNORECASE
MOST_POINTS = 4
LONGEST_HEADING = 8  # words
LONGEST_POINT = 6  # words of a point that leaves its thing to the heading
LONGEST_NAME = 4  # words of a heading that only a comma sets off
BARE = 3  # words; no more, and the point leaves its thing unsaid
_SEQUENCES = (("i", "ii", "iii", "iv"), ("1", "2", "3", "4"), ("a", "b", "c", "d"))
_MARK = re.compile(r"(?:(?<=\s)|^)\(?(?P<mark>i{1,3}|iv|[1-4]|[a-d])[.)]\)?\s+(?=\w)", _I)
_SET_OFF = re.compile(r"(?:^|[.;?])\s*(?:(?:and|plus|also)\s+)?$", _I)
_ANNOUNCED = re.compile(
    r"^(?:(?:need|want|please|pls|just|only|state|give me|tell me|answer)\s+)*(?:(?:a |the )?(?:one|two|three|four|"
    r"couple(?: of)?|few|some|several|quick|short|brief|discrete|separate)\s+)*"
    r"(?:questions?|ones|points?|issues?|things|items|matters|queries)\b[\s,]*",
    _I,
)
_ASKED_FOR = re.compile(r"[\s,]*\b(?:please |pls |kindly )?(?:state|give|list|advise|tell me|confirm|answer)\W*$", _I)
_ON = re.compile(r"^(?:re:?|on|about|regarding|concerning|as to|for|of)\s+", _I)


def points_of(text: str) -> list[str]:
    """The points of a message, each under its heading; an empty list where none are listed."""
    found = _marked(text) or _fragments(text)
    return found if 1 < len(found) <= MOST_POINTS else []


def _marked(text: str) -> list[str]:
    """The points that letters or numbers mark, set off by semicolons or question marks."""
    marks = _marks(text)
    is_numbered = len(marks) > 1 and marks[0].start() == 0 and marks[0]["mark"] == "1"
    are_set_off = all(_SET_OFF.search(text[: one.start()]) for one in marks[1:])
    if len(marks) < 2 or not (is_numbered or are_set_off):
        return []
    heading = _heading(text[: marks[0].start()])
    if heading is None:
        return []
    ends = [*(one.start() for one in marks[1:]), len(text)]
    points = [_AND.sub("", text[one.end() : end]) for one, end in zip(marks, ends, strict=True)]
    return [_under(heading, point) for point in _leaning(points)]


def _leaning(points: Sequence[str]) -> list[str]:
    """The points; an interrogative alone ("by what day") is of the same thing as the point before it."""
    said = list(points[:1])
    for point in points[1:]:
        said.append(f"{said[-1].rstrip(' ?.')}, {point}" if is_fragment_of_one(point) else point)
    return said


_AND = re.compile(r"[\s;]+(?:and|plus|also)?\s*$", _I)


def _marks(text: str) -> list[re.Match[str]]:
    """The marks of one sequence from its first on; those of a paragraph cited are none."""
    cited = [span for span, _ in find_citations(text)]
    found = [one for one in _MARK.finditer(text) if not any(a <= one.start() < b for a, b in cited)]
    told = tuple(one["mark"].lower() for one in found)
    return found if any(told == sequence[: len(told)] for sequence in _SEQUENCES) else []


def _heading(stem: str) -> str | None:
    """What stands before the first point, without the words that only announce; None where it tells a case."""
    said = _ASKED_FOR.sub("", stem.strip(" :;,-–—"))
    heading = _ON.sub("", _ANNOUNCED.sub("", said).strip()).strip()
    tells = len(heading.split()) > LONGEST_HEADING or re.search(r"[.?;]", heading)
    return None if tells or (stem.strip() and not re.search(r"[:,–—-]\s*$", stem)) else heading


_HEADED = re.compile(r"^(?P<head>[^:?;.]{3,60}?)(?P<by>:|\s[-–—]|,)\s+(?P<rest>[^?]+\?)\s*$")
_NO_HEADING = re.compile(
    rf"^(?:{WH}|{AUX}|if|and|but|so|when|hi|hello|ok(?:ay)?|please|also|then|thanks|my|our|her|his|their|i|we|he|she|they|"
    r"it|there|[dswh])\b",
    _I,
)


def _fragments(text: str) -> list[str]:
    """The questions of a word or two after a heading, which leave their thing to it."""
    asked = re.findall(r"[^?]+\?", text)
    first = _HEADED.match(asked[0]) if len(asked) > 1 and text.rstrip().endswith("?") else None
    if first is None or _NO_HEADING.search(first["head"]) or not content_of(first["head"]):
        return []
    heading, points = first["head"].strip(), [first["rest"], *asked[1:]]
    if len(heading.split()) > (LONGEST_NAME if first["by"] == "," else LONGEST_HEADING):
        return []
    return [_under(heading, one) for one in points] if _are_fragments(points) else []


def _are_fragments(points: Sequence[str]) -> bool:
    lengths = [len(one.split()) for one in points]
    return max(lengths) <= LONGEST_POINT and min(lengths[1:]) <= BARE


def _under(heading: str, point: str) -> str:
    """The point with its heading before it, unless it names that itself."""
    said = re.sub(r"^(?:and|or|also|plus)\s+", "", point.strip(" ;,.?"), flags=_I)
    if not heading or content_of(heading) <= content_of(said):
        return f"{said}?"
    return f"as to {_ON.sub('', heading)}: {said}?"
