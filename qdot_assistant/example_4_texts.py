"""To which text of Example 4 a figure belongs: that for deaths before June 1, 2023, or the present one.

Come here for ``road``. § 20.2056A-4(d)(4) works out the same pension in both texts; a copy of the amendment prints the
figures of both, sometimes run into one. The date of death picks the text (T.D. 9540, T.D. 9974).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.corpus_portion_facts import AMENDED_FROM, CARRIED_FROM
from qdot_assistant import by_death
from qdot_assistant.ranking import Ranked
from qdot_assistant.types import Cite, Draft, DraftSentence
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
BEFORE, PRESENT = "2009-05-01", "2023-06-01"
BEFORE_FOR = "deaths on or after May 1, 2009 and before June 1, 2023"
PRESENT_FOR = "deaths on or after June 1, 2023"
_D4 = "20.2056A-4(d)(4)"


@dataclass(frozen=True)
class Pair:
    """One figure of the Example in its two texts: how askers write each, how each is told, and its quotation."""

    written: tuple[str, str]
    told: tuple[str, str]
    cites: tuple[Cite, Cite]
    is_share: bool = False


def _pair(written: tuple[str, str], told: tuple[str, str], before: tuple[str, str], now: tuple[str, str]) -> Pair:
    cites = (
        Cite(section=before[0], quote=before[1], version=BEFORE),
        Cite(section=now[0], quote=now[1], version=PRESENT),
    )
    return Pair(written, told, cites, is_share="percent" in told[0])


PAIRS = (
    _pair(
        (r"73,?958(?:\.40)?", r"73,?180(?:\.80)?"),
        ("$73,958.40", "$73,180.80"),
        (f"{_D4}(i)", "$73,958.40 ($72,000 × 1.0272) on an annual basis"),
        (f"{_D4}(ii)", "$73,180.80 ($72,000 × 1.0164) on an annual basis"),
    ),
    _pair(
        (r"818,?164(?:\.80)?", r"1,?075,?084(?:\.50)?"),
        ("$818,164.80", "$1,075,084.50"),
        (f"{_D4}(ii)(A)", "Present value of S's annuity: $73,958.40 × 11.0625 = $818,164.80."),
        (f"{_D4}(iii)(A)", "$73,180.80 × 14.6908 = $1,075,084.50"),
    ),
    _pair(
        (r"11\.0625", r"14\.6908"),
        ("11.0625", "14.6908"),
        (f"{_D4}(i)", "The annuity factor at 6.0 percent for a person age 60 is 11.0625"),
        (f"{_D4}(ii)", "Under Table S, the annuity factor at 3.6 percent for a person age 60 is 14.6908."),
    ),
    _pair(
        (r"1\.0272", r"1\.0164"),
        ("1.0272", "1.0164"),
        (f"{_D4}(i)", "The adjustment factor at 6.0 percent in Table K for monthly payments is 1.0272."),
        (f"{_D4}(ii)", "The adjustment factor at 3.6 percent in Table K for monthly payments is 1.0164."),
    ),
    _pair(
        (r"43,?061(?:\.31)?", r"48,?867(?:\.48)?"),
        ("$43,061.31", "$48,867.48"),
        (f"{_D4}(iv)(A)", "$43,061.31"),
        (f"{_D4}(iii)(C)", "$48,867.48"),
    ),
    _pair(
        (r"58 ?(?:%|per ?cent\b)|0?\.58", r"67 ?(?:%|per ?cent\b)|0?\.67"),
        ("58 percent", "67 percent"),
        (f"{_D4}(vi)", "58 percent of each payment to S is deemed to be a distribution of corpus"),
        (f"{_D4}(iv)", "67 percent of each payment to S is deemed to be a distribution of corpus"),
    ),
)
_OF_BEFORE = Cite(
    section="T.D. 9540",
    quote="applies to decedents who die on or after May 1, 2009 and before June 1, 2023",
    version=BEFORE,
)
_OF_PRESENT = Cite(
    section="T.D. 9974",
    quote="rewrote (c)(4)(ii)(B) and Example 4 for decedents who die on or after June 1, 2023",
    version=PRESENT,
)
_RUN_TOGETHER = re.compile(r"\$?\d[\d,.]*(?:\s*/\s*|\s+)[\d,./$\s]*\d")
_ASKS_WHICH = re.compile(
    r"\b(?:which|what)\b[^.?!]{0,40}\b(?:deaths?|decedents?|version|texts?|applies|apply|counts?|right|correct|one|"
    r"figure|holds?|governs?)\b|\bsupersed\w*|\bby date of death\b|\bsort\b|\bold or new\b|\b(?:still|is|does|do|are)\b"
    r"(?:[^.?!]|\.\d){0,60}\b(?:right|correct|good|counts?|appl\w+|valid|current|hold|"
    r"for (?:him|her|my|our|the|this|a))\b",
    _I,
)
_WHETHER_IT_HOLDS = re.compile(
    r"(?:^|[.,;:?!]\s+)(?:so |and |but )?(?:(?:is|are|does|do)\b|still\b)"
    r"(?![^?]*\b(?:or|which|what (?!counts)|how|why)\b)"
    r"(?:[^.?!]|\.\d){0,60}\b(?:right|correct|good|counts?|appl\w+|valid|current|holds?)\b(?:[^.?!]|\.\d){0,60}\?",
    _I,
)
_WHICH_DEATHS = re.compile(r"\bsupersed\w*|\b(?:which|what|whose) (?:deaths?|decedents?)\b|\bby date of death\b", _I)
_OF_THE_EXAMPLE = re.compile(r"\bexamples?\b|\bex\.? ?4\b|\(d\)\(4\)|\billustration\b", _I)
_SUPPOSES = re.compile(r"\b(?:if|suppos\w+|assum\w+|instead|re-?(?:work|run|do|compute|calculate)\w*)\b", _I)
_OWN_FACTS = frozenset({"annual_annuity", "payment_amount", "age", "birth_date", "term_years"})


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The figures told, each with the deaths whose text it stands in; that of the death told first."""
    text = asking.question.question
    if asking.facts.current & _OWN_FACTS or _SUPPOSES.search(text):
        return None
    told = [(one, _texts_of(one, text)) for one in PAIRS]
    told = [(one, which) for one, which in told if which and (not one.is_share or _OF_THE_EXAMPLE.search(text))]
    are_both = len({which for _, found in told for which in found}) > 1
    death = _first_day_for(asking)
    is_sorted_out = are_both or (bool(death) and _ASKS_WHICH.search(text)) or _WHICH_DEATHS.search(text)
    if not told or not is_sorted_out:
        return None
    draft = _draft([one for one, _ in told], death, asking, assistant)
    if death is None or are_both or not _WHETHER_IT_HOLDS.search(text):
        return draft
    first, *rest = draft.sentences
    verdict = "Yes" if told[0][1] == {death} else "No"
    return draft.model_copy(
        update={"sentences": (first.model_copy(update={"text": f"{verdict}. {first.text}"}), *rest)}
    )


def _texts_of(pair: Pair, text: str) -> frozenset[str]:
    """The texts whose figure of the pair is told; both where the two are run into one."""
    found = {
        version
        for version, written in zip((BEFORE, PRESENT), pair.written, strict=True)
        if re.search(rf"(?<![\d.,])\$?(?:{written})(?![\d]|[.,]\d)", text, _I)
    }
    return frozenset({BEFORE, PRESENT}) if _are_run_together(pair, text) else frozenset(found)


def _are_run_together(pair: Pair, text: str) -> bool:
    """Whether one string of digits holds both figures, as a copy of the amendment prints them ("$73,/958/180.…")."""
    before, present = (re.sub(r"\D", "", one) for one in pair.told)
    for run in _RUN_TOGETHER.finditer(text):
        digits = re.sub(r"\D", "", run.group())
        fits = max(len(before), len(present)) < len(digits) <= len(before) + len(present)
        if fits and len(before) > 3 and _stands_in(before, digits) and _stands_in(present, digits):
            return True
    return False


def _stands_in(figure: str, digits: str) -> bool:
    rest = iter(digits)
    return all(one in rest for one in figure)


def _first_day_for(asking: Asking) -> str | None:
    """The version of the text for the death told; None where none is told, or the days told do not settle it."""
    days = by_death.days_of(asking)
    if days is None or days[0] < CARRIED_FROM:
        return None
    return PRESENT if days[0] >= AMENDED_FROM else BEFORE if days[1] < AMENDED_FROM else None


def _draft(pairs: list[Pair], death: str | None, asking: Asking, assistant: Assistant) -> Draft:
    sentences = [*_for_the_death(pairs, death), _both(pairs)]
    if any(one.is_share for one in pairs):
        rule = Ranked(assistant.statements["corpus.no_fixed_share"], 1.0, 1.0)
        told = grounded.compose([rule], asking.question.audience, asking.law, most=1)
        sentences += told.sentences[:1]
    return Draft(kind="answer", sentences=tuple(sentences))


def _for_the_death(pairs: list[Pair], death: str | None) -> Iterator[DraftSentence]:
    if death is None:
        return
    at = (BEFORE, PRESENT).index(death)
    figures = _and([one.told[at] for one in pairs])
    name = ("earlier", "present")[at]
    verb = "are" if len(pairs) > 1 else "is"
    noun = "figures" if len(pairs) > 1 else "figure"
    text = f"For this death Example 4 has its {name} text, in which the {noun} {verb} {figures}."
    yield DraftSentence(text=text, cites=(*(one.cites[at] for one in pairs), (_OF_BEFORE, _OF_PRESENT)[at]))


def _both(pairs: list[Pair]) -> DraftSentence:
    before, present = (_and([one.told[at] for one in pairs]) for at in (0, 1))
    verb = "stand" if len(pairs) > 1 else "stands"
    text = (
        f"{before} {verb} in the text of Example 4 for {BEFORE_FOR} (T.D. 9540); {present} in that "
        f"for {PRESENT_FOR} (T.D. 9974)."
    )
    cites = (*(cite for one in pairs for cite in one.cites), _OF_BEFORE, _OF_PRESENT)
    return DraftSentence(text=text, cites=cites)


def _and(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
