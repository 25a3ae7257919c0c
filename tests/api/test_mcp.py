"""The MCP server as an official client meets it."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import pytest
from mcp import Client, StdioServerParameters

from qdot_assistant.mcp_server import server
from qdot_assistant.services import Services
from qdot_assistant.types import Answer

TOOLS = {"ask", "section", "compare", "corpus_portion", "deadlines"}


def in_a_thread(work: Callable[[], Awaitable[Any]]) -> Any:
    """Run it on a loop of its own: a browser test in the same process keeps one running."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(anyio.run, work).result()


def _called(target: Any, name: str, arguments: dict[str, Any]) -> Any:
    async def call() -> Any:
        async with Client(target) as client:
            return await client.call_tool(name, arguments)

    return in_a_thread(call)


def test_the_tools_are_listed_with_descriptions_and_schemas(services: Services) -> None:
    """A client sees five tools, each described, each with the form of its input."""

    async def listed() -> Any:
        async with Client(server(services)) as client:
            return (await client.list_tools()).tools

    tools = in_a_thread(listed)
    assert {tool.name for tool in tools} == TOOLS
    assert all(tool.description and tool.input_schema["type"] == "object" for tool in tools)


def test_asking_gives_the_object_of_the_contract(services: Services) -> None:
    """The structured result is an Answer with its citations."""
    arguments = {"question": "Who may be the trustee of a QDOT?", "today": "2026-11-22"}
    given = Answer.model_validate(_called(server(services), "ask", arguments).structured_content)
    assert given.kind == "answer"
    assert given.citations[0].quote


@pytest.mark.parametrize(
    ("name", "arguments", "field"),
    [
        ("section", {"section": "(c)(7)(i)"}, "text"),
        ("compare", {"section": "(c)(4)(ii)(B)"}, "changes"),
        ("deadlines", {"inputs": {"date_of_death": "2024-03-15"}}, "calculation"),
        ("corpus_portion", {"inputs": {"annual_annuity": "72000"}}, "missing"),
    ],
)
def test_each_tool_gives_its_object(services: Services, name: str, arguments: dict[str, Any], field: str) -> None:
    """Sections, comparisons and calculations come through the protocol whole."""
    assert _called(server(services), name, arguments).structured_content[field]


def test_a_section_that_is_not_there_is_an_error_with_its_reason(services: Services) -> None:
    """The client is told what is wrong, and the server goes on."""
    result = _called(server(services), "section", {"section": "(z)(9)"})
    assert result.is_error
    assert "There is no paragraph (z)" in result.content[0].text


def test_the_command_speaks_the_protocol_over_its_own_pipes() -> None:
    """``qdot mcp`` as another program starts it: the tools are listed and a section is read."""
    command = StdioServerParameters(
        command=sys.executable, args=["-c", "from qdot_assistant.mcp_server import main; main()"]
    )
    result = _called(command, "section", {"section": "IRC 6075(a)"})
    assert result.structured_content["source"] == "note"
