"""Example 3 with a share "put in": paid in toward the price, or put in the trust, where no word tells which.

Come here for ``put_in`` and ``either_way``. § 20.2056A-4(d)(3): S transfers the share that is included in D's gross
estate, which under section 2040(a) is all but what S paid for.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qdot_assistant.types import Cite, DraftSentence

_I = re.IGNORECASE
_SHARE = r"\s*(?:%|percent|per cent|pct)"
_PUT_IN = re.compile(
    rf"\bput(?:s|ting)?(?: (?:only|just|about))? in\b(?!\s+(?:place|writing))[^.;?!\d]{{0,20}}?(?P<n>\d{{1,3}})"
    rf"{_SHARE}|"
    rf"(?P<before>\d{{1,3}}){_SHARE}\s*(?:(?:is|was|were|being) )?put in\b(?!to)",
    _I,
)
PRICE = re.compile(
    r"\b(?:prices?|costs?|money|cash|funds?|consideration|purchas\w+|b(?:uy|ought)|paid|pays?|financ\w+|"
    r"down payment|savings)\b|\$",
    _I,
)
INTO_THE_TRUST = re.compile(
    r"\b(?:put(?:s|ting)?|contribut\w+|furnish\w*|provid\w+)\b[^.;?!]*\b(?:to|into|in) (?:the |a |that |her |his )?"
    r"(?:qdot|trust)\b",
    _I,
)
_WHAT_IF = re.compile(r"\b(?:what|how about|and|but) (?:if|when)\b", _I)
_ASKS_OF_ITSELF = re.compile(r"\b(?:why|who|when|how)\b|(?:^|[,;:] ?)(?:is|are|was|were|did|does|do|has|what)\b", _I)
_EXAMPLES_OWN = Decimal(60)
_SECTION = "20.2056A-4(d)(3)"
_SIXTY = Cite(section=_SECTION, quote="60 percent of the value of the property is included in D's gross estate")
_MOVED = Cite(section=_SECTION, quote="S transfers a 60 percent interest in the real property to the QDOT")
_PORTION = Cite(
    section="20.2056A-4(b)(3)",
    quote=(
        "if only a portion of an asset is includible in the decedent's gross estate, the spouse may only "
        "transfer the portion that is so includible to the transferee trust"
    ),
)
_CONTRIBUTION = Cite(
    section="IRC 2040(a)", quote="except for the part shown to have belonged to or been paid for by the survivor"
)


def put_in(text: str) -> Decimal | None:
    """The percentage "put in"; None where the price or the trust is named, or the Example itself is asked about."""
    found = _PUT_IN.search(text)
    if found is None or PRICE.search(text) or INTO_THE_TRUST.search(text):
        return None
    if _ASKS_OF_ITSELF.search(_WHAT_IF.sub("", text[: found.start()])):
        return None
    percent = Decimal(found["n"] or found["before"])
    return percent if 0 < percent < 100 else None


def either_way(percent: Decimal) -> tuple[DraftSentence, ...]:
    """What the Example comes to if the share was put in the trust, and if it was put in toward the price."""
    return (
        DraftSentence(text=_moved(percent), cites=(_MOVED, _SIXTY, _PORTION)),
        DraftSentence(
            text=(
                f"Put in toward the price: if S paid for {percent} percent of the property, {100 - percent} percent of "
                "its value is included in D's gross estate, and only that portion may go to the QDOT."
            ),
            cites=(_CONTRIBUTION, _PORTION),
        ),
    )


def _moved(percent: Decimal) -> str:
    """The share put in the trust, held against the 60 percent that the Example includes."""
    lead = f"Put in the QDOT, {percent} percent"
    if percent == _EXAMPLES_OWN:
        return f"{lead} is what S transfers in the Example itself: all that is included in D's gross estate."
    if percent > _EXAMPLES_OWN:
        return f"{lead} is too much: S may transfer only the 60 percent that is included in D's gross estate."
    return (
        f"{lead} brings the deduction for that much only, and none for the rest of the 60 percent included in D's "
        "gross estate."
    )
