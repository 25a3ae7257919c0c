"""The calculators' commands: flags named like the inputs, one object, one clear line on errors, no model library."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from qdot_assistant.cli_calculators import add_to
from qdot_assistant.cli_help import HELP

APP = typer.Typer()
add_to(APP)
HERE = Path(__file__).parent
EXAMPLE = [
    "--annual-annuity",
    "72000",
    "--frequency",
    "monthly",
    "--age",
    "60",
    "--section-7520-rate",
    "3.6",
    "--date-of-death",
    "2023-06-15",
]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(APP, list(arguments))


def object_of(*arguments: str) -> dict[str, Any]:
    """The JSON object a command prints."""
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_corpus_portion_prints_the_calculation_object() -> None:
    """The flags of the contract give Example 4's figures as one JSON object."""
    found = object_of("corpus-portion", *EXAMPLE)
    assert found["calculator"] == "corpus_portion"
    assert found["results"]["corpus_amount"] == "48867.48"
    assert {"name", "expression", "value", "section", "version", "certainty"} <= set(found["steps"][0])


def test_corpus_portion_prints_a_readable_table() -> None:
    """Without --json the steps, results and what was assumed are shown."""
    result = run("corpus-portion", *EXAMPLE)
    assert result.exit_code == 0
    assert "48867.48" in result.stdout
    assert "Assumed, timing" in result.stdout


def test_deadlines_prints_the_sheet() -> None:
    """The flags of the contract give the rows, and today is the day of acting."""
    found = object_of(
        "deadlines",
        "--date-of-death",
        "2024-03-15",
        "--extension-months",
        "6",
        "--payment-dates",
        "2024-05-01,2024-06-01",
    )
    assert [row["key"] for row in found["results"]["deadlines"]].count("rollover") == 2
    assert found["inputs"]["as_of"] == dt.date.today().isoformat()
    result = run("deadlines", "--date-of-death", "2024-03-15", "--return-filed", "2024-12-20")
    assert "return filed: not timely" in result.stdout


def test_yes_or_no_flags_take_a_word_too() -> None:
    """--administration false, --no-administration and --administration=no are the same."""
    for words in (["--administration", "false"], ["--no-administration"], ["--administration=no"]):
        found = object_of("deadlines", "--date-of-death", "2024-03-15", *words)
        assert found["inputs"]["administration"] is False
    assert (
        object_of("deadlines", "--date-of-death", "2024-03-15", "--administration")["inputs"]["administration"] is True
    )
    found = object_of(
        "deadlines", "--date-of-death", "2024-03-15", "--administration", "yes", "--return-filed", "2024-11-01"
    )
    assert found["inputs"]["administration"] is True


@pytest.mark.parametrize(
    ("arguments", "name", "value"),
    [
        (["exclusion-amount", "--year", "2026"], "basic_exclusion_amount", "15000000"),
        (["spouse-gift-exclusion", "--year", "2026"], "spouse_gift_exclusion", "194000"),
        (["security-test", "--qdot-assets", "3000000"], "security_amount", "1950000.00"),
        (
            ["section-2056a-tax", "--year", "2026", "--taxable-estate", "15000000", "--distribution", "100000"],
            "section_2056a_tax",
            "40000",
        ),
    ],
)
def test_neighbours_have_their_commands(arguments: list[str], name: str, value: str) -> None:
    """Each neighbour prints its object, and a table without --json."""
    assert object_of(*arguments)["results"][name] == value
    shown = run(*arguments)
    assert shown.exit_code == 0
    assert value in shown.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["corpus-portion", "--annual-annuity", "-5"],
        ["corpus-portion"],
        ["deadlines", "--date-of-death", "2024-02-31"],
        ["exclusion-amount", "--year", "2027"],
        ["corpus-portion", *EXAMPLE, "--schedule-years", "3"],
        ["corpus-portion", *EXAMPLE, "--first-payment", "2023-07-01", "--csv", "no/such/folder/schedule.csv"],
        ["check-factors", "no-such-file.csv"],
    ],
)
def test_bad_input_is_one_line_on_standard_error(arguments: list[str]) -> None:
    """Exit 2, one line on standard error, nothing on standard output."""
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("qdot: ")
    assert result.stderr.count("\n") == 1


def test_the_schedule_is_a_table_an_object_and_a_file(tmp_path: Path) -> None:
    """A first payment adds the years to the object, the table and the file."""
    plan = ["--first-payment", "2023-07-01", "--schedule-years", "2", "--route", "rollover"]
    file = tmp_path / "schedule.csv"
    found = object_of("corpus-portion", *EXAMPLE, *plan, "--csv", str(file))
    assert [year["year"] for year in found["results"]["schedule"]] == [2023, 2024, 2025]
    assert len(file.read_text(encoding="utf-8").splitlines()) == 4
    assert "Schedule" in run("corpus-portion", *EXAMPLE, *plan).stdout


def test_the_factor_command_counts(tmp_path: Path) -> None:
    """A file of published factors, plain or gzipped, is compared; exit 1 when one differs or none is there."""
    vectors = HERE / "published_factors.csv"
    count = len(vectors.read_text(encoding="utf-8").splitlines()) - 1
    assert f"{count:,} of {count:,} published factors come out exactly." in run("check-factors", str(vectors)).stdout
    packed = tmp_path / "factors.csv.gz"
    packed.write_bytes(gzip.compress(vectors.read_bytes()))
    assert run("check-factors", str(packed)).exit_code == 0
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("table,rate_percent,age_or_years_or_p,field,value\nK,3.6,12,adjustment,1.0165\n", encoding="utf-8")
    result = run("check-factors", str(wrong))
    assert result.exit_code == 1
    assert "computed 1.0164" in result.stdout
    wrong.write_text("table,rate_percent,age_or_years_or_p,field,value\n", encoding="utf-8")
    assert run("check-factors", str(wrong)).exit_code == 1
    wrong.write_text("a,b\n1,2\n", encoding="utf-8")
    assert run("check-factors", str(wrong)).exit_code == 2
    packed.write_bytes(b"no gzip")
    assert run("check-factors", str(packed)).exit_code == 2


def test_every_flag_has_its_help() -> None:
    """Each input is a flag of the same name with hyphens and says what it takes."""
    from qdot_assistant.cli_calculators import INPUT_MODELS

    names = {name for model in INPUT_MODELS for name in model.model_fields}
    assert names == set(HELP)


@pytest.mark.parametrize(
    "module", ["calculators.corpus_portion, calculators.deadlines", "qdot_assistant.cli_calculators"]
)
def test_importing_pulls_in_no_model_or_web_library(module: str) -> None:
    """The calculators and their commands start without models, vectors, data frames or a web server."""
    code = (
        f"import sys, {module}\n"
        "heavy = "
        "{'torch', 'numpy', 'pandas', 'chromadb', 'langchain_core', 'streamlit', 'requests'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=HERE.parents[1])
    assert done.stdout.strip() == "[]"
