"""A real browser against a real server on a data folder of its own. Without chromium these tests are skipped, in CI
they fail.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]
PATIENCE = 90_000
"""Milliseconds a step may take on a slow machine; nothing waits that long when all is well."""


def _chromium() -> str | None:
    return next(
        (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
    )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium, driven by Playwright."""
    path = _chromium()
    if path is None:
        why = "chromium is not installed (apt install chromium), so the journeys in a real browser were not tried"
        if os.environ.get("CI", "").lower() == "true":
            pytest.fail(why)
        pytest.skip(why)
    expect.set_options(timeout=PATIENCE / 3)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


class Server:
    """The page's server; it can be stopped and started again on the same data."""

    def __init__(self, folder: Path, script: str = "app.py") -> None:
        self.folder, self.script = folder, script
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    @property
    def environment(self) -> dict[str, str]:
        """Folders of its own; words alone find what these journeys ask, so no model is loaded."""
        told = {
            "QDOT_DATA_DIR": self.folder / "data",
            "QDOT_CACHE_DIR": self.folder / "cache",
            "QDOT_EMBEDDER": "keywords",
        }
        return os.environ | {name: str(value) for name, value in told.items()}

    def make_index(self) -> None:
        """Make the search index, as ``make run`` does, so that the first journey does not wait for it."""
        subprocess.run([sys.executable, "-m", "qdot_assistant.index"], cwd=ROOT, env=self.environment, check=True)

    def start(self) -> None:
        """Start it and wait until it answers."""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", self.script, "--server.port", str(self.port)],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=(self.folder / "server.txt").open("ab"),
        )
        for _ in range(240):
            try:
                urllib.request.urlopen(f"{self.url}_stcore/health", timeout=2).close()
            except OSError:
                time.sleep(0.25)
            else:
                return
        raise AssertionError("the server did not start")

    def stop(self) -> None:
        """End it at once, as a power cut would."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None


@pytest.fixture(scope="session")
def server(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all journeys."""
    running = Server(tmp_path_factory.mktemp("page"))
    running.make_index()
    running.start()
    yield running
    running.stop()


@pytest.fixture
def slow_server(browser: Browser, tmp_path: Path) -> Iterator[Server]:
    """A server whose assistant takes its time with questions that say so."""
    running = Server(tmp_path, "tests/browser/slow_app.py")
    running.start()
    yield running
    running.stop()


@pytest.fixture
def open_page(browser: Browser, server: Server) -> Iterator[Callable[..., Page]]:
    """Opens an address in a fresh browser; nothing it loads may come from another machine."""
    contexts: list[BrowserContext] = []
    left: list[str] = []

    def opened(path: str = "", *, width: int = 1200, height: int = 900, dark: bool = False) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", accept_downloads=True
        )
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        context.set_default_timeout(PATIENCE)
        context.on("request", lambda request: left.append(request.url))
        contexts.append(context)
        page = context.new_page()
        page.goto(server.url + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [url for url in left if not url.startswith((server.url, "data:", "blob:"))] == []
