"""Gates and baseline fail loudly: wrong expectation, missing suite, empty gates, changed or unlike baseline."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from scripted_assistant import CASE_SET, CASES, answer

from evals.baseline import Baseline, BaselineError, Fingerprint, baseline_of, compare, read_baseline, write_baseline
from evals.gates import GATES, GateFileError, judge, read_gates
from evals.loading import CaseSet
from evals.metrics import metrics_of
from evals.runner import BookTexts, run
from knowledge import store
from qdot_assistant.types import Answer, Question

TEXTS = BookTexts(store.law_book())
RUN = run(CASE_SET, answer, TEXTS)
MADE_WITH = Fingerprint(knowledge="k", settings="s", model="m", cases=CASE_SET.fingerprints())


def _gates_file(folder: Path, content: object) -> Path:
    path = folder / "gates.yaml"
    path.write_text(yaml.safe_dump(content) if content else "", encoding="utf-8")
    return path


def _wrong(question: Question) -> Answer:
    given = answer(question)
    return given.model_copy(update={"answer": "Somebody. [1]"}) if question.id == "who" else given


def test_an_empty_gates_file_is_refused(tmp_path: Path) -> None:
    """Without gates nothing passes."""
    with pytest.raises(GateFileError, match="suites"):
        read_gates(_gates_file(tmp_path, None))


def test_a_missing_gates_file_is_refused(tmp_path: Path) -> None:
    """A gates file that is not there is no pass."""
    with pytest.raises(GateFileError, match="There is no"):
        read_gates(tmp_path / "gates.yaml")


def test_a_suite_without_a_gate_is_refused(tmp_path: Path) -> None:
    """A new suite cannot go unjudged."""
    content = yaml.safe_load(GATES.read_text(encoding="utf-8"))
    del content["suites"]["examples"]
    with pytest.raises(GateFileError, match="no gate for examples"):
        read_gates(_gates_file(tmp_path, content))


def test_a_missing_suite_fails_its_gate() -> None:
    """A suite whose cases are gone fails, it does not pass by absence."""
    left = CaseSet(tuple(one for one in CASES if one.suite != "examples"))
    gates = {gate.name: gate for gate in judge(metrics_of(run(left, answer, TEXTS)), read_gates())}
    assert gates["examples"].found is None
    assert not gates["examples"].passes


def test_a_missing_metric_fails_its_gate() -> None:
    """Without a search there is no recall, and its gate fails."""
    gates = {gate.name: gate for gate in judge(metrics_of(RUN), read_gates())}
    assert gates["recall_at_1"].found is None
    assert not gates["recall_at_1"].passes


def test_a_wrong_expectation_fails_its_suite() -> None:
    """A case that expects what the law does not say makes its suite fail."""
    who = CASES[0]
    expects_else = who.model_copy(update={"expect": who.expect.model_copy(update={"must": ("only the court",)})})
    measured = metrics_of(run(CaseSet((expects_else,)), answer, TEXTS))
    gate = next(one for one in judge(measured, read_gates()) if one.name == "client_plain")
    assert gate.found == 0
    assert not gate.passes


def test_the_held_back_part_is_measured_against_the_rest() -> None:
    """A part held back that does worse shows as a gap."""
    half = CaseSet(CASES, frozenset({"who", "days"}))
    overall = metrics_of(run(half, _wrong, TEXTS)).overall
    assert overall["held_out_fully_right"] == 0.5
    assert overall["held_out_gap"] == pytest.approx(0.5)


def test_gains_and_losses_are_named_case_by_case() -> None:
    """What became wrong is a loss, what became right a gain."""
    good, bad = baseline_of(RUN, MADE_WITH), baseline_of(run(CASE_SET, _wrong, TEXTS), MADE_WITH)
    assert compare(good, run(CASE_SET, _wrong, TEXTS), MADE_WITH).losses == ("who",)
    assert compare(bad, RUN, MADE_WITH).gains == ("who",)


@pytest.mark.parametrize("part", ["knowledge", "settings", "model"])
def test_a_comparison_that_is_not_like_with_like_is_refused(part: str) -> None:
    """Other knowledge, other settings or another model make two runs unlike, and the message says which."""
    other = MADE_WITH.model_copy(update={part: "another"})
    with pytest.raises(BaselineError, match=f"Not like with like: the {part}"):
        compare(baseline_of(RUN, MADE_WITH), RUN, other)


def test_changed_cases_are_not_compared() -> None:
    """A suite whose questions or expectations changed is named."""
    other = MADE_WITH.model_copy(update={"cases": {**MADE_WITH.cases, "examples": "0"}})
    with pytest.raises(BaselineError, match="the cases of examples changed"):
        compare(baseline_of(RUN, MADE_WITH), RUN, other)


def test_a_change_of_knowledge_can_be_looked_at_on_purpose() -> None:
    """Only knowledge can be compared across, and only when it is asked for."""
    other = MADE_WITH.model_copy(update={"knowledge": "another"})
    assert compare(baseline_of(RUN, MADE_WITH), RUN, other, across_knowledge=True).losses == ()


def test_a_baseline_changed_by_hand_is_refused(tmp_path: Path) -> None:
    """A case flipped in the file no longer fits its digest."""
    path = tmp_path / "baseline.json"
    write_baseline(baseline_of(RUN, MADE_WITH), path)
    assert isinstance(read_baseline(path), Baseline)
    path.write_text(
        path.read_text(encoding="utf-8").replace('"who":true', '"who":false').replace('"who": true', '"who": false')
    )
    with pytest.raises(BaselineError, match="changed by hand"):
        read_baseline(path)


def test_a_missing_baseline_says_how_to_make_one(tmp_path: Path) -> None:
    """The message names the command."""
    with pytest.raises(BaselineError, match="--accept-baseline"):
        read_baseline(tmp_path / "baseline.json")
