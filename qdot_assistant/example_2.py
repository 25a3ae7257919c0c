"""Example 2 with an assignment that is late, revocable or not in writing. § 20.2056A-4(d)(2) and (b)(1)."""

from __future__ import annotations

import re

from qdot_assistant.types import Cite, Draft, DraftSentence

_ASSIGNED = Cite(section="20.2056A-4(d)(2)", quote="S executes an irrevocable assignment")
_IN_TIME = Cite(
    section="20.2056A-4(b)(1)",
    quote=(
        "is assigned to a QDOT under an enforceable and irrevocable written assignment made on or before the date on "
        "which the return is filed and on or before the last date prescribed by law that the QDOT election may be made"
    ),
)
_CHANGED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), text)
    for pattern, text in (
        (
            r"\b(?:assign\w*|sign\w*|execut(?:ed|es|ing))\b[^.;?!]*\b(?:after|later than|once|following)\b"
            r"[^.;?!]{0,15}\b(?:return|706|filing)\b|"
            r"\b(?:return|706)\b[^.;?!]*\bfiled before\b[^.;?!]*\b(?:assign|sign)",
            "No. An assignment made after the return is filed is too late: it must be made on or before the date on "
            "which the return is filed.",
        ),
        (
            r"\b(?:if|but|were|suppos\w+|with|had)\b[^.;?!]*(?<!ir)\brevocab\w+|\bcould (?:be )?(?:revoke|cancel)\w*",
            "No. A revocable assignment would not do: it must be enforceable and irrevocable.",
        ),
        (
            r"\b(?:if|but|were|suppos\w+|with|had)\b[^.;?!]*\b(?:oral(?:ly)?|verbal(?:ly)?|"
            r"by word of mouth|not in writing|unwritten)\b",
            "No. An assignment that is not in writing would not do: it must be an irrevocable written one.",
        ),
    )
)


def answer(text: str) -> Draft | None:
    """Why the assignment of Example 2 would not do as it is changed; None where nothing of this is changed."""
    found = next((said for pattern, said in _CHANGED if pattern.search(text)), None)
    if found is None:
        return None
    return Draft(kind="answer", sentences=(DraftSentence(text=found, cites=(_IN_TIME, _ASSIGNED)),))
