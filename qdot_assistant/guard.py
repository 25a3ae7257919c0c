"""What cannot be read as a question: empty, far too long, or not text. One clear sentence each."""

from __future__ import annotations

import html
import re
import unicodedata

MOST_CHARACTERS = 20_000


def fault_in(text: str) -> str | None:
    """Why the text cannot be answered, or None when it can be read.

    Returns:
        One sentence: what is wrong, and what to do next.
    """
    if not text.strip():
        return "The question is empty. Type a question about a QDOT, such as “Who may be the trustee?”."
    if len(text) > MOST_CHARACTERS:
        return (
            f"The message has {len(text):,} characters and the limit is {MOST_CHARACTERS:,}. "
            "Send the question itself with the few facts it turns on; nothing of it was lost or kept."
        )
    if _looks_binary(text):
        return "The message does not look like text. Type or paste the question as plain words."
    if not any(character.isalnum() for character in text):
        return (
            "The message has no words in it. Type a question about a QDOT, such as “When is the estate tax "
            "return due?”."
        )
    return None


def readable(text: str) -> str:
    """The words of a message without mark-up, control characters or invisible ones; what is searched and routed."""
    without_tags = re.sub(
        r"<(?:script|style)\b.*?</(?:script|style)>|<[^<>]{1,200}>", " ", text, flags=re.IGNORECASE | re.DOTALL
    )
    kept = "".join(c if c in "\n\t" or unicodedata.category(c)[0] != "C" else " " for c in html.unescape(without_tags))
    return re.sub(r"[ \t]+", " ", kept).strip() or text.strip()


def _looks_binary(text: str) -> bool:
    odd = sum(
        1 for c in text if (c not in "\n\r\t" and unicodedata.category(c) in ("Cc", "Cn", "Co", "Cs")) or c == "�"
    )
    return odd > max(2, len(text) // 20)
