"""An extension that could have been had, said after the day for the court case: it was not granted and does not count.

Come here for ``told``. § 20.2056A-4(a)(2) counts extensions actually granted.
"""

from __future__ import annotations

import re

from qdot_assistant.after.told import After, Told

_I = re.IGNORECASE
MOST_WORDS = 30
_EXTENSION = re.compile(
    r"\bexten(?:d|sion)\w*|\b4768\b|\b(?:more|extra|longer|additional|further) time\b|\bhalf(?:[- ]| a )year\b|"
    r"\b(?:six|6) (?:more |extra |additional |further )?months\b|\bthose months\b",
    _I,
)
_NOT_HAD = re.compile(
    r"\bcould(?:'ve| have| of)?\b(?!n'?t)|\b(?:would|might)(?:'ve| have| of)? (?:been |got|had|get|be )|"
    r"\b(?:a |the |our |their )?right to\b|\bentitled\b|\bnever (?:asked|requested|applied|used|filed|granted)\b|"
    r"\bautomatic\w*\b|\b(?:everybody|everyone|anybody|anyone|all people) (?:gets?|has|can)\b|\bunused\b|"
    r"\bnobody asked\b|"
    r"\b(?:did|had|was|were)(?:n'?t| not) (?:ask|request|appl|us|grant)\w*|\bavailable\b",
    _I,
)
_COUNTS = re.compile(
    r"\b(?:counts?|counted|helps?|adds?|added|saves?|use[d]?|good|enough|push\w*|moves?|still|in time|included?|"
    r"reckon\w*)\b",
    _I,
)
_COURT = re.compile(r"\b(?:courts?|judges?|judicial\w*|proceedings?|petition\w*|lawsuits?|commenc\w+)\b", _I)
_ASKS_ELSE = re.compile(
    r"\b(?:who|whom|where|which form|how (?:do|can|to)|what day|when|how long|how (?:many|late))\b", _I
)
_WAS_GRANTED = re.compile(
    r"\b(?:was|were|been|got|had it|is) (?:actually |duly )?(?:granted|approved|given)\b|\bwe got it\b", _I
)


def told(after: After) -> Told | None:
    """The rule on extensions actually granted; None where none is claimed that was only to be had."""
    text = after.text
    claims = all(one.search(text) for one in (_EXTENSION, _NOT_HAD, _COUNTS))
    other = _ASKS_ELSE.search(text) or _WAS_GRANTED.search(text)
    if not claims or other or len(text.split()) > MOST_WORDS or not _COURT.search(f"{after.asked} {after.said} {text}"):
        return None
    return Told(("reformation.extensions_granted",), "" if _TURNED.search(text) else "No")


_TURNED = re.compile(
    r"\b(?:too late|lost|over|out|useless|worthless|nothing)\b|\b(?:it|that|this|they|those) (?:does|do|would|will|can)"
    r"(?:n't| not) count|\b(?:right|correct|is that so)\W*$",
    _I,
)
"""Asked the other way round ("so it's too late?"), No would say the contrary."""
