"""How a question opens or is noted, with its mark or without: "who files", "compute the share", "return due".

Come here for ``asks_something`` (words in which a question opens) and ``is_asked`` (a sentence that asks).
"""

from __future__ import annotations

import re

from qdot_assistant.asking import sentences_of
from qdot_assistant.joined import AUX, PREPOSITION, TAKEN_UP, WH
from qdot_assistant.stories import asks_in

_I = re.IGNORECASE
_ORDERS = (
    r"(?:tell|show|give) (?:me|us)|explain|compute|calculate|work out|compare|define|describe|quote|summari[sz]e|"
    r"any idea|true or false|right or wrong"
)
_WANTED = (
    r"(?:i|we)(?:'d| would)? (?:just |also |only )*(?:want|need|like|wish)(?:ed)? to (?:know|understand|ask|learn)|"
    r"(?:i'm |i am |i )?wonder(?:ing)?"
)
OPENS = (
    rf"(?:(?:please|pls|so|then)\s+)?(?:(?:{PREPOSITION}\s+)?{WH}(?:'?s|(?!\s+{TAKEN_UP}\b))\s+\w+|"
    rf"{AUX}\s+(?:{TAKEN_UP}|(?!not\b|been\b|be\b)[a-z]+)\b|(?:{_ORDERS}|{_WANTED})\b)"
)
"""How a question opens, with or without its mark; "what he left" and "when she died" open none."""
ASKS = re.compile(rf"^\W*(?:(?:and|but|so|also|oh|ok(?:ay)?|well|now|then|plus|or)\b[\s,:]*)*{OPENS}", _I)


_IS_WANTED = re.compile(rf"\b(?:{_WANTED})\b", _I)


def asks_something(text: str) -> bool:
    """True for words in which a question opens, with or without its mark."""
    return asks_in(text) or _IS_WANTED.search(text) is not None or any(map(is_asked, sentences_of(text)))


def is_asked(sentence: str) -> bool:
    """True for a sentence that asks by its mark, its opening or its form of a note."""
    return sentence.endswith("?") or any(one.search(sentence) for one in (ASKS, _NOTED))


_NOTED = re.compile(
    r"^\W*(?:(?:and|but|so|also)\b\W*)*(?:the )?(?:due date|deadline|last (?:safe )?day|return date|filing date)\b"
    r"(?! (?:is|was|has|had|will|for it is)\b)|(?<!\bis )(?<!\bwas )(?<!\bnot )\b(?:return|706|tax) due\W*$|"
    r",\s*(?:right|correct|true|ok(?:ay)?|allowed|too late|same thing|possible|a problem)\W*$",
    _I,
)
"""What asks as a note does, without a verb: "return due", "last day to start the case", "…, same thing"."""
