"""The road of one question, read top to bottom. The page, the command line and the evals all call ``answer``."""

from __future__ import annotations

import functools
import gc
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from knowledge import store
from knowledge.law import Law, LawBook
from knowledge.parameter import LegalParameters
from knowledge.statement import Statement
from qdot_assistant import guard
from qdot_assistant.alternatives import with_alternative_named
from qdot_assistant.asides import with_turns_bare, without_asides
from qdot_assistant.asking import without_what_is_supposed
from qdot_assistant.conversation import Standing, standing
from qdot_assistant.evidence import DEPTH
from qdot_assistant.extended_too import without_it
from qdot_assistant.facts import facts_of
from qdot_assistant.facts_meant import of_its_own_sheet, weekdays_in_order
from qdot_assistant.pension_meant import with_pension_meant
from qdot_assistant.reading.another_decedent import tells_of_another
from qdot_assistant.reading.corrected import in_one_sentence
from qdot_assistant.reading.gifts_given import with_gift_named
from qdot_assistant.reading.pressed import unpressed
from qdot_assistant.reading.put_to_confirm import verdict_last
from qdot_assistant.reading.staged import unstaged
from qdot_assistant.reading.the_will import with_its_article
from qdot_assistant.reading.typed import typed_in_full
from qdot_assistant.reading.wish_asked import with_wish_asked
from qdot_assistant.returning import returned, with_lasting
from qdot_assistant.router import Route, route
from qdot_assistant.settings import Settings
from qdot_assistant.settings import settings as read_settings
from qdot_assistant.slips import as_typed, spelt
from qdot_assistant.stories import Told, questions_in
from qdot_assistant.told_first import with_story
from qdot_assistant.types import Answer, Draft, Facts, Question, Turn
from qdot_assistant.verifier import DraftRefused, Fault, verify
from qdot_assistant.versions_meant import with_version_named
from qdot_assistant.whole_questions import Seen, is_whole, was_refused
from qdot_assistant.words_named import with_corpus_spelt, with_millions_named, with_month_named, with_sum_named

if TYPE_CHECKING:
    from qdot_assistant.ranking import Ranked
    from qdot_assistant.retrieval import Searcher

FORMER_DEATH = date(2023, 5, 31)  # the last decedent under the text of T.D. 9540
FORMER_ACT = date(2026, 7, 9)  # the last day of the text before T.D. 10050


@dataclass
class Assistant:
    """What an answer needs besides the question: the law, the figures of the law, and the search (loaded when first
    used).
    """

    law_book: LawBook = field(default_factory=store.law_book)
    parameters: LegalParameters = field(default_factory=store.parameters)
    settings: Settings = field(default_factory=read_settings)

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Every statement by its id."""
        return {statement.id: statement for statement in store.statements()}

    @cached_property
    def summaries(self) -> Mapping[str, tuple[Statement, ...]]:
        """The statements that sum up a paragraph, by the paragraph."""
        found: dict[str, tuple[Statement, ...]] = {}
        for one in store.statements():
            if one.sums_up is not None:
                found[one.sums_up] = (*found.get(one.sums_up, ()), one)
        return found

    @cached_property
    def searcher(self) -> Searcher:
        """The hybrid search; building or loading it is the slow part, so it waits until a question needs it."""
        from qdot_assistant.retrieval import Searcher

        searcher = Searcher.open(self.settings)
        _leave_what_is_loaded()
        return searcher


@functools.cache
def _leave_what_is_loaded() -> None:
    """Take what is loaded out of the memory sweep, which costs each answer some time; once in a process.

    What is left out is never given back, so a second assistant, which may be dropped again, stays in the sweep.
    """
    gc.collect()
    gc.freeze()


@dataclass(frozen=True)
class Asking:
    """One question with all that was read from it; what every stage after the router is given.

    Attributes:
        question: what is asked; of a long story the words that ask, with what they point to.
        around: the whole of a long story, which is searched beside the words that ask; empty for a short message.
        parts: the questions of a long story, each for itself.
        is_part: True for one question of several, answered in turn.
        is_point: True for one of several points listed under a heading; one rule answers it.
        already: sentences that answer the parts before this one.
        beside: the facts that the parts before this one told.
        said: the user's words as they were said but for asides, before what they leave to the history was put in.
        turns: what was said before, though the question be complete in itself and ``question`` hold none of it.
        found: what was gathered for these words already (``evidence.gather``); an asking made from this one has none.
    """

    question: Question
    standing: Standing
    facts: Facts
    route: Route
    law: Law
    acting: date
    date_of_death: date | None
    around: str = ""
    parts: tuple[Told, ...] = ()
    is_part: bool = False
    is_point: bool = False
    already: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    said: str = ""
    turns: tuple[Turn, ...] = ()
    found: dict[str | None, tuple[Ranked, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def as_part(self) -> Asking:
        """The same, as one question of several."""
        return replace(self, is_part=True)


def answer(question: Question, assistant: Assistant) -> Answer:
    """Answer one question.

    Args:
        question: the request; the answer depends on it alone.
        assistant: the law and the search.

    Returns:
        The verified answer; an unreadable question gives kind ``error`` and never raises.
    """
    return answer_with_faults(question, assistant)[0]


def answer_with_faults(question: Question, assistant: Assistant) -> tuple[Answer, tuple[Fault, ...]]:
    """The same, with the sentences the verifier left out and why (for the evals and the log)."""
    fault = guard.fault_in(question.question)
    if fault is not None:
        return Answer(id=question.id, question=question.question, kind="error", answer=fault), ()
    from qdot_assistant.roads import drafts

    faults: tuple[Fault, ...] = ()
    asking = read(question, assistant)
    for draft in drafts(asking, assistant):
        try:
            verified, left_out = verify(draft, question, asking.law, assistant.law_book)
        except DraftRefused as refused:
            faults += refused.faults
            continue
        if assistant.settings.model:
            from qdot_assistant.chat.answering import rewrite

            verified = rewrite(question, asking, draft, verified, assistant)
        return as_typed(verified, question), faults + left_out
    raise AssertionError("the last road, declining, is always open")


def read(question: Question, assistant: Assistant) -> Asking:
    """Read the question: what it stands on, the facts, what it asks, and the law of its two days."""
    question = with_turns_bare(spelt(question))
    told = with_its_article(without_asides(typed_in_full(guard.readable(question.question))))
    read_as = with_wish_asked(verdict_last(unstaged(unpressed(told))))
    before = next((turn.content for turn in reversed(question.history) if turn.role == "user"), "")
    named = without_it(with_millions_named(read_as), before)
    given = with_gift_named(question.model_copy(update={"question": named}))
    cleaned = with_version_named(with_alternative_named(with_pension_meant(returned(given)), assistant), assistant)
    _search_ahead(cleaned, assistant)
    facts = facts_of(cleaned) if cleaned is given else with_lasting(facts_of(cleaned), facts_of(given))
    if cleaned.history == given.history:
        cleaned, facts = standing_alone(cleaned, facts, assistant)
    facts = weekdays_in_order(of_its_own_sheet(facts, given.question), given.question)
    stands = standing(cleaned)
    whole = in_one_sentence(with_sum_named(with_corpus_spelt(with_month_named(stands.text or cleaned.question))))
    parts = questions_in(whole)
    cleaned = cleaned.model_copy(update={"question": " ".join(one.said for one in parts) or whole})
    asked = route(cleaned, stands, facts, " ".join(one.asks for one in parts), whole)
    acting, death = days_of(cleaned, facts, asked, assistant.law_book)
    law = assistant.law_book.on(acting, death)
    said = without_asides(question.question)
    around = whole if parts else ""
    return Asking(cleaned, stands, facts, asked, law, acting, death, around, parts, said=said, turns=given.history)


def standing_alone(question: Question, facts: Facts, assistant: Assistant) -> tuple[Question, Facts]:
    """The question as it is asked where it stands on no earlier one: after the story told before it, or alone where
    it is complete in itself, the facts told being kept.
    """
    story = with_story(question)
    if story is not question:
        return story, facts_of(story)
    stands = standing(question)
    before = " ".join(turn.content for turn in question.history if turn.role == "user")
    if stands.previous is None or assistant.searcher.by_words_alone or tells_of_another(question.question, before):
        return question, facts
    from qdot_assistant import boundary

    text = without_what_is_supposed(question.question)
    nearest = max((one.ask_cosine for one in assistant.searcher.candidates(text, DEPTH)), default=0.0)
    is_outside = boundary.odds(text, assistant.searcher) > boundary.SURE
    own = facts_of(question.model_copy(update={"history": ()})).current
    seen = Seen(
        told=frozenset(facts.current | (own & {"date_of_death"})),
        is_known=bool(facts.facts.keys() - facts.current),
        is_refused=not stands.is_reply and was_refused(question),
        nearest=nearest,
        is_outside=is_outside,
    )
    is_alone = is_whole(question.question, stands, seen)
    return (question.model_copy(update={"history": ()}) if is_alone else question), facts


def _search_ahead(question: Question, assistant: Assistant) -> None:
    """Begin the search while the question is read, where its own words will be searched and the index stands open."""
    is_open = "searcher" in vars(assistant)  # a look-up needs no index, and shall not wait for one
    if is_open and not question.history and not _WORKED_OUT.search(question.question):
        assistant.searcher.begin(without_what_is_supposed(question.question))


_WORKED_OUT = re.compile(r"%|\bper ?cent\b", re.I)
"""Told with a rate, a payment is worked out without a search."""


def days_of(question: Question, facts: Facts, asked: Route, book: LawBook) -> tuple[date, date | None]:
    """The day of acting and the decedent's date of death; a text asked for as the former one moves both back."""
    death = facts.value("date_of_death") or _death_in(facts.value("year_of_death"))
    is_kept = asked.look_up is None or "acting_date" in facts.current  # words asked for later are today's
    acting = (facts.value("acting_date") if is_kept else None) or question.today
    if death is not None and acting < death and {"acting_date", "date_of_death"} & facts.current == {"acting_date"}:
        return acting, None  # the text of an earlier year is asked for, and not for the death told before
    if death is not None and acting < death:
        acting = question.today  # what was done in the decedent's life is no act under these rules
    wants_former = asked.former and bool(asked.named.existing or asked.example)
    if wants_former and _BEFORE_2026.search(question.question):
        return min(acting, FORMER_ACT), death
    if wants_former or any(_is_former(section, book) for section in asked.named.paragraphs):
        before = FORMER_DEATH if _BEFORE_2023.search(question.question) else FORMER_ACT
        return min(acting, before), min(death or FORMER_DEATH, FORMER_DEATH)  # a death told later has no such text
    return acting, death


_BEFORE_2023 = re.compile(
    (
        r"\b(?:before|until|prior to|pre)[- ](?:june (?:1,? )?|t\.?d\.? ?9974|the )?2023\b|\b20(?:09|11) "
        r"(?:text|version|wording|reg\w*)"
    ),
    re.I,
)


_BEFORE_2026 = re.compile(
    r"\b(?:before|until|prior to|pre)[- ](?:the )?(?:(?:july (?:10,? )?)?2026|t\.?d\.? ?10050)\b", re.I
)


def _death_in(year: int | None) -> date | None:
    """A day within a year of death whose law is one; None where the year straddles a change or is not told."""
    return None if year is None or year in (1995, 2009, 2023) else date(year, 7, 1)


def _is_former(section: str, book: LawBook) -> bool:
    return all(version.until is not None for version in book.versions(section))


__all__ = ["Answer", "Asking", "Assistant", "Draft", "answer", "answer_with_faults", "read"]
