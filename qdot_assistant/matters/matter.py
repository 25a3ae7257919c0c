"""The thing a conversation is at, read off what the assistant told last.

Come here for ``matter_of``. An answer that tells of no thing of its own (the rule on weekends, a penalty, an address
that is not held) leaves the conversation at the thing before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from qdot_assistant.matters.named import named_first
from qdot_assistant.matters.point import Point, point_of
from qdot_assistant.matters.row import Matter
from qdot_assistant.matters.spanish import point_in_spanish
from qdot_assistant.matters.table import MATTERS, OF_ANY
from qdot_assistant.told_before import MARKS, told_in
from qdot_assistant.types import Turn

_TOLD_BY: Mapping[Point, Point] = {"who_files": "who_does", "sign_anything": "who_signs"}
"""Who files a paper is who does it; whether anything is signed is told by who signs."""
_PASSING = ("returns.weekends", "agreements.weekend", "agreements.sixtieth", "relief.", "tax.form_706qdt_where")
"""Statements that tell a point of many things, and leave the conversation where it was."""
MOST_TURNS = 16


def matter_of(history: Sequence[Turn]) -> Matter | None:
    """The thing that the last answer was about; a point of it that was asked and told leaves the conversation at it."""
    at: Matter | None = None
    for asked, said in _pairs(list(history)[-MOST_TURNS:]):
        point = point_of(asked) or point_in_spanish(asked)
        stays = at is not None and (rule_of(at, point) is not None or (point == "weekday" and _is_passing(said)))
        at = at if stays else _told(said)
    return at


def rule_of(matter: Matter | None, point: Point | None) -> str | None:
    """What the table holds for a point of a thing, or for the point that tells it where no more is held."""
    if point is None:
        return None
    if matter is None:
        return OF_ANY.get(point)
    instead = _TOLD_BY.get(point)
    return matter.rules.get(point) or (matter.rules.get(instead) if instead else None) or OF_ANY.get(point)


def _pairs(turns: Sequence[Turn]) -> Iterator[tuple[str, str]]:
    """Each message of the user with the answer to it."""
    for first, second in pairwise(turns):
        if first.role == "user" and second.role == "assistant":
            yield first.content, second.content


def _is_passing(said: str) -> bool:
    told = told_in(said)
    return bool(told) and told[0].startswith(_PASSING)


def _told(said: str) -> Matter | None:
    """The thing of the statement told first; of a calculation the one its first sentence tells of."""
    told = told_in(said)
    if told:
        return _nearest(told[0], [(one, matter) for matter in MATTERS for one in matter.told])
    first = _VERDICT.sub("", MARKS.sub("", said).strip())
    found = _nearest(first, [(words, matter) for matter in MATTERS for words in matter.said])
    name = named_first(first) if found is None else None
    return _nearest(name, [(one, matter) for matter in MATTERS for one in matter.told]) if name else found


def _nearest(text: str, openings: Sequence[tuple[str, Matter]]) -> Matter | None:
    """The thing of the longest opening that the text has."""
    found = [one for one in openings if text.startswith(one[0])]
    return max(found, key=lambda one: len(one[0]))[1] if found else None


_VERDICT = re.compile(r"^(?:(?:yes|no|it depends)\b[.,]? ?)+", re.IGNORECASE)
