"""Whether it is asked, or claimed, that the tax waits like the return: the extension is one to file and not to pay.

Come here for ``asks_put_off``. IRC 6151 and 26 CFR 20.6081-1 leave the nine months for the payment as they are.
"""

from __future__ import annotations

import datetime as dt
import re

from qdot_assistant.asked.what import ANY_CASE
from qdot_assistant.reading.dates import dates_in

_SENTENCES = re.compile(r"(?<=[.;?!])\s+")
_EXTENDED = re.compile(
    r"\bexten(?:d|sion)\w*|\b4768\b|\b(?:more|extra|additional|longer) time\b|"
    r"\b(?:six|6) (?:more |extra |additional |further )?months\b",
    ANY_CASE,
)
_MONEY = (
    r"(?:pay(?:ing|ments?|able)?|paid|tax(?:es)?(?! (?:return|form|filing|lawyer|attorney|adviser|advisor|man))|bills?|"
    r"che(?:ck|que)s?|money|amount)"
)
_WAITS = (
    r"(?:waits?|later|put off|postpon\w*|delay\w*|defer\w*|hold off|too|also|as well|likewise|both|cover\w*|"
    r"includ\w*|appl(?:y|ies)|same|exten(?:d|sion)\w*|stretch\w*|goe?s? for|good for|carr(?:y|ies) over|"
    r"(?:more|extra|longer|additional) (?:time|months)|push\w*|until|till)"
)
_SAYS = re.compile(rf"\b{_MONEY}\b[^.;?!]*\b{_WAITS}\b|\b{_WAITS}\b[^.;?!]*\b{_MONEY}\b", ANY_CASE)
_KEEPS = re.compile(
    r"\b(?:not|never|no|cannot|must|ha(?:ve|s|d) to|needs? to|should|still|anyway|already|regardless|only|interest|"
    r"penalt\w*|instal\w*|before|original\w*|hardship|reasonable cause|10 years|ten years)\b|n't\b|\bor\b",
    ANY_CASE,
)
"""Words that leave the payment where it is, or ask of a time to pay that is granted by itself (IRC 6161)."""
_FREE = re.compile(
    r"(?:\bneed(?:n't| not)|\b(?:do|does|did|would)(?:n't| not) (?:have|need|owe)|\bnothing|"
    r"\bno (?:tax|money|payment))\b[^.;?!]*\b(?:before|until|till)\b",
    ANY_CASE,
)
"""Nothing is to be paid until a later day."""
_WH = re.compile(r"\b(?:what|which|when|how|why|where|who)\b", ANY_CASE)
_ASKS = re.compile(
    r"\?|\b(?:correct|right|true|is that so|am i right|no)\W*$|^\W*(?:so |and |but |ok |then )*(?:is|are|do|does|did|"
    r"can|could|may|will|would|has|have)\b",
    ANY_CASE,
)


def asks_put_off(text: str, *, is_extended: bool) -> bool:
    """Whether the clause that asks says that the payment waits like the return.

    Args:
        text: the question.
        is_extended: an extension of the time to file is told elsewhere.
    """
    asking = _asking(text)
    if not _ASKS.search(asking) or _WH.search(asking) or not (is_extended or _EXTENDED.search(text)):
        return False
    if not _EXTENDED.search(text) and _OF_ANOTHER_THING.search(asking):
        return False  # what goes into the trust, or is left open in a formula, waits for no extension told before
    clause = _EXTENSION_GOT.sub(" ", asking)
    if _FREE.search(clause) and re.search(rf"\b{_MONEY}\b|\b(?:due|owed?)\b", clause, ANY_CASE):
        return True
    return _SAYS.search(clause) is not None and _KEEPS.search(_TAG.sub("", clause)) is None


_OF_ANOTHER_THING = re.compile(
    r"\b(?:trusts?|qdots?|insurance|house|home|flat|property|assets?|stocks?|shares?|savings|bonds?|assign\w*|transfer\w*|"
    r"formula|left open|worked out|into it|(?:put|go|goes|going) in|trustees?|at once|default\w*)\b",
    ANY_CASE,
)
_EXTENSION_GOT = re.compile(
    r"\b(?:since|because|as|now that|if|when|with|having)\b[^,;?!]*\b(?:extension|4768|extended|more time)\b[^,;?!]*,",
    ANY_CASE,
)
"""The extension as a reason told before what is asked of the payment."""
_TAG = re.compile(r"[,.]?\s*(?:no|not so|or not|or no)\W*$", ANY_CASE)


def _asking(text: str) -> str:
    sentences = [one for one in _SENTENCES.split(text.strip()) if one.strip()]
    asking = [one for one in sentences if one.rstrip().endswith("?")] or sentences[-1:]
    if len(asking) == 1 and len(asking[0].split()) <= 4 and len(sentences) > 1:
        return " ".join(sentences[-2:])  # "… the tax can wait too. Is that right?"
    return asking[-1] if asking else ""


def is_kept(text: str, today: dt.date, due: dt.date) -> bool:
    """Whether a day named for the payment lies no later than its due day: then nothing is put off."""
    days = [one.value for one in dates_in(_asking(text), today) if one.value and one.precision != "year"]
    return bool(days) and max(days) <= due
