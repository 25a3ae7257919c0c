"""An answer not understood ("that's Greek to me"), or doubted for what another says ("are you sure? my banker says …").

Come here for the words of both; ``followups`` asks for them.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_BABEL = (
    r"(?:chinese|greek|gibberish|gobbledy\w*|mumbo[- ]jumbo|double dutch|hieroglyph\w*|hebrew|russian|latin|legalese|"
    r"lawyer[- ]?(?:talk|speak)|jargon|a foreign language)"
)
NOT_UNDERSTOOD = (
    rf"(?:(?:it|that|this)(?:'?s| is| was| sounds?)(?: like)?(?: all| pure| just| still| only)* {_BABEL}"
    r"(?: (?:to|for) me)?"
    rf"(?=\W*$|[.,;!] )|(?:all )?{_BABEL} (?:to|for) me|over my head|beyond me|"
    r"too many (?:big |long |hard |legal |fancy )?words|(?:can'?t|cannot|couldn'?t|can not) follow|"
    r"(?:makes? no sense|(?:doesn'?t|does not) make (?:any )?sense)(?: to me)?(?=\W*$|[.,;!] )|"
    r"(?:like|as|as if|to|for)(?: (?:i'?m|i am|you'?d|you would|to|for|i were))? (?:an? |some )"
    r"(?:normal|regular|ordinary|simple|average|plain) (?:person|guy|man|woman|human)(?=\W*$)|(?:to|"
    r"for) (?:normal|regular|ordinary|"
    r"simple) (?:people|folks?)(?=\W*$)|in (?:normal|human|everyday|easy|ordinary|regular) (?:words?|language|"
    r"english|terms|speech))"
)
"""What says that the answer was not understood, and to whom it is to be said again."""
_SAID_SO = re.compile(NOT_UNDERSTOOD, _I)
_OTHERS = (
    r"(?:(?:(?:my|our|the|that|a|an|some|his|her|this) )?(?:[\w'-]+ ){0,3}?[\w'-]+|everyone|everybody|somebody|"
    r"someone|people|they|he|she)"
)
_SURE_AGAINST = re.compile(
    r"^\W*(?:and |but |so |hm+,? |wait,? |ok,? |no,? )*(?:(?:are|r) (?:you|u) (?:really |absolutely |quite |"
    r"100 ?%? |totally |"
    r"very )*(?:sure|certain|positive)(?: (?:about|of) (?:that|this|it))?[\s?!.,;:-]+|(?:really|seriously|no way|"
    r"(?:is|was) (?:that|this|it) (?:really |actually )?(?:right|correct|true|so)|i doubt (?:it|that)|"
    r"(?:that|this|it) (?:can'?t|cannot) be(?: right| true)?|i don'?t (?:think so|believe (?:it|that|you)))"
    r"\s*[?!.,;:-]+\s*)"
    r"(?!(?:do|does|did|is|are|was|can|could|would|will|must|should|has|have|when|what|who|how|if)\b)"
    r"(?:(?:because|cause|since|as|but) )?"
    rf"(?P<says>{_OTHERS} (?:(?:has |had |always |just |clearly |now )*(?:said|says?|told|tells|claims?|claimed|"
    r"thinks?|"
    rf"wrote|writes|insists?|"
    r"insisted|swears?|swore|believes?|keeps? saying))\b[^?]*\??\W*)$",
    _I,
)
""" "Are you sure? The bank says the same day counts": what another says is held against the answer."""


def without_it(text: str, kind: str) -> str:
    """A request for simpler words without those that only say that the answer was not understood."""
    return _SAID_SO.sub(" ", text) if kind == "simpler" else text


def is_held_against(text: str) -> bool:
    """True where it is asked whether that is sure, and told what another says."""
    return bool(_SURE_AGAINST.match(text))


def what_another_says(text: str) -> str:
    """The words that tell what another says; empty where nothing is held against the answer."""
    found = _SURE_AGAINST.match(text)
    return found["says"] if found else ""
