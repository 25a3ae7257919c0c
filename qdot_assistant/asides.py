"""What people write around a question: thanks, greetings, pardons, who could not help them, how they want it told.

Come here when "Hello, I hope you can help me", "Sorry for my bad English", "our accountant could not say" or "Thank you
so much in advance" changed the answer beside it. An aside is left out wherever the message is read, and only there: the
user's words are kept as they were typed. What tells anything of the case is no aside: a sentence with a figure or with
a question in it stays, and so does the last sentence that is left.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache

from qdot_assistant.aside_leaning import BEYOND_DOUBT, CLEARLY, asks, leans_aside
from qdot_assistant.aside_words import ASIDES, LEADS, TRAILS
from qdot_assistant.asking import sentences_of
from qdot_assistant.followups import is_courtesy_alone
from qdot_assistant.reading.feelings import only_feels
from qdot_assistant.types import Question, Turn

_SENTENCES = re.compile(r"\s*\n\s*|\s+[-\u2013\u2014]+\s+")
_ASKS_FOR_HELP = re.compile(
    r"\b(?:help|advise|what (?:\w+ ){0,2}to (?:do|think|expect)|(?:where|how) (?:\w+ ){0,2}to (?:start|begin|turn))\b",
    re.IGNORECASE,
)
"""What asks for everything where nothing else is asked ("my father died. please help")."""
_OF_THE_CASE = re.compile(r"\d|\?\s*$")
_MOST_LEADS = 6
_WISHES = re.compile(r"^\s+(?:please|pls|plz) ", re.IGNORECASE)
FEWEST_BEFORE_A_WISH = 3  # words; "can you please explain it simply" is a wish and nothing else
ONLY_BY_FORM = math.inf  # no leaning of the words is enough
LONGEST = 200
"""Characters of an aside; a longer sentence tells more than courtesy."""


@lru_cache(maxsize=512)
def without_asides(text: str) -> str:
    """The message without what is said around its question; as it stands where nothing else would be left."""
    bare = _without_trails(_without_leads(text.strip()))
    sentences = [part for one in sentences_of(bare) for part in _SENTENCES.split(one) if part.strip()]
    kept = [one for one in sentences if not _is_aside(one)]
    if not any(map(_asks_or_counts, kept)):  # what only leans aside may ask in its own way
        kept = [one for one in sentences if not _is_aside(one, ONLY_BY_FORM) or _ASKS_FOR_HELP.search(one)]
    kept = [_without_first_clause(one) for one in kept]
    if kept and kept != sentences:
        bare = _without_trails(_without_leads(" ".join(kept)))
    return bare if _says_something(bare) else text


def with_turns_bare(question: Question) -> Question:
    """The request with the asides left out of what the user said before; what was answered stays as it was."""
    turns = tuple(_bare(turn) for turn in question.history)
    return question if turns == tuple(question.history) else question.model_copy(update={"history": turns})


def _bare(turn: Turn) -> Turn:
    if turn.role != "user":
        return turn
    bare = without_asides(turn.content)
    return turn if bare == turn.content else turn.model_copy(update={"content": bare})


def _asks_or_counts(sentence: str) -> bool:
    return asks(sentence) or bool(re.search(r"\d", sentence))


def _without_leads(text: str) -> str:
    """Without the greetings, pardons and announcements that a message opens with."""
    for _ in range(_MOST_LEADS):
        found = LEADS.match(text, 0, LONGEST)
        if found is None or not text[found.end() :].strip(" .,!?"):
            return text
        text = text[found.end() :]
    return text


def _without_trails(text: str) -> str:
    """Without the thanks, good wishes and pleas that a message closes with."""
    for _ in range(_MOST_LEADS):
        found = TRAILS.search(text, max(0, len(text) - LONGEST))
        if found is None or not _says_something(text[: found.start()]):
            return text
        if _WISHES.search(found[0]) and len(text[: found.start()].split()) < FEWEST_BEFORE_A_WISH:
            return text
        if _ASKS_FOR_HELP.search(found[0]) and not any(map(asks, _SENTENCES.split(text[: found.start()]))):
            return text
        text = text[: found.start()].rstrip(" ,;-\u2013\u2014\u2026")
    return text


def _is_aside(sentence: str, clearly: float = CLEARLY) -> bool:
    if only_feels(sentence):
        return True
    if len(sentence) > LONGEST or _OF_THE_CASE.search(sentence):
        return False
    return ASIDES.match(sentence) is not None or leans_aside(sentence, clearly)


def _without_first_clause(sentence: str) -> str:
    """ "I am so confused by all this, who signs?": the question after the clause that says nothing of the case."""
    found = _FIRST_CLAUSE.match(sentence)
    if found is None or not asks(found["rest"]) or not _is_aside(found["first"], BEYOND_DOUBT):
        return sentence
    return found["rest"]


_FIRST_CLAUSE = re.compile(
    r"^(?P<first>(?!.{0,40}\b(?:tell|say|answer)\b)(?:[^\s,]+ ){2,24}?[^\s,]+)(?:, (?:but |and |so )?|"
    r" but )(?P<rest>\w.{8,})$",
    re.DOTALL,
)


def _says_something(text: str) -> bool:
    """True where a message is more than a courtesy, a bare yes or a bare no."""
    return bool(re.search(r"\w", text)) and not is_courtesy_alone(text) and not _ONLY_NO.match(text)


_ONLY_NO = re.compile(r"^\W*(?:no|nope|nah|not really)\W*$", re.IGNORECASE)
