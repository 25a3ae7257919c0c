"""What a follow-up wants worked out again: the earlier calculation with a fact put, added or named anew.

"What about at 5%?", "he died in 2024", "and in dollars?" stand on the calculator of the question before them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from qdot_assistant.asked.after_a_day import (
    TIME_TO_PAY,
    asks_of_the_extension,
    is_of_the_election,
    is_of_the_tax_itself,
)
from qdot_assistant.asked.by_itself import (
    FEW_WORDS,
    NOTHING_OWED,
    SUPPOSES,
    only_supposes,
    own_of,
    tells_extension,
    uses,
)
from qdot_assistant.asked.corpus_portion import ANOTHER_ASPECT, HOW_RULE, WHETHER_IT_CHANGES
from qdot_assistant.asked.corpus_results import corpus_focus
from qdot_assistant.asked.days_again import day_again, facts_alone, judged_again, runs
from qdot_assistant.asked.deadline_topics import topics_of
from qdot_assistant.asked.deadline_words import WHEN
from qdot_assistant.asked.default_days import default_focus
from qdot_assistant.asked.how_often_said import asks_a_rule_of_a_period
from qdot_assistant.asked.judged import JUDGE
from qdot_assistant.asked.missed import supposes_it_missed
from qdot_assistant.asked.other_act import the_other_act
from qdot_assistant.asked.rule_not_day import asks_a_rule
from qdot_assistant.asked.same_again import asks_it_again
from qdot_assistant.asked.trust_asked import SECURITY_SPOKEN_OF
from qdot_assistant.asked.what import (
    ANY_CASE,
    CORPUS_FACTS,
    DONE_FACTS,
    EXTENSION,
    GENERAL,
    IF_DONE,
    NONE,
    Asked,
)
from qdot_assistant.claimed import asks_if_right
from qdot_assistant.conversation import Standing, earlier_questions, previous_question
from qdot_assistant.death_put_right import puts_the_death_right
from qdot_assistant.facts import facts_of
from qdot_assistant.left_over import asks_what_is_left
from qdot_assistant.reading.of_property import is_of_property
from qdot_assistant.subjects import is_fragment
from qdot_assistant.table_chosen import asks_for_a_table
from qdot_assistant.turning import asks_what_now
from qdot_assistant.types import Facts, Question


def inherited_of(question: Question, previous: Question, facts: Facts, *, asks: bool = True) -> Asked:
    """The earlier calculation, when the current message adds or changes one of its facts.

    A question that could not be worked out for want of facts counts too: the facts given now belong to it. A message
    that ``asks`` nothing names no day of its own.
    """
    text = question.question
    extends = tells_extension(text, facts)
    if (not facts.current and not extends) or asks_a_rule_of_a_period(text, facts):
        return NONE
    if extends and not facts.current and (asks_of_the_extension(text) or TIME_TO_PAY.search(text)):
        return NONE  # who asks for it, by which form, or whether the tax waits too: a rule, and no day
    if not extends and _tells_nothing_new(text, previous, facts):
        return NONE
    earlier = earlier_of(previous, facts)
    if earlier.calculator is None and (not asks or asks_what_now(text) or puts_the_death_right(text, previous, facts)):
        earlier = _worked_before(previous, facts)
    if earlier.calculator is None or not (
        facts.current & uses()[earlier.calculator] or (extends and earlier.calculator == "deadlines")
    ):
        return NONE
    names_none = (extends and not _ASKS_A_DAY.search(text)) or (earlier.focus and (not asks or asks_it_again(text)))
    named = () if names_none else topics_of(EXTENSION.sub(" ", text))
    focus = (earlier.focus if only_supposes(text) and not extends else ()) or named or earlier.focus or topics_of(text)
    if extends and not facts.current and _WHETHER.match(text) and not {"estate_tax_return", "form_706qdt"} & set(focus):
        return NONE  # only a return's time is extended by a form; of another day the rule tells whether it is
    if extends and "form_706qdt" in focus:
        focus = tuple(dict.fromkeys((*focus, "form_706qdt_extended")))
    if extends and "estate_tax_return" in focus:
        focus = tuple(dict.fromkeys(("estate_tax_return_extended", "estate_tax_return", *focus)))
    if earlier.calculator == "deadlines" and tells_of_the_administration(text, facts):
        return _of_the_conveyance(facts)
    paid = facts.current & {"payment_dates", "payment_years"}
    if paid and not named and earlier.calculator == "deadlines" and set(focus) <= _OF_THE_RETURN:
        focus = default_focus(facts)
    is_case = IF_DONE.match(text) or not asks
    acts = earlier.calculator == "deadlines" and is_case and facts.current & DONE_FACTS
    return Asked(earlier.calculator, focus, earlier.judges or bool(JUDGE.search(text) or acts))


def _tells_nothing_new(text: str, previous: Question, facts: Facts) -> bool:
    """True where a longer question only says again how often it is paid ("they pay me monthly and refuse a trust")."""
    before = facts_of(previous)
    same = all(before.value(name) == facts.value(name) for name in facts.current)
    return same and facts.current <= {"frequency", "route"} and len(text.split()) > FEW_WORDS


MOST_BETWEEN = 3  # questions of a rule that may stand between a calculation and a fact told for it


def _worked_before(previous: Question, facts: Facts) -> Asked:
    """What was worked out before a rule was asked ("does my age matter?", "I was 63"): the fact is of it."""
    between = previous_question(previous)
    for _ in range(MOST_BETWEEN):
        if between is None:
            return NONE
        earlier = earlier_of(between, facts)
        if earlier.calculator is not None:
            return earlier if facts.current & _TOLD_LATER.get(earlier.calculator, frozenset()) else NONE
        between = previous_question(between)
    return NONE


_TOLD_LATER: Mapping[str, frozenset[str]] = {
    "corpus_portion": CORPUS_FACTS | {"date_of_death"},
    "deadlines": frozenset({"date_of_death"}),
}
"""The facts that belong to a calculation though a rule was asked since: rate and nine months go by the death."""


def tells_of_the_administration(text: str, facts: Facts) -> bool:
    """True where whether the estate is administered is told, and no other day named, after an assignment."""
    named = set(topics_of(text)) - {"conveyance_administration", "conveyance_no_administration"}
    return "administration" in facts.current and "assignment_date" in facts.facts and not named


def _of_the_conveyance(facts: Facts) -> Asked:
    """Whether the estate is administered, told after an assignment, asks for the day of the move, (b)(6)."""
    return Asked("deadlines", ("conveyance_no_administration",)) if facts.value("administration") is False else NONE


_OF_THE_RETURN = {"estate_tax_return", "estate_tax_return_extended", "estate_tax_payment", "qdot_election_latest"}
"""A payment told after one of these asks for its own day."""

_WHETHER = re.compile(r"^(?:and |but |so |ok,? )*(?:can|could|may|might|is|are|any|will|would)\b", ANY_CASE)


_ASKS_A_DAY = re.compile(
    r"\?|\b(?:when|what|how|which|due|deadlines?|until|last|latest|final|(?:outer|outside|time) limits?|dates|"
    r"cut-?off)\b",
    ANY_CASE,
)
"""An extension told with none of these is a fact of the day asked before, not another day asked for."""


def asked_of_it(question: Question, standing: Standing, facts: Facts) -> Asked:
    """A day or a figure that a follow-up asks for without a new fact, where the conversation has told the facts."""
    text = question.question
    if is_of_the_election(text, facts):
        return Asked("deadlines", ("qdot_election_latest",))
    if asks_a_rule(text, facts):
        return NONE
    if standing.previous is not None and is_of_the_tax_itself(text, standing.context):
        earlier = earlier_of(standing.previous, facts)
        if earlier.calculator == "deadlines" and "estate_tax_return" in earlier.focus:
            return Asked("deadlines", ("estate_tax_payment",))
    if supposes_it_missed(text) or NOTHING_OWED.search(text) or asks_of_the_extension(text):
        return NONE  # what follows is told, and not the day once more
    if "payment_dates" in facts.facts and is_fragment(text) and _FORM_OF_THEM.search(text):
        return Asked("deadlines", ("form_706qdt",))
    if "gift_amount" in facts.facts and _OVER_IT.search(text) and len(text.split()) <= FEW_WORDS:
        return Asked("spouse_gift_exclusion")
    if asks_for_a_table(text):
        found = (earlier_of(one, facts) for one in earlier_questions(question))
        return next((replace(one, focus=()) for one in found if one.calculator == "corpus_portion"), NONE)
    told = (text, standing, facts, lambda previous: earlier_of(previous, facts))
    if again := day_again(*told) or judged_again(*told):
        return again
    if (other := the_other_act(*told)) is not None:
        return other
    topics = topics_of(text)
    if topics and not GENERAL.search(text) and _wants_a_day(text, standing, facts):
        return Asked("deadlines", topics) if runs(topics, facts) else NONE
    if _tests_another_amount(text, standing, facts):
        return Asked("security_test")
    if is_of_property(text):
        return NONE  # a share of the house or of a bond is none of the payments told before
    if standing.previous is not None and (asks_if_right(text, is_follow_up=True) or asks_what_is_left(text)):
        earlier = earlier_of(standing.previous, facts)
        return earlier if earlier.calculator == "corpus_portion" else NONE
    if ANOTHER_ASPECT.search(text) or _ITS_FORMULA.search(text) or WHETHER_IT_CHANGES.search(text):
        return NONE  # why, who, where or when: a rule about the figure, and not the figure once more
    named = corpus_focus(text) or _named_again(text)
    if named and standing.previous is not None and len(text.split()) <= FEW_WORDS and not GENERAL.search(text):
        earlier = earlier_of(standing.previous, facts)
        return replace(earlier, focus=named) if earlier.calculator == "corpus_portion" else NONE
    last = _SENTENCE_ENDS.split(text.strip())[-1]
    if standing.previous is not None and _FIGURE_AGAIN.search(last) and len(last.split()) <= 14:
        earlier = earlier_of(standing.previous, facts)
        return NONE if earlier.calculator == "deadlines" and _OF_MONEY.search(last) else earlier
    return NONE


_ITS_FORMULA = re.compile(r"\b(?:formula|over what|divided by what|defin(?:ed|ition)|definition)\b", ANY_CASE)
"""What a figure is made of in law is asked, and not the figure."""
_OF_MONEY = re.compile(
    r"\b(?:how much|dollars?|percentage|portion|amount|per[- ](?:check|cheque|month|year))\b", ANY_CASE
)
"""A sum is asked for, and no day."""


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
    supposes = SUPPOSES.match(text) or is_fragment(text)
    return bool(told and supposes and SECURITY_SPOKEN_OF.search(standing.context))


_SENTENCE_ENDS = re.compile(r"(?<=[.!;?])\s+(?=\w)")


def _wants_a_day(text: str, standing: Standing, facts: Facts) -> bool:
    text = _IN_A_LIFE.sub(" ", text)
    return bool(WHEN.search(text) or _SAME_DAY.search(text)) or _turns_to_another_day(text, standing, facts)


_IN_A_LIFE = re.compile(
    r"\bwhen (?:i|we|she|he|they|s|(?:the|my|her|his) (?:\w+ ){0,2}?\w+) (?:dies?|died|pass(?:es|ed)?(?: away)?|"
    r"(?:is|was) (?:gone|dead|alive))\b",
    ANY_CASE,
)
"""A death that only tells of which time is spoken ("who gets it when she dies") asks for no day."""


def _turns_to_another_day(text: str, standing: Standing, facts: Facts) -> bool:
    """True for a topic alone ("and the 706-QDT for it?") where a day was worked out before."""
    previous = standing.previous
    if not is_fragment(text) or previous is None:
        return False
    return earlier_of(previous, facts).calculator == "deadlines" or facts_alone(previous)


def _named_again(text: str) -> tuple[str, ...]:
    """The result that a follow-up names by a word that names it only after a calculation ("how long is that term?")."""
    if HOW_RULE.search(text):
        return ()
    if re.search(r"\b(?:that|the) term\b|^(?:and )?term\b", text, ANY_CASE):
        return ("expected_term_years",)
    for name, pattern in _ONLY_AFTERWARDS:
        if pattern.search(text):
            return (name,)
    return ("corpus_portion",) if re.search(r"\bcorpus (?:portion|amount)\b", text, ANY_CASE) else ()


_ONLY_AFTERWARDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "section_7520_rate",
        re.compile(
            r"\b(?:what|which|what'?s|whats|tell me)\b[^.;?!\d]{0,20}\b(?:(?:section )?7520 |interest )?rate\b"
            r"(?! (?:do i|should|must|applies|goes|if|in|for|of))|"
            r"\b(?:the|that) (?:(?:section )?7520 |interest )?rate\?",
            ANY_CASE,
        ),
    ),
    (
        "annuity_factor",
        re.compile(r"\b(?:what|which|what'?s|whats|and) (?:is |was )?(?:the |that )?factor\b", ANY_CASE),
    ),
)
"""Results that are named so loosely only where a calculation was just shown."""

_SAME_DAY = re.compile(r"\b(?:the )?same (?:day|date|deadline|due date|time limit)\b", ANY_CASE)

_FIGURE_AGAIN = re.compile(
    r"\b(?:figure|result|in dollars|dollar amount|percentage|per[- ](?:check|cheque|month|payment|quarter|year)\b|"
    r"how much of (?:it|that|this|each|them|every)|"
    r"how much (?:is|was|would|does) (?:it|that|this|each|the)|what (?:is|was|'s) (?:it|that) (?:in|per|as)|"
    r"the (?:number|numbers|amount|portion|steps|math))\b",
    ANY_CASE,
)


def _topics_around(text: str, stands: Standing) -> tuple[str, ...]:
    """The day that a bare "time limit for that?" asks for: the one that the questions before it spoke of."""
    return topics_of(stands.context) if stands.leans and not topics_of(text) else ()


def earlier_of(previous: Question, facts: Facts) -> Asked:
    """What the conversation asked to be worked out last: by itself, or with the facts that came after it.

    A follow-up between ("on $100,000", "he died in 2024") is passed over to the question it belongs to.
    """
    from qdot_assistant.conversation import standing as stand
    from qdot_assistant.examples_named import example_asked
    from qdot_assistant.router import route

    with_all = facts.model_copy(update={"current": frozenset(facts.facts)})
    asking: Question | None = previous
    while asking is not None:
        stands = stand(asking)
        asking = asking.model_copy(update={"question": stands.text or asking.question})
        earlier = route(asking, stands, facts_of(asking))
        if earlier.calculator is not None:
            return Asked(earlier.calculator, earlier.focus, earlier.judges)
        later = own_of(asking.question, with_all, example_asked(asking.question), earlier.named)
        if later.calculator is not None:
            return replace(later, focus=_topics_around(asking.question, stands) or later.focus)
        adds = stands.follow_up == "continues" and (stands.is_bare or bool(facts_of(asking).current))
        asking = stands.previous if adds else None
    return NONE
