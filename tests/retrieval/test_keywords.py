"""Search by words: designations are exact, stems meet, everyday phrases reach the law's terms."""

from __future__ import annotations

import pytest

from knowledge import store
from qdot_assistant.keywords import Keywords, Lexicon, designations, terms
from qdot_assistant.spelling import Speller


def test_a_designation_is_one_term_with_those_above_it() -> None:
    """``(c)(7)(i)`` is found exactly and also counts for (c)(7) and (c)."""
    assert designations("see (c)(7)(i)") == ["§c", "§c.7", "§c.7.i"]


def test_a_designation_finds_its_paragraph_and_not_its_neighbour() -> None:
    """Of two texts that differ in the designation only, the one named comes first."""
    words = Keywords.build(["the agreement of (c)(6)(ii) is signed", "the agreement of (c)(7)(ii) is signed"])
    scores = words.scores(terms("(c)(7)(ii)"))
    assert scores[1] > scores[0]


def test_forms_of_a_word_meet() -> None:
    """A question about filing finds a text about what was filed."""
    words = Keywords.build(["the return was filed", "the trust was reformed"])
    assert words.scores(terms("filing"))[0] > 0
    assert words.scores(terms("filing"))[1] == 0


def test_unknown_words_lower_the_share_found() -> None:
    """A score is the share of the question found: words that stand nowhere count against it."""
    words = Keywords.build(["the spouse signs the assignment", "the trustee keeps records", "the court decides"])
    near, far = words.scores(terms("assignment")), words.scores(terms("assignment zebra giraffe"))
    assert 0 < far[0] < near[0] <= 1


def test_a_question_without_words_scores_nothing() -> None:
    """Signs alone give zeros, not an error."""
    assert not Keywords.build(["a text"]).scores(terms("?? ... §")).any()


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.of([{"say": list(one.say), "law": list(one.law)} for one in store.meanings()])


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("there is a pension I can't sign over", "nonassignable"),
        ("can I put in my own savings", "substitute"),
        ("mum has dementia", "incompetent"),
        ("he only has a green card", "citizen"),
    ],
)
def test_everyday_phrases_reach_the_terms_of_the_law(lexicon: Lexicon, said: str, meant: str) -> None:
    """The lexicon adds the law's own term to what was said."""
    assert terms(meant)[0] in lexicon.meanings(said)


def test_a_phrase_of_the_lexicon_is_matched_whole(lexicon: Lexicon) -> None:
    """Single words of a phrase, scattered, say nothing."""
    assert Lexicon.of([{"say": ["green card"], "law": ["citizen"]}]).meanings("a card that is green") == []


_FIELD = Speller({"assignment": 90, "reformation": 40, "executor": 30, "spouse": 200, "annuity": 80, "trust": 500})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("asignment", "assignment"),
        ("assignement", "assignment"),
        ("reformashun", "reformashun"),
        ("exectuor", "executor"),
        ("annuty", "annuity"),
        ("spuse", "spouse"),
        ("truth", "truth"),
        ("mother", "mother"),
        ("QDOT", "QDOT"),
    ],
)
def test_spelling_is_repaired_only_when_sure(typed: str, meant: str) -> None:
    """One or two slips in a word of the field are put right; English words and far misses stay as typed."""
    assert _FIELD.repair(typed) == meant


def test_a_slip_that_the_ways_of_asking_hold_too_is_put_right() -> None:
    """A rare word beside one a letter away that is far oftener is a slip; a rare name beside no such word is none."""
    speller = Speller({"assignment": 1000, "asignment": 11, "trustees": 500, "adriana": 2, "beneficial": 3})
    assert speller.repair("the asignment for Adriana") == "the assignment for Adriana"
    assert speller.repair("beneficial trustees") == "beneficial trustees"


def test_a_letter_written_once_for_twice_is_nearer_than_another_letter() -> None:
    speller = Speller({"account": 300, "amount": 900, "acount": 6, "sign": 500, "signed": 400, "signer": 7})
    assert speller.repair("the signer of the acount") == "the signer of the account"


def test_bonds_that_somebody_owns_are_no_surety_bond() -> None:
    """The same word names property and what secures the tax."""
    assert _FIELD.repair("his treasury bonds go to the trust") == "his securities go to the trust"
    assert "bonds" in _FIELD.repair("are bonds or letters of credit required")
