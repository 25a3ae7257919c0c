"""The share by the mortality table that the asker names: "and if we opt for 2000CM?", "with the older life table?".

Come here for ``told`` and ``asks_for_a_table``. 26 CFR 20.2031-7(d): for a death after April 30, 2019 and on or before
June 1, 2023 the executor may choose Table 2000CM or Table 2010CM; for any other death there is one table and no choice.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from calculators.base import Calculation
from qdot_assistant.telling.common import cite_of, money, step_named
from qdot_assistant.types import Audience, DraftSentence

_I = re.IGNORECASE
MOST_WORDS = 16
"""Words of the longest follow-up that only puts another table."""
TABLES = ("2000CM", "2010CM")
_NAMED = re.compile(r"\b(?P<name>20[01]0)[\s-]?cm\b", _I)
_KIND = (
    r"(?:(?:(?:equally |also )?(?:permissible|permitted|permissive|available|allowed|allowable|eligible|open|optional|"
    r"possible|elective|life|mortality|death|actuarial|one of the(?: two)?|of the two)) )*(?:tables?|list|chart)"
)
_OLDER = re.compile(
    rf"\b(?:older|old|other|alternat(?:e|ive)|remaining|earlier|former|previous|prior|2000) {_KIND}\b", _I
)
_NEWER = re.compile(rf"\b(?:newer|new|later|current|2010) {_KIND}\b", _I)
_PUTS = re.compile(
    r"^\W*(?:(?:and|or|but|so|ok(?:ay)?|then|now)\b,? ?)*(?:(?:what )?(?:if|about)|how about|with|on|under|by|using|"
    r"use|same|try|take|(?:the )?(?:older|old|other|newer|new|20[01]0))\b|"
    r"\b(?:if|were|suppose|assuming|say) (?:we|i|he|she|they|the \w+)\b|"
    r"\b(?:what|how much|which (?:share|figure|percent\w*))\b[^.;?!]{0,40}\b(?:under|with|by|on|using)\b|"
    r"\b(?:redo|rerun|recompute|recalculate|rework|run)\b",
    _I,
)
_OF_A_RULE = re.compile(
    r"\b(?:who|when|why|where|may|can|could|must|should|allowed|required|available|applies|apply|effective|amend\w*|"
    r"supplemental|mean|what is (?:table )?20[01]0)\b",
    _I,
)


def asks_for_a_table(text: str) -> bool:
    """True for a follow-up that puts another mortality table into the calculation before it."""
    return len(text.split()) <= MOST_WORDS and _table_in(text) is not None and _is_put(text)


def _is_put(text: str) -> bool:
    return bool(_PUTS.search(text)) and not _OF_A_RULE.search(_NEWER.sub(" ", _OLDER.sub(" ", text)))


def _table_in(text: str) -> str | None:
    """The one table that a text names, by its name or as the older or newer one."""
    named = {f"{found['name']}CM" for found in _NAMED.finditer(text)}
    if not named:
        named = {name for name, pattern in zip(TABLES, (_OLDER, _NEWER), strict=True) if pattern.search(text)}
    return named.pop() if len(named) == 1 else None


_ASKS_FOR_A_CHOICE = re.compile(
    r"\b(?:choice|choose|chooses|elect|elects|options?|optional|either|pick|free to (?:use|take)|"
    r"alternatives?|may|can|could)\b"
    r"(?: \w+){0,6}? (?:mortality |life |actuarial )*tables?\b|\btables?\b(?: \w+){0,4}? (?:choice|optional|elective|"
    r"to choose|open|available)\b|\b(?:two|both|second|another|more than one) (?:mortality |life |"
    r"actuarial )*tables?\b",
    _I,
)
_WH = re.compile(r"\b(?:who|when|why|where|how)\b", _I)


def choice_told(calculation: Calculation, text: str) -> tuple[DraftSentence, ...]:
    """Whether the executor may choose the table for this death, where that is asked beside the figures."""
    own, step = calculation.results["mortality_table"], step_named(calculation, "mortality_table")
    asks = [one for one in re.split(r"(?<=[.;?!])\s+", text) if _ASKS_FOR_A_CHOICE.search(one)]
    if not asks or _WH.search(asks[-1]) or step is None or own is None or "date_of_death" in calculation.assumed:
        return ()
    others = [one["results"] for one in calculation.results["alternatives"]]
    other = next((one for name in TABLES if name != own for one in others if _is_by(name, one)), None)
    if other is None:
        said = f"No: for this date of death only Table {own} applies."
        return (DraftSentence(text=said, cites=(cite_of(step),)),)
    portion, name = other["corpus_portion"], other["mortality_table"]
    said = (
        f"Yes: for this date of death the executor may choose Table 2000CM or Table 2010CM; by Table {name} the corpus "
        f"portion is {portion}, by Table {own} {calculation.results['corpus_portion']}."
    )
    return (DraftSentence(text=said, cites=(cite_of(step),)),)


def told(calculation: Calculation, text: str, audience: Audience = "client") -> tuple[DraftSentence, ...]:
    """What the table named gives, or that it is not open for this death; nothing where the result stands on it.

    An attorney is told its present value and expected annuity term too.
    """
    name, own = _table_in(text), calculation.results["mortality_table"]
    step = step_named(calculation, "mortality_table")
    if name is None or step is None or own in (None, name) or "date_of_death" in calculation.assumed:
        return ()
    other = next((one["results"] for one in calculation.results["alternatives"] if _is_by(name, one["results"])), None)
    if other is None:
        said = f"Table {name} is not open for this date of death: Table {own} applies."
        return (DraftSentence(text=said, cites=(cite_of(step),)),)
    return (DraftSentence(text=_share(name, other, calculation, audience), cites=(cite_of(step),)),)


def _is_by(name: str, results: Any) -> bool:
    return bool(results.get("mortality_table") == name and results.get("corpus_portion"))


def _share(name: str, other: Any, calculation: Calculation, audience: Audience) -> str:
    portion, own = other["corpus_portion"], calculation.results
    share = f"{Decimal(portion) * 100:.0f} percent ({portion})"
    part = f", {money(other['corpus_per_payment'])} of each payment" if "corpus_per_payment" in other else ""
    if audience == "attorney":
        part = (
            f"{part} (present value {money(other['present_value'])}, expected annuity term "
            f"{other['expected_term_years']} years)"
        )
    part = "" if "annual_annuity" in calculation.assumed else part
    return (
        f"By Table {name}, which the executor may choose for this date of death, the corpus portion is {share}{part}; "
        f"by Table {own['mortality_table']} it is {Decimal(own['corpus_portion']) * 100:.0f} percent."
    )
