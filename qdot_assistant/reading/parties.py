"""D, S and H of the Examples typed in small letters: "d died", "s's age", "what does s sign".

Come here for ``with_parties``. Only a message without any capital leaves them small; a letter is a party where it does
what a party does or owns something, and never beside a number or a bracket.
"""

from __future__ import annotations

import re

_DOES = (
    r"(?:died|dies|d\.|left|leaves|owned|owns|had|has|was|is|signs?|signed|assigns?|assigned|must|can|may|takes?|took|"
    r"elects?|elected|gets?|files?|filed|transfers?|transferred|contributes?|never|and s|keeps?|would|should|will|aged)"
)
_PARTY = re.compile(
    rf"(?<![\w.,/'’()§-])[dsh](?=['’]s\b)|(?<![\w.,/'’()§-])[dsh](?= {_DOES}\b)|"
    r"(?:(?<=\bby )|(?<=\bto )|(?<=\bfor )|(?<=\bdoes )|(?<=\bmust )|(?<=\bkeep )|(?<=\bfrom )|(?<=\bif ))[ds]\b"
    r"(?![.'’(/)-])"
)


def with_parties(text: str) -> str:
    """The message with its parties in capitals, where it was typed without any."""
    return text if text != text.lower() else _PARTY.sub(lambda found: found.group().upper(), text)
