"""Whether one thing has to go into the QDOT, or may be kept out of it, whatever the thing is.

Come here for ``road``: "does the boat have to go into the trust?", "can I leave his shares out of the QDOT?". What is
transferred or assigned gets the deduction, what stays out gets none (§ 20.2056A-4(b)(2), (d)(1)); a pension that cannot
be assigned has its own routes, (c)(1).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant.matters.road import told_rules
from qdot_assistant.types import Draft

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_WE = (
    r"(?:i|we|she|he|they|mom|mum|dad|my (?:mom|mum|mother|dad|father|aunt|uncle|wife|sister|client)|"
    r"the (?:widow(?:er)?|spouse|family)|(?:a|the) surviving spouse)"
)
_MUST = (
    r"(?:(?:really|also|all|always|even|actually|still|ever) )*(?:have to|has to|need to|needs to|got to|required to|"
    r"supposed to|obliged to|forced to)"
)
_THING = r"(?P<thing>(?:(?!\b(?:have|has|need|and|or|if|when)\b)[\w'’$,.-]+ ){1,7}?)"
_TRUST = r"(?:(?:the|a|this|that|our|my|her|special) )*(?:trust|qdot)"
_PUT = r"(?:put|move|transfer|assign|give|place|contribute|bring|sign over)"
_HAS_TO = re.compile(
    rf"\b(?:do|does|must|will|would) {_THING}(?:{_MUST} )?(?:go|be (?:put|moved|transferred|assigned|placed|in)|move) "
    rf"(?:(?:in|into|inside|to) {_TRUST}|in)\W*$|"
    rf"\b(?:has|have|is|are) (?P<thing2>(?:(?!\b(?:i|we|she|he)\b)[\w'’-]+ ){{1,7}}?)(?:to|required to|supposed to) "
    rf"(?:go|be (?:put|moved|transferred|assigned|placed)) (?:in|into|inside|to) {_TRUST}\W*$|"
    rf"\b(?:do|does|must|am|is|are) {_WE} (?:{_MUST} )?{_PUT} (?P<thing3>(?:[\w'’-]+ ){{1,7}}?)"
    rf"(?:in|into|inside|to) {_TRUST}\W*$",
    _I,
)
_KEPT_OUT = re.compile(
    rf"\b(?:can|could|may|is it (?:ok(?:ay)?|possible|allowed)(?: (?:to|for \w+ to))?) "
    rf"(?:{_WE} )?(?:(?:just|simply|also) )*(?:keep|leave|hold) (?P<thing>(?:[\w'’-]+ ){{1,7}}?)(?:out of|"
    rf"outside(?: of)?|away from|off) {_TRUST}\W*$|"
    rf"\b(?:can|could|may) (?P<thing2>(?:[\w'’-]+ ){{1,7}}?)(?:stay|remain|be (?:kept|left|held)) "
    rf"(?:out of|outside(?: of)?|away from) {_TRUST}\W*$",
    _I,
)
_PENSION = re.compile(r"\b(?:pensions?|annuit(?:y|ies)|retirement (?:pay|income|benefits?))\b", _I)
_INSURANCE = re.compile(r"\binsurance\b|\bpolic(?:y|ies)\b", _I)
_JOINT = re.compile(r"\bjoint\w*\b|\bboth (?:our |their |the )?names\b|\bour (?:house|home|account|condo|flat)\b", _I)
_OF_ITS_OWN_RULE = re.compile(
    r"\b(?:my own|own (?:money|savings|property|house|home|things)|iras?|individual retirement|40[13] ?\(?[kb]?|plans?|"
    r"social security|already|sold|spent|half|percent|part of|formula|income|principal|dividends?|interest|money|"
    r"che(?:ck|que)s?|payments?|corpus|portion|tax\w*|deductions?|trustees?|everything|all of (?:it|them)|it all|whole|"
    r"anything|something|it|that|this|them|return|papers?|agreement|statement|executor|children|kids|there)\b",
    _I,
)
_BESIDE = re.compile(
    r"\b(?:how|what|which|who|whom|why|where|when|until|by|before|after|too late|"
    r"deadline|sold|refus\w+|instead|lieu|while (?:he|she|we)|court|reform\w*|"
    r"trust (?:under|in) (?:his|her|the) will|marital trust|family trust)\b",
    _I,
)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The rule on what must go in, by the kind of thing; None for any other question."""
    rule = rule_asked(asking.said if not asking.is_part else asking.question.question)
    return told_rules(rule, asking, assistant) if rule else None


def rule_asked(text: str) -> str | None:
    """The rule of the table of matters for a question whether one thing has to go in, or may stay out."""
    must, kept = _HAS_TO.search(text.strip()), _KEPT_OUT.search(text.strip())
    found = must or kept
    if found is None or _BESIDE.search(text):
        return None
    thing = next((one for name, one in found.groupdict().items() if one), "")
    if _OF_ITS_OWN_RULE.search(thing):
        return None
    if _PENSION.search(thing):
        return "qdot.nonassignable+annuity.two_routes"
    opens = "No" if must else "Yes"
    if _INSURANCE.search(thing):
        return f"{opens}:assignment.insurance_paid"
    return f"{opens}:assignment.partial_funding" + ("+eligible.portion" if _JOINT.search(thing) else "")
