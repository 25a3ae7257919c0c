"""Another size of the estate put after the basic exclusion amount was told: whether tax is owed then.

Come here for ``asked_of_the_size``. "And if he had died in 2023 with 14 million?" names no tax; after an answer on the
exclusion (IRC 2010(c)) it asks whether an estate of that size owes it.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
MOST_WORDS = 18
OWES_TAX = "is there federal estate tax"
"""How a size put alone is asked about."""
_LEAD = r"^\W*(?:(?:and|but|so|or|ok(?:ay)?|well|then|now|hm+|what|also)\b,? ?)*"
_SUM = r"\$?\b\d[\d.,]*\s*(?:million|mil|mio|mm|m)\b|\$?\b\d{3},\d{3}(?:,\d{3})*\b"
_WOULD = (
    r"(?:(?:would|is|was|will) (?:there|it|that)(?: then)?(?: be| have been)?"
    r"(?: (?:any|tax|some|different|the same|owed))* )?"
)
_SUPPOSES = re.compile(
    rf"{_LEAD}{_WOULD}(?P<case>(?:if|suppose|supposing|say|assume|assuming|"
    rf"imagine)\b.*?)[\s?.!]*$",
    _I,
)
_OF_THE_SIZE = re.compile(
    rf"^(?=.*(?:{_SUM}))(?=.*\b(?:worth|left|leaves?|had|has|have|with|owned|estate|total|altogether|everything|grew|"
    r"grows|goes|went|is|was)\b)",
    _I,
)
_OF_ANOTHER = re.compile(
    r"\b(?:trust|qdot|bank|bond|gifts?|giv(?:e|es|ing)|gave|pension|annuity|payments?|checks?|month(?:ly)?|percent|"
    r"distribut\w+|withdr\w+|pays?|paid|who|when|what|how|which|where)\b|%",
    _I,
)
_EXCLUSION_TOLD = re.compile(r"\bbasic exclusion amount\b", _I)


_OF_A_YEAR = re.compile(r"\b(?:died|dies|passed(?: away)?|death)\b[^.;?!]{0,15}\b20\d\d\b", _I)


def asked_of_the_size(text: str, said: str, told: str = "") -> str | None:
    """Whether tax is owed in the case put, where the last answer opened with the exclusion; None for another message.

    Args:
        text: the follow-up.
        said: what the assistant answered last.
        told: all the user said before; of another year the size told there is meant.
    """
    found = _SUPPOSES.match(text) if len(text.split()) <= MOST_WORDS else None
    sums = re.findall(_SUM, told, _I)
    of_a_year = bool(sums) and bool(_OF_A_YEAR.search(text)) and not re.search(_SUM, text, _I)
    if found is None or not (of_a_year or _OF_THE_SIZE.match(text)) or _OF_ANOTHER.search(found["case"]):
        return None
    if not _EXCLUSION_TOLD.search(said.strip().split("\n")[0]):
        return None
    case = re.sub(r"^(?:suppos(?:e|ing)|say|assum(?:e|ing)|imagine)\b(?: that)?", "if", found["case"], flags=_I)
    return f"{OWES_TAX} {case}, with everything worth {sums[-1]}?" if of_a_year else f"{OWES_TAX} {case}?"
