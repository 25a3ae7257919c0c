"""Words of a question spelt as the section spells them: corpus, a sum moved, millions, a month."""

from __future__ import annotations

import re

_MONTH_FIRST = re.compile(r"(?:^|(?<=[.!?;,:]\s))may(?=\s+\d)", re.IGNORECASE)
_CORPUS = re.compile(
    r"\b(?:corpos|corpous|corpuss|corpis|corups|coprus|copus|corpes|korpus|"
    r"(?:corpse|carpus)(?= (?:portion|amount|share|part)))\b",
    re.IGNORECASE,
)
_PRINCIPLE = re.compile(
    r"(?P<before>\b(?:part|bit|share|portion|slice|much|it) is (?:the )?|\b(?:goes|counts?|counted|"
    r"taken) as )principle\b|"
    r"(?P<article>\bthe )principle(?= (?:part|portion|share|amount|bit)\b)",
    re.IGNORECASE,
)
""" "Which bit is the principle?" asks for the capital; "in principle" and "the principle of (b)(1)" do not."""


def with_corpus_spelt(text: str) -> str:
    """The law's word for the principal, which many write as they hear it, put right."""
    return _PRINCIPLE.sub(lambda one: f"{one['before'] or one['article']}principal", _CORPUS.sub("corpus", text))


_SUM_MOVED = re.compile(
    r"\b(?P<verb>put|mov(?:e|es|ed|ing)|transfer(?:s|red|ring)?|roll(?:s|ed|ing)?|deposit(?:s|ed|ing)?) "
    r"(?P<sum>\d{2,3}(?:,\d{3})*|\d{4,6})(?= (?:in|into|to|over|each|every|of each|out of|from each|per)\b)",
    re.IGNORECASE,
)


def with_sum_named(text: str) -> str:
    """A bare number that is put into the trust ("I move 600 each time") as the sum of dollars that it is."""
    return _SUM_MOVED.sub(r"\g<verb> $\g<sum>", text)


_BARE_EXCLUSION = re.compile(
    r"(?<![\d.,(§])\$? ?(?P<sum>5\.(?:12|25|34|43|45|49)|11\.(?:18|58|4|7)|12\.(?:06|92)|13\.(?:61|99))"
    r"(?![.,]?\d|[%)]| ?(?:m\b|mm\b|mio|mil|million|percent|per cent|years?|months?|days?))",
    re.IGNORECASE,
)
_OF_AN_EXCLUSION = re.compile(
    r"\bexempt\w*|\bexclusion\b|\btax[- ]free\b|\bestate tax\b|\bappl(?:y|ies|ied)\b|\blimit\b|\bthreshold\b",
    re.IGNORECASE,
)
_OF_A_FACTOR = re.compile(r"\bfactors?\b|\bannuit|\bterm\b|\btable\b|\brates?\b|\bcorpus\b|\bquotient\b", re.IGNORECASE)


def with_millions_named(text: str) -> str:
    """A bare "13.61" or "the 13.99" is the exclusion of a year, in millions of dollars (IRC 2010(c))."""
    if not _OF_AN_EXCLUSION.search(text) or _OF_A_FACTOR.search(text):
        return text
    return _BARE_EXCLUSION.sub(lambda found: f"${found['sum']} million", text)


def with_month_named(text: str) -> str:
    """A sentence that begins with the month of May tells a day; left bare, its first word would ask for leave."""
    return _MONTH_FIRST.sub("in May", text)
