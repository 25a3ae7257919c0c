"""Whose death one death is, where payments under an agreement are told: those are the surviving spouse's.

Come here for ``tell_the_payees_death``.
"""

from __future__ import annotations

import datetime as dt
import re

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.people import is_signed_by_another

_OWN_ROUTE = re.compile(
    r"\bqdt\b|706-?\s?qdt|\bpa(?:y|id|ys|ying)[- ]?(?:the[- ]|her |his )?(?:qdot |yearly |annual |2056a )?tax\b|"
    r"\bqdot tax\b|\bwidow(?:er)?(?:'?s)?(?:[- ]| |\w+ )?pension\b|"
    r"\broll(?:ed|ing)?[- ]?over\b|\bcorpus\b|\bagreement"
)


PAYEES_END = re.compile(
    r"\b(?:final|last) (?:form )?(?:706-?\s?qdt|(?:pension|annuity|qdot) (?:form|tax|return))|"
    r"\b(?:had|has|with|w/|under|signed|made) (?:the |an? |her |his )?(?:agreement to (?:pay|roll)|"
    r"(?:pay[- ]?(?:the[- ])?tax|roll(?:ed)?[- ]?over|payment|annuity|pension) agreement)|"
    r"\b(?:widow(?:er)?|surviving (?:spouse|wife|husband)|(?<!no )survivor)\b[^.;?!)]{0,25}\b(?:paid|pays|filed|files|"
    r"reported|reports|rolled|rolls|signed|chose|had (?:paid|filed|signed|chosen))\b[^.;?!)]{0,40}\b(?:706-?\s?qdt|tax|"
    r"over|agreement|corpus)\b"
)
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
    is_payee = PAYEES_END.search(low) is not None and _PAID_TO_ME.search(low) is None
    is_payee = is_payee and not is_signed_by_another(low, context.gender)
    if is_payee or (days and all(_is_before(one, death.value) for one in days)):
        for name in ("date_of_death", "date_of_death_precision"):
            reading.facts.pop(name, None)
        name = "surviving_spouse_date_of_death"
        reading.facts[name] = death.model_copy(update={"name": name})


def _is_before(payment: object, death: dt.date) -> bool:
    return payment < death if isinstance(payment, dt.date) else isinstance(payment, int) and payment < death.year
