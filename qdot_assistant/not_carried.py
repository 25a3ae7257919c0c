"""What the texts and methods held do not reach: deaths too early for them, and annuities the method does not cover.

Come here for ``not_carried`` and ``beyond_the_method``: § 20.2056A-4 applies to deaths after August 22, 1995, and its
text on the corpus portion is held for deaths from May 1, 2009 on.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from calculators import corpus_portion_facts
from calculators.base import CalculationError, MissingFacts
from qdot_assistant import courtesies
from qdot_assistant.types import Draft

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_CORPUS = re.compile(
    r"\bcorpus\b|\bexample (?:4|four)\b|\bannuity (?:factor|term)\b|\bpresent value\b|\bprincipal "
    r"(?:part|share|portion)\b|"
    r"\b(?:part|share|portion|much|percent(?:age)?) of (?:each|every|the|my|her|his) (?:\w+ "
    r")?(?:payments?|checks?|pension|annuity)\b",
    re.IGNORECASE,
)
FIRST_DEATH = date(1995, 8, 23)
FIRST_CORPUS = date(2009, 5, 1)


def not_carried(asking: Asking, assistant: Assistant) -> Draft | None:
    """Say what is not carried for an early decedent: nothing before August 23, 1995; no corpus portion before May 1,
    2009.
    """
    death = asking.date_of_death
    if (
        death is None
        or death >= FIRST_CORPUS
        or ("date_of_death" not in asking.facts.facts and "year_of_death" not in asking.facts.facts)
    ):
        return None
    if death < FIRST_DEATH:
        return courtesies.said(TOO_EARLY, "refusal")
    of_the_annuity = any(named.startswith(_BY_DEATH) for named in asking.route.named.paragraphs)
    if of_the_annuity or asking.route.calculator == "corpus_portion" or _CORPUS.search(asking.question.question):
        return courtesies.said(NO_CORPUS, "refusal")
    return None


_BY_DEATH = ("20.2056A-4(c)(4)(ii)(B)", "20.2056A-4(d)(4)")  # their text goes by the date of death

_OF_THE_RULE = re.compile(
    r"\b(?:ever|later|again|once (?:it is |it's )?(?:fixed|set|determined)|"
    r"re-?(?:figure|determine|compute|calculate|work)\w*|"
    r"(?:does|do|will|would|can|is|are)\b[^.;?!]{0,50}\b"
    r"(?:change[sd]?|adjust\w*|updated?|go up|rise|raised|stay|remain)\b)",
    re.IGNORECASE,
)
_A_SUM = re.compile(r"[$\u20ac]|\d{3}|\b\d+(?:\.\d+)?\s?(?:percent|%|k\b)|\bhow much\b|\bwork out\b", re.IGNORECASE)

_BEYOND = frozenset({*corpus_portion_facts.NOT_COVERED, "is_terminally_ill", "is_commercial_contract"})


def beyond_the_method(asking: Asking, assistant: Assistant) -> Draft | None:
    """A corpus portion that the method does not cover (two lives, payments that change, …) is said not to be
    covered.
    """
    from qdot_assistant.calculation import work

    told, text = asking.facts.current & _BEYOND, asking.question.question
    if not told or asking.route.example is not None or not _CORPUS.search(text):
        return None
    if _OF_THE_RULE.search(text) and not _A_SUM.search(text):
        return None  # what a rise does to the portion is asked of the rule, and nothing is to be worked out
    try:
        work("corpus_portion", {name: asking.facts.value(name) for name in told}, assistant)
    except MissingFacts:
        return None
    except CalculationError as error:
        said = str(error).removeprefix(f"{error.field}: ")
        return courtesies.said(f"The corpus portion cannot be worked out here: {said}", "refusal")
    return None


TOO_EARLY = (
    "Deaths before August 23, 1995 are outside my sources: § 20.2056A-4 applies to later deaths. "
    "An estate tax attorney can look up the law of that time."
)
NO_CORPUS = (
    "For deaths before May 1, 2009 the corpus portion is not carried here: the text and tables of § "
    "20.2056A-4(c)(4)(ii)(B) that I hold "
    "begin with deaths on that day. The rest of the section can be answered; an actuary or estate "
    "tax attorney can work out the earlier figure."
)
