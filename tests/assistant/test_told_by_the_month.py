"""A death told by its month, an opening told in another sentence, a value that changed: what is said, and what not."""

import datetime as dt

import pytest

from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question
from qdot_assistant.verdicts import opening_for

TODAY = dt.date(2026, 11, 22)


def asked(text, assistant):
    """One answer for a client."""
    return answer(Question(question=text, today=TODAY), assistant)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("when is the estate tax return due, my wife died in march 2026", "is due in December 2026"),
        ("when is form 706 due, dad died in may 2026", "between February 1, 2027 and March 1, 2027"),
        ("dad died in november 2025, by when must the 706 be filed", "was due in August 2026"),
        (
            "my husband died in august 2026, he was american and i am from Ukraine. the bank counts nine months from "
            "the death, my neighbour says from the day the court names an executor. by when is the return due",
            "is due between May 3, 2027 and June 1, 2027",  # May 29 to 31, 2027 are no business days
        ),
    ],
)
def test_the_month_of_the_return_is_told_while_the_day_is_asked_for(text, said, assistant):
    """IRC 6075(a): whatever the day, the month in which the return is due is known."""
    given = asked(text, assistant)
    assert given.missing == ("date_of_death",)
    assert "runs from the death itself" in given.answer
    assert said in given.answer


@pytest.mark.parametrize("month", ["may 2010", "august 2019"])
def test_no_month_is_told_where_the_days_of_the_return_were_postponed(month, assistant):
    """Deaths in 2010, and returns due in the spring of 2020, have days of their own."""
    given = asked(f"when was the estate tax return due, dad died in {month}", assistant)
    assert given.missing == ("date_of_death",)
    assert "extensions aside" not in given.answer


@pytest.mark.parametrize(
    ("text", "statement", "opening"),
    [
        ("her husband refuses to sign any assignment. can the executor do it for him?", "assignment.who_signs", None),
        ("we moved it two days after the mailing. does a day or two matter?", "assignment.transfer_deadline", None),
        ("can we transfer it after the filing?", "assignment.transfer_deadline", "No."),
    ],
)
def test_what_is_told_before_the_question_opens_no_answer(text, statement, opening):
    """An answer opens with Yes or No for the sentence that asks."""
    assert opening_for(text, statement) == opening


@pytest.mark.parametrize("change", ["has doubled to 4 million", "grew to 3.5 million", "fell to 1.5 million"])
def test_a_value_that_changed_after_the_death_is_not_tested_as_the_value_at_death(change, assistant):
    """26 CFR 20.2056A-2(d)(1) goes by the value as finally determined for the estate tax."""
    given = asked(
        f"the qdot was 2.5 million at the death and the trust {change}. do we need a bank as trustee", assistant
    )
    assert given.kind == "answer"
