"""What the user is told of a chat model, and that without one nothing of it is loaded."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from qdot_assistant import cli_ask, cli_chat
from qdot_assistant.chat import disclosure
from qdot_assistant.chat.disclosure import disclosed, is_hosted, told
from qdot_assistant.chat.scripted import Reply, Request, good, items_in
from qdot_assistant.pipeline import answer
from qdot_assistant.settings import Settings
from qdot_assistant.types import Answer, Question, Turn
from tests.chat.conftest import TODAY, Room

_GUIDE = Path(__file__).parents[2] / "docs" / "chat_models.md"
_SENTENCES = ("WRITING", "REPAIR", "UNDERSTANDING", "NEVER", "REDACTED", "AS_WRITTEN", "OFF")

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


def test_the_guide_says_the_same_sentences() -> None:
    """What the page and the command line say of a model stands in the guide, word for word."""
    guide = re.sub(r"\s+", " ", _GUIDE.read_text(encoding="utf-8"))
    assert [name for name in _SENTENCES if getattr(disclosure, name) not in guide] == []


def test_only_what_is_used_is_told() -> None:
    """A use that is turned off is not told; what redaction does is told as it is set."""
    only_writes = disclosed(Settings(model="openai:x", chat_understands=False, chat_redacts=True))
    only_understands = disclosed(Settings(model="openai:x", chat_writes=False))
    assert only_writes
    assert only_understands
    assert only_writes.sent == (disclosure.WRITING, disclosure.REPAIR, disclosure.NEVER, disclosure.REDACTED)
    assert only_understands.sent == (disclosure.UNDERSTANDING, disclosure.NEVER, disclosure.AS_WRITTEN)


@pytest.mark.parametrize("way", ["one", "batch", "served"])
def test_the_command_line_tells_before_anything_is_sent(
    way: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """One question, a batch and the services for other programs say on standard error all there is to say."""
    chosen = Settings(model="openai:scripted", chat_base_url="https://models.example.org/v1")
    told_first: list[str] = []

    def answered(question: Question, assistant: object) -> Answer:
        told_first.append(capsys.readouterr().err)
        return Answer(question=question.question, kind="answer", answer="x")

    monkeypatch.setattr(cli_ask, "answer", answered)
    monkeypatch.setattr(cli_ask, "Assistant", lambda: SimpleNamespace(settings=chosen))
    requests = tmp_path / "requests.jsonl"
    requests.write_text('{"question": "What is a QDOT?"}\n')
    if way == "one":
        cli_ask.one("What is a QDOT?", "client", TODAY, as_json=False)
    elif way == "batch":
        cli_ask.batch(str(requests), TODAY)
    else:
        cli_chat.tell_of_the_model(chosen)
        told_first.append(capsys.readouterr().err)
    assert told_first == [f"qdot: {told(chosen)}\n"]


def _sent(room: Room) -> list[str]:
    """Everything the server was sent, decoded."""
    return [json.dumps(request, ensure_ascii=False) for request in room.server.requests]


def test_what_is_sent_is_what_is_told(room: Room) -> None:
    """Earlier answers never go; earlier questions only where a question is not understood, and four at most."""

    def script(request: Request) -> Reply:
        return good(request) if items_in(request) else Reply('{"restated": null, "facts": []}')

    room.server.script = script
    history = [
        Turn(role=role, content=f"{role} {word} about a pension")
        for word in ("uno", "due", "tre", "quattro", "cinque", "sei")
        for role in ("user", "assistant")
    ]
    for asked in ("Who may be the trustee of a QDOT?", "Corpus portion of my pension?", "Zebra crossing quux?"):
        answer(Question(question=asked, history=tuple(history), today=TODAY), room.assistant)
    sent = _sent(room)
    writing = [one for one in sent if "material: items" in one]
    understanding = [one for one in sent if "material: earlier questions" in one]
    assert writing
    assert understanding
    assert not any("assistant due" in one or "assistant sei" in one for one in sent)
    assert not any("user uno" in one or "user due" in one for one in writing + understanding)
    assert all(f"user {word}" in one for word in ("tre", "sei") for one in understanding)


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
