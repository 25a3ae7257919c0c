"""How fast facts are read, and what reading them must not pull in."""

from __future__ import annotations

import subprocess
import sys

from qdot_assistant.reading.event_words import EVENTS
from qdot_assistant.reading.roles import _STEMS


def test_reading_facts_needs_no_model_library() -> None:
    """Importing the reader of facts loads neither torch nor a date library that guesses."""
    heavy = ("torch", "dateparser", "transformers")
    code = f"import sys, qdot_assistant.facts; print([m for m in {heavy} if m in sys.modules])"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_every_stem_belongs_to_a_role() -> None:
    """The cheap look names only roles that exist, so that a renamed role is looked at in full."""
    assert set(_STEMS) <= {role for role, _ in EVENTS}
