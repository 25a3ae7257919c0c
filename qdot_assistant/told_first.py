"""A story told in one message and its question in the next are read as one message.

Come here for ``with_story``. "He died on 3 May 2025, I was 68, it pays 1,800 a month", and then "what share is
corpus?": where nothing was answered in between, the second message stands on what the first told.
"""

from __future__ import annotations

from qdot_assistant import followups
from qdot_assistant.told_before import MARKS
from qdot_assistant.types import Question, Turn
from qdot_assistant.whole_questions import asks_for_something

_OF_THE_TALK = frozenset({"thanks", "greeting", "recall", "repeat", "more"})


def with_story(question: Question) -> Question:
    """The question after the story told before it, as one message; itself where none was told or it was answered."""
    at = _begins(question.history)
    told = [turn.content.strip() for turn in question.history[at:] if turn.role == "user"]
    kind = followups.kind_of(question.question.strip())
    if not told or kind in _OF_THE_TALK or not asks_for_something(question.question):
        return question
    story = " ".join(one if one[-1] in ".!?" else f"{one}." for one in told)
    return question.model_copy(update={"question": f"{story} {question.question}", "history": question.history[:at]})


def _begins(history: tuple[Turn, ...]) -> int:
    """Where the story begins; the end where something was asked before, or answered from the sources."""
    said = [at for at, turn in enumerate(history) if turn.role == "user" and turn.content.strip()]
    stories = [at for at in said if not followups.is_courtesy(history[at].content.strip())]
    if not stories or any(_asks(history[at].content) for at in stories):
        return len(history)
    answered = any(MARKS.search(turn.content) for turn in history if turn.role == "assistant")
    return len(history) if answered else stories[0]


def _asks(text: str) -> bool:
    return asks_for_something(text) or followups.kind_of(text.strip()) != "none"
