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
    r"left(?! (?:in|by|to|me|us|him|her|everything|it|his|my)\b)|remain(?:s|ing)?(?! of the (?:annuity|pension))|"
    r"keep|mine|hers|to (?:spend|live on)|for (?:my|her|"
    r"him)self|for me|"
    r"(?:stays?|remains?|goes|ends? up|lands?|sits?) (?:with (?:me|her|him|us)|in (?:my|our|her|his) (?:own )?"
    r"(?:pocket|purse|hands?|account|wallet))|(?:my|our|her|his) (?:own )?(?:pocket|purse|wallet)|"
    r"(?:plain|pure|ordinary|mere|simple|just|only) income(?! tax)|income (?:element|component|piece|bit|slice)|"
    r"non-?(?:corpus|principal)|outside (?:of )?the (?:trust|qdot)|"
    r"(?:do(?:es)?n'?t|do(?:es)? (?:(?:i|we|she|he) )?not|need ?n'?t|need not)(?: (?:i|we|she|he))? "
    r"(?:(?:have|need) to )?(?:be )?(?:send|sent|roll(?:ed)?|"
    r"transfer(?:red)?|hand(?:ed)?|mov(?:e|ed)|put|pass(?:ed)?|give[n]?)|"
    r"income (?:part|portion|share|side)|not (?:corpus|principal)|(?:is|are|counts? as) (?:just |only )?income|"
    r"(?<!all the )(?<!with the )(?:the )?rest(?! (?:unchanged|equal|alike|(?:is |stays |being |remains |kept "
    r")?(?:the same|as (?:is|it|before)|"
    r"unchanged|equal)))|tax[- ]free part)\b|"
    r"^\W*(?![^.;?!]*\b(?:tax(?:ed|able)?|who|when|where|why|trust|qdot|estate|law|rules?|reinvest\w*|interest|factor)\b)"
    r"(?:(?:and|so|but|then|ok)\b,? )*(?:the )?(?:(?:non-?(?:corpus|principal)|income) (?:balance|part|portion|"
    r"remainder|share|rest|amount|component|element)|(?:remainder|rest|balance|other (?:part|portion|share)|"
    r"remaining (?:part|portion|share))(?:[, ]+(?:per|of|in|how|what|is)\b[^.;?!]*)?)\b",
    re.IGNORECASE,
)


_AT_A_DEATH = re.compile(
    r"\b(?:if|when|once|after|should) (?:i|we|she|he|s|(?:my|the) \w+|mom|mum|dad) (?:'?m |am |is |will )?"
    r"(?:dies?|died|dead|gone|pass(?:es)?(?: away)?)\b",
    re.IGNORECASE,
)
""" "If I die, what happens with the rest?" asks of the payments to come."""


_OF_THE_DEDUCTION = re.compile(
    r"\b(?:deduction|time|days|months|estate)\b[^.;?!]{0,15}\b(?:left|remain\w*)\b", re.IGNORECASE
)


def asks_what_is_left(text: str) -> bool:
    """True where the part of a payment is asked for that is not corpus ("what can I keep of each?")."""
    of_another = _AT_A_DEATH.search(text) or _OF_THE_DEDUCTION.search(text)
    return _LEFT.search(text) is not None and of_another is None


def told(calculation: Calculation, text: str) -> tuple[DraftSentence, ...]:
    """What is left of each payment; nothing where it was not asked for, or no amount was told."""
    step = step_named(calculation, "corpus_portion")
    if step is None or "annual_annuity" in calculation.assumed or not asks_what_is_left(text):
        return ()
    left, each = money(calculation.results["income_per_payment"]), money(calculation.results["payment"])
    return (DraftSentence(text=f"{left} of each payment of {each} is not corpus.", cites=(cite_of(step),)),)
