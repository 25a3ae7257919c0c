"""Reads the case files and writes their JSON schema. A file that does not fit is refused with its name and the fault.

Files under ``cases/heldout/`` are the held-back part: they are run and counted, and the report keeps them sealed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from evals.case import Case, Paraphrases

CASES = Path(__file__).parent / "cases"
SCHEMA = Path(__file__).parent / "case.schema.json"


class CaseFileError(ValueError):
    """A case file that cannot be used; one sentence: which file, which case, what is wrong."""


@dataclass(frozen=True)
class CaseSet:
    """All cases that were read, and which of them are held back."""

    cases: tuple[Case, ...]
    held_out: frozenset[str] = frozenset()

    def of(self, suites: Iterable[str]) -> CaseSet:
        """The cases of the suites named; all when none is named."""
        wanted = set(suites)
        if not wanted:
            return self
        kept = tuple(case for case in self.cases if case.suite in wanted)
        return CaseSet(kept, self.held_out & {case.id for case in kept})

    def fingerprints(self) -> dict[str, str]:
        """A hash for each suite's questions and expectations: equal cases, equal hash, whatever their order."""
        by_suite: dict[str, list[str]] = {}
        for case in self.cases:
            by_suite.setdefault(case.suite, []).append(case.model_dump_json())
        return {
            suite: hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()[:16]
            for suite, lines in sorted(by_suite.items())
        }


def read_cases(folder: Path = CASES) -> CaseSet:
    """Read every case below a folder.

    Raises:
        CaseFileError: for a file that does not parse, an unknown key, an expression that does not compile, or an id
            that is used twice.
    """
    cases: list[Case] = []
    held_out: set[str] = set()
    for path in sorted(folder.rglob("*.yaml")):
        read = _cases_of(path)
        cases += read
        if "heldout" in path.relative_to(folder).parts:
            held_out |= {case.id for case in read}
    if not cases:
        raise CaseFileError(f"No case stands in {folder.name}/; nothing can be judged. Add a *.yaml file of cases.")
    _refuse_twins(cases)
    return CaseSet(tuple(cases), frozenset(held_out))


def schema() -> dict[str, Any]:
    """The JSON schema of a case file, for editors."""
    made = TypeAdapter(list[Case]).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Eval cases", **made}


def write_schema(path: Path = SCHEMA) -> None:
    """Write the schema beside this file."""
    path.write_text(json.dumps(schema(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _cases_of(path: Path) -> list[Case]:
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise CaseFileError(f"{path.name} is not readable YAML: {str(error).splitlines()[0]}.") from None
    if not isinstance(content, list) or not content:
        raise CaseFileError(f"{path.name} must be a list of cases and holds none.")
    found: list[Case] = []
    for number, item in enumerate(content, start=1):
        try:
            found += _read_item(item)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            name = item.get("id", f"entry {number}") if isinstance(item, dict) else f"entry {number}"
            raise CaseFileError(f"{path.name}, {name}: {where}: {first['msg']}.") from None
    return found


def _read_item(item: Any) -> list[Case]:
    if isinstance(item, dict) and "asks" in item:
        return list(Paraphrases.model_validate(item).cases())
    return [Case.model_validate(item)]


def _refuse_twins(cases: list[Case]) -> None:
    seen: set[str] = set()
    for case in cases:
        if case.id in seen:
            raise CaseFileError(f"The case id {case.id} is used twice; give one of them another id.")
        seen.add(case.id)
