"""What is wanted where a fact for a calculation is lacking: a day, a figure, what is lost, or to be put at ease."""

from __future__ import annotations

import re

_SOMEBODY = (
    r"(?:(?:my|our|his|her|the) )?(?:late )?"
    r"(?:husband|wife|hubby|dad|mom|mum|papa|mama|father|mother)\b(?!'s)"
)
"""Who is lost or gone is no deduction that is."""
CONSEQUENCE = re.compile(
    rf"\b(?:lost(?! {_SOMEBODY})|lose(?! {_SOMEBODY})|gone(?! (?:since|(?:on|in) (?:\d|[a-z]+ \d)|last)\b)|"
    r"forfeit\w*|denied|disallowed|saved?|salvage\w*|void|consequences?|"
    r"what (?:result|happens|follows)|"
    r"(?:entire|whole|all)\b.{0,30}\b(?:taxed|taxable|due))\b",
    re.IGNORECASE,
)

NEVER_MOVED = re.compile(
    r"\b(?:never|not|nobody|n't|without)\b.{0,25}\b(?:record\w*|convey\w*|transferr?\w*|deed\w*|moved?|"
    r"retitl\w*|funded)\b",
    re.IGNORECASE,
)
"""What was never moved while the estate was open is late on whichever day it closed."""

DAY = re.compile(
    r"\b(?:when|(?:until|till) (?!today|now)|by what|by which|"
    r"(?:what|which) (?:calendar |exact |precise |very )*(?:day|date)|"
    r"(?:last|latest|final|outside) (?:possible |allowed |safe |legal )?(?:day|date|moment)|"
    r"deadlines?|dates|due|how (?:long|soon|late|much time|many (?:days|weeks|months))|soonest|earliest|"
    r"(?:give|gives|gave|get|gets|have|has|had) (?:\w+ ){0,2}(?:nine|9|six|6|fifteen|15|three|3) (?:\w+ )?months)\b",
    re.IGNORECASE,
)

FIGURE = re.compile(
    r"\bhow (?:much|many|big|large|high)\b|\b(?:what|which)(?: is| would be)?(?: the)? (?:part|share|portion|"
    r"percent\w*|amount|figure|corpus|fraction)\b|\b(?:calculat|comput)\w*|\bwork(?:ed|s)? (?:\w+ )?out\b|"
    r"\b(?:tell|give|show|send|advise|find|need|want|know)\b(?: \w+){0,4} (?:corpus|principal|portion|share|fraction|"
    r"percent\w*)\b|\b(?:corpus|principal) (?:portion|share|part|fraction|percent\w*|amount)\b[\s,]*"
    r"(?:please|pls|kindly|thanks|thank you)?\W*$",
    re.IGNORECASE,
)
"""A story whose pension is told in passing wants no figure of it unless it asks for one."""

WORRIES = re.compile(
    r"\b(?:trouble\b|worr(?:y|ied|ies)|panic\w*|scared|afraid|a problem|problems?\?|screwed|messed up|a mess|safe\b|"
    r"too late\b|hopeless|(?:any|no|still) hope|out of luck|doomed|what now\b|now what\b|at risk|in danger|how bad\b|"
    r"(?:ok(?:ay)?|fine|all right|alright)\s*\?)",
    re.IGNORECASE,
)

LEAVE = re.compile(
    r"\b(?:ok(?:ay)?|fine|allowed|all ?right|alright|possible|legal|permitted|acceptable|valid)"
    r"(?: (?:to|if|that|when|with|like|this|now|then|so|by)\b|\W*$)|"
    r"\b(?:forg[eo]t(?:ten)?|skipped|missed|left out|slipped)\b.{0,60}\bwhat (?:about|of|with|now|to do)\b",
    re.IGNORECASE,
)
"""Asks whether something may be, or what becomes of what was left undone: the rule says it, whatever the day."""
