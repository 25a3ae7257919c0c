"""The surviving spouse's own death, told after the yearly form for a pension: "now mom has died too, still April?".

Come here for ``told``. § 20.2056A-4(c)(6)(i), (c)(7)(i) and the two agreements: in that year the last form is due by
the spouse's own days, and no longer on April 15.
"""

from __future__ import annotations

import re

from qdot_assistant.after.told import After, Told

_I = re.IGNORECASE
MOST_WORDS = 34
_YEARLY = re.compile(
    r"\b(?:706-?\s?qdt|agreement to (?:pay|roll over)|april 15|corpus portion|each year|every year)\b", _I
)
_PENSION = re.compile(
    r"\b(?:pensions?|annuit\w+|agreement to (?:pay|roll over)|payments? (?:received|of the year))\b", _I
)
_PAYEE = (
    r"(?:she|he|(?:my |our |the )?(?:mom|mum|mama|mother|dad|papa|father|wife|husband|aunt|uncle|grand\w+|stepm\w+|"
    r"stepf\w+|sister|brother|widow(?:er)?|surviving spouse|spouse|s))"
)
_TOO = r"(?:too(?! late\b)|also|as well|now|herself|himself|meanwhile|since then|afterwards|in turn|likewise)"
_DIED = r"(?:has |have |had |'s |just |recently |sadly )*(?:died|passed(?: (?:away|on))?|dead|gone|deceased)"
_DEATH = re.compile(
    rf"\b{_PAYEE}(?: (?:who|that) [^.,;?!]{{3,50}}?)?(?:,? {_TOO})* {_DIED}\b(?:[^.;?!]{{0,12}}\b{_TOO}\b)?",
    _I,
)
_IS_A_SECOND = re.compile(rf"\b{_TOO}\b|\b(?:who|that) (?:got|gets|has|had|received|drew|draws|was getting)\b", _I)
_ASKS = re.compile(
    r"\?|\b(?:still|same|what now|now what|when|by when|last form|due|date|day|deadline|file|form|tax|april)\b", _I
)
_OF_HER_OWN_DAY = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2}/\d", _I
)
"""With her day of death told the days are worked out."""
_STILL = re.compile(r"\b(?:still|also|same|again)\b[^.;?!]{0,20}\b(?:april|date|day|deadline|15)\b", _I)
_ANOTHER_MATTER = re.compile(r"\b(?:bequest|inherit\w*|assign\w*|trustee|qdot left|kids get|children get|heirs?)\b", _I)


def told(after: After) -> Told | None:
    """The days of the last form; None where nobody's second death is told, or no pension was spoken of."""
    text, spoken = after.text, f"{after.asked} {after.said}"
    found = _DEATH.search(text)
    if found is None or len(text.split()) > MOST_WORDS or not _ASKS.search(text):
        return None
    if not _IS_A_SECOND.search(_beside(found.group(), text[found.end() :])):
        return None  # "now he's gone" may tell of the first death once more
    is_yearly = _YEARLY.search(spoken) and _PENSION.search(f"{spoken} {text}")
    if not is_yearly or _OF_HER_OWN_DAY.search(text) or _ANOTHER_MATTER.search(text):
        return None
    return Told(("agreements.after_spouse_dies",), "No" if _STILL.search(text) else "")


def _beside(death: str, rest: str) -> str:
    """The words that tell the death, without the "now" of "now he's gone", and the few behind them."""
    return f"{death} {rest[:NEAR]}"


NEAR = 12  # letters behind a death in which "too" still belongs to it
