"""Whether what was just told holds the answer to a follow-up already: then it is told again, and does not step back.

"Only one?" asks of the extent of what was said; "by when?", "how much more?" and "under which circumstances?" ask for
the day, the figure or the condition that stands in it; "is there a fee?" asks for a word of it.
"""

from __future__ import annotations

import re

from knowledge.statement import Statement
from qdot_assistant.keywords import stem
from qdot_assistant.subjects import content_of

_I = re.IGNORECASE
MOST_OF_AN_ECHO = 6
_QUANTITIES = frozenset(
    "and but so or ok okay well really seriously then wait hm oh you mean meaning is are was it that this these those "
    "them him her me us there only just merely solely exactly not no none nothing nobody noone one ones two three both "
    "either neither all everything everyone everybody anything anyone anybody always never ever alone forever else "
    "other others more of the too though now right as well together exception exceptions without any at least most "
    "much many few little part half enough complete completely entirely totally whole full really truly "
    "still same".split()
)
_EXTENT = frozenset(
    "only just merely solely exactly nothing nobody noone none one two three both either neither all everything "
    "everyone everybody anyone anybody always never alone forever enough "
    "complete completely entirely totally whole full still".split()
)
_PLAIN_WORDS = re.compile(r"[a-z]+", _I)
_ASKS_MORE = re.compile(
    r"\b(?:more|others?|any(?:thing|one|body)? else|what|who|which|exceptions?)\b(?! than)|"
    r"^(?:right|really|well|ok(?:ay)?|now|all right|is it|yes|no|just|never|enough|full|that'?s (?:all|enough|it))\W*$",
    _I,
)
_CONDITIONS = re.compile(
    r"\b(?:in|under|on|at) (?:what|which) (?:circumstances?|conditions?|situations?|cases?|terms)\b|"
    r"\b(?:what|which)(?: are| is)?(?: the| its)? (?:circumstances?|conditions?|requirements?|prerequisites?)\b|"
    r"\bwhen(?: exactly)? is (?:it|that|this) (?:allowed|possible|ok(?:ay)?|permitted|so|the case)\b|^\W*on condition",
    _I,
)
_HOLDS_CONDITIONS = re.compile(r"\b(?:if|only|unless|provided|must|where|requires?|needs?)\b", _I)
_HOLDS_A_DAY = re.compile(
    r"\b(?:\d+|nine|six|sixty|one|each|every)[ -](?:days?|months?|years?)\b|\bapril 15\b|\bdue (?:date|on|by)\b|"
    r"\b(?:before|until|on or before|by) the (?:\w+ ){0,4}(?:date|day|return|filed|filing)\b",
    _I,
)
_HOW_OFTEN = re.compile(
    r"^(?:and |so |but |for |only |just |also )*(?:each|every|per|once(?: an?| per| every| in an?)?|twice(?: an?)?)"
    r"(?: (?:time|year|month|quarter|payment|payout|one|day|single (?:time|year|payment)))?"
    r"(?: (?:or|and) (?:once|each|every|just|only)\b.*)?\s*\?*$|\bhow often\b|\b(?:year|month)ly\b.{0,12}\?$",
    _I,
)
_HOLDS_HOW_OFTEN = re.compile(r"\b(?:each|every|annual\w*|year(?:ly)?|once|monthly|at least)\b", _I)
_ASKS_FORM = re.compile(
    r"^(?:and |so |but |ok,? )*(?:on |in |with |by |using )?(?:which|what) (?:form|paper|return|document|schedule)s?"
    r"(?: (?:is|does|do|would|must|should) (?:it|that|this|i|we|he|she|they)"
    r"(?: (?:use|file|fill (?:in|out)|go on|be))?)?"
    r"(?: (?:exactly|number))?\W*$",
    _I,
)
_HOLDS_A_FORM = re.compile(r"\bform \d|\b706\b|\breturn\b|\bagreement to\b|\binformation statement\b", _I)
_HOLDS_A_FIGURE = re.compile(r"\$?\d|\b(?:percent|half|two|three|six|nine|sixty)\b", _I)


def echoes(text: str) -> bool:
    """True for a message that only asks of the extent of what was said ("only one?", "and nothing else?")."""
    words = [word.lower() for word in _PLAIN_WORDS.findall(text.replace("'", "").replace("no one", "nobody"))]
    asks = text.rstrip().endswith("?") or words[:1] == ["only"]
    return (
        asks and 0 < len(words) <= MOST_OF_AN_ECHO and set(words) <= _QUANTITIES
        and bool(_EXTENT & set(words)) and not _ASKS_MORE.search(text)
    )  # fmt: skip


def asks_conditions(text: str) -> bool:
    """True for "under which circumstances?", which names no subject of its own."""
    return bool(_CONDITIONS.search(text)) and not content_of(_CONDITIONS.sub(" ", text))


_SUPPOSES = re.compile(
    r"^\W*(?:(?:and|but|so|or|ok|then|also|now),? )*(?:what (?:about )?)?(?:if|when|where|suppose|supposing|"
    r"assum(?:e|ing)|"
    r"say|imagine|in case|given)\b",
    _I,
)
_NEGATED = re.compile(r"\b(?:no|not|none|nobody|no ?one|never|nothing|without|neither)\b|n[o']t\b", _I)
_SUPPOSED_WORDS = frozenset(stem(word) for word in "suppose supposing assume assuming imagine nobody ever even".split())
LEAST_SHARED = 0.6
"""So much of what a follow-up supposes stands in the sentence of a statement that tells of that case."""


def tells_the_case(statement: Statement, text: str) -> bool:
    """True when a sentence of the statement, after its first, begins with the case that the follow-up supposes.

    "Supposing nobody files a return" after the day of the form: "if no return is filed, nine months from the death".
    """
    supposed = content_of(text) - _SUPPOSED_WORDS
    if len(supposed) < FEWEST_SUPPOSED or not _SUPPOSES.match(text):
        return False
    denied = bool(_NEGATED.search(text))
    for sentence in (*statement.plain[1:], *statement.technical):
        for case in _CASES.findall(sentence.text):
            shared = supposed & content_of(case)
            if len(shared) >= LEAST_SHARED * len(supposed) and denied == bool(_NEGATED.search(case)):
                return True
    return False


FEWEST_SUPPOSED = 2
_CASES = re.compile(r"\b(?:if|where|when|unless|without|absent)\b[^,;:.]+", _I)


def holds(statement: Statement, text: str, context: str, aspects: frozenset[str]) -> bool:
    """True when a statement that was told answers the follow-up by its own words.

    Args:
        statement: what was told.
        text: the follow-up's own words.
        context: the earlier questions, whose words say nothing new.
        aspects: the kinds of answer that the follow-up wants.
    """
    said = " ".join(one.text for one in (*statement.plain, *statement.technical))
    if asks_conditions(text):
        return bool(_HOLDS_CONDITIONS.search(said))
    if _HOW_OFTEN.search(text.strip()):
        return bool(_HOLDS_HOW_OFTEN.search(said))
    if _ASKS_FORM.search(text):
        return bool(_HOLDS_A_FORM.search(said))
    new = content_of(text) - content_of(context)
    if new:
        return new <= content_of(said) | {stem(word) for word in re.findall(r"[a-z]+", said.lower())}
    if "consequence" in aspects:
        return "consequence" in statement.aspects
    if "when" in aspects:
        return bool(_HOLDS_A_DAY.search(said))
    return "how_much" in aspects and bool(_HOLDS_A_FIGURE.search(said))
