"""The corpus portion of the annuity that a story tells, where the words that ask name nothing themselves.

Come here for ``of_the_story``.
"""

from __future__ import annotations

import re

from qdot_assistant.asked.corpus_portion import CORPUS_WORD, tells_an_annuity
from qdot_assistant.asked.corpus_results import corpus_focus
from qdot_assistant.asked.what import NONE, Asked
from qdot_assistant.types import Facts


def of_the_story(text: str, around: str, facts: Facts) -> Asked:
    """ "Can you calculate?" after a story of an annuity that speaks of its corpus portion: that is worked out."""
    if not _ONLY_ORDERS.match(text) or not tells_an_annuity(facts) or not CORPUS_WORD.search(around):
        return NONE
    return Asked("corpus_portion", corpus_focus(around))


_ONLY_ORDERS = re.compile(
    r"^(?:[^.;?!]*[.;!]\s*|(?:and|but|so|now|then|also|please|kindly|i have no (?:idea|clue)|i don'?t know)[\s,.]+)*"
    r"(?:(?:can|could|would|will) (?:you|somebody|someone|anyone|u)|please|pls|kindly|i need you to|help me(?: to)?)\s+"
    r"(?:please |kindly |maybe |possibly |help (?:me |us )?(?:to )?)*"
    r"(?:calculat\w+|comput\w+|work|figure|do|run|tell|help|find|solve|crunch|assist|sort|give|advise|answer)\b"
    r"(?: (?:it|this|that|me|us|out|for|the|in|with|numbers?|figures?|sum|maths?|calculation|answer|one|please|pls|now|"
    r"thanks|thank|you|here))*\W*$",
    re.IGNORECASE,
)
"""An order with no object of its own: what is to be worked out is what the story speaks of."""
