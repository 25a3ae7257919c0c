"""What is asked on: the next step once the return is filed, what is undone, dollars, fees, another's case."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.filed_then import asks_what_next
from qdot_assistant.pipeline import Assistant, read
from qdot_assistant.scope import outside
from qdot_assistant.things_meant import with_it_named
from tests.one_question import asked_after, told_after

ASSIGNED = ("the executor has not paid out my share, can i assign it?", "Yes, irrevocably and in writing. [1]")
DUE = ("Dad died May 3, 2026. when is form 706 due?", "February 3, 2027. [1]")


@pytest.mark.parametrize(
    ("before", "text", "section"),
    [
        (ASSIGNED, "ok the 706 went out on friday with everything. what's next for me", "20.2056A-4(b)(6)"),
        (ASSIGNED, "return is filed now. are we done?", "20.2056A-4(b)(6)"),
        (("Agreement To Pay: filed when?", "Yes."), "706 filed Nov. 2. Remaining duties?", "20.2056A-4(c)(6)(i)"),
        (("can i roll over the pension", "Yes."), "the return is sent off, what else?", "20.2056A-4(c)(7)(i)"),
    ],
)  # fmt: skip
def test_what_comes_after_the_return_goes_by_what_was_done(
    assistant: Assistant, before: tuple[str, str], text: str, section: str
) -> None:
    assert told_after(assistant, text, before).citations[0].section == section


@pytest.mark.parametrize(
    "text",
    ["if the return is filed, what next", "the return was not filed. what now", "who filed the return", "what next"],
)
def test_a_return_not_told_as_filed_has_no_next_step(text: str) -> None:
    assert not asks_what_next(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("may S revoke when the suit is over?", "may S revoke the protective assignment when the suit is over?"),
        ("revocable once the suit settles?", "is the protective assignment revocable once the suit settles?"),
        ("can she withdraw later?", "can she withdraw the protective assignment later?"),
        ("can she withdraw money later?", "can she withdraw money later?"),
    ],
)
def test_what_is_undone_is_named_where_nothing_was(text: str, meant: str) -> None:
    assert with_it_named(text, "Protective assignment in a will contest: contents?", "A written statement.") == meant


def test_a_protective_assignment_is_never_said_to_be_revocable(assistant: Assistant) -> None:
    before = ("Protective assignment pending a will contest: contents?", "A signed statement with the basis. [1]")
    found = told_after(assistant, "may S revoke when the litigation is over?", before, audience="attorney")
    assert found.answer.startswith("No.")


@pytest.mark.parametrize(
    ("before", "text", "worth"),
    [
        ("The farm was joint, worth 700,000, 40 percent counts in her estate. may all go in?", "so what is it in "
        "dollars",
         "40 percent of $700,000 = $280,000"),
        ("half the account counts in dads estate, 420,000 in it. may mom move all", "how many dollars may she move",
         "half of $420,000 = $210,000"),
    ],
)  # fmt: skip
def test_the_share_that_counts_is_told_in_dollars(assistant: Assistant, before: str, text: str, worth: str) -> None:
    found = told_after(assistant, text, (before, "No. [1]"))
    assert worth in found.answer
    assert found.citations[0].section == "20.2056A-4(b)(3)"


@pytest.mark.parametrize(
    "text",
    [
        "my house is 900,000 and i paid half. how much in dollars is in his estate",
        "the pension is 3,000 a month and 60 percent counts as corpus, how much is that for the house",
        "two houses of 500,000 and 300,000, 60 percent counts. in dollars?",
    ],
)
def test_no_worth_is_told_where_the_share_may_be_another(assistant: Assistant, text: str) -> None:
    assert "as far as that share" not in told_after(assistant, text).answer


@pytest.mark.parametrize("text", ["what would a notary take for that", "counsel's fees?", "is a cpa expensive for it"])
def test_what_a_helper_costs_is_outside(text: str) -> None:
    named = outside(text)
    assert named is not None
    assert named.name == "people and prices"


@pytest.mark.parametrize("text", ["what does the lawyer ask me to sign", "what does the accountant want me to do"])
def test_what_a_helper_asks_for_is_not(text: str) -> None:
    assert outside(text) is None


def test_another_widows_case_starts_anew(assistant: Assistant) -> None:
    text = "our neighbour Rosa lost her husband on July 1, 2026. does that hold for her too?"
    assert "April 1, 2027" in told_after(assistant, text, DUE).answer
    early = "her friend Ana lost the husband already in 1993. does your information count for Ana also?"
    assert "1995" in told_after(assistant, early, DUE).answer


def test_the_husband_that_she_lost_is_the_decedent(assistant: Assistant) -> None:
    facts = read(asked_after("she lost her husband on June 3, 2024, when was the 706 due"), assistant).facts
    assert facts.value("date_of_death") == dt.date(2024, 6, 3)
    assert facts.value("surviving_spouse_date_of_death") is None


def test_a_plan_abroad_told_by_its_place_adds_the_security_promise(assistant: Assistant) -> None:
    before = ("what do i promise in the agreement to pay the tax", "To report the payments and pay every year. [1]")
    assert "security" in told_after(assistant, "is anything added when the firm that pays is in Ottawa", before).answer
