"""A calculation as HTML: the result first, then what was assumed, notices, steps and second readings.

Come here for the look of a result on the Calculators and Deadlines pages. No Streamlit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from calculators.base import Calculation
from knowledge.law import LawBook
from qdot_assistant.telling.common import as_notices
from qdot_assistant.ui.answer_view import card, notices_html, steps_html
from qdot_assistant.ui.figures_shown import name_shown, value_shown
from qdot_assistant.ui.markup import escaped

_MAIN: Mapping[str, tuple[str, ...]] = {
    "corpus_portion": (
        "corpus_portion",
        "corpus_per_payment",
        "income_per_payment",
        "present_value",
        "expected_term_years",
    ),
    "exclusion_amount": ("basic_exclusion_amount",),
    "spouse_gift_exclusion": ("spouse_gift_exclusion", "taxable_gift"),
    "security_test": ("assets_exceed_threshold", "security_amount", "arrangements"),
    "section_2056a_tax": ("section_2056a_tax", "tax_with_distribution", "tax_without_distribution"),
}
_NESTED = ("alternatives", "schedule")


def result_html(calculation: Calculation, key: str, book: LawBook) -> str:
    """The whole calculation; ``key`` is unique on the page."""
    steps, cards = steps_html(calculation, key)
    notices = as_notices(calculation.notices)
    opened = "".join(card(identity, reference, book) for identity, reference in cards.items())
    return f"{_figures(calculation)}{_assumed(calculation)}{notices_html(notices)}{steps}{_others(calculation)}{opened}"


def _figures(calculation: Calculation) -> str:
    main = [name for name in _MAIN.get(calculation.calculator, ()) if calculation.results.get(name) is not None]
    rest = [name for name in calculation.results if name not in main and name not in _NESTED]
    boxes = "".join(
        f'<div class="q-figure{" q-figure-main" if position == 0 else ""}"><dt>{escaped(name_shown(name))}</dt>'
        f"<dd>{escaped(value_shown(name, calculation.results[name]))}</dd></div>"
        for position, name in enumerate(main)
    )
    return f'<dl class="q-figures">{boxes}</dl>{_table("All figures", rest, calculation.results)}'


def _table(title: str, names: Sequence[str], results: Mapping[str, Any]) -> str:
    if not names:
        return ""
    rows = "".join(
        f'<tr><th scope="row">{escaped(name_shown(name))}</th>'
        f'<td class="q-num">{escaped(value_shown(name, results[name]))}</td></tr>'
        for name in names
    )
    return (
        f'<details class="q-fold"><summary>{escaped(title)}</summary>'
        f'<div class="q-table"><table><tbody>{rows}</tbody></table></div></details>'
    )


def _assumed(calculation: Calculation) -> str:
    if not calculation.assumed:
        return ""
    items = "".join(f"<p>{escaped(name_shown(name))}: {escaped(why)}.</p>" for name, why in calculation.assumed.items())
    return f'<div class="q-notice q-notice-quiet" role="note"><p><b>Assumed.</b></p>{items}</div>'


def _others(calculation: Calculation) -> str:
    return "".join(
        f'<div class="q-hush"><p>{escaped(other["reason"])}</p></div>'
        f"{_table('The figures of this second reading', list(other['results']), other['results'])}"
        for other in calculation.results.get("alternatives", ())
    )


def rows_table(columns: Mapping[str, str], rows: Sequence[Mapping[str, Any]], label: str) -> str:
    """Rows as a table that scrolls on a narrow screen; ``columns`` names them by key."""
    head = "".join(f'<th scope="col">{escaped(title)}</th>' for title in columns.values())
    body = "".join(
        "<tr>" + "".join(f"<td>{escaped(value_shown(name, row.get(name)))}</td>" for name in columns) + "</tr>"
        for row in rows
    )
    return (
        f'<div class="q-table q-scroll" tabindex="0" role="region" aria-label="{escaped(label)}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
