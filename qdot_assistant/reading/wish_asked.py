"""A wish told and its leave asked in a word or two: "S would like to withdraw it. Can she?" as "can S withdraw it?".

Come here when a case was told, what is wanted stood in it, and the question behind it named nothing.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_KIN = r"(?:[\w'’-]+ ){0,2}[\w'’-]+"
_WHO = rf"(?:(?:my|our|the|his|her|a) {_KIN}|(?-i:S|D|E|W|H|[A-Z][a-z]+(?: [A-Z][a-z]+)?)|i|we|he|she|they|mom|mum|dad)"
_WISHES = (
    r"(?:(?:would|do|does|now|then|really|very much|rather|'d|’d) ?)*\s?"
    r"(?:likes?|wants?|wish(?:es)?|hopes?|plans?|intends?|prefers?|means?|proposes?|(?:(?:am|is|are|'s|'m|'re) )?"
    r"(?:planning|hoping|trying|going|thinking of going|about|intending|minded|ready|inclined)|need|needs|"
    r"'d like|’d like|decided) to"
)
_MAY = (
    r"(?:(?:and |so |but |now )?(?:can|could|may) (?:she|he|i|we|they|it|that|this|one)"
    r"(?: (?:do (?:it|that|so|this)|be (?:done|allowed)|legally|now|still|even|really|please))*|"
    r"(?:and |so |but |now )?(?:is|would|will) (?:that|it|this|she|he|i) (?:be )?(?:still )?"
    r"(?:allowed|permitted|possible|permissible|ok(?:ay)?|fine|alright|all right|legal|free to)(?: (?:now|then|"
    r"still))?|"
    r"(?:am i|are we|is she|is he|are they) (?:allowed|free|able|permitted)(?: to)?(?: (?:do (?:it|that|so)))?|"
    r"(?:allowed|possible|permitted|permissible|ok(?:ay)?))"
)
_WISH = re.compile(
    rf"^(?P<told>(?:.*?[\s.,;:!\u2013\u2014-])??)(?P<who>{_WHO})(?P<is>, who [^,.;?!]{{2,40}},)?(?: |"
    rf"(?=['’]d)){_WISHES} (?P<act>(?!know\b|ask\b|understand\b|be sure\b|"
    rf"learn\b|check\b)[^.;?!]{{4,120}}?)\s*[.;,!\u2013\u2014-]+\s*{_MAY}\s*\??\W*$",
    _I | re.DOTALL,
)
_JOINED = re.compile(r"[\s,]+(?:and|so|but|now)\s*$", _I)


def with_wish_asked(text: str) -> str:
    """The message with the wish put as the question; as it stands where it closes with no such question."""
    found = _WISH.match(text)
    if found is None or "?" in found["told"]:
        return text
    told = _JOINED.sub(". ", found["told"])
    return f"{told}Can {found['who']}{found['is'] or ''} {found['act']}?"
