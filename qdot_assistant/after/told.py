"""What a turn after an answer is answered with, and what it was said after."""

from __future__ import annotations

from dataclasses import dataclass

from qdot_assistant.matters.row import Matter


@dataclass(frozen=True)
class After:
    """A message with what it comes after.

    Attributes:
        text: the user's words, as they were said.
        before: the user's earlier words and the answers, in order.
        asked: the question before.
        said: the answer to it.
        matter: the thing that the conversation is at.
    """

    text: str
    before: str
    asked: str
    said: str
    matter: Matter | None = None


@dataclass(frozen=True)
class Told:
    """The statements told, by their ids.

    Attributes:
        rules: the statements.
        opens: the Yes or No before the first; empty where none is certain.
        asks: a question asked in full, whose day or sum is told behind them where it can be worked out.
    """

    rules: tuple[str, ...]
    opens: str = ""
    asks: str = ""
