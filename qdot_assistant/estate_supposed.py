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
    r"grows|goes|went|is|was|were)\b)",
    _I,
)
_OF_ANOTHER = re.compile(
    r"\b(?:trust|qdot|bank|bond|gifts?|giv(?:e|es|ing)|gave|pension|annuity|payments?|checks?|month(?:ly)?|percent|"
    r"distribut\w+|withdr\w+|pays?|paid|who|when|what|how|which|where)\b|%",
    _I,
)
_EXCLUSION_TOLD = re.compile(r"\bbasic exclusion amount\b", _I)


_WHO_DIED = r"(?:he|she|they|(?:my |the |our )?(?:husband|wife|dad|mom|mum|father|mother|decedent|client|d))"
_YEAR_SAID = r"(?:20\d\d|last year|the year before(?: last)?|(?:two|three|four|five|ten|\d{1,2}) years ago)"
_OF_A_YEAR = re.compile(rf"\b(?:died|dies|passed(?: away)?|death)\b[^.;?!]{{0,15}}\b{_YEAR_SAID}\b", _I)
_SUM_ALONE = re.compile(
    rf"{_LEAD}(?:(?:what|how) about |with |for |even with |same with |(?:it|that)(?:'s| is| was) (?:about |around )?)*"
    rf"(?:about |around |only |just |some |say )*(?P<sum>{_SUM})(?: dollars)?"
    r"(?: (?:exactly|instead|then|altogether|in total|total|now|too))*[\s?.!]*$",
    _I,
)
_DEATH_ALONE = re.compile(
    rf"{_LEAD}(?P<case>{_WHO_DIED} (?:had )?(?:died|passed(?: away)?)(?: already| back)? (?:in )?{_YEAR_SAID})"
    rf"(?:,? (?:and |with )?(?:it was |he had |she had |the estate was |he left |everything was )?"
    rf"(?:about |around )?(?P<sum>{_SUM}))?[\s?.!]*$",
    _I,
)


def asked_of_the_size(text: str, said: str, told: str = "") -> str | None:
    """Whether tax is owed in the case put, where the last answer opened with the exclusion; None for another message.

    Args:
        text: the follow-up.
        said: what the assistant answered last.
        told: all the user said before; of another year the size told there is meant, of another size the year.
    """
    if len(text.split()) > MOST_WORDS or not _EXCLUSION_TOLD.search(said.strip().split("\n")[0]):
        return None
    sums, deaths = (
        ([] if _ADDED.search(told) else re.findall(_SUM, told, _I)),
        [one[0] for one in _DEATH_TOLD.finditer(told)],
    )
    if death := _DEATH_ALONE.match(text):
        worth = death["sum"] or (sums[-1] if sums else None)
        return f"{OWES_TAX} if {death['case']}, with everything worth {worth}?" if worth else None
    if alone := _SUM_ALONE.match(text):
        of_then = f" if {deaths[-1]}," if deaths else ""
        return f"{OWES_TAX}{of_then} with everything worth {alone['sum']}?"
    return _supposed(text, sums, deaths)


_ADDED = re.compile(r"\b(?:also|another|plus|besides|additional|on top|as well)\b", _I)
"""Sums told one after the other: the last of them is not the whole."""
_DEATH_TOLD = re.compile(rf"\b{_WHO_DIED} (?:died|passed(?: away)?)(?: back)? (?:in )?{_YEAR_SAID}\b", _I)


def _supposed(text: str, sums: list[str], deaths: list[str]) -> str | None:
    """The case of a message that supposes another size or another year of death."""
    found = _SUPPOSES.match(text)
    of_a_year = bool(sums) and bool(_OF_A_YEAR.search(text)) and not re.search(_SUM, text, _I)
    if found is None or not (of_a_year or _OF_THE_SIZE.match(text)) or _OF_ANOTHER.search(found["case"]):
        return None
    case = re.sub(r"^(?:suppos(?:e|ing)|say|assum(?:e|ing)|imagine)\b(?: that)?", "if", found["case"], flags=_I)
    if of_a_year:
        return f"{OWES_TAX} {case}, with everything worth {sums[-1]}?"
    of_then = f" if {deaths[-1]} and" if deaths and not _OF_A_YEAR.search(text) else ""
    return f"{OWES_TAX}{of_then} {case}?" if of_then else f"{OWES_TAX} {case}?"
