"""A question complete in itself is answered alike after another topic; a story and the question after it are one."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer, read
from qdot_assistant.types import Answer, Question, Turn

TODAY = dt.date(2026, 11, 22)
ON_TRUSTEES = (
    Turn(role="user", content="can my daughter in Ohio be trustee of the QDOT?"),
    Turn(role="assistant", content="Yes, an individual U.S. citizen with a tax home here can be. [1]"),
)
ON_THE_BOND = (
    Turn(role="user", content="when does a QDOT need a bond?"),
    Turn(role="assistant", content="Where the assets are over $2 million and no bank is trustee. [1]"),
    Turn(role="user", content="who sends it in"),
    Turn(role="assistant", content="The U.S. trustee. [1]"),
)
HEARD = "I am sorry to hear that. What is your question?"


def last(text: str, history: tuple[Turn, ...], assistant: Assistant, audience: str = "client") -> Answer:
    """The answer to a message after that history."""
    asked = {"question": text, "history": history, "today": TODAY, "audience": audience}
    return answer(Question.model_validate(asked), assistant)


@pytest.mark.parametrize("history", [ON_TRUSTEES, ON_THE_BOND])
@pytest.mark.parametrize(
    "text",
    [
        "he passed away in 2022 and each year i send in tax for the annuity. by when is the form for 2026 due",
        "i can hardly live on the pension, is there relief from its tax",
        "his will puts all of it in an ordinary trust, can that trust be repaired",
        "tell me something funny about lawyers",
        "which team wins the super bowl",
        "could the treasury waive the actual conveyance of our land",
        "my pension office forbids any assignment to a trust; is the deduction lost",
        "the plan pays 2,400 a month for life, i was 67 when he died on 4 june 2025. corpus share please",
        "is the deed to be recorded before the return goes off",
    ],
)
def test_a_whole_question_is_answered_as_a_first_one(
    text: str, history: tuple[Turn, ...], assistant: Assistant
) -> None:
    """Whatever pronoun stands in it, the topic before is not dragged in; what is outside stays outside."""
    assert last(text, history, assistant).answer == last(text, (), assistant).answer


@pytest.mark.parametrize("text", ["408(b) consequences", "formula clause for the assignment", "certification wording"])
def test_a_heading_typed_as_a_question_is_a_topic(text: str, assistant: Assistant) -> None:
    """Two words that name a thing of the law are what an attorney asks about."""
    assert not read(Question(question=text, history=ON_TRUSTEES, today=TODAY), assistant).question.history


@pytest.mark.parametrize(
    "text",
    [
        "may her guardian do it?",
        "and if she lives abroad?",
        "does that help",
        "is it too late?",
        "Would a bank do?",
        "she moved to Lisbon last year",
        "we filed in May. is there any mercy?",
        "in our case the nephew is Canadian, what then",
        "which of them is liable",
        "why?",
    ],
)
def test_a_follow_up_keeps_what_it_stands_on(text: str, assistant: Assistant) -> None:
    """A word that points, a case put into the question before or next to nothing of its own goes on from it."""
    assert read(Question(question=text, history=ON_TRUSTEES, today=TODAY), assistant).question.history


def test_the_facts_told_before_are_kept(assistant: Assistant) -> None:
    """A day asked for after another topic is worked out from the death that was told."""
    history = (
        Turn(role="user", content="my wife died on 9 april 2026. can my niece be trustee?"),
        Turn(role="assistant", content="Yes, if she is a U.S. citizen. [1]"),
    )
    assert "January 11, 2027" in last("when must the estate tax return be in?", history, assistant).answer


@pytest.mark.parametrize(
    ("story", "text", "says"),
    [
        ("He died 6 May 2025 and I was 71. The plan pays 900 a month for life.", "corpus?", "percent (0."),
        ("A payment came on October 7 2026, I roll over.", "last day to move the piece?", "December 6, 2026"),
        ("my mother died 11 March 2026, no extension", "when is the tax return due?", "December 11, 2026"),
        ("I became a citizen on 4 august 2026 and the trust runs since 2020", "until when the last form?", "2027"),
    ],
)
def test_a_story_and_the_question_after_it_are_one_message(
    story: str, text: str, says: str, assistant: Assistant
) -> None:
    """Where nothing was answered between them; as one message they are answered alike."""
    history = (Turn(role="user", content=story), Turn(role="assistant", content=HEARD))
    given = last(text, history, assistant)
    assert says in given.answer
    assert given.answer == last(f"{story.rstrip('.')}. {text}", (), assistant).answer


@pytest.mark.parametrize(
    ("first", "text"),
    [
        ("who signs the assignment?", "is it lost?"),
        ("He died 6 May 2025. when is the return due", "corpus?"),
        ("thanks", "who signs the agreement?"),
    ],
)
def test_a_question_before_is_no_story(first: str, text: str, assistant: Assistant) -> None:
    """What was asked before stays a question of its own."""
    history = (Turn(role="user", content=first), Turn(role="assistant", content=HEARD))
    assert first not in read(Question(question=text, history=history, today=TODAY), assistant).question.question


@pytest.mark.parametrize(
    "text",
    [
        "death on 9 june 2025, six months extension granted. final due date of the return",
        "is the plan's number written on the information statement?",
    ],
)
def test_a_sum_worked_out_before_is_not_told_again(text: str, assistant: Assistant) -> None:
    """A case of its own with its day, and a rule asked for, drag no figures of the annuity in."""
    history = (
        Turn(role="user", content="pension of 1,900 a month for life, i was 66, he died 4 may 2025. corpus share?"),
        Turn(role="assistant", content="The corpus (principal) portion is 66 percent (0.66) of each payment. [1]"),
    )
    assert last(text, history, assistant).answer == last(text, (), assistant).answer
