"""Example 1 with the asker's own facts: what is moved and what is not, other amounts, an assignment never carried out.

Come here for ``answer``. § 20.2056A-4(d)(1); which properties reach the QDOT stands in ``moved_in_example``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from calculators.wording import dollars
from qdot_assistant.example_1_amounts import PROPERTY, amounts, pieces_of
from qdot_assistant.example_1_told import as_told, is_never_conveyed, with_share_of_d
from qdot_assistant.moved_in_example import MOVED_IN_EXAMPLE, Part, is_too_late, moved, parts
from qdot_assistant.types import Cite, Draft, DraftSentence

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
_WORDS = {
    "bequest": "Pecuniary bequest under will",
    "insurance": "Proceeds of life insurance",
    "joint": "D's interest in property owned jointly with S includible in the gross estate under § 2040(a)",
    "real": "Devise of real property under will",
}
_ASSUMED = Cite(
    section=_OUTCOME,
    quote=(
        "Assume that the pecuniary bequest is in fact transferred by S to the QDOT before the estate administration "
        "is concluded."
    ),
)
_CONVEYED = Cite(
    section="20.2056A-4(b)(6)",
    quote=(
        "If an actual transfer to the QDOT is not timely made, section 2056(d)(1)(A) applies and the marital "
        "deduction is not allowed."
    ),
)
_RULING = Cite(
    section="20.2056A-4(b)(6)",
    quote="may request a private letter ruling from the Internal Revenue Service",
)
_NEVER_CONVEYED = (
    DraftSentence(
        text=(
            "The Example assumes that the assigned bequest is in fact transferred before the estate administration is "
            "concluded; if it is not, the deduction is not allowed for it."
        ),
        cites=(_ASSUMED, _CONVEYED),
        starts_paragraph=True,
    ),
    DraftSentence(
        text=(
            "The executor may ask the IRS for more time or a waiver in a private letter ruling; see an estate lawyer "
            "at once."
        ),
        cites=(_RULING,),
    ),
)
_TOO_LATE = DraftSentence(
    text=(
        "What is moved only after the return is filed is too late: property must be transferred before the estate tax "
        "return is filed, or assigned in writing on or before the date on which it is filed."
    ),
    cites=(
        Cite(section="20.2056A-4(b)(1)", quote="actually transferred to a QDOT before the estate tax return is filed"),
        Cite(
            section="20.2056A-4(b)(1)",
            quote="written assignment made on or before the date on which the return is filed",
        ),
    ),
    starts_paragraph=True,
)
_NOTHING = DraftSentence(
    text=(
        "With nothing transferred or assigned to the QDOT, no marital deduction is allowed: only property that S "
        "transferred or assigned counts."
    ),
    cites=(_COUNTS, _NOT_MOVED),
)
_MOVES = re.compile(r"\b(?:transfer|assign|mov|keep|kept|retain)\w*", _I)
_OWN = {key: amount for key, _, amount, _ in PROPERTY}
_NAMES = {key: name for key, _, _, name in PROPERTY}
_ASKS_OF_ITSELF = re.compile(
    r"^\W*(?:(?:in|under|for|of|about) )?(?:the )?(?:(?:ex(?:ample|\.)? ?(?:1|one)\W*)?(?:is|are|was|were|does|do|did|"
    r"has|why|how (?!much))|(?:who|whose|when|where|which))\b(?!.*\b(?:if|suppos\w+|assum\w+)\b)",
    _I,
)
"""Asked of the Example as it stands: "In Example 1, was the bequest transferred?"."""


def is_another_case(text: str) -> bool:
    """True where amounts, what is moved, or the fate of the bequest are told otherwise than in the Example."""
    text = with_share_of_d(text)
    if _ASKS_OF_ITSELF.search(text):
        return False
    reaches = moved(text) if _ASKS_DEDUCTION.search(text) else None
    return len(amounts(text)) > 1 or is_never_conveyed(text) or reaches not in (None, MOVED_IN_EXAMPLE)


_ASKS_DEDUCTION = re.compile(r"\bdeduct\w*|\bmd\b|\bhow much\b", _I)


def answer(text: str) -> Draft | None:
    """The deduction on the facts told; None where they leave the Example as it is, or do not settle it."""
    text = with_share_of_d(text)
    told, shares, pieces = amounts(text), parts(text), pieces_of(text)
    whole = _OWN | {key: amount for key, amount in told.items() if not _is_the_part(key, amount, shares)}
    worth = whole | {key: _part_of(whole[key], part.by) for key, part in shares.items()} | pieces
    reaches, is_changed = moved(text), worth != _OWN
    reaches = MOVED_IN_EXAMPLE if reaches is None and is_changed and not _MOVES.search(as_told(text)) else reaches
    if reaches is None or (reaches == MOVED_IN_EXAMPLE and not is_changed):
        return None
    case = _Case(reaches, whole, worth, shares, is_too_late(text) and reaches != MOVED_IN_EXAMPLE)
    never = _NEVER_CONVEYED if "bequest" not in reaches and is_never_conveyed(text) else ()
    late = (_TOO_LATE,) if case.is_late and not never else ()
    sentences = (*(_deduction(case) if reaches else [_NOTHING]), *never, *late)
    return Draft(kind="answer", sentences=sentences, sums=tuple(_sums(case)))


@dataclass(frozen=True)
class _Case:
    """The asker's own Example 1: what reaches the QDOT, what each property is worth, and what of it is told of."""

    reaches: frozenset[str]
    whole: Mapping[str, Decimal]
    worth: Mapping[str, Decimal]
    shares: Mapping[str, Part]
    is_late: bool

    @property
    def moved(self) -> list[str]:
        """The properties in the QDOT, in the Example's order."""
        return [key for key in _OWN if key in self.reaches]

    @property
    def rests(self) -> list[str]:
        """What is left of a property of which a part is moved."""
        parted = [key for key in self.moved if self.worth[key] < self.whole[key]]
        return ["the rest of each"] if parted == [*_OWN] else [f"the rest of {_NAMES[key]}" for key in parted]

    @property
    def left(self) -> list[str]:
        """The properties that stay out."""
        return [key for key in _OWN if key not in self.reaches]


def _is_the_part(key: str, amount: Decimal, shares: Mapping[str, Part]) -> bool:
    """True where the amount told beside a share is the share's own worth ("half, $150,000, of the joint interest")."""
    return key in shares and amount == _part_of(_OWN[key], shares[key].by)


def _deduction(case: _Case) -> list[DraftSentence]:
    """What is deducted, added up, and what is not."""
    total, cites = _sum(case.worth, case.moved), _facts_cites(case.moved)
    listed = _listed([f"{_NAMES[key]} ({dollars(case.worth[key])})" for key in case.moved])
    said = (
        f"The marital deduction would be {dollars(total)}: only property transferred or assigned to the QDOT counts, "
        f"here {listed}."
    )
    sentences = [DraftSentence(text=said, cites=(_COUNTS, *cites)), *_shares_worked_out(case)]
    if len(case.moved) > 1:
        added = " + ".join(dollars(case.worth[key]) for key in case.moved)
        sentences.append(DraftSentence(text=f"Added up: {added} = {dollars(total)}.", cites=cites))
    return [*sentences, *_not_deducted(case)]


def _not_deducted(case: _Case) -> list[DraftSentence]:
    """What is kept out, with its amounts and their sum."""
    if not case.left and not case.rests:
        return []
    named = " or ".join([f"{_NAMES[key]} ({dollars(case.worth[key])})" for key in case.left] + case.rests)
    added = " + ".join(dollars(case.worth[key]) for key in case.left)
    in_all = (
        f"; together {added} = {dollars(_sum(case.worth, case.left))}" if len(case.left) > 1 and not case.rests else ""
    )
    in_time = " in time" if case.is_late else ""
    said = f"No deduction is allowed for {named}, which would not be in the QDOT{in_time}{in_all}."
    return [DraftSentence(text=said, cites=(_NOT_MOVED, *_facts_cites(case.left)))]


def _shares_worked_out(case: _Case) -> Iterator[DraftSentence]:
    """How a share that is moved is worked out, where it is told of one property."""
    for key, part in case.shares.items():
        if len(part.keys) == 1 and part.by < 1 and key in case.reaches:
            said = f"Of {_NAMES[key]} that is {part.said} of {dollars(case.whole[key])} = {dollars(case.worth[key])}."
            yield DraftSentence(text=said, cites=_facts_cites([key]))


def _sums(case: _Case) -> Iterator[str]:
    """The working that the verifier checks: the shares of amounts, then the two sums."""
    yield from (f"{case.whole[key]} ÷ 1 × {part.working} = {case.worth[key]}" for key, part in case.shares.items())
    for keys in (case.moved, case.left):
        if keys:
            yield f"{' + '.join(f'{case.worth[key]}' for key in keys)} = {_sum(case.worth, keys)}"


def _sum(worth: Mapping[str, Decimal], keys: Iterable[str]) -> Decimal:
    return sum((worth[key] for key in keys), Decimal(0))


def _part_of(amount: Decimal, by: Fraction) -> Decimal:
    return (amount * by.numerator / by.denominator).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _listed(names: list[str]) -> str:
    return " and ".join([*([", ".join(names[:-1])] if names[:-1] else []), names[-1]])


def _facts_cites(keys: Iterable[str]) -> tuple[Cite, ...]:
    return tuple(Cite(section=_FACTS, quote=_WORDS[key]) for key in _WORDS if key in set(keys))
