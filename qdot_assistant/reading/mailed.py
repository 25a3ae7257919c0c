"""Forms that were mailed or handed to a carrier: which event the day of a postmark, a delivery or a handing over is.

Come here when the day of a mailed return, Form 4768 or Form 706-QDT is laid to the wrong event.
"""

from __future__ import annotations

import re
from dataclasses import replace

from qdot_assistant.reading.mail_words import ABROAD, CARRIER
from qdot_assistant.reading.roles import Cue
from qdot_assistant.reading.text import SENTENCE_END

_FORMS_CARRIED = (
    ("return_filed", re.compile(r"\b(?:returns?|706(?!-?\s?qdt)|estate tax|tax form)\b")),
    ("form_706qdt_filed", re.compile(r"\b706-?\s?qdt\b")),
    ("form_4768_filed", re.compile(r"\b4768\b")),
)
_MONEY_CARRIED = re.compile(r"\b(?:roll\w*|che(?:ck|que)s?|corpus|portion|assignment|deed)\b")


def handed_as_filed(text: str, cues: list[Cue]) -> list[Cue]:
    """A form handed to a private delivery service is filed, if at all, on that day; a check is no filing."""
    role = (
        None if _MONEY_CARRIED.search(text) else next((one for one, form in _FORMS_CARRIED if form.search(text)), None)
    )
    filed = [replace(cue, role=role) if role and cue.role == "carrier" else cue for cue in cues]
    return [cue for cue in filed if cue.role != "carrier"]


def mailed_as_postmarked(text: str, cues: list[Cue]) -> list[Cue]:
    """Where a postmark is told, the day of mailing is the day of that postmark."""
    mark = next((cue for cue in cues if cue.role in ("us_postmark", "foreign_postmark")), None)
    if mark is None:
        return cues
    is_plain = mark.role == "us_postmark" and not re.search(r"\bu\.?s", text[slice(*mark.span)])
    role = "foreign_postmark" if is_plain and _FROM_ABROAD.search(text) else mark.role
    posted = {cue for cue in cues if cue.role == "return_filed" and _POSTED.search(text[slice(*cue.span)])}
    of_mark = {mark.role, role, "us_postmark"} if is_plain or mark.role != "us_postmark" else {mark.role}
    marked = [replace(cue, role=role) if cue in posted or cue.role in of_mark else cue for cue in cues]
    return [_mark_of_its_form(text, cue) for cue in marked]


def _mark_of_its_form(text: str, cue: Cue) -> Cue:
    """A U.S. postmark is that of the form named last before it ("my 4768 was postmarked September 24")."""
    if cue.role != "us_postmark":
        return cue
    before = SENTENCE_END.split(text[max(0, cue.span[0] - 70) : cue.span[0]])[-1]
    named = re.findall(r"706-?\s?qdt|4768|extension (?:form|request)|\breturn\b|\b706\b", before)
    form = named[-1] if named else ""
    own = (
        "form_4768_filed"
        if form.startswith(("4768", "extension"))
        else "form_706qdt_filed"
        if form.endswith("qdt")
        else None
    )
    return replace(cue, role=own) if own else cue


_OF_MONEY = re.compile(
    r"\b(?:payments?|checks?|cheques?|pensions?|annuit\w+|instal?l?ments?|money|corpus|portion|deposit\w*|paid|"
    r"(?:60|sixty) days|roll(?:ed|ing)?[ -]?(?:it )?over)\b"
)


def arrived_by_mail(text: str, cues: list[Cue]) -> list[Cue]:
    """What was delivered is a payment where one is spoken of and no form; a form where that was mailed, and no payment.

    Where neither a form nor a carrier is spoken of, nothing has a day of delivery beside its own.
    """
    if _OF_MONEY.search(text) and (not is_carried(text) or not _A_FORM.search(text)):
        return [replace(cue, role="payment") if cue.role == "delivered" else cue for cue in cues]
    if not is_carried(text):
        return [cue for cue in cues if cue.role != "delivered"]
    if _OF_MONEY.search(text):
        return cues
    return [replace(cue, role="delivered") if cue.role == "payment" else cue for cue in cues]


_A_FORM = re.compile(r"\b(?:returns?|706|4768|irs|tax form)\b")


def is_carried(text: str) -> bool:
    """Whether something was mailed or given to a carrier, so that it has a day of delivery."""
    return MAILED.search(text) is not None or CARRIER.search(text) is not None


_FROM_ABROAD = re.compile(rf"\b(?:from|in) {ABROAD}")


_POSTED = re.compile(r"\b(?:mailed|posted|sent)\b")
MAILED = re.compile(
    r"\bpostmark|\bmailed\b|\bposted\b|\bpost office\b|\busps\b|\b(?:certified|registered|priority|express) mail\b|"
    r"\bcertified\b"
)
"""Only what was mailed has a day of delivery beside the day of filing."""
