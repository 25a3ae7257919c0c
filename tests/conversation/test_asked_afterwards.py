"""A point asked in few words after a thing was told, in words that stand in no list of the product."""

from __future__ import annotations

import datetime as dt

import pytest

from knowledge.checks import sources
from knowledge.everyday import Afterwards
from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.told_before import told_in
from qdot_assistant.types import Answer, Question, Turn

TODAY = dt.date(2026, 11, 24)
TRUSTEE = "who must be trustee of a qdot"
HARDSHIP = "how does the hardship exception work"
REFORM = "the trust in the will is no good as a qdot. can it be fixed"
PENSION = "we are told the pension can't be assigned. what now"
GIFTS = "how much may my husband give me each year, i am no citizen"
ELECTION = "does the executor have to choose qdot on the return"
PAYOUT = "can I take out 50,000 for a new car"
MOVE = "how do i put the brokerage account into the trust"
DUE = "my wife died 2 may 2026, when is the 706 due"
SIXTY = "how long do I have to move the pension part to the qdot"
BOND = "must there be a bond for a 3 million trust"
ALL = "do i have to put everything in the trust"
DIES = "what happens with the tax when the widow dies"
SUM = "she gets 1,900 a month from his pension. he died january 6 2026, she was 68 when he died"


def after(first: str, text: str, assistant: Assistant) -> Answer:
    """The answer to a message right after the assistant's own answer to the first."""
    said = answer(Question(question=first, today=TODAY), assistant).answer
    history = (Turn(role="user", content=first), Turn(role="assistant", content=said))
    return answer(Question(question=text, history=history, today=TODAY), assistant)


@pytest.mark.parametrize(
    ("first", "text", "rule"),
    [
        (TRUSTEE, "would one person do", "trustee.one_is_enough"),
        (TRUSTEE, "and could our attorney take that on", "trustee.adviser"),
        (TRUSTEE, "and what do we pay them", "trustee.pay"),
        (TRUSTEE, "suppose she moves to Spain one day", "trustee.loss_of_us_trustee"),
        (TRUSTEE, "and me as well?", "trustee.spouse"),
        (HARDSHIP, "and will that be taxed at the end", "tax.hardship_for_good"),
        (HARDSHIP, "must that be paid back", "tax.hardship_for_good"),
        (HARDSHIP, "i do have a bit in my savings", "tax.hardship_other_assets"),
        (REFORM, "do all my siblings have to say yes", "reformation.whose_consent"),
        (REFORM, "is it costly", "reformation.costs"),
        (PENSION, "what's the better choice", "agreements.routes_compared"),
        (PENSION, "there is one from the navy too", "annuity.route_for_each_plan"),
        (GIFTS, "and if he gives me the condo", "gifts.over_amount"),
        (ELECTION, "could he take it back next year", "qdot.election_irrevocable"),
        (PAYOUT, "but if i have to have surgery", "tax.hardship"),
        (PAYOUT, "and the rent from the building?", "tax.income_exempt"),
        (MOVE, "and there's still a loan from the bank on it", "qdot.mortgage"),
        (MOVE, "does it still belong to me then", "qdot.who_owns_it"),
        (DUE, "do we have to request that half year", "returns.extension_to_file"),
        (DUE, "what if we're too late with it", "returns.penalties"),
        (SIXTY, "and from which day is that counted", "agreements.sixty_days_counted"),
        (SIXTY, "and if it falls on a sunday", "agreements.sixtieth_day_weekend"),
        (SIXTY, "is that the whole check", "agreements.rollover_how_much"),
        (BOND, "and where is it sent to", "trustee.bond_filing"),
        (BOND, "could that be swapped some day", "trustee.security_changed"),
        (BOND, "and when it expires one day", "trustee.bond_not_renewed"),
        (ALL, "and her jewelry", "assignment.partial_funding"),
        (ALL, "and the boat", "assignment.partial_funding"),
        (DIES, "can my kids get around that", "qdot.how_long"),
        (HARDSHIP, "and who judges that", "tax.hardship_who_decides"),
        (HARDSHIP, "do we report it", "tax.hardship_reported"),
        (TRUSTEE, "and my brother?", "trustee.family_or_friend"),
        (TRUSTEE, "could it be a trust company", "trustee.domestic_corporation"),
        (SUM, "how much goes to the irs each year then", "agreements.tax_amount"),
        (SUM, "and is that every year until she dies?", "agreements.how_long_it_lasts"),
    ],
)
def test_the_point_is_told_by_its_rule(first: str, text: str, rule: str, assistant: Assistant) -> None:
    assert told_in(after(first, text, assistant).answer)[:1] == (rule,)


@pytest.mark.parametrize(
    ("first", "text", "rule"),
    [
        (TRUSTEE, "by when must the estate tax return be filed", "returns.due_date"),
        (HARDSHIP, "who can be trustee of a qdot", "trustee.us_trustee"),
        (PAYOUT, "what is a protective assignment", "protective.when_allowed"),
    ],
)
def test_another_subject_is_not_read_as_a_point(first: str, text: str, rule: str, assistant: Assistant) -> None:
    assert told_in(after(first, text, assistant).answer)[:1] != ()
    assert told_in(after(first, text, assistant).answer)[0].split(".")[0] == rule.split(".")[0]


def test_a_sum_told_after_a_sum_is_worked_out(assistant: Assistant) -> None:
    """A figure in the message is a fact of the calculation and no point of a rule: (c)(4)."""
    assert after(SUM, "and if it were 2,400 a month", assistant).calculations


def test_a_point_that_names_no_statement_is_a_fault() -> None:
    points = [
        Afterwards(name="a.b", after=("nowhere.",), tells="Yes:gone.rule", asks=("a", "b", "c", "d")),
        Afterwards(name="a.b", after=("known.",), tells="known.rule+?When is it due?", asks=("a", "b", "c", "d")),
    ]
    said = [fault.message for fault in sources.afterwards(points, ["known.rule"])]
    assert len(said) == 3
    assert any("nowhere." in one for one in said)
    assert any("gone.rule" in one for one in said)
    assert any("twice" in one for one in said)


@pytest.mark.parametrize("text", ["does that really matter?", "so does it make a difference for us"])
def test_what_matters_is_told_by_the_rule_just_told(text: str, assistant: Assistant) -> None:
    """Read alone it would be answered with whatever rule says that something does not matter."""
    first = "he was British, I am Korean. do i need a bank as trustee for 3 million?"
    told = told_in(answer(Question(question=first, today=TODAY), assistant).answer)
    again = after(first, text, assistant).answer
    assert not again.startswith(("No. It does not matter", "It does not matter"))
    assert told_in(again)[:1] == told[:1] or not told
