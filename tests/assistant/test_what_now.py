"""A death told with an open question at its end, any time limits at all, and figures told that are no rule's."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.asked.vague import asks_for_any
from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import Assistant
from qdot_assistant.short_forms import written_out
from qdot_assistant.types import Question
from qdot_assistant.what_now import is_open
from tests.one_question import TODAY, answered, told, told_after


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("dad passed in october, mum isnt american and gets the farm by his will. what happens next", "(b)(1)"),
        ("My wife died. I hold a Kenyan passport and she left me her shares. Where do I begin?", "(b)(1)"),
        ("i am a widow from chile, he put it all in a marital trust. what should we do now", "(a)(1)"),
        (
            "mother is not a citizen, father died and she draws his pension each month, what are the next steps",
            "(c)(1)",
        ),
        ("he willed me the orchard and i hold a kenyan passport. do i have to do anything with the irs", "(b)(1)"),
        ("under my husbands will i get the condo, im portuguese, what steps must i take", "(b)(1)"),
        ("The shop comes to mother by probate, she is a Serb, never naturalized. What must be done?", "(b)(1)"),
        ("uncle died, aunt is ukrainian, no citizen, she gets the shop by will. what should the family do", "(b)(1)"),
        ("grandpa was buried monday, grandma has a green card. we dont know where to start", "(b)(1)"),
    ],
)
def test_the_cure_goes_by_how_the_property_was_left(text: str, section: str, assistant: Assistant) -> None:
    """(a)(1) for a trust, (b)(1) for what passes outright, (c)(1) for a plan that cannot be assigned."""
    found = told(assistant, text)
    assert found.citations[0].section.removeprefix("20.2056A-4").startswith(section[:3])
    assert "Without a QDOT the estate" in found.answer


@pytest.mark.parametrize(
    "text",
    [
        "my mother left me her flat, i am norwegian. what must i do",
        "my uncle died and i inherited the vineyard, i'm not a citizen. what now",
    ],
)
def test_another_heir_needs_no_qdot(text: str, assistant: Assistant) -> None:
    """IRC 2056(d)(1): only what passes to a surviving spouse has the deduction to lose."""
    assert told(assistant, text).answer.startswith("No QDOT is needed for what is left to children, other heirs")


def test_the_returns_day_stands_behind_the_rule(assistant: Assistant) -> None:
    text = "husband died june 8 2026, i am japanese, house and stocks of 19 million by will. what now"
    assert "March 8, 2027" in answered(text, assistant)


def test_a_small_estate_is_told_first_that_it_owes_nothing(assistant: Assistant) -> None:
    text = "he died in may, im a polish citizen, flat and savings are about 700k together. what must we do"
    assert answered(text, assistant).startswith("An estate that stays under the basic exclusion amount")


@pytest.mark.parametrize(
    "text",
    [
        "he died, im not a citizen, the return is filed and nothing was assigned. what now",
        "my husband died and i am an american citizen. what happens next",
        "she died and i have a green card, who signs the assignment",
        "i have a green card and we are both alive. what should we do",
        "my wife died, i became a citizen before the return. what now",
        "dad died in june, he wasn't american but mom is an american citizen. what now",
        "my wife died, she was not a citizen, i am american. what should i do",
        "he died, i have a green card, he left everything to his children. what now",
    ],
)
def test_a_story_with_a_rule_of_its_own_is_searched(text: str) -> None:
    assert not is_open(text)


def test_the_large_exclusion_is_not_told_of_a_home_abroad(assistant: Assistant) -> None:
    """IRC 2102(b): the estate of one neither resident nor citizen has no such credit."""
    text = "my husband died in may, he was a chilean living in lima, i am chilean too. he left me a shop. what now"
    assert is_open(text)
    assert "$15,000,000" not in answered(text, assistant)


@pytest.mark.parametrize(
    "text",
    [
        "what time limits do we have to keep in mind",
        "Is there any deadline my mother's executor... no, any deadline we should not forget?",
        "does this have a deadline at all",
        "which deadlines apply in our case",
        "is it urgent?",
    ],
)
def test_any_limit_is_asked_for(text: str, assistant: Assistant) -> None:
    assert asks_for_any(text.split("... no, ")[-1])
    assert "too late" not in answered(text, assistant)[:40]


@pytest.mark.parametrize(
    "text",
    [
        "is there a deadline for the court case",
        "what is the deadline to roll over a check",
        "do we have to hurry with the assignment",
        "which deadlines changed in 2026",
    ],
)
def test_a_limit_of_one_act_is_not_any(text: str) -> None:
    assert not asks_for_any(text)


def test_any_limit_is_asked_for_after_a_story_too(assistant: Assistant) -> None:
    before = ("my mother died november 3 2026, dad is no citizen, he inherits all. what happens now", "Without it. [1]")
    assert "August 3, 2027" in told_after(assistant, "are there any deadlines we must not miss", before).answer


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("the trust company wants 2 percent each year, is a bank needed as trustee", "It is not 2 percent"),
        ("the check came in september, that is 80 days now and nothing is moved to the trust", "It is not 80 days"),
        ("its 64 days already since her pension came, we rolled nothing over", "It is not 64 days"),
    ],
)
def test_a_fee_or_the_days_gone_by_are_no_rule(text: str, never: str, assistant: Assistant) -> None:
    assert never not in answered(text, assistant)


@pytest.mark.parametrize(
    "text",
    [
        "i took the citizenship in 2018, he died in april 2026. is a qdot needed",
        "naturalized seven years ago, my husband died this may. do these rules hit me",
        "I became a citizen last year and he died in June. Does any of this apply?",
    ],
)
def test_a_citizen_before_the_death_needs_no_qdot(text: str, assistant: Assistant) -> None:
    """Section 2056(d)(1) turns on the surviving spouse's citizenship when the other dies."""
    assert answered(text, assistant).startswith("No QDOT is needed when the surviving spouse is a U.S. citizen")


def test_a_citizen_after_the_death_is_told_of_what_ends(assistant: Assistant) -> None:
    text = "my husband died in may 2024 and i became a citizen last year. does it still apply"
    assert not answered(text, assistant).startswith("No QDOT is needed")


@pytest.mark.parametrize(
    "text",
    [
        "My father, a U.S. citizen, died on September 2, 2026; my mother holds a Peruvian passport.",
        "Our dad, who was a U.S. citizen, died September 2, 2026.",
    ],
)
def test_the_letter_of_us_is_no_surviving_spouse(text: str) -> None:
    """ "S" stands for the surviving spouse, and not where it ends "U.S."."""
    facts = facts_of(Question(question=text, today=TODAY))
    assert facts.value("date_of_death") == dt.date(2026, 9, 2)
    assert facts.value("surviving_spouse_date_of_death") is None


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("S became USC 3/1/2027; D d. 6/15/2026; 706 on extension to 9/15/2027. QDOT needed?", "IRC 2056(d)(4)"),
        ("Trustee must be a USC?", "IRC 2056A(a)(1)(A)"),
    ],
)
def test_a_citizen_written_short_is_read(text: str, section: str, assistant: Assistant) -> None:
    assert told(assistant, text, "attorney").citations[0].section == section


def test_the_code_is_no_citizen() -> None:
    assert "USC" in written_out("See 26 USC 2056 and 26 USC § 2056A.")
