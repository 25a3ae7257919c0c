"""Whether a sentence is an aside, told by its words: learnt from asides and from facts told in as few words.

Come here when an aside in words that no pattern of ``aside_words`` foresees is read as part of the case. Each word and
each pair of words leans to the one or to the other (``knowledge/asides.yaml``), and a sentence is an aside only where
they lean clearly, it asks nothing, and nothing in it can be a fact of the case.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

from knowledge import store
from qdot_assistant.told_facts import tells

CLEARLY = 3.0  # the sum of the log-odds from which a sentence is an aside …
BEYOND_DOUBT = 7.0  # … and a clause before the question
FEWEST_WORDS = 4
_SMOOTHING = 0.4
_MOST = 3.0  # no single word decides
_SELDOM = 1  # a word seen no oftener tells nothing
_I = re.IGNORECASE
_WORDS = re.compile(r"[a-z]+(?:'[a-z]+)?")
_ASKS = re.compile(
    r"\?|^\W*(?:(?:and|but|so|also|or|please|ok(?:ay)?|well|now|then)\b,? )*(?:who|whom|whose|when|what|how|where|"
    r"which|why|can|could|must|do|does|did|is|are|was|were|will|would|should|has|have|had|am|shall)\b|"
    r"\b(?:tell|show|explain to|give|send) (?:me|us) (?:who|whom|whose|when|what|how|where|which|why|"
    r"if|whether|the|an?)\b|"
    r"\b(?:know|wonder\w*|ask\w*|sure|see|understand|question is) (?:who|whose|when|how (?:much|long|many)|which|"
    r"whether)\b",
    _I,
)
_OF_THE_CASE = re.compile(
    r"\d|^\W*(?:if|unless|when|since|because)\b|"
    r"\b(?:hundreds?|thousands?|millions?|dollars?|half|two|three|four|five|six|"
    r"seven|eight|nine|ten|twelve|dates?|days?|steps?|picks?|choose|choice|bank(?:'s)? (?:is|costs|wants)|expensive|"
    r"costs?|prices?|fees?|monthly|weekly|yearly|months?|years?|trusts?(?! you)|qdots?|tax(?:es|ed|able)?|"
    r"estates?(?! (?:tax )?(?:lawyer|attorney|adviser|advisor))|"
    r"returns?|forms?|pensions?|annuit\w+|assign\w*|sign(?:s|ed|ing)?(?! off)|houses?|homes?|accounts?|deadlines?|"
    r"late(?!r)|missed|"
    r"citizen\w*|died|dies|dead|deaths?|passed|judge|wills?(?= (?:says?|leaves?|gives?))|(?:his|her|the|a) will|money|"
    r"filed?|files|filing|trustees?(?= )|husband|wife|spouse|widow\w*|left|inherit\w*|paid|pays?|payments?|income|"
    r"principal|corpus|ira|deduct\w*|extension|elect\w*|transfer\w*|move[ds]?|roll\w*|probate|administ\w+|propert\w+|"
    r"assets?|stocks?|shares?|insurance|checks?|cheques?|bonds?|security|green card|passport|resident|abroad|"
    r"agreements?|statements?|paragraphs?|sections?|examples?|regulation|rules?|contest\w*|gifts?|born|percent|"
    r"rates?|treaty|llc|farm|"
    r"business|owe[ds]?|sold|sell|refus\w+|mother|father|mom|mum|dad|mama|papa|he|she|him|his|her|divorced?|married|"
    r"jan(?:uary)?|feb(?:ruary)?|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?)\b",
    _I,
)


def leans_aside(sentence: str, clearly: float = CLEARLY) -> bool:
    """True where the words of a sentence are those of an aside, and none of them may tell or ask of the case."""
    said = sentence.replace("\u2019", "'")
    if len(said.split()) < FEWEST_WORDS or asks(said) or _OF_THE_CASE.search(said) or _tells_a_place(said):
        return False
    weights = learnt()
    return math.fsum(weights.get(one, 0.0) for one in _parts(said)) > clearly


def asks(sentence: str) -> bool:
    """True for a sentence that asks, by its mark or by its opening words."""
    return _ASKS.search(sentence) is not None


def _tells_a_place(sentence: str) -> bool:
    return any(tells(fact, sentence) for fact in ("foreigner", "abroad", "us_place"))


@lru_cache(maxsize=1)
def learnt() -> Mapping[str, float]:
    """How each word and pair of words leans: above zero where it is said rather in asides."""
    says = {one.kind: one.says for one in store.beside()}
    return _log_odds(says["aside"], says["told"])


def _log_odds(asides: Iterable[str], told: Iterable[str]) -> dict[str, float]:
    of_asides, of_told = [_parts(one) for one in asides], [_parts(one) for one in told]
    here, there = Counter(w for one in of_asides for w in one), Counter(w for one in of_told for w in one)
    lean = {
        word: math.log((here[word] + _SMOOTHING) / (len(of_asides) + 1))
        - math.log((there[word] + _SMOOTHING) / (len(of_told) + 1))
        for word in here.keys() | there.keys()
        if here[word] + there[word] > _SELDOM
    }
    return {word: max(-_MOST, min(_MOST, odds)) for word, odds in lean.items()}


def _parts(sentence: str) -> frozenset[str]:
    """The words of a sentence and each two that follow one another."""
    words = _WORDS.findall(sentence.lower().replace("\u2019", "'"))
    return frozenset(words) | {f"{one} {two}" for one, two in pairwise(words)}
