"""A data set in the BEIR layout: ``corpus.jsonl``, ``queries.jsonl`` and ``qrels/*.tsv``, read as a stream.

Come here for what is accepted: a text may have a title, a judgement file may have a header, a line that cannot be read
is counted and left out.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from qdot_assistant.errors import QdotError

Qrels = dict[str, dict[str, int]]


class DataSetError(QdotError):
    """The folder does not hold a data set in the BEIR layout."""


def texts(file: Path) -> Iterator[tuple[str, str]]:
    """Each id with its text, the title first; unreadable lines are counted on standard error at the end."""
    unread = 0
    with file.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            row = _row(line)
            if row is None:
                unread += bool(line.strip())
                continue
            yield str(row["_id"]), f"{row.get('title') or ''} {row.get('text') or ''}".strip()
    if unread:
        print(f"{file.name}: {unread} lines could not be read and were left out.", file=sys.stderr)


def qrels(folder: Path, part: str) -> Qrels:
    """The judgements of one part (``test``, ``dev``): query, text, grade; empty when the part is not there."""
    file = folder / "qrels" / f"{part}.tsv"
    if not file.is_file():
        return {}
    judged: Qrels = {}
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines, delimiter="\t"):
            if len(row) >= 3 and row[-1].strip().lstrip("-").isdigit():
                judged.setdefault(row[0], {})[row[-2]] = int(row[-1])
    return judged


def check(folder: Path) -> None:
    """Refuse a folder that lacks a file, naming it."""
    for name in ("corpus.jsonl", "queries.jsonl", "qrels/test.tsv"):
        if not (folder / name).is_file():
            raise DataSetError(
                f"{folder / name} is not there: the BEIR layout is corpus.jsonl, queries.jsonl and qrels/test.tsv."
            )
    if not qrels(folder, "test"):
        raise DataSetError(f"{folder / 'qrels/test.tsv'} holds no judgements (query-id, corpus-id, score, by tabs).")


def _row(line: str) -> dict[str, str] | None:
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return row if isinstance(row, dict) and "_id" in row else None
