"""``qdot bench``: speed and recall of this machine's run in one table, as ratios that hold on any machine.

Come here to see whether a change made the road slower or the search blinder. Times are medians over different
questions, warm, each asked once. Ratios are against the bare time to embed one question in the same run, through
sentence-transformers and as the product does it.
"""

from __future__ import annotations

import datetime as dt
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import yaml
from rich.console import Console
from rich.table import Table

from qdot_assistant import polar_words
from qdot_assistant.bench_baseline import Baseline
from qdot_assistant.embeddings import load_embedder
from qdot_assistant.errors import QdotError
from qdot_assistant.index import open_index
from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.settings import Settings, settings
from qdot_assistant.types import Question

_CASES = Path(__file__).parent.parent / "evals" / "cases"
_DAY = dt.date(2026, 11, 22)
_LOOK_UPS = (
    "(b)(6)", "text of (c)(7)(i)", "20.2056A-4(c)(4)(ii)(B)", "paragraph c 7 i", "what are the words of (a)(1)?",
    "Treas. Reg. § 20.2056A-4(b)(2)", "(c)(5)(iv)", "quote (c)(1)", "20.2056A-4(d)(2)", "(b)(7)(ii)",
)  # fmt: skip
_EACH_SUITE = 30
_BARE = "embed one question, sentence-transformers"


@dataclass(frozen=True)
class Case:
    """A question with the sections that make it right; read from the eval cases, which this package does not import."""

    question: str
    audience: str
    sections: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    what: str
    value: str
    milliseconds: float | None = None
    aim: str = ""


def cases(suite: str, count: int | None = None) -> list[Case]:
    """The cases of a suite that name the section of a source."""
    file = _CASES / f"{suite}.yaml"
    if not file.is_file():
        raise QdotError(f"{file.name} is not there: the bench needs the project's folder with evals/cases.")
    rows = yaml.load(file.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    found = [
        Case(row["question"], row.get("audience", "client"), tuple(row["expect"].get("cite_any", ()))) for row in rows
    ]
    return [case for case in found if case.sections][:count]


def milliseconds(calls: Sequence[Callable[[], Any]]) -> float:
    """The median time of different calls, each made once."""
    times = []
    for call in calls:
        started = time.perf_counter()
        call()
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def rows(configured: Settings) -> list[Row]:
    """Measure everything, cheapest first."""
    assistant = Assistant(settings=configured)
    started = time.perf_counter()
    embedder = assistant.searcher.embedder
    opened = time.perf_counter() - started
    if embedder is None:
        raise QdotError("No embedding model can be loaded, so there is nothing to compare with: see qdot ask.")
    both = cases("client_plain", _EACH_SUITE) + cases("attorney_lookup", _EACH_SUITE)
    embed = milliseconds([lambda c=c: embedder.encode(c.question) for c in both])  # type: ignore[misc]
    table = [Row("embed one question, as the product does", _ms(embed), embed)]
    table += _answers(assistant, both)
    table += _searches(assistant, both) + _calculators(assistant)
    table += [_cold("qdot section", ["section", "(b)(6)"]), _cold("qdot corpus-portion", _CALCULATOR)]
    table += [
        Row("load model and index", f"{opened:.1f} s"),
        Row("memory, all loaded", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"),
    ]
    table += [*_against_baseline(assistant, both), _index_build(configured)]
    from qdot_assistant import bench_ui  # the page's libraries only now: the rows above are measured without them

    return table + bench_ui.rows()


_CALCULATOR = [
    *("corpus-portion", "--annual-annuity", "72000", "--frequency", "monthly", "--age", "60"),
    *("--section-7520-rate", "3.6", "--date-of-death", "2023-06-15"),
]


def _answers(assistant: Assistant, both: Sequence[Case]) -> list[Row]:
    def ask(text: str, audience: str) -> Callable[[], Any]:
        question = Question(question=text, audience=audience, today=_DAY)
        return lambda: answer(question, assistant)

    ask("who may be the trustee", "client")()
    polar_words.make_ready()  # begun when the index was opened, and waited for: what follows is warm
    kinds = (
        ("a rule question", [ask(c.question, c.audience) for c in both], "≤ 2"),
        ("a look-up", [ask(text, "attorney") for text in _LOOK_UPS], "≤ 0.2"),
        ("a calculation in words", [ask(c.question, c.audience) for c in cases("corpus_calc")], "≤ 1"),
    )
    return [Row(what, _ms(took := milliseconds(calls)), took, aim) for what, calls, aim in kinds]


def _calculators(assistant: Assistant) -> list[Row]:
    """One corpus portion and one full deadline sheet, each of another day so that nothing is remembered."""
    from calculators import corpus_portion, deadlines

    days = [dt.date(2024, 1, 1) + dt.timedelta(days=number) for number in range(120)]
    annuities = [
        corpus_portion.CorpusPortionInputs(
            annual_annuity=72000, frequency="monthly", age=60 + i % 20, date_of_death=day
        )
        for i, day in enumerate(days)
    ]
    sheets = [deadlines.DeadlinesInputs(date_of_death=day, extension_months=6, payment_dates=(day,)) for day in days]
    portion = milliseconds([partial(corpus_portion.calculate, one, assistant.parameters) for one in annuities])
    sheet = milliseconds([partial(deadlines.calculate, one, assistant.parameters) for one in sheets])
    return [
        Row("one corpus portion, warm", f"{portion:.2f} ms", portion, "≤ 1 ms"),
        Row("a full deadline sheet, warm", f"{sheet:.2f} ms", sheet, "≤ 1 ms"),
    ]


def _searches(assistant: Assistant, both: Sequence[Case]) -> list[Row]:
    searcher = assistant.searcher
    took = milliseconds([lambda c=c: searcher.candidates(c.question + " ?") for c in both])  # type: ignore[misc]
    return [Row("search alone", _ms(took), took, "≤ 1.5")]


def _against_baseline(assistant: Assistant, both: Sequence[Case]) -> list[Row]:
    searcher = assistant.searcher
    held = searcher.index.statement_sections
    ours = [
        _rank(case, [held.get(c.key, (c.section,)) for c in searcher.candidates(case.question, 5)]) for case in both
    ]
    baseline = Baseline.build()
    baseline.search("warm")
    theirs = [_rank(case, baseline.search(case.question)) for case in both]
    took = milliseconds([lambda c=c: baseline.search(c.question + " ?") for c in both])  # type: ignore[misc]
    bare = milliseconds([lambda c=c: baseline.embed(c.question + " ?") for c in both])  # type: ignore[misc]
    return [
        Row(f"recall of the right paragraph at 1 / 3 / 5, {len(both)} questions", _recall(ours)),
        Row("the same, 20 lines of LangChain (1000/200, top 5)", _recall(theirs)),
        Row("its search alone", _ms(took), took),
        Row(_BARE, _ms(bare), bare),
    ]


def _rank(case: Case, found: Sequence[Sequence[str]]) -> int | None:
    for place, sections in enumerate(found, start=1):
        if any(_is_under(section, wanted) for section in sections for wanted in case.sections):
            return place
    return None


def _is_under(section: str, wanted: str) -> bool:
    return section == wanted or (section.startswith(wanted) and section[len(wanted)] in "(#")


def _recall(ranks: Sequence[int | None]) -> str:
    return " / ".join(f"{sum(1 for r in ranks if r and r <= k) / len(ranks):.2f}" for k in (1, 3, 5))


def _cold(what: str, arguments: Sequence[str]) -> Row:
    def run() -> None:
        command = str(Path(sys.executable).parent / "qdot")
        subprocess.run([command, *arguments], capture_output=True, check=True)

    try:
        seconds = milliseconds([run] * 3) / 1000
    except (OSError, subprocess.CalledProcessError):
        return Row(f"cold start of {what}", "does not run", None, "< 1 s")
    return Row(f"cold start of {what}", f"{seconds:.2f} s", None, "< 1 s")


def _index_build(configured: Settings) -> Row:
    with tempfile.TemporaryDirectory() as folder:
        embedder = load_embedder(configured)
        started = time.perf_counter()
        index = open_index(embedder, Path(folder))
        took = time.perf_counter() - started
    return Row(f"index build, {len(index.rows):,} entries, nothing embedded before", f"{took:.0f} s")


def _ms(value: float) -> str:
    return f"{value:.1f} ms"


def main(arguments: Sequence[str] = ()) -> int:
    """Print the table; exit code 2 with one line when it cannot be measured."""
    if arguments:
        print("qdot bench takes no arguments.", file=sys.stderr)
        return 2
    try:
        measured = rows(settings())
    except QdotError as error:
        print(error, file=sys.stderr)
        return 2
    Console(width=120).print(_table(measured))
    return 0


def _table(measured: Sequence[Row]) -> Table:
    bare = next(row.milliseconds for row in measured if row.what == _BARE)
    own = measured[0].milliseconds
    table = Table("what", "measured", "× bare", "× own", "aim", title="QDOT assistant, one run on this machine")
    for row in measured:
        ratios = (
            ("", "") if row.milliseconds is None else (_ratio(row.milliseconds, bare), _ratio(row.milliseconds, own))
        )
        table.add_row(row.what, row.value, *ratios, row.aim)
    table.caption = (
        "× bare: against embedding one question through sentence-transformers; × own: as the product does it"
    )
    return table


def _ratio(value: float, base: float | None) -> str:
    return f"{value / base:.2f}" if base else ""
