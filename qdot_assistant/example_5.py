"""Example 5 with another amount: what is left outright to S, or what of it S transfers. § 20.2056A-4(d)(5)."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from calculators.wording import dollars
from qdot_assistant.multiples import multiple_in
from qdot_assistant.reading.money import money_in
from qdot_assistant.types import Cite, Draft, DraftSentence

_SECTION = "20.2056A-4(d)(5)"
_OWN = Decimal(700000)
_BEQUEATHED = Cite(section=_SECTION, quote="D's will bequeaths $700,000 outright to S.")
_DEDUCTED = Cite(
    section=_SECTION,
    quote=("D's estate is entitled to a marital deduction for the $700,000 value of the property passing from D to S"),
)
_GIFT = Cite(
    section=_SECTION,
    quote="S's transfer of property to the QDOT is treated as a gift of the remainder interest for gift tax purposes",
)
_MOVES = re.compile(
    r"\b(?:s|she|he|spouse|widow\w*|wife)\b[^.;,]{0,30}\b(?:transfers?|transferred|moves?|moved|assigns?|assigned|puts?|"
    r"contributes?|funds?)\b",
    re.IGNORECASE,
)
_KEEPS_A_POWER = re.compile(
    r"\b(?:keep|kept|retain|reserv|hold|held|had|has|have|with)\w*\b[^.;?!]{0,30}\b(?:powers? (?:of appointment|to "
    r"(?:appoint|change|choose|decide|name|pick|alter|redirect|designate))|(?:general|limited|special|"
    r"testamentary) power\b)",
    re.IGNORECASE,
)
_NO_GIFT_YET = DraftSentence(
    text=(
        "With a power of appointment over the remainder S would make no immediate gift of it: in Example 1 S retains "
        "one for that reason."
    ),
    cites=(
        Cite(
            section="20.2056A-4(d)(1)(ii)",
            quote=(
                "S retains a power of appointment over the disposition of the remainder to ensure that S does not make "
                "an immediate gift of the remainder of the trust."
            ),
        ),
    ),
)
_PART_OF_IT = re.compile(r"\bonly\b[^.;?!]*\b(?:transferr|mov|assign|put)\w*", re.IGNORECASE)
_ASKS_GIFT = re.compile(r"\bgift\b", re.IGNORECASE)


def on_the_trust(text: str) -> Draft | None:
    """What becomes of the gift where S is told to keep a power over the remainder, or may revoke the trust."""
    if _IS_ASKED.search(text):
        return None
    if _KEEPS_A_POWER.search(text):
        opening = "No. " if _GIFT_ASKED.search(text) else ""
        said = _NO_GIFT_YET.model_copy(update={"text": f"{opening}{_NO_GIFT_YET.text}"})
        return Draft(kind="answer", sentences=(said,))
    return Draft(kind="answer", sentences=(_OF_NO_REVOCABLE_TRUST,)) if _MAY_REVOKE.search(text) else None


_IS_ASKED = re.compile(
    r"\b(?:did|does|do|has|is|was|which|what|whether)\b[^.;?!,]{0,25}\b(?:s|spouse|she|trust|qdot|instrument|there)\b[^.;?!,]{0,20}"
    r"\b(?:keep|retain|have|hold|reserve|irrevocable|revocable|revoke|a power)\b|\bwho\b[^.;?!]{0,15}\b(?:has|holds|"
    r"keeps|retains)\b",
    re.IGNORECASE,
)
"""Whether S keeps a power in the Example is a question on its facts, and varies none."""
_GIFT_ASKED = re.compile(
    r"\bgift(?: tax)?\b[^.;?!]{0,30}\?|\b(?:is|was|would|does|still|immediate|taxable|"
    r"complet\w+)\b[^.;?!]{0,30}\bgift\b",
    re.IGNORECASE,
)
_MAY_REVOKE = re.compile(
    r"\b(?:may|can|could|power to|right to|able to) (?:\w+ )?revoke\b|(?<!ir)\b(?<!not )revocable\b|\brevoke it\b",
    re.IGNORECASE,
)
_OF_NO_REVOCABLE_TRUST = DraftSentence(
    text=(
        "Example 5 says nothing of a trust that S may revoke: its trust is irrevocable, and the gift follows because "
        "the "
        "transfer creates a vested remainder interest in the grandchildren."
    ),
    cites=(
        Cite(section=_SECTION, quote="S creates an irrevocable trust that meets the requirements for a QDOT"),
        Cite(
            section=_SECTION,
            quote="S's transfer creates a vested remainder interest in the grandchildren of D and S",
        ),
    ),
)


def answer(text: str) -> Draft | None:
    """The deduction for another amount of the bequest or of the transfer; None where none is told."""
    amount, sums = _amount(text)
    if amount is None or amount == _OWN:
        return None
    if (_MOVES.search(text) or _PART_OF_IT.search(text)) and amount < _OWN:
        said = (
            f"The deduction would be {dollars(amount)}: it is allowed for what passes in the QDOT, and the rest of the "
            "$700,000 would not."
        )
    else:
        said = (
            f"D's estate would be entitled to a marital deduction for the {dollars(amount)} that passes from D to S "
            "and that S transfers to the QDOT."
        )
    deduction = DraftSentence(text=said, cites=(_DEDUCTED, _BEQUEATHED))
    gift = DraftSentence(
        text="S's transfer would still be treated as a gift of the remainder interest.", cites=(_GIFT,)
    )
    told = (gift, deduction) if _ASKS_GIFT.search(text) else (deduction, gift)
    return Draft(kind="answer", sentences=told, sums=sums)


def _amount(text: str) -> tuple[Decimal | None, tuple[str, ...]]:
    """The amount told, or the Example's own so many times."""
    told = {one.amount for one in money_in(text) if one.amount >= 1000} - {_OWN}
    if len(told) == 1:
        return told.pop(), ()
    multiple = multiple_in(text)
    if told or multiple is None:
        return None, ()
    by = multiple.by
    amount = (_OWN * by.numerator / by.denominator).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return amount, (f"{_OWN} ÷ 1 × {by.numerator}/{by.denominator} = {amount}",)
