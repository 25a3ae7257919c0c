"""Long messages: the words that ask, what they point to, and which facts told in passing count."""

import datetime as dt

import pytest

from qdot_assistant.pipeline import answer, read
from qdot_assistant.stories import questions_in
from qdot_assistant.types import Question

TODAY = dt.date(2026, 11, 22)
PADDING = "We moved here from Lyon in the eighties and my husband ran a garage with his cousin for many happy years."


def given(text, assistant):
    """One answer."""
    return answer(Question(question=text, today=TODAY), assistant)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        (f"{PADDING} Who signs the assignment? {PADDING}", "Who signs the assignment?"),
        (f"{PADDING} {PADDING.lower().rstrip('.')} he died and now must i sign the assignment myself", "must i sign"),
        (
            f"{PADDING} {PADDING} He was a man who was always kind. I wonder whether the trust needs a bank.",
            "I wonder whether",
        ),
    ],
)
def test_the_words_that_ask_are_found_in_a_story(text, asks):
    """A question in the middle, one without punctuation, and one asked indirectly."""
    (told,) = questions_in(text)
    assert asks in told.said
    assert "a man who was" not in told.asks


def test_a_short_message_is_no_story():
    """Few words are read as they stand."""
    assert questions_in("My husband died and I am not a citizen. Who signs the assignment?") == ()


@pytest.mark.parametrize(
    ("verdict", "claims"),
    [
        ("Who is right?", ["must be moved within thirty days", "there is no hurry at all"]),
        ("Is that so?", ["there is no hurry at all"]),
    ],
)
def test_a_verdict_points_to_what_was_claimed(verdict, claims):
    """Between two claims "who is right?" takes both, "is that so?" the last one."""
    story = (
        f"{PADDING} My aunt says the money must be moved within thirty days. My son thinks there is no hurry at all."
    )
    (told,) = questions_in(f"{story} {verdict}")
    assert [c in told.said for c in ("must be moved within thirty days", "there is no hurry at all")] == [
        c in claims for c in ("must be moved within thirty days", "there is no hurry at all")
    ]


def test_each_question_of_a_story_is_told_apart():
    """Two questions joined by "and" are two; the other answer offered with "or" belongs to its question."""
    asked = f"{PADDING} Must the bank be the trustee or can my son do it, and when is the return due?"
    assert len(questions_in(asked)) == 2


@pytest.mark.parametrize(
    ("question", "calculator"),
    [
        ("The repair of my roof costs $48,000. The bank says a payout is taxed. Would this roof be hardship?", None),
        ("The trust has $3,000,000 in it. Must there be a bond?", "security_test"),
        ("I get his pension of $2,900 a month for life, I am 70, he died June 3, 2024. Who signs the statement?", None),
        ("I get his pension of $2,900 a month for life. He died June 3, 2024, I was 70. How much is corpus?",
         "corpus_portion"),
    ],
)  # fmt: skip
def test_a_story_is_worked_out_only_where_that_is_asked(question, calculator, assistant):
    """Money told in passing starts no calculation; a figure asked for does, with the facts told before."""
    asking = read(Question(question=f"{PADDING} {PADDING} {question}", today=TODAY), assistant)
    assert asking.route.calculator == calculator


@pytest.mark.parametrize(
    ("story", "first"),
    [
        ("My partner and I lived together for twenty years but we were never married. He left me all he had. His "
         "sister says I only need the right trustee for the trust and all is fine. Is that so?", "husband or wife"),
        ("My wife died in February and the return is not filed yet, it was extended. I was naturalized in October "
         "after living in Arizona for thirty years. Is the trust needed at all now?", "becomes a U.S. citizen before"),
        ("My wife died on July 4, 2026. The total estate is $4.3 million with the lake house and farm. Our son says "
         "I owe tax on all of it without the trust. Must I pay?", "basic exclusion amount"),
    ],
)  # fmt: skip
def test_a_circumstance_told_in_passing_decides(story, first, assistant):
    """The answer opens with the rule that the circumstance decides, whatever else the story names."""
    assert first in given(story, assistant).answer[:150]


def test_a_fact_lacking_in_a_story_is_asked_for_after_the_rule(assistant):
    """A story that wants a figure and lacks a fact gets the rule first."""
    story = f"{PADDING} {PADDING} I get his pension of $2,900 a month. What share of each check is principal?"
    said = given(story, assistant)
    assert (said.kind, "date_of_death" in said.missing) == ("clarification", True)
    rule, asks = said.answer.find("The corpus portion is"), said.answer.find("I still need")
    assert 0 <= rule < asks


def test_an_act_before_the_death_does_not_set_the_law(assistant):
    """A trust made in 1998 does not bring the law of 1998 for a death in 2025."""
    story = f"{PADDING} We signed a living trust in 1998. He died on 3 November 2025. Must the court be done by then?"
    assert read(Question(question=story, today=TODAY), assistant).acting == TODAY


def test_a_death_told_to_the_day_stays():
    """A month told later in the story is another event's."""
    from qdot_assistant.facts import facts_of

    story = (
        "my stepfather died oct 10 2025 and my mother is the only heir, they told her about this trust in december but "
        "then nothing happened, my mother had surgery. is it over"
    )
    assert facts_of(Question(question=story, today=TODAY)).value("date_of_death") == dt.date(2025, 10, 10)


@pytest.mark.parametrize(
    ("question", "keys"),
    [
        ("I signed the assignment in time, there is no probate. Is there a last day for moving the property?",
         ("conveyance_no_administration", "conveyance_administration")),
        ("He may add the QDOT language to the trust himself. Until when must that be signed?",
         ("trust_instrument_reformation", "judicial_reformation_commenced")),
    ],
)  # fmt: skip
def test_the_story_names_the_day_that_is_asked_for(question, keys, assistant):
    """ "By when?" alone wants the day of the act that the story is about."""
    asking = read(Question(question=f"{PADDING} He died on 8 August 2025. {question}", today=TODAY), assistant)
    assert (asking.route.calculator, set(asking.route.focus)) == ("deadlines", set(keys))


@pytest.mark.parametrize("passing", ["would be fine without it", "was left half of it", "is still in the bank"])
def test_what_only_tells_does_not_ask(passing):
    """A clause that opens with an auxiliary but tells is no question."""
    text = f"{PADDING} {PADDING} My sister is sure and {passing}, so now who signs the assignment of the house"
    assert all(not told.asks.startswith(passing) for told in questions_in(text))
