"""An answer that stands and a scripted model beside it: no search, no index, the real client over a real connection."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from qdot_assistant import calculation, evidence
from qdot_assistant.chat import answering, breaker, providers
from qdot_assistant.chat.scripted import Reply, ScriptedServer, serving
from qdot_assistant.pipeline import Asking, Assistant, read
from qdot_assistant.ranking import Ranked
from qdot_assistant.settings import Settings
from qdot_assistant.types import Answer, Audience, Draft, Question
from qdot_assistant.verifier import verify
from qdot_assistant.writers import grounded

TODAY = dt.date(2026, 11, 22)


@dataclass
class Standing:
    """One question whose grounded answer stands, and the statements found for it."""

    question: Question
    asking: Asking
    draft: Draft
    answer: Answer
    ranked: list[Ranked]


@dataclass
class Room:
    """The scripted server and an assistant that uses it."""

    server: ScriptedServer
    assistant: Assistant
    patch: pytest.MonkeyPatch

    def standing(self, *names: str, audience: Audience = "client", question: str = "Which rule applies?") -> Standing:
        """A question that the statements named answer, the first of them best."""
        ranked = [Ranked(self.assistant.statements[name], 0.9 - 0.05 * at, 0.9) for at, name in enumerate(names)]
        asked = Question(question=question, audience=audience, today=TODAY)
        asking = read(asked, self.assistant)
        draft = grounded.compose(ranked, audience, asking.law, most=1)
        answer, _ = verify(draft, asked, asking.law, self.assistant.law_book)
        return Standing(asked, asking, draft, answer, ranked)

    def calculated(self, question: str, audience: Audience = "client") -> Standing:
        """A question that a calculator answers."""
        asked = Question(question=question, audience=audience, today=TODAY)
        asking = read(asked, self.assistant)
        draft = calculation.road(asking, self.assistant)
        assert draft is not None
        answer, _ = verify(draft, asked, asking.law, self.assistant.law_book)
        return Standing(asked, asking, draft, answer, [])

    def rewrite(self, standing: Standing, *replies: Reply | str) -> Answer:
        """The answer after the model has given these replies, the last one again and again; failures are forgotten."""
        breaker.close_all()
        left = [Reply(reply) if isinstance(reply, str) else reply for reply in replies]
        if left:
            self.server.script = lambda request: left.pop(0) if len(left) > 1 else left[0]
        self.patch.setattr(evidence, "gather", lambda *_: standing.ranked)
        return answering.rewrite(standing.question, standing.asking, standing.draft, standing.answer, self.assistant)

    def configured(self, **changes: object) -> Room:
        """The same room with other settings."""
        settings = self.assistant.settings.model_copy(update=changes)
        other = Assistant(self.assistant.law_book, self.assistant.parameters, settings)
        return Room(self.server, other, self.patch)


@pytest.fixture(scope="session")
def _server() -> Iterator[ScriptedServer]:
    with serving(lambda request: Reply()) as server:
        yield server


@pytest.fixture(scope="session")
def _assistant(_server: ScriptedServer) -> Assistant:
    settings = Settings(model="openai:scripted", chat_base_url=_server.base_url, chat_timeout_seconds=5, chat_retries=0)
    return Assistant(settings=settings)


@pytest.fixture
def room(_server: ScriptedServer, _assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    breaker.close_all()
    _server.requests.clear()
    _server.headers.clear()
    yield Room(_server, _assistant, monkeypatch)
    breaker.close_all()
    providers._client.cache_clear()
