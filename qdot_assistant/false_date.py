"""A date that is not the day of signing, asked for on a paper: refused, with the rule by which the paper is judged.

Come here when "If I put March 1 on it, it is valid, no?" was held against the deadlines as if March 1 were true.
§ 20.2056A-4(b)(1): an assignment is made on or before the day the return is filed; (c)(5)(i), (c)(6)(ii), (c)(7)(ii):
the statement and the agreements are filed with it.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from qdot_assistant import courtesies
from qdot_assistant.ranking import Ranked
from qdot_assistant.types import Draft
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_WRITES = r"(?:put(?:s|ting)?|writ(?:e|es|ing)|use|using|stamp(?:s|ing)?|mark|type|set|enter|fill in|give|sign(?:ing)?)"
_DRAWS_UP = (
    rf"(?:{_WRITES}|word(?:ing)?|draft(?:ing)?|prepar(?:e|es|ing)|draw(?:ing)? up|print(?:ing)?|mak(?:e|es|"
    rf"ing)|produc(?:e|ing)|"
    r"redo(?:ing)?|re-?writ(?:e|ing)|creat(?:e|ing)|do(?:ing)?(?: up)?)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH}\.? \d{{1,2}}|\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?)"
)
_OTHER_DATE = (
    r"(?:(?:an? |the |its |that |some )?(?:earlier|older|old|false|wrong|previous|past|different|fake|prior|"
    r"(?:last|previous) (?:month|week|year|spring|summer|fall|autumn|winter)'?s|yesterday'?s) (?:date|day)|"
    rf"\b{_MONTH}'s date\b)"
)
_ASKED_FOR = re.compile(
    rf"\b{_WRITES}\b(?:\W+\w+){{0,5}}? (?:with )?{_OTHER_DATE}\b|\bdate (?:it|this|them|the \w+) (?:back|earlier)\b|"
    rf"\b{_DRAWS_UP}\b[^.;?!]{{0,30}}\bwith {_OTHER_DATE}\b",
    _I,
)
_WISHES = (
    r"(?:help|can|could|may|might|shall|should|would|wants?|wish\w*|like|let'?s|let us|please|pls|how|"
    r"need|trying|plan\w*|"
    r"idea|draft|word|prepare|write|redo|make|sign|date|put|print|ok(?:ay)? (?:to|if)|wrong (?:to|if)|fine (?:to|if))"
)
_MADE_TO_LOOK = re.compile(
    rf"\b{_WISHES}\b[^.;?!]{{0,90}}\b(?:so (?:that )?(?:it|this|they|the \w+) (?:will |would |then )?"
    r"(?:looks?|seems?|appears?|reads?|passes)|(?:make|making|get|getting) (?:it|this|that|them|the \w+) "
    r"(?:to )?(?:look|seem|appear|pass|read)|to (?:look|seem|appear|pass)|pretend\w*)\b[^.;?!]{0,30}?"
    r"\b(?:sign\w*|dated?|made|done|existed|(?:in|on) time|timely|before|earlier|older|not late|"
    r"from (?:before|back))\b",
    _I,
)
""" "… so it looks like she signed in time": the date is to tell what was not so."""
_UNSIGNED = re.compile(
    r"\b(?:never|not|un|n't|isn'?t|wasn'?t|aren'?t) ?(?:yet |been )*signed\b|\bunsigned\b|"
    r"\b(?:missed|skipped|overlooked|forgot) (?:the |our |her |his )?(?:signing|signature|assignment)\b|"
    r"\b(?:forg[eo]t\w*|did(?:n'?t| not)|never|failed|omitted) (?:to )?sign(?:ing|ed)?\b|"
    r"\bsign(?:ed|ing)? (?:(?:it|this|that|them|the \w+) )?(?:only )?"
    r"(?:now|today|tomorrow|after(?:wards)?|later|next week)\b",
    _I,
)
_DATED_OTHERWISE = re.compile(
    rf"\b{_WRITES}\b[^.;?!]{{0,20}}{_DAY}|\bdate (?:it|this|them|the \w+)(?: to| as| as of)? {_DAY}|"
    rf"\bdated? (?:as of|as|back to|for)\b|"
    r"\b(?:bears?|bearing|shows?|showing|carries|carrying|has|having|with) (?:an? |the )?(?:date|"
    r"day) (?:(?:from|of|that is|"
    r"lying) )?(?:before|prior to|ahead of)\b",
    _I,
)
_DATES = rf"(?:date|{_WRITES}|bears?)"
_PAPER = r"(?:(?:on|at the top of|under|over|onto) )?(?:it|this|that|them|(?:the|our|my|her|his|an?) (?:\w+ )?\w+)"
_STEP_BACK = (
    r"(?:(?:an?|one|the|some|two|three|a few|\d+) )?(?:days?|weeks?|month) (?:before|earlier|ahead of|prior to)"
)
_STILL_TO_DATE = re.compile(
    rf"\b(?:if|when|can|could|may(?! \d)|might|shall|should|would|let'?s|problem to|ok(?:ay)? to|fine to|all right to|"
    rf"wrong to|want(?:s|ed)? to|asks? (?:me|us) to) (?:(?:i|we|she|he|they|it|one|s|now|still|just|simply|mom|mum|dad|"
    rf"the (?:executor|lawyer|spouse|widow|trustee)) ){{0,3}}"
    rf"{_DATES}\b(?: {_PAPER})?[^.;?!]{{0,15}}?\b(?:{_DAY}|{_STEP_BACK})",
    _I,
)
"""A date that is still to be written on the paper …"""
_NOBODY_KNOWS = re.compile(
    r"\b(?:nobody|no ?one|none|who|anyone|anybody|they|the irs)\b(?: (?:could|can|will|would|is|are|ever|able|to|"
    r"not|never|there|cannot|can't|won't|couldn't|else|even|really)){1,5} "
    r"(?:prove|check|tell|know|notice|find out|see|show|verify|say otherwise|say the contrary)\b",
    _I,
)
"""… of which it is said that nobody will find it out …"""
_SENT = r"(?:filed|mailed|posted|sent|submitted|lodged|handed in|turned in|out|off|in)"
_ALREADY_FILED = re.compile(
    rf"\b(?:return|706|form)\b (?:was|has been|had been|went|is already|got) (?:already |just )?{_SENT}\b|"
    rf"\b(?:return|706) (?:already )?(?:filed|mailed|posted|sent)\b|"
    rf"\b(?:we|i|they|he|she|the (?:executor|lawyer|accountant)) (?:already |just )?(?:filed|mailed|posted|sent)\b",
    _I,
)
"""… or which is written after the return went out, and lies before it."""
_GOES_WITH_IT = re.compile(r"\b(?:assign\w*|agreements?|statements?|undertakings?|papers?|promise)\b", _I)
_SIGNS_THEN = re.compile(r"\bthe (?:very )?(?:same )?day (?:that |when |on which )?(?:i|we|she|he|they) sign", _I)
_SAYS_OTHERWISE = re.compile(
    r"\b(?:can|could|may|might|shall|should|if|let'?s|plan to) (?:(?:i|we|she|he|they|mom|mum) )?"
    r"(?:just |simply |all )?(?:say|tell (?:the )?(?:irs|them|him|her|trustee|executor|government)|claim|"
    r"swear|pretend)\b[^.;?!]{0,50}?\b(?:came|comes|arrived|got|received|reached|was paid|landed)\b[^.;?!]{0,40}?"
    r"(?:\bnot (?:on )?the \d|\b(?:later|earlier|although|though|in truth|in fact|really|actually)\b)",
    _I,
)
_OF_A_PAYMENT = re.compile(r"\b(?:60|sixty|che(?:que|ck)s?|payments?|arriv\w+|receiv\w+|roll\w*)\b", _I)
_TRUE_DATE = re.compile(r"\b(?:today'?s|actual|real|true|correct|right|same|honest) (?:date|day)\b|\bby mistake\b", _I)
_AN_AGREEMENT = re.compile(r"\b(?:agreement|statement|pension|annuity|roll\w*)\b", _I)
REFUSED = "No. I cannot help to put a false date on a paper."
UNTRUE = "No. I cannot help to tell what is not so."
RECEIPT = "agreements.rollover_within_60_days"
ASSIGNMENT, AGREEMENT = "assignment.missed", "agreements.filed_too_late_with_return"


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The false date refused, and what the rule asks of the paper; None where the date told is the true one."""
    text = asking.around or asking.question.question
    is_untrue = _SAYS_OTHERWISE.search(text) is not None and _OF_A_PAYMENT.search(text) is not None
    if not is_untrue and not _asks_for_it(text, asking):
        return None
    name = RECEIPT if is_untrue else AGREEMENT if _AN_AGREEMENT.search(text) else ASSIGNMENT
    rule = Ranked(assistant.statements[name], 1.0, 1.0)
    draft = grounded.compose([rule], asking.question.audience, asking.law, most=1)
    return draft.model_copy(
        update={"sentences": (courtesies.lead_in(UNTRUE if is_untrue else REFUSED), *draft.sentences)}
    )


def _lies_after_the_filing(asking: Asking) -> bool:
    """True where the date told is later than the filing: it makes the paper late, and hides nothing."""
    filed, dated = asking.facts.value("return_filed"), asking.facts.value("assignment_date")
    return isinstance(filed, dt.date) and isinstance(dated, dt.date) and dated > filed


def _asks_for_it(text: str, asking: Asking) -> bool:
    if _TRUE_DATE.search(text):
        return False
    if _ASKED_FOR.search(text) or _MADE_TO_LOOK.search(text):
        return True
    if _lies_after_the_filing(asking):
        return False
    if _UNSIGNED.search(text) and _DATED_OTHERWISE.search(text):
        return True
    if _SIGNS_THEN.search(text) or not _STILL_TO_DATE.search(text):
        return False
    return bool(_NOBODY_KNOWS.search(text)) or bool(_ALREADY_FILED.search(text) and _GOES_WITH_IT.search(text))
