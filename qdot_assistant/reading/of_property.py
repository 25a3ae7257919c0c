"""Whether a message speaks of property and not of payments: "how much of the flat may go in".

Come here for ``is_of_property``. A share of a house or an account is none of a pension's corpus portion, though a
pension was told before: § 20.2056A-4(b)(3) goes by what is included in the gross estate.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_PROPERTY = re.compile(
    r"\b(?:house|home|flat|apartment|condo\w*|bungalow|cottage|cabin|farm|land|plot|ranch|building|boat|yacht|ship|car|"
    r"(?:race ?)?horses?|paintings?|jewel\w*|brokerage|portfolio|stocks?|securities|bequest|legacy|business|company|"
    r"partnership|vineyard|bonds?|letters? of credit|savings|(?:bank|joint|investment) accounts?|(?:money|"
    r"property|assets) (?:of|in) the trust|"
    r"trust money|tax[- ]free|exemption|exclusion)\b",
    _I,
)
_PAYMENTS = re.compile(
    r"\b(?:pensions?|annuit\w+|payments?|che(?:ck|que)s?|instal\w+|benefits?|payouts?|corpus|principal)\b|"
    r"\b(?:a|per|each|every) (?:month|quarter|week)\b|\bmonthly\b",
    _I,
)


def is_of_property(text: str) -> bool:
    """True where the message names property, or what is free of tax, and no payment."""
    return _PROPERTY.search(text) is not None and _PAYMENTS.search(text) is None
