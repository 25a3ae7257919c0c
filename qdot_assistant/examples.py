"""The regulation's Examples with the asker's own changes: which property counts in Example 1, which share in Example
3.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from calculators.wording import dollars
from qdot_assistant import moved_in_example
from qdot_assistant.moved_in_example import MOVED_IN_EXAMPLE, PROPERTY
from qdot_assistant.types import Cite, Draft, DraftSentence

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_FACTS = "20.2056A-4(d)(1)(i)"
_OUTCOME = "20.2056A-4(d)(1)(ii)"
_COUNTS = Cite(
    section=_OUTCOME,
    quote=(
        "D's executor makes a QDOT election on the estate tax return for the $700,000 in property that S "
        "has transferred and assigned to the QDOT."
    ),
)
_NOT_MOVED = Cite(
    section=_OUTCOME,
    quote=(
        "No marital deduction is allowed for the $300,000 interest in jointly-owned property not "
        "transferred to the QDOT."
    ),
)
_ONLY_INCLUDIBLE = Cite(
    section="20.2056A-4(b)(3)",
    quote=(
        "if only a portion of an asset is includible in the decedent's gross estate, the spouse may only "
        "transfer the portion that is so includible to the transferee trust"
    ),
)
_SIXTY = Cite(
    section="20.2056A-4(d)(3)", quote="60 percent of the value of the property is included in D's gross estate"
)

_MOVES = re.compile(r"\b(?:transfer|assign|mov|keep|kept|retain)\w*", _I)
_CONTRIBUTED = re.compile(r"\b(?:contribut\w+|paid (?:for|in)|put in|consideration)\b", _I)
_PERCENT = re.compile(
    r"(\d{1,3})\s*(?:%|percent|per cent)|"
    r"\b(?:percentages?|share|portion|inclusion|included|includible)\b\D{0,25}?(\d{1,3})\b(?!,\d)|\b(half)\b",
    _I,
)
_CLAUSE = re.compile(r"(?:[^.;?!]|\.(?=\d))+")
_COUNTED = re.compile(r"\b(?:count(?:s|ed)?|includ\w+|inclusion|gross estate|taxed|attribut\w+)\b", _I)
_MOVED_SHARE = re.compile(r"\b(?:moved|moves|transfer(?:s|red)|assign(?:s|ed)|gave|gives)\b[^,;]{0,20}\d", _I)
_ELECTS = re.compile(r"\belect\w*|\breturn\b.{0,30}\blate\b|\blate return\b", _I)
"""An election or a filing that is varied turns on other rules than what is moved."""


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Answer an Example whose facts the asker changed; other questions about Examples pass on."""
    if not asking.route.varies_example:
        return None
    text = asking.question.question
    if asking.route.example == 1 and not _ELECTS.search(text):
        return _first(text)
    share = _included(text) if asking.route.example == 3 and not _CONTRIBUTED.search(text) else None
    return None if share is None or _MOVED_SHARE.search(text) else _third(share)


def _included(text: str) -> re.Match[str] | None:
    """The share that is included in the variation: the one told, or of several the one told as counted."""
    shares = list(_PERCENT.finditer(text))
    counted = [one for clause in _CLAUSE.finditer(text) if _COUNTED.search(clause.group()) for one in shares
               if clause.start() <= one.start() < clause.end()]  # fmt: skip
    told = shares if len(shares) == 1 else counted
    return told[0] if len(told) == 1 else None


def _first(text: str) -> Draft | None:
    changed = moved_in_example.amounts(text)
    moved = moved_in_example.moved(text)
    moved = MOVED_IN_EXAMPLE if moved is None and changed and not _MOVES.search(text) else moved
    if moved is None or (moved == MOVED_IN_EXAMPLE and not changed):
        return None
    names = [(key, name, changed.get(key, amount)) for key, _, amount, name in PROPERTY if key in moved]
    total = sum((amount for _, _, amount in names), Decimal(0))
    if not names:
        return Draft(
            kind="answer",
            sentences=(
                DraftSentence(
                    text=(
                        "With nothing transferred or assigned to the QDOT, no marital deduction is allowed: only "
                        "property that S transferred or assigned counts."
                    ),
                    cites=(_COUNTS, _NOT_MOVED),
                ),
            ),
        )
    listed = _listed([f"{name} ({dollars(amount)})" for _, name, amount in names])
    left = [name for key, _, _, name in PROPERTY if key not in moved]
    rest = f" No deduction is allowed for {' or '.join(left)}, which would not be in the QDOT." if left else ""
    sentences = [
        DraftSentence(
            text=(
                f"The marital deduction would be {dollars(total)}: only property transferred or assigned to the "
                f"QDOT counts, here {listed}."
            ),
            cites=(_COUNTS, *_facts_cites(moved)),
        )
    ]
    if len(names) > 1:
        added = " + ".join(dollars(amount) for _, _, amount in names)
        sentences.append(DraftSentence(text=f"Added up: {added} = {dollars(total)}.", cites=_facts_cites(moved)))
    if rest:
        sentences.append(DraftSentence(text=rest.strip(), cites=(_NOT_MOVED,)))
    plus = " + ".join(f"{amount}" for _, _, amount in names)
    return Draft(kind="answer", sentences=tuple(sentences), sums=(f"{plus} = {total}",))


def _listed(parts: list[str]) -> str:
    return " and ".join([*([", ".join(parts[:-1])] if parts[:-1] else []), parts[-1]])


def _facts_cites(moved: frozenset[str]) -> tuple[Cite, ...]:
    words = {
        "bequest": "Pecuniary bequest under will",
        "insurance": "Proceeds of life insurance",
        "joint": "D's interest in property owned jointly with S includible in the gross estate under § 2040(a)",
        "real": "Devise of real property under will",
    }
    return tuple(Cite(section=_FACTS, quote=words[key]) for key in words if key in moved)


def _third(share: re.Match[str]) -> Draft | None:
    percent = share.group(1) or share.group(2)
    if percent == "60":
        return None
    said = f"{percent} percent" if percent else "half"
    text = (
        f"S could transfer only that share: if {said} of the property is included in D's gross estate, it "
        f"is that portion, and no more, that S may transfer to the QDOT."
    )
    return Draft(kind="answer", sentences=(DraftSentence(text=text, cites=(_ONLY_INCLUDIBLE, _SIXTY)),))
