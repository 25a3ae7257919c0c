"""The models themselves, behind one small door: LangChain's clients, a llama.cpp file in this process, or a recording.

Come here to add a provider. Keys come from the environment and go nowhere but to the client.
"""

from __future__ import annotations

import ctypes
import functools
import importlib.util
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

from qdot_assistant.chat.errors import ChatError, TooSlow, Unavailable, Unusable
from qdot_assistant.chat.prompts import Message
from qdot_assistant.errors import SettingsError
from qdot_assistant.settings import Settings

MOST_CHARACTERS = 24_000  # of one reply; what follows is not read
_EXTRAS = {"openai": "langchain_openai", "anthropic": "langchain_anthropic", "ollama": "langchain_ollama"}


class Talker(Protocol):
    """One chat model: it gives its reply to messages piece by piece."""

    name: str

    def stream(self, messages: Sequence[Message], schema: dict[str, Any] | None = None) -> Iterator[str]:
        """The reply in pieces; with a schema, JSON of that form where the server can hold to one.

        Raises:
            ChatError: whatever goes wrong.
        """
        ...


def open_talker(settings: Settings) -> Talker:
    """The configured model.

    Raises:
        SettingsError: when ``QDOT_MODEL`` names no provider that is there.
    """
    provider, _, name = (settings.model or "").partition(":")
    if not provider or not name:
        raise SettingsError("QDOT_MODEL cannot be used: write it as provider:name, such as ollama:qwen3.")
    if provider == "replay":
        from qdot_assistant.chat.replay import Replayer

        return Replayer.open(Path(name))
    return _client(settings)


@functools.lru_cache(maxsize=4)
def _client(settings: Settings) -> Talker:
    provider, _, name = (settings.model or "").partition(":")
    if provider == "llamacpp":
        return LangChainTalker(_openai(settings, "local", _llama_server(name)), Path(name).name)
    module = _EXTRAS.get(provider)
    if module is None:
        raise SettingsError(f"QDOT_MODEL names no provider of this product; use one of {', '.join(_PROVIDERS)}.")
    if importlib.util.find_spec(module) is None:
        raise SettingsError(f"QDOT_MODEL needs the extra {provider}: pip install 'qdot-assistant[{provider}]'.")
    return LangChainTalker(_PROVIDER_CLIENTS[provider](settings, name), name)


def _openai(settings: Settings, name: str, base_url: str | None = None) -> Any:
    from langchain.chat_models import init_chat_model

    address = base_url or settings.chat_base_url
    own = {"base_url": address, "use_responses_api": False, "api_key": _key(settings) or "none"} if address else {}
    return init_chat_model(name, model_provider="openai", **_common(settings), **(_keyed(settings) | own))


def _anthropic(settings: Settings, name: str) -> Any:
    from langchain.chat_models import init_chat_model

    own = {"base_url": settings.chat_base_url} if settings.chat_base_url else {}
    return init_chat_model(name, model_provider="anthropic", **_common(settings), **(_keyed(settings) | own))


def _ollama(settings: Settings, name: str) -> Any:
    from langchain.chat_models import init_chat_model

    return init_chat_model(
        name,
        model_provider="ollama",
        temperature=0,
        base_url=settings.chat_base_url,
        num_predict=settings.chat_max_tokens,
        client_kwargs={"timeout": settings.chat_timeout_seconds},
    )


_PROVIDER_CLIENTS = {"openai": _openai, "anthropic": _anthropic, "ollama": _ollama}
_PROVIDERS = (*_PROVIDER_CLIENTS, "llamacpp", "replay")


def _common(settings: Settings) -> dict[str, Any]:
    return {
        "temperature": 0,
        "timeout": settings.chat_timeout_seconds,
        "max_retries": settings.chat_retries,
        "max_tokens": settings.chat_max_tokens,
    }


def _key(settings: Settings) -> str | None:
    return settings.chat_api_key.get_secret_value() if settings.chat_api_key else None


def _keyed(settings: Settings) -> dict[str, Any]:
    return {"api_key": settings.chat_api_key} if settings.chat_api_key else {}


_servers: dict[str, Any] = {}


def _llama_server(path: str) -> str:
    """Load a GGUF file in this process and give the loopback address it answers on."""
    if importlib.util.find_spec("xllamacpp") is None:
        raise SettingsError("QDOT_MODEL needs the extra llamacpp: pip install 'qdot-assistant[llamacpp]'.")
    if not Path(path).is_file():
        raise SettingsError(f"QDOT_MODEL names no file: {path} is not there. Give the path of a GGUF file.")
    if path not in _servers:
        import xllamacpp

        params = xllamacpp.CommonParams()
        params.model.path, params.hostnames, params.port = path, ["127.0.0.1"], 0
        params.n_ctx, params.n_parallel, params.verbosity, params.offline, params.ui = 8192, 1, -1, True, False
        _servers[path] = xllamacpp.Server(params)
        # Tearing its threads down while the interpreter ends can hang; one reference more and it ends with the process.
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(_servers[path]))
    return f"{_servers[path].listening_address}/v1"


class LangChainTalker:
    """A model behind LangChain's own client."""

    def __init__(self, model: Any, name: str) -> None:
        self.model = model
        self.name = name

    def stream(self, messages: Sequence[Message], schema: dict[str, Any] | None = None) -> Iterator[str]:
        """The reply in pieces; every failure of the client becomes a ``ChatError`` that holds none of its words."""
        try:
            yield from self._structured(messages, schema) if schema else self._streamed(messages)
        except ChatError:
            raise
        except Exception as error:
            raise _failure(error) from None

    def _streamed(self, messages: Sequence[Message]) -> Iterator[str]:
        length = 0
        for chunk in self.model.stream(list(messages)):
            piece = str(chunk.text)
            length += len(piece)
            if length > MOST_CHARACTERS:
                raise Unusable("the reply is too long")
            yield piece

    def _structured(self, messages: Sequence[Message], schema: dict[str, Any] | None) -> Iterator[str]:
        """One reply held to a schema; as text, so that it is read and checked like any other."""
        import json

        given = self.model.with_structured_output(schema, include_raw=True).invoke(list(messages))
        parsed = given.get("parsed")
        yield json.dumps(parsed) if parsed is not None else str(given["raw"].text)[:MOST_CHARACTERS]


def _failure(error: Exception) -> ChatError:
    """The client's error by its kind alone: its text may hold what was sent."""
    names = {kind.__name__ for kind in type(error).__mro__}
    if any("Timeout" in name for name in names):
        return TooSlow("the model's server did not answer in time")
    status = getattr(error, "status_code", None)
    told = f" (HTTP {status})" if isinstance(status, int) else ""
    if status is not None or any("Connect" in name or "APIError" in name for name in names):
        return Unavailable(f"the model's server cannot be used{told}")
    return Unusable(f"the model's reply cannot be read ({type(error).__name__})")
