"""An annuity factor that is told: "15.02 is the factor", "Table S shows 12.34", "12.34 for her age".

Come here for ``factors_told``. 26 CFR 20.2031-7(d)(2): the factor is what Table S or B gives for a rate and an age or a
number of years. The figure told as one is none of these, and is never read as the section 7520 rate or as an age.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from qdot_assistant.reading.text import Span

_N = r"(?<![\d.,$¤])(?P<n>\d{1,2}\.\d{1,6})(?!\d|,\d|\.\d|\s*(?:%|percent|per\s?cent|pct|million|thousand|[km]\b))"
_FINE = r"(?<![\d.,$¤])(?P<n>\d{1,2}\.\d{2,6})(?!\d|,\d|\.\d|\s*(?:%|percent|per\s?cent|pct|million|thousand|[km]\b))"
"""Section 7520 rates have one place after the point (26 CFR 20.7520-1(b)(1)); two or more tell a factor."""
_NAME = r"(?<!interest )(?<!discount )\b(?:factors?|quotient|multiplier)\b"
_BEING = (
    r"(?:\s+(?:of|is|was|as|being|equals?|that is|which is|to be|(?:comes?|came|works?|worked) (?:out )?(?:to|at|as)|"
    r"turns? out(?: to be)?|turned out(?: to be)?|would be|will be|should be|about|exactly|only))"
)
_ONE = r"(?:the|an?|our|my|her|his|their|its|your|that|this)"
_WHAT = r"(?:(?:annuity|life|table|table [sb]|single[- ]life|actuarial|irs|correct|right|published|printed)\s+)*"
_GIVES = r"(?:shows?|showed|gives?|gave|says?|said|has|had|reads?|lists?|prints?|printed|yields?|is|was)"
_PATTERNS = (
    re.compile(rf"{_NAME}(?:{_BEING}+\s*[:=]?|\s*[:=(])\s*{_N}"),
    re.compile(rf"{_NAME}\s*,?\s*{_FINE}"),
    re.compile(rf"{_NAME}\s*,?\s*(?=(?:[7-9]|[12]\d)\.\d){_N}"),
    re.compile(rf"{_N}\s*,?\s*(?:(?:is|was|as|being|for|to be|be)\s+)+(?:{_ONE}\s+)?{_WHAT}{_NAME}"),
    re.compile(rf"{_FINE}\s*\(?(?:{_ONE}\s+)?{_WHAT}{_NAME}"),
    re.compile(rf"{_N}\s+(?:as|for|at)\s+(?:my|her|his|the|your|their|that|this|s's|w's) (?:exact |then )?age\b"),
    re.compile(rf"\btables? [sb]\b(?:\s+(?:¤+|\w+)){{0,2}}?\s+{_GIVES}\s+(?:(?:us|me|you|about|only)\s+)?{_N}"),
    re.compile(rf"\btables? [sb]\s*[:=]\s*{_FINE}"),
    re.compile(
        rf"{_FINE}\s*,?\s+(?:(?:is|was|taken|read|comes?|came)\s+)*(?:from|in|out of|per|under)\s+tables? [sb]\b"
    ),
)
_SOME = re.compile(r"\d\.\d")


@dataclass(frozen=True)
class FactorMention:
    """One factor told, as written, and where its figure stands."""

    span: Span
    value: Decimal


def factors_told(low: str) -> list[FactorMention]:
    """All factors that a text tells, in order. ``low`` is in lower case."""
    if _SOME.search(low) is None:
        return []
    spans = {match.span("n") for pattern in _PATTERNS for match in pattern.finditer(low)}
    return [FactorMention(span, Decimal(low[slice(*span)])) for span in sorted(spans)]
