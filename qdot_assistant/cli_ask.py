"""``qdot ask``: one question as text or JSON, or a batch of requests, one answer a line in the same order."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from qdot_assistant.cli_chat import tell_of_the_model
from qdot_assistant.errors import UsageError
from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, AnswerCitation, Audience, Question


def one(question: str, audience: str, today: dt.date, *, as_json: bool) -> int:
    """Answer one question on standard output; exit code 2 when it cannot be read."""
    if audience not in get_args(Audience):
        raise UsageError(f"--audience {audience!r} is unknown; use client or attorney.")
    assistant = Assistant()
    tell_of_the_model(assistant.settings)
    given = answer(Question(question=question, audience=audience, today=today), assistant)
    if given.kind == "error":
        if as_json:
            print(given.model_dump_json())
        print(f"qdot: {given.answer}", file=sys.stderr)
        return 2
    print(given.model_dump_json(indent=2) if as_json else as_text(given))
    return 0


def as_text(given: Answer) -> str:
    """The answer as a person reads it in a terminal: text, numbered citations, notices."""
    lines = [given.answer]
    if given.citations:
        lines += ["", "Sources"] + [_cited(citation) for citation in given.citations]
    if given.notices:
        lines += ["", "Please note"] + [f"  - {notice.text}" for notice in given.notices]
    if given.writer == "chat_model":
        lines += ["", "Worded by a chat model; every sentence was checked against its sources."]
    return "\n".join([*lines, "", "Information, not legal advice."])


def _cited(citation: AnswerCitation) -> str:
    if citation.source == "note":
        return f"  [{citation.marker}] our summary of {citation.section}, not its words: {citation.quote}"
    name = (
        f"§ {citation.section} (text from {citation.version})" if citation.source == "regulation" else citation.section
    )
    return f"  [{citation.marker}] {name}: “{citation.quote}”"


def batch(path: str, today: dt.date) -> int:
    """Answer every line of a file; a line that cannot be read gives an answer of kind ``error`` and is counted."""
    assistant, bad = Assistant(), 0
    tell_of_the_model(assistant.settings)
    for line in _lines(path):
        given = _line(line, assistant, today)
        bad += given.kind == "error"
        print(given.model_dump_json(), flush=True)
    if bad:
        print(
            (
                f"qdot: {bad} line{'s' if bad > 1 else ''} could not be answered; each has an answer of kind "
                f"error that says why."
            ),
            file=sys.stderr,
        )
    return 0


def _lines(path: str) -> Iterator[str]:
    if path == "-":
        yield from (raw.decode("utf-8", errors="replace").rstrip("\r\n") for raw in sys.stdin.buffer)
        return
    file = Path(path)
    if not file.is_file():
        raise UsageError(f"There is no file {path}; give a file with one JSON request a line, or - for standard input.")
    with file.open("rb") as lines:
        yield from (raw.decode("utf-8", errors="replace").rstrip("\r\n") for raw in lines)


def _line(line: str, assistant: Assistant, today: dt.date) -> Answer:
    try:
        request = json.loads(line) if line.strip() else None
    except (json.JSONDecodeError, RecursionError):
        return _unread(None, line, 'The line is not JSON; write one object a line, such as {"question": "…"}.')
    if not isinstance(request, dict):
        return _unread(None, line, 'The line holds no request; write one object a line, such as {"question": "…"}.')
    identity = str(request["id"]) if request.get("id") is not None else None
    known = {
        name: request[name] for name in ("question", "audience", "history", "today") if request.get(name) is not None
    }
    try:
        question = Question.model_validate({"id": identity, "today": today, **known})
    except ValidationError as error:
        return _unread(identity, str(request.get("question", "")), _reason(error))
    return answer(question, assistant)


def _reason(error: ValidationError) -> str:
    first: Any = error.errors()[0]
    field = ".".join(str(part) for part in first["loc"])
    return f"The request's field {field} cannot be read: {first['msg']}. See the contract for its form."


def _unread(identity: str | None, question: str, why: str) -> Answer:
    return Answer(id=identity, question=question[:500], kind="error", answer=why)
