"""What is asked of an amount of the year beside the amount: whether it rises, lasts, and which year's amount counts.

Come here when a question such as "is the exemption indexed?" was answered with the amount alone. IRC 2010(c)(3): the
basic exclusion amount, by the year of death; IRC 2523(i): the amount for gifts to a spouse who is no citizen, by the
year of the gift. Both are indexed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant import verdicts
from qdot_assistant.asking import parts_of
from qdot_assistant.calculation import work
from qdot_assistant.ranking import Ranked
from qdot_assistant.types import Draft, Notice
from qdot_assistant.writers import grounded
from qdot_assistant.yearly_sums import A_YEAR, OF_A_YEAR, told_of_its_year, year_of_the_only_sum

if TYPE_CHECKING:
    from knowledge.statement import Statement
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_OF_THE_AMOUNT = re.compile(
    r"\b(?:exempt\w*|exclusion|tax[- ]free|free (?:sum|amount)|(?:gift|yearly|annual|spouse) (?:sum|amount)|limit|cap|"
    r"ceiling|threshold|allowance|2010|2523|base|15 ?(?:m\b|million|mil\b)|15,000,000|fifteen million|"
    r"19[04](?:,?000| ?k\b)?)",
    _I,
)
_OF_GIFTS = re.compile(r"\b(?:gift\w*|giv\w+|gave|presents?|2523|19[04](?:,?000| ?k\b| thousand)?)\b", _I)
_RISES = (
    r"\bindex\w*|\binflation\b|\bcost[- ]of[- ]living\b|\bcreep\w*|\badjust\w*|\bkeep(?:s|ing)? (?:pace|up)\b|"
    r"\b(?:with|to|by) (?:the )?prices\b|\bfrozen\b|"
    r"\b(?:go(?:es|ing)?|move[sd]?|moving) up\b|\b(?:rise|rises|rising|grow|grows|climb|climbs|increase|increases)\b"
    r"(?=[^.;?!]*\b(?:year|years|annually|yearly|prices|time|automatically)\b)"
)
_LASTS = (
    r"\bpermanen\w+|\btemporar\w+|\bfor (?:good|ever)\b|\bforever\b|\bexpir\w+|\bsunset\w*|\b(?:run|runs|"
    r"running) out\b|"
    r"\bend date\b|\bhere to stay\b|\bstay(?:s|ing)? (?:there|the same|like (?:this|that)|at|where|so|put)\b|"
    r"\b(?:only|just) for (?:a few|some|a couple of|now)\b|\b(?:until|till|through|after|in) 20(?:2[7-9]|3\d)\b|"
    r"\blaps(?:e|es)\b"
)
_WHICH_YEAR = re.compile(
    r"\b(?:which|what|whose) year'?s?\b|\byear of (?:the |his |her )?(?:death|filing|return)\b|"
    r"\b(?:fil(?:e|ed|es|ing)|pay|paid|return|goes in|sent)\b[^.;?!]*\b(?:year|20\d\d)\b[^.;?!]*\b(?:which|what|"
    r"whose|does|do|is|"
    r"count\w*|govern\w*|control\w*|apply|applies)\b",
    _I,
)
_EACH_YEAR = re.compile(
    r"\bcalendar years?\b|\b(?:twelve|12) months\b|\b(?:start|starts|begin|begins|reset\w*|renew\w*|come|comes)\b"
    r"[^.;?!]{0,15}\b(?:fresh|anew|again|over|back|january|new year\w*|each year|every year)\b|\breset\w*\b|"
    r"\bcarr(?:y|ies|ied|ying)[- ]?(?:\w+ )?(?:over|forward)\b|\bunused\b|\bleft ?over\b|"
    r"\bjanuary\b[^.;?!]*\bdecember\b|\bdecember\b[^.;?!]*\bjanuary\b|\bnew year'?s\b|\btwice\b|\bonce or\b",
    _I,
)
_FACETS = (
    ("exclusion.indexed", False, re.compile(f"{_RISES}|{_LASTS}", _I)),
    ("exclusion.which_year", False, _WHICH_YEAR),
    ("gifts.indexed", True, re.compile(_RISES, _I)),
    ("gifts.each_year", True, _EACH_YEAR),
)
_AMOUNT_WANTED = re.compile(
    r"\b(?:how (?:much|high|large|big)|what(?:'?s| is| was| are) (?!.*\bindexed\b)|which (?:amount|figure))", _I
)
_ANOTHER = re.compile(
    r"\b(?:gst|generation|state|foreign (?:tax|estate)|hardship|corpus|pension|annuity|rate|trust|bond|deduction|"
    r"drop\w*|halv\w+|fall\w*|fell|cut|shrink\w*)\b",
    _I,
)
"""Another limit is spoken of, or the drop once scheduled, which has a statement of its own."""


def facet_of(text: str, assistant: Assistant) -> Statement | None:
    """The statement on that side of a year's amount which the text asks about; None where it asks about none."""
    if not _OF_THE_AMOUNT.search(text) or _ANOTHER.search(text):
        return None
    of_gifts = bool(_OF_GIFTS.search(text))
    return next(
        (assistant.statements[name] for name, gift, asks in _FACETS if gift == of_gifts and asks.search(text)), None
    )


def are_asked(asking: Asking, assistant: Assistant) -> bool:
    """True where the amount of a year is asked for and something else of it is asked in the same message."""
    text = asking.question.question
    if facet_of(text, assistant) is None:
        return False
    parts = parts_of(text)
    leans = len(parts) == 2 and len(parts[1].split()) <= MOST_OF_A_LEANING_PART
    return asking.route.calculator in OF_A_YEAR or leans


MOST_OF_A_LEANING_PART = 7  # words ("and does it ever expire"); a longer part asks for itself


def asked_first(ranked: list[Ranked], asking: Asking, assistant: Assistant) -> list[Ranked]:
    """The statements with that on the side asked about first, where the search found the amount itself likelier."""
    facet = facet_of(asking.question.question, assistant)
    if facet is None or not ranked or not _is_on_amounts(ranked[0].statement):
        return ranked
    first = Ranked(facet, max(ranked[0].score, LIKELY), max(ranked[0].confidence, LIKELY))
    return [first, *(one for one in ranked if one.statement.id != facet.id)]


LIKELY = 0.9  # a statement whose very words are asked about is no near miss


def _is_on_amounts(statement: Statement) -> bool:
    return statement.id.startswith(("exclusion.", "gifts."))


def with_its_rule(draft: Draft, asking: Asking, assistant: Assistant) -> Draft:
    """The amount worked out, with the one sentence of the rule that is asked about too."""
    if draft.kind != "calculation" or not draft.calculations or draft.calculations[0].calculator not in OF_A_YEAR:
        return draft
    text = asking.question.question
    facet = facet_of(text, assistant)
    if facet is None:
        return draft
    rule = grounded.compose([Ranked(facet, 1.0, 1.0)], asking.question.audience, asking.law, most=1)
    opened = verdicts.opened(rule, text, facet)
    said = tuple(one for one in opened.sentences if one.is_substance)[:1]
    at = 1 if _AMOUNT_WANTED.search(text) else 0
    sentences = (*draft.sentences[:at], *said, *draft.sentences[at:])
    told = {notice.text for notice in draft.notices}
    notices: tuple[Notice, ...] = tuple(one for one in rule.notices if one.text not in told)
    return draft.model_copy(update={"sentences": sentences, "notices": (*draft.notices, *notices)})


_WHICH_YEARS = re.compile(
    r"\b(?:ever|once|(?:which|what) year|when (?:was|did)|used to be|at (?:some|any|one) (?:time|point)|in the past)\b",
    _I,
)


def year_of_the_sum(asking: Asking, assistant: Assistant) -> Draft | None:
    """Of which year a sum was the exclusion, where it is asked whether it ever was one ("was 13.61 million ever "
    "it")."""
    text = asking.question.question
    if not _WHICH_YEARS.search(text) or not _OF_THE_AMOUNT.search(text) or _ANOTHER.search(text) or A_YEAR.search(text):
        return None
    year = year_of_the_only_sum(text, assistant.parameters)
    if year is None:
        return None
    is_polar = re.match(r"\W*(?:so |and |but )*(?:was|were|is|has|did)\b", text, _I)
    worked = work("exclusion_amount", {"year": year}, assistant)
    told = told_of_its_year(worked, "Yes. " if is_polar else "", asking.question.audience)
    return told.model_copy(update={"sentences": told.sentences[:1]})
