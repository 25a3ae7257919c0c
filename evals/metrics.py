"""From single results to the figures the gates look at: by suite, by audience, over all, held back against the rest."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evals.retrieval import measures
from evals.runner import CaseResult, Run

# Measured over the answers that cite something: an answer without a quotation does not make quotations better.
_OF_CITED_ANSWERS = (
    ("quotes_verified", "quotes"),
    ("markers_match", "markers"),
    ("quotation_marks_true", "quotation marks"),
    ("sentences_backed", "backed"),
    ("citations_placed", "placed"),
)


@dataclass(frozen=True)
class Share:
    """How many of how many cases are fully right."""

    right: int
    cases: int

    @property
    def value(self) -> float:
        """The share, 0 when there is no case."""
        return self.right / self.cases if self.cases else 0.0


@dataclass(frozen=True)
class Metrics:
    """Everything measured in one run. A metric that could not be measured is absent from ``overall``, never 0."""

    by_suite: dict[str, Share]
    by_suite_and_audience: dict[tuple[str, str], Share]
    overall: dict[str, float]


def metrics_of(run: Run) -> Metrics:
    """Measure one run."""
    by_suite = {suite: _share(r for r in run.results if r.case.suite == suite) for suite in run.suites}
    pairs: list[tuple[str, str]] = sorted({(r.case.suite, r.case.audience) for r in run.results})
    by_pair = {pair: _share(r for r in run.results if (r.case.suite, r.case.audience) == pair) for pair in pairs}
    return Metrics(by_suite, by_pair, _overall(run))


def _overall(run: Run) -> dict[str, float]:
    asked = [result for result in run.results if result.case.suite != "paraphrases"]
    found: dict[str, float] = {"seconds": round(run.seconds, 2)}
    if run.results:
        found["wrong_figures"] = float(sum(result.has_wrong_figure for result in run.results))
        found["crashes"] = float(sum(_is_crash(result) for result in run.results))
        found["median_milliseconds"] = round(1000 * statistics.median(r.seconds for r in run.results), 1)
    cited = [result for result in run.results if result.answer.citations]
    for name, scorer in _OF_CITED_ANSWERS:
        if any(result.score(scorer) for result in cited):
            found[name] = _mean(cited, scorer)
    if asked:
        found["fully_right"] = _share(asked).value
    found |= _held_out(asked) | _refusals(asked) | measures(run.ranks)
    return found


def _is_crash(result: CaseResult) -> bool:
    """An error where the case does not call for one; an unreadable message may be answered with an error."""
    return result.answer.kind == "error" and "error" not in result.case.expect.kind


def _held_out(results: Sequence[CaseResult]) -> dict[str, float]:
    """The share right in the held-back part and in the rest; nothing when there is no held-back part."""
    held, rest = [r for r in results if r.held_out], [r for r in results if not r.held_out]
    if not held or not rest:
        return {}
    shares = {"held_out_fully_right": _share(held).value, "worked_on_fully_right": _share(rest).value}
    return shares | {"held_out_gap": shares["worked_on_fully_right"] - shares["held_out_fully_right"]}


def _refusals(results: Sequence[CaseResult]) -> dict[str, float]:
    """Precision: refusals that were due. Recall: questions that had to be refused (or asked back about) and were."""
    refused = [r for r in results if r.answer.kind == "refusal"]
    due = [r for r in results if not {"answer", "calculation"} & set(r.case.expect.kind)]
    found = {}
    if refused:
        found["refusal_precision"] = sum("refusal" in r.case.expect.kind for r in refused) / len(refused)
    elif any("refusal" in r.case.expect.kind for r in results):
        found["refusal_precision"] = 1.0
    if due:
        found["refusal_recall"] = sum(r.answer.kind in r.case.expect.kind for r in due) / len(due)
    return found


def _share(results: Iterable[CaseResult]) -> Share:
    rows = list(results)
    return Share(sum(result.is_fully_right for result in rows), len(rows))


def _mean(results: Sequence[CaseResult], scorer: str) -> float:
    values = [score.value for result in results if (score := result.score(scorer)) is not None]
    return statistics.fmean(values) if values else 0.0
