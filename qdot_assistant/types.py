"""The nouns that travel along the road of one question. All frozen; the public ones follow ``docs/contract.md``."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from calculators.base import Calculation
from knowledge.note import Certainty
from knowledge.statement import NoticeKind

Audience = Literal["client", "attorney"]
Kind = Literal["answer", "calculation", "clarification", "refusal", "error"]
Source = Literal["regulation", "explainer", "note"]
Writer = Literal["grounded", "chat_model"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Turn(_Frozen):
    """One earlier message of the conversation."""

    role: Literal["user", "assistant"]
    content: str


class Question(_Frozen):
    """One request. ``today`` is the day from which "this year" and the law in force are read."""

    id: str | None = None
    question: str
    audience: Audience = "client"
    history: tuple[Turn, ...] = ()
    today: dt.date


FactValue = dt.date | Decimal | int | bool | str | tuple[dt.date, ...]


class Fact(_Frozen):
    """One thing the user said, under the calculators' own input name.

    Attributes:
        value: the typed value; dates are dates, money and rates are Decimal.
        words: the words it was read from, as the user wrote them.
        turn: index of the user turn in the conversation, the current question being the highest.
        assumed: True when the value was inferred ("aged 63 now") and must be named in the answer.
        note: why it was assumed, or how an unclear word was read; None when there is nothing to say.
        also: the value when "3/4/26" is read with the day first; None where it can be read one way only.
    """

    name: str
    value: FactValue
    words: str
    turn: int
    assumed: bool = False
    note: str | None = None
    also: FactValue | None = None


class Unclear(_Frozen):
    """A fact the user gave in words that can be read two ways, with the question to ask back."""

    name: str
    words: str
    readings: tuple[str, ...]
    ask: str


class Facts(_Frozen):
    """All facts over the conversation, later words winning; ``current`` names those the current question gave.

    ``unread`` are days of the current question of which no event could be told.
    """

    facts: dict[str, Fact] = {}
    unclear: tuple[Unclear, ...] = ()
    current: frozenset[str] = frozenset()
    unread: tuple[dt.date, ...] = ()

    def value(self, name: str) -> Any:
        """The value of a fact, or None when the user did not give it."""
        fact = self.facts.get(name)
        return None if fact is None else fact.value


class Hit(_Frozen):
    """One thing found: a statement, paragraph, passage or note, with its score (higher is better)."""

    key: str
    kind: Literal["statement", "paragraph", "passage", "note"]
    section: str
    score: float
    matched: str = ""


class AnswerCitation(_Frozen):
    """One citation as the contract gives it."""

    marker: int
    source: Source
    section: str
    version: str
    quote: str
    certainty: Certainty
    url: str | None = None


class Notice(_Frozen):
    """One notice as the contract gives it."""

    kind: NoticeKind
    text: str
    section: str | None = None


class Answer(_Frozen):
    """The public answer to one question (``docs/contract.md``, Answer)."""

    id: str | None = None
    question: str
    kind: Kind
    answer: str
    citations: tuple[AnswerCitation, ...] = ()
    calculations: tuple[Calculation, ...] = ()
    missing: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    writer: Writer = "grounded"


class Cite(_Frozen):
    """A support on its way to becoming a citation: the section and words that carry a sentence."""

    section: str
    quote: str
    version: str | None = None


class DraftSentence(_Frozen):
    """One sentence or table row before verification.

    A sentence of substance has ``cites``; furniture (a heading, a courtesy, a question back) has none and
    ``is_substance`` False.
    ``block`` says how it is set: in the running text, as a list item, a table row, a heading or a quotation.
    """

    text: str
    cites: tuple[Cite, ...] = ()
    is_substance: bool = True
    block: Literal["text", "item", "row", "heading", "quote"] = "text"
    starts_paragraph: bool = False


class Draft(_Frozen):
    """What a writer proposes; the verifier decides what of it is said.

    ``sums`` are plain additions the writer made ("400,000 + 100,000 = 500,000"), or a share of a payment told
    ("3800 ÷ 1 × 64 = 2432.00", in percent); the verifier works them out again, and
    their totals may then stand in sentences. ``rates`` are months whose published section 7520 rate a sentence
    tells; the
    verifier reads the rate itself.
    """

    kind: Kind
    sentences: tuple[DraftSentence, ...]
    calculations: tuple[Calculation, ...] = ()
    missing: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = Field(default=())
    sums: tuple[str, ...] = ()
    rates: tuple[tuple[int, int], ...] = ()
