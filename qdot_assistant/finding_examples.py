"""Which of the five Examples deals with a subject: "do any of the examples deal with a pension from work?".

Come here for ``road``. Paragraph (d) has five Examples; which is about a subject is told by the subject named, and
never denied because the words that ask resemble those that ask for a subject no Example has.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant.ranking import Ranked, holds
from qdot_assistant.types import Draft
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_EXAMPLES = r"(?:examples?|illustrations?|(?:worked|sample) cases?)"
_FINDS = re.compile(
    rf"\b(?:any|which|either|one|some)\b(?: \w+){{0,3}}? {_EXAMPLES}\b|"
    rf"\b(?:is|are|have|has)\b(?: \w+){{0,4}}? {_EXAMPLES}\b(?! [1-5]\b)|"
    rf"\b(?:do|does|did) (?:\w+ ){{0,3}}{_EXAMPLES}\b|(?<!for ){_EXAMPLES} (?:of|on|about|with|for|where|"
    r"in which|that|which|involving|concerning|addressing|covering|dealing|treating|show\w*|illustrat\w+)\b",
    _I,
)
_NONE = re.compile(
    r"\bira\b|\biras\b|\bindividual retirement|\b40[13]\s?\(?[kb]\b|\b408\b|\bbusiness|\bcompan(?:y|ies)\b|\bhardship|"
    r"\bcourt|\breform|\bforeign\w*|\babroad\b|\boverseas\b|\bnon-?resident|\bcitizen\w*|\bamerican\b|\bnaturali\w+|"
    r"\bprotective|\bbank\b|\btrustee|\bstocks?\b|\bshares\b|\bbroker\w*|\blump|\bmiss\w*|\blate\b|"
    r"\bcommunity property|\bterms? certain|\bfixed term|\b(?:spouse|she|he|widow|s) dies\b|"
    r"\bdeath of (?:the )?(?:surviving )?spouse|\bexecutor|"
    r"\bdeadlines?\b|\bextension|\bbond\b|\bsecurity\b|\bcommercial\b|\bprivate\b|\binsurance compan\w+",
    _I,
)
"""Subjects that no Example has: these go to the search, which knows more of them."""
_SUBJECTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("examples.finder_formula", re.compile(r"\bformula\w*|\b(?:to|is|at) zero\b|\bzero tax\b", _I)),
    ("examples.finder_gift", re.compile(r"\bgift\w*|\bgrand-?(?:child|kid|son|daughter)\w*|\bvested remainder\b", _I)),
    ("examples.finder_power", re.compile(r"\bpowers? of appointment\b|\bkeeps? (?:a|the) (?:say|power|right)\b", _I)),
    (
        "examples.finder_annuity",
        re.compile(
            r"\bpensions?\b|\bannuit\w+|\bcorpus\b|\bretirement (?:plan|income|money|pay\w*|benefit\w*)|\bactuarial\b|"
            r"\b(?:work|job|employ\w+|company|union)(?:'s|s')? (?:retirement )?plans?\b|\b401\s?\(a\)|"
            r"\b(?:monthly|lifetime|regular|survivor'?s?) (?:payments?|che(?:ck|que)s?|benefits?|income)\b|"
            r"\bpresent value\b|\bannuitant\b",
            _I,
        ),
    ),
    ("examples.finder_insurance", re.compile(r"\binsurance\b|\bdevis\w+", _I)),
    (
        "examples.finder_joint_house",
        re.compile(
            r"\bjoint\w*|\bsurvivorship\b|\breal (?:estate|property)\b|\brealty\b|\bhouses?\b|\bhomes?\b|\bland\b|"
            r"\bco-?own\w*|\bown\w* together\b|\bapartment\b|\bcondo\w*|\bfarm\b|\bboth names\b|\btenan\w+",
            _I,
        ),
    ),
    (
        "examples.finder_bequest",
        re.compile(r"\bbequests?\b|\blegac(?:y|ies)\b|\bpecuniary\b|\bcash\b|\bsums? of money\b|\bmoney by will\b", _I),
    ),
)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The one Example about the subject named; a subject of none of them passes on."""
    text = asking.question.question
    if not asking.route.speaks_of_examples or asking.route.varies_example or asking.route.named.existing:
        return None
    if asking.route.example is not None or not _FINDS.search(text) or _NONE.search(text):
        return None
    found = next((name for name, subject in _SUBJECTS if subject.search(text)), None)
    statement = assistant.statements.get(found) if found else None
    if statement is None or not holds(statement, asking.acting, asking.date_of_death):
        return None
    return grounded.compose([Ranked(statement, 1.0, 1.0)], asking.question.audience, asking.law, most=1)
