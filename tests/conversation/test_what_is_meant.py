"""What a follow-up leaves unsaid is taken from the question before it: its act, its "it", the other of a pair."""

from __future__ import annotations

import pytest

from qdot_assistant.acts import act_of, with_act
from qdot_assistant.pairs import same_of_the_other
from qdot_assistant.persons_meant import with_thing_named
from qdot_assistant.pointing import pointed
from qdot_assistant.things_meant import with_it_named


@pytest.mark.parametrize(
    ("question", "act"),
    [
        ("Who assigns the property to the QDOT?", "assign the property to the QDOT"),
        ("May I sign the assignment myself?", "sign the assignment"),
        ("must the copy be attached to the return", "attach the copy to the return"),
        ("Does the executor have to file my agreement if he is ill?", "file my agreement"),
        ("My mother got the house. Who transfers it into the QDOT?", "transfer it into the QDOT"),
        ("is an election needed?", "make the election"),
        ("What is the agreement to pay?", None),
        ("is income from the trust taxed?", None),
    ],
)
def test_the_act_is_what_the_question_is_about(question: str, act: str | None) -> None:
    """Its verb in the plain form, with what it is done to; a definition has none."""
    assert act_of(question) == act


@pytest.mark.parametrize(
    ("before", "said", "meant"),
    [
        ("May I sign the assignment myself?", "and who may do it if she can't?", "and who may sign the assignment if"),
        ("who can create the QDOT", "who else can?", "who else can create the QDOT?"),
        ("can I convey the house", "how do I do that?", "how do I convey the house?"),
        ("can I sign the agreement", "may my son?", "may my son sign the agreement?"),
        ("must the executor elect the QDOT", "what if he forgets", "what if he forgets to elect the QDOT"),
        ("must the trustee file the form", "and if they refuse?", "and if they refuse to file the form?"),
        ("do I have to roll over the whole pension?", "may I do it anyway?", "may I roll over the whole pension"),
    ],
)
def test_an_act_left_unsaid_is_the_one_before(before: str, said: str, meant: str) -> None:
    """ "Do it", a bare auxiliary and a bare "forgets" want the verb of the question before."""
    assert with_act(said, before).startswith(meant)


@pytest.mark.parametrize("said", ["and if she can't?", "what can I do?", "who files the return?", "and in 2024?"])
def test_what_leaves_no_act_unsaid_stays(said: str) -> None:
    """An inability is a circumstance, and a question with a verb of its own is whole."""
    assert with_act(said, "who signs the assignment?") == said


@pytest.mark.parametrize(
    ("before", "said", "meant"),
    [
        ("What is a bond under the security rules?", "who gives it?", "who gives the bond?"),
        ("what is form 706-qdt", "whose job is it to file", "who must file the form 706-qdt"),
        ("explain the Information Statement", "and who signs that one", "and who signs the Information Statement"),
        ("tell me about the assignment of our house", "can I take it back?", "can I take the assignment back?"),
        ("What's a private letter ruling for?", "who asks for it?", "who asks for the private letter ruling?"),
        ("can I sell the farm", "what if I sold it before he died?", "what if I sold the farm before he died?"),
    ],
)
def test_it_is_the_thing_asked_about(before: str, said: str, meant: str) -> None:
    """Of the things named the first by itself, and one that the verb can be done to."""
    assert with_it_named(said, before, "A: Yes.") == meant


@pytest.mark.parametrize(
    "said",
    [
        "is it too late?",
        "does it matter?",
        "it's paid by a Dutch fund",
        "and if it's quarterly?",
        "who files the return?",
    ],
)
def test_it_that_stands_for_nothing_stays(said: str) -> None:
    """ "It" of a judgment, of a circumstance told and of a changed fact names no thing."""
    assert with_it_named(said, "what is a protective assignment?", "A: One made to be safe.") == said


@pytest.mark.parametrize(
    ("before", "said", "meant"),
    [
        (
            "On the pay-tax route, is security required?",
            "Same under the roll-over agreement?",
            "On the roll-over route, is",
        ),
        (
            "does the roll-over route need a QDOT?",
            "does the pay-tax route have that too?",
            "does the pay-tax route need",
        ),
        (
            "by when do I pay on the pay-tax route?",
            "and on the roll-over one?",
            "by when do I roll over on the roll-over",
        ),
        ("who signs a transfer?", "and an assignment?", "who signs a assignment?"),
    ],
)
def test_the_other_of_a_pair_is_asked_the_same(before: str, said: str, meant: str) -> None:
    """A follow-up that names the other and nothing else asks the earlier question of it."""
    assert (same_of_the_other(said, before) or "").startswith(meant)


def test_no_one_is_the_person_that_the_answer_named() -> None:
    """ "What if there isn't one?" after "who elects?" is about the executor, not the election."""
    found = with_thing_named("what if there isn't one?", "Who makes the QDOT election?", "The executor. [1]")
    assert found == "what if there isn't an executor?"


@pytest.mark.parametrize(
    ("before", "said", "meant"),
    [
        (
            "Who pays the tax when she dies?",
            "and when she is alive and takes principal?",
            "Who pays the tax when she is",
        ),
        (
            "will the tax end if I become American",
            "even if I lived in Spain?",
            "will the tax end if I become American even",
        ),
        (
            "must the trust change before the return is filed?",
            "and after the court has ruled?",
            "must the trust change after",
        ),
        (
            "What rate did Example 4 use before 2023?",
            "And the percentage?",
            "And the percentage in Example 4 before 2023?",
        ),
    ],
)
def test_a_new_clause_or_the_former_text_goes_with_the_question(before: str, said: str, meant: str) -> None:
    """A clause takes the place of the earlier one, "even if" joins it, and a former text stays former."""
    assert (pointed(said, said, before, "A: Yes.") or "").startswith(meant)


@pytest.mark.parametrize("said", ["and if she can't?", "when is it due?", "and now?", "and the percentage today?"])
def test_what_needs_no_clause_stays(said: str) -> None:
    """Without a clause to replace, or with a time of its own, a follow-up is read as said."""
    before = "What rate did Example 4 use before 2023?" if "now" in said or "today" in said else "who elects it?"
    assert pointed(said, said, before, "A: …") is None
