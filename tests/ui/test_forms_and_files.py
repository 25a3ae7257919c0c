"""Calculators, deadlines, calendar, spreadsheet and memo: the page gives what the calculators give."""

from __future__ import annotations

import datetime as dt
import io
import re
from decimal import Decimal

import pytest

from calculators import corpus_portion, deadlines
from calculators.base import Calculation
from calculators.inputs import read_inputs
from knowledge import store
from qdot_assistant.types import Question
from qdot_assistant.ui import memo_pdf, session
from qdot_assistant.ui.charts import present_value_points
from qdot_assistant.ui.deadline_rows import as_ics
from qdot_assistant.ui.memo import Memo, memo_of_calculation, memo_of_conversation
from qdot_assistant.ui.memo_docx import as_docx
from qdot_assistant.ui.memo_pdf import as_pdf, plain_signs
from qdot_assistant.ui.sheet import as_xlsx
from tests.ui.helpers import TODAY, ask, html_of

EXAMPLE = {
    "annual_annuity": "72000", "frequency": "monthly", "age": 60, "section_7520_rate": "4.2",
    "date_of_death": "2023-06-15",
}  # fmt: skip


def _portion() -> Calculation:
    return corpus_portion.calculate(read_inputs(corpus_portion.CorpusPortionInputs, EXAMPLE), store.parameters())


def _sheet(**more: object) -> Calculation:
    told = {"date_of_death": "2024-03-15", "payment_dates": "2026-11-03", "as_of": "2026-11-22"} | more
    return deadlines.calculate(read_inputs(deadlines.DeadlinesInputs, told), store.parameters())


def test_a_calculation_appears_as_the_form_is_filled(page) -> None:
    """What is still needed is said; then the result stands first with its steps."""
    at = page("calculators_page")
    at.text_input(key="corpus_portion-annual_annuity").set_value("72,000").run()
    assert "Needed still:" in html_of(at)
    at.text_input(key="corpus_portion-date_of_death").set_value("2023-06-15")
    at.number_input(key="corpus_portion-age").set_value(60).run()
    made = html_of(at)
    assert "<dt>Corpus portion</dt>" in made
    assert "How this was worked out" in made


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        ("annual_annuity", "lots", "is not a number"),
        ("annual_annuity", "-5", "more than zero"),
        ("annual_annuity", "<b>1</b>", "is not a number"),
        ("date_of_death", "2024-02-30", "no day 2024-02-30"),
    ],
)
def test_an_input_that_cannot_be_read_is_one_sentence(page, field: str, typed: str, says: str) -> None:
    """The sentence names the field in words; nothing typed becomes live."""
    at = page("calculators_page")
    at.text_input(key=f"corpus_portion-{field}").set_value(typed).run()
    assert says in html_of(at)
    assert "annual_annuity" not in html_of(at)
    assert "<b>1" not in html_of(at)


@pytest.mark.parametrize(
    ("calculator", "fields", "shows"),
    [
        ("exclusion_amount", {"year": 2024}, "$13,610,000"),
        ("spouse_gift_exclusion", {"year": 2025, "gift_amount": "250,000"}, "$60,000"),
        ("security_test", {"qdot_assets": "3,000,000"}, "$1,950,000"),
        ("section_2056a_tax", {"taxable_estate": "14,000,000", "distribution": "500,000", "year": 2024}, "$200,000"),
    ],
)
def test_every_calculator_has_its_form(page, calculator: str, fields: dict[str, object], shows: str) -> None:
    """Each one is chosen by the address and gives its figure."""
    at = page("calculators_page", calculator=calculator)
    for name, value in fields.items():
        inputs = at.number_input if isinstance(value, int) else at.text_input
        inputs(key=f"{calculator}-{name}").set_value(value)
    assert shows in html_of(at.run())


def test_the_schedule_is_worked_out_from_the_first_payment(page) -> None:
    """A day gives the years, their chart and their table."""
    at = page("calculators_page")
    for name in ("annual_annuity", "section_7520_rate", "date_of_death"):
        at.text_input(key=f"corpus_portion-{name}").set_value(str(EXAMPLE[name]))
    at.number_input(key="corpus_portion-age").set_value(60)
    at.run()
    at.date_input(key="schedule-first_payment").set_value(dt.date(2023, 7, 1)).run()
    assert 'aria-label="Schedule by year"' in html_of(at)
    assert not at.exception


def test_the_deadlines_page_lists_every_row(page) -> None:
    """A date of death gives the sheet; each row has its paragraph."""
    at = page("deadlines_page")
    at.date_input(key="d-date_of_death").set_value(dt.date(2024, 3, 15)).run()
    made = html_of(at)
    rows = deadlines.calculate(
        read_inputs(deadlines.DeadlinesInputs, {"date_of_death": "2024-03-15", "as_of": session.today()}),
        store.parameters(),
    ).results["deadlines"]
    assert made.count('<tr><th scope="row">') == len(rows)
    assert "December 16, 2024" in made
    assert "section 7508A" in made


def test_the_calendar_holds_every_dated_deadline_once_and_again_the_same() -> None:
    """All-day events on the safe day with alarms, citation and the same identity at a second export."""
    from icalendar import Calendar

    calculation = _sheet()
    dated = [row for row in calculation.results["deadlines"] if row["due"]]
    events = Calendar.from_ical(as_ics(calculation, TODAY)).walk("VEVENT")
    later = Calendar.from_ical(as_ics(_sheet(date_of_death="2024-03-15"), TODAY + dt.timedelta(days=9))).walk("VEVENT")
    assert len(events) == len(dated) == len({str(event["uid"]) for event in events})
    assert {str(event["uid"]) for event in events} == {str(event["uid"]) for event in later}
    assert later[0]["sequence"] > events[0]["sequence"]
    rollover = next(event for event in events if "Rollover" in str(event["summary"]))
    assert rollover.decoded("dtstart") == dt.date(2026, 12, 31)
    assert "20.2056A-4(c)(7)(i)" in str(rollover["description"])
    assert "not legal advice" in str(rollover["description"])
    assert len(rollover.walk("VALARM")) == 2


def test_deadlines_of_two_matters_do_not_replace_each_other() -> None:
    """The name of the matter is part of each event's identity."""
    from icalendar import Calendar

    one, two = (
        {str(event["uid"]) for event in Calendar.from_ical(as_ics(_sheet(), TODAY, matter)).walk("VEVENT")}
        for matter in ("Smith", "Jones")
    )
    assert not one & two


def test_the_spreadsheet_carries_numbers_and_no_formulas() -> None:
    """Results are numbers, texts stay texts, steps carry their words."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(as_xlsx(_portion())))
    results = {row[0].value: row[1].value for row in book["Results"].iter_rows(min_row=2) if len(row) > 1}
    assert Decimal(str(results["Corpus portion"])) == Decimal(str(_portion().results["corpus_portion"]))
    assert book["Steps"].max_row == len(_portion().steps) + 1
    assert not [c for sheet in book for row in sheet.iter_rows() for c in row if c.data_type == "f"]


def test_the_chart_of_present_values_marks_the_point_given() -> None:
    """Exactly one point is the one calculated, and it has its value."""
    points = present_value_points(_portion())
    given = [point for point in points if point["given"]]
    assert [point["Present value"] for point in given] == [float(_portion().results["present_value"])]


def _text_of_docx(data: bytes) -> str:
    from docx import Document

    document = Document(io.BytesIO(data))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.fixture
def memo() -> Memo:
    return memo_of_calculation(_portion(), store.law_book(), TODAY)


def test_a_memo_holds_question_authorities_steps_facts_version_and_what_is_open(memo: Memo) -> None:
    """Nothing of a calculation is missing from its memo."""
    headings = [part.heading for part in memo.parts]
    assert headings == [
        "Question", "Result", "Facts told", "Facts assumed", "Calculation", "Second readings", "Authorities",
        "Version of the law",
    ]  # fmt: skip
    steps = next(part.table for part in memo.parts if part.heading == "Calculation")
    assert steps is not None
    assert len(steps.rows) == len(_portion().steps)


def test_the_word_memo_carries_the_line_and_the_quotations(memo: Memo) -> None:
    """The document opens again and holds what the memo holds."""
    text = _text_of_docx(as_docx(memo))
    assert "not legal advice" in text
    assert all(item in text for part in memo.parts for item in part.items)


@pytest.mark.parametrize("has_font", [True, False])
def test_the_pdf_memo_is_made_with_and_without_a_full_font(
    memo: Memo, has_font: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine without a font for every sign still gets its memo."""
    if not has_font:
        monkeypatch.setattr(memo_pdf, "unicode_font", lambda: None)
    data = as_pdf(memo)
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", data)) >= 2


def test_plain_signs_keep_the_law_readable() -> None:
    """Section signs stay, typographic signs become plain ones, other scripts are marked as left out."""
    assert plain_signs("§ 7520 – “x” → ≥ 2 é ż 中") == '§ 7520 - "x" -> >= 2 é z ?'


def test_a_conversation_becomes_a_memo(page, asked: list[Question]) -> None:
    """Each question stands with its short answer and its authorities in legal form."""
    at = ask(ask(page("ask"), "One?"), "Two \x00\ud800 = 2?".encode("utf-8", "ignore").decode())
    kept = session.keeping().kept
    assert kept is not None
    conversation = kept.conversation(at.query_params["c"])
    assert conversation is not None
    memo = memo_of_conversation(conversation, store.law_book(), TODAY)
    text = _text_of_docx(as_docx(memo))
    assert "Question 1" in text
    assert "26 C.F.R. § 20.2056A-4(c)(7)(i) (text in force from August 22, 1995): “within 60 days of receipt”" in text
    assert as_pdf(memo).startswith(b"%PDF-")


def test_about_names_the_sources_with_their_hashes(page) -> None:
    """Every received document stands there with its SHA-256."""
    made = html_of(page("about"))
    for record in store.source_records():
        assert record["sha256"] in made
    assert "without a language model" in made
