"""The pipeline as plain calls with plain values, for the HTTP interface and the MCP server; the types of the contract.

Come here for what other programs can ask: an answer, a section, what changed in it, the corpus portion, the deadlines.
Nothing is decided here: each call goes the road of the command of the same name.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import re
import threading
import typing
from collections.abc import Callable, Mapping
from decimal import Decimal
from importlib import import_module
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StrictInt,
    WithJsonSchema,
    create_model,
)

from calculators.base import Calculation, CalculationError, CalculatorName, MissingFacts
from calculators.inputs import Inputs, read_inputs
from qdot_assistant import cli_section
from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Audience, Question, Turn

FIRST_YEAR, LAST_YEAR = 1990, 2100
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def _iso(text: str) -> str:
    if not _ISO.fullmatch(text):
        raise ValueError("a day is written as 2026-11-22")
    dt.date.fromisoformat(text)
    return text


IsoDay = Annotated[str, AfterValidator(_iso), WithJsonSchema({"type": "string", "format": "date"})]
Amount = Annotated[str, Field(pattern=r"^[0-9]{1,13}(\.[0-9]{1,10})?$", description="A decimal number as text.")]


def _iso_or_month(text: str) -> str:
    return text if re.fullmatch(r"(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])", text) else _iso(text)


def _integer(value: object) -> object:
    """JSON knows no difference between 2 and 2.0."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


_Integral = BeforeValidator(_integer)
_MONTH_SCHEMA = {"type": "string", "pattern": "^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$"}
DayOrMonth = Annotated[
    str, AfterValidator(_iso_or_month), WithJsonSchema({"anyOf": [{"type": "string", "format": "date"}, _MONTH_SCHEMA]})
]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class PastTurn(_Strict):
    """One earlier message."""

    role: Literal["user", "assistant"]
    content: str


class Request(_Strict):
    """A request line of the contract."""

    question: str
    id: str | None = None
    audience: Audience = "client"
    history: list[PastTurn] = Field(default=[], max_length=200)
    today: IsoDay | None = None


class Worked(BaseModel):
    """What a calculator gives back: the calculation, or what it still needs or cannot take, in one sentence."""

    calculation: Calculation | None = None
    missing: tuple[str, ...] = ()
    message: str | None = None


class NotThere(LookupError):
    """A section that does not exist or has no text on that day; one sentence that names what does."""


_KINDS: Mapping[str, Any] = {
    "Day": IsoDay,
    "Days": Annotated[list[IsoDay], Field(max_length=100)],
    "Years": Annotated[list[Annotated[StrictInt, Field(ge=1900, le=LAST_YEAR), _Integral]], Field(max_length=100)],
    "Number": Amount,
    "Whole": Annotated[StrictInt, Field(ge=0, le=10_000), _Integral],
}


def _public(name: str, model: type[Inputs]) -> type[BaseModel]:
    """A calculator's inputs in the types of JSON: days and amounts as text, nothing read in two ways."""
    fields = {
        field: (_public_type(kind) | None, None)
        for field, kind in typing.get_type_hints(model, include_extras=True).items()
        if field in model.model_fields
    }
    return create_model(name, __base__=_Strict, __doc__=f"Inputs of {name}, all optional.", **fields)  # type: ignore[call-overload, no-any-return]


def _public_type(kind: Any) -> Any:
    parts = [part for part in typing.get_args(kind) if part is not type(None)] if _is_optional(kind) else [kind]
    known = [_known(part) for part in parts]
    return known[0] if len(known) == 1 else typing.Union[tuple(known)]  # noqa: UP007


def _is_optional(kind: Any) -> bool:
    return type(None) in typing.get_args(kind)


def _known(part: Any) -> Any:
    base = typing.get_args(part)[0] if typing.get_origin(part) is Annotated else part
    if base is bool:
        return StrictBool
    if base is dt.date:
        return IsoDay
    if base is Decimal:
        return Amount
    if base is int:
        return _KINDS["Whole"]
    if base == tuple[dt.date, ...]:
        return _KINDS["Days"]
    if base == tuple[int, ...]:
        return _KINDS["Years"]
    return DayOrMonth if base == (dt.date | str) else base


CorpusPortion = _public("CorpusPortion", import_module("calculators.corpus_portion").CorpusPortionInputs)
Deadlines = _public("Deadlines", import_module("calculators.deadlines").DeadlinesInputs)


class Services:
    """The calls, over one assistant that is loaded once."""

    def __init__(self, assistant: Assistant | None = None) -> None:
        self.assistant = assistant or Assistant()
        self._lock = threading.Lock()

    def warm(self) -> None:
        """Load the index and the model, so that the first question does not wait."""
        with self._lock:
            self.assistant.searcher.search("who may be the trustee", 1)

    def ask(self, request: Request) -> Answer:
        """Answer one request line; one that cannot be read gives kind ``error``."""
        today = dt.date.fromisoformat(request.today) if request.today else dt.date.today()
        if not FIRST_YEAR <= today.year <= LAST_YEAR:
            text = f"The field today lies outside the years {FIRST_YEAR} to {LAST_YEAR}; give a day within them."
            return Answer(id=request.id, question=request.question, kind="error", answer=text)
        history = tuple(Turn(role=turn.role, content=turn.content) for turn in request.history)
        question = Question(
            id=request.id, question=request.question, audience=request.audience, history=history, today=today
        )
        return answer(question, self.assistant)

    def section(
        self, section: str, as_of: str | None = None, date_of_death: str | None = None, *, compare: bool = False
    ) -> dict[str, Any]:
        """The Section object of the contract, with ``changes`` between its versions where they are asked for.

        Raises:
            NotThere: with the command's own sentence.
        """
        out, err = io.StringIO(), io.StringIO()
        code = cli_section.section(
            section, as_of=as_of, date_of_death=date_of_death, compare=compare, as_json=True, out=out, err=err
        )
        if code != 0:
            raise NotThere(err.getvalue().strip().removeprefix("qdot section: "))
        found: dict[str, Any] = json.loads(out.getvalue())
        return found

    def work(self, name: CalculatorName, inputs: BaseModel) -> Worked:
        """Run one calculator; facts it lacks and values it does not take are told, not raised."""
        module = import_module(f"calculators.{name}")
        calculate: Callable[[Any, Any], Calculation] = module.calculate
        model = {"corpus_portion": "CorpusPortionInputs", "deadlines": "DeadlinesInputs"}[name]
        try:
            read = read_inputs(getattr(module, model), inputs.model_dump(exclude_none=True))
            return Worked(calculation=calculate(read, self.assistant.parameters))
        except MissingFacts as missing:
            return Worked(missing=missing.missing, message=str(missing))
        except CalculationError as error:
            return Worked(message=str(error))
