"""How often the pension itself comes, told by the way: "the pension I get every month" asks of no monthly tax.

Come here when a question whether a payment is taxed was denied by a rule on how often the tax is paid.
"""

from __future__ import annotations

import re

_OFTEN = (
    r"(?:(?:each|every|per|once an?) (?:\w+ )?(?:week|month|quarter|year)|weekly|monthly|quarterly|yearly|annually)"
)
_COMES = (
    r"(?:gets?|getting|got|receiv\w+|draws?|drawing|collects?|comes?|coming|came|arrives?|arriving|lands?|landing|"
    r"(?:is|are|was|were|being) paid to (?:me|her|him|us|them)|(?:pays?|paid|sends?|sent|gives?|gave) "
    r"(?:me|her|him|us|them|mom|dad|mum|my (?:mother|father)))"
)
_OF_THE_PLAN = (
    r"(?:pensions?|annuit(?:y|ies)|benefits?|allowances?|checks?|cheques?|deposits?|"
    r"payments? (?:from|of) (?:the |his |her |my |a )?(?:plan|pension|annuity|company|employer|insurer))"
)
_BY_THE_WAY = (
    re.compile(rf"(?<=\b)(?:week|month|quarter|year)ly (?=(?:\w+ ){{0,2}}?{_OF_THE_PLAN}\b)", re.IGNORECASE),
    re.compile(rf"(\b{_COMES}\b(?: (?!tax|form|return)\w+){{0,3}}?) {_OFTEN}\b", re.IGNORECASE),
)


_OF_A_TRUST = re.compile(r"\b(?:trustees?|trust|qdot)\b", re.IGNORECASE)
"""What comes from the trust is no pension: how often it comes then tells income, IRC 2056A(b)(3)."""


def without_how_often_it_comes(text: str) -> str:
    """The text without the interval in which the pension is received; one in which a tax is paid stays."""
    if _OF_A_TRUST.search(text):
        return text
    qualified, received = _BY_THE_WAY
    return received.sub(r"\1", qualified.sub("", text))
