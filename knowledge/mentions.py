"""Finding citations in free text: paragraphs of § 20.2056A-4 in every usual style, and other rules as section ids.

A mention keeps its span. What only looks like a citation (a 401(k), a date, an amount, "for example 4 payments", a list
lettered (a), (b)) is left alone. Come here for ``find`` and ``read_whole``; a new style of citing belongs into
``knowledge.mention_styles``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.citation import SECTION
from knowledge.mention_styles import OWN, RULE, SECT, STYLES, Mention, example_number, own_id, read_path


def find(text: str) -> list[Mention]:
    """Find every citation, in the order of the text; where two readings overlap, the more explicit style wins."""
    compact = _COMPACT.match(text.lower()) if len(text) <= MOST_OF_COMPACT else None
    if compact is not None:
        path = tuple(part for part in compact.groups()[1:] if part)
        return [Mention(compact.span("cite"), own_id((*path[:3], *(part.upper() for part in path[3:4]), *path[4:])))]
    mentions: list[Mention] = []
    taken = bytearray(len(text))  # one byte a character, 1 where a citation stands
    for pattern, reader in STYLES:
        for match in pattern.finditer(text):
            mention = reader(match, text)
            if mention is None or any(taken[slice(*mention.span)]):
                continue
            mentions.append(_trimmed(mention, text))
            taken[slice(*mention.span)] = b"\1" * (mention.span[1] - mention.span[0])
    mentions.sort(key=lambda mention: mention.span)
    others = (*_siblings(mentions, text), *_other_examples(mentions, text))
    return sorted([*mentions, *others], key=lambda mention: mention.span)


MOST_OF_COMPACT = 30
"""Characters of the longest designations run together, with what may stand around them."""
MOST_OF_ONE = 200
"""Characters of the longest text that is one citation."""
_WHOLE_SECTION = re.compile(rf"(?:{RULE}\s*)*{SECT}?\s*{OWN}", re.IGNORECASE)

# A message that is nothing but designations run together: "b7i", "c5iii", "c4iiB", "b(7)i", "C5IIB2".
_COMPACT = re.compile(
    r"^\s*(?:§\s*)?(?P<cite>\(?([a-e])\)?\s?\(?(\d{1,2})\)?(?:\s?\(?([ivx]{1,5})\)?(?:\s?\(?([a-d])\)?(?:\s?\(?(\d)\)?)?)?)?)\s*[?.]*\s*$"
)


def _trimmed(mention: Mention, text: str) -> Mention:
    start, end = mention.span
    words = text[start:end]
    return Mention((end - len(words.lstrip()), start + len(words.rstrip())), mention.section)


def is_the_section(text: str) -> bool:
    """True for a text that names § 20.2056A-4 as a whole and nothing else."""
    text = text.strip().rstrip(".")
    return len(text) <= MOST_OF_ONE and _WHOLE_SECTION.fullmatch(text) is not None


def read_whole(text: str) -> str | None:
    """Read a text that is one citation and nothing else; None when it is not."""
    text = text.strip().rstrip(".")
    if not text or len(text) > MOST_OF_ONE:
        return None
    if is_the_section(text):
        return SECTION
    mentions = find(text)
    if len(mentions) == 1 and not re.search(r"\w", text[: mentions[0].span[0]] + text[mentions[0].span[1] :]):
        return mentions[0].section
    path, end = read_path(text, 0, is_loose=True)
    return own_id(path) if path and end == len(text) else None


def _siblings(mentions: list[Mention], text: str) -> Iterator[Mention]:
    """Read on in "(c)(2) or (3)", "(b)(4)(i) and (ii)": a designation that goes on from the one before it."""
    ends = {mention.span[0] for mention in mentions}
    for mention in mentions:
        if not mention.section.startswith(f"{SECTION}("):
            continue
        path, at = tuple(re.findall(r"\(([^()]*)\)", mention.section)), mention.span[1]
        while True:
            link = re.compile(r"\s*(?:,\s*(?:and|or)?|and|or|through|to|vs?\.?|versus|&|-|–)\s*(?=\()", re.I).match(
                text, at
            )
            if link is None or link.end() in ends:
                break
            first = re.compile(r"\(\s?([A-Za-z0-9]{1,5})\s?\)").match(text, link.end())
            level = _level_of(first.group(1), path) if first else None
            if first is None or level is None:
                break
            path, at = read_path(text, link.end(), begins=path[:level])
            yield Mention((link.end(), at), own_id(path))


_NEXT_NUMBER = re.compile(
    r"\s*(?:,\s*(?:and|or)?|and|or|&|vs?\.?|versus|with|against|to|from|through|-|–)\s*(?:the )?"
    r"(?P<number>[1-5]|one|two|three|four|five|first|second|third|fourth|fifth|last)\b"
    r"(?!\s*(?:%|percent|years?|months?|days?|times|payments?|paragraphs?|of\b|[.,/]\d|[A-Za-z(]?\())",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"^(?:examples|illustrations|exs)\b", re.IGNORECASE)
_HELD_AGAINST = re.compile(r"\b(?:compar\w+|differ\w*|contrast\w*|versus|vs\.?|distinguish\w*|unlike)\b", re.IGNORECASE)


def _other_examples(mentions: list[Mention], text: str) -> Iterator[Mention]:
    """Read on in "Examples 1 and 5", "Example 2 versus 3": the number of another Example."""
    for mention in mentions:
        start, at = mention.span
        is_example = re.fullmatch(rf"{re.escape(SECTION)}\(d\)\([1-5]\)", mention.section)
        if not is_example or "(" in text[start:at]:
            continue
        if not _PLURAL.match(text[start:at]) and not _HELD_AGAINST.search(text):
            continue
        while following := _NEXT_NUMBER.match(text, at):
            at = following.end()
            yield Mention(following.span("number"), own_id(("d", example_number(following["number"]))))


def _level_of(part: str, path: tuple[str, ...]) -> int | None:
    """The deepest level of ``path`` at which a designation of this kind can stand."""
    kinds = (r"[a-h]", r"\d{1,2}", r"[ivx]{1,5}", r"[A-Z]", r"\d{1,2}")
    return next((level for level in range(len(path) - 1, -1, -1) if re.fullmatch(kinds[level], part)), None)
