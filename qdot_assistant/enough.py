"""Whether what was moved to the trust is enough: § 20.2056A-4(c)(7)(i) wants the corpus portion of each payment.

Come here for ``asks_if_enough`` (a part moved is told and a verdict asked for) and ``judged`` (the verdict).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from calculators.base import Calculation
from calculators.wording import dollars
from qdot_assistant.reading.fractions import FRACTION, fraction_of
from qdot_assistant.reading.money import money_of
from qdot_assistant.reading.moved import ASIDE, MOVING, is_moved, moves_a_part
from qdot_assistant.reading.text import message_of
from qdot_assistant.types import Cite, DraftSentence

_I = re.IGNORECASE


@dataclass(frozen=True)
class Moved:
    """What was moved of a payment: an amount, or a share of it; ``other`` is the one other amount told, if any."""

    amount: Decimal | None = None
    share: Fraction | None = None
    words: str = ""
    other: Decimal | None = None


_OF_A_PENSION = re.compile(
    r"\b(?:each|every) (?:time|month|quarter|week|one)\b|\b(?:of|from) each\b|\broll\w*|\b(?:trust|qdot|pension|"
    r"annuity|payments?|checks?|cheques?|corpus|portion)\b",
    _I,
)
_PARTS_MOVED = re.compile(
    rf"{MOVING}{ASIDE}\s*(?:(?P<percent>\d{{1,2}}(?:\.\d+)?)\s*(?:%|percent\b|per cent\b)|(?P<fraction>{FRACTION}))",
    _I,
)
_ENOUGH = re.compile(
    r"\b(?:enough(?! time)|suffic\w+|adequate\w*|too (?:little|low|small|much)|short|"
    r"owe (?:something|anything|more)|behind|lacking|make up)\b",
    _I,
)
_VERDICT = re.compile(
    r"\b(?:enough|suffic\w+|adequate\w*|too (?:little|low|small|much)|correct(?:ly)?|right(?! (?:now|away|to|after))|"
    r"ok(?:ay)?|fine|all ?right|alright|short|"
    r"owe (?:something|anything|more)|behind|lacking|make up|satisf\w+|compl(?:y|ied|ies|iant)|good)\b",
    _I,
)
_ASKS = re.compile(
    r"\?|\b(?:is|was|did|do|does|am|are|will|would|have|has) (?:that|this|it|i|we|she|he|they|\$?\d)|"
    r"\b(?:enough|ok|okay)\s*$",
    _I,
)


def asks_if_enough(text: str, *, days_told: bool = False) -> bool:
    """True when an amount or a share is told as moved, and it is asked whether that will do.

    Where days are told with it, only a word of quantity asks about the amount; "is it ok" asks about the days.
    """
    if (
        not (_ENOUGH.search(text) if days_told else _VERDICT.search(text))
        or not _ASKS.search(text)
        or not _OF_A_PENSION.search(text)
    ):
        return False
    return moved_in(text) is not None


def tells_what_was_moved(text: str) -> bool:
    """True for a follow-up that tells or supposes one amount as moved ("I only sent 1,300", "would 1,200 do?")."""
    return _moved_after(text) is not None


def _moved_after(text: str) -> Moved | None:
    """The one amount of a follow-up, where it is no payment but what the spouse moves of it."""
    message = message_of(text)
    money = [one for one in money_of(message, message.masked) if one.currency == "USD"]
    if len(money) != 1 or not moves_a_part(message.low, money[0]):
        return None
    return Moved(money[0].amount, words=dollars(money[0].amount))


def moved_in(text: str) -> Moved | None:
    """What the text tells as moved to the trust."""
    message = message_of(text)
    money = [one for one in money_of(message, message.masked) if one.currency == "USD"]
    moved = next((one for one in money if is_moved(message.low, one)), None)
    if moved is not None:
        others = [one.amount for one in money if one is not moved]
        return Moved(moved.amount, words=dollars(moved.amount), other=others[0] if len(others) == 1 else None)
    part = _PARTS_MOVED.search(message.low)
    if part is None:
        return None
    share = Fraction(Decimal(part["percent"])) / 100 if part["percent"] else fraction_of(part["fraction"].strip())
    words = f"{part['percent']} percent" if part["percent"] else part["fraction"].strip()
    only = money[0].amount if len(money) == 1 else None
    return None if share is None else Moved(share=share, words=words, other=only)


_RULE = Cite(
    section="20.2056A-4(c)(7)(i)",
    quote=(
        "the corpus portion of each annuity payment, as determined under paragraph (c)(4) of this section, must, "
        "within 60 days of receipt, be transferred to a QDOT"
    ),
)


def judged(calculation: Calculation, text: str, after: str = "") -> tuple[tuple[DraftSentence, ...], tuple[str, ...]]:
    """The verdict on what was moved of each payment, and the sum it rests on; nothing where none is asked for.

    Args:
        after: the words of a follow-up to the payment told.
    """
    moved = _moved_after(after) or (moved_in(text) if asks_if_enough(text) else None)
    results = calculation.results
    if moved is None or "annual_annuity" in calculation.assumed:
        return (), ()
    part, safe, payment = (
        Decimal(results[name]) for name in ("corpus_per_payment", "corpus_per_payment_safe", "payment")
    )
    if moved.amount is not None:
        return verdict(moved.amount, part, payment, safe)
    return verdict_on_share(moved, Fraction(results["corpus_portion"])), ()


def verdict(
    amount: Decimal, part: Decimal, payment: Decimal, safe: Decimal | None = None
) -> tuple[tuple[DraftSentence, ...], tuple[str, ...]]:
    """Whether ``amount`` covers the corpus part of one payment; nothing where it is more than the payment itself."""
    if amount > payment:
        return (), ()
    if amount >= part:
        near = "" if safe is None or amount >= safe else f" {dollars(safe)} would be on the safe side."
        text = f"Yes: {dollars(amount)} covers the corpus portion of one payment, {dollars(part)}.{near}"
        return (_said(text),), ()
    lacking = part - amount
    text = f"No: {dollars(amount)} is less than the corpus portion of one payment, {dollars(part)}."
    rest = f"The other {dollars(lacking)} must reach the QDOT within 60 days of receiving that payment too."
    return (_said(text), _said(rest)), (f"{part} − {amount} = {lacking}",)


def verdict_on_share(moved: Moved, needed: Fraction) -> tuple[DraftSentence, ...]:
    """Whether the share moved of each payment is the corpus portion at least; nothing where no share was told."""
    if moved.share is None:
        return ()
    shown = f"{float(needed * 100):.10g} percent"
    if moved.share >= needed:
        return (_said(f"Yes: {moved.words} of each payment covers the corpus portion, {shown}."),)
    return (_said(f"No: {moved.words} of each payment is less than the corpus portion, {shown}."),)


def _said(text: str) -> DraftSentence:
    return DraftSentence(text=text, cites=(_RULE,))
