"""The words that make a day one from which payments run on ("the pension since November 2026").

Come here for ``RUNS_FROM``.
"""

from __future__ import annotations

import re

RUNS_FROM = re.compile(
    r"\b(?:(?:pensions?|annuit(?:y|ies)|payments?|checks?|cheques?|money)(?: \w+){0,3}? since|"
    r"(?:pension|annuity|payments|checks|cheques)(?: \w+){0,2}? (?:from|as of|starting(?: in| on)?|"
    r"beginning(?: in| on)?))"
    r"\s+(?:the )?$"
)
"""Payments that run from a day on."""
