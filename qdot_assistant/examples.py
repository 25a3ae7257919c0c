"""The regulation's Examples with the asker's own changes: which property counts in Example 1, which share in Example
3.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from calculators.wording import dollars
from qdot_assistant import example_2, example_3, example_5, moved_in_example
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
_MOVES = re.compile(r"\b(?:transfer|assign|mov|keep|kept|retain)\w*", _I)
_ELECTS = re.compile(r"\belect\w*|\breturn\b.{0,30}\blate\b|\blate return\b", _I)
"""An election or a filing that is varied turns on other rules than what is moved."""


_NO_ELECTION = re.compile(
    r"\b(?:no|without (?:an?|the|any)|never|not|n't|forg[eo]t\w*|fail\w*|omit\w*|miss\w*|neglect\w*)\b"
    r"[^.;?!]{0,25}\belect\w*|"
    r"\belection\b[^.;?!]{0,20}\b(?:not|never|n't|missing|omitted|forgotten|too late|late)\b",
    _I,
)
_NOT_ELECTED = DraftSentence(
    text=(
        "No marital deduction would be allowed without the QDOT election: the Example allows it assuming that the "
        "return is filed and the election is made in time."
    ),
    cites=(
        Cite(
            section=_OUTCOME,
            quote=(
                "A marital deduction of $700,000 is allowed to D's estate assuming the estate tax return is filed and "
                "the QDOT election is made within the time limitation prescribed in § 20.2056A-3(a)."
            ),
        ),
    ),
)
_WITH_A = re.compile(r"\bwith\b", _I)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Answer an Example whose facts the asker changed; other questions about Examples pass on."""
    text, varied = asking.question.question, asking.route.varies_example
    if asking.route.example == 1 and varied and _NO_ELECTION.search(text):
        return Draft(kind="answer", sentences=(_NOT_ELECTED,))
    if asking.route.example == 1 and (varied or moved_in_example.parts(text)) and not _ELECTS.search(text):
        return _first(text)
    if asking.route.example == 5 and (varied or _WITH_A.search(text)):
        return example_5.answer(text)
    if asking.route.example == 2:
        return example_2.answer(text)
    return example_3.answer(text, is_varied=varied) if asking.route.example == 3 else None


def _first(text: str) -> Draft | None:
    parts = moved_in_example.parts(text)
    own = {key: amount for key, _, amount, _ in PROPERTY}
    changed = {key: _part_of(own[key], part.by) for key, part in parts.items()} | moved_in_example.amounts(text)
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
    worked = [f"{own[key]} ÷ 1 × {part.working} = {changed[key]}" for key, part in parts.items()]
    return Draft(kind="answer", sentences=tuple(sentences), sums=(*worked, f"{plus} = {total}"))


def _part_of(amount: Decimal, by: Fraction) -> Decimal:
    return (amount * by.numerator / by.denominator).quantize(Decimal("0.01"), ROUND_HALF_UP)


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
