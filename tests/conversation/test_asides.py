"""What people write around a question changes nothing in the answer, and nothing of the case is taken for an aside."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from qdot_assistant.asides import LONGEST, with_turns_bare, without_asides
from qdot_assistant.pipeline import Assistant
from tests.one_question import answered, asked_after, told, told_after

BEFORE = (
    "Good evening to all.",
    "Hi there, hope you are doing well.",
    "Excuse my poor English, I am not from here.",
    "My name is Ana Lopez.",
    "I feel so lost with all these papers.",
    "Nobody could tell me.",
    "The court keeps sending letters.",
    "I have been searching online for hours.",
    "Just one question:",
    "Thanks, that's settled.",
    "Okay, that is clear now.",
    "Our lawyer charges a fortune and never calls back.",
)
AFTER = (
    "Thanks in advance!",
    "thank you so much for your time",
    "Any help would be greatly appreciated.",
    "Please keep it short.",
    "In plain words please.",
    "Our banker did not know.",
    "I don't want to make a mistake.",
    "God bless.",
    "Kind regards, Ana",
    "please explain it simply",
)
SUM = "$2,000 a month for life, I was 66 when he died on July 9, 2025. What part is corpus?"
DAY = "She died on March 3, 2026. Last day for the estate tax return?"
ENDS = ".!?,:"
RULE = "May our executor be the one who creates the trust?"


@pytest.mark.parametrize("aside", BEFORE)
def test_what_comes_before_a_question_is_left_out(aside: str) -> None:
    assert without_asides(f"{aside} {RULE}") == RULE


@pytest.mark.parametrize("aside", AFTER)
def test_what_comes_after_a_question_is_left_out(aside: str) -> None:
    assert without_asides(f"{RULE} {aside}") == RULE


@pytest.mark.parametrize(
    "text",
    [
        "ok thank you",
        "no thanks",
        "I don't understand.",
        "please keep it short",
        "can you please explain it simply",
        "My brother says no. Is he right?",
        "Are the payments made in advance?",
        "What of the shares that have appreciated?",
        "He was a citizen. I am not. Must there be a trust?",
        "He was a resident. Is that enough?",
        "I want to make sure the trust is valid. What must it hold?",
        "I hope I can keep the house. Can I?",
        "The bank refuses to be trustee. What now?",
        "The bank charges too much. Must it be the trustee?",
        "Our accountant missed the deadline. What now?",
        "My lawyer told me to sign. Must I?",
        "They keep 3,000 of it back. Is that right?",
        "She left everything to me. Must I assign it?",
    ],
)
def test_what_tells_of_the_case_or_stands_alone_stays(text: str) -> None:
    assert without_asides(text) == text


def test_asides_in_words_of_others_are_known_too() -> None:
    """Of those kept apart most are left out, whole, and the question stands alone."""
    apart = yaml.safe_load((Path(__file__).parent / "asides_apart.yaml").read_text(encoding="utf-8"))
    before = [without_asides(f"{one if one[-1] in ENDS else one + '.'} {RULE}") for one in apart["before"]]
    after = [without_asides(f"{RULE} {one}") for one in apart["after"]]
    known = sum(one == RULE for one in before + after)
    assert known >= 0.75 * len(before + after)


@pytest.mark.parametrize("fact", ["He died first.", "It was all in her name.", "Nobody contests it.", "I sold it."])
def test_what_is_told_of_a_case_is_kept_whatever_stands_around_it(fact: str) -> None:
    assert without_asides(f"Hello! I am so lost. {fact} {RULE} Thanks a lot") == f"{fact} {RULE}"


def test_a_clause_before_the_question_is_left_out() -> None:
    assert without_asides(f"I am so confused by all this, {RULE}") == RULE
    assert without_asides(f"I sold the house last week, {RULE}") == f"I sold the house last week, {RULE}"


@pytest.mark.parametrize("question", [SUM, DAY, RULE])
@pytest.mark.parametrize("aside", ["Thank you so much in advance.", "Our accountant could not say."])
def test_the_answer_is_the_same_with_an_aside_after_it(question: str, aside: str, assistant: Assistant) -> None:
    assert answered(f"{question} {aside}", assistant) == answered(question, assistant)


def test_thanks_in_advance_are_no_payments_in_advance(assistant: Assistant) -> None:
    (thanked,) = told(assistant, f"{SUM} thanks in advance").calculations
    (plain,) = told(assistant, SUM).calculations
    assert thanked == plain


def test_a_follow_up_is_one_with_a_greeting_before_it_too(assistant: Assistant) -> None:
    before = ("May a Brazilian widow be trustee of the QDOT?", "Yes, beside a U.S. trustee. [1]")
    bare = told_after(assistant, "and all alone?", before).answer
    assert told_after(assistant, "Hello again, sorry to bother you. and all alone?", before).answer == bare


def test_asides_of_earlier_messages_are_left_out_and_answers_kept() -> None:
    said = "Thank you so much in advance is what you wrote. [1]"
    question = with_turns_bare(asked_after("And if she dies?", (f"{DAY} Many thanks!", said)))
    assert [turn.content for turn in question.history] == [DAY, said]


def test_the_words_typed_are_kept_in_the_answer(assistant: Assistant) -> None:
    typed = f"Hello! {RULE} Thanks"
    assert told(assistant, typed).question == typed


def test_only_a_short_sentence_is_an_aside() -> None:
    """A bound on its length keeps a message of many thousand characters from being searched over and over."""
    long = "thanks " * LONGEST
    assert without_asides(f"{long}. {RULE}") == f"{long}. {RULE}"
