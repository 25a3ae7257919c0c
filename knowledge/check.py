"""``python -m knowledge check``: proves the knowledge and prints one line for each fault.

Come here to see which rules the data keep; each stands in ``knowledge.checks``.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from knowledge import store
from knowledge.checks import figures, sources, statements, versions
from knowledge.checks.fault import Fault
from knowledge.recorded import Fingerprint

EVAL_CASES = store.ROOT.parent / "evals" / "cases"

Rules = Iterable[Callable[[], Iterable[Fault]]]


def run(today: dt.date | None = None) -> list[Fault]:
    """Check everything; a file that cannot be read is a fault like any other, and the other rules still run."""
    return faults_of((*figure_rules(), *_rules(today or dt.date.today())))


def faults_of(rules: Rules) -> list[Fault]:
    """Run the rules; each fault once."""
    faults: list[Fault] = []
    for rule in rules:
        try:
            faults.extend(rule())
        except store.DamagedKnowledge as error:
            faults.append(Fault(error.name, error.why))
        except (ValueError, KeyError, TypeError, AttributeError, OSError) as error:
            faults.append(Fault("knowledge", f"a rule could not run: {' '.join(str(error).split())}"))
    return list(dict.fromkeys(faults))


def figure_rules() -> Rules:
    """The rules of ``parameters/`` and ``tables/``."""
    law = store.parameters
    return (
        *(partial(_as_recorded, path) for path in store.figure_files()),
        lambda: figures.months(law().section_7520_rates),
        lambda: figures.rates_in_steps(law().section_7520_rates),
        lambda: figures.lives(law().mortality, store.anchors()),
        lambda: figures.years(
            (law().basic_exclusion_amount, law().spouse_gift_exclusion, law().general_gift_exclusion)
        ),
        lambda: figures.brackets(law().rate_table),
        lambda: figures.credits(law()),
    )


def _as_recorded(path: Path) -> Iterable[Fault]:
    return figures.fingerprint(store.name_of_file(path), store.read_bytes(path), store.fingerprints_of_figures())


def _rules(today: dt.date) -> Rules:
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
        lambda: sources.everyday_words(store.meanings(), store.outside()),
        lambda: sources.terms(store.terms(), (one.id for one in store.statements())),
        lambda: sources.afterwards(store.afterwards(), (one.id for one in store.statements())),
        lambda: sources.polar_words(store.polar_words(), (one.id for one in store.statements())),
        lambda: sources.conclusions(store.told_facts(), store.conclusions(), store.statements()),
        lambda: versions.dates(book()),
        lambda: versions.references(book()),
        lambda: versions.notes(book()),
        lambda: versions.errata(store.errata(), book()),
        lambda: versions.staleness(store.parameters(), today),
        lambda: statements.ids(files()),
        lambda: statements.quotes(files(), book()),
        lambda: statements.quoted_words(files(), book()),
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


def record() -> int:
    """Record the figures as they are now, after a change that is meant; always 0."""
    rows = [Fingerprint.of(store.name_of_file(path), store.read_bytes(path)) for path in store.figure_files()]
    path = store.ROOT / store.FIGURE_FINGERPRINTS
    path.write_text(json.dumps([row.model_dump() for row in rows], indent=1) + "\n", encoding="utf-8")
    print(f"recorded {len(rows)} files in {store.name_of_file(path)}.")
    return 0


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
