"""The commands around chat models and other programs: ``replay``, ``mcp``, ``api``. Their libraries load when run."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Annotated

import typer
from typer import Exit

from qdot_assistant.errors import UsageError
from qdot_assistant.settings import Settings

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


def tell_of_the_model(settings: Settings) -> None:
    """Say on standard error which chat model is on and what it is sent; nothing, and nothing loaded, without one."""
    if not settings.model:
        return
    from qdot_assistant.chat import disclosure

    if (told := disclosure.told(settings)) is not None:
        print(f"qdot: {told}", file=sys.stderr)


def add_to(app: typer.Typer) -> None:
    """Give the command line its ``replay``, ``mcp`` and ``api`` commands."""

    @app.command(name="replay")
    def replay(
        file: Annotated[Path, typer.Argument(help="A record, as kept in the folder QDOT_RECORD_DIR.")],
    ) -> None:
        """Verify a recorded answer of a chat model again, without the model; exit 1 when it does not hold."""
        raise Exit(_replay(file))

    @app.command(name="mcp")
    def mcp() -> None:
        """Serve the assistant as tools of a Model Context Protocol server, over standard input and output."""
        _needs("mcp", "mcp")
        from qdot_assistant import mcp_server
        from qdot_assistant.settings import settings

        tell_of_the_model(settings())
        mcp_server.main()

    @app.command(name="api")
    def api(
        host: Annotated[
            str, typer.Option(help="Address to listen on; beyond this machine only with tokens.")
        ] = "127.0.0.1",
        port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on.")] = 8600,
    ) -> None:
        """Serve the assistant over HTTP; the description stands at /docs and /openapi.json."""
        _needs("api", "fastapi")
        _needs("api", "uvicorn")
        from qdot_assistant.settings import settings

        if host not in _LOOPBACK and settings().api_tokens is None:
            raise UsageError("QDOT_API_TOKENS is not set; set it, or listen on this machine only (--host 127.0.0.1).")
        import uvicorn

        from qdot_assistant.api import create_app

        tell_of_the_model(settings())
        uvicorn.run(create_app(), host=host, port=port, log_level="warning", access_log=False, server_header=False)


def _needs(extra: str, module: str) -> None:
    if importlib.util.find_spec(module) is None:
        raise UsageError(f"This command needs the extra {extra}: pip install 'qdot-assistant[{extra}]'.")


def _replay(file: Path) -> int:
    from qdot_assistant.chat.record import read_record
    from qdot_assistant.chat.replay import replayed

    record = read_record(file)
    found = replayed(record)
    print(f"{record.model}, prompts {record.prompts}, knowledge {record.knowledge[:12]}: {record.question.question}")
    for verdict in record.verdicts:
        print(
            f"  {'kept   ' if verdict.fault is None else 'refused'} {verdict.text}"
            + (f" ({verdict.fault})" if verdict.fault else "")
        )
    for remark in found.remarks:
        print(f"Note: {remark}.")
    for difference in found.differences:
        print(f"qdot replay: {difference}.", file=sys.stderr)
    print(
        f"Written by: {record.answer.writer}. " + ("The answer holds." if found.holds else "The answer does not hold.")
    )
    return 0 if found.holds else 1
