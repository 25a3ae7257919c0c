"""``qdot api``: the pipeline over HTTP, with the contract's types and their OpenAPI description.

Come here for the addresses, and for the limits every request meets first: a token where tokens are set, so many a
minute, so many bytes. Nothing of a question is logged.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import queue
import threading
import time
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Annotated, Any, Literal

from fastapi import FastAPI, HTTPException, Query
from fastapi import Request as HttpRequest
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import BaseModel
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from knowledge import store
from qdot_assistant.services import CorpusPortion, Deadlines, IsoDay, NotThere, Request, Services, Worked
from qdot_assistant.settings import Settings
from qdot_assistant.settings import settings as read_settings
from qdot_assistant.types import Answer

OPEN_TO_ALL = ("/health", "/ready")
MOST_CLIENTS = 10_000


class Problem(BaseModel):
    """Why a request was not served, in one sentence."""

    detail: str


class Health(BaseModel):
    """The process answers."""

    status: Literal["ok"] = "ok"


class Readiness(BaseModel):
    """Whether questions can be answered at once, and from which state of the law's data."""

    status: Literal["ready"] = "ready"
    knowledge: str


class SectionReply(BaseModel):
    """The Section object of the contract; with ``changes`` where versions are compared."""

    model_config = {"extra": "allow"}

    section: str
    source: str
    version: str
    text: str
    versions: list[str]


_REFUSALS: dict[int | str, dict[str, Any]] = {
    400: {"model": Problem, "description": "The body cannot be parsed."},
    401: {"model": Problem, "description": "The bearer token is missing or wrong."},
    413: {"model": Problem, "description": "The body is too large."},
    422: {"model": Problem, "description": "The request is not in the form described here."},
    429: {"model": Problem, "description": "Too many requests."},
}
_NOT_THERE: dict[int | str, dict[str, Any]] = {404: {"model": Problem, "description": "There is no such text."}}
Day = Annotated[IsoDay | None, Query(description="A day as 2026-11-22.")]
SectionName = Annotated[str, Query(min_length=1, max_length=200, description="Such as (c)(7)(i) or IRC 6075(a).")]


def create_app(services: Services | None = None, settings: Settings | None = None) -> FastAPI:
    """The application; the assistant is loaded with the first question, or by ``/ready``."""
    configured, served = settings or read_settings(), services or Services()
    app = FastAPI(
        title="QDOT assistant",
        version=version("qdot-assistant"),
        description="Cited answers and deadlines under 26 CFR § 20.2056A-4. Information, not legal advice.",
        responses=_REFUSALS,
    )
    app.add_exception_handler(RequestValidationError, _unreadable)
    _add_questions(app, served)
    _add_law(app, served)
    _add_state(app, served)
    app.add_middleware(Gate, settings=configured)
    return app


def _add_questions(app: FastAPI, served: Services) -> None:
    @app.post("/v1/ask")
    def ask(request: Request) -> Answer:
        """Answer one request line of the contract; what cannot be read as a question gives kind error."""
        return served.ask(request)

    @app.post(
        "/v1/ask/stream",
        response_class=StreamingResponse,
        responses={200: {"content": {"text/event-stream": {}}, "description": "Events"}},
    )
    def stream(request: Request) -> StreamingResponse:
        """The same as events: ``sentence`` for each verified sentence a chat model gives, then ``answer``."""
        return StreamingResponse(_events(served, request), media_type="text/event-stream")


def _add_law(app: FastAPI, served: Services) -> None:
    @app.get("/v1/section", responses=_NOT_THERE)
    def section(section: SectionName, as_of: Day = None, date_of_death: Day = None) -> SectionReply:
        """The words of one paragraph in force on the days given."""
        return _section(served, section, as_of, date_of_death, compare=False)

    @app.get("/v1/compare", responses=_NOT_THERE)
    def compare(section: SectionName) -> SectionReply:
        """What changed in one paragraph between its versions."""
        return _section(served, section, None, None, compare=True)

    @app.post("/v1/corpus-portion")
    def corpus_portion(inputs: CorpusPortion) -> Worked:  # type: ignore[valid-type]
        """Work out the corpus portion, or say which facts are missing."""
        return served.work("corpus_portion", inputs)

    @app.post("/v1/deadlines")
    def deadlines(inputs: Deadlines) -> Worked:  # type: ignore[valid-type]
        """The deadline sheet, or which facts are missing."""
        return served.work("deadlines", inputs)


def _add_state(app: FastAPI, served: Services) -> None:
    @app.get("/health")
    def health() -> Health:
        """The process runs."""
        return Health()

    @app.get("/ready")
    def ready() -> Readiness:
        """The law's data, the index and the model are loaded; loads them where they are not."""
        served.warm()
        return Readiness(knowledge=store.knowledge_hash()[:12])


def _section(
    served: Services, section: str, as_of: str | None, date_of_death: str | None, *, compare: bool
) -> SectionReply:
    try:
        return SectionReply(**served.section(section, as_of, date_of_death, compare=compare))
    except NotThere as error:
        raise HTTPException(404, str(error)) from None


async def _unreadable(request: HttpRequest, error: Exception) -> JSONResponse:
    """The first thing wrong with a request; what was sent is not sent back."""
    first = error.errors()[0] if isinstance(error, RequestValidationError) else {"loc": (), "msg": "it cannot be read"}
    place = ".".join(str(part) for part in first["loc"][1:]) or "the body"
    detail = f"{place[:80]}: {first['msg']}".encode("utf-8", "replace").decode()
    return JSONResponse({"detail": detail}, 422)


def _events(served: Services, request: Request) -> Iterator[str]:
    """The events of one answer; sentences come as they are verified."""
    line: queue.SimpleQueue[tuple[str, str]] = queue.SimpleQueue()
    threading.Thread(target=_produce, args=(served, request, line), daemon=True).start()
    while True:
        event, data = line.get()
        yield f"event: {event}\ndata: {data}\n\n"
        if event in ("answer", "error"):
            return


def _produce(served: Services, request: Request, line: queue.SimpleQueue[tuple[str, str]]) -> None:
    try:
        if served.assistant.settings.model:
            from qdot_assistant.chat.answering import listening

            with listening(lambda sentence: line.put(("sentence", json.dumps({"text": sentence})))):
                given = served.ask(request)
        else:
            given = served.ask(request)
        line.put(("answer", given.model_dump_json()))
    except Exception:
        line.put(("error", json.dumps({"detail": "The answer failed; ask again or look at the server's log."})))
        raise


@dataclass
class Buckets:
    """So many requests a minute for each client; a client not seen for long is forgotten."""

    a_minute: int
    held: OrderedDict[str, tuple[float, float]] = field(default_factory=OrderedDict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, client: str, now: float | None = None) -> bool:
        """Take one place; False when the client has none left."""
        now = time.monotonic() if now is None else now
        with self.lock:
            left, then = self.held.pop(client, (float(self.a_minute), now))
            left = min(float(self.a_minute), left + (now - then) * self.a_minute / 60)
            is_served = left >= 1
            self.held[client] = (left - is_served, now)
            while len(self.held) > MOST_CLIENTS:
                self.held.popitem(last=False)
        return is_served


class Gate:
    """What every request meets first: the token, the rate, the size, in this order."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.most_bytes = settings.api_max_body_bytes
        self.buckets = Buckets(settings.api_rate_per_minute)
        given = settings.api_tokens.get_secret_value() if settings.api_tokens else ""
        self.tokens = [_digest(token.strip()) for token in given.split(",") if token.strip()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve or refuse one request."""
        if scope["type"] != "http" or scope["path"] in OPEN_TO_ALL:
            await self.app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        client = self._client(scope, headers)
        if client is None:
            await _refuse(401, "A valid bearer token is needed.", scope, receive, send)
        elif not self.buckets.take(client):
            await _refuse(429, "Too many requests; try again in a minute.", scope, receive, send)
        else:
            await self._sized(scope, receive, send, headers)

    def _client(self, scope: Scope, headers: dict[bytes, bytes]) -> str | None:
        """Who asks: the token's digest, or the address where no tokens are set; None for a missing or wrong token."""
        if not self.tokens:
            return str((scope.get("client") or ("unknown",))[0])
        scheme, _, token = headers.get(b"authorization", b"").decode("latin-1").partition(" ")
        digest = _digest(token.strip())
        is_known = sum(hmac.compare_digest(digest, known) for known in self.tokens) > 0
        return digest if scheme.lower() == "bearer" and is_known else None

    async def _sized(self, scope: Scope, receive: Receive, send: Send, headers: dict[bytes, bytes]) -> None:
        """Read the body up to the limit before anything else sees it."""
        body, more = b"", True
        announced = headers.get(b"content-length", b"0")
        while more and len(body) <= self.most_bytes and not (announced.isdigit() and int(announced) > self.most_bytes):
            message = await receive()
            if message["type"] != "http.request":
                return
            body, more = body + message.get("body", b""), message.get("more_body", False)
        if more or len(body) > self.most_bytes:
            await _refuse(413, f"The body is larger than {self.most_bytes:,} bytes.", scope, receive, send)
            return
        await self.app(scope, _once(body, receive), send)


def _once(body: bytes, receive: Receive) -> Receive:
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


async def _refuse(status: int, detail: str, scope: Scope, receive: Receive, send: Send) -> None:
    headers = {401: {"WWW-Authenticate": "Bearer"}, 429: {"Retry-After": "60"}}.get(status, {})
    await JSONResponse({"detail": detail}, status, headers)(scope, receive, send)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()


__all__ = ["Buckets", "Gate", "create_app"]
