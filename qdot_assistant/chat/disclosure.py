"""What is told about a configured chat model: which, where it runs, what it is sent, and how to turn it off.

Come here from the page, the command line and the guide, which all say these sentences; importing this loads no model
and no client.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from qdot_assistant.settings import Settings

WRITING = (
    "To word an answer it is sent your question (in full where it leans on what was said before), whether plain or "
    "technical words were chosen, the sentences found and the quotations they rest on; in a calculation these hold "
    "your dates and amounts."
)
REPAIR = "Where its reply does not hold, that reply goes back to it once with what was wrong."
UNDERSTANDING = (
    "Where a question was not understood or facts are missing, it is sent your question and up to four of your earlier "
    "ones in the conversation."
)
NEVER = "Earlier answers, other conversations and files are not sent."
REDACTED = "Names, addresses and account numbers are taken out of what you wrote, as far as they are recognised."
AS_WRITTEN = (
    "Names, addresses and account numbers go as you wrote them; QDOT_CHAT_REDACTS=true takes out those that are "
    "recognised."
)
OFF = "Unset QDOT_MODEL and start again to turn it off."
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


def is_hosted(settings: Settings) -> bool:
    """True when what is asked leaves this machine."""
    provider = (settings.model or "").partition(":")[0]
    if provider in ("", "llamacpp", "replay"):
        return False
    if settings.chat_base_url:
        return urlsplit(settings.chat_base_url).hostname not in _LOOPBACK
    return provider != "ollama"


@dataclass(frozen=True)
class Disclosure:
    """What the page, the command line and the guide say of a configured chat model.

    Attributes:
        heading: that it is on, which it is, and where it runs.
        sent: what it is sent, what not, and what is taken out, a sentence or two each.
        off: how to turn it off.
    """

    heading: str
    sent: tuple[str, ...]
    off: str = OFF

    @property
    def text(self) -> str:
        """All of it in one paragraph."""
        return " ".join((self.heading, *self.sent, self.off))


def disclosed(settings: Settings) -> Disclosure | None:
    """What is to be told of the configured chat model, or None when none is used."""
    if not settings.model or not (settings.chat_writes or settings.chat_understands):
        return None
    sent = [
        *((WRITING, REPAIR) if settings.chat_writes else ()),
        *((UNDERSTANDING,) if settings.chat_understands else ()),
        NEVER,
        REDACTED if settings.chat_redacts else AS_WRITTEN,
    ]
    return Disclosure(f"A chat model is on: {settings.model}, {_where(settings)}.", tuple(sent))


def told(settings: Settings) -> str | None:
    """The same as one paragraph for a terminal, or None."""
    found = disclosed(settings)
    return None if found is None else found.text


def _where(settings: Settings) -> str:
    if not is_hosted(settings):
        return "on this machine"
    host = urlsplit(settings.chat_base_url).hostname if settings.chat_base_url else None
    return f"at {host}, outside this machine" if host else "at its provider, outside this machine"
