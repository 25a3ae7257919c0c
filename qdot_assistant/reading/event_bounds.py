"""What stands beside a day and bounds it, or keeps it from being the day of an event.

Come here when a date is taken for the death's that only begins, ends or limits something; the words of the events
themselves stand in ``event_words``.
"""

from __future__ import annotations

import re

BOUND_AFTER = re.compile(
    r"\b(?:between|on or after|after|since|later than|on or later than|from|starting)\s+(?:the\s+)?$|"
    r"\bpost(?:-|\s)\s*$"
)
BOUND_BEFORE = re.compile(
    r"\b(?:on or before|before|prior to|up to|until|till|through|earlier than)\s+(?:the\s+)?$|"
    r"\bpre(?:-|\s)\s*$"
)

OTHER_EVENT = re.compile(
    r"\b(?:bond|letter of credit|surety|no longer|closing letter|runs? out|expires?|"
    r"hearing|appointment|contract ends?)\b"
)
"""What has a day of its own, which is no death."""

HAPPENED_BEFORE = re.compile(
    r"\b(?:\w{3,}[^aeiou\W]ed|agreed|argued|continued|issued|lost|left|quit|sold|bought|went|came|took|gave|"
    r"made|sent|began|found|kept|held|won|broke|"
    r"fell|ran out|got|met)\b[^.;:?!]{0,45}\b(?:on|in|since|at)\s+(?:the\s+)?$|"
    r"\b(?:e-?filed|mailed|filed|sent|posted|signed|postmarked|delivered|received|moved|transferred|assigned|conveyed|"
    r"recorded|executed|established|created|elected|completed|closed|wired|deposited|rolled|submitted|lodged|issued|"
    r"registered|appointed|printed)\s+$"
)
"""A verb with this day: what happened on it is told, and is no death."""

LIMIT_BEFORE = re.compile(
    r"\b(?:miss(?:ed|es|ing)?|forg[eo]t\w*|skip\w*|overlook\w*|past|after|before|until|till|by|each|every|one|"
    r"next|another)\s+(?:(?:the|a|my|our|their|his|her|last|next|one)\s+)?$"
)
"""What is missed, or recurs, is a limit: the day after it is no day on which something happened."""

ANNUITY_SHEET = re.compile(
    r"^(?=.*\b(?:monthly|quarterly|weekly|annually|yearly|semi-?annual(?:ly)?|(?:a|per|each|every) "
    r"(?:month|quarter|week|year))\b)(?=.*\blife(?:time)?\b)",
    re.DOTALL,
)
""" "$4,500 monthly, life, 67, March 2025": beside such facts a date alone is the death's, on which they all turn."""

RUNS_SINCE = re.compile(
    r"(?<!dead )(?<!gone )(?<!deceased )(?<!widow )(?<!widower )(?<!widowed )(?<!away )"
    r"\b(?:since|starting|beginning|as of|effective)\s+(?:about |around |last |in |on |from )*$"
)
""" "2,000 a month for life since March 2024": since then it is paid, and nothing says that someone died then."""

YEARLY_AMOUNT = re.compile(
    r"\b(?:exempt(?:ion|ed)?|exclusion|tax[- ]free|unified credit|gift (?:tax )?limit)\b|"
    r"\b(?:without|free of|free from|exempt from|no|owing|before) (?:(?:any|owing|paying|us|federal) )*"
    r"(?:estate|death|gift) tax(?:es)?\b|\b(?:estate|gift) tax (?:threshold|allowance|limit)\b"
)
