"""A reply read piece by piece, and the draft made of what holds of it.

Come here for the form of a reply (one JSON object a line, whatever stands around it) and for how the sentences kept are
joined with what the model is not asked to word: headings, lists of steps, quotations set out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict

from qdot_assistant.chat.material import Item, is_prose
from qdot_assistant.chat.proof import fault_in
from qdot_assistant.types import Cite, Draft, DraftSentence, Notice

MOST_SENTENCES = 14


class Verdict(BaseModel):
    """One proposed sentence, the items it names, and why it was not kept (None when it was)."""

    model_config = ConfigDict(frozen=True)

    text: str
    keys: tuple[str, ...]
    fault: str | None = None


@dataclass(frozen=True)
class Parts:
    """A grounded draft taken apart: what leads in, the running text that may be worded anew, and the rest."""

    lead: tuple[DraftSentence, ...]
    prose: tuple[DraftSentence, ...]
    rest: tuple[DraftSentence, ...]

    @classmethod
    def of(cls, draft: Draft) -> Parts:
        """The first run of prose and what stands before and after it."""
        sentences = draft.sentences
        start = next((at for at, one in enumerate(sentences) if is_prose(one)), len(sentences))
        end = next((at for at in range(start, len(sentences)) if not is_prose(sentences[at])), len(sentences))
        return cls(sentences[:start], sentences[start:end], sentences[end:])


@dataclass
class Reading:
    """Reads one reply as it comes and judges each sentence at once.

    Attributes:
        items: what a sentence may rest on, by key.
        asked: what the user wrote, in all turns.
    """

    items: Mapping[str, Item]
    asked: str = ""
    text: str = ""
    verdicts: list[Verdict] = field(default_factory=list)
    _at: int = 0

    def feed(self, piece: str) -> list[Verdict]:
        """Add a piece of the reply; give the sentences it completed."""
        self.text += piece
        before = len(self.verdicts)
        for found in self._objects()[: max(0, MOST_SENTENCES - before)]:
            self.verdicts.append(self._judged(found))
        return self.verdicts[before:]

    def _objects(self) -> list[dict[str, object]]:
        """Complete objects with a text, wherever they stand: in lines, in a list, in a code fence."""
        found: list[dict[str, object]] = []
        at = self.text.find("{", self._at)
        while at >= 0:
            try:
                value, end = _DECODER.raw_decode(self.text, at)
            except (json.JSONDecodeError, RecursionError):
                at = self.text.find("{", at + 1)
                continue
            if isinstance(value, dict) and "text" in value:
                found.append(value)
                self._at = end
                at = self.text.find("{", end)
            else:
                at = self.text.find("{", at + 1)
        return found

    def _judged(self, found: dict[str, object]) -> Verdict:
        text, keys = found.get("text"), found.get("keys")
        if not isinstance(text, str) or not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
            return Verdict(text=str(text)[:300], keys=(), fault='a sentence has a "text" and a list of "keys"')
        text = " ".join(text.split())
        named = tuple(dict.fromkeys(str(key) for key in keys))[:8]
        return Verdict(text=text[:1000], keys=named, fault=self._fault(text[:1000], named))

    def _fault(self, text: str, keys: tuple[str, ...]) -> str | None:
        return fault_in(text, keys, self.items, self.asked) or self._repeated(keys) or self._loose(keys)

    def _repeated(self, keys: tuple[str, ...]) -> str | None:
        return "this was said already" if set(keys) <= self._said() else None

    def _loose(self, keys: tuple[str, ...]) -> str | None:
        """A sentence that leans on another ("It must be signed") is said only where that one was."""
        before = {self.items[key].follows for key in keys} - {None, *keys} - self._said()
        return f"say {', '.join(sorted(filter(None, before)))} before this" if before else None

    def _said(self) -> set[str]:
        return {key for verdict in self.verdicts if verdict.fault is None for key in verdict.keys}


_DECODER = json.JSONDecoder()


def missing(verdicts: Sequence[Verdict], items: Sequence[Item]) -> list[Item]:
    """The items that must be said and were not."""
    said = {key for verdict in verdicts if verdict.fault is None for key in verdict.keys}
    return [item for item in items if item.is_required and item.key not in said]


def faults_of(verdicts: Sequence[Verdict], items: Sequence[Item]) -> list[tuple[str, str]]:
    """Everything wrong with a reply: sentence and reason, for the one repair."""
    wrong = [(verdict.text, verdict.fault) for verdict in verdicts if verdict.fault is not None]
    return [*wrong, *((item.text, f"required and not said: {item.key}") for item in missing(verdicts, items))]


def draft_of(verdicts: Sequence[Verdict], items: Mapping[str, Item], base: Draft) -> Draft:
    """The draft of the sentences that hold, in the items' order; what must be said and was not is said in our words."""
    parts = Parts.of(base)
    kept = [verdict for verdict in verdicts if verdict.fault is None]
    ours = [Verdict(text=item.text, keys=(item.key,)) for item in missing(verdicts, tuple(items.values()))]
    order = {key: at for at, key in enumerate(items)}
    whole = sorted([*kept, *ours], key=lambda verdict: min(order[key] for key in verdict.keys))
    said = tuple(DraftSentence(text=verdict.text, cites=_cites(verdict, items)) for verdict in whole)
    notices = [notice for verdict in kept for key in verdict.keys for notice in items[key].notices]
    return base.model_copy(
        update={"sentences": (*parts.lead, *said, *parts.rest), "notices": _each_once([*base.notices, *notices])}
    )


def _cites(verdict: Verdict, items: Mapping[str, Item]) -> tuple[Cite, ...]:
    return tuple(dict.fromkeys(cite for key in verdict.keys for cite in items[key].cites))


def _each_once(notices: Sequence[Notice]) -> tuple[Notice, ...]:
    return tuple(dict.fromkeys(notices))
