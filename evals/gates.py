"""The gates a release must pass, read from ``gates.yaml``: a share for every suite, a limit for every overall metric.

There is no average over suites to hide behind. A gate whose metric is missing fails; a suite without a gate is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from evals.case import SUITES, Suite
from evals.metrics import Metrics

GATES = Path(__file__).parent / "gates.yaml"


class GateFileError(ValueError):
    """A gates file that cannot be used, with what is wrong and what to do."""


class Limit(BaseModel):
    """The least or the most a metric may be; one of the two."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    min: float | None = None
    max: float | None = None
    why: str = Field(min_length=8)

    @model_validator(mode="after")
    def _one_side(self) -> Limit:
        if (self.min is None) == (self.max is None):
            raise ValueError("a limit has either a min or a max")
        return self


class Gates(BaseModel):
    """All gates: the least share fully right by suite, and the limits of the overall metrics."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    suites: dict[Suite, float] = Field(min_length=1)
    overall: dict[str, Limit] = Field(min_length=1)


@dataclass(frozen=True)
class GateResult:
    """One gate with what was found; ``found`` is None when the metric is missing."""

    name: str
    limit: str
    found: float | None
    passes: bool
    why: str = ""


def read_gates(path: Path = GATES) -> Gates:
    """Read the gates.

    Raises:
        GateFileError: when the file is missing, empty, or leaves a suite without a gate.
    """
    if not path.is_file():
        raise GateFileError(f"There is no {path.name}; without gates nothing can pass. Restore the file.")
    try:
        gates = Gates.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")) or {})
    except (ValidationError, yaml.YAMLError) as error:
        first = error.errors()[0] if isinstance(error, ValidationError) else {"loc": (), "msg": "not readable YAML"}
        where = ".".join(str(part) for part in first["loc"])
        raise GateFileError(f"{path.name}: {where or 'the file'}: {first['msg']}.") from None
    if without := [suite for suite in SUITES if suite not in gates.suites]:
        raise GateFileError(f"{path.name} has no gate for {', '.join(without)}; give each suite one.")
    return gates


def judge(metrics: Metrics, gates: Gates, suites: Sequence[str] = ()) -> tuple[GateResult, ...]:
    """Hold the metrics against the gates.

    Args:
        suites: the suites that were chosen; none means all. With a choice, overall metrics that the choice cannot give
            are left out; without one, a missing metric fails.
    """
    chosen = [suite for suite in gates.suites if not suites or suite in suites]
    results = [_suite(suite, gates.suites[suite], metrics) for suite in chosen]
    for name, limit in gates.overall.items():
        found = metrics.overall.get(name)
        if found is not None or not suites:
            results.append(_overall(name, limit, found))
    return tuple(results)


def _suite(suite: str, least: float, metrics: Metrics) -> GateResult:
    share = metrics.by_suite.get(suite)
    found = share.value if share is not None and share.cases else None
    why = "No suite may fall below its own share, whatever the others reach."
    return GateResult(suite, f"at least {least:.2f}", found, found is not None and found >= least, why)


def _overall(name: str, limit: Limit, found: float | None) -> GateResult:
    if limit.min is not None:
        return GateResult(name, f"at least {limit.min:g}", found, found is not None and found >= limit.min, limit.why)
    assert limit.max is not None
    return GateResult(name, f"at most {limit.max:g}", found, found is not None and found <= limit.max, limit.why)
