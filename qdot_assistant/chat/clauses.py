"""The same sentence with the condition of a clause put before or behind it, where that leaves its scope as it was.

"The tax is due if the spouse takes principal" may be said "If the spouse takes principal, the tax is due". A condition
stays in place where it would take more along, or govern more, than before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

_MOST_CLAUSES = 4
_BREAK = re.compile(r"(?=; |: |, but |, and )")
_LEAD = re.compile(r"[;:,]? ?(?:(?:and|but) )?")
_OPENER = re.compile(
    r"\b(?:(?:only|even|not|but|and|or|except) )?(?:if|when|whenever|unless|until|till|once|(?:as|so) long as|in case|"
    r"provided that|on condition that)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:must|may|can|cannot|shall|should|will|is|are|was|were|has|have|had|does|do|did|needs?)\b", re.IGNORECASE
)
_LIST = re.compile(r"\b(?:and|but|or)\b")


def orders(sentence: str) -> list[str]:
    """The sentence as it stands, then with its conditions moved."""
    parts = [part for part in _BREAK.split(sentence) if part.strip()]
    if len(parts) > _MOST_CLAUSES:
        return [sentence]
    return ["".join(chosen) for chosen in product(*(list(_moved(part)) for part in parts))]


def _moved(clause: str) -> Iterator[str]:
    yield clause
    lead = _LEAD.match(clause)
    start = lead.end() if lead else 0
    body = clause[start:].rstrip(". ")
    openers = list(_OPENER.finditer(body))
    if len(openers) != 1:
        return
    at = openers[0].start()
    head, tail = (body[:at].strip(" "), body[at:]) if at else reversed(body.partition(",")[::2])
    takes_more = at > 0 and re.search(r"\b(?:and|but)\b", tail)
    if _keeps_scope(head.strip(" ,"), tail) and (at or "," in body) and not takes_more:
        yield clause[:start] + (f"{tail}, {head}" if at else f"{head.strip()} {tail}") + "."


def _keeps_scope(rule: str, condition: str) -> bool:
    """One rule, and a condition that ends with its clause."""
    is_one_rule = not (_LIST.search(rule) and len(_FINITE.findall(rule)) > 1)
    return is_one_rule and "," not in rule and "," not in condition and bool(rule)
