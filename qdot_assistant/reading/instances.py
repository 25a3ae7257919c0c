""" "Death before June 2023, say May 2022": the day named after a bound is the day of the same event.

Come here for ``with_instances``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from qdot_assistant.reading.context import Context
from qdot_assistant.reading.days import bound_of
from qdot_assistant.reading.event_roles import Dated

_SAY = re.compile(
    r"[\s,;:(-]*(?:say|e\.?g\.?|for (?:example|instance)|such as|namely|i\.?e\.?|specifically|in fact|to be exact|"
    r"exactly|it was)[\s,]*(?:in|on)?\s*"
)


def with_instances(context: Context, dated: list[Dated]) -> list[Dated]:
    """The dated events, each day that only gives an instance of the bound before it taking that one's event."""
    found: list[Dated] = []
    for item in dated:
        last = found[-1] if found else None
        if last is None or not last.cue or bound_of(context, last.mention) is None:
            found.append(item)
            continue
        between = context.message.low[last.mention.span[1] : item.mention.span[0]]
        found.append(replace(last, mention=item.mention) if _SAY.fullmatch(between) else item)
    return found
