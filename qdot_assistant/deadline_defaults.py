"""What a question about a day takes for granted: today, the extension it asks about, the year of a death.

Come here for ``taken_for_granted``.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from qdot_assistant.asked.days_again import PUT_OFF
from qdot_assistant.reading.status import without_extension_to_pay
from qdot_assistant.telling import disasters

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking


def taken_for_granted(asking: Asking) -> dict[str, Any]:
    """The inputs of the deadline sheet that the question supposes without telling them."""
    focus, text = asking.route.focus, asking.question.question
    counted: dict[str, Any] = {"today": asking.question.today} if _COUNTS_DAYS.search(text) else {}
    if "form_706qdt" in focus and (year := _year_of_payments(asking)) is not None:
        counted["payment_years"] = (year,)
    if "form_4768" in focus:
        counted["form_4768_day"] = True
    if "form_706qdt_extended" in focus:
        counted["form_706qdt_extension"] = True
    return counted | _extension_asked(asking)


def _year_of_payments(asking: Asking) -> int | None:
    """The year of the payments, told as that of a death."""
    facts = asking.facts
    if facts.facts.keys() & {"payment_dates", "payment_years"}:
        return None
    died = facts.value("surviving_spouse_date_of_death")
    if isinstance(died, dt.date):
        return died.year
    death = facts.value("date_of_death")
    year = death.year if isinstance(death, dt.date) else facts.value("year_of_death")
    return int(str(year)) if year is not None and _YEAR_OF_THE_DEATH.search(asking.question.question) else None


_YEAR_OF_THE_DEATH = re.compile(
    r"\b(?:in|of|during|for) (?:the|that) (?:same |very )?(?:calendar )?year (?:in which |when |that |of )?"
    r"(?:my |his |her |the |our |mom's |dad's )?(?:late )?(?:\w+ )?(?:died|death|passed)\b|\bdeath[- ]year\b",
    re.IGNORECASE,
)

_COUNTS_DAYS = re.compile(
    r"\bhow many (?:more )?(?:days|weeks|months)\b|\b(?:more|less|fewer) than \d+ (?:days|weeks|months)\b|"
    r"\bhow (?:many (?:more |business )?(?:days|weeks|months)|much (?:more )?time|much longer|long)\b[^.;?!]{0,40}\b(?:"
    r"left|remain(?:s|ing)?|still|until|till?|have|before|to go|got)\b|\b(?:days|weeks|months|time) (?:are |is |do "
    r"(?:i|we) have )?(?:left|remain(?:s|ing)?|to go)\b|\bcount ?down\b|"
    r"\bfrom (?:today|now)\b|\bhow (?:far|long) (?:off|away)\b",
    re.IGNORECASE,
)
"""The days left are asked for, and not only the day."""


def _extension_asked(asking: Asking) -> dict[str, Any]:
    """The extension that a question takes for granted ("when is it due with the extension")."""
    if "estate_tax_return_extended" in asking.route.focus and "extension_months" not in asking.facts.facts:
        if disasters.told(asking.question.question) and not _BY_FORM.search(asking.question.question):
            return {}  # the time asked about is the one that a disaster may give
        words = without_extension_to_pay(asking.question.question.lower())
        put_off = asking.standing.is_bare and PUT_OFF.search(asking.standing.context)
        return {"extension_months": 6} if put_off or _EXTENSION.search(words) else {}
    return {}


_BY_FORM = re.compile(r"\bexten(?:ded|sion)\b|\b4768\b", re.IGNORECASE)
_EXTENSION = re.compile(
    r"\bexten(?:ded|sion)\b(?!s? (?:was|were) (?:not|never))|\b4768\b|\bmore time\b|\bmuch longer\b", re.IGNORECASE
)
