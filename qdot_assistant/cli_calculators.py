"""The commands of the calculators: every input of a calculator is a flag of the same name, ``--json`` prints the
public object.

Come here for ``add_to``, which adds them to the ``qdot`` command. No model library is imported.
"""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import inspect
import json
import types
import typing
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from rich.console import Console
from rich.table import Table
from typer.core import TyperCommand

from calculators import (
    corpus_portion,
    deadlines,
    exclusion_amount,
    section_2056a_tax,
    security_test,
    spouse_gift_exclusion,
)
from calculators.base import Calculation, CalculationError
from calculators.factor_check import check_factors
from calculators.inputs import Inputs, read_inputs
from calculators.schedule import ScheduleInputs, ScheduleYear, as_csv, schedule_years
from knowledge.store import parameters
from qdot_assistant.cli_help import HELP

UNUSABLE, NOT_EXACT = 2, 1

Result = TypeVar("Result")

_Calculate = Callable[[Any, Any], Calculation]
_COMMANDS: tuple[tuple[str, str, type[Inputs], _Calculate], ...] = (
    (
        "deadlines",
        "The time limits that follow from the facts told, and whether what was done was timely.",
        deadlines.DeadlinesInputs,
        deadlines.calculate,
    ),
    (
        "exclusion-amount",
        "The exclusion amount by the year of the decedent's death.",
        exclusion_amount.ExclusionAmountInputs,
        exclusion_amount.calculate,
    ),
    (
        "spouse-gift-exclusion",
        "The annual gift exclusion for a spouse who is not a citizen, by year.",
        spouse_gift_exclusion.SpouseGiftExclusionInputs,
        spouse_gift_exclusion.calculate,
    ),
    (
        "security-test",
        "What a QDOT must provide so that the tax can be collected.",
        security_test.SecurityTestInputs,
        security_test.calculate,
    ),
    (
        "section-2056a-tax",
        "An estimate of the section 2056A estate tax on a distribution.",
        section_2056a_tax.Section2056aTaxInputs,
        section_2056a_tax.calculate,
    ),
)

INPUT_MODELS: tuple[type[Inputs], ...] = (
    corpus_portion.CorpusPortionInputs,
    ScheduleInputs,
    *(model for _, _, model, _ in _COMMANDS),
)


class _Flags(TyperCommand):
    """A command whose yes-or-no flags also take a word: ``--administration false``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        switches = {name for param in self.params if getattr(param, "is_flag", False) for name in param.opts}
        return super().parse_args(ctx, _without_words(args, switches))


def _without_words(args: list[str], switches: set[str]) -> list[str]:
    rest, found = list(args), []
    while rest:
        flag, _, word = rest.pop(0).partition("=")
        if flag in switches and not word and rest and rest[0].lower() in ("true", "false", "yes", "no"):
            word = rest.pop(0)
        if flag in switches and word:
            flag, word = (flag if word.lower() in ("true", "yes") else f"--no-{flag.removeprefix('--')}"), ""
        found.append(f"{flag}={word}" if word else flag)
    return found


def add_to(app: typer.Typer) -> None:
    """Add the calculators' commands to an application."""
    app.command("corpus-portion", cls=_Flags, help="The corpus portion of a nonassignable annuity payment.")(
        _corpus_command()
    )
    for name, text, model, calculate in _COMMANDS:
        app.command(name, cls=_Flags, help=text)(_command(model, calculate))
    app.command("check-factors")(check_published_factors)


def _command(model: type[Inputs], calculate: _Calculate) -> Callable[..., None]:
    def run(as_json: bool, **told: Any) -> None:
        if model is deadlines.DeadlinesInputs and told.get("as_of") is None:
            told["as_of"] = dt.date.today()
        calculation = _calculated(calculate, model, told)
        show(calculation, as_json)

    return _with_flags(run, model)


def _corpus_command() -> Callable[..., None]:
    def run(as_json: bool, csv_file: Path | None, **told: Any) -> None:
        plan = {name: told.pop(name) for name in ScheduleInputs.model_fields}
        calculation = _calculated(corpus_portion.calculate, corpus_portion.CorpusPortionInputs, told)
        years: tuple[ScheduleYear, ...] = ()
        if any(value is not None for value in (*plan.values(), csv_file)):
            years = _or_exit(
                lambda: schedule_years(calculation, read_inputs(ScheduleInputs, _told(plan)), parameters())
            )
            results = calculation.results | {"schedule": [year.result() for year in years]}
            calculation = calculation.model_copy(update={"results": results})
        if csv_file is not None:
            _write(csv_file, as_csv(years))
        show(calculation, as_json)

    return _with_flags(run, corpus_portion.CorpusPortionInputs, ScheduleInputs, writes_csv=True)


def _with_flags(run: Callable[..., None], *models: type[Inputs], writes_csv: bool = False) -> Callable[..., None]:
    flags = {name: field.annotation for model in models for name, field in model.model_fields.items()}
    options = [_option(name, annotation) for name, annotation in flags.items()]
    if writes_csv:
        kind = Annotated[Path | None, typer.Option("--csv", help="Write the schedule to this file.")]
        options.append(inspect.Parameter("csv_file", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=kind))
    as_json = Annotated[bool, typer.Option("--json", help="Print the Calculation object as JSON.")]
    options.append(inspect.Parameter("as_json", inspect.Parameter.KEYWORD_ONLY, default=False, annotation=as_json))

    def command(**values: Any) -> None:
        run(**values)

    command.__signature__ = inspect.Signature(options)  # type: ignore[attr-defined]
    command.__annotations__ = {option.name: option.annotation for option in options}
    return command


def _option(name: str, annotation: Any) -> inspect.Parameter:
    flag = f"--{name.replace('_', '-')}"
    is_switch = set(_members(annotation)) == {bool, types.NoneType}
    names = (f"{flag}/--no-{name.replace('_', '-')}",) if is_switch else (flag,)
    option = typer.Option(*names, help=HELP.get(name, ""), show_default=False)
    kind = Annotated[bool | None, option] if is_switch else Annotated[str | None, option]
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=kind)


def _members(annotation: Any) -> tuple[Any, ...]:
    return typing.get_args(annotation) or (annotation,)


def _told(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _calculated(calculate: _Calculate, model: type[Inputs], told: Mapping[str, Any]) -> Calculation:
    return _or_exit(lambda: calculate(read_inputs(model, _told(told)), parameters()))


def _or_exit(work: Callable[[], Result]) -> Result:
    try:
        return work()
    except CalculationError as error:
        typer.echo(f"qdot: {error}", err=True)
        raise typer.Exit(UNUSABLE) from None


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        typer.echo(f"qdot: {path} cannot be written: {error.strerror}.", err=True)
        raise typer.Exit(UNUSABLE) from None


def check_published_factors(
    file: Annotated[Path, typer.Argument(help="CSV of published factors, plain or gzipped.")],
) -> None:
    """Compare a file of published actuarial factors with the computed ones, digit for digit."""
    try:
        opener: Callable[..., Any] = gzip.open if file.suffix == ".gz" else open
        with opener(file, "rt", encoding="utf-8", newline="") as lines:
            check = _or_exit(lambda: check_factors(csv.DictReader(lines), parameters()))
    except (OSError, EOFError, UnicodeDecodeError, csv.Error) as error:
        typer.echo(f"qdot: {file} cannot be read as a table of factors: {error}.", err=True)
        raise typer.Exit(UNUSABLE) from None
    typer.echo(f"{check.exact:,} of {check.compared:,} published factors come out exactly.")
    for line in check.differing:
        typer.echo(line)
    if check.exact != check.compared or not check.compared:
        raise typer.Exit(NOT_EXACT)


def show(calculation: Calculation, as_json: bool) -> None:
    """Print a calculation as JSON or as readable tables."""
    if as_json:
        typer.echo(json.dumps(calculation.model_dump(mode="json"), ensure_ascii=False, indent=2))
        return
    console = Console(soft_wrap=False)
    if calculation.calculator == "deadlines":
        _show_deadlines(calculation, console)
    else:
        _show_results(calculation, console)
    for name, why in calculation.assumed.items():
        console.print(f"Assumed, {_plain(name)}: {why}.", highlight=False)
    for notice in calculation.notices:
        console.print(f"Note ({notice.kind.replace('_', ' ')}): {notice.text}", highlight=False)


def _show_deadlines(calculation: Calculation, console: Console) -> None:
    rows = calculation.results["deadlines"]
    if rows:
        table = Table("Time limit", "Nominal", "Due", "Safe", title="Deadlines")
        for row in rows:
            table.add_row(_label(row), row["nominal"] or "no day", row["due"] or "no day", row.get("safe", ""))
        console.print(table)
        for row in rows:
            text = " ".join(part for part in (row["rule"], row["note"]) if part)
            console.print(f"{_label(row)} [{row['section']}]: {text}", highlight=False, markup=False)
    for check in calculation.results["checks"]:
        verdict = {True: "timely", False: "not timely"}.get(check["timely"], "uncertain")
        text = " ".join(part for part in (check["why"], check["note"], check["remedy"]) if part)
        act = _plain(check["input"])
        console.print(f"{act}: {verdict}. {text} [{check['section']}]", highlight=False, markup=False)


def _label(row: Mapping[str, Any]) -> str:
    return " ".join(_plain(str(row[part])) for part in ("key", "payment", "year", "route") if part in row)


def _plain(name: str) -> str:
    return name.replace("_", " ")


def _show_results(calculation: Calculation, console: Console) -> None:
    steps = Table("Step", "How", "Value", title=_plain(calculation.calculator))
    steps.add_column("Paragraph", overflow="fold")
    for step in calculation.steps:
        certainty = "" if step.certainty == "read" else f" ({step.certainty.replace('_', ' ')})"
        steps.add_row(_plain(step.name), step.expression, step.value, step.section + certainty)
    console.print(steps)
    plain = {name: value for name, value in calculation.results.items() if name not in ("alternatives", "schedule")}
    _show_table("Results", plain, console)
    for alternative in calculation.results.get("alternatives", ()):
        console.print(f"Second reading: {alternative['reason']}", highlight=False)
        _show_table("", alternative["results"], console)
    _show_schedule(calculation.results.get("schedule"), console)


def _show_table(title: str, values: Mapping[str, Any], console: Console) -> None:
    table = Table("Result", "Value", title=title or None)
    for name, value in values.items():
        shown = (
            ", ".join(value) if isinstance(value, list) else {True: "yes", False: "no", None: "none"}.get(value, value)
        )
        table.add_row(_plain(name), str(shown))
    console.print(table)


def _show_schedule(years: list[dict[str, Any]] | None, console: Console) -> None:
    if not years:
        return
    columns = {
        "year": "Year",
        "payments": "Count",
        "received": "Received",
        "corpus_part": "Corpus",
        "income_part": "Income",
    }
    days = {"form_706qdt_safe": "706-QDT by", "last_transfer_by": "Last transfer by"}
    table = Table(*columns.values(), *days.values(), title="Schedule")
    for year in years:
        table.add_row(*(str(year[name] or "") for name in (*columns, *days)))
    console.print(table)
