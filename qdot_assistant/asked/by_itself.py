"""What one message by itself wants worked out, and which facts each calculator works with.

Both the reading of a message (``calculators_asked``) and that of a follow-up (``calculators_again``) begin here.
"""

from __future__ import annotations

import re

from calculators.base import CalculatorName
from qdot_assistant.asked.corpus_portion import corpus_asked, is_annuity_sheet
from qdot_assistant.asked.corpus_results import corpus_focus
from qdot_assistant.asked.deadline_words import WHEN
from qdot_assistant.asked.deadlines import deadline_asked
from qdot_assistant.asked.judged import JUDGE
from qdot_assistant.asked.neighbours import exclusion_asked, gift_asked
from qdot_assistant.asked.trust_asked import security_asked, tax_asked
from qdot_assistant.asked.what import (
    ANY_CASE,
    CHANGES_IT,
    CORPUS_FACTS,
    DATE_FACTS,
    EXTENSION,
    NONE,
    OWN,
    Asked,
)
from qdot_assistant.named import Named
from qdot_assistant.types import Facts

FEW_WORDS = 9
"""Words of a follow-up that names one more result of the calculation ("expected term?")."""


NOTHING_OWED = re.compile(
    r"\b(?:if|even if|when|though|although|because|since|as) (?:\w+ ){0,3}?(?:no(?: \w+)? tax(?:es)?|nothing) "
    r"(?:is |are |was )?(?:due|owed|payable|to pay)\b",
    ANY_CASE,
)
""" "Must I file even if no tax is due?" asks for no day."""

SUPPOSES = re.compile(r"^(?:and |but |so |or |ok,? )*(?:if|what if|suppose|assuming|had)\b", ANY_CASE)


def own_of(text: str, facts: Facts, example: int | None, named: Named) -> Asked:
    """The calculation that the message wants, read without what came before it; ``NONE`` where it wants none.

    Args:
        example: the number of the Example that is spoken of; only Example 4 is worked out.
    """
    if named.is_bare or (example is not None and example != 4):
        return NONE
    if example == 4:
        return corpus_asked(text, facts, example)
    if example is None and is_annuity_sheet(text, facts):
        return Asked("corpus_portion", corpus_focus(text))
    if NOTHING_OWED.search(text) and not facts.current:
        return NONE
    if named.existing and not facts.current & DATE_FACTS and not OWN.search(text) and "date_of_death" in facts.facts:
        return NONE  # what a paragraph says of a day is asked, and not the day of the case told before
    for reader in (tax_asked, security_asked, gift_asked, exclusion_asked, corpus_asked, deadline_asked):
        found = reader(text, facts, example)
        if found.calculator:
            return found
    return NONE


_USES: dict[CalculatorName, frozenset[str]] = {}


def uses() -> dict[CalculatorName, frozenset[str]]:
    """Which facts each calculator works with."""
    if not _USES:
        _USES.update(
            {
                "corpus_portion": CORPUS_FACTS | {"frequency", "timing", "date_of_death", "life_contingent"},
                "deadlines": DATE_FACTS | {"extension_months", "route", "administration", "form_4768_filed"},
                "exclusion_amount": frozenset({"year", "year_of_death", "date_of_death"}),
                "spouse_gift_exclusion": frozenset({"year", "year_of_death", "gift_amount"}),
                "security_test": frozenset(
                    {
                        "qdot_assets",
                        "amount",
                        "other_qdot_assets",
                        "personal_residence",
                        "foreign_real_property",
                        "assets_at_year_end",
                    }
                ),
                "section_2056a_tax": frozenset(
                    {"distribution", "taxable_estate", "date_of_death", "year_of_death", "adjusted_taxable_gifts"}
                ),
            }
        )
    return _USES


def with_unclear(text: str, facts: Facts) -> Facts:
    """A fact told in words that can be read two ways counts as given: it is asked about before all else."""
    told = {unclear.name for unclear in facts.unclear if unclear.words and unclear.words.lower() in text.lower()}
    return facts.model_copy(update={"current": facts.current | told}) if told else facts


def only_supposes(text: str) -> bool:
    """True for another fact put in its place ("and if we filed a week earlier"), which asks for the same day again."""
    if CHANGES_IT.search(text):
        return True
    return bool(SUPPOSES.match(text)) and not WHEN.search(text) and not JUDGE.search(text)


def tells_extension(text: str, facts: Facts) -> bool:
    return bool(EXTENSION.search(text)) or "extension_months" in facts.current
