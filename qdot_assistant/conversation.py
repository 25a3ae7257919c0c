"""What a message stands on: a topic of its own, or what was said before.

Come here for the kinds of follow-up ("and if she can't?", "where does it say that?", "explain simpler"), the earlier
question each is about, and the message said in full. The answer depends on the request alone: everything is read again
from the history.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from qdot_assistant import followups, turning
from qdot_assistant.asked.same_again import asks_it_again, is_same_case
from qdot_assistant.circumstance_told import tells_a_circumstance, told_alone, with_the_question
from qdot_assistant.estate_supposed import asked_of_the_size
from qdot_assistant.extended_too import extended_too
from qdot_assistant.followups import FollowUp
from qdot_assistant.foreign_tax import asks_its_amount
from qdot_assistant.income_taxed import asked_of_the_income
from qdot_assistant.items_meant import with_item_named
from qdot_assistant.man_or_woman import asked_of_the_sex
from qdot_assistant.named import named_sections
from qdot_assistant.persons_meant import with_return_named, with_thing_named
from qdot_assistant.pointing import with_limit_named
from qdot_assistant.reading.another_decedent import tells_of_another
from qdot_assistant.restating import example_asked, restated
from qdot_assistant.returning import returned
from qdot_assistant.subjects import content_of
from qdot_assistant.substituted import substituted
from qdot_assistant.types import Question
from qdot_assistant.years_compared import compared

MOST_CONTEXT = 60  # words of the earlier messages that are searched with a follow-up
FEWEST_OF_A_TOPIC = 2  # so many words of substance make an announced subject stand alone
MOST_TURNS = 40  # how far back a conversation is read for what a message stands on


@dataclass(frozen=True)
class Standing:
    """How the current message relates to the conversation.

    Attributes:
        follow_up: the kind of follow-up; ``none`` for a topic of its own.
        previous: the earlier question that the message is about, with its own history, or None.
        context: the earlier user words that belong to the current ones when searching.
        text: the current words, with what they leave to the history said in full where that can be known.
        leans: True when the message cannot be understood alone ("and if she can't?").
        is_bare: True when its own words name no subject at all ("deadline?", "who else?").
        confirms: True when it asks whether the answer was understood, or holds in a variant ("so I can't?").
        is_reply: True when the assistant's last words were a question back.
        told: the user's own words where they only tell a circumstance; ``text`` is then the earlier question with it.
        turns_to: True when it turns from one thing of a pair to the other ("and the other agreement?").
    """

    follow_up: FollowUp
    previous: Question | None
    context: str
    text: str = ""
    leans: bool = False
    is_bare: bool = False
    confirms: bool = False
    is_reply: bool = False
    turns_to: bool = False
    told: str = ""


@lru_cache(maxsize=256)
def standing(question: Question) -> Standing:
    """Tell what the current message stands on."""
    question = returned(question.model_copy(update={"history": question.history[-MOST_TURNS:]}))
    text = turning.without_announcement(followups.without_courtesy(question.question.strip()))
    alone = turning.without_new_topic(text)
    if question.history and alone != text and len(content_of(alone)) >= FEWEST_OF_A_TOPIC and not is_same_case(alone):
        return Standing("none", None, "", alone)
    if question.history and asks_its_amount(text):
        return Standing("none", None, "", text)
    previous = _about(question, text)
    of_another = tells_of_another(text, _told_before(question))
    kind = "continues" if of_another and previous is not None else _kind(text, previous)
    if kind == "none" and previous is not None and asked_of_the_sex(text, previous.question):
        kind = "continues"
    if previous is None or kind == "none":
        return Standing(kind, previous, "", text)
    before = standing(previous)
    context = _context(before)
    if not named_sections(before.text).existing and not example_asked(text):
        asked = [one.question for one in earlier_questions(question)]
        text = with_limit_named(with_item_named(text, _said(question), asked), _said(question))
    said = with_return_named(with_thing_named(text, before.text, _said(question)), before.text, _said(question))
    sized = asked_of_the_size(said, _said(question), _told_before(question))
    text = (
        extended_too(said, before.text, _told_before(question))
        or compared(said, before.text, context, question.today)
        or asked_of_the_sex(said, context)
        or asked_of_the_income(said, f"{context} {_told_before(question)}")
        or sized
        or restated(said, before.text, _said(question), context)
    )
    if kind in ("technical", "where", "simpler") and named_sections(text).paragraphs:
        kind = "continues"
    is_told = kind == "continues" and text == said and tells_a_circumstance(said)
    if is_told and not of_another:
        return replace(_told(said, previous, before, context), is_reply=_asks_back(_said(question)))
    return Standing(
        follow_up=kind,
        previous=previous,
        context=context,
        text=text,
        leans=followups.leans(text) and substituted(said, before.text) is None and not sized,
        is_bare=not _has_subject(text),
        confirms=followups.confirms(text),
        is_reply=_asks_back(_said(question)),
        turns_to=text != said,
    )


def _told(said: str, previous: Question, before: Standing, context: str) -> Standing:
    """A circumstance told after a question: the question once more, with the circumstance in it."""
    asked = before.text or previous.question
    return Standing(
        follow_up="continues",
        previous=previous,
        context=context,
        text=with_the_question(told_alone(said), asked),
        leans=True,
        told=told_alone(said),
    )


def previous_question(question: Question) -> Question | None:
    """The last earlier user message that asked something, as a question of its own with what came before it."""
    return next(iter(earlier_questions(question)), None)


def earlier_questions(question: Question) -> list[Question]:
    """The earlier user messages with a subject, latest first; thanks and "where does it say that?" have none."""
    found = []
    for index in range(len(question.history) - 1, -1, -1):
        turn = question.history[index]
        if turn.role == "user" and followups.kind_of(turn.content.strip()) == "none" and turn.content.strip():
            found.append(question.model_copy(update={"question": turn.content, "history": question.history[:index]}))
    return found


def _about(question: Question, text: str) -> Question | None:
    """The earlier question the message is about: the last one, or the one that is to be said again."""
    earlier = earlier_questions(question)
    if followups.kind_of(text) == "recall" and earlier:
        return earlier[0 if turning.recalls_the_last(text) else -1]
    return earlier[0] if earlier else None


def _kind(text: str, previous: Question | None) -> FollowUp:
    kind = followups.kind_of(text)
    if kind in ("thanks", "greeting"):
        return kind
    if previous is None:
        return "none"
    if turning.asks_where_alone(text) and not turning.speaks_of_a_place(previous.question):
        return "where"
    if kind == "simpler" and _names_another_thing(text, previous):
        return "continues"
    if kind != "none":
        return kind
    goes_on = followups.leans(text) or followups.is_short(text) or asks_it_again(text) or _tells_of_a_person(text)
    return "continues" if goes_on else "none"


_TOPIC_FIRST = re.compile(
    r"^\W*(?:(?:and|but|so|ok)\b,? )*(?:the|that|this|your|about the) (?P<topic>(?:[\w-]+ ){0,2}?[\w-]+) "
    r"(?:thing|part|bit|stuff|business|word|rule|point)\b,? ",
    re.IGNORECASE,
)


def _names_another_thing(text: str, previous: Question) -> bool:
    """True for "the formula thing, explain that simpler": a thing of its own is to be explained, none told before."""
    found = _TOPIC_FIRST.match(text)
    said = " ".join(turn.content for turn in previous.history if turn.role == "user") + previous.question
    return found is not None and bool(content_of(found["topic"]) - content_of(said))


_OF_A_PERSON = re.compile(
    r"^\W*(?:(?:and|but|well|so|the thing is)\b,? )*(?:my|our|his|her|the) (?:[\w-]+ ){0,3}?(?:son|"
    r"daughter|brother|sister|"
    r"cousin|nephew|niece|uncle|aunt|friend|lawyer|bank|law|child|stepson|stepdaughter|neighbou?r|accountant|trustee|"
    r"executor)\b",
    re.IGNORECASE,
)


def _tells_of_a_person(text: str) -> bool:
    """True for "my brother-in-law is American but lives in Lima": it tells of a person and asks nothing of its own."""
    return bool(_OF_A_PERSON.match(text)) and tells_a_circumstance(text)


def _told_before(question: Question) -> str:
    """All the user said before, in order."""
    return " ".join(turn.content for turn in question.history if turn.role == "user")


def _said(question: Question) -> str:
    """What the assistant said last."""
    return next((turn.content for turn in reversed(question.history) if turn.role == "assistant"), "")


_NEEDS = re.compile(
    r"\b(?:i (?:still |also |only )?need|please (?:tell|give|say|let me know|provide)|tell me|let me know|"
    r"what is missing is)"
    r"\b[^.?!]*[.!]?(?:\s*\[\d+\])*\s*$",
    re.IGNORECASE,
)


def _asks_back(said: str) -> bool:
    """True where the assistant's last words ask for something, with or without a question mark."""
    return said.rstrip().endswith("?") or _NEEDS.search(said) is not None


def _context(before: Standing) -> str:
    """The earlier question; where it was a follow-up, also the last with a subject and the one it opened with."""
    words, at, subject = [before.text], before, _has_subject(before.text)
    while at.follow_up == "continues" and at.leans and at.previous is not None and not _names_a_text(at.text):
        opening = at.previous
        at = standing(opening)
        if not subject or not (at.follow_up == "continues" and at.leans):
            words.insert(0, at.text or opening.question.strip())
            subject = subject or _has_subject(at.text)
    return " ".join(" ".join(one.split()[:MOST_CONTEXT]) for one in words[-3:])


def _has_subject(text: str) -> bool:
    return bool(content_of(text))


def _names_a_text(text: str) -> bool:
    """True when the message names a paragraph or an Example, so that it opens a topic of its own."""
    return example_asked(text) or bool(named_sections(text).existing)
