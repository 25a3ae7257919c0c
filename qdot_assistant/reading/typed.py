"""A message as its writer would have typed it with time: phone spellings, short forms and stops written out.

Come here for ``typed_in_full``, the first thing done with a message, before any reader sees it.
"""

from __future__ import annotations

from qdot_assistant.reading.enveloped import unwrapped
from qdot_assistant.reading.parties import with_parties
from qdot_assistant.reading.stops import with_stops
from qdot_assistant.reading.texted import spelt_out
from qdot_assistant.short_forms import written_out


def typed_in_full(text: str) -> str:
    """The message without its envelope, spelt out, and with the stops it was typed without."""
    return with_parties(with_stops(unwrapped(written_out(spelt_out(text)))))
