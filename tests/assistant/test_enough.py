"""What was moved to the trust held against the corpus portion; a part of the payments asked for in any words."""

import datetime as dt

import pytest

from qdot_assistant.enough import asks_if_enough
from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import answer, read
from qdot_assistant.types import Question, Turn

TODAY = dt.date(2026, 11, 22)
STORY = (
    "My husband died on May 4 2025 and we were married for thirty years and lived in Ohio. His company pays me a "
    "pension of $3,150 a month for life now, I was 71 then, the lawyer said the 7520 rate was 5.0. "
)


def asked(text):
    """The question as it stands."""
    return Question(question=text, today=TODAY)


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("I rolled over $2,000 of a check. Is that enough?", "No: $2,000 is less than the corpus portion of one"),
        ("I only put 2,100 in the qdot last month. Was it enough", "No: $2,100 is less"),
        ("We sent $2,200 to the trust company from each check, was that right?", "Yes: $2,200 covers"),
        ("I moved half of each check to the trust, is that ok?", "No: half of each payment is less"),
    ],
)
def test_what_was_moved_is_held_against_the_figure(told, verdict, assistant):
    """The corpus portion is worked out, and the verdict on what was moved comes first."""
    said = answer(asked(STORY + told), assistant)
    assert (said.kind, said.answer.startswith(verdict)) == ("calculation", True), said.answer[:200]


def test_a_share_told_is_enough_for_the_verdict(assistant):
    """With the share told nothing is worked out from an age or a rate."""
    said = answer(asked("I sent the trust company $1,000 out of the $2,000 I got. My corpus share is 67%. Did I do "
                        "enough?"), assistant)  # fmt: skip
    assert said.answer.startswith("No: $1,000 is less than the corpus portion of one payment, $1,340.")


@pytest.mark.parametrize(
    "text", ["I paid $900 in tax on the pension, is that right?", "He gave me $5,000 for my birthday, is that ok?"]
)
def test_other_money_is_not_judged(text):
    """Tax paid and a gift are nothing that was moved to the trust."""
    assert not asks_if_enough(text)


@pytest.mark.parametrize(
    "question",
    [
        "How big a slice of each check is really principal?",
        "what part of it counts",
        "how much do i roll over each time",
        "what is the number for the blank in the agreement",
        "so which share is not income",
        "how much can I keep of each check and how much must go in",
        "can you tell me how many dollars of each payment belong to the trust",
    ],
)
def test_a_part_of_the_payments_is_worked_out(question, assistant):
    """Where an annuity was told, a part of it asked for in any words is the corpus portion."""
    assert read(asked(STORY + question), assistant).route.calculator == "corpus_portion"


@pytest.mark.parametrize(
    "question",
    [
        "What happens if I miss one month?",
        "what counts as hardship",
        "how much must the trustee know about me",
        "How big must the bond be?",
        "what part of the regulation says that",
        "does my daughter have to be told how much I get",
    ],
)
def test_another_question_beside_an_annuity_is_none(question, assistant):
    """The facts of an annuity told in passing start no calculation where something else is asked."""
    assert read(asked(STORY + question), assistant).route.calculator != "corpus_portion"


@pytest.mark.parametrize(
    "told",
    [
        "first payment July 1 2024, last payment due June 1, 2030",
        "first payment July 1 2024 and the last one is due June 1, 2030",
        "the final check comes on June 1, 2030",
        "it goes on to June 1, 2030 then stops",
    ],
)
def test_the_last_payment_to_come_is_the_end(told):
    """A last payment of a day to come ends the payments: whether for a fixed term is asked."""
    facts = facts_of(asked(f"Annuity 6,000 a quarter, he died May 3 2024, {told}. Rate 5.0. What part is corpus?"))
    assert [one.name for one in facts.unclear] == ["term_years"]


def test_the_last_payment_received_is_no_end():
    """A last payment of a day gone by is the latest one received."""
    facts = facts_of(asked("My last payment arrived on Sept 9 2026. By when must I roll it over?"))
    assert (facts.value("payments_end"), facts.value("payment_dates")) == (None, (dt.date(2026, 9, 9),))


@pytest.mark.parametrize(
    "text",
    [
        "4.2%, 80, $1,000",
        "4.2%, 78, $2,500, died June 2024",
        "$3,000 67 5.2% 10/3/2024",
        "62, 4.6%, $24,000, DOD 2024-05-09",
    ],
)
def test_figures_alone_are_an_annuitys(text, assistant):
    """Without an interval how often is asked; told then, the corpus portion is worked out."""
    first = answer(asked(text), assistant)
    assert (first.kind, first.missing) == ("clarification", ("frequency",))
    turns = (Turn(role="user", content=text), Turn(role="assistant", content=first.answer))
    then = answer(Question(question="monthly", history=turns, today=TODAY), assistant)
    assert then.calculations[0].calculator == "corpus_portion"


@pytest.mark.parametrize("text", ["tax 40%, $2,000,000, 2025", "gift of $5,000, 4%, age 60"])
def test_other_figures_are_none(text):
    """An estate's or a gift's figures are no annuity's."""
    assert "payment_amount" not in facts_of(asked(text)).facts


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("I got the check on March 10 2026. I rolled half of the corpus on March 20, the rest on May 20. ok?", False),
        ("received Sept 1 2026, put part in the trust on Sept 30 and the remainder on Oct 30. in time?", True),
        (
            "The check arrived July 6 2026, I sent 600 to the QDOT on July 20, then the balance on September 9. Ok?",
            False,
        ),
    ],
)
def test_the_parts_of_one_payment_are_each_judged(told, verdict, assistant):
    """Two transfers for one payment have one time limit; the later one is told first."""
    said = answer(asked(told), assistant)
    checks = said.calculations[0].results["checks"]
    assert [len(checks), checks[0]["timely"]] == [2, verdict]


@pytest.mark.parametrize(
    "told",
    [
        "Trust reformed by the court, we filed the papers on November 20 2025, dad died March 3 2025. In time?",
        "The judge is to change the trust. The lawyer handed it in at the court, filed November 20, 2025. Dad died on "
        "March 3, 2025, is that soon enough?",
        "We had the trust rewritten as a QDOT in court, the complaint was lodged Nov 20 2025; death on March 3 2025",
    ],
)
def test_what_is_filed_in_court_begins_the_proceeding(told):
    """Papers filed where a court is to change the trust are no return."""
    facts = facts_of(asked(told))
    assert (facts.value("proceeding_commenced"), facts.value("return_filed")) == (dt.date(2025, 11, 20), None)


@pytest.mark.parametrize(
    "asks", ["Is the rollover route open?", "Does (c)(3)(ii) hold?", "is the rollover still available"]
)
def test_an_act_is_judged_in_other_words_too(asks, assistant):
    """A trust made after the return was filed is too late, however that is asked."""
    told = f"QDOT established Aug 20 2026; 706 filed Aug 15, 2026; death Nov 30, 2025. {asks}"
    said = answer(asked(told), assistant).answer.removeprefix("No. ")
    assert said.startswith("Not in time: the QDOT was established on August 20")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "We sent the form 706-QDT for 2024's checks on April 20 2025. late?",
            {"payment_years": 2024, "form_706qdt_filed": dt.date(2025, 4, 20), "payment_dates": None},
        ),
        (
            "Mailed the 706-QDT for last year's pension checks on April 16 2026.",
            {"payment_years": 2025, "form_706qdt_filed": dt.date(2026, 4, 16), "payment_dates": None},
        ),
        (
            "first check came feb 2, second mar 2, third apr 1 2026, by when must I roll them",
            {"payment_dates": (dt.date(2026, 2, 2), dt.date(2026, 3, 2), dt.date(2026, 4, 1))},
        ),
        (
            "The May check came on the 3rd, I rolled it over July 1",
            {"payment_dates": (dt.date(2026, 5, 3),), "rolled_over": dt.date(2026, 7, 1)},
        ),
        ("My payment for April arrived on the 14th, what is the last day?", {"payment_dates": (dt.date(2026, 4, 14),)}),
        (
            "Was the trust I set up on Dec 1 2025 too late if the 706 went in on Nov 28, 2025?",
            {"qdot_established": dt.date(2025, 12, 1), "return_filed": dt.date(2025, 11, 28)},
        ),
        (
            "we made the special trust on 12/1/2025 and filed the 706 on 11/28/2025",
            {"qdot_established": dt.date(2025, 12, 1), "return_filed": dt.date(2025, 11, 28)},
        ),
        (
            "the trustee signed the fix on Jan 9 2026; dad died March 30 2025. The trust is fixed under his will",
            {"reformation_completed": dt.date(2026, 1, 9)},
        ),
        (
            "Spouse died Sept 3, 2026 under the roll-over agreement; estate tax return for her filed Feb 1, 2027",
            {"surviving_spouse_return_filed": dt.date(2027, 2, 1), "return_filed": None},
        ),
    ],
)
def test_a_day_told_with_its_thing_beside_it_is_that_things(text, told):
    """A form's year and its day, the month of a payment and the day of its coming, a trust by who made it."""
    facts = facts_of(asked(text))
    assert {name: facts.value(name) for name in told} == told


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("I rolled over 55% of each check last year, my percentage is 58, do I owe something", "No: 55 percent of"),
        ("I only put half of every check in the QDOT and the corpus portion is 67%, is that too little", "No: half of"),
        ("We moved 70 percent of each payment to the trust, the share is 67%. Is that enough?", "Yes: 70 percent of"),
    ],
)
def test_a_share_moved_is_held_against_the_share_told(text, first, assistant):
    """No amount is needed where both are told as shares."""
    assert answer(asked(text), assistant).answer.startswith(first)
