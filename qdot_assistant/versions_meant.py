"""A follow-up on a former text: "how did that paragraph read before T.D. 10050?", "same under the 2009 version?".

Come here for ``with_version_named``. The paragraph spoken of is called by its address, and a rule asked about before is
asked about once more under the text that is named.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant.alternatives import sections_of
from qdot_assistant.conversation import previous_question
from qdot_assistant.named import named_sections
from qdot_assistant.types import Question

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Assistant

_I = re.IGNORECASE
MOST_WORDS = 18
_TEXT = r"(?:sub-?)?(?:paragraph|provision|clause|sentence|passage|language|wording|text|version|rule|subsection)"
_POINTER = re.compile(
    rf"\b(?:that|this|the same|the|said) (?:very |same )?(?:{_TEXT})\b(?! of\b)|"
    r"\b(?:it|that|this|they)\b(?= (?:read|say|said|look|sound|used to|run|provide|state)\b)",
    _I,
)
_READS = re.compile(
    r"\b(?:read|reads|say|says|said|look|looked|worded|wording|run|ran|sound|text|language|stood|stand)\b", _I
)
_FORMER = re.compile(
    r"\b(?:before|until|prior to|pre)[- ](?:the )?(?:t\.?d\.? ?\d{4,5}|20(?:23|26)|(?:20\d\d )?(?:amendment|change|"
    r"revision|update)|(?:june|july) (?:1|10)?,? ?20(?:23|26))|\bused to\b|\b(?:formerly|previously)\b",
    _I,
)
_OLD = (
    r"(?:2009|2011|pre-?\s?2023|t\.?d\.? ?9448|t\.?d\.? ?9540|version 3a|pre-june 2023)"
    r"(?:[- ](?:version|text|wording|rules?|reg\w*|law|language|paragraph|edition))?"
)
_SAME_UNDER = re.compile(
    r"^\W*(?:(?:and|but|so|ok|also)\b,? ?)*"
    r"(?:(?:is|was|were|would|does|did|do) (?:that|it|this|the (?:rule|answer|result))"
    r"(?: (?:be|been|also|already|still|hold|apply))*|"
    r"(?:(?:the )?same|likewise|identical|and|what|how about|what about|what of))"
    r"(?: (?:so|true|the same|same|rule|answer|result|thing|case|about|right|then|too|unchanged|"
    r"any different|different))*"
    rf" ?(?:(?:under|in|by|for|with|per|of)(?: the)?)? ?(?:text of |version of |rules? of |wording of )?{_OLD}"
    r"(?: (?:too|as well|also|then|instead))*\W*$",
    _I,
)
_DEATH_TOLD = re.compile(
    r",? ?(?:\b(?:if |where |when |for )?(?:the |my |a )?(?:decedent|husband|wife|spouse|client|he|she|d)"
    r"(?: who| had)? )?"
    r"\b(?:died|death|dod|dying)(?: in| of|:)? (?:[a-z]{3,9}\.? )?(?:\d{1,2},? )?(?:19|20)\d\d\b",
    _I,
)
"""The death of a later day, to which the text of 2009 does not apply."""


def with_version_named(question: Question, assistant: Assistant) -> Question:
    """The question with the paragraph whose former text is asked for by its address, or the earlier rule once more."""
    text = question.question
    if not question.history or len(text.split()) > MOST_WORDS or named_sections(text).paragraphs:
        return question
    if _SAME_UNDER.match(text):
        return _under(question)
    pointer = _POINTER.search(text)
    if pointer is None or not _FORMER.search(text) or not _READS.search(text):
        return question
    section = _paragraph_before(question, assistant)
    if section is None:
        return question
    return question.model_copy(update={"question": f"{text[: pointer.start()]}{section}{text[pointer.end() :]}"})


def _under(question: Question) -> Question:
    """The earlier question under the text of 2009, its decedent one of that time."""
    before = previous_question(question)
    if before is None or re.search(r"\b(?:20(?:09|11)|pre-?2023)\b", before.question):
        return question
    asked = _DEATH_TOLD.sub("", before.question).rstrip(" ?.!")
    return before.model_copy(update={"question": f"{asked}, under the 2009 text?"})


def _paragraph_before(question: Question, assistant: Assistant) -> str | None:
    """The paragraph that the earlier question named, or its answer, or that answers it."""
    before, said = previous_question(question), named_sections(question.history[-1].content).paragraphs
    if before is None:
        return None
    named = named_sections(before.question).paragraphs or (said if len(said) == 1 else sections_of(before, assistant))
    return next((one for one in named if one.startswith("20.2056A-4(")), None)
