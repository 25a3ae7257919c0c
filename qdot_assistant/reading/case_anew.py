"""Another case put without saying so: "death 5 January 2026, who signs?", or a whole annuity with another day of death.

Come here for ``puts_another_case``. The time runs from each decedent's own death (IRC 6075(a)) and the factor from each
survivor's own age, § 20.2056A-4(c)(4)(ii)(B), so that nothing told of the case before is a fact of this one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from qdot_assistant.asked.same_again import is_same_case
from qdot_assistant.reading.context import CORRECTION
from qdot_assistant.types import Fact

SHEET = (
    frozenset({"date_of_death"}),
    frozenset({"annual_annuity", "payment_amount"}),
    frozenset({"age", "birth_date", "term_years"}),
)
"""What of an annuity makes a whole sum of it, whether it is asked for or not."""
_SHARE = re.compile(r"\b(?:corpus|principal|portion|share|percent\w*|fraction)\b|%")
_SOMEBODY = (
    r"(?:(?:an?|another|one|our|my|the|this|next) )?(?:other |second |new )?"
    r"(?:decedent|client|testator|testatrix|taxpayer|man|woman|lady|gentleman|couple|person|d)"
    r"(?:'?s (?:husband|wife|spouse|partner))?"
)
_KIN = r"(?:aunt|auntie|uncle|cousin|friend|neighbou?r|colleague|brother|sister|nephew|niece|grand\w+)(?:-in-law)?"
_KIN_DIED = re.compile(
    rf"^\W*(?:(?:and|now|also|so)\b[ ,]*)*(?:my|our) {_KIN}(?:'s (?:husband|wife|spouse|partner))?(?: [a-z]+)? "
    r"(?:has |had |just )?(?:died|passed)\b"
)
""" "My aunt Noor died last Christmas": hardly ever the spouse who survived the one told of before."""
_ASKS_ITS_DAY = re.compile(
    r"\b(?:when|due|deadlines?|(?:last|final|latest|which|what) (?:day|date)|how long|in time|too late|706|"
    r"tax return)\b|"
    r"\breturn'?s? final\b"
)
_HELPS = re.compile(r"\b(?:executor|executrix|trustee|heir|beneficiary|guardian)\b")
_OPENS_WITH_A_DEATH = re.compile(
    r"^\W*(?:(?:and|now|also|next|ok(?:ay)?|so|then|thanks|thank you|a|the|date|day|of|on)\b[ ,.:;]*)*"
    rf"(?:(?:death|dod|d\.o\.d)\b|(?:{_SOMEBODY},? )?(?:who )?(?:has |had |just )?(?:died|passed|deceased|d\.))"
)
""" "Death 5 January 2026, …" and "a client died 9 June. …"; "he died 9 June" may put right what was told of him."""


def is_sheet(told: AbstractSet[str]) -> bool:
    """True for facts that make a whole annuity: the death, what is paid, and for how long."""
    return all(told & one for one in SHEET)


def puts_another_case(low: str, told: Mapping[str, Fact], known: Mapping[str, Fact]) -> bool:
    """True where a message tells a death on another day and leaves the case told before behind.

    Args:
        low: the message in small letters.
        told: the facts read from it.
        known: those told before it.
    """
    if "date_of_death" in known and _KIN_DIED.match(low) and not _HELPS.search(low):
        return bool(_ASKS_ITS_DAY.search(low)) and not is_same_case(low)
    if not _is_of_another_day(told, known) or CORRECTION.search(low) or is_same_case(low):
        return False
    if is_sheet(told.keys()) or _pays_another_sum(told, known):
        return True
    return bool(_OPENS_WITH_A_DEATH.match(low)) and not _SHARE.search(low)  # a share needs the annuity told before


def _pays_another_sum(told: Mapping[str, Fact], known: Mapping[str, Fact]) -> bool:
    """True where another amount is told beside another death: whose age it goes by is not told yet."""
    names = [name for name in ("annual_annuity", "payment_amount") if name in told]
    return bool(names) and all(name in known and told[name].value != known[name].value for name in names)


def _is_of_another_day(told: Mapping[str, Fact], known: Mapping[str, Fact]) -> bool:
    death, before = told.get("date_of_death"), known.get("date_of_death")
    return death is not None and before is not None and death.value != before.value
