"""Every setting of the product, with its meaning; each is an environment variable with the prefix ``QDOT_``.

Come here to see what can be changed without changing code. An unknown ``QDOT_`` variable is refused, not ignored.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from platformdirs import user_cache_path, user_data_path
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from rapidfuzz import process

from qdot_assistant.errors import SettingsError

_PREFIX = "QDOT_"


class Settings(BaseSettings):
    """The settings of one process; read once, never changed."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, frozen=True, extra="forbid", env_ignore_empty=True)

    cache_dir: Path = Field(
        default_factory=lambda: user_cache_path("qdot-assistant"),
        description="Folder for what can be rebuilt at any time: the search index and the prepared model.",
    )
    data_dir: Path = Field(
        default_factory=lambda: user_data_path("qdot-assistant"),
        description="Folder for what is yours: the conversations. One folder is one user.",
    )
    database_url: str | None = Field(
        default=None, description="Database of the conversations as SQLAlchemy names it, instead of a file in data_dir."
    )
    keep_history: bool = Field(
        default=True, description="Whether conversations are kept at all; false keeps each only while its page is open."
    )
    retention_days: int | None = Field(
        default=None, ge=1, description="Days after which a conversation that was not used is deleted; unset keeps all."
    )
    embedder: Literal["auto", "minilm", "int8", "keywords"] = Field(
        default="auto",
        description="How meaning is searched: minilm (all-MiniLM-L6-v2), int8 (the same model, smaller), "
        "keywords (no model); auto takes the first that can be loaded, in this order.",
    )
    model_path: Path | None = Field(
        default=None, description="Folder of another sentence-transformers model to use instead of all-MiniLM-L6-v2."
    )
    encoder: Literal["auto", "sentence-transformers"] = Field(
        default="auto",
        description="auto prepares the model once for a fast start and fast queries (same vectors); "
        "sentence-transformers always runs the model through that library.",
    )
    query_threads: int = Field(default=1, ge=1, le=64, description="Processor threads used to embed one question.")
    keyword_weight: float = Field(
        default=2.0, ge=0, le=10, description="Weight of words against meaning in the general retriever (meaning is 1)."
    )
    model: str | None = Field(
        default=None,
        description="Chat model as provider:name (openai, anthropic, ollama, llamacpp with a GGUF file's path, replay "
        "with a folder of records); unset, no chat model is used and nothing of it is loaded.",
    )
    chat_writes: bool = Field(default=True, description="Whether the chat model may word verified answers.")
    chat_understands: bool = Field(
        default=True, description="Whether the chat model may restate a question that was not understood without it."
    )
    chat_base_url: str | None = Field(
        default=None, description="Address of the chat model's server, where it is not its provider's own."
    )
    chat_api_key: SecretStr | None = Field(
        default=None, description="Key for that server; unset, the provider's own variable is read, as OPENAI_API_KEY."
    )
    chat_timeout_seconds: float = Field(
        default=30.0, gt=0, le=600, description="How long the chat model may take, all in all, for one answer."
    )
    chat_retries: int = Field(default=1, ge=0, le=3, description="How often a failed request is sent again.")
    chat_max_tokens: int = Field(default=900, ge=50, le=8000, description="The longest reply the chat model may give.")
    chat_redacts: bool = Field(
        default=False,
        description="Whether names, addresses, account numbers and the like are taken out of what the model is sent.",
    )
    record_dir: Path | None = Field(
        default=None, description="Folder in which the record of each answer by the chat model is kept for replaying."
    )
    api_tokens: SecretStr | None = Field(
        default=None, description="Bearer tokens, by commas, of which the HTTP interface asks one; unset, none."
    )
    api_rate_per_minute: int = Field(
        default=120, ge=1, le=100_000, description="Requests a minute that the HTTP interface takes from one client."
    )
    api_max_body_bytes: int = Field(
        default=262_144, ge=1024, le=10_000_000, description="The largest request body that the HTTP interface reads."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="warning", description="What is logged to standard error; questions and answers never are."
    )


@functools.cache
def settings() -> Settings:
    """The settings of this process.

    Raises:
        SettingsError: for an unknown ``QDOT_`` variable or an unusable value; one sentence that names it.
    """
    _refuse_unknown(os.environ.keys())
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = _PREFIX + str(first["loc"][0]).upper() if first["loc"] else _PREFIX
        raise SettingsError(f"{name} cannot be used: {first['msg']}. Change it, or unset it for the default.") from None


def _refuse_unknown(names: Iterable[str]) -> None:
    known = [_PREFIX + field.upper() for field in Settings.model_fields]
    for name in sorted(n for n in names if n.upper().startswith(_PREFIX)):
        if name.upper() not in known:
            near = process.extractOne(name.upper(), known)
            hint = f"; the nearest is {near[0]}" if near else ""
            raise SettingsError(f"{name} is no setting of this product{hint}. Unset it or correct its name.")
