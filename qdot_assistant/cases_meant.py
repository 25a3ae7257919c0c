"""A message that goes back to one of several cases put before: "Back to Ng: at 4%?", "the first estate again, S 70".

Come here for ``case_meant``. A case is known by the name it was headed with, by its place among those told, or as the
asker's own after somebody else's; what is asked of it stands on that case's own facts, and on none put after it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qdot_assistant.own_case import own_case_in
from qdot_assistant.reading.case_heads import head_of
from qdot_assistant.types import Turn

_I = re.IGNORECASE
_CASE = r"(?:cases?|clients?|estates?(?! tax)|matters?|couples?|decedents?|famil(?:y|ies)|files?|scenarios?|deaths?)"
_ORDER = (
    r"(?P<order>first|1st|former|second|2nd|third|3rd|other|previous|earlier|prior|original|initial) "
    rf"(?:of the (?:two|three) )?{_CASE}"
)
_LEAD = (
    r"^\W*(?:(?:ok(?:ay)?|and|but|so|now|then|well|please|thanks|right)\b[, ]*)*"
    r"(?:(?:(?:(?:let'?s |let us )?(?:go|going|come|coming|turn|turning|get|getting|switch|"
    r"switching) )?back (?:to|on|with)|"
    r"return(?:ing)? to|revisit(?:ing)?|for|in|with|on|under|re:?|what about|how about|take|redo|rerun|"
    r"same (?:for|with|in)|once more|again)[ ,:]+)?(?:the |my |our )?"
)
_BEHIND = rf"(?:'s|’s)?(?: {_CASE})?(?: (?:again|once more|though|too))*"
_PLACES = {"first": 0, "1st": 0, "former": 0, "original": 0, "initial": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2}
_PUTS_FACTS = re.compile(r"\d")
_TELLS_A_CASE = re.compile(
    r"\b(?:d\.|dod|died|d died|death|deceased|passed|for life|lifetime|annuity|pension)(?!\w)", _I
)


def case_meant(text: str, history: Sequence[Turn]) -> tuple[int, str] | None:
    """The place in the history of the case that a message goes back to, and what it asks of it; else None.

    Nothing is asked of the asker's own case where it is only named ("back to mine"): its question is asked once more.
    """
    return _by_its_name_or_place(text, history) or own_case_in(text, history)


def _by_its_name_or_place(text: str, history: Sequence[Turn]) -> tuple[int, str] | None:
    """The case named; the one put last needs no going back, since what is asked stands on it already."""
    heads = {at: head for at, one in _users(history) if (head := head_of(one))}
    for at in sorted(heads, reverse=True):
        rest = _asked_of_name(text, heads[at], history[at].content)
        if rest is not None:
            return (at, rest) if at != max(heads) and rest else None
    return _by_its_place(text, [at for at, one in _users(history) if puts_a_case(one)])


def _users(history: Sequence[Turn]) -> list[tuple[int, str]]:
    return [(at, turn.content) for at, turn in enumerate(history) if turn.role == "user"]


def puts_a_case(text: str) -> bool:
    """Whether a message is headed with a case, or tells a death or a pension with its figures."""
    return head_of(text) is not None or bool(
        _TELLS_A_CASE.search(text) and _PUTS_FACTS.search(text) and len(text.split()) > _FEW
    )


_FEW = 5


def _asked_of_name(text: str, name: str, told: str) -> str | None:
    """What is asked where the message names that case at its head or its end; None where it does not name it."""
    spelt = next((word for word in re.findall(r"[\w'’-]+", told) if word.lower() == name), name)
    case = rf"(?:(?:estate|matter|case|client|file) (?:of )?)?(?-i:{re.escape(spelt)}){_BEHIND}"
    found = re.match(rf"{_LEAD}{case}\b\s*[,:;.–—-]*\s*(?P<rest>.*)$", text, _I | re.DOTALL)
    if found is None:
        found = re.match(
            rf"^(?P<rest>.+?)[ ,]+(?:for|in|of|with|back (?:to|in|on)) (?:the )?{case}\W*$", text, _I | re.DOTALL
        )
    return found["rest"].strip() if found else None


def _by_its_place(text: str, cases: list[int]) -> tuple[int, str] | None:
    """ "The first estate again: at 4%?" after two or more cases were put."""
    found = re.match(rf"{_LEAD}{_ORDER}(?: (?:again|once more))*\b\s*[,:;.–—-]*\s*(?P<rest>.*)$", text, _I | re.DOTALL)
    if found is None or len(cases) < 2 or not found["rest"].strip():
        return None
    place = _PLACES.get(found["order"].lower(), len(cases) - 2)
    return (cases[place], found["rest"].strip()) if place < len(cases) - 1 else None
