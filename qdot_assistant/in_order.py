"""An assignment or a move told as done before or after the filing of the return, without days: is that all right?

Come here for ``road``. § 20.2056A-4(b)(1): a transfer comes before the filing, an assignment on or before that day, so
that "we signed it over and then the return went in, ok?" is answered with Yes and what remains.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qdot_assistant.conclusions import drawn, led, verdict
from qdot_assistant.matters.road import ruled
from qdot_assistant.moved_later import moves_later
from qdot_assistant.ranking import Ranked
from qdot_assistant.told_facts import told_in

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant
    from qdot_assistant.types import Draft

_RULES = {
    "assigned_before_the_return": "assignment.deadline",
    "assigned_after_the_return": "assignment.deadline",
    "transferred_before_the_return": "assignment.transfer_deadline",
}


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Yes or No with the rule; None where no act is told by the filing, a day is to be judged, or no leave is asked."""
    told = told_in(asking.around or asking.question.question, _RULES)
    if len(told) != 1 or asking.route.judges or moves_later(asking.question.question):
        return None
    statement = assistant.statements[_RULES[told.pop()]]
    ranked = Ranked(statement, 1.0, 1.0)
    conclusion = drawn([ranked], asking).conclusion
    if conclusion is None or not verdict(conclusion, asking):
        return None
    return led(ruled([statement], asking), conclusion, asking, ranked)
