"""Follow-ups that carry an extension over to the tax, ask for its form, or hold a year's amount against another's."""

from __future__ import annotations

import pytest

from qdot_assistant.pipeline import Assistant
from tests.one_question import told_after

MORE_TIME = ("we need longer for the estate return, he died in june, possible?", "Yes, six months on request. [1]")
PENSION = (
    "1,800 per month for life, she was 72 when he died in July 2025. corpus part",
    "70 percent, at the July 2025 rate of 5.0 percent. [1]",
)
SIGNED_OVER = (
    "he died 20 june 2025, no extension, i signed the house over to the trust before the return. when was it due",
    "March 20, 2026. [1]",
)


@pytest.mark.parametrize(
    "text",
    [
        "so the tax can wait the six months as well?",
        "also for paying?",
        "and the tax bill, postponed too?",
        "and the money?",
    ],
)
def test_the_tax_does_not_wait_with_the_return(text: str, assistant: Assistant) -> None:
    """IRC 6151: the tax is payable when the return is first due, whatever the month of the death."""
    told = told_after(assistant, text, MORE_TIME)
    assert told.kind == "answer"
    assert told.answer.startswith("No.")


def test_who_cannot_pay_asks_for_more_than_whether_it_waits(assistant: Assistant) -> None:
    assert not told_after(assistant, "what if we can't pay the tax by then", MORE_TIME).answer.startswith(("No", "Yes"))


@pytest.mark.parametrize(
    "text", ["what paper do we send for that", "how do we ask for it?", "what do i fill out", "number of the form?"]
)
def test_the_form_of_an_extension_is_4768(text: str, assistant: Assistant) -> None:
    told = told_after(assistant, text, MORE_TIME)
    assert "4768" in told.answer.split("\n")[0]
    assert "706-QDT" not in told.answer.split("\n")[0]


def test_form_4768_brings_no_time_to_pay_for_form_706_qdt_either(assistant: Assistant) -> None:
    text = "Does the extension of the time to file Form 706-QDT also extend the time to pay the section 2056A tax?"
    assert not told_after(assistant, text, audience="attorney").answer.startswith("Yes")
    before = ("can form 706-qdt be filed later, we need an extension", "Yes, on Form 4768. [1]")
    assert told_after(assistant, "and pay later too?", before).answer.startswith("No.")


@pytest.mark.parametrize(
    ("before", "text", "said"),
    [
        (
            ("what is exempt for a death in 2026", "$15,000,000. [1]"),
            "how much bigger than the year before?",
            "1,010,000",
        ),
        (("exemption for a death in 2024?", "$13,610,000. [1]"), "by how much had it risen since 2023", "690,000"),
        (("Basic exclusion amount, D d. 2023?", "$12,920,000. [1]"), "Increase over 2022?", "860,000"),
        (
            ("gifts to my noncitizen wife free of tax in 2026?", "$194,000. [1]"),
            "how much more than last year?",
            "4,000",
        ),
        (("exemption for deaths in 2025", "$13,990,000. [1]"), "has it gone up since the year before", "380,000"),
    ],
)
def test_one_year_is_held_against_another(before: tuple[str, str], text: str, said: str, assistant: Assistant) -> None:
    assert f"${said}" in told_after(assistant, text, before).answer.split("[")[0]


def test_a_year_alone_is_that_years_amount(assistant: Assistant) -> None:
    before = ("what is exempt for a death in 2026", "$15,000,000. [1]")
    assert "difference" not in told_after(assistant, "and the year before?", before).answer


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("back to my share from before: the bank told us 4.4 was the rate to take. result?", "0.74"),
        ("returning to the percentage - our accountant uses 4.6 for the rate. what comes out", "0.73"),
        ("going back to the corpus share: the plan says she was 75 on that day. what does that give then?", "0.76"),
    ],
)
def test_a_figure_is_worked_out_again_where_only_its_result_is_called_for(
    text: str, share: str, assistant: Assistant
) -> None:
    between = ("who signs the information statement", "The executor and the spouse. [1]")
    told = told_after(assistant, text, PENSION, between)
    assert told.kind == "calculation"
    assert share in told.answer.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "said", "section"),
    [
        ("there's no probate at all. outside date for the conveyance?", "March 20, 2027", "20.2056A-4(b)(6)"),
        ("and when must the house be moved, nothing goes through probate", "March 20, 2027", "20.2056A-4(b)(6)"),
        (
            "and when must the house be moved? it is still in probate",
            "before the administration is",
            "20.2056A-4(b)(6)",
        ),
        ("and when must the stocks be transferred?", "before the return is filed", "20.2056A-4(b)(1)"),
    ],
)
def test_what_was_assigned_is_conveyed_by_a_day_of_its_own(
    text: str, said: str, section: str, assistant: Assistant
) -> None:
    """(b)(6): what was assigned is conveyed; what was not is transferred before the return is filed, (b)(1)."""
    told = told_after(assistant, text, SIGNED_OVER)
    assert said in told.answer.split("\n")[0]
    assert told.citations[0].section == section
