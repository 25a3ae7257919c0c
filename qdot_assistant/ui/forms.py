"""A form for a calculator, made from its inputs: what is left empty was not told.

Come here for ``entered``. Every change is worked out at once; what cannot be read is said in one sentence.
"""

from __future__ import annotations

import datetime as dt
import types
import typing
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import streamlit as st

from calculators.inputs import Inputs
from qdot_assistant.cli_help import HELP
from qdot_assistant.ui.correction import CHOICES, shown
from qdot_assistant.ui.figures_shown import name_shown, value_shown
from qdot_assistant.ui.markup import escaped

_FIRST_DAY, _LAST_DAY = dt.date(1900, 1, 1), dt.date(2100, 12, 31)
_CHOSEN = ("extension_months",)
_MONEY_HINT = "such as 72,000"
_PLACEHOLDERS: Mapping[str, str] = {
    "section_7520_rate": "the month’s published rate",
    "date_of_death": "2024-03-15 or 2024-03",
    "payment_dates": "2026-03-01, 2026-04-01",
    "payment_years": "2025, 2026",
    "distribution_dates": "2026-03-01",
    "election_made": "2025-06-01, true or false",
}


def entered(
    model: type[Inputs], names: Sequence[str], key: str, given: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """Draw the fields and give what was told, under the input names.

    Args:
        model: the calculator's inputs.
        names: which of them, in this order, two in a row.
        key: begins the key of every field.
        given: what stands in the fields at first.
    """
    told: dict[str, Any] = {}
    with st.container(key=f"fields-{key}-{names[0]}"):
        for start in range(0, len(names), 2):
            columns = st.columns(2)
            for column, name in zip(columns, names[start : start + 2], strict=False):
                value = _field(column, model, name, f"{key}-{name}", (given or {}).get(name))
                if value is not None and value != "":
                    told[name] = value
    return told


def told_on_paper(given: Collection[str], inputs: Mapping[str, Any]) -> None:
    """What was told (``given``), as the calculation read it; a list that only a print shows, in place of the fields."""
    items = "".join(
        f"<dt>{escaped(name_shown(name))}</dt><dd>{escaped(value_shown(name, inputs[name]))}</dd>"
        for name in given
        if inputs.get(name) is not None
    )
    st.html(f'<div class="q-only-paper"><p>Told:</p><dl>{items}</dl></div>')


def _field(place: Any, model: type[Inputs], name: str, key: str, value: Any) -> Any:
    label, help_ = name_shown(name), HELP.get(name, "")
    kinds = _kinds(model, name)
    options: list[Any] = [option for kind in kinds for option in typing.get_args(kind) if isinstance(option, str)]
    options = list(CHOICES[name]) if name in _CHOSEN else options
    if options:
        index = options.index(value) if value in options else None
        return place.selectbox(
            label, options, index, key=key, help=help_, placeholder="Not told", format_func=lambda one: shown(name, one)
        )
    if kinds == {bool}:
        index = [True, False].index(value) if isinstance(value, bool) else None
        return place.selectbox(
            label,
            [True, False],
            index,
            key=key,
            help=help_,
            placeholder="Not told",
            format_func=lambda one: "yes" if one else "no",
        )
    if kinds == {dt.date}:
        return place.date_input(label, value, _FIRST_DAY, _LAST_DAY, key=key, help=help_, format="YYYY-MM-DD")
    if kinds == {int}:
        return place.number_input(label, 0, 10_000, value, 1, key=key, help=help_, placeholder="Not told")
    hint = _PLACEHOLDERS.get(name, _MONEY_HINT)
    return place.text_input(label, value or "", key=key, help=help_, placeholder=hint, max_chars=2000).strip()


def _kinds(model: type[Inputs], name: str) -> set[Any]:
    """The types a field takes, without None and without how raw values are read."""
    return set(_members(model.model_fields[name].annotation)) - {types.NoneType}


def _members(annotation: Any) -> tuple[Any, ...]:
    if typing.get_origin(annotation) is typing.Annotated:
        return _members(typing.get_args(annotation)[0])
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        return tuple(inner for part in typing.get_args(annotation) for inner in _members(part))
    return (annotation,)
