"""What a question does not need is taken out before a model is sent it: names, addresses, numbers of accounts.

Dates, amounts, ages and rates stay, since the question may turn on them. Each thing taken out leaves a word that says
what stood there. This is a help, not a promise: the reader of ``docs/chat_models.md`` is told so.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_KNOWN = frozenset(
    (
        "A An The I If In On My Our Your His Her He She We They It Is Are Was Were Do Does Did Can Could "
        "May Must Should Would Will What When Where Who Whom Which Why How And Or But So Then Also Please "
        "Hi Hello Dear Thanks Thank Yes No Not For From To Of At By With Under After Before Since Until "
        "Within There This That These Those Suppose Assume Code Section Regulation Regulations Reg Treasury "
        "Treas Example Form Forms Paragraph Table Notice Subtitle Chapter United States America American "
        "Internal Revenue Service District Director Commissioner Secretary Estate Tax Trust Trustee Spouse "
        "Decedent Executor Bank QDOT QDOTs IRS IRC CFR US USA D.C. English Federal State Court Congress "
        "Information Statement Agreement Election Return Annuity Social Security Roll Pay Corpus Portion "
        "Transfer Mr Mrs Ms Dr Sir Madam"
    ).split()
    + _MONTHS
    + _DAYS
)
_TITLED = re.compile(r"\b(Mr|Mrs|Ms|Dr|Prof)\.?\s+[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)*")
_INTRODUCED = re.compile(
    r"(?i:\b(my (?:late )?(?:wife|husband|spouse|mother|father|mom|dad|son|daughter|client|friend|brother|sister)|"
    r"named|called|i am|i'm|my name is|signed|regards,?|sincerely,?))\s+((?:[A-Z][\w'-]+)(?:\s+[A-Z][\w'.-]+)*)"
)
_FULL_NAME = re.compile(r"\b[A-Z][a-z'-]+(?:\s+[A-Z]\.)?(?:\s+[A-Z][a-z'-]+)+\b")
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), word)
    for pattern, word in (
        (r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b", "[email]"),
        (r"\b\d{3}-\d{2}-\d{4}\b|\b\d{2}-\d{7}\b", "[number]"),
        (r"(?<![\d$,.])(?:\+?\d{1,2}[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b", "[phone]"),
        (r"(?<![\d$,.])\b(?:\d[ -]?){9,18}\d\b(?![\d,.])", "[number]"),
        (
            r"(?i)\b(?:account|acct|policy|contract|passport|ssn|ein|tin|itin|(?:file|case|member)(?= ?(?:no|num|#)))"
            r"\s*(?:no\.?|number|#)?\s*:?\s*[A-Z]{0,3}-?\d[\w-]{3,}",
            "[number]",
        ),
        (
            r"\b\d{1,6}\s+(?:[NSEW]\.?\s+)?(?:[A-Z][\w'.-]*\s+){1,4}(?:St(?:reet)?|Ave(?:nue)?|R(?:oa)?d|Blvd|Boulevard|Lane|Ln|Drive|Dr|Court|Ct|"
            r"Way|Place|Pl|Square|Terrace|Highway|Hwy|Parkway)\b\.?(?:,?\s+(?:Apt|Unit|Suite|#)\.?\s*\w+)?",
            "[address]",
        ),
        (r"\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\b", "[address]"),
    )
)


def redacted(text: str) -> str:
    """The text with names, postal and mail addresses, and numbers of people and accounts replaced."""
    for pattern, word in _RULES:
        text = pattern.sub(word, text)
    text = _TITLED.sub("[name]", text)
    text = _INTRODUCED.sub(_if_name(lambda match: f"{match[1]} [name]", 2), text)
    return _FULL_NAME.sub(_if_name(lambda match: "[name]", 0), text)


def _if_name(said: Callable[[re.Match[str]], str], group: int) -> Callable[[re.Match[str]], str]:
    """Replace only where every capitalised word is no word of the field or of the start of a sentence."""

    def replace(match: re.Match[str]) -> str:
        words = [word.strip(".'") for word in match[group].split()]
        return match[0] if any(word in _KNOWN or word.isupper() for word in words) else said(match)

    return replace
