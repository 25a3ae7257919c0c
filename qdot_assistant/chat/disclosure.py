"""What is told about a configured chat model: which, where it runs, what it is sent, and how to turn it off.

Come here from the page and the command line; importing this loads no model and no client.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from qdot_assistant.settings import Settings

_LOOPBACK = ("localhost", "127.0.0.1", "::1")


def is_hosted(settings: Settings) -> bool:
    """True when what is asked leaves this machine."""
    provider = (settings.model or "").partition(":")[0]
    if provider in ("", "llamacpp", "replay"):
        return False
    if settings.chat_base_url:
        return urlsplit(settings.chat_base_url).hostname not in _LOOPBACK
    return provider != "ollama"


def told(settings: Settings) -> str | None:
    """Two or three sentences for the user, or None when no chat model is configured."""
    if not settings.model or not (settings.chat_writes or settings.chat_understands):
        return None
    where = _where(settings)
    taken_out = (
        ", with names, addresses and account numbers taken out as far as they are recognised"
        if settings.chat_redacts
        else ""
    )
    sent = f"It is sent your question and your earlier ones in this conversation{taken_out}, and the passages found."
    return f"A chat model is on: {settings.model}, {where}. {sent} Unset QDOT_MODEL to turn it off."


def _where(settings: Settings) -> str:
    if not is_hosted(settings):
        return "on this machine"
    host = urlsplit(settings.chat_base_url).hostname if settings.chat_base_url else None
    return f"at {host}, outside this machine" if host else "at its provider, outside this machine"
