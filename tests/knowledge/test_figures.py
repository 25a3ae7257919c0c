"""Each rule of the figures fails on a copy of the data that breaks it, and names the file, the place and the remedy."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from knowledge import __main__ as command
from knowledge import _load_parameters, check, store
from qdot_assistant import cli

RATES = "tables/section_7520_rates.csv"
LIVES = "tables/mortality_2010cm.csv"
OLD_LIVES = "tables/mortality_2000cm.csv"
SPOUSE = "parameters/spouse_gift_exclusion.yaml"
BASIC = "parameters/basic_exclusion_amount.yaml"
BRACKETS = "parameters/rate_table_2001c.yaml"
FIGURES = "parameters/figures.yaml"

Break = Callable[[str, str, str], None]


@pytest.fixture
def damage(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Break]:
    """Change one place, found by a pattern, in a file of a copy of the figures, which the store then reads."""
    for folder in ("parameters", "tables"):
        shutil.copytree(store.ROOT / folder, tmp_path / folder)
    monkeypatch.setattr(store, "ROOT", tmp_path)
    _load_parameters.parameters.cache_clear()

    def change(file: str, pattern: str, replacement: str) -> None:
        path = tmp_path / file
        text, count = re.subn(pattern, replacement, path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        assert count == 1
        path.write_text(text, encoding="utf-8")

    yield change
    _load_parameters.parameters.cache_clear()


def found() -> list[str]:
    """The faults of the figures, one line each."""
    return [str(fault) for fault in check.faults_of(check.figure_rules())]


@pytest.mark.usefixtures("damage")
def test_the_figures_as_they_are_have_no_fault() -> None:
    """A sound copy passes every rule."""
    assert found() == []


@pytest.mark.parametrize(
    ("file", "pattern", "replacement", "says"),
    [
        (RATES, r"^2011,5,.*\n", "", "2011-05 must follow 2011-04, not 2011-06"),
        (RATES, r"^2011,12,.*\n", "", "2011-12 must follow 2011-11, not 2012-01"),
        (RATES, r"^2011,5,3.0", "2011,5,99", "2011-05: 99 percent is no rate"),
        (RATES, r"^2011,5,3.0", "2011,5,3.1", "2011-05: 3.1 percent is no rate"),
        (RATES, r"^2011,5,3.0", "2011,5,0", "2011-05: 0 percent is no rate"),
        (RATES, r"^2011,5,3.0", "2011,5,", "2011-05: a rate must be given"),
        (RATES, r"^2011,12,", "2011,13,", "2011-13 is no month"),
        (LIVES, r"^50,94225.5$", "50,94225.6", "age 50 has 94225.6 lives; another reader's tests"),
        (LIVES, r"^41,.*$", "41,99999", "more are alive at age 41 (99999) than at age 40"),
        (LIVES, r"^110,0\n", "", "ends with age 109, not 110"),
        (LIVES, r"^0,100000$", "0,99999", "does not run from 100000 lives"),
        (OLD_LIVES, r"^60,87595$", "60,87596", "age 60 has 87596 lives; T.D. 9448 has 87595"),
        (OLD_LIVES, r"^70,74794$", "70,74793", "age 70 has 74793 lives; T.D. 9448 has 74794"),
        ("tables/anchors.yaml", r"age: 109", "age: 190", "there is no age 190 in a table 2010CM"),
        (SPOUSE, r"^  2015:\n(    .*\n)+?(?=  2016)", "", "the year 2015 is missing"),
        (BASIC, r"(?<=^  2009:\n    value: ')3500000", "350000", "falls from 2000000 to 350000 in 2009"),
        (BRACKETS, r'base: "38800"', 'base: "38900"', "over 150000 begins with 38900; the line before gives 38800"),
        (BRACKETS, r'percent: "34"', 'percent: "31"', "the line over 250000 does not rise"),
        (FIGURES, r'value: "13000"', 'value: "13001"', "credit is 13001, but the tentative tax on 60000 is 13000"),
        (FIGURES, r"name: nonresident_credit", "name: nonresident_credits", "'nonresident_credit' is missing"),
    ],
)
def test_broken_figures_are_named(damage: Break, file: str, pattern: str, replacement: str, says: str) -> None:
    """A gap, an impossible value and figures that contradict one another are faults of their file."""
    damage(file, pattern, replacement)
    faults = found()
    assert any(fault.startswith(f"knowledge/{file}: ") and says in fault for fault in faults), faults
    assert any(fault.startswith(f"knowledge/{file}: has been altered") for fault in faults)


@pytest.mark.parametrize(
    ("file", "pattern", "replacement", "says"),
    [
        (LIVES, r"^41,96595.51$", "41,96595.52", "has been altered in line 43 ('41,96595.52')"),
        (OLD_LIVES, r"^12,99073$", "12,99074", "has been altered in line 14 ('12,99074')"),
        (RATES, r"^2011,5,3.0", "2011,5,3.2", "has been altered in line 30 ('2011,5,3.2"),
        (SPOUSE, r"'190000'", "'191000'", "has been altered in line "),
        (RATES, r"\Z", "2027,1,4.0,recalled,nowhere\n", "has been altered from line 218 on: it has 218 lines, not 217"),
    ],
)
def test_a_changed_digit_is_named(damage: Break, file: str, pattern: str, replacement: str, says: str) -> None:
    """A plausible digit breaks no rule of the law; the recorded fingerprint still names its line and the remedy."""
    damage(file, pattern, replacement)
    assert len(found()) == 1
    assert found()[0].startswith(f"knowledge/{file}: {says}")
    assert found()[0].endswith("run `python -m knowledge record`")


def test_every_changed_line_is_named(damage: Break) -> None:
    """Two digits changed in one table are both shown."""
    damage(LIVES, r"^41,96595.51$", "41,96595.52")
    damage(LIVES, r"^42,(.*)\d$", r"42,\g<1>0")
    assert "line 43 ('41,96595.52'), line 44 ('42," in found()[0]


def test_a_meant_change_is_recorded(damage: Break, capsys: pytest.CaptureFixture[str]) -> None:
    """After ``record`` the changed table passes; a file that was never recorded is a fault."""
    damage(RATES, r"^2011,5,3.0", "2011,5,3.2")
    (store.ROOT / "tables" / "new.csv").write_text("a,b\n", encoding="utf-8")
    assert any("knowledge/tables/new.csv: is not recorded" in fault for fault in found())
    assert command.main(["record"]) == 0
    assert "recorded 11 files" in capsys.readouterr().out
    assert found() == []


UNREADABLE = [
    (RATES, r"^2011,5,3.0", "2011,5,x", "does not fit in line 30: percent: Input should be a valid decimal, not 'x'"),
    (RATES, r"^2011,5,3.0,second_source", "2011,5,3.0,guessed", "line 30: certainty: Input should be 'read'"),
    (RATES, r"^2011,5,", "2011,4,", "has 2011-04 a second time in line 30"),
    (RATES, r"^year,month", "year,moon", "must begin with the line year,month,rate_percent,certainty,source"),
    (RATES, r"^2011,5,3.0,.*$", "2011,5,3.0", "has not 5 columns in line 30"),
    (LIVES, r"^41,.*\n", "", "has age 42 in line 43, where age 41 must stand"),
    (LIVES, r"^41,.*$", "41,NaN", "does not fit in line 43: lives: Input should be a finite number"),
    (
        SPOUSE,
        r"(?<=^  2015:\n    value: '147000'\n    certainty: )second_source",
        "sure",
        "2015.certainty: Input should",
    ),
    (SPOUSE, r"^unit: .*$", "unit: [", "is no valid YAML"),
    (
        FIGURES,
        r"(?<=name: security_percentage\n)  desc",
        "  disc",
        "has an entry 'security_percentage' that does not fit",
    ),
    (BRACKETS, r'percent: "40"', 'percent: "forty"', "brackets.11.percent: Input should be a valid decimal"),
]


@pytest.mark.parametrize(("file", "pattern", "replacement", "says"), UNREADABLE)
def test_figures_that_do_not_fit_are_one_clear_line(
    damage: Break, file: str, pattern: str, replacement: str, says: str
) -> None:
    """The line names the file, the place, the value and what to do; the check says it once."""
    damage(file, pattern, replacement)
    with pytest.raises(store.DamagedKnowledge) as error:
        store.parameters()
    told = str(error.value)
    assert told.startswith(f"knowledge/{file} ")
    assert says in told
    assert told.endswith("restore it from version control, then run `python -m knowledge check`.")
    assert "\n" not in told
    assert sum(says in fault for fault in found()) == 1


@pytest.mark.parametrize("file", [RATES, LIVES, SPOUSE, FIGURES, "tables/anchors.yaml", "tables/fingerprints.json"])
@pytest.mark.usefixtures("damage")
def test_a_missing_file_is_one_clear_line(file: str) -> None:
    """It is named once with what to do, not as a number of the operating system."""
    (store.ROOT / file).unlink()
    faults = found()
    assert [fault for fault in faults if fault.startswith(f"knowledge/{file}: cannot be read (No such file")] == faults
    assert len(faults) == 1
    assert "restore it" in faults[0]


def test_the_command_line_tells_of_damaged_figures(damage: Break, capsys: pytest.CaptureFixture[str]) -> None:
    """A calculation over a broken table ends with one line and code 2, not with a traceback."""
    damage(RATES, r"^2011,5,3.0", "2011,5,x")
    with pytest.raises(SystemExit) as end:
        cli.main(["exclusion-amount", "--date-of-death", "2011-05-05"])
    assert end.value.code == 2
    told = capsys.readouterr().err
    assert told.startswith("qdot: knowledge/tables/section_7520_rates.csv does not fit in line 30")
    assert told.count("\n") == 1


def test_the_command_fails_on_broken_figures(
    damage: Break, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """``python -m knowledge check`` prints the fault of a month that is left out and ends with 1."""
    monkeypatch.setattr(check, "_rules", lambda today: ())
    monkeypatch.setattr(store, "knowledge_hash", lambda: "0" * 64)
    damage(RATES, r"^2011,5,.*\n", "")
    assert command.main(["check"]) == 1
    assert "knowledge/tables/section_7520_rates.csv: 2011-05 must follow 2011-04" in capsys.readouterr().out
