"""Which calculator works out a question, and which of its results are asked for.

A question is a calculation when it wants a figure or a day *and* gives (or, being about the asker's own case, lacks)
the facts it turns on. "How is the corpus portion computed?" is a rule; "what is my corpus portion?" is a calculation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qdot_assistant.asked.after_a_day import DOES_NOT_KNOW, is_of_the_election, puts_it_off
from qdot_assistant.asked.another_matter import asks_another, is_its_own
from qdot_assistant.asked.by_itself import (
    FEW_WORDS,
    only_supposes,
    own_of,
    tells_extension,
    uses,
    with_unclear,
)
from qdot_assistant.asked.corpus_portion import (
    CORPUS_WORD,
    HOW_RULE,
    asks_how_much,
    asks_if_it_moves,
    corpus_asked,
    is_annuity_sheet,
)
from qdot_assistant.asked.corpus_results import BY_ITS_WORDS, corpus_focus
from qdot_assistant.asked.day_asked_for import ASSIGNED, CONVEYED
from qdot_assistant.asked.deadline_topics import topics_of
from qdot_assistant.asked.deadline_words import SHEET, WHEN
from qdot_assistant.asked.other_act import day_of_the_payments_told
from qdot_assistant.asked.put_again import put_again
from qdot_assistant.asked.same_again import asks_it_again
from qdot_assistant.asked.vague import asks_for_any, is_vague
from qdot_assistant.asked.what import (
    ANY_CASE,
    CORPUS_FACTS,
    DATE_FACTS,
    IN_TIME,
    NONE,
    Asked,
)
from qdot_assistant.calculators_again import asked_of_it, earlier_of, inherited_of, tells_of_the_administration
from qdot_assistant.conversation import Standing
from qdot_assistant.death_put_right import puts_the_death_right
from qdot_assistant.enough import tells_what_was_moved
from qdot_assistant.facts import facts_of
from qdot_assistant.named import Named
from qdot_assistant.reading.another_decedent import asks_the_same_of_another
from qdot_assistant.subjects import content_of, gives_facts_alone
from qdot_assistant.types import Facts, Question


def asked(question: Question, standing: Standing, facts: Facts, example: int | None, named: Named) -> Asked:
    """Tell which calculator the question wants; of what was assigned before, the day of its conveyance."""
    found = _asked(question, standing, facts, example, named)
    is_move = found.calculator == "deadlines" and found.focus == ("transfer",) and not found.judges
    if is_move and _moves_what_was_assigned(question.question, standing, facts):
        return replace(found, focus=CONVEYED)  # the transfer of (b)(3) is for what was not assigned; see (b)(6)
    return found


def _moves_what_was_assigned(text: str, standing: Standing, facts: Facts) -> bool:
    """True where the thing to be moved is the one that was told as assigned, on a day or in the question before."""
    if facts.value("assignment_date") is not None and _ACTUALLY.search(text):
        return True
    before = standing.previous.question if standing.previous is not None else ""
    if standing.follow_up != "continues" or not ASSIGNED.search(before):
        return False
    named = content_of(text) & _PROPERTY
    return bool(named & content_of(before)) if named else bool(_IT_ALL.search(text))


_PROPERTY = content_of(
    "house home apartment condo flat land farm cabin cottage account accounts brokerage savings stock stocks shares "
    "securities business company boat car paintings art coins jewelry building lot"
)
_ACTUALLY = re.compile(
    r"\b(?:actual(?:ly)?|really|physically|in fact|finally|itself|deed(?:ed|ing)?|convey\w*|retitl\w*)\b", ANY_CASE
)
"""The moving itself, as against the assignment that was told before."""
_IT_ALL = re.compile(r"\b(?:it|them|everything|that|all of it|the (?:property|assets?|things?|stuff))\b", ANY_CASE)


def _asked(question: Question, standing: Standing, facts: Facts, example: int | None, named: Named) -> Asked:
    """Tell which calculator, if any, the question wants.

    A follow-up that only changes a fact ("what about at 5%?") stands on the calculator of the earlier question.
    """
    if _asks_if_time_not_had_counts(question.question, facts) or asks_if_it_moves(question.question):
        return NONE
    if (standing.previous is None and is_vague(question.question)) or asks_for_any(question.question):
        return Asked("deadlines")
    if (paid := day_of_the_payments_told(question, facts)) is not None:
        return paid
    alone = standing.previous is None and example is None and not named.existing
    if alone and _tells_only_a_death(question.question, facts):
        return Asked("deadlines", ("estate_tax_return", "estate_tax_return_extended", "qdot_election_latest"))
    if standing.is_reply and standing.previous is not None and DOES_NOT_KNOW.match(standing.told or standing.text):
        return earlier_of(standing.previous, facts)  # what is lacking is asked for once more
    if standing.previous is not None and _is_of_another_case(standing.told or question.question, standing, facts):
        return _of_another_case(question, standing.previous, facts, named)
    if standing.previous is not None and tells_what_was_moved(standing.told or question.question):
        found = earlier_of(standing.previous, facts)
        if found.calculator == "corpus_portion" and not facts.current & DATE_FACTS:
            return replace(found, focus=())
    if standing.told and is_of_the_election(standing.told, facts):
        return Asked("deadlines", ("qdot_election_latest",))
    if standing.told and is_annuity_sheet(standing.told, facts):
        return own_of(standing.told, facts, None, named)  # a whole annuity is told, whatever was worked out before
    if standing.told and standing.previous is not None:
        found = _with_the_circumstance(question, standing, standing.previous, facts, named)
        told = question.model_copy(update={"question": standing.told})
        return found if found.calculator else put_again(told, standing, facts, inherited_of)
    own = own_of(question.question, with_unclear(question.question, facts), example, named)
    if own.calculator is None and not named.existing:
        own = _of_the_pension_told(question.question, facts)
    if example is not None and example != 4:
        return own  # the other Examples have no annuity, whatever was worked out before
    if standing.previous is not None and _is_of_another_kind(own, question.question, standing.previous, facts):
        return own
    if standing.previous is not None and puts_the_death_right(question.question, standing.previous, facts):
        found = inherited_of(question, standing.previous, facts)
        if found.calculator and not is_its_own(own, found, question.question, facts):
            return found
    if standing.previous is not None and _asks_with_an_extension(own, question.question, facts):
        return inherited_of(question, standing.previous, facts)
    if standing.follow_up != "continues" or standing.previous is None or _stands_alone(own, question.question, facts):
        return own
    if puts_it_off(question.question) and not facts.current & DATE_FACTS:
        return own
    inherited = inherited_of(question, standing.previous, facts)
    if inherited.calculator and is_its_own(own, inherited, question.question, facts):
        return own
    if inherited.calculator and asks_another(question.question, inherited, facts, standing.context):
        return own
    if inherited.calculator or own.calculator:
        return inherited if inherited.calculator else own
    found = asked_of_it(question, standing, facts)
    if found.calculator and asks_another(question.question, found, facts, standing.context):
        return NONE
    return found if found.calculator else put_again(question, standing, facts, inherited_of)


def _is_of_another_case(text: str, standing: Standing, facts: Facts) -> bool:
    """True where the earlier question is asked of somebody else, and nothing of what was told before holds any more."""
    before = facts_of(standing.previous).facts.keys() if standing.previous is not None else frozenset()
    is_left = bool(before) and not before & (facts.facts.keys() - facts.current)
    return is_left and bool(before - facts.facts.keys()) and asks_the_same_of_another(text.lower())


def _of_another_case(question: Question, previous: Question, facts: Facts, named: Named) -> Asked:
    """What the message asks itself, else what the earlier question wanted, of the other case: what is lacking of it is
    asked for.
    """
    own = own_of(question.question, with_unclear(question.question, facts), None, named)
    earlier = replace(earlier_of(previous, facts), judges=False)
    if earlier.calculator == "corpus_portion" and not WHEN.search(_AT_A_DEATH.sub(" ", question.question)):
        return earlier  # an age and a death are told of the other pension, and no day is asked for
    return own if own.calculator and own.focus else earlier


def _asks_with_an_extension(own: Asked, text: str, facts: Facts) -> bool:
    """True for "we got the six months. What is the new day for the return?": the death was told before."""
    is_told = own.calculator is None and "extension_months" in facts.current and "date_of_death" in facts.facts
    return is_told and bool(topics_of(text)) and WHEN.search(text) is not None


_OF_PAYMENTS = frozenset({"rollover", "form_706qdt"})
"""Days that run from a payment, whatever death is told."""
_DUE = re.compile(r"\b(?:due|deadlines?|last day|time limits?)\b", ANY_CASE)


def _is_of_another_kind(own: Asked, text: str, previous: Question, facts: Facts) -> bool:
    """True for a day or an exclusion asked with a death, after a share or a payment's day: that is not meant again."""
    if own.calculator not in ("deadlines", "exclusion_amount") or facts.current & CORPUS_FACTS:
        return False
    names_it = own.calculator == "exclusion_amount" or bool(topics_of(text)) or _DUE.search(text) is not None
    is_told = bool(facts.current & {"date_of_death", "year_of_death"})
    earlier = earlier_of(previous, facts) if names_it and is_told else NONE
    if earlier.calculator == "deadlines" and own.calculator == "deadlines":
        return bool(earlier.focus) and set(earlier.focus) <= _OF_PAYMENTS and not _OF_PAYMENTS & set(own.focus)
    return earlier.calculator in ("corpus_portion", "deadlines")


_AT_A_DEATH = re.compile(
    r"(?<=\w )when (?:he|she|dad|mom|mum|(?:my|her|his) (?:husband|wife|father|mother|spouse)|d) "
    r"(?:died|passed(?: away)?|was alive)\b",
    ANY_CASE,
)
""" "I was 63 when he died" tells an age and asks for no day."""


def _with_the_circumstance(
    question: Question, standing: Standing, previous: Question, facts: Facts, named: Named
) -> Asked:
    """What the earlier question wants worked out, now that a circumstance was told."""
    told = question.model_copy(update={"question": standing.told})
    asks = WHEN.search(_AT_A_DEATH.sub(" ", standing.told)) is not None
    inherited = inherited_of(told, previous, with_unclear(standing.told, facts), asks=asks)
    again = facts.current & facts_of(previous).current & DATE_FACTS
    judged = inherited.judges and earlier_of(previous, facts).judges  # whether an act was in time was asked
    wants_a_day = again or judged or WHEN.search(standing.context) or IN_TIME.search(standing.context)
    if inherited.calculator is not None and (inherited.calculator != "deadlines" or wants_a_day):
        return inherited
    if tells_of_the_administration(standing.told, facts):
        return NONE  # the move may wait until the administration ends: a rule, (b)(6)
    both = facts.model_copy(update={"current": facts.current | facts_of(previous).current})
    own = own_of(question.question, with_unclear(question.question, both), None, named)
    if own.calculator == "deadlines" and not wants_a_day:
        return NONE
    return own if own.calculator and facts.current & uses()[own.calculator] else NONE


def _asks_if_time_not_had_counts(text: str, facts: Facts) -> bool:
    """True for "nobody asked for more time, does that help?": a rule's verdict, § 20.2056A-4(a)(2), and no day."""
    told = facts.value("extension_months") == 0 and "extension_months" in facts.current
    return told and not facts.current & DATE_FACTS and not _A_DAY.search(text) and _COUNTS.search(text) is not None


_A_DAY = re.compile(r"\b(?:when|(?:what|which) (?:day|date)|how long|due|deadline|last day)\b", ANY_CASE)
_COUNTS = re.compile(
    r"\b(?:do|does|can|could|may|will|would|is|are)(?:n'?t)? (?:that|it|this|they|those|these|we|i|the \w+(?: months)?)"
    r"(?: \w+){0,2}? (?:help|count|matter|move|push|change|extend|add|use|useful|of (?:any )?use|any use)\b|"
    r"\b(?:any|some|no) (?:use|help|good)(?: to (?:us|me|her|him))?\W*$",
    ANY_CASE,
)


def _tells_only_a_death(text: str, facts: Facts) -> bool:
    """True for a first message that tells the day of a death and nothing else: what runs from it is wanted."""
    only = facts.current <= {"date_of_death", "date_of_death_precision"} and not facts.unclear
    tells = (
        only
        and "date_of_death" in facts.current
        and not _OF_THE_LAW.search(text)
        and gives_facts_alone(text)
        and len(text.split()) <= FEW_WORDS
    )
    return tells and not SHEET.search(text)


_OF_THE_LAW = re.compile(
    r"\b(?:tables?|mortality|texts?|versions?|wording|rules?|rates?|factors?|examples?|law|exemption|exclusion|credit|"
    r"forms?|agreements?|statements?|paragraphs?|sections?|regulations?|tax|qdot|trust|valuation|7520|"
    r"20[01]0\s?cm|or|percent(?:age)?)\b|%",
    ANY_CASE,
)
"""What of the law a message names beside a death is asked about, though it has no word that asks."""


def _of_the_pension_told(text: str, facts: Facts) -> Asked:
    """The corpus portion of a pension that an earlier message told: its payment and whose life or what term it has."""
    told = facts.facts.keys()
    if not told & {"annual_annuity", "payment_amount"} or not told & {"age", "birth_date", "term_years"}:
        return NONE
    if not CORPUS_WORD.search(text) or not asks_how_much(text) or HOW_RULE.search(text):
        return NONE
    return corpus_asked(text, facts.model_copy(update={"current": frozenset(told)}), None)


def focus_within(found: Asked, asks: str, around: Sequence[str]) -> tuple[str, ...]:
    """The results asked for; where the words that ask name no day of their own, the one that the story speaks of."""
    if found.calculator == "corpus_portion" and asks:
        named = [one for text in around for part in BY_ITS_WORDS.finditer(text) for one in corpus_focus(part.group())]
        return tuple(dict.fromkeys((*named, *found.focus)))
    if found.calculator != "deadlines" or found.judges or not asks:
        return found.focus
    if found.focus == ("transfer",) and ASSIGNED.search(" ".join(around)):
        return CONVEYED  # what was assigned is to be moved by another day
    if topics_of(asks):
        return found.focus
    return next((topics for text in around if (topics := topics_of(text))), found.focus)


def _stands_alone(own: Asked, text: str, facts: Facts) -> bool:
    """True when the message itself asks for a result, and does not merely put or add a fact of the one asked before."""
    if not own.calculator or not _names_it(own, text) or only_supposes(text) or asks_it_again(text):
        return False
    adds = gives_facts_alone(text) and tells_extension(text, facts)
    return not (own.calculator == "deadlines" and adds and not own.judges)


def _names_it(own: Asked, text: str) -> bool:
    """True when the message itself names what it wants worked out, and does not merely give a fact of it."""
    if own.calculator == "deadlines":
        return bool(
            own.focus
            or re.search(r"\b(?:deadlines?|due|when|how long|last day|in time|timely|too late)\b", text, ANY_CASE)
        )
    return own.calculator != "corpus_portion" or bool(CORPUS_WORD.search(text))
