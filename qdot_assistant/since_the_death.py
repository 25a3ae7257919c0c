"""What the time since the death decides of a return that was never filed, IRC 2056A(d).

Come here for ``told_by_time``: the facts that a conclusion may name and that no words tell.
"""

from __future__ import annotations

import datetime as dt

from dateutil.relativedelta import relativedelta

from qdot_assistant.estate_told import year_of_death_told
from qdot_assistant.types import Facts

PAST_EVERY_RETURN = 4
"""So many years on, a return is more than a year past its due date: nine months and six more after the death."""
STILL_RUNS = dt.timedelta(days=20 * 30)
"""So long after the death the year that follows the due date runs in any case: nine months and a year are longer."""
WITHOUT_EXTENSION = relativedelta(months=21)
"""Nine months after the death the return is due, and a year later the time for the election is over …"""
WITH_EXTENSION = relativedelta(months=27, days=7)
"""… or six months after that, where the time to file was extended; a due day may move over a weekend."""


def told_by_time(facts: Facts, today: dt.date) -> set[str]:
    """Whether the year after the due date of the estate tax return is over, or still runs, whatever the extension."""
    year, (earliest, latest) = year_of_death_told(facts), _bounds(facts)
    if (year is not None and today.year - year >= PAST_EVERY_RETURN) or _is_past(latest, WITH_EXTENSION, today):
        return {"died_years_ago"}
    is_extended = facts.value("extension_months") == 6
    if not is_extended and _is_past(latest, WITHOUT_EXTENSION + relativedelta(days=7), today):
        return {"year_after_due_over_unless_extended"}
    if earliest is None or earliest > today:
        return set()
    runs = today <= earliest + WITH_EXTENSION - relativedelta(days=7) if is_extended else today - earliest <= STILL_RUNS
    return {"year_after_due_runs"} if runs else set()


def _bounds(facts: Facts) -> tuple[dt.date | None, dt.date | None]:
    """The earliest and the latest day the death can have been, by what was told of it; the first where a day was."""
    death, year = facts.value("date_of_death"), facts.value("year_of_death")
    if isinstance(death, dt.date):
        precision = facts.value("date_of_death_precision")
        return death, death + relativedelta(day=31) if precision == "month" else death
    return None, None if year is None else dt.date(int(year), 12, 31)


def _is_past(death: dt.date | None, time: relativedelta, today: dt.date) -> bool:
    return death is not None and today > death + time
