"""The committed baseline: which cases were right, for which questions, knowledge, settings and model.

A comparison is made only like with like; what differs is named and the comparison refused. The file carries its own
digest, so that one changed by hand is refused too.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from evals.loading import CaseSet
from evals.runner import Run

BASELINE = Path(__file__).parent / "baseline.json"


class BaselineError(ValueError):
    """A baseline that is missing, was changed by hand, or does not compare like with like."""


class Fingerprint(BaseModel):
    """What a run was made with; two runs compare only when all of it is alike."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    knowledge: str
    settings: str
    model: str
    cases: dict[str, str]


class Baseline(BaseModel):
    """A kept run: its fingerprint and, by case, whether it was fully right."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    fingerprint: Fingerprint
    right: dict[str, bool]
    digest: str = ""

    def with_digest(self) -> Baseline:
        """The same with the digest of its content."""
        return self.model_copy(update={"digest": self.own_digest()})

    def own_digest(self) -> str:
        """SHA-256 of everything but the digest."""
        content = self.model_dump(exclude={"digest"})
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True)
class Comparison:
    """Cases that became right, and cases that were right and are not."""

    gains: tuple[str, ...]
    losses: tuple[str, ...]


def fingerprint_of(cases: CaseSet) -> Fingerprint:
    """The fingerprint of this program with these cases."""
    from knowledge import store
    from qdot_assistant.settings import settings

    current = settings()
    apart = {"cache_dir", "data_dir", "record_dir", "chat_api_key", "api_tokens", "log_level", "query_threads"}
    shown = current.model_dump(mode="json", exclude=apart)
    model = current.model or "no chat model"
    embedder = str(current.model_path) if current.model_path else current.embedder
    return Fingerprint(
        knowledge=store.knowledge_hash(),
        settings=hashlib.sha256(json.dumps(shown, sort_keys=True).encode()).hexdigest()[:16],
        model=f"{model}, embedder {embedder}",
        cases=cases.fingerprints(),
    )


def baseline_of(run: Run, fingerprint: Fingerprint) -> Baseline:
    """The baseline a run makes."""
    right = {result.case.id: result.is_fully_right for result in run.results}
    return Baseline(fingerprint=fingerprint, right=dict(sorted(right.items()))).with_digest()


def read_baseline(path: Path = BASELINE) -> Baseline:
    """Read the committed baseline.

    Raises:
        BaselineError: when there is none, it does not parse, or its digest does not fit its content.
    """
    if not path.is_file():
        raise BaselineError(f"There is no {path.name}. Accept a run with `python -m evals --accept-baseline`.")
    try:
        found = Baseline.model_validate_json(path.read_text(encoding="utf-8"))
    except ValidationError as error:
        raise BaselineError(
            f"{path.name} cannot be read: {error.errors()[0]['msg']}. Restore it from version control."
        ) from None
    if found.digest != found.own_digest():
        raise BaselineError(
            f"{path.name} was changed by hand: its digest does not fit. Restore it from version control."
        )
    return found


def write_baseline(baseline: Baseline, path: Path = BASELINE) -> None:
    """Write the baseline in a form that shows changes line by line."""
    path.write_text(baseline.model_dump_json(indent=1) + "\n", encoding="utf-8")


def compare(kept: Baseline, run: Run, now: Fingerprint, *, across_knowledge: bool = False) -> Comparison:
    """Gains and losses of a run against the baseline.

    Args:
        across_knowledge: compare although the knowledge changed, to see what the change did.

    Raises:
        BaselineError: when the two were not made with the same cases, settings, model or knowledge.
    """
    if unlike := _differences(kept.fingerprint, now, across_knowledge=across_knowledge):
        raise BaselineError(
            f"Not like with like: {'; '.join(unlike)}. "
            "Look at the run, then accept it with `python -m evals --accept-baseline`."
        )
    now_right = {result.case.id: result.is_fully_right for result in run.results}
    known = [case_id for case_id in now_right if case_id in kept.right]
    return Comparison(
        gains=tuple(case_id for case_id in known if now_right[case_id] and not kept.right[case_id]),
        losses=tuple(case_id for case_id in known if kept.right[case_id] and not now_right[case_id]),
    )


def _differences(kept: Fingerprint, now: Fingerprint, *, across_knowledge: bool) -> Sequence[str]:
    unlike = [
        f"the {name} differ" if name == "settings" else f"the {name} differs"
        for name in ("knowledge", "settings", "model")
        if getattr(kept, name) != getattr(now, name) and not (name == "knowledge" and across_knowledge)
    ]
    unlike += [f"the cases of {suite} changed" for suite, value in now.cases.items() if kept.cases.get(suite) != value]
    return unlike
