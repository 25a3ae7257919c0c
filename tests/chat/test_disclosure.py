"""What the user is told of a chat model, and that without one nothing of it is loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest

from qdot_assistant.chat.disclosure import is_hosted, told
from qdot_assistant.settings import Settings

PLACES = (
    ("openai:gpt-x", None, True),
    ("anthropic:claude-x", None, True),
    ("openai:qwen", "http://127.0.0.1:8080/v1", False),
    ("openai:qwen", "https://models.example.org/v1", True),
    ("ollama:qwen", None, False),
    ("ollama:qwen", "http://gpu.example.org:11434", True),
    ("llamacpp:model.gguf", None, False),
)


@pytest.mark.parametrize(("model", "address", "leaves"), PLACES)
def test_whether_a_question_leaves_this_machine_is_told(model: str, address: str | None, leaves: bool) -> None:
    """The line names the model, where it runs, what it is sent and how to turn it off."""
    settings = Settings(model=model, chat_base_url=address)
    line = told(settings) or ""
    assert is_hosted(settings) == leaves
    assert ("outside this machine" in line) == leaves
    assert model in line
    assert "your question" in line
    assert "Unset QDOT_MODEL" in line


def test_nothing_is_told_without_a_model_or_with_both_uses_off() -> None:
    """A model that is not used is not announced."""
    assert told(Settings()) is None
    assert told(Settings(model="openai:x", chat_writes=False, chat_understands=False)) is None


def test_without_a_model_nothing_of_it_is_imported() -> None:
    """An answered question leaves no chat module, no provider and no server library in memory."""
    program = (
        "import datetime, sys; from qdot_assistant.pipeline import Assistant, answer; "
        "from qdot_assistant.settings import Settings; from qdot_assistant.types import Question; "
        "a = answer(Question(question='She died on March 15, 2024. When is the return due?', "
        "today=datetime.date(2026, 11, 22)), Assistant(settings=Settings(embedder='keywords'))); "
        "assert a.kind == 'calculation' and a.writer == 'grounded'; "
        "print([m for m in sys.modules if m.split('.')[0] in ('langchain', 'langchain_openai', 'openai',"
        " 'anthropic', 'ollama', 'mcp', 'fastapi') or m.startswith('qdot_assistant.chat')])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
