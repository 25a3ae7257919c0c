"""How likely it is that a question is outside the sources: the views of the search, weighed together.

Come here when something outside was answered or something inside refused. No view decides alone: the margin between the
nearest ways of asking outside and inside, how well the best statement fits in meaning and in words, how the question's
words lean, and whether they name another field.
"""

from __future__ import annotations

import math
import re
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from qdot_assistant import scope
from qdot_assistant.asking import without_what_is_supposed
from qdot_assistant.evidence import DEPTH
from qdot_assistant.reading.legacy_told import without_legacy

if TYPE_CHECKING:
    from qdot_assistant.retrieval import Searcher


@dataclass(frozen=True, slots=True)
class Views:
    """What speaks for a question being outside, or against it; the weights below have the same fields.

    Attributes:
        margin: how much nearer ways of asking outside come than ways of asking a statement.
        fit: the best statement's score.
        words: the share of the question's words that the best statement holds.
        text: how near the best statement's own text and paragraphs come.
        inside: how strongly the words lean to the statements (``leanings``).
        unknown: how many words neither side uses.
        named: 1 where the words name another field.
    """

    margin: float
    fit: float
    words: float
    text: float
    inside: float
    unknown: float
    named: float


# What ``python -m qdot_assistant.weighing`` prints: a logistic regression on ways of asking what is outside and what is
# inside, each weighed by an index without it (docs/search.md).
WEIGHTS = Views(margin=23.6, fit=-6.1, words=-0.4, text=-1.5, inside=0.4, unknown=0.1, named=1.9)
BIAS = 6.7
SURE = 3.0  # the log-odds from which a question is outside …
SURE_WHEN_NAMED = 1.0  # … where its words name another field, of which the best statement does not speak …
SURE_OF_A_TERM = -3.0  # … where they name what only another field speaks of …
SURE_THOUGH_TOUCHED = 6.0  # … where the best statement does speak of that field …
SURE_OF_SUMS = 3.3  # … and where a calculator was asked for
MOST_LEANING = 4.0  # words that lean strongly to the statements ("qdot", "trust") speak no louder than this
_OURS = 2.0  # how much it speaks for the inside that the question names the regulation itself
_PUT_IN = 4.0  # … and that it asks whether something may be put into the trust, whatever kind of thing it is
_PUTS_IN = re.compile(
    r"\b(?:put|puts|putting|move|moves|moved|moving|transfer\w*|assign\w*|sign\w*|place|placed|go|goes|going|"
    r"contribut\w+|deed\w*|retitl\w+|fund\w*)\b(?: (?!(?:to|in|into)\b)[\w'’-]+){0,4} (?:over )?(?:in|into|to|with)"
    r"(?: (?:the|a|my|his|her|our|this|that|marital))* (?:trust|qdot)\b(?! company)|"
    r"\b(?:go|goes|put) in\b(?= ?(?:$|[?.!,;]))|"
    r"\bin(?:to)? (?:the |a |my |our |this )?(?:trust|qdot)\b ?(?:\?|$|(?:ok(?:ay)?|yes|allowed|possible|permitted)\b)",
    re.IGNORECASE,
)
_TAKE_OUT = 2.0  # … and that money is taken out, of which nothing else than the trust was named
_TAKES_OUT = re.compile(
    r"\b(?:tak(?:e|es|ing|en)|took|pull\w*|draw\w*|drew|get|gets|getting)\b(?: [\w$,.'’]+){0,3}? (?:money|cash|funds?|"
    r"principal|capital|some|something|it|more|\$?\d[\d,.]*k?)(?: [\w'’]+){0,2}? out\b(?! of)|"
    r"\bwithdraw\w*\b(?![^.?!]{0,30}\bfrom (?:the |my |his |her |our |an? )?(?!trust|qdot)\w)",
    re.IGNORECASE,
)
_NAMES_OURS = re.compile(r"\b(?:(?:the|this) (?:qdot )?regulation|these rules|2056a|706-?qdt)\b", re.IGNORECASE)


def odds(text: str, searcher: Searcher, around: str = "") -> float:
    """The log-odds that a question is outside; one with a story around it is inside when either of them is."""
    weighed = min(_weighed(without_what_is_supposed(one), searcher) for one in (text, around) if one)
    ours = _OURS * bool(_NAMES_OURS.search(text)) + _PUT_IN * _puts_in(text) + _TAKE_OUT * _takes_out(text)
    bare = without_legacy(text)
    if weighed - ours > SURE_WHEN_NAMED and bare != text:
        weighed = min(weighed, _weighed(without_what_is_supposed(bare), searcher))
    return weighed - ours


def _puts_in(text: str) -> bool:
    """True when it is asked whether a thing may stand in the trust, in no other field's words."""
    return bool(_PUTS_IN.search(text)) and scope.outside(text) is None


def _takes_out(text: str) -> bool:
    """True when money is taken out of what is not named, in no other field's words: the trust is meant."""
    return bool(_TAKES_OUT.search(text)) and scope.outside(text) is None


def _weighed(text: str, searcher: Searcher) -> float:
    seen = astuple(views(text, searcher))
    return BIAS + math.fsum(weight * view for weight, view in zip(astuple(WEIGHTS), seen, strict=True))


def views(text: str, searcher: Searcher) -> Views:
    """The views of one question; nothing is embedded that the search has not embedded already."""
    found = searcher.candidates(text, DEPTH, ("statement",))
    _, near = searcher.outside(text)
    inside = sorted((one.ask_cosine for one in found), reverse=True)[:2] or [0.0]
    best = found[0] if found else None
    leaning = searcher.leaning(text)
    return Views(
        margin=near - sum(inside) / len(inside),
        fit=best.score if best else 0.0,
        words=best.bm25 if best else 0.0,
        text=(best.text_cosine + best.window_cosine) / 2 if best else 0.0,
        inside=max(leaning.inside, -MOST_LEANING),
        unknown=leaning.unknown,
        named=float(scope.outside(text) is not None),
    )
