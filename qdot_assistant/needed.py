"""Whether a bank, a bond or a letter of credit is needed, said first where just that is asked and the figures decide.

Come here for ``opened``. 26 CFR 20.2056A-2(d)(1): over $2 million one of the three is needed, never a bank alone, so
that a bank asked for by itself is left to the sentence that names all three.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from calculators.base import Calculation
from qdot_assistant import claims
from qdot_assistant.types import DraftSentence

_I = re.IGNORECASE
_SENTENCES = re.compile(
    r"(?<=[.;:?!])\s+|,\s+(?=(?:do|does|must|is|are|will|would)\b)|\b(?:so|and) (?=do|does|must|is)"
)
_WH = re.compile(r"\b(?:how|what|which|who|whom|whose|when|where|why|can|could|may|might|if|or)\b", _I)
_POLAR = re.compile(r"^\W*(?:(?:so|and|but|then|now|ok)\W+)*(?:do|does|did|must|is|are|will|would|need|shall)\b", _I)
_NEEDS = re.compile(r"\b(?:need(?:s|ed)?|must|ha(?:ve|s) to|require[sd]?|necessary|oblig\w+|mandatory)\b", _I)
_BANK = re.compile(r"\bbanks?\b", _I)
_OTHER = re.compile(r"\bbonds?\b|\bletters? of credit\b|\bsecurity\b|\bcollateral\b", _I)
_CHOICE = re.compile(r"\bor (?:will|would|is|are|does|do|may|might|can|could|it|they)\b", _I)
_DENIED = re.compile(r"\b(?:not|no|without|never|skip|avoid)\b|n't\b", _I)


def opened(sentences: Sequence[DraftSentence], calculation: Calculation, text: str) -> list[DraftSentence]:
    """The sentences with "Yes" or "No" before the first, where it is asked whether security is needed."""
    word = _word(calculation, text)
    if word is None:
        return list(sentences)
    first, *rest = sentences
    return [first.model_copy(update={"text": f"{word}: {first.text[0].lower()}{first.text[1:]}"}), *rest]


def _word(calculation: Calculation, text: str) -> str | None:
    asks = [one for one in _SENTENCES.split(text) if _asks(one)] or _claimed(text)
    if calculation.calculator != "security_test" or len(asks) != 1:
        return None
    results = calculation.results
    is_over = results["assets_exceed_threshold"] or results.get("is_within_foreign_limit") is False
    if not is_over:
        return "No"
    return "Yes" if _OTHER.search(asks[0]) else None


def _claimed(text: str) -> list[str]:
    """The claim that a bank or another security is needed, where it is put to be confirmed."""
    claim = claims.without_verdict(text)
    of_it = claim != text and (_BANK.search(claim) or _OTHER.search(claim)) and _NEEDS.search(claim)
    return [claim] if of_it and not (_CHOICE.search(claim) or _WH.search(claim) or _DENIED.search(claim)) else []


def _asks(sentence: str) -> bool:
    told = _BANK.search(sentence) or _OTHER.search(sentence)
    needs = _POLAR.search(sentence) and _NEEDS.search(sentence)
    only = re.sub(r"\b(?:banks?|bonds?|letters? of credit)\b(?:,? (?:or|and) (?:an? )?)?", " ", sentence, flags=_I)
    return (
        bool(told and needs) and not _CHOICE.search(sentence) and not _WH.search(only) and not _DENIED.search(sentence)
    )
