"""Charts: corpus and income part over the years, present value by rate and age, deadlines on a line of time.

Come here for the charts' data and looks; each has a sentence for those who do not see it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from calculators.base import Calculation, CalculationError
from calculators.schedule import ScheduleYear

_CORPUS, _INCOME = "#4a8fd0", "#d39a2a"


def _data(rows: Sequence[Mapping[str, Any]]) -> Any:
    import altair as alt

    return alt.Data(values=list(rows))  # type: ignore[no-untyped-call]


def schedule_chart(years: Sequence[ScheduleYear]) -> tuple[Any, str]:
    """Corpus and income part of each year's payments, and the sentence that says it."""
    import altair as alt

    rows = [
        {"Year": str(year.year), "Part": part, "Dollars": float(amount)}
        for year in years
        for part, amount in (("Corpus", year.corpus_part), ("Income", year.income_part))
    ]
    chart = (
        alt.Chart(_data(rows))
        .mark_bar()
        .encode(
            x=alt.X("Year:O", title=None),
            y=alt.Y("Dollars:Q", title="Dollars a year", axis=alt.Axis(format=",.0f")),
            color=alt.Color(
                "Part:N",
                scale=alt.Scale(domain=["Corpus", "Income"], range=[_CORPUS, _INCOME]),
                legend=alt.Legend(orient="top", title=None),
            ),
            tooltip=["Year:O", "Part:N", alt.Tooltip("Dollars:Q", format=",.2f")],
        )
        .properties(height=260)
    )
    first = years[0]
    return (
        chart,
        f"Bars by year: in {first.year} ${first.corpus_part:,.2f} of corpus and ${first.income_part:,.2f} of income.",
    )


def present_value_points(calculation: Calculation) -> list[dict[str, Any]]:
    """The present value around the given rate and age; nothing for a term certain."""
    inputs = calculation.inputs
    if inputs.get("age") is None or inputs.get("term_years") is not None:
        return []
    told = {name: str(inputs[name]) for name in ("annual_annuity", "frequency", "timing") if inputs.get(name)}
    death = str(inputs.get("date_of_death") or "2023-06-02")
    return list(_points(tuple(sorted(told.items())), death, int(inputs["age"]), str(inputs["section_7520_rate"])))


@lru_cache(maxsize=64)
def _points(told: tuple[tuple[str, str], ...], death: str, age: int, rate: str) -> tuple[dict[str, Any], ...]:
    from calculators import corpus_portion
    from calculators.inputs import read_inputs
    from knowledge.store import parameters

    points = []
    for other in (age - 10, age, age + 10):
        for step in range(-4, 5):
            tried = Decimal(rate) + Decimal(step) / 2
            raw: Mapping[str, Any] = dict(told) | {
                "age": other,
                "section_7520_rate": f"{tried:f}",
                "date_of_death": death,
            }
            try:
                worked = corpus_portion.calculate(read_inputs(corpus_portion.CorpusPortionInputs, raw), parameters())
            except CalculationError:
                continue
            value = float(worked.results["present_value"])
            points.append(
                {
                    "Age": f"age {other}",
                    "Rate": float(tried),
                    "Present value": value,
                    "given": other == age and step == 0,
                }
            )
    return tuple(points)


def present_value_chart(points: Sequence[Mapping[str, Any]]) -> tuple[Any, str]:
    """The lines of the present value by rate for three ages, the given point marked."""
    import altair as alt

    data = _data(points)
    lines = (
        alt.Chart(data)
        .mark_line()
        .encode(
            x=alt.X("Rate:Q", title="Section 7520 rate, percent", scale=alt.Scale(zero=False)),
            y=alt.Y(
                "Present value:Q",
                title="Present value, dollars",
                scale=alt.Scale(zero=False),
                axis=alt.Axis(format=",.0f"),
            ),
            color=alt.Color("Age:N", legend=alt.Legend(orient="top", title=None)),
            strokeDash=alt.StrokeDash("Age:N", legend=None),
            tooltip=["Age:N", "Rate:Q", alt.Tooltip("Present value:Q", format=",.2f")],
        )
    )
    given = (
        alt.Chart(_data([point for point in points if point["given"]]))
        .mark_point(size=120, filled=True, color="#b3361e")
        .encode(x="Rate:Q", y="Present value:Q")
    )
    here = next((point for point in points if point["given"]), None)
    said = (
        f"At {here['Rate']:g} percent and {here['Age']} the present value is ${here['Present value']:,.2f}."
        if here
        else ""
    )
    return (lines + given).properties(height=260), f"Present value by section 7520 rate for three ages. {said}"


def timeline_chart(rows: Sequence[Mapping[str, Any]], labels: Sequence[str], today: dt.date) -> tuple[Any, str]:
    """Every dated deadline on one line of time: the due day, the safe day, and today."""
    import altair as alt

    points = []
    for label, row in zip(labels, rows, strict=True):
        for kind in ("due", "safe"):
            if row.get(kind):
                points.append(
                    {"Deadline": label, "Day": f"{row[kind]}T00:00:00", "Which": "Due" if kind == "due" else "Safe day"}
                )
    data = _data(points)
    order = [
        label
        for label, row in sorted(zip(labels, rows, strict=True), key=lambda pair: pair[1].get("due") or "9")
        if row.get("due")
    ]
    marks = (
        alt.Chart(data)
        .mark_point(filled=True, size=90)
        .encode(
            x=alt.X("Day:T", title=None, axis=alt.Axis(format="%b %Y", labelOverlap=True)),
            y=alt.Y("Deadline:N", sort=order, title=None, axis=alt.Axis(labelLimit=230)),
            shape=alt.Shape(
                "Which:N",
                scale=alt.Scale(domain=["Due", "Safe day"], range=["circle", "triangle-left"]),
                legend=alt.Legend(orient="top", title=None),
            ),
            color=alt.Color(
                "Which:N",
                scale=alt.Scale(domain=["Due", "Safe day"], range=[_CORPUS, _INCOME]),
                legend=alt.Legend(orient="top", title=None),
            ),
            tooltip=["Deadline:N", "Which:N", alt.Tooltip("Day:T", format="%B %d, %Y")],
        )
    )
    now = (
        alt.Chart(_data([{"Day": f"{today}T00:00:00"}])).mark_rule(strokeDash=[4, 4], color="#b3361e").encode(x="Day:T")
    )
    return (marks + now).properties(
        height=max(160, 26 * len(order) + 60)
    ), f"{len(order)} deadlines on a line of time; the table below lists them."
