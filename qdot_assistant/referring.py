"""A later part of a message with what it refers to by name: the thing its "it" stands for, or the paragraph before.

Come here for ``referring``: "how is title held in Example 3 and what share is included?" asks two things of Example 3.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.citation import Citation
from qdot_assistant import outside, scope
from qdot_assistant.examples_named import example_asked
from qdot_assistant.joined import with_its_name
from qdot_assistant.named import named_sections
from qdot_assistant.subjects import content_of

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking


def text_named(asking: Asking) -> str:
    """The one paragraph that a sentence names, which both of its questions are about."""
    named = asking.route.named
    return Citation.parse(named.paragraphs[0]).designation if len(named.existing) == len(named.paragraphs) == 1 else ""


def referring(said: str, before: str, text: str) -> str:
    """A part with what its "it" stands for, unless it asks of another field ("and will medicaid count it"), and with
    the paragraph that the part before it names; one that names nothing ("how long do they have") after that part.
    """
    said = _with_what_one_is(said, before)
    if before and said and text and not named_sections(said).existing and named_sections(before).existing:
        return f"{said.rstrip(' ?.')} in {text}?"
    if _goes_on_with_example_4(said, before):
        return f"{said.rstrip(' ?.')} in Example 4?"
    if before and said and not content_of(said) and scope.outside(before) is None:
        return f"{before.rstrip(' ?.,')}, {said}"
    named = outside.referring(said, before)
    return named if scope.outside(named) is not None else with_its_name(named, before)


_OF_ITS_RESULT = re.compile(
    r"\b(?:part|portion|share|percent\w*|how much) of (?:each|every|a|the) (?:\w+ )?(?:che(?:ck|que)|payment)s?\b|"
    r"\bcorpus (?:portion|amount)\b|\bpresent value\b|\b(?:annuity )?(?:term|factor)\b|\bhow many years\b",
    re.IGNORECASE,
)
_OWN_CASE = re.compile(r"\d|\b(?:my|mine|our|ours|i|we|me|us)\b", re.IGNORECASE)


def _goes_on_with_example_4(said: str, before: str) -> bool:
    """True for a figure of Example 4 asked after another one of it; a case of the asker's own is none of it."""
    asks = bool(_OF_ITS_RESULT.search(said)) and not _OWN_CASE.search(said)
    return asks and example_asked(before) == 4 and example_asked(said) is None


_ONE = re.compile(r"\b(?:which|what) ones?\b", re.IGNORECASE)
_WHICH = re.compile(
    r"\b(?:which|what) (?P<what>(?!ones?\b)(?:[\w-]+ ){0,2}?(?:dates?|days?|deadlines?|years?|forms?|"
    r"documents?|papers?|statements?|agreements?|returns?|paragraphs?|provisions?|rules?|versions?|texts?|routes?|tables?|factors?|rates?|"
    r"values?|names?|address(?:es)?|numbers?|persons?|signatures?|exceptions?|remed(?:y|ies)))\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"^(?P<words>[^:?.;]{3,50}):\s", re.IGNORECASE)


def _with_what_one_is(said: str, before: str) -> str:
    """ "Which form reports the transfers, and which one the tax": the one is a form, under the heading of both."""
    what = _WHICH.search(before) if _ONE.search(said) else None
    if what is None:
        return said
    heading = _HEADING.match(before)
    named = _ONE.sub(f"which {what['what']}", said, count=1)
    return f"{heading['words']}: {named}" if heading else named
