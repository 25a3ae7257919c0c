"""A share told as a bare number in a follow-up ("my son says it should be 66, correct?"): no age and no rate.

Come here for ``with_percent`` and ``VERDICT``, the words that ask whether a figure is right.
"""

from __future__ import annotations

import re

VERDICT = re.compile(
    r"\b(?:right(?! (?:now|away|to|after))|correct(?:ly|ed)?|incorrect|wrong|true|false|accurate|inaccurate|mistaken|"
    r"mistake|error|plausible|reasonable|realistic|believable|legit|sounds?|make[s]? (?:any )?sense|agree|confirm|"
    r"verify|double[- ]check|sanity|ballpark|too (?:high|low|much|little|big|small|large|good)|"
    r"(?:way |far |a bit |well )?off(?= base|\s*[?.!]|\s*$)|ok(?:ay)?|fine|really|trust (?:that|it|him|her|them)|"
    r"(?:can|could) (?:that|this|it) be|hold[s]? (?:up|water)|in line|(?:check|add|stack|stand|"
    r"measure)s? (?:out|up)|tall(?:y|ies)|"
    r"square[s]?(?: with)?|match(?:es)?|kosher|defensible|supportable|acceptable|on the mark|spot on|"
    r"buy (?:it|that)|overstat\w+|understat\w+|overcharg\w+)\b|"
    r"\bcheck (?:this|that|it|whether|if|his|her|their|my|the) (?:math|maths|figures?|numbers?|share|percentage|"
    r"calculation|working|portion|is|was|he|she|they)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\b(?:says?|said|thinks?|told (?:me|us)|claims?|figure[sd]?|came up with|come up with|calculat\w+|makes? it|wrote|"
    r"writes|uses?|used|got|gets|puts? it at|estimate[sd]?)(?: (?!(?:age|aged|old|i|she|he|they|we)\b)[\w']+){0,4}? "
    r"(?P<n>[2-9]\d)(?=\s*(?:[,;?!]|\.(?!\d)|$|right|correct|true|ok|too|or\b))",
    re.IGNORECASE,
)
_OF_AN_AGE = re.compile(r"\b(?:age[ds]?|old|birthday|born|years?|rate)\b", re.IGNORECASE)


def with_percent(text: str) -> str | None:
    """The text with "percent" after the bare share it tells; None where it tells none, or asks for no verdict."""
    bare = _BARE.search(text)
    if bare is None or not VERDICT.search(text) or _OF_AN_AGE.search(text):
        return None
    return f"{text[: bare.end('n')]} percent{text[bare.end('n') :]}"
