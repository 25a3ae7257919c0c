"""A follow-up that names nothing but another object, an earlier text, one sentence or a default of what was asked.

Come here for ``said_in_full``: after "does the Information Statement ask for the discount rate?" "and the present
value?" asks the same of the present value; after a duty "consequence of default?" asks what follows where it is missed.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
MOST_WORDS = 9
"""Words of the longest follow-up that is read so."""

_LEAD = r"^(?:(?:and|but|so|or|ok|then|what about|how about|only|just)\b,? ?)*"
_THE = r"(?:the|an?|my|his|her|our|their|its|any)"
_VERB_OF_AN_OBJECT = (
    r"(?:ask(?:s|ed)? for|require|include|contain|need|cover|name|list|mention|state|apply to|show|report|count|accept|"
    r"call for|provide|reach|affect|tax|exempt|protect)"
)
_ASKED_OF_AN_OBJECT = re.compile(
    rf"^(?P<head>(?:does|do|did|must|can|may|should|will|would|has|have|is|are)\b[^,;?]*?\b{_VERB_OF_AN_OBJECT}) "
    rf"(?P<object>(?!to\b)(?:{_THE} )?[\w' ()-]{{2,40}}?)\W*$",
    _I,
)
_OBJECT_ALONE = re.compile(
    rf"^(?:and|or|what about|how about|and what about) (?P<object>{_THE} "
    r"(?!.*\b(?:ones?|routes?|agreements?)\b)(?!other|same|rest|second|first|next|rule|question|difference|"
    r"deadline|date|day|form|reason)[\w'-]+(?: "
    r"[\w'-]+){0,3})\?*$",
    _I,
)
_CONSEQUENCE_ALONE = re.compile(
    rf"{_LEAD}(?:what (?:is|are|would be) )?(?:the )?(?:consequences?|effects?|sanctions?|results?|upshot|price) "
    r"(?:of|for|on|upon|if) (?:an? |any |the )?(?:default|non-?compliance|non-?performance|breach|failure|lapse|delay|"
    r"omission|missing (?:it|that|this)|being late|not doing (?:it|so|that))\W*$",
    _I,
)
_AS_A_DAY = re.compile(
    rf"{_LEAD}(?:(?:so|then|which|what|that|is|that is|and|put|give|say|tell|me|it|as|in|on|the|an?|please|can|"
    rf"could|you|"
    r"would|be|means?|makes?|comes? to|i need|i want|need) )*(?:exact|calendar|actual|concrete|real|specific|"
    r"precise|proper)?"
    r" ?(?:calendar terms|calendar|(?:date|day)(?! (?:one|of|after|before|does|do|must|should)))"
    r"(?: (?:that|this|it|is|would|be|then|please|exactly|be|as|in))*\W*$",
    _I,
)
_WHICH_EXAMPLE = re.compile(
    rf"{_LEAD}(?:in |by |under )?(?:which|what) (?:of the )?examples?(?: (?:is|shows?|illustrates?|covers?|has|"
    r"concerns?|does|do|deals? with|applies|speaks? of|about))*(?: (?:that|this|it|so|these|them|then))?"
    r"(?: illustrated| shown| in)?\W*$",
    _I,
)
_WHICH_DAY = "which day is that?"
_MISSED = "what if that is not done in time?"
_EARLIER_TEXT = re.compile(
    rf"{_LEAD}(?:for |of |under |in )?(?:its|the) (?:predecessor|(?:old(?:er)?|former|earlier|previous|prior|"
    rf"superseded)"
    r"(?: (?:one|version|text|wording|example))?)\W*$",
    _I,
)
_PRESENT = re.compile(
    r"\b(?:new|newer|current|present|latest|amended|revised)\b(?= (?:example|text|version|wording|rule))", _I
)
_ONE_SENTENCE = re.compile(
    rf"{_LEAD}(?:read |give |show |quote )?(?:me )?(?:only |just )?(?:the |its )?"
    r"(?P<which>first|second|third|fourth|last|final|opening|closing) sentence(?: of (?:it|that|this))?(?: only)?\W*$",
    _I,
)
_NAMED = {"final": "last", "closing": "last", "opening": "first"}


_SIDES = {"after": "before", "afterwards": "before", "later": "before", "thereafter": "before", "before": "after"}
_SIDE_ALONE = re.compile(
    rf"^(?:and|but|or|what about|how about|and what about|what if|and if)(?: (?:it's|it is|it was|that's|i do "
    rf"it|only))? "
    rf"(?P<side>{'|'.join(_SIDES)})(?: that| it| then)?\W*$",
    _I,
)


def _on_the_other_side(text: str, before: str) -> str | None:
    """ "And after?" where the earlier question was about the time before something, or the other way round."""
    side = _SIDE_ALONE.match(text)
    if side is None:
        return None
    word, other = side["side"].lower(), _SIDES[side["side"].lower()]
    named = list(re.finditer(rf"\b{other}\b", before, _I))
    now = "before" if word == "before" else "after"
    return f"{before[: named[0].start()]}{now}{before[named[0].end() :]}" if len(named) == 1 else None


_PAPER = (
    r"(?:(?:protective |pecuniary |fractional )?assignments?|(?:security )?agreements?|information statement|"
    r"certification(?: statement)?|(?:estate tax )?returns?|election|bond|letter of credit|(?:form )?706-?qdt|petition)"
)
_PAPER_ALONE = re.compile(
    rf"^(?:and|or|what about|how about|and what about|same for) (?P<paper>{_THE} {_PAPER})\?*$", _I
)
_PAPERS = re.compile(rf"\b{_THE} {_PAPER}\b(?! to\b)", _I)


def _of_another_paper(text: str, before: str) -> str | None:
    """The earlier question of another paper ("and the assignment?"), where it named one paper only."""
    alone, named = _PAPER_ALONE.match(text), list(_PAPERS.finditer(before))
    if alone is None or len(named) != 1 or named[0].group().lower() == alone["paper"].lower():
        return None
    return f"{before[: named[0].start()]}{alone['paper']}{before[named[0].end() :]}"


def said_in_full(text: str, before: str, anchor: str | None) -> str | None:
    """The follow-up as a question of its own; None where it is no such follow-up.

    Args:
        text: the user's words.
        before: the earlier question, itself said in full.
        anchor: the paragraph that the conversation is at.
    """
    if len(text.split()) > MOST_WORDS:
        return None
    if anchor is not None and (one := _ONE_SENTENCE.match(text)):
        which = one["which"].lower()
        return f"quote the {_NAMED.get(which, which)} sentence of {anchor}"
    if _WHICH_EXAMPLE.match(text):
        return f"which Example illustrates this: {before}"
    if _AS_A_DAY.match(text):
        return _WHICH_DAY
    if _CONSEQUENCE_ALONE.match(text):
        return _MISSED
    if _EARLIER_TEXT.match(text) and len(_PRESENT.findall(before)) == 1:
        return _PRESENT.sub("old", before)
    if turned := _on_the_other_side(text, before):
        return turned
    if same := _of_another_paper(text, before):
        return same
    asked, other = _ASKED_OF_AN_OBJECT.match(before), _OBJECT_ALONE.match(text)
    return f"{asked['head']} {other['object']}?" if asked and other else None
