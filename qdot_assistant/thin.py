"""A question of this law that no statement answers: said so in one sentence, with the nearest rule in short.

Come here when a long neighbour was told as if it were the answer, or when an answer was called none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant import boundary, courtesies, verdicts
from qdot_assistant.ranking import Ranked
from qdot_assistant.subjects import content_of
from qdot_assistant.supposed import rule_supposed
from qdot_assistant.types import Draft, Notice
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

# On 380 questions with an answer 9 lay below both, terse designations and stories left out; of 48 without one, 14.
LIKE = 0.57  # no way of asking the best statement is as near as this …
NEARLY = 0.54  # … or not even this, where the statement says Yes or No to the question's words …
LIKE_PARAGRAPH = 0.42  # … as this, where the paragraph is asked for and the statement stands on one
SURE = 0.45  # … nor is the statement itself
SENTENCES = 2  # so much of the nearest rule is told
ALONE = 0.055  # … unless no other statement is as near: of forty terse asks those without an answer lay below 0.05
FEWEST, HELD = 4, 0.6  # … unless it holds this share of the question's words of substance, of no fewer than these
ELSEWHERE = 1.0  # … and none where the question is likelier outside than this …
ELSEWHERE_OF_OURS = 3.0  # … or than this, where it speaks of one of our things
LONGEST = 25  # words; a longer message tells what belongs to no way of asking

SAID = "My sources do not say this in so many words; this is the nearest rule they hold:"
_NOTICE = "What was asked is not answered in these sources in so many words; an estate tax attorney can tell more."


def is_thin(best: Ranked, asking: Asking, second: Ranked | None = None) -> bool:
    """True where the best statement is unlike the question in both views, and nothing else points to it."""
    named, words = asking.route.named, asking.question.question
    if named.existing or named.unknown or asking.route.example or asking.route.speaks_of_examples or asking.around:
        return False
    if asking.is_part and len(content_of(words)) <= FEWEST:
        return False  # it leans on the part before it
    if asking.facts.current or best.is_decided:
        return False  # days and sums told make a question unlike every way of asking
    if asking.standing.follow_up == "continues" or len(words.split()) > LONGEST or not best.nearest_ask:
        return False
    like = LIKE_PARAGRAPH if asking.route.wants_paragraph and _is_of_the_section(best) else LIKE
    is_unlike = best.nearest_ask < like and best.confidence < SURE and best.score < SURE + 0.05
    is_terse = asking.question.audience == "attorney"  # a lawyer's words are few, a worried client's may be any
    if is_terse and second is not None and best.score - second.score >= ALONE:
        return False
    if not is_unlike or (best.nearest_ask >= NEARLY and verdicts.opening_told(words, best.statement.id) is not None):
        return False  # a statement that says Yes or No to the very words answers them
    return not _says_its_words(best, words) and not _sets_the_explainer_right(best, words)


def _is_of_the_section(best: Ranked) -> bool:
    return best.statement.sections[0].startswith("20.2056A-4(")


_EXPLAINER = re.compile(r"\b(?:explainer|article|(?:web ?)?(?:page|site)|guide|faq)\b", re.IGNORECASE)


def _sets_the_explainer_right(best: Ranked, text: str) -> bool:
    """True where the explainer's words are asked about and the statement is one on them, or against them."""
    statement = best.statement
    own = any(one.startswith("explainer#") for one in statement.sections)
    return bool(_EXPLAINER.search(text)) and (own or any(one.kind in _AGAINST_IT for one in statement.notices))


_AGAINST_IT = ("conflict", "outdated")


def _says_its_words(best: Ranked, text: str) -> bool:
    """True where the statement and its quotations hold most of the question's words: it says so in as many."""
    words = content_of(text)
    quotes = " ".join(support.quote for support in best.statement.supports.values())
    held = words & content_of(f"{' '.join(one.text for one in best.statement.technical)} {quotes}")
    return len(words) >= FEWEST and len(held) >= HELD * len(words)


def is_elsewhere(asking: Asking, assistant: Assistant) -> bool:
    """True where what no rule is like is likelier another field's: the nearest rule would be told for nothing."""
    text = asking.question.question
    bound = ELSEWHERE_OF_OURS if _OURS.search(text) else ELSEWHERE
    return boundary.odds(text, assistant.searcher, asking.around) > bound


_OURS = re.compile(
    r"\b(?:trusts?|trustees?|tax(?:es|ed)?|qdots?|agreements?|assign\w*|elect\w*|pensions?|annuit\w+|estate|deduct\w*|returns?|706|"
    r"statements?|executors?|iras?|roll\w*|citizen\w*|hardship|principal|reform\w*)\b",
    re.IGNORECASE,
)


def nearest(best: Ranked, asking: Asking, said: str = "") -> Draft:
    """That it is not said, then the nearest rule in two sentences.

    Args:
        best: the nearest rule.
        said: what leads it in, where that is not that the question is unanswered.
    """
    told = grounded.compose([best], asking.question.audience, asking.law, most=1)
    rule = tuple(one for one in told.sentences if one.is_substance)[:SENTENCES]
    notice = Notice(kind="not_in_sources", text=_NOTICE)
    lead = courtesies.lead_in(said or _not_said(asking.question.question))
    return told.model_copy(update={"sentences": (lead, *rule), "notices": (*told.notices, notice)})


def _not_said(text: str) -> str:
    """That the rule taken for granted is not said, in the asker's words where they name one; else only that."""
    premise = rule_supposed(text)
    if premise is None or len(premise.split()) > LONGEST_PREMISE:
        return SAID
    return f"That {to_you(premise)} is not in my sources in so many words; this is the nearest rule they hold:"


def to_you(claim: str) -> str:
    """A claim of the asker, said back to them."""
    you = _TO_ME.sub("you", claim)
    return you[:1].lower() + you[1:]


LONGEST_PREMISE = 16  # words of the asker that are said again
_TO_ME = re.compile(r"\b(?:me|us)\b", re.IGNORECASE)
