"""Whether one proposed sentence may be said: its characters, its quotations, its keys and its words.

The verifier checks a second time, as it does for every writer; this module asks more of a chat model's sentences,
because nobody has read them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from knowledge.citation import plain
from qdot_assistant.chat import kin, negations, surface
from qdot_assistant.chat.material import Item

MOST_KEYS = 2
_QUOTED = re.compile(r'"([^"]*)"')
_LOOSE = re.compile(r"(?<![\w.])'|'(?![\w])")


def fault_in(text: str, keys: Sequence[str], items: Mapping[str, Item], asked: str = "") -> str | None:
    """Why the sentence may not be said on these items, or None when it may.

    Args:
        text: one sentence as a chat model proposes it.
        keys: the items it names.
        items: all items it was given, by key.
        asked: what the user wrote, which may call the surviving spouse a wife or a husband.
    """
    unknown = [key for key in keys if key not in items]
    if not keys or unknown:
        return f"no such item: {', '.join(unknown)[:60]}" if unknown else "no item is named"
    if len(set(keys)) > MOST_KEYS:
        return f"a sentence rests on at most {MOST_KEYS} items"
    cited = [items[key] for key in dict.fromkeys(keys)]
    places = [list(items).index(item.key) for item in cited]
    if len(places) > 1 and places[1] != places[0] + 1:
        return "only items that stand one behind the other are joined, in their order"
    if any(text.strip() == item.text.strip() for item in cited) and len(cited) == 1:
        return None
    texts = [item.text for item in cited]
    return (
        surface.fault_in(text)
        or _sign_fault(text, " ".join(texts))
        or _quotation_fault(text, cited)
        or kin.fault_in(text, " ".join(texts), asked)
        or negations.difference(text, texts)
    )


_SIGN = re.compile(r"[^A-Za-z0-9\s.,;:'\"()%-]")
_JOINED = re.compile(r"(?<= )-(?= )|(?<![\w)])-(?=[\d.])|(?<!\d)%|[A-Za-z]\.(?=[A-Za-z])(?!S\b)|\w/(?=\w)")


def _sign_fault(text: str, source: str) -> str | None:
    """Signs that are no words ("$", "½", "→", a letter with an accent, a dash) stand as often as in the items."""
    ours, theirs = (Counter(_SIGN.findall(plain(one)) + _JOINED.findall(plain(one))) for one in (text, source))
    more = next(iter(ours - theirs), None)
    return None if more is None else f"the sign {more} does not stand there in the item"


def _quotation_fault(text: str, cited: Sequence[Item]) -> str | None:
    """Words in quotation marks stand verbatim in a support, or in the item, in quotation marks there too."""
    folded = plain(text)
    if folded.count('"') % 2:
        return "a quotation mark is not closed"
    if _LOOSE.search(re.sub(r"s'(?= )", "s", folded)):
        return "single quotation marks are not used"
    words = [plain(cite.quote) for item in cited for cite in item.cites]
    quoted = [part for item in cited for part in _QUOTED.findall(plain(item.text))]
    for part in _QUOTED.findall(folded):
        if part.strip(" .,;") not in quoted and not any(part in support for support in words):
            return "words in quotation marks do not stand in the source"
    return None
