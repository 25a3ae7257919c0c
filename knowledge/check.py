"""``python -m knowledge check``: proves the knowledge and prints one line for each fault.

Come here to see which rules the data keep; each stands in ``knowledge.checks``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from knowledge import store
from knowledge.checks import sources, statements, versions
from knowledge.checks.fault import Fault

EVAL_CASES = store.ROOT.parent / "evals" / "cases"


def run(today: dt.date | None = None) -> list[Fault]:
    """Check everything; a file that cannot be read is a fault like any other, and the other rules still run."""
    faults: list[Fault] = []
    for rule in _rules(today or dt.date.today()):
        try:
            faults.extend(rule())
        except (store.DamagedKnowledge, ValueError, KeyError, OSError) as error:
            faults.append(Fault("knowledge", " ".join(str(error).split())))
    return list(dict.fromkeys(faults))


def _rules(today: dt.date) -> tuple[Callable[[], Iterable[Fault]], ...]:
    book, files = store.law_book, store.statements_by_file
    regulation, explainer = store.REGULATION_FILE, store.EXPLAINER_FILE
    return (
        lambda: sources.hashes(
            store.source_records(), {name: store.source_bytes(name) for name in (regulation, explainer)}
        ),
        lambda: sources.whole_regulation(store.spans(), store.source_bytes(regulation).decode()),
        lambda: sources.whole_explainer(store.segments(), store.source_bytes(explainer).decode()),
        lambda: sources.furniture_has_no_law(store.spans()),
        lambda: sources.projections(book(), store.expected_fingerprints()),
        lambda: sources.editorial_entries(store.edits(), book()),
        lambda: sources.slugs(store.segments()),
        lambda: versions.dates(book()),
        lambda: versions.references(book()),
        lambda: versions.notes(book()),
        lambda: versions.errata(store.errata(), book()),
        lambda: versions.staleness(store.parameters(), today),
        lambda: statements.ids(files()),
        lambda: statements.quotes(files(), book()),
        lambda: statements.supports_used(files()),
        lambda: statements.links(files(), book()),
        lambda: statements.times(files(), book()),
        lambda: statements.coverage(files(), book()),
        lambda: statements.asks_apart(files(), eval_questions(EVAL_CASES)),
    )


def eval_questions(folder: Path) -> Iterator[str]:
    """Every ``question`` in the eval cases; none where the evals are not installed."""
    for path in sorted(folder.rglob("*.yaml")):
        yield from _questions(store.read_yaml(path))


def _questions(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        if isinstance(data.get("question"), str):
            yield data["question"]
        for value in data.values():
            yield from _questions(value)
    elif isinstance(data, list):
        for value in data:
            yield from _questions(value)


def main() -> int:
    """Print the faults and a closing line; 1 when there is a fault, 0 when there are warnings at most."""
    faults = run()
    for fault in sorted(faults, key=lambda fault: (fault.is_warning, fault.file)):
        print(fault)
    errors = [fault for fault in faults if not fault.is_warning]
    warnings = len(faults) - len(errors)
    print(
        f"knowledge {store.knowledge_hash()[:12]}: {_counted(len(errors), 'fault')}, {_counted(warnings, 'warning')}."
    )
    return 1 if errors else 0


def _counted(count: int, noun: str) -> str:
    return f"{count or 'no'} {noun}{'' if count == 1 else 's'}"
