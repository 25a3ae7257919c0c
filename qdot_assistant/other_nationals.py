"""Whether an asker who writes in another language says to be a citizen of another country, or of the United States.

Come here for ``is_no_us_citizen`` and ``is_us_citizen``. Section 2056(d)(1) turns on it: a word for "citizen" alone
says neither, and nobody is told that no QDOT is needed on the strength of it.
"""

from __future__ import annotations

import re
import unicodedata

_THE_STATES = (
    r"(?:americ|amerik|estadouni|statuni|etats|(?:de )?(?:los )?(?:estados|ee)|des etats|degli stati|dos estados|"
    r"(?:d[ae]i? |der )?usa\b|us\b)"
)
_CITIZEN = r"(?:ciudadan[oa]s?|cittadin[oaie]|cidada[ao]?s?|citoyen(?:ne)?s?)"
_GOES_ON = r"(?:pero|desde|porque|cuando|mais|depuis|perche|quando|desde|puedo|necesito|debo|tengo|posso|devo|puis)\b"
_I_AM = r"(?:soy|je suis|ich bin|sono|sou|bin)"
_PEOPLES = (
    r"(?:mexic|peru|colomb|argentin|chilen|espanol|venezol|cuban|brasil|portug|franc|allemand|aleman|deutsch|"
    r"osterreich|"
    r"schweiz|suiss|suiz|ital|spani|japon|chin|russ|rus[oa]\b|polac|polon|poln|tedesc|britan|canad|kanad|ingles|"
    r"anglais|"
    r"englander|filipin|indi[oae]n|corean|korean|turc|turk|ucrain|ukrain|belg|holand|niederland|grec|griech|rumen|"
    r"romen)"
)
_OTHER = re.compile(
    rf"\b{_CITIZEN} (?!{_THE_STATES})(?:d\w{{1,2}} )?(?!{_THE_STATES}|{_GOES_ON})\w{{3,}}|\b(?!amerik)\w+(?:e|er|"
    rf"en) staatsburger\w*|"
    rf"\b{_I_AM} (?:un[ao]? |une? |eine? |uma? )?{_PEOPLES}\w*|"
    r"\bno soy (?:una? )?(?:ciudadan|american)|\bnao sou (?:uma? )?(?:cidada|american)|"
    r"\bnon sono (?:una? )?(?:cittadin|american)|"
    r"\bne suis pas (?:une? )?(?:citoyen|americain)|\b(?:keine?|nicht) (?:us-?|amerikanische?r? )?(?:staats)?burger|"
    r"\bkeine? amerikaner|不是(?:美国)?公民|非公民|(?:市民|国民)では(?:な|あり)|시민(?:권자)?[이가] 아|"
    r"не (?:являюсь )?граждан"
)
_AMERICAN = re.compile(
    rf"\b{_CITIZEN} {_THE_STATES}|\bamerikanische?r? (?:staats)?burger|\bus-?(?:staats)?burger|"
    r"美国公民|米国市民|アメリカ市民|미국 시민|граждан\w+ (?:сша|соединенных)"
)


def is_no_us_citizen(text: str) -> bool:
    """True where another nationality is told of the asker, or American citizenship denied."""
    return _OTHER.search(_bare(text)) is not None


def is_us_citizen(text: str) -> bool:
    """True where American citizenship is told in so many words."""
    return _AMERICAN.search(_bare(text)) is not None and not is_no_us_citizen(text)


def _bare(text: str) -> str:
    """In small letters without accents; other scripts as they are."""
    low = text.lower()
    return unicodedata.normalize(
        "NFC", "".join(c for c in unicodedata.normalize("NFD", low) if not "\u0300" <= c <= "\u036f")
    )
