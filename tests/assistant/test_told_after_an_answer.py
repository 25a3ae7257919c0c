"""Follow-ups that put another thing into what was answered: another route, object, person or case."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question, Turn

TODAY = dt.date(2026, 11, 22)


def _asked(before: str, said: str, text: str, audience: str = "client") -> Question:
    history = (Turn(role="user", content=before), Turn(role="assistant", content=said))
    return Question(question=text, history=history, today=TODAY, audience=audience)


def _told(before: str, said: str, text: str, name: str) -> object:
    return facts_of(_asked(before, said, text)).value(name)


@pytest.mark.parametrize(
    ("before", "said", "text", "section"),
    [
        (
            "What must the executor file for the rollover route?",
            "Two papers. [1]",
            "And under the pay-as-you-go alternative, what accompanies the 706?",
            "(c)(2)",
        ),
        (
            "What is filed with the 706 under the Agreement To Pay?",
            "Two papers. [1]",
            "And on the trust-contribution alternative?",
            "(c)(3)",
        ),
        (
            "who signs the agreement if I roll the payments into the trust?",
            "The spouse. [1]",
            "and for the yearly-tax version?",
            "(c)(6)",
        ),
        ("Who signs the Agreement To Roll Over?", "The spouse. [1]", "Under the tax-paying option?", "(c)(6)"),
    ],
)
def test_a_route_called_by_an_everyday_name_is_the_other_one(before, said, text, section, assistant) -> None:
    """(c)(2) and (c)(3): the two routes have many names, and each its own papers."""
    cited = [one.section for one in answer(_asked(before, said, text, "attorney"), assistant).citations]
    assert cited[0].startswith(f"20.2056A-4{section}") or any(one.startswith(f"20.2056A-4{section}") for one in cited)


@pytest.mark.parametrize(
    "text", ["and supposing nobody ever has to file one", "and if there is no estate tax return at all?"]
)
def test_the_case_supposed_is_told_by_the_rule_just_told(text, assistant) -> None:
    """(c)(6)(i): without a return the form for the year of the death is due within nine months of it."""
    before = "pay-tax route: when do I send form 706-QDT for pension money of the year my husband died?"
    said = "Not before the day his estate tax return is due, extensions included. [1]"
    assert "9 months" in answer(_asked(before, said, text), assistant).answer


@pytest.mark.parametrize(
    ("before", "text", "both"),
    [
        (
            "Who may be trustee and where must the trust's papers be kept?",
            "in two lines please",
            ("citizen", "records"),
        ),
        ("What is a protective assignment and what must it contain?", "make it shorter", ("(made|genuine)", "name")),
    ],
)
def test_two_questions_made_shorter_keep_both_answers(before, text, both, assistant) -> None:
    """The first sentence of each answer stands; one of them alone would drop what was asked."""
    import re

    said = answer(_asked(before, "Both were told. [1]", text), assistant).answer
    assert all(re.search(word, said) for word in both)
    assert len(said.split()) < 110


@pytest.mark.parametrize(
    ("before", "said", "text", "stands"),
    [
        (
            "do i pay income tax on what the trust pays me?",
            "Income tax is a separate matter. [1]",
            "and estate tax?",
            "without triggering the estate tax",
        ),
        ("my husband has a 401k and an IRA", "They differ. [1]", "what papers do we file for the first one?", "401"),
        ("Can my lawyer be trustee?", "Yes, if he is a US citizen. [1]", "he moved to Geneva last spring", "tax home"),
        (
            "Who has to be a trustee of a QDOT?",
            "A citizen or a U.S. company. [1]",
            "explain for my 80 year old mother",
            "citizen or a domestic",
        ),
        (
            "1,900 a month until i die, 5.2%, husband died 6 june 2024, i was 66. corpus?",
            "See below. [1]",
            "and when do i send the form for it",
            "Form 706-QDT for pension payments",
        ),
    ],
)
def test_what_a_follow_up_points_at_is_found(before, said, text, stands, assistant) -> None:
    """The other tax, the first of two things, the trustee's home, the form of the pension told."""
    assert stands in answer(_asked(before, said, text), assistant).answer


@pytest.mark.parametrize(
    ("before", "said", "text", "words"),
    [
        (
            "Does the Information Statement ask for the discount rate?",
            "Yes. [1]",
            "And the present value?",
            "(c)(5)(vi)",
        ),
        (
            "Is conveyance of an assigned asset required before the return is filed?",
            "No. [1]",
            "Consequence of default?",
            "the deduction is not allowed",
        ),
        ("Which deaths does the new Example 4 cover?", "From June 1, 2023. [1]", "And its predecessor?", "May 1, 2009"),
        ("read me (c)(7)(i)", "> the words. [1]", "only the last sentence", "See § 20.2056A-11"),
        (
            "Quote (b)(7)(iii).",
            "> the words. [1]",
            "Parse that in plain English.",
            "unless the account's terms provide otherwise",
        ),
    ],
)
def test_a_fragment_asks_the_same_of_another_object(before, said, text, words, assistant) -> None:
    """The object, the earlier text, one sentence or what follows a default is asked about as the earlier one was."""
    assert words in answer(_asked(before, said, text, "attorney"), assistant).answer


def test_the_next_spouses_passport_is_not_the_decedents(assistant) -> None:
    """IRC 2056(d)(1) asks of no later marriage; the rule on the decedent's citizenship gives no verdict on it."""
    question = _asked(
        "does the trust last until i remarry", "No. [1]", "and if i do, does the new husband's passport matter?"
    )
    assert "person who died was a U.S. citizen" not in answer(question, assistant).answer


@pytest.mark.parametrize(
    ("before", "said", "text", "stands"),
    [
        (
            "my mother received the pension cheque on 1 feb 2026 and put the principal in on 4 april. fine?",
            "No, 60 days ended on April 2. [1]",
            "what now",
            "entire remaining",
        ),
        (
            "what if i become a citizen before the estate tax return is filed",
            "Then no QDOT is needed. [1]",
            "and after?",
            "later",
        ),
        (
            "When must a payment be rolled over?",
            "Within 60 days of receipt. [1]",
            "mine was on the 20th of august 2026",
            "October 19, 2026",
        ),
        ("When must a payment be rolled over?", "Within 60 days of receipt. [1]", "by whom?", "surviving spouse"),
        ("Which interest rate applies?", "That of the month of death. [1]", "for july 2025 that's what", "5 percent"),
    ],
)
def test_a_few_words_are_read_by_what_was_just_told(before, said, text, stands, assistant) -> None:
    """What was missed, the other side of a day, whose payment and duty: the answer before tells which is meant."""
    assert stands in answer(_asked(before, said, text), assistant).answer
