"""Splits an answer's Markdown into sentences with their markers, so that each can be held against its quotations."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARKERS = re.compile(r"\[(\d+)\]")
_END = re.compile(r"(?<=[.!?])[\"”’')*_]*(?:\s*\[\d+\])*(?=\s+[A-Z0-9\"“*_$§(]|\s*$)|(?:\[\d+\])+\.?(?=\s|$)")
_ABBREVIATIONS = re.compile(
    r"\b(?:U\.S|D\.C|e\.g|i\.e|Treas|Reg|Sec|No|Mr|Mrs|Dr|Pub|Rev|Proc|Rul|T\.D|P\.L|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Ex|v|vs)\.$"
)
_COURTESY = re.compile(
    r"information, not (?:legal |tax )?advice|you(?:'re| are) welcome|^thank|^gracias|^lo siento|"
    r"^from earlier in our conversation|^say so if|^(?:yes|no)\.?$",
    re.I,
)


@dataclass(frozen=True)
class Sentence:
    """One sentence, list item or table row, without its markers."""

    text: str
    markers: tuple[int, ...]
    is_substance: bool


def split(markdown: str) -> list[Sentence]:
    """The sentences of an answer in order.

    Headings, questions back, lead-ins that end in a colon, table heads and courtesies are marked as no substance.
    """
    found: list[Sentence] = []
    lines = markdown.splitlines()
    for at, line in enumerate(lines):
        bare = line.strip()
        if not bare or re.fullmatch(r"[|\s:-]+", bare):
            continue
        if bare.startswith("|"):
            head = at + 1 < len(lines) and re.fullmatch(r"\s*[|\s:-]+", lines[at + 1]) is not None
            found.append(_sentence(bare.strip("|"), is_furniture=head))
            continue
        is_heading = bare.startswith("#") or re.fullmatch(r"\*\*[^*]+\*\*:?", bare) is not None
        is_quote = bare.startswith(">")
        text = re.sub(r"^(?:[-*>#]+|\d+[.)])\s+", "", bare)
        pieces = [text] if is_heading or is_quote else _pieces(text)
        found += [_sentence(piece, is_furniture=is_heading) for piece in pieces]
    return found


def _pieces(text: str) -> list[str]:
    """Cut a paragraph after each sentence end with its markers; abbreviations do not end a sentence."""
    pieces: list[str] = []
    start = 0
    for match in _END.finditer(text):
        so_far = text[start : match.end()].strip()
        if not so_far or _ABBREVIATIONS.search(text[start : match.start()].rstrip()):
            continue
        pieces.append(so_far)
        start = match.end()
    rest = text[start:].strip()
    return [*pieces, rest] if rest else pieces


def _sentence(piece: str, *, is_furniture: bool) -> Sentence:
    markers = tuple(int(number) for number in _MARKERS.findall(piece))
    text = re.sub(r"\s+", " ", _MARKERS.sub("", piece)).strip()
    bare = text.strip("*_ ")
    idle = is_furniture or not re.search(r"[A-Za-z]{2}", bare) or bare.endswith(("?", ":")) or _COURTESY.search(bare)
    return Sentence(text, markers, is_substance=bool(markers) or not idle)
