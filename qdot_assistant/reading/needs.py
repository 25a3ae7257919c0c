"""A need told beside a question: rent, illness, no other money; the hardship of (c)(2)(i) and (c)(3)(i) goes by it.

Come here for ``NEED``.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
NEED = re.compile(
    r"\b(?:drown\w*|cry\w*|cries|can(?:'?t|not) (?:afford|pay|live|manage|make (?:it|ends)|survive|cope|sleep)|broke|"
    r"rent|"
    r"hospital|medical|doctors?|medicines?|bills?|debts?|starv\w*|hungry|food|desperat\w+|evict\w*|mortgage|"
    r"foreclos\w+|"
    r"poor|nothing (?:left|to live)|living on|lost my job|no (?:money|savings|income|job)|sick|ill|cancer|chemo\w*|"
    r"surgery|operation|nursing|barely|scrap\w+|need (?:the|this|that|every|all the) (?:money|cash|penny|cent|dollar)|"
    r"nothing else in the world|(?:eats?|lives?|living) (?:from|off|on) (?:it|that|this|the (?:pension|money))|"
    r"(?:only|all) (?:i|she|he|we) (?:have|has) to live on|behind on|utilit\w+|tuition|heating|struggl\w+|hard up|"
    r"penniless|destitut\w+|hardship)\b",
    _I,
)
