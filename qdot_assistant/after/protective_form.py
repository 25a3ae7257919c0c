"""What a protective assignment must look like, asked after it was spoken of: "is a plain letter enough for that?".

Come here for ``told``. § 20.2056A-4(b)(8): a written statement signed by the assignor under penalties of perjury that
identifies the specific assets and the specific basis. The rule on ordinary assignments says nothing of these.
"""

from __future__ import annotations

import re

from qdot_assistant.after.told import After, Told

_I = re.IGNORECASE
MOST_WORDS = 24
_PROTECTIVE = re.compile(r"\bprotective(?:ly)?\b", _I)
_PAPER = r"(?:papers?|letter|note|statement|document|form|writing|wording|assignment|text|lines?|sentence)"
_FORM = re.compile(
    rf"\bhow (?:formal|exact|detailed|long|precise|official)\b|\bwhat (?:must|should|has to|needs to|does) (?:\w+ "
    rf"){{0,3}}?"
    rf"(?:stand|be (?:in|on|written)|say|contain|include|look like|go in(?:to)?)\b|\bwhat (?:form|shape)\b|"
    rf"\b(?:just|simple|plain|short|mere(?:ly)?|ordinary|informal|handwritten|normal|any) (?:\w+ )?{_PAPER}\b|"
    rf"\b{_PAPER} (?:be )?(?:enough|suffic\w+|do|ok(?:ay)?|fine|good enough)\b|\bhow (?:do|should|must) (?:i|we|she|"
    rf"he) "
    r"(?:word|phrase|write|draw up|put) (?:it|that|this)\b|\bwhat (?:do|should|must) (?:i|we|she|he) (?:write|put|"
    r"say)\b",
    _I,
)
_WHETHER_ENOUGH = re.compile(
    r"^\W*(?:(?:and|so|but|ok(?:ay)?|then|or)\b\W*)*(?:is|would|will|does|can)\b[^.;?!]*"
    rf"\b(?:just|simple|plain|short|mere|ordinary|informal|normal) (?:\w+ )?{_PAPER}\b",
    _I,
)
_OTHERWISE = re.compile(r"\b(?:notar\w+|witness\w*|when|by when|where|who|whom|copy|copies|trustee|tax|706)\b", _I)


def told(after: After) -> Told | None:
    """The signed statement and its contents; None where another assignment or another point is asked about."""
    text = after.text
    is_protective = _PROTECTIVE.search(f"{after.asked} {after.said} {text}") is not None
    if not is_protective or len(text.split()) > MOST_WORDS or not _FORM.search(text) or _OTHERWISE.search(text):
        return None
    return Told(("protective.signed_statement", "protective.contents"), "No" if _WHETHER_ENOUGH.search(text) else "")
