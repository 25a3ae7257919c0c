"""An extension of the return said of another act: "so my transfers get six months more too", "then the sixty days
stretch as well?".

Come here for ``extended_too``. Which act has more time is a rule of its own: the 60 days of § 20.2056A-4(c)(7)(i) run
from receipt, the year of (b)(6) from the return's due date with extensions; the tax does not wait with the return.
"""

from __future__ import annotations

import re

from qdot_assistant.subjects import content_of

_I = re.IGNORECASE
MOST_WORDS = 24
"""Words of the longest message that only carries an extension over to another act."""
_EXTENSION = re.compile(
    r"\bexten(?:d|sion)\w*|\b4768\b|\b(?:more|extra|longer|additional|further) time\b|\blonger\b|"
    r"\b(?:six|6) (?:more |extra |additional )?months\b|\bhalf(?:[- ]| a )year\b|\bpostpone\w*|\bput off\b",
    _I,
)
_CARRIED_OVER = re.compile(
    r"\b(?:too|also|as well|likewise|equally|the same|both|them|those months|that (?:time|extension)|(?:six|6) months|"
    r"half(?:[- ]| a )year|longer|stretch\w*|cover\w*|carr(?:y|ies) over|apply|applies|goes? for|goes? with|"
    r"includ\w*)\b",
    _I,
)
_ASKS_A_DAY = re.compile(r"\b(?:when|what (?:day|date)|which (?:day|date)|how (?:long|much longer)|due)\b", _I)
_MONEY = (
    r"(?:money|cash|parts?|shares?|corpus|portions?|pieces?|slices?|che(?:ck|que)s?|payments?|pensions?|annuit\w+|"
    r"principal|instal\w+)"
)
_ROLLING = re.compile(
    r"\broll(?:ing|ed|s)?[- ]?(?:it |them |my \w+ )?overs?\b|\b(?:60|sixty)(?:[- ]day\w*)?\b|\bmy (?:monthly |own )?"
    rf"(?:transfers?|deposits?)\b|\b(?:transfers?|transferring|mov(?:e|es|ing)|send(?:ing)?|put(?:ting)?|"
    rf"deposit\w*)\b(?: \w+){{0,4}}? {_MONEY}\b|\btransfers?\b",
    _I,
)
_CONVEYING = re.compile(
    r"\b(?:convey\w*|conveyances?|mov(?:e|es|ing)|transfers?|transferring|deed\w*|retitl\w*|re-titl\w*)\b", _I
)
_OF_A_PENSION = re.compile(
    r"\b(?:pensions?|annuit\w+|corpus|payments?|che(?:ck|que)s?|60|sixty|roll(?:ing|ed)?[- ]?overs?)\b", _I
)
_OF_COURT = re.compile(r"\b(?:courts?|judges?|judicial\w*|petition\w*|lawsuit|proceedings?|sue|suing)\b", _I)
_NOT_HAD = re.compile(
    r"\b(?:no|not|never|nobody|no one|without|unused|forgot|missed|slide|lapse|could(?:'ve| have| of)|a right to|"
    r"entitled)\b|n't\b|\b(?:did|does|do|is|was|were|has|had|have|would|could)nt\b",
    _I,
)
_COUNTS = re.compile(r"\b(?:counts?|helps?|adds?|use|matters?|good|push\w*|move[sd]?|get|have)\b", _I)
_OF_ASSIGNED = re.compile(r"\b(?:assign\w*|convey\w*|promised)\b", _I)


def extended_too(text: str, before: str, told: str) -> str | None:
    """What is asked, with the act and the extension named; None where no extension is carried over to another act.

    Args:
        text: the user's words.
        before: the earlier question.
        told: all the user said before, the last message last.
    """
    if len(text.split()) > MOST_WORDS or _ASKS_A_DAY.search(text) or re.search(r"\b706\b", text):
        return None
    if of_the_return := _of_the_return(text, before):
        return of_the_return
    pension, assigned, court = (_last(one, told) for one in (_OF_A_PENSION, _OF_ASSIGNED, _OF_COURT))
    if court > max(pension, assigned) and not _OF_COURT.search(text):
        not_had = _EXTENSION.search(f"{before} {text}") and _NOT_HAD.search(text) and _COUNTS.search(text)
        return "Does an extension that was never granted count for the court case?" if not_had else None
    if not _EXTENSION.search(f"{before} {text}") or not _CARRIED_OVER.search(text):
        return None
    if _ROLLING.search(text) and pension > assigned:
        return "Does the extension of the return also cover the 60 days for my transfers to the trust?"
    if _CONVEYING.search(text) and assigned > pension:
        return (
            "The one year after the return's due date for conveying assigned property: does it include an extension of "
            "the return?"
        )
    return None


_LONGER_TO_FILE = re.compile(
    rf"(?:{_EXTENSION.pattern}).*\b(?:returns?|706|filing|to file)\b|"
    rf"\b(?:returns?|706|filing|file)\b.*(?:{_EXTENSION.pattern})",
    _I,
)
_TO_PAY = re.compile(
    r"\b(?:pay(?:s|ing|ment|ments)?|paid|money|cash|taxes|tax bill|bill|tax(?: itself)?|che(?:ck|que))\b", _I
)
_OF_ASKING = re.compile(
    r"\b(?:forms?|papers?|paperwork|applications?|apply|applied|fill(?:ed)?(?: it)?(?: in| out| up)?|request(?:ed)?|"
    r"ask(?:ed)?)\b",
    _I,
)
_ASKING_ALONE = content_of(
    "form forms paper papers paperwork application apply applied fill filled request requested ask asked number file "
    "filed send sent submit irs extension extend extended time months money pay paid paying payment tax taxes bill "
    "cash check cheque wait waits waiting postpone postponed delay delayed put off push pushed back longer extra more "
    "six half year estate automatic likewise also equally hold held stretch cover covers include included executor "
    "lawyer called name cost reason reasons need whom"
)
"""What is said of an extension of the return and of nothing else."""
_CANNOT = re.compile(r"\b(?:can'?t|cannot|could(?: not|n'?t)|unable|not able|no (?:money|cash)|what if)\b", _I)
"""Who cannot pay in time asks for more than whether the tax waits."""


_OF_A_DEFAULT = re.compile(
    r"\b(?:at once|all the tax|immediate\w*|default\w*|(?:am|is|are|'m|are|being|was) late)\b", _I
)
"""What is due at once where a form is late, (c)(6)(ii), is no extension."""


def _of_the_return(text: str, before: str) -> str | None:
    """Whether the tax waits with the return, and by which form its time is asked for, after a question on more time.

    26 CFR 20.6081-1: Form 4768 extends the time to file, and not the time to pay (IRC 6151).
    """
    if not _LONGER_TO_FILE.search(before) or content_of(text) - _ASKING_ALONE or _CANNOT.search(text):
        return None
    if _OF_A_DEFAULT.search(text):
        return None
    is_qdt = re.search(r"\b706-?\s?qdt\b", before, _I) is not None
    form, tax = ("Form 706-QDT", "section 2056A") if is_qdt else ("the estate tax return", "estate")
    if _TO_PAY.search(text) and not _TO_PAY.search(before):
        return f"Does the extension of the time to file {form} also extend the time to pay the {tax} tax?"
    if not _OF_ASKING.search(text) or re.search(r"\b(?:who|where|reasons?|cost|name|called)\b", text, _I):
        return None
    return f"Which form is filed to get more time to file {form}?"


def _last(pattern: re.Pattern[str], told: str) -> int:
    """Where the subject was spoken of last; -1 where it was not."""
    return max((one.start() for one in pattern.finditer(told)), default=-1)


_WITHOUT_IT = re.compile(
    r"^\W*(?:(?:and|but|so|or|ok(?:ay)?)\b,? )*(?:what (?:if|about) |suppose |say )?(?:(?:without|minus|"
    r"absent|w/o|lacking) "
    r"(?:it|that|this|one|the form)|(?:if )?(?:we|they|he|she|i|nobody|no ?one)(?: (?:do|does|did|"
    r"had))?(?:n'?t| not| never)? "
    r"(?:ask(?:ed)?|fil(?:e|ed)|get|got|sen[dt]|request(?:ed)?|bother(?:ed)?)(?: for| with)? (?:it|that|this|one))"
    r"(?: (?:then|though|after all|at all))*\W*$",
    _I,
)
_DENIED = re.compile(r"\b(?:without|minus|absent|w/o|lacking|not|never|nobody|no ?one)\b|n'?t\b", _I)


def without_it(text: str, before: str) -> str:
    """ "And without it?" after an extension was spoken of: without the extension; else as said."""
    is_meant = _WITHOUT_IT.match(text) and _DENIED.search(text) and _EXTENSION.search(before)
    return "and without the extension?" if is_meant else text
