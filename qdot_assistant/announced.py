"""Several questions that the asker sets apart: "… Second question: …", "1) … 2) …", "… And another thing: …".

Come here when one of two questions set apart in a message went unanswered. Each piece is read as a message that follows
the pieces before it and their answers: what was told first stands for what comes after, and never the other way round.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qdot_assistant import leaning
from qdot_assistant.cutting import asked_apart, numbered, pieces_of
from qdot_assistant.followups import leans
from qdot_assistant.merging import merged
from qdot_assistant.named import named_sections
from qdot_assistant.one_part import apart
from qdot_assistant.reading.the_will import with_its_article
from qdot_assistant.reading.typed import typed_in_full
from qdot_assistant.types import Draft, Turn

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

FEW = 2  # pieces; of more each is answered by one rule
SHORT = 9  # words of a piece that leaves its thing to the pieces before it


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Answer questions set apart by their asker in words or by numbers, each in its turn."""
    pieces = () if asking.is_part else numbered(asking.said) or pieces_of(asking.said)
    return _in_turn(pieces, asking, assistant)


def left_over(asking: Asking, assistant: Assistant) -> Draft | None:
    """Answer questions that stand one after another, each of a thing of its own."""
    if asking.is_part:
        return None
    text, question = with_its_article(typed_in_full(asking.said)), asking.question
    pieces = asked_apart(text, question.today, is_first=not question.history)
    if any(len(one.split()) <= SHORT and _OF_NOTHING.search(one) for one in pieces[1:]):
        return None  # both days are worked out of one case
    return _in_turn(pieces, asking, assistant, may_stray=True)


def _in_turn(pieces: tuple[str, ...], asking: Asking, assistant: Assistant, *, may_stray: bool = False) -> Draft | None:
    """The answers to the pieces in turn; one that may stray is searched with the piece before it where it does."""
    from qdot_assistant.roads import drafts

    asked: list[Asking] = []
    history, answers = asking.question.history, []
    for n, piece in enumerate(pieces):
        one = _after(piece, history, asking, assistant, is_first=n == 0)
        asked.append(replace(one, is_point=len(pieces) > FEW))
        if may_stray and not asked[n].around and not asked[n].question.history:
            asked[n] = replace(asked[n], around=leaning.searched_with(asked, pieces, n, assistant))
        draft = next(drafts(asked[n], assistant))
        said = " ".join(one.text for one in draft.sentences)
        history += (Turn(role="user", content=piece), Turn(role="assistant", content=said))
        answers.append(draft)
    return merged(pieces, answers, are_whole=True) if pieces else None


_OF_NOTHING = re.compile(r"^(?!.*\b(?:706|4768|returns?|tax|pay\w*|trust|qdot)\b).*\bextension\b", re.IGNORECASE)
"""An extension of the thing that the piece before it was about."""


def _after(piece: str, told: tuple[Turn, ...], asking: Asking, assistant: Assistant, *, is_first: bool) -> Asking:
    """A piece that leans on those before it, read as a message that follows them; else with what they told alone."""
    from qdot_assistant.pipeline import read

    question = asking.question.model_copy(update={"question": piece, "history": told})
    if is_first or (leans(piece) and len(piece.split()) <= SHORT and not named_sections(piece).existing):
        return read(question, assistant).as_part()
    since = sum(turn.role == "user" for turn in asking.question.history)
    return apart(question, assistant, since)
