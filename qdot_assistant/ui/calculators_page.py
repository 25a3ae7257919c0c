"""The Calculators page: a form for each calculator, worked out at every change, the result first.

Come here for which fields each form shows. The arithmetic is in ``calculators``, the look in ``result_view``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import streamlit as st

from calculators.base import Calculation, CalculationError, MissingFacts
from calculators.inputs import Inputs, read_inputs
from calculators.schedule import ScheduleInputs, ScheduleYear, as_csv, schedule_years
from knowledge.store import parameters
from qdot_assistant.ui import session
from qdot_assistant.ui.charts import present_value_chart, present_value_points, schedule_chart
from qdot_assistant.ui.figures_shown import name_shown
from qdot_assistant.ui.forms import entered, told_on_paper
from qdot_assistant.ui.memo import memo_of_calculation
from qdot_assistant.ui.memo_buttons import memo_buttons
from qdot_assistant.ui.record import NOTICE
from qdot_assistant.ui.result_view import result_html, rows_table
from qdot_assistant.ui.shell import failed, helps, print_button, told

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Form:
    """One calculator's form: its name, the fields always shown and those that are rare."""

    title: str
    inputs: str
    first: tuple[str, ...]
    rare: tuple[str, ...] = ()


FORMS: Mapping[str, Form] = {
    "corpus_portion": Form(
        "Corpus portion of a nonassignable annuity payment", "CorpusPortionInputs",
        ("annual_annuity", "frequency", "date_of_death", "age", "section_7520_rate", "timing"),
        ("birth_date", "term_years", "is_commercial_contract", "payments_change", "has_two_lives",
         "life_with_guarantee", "is_deferred", "is_temporary", "ends_on_remarriage", "is_terminally_ill"),
    ),
    "section_2056a_tax": Form(
        "Section 2056A estate tax on a distribution", "Section2056aTaxInputs",
        ("taxable_estate", "distribution", "year", "adjusted_taxable_gifts"),
        ("earlier_taxed_amounts", "state_death_tax", "is_finally_determined", "date_of_death"),
    ),
    "security_test": Form(
        "Security for the tax (the $2 million and 35 percent tests)", "SecurityTestInputs",
        ("qdot_assets", "foreign_real_property"), ("other_qdot_assets", "personal_residence", "assets_at_year_end"),
    ),
    "exclusion_amount": Form(
        "Exclusion amount by year of death", "ExclusionAmountInputs", ("year", "decedent_is_nonresident_noncitizen"),
    ),
    "spouse_gift_exclusion": Form(
        "Annual exclusion for gifts to a spouse who is not a citizen", "SpouseGiftExclusionInputs",
        ("year", "gift_amount"),
    ),
}  # fmt: skip


def show() -> None:
    """Draw the page."""
    st.title("Calculators", anchor=False)
    st.html(f'<div class="q-hush"><p>{NOTICE}</p></div>')
    asked = str(st.query_params.get("calculator", "corpus_portion"))
    names = tuple(FORMS)
    index = names.index(asked) if asked in names else 0
    chosen = st.selectbox(
        "Calculator", names, index, key="calculator", format_func=lambda n: FORMS[n].title.replace("$", r"\$")
    )
    st.query_params["calculator"] = chosen
    _calculator(chosen, FORMS[chosen])


def _calculator(name: str, form: Form) -> None:
    result = st.container()
    module = import_module(f"calculators.{name}")
    model: type[Inputs] = getattr(module, form.inputs)
    given = entered(model, form.first, name)
    if form.rare:
        with st.expander("More"):
            given |= entered(model, form.rare, name)
    if not given:
        with result:
            told("Fill in the form; the result appears here as you do.")
        helps()
        return
    try:
        calculation = module.calculate(read_inputs(model, given), parameters())
    except MissingFacts as missing:
        with result:
            told(
                "Needed still: "
                + "; ".join(f"{name_shown(one).lower()} ({missing.why[one]})" for one in missing.missing)
                + "."
            )
        helps()
        return
    except CalculationError as error:
        with result:
            failed(_in_words(error, given))
        helps()
        return
    with result:
        told_on_paper(given, calculation.inputs)
        st.html(result_html(calculation, f"r-{name}", session.law_book()))
    years = _schedule(calculation) if name == "corpus_portion" else ()
    _exports(calculation, years)
    helps(say="The result is worked out.", nonce=f"{name}-{calculation.results}"[:200])


def _in_words(error: CalculationError, given: Mapping[str, Any]) -> str:
    sentence = str(error)
    for name in sorted((error.field, *given), key=len, reverse=True):
        sentence = sentence.replace(name, name_shown(name).lower())
    return sentence[:1].upper() + sentence[1:]


def _schedule(calculation: Calculation) -> tuple[ScheduleYear, ...]:
    st.header("Over the years", anchor=False)
    plan = entered(ScheduleInputs, ("first_payment", "schedule_years", "route"), "schedule")
    years: tuple[ScheduleYear, ...] = ()
    if plan.get("first_payment"):
        try:
            years = schedule_years(calculation, read_inputs(ScheduleInputs, plan), parameters())
        except CalculationError as error:
            failed(_in_words(error, plan))
    else:
        told("With the day of the first payment the schedule, its days and its chart are worked out.")
    if years:
        chart, said = schedule_chart(years)
        st.altair_chart(chart, width="stretch", alt=said)
        _schedule_table(years)
    points = present_value_points(calculation)
    if points:
        chart, said = present_value_chart(points)
        with st.expander("Present value by rate and age"):
            st.altair_chart(chart, width="stretch", alt=said)
            st.html(f'<p class="q-hush">{said}</p>')
    return years


def _schedule_table(years: tuple[ScheduleYear, ...]) -> None:
    columns = ["year", "payments", "received", "corpus_part", "income_part", "form_706qdt_due", "form_706qdt_safe"]
    columns += ["first_transfer_by", "last_transfer_by"] if years[0].first_transfer_by else []
    rows = [year.result() for year in years]
    st.html(rows_table({name: name_shown(name) for name in columns}, rows, "Schedule by year"))


def _exports(calculation: Calculation, years: tuple[ScheduleYear, ...]) -> None:
    from qdot_assistant.ui.sheet import as_xlsx

    name = calculation.calculator
    with st.container(horizontal=True, key="exports"):
        st.download_button(
            "Excel", lambda: as_xlsx(calculation, years), f"{name}.xlsx", _XLSX, key=f"xlsx-{name}", on_click="ignore"
        )
        if years:
            st.download_button(
                "Schedule as CSV",
                lambda: as_csv(years),
                f"{name}.csv",
                "text/csv",
                key=f"csv-{name}",
                on_click="ignore",
            )
        memo_buttons(lambda: memo_of_calculation(calculation, session.law_book(), session.today()), name)
        st.html(f'<div class="q-acts">{print_button()}</div>', width="content")
