"""The ``qdot`` command. It decides nothing: it reads arguments, calls the pipeline, a calculator or the law, and
prints.

Heavy libraries load only in the commands that need them, so that ``qdot section`` and the calculators start at once.
"""

from __future__ import annotations

import datetime as dt
import importlib
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from typer import Exit
from typer.exceptions import TyperException

from knowledge.paragraph import LawError
from knowledge.store import DamagedKnowledge
from qdot_assistant.errors import QdotError, UsageError

app = typer.Typer(
    name="qdot",
    help=(
        "Cited answers, calculators and deadlines for qualified domestic trusts (26 CFR § 20.2056A-4). "
        "Information, not legal advice."
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.command()
def ask(
    question: Annotated[str | None, typer.Argument(help="The question, in plain or in technical words.")] = None,
    json_: Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")] = False,
    jsonl: Annotated[
        str | None, typer.Option("--jsonl", help="File of requests, one JSON object a line; - is standard input.")
    ] = None,
    audience: Annotated[str, typer.Option(help="client (plain words) or attorney (technical words).")] = "client",
    today: Annotated[
        str | None,
        typer.Option(help="The day from which “today” and the law in force are read; default the machine's date."),
    ] = None,
) -> None:
    """Answer a question with numbered citations."""
    from qdot_assistant import cli_ask

    if jsonl is not None:
        if question is not None:
            raise UsageError("Give a question or --jsonl FILE, not both.")
        raise Exit(cli_ask.batch(jsonl, _day("today", today)))
    if question is None:
        raise UsageError('No question was given. Try: qdot ask "Who may be the trustee?"')
    raise Exit(cli_ask.one(question, audience, _day("today", today), as_json=json_))


@app.command(name="eval", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def evaluate(context: typer.Context) -> None:
    """Run the eval suites; exit 0 when every gate holds, 1 when one does not."""
    raise Exit(_module("evals.command").main(list(context.args)))


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def bench(context: typer.Context) -> None:
    """Measure speed and recall in one run and print the ratios."""
    raise Exit(_module("qdot_assistant.bench").main(list(context.args)))


@app.command(name="bench-retrieval")
def bench_retrieval(
    directory: Annotated[
        Path, typer.Argument(help="Folder in the BEIR layout: corpus.jsonl, queries.jsonl, qrels/test.tsv.")
    ],
) -> None:
    """Run the retriever over a data set in the BEIR layout."""
    raise Exit(_module("qdot_assistant.bench_retrieval").main([str(directory)]))


def _module(name: str) -> Any:
    return importlib.import_module(name)


def _day(name: str, text: str | None) -> dt.date:
    if text is None:
        return dt.date.today()
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--{name} {text!r} is not a day; write it as 2026-11-22.") from None


def _version(shown: bool) -> None:
    if shown:
        from importlib.metadata import version

        from knowledge import store

        typer.echo(f"qdot {version('qdot-assistant')} (knowledge {store.knowledge_hash()[:12]})")
        raise Exit(0)


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version and the knowledge hash."),
    ] = False,
) -> None:
    pass


def _add_commands() -> None:
    """The commands that stand in modules of their own."""
    from qdot_assistant import cli_calculators, cli_chat, cli_section

    cli_section.add_to(app)
    cli_calculators.add_to(app)
    cli_chat.add_to(app)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; errors become one clear line on standard error and exit code 2."""
    _add_commands()
    try:
        code = app(args=arguments, standalone_mode=False)
    except Exit as done:
        code = done.exit_code
    except TyperException as error:
        code = _fail(str(getattr(error, "format_message", error.__str__)()))
    except (QdotError, LawError, DamagedKnowledge) as error:
        code = _fail(str(error))
    except BrokenPipeError:
        code = 0
    sys.exit(code or 0)


def _fail(message: str) -> int:
    print(f"qdot: {' '.join(message.split())}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    main()
