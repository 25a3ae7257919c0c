"""Whose death one death is, where payments under an agreement are told: those are the surviving spouse's.

Come here for ``tell_the_payees_death``.
"""

from __future__ import annotations

import datetime as dt
import re

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.people import FEMALE, MALE, is_signed_by_another

_OWN_ROUTE = re.compile(
    r"\bqdt\b|706-?\s?qdt|\bpa(?:y|id|ys|ying)[- ]?(?:the[- ]|her |his )?(?:qdot |yearly |annual |2056a )?tax\b|"
    r"\bqdot tax\b|\bwidow(?:er)?(?:'?s)?(?:[- ]| |\w+ )?pension\b|"
    r"\broll(?:ed|ing)?[- ]?over\b|\bcorpus\b|\bagreement"
)


PAYEES_END = re.compile(
    r"\b(?:final|last) (?:form )?(?:706-?\s?qdt|(?:pension|annuity|qdot) (?:form|tax|return))|"
    r"\b(?:had|has|with|w/|under|signed|made) (?:the |an? |her |his )?(?:agreement to (?:pay|roll)|"
    r"(?:(?:the |yearly |annual )?(?:pay[- ]?(?:the[- ]|her |his )?tax|tax[- ]?pay(?:ing|ment)|yearly tax|"
    r"annual tax|roll(?:ed|ing)?[- ]?over|payment|annuity|pension)(?: (?:each|every) year| yearly| annually)? "
    r"(?:agreement|route|plan|deal|arrangement|promise|undertaking)))|"
    r"\b(?:widow(?:er)?|surviving (?:spouse|wife|husband)|(?<!no )survivor)\b[^.;?!)]{0,25}\b(?:paid|pays|filed|files|"
    r"reported|reports|rolled|rolls|signed|chose|had (?:paid|filed|signed|chosen))\b[^.;?!)]{0,40}\b(?:706-?\s?qdt|tax|"
    r"over|agreement|corpus)\b"
)
_WIDOW = (
    r"(?:(?:foreign(?:-born)?|non-?citizen|alien|surviving|old|late|second|[a-z]+(?:ese|ish|ian|can)) )*"
    r"(?:widow(?:er)?(?!'?s? pension)|surviving (?:spouse|wife|husband|partner))\b"
)
_WHOSE = r"(?:(?:the|an?|his|her|our|their|\w+'s|[ds]'s) ){0,2}"
_DEAD_WAS_THE_WIDOW = re.compile(
    rf"(?:{MALE}|{FEMALE}|\b(?:she|he))\b,?\s*[(,–-]?\s*(?:(?:who|she|he)\s+)?(?:(?:was|had been|being)\s+)?"
    rf"{_WHOSE}{_WIDOW}"
)
"""The one who died told as the widow: "my mother (she was the foreign widow with the agreement) died"."""
_ANOTHER_IS_THE_WIDOW = re.compile(
    rf"\b(?:i am|i'?m|(?:{MALE}|{FEMALE}|she|he)\s+is|(?:she|he)'s|and (?:my |our |the )?(?:{MALE}|{FEMALE})|"
    rf"left|leaving|survived by|for me,?|with me|me,|as) (?:now |also |only |his |her |my )*{_WHOSE}{_WIDOW}"
)
"""A widow who lives: the present tense is not of the one who died."""
_PAID_TO_ME = re.compile(
    r"\b(?:i|we) (?:get|got|receive|received|have|had|signed|made|chose)\b|\bmy (?:own )?(?:pension|annuity|payments?|"
    r"agreement|checks?)\b|\bagreement (?:i|that i)\b"
)
"""Words of the payee as the asker, whose spouse is then the one who died."""


def tell_the_payees_death(context: Context, reading: Reading) -> None:
    """Payments under an agreement are the surviving spouse's, so one who died after receiving them is that spouse."""
    death, told = reading.facts.get("date_of_death"), {"date_of_death", "surviving_spouse_date_of_death"}
    if death is None or told & set(context.known) or "surviving_spouse_date_of_death" in reading.facts:
        return
    paid = reading.facts.get("payment_dates") or reading.facts.get("payment_years")
    low = context.message.low
    if not isinstance(death.value, dt.date) or not _OWN_ROUTE.search(low):
        return
    days = () if paid is None else paid.value if isinstance(paid.value, tuple) else (paid.value,)
    is_told = PAYEES_END.search(low) is not None or _DEAD_WAS_THE_WIDOW.search(low) is not None
    is_payee = is_told and not (_PAID_TO_ME.search(low) or _ANOTHER_IS_THE_WIDOW.search(low))
    is_payee = is_payee and not (is_signed_by_another(low, context.gender) or _is_widow_of_the_dead(low))
    if is_payee or (days and all(_is_before(one, death.value) for one in days)):
        for name in ("date_of_death", "date_of_death_precision"):
            reading.facts.pop(name, None)
        name = "surviving_spouse_date_of_death"
        reading.facts[name] = death.model_copy(update={"name": name})


_WHO_DIED = re.compile(
    rf"\b(?:(?P<m>{MALE}|he)|(?P<f>{FEMALE}|she))\b[^.;?!]{{0,90}}?\b(?:died|passed|dead|deceased|gone)\b"
)


def _is_widow_of_the_dead(low: str) -> bool:
    """Whether the widow or widower told is left by the one who died: a man is no widow, a woman no widower."""
    dead = _WHO_DIED.search(low)
    return dead is not None and re.search(r"\bwidow\b" if dead["m"] else r"\bwidower\b", low) is not None


def _is_before(payment: object, death: dt.date) -> bool:
    return payment < death if isinstance(payment, dt.date) else isinstance(payment, int) and payment < death.year
