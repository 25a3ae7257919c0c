"""A pension told beside what was spoken of: "there is also a pension of 2,400 a month, she was 71".

Come here for ``told``. § 20.2056A-4(c)(2) and (c)(3): a pension that cannot be assigned goes by one of two routes, and
the corpus portion of each payment, (c)(4), is worked out where the death is known.
"""

from __future__ import annotations

import re

from qdot_assistant.after.told import After, Told

_I = re.IGNORECASE
MOST_WORDS = 40
_PENSION = re.compile(
    r"\b(?:pensions?|annuit(?:y|ies)|survivor'?s? (?:benefits?|payments?)|widow'?s (?:benefits?|pension|annuity))\b", _I
)
_PAID = re.compile(
    r"\d[\d,.]*k?(?: (?:dollars|bucks|usd|grand))?,? (?:(?:a|per|each|every|in the) (?:month|year|quarter|week)|"
    r"monthly|"
    r"yearly|annually|quarterly|weekly)\b|\b(?:monthly|yearly|annual) (?:\w+ ){0,3}?(?:of )?\$?\d",
    _I,
)
_BESIDES = re.compile(
    r"\b(?:also|too|as well|besides|by the way|btw|another thing|one more thing|plus|on top|in addition|"
    r"forgot to (?:say|mention|tell)|did(?: not|n'?t) (?:say|mention|tell)|should (?:say|mention|add)|then "
    r"there(?:'s| is))\b|"
    r"^\W*(?:oh|ah|and|ok|well|so)\b[\s,]*(?:and )?(?:then )?(?:there(?:'s| is)|he (?:also )?(?:had|left)|she "
    r"(?:also )?(?:had|left)|"
    r"i (?:also )?(?:get|have|receive)|we (?:also )?(?:get|have)|mom (?:also )?(?:gets|has)|a )",
    _I,
)
_OPEN = re.compile(
    r"[\s,.;:-]*(?:and |so |but )?(?:what (?:now|about (?:it|that|this|the pension)|happens (?:with|to) (?:it|that)|"
    r"do (?:i|we) do with (?:it|that))|how about (?:it|that)|now what|is (?:it|that) (?:affected|different|the same)|"
    r"does (?:it|that) matter|(?:must|does|should|will|would|has|do|can|is) (?:i |we |she )?(?:it|that|this|the "
    r"pension)"
    r"(?: also| too| have to| need to| has to)* (?:go|come|be (?:put|moved|assigned|taxed|included)|count|taxed|"
    r"included|"
    r"affected)(?: (?:in|into|to|under|with|the|a|trust|qdot|too|also|as well|it|that|these|rules?))*|any rules?(?: "
    r"for (?:it|that))?)\s*\?*\s*$",
    _I,
)
_ASKS = re.compile(
    r"\?|(?:^|[.;!,]\s+)(?:(?:and|so|but|then|now)\b,? ?)*(?:who|what|why|where|which|how|when|can|could|may|must|"
    r"should|"
    r"do|does|did|is (?:it|that|the)|are|will|would|tell|explain|compute|calculate)\b",
    _I,
)
_WORKED_OUT = re.compile(r"\b(?:corpus|percent|7520|what (?:part|portion|share)|how much of)\b|%", _I)
_OF_A_PAYMENT = "{told}. What is the corpus portion of each payment of this pension?"


def told(after: After) -> Told | None:
    """The two routes, and the part of each payment that counts; None where more is asked or it was asked before."""
    text = _OPEN.sub("", after.text)
    is_told = _PENSION.search(text) and _PAID.search(text) and _BESIDES.search(text)
    if (
        not is_told
        or len(text.split()) > MOST_WORDS
        or _ASKS.search(text)
        or _WORKED_OUT.search(f"{after.before} {text}")
    ):
        return None
    return Told(
        ("annuity.first_steps", "agreements.routes_compared"), asks=_OF_A_PAYMENT.format(told=text.rstrip(" .!"))
    )
