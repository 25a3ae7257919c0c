"""Ages: "aged 63", "63-year-old", "she was sixty-three", "wife 62", "I'm 65 now", and whose age it is.

Come here for ``ages_in``. The age of the measuring life is the surviving spouse's on the date of death.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from qdot_assistant.reading.numbers import WORDS, has_number, number_of
from qdot_assistant.reading.people import FEMALE, MALE, Gender, gender_of
from qdot_assistant.reading.text import Span

Whose = Literal["spouse", "decedent", "other"]


@dataclass(frozen=True)
class AgeMention:
    """One age, whose it is, whether it was told in the present tense, and whether as "now"."""

    span: Span
    years: int
    whose: Whose
    present: bool = False
    now: bool = False
    past: bool = False


_N = rf"(?P<n>(?<!\d[.,])\d{{1,3}}|{WORDS})"
_NOT_AGE = (
    r"(?![\w,.]*\d)(?!\s*(?:%|[ap]\.?m\b|o'clock|percent|per\s?cent|k\b|thousand|million|months?|days?|weeks?|"
    r"payments?|"
    r"instal|dollars?|usd|bucks|euros?|kids|children|"
    r"trustees?|times|houses?|/(?!\s)|years?\s+(?:in|of|ago|later|from|term|certain|fixed|and|after|before|"
    r"now)|yrs?\s+(?:term|certain)|-?\s*years?\s+(?:term|certain|fixed|annuity|period)|"
    r"a\s+(?:month|year|week|quarter)|per\b|monthly|quarterly|annually|weekly|percent|point\b|of\b))"
)
_PERSON = (
    rf"she|he|i|im|shes|hes|{MALE}|{FEMALE}|female|male|woman|lady|spouse|survivor|widow|widower|s|d|"
    r"decedent|partner|annuitant|measuring life|someone|somebody|person|payee|pensioner|recipient|"
    r"son|daughter|brother|sister|mother-in-law|father-in-law|uncle|aunt|trustee|kid|child|executor|client"
)
_VERB = (
    r"(?:,? who(?:'s| is| was)| ha(?:d|s|ve) (?:just )?been|'s been|'s|'m|’s| is| was| am| were| turned| turns|"
    r" had turned| had just turned|'d just turned|'d turned|'d been| been|"
    r" just turned| would be| will be| wasn't| isn't| having been| is aged| was aged|,| being| only|:| =)?"
)
_ADVERB = (
    r"(?:\s+(?:now|currently|already|only|just|about|exactly|actually|really|then|today|aged|age|turned|"
    r"nearly|almost))*"
)
_PATTERNS = (
    re.compile(
        rf"\b(?:died|dies|passed away|passed|death)\b[^.;?!]{{0,28}}?\b(?:aged|at age|at the age of|"
        rf"at)\s+{_N}\b{_NOT_AGE}"
    ),
    re.compile(rf"\b{_N}(?:\s*-?\s*(?:years?|yrs?)(?:\s+|-)(?:of age|old)|\s*y[/.]?o\b\.?|\s*yrs?\.? old)"),
    re.compile(
        r"\b(?:aged|age)\b(?:\s+(?:of|at|on|is|was|to|the|his|her|my|surviving|spouse|spouse's|wife|"
        r"measuring|life|death|date|dod|nearest|birthday|then|be|would|will)\b|'s|"
        rf"\s*[:=])*\s*{_N}\b{_NOT_AGE}"
    ),
    re.compile(rf"\b(?P<who>{_PERSON}){_VERB}{_ADVERB}\s+{_N}\b{_NOT_AGE}"),
    re.compile(
        r"(?:^|[.;:?!(]\s*|\bi had )(?P<n>[4-9]\d|10\d)[\s-]*(?:years?|yrs?)(?: of age| old)?,? "
        r"(?:when|the day|at the time|as) "
        r"(?:he|she|(?:my|the|his|her) (?:\w+ )?\w+) (?:died|passed|was gone|went|left (?:us|me)|expired)\b"
    ),
    re.compile(rf"\b{_N} (?:as|for) (?:my|her|his|the|your) age\b"),
    re.compile(rf"\b(?:had|were|was) (?P<who>{_PERSON}){_ADVERB}(?: been| be)?{_ADVERB}\s+{_N}\b{_NOT_AGE}"),
    re.compile(rf"\bwith (?P<who>me|her|him|us)(?: being)?(?: only| just)? (?:at )?{_N}\b{_NOT_AGE}(?=\W*$|[,;.])"),
    re.compile(
        rf"\b(?:had|should|were)\s+(?:(?:my|the|his|her|our|surviving)\s+){{0,2}}(?P<who>{_PERSON})\b"
        rf"(?:\s+(?:in|of|under)\s+(?:that\s+|the\s+)?example(?:\s+\w+)?)?(?:\s+(?:only|just|instead|already))*\s+"
        rf"(?:been|be)(?:\s+(?:aged?|only|just|instead|already))*\s+{_N}\b{_NOT_AGE}"
    ),
    re.compile(
        rf"\b(?P<who>{_PERSON})(?:'s)?\s*\(\s*(?:then\s+)?(?:aged?\s*)?{_N}\s*(?:\)|,?\s*(?:on|at|when|as of)\b)"
    ),
    re.compile(rf"(?:\bme\s*:|\)\s*(?:is|was))\s*{_N}\b{_NOT_AGE}"),
    re.compile(rf"\b(?:turned|turning|turns)\s+{_N}\b{_NOT_AGE}"),
    re.compile(
        r"\b(?:had|celebrated|reached|just (?:after|past|passed)|(?:right|shortly|soon|days) after|marked)(?: just)? "
        r"(?:my|her|his)\s+(?P<n>\d{2,3})(?:st|nd|rd|th)\s+birthday\b"
    ),
    re.compile(
        rf"\b{_N}\s+(?:now|today|currently|(?:at|by) (?:that|the) (?:time|point|moment)\b|"
        rf"back then|at (?:his |her |the date of |the time of (?:his |her |the )?)?death|"
        r"when (?:he|she|my|her|his|the|mum|mom|dad|uncle|aunt|d\b|h\b|w\b|\w+ (?:died|passed)))\b"
    ),
    re.compile(
        rf"\b(?P<who>wife|husband|spouse|survivor|widow|widower|woman|man|lady|mother|father)\s+of\s+{_N}\b{_NOT_AGE}"
    ),
    re.compile(
        rf"(?:^|[,.;]|\band|\bbut)\s*(?:was|were)\s+(?:only\s+|just\s+|about\s+)?{_N}\s*(?=[,;]|\.(?:\s|$)|$|"
        rf"at the time|"
        rf"then\b|when\b|at (?:his|her|the))"
    ),
    re.compile(
        r"\b(?:was|were)\s+(?:only\s+|just\s+|about\s+)?(?P<n>[2-9]\d|1[01]\d)\s+(?:back )?(?:then|when|"
        r"(?:on )?(?:that|the) (?:same )?(?:day|date)|at (?:the|that) (?:time|point|moment)|"
        r"at (?:his|her|the) (?:death|passing))\b"
    ),
    re.compile(
        rf"\b(?P<who>w|h)(?:\s+(?:is|was|aged?|being)|,)?(?:\s+(?:now|then|only|aged))*\s+{_N}\b{_NOT_AGE}"
        r"(?=\s*(?:[,;.)?]|$|at\b|on\b|when\b|and\b|years?\b|yrs?\b|[hw]\b))"
    ),
    re.compile(
        r"\b(?P<who>spouse|wife|husband|s|widow|widower|survivor)\b[^.,;?!\d]{1,20}?\b(?:were|was|had been)\s+"
        rf"{_N}\b{_NOT_AGE}(?=\s*(?:[,.;?!)]|$|and\b|when\b|at\b|then\b|instead\b|rather\b))"
    ),
    re.compile(r"(?:^|[.,;(]\s*)(?P<n>[2-9]\d|1[01]\d)\s+(?:back )?then(?=\s*[,.;?!)]|\s*$)"),
    re.compile(rf"\b{_N}\s*(?:years?|yrs?)\.?,?\s*(?:and|&|,)?\s*\d{{1,2}}\s*(?:months?|mos?)\b"),
    re.compile(r"(?:^|[.,;(?!]\s*)(?P<n>[4-9]\d)\s+(?:yrs?|years?)(?=\s*[,;.)?!]|\s*$)"),
    re.compile(
        rf"(?:^|[,;(./-]\s*|\b(?:and|with|die|alive|live|lives|life|lifetime|death|¤+|%|percent)\s+)(?P<who>me|"
        rf"sp)\.?\s*[:=]?\s*(?:was\s+|aged?\s+)?{_N}\b{_NOT_AGE}"
    ),
    re.compile(rf"\b(?P<who>{_PERSON}|[whxy])\)?\s*[=:]\s*{_N}\b{_NOT_AGE}"),
    re.compile(
        rf"\b(?P<who>i|she|he|wife|husband|spouse|widow|mom|mum|mama|mother|dad|papa|father)\s+(?:have|has|"
        rf"had)\s+{_N}\s*(?:years?|yrs?)\b"
        r"(?=\s*(?:$|[,.;?!]|when|as (?:he|she|my|her|his|the|papa|dad|father|mother)\b|at|then|old|now|in the moment|"
        r"on (?:the|that|this)|that day))"
    ),
    re.compile(
        rf"(?:^|[,.;(]\s*|\b(?:and|but) )(?P<who>(?:his|hers)(?=(?: age)?,? (?:was|is|were|being))|mine)(?: age)?"
        rf"(?:,? (?:was|is|were|being|only|then|just|about))*\s+{_N}\b{_NOT_AGE}"
        r"(?=\s*(?:$|[,.;?!)]|and\b|but\b|at\b|when\b|then\b|years? old\b))"
    ),
    re.compile(rf"[♀♂]\s*{_N}\b{_NOT_AGE}"),
    re.compile(rf"(?:^|[\s,;(/])@\s?(?P<n>[2-9]\d|1[01]\d)\b(?!\.\d){_NOT_AGE}"),
    re.compile(r"\b(?P<who>s|sp|spouse|w|widow|wife|annuitant|payee|female|male)\s+(?P<n>\d{2,3})\s?[fm]\b"),
    re.compile(
        rf"\b(?P<who>{_PERSON})\s+(?:have|has|had|counts?|counted|completed|fulfilled|am of|is of|was of)\s+"
        r"(?:already |now |only |then )?(?P<n>[4-9]\d)\s*(?:years?|yrs?|springs?|summers?|winters?|birthdays)\b"
        r"(?=\s*(?:$|[,.;?!]|and\b|when\b|now\b|then\b|old\b|at (?:his|her|the) (?:death|time)|"
        r"in the (?:death|moment)))"
    ),
    re.compile(r"\bwith (?P<who>her|his|my) (?P<n>[4-9]\d) (?:years?|springs?|summers?|winters?)\b"),
    re.compile(rf"(?:^|[,;(:]\s*){_N}\s?/?\s?f(?=\s*(?:[,;)]|$|/))"),
    re.compile(rf"(?:^|[,;(:]\s*)[fm]\s?/?\s?{_N}(?=\s*(?:[,;)]|$|/))"),
    re.compile(rf"\b(?:edad|alter|âge)\s*:?\s*{_N}\b"),
    re.compile(rf"\b{_N}\s+(?:años|ans|jahre|anni|anos)\b(?!\s+(?:fijos|certain))"),
    re.compile(rf"\bage[sd]?\b[^.;?!]{{0,25}}?\b(?:to|instead of|is|was|be)\s+{_N}\b{_NOT_AGE}"),
)
_PRESENT = re.compile(r"(?:im|shes|hes|will be|'s|'m| is| am|turning|turns|\bnow|currently|today|just turned|'re)\b")
_OTHER_PERSON = re.compile(r"\b(?:son|daughter|mother-in-law|father-in-law|trustee|kids?|child|children|executor)\b")
_DIED_AT = re.compile(r"^(?:died|dies|passed|death)")
_PAST = re.compile(r"\b(?:was|were|had been|'d been)\b")
_LETTERS = {"w": "wife", "h": "husband"}
_SUBJECT = re.compile(
    rf"(?<!['’])\b(?:{_PERSON}|me|we|mine|hers|(?:his|her)(?=(?:,| was| being| at)?\s*$)|"
    r"[wh](?=,? (?:is|was|aged?|then|being|\d|\()))\b"
)


def ages_in(text: str, dead: Gender | None) -> list[AgeMention]:
    """All ages of a text in order.

    Args:
        text: the masked message with dates and money blanked.
        dead: the decedent's gender.
    """
    found: list[AgeMention] = []
    if not has_number(text):
        return found
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            span = match.span("n")
            years = _years(match["n"])
            if years is None or any(span[0] < mention.span[1] and mention.span[0] < span[1] for mention in found):
                continue
            if match.groupdict().get("who") and years < 15:
                continue
            found.append(
                AgeMention(
                    span,
                    years,
                    _whose(match, text, dead),
                    _is_present(match, text),
                    _is_now(match, text),
                    _PAST.search(text[match.start() : span[0]]) is not None,
                )
            )
    return sorted(found, key=lambda mention: mention.span)


def _years(words: str) -> int | None:
    value = number_of(words)
    if value is None or value != int(value) or not 0 <= value <= 200:
        return None
    return int(value)


def _is_present(match: re.Match[str], text: str) -> bool:
    start = match.start()
    before = text[max(0, start - 14) : match.start("n")]
    after = text[match.end("n") : match.end("n") + 24]
    if re.search(r"\bwas|\bwere|\bhad|['’]d\b", text[start : match.start("n")]):
        return False
    if re.search(r"\bof\s+$", text[start : match.start("n")]):
        return re.search(r"\b(?:was|were|had|left|leaving)\b", text[max(0, start - 20) : start]) is None
    if re.match(
        r"[\s,]*(?:years? old\s+|y/?o\s+)?(?:at (?:his|her|the)|when (?:he|she|my|the|d)|on (?:the|his|"
        r"her) (?:date|death|day))",
        after,
    ):
        return False
    return bool(_PRESENT.search(before[-12:]) or re.match(r"\s*(?:years? old |y/?o )?(?:now|today|currently)\b", after))


def _is_now(match: re.Match[str], text: str) -> bool:
    around = text[max(0, match.start() - 14) : match.end("n") + 22]
    return (
        re.search(r"\b(?:now|currently|today|at present|just turned|turning|turns|turned|will be)\b", around)
        is not None
    )


def _whose(match: re.Match[str], text: str, dead: Gender | None) -> Whose:
    if (
        _DIED_AT.match(match.group())
        and not _SUBJECT.search(text, match.start() + 4, match.start("n"))
        and not re.search(r"\bspouse|\bsurviv|\bwidow|\bshe was|\bage of (?:the )?s", match.group())
    ):
        return "decedent" if re.search(r"\b(?:died|dies|passed)", match.group()) else "spouse"
    start = max(text.rfind(mark, 0, match.start()) for mark in ".;?!\n") + 1
    who = match.groupdict().get("who")
    names = [who] if who else [m.group() for m in _SUBJECT.finditer(text, start, match.start("n"))][-1:]
    own = text[start : match.end()]
    if not names:
        return "spouse"
    name = _LETTERS.get(names[0], names[0])
    if _OTHER_PERSON.fullmatch(name):
        return "other"
    if re.search(r"-in-law\s*(?:'s| is| was)?\s*$", text[start : match.start("n")]):
        return "other"
    if name in ("decedent", "d"):
        return "decedent"
    if re.search(r"\b(?:surviving|survivor|widow|widower)\b", own) or name in (
        "i",
        "im",
        "me",
        "s",
        "sp",
        "spouse",
        "client",
        "annuitant",
    ):
        return "spouse"
    if re.match(r"age\b(?!d)", match.group()):
        return "spouse"
    if _AT_ANOTHERS_DEATH.match(text, match.end("n")) and name in ("she", "he"):
        return "spouse"
    gender = gender_of(name)
    return "decedent" if gender is not None and gender == dead else "spouse"


_AT_ANOTHERS_DEATH = re.compile(
    r"(?: years old)? when (?:(?:my|her|his|our|the) )?(?:late )?(?:uncle|aunt|dad|mom|mum|father|mother|husband|wife|"
    r"grandpa|grandma|stepdad|stepmom)(?: \w+)? (?:died|passed)\b"
)
""" "She was 74 when uncle died": the age of the one who lived on."""


def whose_birth(text: str, at: int, dead: Gender | None) -> Whose:
    """Whose birth a cue at a place speaks of: the nearest person before it in its sentence."""
    start = max(text.rfind(mark, 0, at) for mark in ".;?!\n") + 1
    names = [m.group() for m in _SUBJECT.finditer(text, start, at)]
    if not names:
        return "spouse"
    if names[-1] in ("decedent", "d"):
        return "decedent"
    gender = gender_of(names[-1])
    return "decedent" if gender is not None and gender == dead else "spouse"
