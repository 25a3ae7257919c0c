"""Which rule tells a point of a thing: for each thing a conversation can be at, the statements by the point asked.

Come here for ``MATTERS``: the rows of the themes one after the other. Their order counts only where two rows fit alike.
"""

from __future__ import annotations

from collections.abc import Mapping

from qdot_assistant.matters.pensions import PENSIONS
from qdot_assistant.matters.point import Point
from qdot_assistant.matters.properties import PROPERTY
from qdot_assistant.matters.reforms import REFORMS
from qdot_assistant.matters.returns import RETURNS
from qdot_assistant.matters.row import Matter
from qdot_assistant.matters.security import SECURITY
from qdot_assistant.matters.taxes import TAXES

OF_ANY: Mapping[Point, str] = {
    "first": "explainer.next_steps",
    "whom": "explainer.next_steps",
    "weekday": "returns.weekends",
    "must_file": "returns.who_files",
    "unwilling": "qdot.voluntary+qdot.without_one",
}
"""What is told of a point whatever the thing."""

MATTERS: tuple[Matter, ...] = (*RETURNS, *PROPERTY, *PENSIONS, *REFORMS, *SECURITY, *TAXES)
"""Of those that fit, the one with the longest opening is meant."""
