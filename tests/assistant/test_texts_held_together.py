"""Two texts compared on one point, the words of the oath, and the places where a rule is cited."""

from __future__ import annotations

from datetime import date

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.router import aspects_of
from qdot_assistant.types import Answer, Question

TODAY = date(2026, 11, 22)


def asked(question: str, assistant: Assistant, audience: str = "attorney") -> Answer:
    return answer(Question(question=question, audience=audience, today=TODAY), assistant)


@pytest.mark.parametrize(
    "question",
    [
        "S dies in June. Compare the text of (c)(6)(i) with that of (c)(7)(i): when is that year's form due?",
        "Compare wording of (c)(6)(i) and (c)(7)(i) on the year in which the surviving spouse dies",
    ],
)
def test_a_point_compared_is_told_in_short(question: str, assistant: Assistant) -> None:
    """(c)(6)(i) and (c)(7)(i) differ in the surviving spouse's death year."""
    told = asked(question, assistant).answer
    assert len(told.split()) < 260
    assert all(words in told for words in ("9 months", "return is filed"))


def test_two_texts_compared_on_no_point_are_set_out(assistant: Assistant) -> None:
    told = asked("Compare the full text of (c)(6)(i) and (c)(7)(i)", assistant).answer
    assert all(words in told for words in ("commencing in the calendar year", "within 60 days of receipt"))


@pytest.mark.parametrize(
    "question",
    [
        "exact wording of the penalties-of-perjury clause of the Information Statement",
        "word for word, the perjury legend both sign on the Information Statement",
        "verbatim perjury language for the statement's signatories",
    ],
)
def test_the_words_sworn_to_are_those_of_the_certification(question: str, assistant: Assistant) -> None:
    """(c)(5)(viii)."""
    assert "true, correct and complete" in asked(question, assistant).answer


def test_who_signs_under_perjury_is_another_sentence(assistant: Assistant) -> None:
    """(b)(8) keeps its own sentence."""
    told = asked("verbatim: the perjury requirement for a protective assignment", assistant).answer
    assert "signed by the assignor under penalties of perjury" in told


@pytest.mark.parametrize(
    ("text", "is_compared"),
    [
        ("is the extension in the agreement as well, or only in the rule", True),
        ("found in (c)(6) too or just in (c)(7)", True),
        ("may she sign as well", False),
        ("must he file or only pay", False),
    ],
)
def test_in_one_as_well_or_only_in_the_other_compares(text: str, is_compared: bool) -> None:
    assert ("compare" in aspects_of(text)) is is_compared


def test_cited_as_an_example_is_no_example_of_the_section(assistant: Assistant) -> None:
    """(c)(1) cites section 401(a)(13)."""
    told = asked("Is 401(a)(13) named as an example of a federal bar, and where?", assistant)
    assert any(cite.section == "20.2056A-4(c)(1)" for cite in told.citations)
    assert not any(cite.section.startswith("20.2056A-4(d)") for cite in told.citations)


@pytest.mark.parametrize(
    ("question", "is_late"),
    [
        ("My pension share reached the trust 8 days past the limit, what can happen?", True),
        ("the principal of one pension check got to the trust a week beyond the deadline, how bad", True),
        ("pension check's share was moved two weeks too late. what follows?", True),
        ("I missed the sixty days for a pension check by four days, what now", True),
        ("was meant to move one pension check's share in april, did it nine days past the limit. worst case?", True),
        ("the pension share was moved 45 days after the check came, is that fine", False),
    ],
)
def test_days_past_the_limit_are_no_days_of_the_sixty(question: str, is_late: bool, assistant: Assistant) -> None:
    """(c)(7)(i): eight days past the limit are not within the 60 days of receipt."""
    told = asked(question, assistant, "client").answer
    assert ("is late" in told) is is_late
    assert ("is in time" in told) is not is_late
    assert "stands in my sources" not in told


@pytest.mark.parametrize(
    "question",
    [
        "our trust company handed her 70k of capital and withheld no tax, who is on the hook",
        "as trustees we paid out the principal in full with nothing kept back. whose neck is it",
        "if the bank wires me all the capital and forgets to keep back the tax, who answers",
    ],
)
def test_a_payout_with_nothing_kept_back(question: str, assistant: Assistant) -> None:
    """IRC 2056A(b)(6): each trustee is personally liable for the tax."""
    assert "personally liable" in asked(question, assistant, "client").answer


@pytest.mark.parametrize(
    "question",
    [
        "Is there a federal deed form for the New Mexico farm, or is it the state's own?",
        "does the IRS want its own deed for land in Idaho or do we use the local one",
        "for our Texas cabin must a special IRS form be used to deed it, or whatever Texas says",
    ],
)
def test_how_land_is_deeded_is_left_to_local_law(question: str, assistant: Assistant) -> None:
    """(b)(2): in writing, and in accordance with all local law requirements."""
    assert "local law" in asked(question, assistant, "client").answer


def test_whose_the_land_was_is_community_property(assistant: Assistant) -> None:
    assert "community property" in asked("is our Texas house all his or only half of it", assistant, "client").answer
