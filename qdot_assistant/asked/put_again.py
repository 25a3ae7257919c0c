"""A calculation taken up again over other questions between: "redo the sum for a death in June", "had I been 66?".

Come here for ``put_again``. A fact put in the place of one told is a fact of the calculation that stood on it, whatever
was asked since; so is an extension of the return whose day was worked out.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from qdot_assistant.asked.by_itself import only_supposes, tells_extension
from qdot_assistant.asked.deadline_topics import topics_of
from qdot_assistant.asked.deadline_words import WHEN
from qdot_assistant.asked.what import ANY_CASE, GENERAL, NONE, Asked
from qdot_assistant.conversation import Standing, earlier_questions
from qdot_assistant.facts import facts_of
from qdot_assistant.subjects import gives_facts_alone, is_fragment
from qdot_assistant.types import Facts, Question

_RESULT = (
    r"(?:sums?|math|maths|arithmetic|numbers?|calculations?|computations?|figures?|shares?|portions?|percentages?|"
    r"results?|dates?|days?|deadlines?|case|it all|corpus (?:part|share|portion)|(?:it|that|this|them|all)\b)"
)
_ONCE_MORE = r"(?:again|over|anew|afresh|once more|another time|a second time|from scratch)"
_REDOES = re.compile(
    r"\bre-?(?:do(?:ne)?|run|compute|calculate|figure|work|reckon|count)\w*\b(?! (?:by|for) (?:law|the (?:court|irs)))|"
    rf"\b(?:do|run|work|figure|calculate|compute|reckon|make|put|try|count)(?: out)?(?: (?:the|my|her|his|our|that))? "
    rf"(?:{_RESULT} )?(?:out )?{_ONCE_MORE}\b|\b(?:the |my |our )?{_RESULT},? {_ONCE_MORE}\b|"
    rf"\bonce (?:more|again),? (?:but |now )?(?:with|at|for|using)\b|\bsame {_RESULT},? (?:again,? )?(?:but|with|for|"
    r"at|on|using|now)\b|\b(?:back|return(?:ing)?) to (?:the|my|our) (?:first|original|earlier|"
    rf"{_RESULT})\b",
    ANY_CASE,
)
_TOLD_ANEW = frozenset(
    {
        "age",
        "birth_date",
        "section_7520_rate",
        "annual_annuity",
        "payment_amount",
        "frequency",
        "timing",
        "term_years",
        "date_of_death",
        "payment_dates",
    }
)
_RETURN = {"estate_tax_return", "estate_tax_return_extended"}
Inherits = Callable[[Question, Question, Facts], Asked]


def put_again(question: Question, standing: Standing, facts: Facts, inherits: Inherits) -> Asked:
    """The calculation of an earlier question, where the message asks for it again or puts another fact into it.

    Args:
        inherits: gives the calculation of an earlier question with the facts of this one.
    """
    text = question.question
    if standing.previous is None or standing.follow_up != "continues":
        return NONE
    extends, redoes = _extends_the_return(text, facts), _REDOES.search(text) is not None
    if GENERAL.search(text) and not (redoes and facts.current):
        return NONE
    if not (extends or redoes or _replaces(text, standing.previous, facts)):
        return NONE
    for earlier in earlier_questions(question):
        found = inherits(question, earlier, facts)
        if found.calculator is not None and (not extends or _RETURN & set(found.focus)):
            return found
    return NONE


def _extends_the_return(text: str, facts: Facts) -> bool:
    """True for "and the return if the extra half year is granted?": the return's day with the extension."""
    names_other = set(topics_of(text)) - _RETURN
    asks_a_day = WHEN.search(text) or is_fragment(_CASE.sub(" ", text))
    return bool(tells_extension(text, facts) and not names_other and asks_a_day)


_CASE = re.compile(
    r"\b(?:if|once|when|provided|assuming|suppose|supposing|in case)\b.*$|^\W*(?:ok(?:ay)?|so|and)\b", ANY_CASE
)


def _replaces(text: str, previous: Question, facts: Facts) -> bool:
    """True where a figure told before is put anew, and the message asks for nothing else."""
    told = facts_of(previous).facts
    anew = {name for name in facts.current & _TOLD_ANEW if name in told and told[name].value != facts.value(name)}
    puts = only_supposes(text) or gives_facts_alone(text) or is_fragment(text) or _PUTS.search(text)
    return bool(anew and puts)


_PUTS = re.compile(
    r"^\W*(?:(?:and|but|so|or|ok(?:ay)?|now|then),? )*(?:if|were|was|pretend|imagine|say|with|make|take|use|put|try)\b|"
    r"\b(?:had|were|if|suppose|supposing|assuming) (?:i|he|she|it|they|we|that|the|my|his|her)\b",
    ANY_CASE,
)
