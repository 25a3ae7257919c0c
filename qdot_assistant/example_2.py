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
_OF_AN_AMOUNT = Cite(section="20.2056A-4(b)(2)", quote="may be of a pecuniary amount")
_SAME_DAY = re.compile(
    r"\b(?:assign\w*|sign\w*|execut(?:ed|es|ing))\b[^.;?!]*\b(?:same day|day (?:that |on which )?the (?:estate tax )?"
    r"(?:return|706)|day of (?:the )?(?:filing|return))\b",
    re.IGNORECASE,
)
_AN_AMOUNT = re.compile(
    r"(?=.*\b(?:if|but|instead|rather|had|were|with|suppos\w+)\b)(?!^\W*(?:does|do|did|is|was|has)\b).*(?:"
    r"\b(?:fixed|certain|flat|set|pecuniary|dollar|definite|specific) (?:sum|amount|dollar\w*|\$?\d)|"
    r"(?:\$\d|\d00\b)[^.;?!]{0,30}\b(?:instead of|rather than|not) (?:the |a |by )?formula)",
    re.IGNORECASE,
)
_OTHERWISE = (
    (
        _SAME_DAY,
        "Yes. An assignment made on the day of filing is in time: it must be made on or before the date on which the "
        "return is filed, and on or before the last date for the QDOT election.",
        (_IN_TIME, _ASSIGNED),
    ),
    (
        _AN_AMOUNT,
        "An assignment of a fixed amount would do as well: an assignment may be of a pecuniary amount. Only that "
        "amount is then assigned, whatever the estate tax comes to.",
        (_OF_AN_AMOUNT, _ASSIGNED),
    ),
)
_CHANGED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), text)
    for pattern, text in (
        (
            r"\b(?:assign\w*|sign\w*|execut(?:ed|es|ing))\b[^.;?!]*\b(?:after|later than|once|following)\b"
            r"[^.;?!]{0,30}\b(?:return|706|filing|papers (?:are|were) (?:in|filed))\b|"
            r"\b(?:return|706)\b[^.;?!]*\bfiled before\b[^.;?!]*\b(?:assign|sign)|"
            r"\b(?:return|706|tax form)s?\b[^.;?!]{0,25}\b(?:filed|sent|mailed|in|gone in|went in|submitted|"
            r"handed in)\b[^.;?!]{0,25}\b(?:when|before|by the time|and (?:only )?then|then|later)\b[^.;?!]{0,25}"
            r"\b(?:assign|sign|execut)",
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
    """Whether the assignment of Example 2 would do as it is changed; None where nothing of this is changed."""
    found = next(((said, (_IN_TIME, _ASSIGNED)) for pattern, said in _CHANGED if pattern.search(text)), None)
    found = found or next(((said, cites) for pattern, said, cites in _OTHERWISE if pattern.search(text)), None)
    if found is None:
        return None
    return Draft(kind="answer", sentences=(DraftSentence(text=found[0], cites=found[1]),))
