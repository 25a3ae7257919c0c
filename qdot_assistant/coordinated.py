"""One question asked for several cases: "(i) on a transfer, (ii) on an assignment", "of the portion and of the amount".

Come here for ``cases_of``. Every case takes the words that the sentence says once for all of them, so that each can be
answered for itself; what the answers share is told once.
"""

from __future__ import annotations

import re

from knowledge.citation import find_citations
from qdot_assistant.looked_up import COMPARE
from qdot_assistant.subjects import content_of

_I = re.IGNORECASE
MOST = 4
LONGEST = 30  # words; a longer sentence tells a case of its own
LONGEST_HEADING = 14
_SEQUENCES = (("i", "ii", "iii", "iv"), ("1", "2", "3", "4"), ("a", "b", "c", "d"))
_ENUMERATOR = re.compile(r"(?:(?<=\s)|^)\((?P<mark>i{1,3}|iv|[1-4]|[a-d])\)\s+(?=\w)")
_ORDINAL = re.compile(r"(?:(?<=[,:;]\s)|(?<=\band\s))(?P<mark>first(?:ly)?|second(?:ly)?|third(?:ly)?),?\s+(?=\w)", _I)
_ORDINALS = ("first", "second", "third")
_TAIL = re.compile(
    r",\s*(?=(?:(?:by|until|in|on|to|for|with|under|within) )?(?:who|whom|what|when|where|which|how)\b|"
    r"(?:is|are|does|do|must|may|can|should)\b)",
    _I,
)
_JOINS = re.compile(r"[\s,;:]*(?:\b(?:and|or|versus|vs)\b\.?)?[\s,;:]*$", _I)


def cases_of(sentence: str) -> list[str]:
    """The question once for each of its cases; an empty list where it is asked of one."""
    if len(sentence.split()) > LONGEST or COMPARE.search(sentence):
        return []
    found = _enumerated(sentence) or _by_preposition(sentence) or _of_one_thing(sentence)
    return found if all(content_of(one) != content_of(found[0]) for one in found[1:]) else []


def _enumerated(sentence: str) -> list[str]:
    """The cases that numbers or letters mark, each after the words before the first, and before those after the
    last.
    """
    marks = _marks(sentence)
    if not 2 <= len(marks) <= MOST:
        return []
    stem = sentence[: marks[0].start()].rstrip(" ,:;")
    ends = [one.start() for one in marks[1:]] + [len(sentence)]
    pieces = [sentence[one.end() : end] for one, end in zip(marks, ends, strict=True)]
    tail = _TAIL.search(pieces[-1]) if not re.search(r"\w+ \w+ \w+", stem) else None
    rest = f", {pieces[-1][tail.end() :]}" if tail else ""
    pieces[-1] = pieces[-1][: tail.start()] if tail else pieces[-1].rstrip(" ?.!")
    said = [_JOINS.sub("", piece) for piece in pieces]
    if not all(content_of(one) for one in said):
        return []  # "(ii) it is not" says nothing by itself
    return [f"{stem} {one}{rest}".strip() + ("" if rest else "?") for one in said]


def _marks(sentence: str) -> list[re.Match[str]]:
    """The marks of one sequence from its first on; those of a paragraph cited are none."""
    cited = [span for span, _ in find_citations(sentence)] if "(" in sentence else []
    found = [one for one in _ENUMERATOR.finditer(sentence) if not any(a <= one.start() < b for a, b in cited)]
    for marks in _SEQUENCES:
        if len(found) > 1 and tuple(one["mark"] for one in found) == marks[: len(found)]:
            return found
    ordinals = list(_ORDINAL.finditer(sentence))
    told = tuple(one["mark"].lower().removesuffix("ly") for one in ordinals)
    return ordinals if len(told) > 1 and told == _ORDINALS[: len(told)] else []


_REPEATED = re.compile(
    r"\s(?P<prep>of|for|on|at|under|in|after|before|against|with)\s(?P<one>(?:(?!\b(?:and|or|but|if|that|which|who)\b)[^,;?]){3,60}?),?"
    r"\s+and(?:\s+also)?\s+(?P=prep)\s(?P<other>[^,;?]{3,70}?)(?P<rest>\s*[,;?.!].*)?$",
    _I,
)
_OF_A_PERSON = re.compile(r"^(?:me|him|her|us|you|them|it|my|our|his|their|this|that)\b", _I)
_ON_OR = re.compile(r"\b(?:on|in) or$", _I)


def _by_preposition(sentence: str) -> list[str]:
    """The two cases of a preposition said twice: "the text of the portion and of the amount"."""
    if " and " not in sentence or re.search(r"\d\d|\$", sentence):
        return []
    found = _REPEATED.search(sentence)
    if found is None or _ON_OR.search(sentence[: found.start()]) or len(sentence[: found.start()].split()) < 1:
        return []
    if _OF_A_PERSON.search(found["one"]) or _OF_A_PERSON.search(found["other"]):
        return []
    stem, rest = sentence[: found.start()], found["rest"] or ""
    return [f"{stem} {found['prep']} {one}{rest}" for one in (found["one"], found["other"])]


_HEADING = re.compile(
    r"^(?:(?:state|give|explain|summari[sz]e|list|describe|please|me|the|what (?:is|are)) )*"
    r"(?P<one>[a-z-]+(?: [a-z-]+)?) and (?:the )?(?P<other>[a-z-]+(?: [a-z-]+)?) (?P<of>(?:of|for) .+)$",
    _I,
)
_ADJECTIVE = re.compile(
    r"^(?:former|present|old|new|current|prior|previous|earlier|later|first|second|last|\w+(?:al|ive|ous|ful|able|ible|ic|ary))$",
    _I,
)
_PREPOSITION = re.compile(r"\b(?:of|for|on|in|by|to|under|with|and|or|between|both|pros|cons|terms)\b", _I)


def _of_one_thing(sentence: str) -> list[str]:
    """The two sides of one thing in a heading: "form and timing of a protective assignment"."""
    found = _HEADING.match(sentence) if " and " in sentence and len(sentence.split()) <= LONGEST_HEADING else None
    if found is None or _PREPOSITION.search(f"{found['one']} {found['other']}"):
        return []
    if " " in found["other"] and _ADJECTIVE.search(found["one"]):
        return []  # "former and present text of"
    return [f"{found['one']} {found['of']}", f"{found['other']} {found['of']}"]


_GAPPED = re.compile(r"^(?:and |but |so |then )*what (?:about )?if (?P<case>.+)$", _I)
_UNDER_A_CONDITION = re.compile(
    r"^(?P<asks>(?:and |so |ok |please )*(?:who|whom|what|when|where|which|how)\b.+?)\s(?:if|when)\s(?!it is due)", _I
)


def with_its_question(part: str, before: str) -> str:
    """ "what if I roll it over" after "what do I file if I pay the tax": the question of the first half, in the other
    case.
    """
    gapped = _GAPPED.match(part)
    asked = _UNDER_A_CONDITION.match(before) if gapped else None
    return f"{asked['asks']} if {gapped['case']}" if gapped and asked else part
