"""Nothing leaves the machine: the road from the model to a found paragraph opens no connection."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

from qdot_assistant.offline import SWITCHES
from qdot_assistant.settings import settings

_ROOT = Path(__file__).parents[2]

_SEARCH_WITHOUT_NETWORK = """
import socket, sys

def refuse(*arguments, **_):
    print("network:", arguments[:2], file=sys.stderr)
    raise SystemExit(9)

socket.socket.connect = refuse
socket.socket.connect_ex = refuse
socket.getaddrinfo = refuse
socket.create_connection = refuse
if "--prove" in sys.argv:
    socket.create_connection(("localhost", 9))

from qdot_assistant.retrieval import QdotRetriever, Searcher
from qdot_assistant.settings import Settings, settings

searcher = Searcher.open(settings())
print(QdotRetriever(searcher=searcher, k=1).invoke("who signs the assignment")[0].metadata["section"])
Searcher.open(Settings(encoder="sentence-transformers")).search("who signs the assignment")
searcher.index.chroma(searcher.embedder).similarity_search("who signs the assignment", k=1)
"""


def _run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QDOT_CACHE_DIR": str(settings().cache_dir), **variables}
    return subprocess.run(
        [sys.executable, "-c", _SEARCH_WITHOUT_NETWORK, *arguments],
        capture_output=True, text=True, env=environment, cwd=_ROOT, timeout=300, check=False,
    )  # fmt: skip


def test_search_opens_no_connection_even_when_told_to_be_online() -> None:
    """With every socket blocked and the hub's own variables asking for network, search works through every library."""
    done = _run(HF_HUB_OFFLINE="0", TRANSFORMERS_OFFLINE="0", ANONYMIZED_TELEMETRY="True", LANGSMITH_TRACING="true")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("20.2056A-4")
    assert "network:" not in done.stderr


def test_the_block_itself_works() -> None:
    """The proof above can fail: a connection tried under the block ends the program."""
    assert _run("--prove").returncode == 9


def test_every_switch_is_set_in_this_process() -> None:
    """Importing the package has switched off hub look-ups, traces and usage reports."""
    assert {name: os.environ.get(name) for name in SWITCHES} == SWITCHES


def test_the_page_reports_no_usage_and_serves_this_machine_only() -> None:
    """Streamlit is told to send no statistics, to ask for no address, and to listen on loopback."""
    told = tomllib.loads((_ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert told["browser"]["gatherUsageStats"] is False
    assert told["server"]["address"] == "127.0.0.1"
    assert told["server"]["headless"] is True
