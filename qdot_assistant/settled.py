"""Whether a statement settles a yes/no question as it is put: it speaks of what is asked, of its figures, and in its
mode ("must I" is not answered "Yes" by a rule that one may).

Come here when an answer opened with a "Yes" or "No" that its own statement does not bear out.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from knowledge import store
from knowledge.statement import Statement
from qdot_assistant import persons
from qdot_assistant.counts import figures_with_units
from qdot_assistant.keywords import stem
from qdot_assistant.subjects import content_of

_I = re.IGNORECASE
OF_THE_FIELD = 3  # so many statements use a word of the field; one that fewer use puts no other case
COMMON = 0.04  # a word that so large a share of the statements use tells them apart no more
_NEUTRAL = frozenset(
    stem(word)
    for word in (
        "husband wife widow widower mother father mom mum dad mama papa parent parents son daughter child children kid "
        "kids brother sister cousin nephew niece uncle aunt stepson stepdaughter stepmother stepfather grandmother "
        "grandfather family friend lawyer attorney client accountant advisor adviser banker neighbor "
        "really actually simply even still ok okay true false right wrong correct able automatic automatically always "
        "never ever only enough full fully sure certain crazy believe think heard thought guess suppose assume wonder "
        "came come went took sent kept gave told want wants plan plans late dear poor old foreign "
        "am american usa u.s america irs anybody anyone nobody somebody someone everybody everyone people person guy "
        "lady man "
        "woman penny cent dime dollar completely totally entirely absolutely basically practically probably maybe"
    ).split()
)
_MUST = re.compile(
    r"\b(?:must(?!n)|(?:have|has|had|got|need|needs) to|obliged|obligat\w+|mandatory|compulsory|required|necessary)\b",
    _I,
)
_MAY = re.compile(r"\b(?:can(?!not|'t)|could|may(?! \d)|allowed|permitted|possible|able)\b", _I)
_BINDS = re.compile(
    r"\b(?:must|ha(?:s|ve) to|needs?|required|requires?|only|cannot|not|shall|asks?|never|due|no|"
    r"(?:is|are) needed|irrevocable|liable|promis\w+|duty|both)\b",
    _I,
)
_LIMITS = re.compile(
    r"\b(?:cannot|not|no|none|never|neither|nobody|only|must|before|within|by|until|unless|irrevocable|without|least|"
    r"has to|have to|but|instead|nothing|loses?|lost|ceases?|either|one of|once|month in which)\b",
    _I,
)
_DUTY = re.compile(r"\b(?:must|ha(?:s|ve|d) to|needs?|required|requires?|shall|liable|owes?|imposed|irrevocable)\b", _I)
_OF_A_THING = re.compile(r"\b(?:that|which|who) (?:must|ha(?:s|ve|d) to|needs? to)\b", _I)
"""Words of a rule that lay something upon somebody."""
_NO_DUTY = re.compile(
    r"\b(?:not|never|no|nothing|nobody|neither)\b(?: \w+){0,4}? (?:have to|has to|need(?:ed|s)?|required?|due|taxed|"
    r"apply)\b|\bnames? no\b[^.;]*|\bneed not\b|\bcan\b(?: \w+){0,4} only\b",
    _I,
)
_FIGURE = re.compile(r"\d[\d.,]*", _I)


def settles(statement: str, plain: str, outside: str, says: str) -> bool:
    """True when the statement may open its answer with a bare word.

    Args:
        statement: its id.
        plain: the question, without what only asks for a verdict.
        outside: the same without the words that affirm or deny the statement.
        says: what these words tell by themselves, "Yes." or "No.".
    """
    found = _by_id().get(statement)
    return found is None or (
        _in_its_mode(found, plain, outside, says)
        and _has_the_figures(found, outside)
        and _speaks_of(found, outside)
        and not (says == "Yes." and _is_of_another_case(found, plain))
    )


def has_its_figures(statement: str, plain: str) -> bool:
    """True when the statement names every figure of the question; sums are for a statement on sums to weigh."""
    found = _by_id().get(statement)
    if found is None:
        return True
    has_sums = any(_SUM.search(sentence.text) for sentence in (*found.plain, *found.technical))
    return has_sums or (not _SUM.search(plain) and _has_the_figures(found, plain))


_DENIED = re.compile(r"\b(?:no|not|never)\b(?: \w+){0,2} \$?\d", _I)
"""A figure that the statement denies ("the pay-tax route has no 60 days")."""


_AFTER_A_FIGURE = re.compile(r"\d[\d.,]*(?:[ -]?(?:days?|months?|years?|percent|million|dollars))?|%", _I)
"""What follows the figure asks more of it than whether it is that ("is the 60 day period counted in …")."""


def is_its_figure(statement: str, asked: str) -> bool:
    """True when the words name one figure, with its unit, and the statement's first sentence names that one alone."""
    found, named = _by_id().get(statement), figures_with_units(asked)
    if found is None or _DENIED.search(found.plain[0].text):
        return False
    if len(named) != 1 or named != figures_with_units(found.plain[0].text):
        return False
    return content_of(_AFTER_A_FIGURE.split(asked)[-1]) <= content_of(found.plain[0].text)


def _in_its_mode(statement: Statement, plain: str, outside: str, says: str) -> bool:
    """What one may do is not what one must do, and a duty of one person is no bar for another."""
    first, told = statement.plain[0].text, " ".join(sentence.text for sentence in statement.plain)
    asks_must, asks_may = bool(_MUST.search(plain)), bool(_MAY.search(plain))
    if says == "Yes." and _MUST.search(_OF_A_THING.sub(" ", outside)) and _only_allows(first):
        return False
    if says == "Yes." and asks_must:
        return bool(_BINDS.search(first if _MAY.search(first) else told))
    return not (says == "No." and asks_may and not asks_must) or bool(_LIMITS.search(told))


_SOME_OF = re.compile(
    r"\b(?:one|two|three|four|five|\d) of (?:the |these |those |all )?(?:two|three|four|five|six|\d)\b", _I
)
"""Some of a number are asked about, and not how many there are ("three of the five Examples")."""


def _is_of_another_case(statement: Statement, plain: str) -> bool:
    """True where another person's act, two things together or some of a number are asked about."""
    some = _SOME_OF.search(plain)
    is_some = some is not None and some.group().split()[0].lower() not in _text(statement).lower().split()
    return is_some or _asks_for_both(statement, plain) or persons.is_anothers_act(statement, plain)


_BOTH = re.compile(
    r"\bboth (?:an? |the |of )?(?!us\b|them\b|these\b|routes\b|sides\b)[^.;?!,]{2,40}? and\b|\bin addition to\b|"
    r"\band\b[^.;?!,]{2,30} (?:both\b|together required|cumulatively)|\ball (?:three|four|five) (?:are |of them |be )",
    _I,
)
_ONE_OF = re.compile(r"\b(?:one of|either|any of|alternatively)\b|, or (?:an? |the )|\w an? [^.;,]{2,30} or an? ", _I)


def _asks_for_both(statement: Statement, plain: str) -> bool:
    """True where two things together are asked about, and the rule asks for one of them ("a bank, or a bond")."""
    first = statement.plain[0].text
    return bool(_BOTH.search(plain) and _ONE_OF.search(first)) and not re.search(r"\b(?:both|each|all|also)\b", first)


_ALLOWS = re.compile(r"(?<!not )\b(?:exempt|free of|spared|allowed|optional)\b", _I)


def _only_allows(told: str) -> bool:
    """True where a rule says what may be, or is free of tax, and lays a duty upon nobody."""
    return bool(_MAY.search(told) or _ALLOWS.search(told)) and not _DUTY.search(_NO_DUTY.sub(" ", told))


_PLAN = re.compile(r"\b40[138]\s?\(?[abk]\)?(?![a-z])", _I)
_SUM = re.compile(
    r"[$\u20ac\u00a3]\s?\d[\d.,]*(?:\s?(?:k|m|mil|million|grand|thousand)\b)?|"
    r"\b\d[\d.,]*\s?(?:k|m|mil|million|grand|thousand|dollars|bucks|usd|euros?|pounds)\b|"
    r"\b\d[\d.,]* (?:a|per|each|every) (?:month|year|quarter|week)\b",
    _I,
)
"""A sum of money told; of a rule that names none it decides nothing."""


def _has_the_figures(statement: Statement, outside: str) -> bool:
    """A year, a sum or a number of days that the statement does not name may decide the case otherwise."""
    outside = _PLAN.sub(" ", outside)
    if not any(_SUM.search(sentence.text) for sentence in (*statement.plain, *statement.technical)):
        outside = _SUM.sub(" ", outside)
    named = {one.strip(".,") for one in _FIGURE.findall(outside)}
    return named <= {one.strip(".,") for one in _FIGURE.findall(_text(statement))}


def _speaks_of(statement: Statement, outside: str) -> bool:
    """True when every word of the field is the statement's own, or one that tells nothing apart.

    A word that no rule uses ("nursing", "Norwegian") puts no other case.
    """
    said = content_of(_FIGURE.sub(" ", outside)) - _NEUTRAL - _common()
    return said & _field() <= _words(statement.id)


def _text(statement: Statement) -> str:
    asks = (ask for asked in statement.asks.values() for ask in asked)
    said = (sentence.text for sentence in (*statement.plain, *statement.technical))
    return " ".join((statement.title, *said, *(one.quote for one in statement.supports.values()), *asks))


@lru_cache(maxsize=256)
def _words(statement: str) -> frozenset[str]:
    return content_of(_text(_by_id()[statement]))


@lru_cache(maxsize=1)
def _by_id() -> dict[str, Statement]:
    return {one.id: one for one in store.statements()}


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """The words of the field that many statements use."""
    return frozenset(word for word, times in _uses().items() if times >= COMMON * len(_by_id()))


@lru_cache(maxsize=1)
def _field() -> frozenset[str]:
    """The words of the field: those that some statements use in what they say, in their titles or quotations."""
    return frozenset(word for word, times in _mentions().items() if times >= OF_THE_FIELD)


@lru_cache(maxsize=1)
def _uses() -> Counter[str]:
    """In how many statements' own sentences each word stands."""
    told = (" ".join(s.text for s in (*one.plain, *one.technical)) for one in _by_id().values())
    return Counter(word for text in told for word in content_of(text))


@lru_cache(maxsize=1)
def _mentions() -> Counter[str]:
    """In how many statements' titles, sentences and quotations each word stands."""
    said = (
        " ".join(
            (one.title, *(s.text for s in (*one.plain, *one.technical)), *(q.quote for q in one.supports.values()))
        )
        for one in _by_id().values()
    )
    return Counter(word for text in said for word in content_of(text))
