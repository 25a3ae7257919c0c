"""What a rule comes to in the case told is said in the first sentence; a question that tells no case gets the rule."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge import store
from knowledge.checks import sources
from knowledge.everyday import Conclusion, ToldFact
from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.told_facts import told_in
from qdot_assistant.types import Question

TOLD = (
    ("we have no probate at all and I haven't deeded the house yet, 14 months after the due date", "too late"),
    (
        "It all went by survivorship and the flat was deeded to the trust two years past the return's due date.",
        "too late",
    ),
    ("No probate; the assigned stock was conveyed ten months after the extended due date. Timely?", "in time"),
    ("trustee is my brother, a Canadian", "this trustee alone does not meet the rule"),
    ("Sole trustee is my father, a German national. Is that all right?", "this trustee alone does not meet the rule"),
    ("A US bank is trustee and my Peruvian uncle the co-trustee, fine?", "a foreigner may serve"),
    ("My trustee brother moved from Texas to Canada but keeps his US citizenship, still fine?", "tax home"),
    ("he was not a resident, only I am", "changes nothing"),
    ("My husband was a US citizen. Do I need a QDOT?", "does not settle it"),
    ("our assignment says I may cancel it whenever I like. is it good?", "taken back does not count"),
    ("we signed the assignment on the very day the 706 went out. late?", "is in time"),
    ("the money was moved a week after the return was sent. Does it count?", "comes too late"),
    ("I moved only the insurance", "what was kept out cannot"),
    ("the widow alone signed the agreement to roll over, without the executor's name. valid?", "need not sign it"),
    ("only I signed the information statement since the executor was travelling. problem?", "must both sign it"),
    ("I moved the principal part of the annuity payment ninety days after it came", "is late"),
    ("pension payment arrived 40 days ago and I just moved the principal part. in time?", "is in time"),
    (
        "I became a citizen last year, I lived in Texas the entire time since he died. Must they still withhold?",
        "is met",
    ),
    ("I was sworn in as citizen in May, the 706 isn't filed yet, but I spent eight months in India", "does not escape"),
    ("it's an ordinary IRA at Schwab. which agreement must I sign?", "no agreement has to be signed"),
    ("We are filing the 706 fifteen months after its due date. can the executor still elect?", "no QDOT election"),
    ("the return went in three months late, first one we filed. Is the election ok?", "can still be made"),
    ("The trust was amended under its own terms 20 days after the extended due date. OK?", "too late"),
    ("the court case began before the due date of the return but is still not finished. Are we fine?", "is in time"),
    ("The estate was closed in March and we only moved the assigned shares in June. Consequence?", "comes too late"),
    ("We picked a trust company in Bermuda as the only trustee, does that work?", "no domestic corporation"),
    ("The assignment was signed two days after the 706 was filed. valid?", "too late"),
    ("I assigned the condo in writing a week before the return was filed. good?", "is in time"),
    ("Information Statement was mailed to IRS three months after the return. Sufficient?", "does not meet"),
    ("I signed the agreement to pay, the executor forgot to attach it to the 706", "outside the pay-tax route"),
    ("The judicial reformation was commenced on the due date itself. Timely?", "is in time"),
    ("The will lets the trustee amend it. He amended it ten days before the due date. fine?", "is in time"),
    ("I transferred the corpus portion of the annuity on day 58", "is in time"),
    ("We moved the farm into the trust ten days after sending the return", "comes too late"),
    ("I forgot to sign the agreement to roll over, the executor sent it in", "has not signed"),
    ("The petition to reform was filed a month after the extended due date. Permitted?", "too late"),
)
UNTOLD = (
    "How long after the return is filed may I move the house?",
    "my mother in Canada is the heir after me, who can be trustee?",
    "Can the trustee invest in Canadian stocks?",
    "When must the court case be started?",
    "Who signs the agreement to pay?",
    "What must the assignment be like?",
    "Must I assign before the return is filed?",
    "Can the agreement be sent in later?",
    "By when must the estate be closed?",
)


def _first(asked: str, assistant: Assistant) -> str:
    return answer(Question(question=asked, today=date(2026, 11, 22)), assistant).answer.split("[1]")[0]


@pytest.mark.parametrize(("told", "concludes"), TOLD)
def test_the_first_sentence_applies_the_rule_to_the_case(told: str, concludes: str, assistant: Assistant) -> None:
    assert concludes in _first(told, assistant)


@pytest.mark.parametrize("asked", UNTOLD)
def test_a_question_that_tells_no_case_gets_the_rule(asked: str, assistant: Assistant) -> None:
    first = _first(asked, assistant)
    assert not any(entry.client and entry.client in first for entry in store.conclusions())


def test_a_conclusion_stands_on_facts_and_supports_that_exist() -> None:
    statements = store.statements()
    entry = Conclusion(
        statement=statements[0].id, told=("x",), client="A.", attorney="A.", supports=tuple(statements[0].supports)
    )
    facts = (ToldFact(fact="x", says="y"),)
    assert not list(sources.conclusions(facts, (entry,), statements))
    assert list(sources.conclusions((), (entry,), statements))
    assert list(sources.conclusions(facts, (entry.model_copy(update={"supports": ("none",)}),), statements))
    assert list(sources.conclusions(facts, (entry.model_copy(update={"attorney": ""}),), statements))
    assert list(sources.conclusions((ToldFact(fact="x", says="<gone>"),), (entry,), statements))
    assert not list(sources.conclusions(store.told_facts(), store.conclusions(), statements))


@pytest.mark.parametrize(
    ("asked", "opens"),
    [
        ("is it ok if the only trustee is a trust company in Toronto", "No. A company organized abroad"),
        ("A US bank is trustee and my Peruvian uncle the co-trustee, fine?", "Yes. Beside a U.S. trustee"),
        ("Sole trustee is my father, a German national. Is that all right?", "No. As you tell it, this trustee alone"),
        (
            "our assignment says I may cancel it whenever I like. is it good?",
            "No. An assignment that can be taken back",
        ),
        (
            "how do we decide? worth around 4 mil, he is american and i am not",
            "As you tell it, your estate stays under",
        ),
        ("he left me the house outright, not in any trust. am i too late?", "It is not too late while"),
    ],
)
def test_whether_what_was_told_is_allowed_is_said_at_once(asked: str, opens: str, assistant: Assistant) -> None:
    assert _first(asked, assistant).startswith(opens)


def test_a_late_return_that_may_carry_the_election_is_not_denied(assistant: Assistant) -> None:
    assert _first("can the qdot election be made on a return thats 6 months late", assistant).startswith(
        "Yes. On a late"
    )


def test_what_a_trust_holds_is_not_the_estate(assistant: Assistant) -> None:
    assert "your estate" not in _first("we have a ranch worth half of the 1 million trust. problem?", assistant)


def test_a_return_that_has_been_sent_is_not_called_in_time(assistant: Assistant) -> None:
    assert "not too late while" not in _first("am i too late? i sent the return in last week", assistant)


@pytest.mark.parametrize(
    "asked",
    [
        "We own 9 million and all of it stands in his name, I am Thai. Will there be estate tax without a QDOT? "
        "He never made big gifts.",
        "everything, some 8 million, is in his name and he is american, i'm from peru. estate tax if no qdot is made?",
    ],
)
def test_a_title_held_and_a_gift_denied_are_no_gift(asked: str, assistant: Assistant) -> None:
    first = _first(asked, assistant)
    assert "$15,000,000" in first
    assert "gift" not in first


def test_a_second_return_alone_does_not_bring_the_election(assistant: Assistant) -> None:
    asked = "Our return went in punctually without the election, the day is long past. Does a second return mend it?"
    assert not _first(asked, assistant).startswith("Yes")


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("no gift tax trouble with a 700k flat put in her name?", True),
        ("he never made gifts, certainly none of 700k", False),
        ("a 3 million house is held in his own name", False),
        ("i put a 3 million house in her name", True),
    ],
)
def test_no_gift_tax_is_no_gift_denied(text: str, is_told: bool) -> None:
    fact = "gift_above_the_yearly_amount"
    assert (fact in told_in(text, frozenset({fact}))) is is_told
