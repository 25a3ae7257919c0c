"""Whether one proposed sentence may be said: its characters, its quotations, its keys and its words.

The verifier checks a second time, as it does for every writer; this module asks more of a chat model's sentences,
because nobody has read them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from knowledge.citation import plain
from qdot_assistant.chat import negations, surface
from qdot_assistant.chat.material import Item

MOST_KEYS = 2
_QUOTED = re.compile(r'"([^"]*)"')
_LOOSE = re.compile(r"(?<![\w.])'|'(?![\w])")


def fault_in(text: str, keys: Sequence[str], items: Mapping[str, Item]) -> str | None:
    """Why the sentence may not be said on these items, or None when it may.

    Args:
        text: one sentence as a chat model proposes it.
        keys: the items it names.
        items: all items it was given, by key.
    """
    unknown = [key for key in keys if key not in items]
    if not keys or unknown:
        return f"no such item: {', '.join(unknown)[:60]}" if unknown else "no item is named"
    if len(set(keys)) > MOST_KEYS:
        return f"a sentence rests on at most {MOST_KEYS} items"
    cited = [items[key] for key in dict.fromkeys(keys)]
    if any(text.strip() == item.text.strip() for item in cited) and len(cited) == 1:
        return None
    return (
        surface.fault_in(text) or _quotation_fault(text, cited) or negations.difference(text, [i.text for i in cited])
    )


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
