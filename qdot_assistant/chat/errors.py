"""What can go wrong with a chat model; each is caught, and the answer written without it stands.

ChatError
├── TooSlow     nothing, or not all of it, came within the time limit
├── Unavailable the server cannot be reached, refuses, or is out of quota
└── Unusable    the reply is not in the form that was asked for
"""

from __future__ import annotations


class ChatError(Exception):
    """One failure of a chat model. Its text never holds a key, a prompt or a reply."""

    kind = "failed"


class TooSlow(ChatError):
    """The time limit was reached."""

    kind = "too slow"


class Unavailable(ChatError):
    """The server cannot be reached, refuses the request, or the breaker is open."""

    kind = "not available"


class Unusable(ChatError):
    """The reply cannot be read, or nothing of it holds."""

    kind = "not usable"
