"""What a question asks to be worked out: the calculator, the results in focus, and the facts each kind turns on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from calculators.base import CalculatorName
from qdot_assistant.types import Facts


@dataclass(frozen=True)
class Asked:
    """The calculator asked for, its results in focus, and whether something done is to be judged."""

    calculator: CalculatorName | None = None
    focus: tuple[str, ...] = ()
    judges: bool = False


NONE = Asked()

ANY_CASE = re.IGNORECASE

VERBS = r"is|are|am|was|were|do|does|did|have|has|had|can|could|may(?! \d)|might|must|will|would|should|shall"
"""With one of these a question that wants a Yes or a No opens; "may 4" is a day."""
SUBJECTS = r"i|we|he|she|they|it|this|that|there|the|my|our|his|her"
"""With one of these its subject opens, behind the verb; each kind of question adds words of its own."""

OWN = re.compile(
    (
        r"\b(?:my|our|her|his|their|mine|ours|us|we|i|me|client(?:'?s)?|this (?:client|estate|case|"
        r"annuity|pension)|mom'?s|mum'?s|mother'?s|dad'?s|father'?s|s'?s)\b"
    ),
    ANY_CASE,
)

CORPUS_FACTS = frozenset({"annual_annuity", "payment_amount", "term_years", "age", "birth_date", "section_7520_rate"})

DATE_FACTS = frozenset(
    [
        "date_of_death",
        "return_filed",
        "estate_tax_paid",
        "surviving_spouse_date_of_death",
        "surviving_spouse_return_filed",
        "payment_dates",
        "payment_years",
        "transfer_date",
        "assignment_date",
        "reformation_completed",
        "proceeding_commenced",
        "election_made",
        "qdot_established",
        "conveyed",
        "administration_completed",
        "spouse_citizen_on",
        "form_4768_filed",
        "rolled_over",
        "rolled_over_each",
        "form_706qdt_filed",
        "us_postmark",
        "foreign_postmark",
        "return_due",
        "protective_assignment_date",
        "distribution_dates",
        "distribution_year",
        "trust_ceased_on",
        "security_expires",
    ]
)

DONE_FACTS = DATE_FACTS - {
    "payment_years",
    "distribution_dates",
    "distribution_year",
    "trust_ceased_on",
    "security_expires",
    "date_of_death",
    "return_filed",
    "return_due",
    "surviving_spouse_date_of_death",
    "surviving_spouse_return_filed",
    "payment_dates",
}

GENERAL = re.compile(r"\b(?:each|every|usually|generally|normally|in general|always)\b", ANY_CASE)

EXTENSION = re.compile(
    r"\bexten(?:d|ded|sion)\b|\b4768\b|"
    r"\b(?:more|extra|additional|further|longer) (?:time|(?:six|6) months|half[- ]year)\b|"
    r"\b(?:(?:six|6) months|half (?:a )?year) (?:more|extra|longer|on top|additional)\b|"
    r"\b(?:six|6) (?:more|extra|additional|further) months\b|\bhow much longer\b|"
    r"\bput off\b|\bpostpon\w+|\bdeferr?(?:ed|al)?\b|\bdelay(?:ed)?\b",
    ANY_CASE,
)


PAST_THE_LIMIT = (
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|a few|a couple of|\d{1,3}) "
    r"(?:whole |full |calendar )?(?:days?|weeks?|months?)(?: too| already)? (?:over(?:due)?|past|beyond|"
    r"late\b|behind|after the (?:deadline|limit|due date|date|cut-?off|day))|"
    r"(?:over|past|beyond|outside|ran over|overran) (?:the |our |its |his |her )?(?:\w+ )?"
    r"(?:limit|deadline|due date|cut-?off|time limit)|overr[au]n)\b(?!-)"
)
"""A time limit said to be passed by some days, or passed: "three days over", "a week past the deadline"."""


CHANGES_IT = re.compile(
    r"\b(?:does|would|will|did|do|can|could) (?:that|this|it|which) (?:\w+ )?(?:shorten|change|affect|alter|cut|move|"
    r"lengthen|prolong|push|matter|make a difference|make any difference)\b",
    ANY_CASE,
)
""" "Does that shorten it?" asks for the day told before once more."""


IF_DONE = re.compile(r"^(?:and |but |so |or |ok,? )*(?:what (?:happens )?)?(?:if|when|suppose|say|had)\b", ANY_CASE)
""" "And if I send it on the 20th?" asks for a verdict on that day."""


IN_TIME = re.compile(r"\b(?:dates|days|in time|on time|late|timely|deadline|missed|met|make it|made it)\b", ANY_CASE)


def tells_an_act(text: str, facts: Facts, *, has_topic: bool) -> bool:
    """True when an act to be judged was told: in these words, where they name what is asked, else anywhere."""
    acts = facts.current & (DONE_FACTS | {"return_filed", "payment_dates"})
    return told_here(text, facts) or (bool(acts) and not has_topic)


def told_here(text: str, facts: Facts) -> bool:
    """True when the day of an act stands in these words, and not only in a story around them."""
    acts = facts.current & (DONE_FACTS | {"return_filed", "payment_dates"})
    told = (facts.facts[name].words for name in acts & facts.facts.keys())
    return any(words.lower() in text.lower() for words in told)


VERDICT = re.compile(r"\b(?:is|was) (?:he|she|it|that|this|\w+) (?:right|correct|true|lost|dead|void|gone)\b", ANY_CASE)
"""A verdict asked for on what was done ("my sister says it was early enough. Is she right?")."""

IN_GENERAL = re.compile(
    r"\b(?:each|every|usually|generally|normally|in general|always|an? (?:decedent|estate|executor|trust|spouse|"
    r"person)|someone|"
    r"how (?:is|are|does|do)|why|count(?:ed)?|which (?:rule|paragraph|section)|what (?:happens|if)|who|explain|"
    r"says?)\b",
    ANY_CASE,
)
