"""The regulation's Examples with the asker's own changes: which property counts in Example 1, which share in Example
3.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant import example_1, example_1_claimed, example_2, example_3, example_5, moved_in_example
from qdot_assistant.asking import parts_of
from qdot_assistant.example_1_amounts import named
from qdot_assistant.examples_named import example_asked, varies
from qdot_assistant.types import Cite, Draft, DraftSentence

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_OUTCOME = "20.2056A-4(d)(1)(ii)"
_ELECTS = re.compile(r"\belect\w*|\breturn\b.{0,30}\blate\b|\blate return\b", _I)
"""An election or a filing that is varied turns on other rules than what is moved."""


_BEFORE_THE_ELECTION = re.compile(
    r"\b(?:but |though |and |yet |still )*(?:before|by) (?:the )?(?:(?:last|final|latest) )?(?:day|date|time|deadline)?"
    r"(?: for| of| that)?(?: the)?(?: qdot)? ?election\b[^.;?!,]*",
    _I,
)
"""The election told as a limit that is kept: what is moved is judged by the return too, § 20.2056A-4(b)(1)."""
_NO_ELECTION = re.compile(
    r"\b(?:no|without (?:an?|the|any)|never|not|n't|forg[eo]t\w*|fail\w*|omit\w*|miss\w*|neglect\w*)\b"
    r"[^.;?!]{0,25}\belect\w*|"
    r"\belection\b[^.;?!]{0,20}\b(?:not|never|n't|missing|omitted|forgotten|too late|late)\b",
    _I,
)
_NOT_ELECTED = DraftSentence(
    text=(
        "No marital deduction would be allowed without the QDOT election: the Example allows it assuming that the "
        "return is filed and the election is made in time."
    ),
    cites=(
        Cite(
            section=_OUTCOME,
            quote=(
                "A marital deduction of $700,000 is allowed to D's estate assuming the estate tax return is filed and "
                "the QDOT election is made within the time limitation prescribed in § 20.2056A-3(a)."
            ),
        ),
    ),
)
_WITH_A = re.compile(r"\bwith\b", _I)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Answer an Example whose facts the asker changed; other questions about Examples pass on."""
    number = asking.route.example
    return None if number is None else _on_the_facts_told(number, asking.question.question, asking.route.varies_example)


def before_the_parts(asking: Asking, assistant: Assistant) -> Draft | None:
    """A message of several sentences that tells its own Example 1 or 3 and asks for nothing but what comes of it."""
    text = asking.around or asking.question.question
    numbers = {example_asked(one) for one in _SENTENCE.findall(text)} - {None}
    asks = [one.asks for one in asking.parts] or parts_of(text)
    if len(numbers) != 1 or not numbers < {1, 3, None} or not asking.around or not all(map(_asks_what_comes, asks)):
        return None
    number = numbers.pop()
    is_told = number == 3 or example_1.is_another_case(text) or varies(text)
    return _on_the_facts_told(number, text, is_varied=True) if number is not None and is_told else None


_SENTENCE = re.compile(r"(?:[^.;?!]|\.(?=\d|\s\d))+")


def _asks_what_comes(words: str) -> bool:
    """True for words that tell facts of the Example, or ask for its deduction or a sum."""
    return bool(_OF_ITS_OUTCOME.search(words) or example_asked(words) or named(words))


_OF_ITS_OUTCOME = re.compile(r"\bdeduct\w*|\bhow (?:much|many dollars|large)\b|\b(?:dis)?allowed\b", _I)


def _on_the_facts_told(number: int, text: str, is_varied: bool) -> Draft | None:
    """The Example of that number on the asker's facts."""
    if number == 1 and is_varied and _NO_ELECTION.search(text):
        return Draft(kind="answer", sentences=(_NOT_ELECTED,))
    if number == 1 and example_1.is_another_case(text) and (held := example_1_claimed.held_against_it(text)):
        return held
    is_another = is_varied or moved_in_example.parts(text) or example_1.is_another_case(text)
    if number == 1 and is_another and not _ELECTS.search(_BEFORE_THE_ELECTION.sub(" ", text)):
        return example_1.answer(text)
    if number == 5 and (of_the_trust := example_5.on_the_trust(text)) is not None:
        return of_the_trust
    if number == 5 and (is_varied or _WITH_A.search(text)):
        return example_5.answer(text)
    if number == 2:
        return example_2.answer(text)
    return example_3.answer(text, is_varied=is_varied) if number == 3 else None
