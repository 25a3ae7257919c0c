"""Which calculator works out a question, and which of its results are asked for.

A question is a calculation when it wants a figure or a day *and* gives (or, being about the asker's own case, lacks)
the facts it turns on. "How is the corpus portion computed?" is a rule; "what is my corpus portion?" is a calculation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from calculators.base import CalculatorName
from qdot_assistant.asked.corpus_portion import (
    ANOTHER_ASPECT,
    CORPUS_WORD,
    HOW_RULE,
    WHETHER_IT_CHANGES,
    asks_how_much,
    corpus_asked,
    corpus_focus,
    is_annuity_sheet,
)
from qdot_assistant.asked.days_again import day_again, facts_alone, judged_again, runs
from qdot_assistant.asked.deadline_topics import topics_of
from qdot_assistant.asked.deadline_words import SHEET, WHEN
from qdot_assistant.asked.deadlines import deadline_asked
from qdot_assistant.asked.default_days import default_focus
from qdot_assistant.asked.judged import JUDGE
from qdot_assistant.asked.missed import supposes_it_missed
from qdot_assistant.asked.neighbours import SECURITY_SPOKEN_OF, exclusion_asked, gift_asked, security_asked, tax_asked
from qdot_assistant.asked.vague import is_vague
from qdot_assistant.asked.what import (
    ANY_CASE,
    CHANGES_IT,
    CORPUS_FACTS,
    DATE_FACTS,
    DONE_FACTS,
    EXTENSION,
    GENERAL,
    IF_DONE,
    IN_TIME,
    NONE,
    Asked,
)
from qdot_assistant.claimed import asks_if_right
from qdot_assistant.conversation import Standing
from qdot_assistant.facts import facts_of
from qdot_assistant.left_over import asks_what_is_left
from qdot_assistant.named import Named
from qdot_assistant.subjects import gives_facts_alone, is_fragment
from qdot_assistant.types import Facts, Question


def asked(question: Question, standing: Standing, facts: Facts, example: int | None, named: Named) -> Asked:
    """Tell which calculator, if any, the question wants.

    A follow-up that only changes a fact ("what about at 5%?") stands on the calculator of the earlier question.
    """
    if standing.previous is None and is_vague(question.question):
        return Asked("deadlines")
    alone = standing.previous is None and example is None and not named.existing
    if alone and _tells_only_a_death(question.question, facts):
        return Asked("deadlines", ("estate_tax_return", "estate_tax_return_extended", "qdot_election_latest"))
    if standing.is_reply and standing.previous is not None and _DOES_NOT_KNOW.match(standing.told or standing.text):
        return _earlier(standing.previous, facts)  # what is lacking is asked for once more
    if standing.told and standing.previous is not None:
        return _with_the_circumstance(question, standing, standing.previous, facts, named)
    own = _own(question.question, _with_unclear(question.question, facts), example, named)
    if own.calculator is None and not named.existing:
        own = _of_the_pension_told(question.question, facts)
    if standing.follow_up != "continues" or standing.previous is None or _stands_alone(own, question.question, facts):
        return own
    inherited = _inherited(question, standing.previous, facts)
    if inherited.calculator or own.calculator:
        return inherited if inherited.calculator else own
    return _asked_again(question, standing, facts)


def _with_the_circumstance(
    question: Question, standing: Standing, previous: Question, facts: Facts, named: Named
) -> Asked:
    """What the earlier question wants worked out, now that a circumstance was told."""
    told = question.model_copy(update={"question": standing.told})
    asks = WHEN.search(standing.told) is not None
    inherited = _inherited(told, previous, _with_unclear(standing.told, facts), asks=asks)
    again = facts.current & facts_of(previous).current & DATE_FACTS
    wants_a_day = again or WHEN.search(standing.context) or IN_TIME.search(standing.context)
    if inherited.calculator is not None and (inherited.calculator != "deadlines" or wants_a_day):
        return inherited
    both = facts.model_copy(update={"current": facts.current | facts_of(previous).current})
    own = _own(question.question, _with_unclear(question.question, both), None, named)
    if own.calculator == "deadlines" and not wants_a_day:
        return NONE
    return own if own.calculator and facts.current & _uses()[own.calculator] else NONE


def _tells_only_a_death(text: str, facts: Facts) -> bool:
    """True for a first message that tells the day of a death and nothing else: what runs from it is wanted."""
    only = facts.current <= {"date_of_death", "date_of_death_precision"} and not facts.unclear
    tells = (
        only
        and "date_of_death" in facts.current
        and not _OF_THE_LAW.search(text)
        and gives_facts_alone(text)
        and len(text.split()) <= _FEW
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
    if found.calculator != "deadlines" or found.judges or not asks:
        return found.focus
    if found.focus == ("transfer",) and _ASSIGNED.search(" ".join(around)):
        return _CONVEYANCE  # what was assigned is to be moved by another day
    if topics_of(asks):
        return found.focus
    return next((topics for text in around if (topics := topics_of(text))), found.focus)


_ASSIGNED = re.compile(r"\bassign(?:ed|ment)\b", ANY_CASE)
_CONVEYANCE = ("conveyance_no_administration", "conveyance_administration")


def _only_supposes(text: str) -> bool:
    """True for another fact put in its place ("and if we filed a week earlier"), which asks for the same day again."""
    if CHANGES_IT.search(text):
        return True
    return bool(_SUPPOSES.match(text)) and not WHEN.search(text) and not JUDGE.search(text)


def _stands_alone(own: Asked, text: str, facts: Facts) -> bool:
    """True when the message itself asks for a result, and does not merely put or add a fact of the one asked before."""
    if not own.calculator or not _names_it(own, text) or _only_supposes(text):
        return False
    adds = gives_facts_alone(text) and _tells_extension(text, facts)
    return not (own.calculator == "deadlines" and adds and not own.judges)


def _tells_extension(text: str, facts: Facts) -> bool:
    return bool(EXTENSION.search(text)) or "extension_months" in facts.current


def _with_unclear(text: str, facts: Facts) -> Facts:
    """A fact told in words that can be read two ways counts as given: it is asked about before all else."""
    told = {unclear.name for unclear in facts.unclear if unclear.words and unclear.words.lower() in text.lower()}
    return facts.model_copy(update={"current": facts.current | told}) if told else facts


def _names_it(own: Asked, text: str) -> bool:
    """True when the message itself names what it wants worked out, and does not merely give a fact of it."""
    if own.calculator == "deadlines":
        return bool(
            own.focus
            or re.search(r"\b(?:deadlines?|due|when|how long|last day|in time|timely|too late)\b", text, ANY_CASE)
        )
    return own.calculator != "corpus_portion" or bool(CORPUS_WORD.search(text))


def _own(text: str, facts: Facts, example: int | None, named: Named) -> Asked:
    if named.is_bare or (example is not None and example != 4):
        return NONE
    if example == 4:
        return corpus_asked(text, facts, example)
    if example is None and is_annuity_sheet(text, facts):
        return Asked("corpus_portion", corpus_focus(text))
    for reader in (tax_asked, security_asked, gift_asked, exclusion_asked, corpus_asked, deadline_asked):
        found = reader(text, facts, example)
        if found.calculator:
            return found
    return NONE


_USES: dict[CalculatorName, frozenset[str]] = {}


def _inherited(question: Question, previous: Question, facts: Facts, *, asks: bool = True) -> Asked:
    """The earlier calculation, when the current message adds or changes one of its facts.

    A question that could not be worked out for want of facts counts too: the facts given now belong to it. A message
    that ``asks`` nothing names no day of its own.
    """
    text = question.question
    extends = _tells_extension(text, facts)
    if not facts.current and not extends:
        return NONE
    earlier = _earlier(previous, facts)
    if earlier.calculator is None or not (
        facts.current & _uses()[earlier.calculator] or (extends and earlier.calculator == "deadlines")
    ):
        return NONE
    names_none = (extends and not _ASKS_A_DAY.search(text)) or (earlier.focus and not asks)
    named = () if names_none else topics_of(EXTENSION.sub(" ", text))
    focus = (earlier.focus if _only_supposes(text) and not extends else ()) or named or earlier.focus or topics_of(text)
    if extends and not facts.current and _WHETHER.match(text) and not {"estate_tax_return", "form_706qdt"} & set(focus):
        return NONE  # only a return's time is extended by a form; of another day the rule tells whether it is
    if extends and "form_706qdt" in focus:
        focus = tuple(dict.fromkeys((*focus, "form_706qdt_extended")))
    if extends and "estate_tax_return" in focus:
        focus = tuple(dict.fromkeys(("estate_tax_return_extended", "estate_tax_return", *focus)))
    paid = facts.current & {"payment_dates", "payment_years"}
    if paid and not named and earlier.calculator == "deadlines" and set(focus) <= _OF_THE_RETURN:
        focus = default_focus(facts)
    is_case = IF_DONE.match(text) or not asks
    acts = earlier.calculator == "deadlines" and is_case and facts.current & DONE_FACTS
    return Asked(earlier.calculator, focus, earlier.judges or bool(JUDGE.search(text) or acts))


_OF_THE_RETURN = {"estate_tax_return", "estate_tax_return_extended", "estate_tax_payment", "qdot_election_latest"}
"""A payment told after one of these asks for its own day."""

_WHETHER = re.compile(r"^(?:and |but |so |ok,? )*(?:can|could|may|might|is|are|any|will|would)\b", ANY_CASE)

_ASKS_A_DAY = re.compile(r"\?|\b(?:when|what|how|which|due|deadline|until|last day)\b", ANY_CASE)
"""An extension told with none of these is a fact of the day asked before, not another day asked for."""


def _asked_again(question: Question, standing: Standing, facts: Facts) -> Asked:
    """A day or a figure that a follow-up asks for without a new fact, where the conversation has told the facts."""
    text = question.question
    if supposes_it_missed(text):
        return NONE  # what follows is told, and not the day once more
    if "payment_dates" in facts.facts and is_fragment(text) and _FORM_OF_THEM.search(text):
        return Asked("deadlines", ("form_706qdt",))
    if "gift_amount" in facts.facts and _OVER_IT.search(text) and len(text.split()) <= _FEW:
        return Asked("spouse_gift_exclusion")
    told = (text, standing, facts, lambda previous: _earlier(previous, facts))
    if again := day_again(*told) or judged_again(*told):
        return again
    topics = topics_of(text)
    if topics and not GENERAL.search(text) and _wants_a_day(text, standing, facts):
        return Asked("deadlines", topics) if runs(topics, facts) else NONE
    if _tests_another_amount(text, standing, facts):
        return Asked("security_test")
    if standing.previous is not None and (asks_if_right(text, is_follow_up=True) or asks_what_is_left(text)):
        earlier = _earlier(standing.previous, facts)
        return earlier if earlier.calculator == "corpus_portion" else NONE
    if ANOTHER_ASPECT.search(text) or WHETHER_IT_CHANGES.search(text):
        return NONE  # why, who, where or when: a rule about the figure, and not the figure once more
    named = corpus_focus(text) or _named_again(text)
    if named and standing.previous is not None and len(text.split()) <= _FEW and not GENERAL.search(text):
        earlier = _earlier(standing.previous, facts)
        return replace(earlier, focus=named) if earlier.calculator == "corpus_portion" else NONE
    last = _SENTENCE_ENDS.split(text.strip())[-1]
    if standing.previous is not None and _FIGURE_AGAIN.search(last) and len(last.split()) <= 14:
        return _earlier(standing.previous, facts)
    return NONE


_DOES_NOT_KNOW = re.compile(
    r"^\W*(?:(?:sorry|well|hm+|oh|honestly|um+|er+)\b,? ?)*(?:(?:i|we)(?:'m| am| are)? (?:\w+ )?(?:(?:don'?t|do not|"
    r"cannot|can'?t|couldn'?t|no longer) (?:\w+ )?(?:know|remember|recall|tell|say|have)|forg[eo]t\w*|(?:not|un)sure|"
    r"(?:have|need|'?d have) to (?:check|look|ask)|(?:have|has|'ve) no (?:idea|clue))|no (?:idea|clue)|dunno|idk|"
    r"not sure|unsure|can'?t (?:say|tell|remember)|unknown|haven'?t (?:a clue|any idea|got))\b",
    ANY_CASE,
)
""" "No idea, I think spring" after a question back."""
_FORM_OF_THEM = re.compile(
    r"^(?!.*\b(?:706(?!-?\s?qdt)|4768|estate|statement|agreement|citizen\w*)\b).*\b(?:(?:tax |yearly |annual )?forms?|"
    r"706-?\s?qdt|(?:tax |yearly |annual )(?:return|report)s?)\b",
    ANY_CASE,
)
"""The form that payments told before are reported on, named and nothing else: "what about the tax form for them?"."""
_OVER_IT = re.compile(
    r"\bhow much\b[^.;?!]{0,25}\b(?:over|above|beyond|taxed|taxable|too much|excess|counts?|left|room)\b|"
    r"\b(?:by how much|the excess|what(?:'s| is) (?:over|above|taxable|left))\b",
    ANY_CASE,
)
"""What a gift told is over the year's exclusion, asked after the rule."""


def _tests_another_amount(text: str, standing: Standing, facts: Facts) -> bool:
    """True for "and if the trust has 4 million?" where the security of a trust's size is spoken of."""
    told = bool(facts.current & {"qdot_assets", "amount"}) and re.search(r"\b(?:trust|qdot)\b", text, ANY_CASE)
    supposes = _SUPPOSES.match(text) or is_fragment(text)
    return bool(told and supposes and SECURITY_SPOKEN_OF.search(standing.context))


_SENTENCE_ENDS = re.compile(r"(?<=[.!;?])\s+(?=\w)")


def _wants_a_day(text: str, standing: Standing, facts: Facts) -> bool:
    return bool(WHEN.search(text) or _SAME_DAY.search(text)) or _turns_to_another_day(text, standing, facts)


def _turns_to_another_day(text: str, standing: Standing, facts: Facts) -> bool:
    """True for a topic alone ("and the 706-QDT for it?") where a day was worked out before."""
    previous = standing.previous
    if not is_fragment(text) or previous is None:
        return False
    return _earlier(previous, facts).calculator == "deadlines" or facts_alone(previous)


def _named_again(text: str) -> tuple[str, ...]:
    """The result that a follow-up names by a word that names it only after a calculation ("how long is that term?")."""
    if HOW_RULE.search(text):
        return ()
    if re.search(r"\b(?:that|the) term\b|^(?:and )?term\b", text, ANY_CASE):
        return ("expected_term_years",)
    return ("corpus_portion",) if re.search(r"\bcorpus (?:portion|amount)\b", text, ANY_CASE) else ()


_SUPPOSES = re.compile(r"^(?:and |but |so |or |ok,? )*(?:if|what if|suppose|assuming|had)\b", ANY_CASE)

_FEW = 9
"""Words of a follow-up that names one more result of the calculation ("expected term?")."""

_SAME_DAY = re.compile(r"\b(?:the )?same (?:day|date|deadline|due date|time limit)\b", ANY_CASE)

_FIGURE_AGAIN = re.compile(
    r"\b(?:figure|result|in dollars|dollar amount|percentage|per[- ](?:check|cheque|month|payment|quarter|year)\b|"
    r"how much of (?:it|that|this|each|them|every)|"
    r"how much (?:is|was|would|does) (?:it|that|this|each|the)|what (?:is|was|'s) (?:it|that) (?:in|per|as)|"
    r"the (?:number|numbers|amount|portion|steps|math))\b",
    ANY_CASE,
)


def _uses() -> dict[CalculatorName, frozenset[str]]:
    """Which facts each calculator works with."""
    if not _USES:
        _USES.update(
            {
                "corpus_portion": CORPUS_FACTS | {"frequency", "timing", "date_of_death", "life_contingent"},
                "deadlines": DATE_FACTS | {"extension_months", "route", "administration", "form_4768_filed"},
                "exclusion_amount": frozenset({"year", "year_of_death", "date_of_death"}),
                "spouse_gift_exclusion": frozenset({"year", "year_of_death", "gift_amount"}),
                "security_test": frozenset(
                    {
                        "qdot_assets",
                        "amount",
                        "other_qdot_assets",
                        "personal_residence",
                        "foreign_real_property",
                        "assets_at_year_end",
                    }
                ),
                "section_2056a_tax": frozenset(
                    {"distribution", "taxable_estate", "date_of_death", "year_of_death", "adjusted_taxable_gifts"}
                ),
            }
        )
    return _USES


def _topics_around(text: str, stands: Standing) -> tuple[str, ...]:
    """The day that a bare "time limit for that?" asks for: the one that the questions before it spoke of."""
    return topics_of(stands.context) if stands.leans and not topics_of(text) else ()


def _earlier(previous: Question, facts: Facts) -> Asked:
    """What the conversation asked to be worked out last: by itself, or with the facts that came after it.

    A follow-up between ("on $100,000", "he died in 2024") is passed over to the question it belongs to.
    """
    from qdot_assistant.conversation import standing as stand
    from qdot_assistant.router import example_asked, route

    with_all = facts.model_copy(update={"current": frozenset(facts.facts)})
    asking: Question | None = previous
    while asking is not None:
        stands = stand(asking)
        asking = asking.model_copy(update={"question": stands.text or asking.question})
        earlier = route(asking, stands, facts_of(asking))
        if earlier.calculator is not None:
            return Asked(earlier.calculator, earlier.focus, earlier.judges)
        later = _own(asking.question, with_all, example_asked(asking.question), earlier.named)
        if later.calculator is not None:
            return replace(later, focus=_topics_around(asking.question, stands) or later.focus)
        adds = stands.follow_up == "continues" and (stands.is_bare or bool(facts_of(asking).current))
        asking = stands.previous if adds else None
    return NONE
