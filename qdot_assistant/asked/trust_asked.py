"""The size and the tax of a trust: whether its security test or the tax on a payment is asked for."""

from __future__ import annotations

import re

from qdot_assistant.asked.deadline_topics import topics_of
from qdot_assistant.asked.what import ANY_CASE, DATE_FACTS, NONE, Asked
from qdot_assistant.asked_plainly import PAID_OUT_OF_PRINCIPAL
from qdot_assistant.reading.trustee_of_small import asks_of_the_trustee, is_small
from qdot_assistant.types import Facts

_SECURITY = re.compile(
    (
        r"\b(?:banks?|bonds?|letters? of credit|secur(?:e|ity)|trustees?|who (?:must|may|can|has to|"
        r"should) (?:run|manage|hold)|35 ?(?:%|percent)|foreign (?:real|property|land|house)|abroad)\b"
    ),
    ANY_CASE,
)
_TAX_WANTED = re.compile(
    (
        r"\b(?:how much|estimate|calculat\w+|comput\w+|what(?:'?s| is| would| will)?)\b.*\b(?:tax|owe|"
        r"due)\b|\btax(?:es)?\b[^.;?!]{0,30}\bhow (?:much|high|large)\b|"
        r"\btax (?:bill|on|due|hit)\b|\b2056a (?:estate )?tax\b|\b(?:tax|2056a)\s*(?:[?:=]|$)"
    ),
    ANY_CASE,
)
_DAY = re.compile(r"\bwhen\b|\b(?:by|on|until) (?:what|which) (?:day|date)\b|\bdue when\b|\bdeadline\b", ANY_CASE)
_IF_ANY = re.compile(
    r"(?:^|[.,;:!?]\s+(?:so |and |but |then )?)(?:do|does|is|are|will|would|can|must|any)\b"
    r"(?!.*\bhow much\b)(?!.*\bwhat\b.*\btax)",
    ANY_CASE,
)
"""Whether there is any tax is a rule, whatever sum is told ("…, will there be tax?")."""


def security_asked(text: str, facts: Facts, example: int | None) -> Asked:
    if "security_expires" in facts.current and topics_of(text) == ("security_renewal_notice",):
        return NONE  # the day of the notice is asked for, not how much is secured
    if facts.current & DATE_FACTS and _DAY_OF_IT.search(text) and "bond_or_letter_of_credit" in topics_of(text):
        return NONE  # by when it is filed is asked for
    if re.search(PAID_OUT_OF_PRINCIPAL, text, ANY_CASE):
        return NONE
    if _PAID_OUT.search(text) and not _SECURITY_ASKED.search(text):
        return NONE  # what is asked for out of the trust is no measure of its size
    if asks_of_the_trustee(text) and is_small(text, facts):
        return NONE  # a trustee is needed whatever the size, section 2056A(a)(1)(A)
    about = bool(_SECURITY.search(text)) and bool(re.search(_OF_A_TRUST, text, ANY_CASE))
    amount = facts.facts.get("amount")
    told = amount is not None and "amount" in facts.current and _is_the_trusts(amount.words, text)
    given = "qdot_assets" in facts.current or (told and about)
    threshold = facts.value("qdot_assets") in (None, 2_000_000) and facts.value("amount") in (None, 2_000_000)
    threshold = threshold and not _JUST_THAT.search(text)
    words = _SECURITY if len(text.split()) <= SHORT else _SECURITY_ASKED
    abroad = "foreign_real_property" in facts.current and ("?" in text or len(text.split()) <= SHORT)
    asks = (words.search(text) or abroad) and not _WHO_SERVES.search(text) and not _GREW.search(text)
    return Asked("security_test") if given and not threshold and example is None and asks else NONE


_PAID_OUT = re.compile(
    r"\b(?:request\w*|asks? for|asked for|wants?|needs?|withdraw\w*|distribut\w+|pa(?:y|ys|id) (?:out|me|her|him|the)|"
    r"gives?|gave|payout)\b[^?]*\b(?:taxable|taxed|tax-?free|(?:any|the|a|is there|owe|pay) tax)\b",
    ANY_CASE,
)
_DAY_OF_IT = re.compile(
    r"\b(?:when|by what|by which|what (?:day|date)|which (?:day|date)|deadline|due|latest|last (?:day|date)|how late|"
    r"until)\b[^.;?!]*\b(?:bonds?|letters? of credit|security)\b|\b(?:bonds?|letters? of credit|security)\b[^.;?!]*"
    r"\b(?:due|by when|deadline|until when|at the latest|in time|on time|late)\b",
    ANY_CASE,
)
_OF_A_TRUST = r"\b(?:trust|qdot|letters? of credit)\b|\bbond\b(?!s)"
"""Only a QDOT is secured by a bond or a letter of credit here."""
_JUST_THAT = re.compile(
    r"\b(?:exactly|precisely|right at|bang on|dead on|no more and no less|neither more nor less|not a (?:cent|penny|"
    r"dollar) (?:more|over))\b|\bon the (?:dot|nose|button)\b|"
    r"\b(?:trust|qdot|it|assets?)\s+(?:holds?|has|have|contains?|(?:is|are|was|were) (?:worth|valued at)|worth|of|"
    r"totals?|with)\s+(?:about )?\$?\s?2(?:\.0+)?\s?(?:m\b|mm\b|million\b|mil\b|,000,000)",
    ANY_CASE,
)
"""A trust worth just the threshold, and not the threshold of the rule."""
_SECURITY_ASKED = re.compile(
    r"\b(?:bonds?|letters? of credit|secur(?:e|ity)|35 ?(?:%|percent)|foreign (?:real|property|land|houses?)|abroad)\b|"
    r"\b(?:need|must|require\w*|enough|without|instead of|have to)\b[^.?!]{0,30}\bbanks?\b|"
    r"\bbanks?\b[^.?!]{0,30}\b(?:needed|required|enough|must|necessary)\b",
    ANY_CASE,
)
"""In a longer message a bank or a trustee may be named for any reason."""
SECURITY_SPOKEN_OF = re.compile(
    r"\bbonds?\b|\bletters? of credit\b|\bbanks?\b|\b35 ?(?:%|percent)|\b(?:2|two) million\b|"
    r"\b(?:house|home|flat|apartment|land|villa|farm|property|real estate)\b.{0,30}"
    r"\b(?:in (?!the |my |a |his |her )|abroad|overseas)",
    ANY_CASE,
)
"""A conversation on the bank, the bond, the letter of credit or land abroad."""
_GREW = re.compile(
    r"\b(?:grew|grown|grows?|doubled|tripled|gone up|went up|rose|risen|increased|appreciated|climbed|fell|fallen|"
    r"dropped|shrunk|shrank)\b[^.?!]{0,25}\b(?:to|from|above|over|past|below|under)\b",
    ANY_CASE,
)
"""A value that changed after the death decides nothing by itself: 26 CFR 20.2056A-2(d)(1) goes by the value as finally
determined for the estate tax, so which of the two counts is the rule to tell."""
SHORT = 20  # words in which an amount and a trust belong together without saying so


def _is_the_trusts(amount: str, text: str) -> bool:
    """True when an amount stands in these words as the trust's: near the trust, or in a message of few words."""
    words = re.escape(amount)
    near = rf"\b(?:trust|qdot|assets|it'?s?)\b[^.?!;]{{0,50}}{words}|{words}[^.?!;]{{0,40}}\b(?:trust|qdot)\b"
    return amount.lower() in text.lower() and (len(text.split()) <= SHORT or bool(re.search(near, text, ANY_CASE)))


_WHO_SERVES = re.compile(
    r"\b(?:can|could|may|is|would|must) (?:my |our |her |his |a |the )?(?:\w+ )?(?:he|she|they|i|daughter|son|"
    r"brother|sister|friend|cousin|nephew|niece|uncle|aunt|child|lawyer|accountant)\b[^.?!]{0,30}\b(?:trustee|"
    r"do (?:it|that|this)|serve|instead of)\b|"
    r"\b(?:only|just) (?:my|our|her|his) (?:\w+ )?(?:daughter|son|brother|sister|friend|cousin|nephew|niece|uncle|aunt|"
    r"child)\b[^.?!]{0,30}\btrustee\b",
    ANY_CASE,
)
"""Whether a person may serve is a rule, whatever the trust is worth."""
_EXEMPT = re.compile(
    r"\bhardship\b|\b(?:distribution|payment|paid|payout|all|trust|dollars?|\d)\b"
    r"[^.;?!]{0,20}\bof (?:the )?(?:trust )?income\b",
    ANY_CASE,
)
"""Distributions that are free of the section 2056A estate tax, IRC 2056A(b)(3): the rule answers."""


def tax_asked(text: str, facts: Facts, example: int | None) -> Asked:
    at_death = {"qdot_assets", "taxable_estate"} <= facts.current
    given = "distribution" in facts.current or at_death
    wants = given and example is None and _TAX_WANTED.search(text) and not _EXEMPT.search(text)
    day_alone = bool(_DAY.search(text)) and not re.search(r"\bhow much\b", text, ANY_CASE)
    return Asked("section_2056a_tax") if wants and not day_alone and not _IF_ANY.search(text) else NONE
