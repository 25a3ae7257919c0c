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

BEGAN = re.compile(
    r"\b(?:pensions?|annuit(?:y|ies)|payments?|checks?|cheques?|money|it)\b(?: (?!tax|trust)\w+){0,4}? "
    r"(?:start(?:s|ed)?|beg[au]ns?|begins?|commence[ds]?|kick(?:s|ed)? in|set in)"
    r"(?: (?:only|first|then|paying|coming|to (?:come|pay|arrive|run)|me|us|her|him|in|on|out|from|with|about|"
    r"the))*\s*$"
)
BY_THE_YEAR = re.compile(r"\b706-?\s?qdts?\b")
"""Beside the form for them, the payments that began on a day are those of its year and of each year since."""
