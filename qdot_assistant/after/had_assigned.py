"""What an assignment in time would have done, asked once a transfer was judged late: "what if she had signed before?".

Come here for ``told``. § 20.2056A-4(b)(1) and (b)(6): assigned by the day of filing, property may be moved after it.
"""

from __future__ import annotations

import re

from qdot_assistant.after.told import After, Told

_I = re.IGNORECASE
MOST_WORDS = 20
_WHO = r"(?:i|we|she|he|they|s|mom|mum|dad|my (?:mother|father)|the (?:spouse|widow(?:er)?))"
_ASSIGNED = re.compile(
    rf"\b(?:(?:if|had|suppose|supposing) {_WHO}(?: had|'d)? (?:(?:already|only|just|at least) )?"
    r"(?:signed|assigned|made|executed|put)\b.{0,40}|(?:would|could) (?:an |the |a written |signing (?:an |the )?)?"
    r"assignment (?:have|in time|before|do).{0,30}|with an? (?:earlier |timely |signed )?assignment.{0,25})",
    _I,
)
_THE_PAPER = re.compile(r"\b(?:assign\w*|(?:the|a|that) (?:paper|promise|deed of assignment)|it|everything)\b", _I)
_BEFORE = re.compile(
    r"\b(?:before|earlier|in time|by then|by that day|first|timely|prior|back then|on (?:the|that) day|have (?:helped|"
    r"saved|worked|been|done|sufficed))\b",
    _I,
)
_LATE = re.compile(r"\bNot in time: the property was transferred\b|\btoo late\b|\bnot (?:made )?in time\b", _I)
_RULES = ("assignment.deadline", "conveyance.administration")


def told(after: After) -> Told | None:
    """The rule on assigned property; None unless a transfer was told late and an earlier assignment is supposed."""
    text = after.text
    supposed = _ASSIGNED.search(text)
    if supposed is None or len(text.split()) > MOST_WORDS or not _LATE.search(after.said):
        return None
    return Told(_RULES) if _THE_PAPER.search(text) and _BEFORE.search(text) else None
