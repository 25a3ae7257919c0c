"""The point a question puts leads, whatever story stands before it; what only resembles it is answered as before."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Audience, Question


def told(text: str, assistant: Assistant, audience: Audience = "client") -> Answer:
    return answer(Question(question=text, audience=audience, today=dt.date(2026, 11, 22)), assistant)


def leads(text: str, assistant: Assistant, audience: Audience = "client") -> str:
    """The first sentence, as far as its first mark."""
    return told(text, assistant, audience).answer.split("[1]")[0]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "The fire department pension is not transferable and mum has a paper to sign. What does she commit to?",
            "two",
        ),
        ("what obligations are in the annuity agreement they gave my father", "two agreements"),
        ("which duties does she undertake in the roll over agreement", "agrees to roll over"),
        ("what am i bound to do under the agreement to pay", "remit"),
        ("we draw his pension for the rest of my life, what goes to the irs annually", "Each year"),
        ("is it the insurer who settles which share is principal", "Information Statement"),
        ("who works out the corpus percentage of each check", "Information Statement"),
        ("could i put the trust's share in ahead of the next annuity payment", "counts from the payment"),
        ("The annuity money was used up for bills. Can mother send the trust other money?", "an amount equal to"),
        ("may our attorney reword a clause of the pension agreement", "gives the text of both agreements"),
        (
            "my stepdad is 92 and his pension from my mother is only 80 dollars, must he follow all that",
            "smallest amount",
        ),
        ("joint pension of 50 percent for the survivor, how is the corpus part computed", "joint and survivor"),
    ],
)
def test_the_point_on_a_pension_leads(text: str, first: str, assistant: Assistant) -> None:
    """(c)(4) to (c)(7): promises, yearly duties, who answers for the figures, which money, which text."""
    assert first in leads(text, assistant)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("dad left mom all he had and she is korean, must she move the entire lot", "need not move everything"),
        ("a proxy of mine in Boston could sign the assignment, would that do", "surviving spouse makes"),
        ("can the trust for her things hold my own bonds as well", "100 percent"),
        ("who is regarded as having made the trust when i fund it with what he left", "other than the marital"),
        ("is there a precautionary paper to sign while his citizenship is unclear", "protective assignment"),
        (
            "The quarrel about the will is settled and I get the orchard. By when has it to be moved?",
            "same time limits",
        ),
        ("who holds the shares after i assign them and before they are retitled", "does not say who holds"),
        ("may i assign whatever remains for me of the estate", "group of assets"),
    ],
)
def test_the_point_on_property_leads(text: str, first: str, assistant: Assistant) -> None:
    """(b)(1) to (b)(8): how much, who signs, what else may go in, who is transferor, and when."""
    assert first in leads(text, assistant)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("her trust lacks the clause on withholding, is it hopeless", "can be reformed"),
        ("the marital trust says nothing of an american trustee", "can be reformed"),
        ("the judge turned the petition to change the trust down", "increased estate tax"),
        ("The will gives my uncle the power to adapt the trust. What is the last day?", "must be completed by"),
        ("the trust was amended only once the return had been sent", "early return"),
        ("does it need to be a qtip or will an estate trust do", "four marital forms"),
        ("must the corrected trust count from the day of death on", "from which day"),
    ],
)
def test_the_point_on_a_reform_leads(text: str, first: str, assistant: Assistant) -> None:
    """(a)(1) and (a)(2)."""
    assert first in leads(text, assistant)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("mum had a stroke and i have power of attorney, may i assign the house", "incompetent"),
        ("can i use my own savings instead of the house he left", "in place"),
        ("who may create the trust", "can be created by"),
        ("what does qtip stand for", "QTIP"),
        ("his will has no trust for me at all, what now", "can still be created"),
        ("do i have to transfer all of the pension check", "corpus portion"),
        ("is the deduction lost if the judge needs another year", "commenced"),
        ("hardship payout is the only one this year, form needed?", "hardship payout must be reported"),
        ("must our backup assignment list the assets it is for", "assets"),
        ("funding clause with a minimum worth", "fair market value"),
    ],
)
def test_what_only_resembles_it_stays(text: str, first: str, assistant: Assistant) -> None:
    """A word of the point in another question brings nothing."""
    assert first in leads(text, assistant)


@pytest.mark.parametrize(
    "text",
    [
        "May the rollover be made prior to receipt of the annuity payment?",
        "must the qdot exist before the first pension payment arrives",
        "does the half that i got from her go in the trust",
        "the trust has his things in it, can it hold my own savings also",
        "The judge will not decide until after the return is due. What do we do?",
        "my aunt rewrote the trust weeks after mailing the return, the due date lay a month ahead. is that good",
        "the fight over the will is over and i got the barn. how long do i have to put it in",
        "the assignment was drawn up but not signed when the return was filed",
    ],
)
def test_no_verdict_on_another_point(text: str, assistant: Assistant) -> None:
    """A Yes or No is said of the point asked, or not at all."""
    assert not told(text, assistant).answer.startswith(("Yes", "No", "That is not so"))


def test_transferor_for_the_purposes_of_another_rule(assistant: Assistant) -> None:
    """(b)(5) treats the spouse as transferor for all other purposes; what the other rule says is not told."""
    found = told("Is S the transferor for purposes of section 2519?", assistant, "attorney")
    assert found.kind == "answer"
    assert "transferor for all other purposes" in found.answer
    assert told("How does section 2519 work?", assistant, "attorney").kind == "refusal"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Must the plan be named in the agreement under (c)(6)?", "identify the plan"),
        ("May S assign the residuary estate under (b)(2)?", "does not mention the residue"),
        ("Pay tax on one annuity and roll over another, both routes for two annuities?", "no text requires the same"),
        ("Can the rollover be made in advance of the payment?", "transfer in advance"),
    ],
)
def test_the_point_leads_for_attorneys(text: str, first: str, assistant: Assistant) -> None:
    assert first in told(text, assistant, "attorney").answer.split("\n")[0]
