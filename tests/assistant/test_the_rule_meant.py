"""Questions whose words a neighbouring rule shares: the rule meant is told, with what was asked of it."""

import datetime as dt

import pytest

from qdot_assistant.pipeline import answer
from qdot_assistant.router import aspects_of
from qdot_assistant.stories import questions_in
from qdot_assistant.types import Question

TODAY = dt.date(2026, 11, 22)


def asked(text, assistant, audience="client"):
    """One answer."""
    return answer(Question(question=text, today=TODAY, audience=audience), assistant)


@pytest.mark.parametrize(
    "text",
    [
        "the petition to reform the trust is still with the judge, who files the 706-QDT and pays until it is decided",
        "while the court is busy with our trust, does somebody have to report and pay tax",
        "court drags its feet. meanwhile are there forms or tax payments",
        "what is owed and reported before the decree is signed",
    ],
)
def test_duties_while_a_court_case_is_open_are_the_trustees(text, assistant):
    """(a)(2): until the reformation is completed the trustee files, pays and states."""
    assert "the trustee must file Form 706-QDT" in asked(text, assistant).answer.split(". ")[0]


@pytest.mark.parametrize(
    "text",
    [
        "the trust instrument allows the trustee to amend it, so no court. what is the latest date",
        "deadline to change the trust under the terms of the will, not through a judge",
        "we can fix the trust out of court. how long do we have",
    ],
)
def test_a_reform_without_a_court_has_its_own_time(text, assistant):
    """(a)(1): a reformation under the will's terms must be completed by the time for the return."""
    said = asked(text, assistant).answer.split(". ")[0]
    assert "completed by the due date" in said
    assert "court case" not in said


@pytest.mark.parametrize(
    ("text", "is_day"),
    [
        ("who pays the tax when the spouse dies", False),
        ("what becomes of the trust when my mother moves away", False),
        ("who signs, and when is it due", True),
        ("when does she have to pay", True),
        ("when she dies, when is the tax due", True),
    ],
)
def test_a_when_that_tells_a_circumstance_asks_no_day(text, is_day):
    """After another question word "when she dies" tells a circumstance."""
    assert ("when" in aspects_of(text)) is is_day


def test_who_pays_at_the_second_death_is_told(assistant):
    """Section 2056A(b)(6): each trustee is personally liable."""
    for text in ("who pays the tax when the widow dies", "when she dies, who is it that must pay the qdot tax"):
        assert "trustee" in asked(text, assistant).answer.split(". ")[0]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Does (b)(6) make the spouse transferor", "(b)(5)"),
        ("does paragraph (b)(2) treat the surviving spouse as the transferor for gift tax?", "(b)(5)"),
        ("Does (a)(2) require the transfer to be in writing?", "(b)(2)"),
    ],
)
def test_a_rule_laid_to_the_wrong_paragraph_is_put_right(text, right, assistant):
    """The paragraph of the rule is named first, with the rule itself."""
    said = asked(text, assistant, "attorney").answer
    assert said.startswith(f"No. That is {right}")


def test_a_rule_laid_to_its_own_paragraph_is_told_plainly(assistant):
    """Nothing is put right where the paragraph named is the right one, or above it."""
    for text in ("Does (b)(5) make the spouse the transferor?", "Does (b) require the transfer to be in writing?"):
        assert "That is (b)" not in asked(text, assistant, "attorney").answer


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("I have a flat and a boat from him. I would like to give only the boat. okay?", "Yes."),
        ("we choose the shares and leave out the house - is that allowed?", "Yes."),
    ],
)
def test_what_is_asked_for_leave_after_it_is_told_is_answered(text, opening, assistant):
    """ "…. Allowed?" asks of the sentence before it."""
    assert asked(text, assistant).answer.startswith(opening)


def test_a_worry_is_met_with_the_rule(assistant):
    """(b)(6) decides; the day of signing is asked for after it."""
    given = asked(
        "she signed the assignment in may, probate is running, nothing was conveyed. is that a problem?", assistant
    )
    assert given.kind == "answer"
    assert "before the administration of the decedent's estate is completed" in given.answer


def test_a_claim_that_draws_a_conclusion_keeps_what_it_stands_on():
    """ "… , then all the tax is due. Is he right?" is about the pension told just before."""
    story = (
        "Good evening, I hope you can help us as we are quite lost here. My mother is from Peru "
        "and my dad was American, he died in spring. He had a company pension which she gets each month, "
        "and the fund told us it may not go to any trust, "
        "my cousin says therefore the whole tax is due now. Is he right?"
    )
    (told,) = questions_in(story)
    assert "may not go to any trust" in told.said


def test_a_real_word_that_is_a_slip_here_is_put_right(assistant):
    """A "trusty" is a trustee in this field."""
    assert assistant.searcher.repaired("is my brother the only trusty") == "is my brother the only trustee"


@pytest.mark.parametrize(
    "text",
    [
        "may i give the trust my own savings in place of the farm he left",
        "can she swap the land she owned before they married for the inherited shares",
        "the flat was mine already, i owned it before we met. could it go in rather than his house",
    ],
)
def test_own_property_cannot_stand_in(text, assistant):
    """(b)(3): property owned at the death may not be transferred in lieu of what passes from the decedent."""
    assert "cannot put her or his own property" in asked(text, assistant).answer[:120]


@pytest.mark.parametrize(
    "text",
    [
        "the qdot holds $4 million, is my brother alone ok as trustee",
        "there are 2.6 million dollars for the trust. would my niece be enough as trustee",
    ],
)
def test_a_large_trust_needs_more_than_a_relative_as_trustee(text, assistant):
    """Section 20.2056A-2(d)(1)(i): above $2 million a bank, a bond or a letter of credit."""
    said = asked(text, assistant).answer
    assert "exceed $2 million" in said.split(", ")[0]


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("the trust is worth 5 million, is a bond enough instead of a bank as trustee?", "No"),
        ("does the trust need somebody american to run it?", "No"),
        ("does a qdot need a citizen as trustee?", "No"),
    ],
)
def test_no_wrong_no_is_told_of_trustees(text, opening, assistant):
    """A bond is enough above $2 million; an American trustee is needed, whatever holds of the executor."""
    assert not asked(text, assistant).answer.startswith(opening)


@pytest.mark.parametrize(
    "text",
    [
        "could she pay the tax on each payment without signing any agreement",
        "may we pay the tax on the annuity yearly without filing the forms",
    ],
)
def test_paying_without_the_papers_is_not_enough(text, assistant):
    """(c)(2): agreement, Information Statement and election are all needed."""
    assert "three things are needed" in asked(text, assistant).answer


def test_citizenship_yet_to_come_is_met_with_the_rule_before_the_return(assistant):
    """Section 2056(d)(4)."""
    text = "she becomes a citizen in may, the estate tax return has to go in by march. does that help"
    assert asked(text, assistant).answer.startswith(("No QDOT is needed", "Yes"))


@pytest.mark.parametrize(
    "text",
    [
        "does my taxed share change each year",
        "will the percentage change over time",
        "do these amounts change annually",
    ],
)
def test_what_changes_with_the_years_is_no_change_of_the_law(text):
    """A figure that may differ from year to year is not the text of the regulation."""
    assert "change" not in aspects_of(text)


@pytest.mark.parametrize(
    ("text", "says_no"),
    [
        ("can a court reformation be started after the due date?", True),
        ("is a judicial reformation commenced after the extended deadline permitted", True),
        ("can the court case begin in time and be finished after the due date?", False),
        ("may the judge's order be completed later than the due date if the case began in time?", False),
    ],
)
def test_a_court_case_started_late_is_told_so(text, says_no, assistant):
    """(a)(2): commenced by the due date; it need not be completed by it."""
    assert asked(text, assistant).answer.startswith("No.") is says_no
