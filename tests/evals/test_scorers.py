"""Each scorer against an answer that is right and the same answer with one fault."""

from __future__ import annotations

import pytest
from scripted_assistant import CASES, PERJURY, answer, case, citation

from calculators.base import Calculation
from evals.case import Case
from evals.runner import BookTexts
from evals.scorers import Score, score_answer
from evals.scorers.expectation import section_matches
from evals.scorers.sentences import split
from knowledge import store
from qdot_assistant.types import Answer, Notice

TEXTS = BookTexts(store.law_book())
WHO = next(one for one in CASES if one.id == "who")
RIGHT = answer(WHO.asked())
WORDS = RIGHT.citations[0].quote


def _score(name: str, given: Answer, asked: Case = WHO) -> Score:
    return next(score for score in score_answer(asked, given, TEXTS) if score.name == name)


def _changed(**change: object) -> Answer:
    return RIGHT.model_copy(update=change)


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("kind", _changed(kind="refusal")),
        ("cites", _changed(citations=(citation(1, "20.2056A-4(c)(5)(i)", PERJURY),))),
        ("says", _changed(answer="The decedent or the spouse. [1]")),
        ("quotes", _changed(citations=(RIGHT.citations[0].model_copy(update={"quote": "created by anybody"}),))),
        ("quotes", _changed(citations=(RIGHT.citations[0].model_copy(update={"version": "2001-01-01"}),))),
        ("markers", _changed(answer="The executor may create it. [1][2]")),
        ("markers", _changed(answer="The executor may create it.")),
        ("quotation marks", _changed(answer='It says "the executor alone shall create the trust". [1]')),
        ("figures", _changed(answer="The executor has 14 days. [1]")),
        ("figures", _changed(answer="The executor has until May 1, 2031. [1]")),
        ("figures", _changed(answer="The executor pays $12,000. [1]")),
        ("backed", _changed(answer="The executor may create it. [1] Everybody knows that.")),
    ],
)
def test_a_scorer_holds_for_the_right_answer_and_fails_for_the_fault(name: str, given: Answer) -> None:
    """The right answer has full value, the faulty one less, and the fault is explained."""
    assert _score(name, RIGHT).holds
    faulty = _score(name, given)
    assert not faulty.holds
    assert faulty.explanation


def test_a_figure_is_supported_by_the_question() -> None:
    """What the user said may be said back."""
    asked = WHO.model_copy(update={"question": "I was told the executor has 14 days"})
    assert _score("figures", _changed(answer="The executor has 14 days. [1]"), asked).holds


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        ("$400,000 + $200,000 = $600,000", True),
        ("$400,000 [1] + $200,000 [1] = $600,000", True),
        ("$400,000 + $200,000 = $500,000", False),
        ("$400,000 + $150,000 = $550,000", False),
        ("together $600,000", False),
    ],
)
def test_a_sum_is_supported_only_where_it_is_written_out_and_right(said: str, holds: bool) -> None:
    """Each addend must be supported, and the addition must be right; a bare total is a loose figure."""
    asked = WHO.model_copy(update={"question": "She moved $400,000 and $200,000. Is the total $1?"})
    assert _score("figures", _changed(answer=f"It is {said}. [1]"), asked).holds is holds


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        ("60 percent of $900,000 = $540,000", True),
        ("$540,000: 60 percent [1] of $900,000 [1]", True),
        ("half of $300,000 [1] = $150,000", True),
        ("1/2 of $300,000 = $150,000", True),
        ("half of $300,000 = $150,000. So $900,000 + $150,000 = $1,050,000", True),
        ("60 percent of $900,000 = $450,000", False),
        ("70 percent of $900,000 = $630,000", False),
        ("60 percent of $800,000 = $480,000", False),
        ("a third of $300,000 = $100,000", False),
        ("1/4 of $300,000 = $75,000", False),
        ("half of $300,000 = $150,000.01", False),
        ("half of $300,000. It comes to $150,000", False),
        ("$540,000, the larger part", False),
    ],
)
def test_a_share_is_supported_only_where_it_is_written_out_and_right(said: str, holds: bool) -> None:
    """Share and whole must be supported, and the product right to the cent; a bare worth is a loose figure."""
    asked = WHO.model_copy(update={"question": "60 percent of the home at $900,000, and half of $300,000. Is it $1?"})
    assert _score("figures", _changed(answer=f"It is {said}. [1]"), asked).holds is holds


def test_a_clarification_must_ask_for_a_fact_named() -> None:
    """Asking for another fact than those the case names is a fault."""
    asked = case("c", "corpus_calc", "my pension", kind=["clarification"], missing_any=["age", "rate"])
    asking = Answer(question="my pension", kind="clarification", answer="How old?", missing=("age",))
    assert _score("asks for", asking, asked).holds
    assert not _score("asks for", asking.model_copy(update={"missing": ("frequency",)}), asked).holds


def test_a_notice_that_is_due_must_stand() -> None:
    """A conflict without its notice is a fault; one of the kinds named is enough."""
    asked = case("n", "staleness_conflict", "old figure?", notice_any=["outdated", "conflict"])
    assert not _score("notice", RIGHT, asked).holds
    assert _score("notice", _changed(notices=(Notice(kind="outdated", text="It is old."),)), asked).holds


def test_a_calculation_is_compared_to_the_digit() -> None:
    """0.670 is not 0.67, and a result that differs is a wrong figure."""
    asked = case(
        "k", "corpus_calc", "share?", kind=["calculation"],
        calc={"calculator": "corpus_portion", "results": {"corpus_portion": "0.67"}},
    )  # fmt: skip
    worked = Calculation(calculator="corpus_portion", inputs={}, results={"corpus_portion": "0.67"}, steps=())
    exact = _changed(kind="calculation", calculations=(worked,))
    off = _changed(
        kind="calculation", calculations=(worked.model_copy(update={"results": {"corpus_portion": "0.670"}}),)
    )
    assert _score("calculation", exact, asked).holds
    assert _score("calculation", off, asked).wrong_figure


def test_a_deadline_row_is_compared_by_its_key() -> None:
    """One of the rows with the key must have the days expected; another day is a wrong figure, no row is not."""
    wanted = {"calculator": "deadlines", "deadlines": [{"key": "rollover", "due": "2026-05-01"}]}
    asked = case("d", "deadline_calc", "when?", kind=["calculation"], calc=wanted)

    def sheet(*rows: dict[str, str]) -> Answer:
        worked = Calculation(
            calculator="deadlines", inputs={}, results={"deadlines": list(rows), "checks": []}, steps=()
        )
        return _changed(kind="calculation", calculations=(worked,))

    right, wrong = {"key": "rollover", "due": "2026-05-01"}, {"key": "rollover", "due": "2026-05-04"}
    assert _score("calculation", sheet(wrong, right), asked).holds
    assert _score("calculation", sheet(wrong), asked).wrong_figure
    assert not _score("calculation", sheet(), asked).holds
    assert not _score("calculation", sheet(), asked).wrong_figure


def test_a_check_is_found_by_its_deadline_or_by_its_act() -> None:
    """A case may name a verdict by the deadline's key or by the input that tells what was done."""
    told = {"key": "transfer", "input": "transfer_date", "timely": False}
    worked = Calculation(calculator="deadlines", inputs={}, results={"deadlines": [], "checks": [told]}, steps=())
    answer = _changed(kind="calculation", calculations=(worked,))
    for key, timely, holds in (("transfer", False, True), ("transfer_date", False, True), ("transfer", True, False)):
        wanted = {"calculator": "deadlines", "checks": [{"key": key, "timely": timely}]}
        asked = case("d", "deadline_calc", "in time?", kind=["calculation"], calc=wanted)
        assert _score("calculation", answer, asked).holds is holds


@pytest.mark.parametrize(
    ("section", "wanted", "matches"),
    [
        ("20.2056A-4(c)(7)(i)", "20.2056A-4(c)(7)", True),
        ("20.2056A-4(c)(7)", "20.2056A-4(c)(7)(i)", False),
        ("IRC 2010(c)", "IRC 2010", True),
        ("IRC 20101", "IRC 2010", False),
        ("explainer#trustee-requirements", "explainer", True),
        ("26 CFR 20.2056A-2(a)", "26 CFR 20.2056A-2", True),
    ],
)
def test_a_section_matches_itself_and_what_stands_above_it(section: str, wanted: str, matches: bool) -> None:
    """A case that names a paragraph is content with one below it, not with one beside or above."""
    assert section_matches(section, wanted) is matches


def test_sentences_keep_their_markers_and_abbreviations_whole() -> None:
    """Markers belong to the sentence before them; U.S. ends none; headings and questions are no substance."""
    text = (
        "**Who signs**\n\nA U.S. bank serves. [1] The executor signs, see § 20.2056A-4(c). [1][2]\n\n"
        "- Which year did he die in?\n- The spouse signs too. [3]\n\n"
        "| who | what |\n| --- | --- |\n| spouse | signs [1] |"
    )
    found = [(one.markers, one.is_substance) for one in split(text)]
    assert found == [((), False), ((1,), True), ((1, 2), True), ((), False), ((3,), True), ((), False), ((1,), True)]


def test_short_words_in_quotation_marks_do_not_upset_the_pairs_after_them() -> None:
    """A quoted single word, an example of a question, and a true quotation in one answer are no fault."""
    said = f'The "Annuity" column; ask "When is the estate tax return due?" if need be. [1]\n\n> “{WORDS}” [1]'
    assert _score("quotation marks", _changed(answer=said)).holds
    assert not _score("quotation marks", _changed(answer=said.replace("decedent", "dead person"))).holds
