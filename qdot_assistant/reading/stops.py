"""The stops of a message typed without any, put in where its question begins and where a new telling begins.

Come here for ``with_stops``: "she died march 3, 2025 and we were given the six months extra up to what day could the
case be opened" is read as a telling and a question. A message that has a stop inside stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from qdot_assistant.reading import clause_turns as turns

FEWEST = 3
"""Words of the shortest clause that is set apart."""
_STOP = re.compile(r"(?P<word>\S*?)(?:[!?;…]|\.)[\"'”’)]*(?=\s+\S)")
_SHORT = re.compile(
    r"^\W*(?:\w|mr|mrs|ms|dr|st|jr|sr|no|nos|sec|secs|regs?|treas|inc|co|corp|e\.g|i\.e|u\.s|t\.d|d\.o\.d|p\.[amq]|"
    r"approx|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|vs|etc|par|para|art|ex|cf|mos?|yrs?|ext|\d+)$",
    re.IGNORECASE,
)
_GAP = re.compile(r"(?P<mark>\s*\n\s*|\s*—\s*|\s+[-–]+\s+|,?\s+)(?P<link>(?:and|but|also|so)\s+(?:then\s+)?)?")


@dataclass(frozen=True)
class _Clause:
    """One clause of the message: its words, what stood after it, and whether it asks."""

    words: str
    gap: str
    asks: bool
    goes_on: bool = False


@lru_cache(maxsize=512)
def with_stops(text: str) -> str:
    """The message with a stop after each clause, where it has none inside; else as it is."""
    text = _ANSWERS.sub(r"\1, ", text)
    if len(text.split()) < 2 * FEWEST or has_stops(text) or _IS_PARTED.search(text):
        return text
    clauses = list(_clauses(text.strip()))
    return text if len(clauses) == 1 else "".join(_ended(one) for one in clauses)


_IS_PARTED = re.compile(r"[;:]|,(?!\d)(?! ?\d{4}\b)|\?.")
"""Commas and the like: who sets them sets apart what belongs apart, and only a year or a sum has one of its own."""
_ANSWERS = re.compile(
    r"^(no|yes|yeah|ok|okay) (?=(?:i|we|he|she|it|they|its|it's|that's|thats|there)\b)", re.IGNORECASE
)


def has_stops(text: str) -> bool:
    """True where a sentence ends inside the text; an abbreviation's full stop ends none."""
    return any(not _SHORT.match(found["word"]) or found.group()[-1] in "!?;" for found in _STOP.finditer(text))


def _clauses(text: str) -> Iterator[_Clause]:
    start = 0
    for gap in _GAP.finditer(text):
        before, after = text[start : gap.start()], text[gap.end() :]
        if gap.start() < start or len(before.split()) < FEWEST:
            continue
        if not _turns(before, gap, after):
            continue
        supposed = _supposed(before, after)
        if supposed:
            yield _Clause(before[: supposed.start()], " ", asks=False)
            before = before[supposed.start() :].strip()
        yield _Clause(before, gap["mark"], asks(before), _goes_on(before, after))
        start = gap.end()
    yield _Clause(text[start:], "", asks(text[start:]))


def asks(clause: str) -> bool:
    """True where the clause opens as a question does, or is one's tail."""
    bare = _HEAD.sub("", clause)
    return turns.QUESTION.match(bare) is not None or turns.TAIL.match(bare) is not None


_HEAD = re.compile(r"^\W*(?:(?:and|but|so|also|then|ok(?:ay)?|hi|hello|please|now)\b[\s,]*)*", re.IGNORECASE)


_SUPPOSED = re.compile(r"(?<=\w) (?:and |but )?if (?:i|we|he|she|they|it|the|my|our|his|her)\b", re.IGNORECASE)
_OPENS = re.compile(
    r"^(?:(?:by|until|from|on|in|for|at|to|under|up to) )?(?:what|which|how|whose?|where|when|why)\b", re.I
)


def _supposed(before: str, after: str) -> re.Match[str] | None:
    """Where "if …" begins that belongs to the question after it, and no longer to what was told before."""
    found = _SUPPOSED.search(before) if turns.QUESTION.match(after) else None
    if found is None or len(before[: found.start()].split()) < FEWEST:
        return None
    return None if turns.LEADS_ON.search(before[: found.start()]) or asks(before) else found


def _goes_on(before: str, after: str) -> bool:
    return turns.SUPPOSES.search(before) is not None and turns.QUESTION.match(after) is not None


def _turns(before: str, gap: re.Match[str], after: str) -> bool:
    """True where a clause ends and another begins."""
    is_linked = gap["link"] is not None
    if _is_line(before, gap["mark"], after):
        return True
    if (
        _BEGUN.match(before)
        or _ONCE.match(before)
        or _BOUND.search(before)
        or (_ACTED.search(before) and _THING.match(after))
    ):
        return False
    if turns.QUESTION.match(after):
        is_bare = len(after.split()) < FEWEST  # "who pays" says nothing without what it is asked of
        return not (is_bare or asks(before) or _OPENS.match(_HEAD.sub("", before)) or turns.LEADS_ON.search(before))
    if turns.TAIL.match(after):
        return turns.ENDED.search(before) is not None and not turns.HEADED.search(before)
    if turns.DEATH.match(after):
        return not is_linked and not turns.TIME_OF.search(before)
    if turns.DEATH_ALONE.match(after):
        return not is_linked and re.search(r"[\d%)]$|\b(?:by|over|done|made)$", before) is not None
    return not is_linked and turns.TELLING.match(after) is not None and _may_end(before, after)


_BOUND = re.compile(
    r"\b(?:the|an?|my|our|his|her|their|its|this|that|if|when|unless|of|to|for|and|or|is|was|are|be|not|how(?: \w+)?)$",
    re.I,
)
"""What no clause ends with."""
_BEGUN = re.compile(r"^\W*(?:is|are|was|were) (?:\S+ ){0,3}\S+$", re.I)
"""A question that has not yet said what it asks ("is january 15 2027 the right day")."""
_ONCE = re.compile(r"^\W*(?:once|as soon as|whenever)\b", re.I)
"""What is supposed at the head belongs to the question after it."""
_ACTED = re.compile(r"\b(?:\w{2,}ed|sent|got|made|left|paid|put|set|gave|took|sold|kept)$", re.I)
_THING = re.compile(r"(?:the|an?|it|timely|late|on time|in time)\b", re.I)
"""An act goes on with its thing, or with how it was done ("filed the 706", "filed timely")."""


def _may_end(before: str, after: str) -> bool:
    """True where a telling begins after words that can run no further."""
    if turns.STRANDED.search(before) and asks(before):
        return re.match(rf"{turns.PERSON}\b", after, re.IGNORECASE) is not None
    if asks(before) or turns.SUPPOSES.search(before):
        return False
    return turns.ENDED.search(before) is not None and turns.HEADED.search(before) is None


_LONG = 64
"""Characters of a line that may have been broken for its length alone."""


def _is_line(before: str, mark: str, after: str) -> bool:
    """True for a line or a dash at which a clause ends."""
    if "\n" in mark:
        line = before.rsplit("\n", 1)[-1]
        return len(line) < _LONG and not re.search(r"[,:;.!?]$", line) and not turns.LEADS_ON.search(line)
    return "—" in mark and after[:1].isupper() and re.match(r"[A-Z]\W", after) is None


def _ended(clause: _Clause) -> str:
    """The clause with its stop, and the line break that stood after it."""
    words = clause.words.rstrip()
    if words and words[-1] not in ".!?,;:":
        last = not clause.gap
        words += "?" if clause.asks else "" if last else "," if clause.goes_on else "."
    return words + ("\n" if "\n" in clause.gap else " " if clause.gap else "")
