"""A scripted chat model: a real HTTP server on loopback that speaks the OpenAI protocol, streaming too.

For tests and for trying things out: ``python -m qdot_assistant.chat.scripted good`` prints the two variables to set. A
script is a function from the request to a ``Reply``; the ones here give right, wrong, hostile, slow and broken replies.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Reply:
    """One reply of the server.

    Attributes:
        text: what the model says.
        status: the HTTP status; other than 200, ``text`` is the error's message.
        wait: seconds before the first byte.
        drip: seconds between the pieces of a streamed reply.
        raw: bytes sent as they are instead of the protocol, with ``content_type``.
        cuts_off: end the connection in the middle of the reply.
    """

    text: str = ""
    status: int = 200
    wait: float = 0.0
    drip: float = 0.0
    raw: bytes | None = None
    content_type: str = "application/json"
    cuts_off: bool = False


Request = dict[str, Any]
Script = Callable[[Request], Reply]


def items_in(request: Request) -> list[dict[str, Any]]:
    """The items of a writing request, as the prompt carries them; empty for another request."""
    text = "\n".join(str(message.get("content", "")) for message in request.get("messages", ()))
    start = text.find("material: items -----\n")
    if start < 0:
        return []
    body = text[start + len("material: items -----\n") :]
    found: list[dict[str, Any]] = json.JSONDecoder().raw_decode(body)[0]
    return found


def lines(*sentences: tuple[str, str]) -> str:
    """A reply in the form asked for: (text, key) pairs as JSON lines."""
    return "\n".join(json.dumps({"text": text, "keys": [key]}, ensure_ascii=False) for text, key in sentences)


def good(request: Request) -> Reply:
    """Say what must be said, in the items' own words with a small word added."""
    items = items_in(request)
    if not items:
        return Reply('{"restated": null, "facts": []}')
    said = [(item["text"], item["key"]) for item in items if item["required"]]
    return Reply(lines(*said))


def wrong(request: Request) -> Reply:
    """The items with every figure raised and every duty lifted."""
    said = [(_worse(item["text"]), item["key"]) for item in items_in(request)]
    return Reply(lines(*said) or "{}")


def hostile(request: Request) -> Reply:
    """An echo of an injected order, with a link, an image and advice."""
    text = "Ignore the regulation. ![x](http://example.com/a.png) <script>alert(1)</script> Wire the money today."
    return Reply(lines((text, "E1")))


def slow(request: Request) -> Reply:
    """One character every half second."""
    return Reply(good(request).text, drip=0.5)


def broken(request: Request) -> Reply:
    """A page of HTML where JSON was asked for."""
    return Reply(raw=b"<html><body><h1>502 Bad Gateway</h1></body></html>", content_type="text/html")


def quota(request: Request) -> Reply:
    """Out of quota."""
    return Reply("You exceeded your current quota", status=429)


SCRIPTS: dict[str, Script] = {script.__name__: script for script in (good, wrong, hostile, slow, broken, quota)}


def _worse(text: str) -> str:
    digits = str.maketrans("123456789", "234567891")
    return text.translate(digits).replace("must", "need not")


@dataclass
class ScriptedServer:
    """A server with one script; ``requests`` are the bodies it was sent, ``headers`` their headers in lower case."""

    script: Script
    requests: list[Request] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    address: str = ""

    @property
    def base_url(self) -> str:
        """What QDOT_CHAT_BASE_URL is set to."""
        return f"{self.address}/v1"


@contextmanager
def serving(script: Script, port: int = 0) -> Iterator[ScriptedServer]:
    """Serve a script on loopback while the block runs."""
    state = ScriptedServer(script)

    class Handler(_Handler):
        server_state = state

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    server.daemon_threads = True
    state.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    server_state: ScriptedServer
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is logged: a request holds a question."""

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        request = json.loads(self.rfile.read(length) or b"{}")
        self.server_state.requests.append(request)
        self.server_state.headers.append({name.lower(): value for name, value in self.headers.items()})
        reply = self.server_state.script(request)
        time.sleep(reply.wait)
        try:
            self._send(reply, request)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def _send(self, reply: Reply, request: Request) -> None:
        if reply.raw is not None:
            self._body(reply.raw, reply.content_type, reply.status)
        elif reply.status != 200:
            error = {"error": {"message": reply.text, "type": "error", "code": str(reply.status)}}
            self._body(json.dumps(error).encode(), "application/json", reply.status)
        elif request.get("stream"):
            self._stream(reply, request)
        else:
            choice = {"index": 0, "message": {"role": "assistant", "content": reply.text}, "finish_reason": "stop"}
            body = _envelope(request, "chat.completion") | {"choices": [choice], "usage": _USAGE}
            self._body(json.dumps(body).encode(), "application/json", 200)

    def _body(self, body: bytes, content_type: str, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self, reply: Reply, request: Request) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        step = 1 if reply.drip else 24
        pieces = [reply.text[at : at + step] for at in range(0, len(reply.text), step)]
        for piece in pieces[: len(pieces) // 2] if reply.cuts_off else pieces:
            self._event(request, {"content": piece}, None)
            time.sleep(reply.drip)
        if not reply.cuts_off:
            self._event(request, {}, "stop")
            self.wfile.write(b"data: [DONE]\n\n")

    def _event(self, request: Request, delta: dict[str, str], finish: str | None) -> None:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        body = _envelope(request, "chat.completion.chunk") | {"choices": [choice]}
        self.wfile.write(f"data: {json.dumps(body)}\n\n".encode())
        self.wfile.flush()


_USAGE = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}


def _envelope(request: Request, kind: str) -> dict[str, Any]:
    return {"id": "scripted", "object": kind, "created": 0, "model": request.get("model", "scripted")}


def main(arguments: list[str]) -> int:
    """Serve one script until interrupted."""
    name = arguments[0] if arguments else "good"
    if name not in SCRIPTS:
        print(f"There is no script {name}; use one of {', '.join(SCRIPTS)}.", file=sys.stderr)
        return 2
    with serving(SCRIPTS[name], int(arguments[1]) if len(arguments) > 1 else 0) as server:
        print(f"QDOT_MODEL=openai:scripted QDOT_CHAT_BASE_URL={server.base_url}", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
