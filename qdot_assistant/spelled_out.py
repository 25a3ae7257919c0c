"""What one word of a follow-up asks for, in the words that statements use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass

# What one word asks for, in the words that statements use.
_SPELLED_OUT: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), words)
    for pattern, words in (
        (
            r"\bexceptions?\b|\bexempt\w*|\bway (?:out|around)\b|\bany relief\b|\balways\b",
            "exception, hardship, relief or more time",
        ),
        (
            (
                r"^(?:and |so |but |ok,? )*(?:after that|then(?: what)?|what (?:then|next|now|happens (?:then|"
                r"next|after\w*))|next(?: steps?)?|afterwards?)\b"
            ),
            "what must be done afterwards, the next step",
        ),
        (
            r"^(?:and |so |but |what (?:about|happens) )*(?:until (?!when)|till (?!when)|in the mean ?time|mean ?while|"
            r"while (?:that|this|it|we|i)\b|before (?:that|then|it is|it'?s))",
            "in the meantime, while it is pending, until it is completed",
        ),
        (
            r"\b(?:deadline|date|day|time|due|it|that)\b.{0,20}\b(?:be |get )?(?:moved|pushed|put off|postponed|"
            r"delayed|extended|stretched)\b",
            "an extension of time, six more months to file",
        ),
        (
            r"^(?:and |so |but |is |are |was |it'?s |then )*(?:the |that |this |it |all |my |our |everything )*"
            r"(?:\w+ )?(?:gone|lost|over|dead|hopeless|ruined|done for|void|too late)\b"
            r"(?: (?:then|now|for good|forever))?\W*$",
            "the consequence of missing it, what can still be done, late, relief",
        ),
        (r"\bhow (?:bad|serious|severe|grave|risky)\b|^(?:and |so |but )*so what\b", "the consequence, what is lost"),
        (r"^(?:and |so |but )*(?:why|how come|what for|reason)\b", "the reason and purpose"),
        (r"^(?:and |so |but )*(?:deadline|when|by when|how long|until when|what date)\b", "the deadline, by which day"),
        (
            (
                r"^(?:and |so |but )*(?:consequence|penalt|otherwise|or else|what if (?:not|i don'?t|"
                r"we don'?t|he doesn'?t|she doesn'?t|(?:there (?:is|are) )?none|neither))\w*"
            ),
            "the consequence of not doing it in time",
        ),
        (
            r"^(?:and |so |but )*(?:what if (?:i|we|he|she|they) (?:miss|forg)\w*|if (?:i|we|he|she) miss)",
            "the consequence of missing it, relief",
        ),
    )
)


def spelled_out(text: str) -> str:
    """A short follow-up with what its few words ask for."""
    if len(text.split()) > 7:
        return text
    return " ".join([text, *(words for pattern, words in _SPELLED_OUT if pattern.search(text))])
