"""Yes/no questions and claims: the answer opens with the right word, or with none where it is not certain."""

import datetime as dt
from pathlib import Path

import pytest
import yaml

from knowledge import store
from knowledge.checks import sources
from knowledge.everyday import PolarWords
from qdot_assistant import verdicts
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question

CASES = yaml.safe_load((Path(__file__).parent / "verdicts.yaml").read_text(encoding="utf-8"))
OPENINGS = {"right": {"Yes."}, "wrong": {"No."}, "depends": {"It depends."}}


def asked(text, assistant, **more):
    """One answer."""
    return answer(Question(question=text, today=dt.date(2026, 11, 22), **more), assistant)


@pytest.mark.parametrize("statement", CASES)
def test_no_opening_is_wrong(statement):
    """Whatever way the question is asked, the statement's answer opens with the word that is right."""
    for verdict, texts in CASES[statement].items():
        assert {verdicts.opening_for(text, statement) for text in texts} <= OPENINGS[verdict], texts


@pytest.mark.parametrize(
    ("text", "statement", "opening"),
    [
        ("can the election be revoked", "qdot.election_irrevocable", "No."),
        ("the election can be revoked", "qdot.election_irrevocable", "No."),
        ("the election can't be revoked, right?", "qdot.election_irrevocable", "Yes."),
        ("the election is not final, correct", "qdot.election_irrevocable", "No."),
        ("isn't the election final", "qdot.election_irrevocable", "Yes."),
        ("no tax is due when i die, right?", "tax.at_death", "No."),
        ("i heard the trustee isn't liable", "trustee.liability", "No."),
        ("does the assignment need a notary", "form.writing", "It depends."),
    ],
)
def test_a_negation_turns_the_word(text, statement, opening):
    """One negation beside the words that decide turns the sense; "right?" asks whether the claim is."""
    assert verdicts.opening_for(text, statement) == opening


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("is the election final or can it be revoked", "qdot.election_irrevocable"),
        ("how can the election be revoked", "qdot.election_irrevocable"),
        ("is it not so that nothing can be revoked", "qdot.election_irrevocable"),
        ("is it a problem that the election is final", "qdot.election_irrevocable"),
        ("revoked election", "qdot.election_irrevocable"),
        ("i have a green card, do i need a qdot", "qdot.green_card"),
        ("i would like to revoke the election", "qdot.election_irrevocable"),
        ("can the election be revoked", "trustee.liability"),
        ("my wife and i " + "talked about this for a long while and " * 4 + "can the election be revoked",
         "qdot.election_irrevocable"),
    ],
)  # fmt: skip
def test_what_is_not_certain_has_no_opening(text, statement):
    """A choice, an open question, two negations, a problem, a wish, a long story: no opening is ventured."""
    assert verdicts.opening_for(text, statement) is None


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("can a bond be given instead of a bank", "Yes. The bond or letter of credit is for 65 percent"),
        ("nonresident husband cant use a qdot", "No. It does not matter whether the person who died"),
        (
            "the remaining trust passes tax free to our kids",
            "No. When the surviving spouse dies, estate tax is imposed",
        ),
        ("capital gains count as income so they come out tax free", "No. Income that can be paid out free"),
        ("exemption drops to 7 million in 2026, correct?", "No. The exemption did not drop after 2025"),
        ("the exemption is 15 million in 2026, correct?", "Yes. The basic exclusion amount"),
    ],
)
def test_the_statement_that_settles_it_is_told_first(text, opens, assistant):
    """Of statements equally near, the one whose words the question affirms or denies comes first."""
    assert asked(text, assistant).answer.startswith(opens)


def test_words_for_no_statement_are_a_fault():
    """The check of the knowledge finds words for a statement that does not exist, and words that cannot be read."""
    entries = [PolarWords(statement="a.b", affirms="("), PolarWords(statement="c.d", denies="x")]
    assert len(list(sources.polar_words(entries, ["a.b"]))) == 2
    assert not list(sources.polar_words(store.polar_words(), (one.id for one in store.statements())))


def test_two_phrases_of_one_name_are_refused():
    """The later one would replace the earlier unseen."""
    from knowledge.everyday import Phrase, spelled_out

    twice = [Phrase(name="x", says="a"), Phrase(name="x", says="b")]
    with pytest.raises(ValueError, match="'x' stands twice"):
        list(spelled_out([], twice))


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Does (b)(2) want the paper that my late husband's widow signs to be in writing?", "Yes."),
        ("is a handshake ruled out", None),
        ("was the oral way closed to us", None),
    ],
)
def test_words_that_turn_the_sense_leave_no_opening_and_late_persons_turn_nothing(text, opening):
    """ "My late husband" is no lateness; what is closed, banned or left out is the contrary of what is asked."""
    assert verdicts.opening_for(text, "form.writing") == opening
