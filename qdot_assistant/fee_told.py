"""What a trustee, a bond or a lawyer costs, told beside the question whether the rule asks for one.

Come here for ``road``: "the trust company wants 0.9 percent, must we have one?" asks for the rule on trustees, IRC
2056A(a)(1)(A) and § 20.2056A-2(d), and no price is to be judged. What such a service may cost is still not answered.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant import scope
from qdot_assistant.matters.road import opened, ruled
from qdot_assistant.one_part import part

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant
    from qdot_assistant.types import Draft

_I = re.IGNORECASE
_OF_A_FIRM = (
    r"(?P<firm>trust compan(?:y|ies)|(?:corporate|professional|institutional) trustees?|(?:trust )?banks?|"
    r"trust department)"
)
_OF_SECURITY = r"(?P<security>bond|letter of credit)"
_THING = (
    rf"(?:(?:an?|the|our|my|her|his|this|that|local|their) ){{0,2}}(?:{_OF_A_FIRM}|{_OF_SECURITY})(?:'s)?"
    r"(?: (?:here|in town|as (?:our |the |a )?trustee))?"
)
_CHARGES = (
    r"(?:charg\w+|wants?|asks?(?: for)?|takes?|costs?|quotes?d?|bills?|demands?|(?:annual |yearly )?(?:fees?|prices?|"
    r"premiums?) (?:is|are|of|run\w*|comes? to)|(?:is|are) (?:so |too |very |really |quite )?(?:expensive|dear|pricey|"
    r"costly))"
)
_FEE = re.compile(
    rf"^\W*(?:(?:so|and|but|hi|hello|ok|well|now)\b\W*)*{_THING} {_CHARGES}\b(?P<sum>(?:[^.,;:?!]|(?<=\d)[.,](?=\d))*)"
    r"[.,;:?!\u2013\u2014-]+\s*(?P<asks>\S.*)$",
    _I | re.S,
)
"""A price told first, up to where it ends; a point or a comma within a number ends nothing."""
_OF_THE_RULE = re.compile(
    r"\b(?:must|need\w*|have to|has to|obligat\w+|required|compulsory|mandatory|necessary|without|skip|avoid|instead|"
    r"(?:can|may|could) (?:i|we|she|he|they|my|our|her|his|mom|mum|dad|someone|somebody|the (?:kids?|children|family)))"
    r"\b",
    _I,
)
_OF_THE_PRICE = re.compile(
    r"\b(?:fair|normal|usual|typical|reasonable|cheaper|negotiat\w+|too (?:much|high|expensive)|how much|shop around|"
    r"deduct\w*|who pays|paid (?:by|out|from))\b",
    _I,
)
_IT = re.compile(r"\b(?:one|it|that|them|this|such a thing)\b", _I)
_DOES_IT = re.compile(r"\b(?:do|handle|take care of|manage|serve as) (?:it|that|this)\b", _I)


_NEEDED = re.compile(
    r"\b(?:must|need(?:s|ed)?|have to|has to|obligat\w+|required|compulsory|mandatory|necessary)\b", _I
)
_OTHERWISE = re.compile(r"\b(?:can|may|could|instead|without|not|n't|or|who|what|when|where|how|why|which)\b|n't\b", _I)
_WHETHER = re.compile(r"^\W*(?:so |and |but |then )*(?:must|do|does|is|are|need|have|would|will)\b[^,;?]*(?:\?|$)", _I)
TRUSTEE = ("trustee.us_trustee", "trustee.security_over_2m")
SECURITY = ("trustee.security_over_2m", "trustee.security_small_trust")


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The rule asked for beside a price, as if no price had been told; None where the price is what is asked."""
    from qdot_assistant.roads import drafts

    found = _FEE.match(asking.question.question)
    if found is None or not _OF_THE_RULE.search(found["asks"]) or _OF_THE_PRICE.search(found["asks"]):
        return None
    if _NEEDED.search(found["asks"]) and not _OTHERWISE.search(found["asks"]):
        return _needed(found, asking, assistant)
    asks = _asks(found)
    return None if scope.outside(asks) is not None else next(drafts(part(asking, asks), assistant))


def _needed(found: re.Match[str], asking: Asking, assistant: Assistant) -> Draft:
    """No bank or trust company is ever the only way; whether security is needed turns on the trust's size."""
    names = TRUSTEE if found["firm"] else SECURITY
    draft = ruled([assistant.statements[one] for one in names], asking)
    return opened(draft, "No" if found["firm"] and _WHETHER.match(found["asks"]) else "")


def _asks(found: re.Match[str]) -> str:
    """What is asked, with the thing that costs so much in the place of "one" or "it"."""
    firm, asks = found["firm"], found["asks"]
    thing = f"the {found['security']}" if not firm else f"a {_one(firm)} as trustee"
    if _DOES_IT.search(asks):
        return _DOES_IT.sub("be the trustee", asks, count=1) if firm else asks
    names_it = re.search(r"\b(?:banks?|trust compan\w+|trustees?|bond|letter of credit)\b", asks, _I)
    return asks if names_it else _IT.sub(thing, asks, count=1)


def _one(firm: str) -> str:
    singular = re.sub(r"ies$", "y", firm.lower())
    return singular.removesuffix("s")
