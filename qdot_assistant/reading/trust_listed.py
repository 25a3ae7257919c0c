"""What a trust holds, told thing by thing: together these are its assets, and a home among them the residence.

Come here for ``take_listed``. The $2 million of § 20.2056A-2(d)(1) are held to all of it, and up to $600,000 of the
home may be left out, (d)(1)(iv).
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.mention import MoneyMention

SEVERAL = 2
_TRUST = r"(?:trust|qdot)"
_TO_BE = r"(?:(?:will|would|is to|shall|now|currently|still|only|to) )*(?:be )?"
_HOLDS = re.compile(
    rf"\b{_TRUST}(?: (?:that|which|for|of) (?:\w+ ){{0,3}}?| |:|, ){_TO_BE}(?:ha(?:s|ve|d)|holds?|with|contains?|"
    r"consists? of|gets?|owns?|receives?|funded (?:with|by|w/)|includes?|of\b|:)|"
    r"\b(?:go(?:es|ing)?|puts?|putting|pass(?:es|ing)?|mov(?:e|es|ed|ing)|transferr(?:ed|ing)|transfers?) "
    rf".{{0,80}}?\b(?:in)?to (?:the |a |our |her |his |my )?{_TRUST}\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b(?:and|plus|along with|together with|as well as)\b|&|,|\+", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:includ\w+|incl|of which|of it|of that|of them|thereof|counting|among|mostly|after|paid|pays?|gave|took|"
    r"distribut\w+|each|other trust|second|another|more than|less than|under|over|limit|threshold|tax(?:ed)?|owes?|"
    r"debts?|mortgage|loan|when|then|now (?:it|they)|grew|fell|dropped|rose|instead|or|estate)\b",
    re.IGNORECASE,
)
"""An amount beside these is a part of what was told, of another day, or no thing of the trust's."""
_THING = re.compile(
    r"\b(?:house|home|residence|apartment|condo\w*|flat|townhouse|cottage|cabin|land|farm|lot|building|stocks?|shares?|"
    r"bonds?|securities|funds?|cash|savings|deposits?|cds?|accounts?|portfolio|brokerage|business|company|art|"
    r"paintings?|jewel\w*|insurance|gold|crypto\w*|boat|car|royalties|partnership)\b",
    re.IGNORECASE,
)
_HOME = re.compile(r"\b(?:house|home|residence)\b", re.IGNORECASE)  # a flat or condo may as well be let to others
_ABROAD = re.compile(r"\b(?:abroad|overseas|foreign|outside)\b", re.IGNORECASE)


def take_listed(context: Context, reading: Reading, text: str, money: list[MoneyMention]) -> None:
    """Put the things' sum under the trust's assets, and the home among them under the residence."""
    own = [one for one in money if one.currency == "USD"]
    is_abroad = "foreign_real_property" in reading.facts  # read beside the rest already
    if is_abroad or len(own) < SEVERAL or len(own) != len(money) or not _is_listed(text, own):
        return
    total = sum((one.amount for one in own), Decimal(0))
    shown = f"${total:,}".removesuffix(".00")
    reading.facts.pop("amount", None)
    reading.facts["qdot_assets"] = context.fact("qdot_assets", total, own[0].span, f"read as {shown} in all")
    home = next((one for one in own if _HOME.search(_beside(text, one, own))), None)
    reading.facts.pop("personal_residence", None)
    if home is not None:
        reading.facts["personal_residence"] = context.fact("personal_residence", home.amount, home.span)


def _is_listed(text: str, own: list[MoneyMention]) -> bool:
    """True where the amounts stand in one sentence, joined, each beside a thing that the trust holds."""
    first, last = own[0].span[0], own[-1].span[1]
    end = re.search(r"[,.;?!]|,? (?:do|is|are|must|does|should|need)\b", text[last:])
    start = max(text.rfind(mark, 0, first) for mark in (". ", "; ", "? ", "! ")) + 1
    told = text[start : last + (end.start() if end else len(text))]
    between = [text[one.span[1] : after.span[0]] for one, after in pairwise(own)]
    is_one = all(_JOINED.search(some) and not re.search(r"[.;?!]\s", some) for some in between)
    is_plain = not _PART.search(told) and not _ABROAD.search(told)
    return is_one and is_plain and bool(_HOLDS.search(told)) and all(_THING.search(_beside(text, x, own)) for x in own)


def _beside(text: str, one: MoneyMention, own: list[MoneyMention]) -> str:
    """The words from the joint before an amount to the joint after it."""
    place = own.index(one)
    start = own[place - 1].span[1] if place else max(0, one.span[0] - 40)
    stop = own[place + 1].span[0] if place + 1 < len(own) else one.span[1] + 40
    before = _JOINED.split(text[start : one.span[0]])[-1]
    after = re.split(r"\b(?:and|plus|do|is|are|must|does|should)\b|[&,+.;?!]", text[one.span[1] : stop])[0]
    return f"{before} {after}"
