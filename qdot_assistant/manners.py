"""What is never done whatever its subject: drafting, acting for somebody, vouching. These are manners of asking.

Come here when a rule was refused because a letter about the same thing may be wanted ("can the trustee resign").
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_MANNERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "drafting",
        re.compile(
            r"\b(?:writ\w+|draft\w*|compos\w+|word(?:s|ing)?|prepar\w+|fill\w*|typ(?:e|ing)|creat\w+|mak(?:e|ing)|"
            r"give me|put together|set up|generat\w+|produc\w+|draw\w*|redact\w*|edit\w*|correct\w*|check\w*|review\w*|"
            r"rewrit\w*|proof\w*|mark up|outline\w*|templates?|samples?|le?tt?ers?|e-?mails?|papers?|deeds?|"
            r"documents?|pdf|agreements?|contracts?|clauses?|petitions?|memos?|briefs?|invitations?|consents?|"
            r"power of attorney|wills?|resolutions?|complaints?|notices?|forms?|checklists?|scripts?|speech\w*|"
            r"text|trust deed|questions for|need (?:a|an|the|my|our)|want (?:a|an)|like (?:a|an))\b",
            _I,
        ),
    ),
    (
        "action",
        re.compile(
            r"\b(?:you|please|pls|for me|for us|on my behalf|on our behalf|call|phone|book|remind|reminder|schedule|"
            r"appointment|sign me|submit|contact|represent|send|mail|e-?mail|order|apply|file|upload|download|transfer|"
            r"arrange|notify|hire|translate|print|save|connect)\b",
            _I,
        ),
    ),
    (
        "guarantee",
        re.compile(
            r"\b(?:promis\w*|g[ua]+rant\w*|assur\w*|certif\w*|swear|sure|100|certain\w*|vouch\w*|confirm\w*|bet|safe|"
            r"legal|valid|accept\w*|approv\w*|audit\w*|chance\w*|odds|win|ok|okay|risk\w*|trust me|"
            r"never|nobody|no one|catch|notice)\b",
            _I,
        ),
    ),
)


def not_meant(text: str) -> frozenset[str]:
    """The manners of asking of which the text has no word; nearness to them is nearness of subject only."""
    return frozenset(name for name, words in _MANNERS if not words.search(text))
