"""What one message's words make it: thanks, a form asked for again, a follow-up, or a question of its own."""

from __future__ import annotations

import pytest

from qdot_assistant import followups
from qdot_assistant.subjects import content_of, gives_facts_alone, is_fragment

KINDS = {
    "thanks": ("Thanks!", "ok great, thank you so much", "perfect, that helps a lot", "got it, bye"),
    "greeting": ("hello", "Good morning", "who are you?"),
    "where": (
        "where does it say that?", "which paragraph?", "authority?", "your source?", "cite please", "says who?",
        "what's the legal basis", "pinpoint cite?", "authority for that?", "show me how you got there",
        "why so high?", "under what authority?",
    ),
    "sure": ("are you sure?", "really?", "is that correct?", "hm but my lawyer said otherwise", "double check that",
             "Are you sure? My cousin's lawyer said otherwise."),
    "simpler": (
        "simpler please", "can you say that again in plain english?", "explain like i'm 12", "I still don't get it",
        "huh?", "what does that mean?", "too complicated", "i dont follow. explain like im ten",
        "put it in plain words for my mother",
    ),
    "technical": ("exact words please", "verbatim", "quote it", "Text?", "By what words?",
                  "give it to me in technical terms"),
    "shorter": ("shorter", "in one sentence please", "tl;dr", "just the gist"),
    "more": ("what else?", "tell me more", "anything else?", "go on"),
    "recall": ("sorry what was my first question", "what did I ask you first?", "remind me what I asked"),
    "repeat": ("say that again", "put it in a table", "in bullet points", "only that?", "and nothing else?",
               "all of it?",
               "just him?", "both of them?"),
    "none": (
        "thanks! and who signs?", "which is simpler", "only the trustee?", "each year?", "only if I sign?", "who else?",
        "what's a corpus portion in simple words?", "quote (c)(7)(i)", "right",
        "which paragraph covers hardship for pension payments?", "my accountant says we have 90 days to roll over",
        "what did I ask the court for in the petition?", "no way to fix that?",
        "is that right even if she moved abroad?", "show me the exact text of the rollover agreement",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in KINDS.items() for text in texts])
def test_the_words_tell_the_kind(kind: str, text: str) -> None:
    """A message is thanks, a form asked for again, or neither, whatever stands before it."""
    assert followups.kind_of(text) == kind


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("and if she can't?", True),
        ("even if the return is late?", True),
        ("deadline?", True),
        ("for moving the house into the trust", True),
        ("Payments at the start of each month.", True),
        ("my husband died on March 1, 2026", True),
        ("who may be the trustee of a QDOT", False),
        ("when is the estate tax return due for a death on May 3, 2026?", False),
    ],
)
def test_a_continuation_leans_on_what_came_before(text: str, leans: bool) -> None:
    """A message leans when it opens, points or states facts as only a continuation does, or has no subject."""
    assert followups.leans(text) is leans


def test_thanks_before_a_question_are_left_out() -> None:
    """What is asked after thanks is read without the thanks; thanks alone stay."""
    assert followups.without_courtesy("thanks! and who signs?") == "and who signs?"
    assert followups.without_courtesy("Thanks") == "Thanks"


def test_words_that_only_ask_have_no_subject() -> None:
    """Question words, pronouns and "exception" say nothing by themselves; a thing of the law does."""
    assert not content_of("any exception?")
    assert not content_of("and who else must do it?")
    assert content_of("and the ira?") == {"ira"}


def test_a_fragment_has_no_verb_and_facts_alone_no_question() -> None:
    """A subject alone is a fragment; a day or an age told without a question is facts alone."""
    assert is_fragment("and the other agreement?")
    assert not is_fragment("who signs the other agreement?")
    assert gives_facts_alone("she was 71 on that day")
    assert not gives_facts_alone("when is it due if he died May 1?")


@pytest.mark.parametrize(
    "text", ["so I can't?", "even if he remarries?", "does that mean she pays?", "it's the same, right?"]
)
def test_a_check_of_understanding_is_known(text: str) -> None:
    """A message that repeats the answer as a question may be answered with the same rule."""
    assert followups.confirms(text)
