"""Fixtures of the page's tests: a data folder of its own and an assistant that answers from a script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from qdot_assistant import pipeline
from qdot_assistant import settings as settings_module
from qdot_assistant.types import Answer, Question
from qdot_assistant.ui import session
from tests.ui.helpers import scripted


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Each test has its own data folder, and no search is loaded."""
    monkeypatch.setenv("QDOT_DATA_DIR", str(tmp_path / "data"))
    settings_module.settings.cache_clear()
    session._store.cache_clear()
    monkeypatch.setattr(session, "make_ready", lambda: None)
    monkeypatch.setattr(session, "is_local", lambda: True)
    yield tmp_path / "data"
    settings_module.settings.cache_clear()
    session._store.cache_clear()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Question]:
    """The questions that reached the assistant, answered from the script."""
    questions: list[Question] = []

    def answer(question: Question, assistant: object) -> Answer:
        questions.append(question)
        return scripted(question, assistant)

    monkeypatch.setattr(pipeline, "answer", answer)
    return questions


def _show(name: str) -> None:
    from importlib import import_module

    from qdot_assistant.ui.shell import _draw_safely

    _draw_safely(import_module(f"qdot_assistant.ui.{name}").show)


Page = Callable[..., AppTest]


@pytest.fixture
def page() -> Page:
    """Opens a page by its module's name, with the parts of its address; draws it once."""

    def opened(name: str, **query: str) -> AppTest:
        at = AppTest.from_function(_show, kwargs={"name": name}, default_timeout=90)
        for key, value in query.items():
            at.query_params[key] = value
        return at.run()

    return opened
