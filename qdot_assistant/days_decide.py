"""Whether the days told decide what a rule about a time limit comes to, so that its own words open with no Yes or No.

Come here for ``decides``. "Papers were with the judge on October 20, are we in time?" is no question that the rule
answers by itself: that a proceeding has only to be commenced by the due day is true of one begun too late as well.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.statement import Statement
from qdot_assistant.asked.what import DATE_FACTS, EXTENSION

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking

_I = re.IGNORECASE
_OF_TIME = re.compile(
    r"\b(?:due (?:date|day)|deadline|time limit|within|in time|by then|on or before|no later than|days?|months?|"
    r"years?|late|before (?:the|that)|extension|until)\b",
    _I,
)
_IN_TIME = re.compile(
    r"\b(?:in time|on time|timely|(?:too )?late|overdue|(?:soon|early) enough|missed|bl(?:ew|own)|within|wait|still|"
    r"ok(?:ay)?|fine|good|safe|count(?:s|ed)?|valid|works?|saved|lost|enough)\b",
    _I,
)
_WAITS = re.compile(r"\b(?:wait\w*|put off|postpon\w*|defer\w*|delay\w*|hold off)\b", _I)
_THE_TAX = re.compile(r"\b(?:deferred|postponed|delayed) (?:\w+ ){0,2}?tax(?:es)?\b", _I)
"""The tax that a QDOT puts off is no extension."""
_FEWEST = 2


def decides(asking: Asking, statement: Statement) -> bool:
    """Whether two or more days of the case are told, one of an act, where a time limit is asked about.

    Args:
        asking: the question with the facts of its whole message.
        statement: the rule told first.
    """
    facts, text = asking.facts, asking.question.question
    if EXTENSION.search(_WAITS.sub(" ", _THE_TAX.sub(" ", text), count=1)) and _WAITS.search(_THE_TAX.sub(" ", text)):
        return True  # what an extension of the time to file puts off, and what it does not, no one word tells
    days = [name for name in facts.current & DATE_FACTS if name != "payment_years"]
    if len(days) + len(facts.unread) < _FEWEST or not _IN_TIME.search(text):
        return False
    return any(_OF_TIME.search(sentence.text) for sentence in statement.plain)
