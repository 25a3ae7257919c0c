"""A tax of another country told as a circumstance ("if Germany taxes my pension"), on which no rule of ours turns.

Come here for ``beside_it``: the rule asked for is told, and how that country taxes is named as not covered.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant import courtesies, followups, scope, turning
from qdot_assistant.other_fields import COUNTRY, ITS_OWN_NAME, OF_A_COUNTRY, PEOPLES, TAKES
from qdot_assistant.types import Draft, Notice

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_AUX = r"(?:do|does|must|can|may|is|are|will|should|have)"
_TOLD = re.compile(
    r"(?:\b(?:even |so |and |but )?(?:if|since|because|when|as|although|though|while|given that)\b|(?:^|(?<=[.;!?] )))"
    rf"[^.,;?!]{{0,40}}?\b(?:{COUNTRY} (?:\w+ )?{TAKES}|taxed (?:in|by) {COUNTRY})\b[^.,;?!]*?"
    rf"(?:[.,;]\s*|\s+(?={_AUX} (?:i|we|my|our|the|she|he|they|it)\b)|\W*$)",
    _I,
)
_DIRECT = re.compile(rf"^\W*(?:so |and |but |then )*(?:{_AUX}|who|when|what|by|how)\b", _I)
_OURS = re.compile(
    r"\b(?:706|qdot|trust|roll\w*|election|assign\w*|corpus|marital|(?:60|sixty) days|agreements?|executor)\b", _I
)


_GAIN = re.compile(
    rf"\b(?:how|what|which)\b[^.;?!]*\b(?:{OF_A_COUNTRY} (?:capital )?gains?|gains? (?:in|under) (?:\w+ )?{COUNTRY})\b",
    _I,
)


_ITS_TAX = (
    r"(?:(?:inheritance|succession|estate|death|gift|wealth|transfer)s? )?(?:tax(?:es)?|dut(?:y|ies)|levy|levies)"
)
_AMOUNT = re.compile(
    r"\b(?:what|how (?:much|high|big|steep|many)|which (?:rate|percent\w*))\b[^.;?!]*?"
    rf"(?:\b(?:{PEOPLES}|{COUNTRY})\b[^.;?!]{{0,25}}\b{TAKES}\b|\b{OF_A_COUNTRY} {_ITS_TAX}\b|"
    rf"\b{_ITS_TAX} (?:in|of) {COUNTRY}\b|\b{ITS_OWN_NAME}\b)",
    _I,
)


def asks_its_amount(text: str) -> bool:
    """True where what another country takes is asked for: a topic of its own, whatever was spoken of before it."""
    return _AMOUNT.search(text) is not None and _OURS.search(text) is None


def its_amount(asking: Asking, assistant: Assistant) -> Draft | None:
    """What another country takes refused, though words of its language stand beside it; None where it is not asked."""
    text = turning.without_announcement(followups.without_courtesy(asking.said))
    named = scope.named_class("foreign law") if asks_its_amount(text) and text.count("?") < 2 else None
    return None if named is None else courtesies.said(named.says, "refusal")


def asks_its_gain(text: str) -> bool:
    """True where the gain is asked for on which another country taxes, as of a sale it deems made at the death."""
    return _GAIN.search(text) is not None and _OURS.search(text) is None


def beside_it(asking: Asking, assistant: Assistant) -> Draft | None:
    """The rule asked for beside a tax of another country; None where that tax itself is asked about."""
    from qdot_assistant.one_part import part
    from qdot_assistant.roads import drafts

    text = asking.question.question.strip()
    rest = _TOLD.sub("", text, count=1).strip()
    if rest == text or not _DIRECT.search(rest) or not _OURS.search(rest) or scope.outside(rest) is not None:
        return None
    draft = next(drafts(part(asking, rest), assistant))
    named = scope.named_class("foreign law")
    if draft.kind == "refusal" or named is None:
        return None
    return draft.model_copy(update={"notices": (*draft.notices, Notice(kind="not_in_sources", text=named.says))})
