"""How a thing that was left outright is brought into the QDOT: "how do I move my late wife's account into the trust?".

Come here for ``HOW_IT_IS_BROUGHT_IN`` and ``WHETHER_IT_MAY_GO_IN``. Whatever the thing is, § 20.2056A-4(b)(1) and (2)
answer; a pension or an individual retirement account has rules of its own, and so has what the asker owned before.
"""

from __future__ import annotations

_HOW = (
    r"(?:\bhow (?:do|does|can|could|should|would|must|shall|is|are|to|exactly|will|did)\b|"
    r"\bwhat (?:do|does|must|should|can) (?:\w+ )?(?:have to |need to )?do to\b|"
    r"\b(?:steps?|procedures?|process|mechanics|way|formalities) (?:\w+ )?(?:to|for|of)\b|"
    r"\bwhat (?:is|are) (?:the|involved)\b[^.;?!]{0,15}\b(?:steps?|procedure|process|in)\b|"
    r"\bwhat does it take to\b|\bhow (?:is|does) (?:that|it|this) (?:done|work)\b)"
)
_MOVE = (
    r"(?:put|puts|move[sd]?|moving|get|gets|got|transfer\w*|bring|brings|brought|assign(?:s|ed|ing)?|plac(?:e|ed|ing)|"
    r"contribut\w+|fund(?:s|ed|ing)?|retitl\w+|sign over|go|goes|come|comes)"
)
_IN_TRUST = (
    r"\b(?:in|into|to|inside|over to|under|with) (?:(?:the|a|this|that|my|our|his|her|special|new|marital) )*"
    r"(?:trust|qdot)\b(?! (?:rules?|tax|election|document|paper|deed|agreement|company))"
)
_OF_ITS_OWN_RULE = (
    r"\b(?:(?:the|his|her|a|my) will|pensions?|annuit\w+|payments?|che(?:ck|que)s?|corpus|portions?|iras?|"
    r"individual retirement|401|403|plan|roll\w*|gifts?|long|much|many|late(?! (?:wife|husband|spouse|dad|father|"
    r"mother|mom|mum)\b)|soon|often|far|tax\w*|reform\w*|court|protective\w*|formula|sum|pecuniary|my own|"
    r"own (?:money|savings|property)|already|signed|assigned|spent|sold|trustees?|citizens?|joint\w*|out of|income|"
    r"principal|deadline|when|who|whom|example|while (?:he|she|we|both)|alive|before (?:he|she) (?:dies|died))\b"
)
HOW_IT_IS_BROUGHT_IN = (
    rf"^(?!.*{_OF_ITS_OWN_RULE})(?=.*{_HOW}).*(?:\b{_MOVE}\b[^.;?!]{{0,60}}?{_IN_TRUST}|"
    rf"\bfund(?:s|ed|ing)? (?:the|a|our|this) (?:trust|qdot)\b)"
)
_LEFT = (
    r"\b(?:late|dead|deceased|departed) (?:husband|wife|spouse|dad|father|mother|mom|mum)|"
    r"\bleft (?:me|her|him|mom|mum)\b|\binherit\w*"
)
WHETHER_IT_MAY_GO_IN = (
    rf"^(?!.*{_OF_ITS_OWN_RULE})(?=.*(?:{_LEFT}))"
    rf".*\b(?:can|may|could|am i allowed|is it (?:ok(?:ay)?|possible|allowed))\b"
    rf"[^.;?!]{{0,60}}\b{_MOVE}\b[^.;?!]{{0,60}}?{_IN_TRUST}"
)
