"""Whether the trust's income goes on the spouse's own income tax return, asked after what of it is free of tax.

Come here for ``asked_of_the_income``. IRC 2056A(b)(3) frees income of the QDOT estate tax only; income tax is apart.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
MOST_WORDS = 24
"""Words of the longest follow-up that only asks whether the income is taxed otherwise."""
_INCOME = r"(?:income|dividends?|interest|earnings|yield|rents?|money)"
_OF_THE_TRUST = re.compile(
    rf"\b(?:trust|qdot)\b.*\b{_INCOME}\b|\b{_INCOME}\b.*\b(?:trust|qdot)\b|\b{_INCOME}\b.*\btax[- ]free\b", _I
)
_INCOME_TAX = re.compile(
    r"\bincome[- ]tax\w*\b|\b1040\b|\b(?:yearly|annual|own|personal|normal|regular|usual) (?:income )?(?:tax )?"
    r"(?:return|tax(?:es)?)\b",
    _I,
)
_ANOTHER_MATTER = re.compile(
    r"\b(?:how much|what rate|bracket|which (?:form|line)|where|refund|withh\w+|treaty|estimated|k-?1|1041|foreign|"
    r"country|state|deduct\w*|credit|pension|annuity|ira|gain\w*|basis)\b|%",
    _I,
)
ASKED = "Is the trust's income that the surviving spouse gets subject to income tax?"
ASKED_FREE = "Is the trust's income that the surviving spouse gets free of income tax?"
"""The same asked from the other side, so that Yes and No keep their sense."""
_LEFT_OUT = re.compile(
    r"\b(?:leave|left|leaving|keep|kept|skip\w*|omit\w*|drop\w*|exclud\w*|ignor\w*|forget|off|free|exempt\w*|without|"
    r"nothing|never|not|no|neither|nowhere|needn'?t|(?:do|does|don|doesn|is|isn|won|needn|have)(?:n'?t|'?t))\b|n't\b",
    _I,
)
_TWICE = re.compile(
    r"\b(?:not|n't|never|no)\b.*\b(?:leave|left|skip|omit|free|exempt|off|not|without)\b|,? or not\W*$", _I
)


def asked_of_the_income(text: str, context: str) -> str | None:
    """The question in full, where a follow-up asks it of the trust's income spoken of; None where it does not."""
    if len(text.split()) > MOST_WORDS or _ANOTHER_MATTER.search(text) or not _INCOME_TAX.search(text):
        return None
    if not _OF_THE_TRUST.search(context):
        return None
    return ASKED_FREE if _LEFT_OUT.search(text) and not _TWICE.search(text) else ASKED
