"""The results of a calculation that a question names beside the corpus portion: the term, a factor, a value, (c)(4)."""

from __future__ import annotations

import re

from qdot_assistant.asked.what import ANY_CASE

_DIVISOR = (
    r"\b(?:by|into|over|through|with) (?:how many|what number of|which number of|what) years?\b|"
    r"\bhow many years?\b[^.;?!]{0,40}"
    r"\b(?:divid\w*|spread|reckon\w*|calculat\w*|figur\w*|count(?:ed)? on|expected|assum\w*|used?|tak(?:e|es|en))\b|"
    r"\b(?:divid\w*|spread)\b[^.;?!]{0,25}\b(?:how many|what number of) years?\b|\bdivisor\b|\bterm of years used\b"
)
"""The expected annuity term, by which the present value is divided, (c)(4)(ii)(B), in everyday words."""
_WHOLE_VALUE = (
    r"\b(?:whole|total|entire|full|overall|capitali[sz]ed|actuarial|calculated|estimated) (?:value|worth)\b"
    r"(?! of (?:(?:the|my|our|her|his|that|this) )?(?:house|home|estate|trust|qdot|accounts?|property|"
    r"land|shares?|assets?))|"
    r"\bvalue of (?:(?:the|my|her|his|our|this|that) )?(?:whole |entire |full )?(?:pension|annuity|thing)\b|"
    r"\b(?:pension|annuity)(?:'s)? (?:whole |total )?(?:value|worth)\b|\bvalued at\b"
)
BY_ITS_WORDS = re.compile(rf"{_DIVISOR}|{_WHOLE_VALUE}", ANY_CASE)
"""The expected annuity term or the present value, asked for in words of one's own."""
_CORPUS_RESULTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("expected_term_years", re.compile(rf"\bexpected (?:annuity )?term\b|{_DIVISOR}", ANY_CASE)),
    ("annuity_factor", re.compile(r"\bannuity factor\b|\btable [sb]\b.{0,20}\bfactor\b", ANY_CASE)),
    ("adjustment_factor", re.compile(r"\badjustment factor\b|\btable k\b.{0,20}\bfactor\b", ANY_CASE)),
    ("adjusted_annual_payment", re.compile(r"\badjusted (?:annual )?(?:payment|amount|annuity)\b", ANY_CASE)),
    ("mortality_table", re.compile(r"\b(?:which|what)\b[^.;?!]{0,25}\btable\b|\bmortality table\b", ANY_CASE)),
    ("present_value", re.compile(rf"\bpresent value\b|\bpv\b|\bworth\b|{_WHOLE_VALUE}", ANY_CASE)),
    (
        "marital_deduction",
        re.compile(
            r"\b(?:how (?:much|large|big)|what|which|amount|compute|give)\b[^.;?!]{0,40}"
            r"\b(?:marital )?deduction\b",
            ANY_CASE,
        ),
    ),
    ("corpus_amount", re.compile(r"\bcorpus amount\b", ANY_CASE)),
)
_SHARE = re.compile(r"\b(?:percent(?:age)?|fraction|ratio|share)\b|%\s*(?:is|of)", ANY_CASE)


def corpus_focus(text: str) -> tuple[str, ...]:
    """The results named in the question, beside the corpus portion itself."""
    named = tuple(name for name, pattern in _CORPUS_RESULTS if pattern.search(text))
    return named or (("corpus_portion",) if _SHARE.search(text) else ())


def focus_in_example(text: str) -> tuple[str, ...]:
    """The results named, and the present value where the deduction is asked for: it is that, (d)(4)(iv)."""
    worth = ("present_value",) if re.search(r"\bdeduct\w*", text, ANY_CASE) else ()
    return tuple(dict.fromkeys((*worth, *corpus_focus(text))))


OF_A_PAPER = re.compile(
    r"\b(?:what|which) (?:kinds? of |sorts? of |types? of )?(?:documents?|papers?|forms?|deeds?|instruments?)\b|"
    r"\b(?:becomes?|happens?|lost|lose|losing) (?:of |to |with )?(?:the |my |our )?(?:marital )?deduction\b|"
    r"[\"\u201c\u2018'][\w ]+[\"\u201d\u2019']? mean\b|\bmean in (?:plain )?english\b",
    ANY_CASE,
)
"""A paper, a word or what becomes of the deduction is asked about, and no part of a payment told before."""
ALL_AT_ONCE = re.compile(
    r"\blump[- ]?sums?\b|\ball at once\b|\b(?:single|one[- ]time|one big) "
    r"(?:sum|payment|payout|benefit|distribution)\b",
    ANY_CASE,
)
