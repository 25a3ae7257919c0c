"""A will, the paper, named without its article at the head of a sentence ("Will gives me the shares"): no question.

Come here when such a telling was taken for one that asks what will be.
"""

from __future__ import annotations

import re

_HEADS = re.compile(
    r"(?P<before>^\W*|[.;:?!]\s+|,\s+(?:and |but )?)(?P<will>will) (?=(?:gives|leaves|says|makes|puts|sets|names|"
    r"bequeaths|devises|provides|directs|passes|splits|mentions|contains|creates|gave|left|said|made|has|had|is|was|does|did|"
    r"of (?:my|the|his|her))\b)",
    re.IGNORECASE,
)


def with_its_article(text: str) -> str:
    """The text with "the will" where a will is told of by the bare word."""
    return _HEADS.sub(lambda found: f"{found['before']}{'The' if found['will'][0] == 'W' else 'the'} will ", text)
