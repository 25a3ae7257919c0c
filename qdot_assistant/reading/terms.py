"""For how long an annuity is paid: a term of years, a life, or something the method does not take.

Come here for ``term_in`` and ``LIFE``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from qdot_assistant.reading.counted_payments import counted_payments
from qdot_assistant.reading.ends import is_elapsed, is_left, years_left
from qdot_assistant.reading.numbers import WORDS, has_number, number_of
from qdot_assistant.reading.text import Span


@dataclass(frozen=True)
class TermMention:
    """A term in years.

    Attributes:
        counted: worked out from a number of payments.
        guaranteed: a least time of payment.
        is_rest: what is left of a longer term at the death.
    """

    span: Span
    years: int
    counted: bool = False
    guaranteed: bool = False
    is_rest: bool = False


LIFE = re.compile(
    r"\bfor (?:(?:the (?:rest|remainder) of )?(?:his|her|my|the spouse's|s's|"
    r"the (?:surviving )?spouse's) (?:whole |entire |natural )?(?:life(?:time)?)|life|as long as (?:she|"
    r"he|i) (?:lives?|live))\b"
    r"|\b(?:single[- ])?life(?:time)?[- ](?:annuity|pension|payments?|contingent|interest annuity)\b|"
    r"\bannuity for life\b|\blifelong\b|\blifetime (?:pension|annuity|payments?|benefit)\b"
    r"|\b(?:as long as|while|until|till|til) (?:she|he|i) (?:lives?|live|dies?|die|am alive|is alive)\b|"
    r"\b(?:until|till|til|up to) (?:her|his|my|the (?:surviving )?spouse's|s's) (?:own )?"
    r"(?:death|(?:last|dying|final) (?:breath|day))\b|"
    r"\bpayable for life\b|"
    r"\b(?:stops?|ends?|ceases?|finish(?:es)?|goes away|is over|runs out)(?: only| not| just)* "
    r"(?:when|once|the day|with|after|at|upon|on) (?:(?:i|she|he|s) (?:dies?|pass(?:es)?(?: away)?|go(?:es)?)\b|"
    r"(?:me|my (?:own )?death|her (?:own )?death|his (?:own )?death)\b)"
    r"|\b(?:until|till|til) death\b"
    r"|\b(?:lifetime|life)(?=\s*[,;.?!]|\s*$)"
)
_BETWEEN = (
    "a|an|the|any|his|her|my|our|its|their|own|whole|entire|full|natural|rest|remainder|of|for|until|till|til|to|up|"
    "lasts?|lasting|runs?|running|go|goes|going|continues?|continuing|contingent|dependent|depends?|depending|based|"
    "measured|by|on|upon|with|paid|payable|pays?|paying|pension|annuity|payments?|ones?|money|plan|meant|intended|"
    "supposed|designed|be|been|come|comes|coming|really|actually|exactly|as|long|she|he|i|s|it|it's|this|that|made|"
    "given|granted|ever|even|in|at|tied|linked|something|anything|thing|spouse's|widow's|the spouse's"
)
_NOT_FOR_LIFE = re.compile(
    r"\b(?:not|never|no|nor|nothing|isn'?t|aren'?t|wasn'?t|weren'?t|won'?t|doesn'?t|don'?t|didn'?t|cannot|can'?t|hardly)"
    rf"\b(?:[ -](?:{_BETWEEN})){{0,8}}?[ -](?:life\w*|(?:until|till|til|to|up to|on|upon|as long as|with)"
    r"(?: (?:her|his|my|the|own|s|she|he|i|it|spouse's|widow's))* (?:death|dies?|lives?))\b"
)


def not_for_life(text: str) -> Span | None:
    """Where payments are said not to be for a life ("it doesn't last her whole life"), however the words run."""
    if _LIFE_NAMED.search(text) is None:
        return None
    denied = _NOT_FOR_LIFE.search(text)
    return denied.span() if denied else None


_LIFE_NAMED = re.compile(r"\blife|\bdeath|\bdie|\blive")
_UNITS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)"
_N = rf"(?<![\d.,½/])(?P<n>\d{{1,3}}(?![.,]?\d)|{WORDS})"
_YEARS = r"[\s-]*(?:years?|yrs?)"
_PATTERNS = (
    re.compile(rf"(?<![\w'])[nt]\s*[=:]\s*{_N}\b(?!\s*(?:%|percent|[$¤]|payments|instal))(?:{_YEARS})?"),
    re.compile(rf"\bcertain\b\s*[:,=]?\s*(?:of\s+|for\s+)?{_N}{_YEARS}\b"),
    re.compile(
        r"(?<!expected )(?<!expected annuity )\bterm\b"
        rf"(?:\s+(?:certain|is|was|of|to|be|for|years?|annuity|a))*\s*[:=]?\s*{_N}\b(?:{_YEARS})?"
    ),
    re.compile(
        rf"\b{_N}{_YEARS}[\s-]+(?:fixed|certain|term|only|annuity|period|payout|pay-?out|stream|payments?|"
        r"guaranteed?|pension|instal)"
    ),
    re.compile(rf"\b(?:fixed|certain|guaranteed)\s+(?:for|period of|term of|at)?\s*{_N}{_YEARS}"),
    re.compile(
        r"\b(?P<prep>for|over|lasting|lasts|runs?|running|spread over|during)\s+(?:exactly\s+|(?:only|just)\s+|"
        r"a\s+(?:fixed\s+)?(?:period|term)\s+of\s+|the next\s+|another\s+|"
        rf"a\s+total\s+of\s+)?{_N}{_YEARS}\b(?!\s+(?:ago|before|after|now|from|old|of age))"
    ),
    re.compile(
        rf"\b(?:at least|(?:a )?minimum of|(?:no|not) (?:less|fewer) than)\s+{_N}{_YEARS}\b"
        r"(?!\s+(?:ago|before|after|old|of age))"
    ),
    re.compile(rf"\bfactor\b[^.;?!\d]{{0,20}}{_N}{_YEARS}\b(?! of age| old)"),
    re.compile(rf"\b{_N}{_YEARS}\s+(?:instead|rather|not \d+)"),
    re.compile(rf"\b{_N}{_YEARS}\s+(?:guaranteed|certain|left|remaining|to (?:go|run)|of (?:payments|instal))"),
    re.compile(
        rf"\b{_N}\s+(?:more|further|remaining|additional|guaranteed|fixed){_YEARS}\b(?! (?:ago|old|later|to live))"
    ),
)
_BROKEN = re.compile(
    rf"\b(?:for|over|lasting|lasts|runs?|during|another|next|term of|of|certain)\s+(?:the next\s+|another\s+)?"
    rf"(?P<n>\d{{1,2}}\s*½|\d{{1,2}}[\s-]+1/2|\d{{1,2}}\.5|(?:\d{{1,2}}|{_UNITS})\s+and\s+(?:a|one)\s+half)"
    rf"[\s-]*(?:years?|yrs?)\b|"
    rf"\b(?P<m>\d{{1,2}}\s*½|\d{{1,2}}[\s-]+1/2|\d{{1,2}}\.\d|"
    rf"(?:\d{{1,2}}|{_UNITS})[\s-]+and[\s-]+(?:a|one)[\s-]+half)"
    r"[\s-]*(?:years?|yrs?)[\s-]+(?:fixed|certain|term|annuity|period|payout|guaranteed|pension|of payments|left|"
    r"remaining|to (?:go|run))\b"
)
_NOT_ANNUITY = re.compile(
    r"\b(?:married|lived?|living|resident|resided|known|been|worked|employed|citizen|together|here|served?|serving|"
    r"taught|teaching|career|wait(?:ed)?|in the us)\b[^.;?!]{0,25}$"
)
_PAY = re.compile(
    r"\b(?:annuit\w+|pension|pay\w*|paid|term|fixed|certain|\w*monthly|quarterly|yearly|annual\w*|"
    r"instal\w+|corpus|years? instead|beginning|arrears)\b|[$]|¤"
)
_GUARANTEE = re.compile(r"\b(?:guarantee\w*|certain and (?:life|continuous)|period certain)\b")
AT_LEAST = re.compile(
    r"\b(?:guarantee\w*|certain and (?:life|continuous)|(?:period|years?|yrs?)[ -]certain|at least|no matter what|"
    r"(?:no|not) (?:less|fewer) than|"
    r"even if|minimum)\b"
)
"""Words that make a term beside a life the least time of payment."""
_SOME = re.compile(r"year|yr|[nt]\s?[=:]|term|payments|instal|month|quarter|week")


def term_in(text: str, pays: bool = False, often: str | None = None) -> TermMention | None:
    """The term of years a message gives, or None.

    Args:
        text: the masked message with dates blanked.
        pays: the conversation speaks of an annuity already, so that the message need not.
        often: the interval told earlier in the conversation.
    """
    if not has_number(text) or _SOME.search(text) is None:
        return None
    counted = counted_payments(text, often)
    if (counted and not (pays or _PAY.search(text))) or (
        counted and _NOT_ANNUITY.search(text[: counted.span[0]][-60:])
    ):
        counted = None
    if counted and counted.years:
        return TermMention(counted.span, counted.years, counted=True)
    found = [term for pattern in _PATTERNS for term in _terms(pattern, text, pays)]
    whole = next((one for one in found if not is_elapsed(text, one.span) and not is_left(text, one.span)), None)
    rest = years_left(text, whole.years) if whole else None
    if whole and rest:
        return TermMention(rest[0], rest[1], guaranteed=whole.guaranteed, is_rest=True)
    return next((one for one in found if not is_elapsed(text, one.span)), None)


_YEARS_ALONE = re.compile(
    rf"\b{_N}[\s-]*(?:years?|yrs?)\b(?![\s-]*(?:old|of age|of (?:marriage|service|work\w*)|ago|later|earlier|"
    r"before|after|older|younger|since|together|married|here|in (?:the|this) (?:us|states|country)|to live))"
)
_LASTS = re.compile(
    r"\b(?:stop|end|ceas|run|last|finish|expir|limit)\w*|\b(?:only|just|merely|no more|that'?s (?:it|all)|thing|over|"
    r"done|finite|fixed|set|temporary)\b"
)


def years_alone(text: str, is_denied: bool) -> TermMention | None:
    """The one number of years of a message whose payments end: said to be for no life, or to last so long.

    Args:
        text: the masked message with dates and ages blanked.
        is_denied: whether the payments were said not to be for a life.
    """
    found = [
        match
        for match in _YEARS_ALONE.finditer(text)
        if not (_OF_A_LIFE if is_denied else _NOT_ANNUITY).search(text[max(0, match.start() - 60) : match.start()])
        and (is_denied or _LASTS.search(_clause(text, match.span())))
    ]
    years = {number_of(match["n"]) for match in found}
    value = years.pop() if len(years) == 1 else None
    whole = value is not None and value == int(value) and 0 < value <= _LONGEST
    return TermMention(found[0].span(), int(value)) if whole and value is not None else None


_DOES = re.compile(
    r"\b(?:i|we|he|she|they|dad|mom|mum|mama|papa|father|mother|husband|wife|hubby|uncle|aunt|parents|couple|family|"
    r"[dhsw])\b(?:'s|'d|'ve)? (?:\w+ ){0,6}?(?:\w+ed|\w+ing|was|were|been|taught|ran|drove|sold|built|kept|had|"
    r"grew|fought|held|spent|wrote|sang|made|flew|led|went|sat|lay|slept)\b[^.;?!]*$"
)
""" "Dad taught school for forty years": what somebody did, and no time of payment."""
_LONGEST = 60


def _sentence_before(text: str, at: int) -> str:
    start = max(text.rfind(mark, 0, at) for mark in ".;?!\n") + 1
    return text[start:at]


_OF_A_LIFE = re.compile(
    r"\b(?:married|lived?|living|resident|resided|known|worked|employed|citizen|together|in the us)\b[^.;?!]{0,25}$"
)


def _clause(text: str, span: Span) -> str:
    start = max(text.rfind(mark, 0, span[0]) for mark in ".;?!:\n") + 1
    ends = [at for at in (text.find(mark, span[1]) for mark in ".;?!:\n") if at >= 0]
    return text[start : min(ends, default=len(text))]


def broken_term_in(text: str, often: str | None = None) -> Span | None:
    """Where a message tells a term that is no number of whole years: "7 and a half years", "90 monthly payments"."""
    broken = _BROKEN.search(text)
    if broken:
        return broken.span()
    counted = counted_payments(text, often)
    return counted.span if counted is not None and counted.count > counted.per_year else None


def _terms(pattern: re.Pattern[str], text: str, pays: bool) -> list[TermMention]:
    found: list[TermMention] = []
    for match in pattern.finditer(text):
        years = number_of(match["n"])
        if years is None or years != int(years) or not 0 < years < 1000 or not (pays or _PAY.search(text)):
            continue
        if _DOES.search(_sentence_before(text, match.start())) and not _PAY.search(_clause(text, match.span())):
            continue
        if _NOT_ANNUITY.search(text[max(0, match.start() - 60) : match.start()]) or re.match(
            r"\s*%|\s*percent", text[match.end() :]
        ):
            continue
        around = text[max(0, match.start() - 25) : match.end() + 20]
        found.append(TermMention(match.span(), int(years), guaranteed=_GUARANTEE.search(around) is not None))
    return found
