"""What no sentence of a chat model may contain, whatever it says: mark-up, links, hidden or foreign characters, orders.

Come here for the checks that need no evidence. They keep a reply from doing anything but being read.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST = 600  # characters of one sentence
_MARKUP = re.compile(r"[<>{}|`!?*_\\~#=^\[\]]|\]\(|!\[|&#?\w+;|^\s*(?:[-+>]|\d+\.)\s")
_LINK = re.compile(
    r"(?i)\b(?:https?|ftp|file|data|javascript|mailto|tel)\s?:|\bwww\.|\b[\w-]+\.(?:com|net|org|io|gov|edu|info|biz|xyz|example)\b|@\w"
)
_EMPTY = re.compile(r"\(\s*[,;.)]|[,;(]\s*\)|:\s*\.?$")
_TYPOGRAPHY = frozenset("“”‘’–—§÷×…€£→½¼¾")
_SENTENCES = re.compile(r"[.!?]['\"”’)]*\s+(?=[A-Z“\"])")
_ABBREVIATED = re.compile(r"\b(?:U\.S|No|Mr|Mrs|Ms|Dr|T\.D|Treas|Reg|Sec|Rev|Proc|Rul|e\.g|i\.e|etc|vs)\.\s*$")


def fault_in(text: str) -> str | None:
    """Why the words cannot be shown at all, or None."""
    if not text.strip():
        return "the sentence is empty"
    if len(text) > LONGEST:
        return f"the sentence is longer than {LONGEST} characters"
    hidden = next((c for c in text if not _is_plain(c)), None)
    if hidden is not None:
        return f"the character U+{ord(hidden):04X} is not used in answers"
    if _MARKUP.search(text):
        return "mark-up, lists, brackets and markers are not written by the model"
    if _EMPTY.search(text) or text.count("(") != text.count(")"):
        return "brackets are not closed, or stand with nothing in them, or a colon with nothing behind it"
    if _LINK.search(text):
        return "links and addresses of sites or mail are not written by the model"
    if len(_parts(text)) > 1:
        return "more than one sentence stands under one set of keys"
    return None


def _is_plain(character: str) -> bool:
    if character in _TYPOGRAPHY:
        return True
    is_latin = ord(character) < 0x250 and unicodedata.name(character, "").startswith("LATIN SMALL LETTER")
    return is_latin or (character.isascii() and character.isprintable())


def _parts(text: str) -> list[str]:
    """The sentences of a text; an abbreviation's dot ends none."""
    parts, start = [], 0
    for end in _SENTENCES.finditer(text):
        if not _ABBREVIATED.search(text[start : end.start() + 1] + " "):
            parts.append(text[start : end.end()])
            start = end.end()
    return [*parts, text[start:]]


def sentences_of(text: str) -> list[str]:
    """The sentences of a text of ours or of the law, one by one."""
    return [part.strip() for part in _parts(text) if part.strip()]
