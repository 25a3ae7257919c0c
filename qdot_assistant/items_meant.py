"""The item that "the first of these", "the latter" or "the second kind" means: one that the last answer listed.

Come here for ``with_item_named`` and ``listed``. Where the answer lists nothing, "the first kind" is the thing of the
earlier question; an item that the answer left unnamed ("or a second wording") is found by ``alternatives``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qdot_assistant.asking import sentences_of
from qdot_assistant.subjects import content_of, gives_facts_alone
from qdot_assistant.things_meant import first_thing

_I = re.IGNORECASE
LONGEST_ITEM = 14
"""Words of the longest item that is put into a question; a longer one is no name."""

_HEAD = (
    r"(?:ones?|kinds?|types?|sorts?|ways?|routes?|options?|alternatives?|wordings?|versions?|papers?|documents?|items?|"
    r"choices?|possibilit(?:y|ies)|conditions?|requirements?|methods?|things?|steps?|grounds?|reasons?|securit(?:y|ies)"
    r"|(?:one )?of (?:these|those|them|the (?:two|three|lot)|your (?:two|three|list))(?: (?:\w+))??)"
)
_NUMBER = {
    "first": 0, "1st": 0, "frist": 0, "former": 0, "second": 1, "2nd": 1, "secound": 1, "third": 2, "3rd": 2,
    "last": -1, "latter": -1, "fourth": 3, "4th": 3,
}  # fmt: skip
_POINTER = re.compile(
    rf"\b(?:the |that |your )?(?P<n>{'|'.join(_NUMBER)})"
    r"(?!(?<=former) (?:texts?|versions?|wording|rules?|law|regulation)\b)(?:"
    rf"(?P<head> {_HEAD})(?! (?:i|we|you) (?:ask|said|mention|spoke|start|beg))|(?<=former)|(?<=latter)|"
    r"(?= (?:is|are|was|must|does|do|has|have|can|may|need|needs|also|too|count|counts|appl(?:y|ies)|then|possible|"
    r"allowed|enough|needed|better|faster|easier|cheaper|safer|available|open|still|binding|final|better)\b)|"
    r"(?=,)|(?=\W*$))(?=\W|$)",
    _I,
)
_MARKS = re.compile(r"\s*\[\d+\]|[*_>#|`]")
_LEAD = re.compile(
    r"^\W*(?:(?:yes|no|either|both|it depends|there are \w+(?: \w+)?|one of(?: the)? \w+(?: \w+)?)\b[:,.;-]*\s*)+", _I
)
_VERB = re.compile(
    r"^.*\b(?:needs?|needed|is|are|be|includes?|requires?|required|files?|filed|signs?|signed|attach\w*|chooses?|takes?|"
    r"must|can|may|has|have|gives?|goes?|comes?|send|sends|submit\w*|through|by means of|with)\b\s+(?=\w)",
    _I,
)
_NUMBERED = re.compile(r"(?:^|\s)(?:\(?[1-9a-d][).]|[-\u2022])\s+", _I)
_STRONG = re.compile(r"\s*;\s*(?:(?:and|or)\s+)?", _I)
_CONJUNCTION = re.compile(r"(?:and|or|as well as)\b", _I)
_JOINED = re.compile(r"\s+(?:and|or|as well as)(?: also| else| then)?,?\s+", _I)
_ASIDE = re.compile(
    r"^(?:with|by|in|on|for|when|if|unless|which|who|that|not|as|before|after|within|until|of|at|to|from|both|each|"
    r"without|except|provided|whichever|whatever)\b",
    _I,
)
_NO_NAME = content_of(
    "wording version kind type sort way route option paper document item named january february march april may june "
    "july august september october november december"
)


def pointer_to_item(text: str) -> re.Match[str] | None:
    """The words that point at one of several ("the second one"), or None."""
    return None if _AT_FIRST.search(text) else _POINTER.search(text)


_AT_FIRST = re.compile(
    r"\b(?:do|start|begin|happens?|comes?|see|call|go|act|know|file|sign|send)(?: \w+)? first\W*$", _I
)
""" "What must I do first?" asks for the first step, and points at no item."""


def number_of(pointer: re.Match[str]) -> int:
    """Which of the items is pointed at; -1 for the last."""
    return _NUMBER[pointer["n"].lower()]


def listed(said: str) -> tuple[str, ...]:
    """The items that an answer lists, in their order; empty where its first sentence lists none."""
    bare = _MARKS.sub("", said).strip()
    numbered = [re.sub(r"[ ,;.]+(?:and|or)?\s*$", "", one) for one in _NUMBERED.split(bare)[1:]]
    if len(numbered) > 1:
        return tuple(_name(one) for one in numbered)
    first = _LEAD.sub("", next(iter(sentences_of(bare)), "")).split(": ", 1)[-1].rstrip(" .!?")
    for pieces in (_STRONG.split(first), _between_commas(first)):
        if len(pieces) > 1:
            return tuple(_name(piece) for piece in pieces)
    return ()


def _between_commas(sentence: str) -> list[str]:
    """What stands between commas and the "and" or "or" before the last; what is only told beside ("with the election")
    is none of it.
    """
    pieces = re.split(r",\s+", sentence)
    joins = [_CONJUNCTION.match(piece) is not None for piece in pieces]
    kept = [piece for n, piece in enumerate(pieces) if n == 0 or joins[n] or not _ASIDE.match(piece)]
    if not any(joins) and kept:
        kept = [*kept[:-1], *_JOINED.split(kept[-1])]
    return [piece.strip() for piece in kept if piece.strip()]


def _name(piece: str) -> str:
    """An item without the verb that leads up to it, or that it is followed by, and without its article."""
    led = _VERB.sub("", piece)
    if led != piece and _ASIDE.match(led):
        led = _FIRST_VERB.split(piece, maxsplit=1)[0]
    return _ARTICLE.sub("", led or piece).strip(" .,;")


_FIRST_VERB = re.compile(r"\s+(?:is|are|be|must|can|may|has|have|was|were|comes?|goes)\b", _I)
_ARTICLE = re.compile(r"^(?:(?:and|or|by|an?|the|your|his|her|my|either|both|under|through) )+", _I)


def is_name(item: str) -> bool:
    """True for an item that names a thing; a day, a figure and "a second wording" name none."""
    words = content_of(item) - _NO_NAME
    return len(item.split()) <= LONGEST_ITEM and any(word[0].isalpha() for word in words)


def item_at(items: Sequence[str], number: int) -> str | None:
    """The item of that number, where the list holds it and it names a thing."""
    if not items or number >= len(items):
        return None
    return items[number] if is_name(items[number]) else None


def with_item_named(text: str, said: str, asked: Sequence[str]) -> str:
    """The message with the item it points at called by its name, else as said.

    Args:
        text: the user's words.
        said: what the assistant answered last.
        asked: the user's earlier questions, latest first.
    """
    pointer = pointer_to_item(text)
    if pointer is None or gives_facts_alone(text):
        return text
    items, number = listed(said), number_of(pointer)
    if len(items) > 1:
        name = item_at(items, number)
    else:
        name = _thing_of(asked, pointer, number)
    return f"{text[: pointer.start()]}the {name}{text[pointer.end() :]}" if name else text


_OF_A_KIND = re.compile(r"\b(?:kinds?|types?|sorts?|former|latter|of (?:these|those|them|the two))\b", _I)


def _thing_of(asked: Sequence[str], pointer: re.Match[str], number: int) -> str | None:
    """The thing of the earlier question that a kind points at, where two questions were asked of two things."""
    if len(asked) < 2 or not _OF_A_KIND.search(pointer.group()):
        return None
    things = [first_thing(one) for one in reversed(asked)]
    return things[number] if len(things) > number else None
