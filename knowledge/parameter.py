"""Parameter: a number or a table of the law, dated, with its unit, its source and how sure we are.

Come here for the types the calculators receive as ``LegalParameters``. The data stand in ``parameters/`` and
``tables/``; ``_load_parameters`` reads them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from knowledge.note import Certainty


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Figure(_Data):
    """One value of a parameter: the number, the rule that sets it, where it was seen and how sure we are."""

    value: Decimal
    certainty: Certainty
    authority: str
    source: str
    note: str | None = None


class YearlyParameter(_Data):
    """A figure that the law sets anew for each calendar year, in dollars.

    Attributes:
        description: one full sentence that says what the figure is.
        section: the id of the note or paragraph that states the rule.
    """

    name: str
    description: str
    unit: str
    section: str
    years: Mapping[int, Figure]

    @property
    def first_year(self) -> int:
        """The earliest year carried."""
        return min(self.years)

    @property
    def last_year(self) -> int:
        """The latest year carried."""
        return max(self.years)


class DatedParameter(_Data):
    """A figure that stands until the law changes it, with the day from which it applies."""

    name: str
    description: str
    unit: str
    section: str
    applies_from: dt.date
    figure: Figure


class Bracket(_Data):
    """One line of the rate table of IRC 2001(c): ``base`` dollars plus ``percent`` of the excess over ``over``."""

    over: Decimal
    base: Decimal
    percent: Decimal


class RateTable(_Data):
    """The rate table of IRC 2001(c) for decedents who die on or after ``deaths_from``."""

    description: str
    section: str
    deaths_from: dt.date
    certainty: Certainty
    authority: str
    source: str
    brackets: tuple[Bracket, ...]


class Postponement(_Data):
    """Days moved by a law or notice of limited time.

    Either deaths from ``deaths_from`` to ``deaths_until`` are not due before ``not_before``, or due days from
    ``due_from`` to ``due_until`` become ``moved_to``.
    """

    name: str
    description: str
    section: str
    certainty: Certainty
    deaths_from: dt.date | None = None
    deaths_until: dt.date | None = None
    not_before: dt.date | None = None
    due_from: dt.date | None = None
    due_until: dt.date | None = None
    moved_to: dt.date | None = None

    def earliest_due(self, death: dt.date) -> dt.date | None:
        """The day before which nothing is due for a death on that day, or None where this rule does not cover it."""
        is_covered = self.deaths_from and self.deaths_until and self.deaths_from <= death <= self.deaths_until
        return self.not_before if is_covered else None

    def postponed(self, due: dt.date) -> dt.date | None:
        """The day to which a due day moves, or None where this rule does not cover it."""
        is_covered = self.due_from and self.due_until and self.due_from <= due <= self.due_until
        return self.moved_to if is_covered else None


class MonthlyRate(_Data):
    """The section 7520 rate of one month in percent; ``percent`` is None where no source we reached gives it."""

    year: int
    month: int
    percent: Decimal | None
    certainty: Certainty
    source: str


@dataclass(frozen=True, eq=False)
class MortalityTable:
    """Lives at each age out of 100,000 born: ``lives[x]`` for ages 0 to 110 (IRC 7520(a))."""

    name: str
    lives: tuple[Decimal, ...]

    @property
    def oldest_age(self) -> int:
        """The last age at which anyone is alive in the table; no factor exists beyond it."""
        return len(self.lives) - 2


@dataclass(frozen=True, eq=False)
class LegalParameters:
    """Every dated figure and table the calculators use; built once, passed in, never read from disk by a formula."""

    mortality: Mapping[str, MortalityTable]
    section_7520_rates: Mapping[tuple[int, int], MonthlyRate]
    basic_exclusion_amount: YearlyParameter
    spouse_gift_exclusion: YearlyParameter
    general_gift_exclusion: YearlyParameter
    rate_table: RateTable
    figures: Mapping[str, DatedParameter]
    postponements: tuple[Postponement, ...]

    def section_7520_rate(self, year: int, month: int) -> MonthlyRate | None:
        """The published rate of a month, or None when the month is not held or its rate is unknown."""
        rate = self.section_7520_rates.get((year, month))
        return rate if rate is not None and rate.percent is not None else None

    def figure(self, name: str) -> DatedParameter:
        """One dated figure by its name.

        Raises:
            KeyError: when no parameter has that name.
        """
        return self.figures[name]
