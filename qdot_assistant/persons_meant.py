"""Whom "he" or "she" means in a follow-up, where the earlier question put one person in one role.

Come here for ``with_role_named``: after "can my daughter be the trustee?" "and if she dies?" asks of the trustee.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
MOST_WORDS = 12
"""Words of the longest follow-up in which a pronoun is taken for the person of the earlier question."""

_ROLES = (
    (re.compile(r"\bco-?trustees?\b", _I), "the co-trustee"),
    (re.compile(r"\btrustees?\b", _I), "the trustee"),
    (re.compile(r"\b(?:executor|executrix|personal representative)s?\b", _I), "the executor"),
    (re.compile(r"\b(?:legal representative|guardian|conservator)s?\b", _I), "the legal representative"),
)
_SPOUSE = re.compile(r"\b(?:spouse|wife|husband|widow(?:er)?)\b(?!'s?\b|s\b)", _I)
_KIN_OF_SPOUSE = re.compile(r"\b(?:spouse|wife|husband|widow(?:er)?)(?:'?s)\b", _I)
_PRONOUN = re.compile(r"\b(?:she|he)(?P<short>'s)?\b(?!')", _I)
_OTHER_PERSON = re.compile(
    r"\b(?:spouse|wife|husband|trustee|executor|bank|mother|father|mom|mum|dad)\b|\bdied on\b|\d", _I
)


def with_role_named(text: str, before: str) -> str:
    """The follow-up with its "he" or "she" called by the one role that the earlier question named, else as said."""
    role = _role_in(before)
    if role is None or len(text.split()) > MOST_WORDS or _OTHER_PERSON.search(text) or not _PRONOUN.search(text):
        return text
    return _PRONOUN.sub(lambda found: f"{role} is" if found["short"] else role, text, count=1)


def _role_in(before: str) -> str | None:
    """The one role spoken of, if the surviving spouse is not spoken of as well."""
    named = [name for pattern, name in _ROLES if pattern.search(before)]
    if named[:2] == ["the co-trustee", "the trustee"]:
        named = named[:1]
    if len(named) != 1 or _SPOUSE.search(_KIN_OF_SPOUSE.sub(" ", before)):
        return None
    return named[0]
