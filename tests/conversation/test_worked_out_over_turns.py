"""A sum or a day worked out before and carried on: the year's total, the rest, another table or case, a new year."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.cases_meant import case_meant
from qdot_assistant.facts import facts_of
from qdot_assistant.left_over import asks_what_is_left
from qdot_assistant.reading.case_heads import head_of
from qdot_assistant.reading.year_asked import asks_of_a_year, payments_asked_for
from qdot_assistant.table_chosen import asks_for_a_table
from tests.one_question import asked_after, told_after

PENSION = ("my wife died may 2025, i was 70 and get 3,000 a month till i die. which share is corpus?", "71 percent.")
CHOICE = ("S 75, $40,000 annual year-end life annuity, D d. March 2021. Corpus portion?", "By 2010CM.")
RETURN = ("gran passed away on 8 june 2026, when is the estate tax return due", "March 8, 2027.")
FILED = ("dad died 3 february 2026, the return with the qdot election went in on 3 november 2026", "In time.")
LEE = ("Estate of Lee: D d. April 2025, S 66, $2,000 a month for life. Corpus portion?", "64 percent.")
OKA = ("Estate of Oka: D d. May 2024, S 74, $12,000 each quarter for life, 4.8%.", "71 percent.")


@pytest.mark.parametrize(
    "text",
    [
        "and all twelve of them together?",
        "how much goes over to the QDOT in one whole year",
        "what is the sum I have to transfer per annum?",
        "over the full year, what must I put into the trust altogether",
        "Annual total to be rolled over?",
        "so for all 4 instalments?",
    ],
)
def test_the_sum_of_a_year(text: str) -> None:
    """A year's sum is asked for by its total, by the number of its payments, or by the year itself."""
    assert asks_of_a_year(text)


@pytest.mark.parametrize(
    "text",
    [
        "in which year must I file?",
        "what if it is paid once a year?",
        "who tells me all that over the year",
        "how much is paid to all four children?",
        "when in the year does it come",
    ],
)
def test_a_year_spoken_of_is_no_sum(text: str) -> None:
    """A year of filing or an interval asks for no total."""
    assert not asks_of_a_year(text)


def test_the_years_sum_is_told_first(assistant) -> None:
    """Twelve payments of $2,130."""
    said = told_after(assistant, "and for the entire year, what goes into the trust in all?", PENSION).answer
    assert said.startswith("Over a year the corpus (principal) portion comes to $25,560.")


@pytest.mark.parametrize(
    "text",
    [
        "what ends up in my own pocket each time?",
        "which part do we not have to hand over",
        "how much is plain income then",
        "Income component per payment?",
        "And the balance, how much is that?",
        "what lands with her",
    ],
)
def test_what_stays_as_the_rest(text: str) -> None:
    """The part beside the corpus portion, in whatever words."""
    assert asks_what_is_left(text)


@pytest.mark.parametrize(
    "text",
    ["is the rest taxed as income?", "and the rest of the estate?", "the remainder factor?"],
)
def test_a_rest_of_something_else(text: str) -> None:
    """Tax, estate and factor are no rest of a payment."""
    assert not asks_what_is_left(text)


def test_the_rest_is_told_first(assistant) -> None:
    """$3,000 less $2,130."""
    said = told_after(assistant, "so what stays with me of each check as simple income", PENSION).answer
    assert said.startswith("$870 of each payment of $3,000 is not corpus.")


@pytest.mark.parametrize(
    "text",
    [
        "With the other available table?",
        "And if the executor elects the alternative mortality table?",
        "Same under the remaining permissible table.",
    ],
)
def test_the_other_table_that_may_be_chosen(text: str, assistant) -> None:
    """26 CFR 20.2031-7(d): the other table with its value and term, for an attorney."""
    assert asks_for_a_table(text)
    said = told_after(assistant, text, CHOICE, audience="attorney").answer
    assert said.startswith("By Table 2000CM, which the executor may choose for this date of death")
    assert "present value $" in said.split(";")[0]
    assert "expected annuity term" in said.split(";")[0]


def test_the_other_table_is_not_open_for_a_later_death(assistant) -> None:
    """From June 2, 2023 there is one table."""
    later = ("S 75, $40,000 annual year-end life annuity, D d. March 2025. Corpus portion?", "By 2010CM.")
    said = told_after(assistant, "And with the other permissible table?", later, audience="attorney").answer
    assert said.startswith("Table 2000CM is not open for this date of death")


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Back to Lee: at 4.0%?", "0.71"),
        ("For Lee, use 4 percent.", "0.71"),
        ("What if the rate were 4% in the Lee matter?", "0.71"),
        ("The first estate again, at 4.0%.", "0.71"),
        ("And at 4.0%?", "0.77"),
    ],
)
def test_back_to_the_first_of_two_cases(text: str, share: str, assistant) -> None:
    """What is asked of a case named or numbered stands on its own facts; without a name on the last."""
    said = told_after(assistant, text, LEE, OKA, audience="attorney").answer
    assert f"({share}) of each payment" in said.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Estate of Lee: D d. April 2025", "lee"),
        ("Matter of Mr. Oka - S 74", "oka"),
        ("Case B: S 74", "b"),
        ("Correction: 2024", None),
        ("DOD: March 3, 2026", None),
        ("the estate of my father is large", None),
    ],
)
def test_the_name_at_the_head(text: str, name: str | None) -> None:
    """A name heads a case; a label or a sentence does not."""
    assert head_of(text) == name


@pytest.mark.parametrize("text", ["Back to Brazil: does she lose anything?", "And the second payment?", "Lee said so."])
def test_going_back_to_no_case(text: str) -> None:
    """A country, a payment and the case put last need no going back."""
    assert case_meant(text, asked_after(text, OKA, LEE).history) is None


@pytest.mark.parametrize(
    ("text", "month", "age"),
    [
        ("my sister-in-law gets the exact same, she was 61 and her husband went in august 2024, and hers?", 8, 61),
        ("my friend Ida, identical pension, was 64 and her man passed in june 2025. her share?", 6, 64),
        ("same pension for my aunt: 72, and her husband departed in march 2024. what for her?", 3, 72),
    ],
)
def test_the_same_pension_of_somebody_else(text: str, month: int, age: int) -> None:
    """The payments are as told; survivor and death are the other's, § 20.2056A-4(c)(4)(ii)(B)."""
    facts = facts_of(asked_after(text, PENSION))
    death = facts.value("date_of_death")
    assert isinstance(death, dt.date)
    assert death.month == month
    assert (facts.value("age"), facts.value("annual_annuity")) == (age, 36000)


def test_a_going_somewhere_is_no_death() -> None:
    """Who went to see the lawyer came back."""
    facts = facts_of(asked_after("she went in december 2023 to see the lawyer, does it matter?", PENSION))
    assert facts.value("date_of_death") == dt.date(2025, 5, 1)


@pytest.mark.parametrize(
    "text",
    [
        "and if we had sent in the request for additional months?",
        "suppose the paper for a delay went in on time",
        "what if the lawyer applies for more months",
        "and had the letter to get further months gone in?",
    ],
)
def test_an_extension_told_in_other_words(text: str, assistant) -> None:
    """26 CFR 20.6081-1(b): six months more."""
    assert "September 8, 2027" in told_after(assistant, text, RETURN).answer


@pytest.mark.parametrize("text", ["which form asks for more months?", "nobody asked for more months, what now"])
def test_no_extension_told(text: str, assistant) -> None:
    """A question for the form, and time not asked for, add nothing."""
    assert "September 8, 2027" not in told_after(assistant, text, RETURN).answer


@pytest.mark.parametrize(
    "text",
    [
        "4768 was filed in February. New filing date, and last day for electing?",
        "We got the six months. What is the new day for the return and the latest day to choose the QDOT?",
    ],
)
def test_two_days_asked_for_together(text: str, assistant) -> None:
    """The return's day with its extension, and one year after it for the election (26 CFR 20.2056A-3(a))."""
    said = told_after(assistant, text, RETURN).answer
    assert "September 8, 2027" in said
    assert "September 8, 2028" in said


@pytest.mark.parametrize(
    "text",
    [
        "oh wait, it was 2025 when she died, same day",
        "actually it happened in 2025, day and month stay",
        "I got the year wrong, she passed in 2025, everything else is right",
        "hm no, the year was really 2025",
    ],
)
def test_the_year_of_the_death_put_right(text: str, assistant) -> None:
    """The day and month stay; nine months from June 8, 2025 end on a Sunday."""
    assert "March 9, 2026" in told_after(assistant, text, RETURN).answer


@pytest.mark.parametrize(
    "text",
    [
        "Mum never assigned the flat. Can she sign it this week and send it after them?",
        "we forgot the assignment. could she do one tomorrow?",
        "can she sign the assignment now?",
        "No assignment was made. Is it possible for her to give one this month?",
    ],
)
def test_too_late_to_sign_after_the_filing(text: str, assistant) -> None:
    """§ 20.2056A-4(b)(1): on or before the day the return is filed."""
    said = told_after(assistant, text, FILED).answer
    assert said.startswith("No. An irrevocable assignment had to be signed by November 3, 2026.")


@pytest.mark.parametrize(
    "text",
    [
        "can she sign the roll-over agreement now?",
        "she assigned the flat on 1 november 2026. can she sign the deed now?",
        "who can sign the assignment now?",
    ],
)
def test_another_paper_or_question_after_the_filing(text: str, assistant) -> None:
    """Of an agreement, a conveyance after an assignment, or who signs, that day decides nothing."""
    assert "had to be signed by" not in told_after(assistant, text, FILED).answer


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("and what would be two months together", 2),
        ("for three checks?", 3),
        ("so half a year is how much", 6),
        ("over the next 5 payments in total?", 5),
        ("we got three payments", None),
        ("within two months", None),
        ("for 10 years?", None),
    ],
)
def test_the_sum_of_so_many_payments(text: str, count: int | None, assistant) -> None:
    """So many times the part of one payment; a time limit or a payment told asks for no sum."""
    assert payments_asked_for(text, "monthly") == count
    said = told_after(assistant, text, PENSION).answer
    assert said.startswith("For those payments together the corpus (principal) portion comes to $") == (
        count is not None
    )


def test_months_of_a_pension_paid_by_the_quarter() -> None:
    """Six months are two quarterly payments; four months are no whole number."""
    assert payments_asked_for("and for 6 months?", "quarterly") == 2
    assert payments_asked_for("and for 4 months?", "quarterly") is None


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("so if I only sent 2,000 last time, is that too little?", "No: $2,000 is less than the corpus portion"),
        ("would 2,200 do?", "Yes: $2,200 covers the corpus portion of one payment, $2,130."),
        ("last month I put in 2,100. ok?", "No: $2,100 is less"),
        ("I wired 2,130", "Yes: $2,130 covers"),
        ("she transferred $2,150. Sufficient?", "Yes: $2,150 covers"),
    ],
)
def test_an_amount_moved_is_no_new_payment(text: str, opening: str, assistant) -> None:
    """§ 20.2056A-4(c)(7)(i): what the spouse moved is held against the part of the payment told."""
    answer = told_after(assistant, text, PENSION).answer
    assert answer.startswith(opening)
    assert "monthly payment of $3,000" in answer


@pytest.mark.parametrize(
    ("text", "yearly"),
    [
        ("they send 3,100 now instead", 37200),
        ("if I get 2,000, how much then?", 24000),
        ("sorry, it is 3,200", 38400),
        ("my payment is 1,300, is that too small for it?", 15600),
    ],
)
def test_another_payment_is_one(text: str, yearly: int) -> None:
    """What is paid to the spouse takes the place of the payment told."""
    assert facts_of(asked_after(text, PENSION)).value("annual_annuity") == yearly


@pytest.mark.parametrize(
    "text", ["last month I was sick", "my sister visited in october 2026", "in august 2026 I put in 2,000"]
)
def test_a_day_of_a_story_puts_no_death_right(text: str) -> None:
    """What somebody did by a verb of its own has a day of its own."""
    assert facts_of(asked_after(text, PENSION)).value("date_of_death") == dt.date(2025, 5, 1)


@pytest.mark.parametrize("text", ["and without it?", "what if they never asked for it?", "and if we didn't file one"])
def test_without_the_extension_spoken_of(text: str, assistant) -> None:
    """ "It" is the extension told before."""
    before = ("gran died 8 june 2026 and an extension was filed, when is the return due", "September 8, 2027.")
    said = told_after(assistant, text, before).answer
    assert "March 8, 2027" in said
    assert "September" not in said


@pytest.mark.parametrize("text", ["and the tax money?", "and the bill itself?"])
def test_the_money_after_the_return(text: str, assistant) -> None:
    """IRC 6151(a): the tax is due with the return."""
    assert told_after(assistant, text, RETURN).answer.startswith("The estate tax itself is due on March 8, 2027.")
