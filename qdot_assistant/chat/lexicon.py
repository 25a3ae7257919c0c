"""The words of the proof: which turn a rule, which mean the same, which carry nothing.

Every entry widens what a chat model may say, so each pair here must be interchangeable in every sentence of this field.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

OPERATORS: Mapping[str, str] = {
    "not": "NOT", "no": "NOT", "never": "NEVER", "none": "NONE", "nothing": "NONE", "nobody": "NONE",
    "without": "WITHOUT", "neither": "NOT", "nor": "NOR", "hardly": "RARELY", "rarely": "RARELY",
    "must": "MUST", "shall": "MUST", "should": "SHOULD", "ought": "SHOULD",
    "may": "MAY", "can": "MAY", "could": "MAY", "might": "MIGHT", "would": "WOULD",
    "only": "ONLY", "solely": "ONLY", "exclusively": "ONLY",
    "unless": "UNLESS", "except": "EXCEPT", "excluding": "EXCEPT", "despite": "DESPITE", "although": "DESPITE",
    "if": "IF", "when": "IF", "whenever": "IF", "whether": "WHETHER", "while": "WHILE",
    "once": "ONCE",
    "until": "UNTIL", "till": "UNTIL", "before": "BEFORE", "after": "AFTER", "since": "SINCE", "during": "DURING",
    "within": "WITHIN", "throughout": "DURING", "from": "FROM", "because": "BECAUSE",
    "or": "OR", "either": "OR", "all": "ALL", "every": "EACH", "each": "EACH", "any": "ANY", "both": "BOTH",
    "always": "ALWAYS", "some": "SOME", "many": "MANY", "most": "MOST", "generally": "USUALLY", "usually": "USUALLY",
    "normally": "USUALLY", "typically": "USUALLY", "often": "OFTEN", "sometimes": "SOMETIMES", "likely": "LIKELY",
    "probably": "LIKELY", "perhaps": "PERHAPS", "maybe": "PERHAPS",
    "exceeds": "MORE", "exceed": "MORE", "exceeding": "MORE",
    "by": "BY", "more": "MORE", "less": "LESS", "fewer": "LESS", "than": "THAN", "least": "LEAST", "yes": "YES",
}  # fmt: skip

LIMIT_WORDS: Mapping[str, str] = {
    "over": "MORE",
    "above": "MORE",
    "under": "LESS",
    "below": "LESS",
    "by": "BYDAY",
    "about": "ABOUT",
    "around": "ABOUT",
    "through": "THROUGH",
    "between": "BETWEEN",
}
"""Words that are limits only where a figure follows ("above $2 million")."""

PHRASES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), key)
    for pattern, key in (
        (r"\b(?:not|no) (?:less|fewer) than\b|\ba minimum of\b|\bat least\b", "ATLEAST"),
        (r"\b(?:not|no) more than\b|\bup to\b|\bat most\b|\ba maximum of\b", "ATMOST"),
        (r"\b(?:no|not) later than\b|\bon or (?:before|prior to)\b|\bat the latest\b", "BYDAY"),
        (r"\bmore than\b|\bgreater than\b|\bin excess of\b", "MORE"),
        (r"\bless than\b|\bfewer than\b", "LESS"),
        (r"\bprior to\b|\bearlier than\b", "BEFORE"),
        (r"\beven if\b|\beven when\b", "EVENIF"),
        (r"\b(?:as|so) long as\b|\bin case\b|\bon condition that\b|\bprovided that\b", "IF"),
        (r"\bother than\b|\bapart from\b|\bexcept for\b", "EXCEPT"),
        (r"\bha(?:s|ve) to\b|\bneeds? to\b|\b(?:is|are) required to\b|\b(?:is|are) obliged to\b", "MUST"),
        (r"\b(?:is|are) (?:allowed|permitted|able) to\b", "MAY"),
        (r"\bdo(?:es)? not need to\b|\bneed not\b", "NOT MUST"),
        (r"\bfails? to\b|\bfailed to\b|\bfailing to\b", "NOT"),
        (r"\bqualified domestic trusts?\b|\bqdots?\b", "qdot"),
        (r"\bunited states\b|\bu\.\s?s\.|\bus\b(?= |\.|,|$)|\bamerican\b", "usa"),
        (r"\binternal revenue service\b", "irs"),
        (r"\bsurviving spouse\b", "spouse"),
        (r"\bnot a citizen of the usa\b", "not a usa citizen"),
        (r"\bcitizens? of the usa\b", "usa citizen"),
    )
)
"""Phrases read as one; the later patterns see what the earlier ones made."""

SAME: Mapping[str, str] = {
    "wife": "spouse", "husband": "spouse", "widow": "spouse", "widower": "spouse", "spouse": "spouse",
    "deceased": "decedent", "died": "die", "death": "die", "dead": "die", "dying": "die",
    "obtain": "get", "receive": "get", "obtained": "get", "received": "get", "receives": "get",
    "got": "get", "gets": "get", "receipt": "get", "purchase": "buy", "purchased": "buy", "bought": "buy",
    "begins": "start", "begin": "start", "commence": "start", "commences": "start", "starts": "start",
    "began": "start", "begun": "start",
    "needs": "need", "paid": "pay", "pays": "pay", "payment": "pay", "payments": "pay", "paying": "pay",
    "instrument": "instrument", "children": "child", "holds": "hold", "held": "hold", "sent": "send", "given": "give",
    "gave": "give", "gives": "give", "made": "make", "makes": "make", "kept": "keep", "keeps": "keep",
    "shows": "show", "shown": "show", "dies": "die",
}  # fmt: skip
"""Words read as the same."""

LIGHT: frozenset[str] = frozenset(
    "a an the of to in on for with at as that this these those which who whom whose it its itself is are was were be "
    "been being am has have had having do does did doing also too such your you yours my mine our ours we us i he she "
    "his her him hers they them their there here then so and but however therefore thus into onto upon "
    "per means meaning".split()
)
"""Words that may come and go: they carry no rule by themselves."""

PARTIES: frozenset[str] = frozenset("spous deced executor truste trust qdot bank court".split())
"""Stems of those that a pronoun may stand for where they are named a second time."""
DROPPABLE: frozenset[str] = frozenset("surviv still simpli".split())
"""Stems of words that may be left out: they say again what another word says."""
