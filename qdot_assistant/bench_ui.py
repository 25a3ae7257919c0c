"""How fast the page is: an answer's way to the page, a long conversation drawn again, ten browsers at once.

Come here for ``rows``, which ``qdot bench`` adds to its table. The first two are measured on the page's code without
a browser, the last one with a real server and chromium where there is one.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from qdot_assistant.bench import Row
from qdot_assistant.types import Question

BROWSERS = 10
_ROOT = Path(__file__).parent.parent
_DAY = dt.date(2026, 11, 22)
_QUESTIONS = (
    "My wife died on March 15, 2024. When is the estate tax return due?",
    "(c)(7)(i)",
    "Who may be the trustee?",
    "What is a protective assignment?",
    "He died October 12, 2023, I was 63, his pension pays me $5,000 a month for life. Corpus portion?",
)
_WATCH = """() => {
  const field = document.querySelector('[data-testid="stChatInputTextArea"]');
  field.addEventListener('keydown', (e) => { if (e.key === 'Enter') window.asked = performance.now(); }, true);
  window.answered = new Promise((tell) => new MutationObserver((_, watch) => {
    if (!window.asked || !document.querySelector('.q-answer')) return;
    tell(performance.now() - window.asked);
    watch.disconnect();
  }).observe(document.body, { subtree: true, childList: true }));
}"""
"""The page itself tells when its answer stands there: who waits for it asks nothing of it meanwhile."""
_QUIET_MS = 3000
"""How long the pages are left alone before they ask: a reader types longer than a page takes to be loaded."""


def rows() -> list[Row]:
    """Measure the page; a data folder of its own is used and removed."""
    with tempfile.TemporaryDirectory() as folder, _data_folder(Path(folder)):
        above, again = _overhead(), _rerender()
        table = [
            Row("page: an answer shown, above the pipeline's time", f"{above:.0f} ms", above, "≤ 300 ms"),
            Row("page: 200 messages drawn again", f"{again:.0f} ms", again, "≤ 250 ms"),
        ]
    return [*table, _browsers()]


@contextmanager
def _data_folder(folder: Path) -> Iterator[None]:
    from qdot_assistant.settings import settings

    before = os.environ.get("QDOT_DATA_DIR")
    os.environ["QDOT_DATA_DIR"] = str(folder)
    settings.cache_clear()
    try:
        yield
    finally:
        os.environ.pop("QDOT_DATA_DIR")
        if before is not None:
            os.environ["QDOT_DATA_DIR"] = before
        settings.cache_clear()


def _ask_page() -> None:
    from qdot_assistant.ui import ask

    ask.show()


def _page(**query: str) -> Any:
    from streamlit.testing.v1 import AppTest

    page = AppTest.from_function(_ask_page, default_timeout=120)
    for name, value in query.items():
        page.query_params[name] = value
    return page.run()


def _overhead() -> float:
    """The median time above the pipeline's from sending a question to the page drawn with its answer, in ms."""
    from qdot_assistant import pipeline
    from qdot_assistant.ui import session

    above = []
    pipeline.answer(Question(question="Who may be the trustee?", today=_DAY), session.assistant())
    for text in _QUESTIONS:
        page = _page()
        started = time.perf_counter()
        page.chat_input[0].set_value(text).run()
        shown = time.perf_counter() - started
        started = time.perf_counter()
        pipeline.answer(Question(question=text, today=_DAY), session.assistant())
        above.append((shown - (time.perf_counter() - started)) * 1000)
    return statistics.median(above)


def _rerender() -> float:
    """The median time to draw a kept conversation of 100 questions and 100 answers again, in ms."""
    from qdot_assistant import pipeline
    from qdot_assistant.ui import session
    from qdot_assistant.ui.store import Store

    store = Store.in_folder(Path(os.environ["QDOT_DATA_DIR"]))
    conversation = store.start("client")
    for text in _QUESTIONS * 20:
        exchange = store.ask(conversation.id, text, "client", _DAY)
        answer = pipeline.answer(Question(question=text, today=_DAY), session.assistant())
        store.answered(exchange.id, answer, "client")
    page = _page(c=conversation.id)
    times = []
    for _ in range(5):
        started = time.perf_counter()
        page.run()
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def _browsers() -> Row:
    what, aim = f"page: {BROWSERS} browsers ask at once, median", "≤ 1000 ms"
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        return Row(what, "not measured: chromium is not installed", None, aim)
    with tempfile.TemporaryDirectory() as folder, _server(Path(folder)) as url:
        times = _asked_at_once(path, url)
    took = statistics.median(times)
    return Row(what, f"{took:.0f} ms, slowest {max(times):.0f} ms", took, aim)


@contextmanager
def _server(folder: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, cwd=_ROOT, env=os.environ | {"QDOT_DATA_DIR": str(folder)}, **quiet)
    url = f"http://127.0.0.1:{port}/"
    try:
        _wait_for(f"{url}_stcore/health")
        yield url
    finally:
        process.kill()
        process.wait()


def _wait_for(address: str) -> None:
    for _ in range(240):
        try:
            urllib.request.urlopen(address, timeout=2).close()
            return
        except OSError:
            time.sleep(0.25)
    raise TimeoutError("the page's server did not start")


def _asked_at_once(path: str, url: str) -> list[float]:
    """The times from the key press to the answer on the page, in ms, of browsers that ask in the same moment."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        warm = browser.new_page()
        _type(warm, url, _QUESTIONS[2])
        warm.keyboard.press("Enter")
        warm.evaluate("window.answered")
        warm.close()
        pages = [browser.new_context().new_page() for _ in range(BROWSERS)]
        for number, page in enumerate(pages):
            _type(page, url, _QUESTIONS[number % len(_QUESTIONS)])
        pages[0].wait_for_timeout(_QUIET_MS)
        for page in pages:
            page.keyboard.press("Enter")
        times = [float(page.evaluate("window.answered")) for page in pages]
        browser.close()
    return times


def _type(page: Any, url: str, words: str) -> None:
    page.set_default_timeout(120_000)
    page.goto(url)
    field = page.get_by_test_id("stChatInputTextArea")
    field.wait_for()
    page.wait_for_selector(".q-hush")
    page.evaluate(_WATCH)
    field.fill(words)
    field.focus()


if __name__ == "__main__":
    for row in rows():
        print(f"{row.what}: {row.value} (aim {row.aim})")
