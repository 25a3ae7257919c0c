"""What the time since the death decides of a return that was never filed, IRC 2056A(d).

Come here for ``told_by_time``: the facts that a conclusion may name and that no words tell.
"""

from __future__ import annotations

import datetime as dt

from qdot_assistant.estate_told import year_of_death_told
from qdot_assistant.types import Facts

PAST_EVERY_RETURN = 4
"""So many years on, a return is more than a year past its due date: nine months and six more after the death."""
STILL_RUNS = dt.timedelta(days=20 * 30)
"""So long after the death the year that follows the due date runs in any case: nine months and a year are longer."""


def told_by_time(facts: Facts, today: dt.date) -> set[str]:
    """Whether the year after the due date of the estate tax return is over, or still runs, whatever the extension."""
    year, death = year_of_death_told(facts), facts.value("date_of_death")
    if year is not None and today.year - year >= PAST_EVERY_RETURN:
        return {"died_years_ago"}
    runs = isinstance(death, dt.date) and dt.timedelta() <= today - death <= STILL_RUNS
    return {"year_after_due_runs"} if runs else set()
