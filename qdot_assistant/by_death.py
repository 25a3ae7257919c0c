"""What the date of death picks: the mortality table, and the text of Example 4 and (c)(4)(ii)(B).

Come here for ``led``. 26 CFR 20.2031-7(d) and 20.7520-1(b)(2): the table; § 20.2056A-4(e) and (d)(4)(ii): the text. The
general rule follows; where a death is told, what it comes to is said first.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from calculators.corpus_portion_facts import AMENDED_FROM, CARRIED_FROM, EITHER_TABLE_FROM, EITHER_TABLE_UNTIL
from qdot_assistant import claims
from qdot_assistant.published import MONTH_OF_DEATH
from qdot_assistant.ranking import Ranked
from qdot_assistant.types import Cite, Draft, DraftSentence
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from knowledge.statement import Statement
    from qdot_assistant.pipeline import Asking, Assistant

_FROM = Cite(
    section="26 CFR 20.7520-1(b)(2)",
    quote="Table 2000CM from May 1, 2009 and Table 2010CM from June 1, 2023",
    version="2009-05-01",
)
_EITHER = Cite(
    section="26 CFR 20.2031-7(d)",
    quote=(
        "For a decedent who dies after April 30, 2019 and on or before June 1, 2023 the executor may choose Table "
        "2000CM or Table 2010CM"
    ),
    version="2023-06-01",
)
_ONLY = Cite(section="26 CFR 20.2031-7(d)", quote="From June 2, 2023 only Table 2010CM applies.", version="2023-06-01")
_FORMER_TEXT = Cite(
    section="20.2056A-4(e)",
    quote=(
        "Paragraph (c)(4)(ii)(B) and Example 4 in paragraph (d) of this section are applicable with respect to "
        "decedents dying on or after May 1, 2009."
    ),
    version="2009-05-01",
)
_PRESENT_TEXT = Cite(
    section="20.2056A-4(d)(4)(ii)",
    quote="At the time of D's death, on or after June 1, 2023",
    version="2023-06-01",
)
_OF_THE_RATE = Cite(
    section="26 CFR 20.2031-7(d)(2)",
    quote=(
        "The remainder factor after a term of years is v to the power of the number of years, where v is 1 divided by "
        "1 plus the section 7520 rate."
    ),
)
_TWO_TABLES_UNTIL = dt.date(2009, 6, 30)  # in May and June 2009 the executor could choose an older table too
_OF_THE_TABLE = re.compile(r"\btables?\b|\b20[01]0\s?cm\b|\bmortality\b", re.IGNORECASE)


_WHICH = re.compile(
    r"\b(?:which|what)\b[^.;?!]{0,30}\btables?\b[^.;?!]*\?*\W*$|"
    r"\b(?:is|was|are|do|does|did|can|could|may|might|must|should|will|would|use|uses|take|takes|pick|elect|still|right|"
    r"correct|proper|same)\b"
    r"[^.;?!]*(?:\b(?:mortality|life) tables?|\b20[01]0\s?cm)\b[^.;?!]*\?*\W*$",
    re.IGNORECASE,
)
_ONE_TABLE = re.compile(r"\b(?P<name>20[01]0)\s?cm\b", re.IGNORECASE)
_POLAR = re.compile(
    r"(?:^|[.;:,!?]\s+(?:so |and |but |then )?)(?:is|was|are|do|does|did|must|should|will|would)\b"
    r"(?![^.;?!]*\b(?:or|not|which|what|how|why|when|choose|choice|pick)\b|[^.;?!]*n't\b)[^.;?!]*\?*\W*$",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:not|never|no longer|cannot|instead|rather|only|or)\b|n't\b", re.IGNORECASE)
_IS_OPEN = re.compile(r"\b(?:open|available|allowed|permitted|possible|a choice|an option|usable)\b", re.IGNORECASE)
"""Whether a table may be used is asked: where the executor may choose, it may."""
_OF_A_DECISION = re.compile(
    r"\b(?:T\.?D\.?|treasury decision|example|supplement\w*|amended return)\b|\(e\)(?![^.]*\.)", re.I
)


_WHICH_TEXT = re.compile(
    r"\b(?:which|what) (?:\w+ )?(?:text|version|wording)s?\b[^.;?!]*(?:\(c\)\(4\)\(ii\)\(B\)|\(d\)\(4\)|"
    r"\bexample (?:4|four)\b|"
    r"\bcorpus\b)[^.;?!]*\b(?:govern\w*|appl\w+|control\w*|count\w*|hold\w*|is used|to use|for|deaths?|decedent|"
    r"died)\b",
    re.IGNORECASE,
)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The table of a death told by its day, where a message asks which one it is, whatever else stands before."""
    text, days = asking.question.question, days_of(asking)
    if days is not None and _WHICH_TEXT.search(text) and days[0] >= CARRIED_FROM and (of_text := _text(*days)):
        told_first = assistant.statements["history.earlier_decedents"]
        draft = grounded.compose([Ranked(told_first, 1.0, 1.0)], asking.question.audience, asking.law, most=1)
        return draft.model_copy(update={"sentences": (of_text, *draft.sentences[:1])})
    told = "date_of_death" in asking.facts.current or "year_of_death" in asking.facts.current
    is_of_a_decision = _OF_A_DECISION.search(text) and not (_ONE_TABLE.search(text) and claims.asks_verdict(text))
    if not told or days is None or _asks_another_day(asking) or is_of_a_decision:
        return None
    if _OF_THE_WORDS.search(text) and days[1] < AMENDED_FROM:
        return None  # which paper the text of that day named is asked, and no table is picked
    if _names_only_rate_tables(text) and not asking.facts.facts.keys() & {"frequency", "term_years"}:
        return _of_no_mortality_table(asking)
    if not _asks_for_it(text):
        return None
    if days[0] < CARRIED_FROM or (picked := _table(*days)) is None:
        return _of_2009(days, asking, assistant)
    rule = assistant.statements["corpus.mortality_table"]
    draft = grounded.compose([Ranked(rule, 1.0, 1.0)], asking.question.audience, asking.law, most=1)
    said = picked.model_copy(update={"text": f"{_verdict(text, picked.text)}{picked.text}"})
    of_e = _of_paragraph_e(asking, assistant) if _OF_E.search(text) else ()
    return draft.model_copy(update={"sentences": (said, *of_e, *draft.sentences)})


_OF_THE_WORDS = re.compile(
    r"\bpublications?\b|\b1457\b|\bversion 3a\b|\(c\)\(4\)\(ii\)\(b\)[^.;?!]*\b(?:point\w*|cit\w+|nam\w+|refer\w*|"
    r"mention\w*|say|"
    r"said|send|sent|direct\w*)\b|\b(?:point\w*|cit\w+|nam\w+|refer\w*|mention\w*)\b[^.;?!]*\(c\)\(4\)\(ii\)\(b\)",
    re.IGNORECASE,
)
_OF_E = re.compile(r"\(e\)|\bjuly (?:10,? )?2026\b|\bapplicability date\b", re.IGNORECASE)


def _of_paragraph_e(asking: Asking, assistant: Assistant) -> tuple[DraftSentence, ...]:
    """That the present (e) does not pick the table, where the new applicability date is held against an older death."""
    trap = Ranked(assistant.statements["history.e_trap"], 1.0, 1.0)
    return grounded.compose([trap], asking.question.audience, asking.law, most=1).sentences[:1]


def _asks_another_day(asking: Asking) -> bool:
    """Whether something is to be worked out; "Table S for valuation date April 15, 2019" asks for no due date."""
    text = _VALUATION.sub("", asking.question.question)
    return asking.route.calculator is not None and not (
        asking.route.calculator == "deadlines" and _asks_for_it(text) and not _DUE.search(text)
    )


_VALUATION = re.compile(r"\bvaluation date\b", re.IGNORECASE)
_DUE = re.compile(
    r"\b(?:due|deadlines?|days?|dates?|when|how long|706|return|file|filing|late|timely|until|by)\b", re.IGNORECASE
)


def _of_2009(days: tuple[dt.date, dt.date], asking: Asking, assistant: Assistant) -> Draft | None:
    """What is held of a death before May 1, 2009, or in the two months after, when an older table could be chosen."""
    name = "corpus.deaths_before_2009" if days[1] < CARRIED_FROM else "corpus.deaths_may_june_2009"
    if days[1] > _TWO_TABLES_UNTIL or days[0] < CARRIED_FROM <= days[1]:
        return None
    rule = Ranked(assistant.statements[name], 1.0, 1.0)
    return grounded.compose([rule], asking.question.audience, asking.law, most=1)


def _names_only_rate_tables(text: str) -> bool:
    return bool(_RATE_TABLE.search(text)) and not _OF_A_LIFE.search(text)


_RATE_TABLE = re.compile(r"\btables? [bjk]\b(?![^.;?!]*\bfactors?\b)", re.IGNORECASE)
_OF_A_LIFE = re.compile(
    r"\btables? (?:[bjk],? (?:and|or) )?s\b|\bs,? (?:and|or) [bk]\b|mortality|life table|20[01]0\s?cm", re.I
)
_RATE_ALONE = DraftSentence(
    text=(
        "Tables B, J and K rest on the section 7520 rate alone and on no mortality table: the month of the death picks "
        "the rate."
    ),
    cites=(_OF_THE_RATE, MONTH_OF_DEATH),
)


def _of_no_mortality_table(asking: Asking) -> Draft:
    return Draft(kind="answer", sentences=(_RATE_ALONE,))


def _asks_for_it(text: str) -> bool:
    named_alone = _NAMED_ALONE.search(text) and len(text.split()) <= _FEW and not _OF_A_FACTOR.search(text)
    return bool(_WHICH.search(text) or named_alone or (_ONE_TABLE.search(text) and claims.asks_verdict(text)))


_NAMED_ALONE = re.compile(r"\b(?:mortality|life|actuarial) table|\btable s\b|\b(?:90|20[01]0)\s?cm\b", re.IGNORECASE)
_OF_A_FACTOR = re.compile(r"\bfactors?\b|\bremainder|\blife estate|\baged?\b|%|\bpercent\b", re.IGNORECASE)
_FEW = 10
"""Words of a message that names a table and the day of a death, and asks nothing else of them."""


def _verdict(text: str, picked: str) -> str:
    """ "Yes. " or "No. " where it is asked, of the one table named, whether it is that of this death."""
    named = {found["name"] for found in _ONE_TABLE.finditer(text)}
    is_put = _POLAR.search(text) or (claims.asks_verdict(text) and not _DENIES.search(text))
    if len(named) != 1 or not is_put:
        return ""
    if "choose" in picked:
        return "Yes. " if _IS_OPEN.search(text) else ""
    return "Yes. " if f"{named.pop()}CM" in picked else "No. "


def led(draft: Draft, statement: Statement, asking: Asking) -> Draft:
    """The draft with what the death told picks before the rule; unchanged where no death is told."""
    said = _picked(statement.id, asking)
    if said is None or not draft.sentences or _names_only_rate_tables(asking.question.question):
        return draft
    rule = (
        draft.sentences[:1] if statement.id == "corpus.table_choice" and said.cites != (_EITHER,) else draft.sentences
    )
    head = rule[0].model_copy(update={"text": _OPENING.sub("", rule[0].text)})
    return draft.model_copy(update={"sentences": (said, head, *rule[1:])})


_OPENING = re.compile(r"^(?:Yes|No|It depends)\. ")
"""A verdict on the rule is none on this death, which is told before it."""


def _picked(statement: str, asking: Asking) -> DraftSentence | None:
    days = days_of(asking)
    if days is None or days[0] < CARRIED_FROM:
        return None
    if statement in _TABLES and _OF_THE_TABLE.search(asking.question.question):
        return _table(*days)
    return _text(*days) if statement in _TEXTS else None


_TABLES = frozenset({"corpus.mortality_table", "corpus.table_choice"})
_TEXTS = frozenset({"example4.which_version", "history.earlier_decedents"})


def days_of(asking: Asking) -> tuple[dt.date, dt.date] | None:
    """The first and the last day on which the decedent may have died, as told."""
    death, year = asking.facts.value("date_of_death"), asking.facts.value("year_of_death")
    if isinstance(death, dt.date):
        precision = str(asking.facts.value("date_of_death_precision") or "day")
        if precision == "month":
            return death.replace(day=1), (death.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - _A_DAY
        return (death, death) if precision == "day" else _year(death.year)
    return None if year is None else _year(int(str(year)))


_A_DAY = dt.timedelta(days=1)


def _year(year: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def _table(first: dt.date, last: dt.date) -> DraftSentence | None:
    """The table of a death, or that there is a choice; None where the days told do not settle it."""
    if last < EITHER_TABLE_FROM and first > _TWO_TABLES_UNTIL:
        return DraftSentence(text="For this death it is Table 2000CM.", cites=(_FROM,))
    if first >= EITHER_TABLE_FROM and last <= EITHER_TABLE_UNTIL:
        text = "For this death the executor may choose: either Table 2000CM or Table 2010CM."
        return DraftSentence(text=text, cites=(_EITHER,))
    return (
        DraftSentence(text="For this death it is Table 2010CM.", cites=(_ONLY,)) if first > EITHER_TABLE_UNTIL else None
    )


def _text(first: dt.date, last: dt.date) -> DraftSentence | None:
    """The text of Example 4 for a death; None where the days told do not settle it."""
    if first >= AMENDED_FROM:
        text = "For this death it is the present text, for decedents dying on or after June 1, 2023."
        return DraftSentence(text=text, cites=(_PRESENT_TEXT,))
    if last < AMENDED_FROM:
        text = "For this death it is the earlier text, for decedents dying on or after May 1, 2009."
        return DraftSentence(text=text, cites=(_FORMER_TEXT,))
    return None
