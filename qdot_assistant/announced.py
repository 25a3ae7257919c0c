"""Several questions that the asker sets apart: "… Second question: …", "… Also, …", "… And another thing: …".

Come here when one of two questions set apart in a message went unanswered. Each piece is read as a message that follows
the pieces before it and their answers: what was told first stands for what comes after, and never the other way round.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qdot_assistant.aside_leaning import asks
from qdot_assistant.asking import sentences_of
from qdot_assistant.facts import facts_of
from qdot_assistant.followups import leans
from qdot_assistant.merging import merged
from qdot_assistant.one_part import part
from qdot_assistant.subjects import content_of
from qdot_assistant.types import Draft, Question, Turn

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
MOST_PIECES = 4
FEWEST_WORDS = 4  # of a piece that is a question of its own
FEWEST_OF_SUBSTANCE = 1
SHORT = 9  # words of a piece that leaves its thing to the pieces before it
_SET_APART = re.compile(
    r"(?:(?<=[.?!;\n])|(?<=[.?!;][\"”’)]))\s*(?:(?:and|but|oh|ok(?:ay)?|then|now|so),? )*(?:"
    r"(?:(?:my|the|a|one|just one|just a) )?(?:(?:second|third|fourth|next|other|another|last|final|different|separate|"
    r"unrelated|further|additional|2nd|3rd|quick) )+(?:question|thing|point|matter|issue|topic|one|q)"
    r"(?: (?:is|i have|please|for you|too))?\s*[:,.\u2013\u2014-]+|"
    r"(?:one|two) (?:more|other|further|last|final) (?:questions?|things?|points?)(?: please)?\s*[:,.\u2013\u2014-]+|"
    r"(?:secondly|thirdly|lastly|finally|separately|additionally|besides|moreover|furthermore|unrelated|"
    r"on another note|on a different (?:note|topic|subject)|by the way|btw|in addition|question (?:two|2|three|3)|"
    r"q[23])"
    r"\s*[:,.\u2013\u2014-]+|"
    r"(?:also|plus)\s*[:,\u2013\u2014-]+)\s*",
    _I,
)
_FIRST = re.compile(
    r"^\W*(?:first(?:ly)?|(?:my )?first question|question (?:one|1)|q1|one)\s*[:,.\u2013\u2014-]+\s*", _I
)


def pieces_of(text: str) -> tuple[str, ...]:
    """The pieces of a message whose questions are set apart in words; none where they are not."""
    pieces = [one.strip() for one in _SET_APART.split(_FIRST.sub("", text))]
    are_whole = all(len(one.split()) >= FEWEST_WORDS and len(content_of(one)) >= FEWEST_OF_SUBSTANCE for one in pieces)
    return tuple(pieces) if 1 < len(pieces) <= MOST_PIECES and are_whole else ()


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Answer questions set apart by their asker, each in its turn."""
    pieces = () if asking.is_part else pieces_of(asking.said)
    return _in_turn(pieces, asking, assistant)


def left_over(asking: Asking, assistant: Assistant) -> Draft | None:
    """Answer questions that stand one after another, each of a thing of its own, where no other road took them both."""
    pieces = () if asking.is_part else _apart(asking.said)
    return _in_turn(pieces, asking, assistant)


def _in_turn(pieces: tuple[str, ...], asking: Asking, assistant: Assistant) -> Draft | None:
    from qdot_assistant.roads import drafts

    history, answers = asking.question.history, []
    for n, piece in enumerate(pieces):
        so_far = asking.question.model_copy(update={"question": " ".join(pieces[: n + 1])})
        is_left_short = n > 0 and leans(piece) and len(piece.split()) <= SHORT
        asked = _after(piece, history, asking, assistant) if is_left_short else _alone(piece, so_far, asking)
        draft = next(drafts(asked, assistant))
        said = " ".join(one.text for one in draft.sentences)
        history += (Turn(role="user", content=piece), Turn(role="assistant", content=said))
        answers.append(draft)
    return merged(pieces, answers) if pieces else None


def _after(piece: str, history: tuple[Turn, ...], asking: Asking, assistant: Assistant) -> Asking:
    """A piece that leans on those before it, read as a message that follows them and their answers."""
    from qdot_assistant.pipeline import read

    return read(asking.question.model_copy(update={"question": piece, "history": history}), assistant)


def _alone(piece: str, so_far: Question, asking: Asking) -> Asking:
    """A piece with a subject of its own, read with the facts of the pieces before it."""
    return part(replace(asking, facts=facts_of(so_far), said=piece, parts=(), around=""), piece)


def _apart(text: str) -> tuple[str, ...]:
    """The message cut after each question mark, where each piece has a subject that the others have not."""
    pieces: list[str] = [""]
    for sentence in sentences_of(text):
        pieces[-1] = f"{pieces[-1]} {sentence}".strip()
        if sentence.endswith("?"):
            pieces.append("")
    if not asks(pieces[-1]) and len(pieces) > 1:
        pieces[-2:] = [" ".join(pieces[-2:]).strip()]
    spoken = [content_of(one) for one in pieces]
    are_whole = all(len(one.split()) >= FEWEST_WORDS for one in pieces) and all(
        len(own - {word for m, other in enumerate(spoken) if m != n for word in other}) > FEWEST_OF_SUBSTANCE + 1
        for n, own in enumerate(spoken)
    )
    return tuple(pieces) if 1 < len(pieces) <= MOST_PIECES and are_whole else ()
