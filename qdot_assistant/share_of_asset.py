"""What the includible share of an asset comes to in dollars: "60 percent of the house counts, it's worth $800,000".

Come here for ``road``. § 20.2056A-4(b)(3): the spouse may transfer only the portion includible in the gross estate;
where its percentage and the worth of the whole are both told, the product is written out before the rule.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from calculators.wording import dollars
from qdot_assistant.ranking import Ranked
from qdot_assistant.reading.money import money_in
from qdot_assistant.types import Cite, Draft, DraftSentence
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_HALF = Decimal(50)
_RULE = "eligible.portion"
_ONLY_INCLUDIBLE = Cite(
    section="20.2056A-4(b)(3)",
    quote=(
        "if only a portion of an asset is includible in the decedent's gross estate, the spouse may only "
        "transfer the portion that is so includible to the transferee trust"
    ),
)
_MONEY_WANTED = re.compile(
    r"\b(?:how (?:much|many dollars)|(?:what|which) (?:dollar )?(?:amount|sum|figure|value)|what(?:'s|"
    r" is) (?:that|it) in)\b|"
    r"\bin (?:dollars|money|cash|figures|usd|numbers)\b|\bdollar (?:amount|figure|value)\b|\bin \$",
    _I,
)
_SHARE = re.compile(
    r"(?<![\d.])(?P<percent>\d{1,2}(?:\.\d+)?) ?(?:%|percent\b|per cent\b|pct\b)|\b(?P<half>half)\b", _I
)
_COUNTS = re.compile(
    r"\b(?:includ\w+|inclusion|counts?|counted|belongs?|gross estate|in (?:his|her|the|dad's|mom's|d's|"
    r"my husband's|my wife's) "
    r"(?:taxable |gross )?estate)\b",
    _I,
)
_AN_ASSET = re.compile(
    r"\b(?:house|home|flat|apartment|condo|land|farm|property|account|brokerage|joint(?:ly)?|building|cabin|lot|shares?|"
    r"stocks?|business|asset)\b",
    _I,
)
_ANOTHER_SUM = re.compile(
    r"\b(?:pension|annuit\w+|corpus|monthly|a month|rate|mortgage|loan|debt|tax(?:es)?(?! return)|exempt\w*|"
    r"exclusion|paid for|"
    r"contribut\w+|paid|put in|bought|rent\w*|gift\w*|example|security|bond|letter of credit)\b",
    _I,
)
"""Beside these the percentage or the sum may be of something else."""


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The dollars of the share and the rule; None where not exactly one share and one value are told, or none "
    "is asked."""
    text = asking.question.question
    told = f"{asking.standing.context} {text}" if asking.standing.follow_up == "continues" else text
    found = _share_and_value(told)
    if found is None or not _MONEY_WANTED.search(text) or asking.route.example or asking.route.named.paragraphs:
        return None
    rule = assistant.statements[_RULE]
    draft = grounded.compose([Ranked(rule, 1.0, 1.0)], asking.question.audience, asking.law, most=1)
    share, value = found
    worked = f"{value} ÷ 1 × {'1/2' if share == _HALF else f'{share.normalize():f}'} = {value * share / 100}"
    return draft.model_copy(update={"sentences": (_worth(share, value), *draft.sentences), "sums": (worked,)})


def _share_and_value(told: str) -> tuple[Decimal, Decimal] | None:
    """The one percentage that counts in the estate, and the one sum that the whole is worth."""
    if not _AN_ASSET.search(told) or not _COUNTS.search(told) or _ANOTHER_SUM.search(told):
        return None
    shares = {Decimal(one["percent"]) if one["percent"] else _HALF for one in _SHARE.finditer(told)}
    values = {one.amount for one in money_in(told)}
    if len(shares) != 1 or len(values) != 1:
        return None
    share, value = shares.pop(), values.pop()
    return (share, value) if 0 < share < 100 and value >= 1000 else None


def _worth(share: Decimal, value: Decimal) -> DraftSentence:
    """The product, written out."""
    part = "half" if share == _HALF else f"{share.normalize():f} percent"
    text = (
        f"That is {part} of {dollars(value)} = {dollars(value * share / 100)}, as far as that share is what "
        f"counts in the "
        "decedent's gross estate."
    )
    return DraftSentence(text=text, cites=(_ONLY_INCLUDIBLE,))
