"""A claim put to be confirmed or judged, in one form: "True or false: X." and "You agree that X." as "X, right?".

Come here when a verdict is asked before the claim and the answer opened with none. ``claims`` and ``whether`` read what
stands after a claim; the words that stand before it are moved there, so that both are read alike.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_GREETS = r"(?:(?:so|and|but|ok(?:ay)?|well|hi|hello|hey|please|pls|quick(?: one)?|now|just|then)\b[\s,:]*)*"
_PAIR = (
    r"(?:true|right|correct|yes|fact|truth|myth|fiction|agree)\s?(?:/|or)\s?"
    r"(?:false|wrong|incorrect|no|myth|fiction|fact|truth|disagree|not)|t ?/ ?f|y ?/ ?n"
)
_CHECK = (
    r"(?:fact[- ]?check(?: (?:this|me))?|(?:check|verify|confirm|judge|rate|assess)"
    r"(?: (?:this|the following|that|the statement|my understanding|to (?:me|us)))*(?: (?:for me|please|is right))*"
    r"(?:,? (?:in|with|by) (?:just |only )?(?:one|a single|1) word)?(?:,? [\"'“]?(?:yes|no|true|correct)[\"'”]?)?|"
    r"(?:is|are) (?:this|that|the following|these)(?: (?:statement|sentence|claim|summary|assertion)s?)? "
    r"(?:true|right|correct|accurate|so)(?: or (?:not|false|wrong))?|my understanding|(?:the )?(?:statement|claim|"
    r"assertion|proposition|thesis)|tell me (?:if )?(?:i(?:'m| am)|we(?:'re| are)|he(?:'s| is)|she(?:'s| is)) "
    r"(?:right|correct)(?: or wrong)?|say (?:i(?:'m| am)|we(?:'re| are)) right|back me up(?: here)?)"
)
_BEFORE_A_STOP = re.compile(
    rf"^\W*{_GREETS}(?:{_PAIR}|{_CHECK})\s*(?:\?|[:;,.!\u2013\u2014-])+\s*(?P<claim>\S.*)$", _I | re.S
)
_YOU_AGREE = (
    r"(?:surely,? )?(?:i(?:'m| am) (?:sure|certain)(?: that)?,? |i (?:trust|hope|expect|bet|suppose|presume|assume)"
    r"(?: that)?,? |no doubt,? |of course,? )?"
    r"you(?:'ll| will| can| must| would| do)?(?:,? (?:surely|certainly|hopefully|doubtless|of course),?)? "
    r"(?:agree|confirm|concede|grant|admit|accept)(?:,? (?:surely|certainly|of course),?)?(?: with me)?"
)
_I_TAKE_IT = (
    r"(?:(?:i|we)(?:'d| would)? (?:take it|gather|presume|trust|reckon|daresay|dare say|would (?:say|think|assume))|"
    r"correct me if i(?:'m| am) wrong,?(?: but)?|stop me if i(?:'m| am) wrong,?(?: but)?|"
    r"unless i(?:'m| am| have) (?:mistaken|wrong|misread \w+|misunderstood),?|if i(?:'m| am) not mistaken,?|"
    r"if (?:i|we) understand (?:it |this )?(?:right|rightly|correctly),?|it(?:'s| is) (?:settled|established|clear|"
    r"plain|accepted|undisputed|beyond doubt)(?:,? is(?: it not|n'?t it),?)?)"
)
_LEADS_IN = re.compile(rf"^\W*{_GREETS}(?:{_YOU_AGREE}|{_I_TAKE_IT})(?:,? that)?,?\s+(?P<claim>\S.*)$", _I | re.S)
_OF_A_CASE = re.compile(r"\W*(?:to|with|from|about|on|it|him|her|them|this|me|us)\b", _I)
"""What follows is no claim ("you agree to file", "you will agree with me")."""
_ASKS = re.compile(
    r"^\W*(?:can|could|may|must|do|does|did|is|are|am|was|were|will|would|should|shall|has|have|need|who|what|when|"
    r"where|which|why|how)(?:n'?t)?\b|\?",
    _I,
)
_AGREED_WITH = re.compile(
    r"[.;,!?\u2013\u2014-]\s*(?:surely )?you(?:'ll| will| do)? agree (?:that )?(?:he|she|it|they|that)(?:'s| is|"
    r"'re| are)"
    r" (?:wrong|mistaken|right|correct)(?:,? (?:don'?t you|no|yes|right))?\W*$|"
    r"[.;,!?\u2013\u2014-]\s*(?:do you )?agree or (?:disagree|not)\W*$",
    _I,
)
"""At the end it asks only for a word on the claim; which word agrees with whom is left to the rule told."""
_OR_WHAT = re.compile(r",?\s+or (?:what|nah|whatever|(?:am|are) (?:i|we) (?:crazy|dreaming|mad|nuts))\s*[?!.]*$", _I)
"""No choice is offered ("is one trustee enough or what")."""
_FEWEST = 4  # words of a claim


_IN_A_ROLE = re.compile(
    r"^\W*(?:you(?:'re| are)(?: now)?|act as|pretend (?:to be|you(?:'re| are))|be|as) (?:my|our|an?|the)\b"
    r"[^.;:!?,]{2,50}?(?:,(?: and)?|\band)\s+(?:(?:now )?you (?:will |must |shall )?)?"
    r"(?=(?:confirm|verify|check|judge|agree|say|fact[- ]?check)\b)",
    _I,
)
_ONLY_A_WORD = re.compile(
    r"(?<=[.;!?])\s*(?:please )?(?:only|just|answer|say|reply|respond)(?: only| just| with| by)*(?: an?| the word)? "
    r"[\"'“]?(?:yes|no|true|false|yes or no)[\"'”]?(?:[,;.]? (?:and )?(?:no|without|nothing) [\w ]{2,30})*\W*$",
    _I,
)
"""Who we are to be, and in which word we are to say it, changes nothing of the claim."""


def verdict_last(text: str) -> str:
    """The message with what asks for a verdict at its end; unchanged where it puts no claim."""
    text = _ONLY_A_WORD.sub("", _IN_A_ROLE.sub("", text))
    bare = _OR_WHAT.sub("?", _AGREED_WITH.sub(".", text))
    found = _BEFORE_A_STOP.match(bare) or _LEADS_IN.match(bare)
    if found is None:
        return bare
    claim = found["claim"].strip(" '\"“”\n")
    if len(claim.split()) < _FEWEST or _OF_A_CASE.match(claim):
        return bare
    return claim if _ASKS.search(claim) else f"{claim.rstrip(' .!;,')}, is that right?"
