"""What of a payment is left to the spouse beside the corpus portion, § 20.2056A-4(c)(4)(i).

Come here for ``asks_what_is_left`` and ``told``.
"""

from __future__ import annotations

import re

from calculators.base import Calculation
from qdot_assistant.telling.common import cite_of, money, step_named
from qdot_assistant.types import DraftSentence

_LEFT = re.compile(
    r"\b(?:what|how much|how many dollars|which (?:part|share|portion))\b[^.;?!]{0,45}\b(?:"
    r"left(?! (?:in|by|to the trust))|remain(?:s|ing)?|keep|mine|to (?:spend|live on)|for myself|for me|"
    r"income (?:part|portion|share|side)|not (?:corpus|principal)|(?:is|are|counts? as) (?:just |only )?income|"
    r"(?<!all the )(?<!with the )(?:the )?rest(?! (?:unchanged|equal|alike|(?:is |stays |being |remains |kept "
    r")?(?:the same|as (?:is|it|before)|"
    r"unchanged|equal)))|tax[- ]free part)\b",
    re.IGNORECASE,
)


def asks_what_is_left(text: str) -> bool:
    """True where the part of a payment is asked for that is not corpus ("what can I keep of each?")."""
    return _LEFT.search(text) is not None


def told(calculation: Calculation, text: str) -> tuple[DraftSentence, ...]:
    """What is left of each payment; nothing where it was not asked for, or no amount was told."""
    step = step_named(calculation, "corpus_portion")
    if step is None or "annual_annuity" in calculation.assumed or not asks_what_is_left(text):
        return ()
    left, each = money(calculation.results["income_per_payment"]), money(calculation.results["payment"])
    return (DraftSentence(text=f"{left} of each payment of {each} is not corpus.", cites=(cite_of(step),)),)
