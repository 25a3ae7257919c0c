"""What the page says of a chat model: that there is none, or which it is, where, what it is sent, how it goes off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qdot_assistant.settings import Settings
from qdot_assistant.ui.markup import escaped

if TYPE_CHECKING:
    from qdot_assistant.chat.disclosure import Disclosure

WITHOUT = "Answers are worked out on this machine, without a language model."


def disclosure(settings: Settings) -> Disclosure | None:
    """What is to be told, or None; without a model nothing of it is loaded."""
    if not settings.model:
        return None
    from qdot_assistant.chat.disclosure import disclosed

    return disclosed(settings)


def header_html(settings: Settings) -> str:
    """For the head of the Ask page: that a model is on and where, with what it is sent below; empty without one."""
    found = disclosure(settings)
    if found is None:
        return ""
    lines = "".join(f"<li>{escaped(line)}</li>" for line in (*found.sent, found.off))
    return f"<details open><summary>{escaped(found.heading)}</summary><ul>{lines}</ul></details>"


def lines(settings: Settings) -> tuple[str, ...]:
    """For the list on the About page."""
    found = disclosure(settings)
    return (WITHOUT,) if found is None else (found.heading, *found.sent, found.off)
