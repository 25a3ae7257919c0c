"""Statement: one rule in plain words and in technical words, each sentence bound to the words that support it.

The files under ``statements/`` are read into these types by ``store``; the grounded writer answers with them.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Aspect = Literal[
    "definition", "who", "when", "what", "how", "where", "how_much", "whether", "why", "consequence",
    "example", "change", "document", "compare",
]  # fmt: skip
Role = Literal["answer", "condition", "detail", "next_step"]
NoticeKind = Literal["outdated", "conflict", "not_in_sources", "unverified", "advice"]


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Support(_Data):
    """Words that stand verbatim in one section; what a sentence rests on.

    ``versions`` lists the versions in which the words stand; None means every version carried.
    """

    section: str
    quote: str
    versions: tuple[str, ...] | None = None


class Sentence(_Data):
    """One sentence of ours and the keys of the supports that carry all of it."""

    text: str
    supports: tuple[str, ...] = Field(min_length=1)
    role: Role = "detail"


class Applies(_Data):
    """When the statement holds: by the decedent's day of death and by the day on which someone acts (both ends
    included).
    """

    death_from: dt.date | None = None
    death_until: dt.date | None = None
    acting_from: dt.date | None = None
    acting_until: dt.date | None = None


class StatementNotice(_Data):
    """A notice that goes with the statement whenever it is used (see the answer contract)."""

    kind: NoticeKind
    text: str
    section: str | None = None


class Statement(_Data):
    """One rule. The first sentence of each register is the answer itself and can stand alone.

    A statement that ``sums_up`` a paragraph tells the whole of it; it is told where that is asked for and is
    not searched.
    """

    id: str = Field(pattern=r"^[a-z0-9_]+(\.[A-Za-z0-9_]+)+$")
    title: str
    sections: tuple[str, ...] = Field(min_length=1)
    aspects: tuple[Aspect, ...] = Field(min_length=1)
    plain: tuple[Sentence, ...] = Field(min_length=1)
    technical: tuple[Sentence, ...] = Field(min_length=1)
    supports: dict[str, Support]
    asks: dict[Literal["client", "attorney"], tuple[str, ...]]
    applies: Applies = Applies()
    sums_up: str | None = None
    related: tuple[str, ...] = ()
    calculator: str | None = None
    notices: tuple[StatementNotice, ...] = ()
