"""Words at the end of a message that ask only whether the case told before them is all right, or is a fault.

Come here for ``judged``. "We signed it in the kitchen, is that valid?" and "…, is that a problem?" put the same case to
a rule; what the rule says of it answers the one as it stands, and the other turned.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_I = re.IGNORECASE
MOST_WORDS = 40  # a longer story tells more than one case
_IT = r"(?:that|this|it|these|those|he|she|they|we|i|all that|such a \w+|which)"
_BE = (
    rf"(?:(?:is|are|am|was|were|will|would|can|could) {_IT}(?: (?:be|still|then|really|now|all|at least|legally))*|"
    r"that'?s|it'?s)"
)
_RIGHT = (
    r"(?:allowed|permitted|ok(?:ay)?|fine|possible|legal|lawful|acceptable|accepted|all ?right|alright|good|"
    r"(?:good )?enough|sufficient|valid|effective|binding|safe|in time|on time|(?:soon|early) enough|covered|timely|"
    r"compliant|proper|doable|feasible|in order|correct)"
)
_FAULT = (
    r"(?:(?:an? )?(?:big |real |serious )?(?:problem|issue|trouble|mistake|fault|breach|default|defect)|too late|late|"
    r"wrong|bad|lost|over|gone|ruined|void|invalid|forfeited|illegal|forbidden|fatal|untimely|out of luck|stuck|"
    r"in (?:big )?trouble|screwed|doomed|sunk)"
)
_WORKS = (
    rf"(?:does|do|did|will|would|can) {_IT}(?: (?:still|really|then|even|also|at least))* "
    r"(?:count|work|do|suffice|help(?: us| me| her| him)?|qualify|hold(?: up)?|meet \w+(?: \w+)?|"
    r"be (?:ok(?:ay)?|fine|enough|allowed|valid))|"
    r"(?:may|can|could) (?:i|we|he|she|they)(?: (?:do|have|get) (?:that|this|so|it))?"
)
_FAILS = (
    rf"(?:is|are|am|was|will|have|has) {_IT}(?: (?:already|now|all|then|really))* "
    r"(?:lost (?:it|everything|out)|failed|late)|"
    r"(?:did|do|have|has) (?:i|we|he|she|they) (?:\w+ )?(?:bl[oe]wn? it|los[et](?: (?:it|everything|out))?|"
    r"ruin(?:ed)? (?:it|everything)|fail(?:ed)?|mess(?:ed)? (?:it )?up|miss(?:ed)? (?:it|the (?:date|deadline|boat)))|"
    r"(?:does|will|would) (?:that|this|it) (?:hurt|harm|ruin (?:it|things|everything)|spoil (?:it|things|everything))"
)
_BEGIN = r"[.,;:?!\u2013\u2014-]\s*(?:(?:and|so|but|then|now|ok|hm+|please) )*"
_END = (
    r"(?: (?:then|now|here|like (?:that|this)|at all|or not|on timing|"
    r"for (?:the )?(?:irs|deduction|them|us|me|it|him|her)|"
    r"under the (?:rules?|law|regulation)|with the (?:irs|rules?|law)))*\W*$"
)
_ASKS_WHETHER_RIGHT = re.compile(rf"{_BEGIN}(?:{_BE} )?(?:{_RIGHT}){_END}|{_BEGIN}(?:{_WORKS}){_END}", _I)
_ASKS_WHETHER_FAULT = re.compile(rf"{_BEGIN}(?:{_BE} )?(?:{_FAULT}){_END}|{_BEGIN}(?:{_FAILS}){_END}", _I)


@dataclass(frozen=True)
class Judged:
    """The case told, and whether it is asked about as a fault, so that what a rule says of it is turned."""

    told: str
    is_fault: bool


def judged(text: str) -> Judged | None:
    """The case of which only a verdict is asked; None where nothing is told before, or something else is asked too."""
    for pattern, is_fault in ((_ASKS_WHETHER_RIGHT, False), (_ASKS_WHETHER_FAULT, True)):
        found = pattern.search(text)
        if found is not None and found.start() and "?" not in text[: found.start() + 1]:
            told = text[: found.start()].strip()
            return Judged(told, is_fault) if 2 <= len(told.split()) <= MOST_WORDS else None
    return None
