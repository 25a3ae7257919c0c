"""``qdot mcp``: the pipeline as tools of a Model Context Protocol server, over standard input and output.

Come here to see which tools other programs' assistants get. Each gives an object of the contract.
"""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

import anyio.to_thread
from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from qdot_assistant.services import CorpusPortion, Deadlines, IsoDay, NotThere, Request, Services, Worked
from qdot_assistant.types import Answer, Audience

INSTRUCTIONS = (
    "Cited answers, calculations and deadlines for qualified domestic trusts under 26 CFR 20.2056A-4. "
    "Information, not legal advice. Show an answer's citations and notices with it, and do not reword its sentences: "
    "each was checked against the words it cites."
)


def server(services: Services | None = None) -> MCPServer[Any]:
    """The server with its tools; questions are answered in threads, so that it stays responsive."""
    served = services or Services()
    mcp: MCPServer[Any] = MCPServer("qdot", version=version("qdot-assistant"), instructions=INSTRUCTIONS)

    @mcp.tool()
    async def ask(question: str, audience: Audience = "client", today: IsoDay | None = None) -> Answer:
        """Answer a question about QDOTs with numbered citations. today is the day "now" is read from."""
        request = Request(question=question, audience=audience, today=today)
        return await anyio.to_thread.run_sync(served.ask, request)

    @mcp.tool()
    async def section(section: str, as_of: IsoDay | None = None, date_of_death: IsoDay | None = None) -> dict[str, Any]:
        """The words of one paragraph, as "(c)(7)(i)", "IRC 6075(a)" or "explainer#...", in force on the days given."""
        return _found(served, section, as_of, date_of_death, compare=False)

    @mcp.tool()
    async def compare(section: str) -> dict[str, Any]:
        """What changed in one paragraph between its versions."""
        return _found(served, section, None, None, compare=True)

    @mcp.tool()
    async def corpus_portion(inputs: CorpusPortion) -> Worked:  # type: ignore[valid-type]
        """Work out the corpus portion of a nonassignable annuity, step by step, or say which facts are missing."""
        return served.work("corpus_portion", inputs)

    @mcp.tool()
    async def deadlines(inputs: Deadlines) -> Worked:  # type: ignore[valid-type]
        """The time limits that follow from the facts, and whether what was done was timely."""
        return served.work("deadlines", inputs)

    return mcp


def _found(
    served: Services, section: str, as_of: str | None, date_of_death: str | None, *, compare: bool
) -> dict[str, Any]:
    try:
        return served.section(section, as_of, date_of_death, compare=compare)
    except NotThere as error:
        raise ToolError(str(error)) from None


def main() -> None:
    """Serve over standard input and output until the client leaves."""
    server().run("stdio")
