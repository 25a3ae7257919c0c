"""Spellings of a message typed on a phone: "u", "pls", "bc", "w/", "b4", "pmt", "acct", and one typed all in capitals.

Come here for ``spelt_out``. "B4" is a paragraph too: it is "before" only where a time, an act or a person stands beside
it. A word that has a capital stays as it is, for capitals name things ("W", "R").
"""

from __future__ import annotations

import re

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_BEFORE_WHAT = (
    rf"(?= (?:i|we|he|she|they|it|you|my|our|his|her|{_MONTH}|(?:19|20)\d\d|next|then|this|that|"
    r"(?:the )?(?:estate|death|return|filing|deadline|tax|year|end))\b)"
)
_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"(?<![\w./'’&-])u(?![\w./'’&-])(?! s\b)", "you"),
        (r"\bur(?= [a-z])", "your"),
        (r"(?:^|(?<=[a-z,.!?] ))n(?= [a-z]{2})", "and"),
        (r"\b(\d{1,3}),(\d{1,2})(?=\s?(?:million|mio|mill?|mn)\b)", r"\1.\2"),
        (r"\b(\w+s|wh(?:at|en|o|y|ich|ere)|they|you|we|how|here) r(?= [a-z])", r"\1 are"),
        (r"\b[Pp]l[sz]\b", "please"),
        (r"\b[Tt]h(?:x|nx|anx)\b", "thanks"),
        (r"\b(?:bc|b/c|bcs|bcuz|cuz|coz)\b(?= [a-z])", "because"),
        (r"\bw/o\b ?", "without "),
        (r"\b[Ww]/ ?(?=[\w$'’])", "with "),
        (r"\babt\b", "about"),
        (r"\bthru\b", "through"),
        (r"\bppl\b", "people"),
        (r"\btm(?:rw|r|w)\b", "tomorrow"),
        (r"\b[Gg]ovt\b\.?", "government"),
        (r"\b([Pp])y?mts\b\.?", r"\1ayments"),
        (r"\b([Pp])y?mt\b\.?", r"\1ayment"),
        (r"\b([Aa])ccts\b\.?", r"\1ccounts"),
        (r"\b([Aa])cct\b\.?", r"\1ccount"),
        (r"\btht\b", "that"),
        (r"\b(?:idk|dunno)\b", "i don't know"),
        (rf"(?<!\bin )(?<!\bunder )(?<!\bof )(?<!§ )\bb4{_BEFORE_WHAT}", "before"),
        (r"\b(year|week|time|long|even|day|month|(?:done|send|sign|file|move) it) b4\b", r"\1 before"),
    )
)
_CITED = re.compile(r"\d\([A-Z]\)")
SHOUT = 4
"""Words; fewer in capitals may be short forms, and are none where a section is cited in capitals."""


def spelt_out(text: str) -> str:
    """The message with the spellings of a phone written out; its capitals taken back where it has no other letters."""
    text = _spoken(text)
    for spelling, words in _SPELLINGS:
        text = spelling.sub(words, text)
    return text


def _spoken(text: str) -> str:
    """A message typed all in capitals in small letters: its capitals name nothing."""
    is_shouted = text.isupper() and (len(text.split()) >= SHOUT or _CITED.search(text))
    return text.lower() if is_shouted else text
