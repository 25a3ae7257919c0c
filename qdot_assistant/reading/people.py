"""Who died and whose age is told: the decedent or the surviving spouse.

Come here for ``decedent_gender`` and ``who_died``. The surviving spouse is the measuring life, the
decedent is not.
"""

from __future__ import annotations

import re
from typing import Literal

from qdot_assistant.reading.text import SENTENCE_END, Span

Gender = Literal["m", "f"]
Dead = Literal["decedent", "survivor", "relative", "other", "unknown"]

MALE = (
    "husband|hubby|hubs|hubbie|father|dad|papa|daddy|boyfriend|stepfather|stepdad|grandfather|grandpa|grand-?dad|"
    "grandad|grampa|gramps|grandpop|granddaddy"
)
FEMALE = (
    "wife|wifey|missus|mother|mom|mum|mama|mommy|mummy|stepmother|stepmom|stepmum|grandmother|grandma|granny|"
    "gramma|nana|gran|grandmum|nanna"
)
_SURVIVOR = (
    r"surviving spouse|survivors?|surviving (?:wife|husband|partner)|widow(?:er)?|noncitizen spouse|"
    r"non-citizen spouse|alien spouse|"
    r"(?:sole |income |life |only )?beneficiary of (?:the |a |her |his )?(?:qdot|trust)|"
    r"qdot(?:'s)? (?:sole |income |life |only )?beneficiary"
)
_OTHERS = r"child|children|trustee|executor|beneficiary|kids?|lawyer|attorney"
_RELATIVES = (
    r"(?:brother|sister|mother|father|son|daughter)[- ]in[- ]law|son|daughter|brother|sister|uncle|aunt|friend|"
    r"cousin|nephew|"
    r"niece|neighbou?r"
)
_DEATH = (
    r"(?:had |has |just |recently |then |suddenly )*(?:died|dies|die|passed|pass(?:es)? away|"
    r"passes(?= (?:on|in) (?:the )?(?:\d|20\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|"
    r"deceased|was killed|d\.|"
    r"gone(?= (?:since |in |on |last )*(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))"
)

_DEATH_WORD = re.compile(rf"\b(?:{_DEATH}|death|passing|dod|date of death)\b")
_DEAD_NOUN = re.compile(
    r"\b(?:late|lost (?:my|her|his|our)|death of (?:my|her|his|the|our)|passing of (?:my|her|his|our)|"
    rf"dead) (?P<noun>{MALE}|{FEMALE})\b"
)
_PERSON = re.compile(
    rf"\b(?P<survivor>{_SURVIVOR}|(?<!['.])s)\b|\b(?P<who>{MALE}|{FEMALE}|he|she|his|her|"
    r"[hw](?=(?:,? (?:aged )?\d+,?| \(\d+\))?\s*$|'s\s*$))\b"
)
""" "H, 80, died": as attorneys write husband and wife."""


_NOT_YET = re.compile(
    r"\b(?:what if|if|when|once|should|until|till?|suppose|unless)\b[^.;?!,]{0,35}\b(?:dies|die|passes|"
    r"pass(?:es)? away)$|"
    r"\b(?:also|later|afterwards|too)\s+(?:died|dies|die|passed)$"
)
"""A death only supposed, or the second of two."""


_TOLD_BESIDE_D = re.compile(r"[,;]\s*(?:the )?(?:d|decedent|deceased|testator)\s*$")
""" "Wife is 66, D died": the one told of before D is not the one who died."""


def decedent_gender(text: str) -> Gender | None:
    """The decedent's gender where the message tells it, from the death told first; None when it does not."""
    noun = _DEAD_NOUN.search(text)
    if noun:
        return gender_of(noun["noun"])
    for death in _DEATH_WORD.finditer(text):
        if _NOT_YET.search(text, max(0, death.start() - 45), death.end()):
            continue
        start = max(text.rfind(mark, 0, death.start()) for mark in ".;?!\n") + 1
        persons = list(_PERSON.finditer(text, max(start, death.start() - 60), death.start()))
        if persons and _LABEL.search(death.group()) and not _OWNED.fullmatch(text[persons[-1].end() : death.start()]):
            continue
        if persons and persons[-1]["who"]:
            gap = text[persons[-1].end() : death.start()]
            if (persons[-1]["who"] in ("he", "she") and "," in gap) or _TOLD_BESIDE_D.search(gap):
                continue
            return gender_of(persons[-1]["who"])
        if persons:
            opposite = {"m": "f", "f": "m"}.get(gender_of(persons[-1].group()) or "")
            return "m" if opposite == "m" else "f" if opposite == "f" else None
    return "m" if re.search(r"\bwidow\b", text) else "f" if re.search(r"\bwidower\b", text) else None


def is_person(word: str) -> bool:
    """Whether a word names one of the family, or is a pronoun, and so is nobody's own name."""
    return _FAMILY.fullmatch(word) is not None


def gender_of(words: str) -> Gender | None:
    """The gender a noun or pronoun names."""
    if words in ("h", "w"):
        return "m" if words == "h" else "f"
    if re.search(rf"\b(?:{MALE}|male|man|he|hes|his|him|widower)\b", words):
        return "m"
    if re.search(rf"\b(?:{FEMALE}|female|woman|lady|she|shes|hers?|widow)\b", words):
        return "f"
    return None


_FAMILY = re.compile(
    rf"{MALE}|{FEMALE}|{_SURVIVOR}|{_RELATIVES}|{_OTHERS}|i|me|we|she|he|her|his|hers|mine|my|our|spouse|decedent|"
    r"client|annuitant|age|aged|when|then|and|at|was|now|us|both|payee|pensioner|it|life"
)
_SUBJECTS = re.compile(
    r"\b(?P<decedent>decedents?|testator|the deceased|(?<!['.])d|grantor|donor|my (?:late )?spouse|"
    r"our client|his spouse|her spouse|client's spouse)\b"
    rf"|\b(?P<survivor>{_SURVIVOR}|(?<!['.])s)\b|\b(?P<spouse>(?:the )?spouse)\b|\b(?P<other>{_OTHERS})\b"
    rf"|\b(?P<relative>{_RELATIVES})\b"
    rf"|\b(?P<noun>{MALE}|{FEMALE})\b|\b(?P<pronoun>he|she|him|her|his)\b|\b(?P<self>i|my own|my)\b"
)


def who_died(text: str, cue: Span, known: Gender | None, death_known: bool) -> tuple[Dead, Gender | None]:
    """Whose death a cue speaks of, and the gender it names.

    Args:
        text: the message in lower case.
        cue: where "died", "date of death" or the like stands.
        known: the decedent's gender as told so far.
        death_known: whether the decedent's death was told before.
    """
    if mourned := _MOURNED.match(text, cue[0]):
        return "decedent", gender_of(mourned["who"])  # "she lost her husband": it is he who died
    match = _subject(text, cue)
    if match is None or (_LABEL.search(text[cue[0] : cue[1]]) and not _is_named(text, match, cue)):
        return "unknown", None
    kind = match.lastgroup
    gender = gender_of(match.group())
    if kind == "other" and "," in text[match.end() : cue[0]]:
        return "unknown", None
    if kind == "survivor" and not death_known and _AGE_THEN_DEATH.fullmatch(text[match.end() : cue[0]]):
        return "decedent", None
    if kind in ("decedent", "survivor", "other"):
        return ("decedent" if kind == "decedent" else "survivor" if kind == "survivor" else "other"), gender
    if kind == "relative":
        return "relative", gender
    if kind == "self":
        own = match.group() == "my own" or text[match.end() :].lstrip().startswith("death")
        supposed = match.group() == "i" and text[cue[0] : cue[1]] in (
            "die",
            "dies",
            "dying",
            "pass away",
            "passes away",
            "pass",
        )
        return ("survivor" if own or supposed else "unknown"), None
    if kind == "spouse":
        several = death_known or bool(_RECEIVES.search(text)) or bool(re.search(r"\bdecedent|\bd died", text))
        return ("survivor" if several or match.group().startswith("the ") else "decedent"), None
    if gender and known and gender != known:
        return "survivor", gender
    if not death_known and _PARENT.search(_noun_meant(text, match, gender)) and _TRUST_TAXED.search(text):
        return "survivor", gender
    if gender and not death_known and _had_the_trust(text, gender):
        return "survivor", gender
    return "decedent", gender


_MOURNED = re.compile(r"lost (?:her|his|the|their) (?:\w+ )?(?P<who>husband|wife|hubby)\b")

_AGE_THEN_DEATH = re.compile(r"(?:'s age|,? ?(?:is|was|aged?))?[\s:=]*\d{2,3}(?: years old| ?y/?o)?\s*,\s*")
""" "S 66, died May 2025": the age is the survivor's, and the death with no person of its own the decedent's."""


def _noun_meant(text: str, match: re.Match[str], gender: Gender | None) -> str:
    """The noun itself, or the one named last before a pronoun of its gender ("mom's QDOT: she died")."""
    if match.lastgroup != "pronoun":
        return match.group()
    named = [m.group() for m in _SUBJECTS.finditer(text, 0, match.start()) if m.lastgroup == "noun"]
    return next((noun for noun in reversed(named) if gender_of(noun) == gender), "")


def _had_the_trust(text: str, gender: Gender) -> bool:
    """Whether the one who died is told as the one whom the QDOT paid, or who had it from the other spouse."""
    if _SIGNED_BY[gender].search(text) is not None:
        return True
    left_in_it = _OTHERS_TRUST[gender].search(text) is not None and _STILL_IN_IT.search(text) is not None
    return "qdot" in text and (left_in_it or any(pattern.search(text) for pattern in _TRUST_OF[gender]))


def _trust_of(own: str, own_pronouns: str, other: str) -> tuple[re.Pattern[str], ...]:
    whose = r"(?:my |our |her |his |the |their )?(?:late |first |previous |former |earlier |dead |deceased |second )*"
    trust = r"(?:qdot|trust)"
    made = r"(?:left|made|set up|created|settled|established|funded)"
    return (
        re.compile(
            rf"\b{trust}(?: \w+){{0,3}}? (?:from|by|since) {whose}(?:{other})\b|"
            rf"\b{trust} (?:that |which )?{whose}(?:{other}) (?:had )?{made}\b|"
            rf"\b(?:{own}) with (?:the|a|her|his) (?:\w+ )?{trust}\b|"
            rf"\((?:{own_pronouns}) (?:had|has|was in|was under) the {trust}\)|"
            rf"\b{trust}(?: \w+){{0,2}}? for {whose}(?:{own})\b(?!'s (?:estate|children))|"
            rf"\b{trust} (?:had |has )?(?:paid|pays|supported|kept|fed) {whose}(?:{own}|{own_pronouns})\b|"
            rf"\b(?:{own}|{own_pronouns})\b[^.;?!]{{0,15}}? (?:had|has|with) {whose}(?:{other})'?s {trust}\b"
        ),
        re.compile(
            rf"\b(?:{own}|{own_pronouns})\b[^.;?!]{{0,30}}?\b(?:liv(?:ed|es|ing) (?:off|on|from)|(?:income|money|paid|"
            rf"payments?|checks?) (?:from|by|out of)|drew (?:from|on)|(?:was|were|been|as) (?:the |a )?(?:\w+ )?"
            rf"beneficiary of)\b[^.;?!]{{0,20}}?\b{trust}\b"
        ),
    )


_STILL_IN_IT = re.compile(
    r"\b(?:still|left(?! (?:by|to|me|us|for))|remain\w*|the rest|rest of|balance|what is in|what's in|not empty|"
    r"isn't empty|"
    r"leftover|left[- ]over|unspent|not (?:all )?(?:used up|spent))\b"
)
"""A QDOT that holds something at the death told was there before it, and so was another's death."""
_OTHERS_TRUST: dict[Gender, re.Pattern[str]] = {
    "m": re.compile(rf"\b(?:{FEMALE})'?s (?:\w+ )?(?:qdot|trust)\b"),
    "f": re.compile(rf"\b(?:{MALE})'?s (?:\w+ )?(?:qdot|trust)\b"),
}
"""By the gender of the one who died: the trust named for the other spouse."""


def _signed_by(own: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{own})\b (?:had |has |also |once |already )*(?:signed|agreed|chose|chosen|elected|opted|promised)\b"
        r"[^.;?!]{0,25}?\b(?:roll[- ]?(?:it |them )?over|pay[- ](?:the[- ])?tax)\b"
    )


_SIGNED_BY: dict[Gender, re.Pattern[str]] = {"m": _signed_by(f"{MALE}|he"), "f": _signed_by(f"{FEMALE}|she")}
"""(c)(2)(i), (c)(3)(i): the agreement is the surviving spouse's, so who signed it is that spouse."""


def is_signed_by_another(text: str, dead: Gender | None) -> bool:
    """Whether someone of the other gender than the one who died is told as the signer of the agreement."""
    others = {"m": "f", "f": "m"}
    return dead is not None and any(
        _SIGNED_BY[one].search(text) is not None for one in _SIGNED_BY if one == others[dead]
    )


_TRUST_OF: dict[Gender, tuple[re.Pattern[str], ...]] = {
    "m": _trust_of(MALE, "he|him|his", FEMALE),
    "f": _trust_of(FEMALE, "she|her|hers", MALE),
}
"""IRC 2056A(b)(1)(B), by the gender of the one who died: that spouse's death is the one at which the QDOT is taxed."""


_PARENT = re.compile(rf"^(?!(?:husband|hubby|hubs|hubbie|boyfriend|wife|wifey|missus)\b)(?:{MALE}|{FEMALE})\b")
_TRUST_TAXED = re.compile(
    r"^(?!.*\b(?:estate tax return|706(?!-?\s?qdt)|marital deduction|elect\w*|father and|mother and|dad and|mom and)\b)"
    r".*(?:\bqdot(?:'s)? (?:estate )?tax\b|\btax(?:es)? (?:on|of|from|in|for) (?:the |her |his |mom's |dad's )?"
    r"(?:qdot|trust)\b|"
    r"\btax(?:es)? (?:on|of|from|for) (?:what(?:ever)? |all (?:that )?|the rest )[^.;?!]{0,25}"
    r"\bin (?:it|there|the qdot|the trust)\b|"
    r"\bdeferred (?:estate )?tax|"
    r"\b(?:her|his|the|its) trustees?\b[^.;?!]{0,30}\bpay\b[^.;?!]{0,12}\btax|"
    r"2056a (?:estate )?tax)",
    re.DOTALL,
)
"""IRC 2056A(b)(1)(B): a parent at whose death the QDOT is taxed is the surviving spouse."""


_RECEIVES = re.compile(
    r"\bqdt\b|706-?qdt|^(?!.*\b(?:i|i'm|i've|me|my)\b).*(?:\bpayments?\b|\bpay[- ]?tax\b|\broll[- ]?over\b)", re.DOTALL
)
"""The annuity is paid to the surviving spouse: with its payments or its form, "spouse" is that spouse.

Someone who tells of it as "I" is that spouse, and the spouse who died is then the decedent."""

_LABEL = re.compile(r"^(?:dates? of|d\.?o\.?d|deaths?$|passing$)")
_OWNED = re.compile(r"(?:'s?)?\s*(?:(?!age|at\b|on\b|of\b|was\b|is\b)[a-z]+\s+){0,2}")


def _is_named(text: str, match: re.Match[str], cue: Span) -> bool:
    """Whether a noun for a death ("date of death") is told of someone: "S's date of death", "the death of S"."""
    return match.start() >= cue[0] or _OWNED.fullmatch(text[match.end() : cue[0]]) is not None


_ASIDE = re.compile(r"\((?:she|he|who)\b[^()]*\)|,\s*(?:who|whose|whom|to whom|for whom)\b[^,.;?!]*,")
""" "Mum, who lived off the trust dad left, died": the aside names nobody who died."""

_APPOSED = re.compile(r"\s*[,(]\s*(?:(?:who is|who was) )?(?:the |my |our )?[\s(]*")


def _subject(text: str, cue: Span) -> re.Match[str] | None:
    """The word for the one who died: after "death of", else the nearest before the cue in its clause."""
    after = re.match(r"\s*(?:of|:)?\s*(?:the |my |our |her |his )?", text[cue[1] :])
    if (after and re.match(r"\s*of\b", text[cue[1] :])) or text[cue[0] : cue[1]].startswith("lost"):
        start = cue[1] if text[cue[0] : cue[1]].startswith("lost") is False else cue[0]
        found = _SUBJECTS.search(text, start, cue[1] + 45)
        own = re.compile(r"\bmy spouse\b").search(text, start, cue[1] + 45)
        if found:
            return _SUBJECTS.search(text, own.start(), own.end()) if own else found
    text = _ASIDE.sub(lambda aside: " " * len(aside.group()), text)
    clause = _clause_start(text, cue[0])
    matches = list(_SUBJECTS.finditer(text, clause, cue[0]))
    nouns = _without_givers(text, cue, [m for m in matches if m.lastgroup not in ("self",)])
    if nouns:
        last = nouns[-1]
        # "she, the surviving spouse, died" and "my mother (the survivor) died" name the one who died twice.
        named = [
            m
            for m in nouns
            if m.lastgroup in ("survivor", "decedent") and _APPOSED.fullmatch(text[m.end() : last.start()])
        ]
        return named[-1] if named else last
    return matches[-1] if matches else None


_FROM_SOMEONE = re.compile(r"\b(?:from|by|for|with|to) (?:my |our |her |his |the |their |late )*$")
_AND_THEN = re.compile(r"\s*,?\s*(?:and|but|then)\b")
_OWNS = re.compile(r"'s (?:[a-z]+ ){1,3}(?:and|but|then) (?:has |had |then |also )*$")


def _without_givers(text: str, cue: Span, nouns: list[re.Match[str]]) -> list[re.Match[str]]:
    """ "My mother had a QDOT from dad and died": the one from whom it came is not the one of whom that is told."""
    if len(nouns) < 2:
        return nouns
    if _OWNS.match(text[nouns[-1].end() : cue[0]]):  # "S paid tax on D's annuity and died"
        return nouns[:-1]
    if not _AND_THEN.match(text, nouns[-1].end(), cue[0]):
        return nouns
    return nouns[:-1] if _FROM_SOMEONE.search(text[: nouns[-1].start()]) else nouns


def _clause_start(text: str, end: int) -> int:
    start = max(0, end - 60)
    for match in SENTENCE_END.finditer(text, start, end):
        start = match.end()
    for match in re.finditer(r"\b(?:and|then|but|while|before|after|when|whose)\b", text[start:end]):
        if _SUBJECTS.search(text, start + match.end(), end):
            start += match.end()
            return start
    return start
