"""The name at the head of a message that puts a case: "Estate of Ng: D d. April 2026", "Case B - S 72".

Come here for ``head_of``. Each case has its own death and its own survivor, § 20.2056A-4(c)(4)(ii)(B).
"""

from __future__ import annotations

import re

_NAME = r"(?P<name>[A-Z][\w'’-]*|\d{1,2}\b)"
_MATTER = r"(?:[Ee]state|[Mm]atter|[Cc]ase|[Cc]lient|[Ff]ile|[Ff]amily|[Ss]cenario)"
_AFTER = r"(?:'s)?\s*(?:[:,(–—]|-\s|\s-)"
_TITLE = r"(?:(?:[Mm]rs?|[Mm]s|[Dd]r)\.?\s+)?"
_HEADS = (
    re.compile(
        rf"^\W*(?:[Tt]he\s+)?(?:{_MATTER}(?:\s+(?:of|no\.?|#))?|[Ii]n re|"
        rf"[Rr]e)\s*:?\s+(?:the\s+)?{_TITLE}{_NAME}{_AFTER}"
    ),
    re.compile(rf"^\W*(?:[Tt]he\s+)?{_TITLE}{_NAME}\s+{_MATTER}{_AFTER}"),
    re.compile(rf"^\W*{_TITLE}(?P<name>[A-Z][a-z'’-]+|[A-Z]{{2,}})\s*[:–—](?!\d)"),
)
_NO_NAMES = re.compile(
    r"(?:correction|question|q|facts?|note|given|example|ex|re|fwd?|hi|hello|dear|thanks|update|also|and|but|so|ok|well|"
    r"now|then|new|next|first|second|third|dod|dob|pension|annuity|rate|age|spouse|survivor|decedent|death|date|dates|"
    r"today|tax|form|case|estate|client|matter|payment|payments|trust|qdot|ira|irs|subject|from|to|the|my|our|his|her|"
    r"what|when|who|which|how|why|where|can|may|january|february|march|april|june|july|august|september|october|"
    r"november|december|s|d|us|usa|tldr|fyi|ps|cp|pv|another|other|last|here|listen|wait|sorry|please|husband|wife)",
    re.I,
)


def head_of(text: str) -> str | None:
    """The name of the estate, client or case at the head of a message, in small letters; None where it has none."""
    for pattern in _HEADS:
        found = pattern.match(text)
        if found and not _NO_NAMES.fullmatch(found["name"]):
            return found["name"].lower()
    return None
