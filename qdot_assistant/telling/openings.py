"""The "Yes." or "No." before a verdict or a day, where a question asks for one and the law decides it.

Come here for ``opened``; what a question asks stands in ``asked/whether``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from dateutil.relativedelta import relativedelta

from qdot_assistant.asked.whether import Claim, Whether
from qdot_assistant.telling.deadline_words import BY_THE_FILING
from qdot_assistant.types import DraftSentence

Row = Mapping[str, Any]

_OF_A_VERDICT: Mapping[tuple[Whether, bool], str] = {
    ("kept", True): "Yes.",
    ("kept", False): "No.",
    ("holds", False): "No.",
    ("open", False): "No.",
    ("missed", True): "No.",
    ("missed", False): "Yes.",
    ("closed", True): "No.",
    ("closed", False): "Yes.",
}
"""What is asked, and whether the act was in time. Being in time is not all that makes an act hold."""

_FILED_LATE = ("estate_tax_return", "estate_tax_return_extended")
"""A return can be filed after its day, so that day gone by leaves open whether it still can be."""


def is_aside(judged: Sequence[Row], rows: Sequence[Row], focus: Sequence[str]) -> bool:
    """Whether only the return was judged, where the day of something else is asked for: it is told as a fact."""
    others = set(focus) - {*_FILED_LATE, "citizen_before_return"}
    only_filed = bool(judged) and all(one["key"] in _FILED_LATE for one in judged)
    return only_filed and bool(others) and any(row["key"] in others and row.get("due") for row in rows)


def of_verdicts(asks: Whether | None, judged: Sequence[Row]) -> str | None:
    """How verdicts are opened: by the first, where those on the same time limit agree."""
    if asks is None or not judged:
        return None
    if judged[0]["timely"] == "uncertain":
        is_open = judged[0]["input"] == "election_made" and "Only a supplemental return" in str(judged[0]["remedy"])
        return {"open": "Yes.", "closed": "No."}.get(asks) if is_open and len(judged) == 1 else None
    if len({str(one["timely"]) for one in judged if one["key"] == judged[0]["key"]}) > 1:
        return None
    if judged[0]["timely"] is True and any(one["timely"] is False for one in judged):
        return None  # one of the acts was late: that the first was not says too much
    if asks == "needed":
        return "No." if "no QDOT is needed" in judged[0]["why"] else None
    return _OF_A_VERDICT.get((asks, judged[0]["timely"]))


def still_electing(asks: Whether | None, judged: Sequence[Row], rows: Sequence[Row], today: dt.date) -> list[Row]:
    """A timely return without the election: until its due day another can make it, then none can (20.2056A-3(a))."""
    due = next((row["due"] for row in rows if row["key"] == "qdot_election_latest"), None)
    can = next((one for one in judged if one["input"] == "election_made" and one["timely"] == "uncertain"), None)
    if can is None or due is None:
        return list(judged)
    others = [one for one in judged if one is not can]
    if today > dt.date.fromisoformat(due) and any(one["input"] == "election_on_later_return" for one in others):
        return others
    return [can] if asks in ("open", "closed", "either") else list(judged)


def of_a_day(asks: Whether | None, row: Row, today: dt.date) -> str | None:
    """How a day is opened where nothing was done yet: whether it is still to come."""
    if asks == "put_off":
        return "No." if row["key"] == "estate_tax_payment" else None
    if asks not in ("open", "missed", "closed", "either") or not row.get("due") or row["key"] == "citizenship_notice":
        return None  # whether the notice was given, the facts do not tell
    last, safe = (dt.date.fromisoformat(row.get(name) or row["due"]) for name in ("due", "safe"))
    if safe >= today:
        return "Yes." if asks == "open" else _NOT_OVER if asks == "either" else "No."
    if last >= today or (row["key"] in _FILED_LATE and asks != "missed"):
        return None
    return "No." if asks == "open" else _OVER if asks == "either" else "Yes."


_NOT_OVER, _OVER = "No, it is not too late.", "It is too late."
"""Of two ends named in one question a bare Yes or No would leave open which one is meant."""


def of_a_claim(claim: Claim | None, row: Row) -> str | None:
    """How a day is opened that the asker names: whether it is the last one, or lies before the last one."""
    if claim is None or not row.get("due"):
        return None
    kind, said, year_told = claim
    last, nominal = dt.date.fromisoformat(row["due"]), dt.date.fromisoformat(row["nominal"])
    safe = dt.date.fromisoformat(row.get("safe") or row["due"])
    if not year_told:
        said = min((_in(said, last.year + step) for step in (-1, 0, 1)), key=lambda day: abs(day - last))
    if kind == "is":
        return "Yes." if said == last else None if said == nominal else "No."
    if kind == "must":
        return "Yes." if last <= said else "No."
    return "Yes." if said <= safe else "No." if said > last else None


def _in(day: dt.date, year: int) -> dt.date:
    return day + relativedelta(year=year)


def deciding_first(asks: Whether, rows: Sequence[Row], today: dt.date) -> list[Row]:
    """Where it is asked what is open: the act asked about, then the election before a return whose day is gone."""
    if asks not in ("open", "closed", "either") or not rows:
        return list(rows)
    by_the_filing = [row for row in rows if _is_by_the_filing(row)]
    rest = [row for row in rows if row not in by_the_filing]
    if rest and of_a_day(asks, rest[0], today) is None:
        rest = sorted(rest, key=lambda row: row["key"] != "qdot_election_latest")
    return [*by_the_filing, *rest]


def deciding(row: Row, rows: Sequence[Row]) -> Row:
    """The row whose day says what is still open: that of the election, for an act that goes by a filing not told."""
    election = next((one for one in rows if one["key"] == "qdot_election_latest"), row)
    return election if _is_by_the_filing(row) else row


def _is_by_the_filing(row: Row) -> bool:
    return row.get("due") is None and row["key"] in BY_THE_FILING


def opened(sentences: Sequence[DraftSentence], opening: str | None) -> list[DraftSentence]:
    """The sentences with the opening before the first."""
    if opening is None or not sentences:
        return list(sentences)
    first = sentences[0]
    text = first.text.removeprefix("Uncertain: ")
    if opening == "Yes." and text.startswith(_NOT_IN_TIME):
        text = f"Too late: {text.removeprefix(_NOT_IN_TIME)}"
    return [first.model_copy(update={"text": f"{opening} {text[0].upper()}{text[1:]}"}), *sentences[1:]]


_NOT_IN_TIME = "Not in time: "
"""After "Yes." these words would deny what was asked: "Too late?"."""
