"""A case supposed after a day was worked out: the rule on that case, and not the same day once more.

Come here for ``rule_first``: "and if the sixtieth day is a Sunday?" asks of the rule on weekends, "what if the estate
closes before that?" of § 20.2056A-4(b)(6). A case that tells another day is worked out anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qdot_assistant import wanted
from qdot_assistant.asked.by_itself import SUPPOSES, tells_extension
from qdot_assistant.asked.judged import JUDGE
from qdot_assistant.asked.what import DATE_FACTS
from qdot_assistant.calculators_again import tells_of_the_administration
from qdot_assistant.evidence import nearest_by_itself
from qdot_assistant.types import Draft

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

KNOWN = 0.7  # a case this like a way of asking some rule is that rule's case


def rule_first(draft: Draft | None, asking: Asking, assistant: Assistant) -> bool:
    """True where the draft only tells the earlier day again, and some rule is about the case supposed."""
    if draft is None or draft.kind != "calculation" or asking.route.calculator != "deadlines":
        return False
    if asking.standing.follow_up != "continues" or not _supposes_a_case(asking):
        return False
    return nearest_by_itself(asking, assistant) >= KNOWN


def _supposes_a_case(asking: Asking) -> bool:
    """True for a message that supposes how things stand, tells no day and asks for none."""
    text, facts = asking.question.question, asking.facts
    if not SUPPOSES.match(text) or facts.current & DATE_FACTS or tells_extension(text, facts):
        return False
    if tells_of_the_administration(text, facts):
        return False  # without an administration the assigned property has a day of its own, (b)(6)
    return not wanted.DAY.search(text) and not JUDGE.search(text)
