"""A follow-up that tells a new fact and asks for the same thing again: "identical but he died in 2018", "same date?".

Come here for ``asks_it_again``. What was worked out before is meant, and no other day that the new fact leads to.
"""

from __future__ import annotations

import re

from qdot_assistant.asked.deadline_topics import topics_of
from qdot_assistant.asked.what import ANY_CASE

_SAME_CASE = re.compile(
    r"\bditto\b|\b(?:identical|the same)\b(?=\W*$|,? (?:but|except|only|save|apart|case|facts|situation|with|though))|"
    r"\b(?:(?:the )?same (?:facts|case|numbers|figures|data|inputs|client|pension|annuity|everything|again|sheet|sum|"
    r"calculation|computation|as (?:before|above|the (?:first|last)))|"
    r"(?:all|everything) (?:else|other)(?: (?:is|being|stays?|as))?(?: the)? (?:equal|same|unchanged|before)|"
    r"(?:rest|other facts?)(?: (?:is|are|stays?|as))*(?: the)? (?:same|unchanged|before|above)|"
    r"otherwise (?:the )?(?:same|identical|unchanged|as (?:before|above))|as (?:before|above),? (?:but|only|except))\b",
    ANY_CASE,
)
_SAME_OPENING = re.compile(
    r"^\W*(?:(?:and|so|ok|now|second|next|another|third)\b(?: (?:matter|case|client|one))?[\s,:;.-]*)*"
    r"(?:the )?same\b,? (?:but|only|except|with|though|just)\b",
    ANY_CASE,
)
_SAME_DAY = re.compile(
    r"(?:^|[.;,!?]\s+)(?:(?:and|so|but|is (?:it|that|this)|then|still|does it have|the|would it be|is it still)\b ?)*"
    r"(?:the )?same (?:day|date|deadline|due date|time limit)"
    r"(?: (?:then|again|too|still|apply|as (?:before|well)))*\W*$|"
    r"\b(?:still|also) (?:(?:on|for|at) )?(?:that|the same) (?:very )?(?:day|date|deadline)\W*$|"
    r"\b(?:that|the) (?:day|date|deadline) (?:still|unchanged|too)(?: (?:good|right|valid|holds?))?\W*$|"
    r"\b(?:is|does|do|will|would) (?:it|that|this|the (?:day|date|deadline|due date)s?)(?: \w+)? "
    r"(?:stay|remain|be|hold|stand|still hold|keep)(?: (?:at|on))? ?(?:the )?(?:same|day|date|good|unchanged)?"
    r"(?: (?:then|now))*\W*$",
    ANY_CASE,
)
_DAY_OF_IT = re.compile(
    r"^(?:(?:and|so|but|then|now|ok|what(?:'?s| is| are)|which(?: is| are)?|tell me)\b,? ?)*"
    r"(?:(?:my|our|the|her|his|their|exact) )*(?:last|latest|final|due|safe)? ?(?:days?|dates?|deadlines?|limits?|"
    r"moments?)(?: (?:i|we|she|he) have)? (?:for|on|of|to do|with) "
    r"(?:it|that|this|them|these|those|both|either|each)\W*$|"
    r"^(?:(?:and|so|but|then|now|ok)\b,? ?)*(?:by|until|till)? ?(?:when|what day|which day|how long)"
    r" (?:do|must|should|can|could|have|has|does|may|is|are) (?:i|we|she|he|it|that|this|they|my wife|mom|mum)"
    r"(?: (?:have|need|to|then|now|must|be|got|do|act|sign|move|done|due|it|that|them|both))*\W*$",
    ANY_CASE,
)
_RESULT_OF_IT = re.compile(
    r"^(?:(?:and|so|but|then|now|ok)\b,? ?)*(?:(?:what|which|how much)(?:'?s| is| does| do| would| will)? "
    r"(?:that |it |this |we |i |she |you |the (?:new )?(?:result|outcome|answer|figure|number|"
    r"share|percentage|portion)|a )*(?:comes? out|come to|"
    r"comes to|gives?|results?|get|got|make|be|amount to|work out to|"
    r"(?:result|outcome|answer|figure|number|share|percentage|portion))|"
    r"(?:that )?(?:gives|makes|comes to|yields) (?:what|how much)|(?:the |new |what )*(?:result|outcome|figure|answer)|"
    r"(?:please )?(?:recompute|recalculate|rerun|redo|run) (?:it|that|the (?:numbers?|figures?|share|sum)))"
    r"(?: (?:then|now|with that|at that|at that rate|out|it|that|please|pls|again))*\W*$",
    ANY_CASE,
)
""" "The bank says 4.4 was the rate. What comes out?" names no result of its own."""
_SENTENCES = re.compile(r"(?<=[.;?!])\s+")
MOST_WORDS = 40


def is_same_case(text: str) -> bool:
    """True where the earlier case is put once more with a fact of it changed ("identical but DOD March 2018")."""
    return len(text.split()) <= MOST_WORDS and bool(_SAME_CASE.search(text) or _SAME_OPENING.match(text))


def asks_it_again(text: str) -> bool:
    """True where a fact is told and the same case, the same day or a day "for it" is asked for."""
    if len(text.split()) > MOST_WORDS:
        return False
    *told, asks = _SENTENCES.split(text.strip())
    if told and ((_DAY_OF_IT.match(asks) and not topics_of(asks)) or _RESULT_OF_IT.match(asks)):
        return True
    return is_same_case(text) or bool(_SAME_DAY.search(text))
