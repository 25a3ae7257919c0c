"""One row of the table of matters, and the questions asked in full that the rows of several themes share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qdot_assistant.matters.point import Point


@dataclass(frozen=True)
class Matter:
    """One thing a conversation can be at.

    A rule names statements by id, joined with "+", the first told in full; one that opens with "?" is a question asked
    in full, where a day or a sum is worked out from what was told.

    Attributes:
        told: the beginnings of the ids of the statements whose telling brings the conversation to it.
        said: the words with which the answer of a calculation tells of it.
        rules: the rule that tells a point of it.
    """

    told: tuple[str, ...]
    said: tuple[str, ...]
    rules: Mapping[Point, str]


DUE = "+?When is the estate tax return (Form 706) due?"
"""The return's day, told after the rule where the death is known."""
WITH_SIX_MONTHS = "+?When is the estate tax return (Form 706) due if the six-month extension is granted?"
"""The extended return's day, told likewise."""
FORM_706QDT_WHERE = "tax.form_706qdt_where"
"""Where Form 706-QDT goes, whatever the tax that it reports."""
