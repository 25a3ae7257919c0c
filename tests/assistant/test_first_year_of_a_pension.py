"""The first tax on a pension, the year of the first death, property that passes, and where a thing belongs."""

from __future__ import annotations

import pytest

from qdot_assistant.named import named_sections
from qdot_assistant.pipeline import Assistant
from qdot_assistant.scope import outside
from tests.one_question import answered, told


@pytest.mark.parametrize(
    "text",
    [
        "husband died in January, pension from March, when is first tax due",
        "my wife died this January and her pension comes to me since March, when do i pay the first tax on it",
        "he died in feb 2026, first cheque in may 2026, i signed to pay tax: first due day?",
        "my wife died in june. pension to me started in july. first form due when?",
    ],
)
def test_the_first_tax_on_a_pension_is_due_the_april_after(assistant: Assistant, text: str) -> None:
    found = told(assistant, text)
    assert "April 15, 2027" in found.answer.split(".")[0]
    assert "not due before the estate tax return" in found.answer
    assert "another rule holds" not in found.answer


def test_a_death_late_in_the_year_wants_its_day(assistant: Assistant) -> None:
    text = "husband died in October 2026, pay tax agreement, pension received from november 2026. 706-QDT due when"
    found = told(assistant, text)
    assert found.kind == "clarification"
    assert found.missing == ("date_of_death",) or list(found.missing) == ["date_of_death"]
    assert "not due before the due date" in found.answer


def test_a_death_of_an_earlier_year_leaves_no_doubt(assistant: Assistant) -> None:
    text = (
        "husband died in December 2025, pay tax agreement, pension received from March 2026. when is form 706-QDT due"
    )
    found = told(assistant, text)
    assert "April 15, 2027" in found.answer
    assert "another rule holds" not in found.answer


def test_on_the_roll_over_route_both_texts_are_told(assistant: Assistant) -> None:
    text = "Roll-over route, D died Sept 2026, first check Oct 2026. When is the first 706-QDT due?"
    found = answered(text, assistant, "attorney")
    assert "April 15, 2027" in found
    assert "(c)(7)(ii)" in found


def test_the_first_estate_tax_return_is_no_form_of_a_pension(assistant: Assistant) -> None:
    found = told(assistant, "husband died January 20, 2026. when is the first estate tax return due")
    assert "October 20, 2026" in found.answer


@pytest.mark.parametrize(
    "text",
    [
        "The assets pass to me on 17 April 2026. when is the 706 due",
        "property passes to the wife on 17 April 2026 under the will; when must it be in the QDOT?",
        "everything passed on 17 april 2026 to the widow, which day is the return due",
        "Dad's shares vest in mom on May 5 2026. last day for the QDOT election?",
    ],
)
def test_the_day_on_which_property_passes_is_no_death(assistant: Assistant, text: str) -> None:
    assert not told(assistant, text).calculations


@pytest.mark.parametrize(
    "text",
    [
        "he passed on 17 April 2026, when is the 706 due",
        "her husband passed on 17 april 2026, the house passes to her. 706 due?",
    ],
)
def test_the_day_on_which_somebody_passed_is_a_death(assistant: Assistant, text: str) -> None:
    assert "January 19, 2027" in answered(text, assistant)


@pytest.mark.parametrize(
    "text",
    ["IRA account, agreement silent on assignment. paragraph (b) or paragraph (c)?", "Custodial IRA: para (b) or (c)?"],
)
def test_where_a_thing_belongs_asks_of_the_thing(assistant: Assistant, text: str) -> None:
    assert not named_sections(text).paragraphs
    assert "assign" in answered(text, assistant, "attorney").split("[1]")[0]


def test_a_change_of_two_paragraphs_asks_of_both() -> None:
    assert named_sections("para (b) or para (c): which was changed by T.D. 10050?").paragraphs


@pytest.mark.parametrize("text", ["the pension has a 2% step-up each January", "an annual step-up of the benefit"])
def test_a_pensions_step_up_is_no_income_tax(text: str) -> None:
    assert outside(text) is None


def test_a_basis_step_up_is_income_tax() -> None:
    assert outside("do i get a step-up in basis for the shares") is not None


@pytest.mark.parametrize(
    "text",
    [
        "husband died on May 2 2026, i am 71. his firm sends 3.300 each quarter until i die. what percent is capital?",
        "husband died on May 2 2026, i am 71. pension 1.250 monthly for life. corpus share?",
    ],
)
def test_thousands_parted_by_a_point_are_a_payment(assistant: Assistant, text: str) -> None:
    assert told(assistant, text).calculations[0].results["corpus_portion"] == "0.68"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("check came 29 december 2025; i rolled my part on 2 march 2026, ok?", "No. Not in time"),
        ("Payment received Nov. 1, 2026; day 60?", "December 31, 2026"),
    ],
)
def test_a_part_rolled_and_day_sixty_are_read(assistant: Assistant, text: str, says: str) -> None:
    assert says in answered(text, assistant)


@pytest.mark.parametrize(
    "text", ["Did T.D. 10050 touch the 67 percent in Example 4?", "2026 amendments: is Example 4's 67 percent changed?"]
)
def test_the_amendment_of_2026_left_the_examples_alone(assistant: Assistant, text: str) -> None:
    assert "changed no Example" in answered(text, assistant, "attorney").split("[1]")[0]
