"""Follow-ups that put another day, person, estate or year in place of one told, and those that suppose a day missed."""

from __future__ import annotations

import datetime as dt

import pytest

from knowledge import store
from qdot_assistant.asked.missed import supposes_it_missed
from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.substituted import substituted
from qdot_assistant.types import Question
from tests.one_question import TODAY, asked_after, told_after

TWO_DAYS = "He died 5 May 2025; a check came 9 June 2026. Last day for it?"
JUDGED = "Death 4 Jan 2026, return filed 1 Sept 2026, transfer to the trust 3 Sept 2026. In time?"
PENSION = "He died June 9 2024, I was 71, $3,000 a quarter for life. Corpus?"


@pytest.mark.parametrize(
    ("before", "text", "name", "value"),
    [
        (TWO_DAYS, "and july 9?", "payment_dates", (dt.date(2026, 7, 9),)),
        (TWO_DAYS, "what about one on 2 august", "payment_dates", (dt.date(2026, 8, 2),)),
        (TWO_DAYS, "and a second check on july 9", "payment_dates", (dt.date(2026, 6, 9), dt.date(2026, 7, 9))),
        (TWO_DAYS, "sorry, 19 june", "payment_dates", (dt.date(2026, 6, 19),)),
        (TWO_DAYS, "sorry, 6 may", "date_of_death", dt.date(2025, 5, 6)),
        (TWO_DAYS, "no, he died on the 15th", "date_of_death", dt.date(2025, 5, 15)),
        (JUDGED, "and if it was 31 august?", "transfer_date", dt.date(2026, 8, 31)),
        (JUDGED, "and on the 20th of august?", "transfer_date", dt.date(2026, 8, 20)),
        ("He died in August 2025. Which rate?", "he died aug 14", "date_of_death", dt.date(2025, 8, 14)),
        ("He died in 2024. The exemption?", "the return? he passed on june 3", "date_of_death", dt.date(2024, 6, 3)),
    ],
)
def test_a_day_alone_is_that_of_the_act_asked_about(before: str, text: str, name: str, value: object) -> None:
    """One dies once: a day put beside another is an act's, and what is put right is the nearest to it."""
    assert facts_of(asked_after(text, (before, "See below. [1]"))).value(name) == value


@pytest.mark.parametrize("text", ["and july 9?", "and if it was 31 august?", "sorry, 19 june"])
def test_the_death_told_stays(text: str) -> None:
    before = TWO_DAYS if "31" not in text else JUDGED
    told = facts_of(asked_after(text, (before, "See below. [1]"))).value("date_of_death")
    assert told == (dt.date(2025, 5, 5) if before is TWO_DAYS else dt.date(2026, 1, 4))


@pytest.mark.parametrize(
    ("text", "before", "meant"),
    [
        (
            "and my aunt Rosa, beside him?",
            "Can my father from Chile be the sole trustee?",
            "Can my aunt Rosa be the trustee beside my father from Chile?",
        ),
        (
            "what about a bank in Geneva",
            "May a Delaware trust company serve as trustee?",
            "May a bank in Geneva serve as trustee?",
        ),
        (
            "or the executor?",
            "does the lawyer have to sign the statement?",
            "does the executor have to sign the statement?",
        ),
        ("and 21 million?", "We have 8 million, is a QDOT needed?", "We have 21 million, is a QDOT needed?"),
        (
            "what if he had died in 2022?",
            "The estate is 11 million, he died this year. Any tax?",
            "The estate is 11 million, he died in 2022. Any tax?",
        ),
        ("and my uncle?", "can my mother be trustee? she is Korean", "can my uncle be trustee?"),
        ("or my niece?", "can the trustee be my son? he is 17", "can the trustee be my niece?"),
        ("and if the bank fails?", "Can a bank be trustee?", None),
        ("and my brother signs it?", "Can my sister sign it?", None),
        ("and 2,500?", "My pension is 2,000 a month, how much is corpus?", None),
        ("what if he had died in 2022?", PENSION, None),
    ],
)
def test_the_earlier_question_with_one_term_replaced(text: str, before: str, meant: str | None) -> None:
    assert substituted(text, before) == meant


@pytest.mark.parametrize(
    ("text", "supposes"),
    [
        ("what if it's a week late?", True),
        ("and when we overslept that day?", True),
        ("suppose she forgets", True),
        ("and if I do it the day before?", False),
        ("is it too late now?", False),
        ("what if I send it on October 20?", False),
        ("and the late wife?", False),
    ],
)
def test_a_day_supposed_to_be_missed(text: str, supposes: bool) -> None:
    assert supposes_it_missed(text) is supposes


@pytest.mark.parametrize(
    ("before", "text", "stands"),
    [
        ("Got a check August 20, 2026. When must the slice be in the trust?", "what if that's a day late?", "entire"),
        ("He died Feb 3 2026. 706 due when?", "and if we miss that by a week?", "5 percent of the unpaid tax"),
        ("He died Feb 3 2026. 706 due when?", "am i too late already?", "Yes. The estate tax return"),
        (PENSION, "why is it rounded?", "two decimals"),
        (PENSION, "will that share ever change?", "worked out once"),
        (PENSION, "in dollars per year?", "Over a year the corpus"),
        ("Must the house be put in the trust before we file?", "what if there is no probate?", "within one year"),
        ("Can my mother (Korean) be the only trustee?", "and my uncle, born in Denver, beside her?", "Yes. Beside"),
        ("The estate is 9 million, he died this year. Need a QDOT?", "and 17 million?", "is over"),
        ("The estate is 9 million, he died this year. Need a QDOT?", "had he died in 2023?", "$12,920,000"),
        ("How long do we have to elect?", "she died 30 april 2025 and nobody filed yet", "January 30, 2027"),
        ("How long do we have to elect the QDOT?", "and who makes that decision?", "The executor"),
        (PENSION, "and if it only ran for 10 years", "Expected annuity term"),
        (
            "Checks of jan 5 and feb 5 2026, he died nov 2025. Rolled by when?",
            "and the tax form for them?",
            "April 15, 2027",
        ),
        (PENSION, "and at 61?", "The corpus (principal) portion"),
        ("Who is the transferor under (b)(5)?", "Which Example shows that?", "Example 5"),
        ("What happens to the QDOT tax if I become American?", "I never took any principal out", "that one condition"),
        ("Can I take principal for my son's college?", "he is 26 and I need not support him", "exemptions for income"),
        (
            "I got a payment 5 July 2026 and moved its corpus on 3 September 2026. Ok?",
            "do i file something?",
            "706-QDT",
        ),
        ("My husband gave me 250k this year, I am not a citizen", "how much is over?", "$56,000"),
    ],
)
def test_a_follow_up_is_answered_from_its_turn(before: str, text: str, stands: str, assistant: Assistant) -> None:
    assert stands in told_after(assistant, text, (before, "See the answer. [1]")).answer


@pytest.mark.parametrize(
    ("text", "concerns"),
    [
        ("im from ghana, husband american, are these rules for me?", True),
        ("i'm a filipina and my husband just passed, do i need a qdot", True),
        ("widow from Kenya here, is a qdot required?", True),
        ("she has a Danish passport. who signs the assignment?", False),
        ("im from india and the executor wants a trust, whats the point", False),
        ("i am not a citizen. is the income from the trust taxed?", False),
    ],
)
def test_whom_the_rules_concern_is_told_where_it_is_asked(text: str, concerns: bool, assistant: Assistant) -> None:
    """A foreign spouse told in passing draws no conclusion that nobody asked for."""
    said = answer(Question(question=text, today=TODAY), assistant).answer
    assert ("As you tell it these rules apply" in said.partition(".")[0] + said.partition(".")[2][:40]) is concerns


@pytest.mark.parametrize(
    ("asked", "text", "stands"),
    [
        ("In which month did the decedent die?", "september", "September 2019"),
        ("In which month did the decedent die?", "oh, march i think", "March 2019"),
        ("In which month did the decedent die?", "no idea, some time in spring", "On what day did the decedent die?"),
        (
            "Which month was it? I need the date of death.",
            "sorry, i can't remember",
            "On what day did the decedent die?",
        ),
    ],
)
def test_an_answer_to_what_is_lacking(asked: str, text: str, stands: str, assistant: Assistant) -> None:
    """A month alone answers the month asked for; one who does not know is asked once more."""
    before = "He died in 2019, monthly pension 1,000 for life, me 59. Corpus share?"
    assert stands in told_after(assistant, text, (before, asked)).answer


@pytest.mark.parametrize(
    ("before", "text", "opens"),
    [
        ("My husband died june 2 2025. By when must a court case start?", "it was filed on march 2nd", "In time"),
        (
            "She died 2 August 2026. Who files the return?",
            "until when?",
            "The estate tax return (Form 706) is due on May",
        ),
        (
            "Can the trust be set up after his death?",
            "706 went in last week already",
            "With the estate tax return filed",
        ),
        ("Can the trust be set up after his death?", "by me or only by the executor?", "The QDOT can be created by"),
        (
            "Can the trustee be my son? he's 17",
            "and my daughter, 30, american, lives in Berlin",
            "For a U.S. citizen who",
        ),
        (
            "Mom died 14 july 2025, the 706 was sent 2 april 2026, we signed the assignment 30 march 2026. Fine?",
            "the assignment was really signed april 5",
            "No. Not in time",
        ),
        ("Is April 15 the day for everyone?", "what about the year i die", "The rules differ for the year the spouse"),
        ("I received checks 6 may 2026 and 6 june 2026. Last days?", "does a weekend matter", "Whether a weekend or"),
        ("Does hardship cover my rent?", "how do i prove it", "For a pension nobody is named"),
        ("Under (b)(4), what must the assignment specify?", "Quote the second.", "**§ 20.2056A-4(b)(4)(ii)"),
        ("Who can be the trustee?", "and she dies?", "If the trust no longer has its required U.S. trustee"),
    ],
)
def test_what_a_follow_up_leaves_unsaid(before: str, text: str, opens: str, assistant: Assistant) -> None:
    """What was filed, whose day, what is supposed, and the case told that turns the answer."""
    assert told_after(assistant, text, (before, "See the answer. [1]")).answer.startswith(opens)


@pytest.mark.parametrize("text", ["so two foreigners is out?", "then a Swiss bank is off the table?"])
def test_what_is_put_as_ruled_out_gets_no_no(text: str, assistant: Assistant) -> None:
    said = told_after(assistant, text, ("How many trustees must there be?", "At least one U.S. trustee. [1]")).answer
    assert not said.startswith("No.")


def test_every_condition_on_what_is_asked_is_read() -> None:
    names = {one.fact for one in store.told_facts()}
    assert all(set(entry.asked) <= names for entry in store.conclusions())
