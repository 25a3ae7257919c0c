"""The notices beside a corpus portion: a choice not carried here, a fact not used, another rule of value."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from calculators.base import CalculationNotice

if TYPE_CHECKING:
    from calculators.corpus_portion_facts import CorpusPortionInputs

_OLDER_TABLE_UNTIL = dt.date(2009, 6, 30)


def notices_of(inputs: CorpusPortionInputs, death: dt.date, has_life: bool) -> tuple[CalculationNotice, ...]:
    """What is to be said beside the corpus portion of these facts: an older table, an age not used, a sold contract."""
    found = []
    if has_life and death <= _OLDER_TABLE_UNTIL:
        text = (
            "For a death in May or June 2009 the executor could also choose the older Table 90CM, which is not "
            "carried here."
        )
        found.append(CalculationNotice(kind="not_in_sources", text=text, section="26 CFR 20.2031-7A(g)"))
    if not has_life and (inputs.age is not None or inputs.birth_date is not None):
        text = "The age was not used: payments for a fixed term of years do not depend on a life."
        found.append(CalculationNotice(kind="advice", text=text, section="20.2056A-4(c)(5)(iv)"))
    if inputs.is_commercial_contract:
        text = (
            "A contract sold by a company that regularly sells annuities is valued on the return by comparable "
            "contracts, not by these "
            "tables; the corpus portion alone is worked out with section 7520."
        )
        found.append(CalculationNotice(kind="unverified", text=text, section="26 CFR 20.2031-8"))
    return tuple(found)
