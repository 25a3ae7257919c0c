"""Whether facts of Example 4 are supposed otherwise, or its own values are told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass

_I = re.IGNORECASE

_OWN: Mapping[str, frozenset[str]] = {
    "annual_annuity": frozenset({"72000"}),
    "payment_amount": frozenset({"6000"}),
    "age": frozenset({"60"}),
    "section_7520_rate": frozenset({"3.6"}),
    "frequency": frozenset({"monthly"}),
    "timing": frozenset({"end"}),
}
OWN_AMOUNTS = {Decimal(n) for n in ("72000", "6000", "73180.80", "73958.40", "1075084.50", "818164.80")}


def plain(value: object) -> str:
    return str(value).removesuffix(".00")


def own_values(name: str, text: str) -> frozenset[str]:
    """The Example's own value, and of the rate the earlier Example's where no other case is supposed."""
    former = {"6", "6.0"} if name == "section_7520_rate" and not _SUPPOSED.search(text) else set()
    return _OWN.get(name, frozenset()) | former


_SUPPOSED = re.compile(r"\b(?:but|if|suppos\w+|assum\w+|were|instead|rather|except|had)\b", _I)
