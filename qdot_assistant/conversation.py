"""What a message stands on: a topic of its own, or what was said before.

Come here for the kinds of follow-up ("and if she can't?", "where does it say that?", "explain simpler") and for the
earlier question each is about. The answer depends on the request alone: everything is read again from the history.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from qdot_assistant.types import Question

FollowUp = Literal["none", "continues", "where", "simpler", "technical", "more", "sure", "thanks", "greeting"]

_THANKS = re.compile(
     r"^(?:ok(?:ay)?|great|perfect|super|thank(?:s| you)(?: (?:so|very) much)?|many thanks|thx|ty|"
    r"gracias|merci|danke|obrigad[oa]|grazie|cheers|got it|i see|"
    r"that(?:'s| is| was) (?:all|helpful|great|clear|very helpful)|good(?:bye)?|bye|no more questions|appreciated?)"
     r"(?:[\s,.!:)]*(?:ok(?:ay)?|great|thank(?:s| you)|so much|very much|a lot|for (?:your|the) help|"
    r"that(?:'s| is| was) (?:all|helpful|very helpful)|bye|"
    r"have a (?:nice|good) (?:day|evening|weekend)|again|you|got it|all|now|i understand(?: now)?))*[\s,.!:)]*$",
    re.IGNORECASE,
)  # fmt: skip
_GREETING = re.compile(
    r"^(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|dear sir or madam)(?: there| "
    r"all| everyone)?[\s,.!]*"
    r"(?:how are you(?: doing)?(?: today)?[\s?.!]*)?$"
    r"|^(?:what can you (?:do|help(?: me)? with)|who are you|what are you|how can you help(?: me)?|"
    r"what is this|help|how do you work|are you (?:a )?(?:human|robot|ai|lawyer))[\s?.!]*$",
    re.IGNORECASE,
)
_WHERE = re.compile(
    (
        r"\b(?:where (?:does|do|is|did) (?:it|that|this|they|the (?:law|regulation|rule))\b.*(?:say|said|"
        r"state|written|come|found|stand)|where (?:is|does) (?:that|it|this)(?: from)?|"
        r"(?:which|what) (?:paragraph|section|subsection|rule|provision|part|law)(?: exactly)?(?: (?:is|"
        r"says?|does) (?:that|this|it).*)?\??$|"
        r"(?:your |the )?source\s*\?|what(?:'s| is) (?:the|your) (?:source|authority|cite|citation|basis)|"
        r"cite (?:it|that|please|your source)|(?:give|show|got) (?:me )?(?:a |the |your )?(?:cite|"
        r"citation|source|authority|pinpoint)|"
        r"says who|according to (?:what|which|whom)|based on what|on what (?:basis|authority)|show me "
        r"(?:where|the (?:rule|law|paragraph|text|passage|wording)))"
    ),
    re.IGNORECASE,
)
_SIMPLER = re.compile(
    (
        r"\b(?:simpl(?:er|ify|y put|e words|e terms|e english)|plain(?:er)? (?:english|words|language|"
        r"terms)|easier|(?:explain|say|tell) (?:it|that|this|me)?\s*(?:again|like i'?m|as if i|to (?:a|"
        r"my))|"
        r"eli5|in layman'?s?|i (?:do not|don'?t|didn'?t|did not) (?:understand|get (?:it|that)|follow)|"
        r"not following|what does (?:that|this|it) (?:mean|even mean)|lost me|confus(?:ed|ing)|in other "
        r"words|too (?:complicated|technical)|dumb it down)"
    ),
    re.IGNORECASE,
)
_TECHNICAL = re.compile(
    (
        r"\b(?:exact (?:words?|wording|text|language)|verbatim|word for word|quote (?:it|that|the|me)|in "
        r"technical|technical (?:words|terms|version)|the actual (?:words|text|wording|language)|precise "
        r"(?:words|wording|language)|what are the words)"
    ),
    re.IGNORECASE,
)
_MORE = re.compile(
    (
        r"^(?:(?:please |can you |could you )?(?:tell me more|more(?: details?| info(?:rmation)?)?|go on|"
        r"elaborate|expand(?: on that)?|continue|anything else|what else|details)(?: please| about "
        r"(?:that|it|this))?)[\s?.!]*$"
    ),
    re.IGNORECASE,
)
_SURE = re.compile(
    (
        r"^(?:are you (?:really |absolutely |quite )?(?:sure|certain|positive)|really|is (?:that|this) "
        r"(?:right|correct|true|certain)|you sure|double[- ]check(?: that)?)\b[^?]*\??\s*$"
    ),
    re.IGNORECASE,
)
_OPENING = re.compile(
    (
        r"^(?:and|but|or|so|then|also|plus|ok(?:ay)?[,:]? (?:and|but|so|what)|what (?:about|if|happens "
        r"(?:then|if))|how about|why|even if|same|"
        r"make (?:that|it)|no[,:]|not\b|sorry|i meant?|actually|correction|instead|change|suppose|assume|"
        r"in that case|if (?:so|not|it|that|he|she|they|i)\b|"
        r"does (?:it|that|this)|is (?:it|that|this)|do (?:they|i) |can (?:it|that|this|they|he|she)\b|"
        r"which one|who else|when(?:\?|$| then)|how(?:\?|$)|until when|by when|for how long|back to|"
        r"returning to|with |at \$?\d|she\b|he\b|they\b)"
    ),
    re.IGNORECASE,
)
_ANAPHORA = re.compile(
    (
        r"\b(?:it|its|that|this|those|these|them|they|he|him|she|her|one|both|the (?:same|other|first|"
        r"second|latter|former)|there|then|do(?:es)? so|too|either|instead)\b"
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Standing:
    """How the current message relates to the conversation.

    Attributes:
        follow_up: the kind of follow-up; ``none`` for a topic of its own.
        previous: the last earlier question that had a topic, with its own history, or None.
        context: the earlier user words that belong to the current ones when searching.
    """

    follow_up: FollowUp
    previous: Question | None
    context: str


def standing(question: Question) -> Standing:
    """Tell what the current message stands on."""
    text = question.question.strip()
    previous = previous_question(question)
    kind = _kind(text, previous is not None)
    return Standing(kind, previous, _context(previous) if previous and kind != "none" else "")


def previous_question(question: Question) -> Question | None:
    """The last earlier user message that asked something, as a question of its own with what came before it."""
    for index in range(len(question.history) - 1, -1, -1):
        turn = question.history[index]
        if turn.role == "user" and turn.content.strip() and not _is_courtesy(turn.content.strip()):
            return question.model_copy(update={"question": turn.content, "history": question.history[:index]})
    return None


def _kind(text: str, has_previous: bool) -> FollowUp:
    if _THANKS.match(text):
        return "thanks"
    if _GREETING.match(text):
        return "greeting"
    if not has_previous:
        return "none"
    short = len(text.split()) <= 12
    for kind, pattern in _BY_PATTERN:
        if short and pattern.search(text):
            return kind
    return "continues" if _continues(text) else "none"


_BY_PATTERN: tuple[tuple[FollowUp, re.Pattern[str]], ...] = (
    ("sure", _SURE),
    ("more", _MORE),
    ("technical", _TECHNICAL),
    ("where", _WHERE),
    ("simpler", _SIMPLER),
)


def _continues(text: str) -> bool:
    words = len(text.split())
    if _OPENING.match(text) and words <= 25:
        return True
    return words <= 6 or (words <= 18 and bool(_ANAPHORA.search(text)))


def _is_courtesy(text: str) -> bool:
    return bool(_THANKS.match(text) or _GREETING.match(text))


def _context(previous: Question) -> str:
    """The earlier question; when it was itself a follow-up, the one before it too."""
    text = previous.question.strip()
    earlier = previous_question(previous)
    if earlier is not None and _kind(text, True) != "none":
        return f"{earlier.question.strip()} {text}"
    return text
