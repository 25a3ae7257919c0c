"""Case files: what they hold, what is refused, and that they reach every paragraph and every suite."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from evals.case import SUITES
from evals.coverage import coverage_of, without_cases
from evals.loading import CASES, SCHEMA, CaseFileError, read_cases, schema
from knowledge import store

WRITTEN = read_cases()
GOOD = {"id": "x-1", "suite": "examples", "question": "what", "expect": {"kind": ["answer"]}, "why": "As it reads."}


def _file(folder: Path, *cases: object) -> Path:
    (folder / "some.yaml").write_text(yaml.safe_dump(list(cases)), encoding="utf-8")
    return folder


def test_every_suite_has_cases() -> None:
    """No suite is empty."""
    assert {case.suite for case in WRITTEN.cases} == set(SUITES)


def test_there_are_at_least_300_cases_beside_the_paraphrases() -> None:
    """The paraphrases come on top of 300 cases of the other suites."""
    assert sum(case.suite != "paraphrases" for case in WRITTEN.cases) >= 300


def test_fifty_rules_are_asked_in_five_wordings_each() -> None:
    """The paraphrase set holds fifty rules and five wordings of each."""
    rules = yaml.safe_load((CASES / "paraphrases.yaml").read_text(encoding="utf-8"))
    assert [len(rule["asks"]) for rule in rules] == [5] * 50


def test_every_designated_paragraph_has_a_case() -> None:
    """There is no paragraph of the section that no case asks for."""
    covered = coverage_of(store.law_book().sections(), (), WRITTEN.cases)
    assert without_cases(covered) == ()


def test_every_cited_paragraph_of_an_expectation_exists() -> None:
    """A case expects only paragraphs of the section that the law book carries."""
    known = set(store.law_book().sections())
    expected = {section for case in WRITTEN.cases for section in case.expect.cite_any if section.startswith("20.")}
    assert expected - known == set()


def test_every_case_file_fits_the_committed_schema() -> None:
    """The schema that editors use accepts the files that are read."""
    check = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    for path in CASES.glob("*.yaml"):
        if path.name != "paraphrases.yaml":
            faults = [error.message for error in check.iter_errors(yaml.safe_load(path.read_text(encoding="utf-8")))]
            assert (path.name, faults) == (path.name, [])


def test_the_committed_schema_is_the_one_of_the_types() -> None:
    """A change of the case types that is not written to the schema file is noticed."""
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == schema()


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"expekt": {}}, "expekt"),
        ({"expect": {"kind": ["answer"], "musst": ["x"]}}, "musst"),
        ({"expect": {"kind": ["reply"]}}, "kind"),
        ({"expect": {"kind": []}}, "kind"),
        ({"suite": "riddles"}, "suite"),
        ({"why": ""}, "why"),
        ({"expect": {"kind": ["answer"], "must": ["(unclosed"]}}, "must"),
        ({"expect": {"kind": ["answer"], "must": ["{date tomorrow}"]}}, "must"),
        ({"expect": {"kind": ["answer"], "must": ["{money}"]}}, "must"),
    ],
)
def test_a_case_that_does_not_fit_is_refused_and_named(tmp_path: Path, change: dict[str, object], named: str) -> None:
    """Unknown keys, unknown values and unreadable expressions stop the run with the file, the case and the fault."""
    with pytest.raises(CaseFileError, match=rf"some\.yaml, x-1: .*{named}"):
        read_cases(_file(tmp_path, GOOD | change))


def test_an_id_used_twice_is_refused(tmp_path: Path) -> None:
    """Two cases never share an id."""
    with pytest.raises(CaseFileError, match="x-1 is used twice"):
        read_cases(_file(tmp_path, GOOD, GOOD))


def test_a_folder_without_cases_is_refused(tmp_path: Path) -> None:
    """Nothing to judge is a failure, not a pass."""
    with pytest.raises(CaseFileError, match="nothing can be judged"):
        read_cases(tmp_path)


def test_cases_below_heldout_are_marked_as_held_back(tmp_path: Path) -> None:
    """The folder decides what is held back."""
    (tmp_path / "heldout").mkdir()
    _file(tmp_path / "heldout", GOOD)
    assert read_cases(tmp_path).held_out == {"x-1"}
