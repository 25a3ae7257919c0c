"""Payouts of a QDOT that are free of the section 2056A estate tax, IRC 2056A(b)(3): no tax is worked out on them.

Come here for ``road``: where a tax figure is asked for on hardship or income, the rule that exempts it answers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant.ranking import Ranked, holds
from qdot_assistant.types import Draft
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_TAX = re.compile(
    r"\b(?:2056a|qdot|estate) (?:estate )?tax\b|\btax (?:bill|due|on|hit|free)\b|\bhow much tax\b|\btaxed\b|"
    r"\b(?:do|does|will|would|must|shall) (?:i|we|she|he|it|the \w+)(?: \w+)? (?:owe|cost|pay)\b|\bowed?\b|\btax\b",
    _I,
)
_OTHER_TAX = re.compile(
    r"\b(?:income|gains?|state|sales|foreign|inheritance|"
    r"(?!such|much|which|each)[a-z]+(?:an|ish|ese|ch)) (?:income |inheritance )?tax",
    _I,
)
"""Taxes other than that of section 2056A, foreign ones among them; the exemption says nothing of them."""
_PAYOUT = r"(?:distribution|distributed|payment|paid|pays?|payout|got|received|gave|give|take|took|need)"
_NEED = (
    r"(?:surger\w+|operations?|hospital\w*|medical|medicines?|medications?|doctors?|dentists?|dental|nurs(?:e|es|ing)|"
    r"cancer|chemo\w*|treatments?|therap\w+|transplants?|tuition|school(?:ing)?|college|university|education|food|"
    r"groceries|rent|heating|living (?:costs?|expenses)|maintenance|support|emergenc\w+|health\w*|care home|evict\w+|"
    r"foreclos\w+)"
)
"""Health, maintenance, education or support: what a hardship distribution may answer (26 CFR 20.2056A-5(c)(1))."""
_OUT_OF_IT = r"(?:qdot|trust|principal|capital|distribut\w+|payout|withdraw\w*|takes?|taking|took|pulls?|draws?|drew)"
_NO_QUESTION_OF_NEED = re.compile(r"\b(?:not|no|n't|without|isn'?t)\b[^.;?!]{0,20}\bhardship\b", _I)
_EXEMPT: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bhardship\b[^.;?!]*\d|\d[^.;?!]*\bhardship\b", _I), "tax.hardship"),
    (re.compile(rf"^(?=.*\b{_OUT_OF_IT}\b)(?=.*\bfor\b[^.;?!]{{0,25}}\b{_NEED}\b)", _I | re.DOTALL), "tax.hardship"),
    (
        re.compile(
            rf"\b{_PAYOUT}\b[^.;?!]{{0,40}}\d[^.;?!]{{0,12}}\b(?:of|in|as) (?:the |its )?(?:trust )?income\b", _I
        ),
        "tax.income_exempt",
    ),
    (re.compile(rf"\d[^.;?!]{{0,8}} of (?:trust )?income\b[^.;?!]{{0,40}}\b{_PAYOUT}\b", _I), "tax.income_exempt"),
    (
        re.compile(
            r"^(?=.*\b(?:trust|qdot)\b).*\d[\d,.]*\s?[km]?\s*(?:dollars |bucks )?(?:of|in|as) (?:the |its |trust |"
            r"ordinary )*(?:income|interest|dividends?|rents?|rental income)\b(?! in\b)",
            _I | re.DOTALL,
        ),
        "tax.income_exempt",
    ),
)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Say that the payout told is exempt, where the tax on it is asked for."""
    text = asking.question.question
    if (
        not _TAX.search(text)
        or _OTHER_TAX.search(text)
        or not re.search(r"\d{3}|\dk\b", text)
        or _NO_QUESTION_OF_NEED.search(text)
    ):
        return None
    found = next((name for pattern, name in _EXEMPT if pattern.search(text)), None)
    statement = assistant.statements.get(found) if found else None
    if statement is None or not holds(statement, asking.acting, asking.date_of_death):
        return None
    return grounded.compose([Ranked(statement, 1.0, 1.0)], asking.question.audience, asking.law, most=1)
