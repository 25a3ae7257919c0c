"""What a message says did not happen, or has not happened until a day."""

from __future__ import annotations

import re
from dataclasses import replace

from qdot_assistant.reading.roles import Cue

_DENIED = re.compile(
    r"(?:\bnot|n't|\bnever|\bnobody|\bno one|\bnone of \w+|\bno|\b(?:should|could|would|ought to) ?(?:have|of|'ve|a)|"
    r"\bshoulda|\b(?:meant|wanted|hoped|forgot|failed|neglected|was going|were going) to)"
    r"(?: (?:yet|been|ever|even|have|has|had|be|get|got|actually|the|an?|any|our|my|his|her|further|more|other))*\s+$"
)
_UNTIL = re.compile(r"[^.;?!]{0,25}\b(?:until|till|before)\b")


def denied_apart(text: str, cues: list[Cue]) -> list[Cue]:
    """An act said not to have happened has no day: "the trust was not amended on June 3", "no payments in 2025"."""
    return [replace(cue, role="not_done") if _is_denied(text, cue) else cue for cue in cues]


def _is_denied(text: str, cue: Cue) -> bool:
    if cue.role not in ACTS | {"payment", "death", "conveyed"} or _UNTIL.match(text, cue.span[1]):
        return False
    return _DENIED.search(text[max(0, cue.span[0] - 45) : cue.span[0]]) is not None


ACTS = {
    "transfer_date", "assignment_date", "conveyed", "rolled_over", "return_filed", "reformation_completed",
    "proceeding_commenced", "qdot_established", "election_made", "form_4768_filed", "spouse_citizen_on",
    "estate_tax_paid",
}  # fmt: skip
