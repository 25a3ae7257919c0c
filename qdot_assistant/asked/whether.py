"""Whether a question asks, yes or no, if a time limit was kept or is still open, and which way its words point.

Come here for ``whether`` and ``day_claimed``; the answer that opens with it is made in ``telling/openings``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Literal

from dateutil.relativedelta import relativedelta

from qdot_assistant.asked.what import ANY_CASE, PAST_THE_LIMIT, SUBJECTS, VERBS
from qdot_assistant.reading.dates import dates_in
from qdot_assistant.reading.numbers import number_of

Whether = Literal["kept", "holds", "open", "missed", "closed", "either", "needed", "put_off"]
"""``kept``: was it in time; ``holds``: does the act hold, for which being in time is not all; ``open``: can it still be
done; ``missed``: was it late; ``closed``: is it too late to do it; ``either``: is it too late, or is there still time;
``needed``: is the QDOT needed; ``put_off``: does the extension to file put off the tax too."""

_AUX = rf"(?:{VERBS})(?:n'?t)?"
_WH = re.compile(
    r"\b(?:what|which|when|how|why|where|who(?! (?:died|passed|is|was|has|had)\b)|whom|whose)\b"
    r"(?! (?:we|i|he|she|they|the|it|my|our|his|her)\b[^?]*,)",
    ANY_CASE,
)
_CHOICE = re.compile(r"\bor\b(?! not\b)", ANY_CASE)
_NEGATED = re.compile(r"\b(?:not|never|no|nothing|cannot|without)\b|n't\b", ANY_CASE)
_SENTENCES = re.compile(r"(?<=[.;?!])\s+")
_SUBJECT = rf"(?:{SUBJECTS}|mom|mum|dad|everything|anything)"
_CLAUSES = re.compile(
    rf"[,:;]\s*|\s[-\u2013\u2014>]+\s|\b(?:so|and|but|then)\s+(?={_AUX}\b)|\s(?={_AUX} {_SUBJECT}\b)", ANY_CASE
)
_FEW = 6
"""Words of a clause that asks without a verb ("ok?", "early enough?")."""
_TELLS = re.compile(
    r"\b(?:i|we|he|she|they|it)\b|\b(?:was|were|is|are|had|has|have|filed|signed|made|sent|mailed|moved)\b", ANY_CASE
)

_THE_LIMIT = r"(?:it|this|that|the (?:\w+ ){0,3}(?:deadline|date|cut-?off|day|limit|window|time|60 days|sixty days))"
_PATTERNS: tuple[tuple[Whether, str], ...] = (
    (
        "needed",
        r"\b(?:need(?:s|ed)?|necessary|required?|have to (?:have|bother|make|create|set up|do)|bother|"
        r"must (?:i|we|she|he) (?:still )?(?:have|make|create|set up|do))\b[^.;?!]*\b(?:qdot|trust)\b|"
        r"\b(?:qdot|trust)\b[^.;?!]*\b(?:need(?:s|ed)?|necessary|required)\b",
    ),
    (
        "closed",
        r"\btoo late\b(?= (?:to|for|now)\b|\W*$)(?<!was that too late)(?<!was it too late)|"
        r"\bis (?:it|this|everything|all)(?: all| now| then| already| really)? (?:over|finished|"
        r"at an end)\b(?! (?:the|a|my|our|"
        r"his|her|what|15|\$)\b)|"
        r"\bout of (?:time|luck)\b|\b(?:all over|over and done|a lost cause|no hope|gone for good)\b|"
        r"\b(?:deadline|time|window|period|chance|date|limit|year|clock|days)\b"
        r"[^.;?!]{0,30}\b(?:past|passed|expired|closed|run out|ran out|gone(?: by)?|lapsed|"
        r"(?:is|are|was|'s)(?: already| now)? (?:over|up))\b|"
        r"\b(?:have|did) (?:we|i|they|he|she) (?:already )?(?:miss(?:ed)?|bl(?:ew|own?)|lose|lost) "
        r"(?:it|(?:the|my|our|her|his|their|any) (?:boat|deadline|chance|window|date|cut-?off))\b",
    ),
    (
        "missed",
        rf"\b(?:too late|late|overdue|past due|past the|miss(?:ed|es)?|bl(?:ew|own?) (?:it|the)|untimely)\b|"
        rf"\b{PAST_THE_LIMIT}",
    ),
    (
        "open",
        r"\b(?:can|could|may|might) (?:\w+ ){1,3}?still\b|\bstill (?:possible|open|time|available|able|allowed|"
        r"be (?:made|done|filed|elected|signed)|elect|file|make|do|have time|have a chance|roll|transfer|assign|"
        r"sign|move|reform|fix|choose)\b|\b(?:enough )?time (?:left|remaining)\b|\benough time\b",
    ),
    (
        "kept",
        r"\b(?:in time|on time|timely|(?:soon|early|fast|quick(?:ly)?) enough|"
        r"within (?:(?:the|its|our|that|this|those) )?(?:\w+ )?(?:time|deadline|limit|period|window|60|sixty|months)|"
        rf"(?:make|made|meet|met|beat|hit|keep|kept) {_THE_LIMIT}|ok|okay|fine|all ?right|"
        r"good(?! cause)|safe|met|before|early)\b|"
        r"\b(?:get|got|have|has|had|obtain\w*|secure\w*)\b[^.;?!]*\bextension\b|"
        r"\b(?:get|got|have) it\b|\bextension\b[^.;?!]*\b(?:obtained|granted|secured|available|automatic)\b",
    ),
    (
        "holds",
        r"\b(?:valid(?:ly)?|effective|count(?:s|ed)?|works?|qualif(?:y|ies|ied)|hold(?:s)?(?: up)?|stand(?:s)?|"
        r"acceptable|accepted|compl(?:y|ies|iant)|enough|suffic(?:e|es|ient))\b",
    ),
)
_WORDS = tuple((name, re.compile(pattern, ANY_CASE)) for name, pattern in _PATTERNS)


_GONE = (
    r"(?:over|too late|late|gone|lost|closed|missed|miss|expired|passed|past|out of time|finished|hopeless|the end|up|"
    r"run out|done for)"
)
_LEFT = (
    r"(?:still|left|(?<!in )(?<!on )time|open|possible|a chance|chances?|remain\w*|days|weeks|hope|rescue\w*|"
    r"save[ds]?|can (?:i|we|"
    r"she|he|they)|could (?:i|we|she|he|they)|may (?:i|we|she|he|they))"
)
_OVER_OR_OPEN = re.compile(
    rf"\b{_GONE}\b[^.;?!]*\bor\b[^.;?!]*\b{_LEFT}\b|\b{_LEFT}\b[^.;?!]*\bor\b[^.;?!]*\b{_GONE}\b", ANY_CASE
)
"""The two ends of one question: "is it over or are some days left?"."""


def whether(text: str) -> Whether | None:
    """What the asking clause asks, yes or no; None where it asks something else, or could be heard either way."""
    text = re.sub(r"[\u2019`]", "'", text.strip())
    sentences = [one for one in _SENTENCES.split(text) if one.strip()]
    asking = [one for one in sentences if one.rstrip().endswith("?")] or sentences[-1:]
    if any(_WH.search(one) for one in asking) or len(asking) > 1:
        return None
    if _OVER_OR_OPEN.search(asking[0]) and not _NEGATED.search(asking[0]):
        return "either"
    found = next((found for one in reversed(_clauses(asking[0])) if (found := _asked_in(one))), None)
    return found or _filed_in_time(asking[0]) or claimed(_claim_put(asking[0], sentences))


_DONE = re.compile(
    r"^(?:and |so |but )?(?:all |both |properly |duly |validly |timely )*(?:filed|made|sent|mailed|done|signed|moved|"
    r"transferred|elected|commenced|completed|rolled|paid|assigned|conveyed|reformed|started|begun)\b[^,;:]*\?$",
    ANY_CASE,
)


def _filed_in_time(sentence: str) -> Whether | None:
    """A participle that asks with no verb before it ("Filed within the period?")."""
    is_one = _DONE.match(sentence.strip()) is not None and len(sentence.split()) <= _FEW + 2
    return claimed(sentence) if is_one else None


_PUT_TAG = re.compile(
    r"[,.;\u2013-]?\s*\b(?:(?:is (?:that|this|it|she|he)|am i|are (?:we|they)|that's) )?(?:correct|right|true|no|yes)"
    r"\s*\?*$|[,\s]\s*(?:is|was|are|were|did|do|does|have|has)n't (?:it|they|we|i|he|she|that)\s*\?*$",
    ANY_CASE,
)
_SHORT = re.compile(
    r"^\W*(?:(?:so|and|but|well) )?(?:(?:did|have|has|am|is|was|were|are|do|does) (?:i|we|he|she|it|that|this|they)|"
    r"(?:is|was|are) (?:she|he|that|this|it|they|the \w+|my \w+) (?:right|correct|true))\W*$",
    ANY_CASE,
)
""" "The bank says I blew it. Did I?": the claim told before is what is asked."""
_SAYS = re.compile(
    r"\b(?:says?|said|claims?|claimed|thinks?|thought|tells?|told|insists?|believes?|reckons?|swears?|writes?|wrote|"
    r"argues?|worr(?:y|ied)|fears?|afraid)\b(?: (?:to )?(?:me|us|her|him|them))?(?: that)?",
    ANY_CASE,
)
_BECAUSE = re.compile(r"\b(?:because|since|as|for|when|if|although|though|while)\b.*", ANY_CASE)


def _claim_put(asking: str, sentences: Sequence[str]) -> str:
    """The clause that is put for a yes or no behind it, in its sentence or in the one before; else empty."""
    if _SHORT.match(asking):
        before = sentences[sentences.index(asking) - 1] if sentences.index(asking) else ""
        said = list(_SAYS.finditer(before))
        return _BECAUSE.sub("", before[said[-1].end() :]) if said else ""
    tag = _PUT_TAG.search(asking)
    clauses = [one for one in re.split(r"[,;:]\s+", asking[: tag.start()]) if one.strip()] if tag else []
    return _BECAUSE.sub("", clauses[-1]) if clauses else ""


_TOO_LATE = re.compile(r"\b(?:is|am|are|was|'s|'re|'m)(?: now| already)? too late (?:to|for|now)\b", ANY_CASE)
_LATE = re.compile(
    r"(?:\b(?:was|were|is|are|am|came|went)|'s|'re) (?:\w+ )?(?:too )?late\b|\b(?:missed|bl(?:ew|own)|overdue)\b|"
    rf"^\W*(?:too )?late\b|\b{PAST_THE_LIMIT}",
    ANY_CASE,
)
_IN_TIME = re.compile(
    r"\b(?:in time|on time|timely|(?:soon|early|fast|quickly) enough|within (?:(?:the|its|our|that) )?(?:\w+ )?"
    rf"(?:time|deadline|limit|period|window|60|sixty|months)|(?:made|met|beat|kept) {_THE_LIMIT})\b",
    ANY_CASE,
)
_CLAIMS: tuple[tuple[Whether, re.Pattern[str]], ...] = (("closed", _TOO_LATE), ("missed", _LATE), ("kept", _IN_TIME))


def claimed(clause: str) -> Whether | None:
    """What a clause claims of a time limit, in words that can be heard one way only."""
    if _NEGATED.search(clause) or _CHOICE.search(clause):
        return None
    found = [name for name, words in _CLAIMS if words.search(clause)]
    return found[0] if len(found) == 1 else None


def _clauses(sentence: str) -> list[str]:
    return [one.strip() for one in _CLAUSES.split(sentence) if one and one.strip()]


def _asked_in(clause: str) -> Whether | None:
    """What one clause asks: one that opens as a question does, or a word or two."""
    is_bare = len(clause.split()) <= _FEW and not _TELLS.search(clause)
    if not (is_bare or re.match(rf"{_AUX}\b", clause, ANY_CASE)) or _NEGATED.search(clause) or _CHOICE.search(clause):
        return None
    return next((name for name, words in _WORDS if words.search(clause)), None)


Claim = tuple[Literal["is", "by", "must"], dt.date, bool]
"""A day said to be the last one, by which something may be done, or by which it must be; and whether its year was told.
"""

_IS_THE_DAY = re.compile(
    r"\b(?:due|deadline|last (?:day|date)|due date|cut-?off|(?:right|correct|real|actual|proper|true|really the) "
    r"(?:\w+ )?(?:day|date)|until|till|end|run out|expire)\b",
    ANY_CASE,
)
_CAN_WAIT = re.compile(
    r"\b(?:wait|leave it|put it off|delay|hold off)\b[^.;?!]*\b(?:until|till|to)\b|"
    r"\b(?:can|could|may) (?:i|we|she|he|they|the executor)\b[^.;?!]*"
    r"\b(?:file|send|mail|submit|roll|move|transfer|pay)\b[^.;?!]*\b(?:on|by)\b",
    ANY_CASE,
)


_MUST_BY_THEN = re.compile(
    rf"(?:^|[.;?!,]\s+|\b(?:and|but|so) )(?:{_AUX} {_SUBJECT}(?: \w+)? (?:really |actually )?(?:have to|need to|"
    rf"required to|obliged to|supposed to|got to|due)\b|(?:must|should|shall|need) {_SUBJECT}\b|(?:is|are) {_SUBJECT}"
    r"(?: [\w-]+){0,4} due\b)"
    r"[^.;?!]*?\b(?:already|as early as|by|in|on|before|next|this|until|till)\b(?P<when>[^.;?!]*)",
    ANY_CASE,
)
"""Whether something must be done as early as a month or a day that is named."""


_MONTH = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)",
    ANY_CASE,
)


def names_its_month(text: str) -> bool:
    """Whether it is asked if something must be done by a month that is named, so that its day is wanted."""
    found = _MUST_BY_THEN.search(text)
    return found is not None and _MONTH.search(found["when"]) is not None


def must_by_then(text: str, today: dt.date) -> Claim | None:
    """The end of the one month, or the day, by which it is asked whether something must be done."""
    found = _MUST_BY_THEN.search(text)
    if found is None or _CHOICE.search(found.group()) or _NEGATED.search(found.group()):
        return None
    days = [one for one in dates_in(found["when"], today) if one.value and one.precision != "year" and not one.readings]
    if len(days) != 1 or days[0].value is None:
        return None
    is_month = days[0].precision == "month"
    return "must", days[0].value + relativedelta(day=31) if is_month else days[0].value, days[0].year_told


_SPAN = re.compile(
    r"\b(?:have|has|had|get|gets|got|is|are|we've|i've|they've|within) (?:\w+ )?(?P<n>an?|one|two|three|four|five|six|"
    r"seven|eight|ten|twelve|eighteen|\d{1,2}) (?:full |whole |calendar )?(?P<unit>year|month|day|week)s?\b"
    r"[^.;?!]{0,25}\b(?:to (?:file|send|submit|hand|do)|for (?:the|our|his|her) (?:\w+ )?(?:return|706|filing))\b",
    ANY_CASE,
)


def span_claimed(text: str, death: dt.date | None) -> Claim | None:
    """The last day for the return that a claimed time from the death would give ("we've two years to file, true?")."""
    found = _SPAN.search(text) if _TAG.search(text.strip()) else None
    if found is None or death is None or _NEGATED.search(found.group()):
        return None
    count = 1 if found["n"].lower() in ("a", "an") else int(number_of(found["n"].lower()) or 1)
    unit = f"{found['unit'].lower()}s"
    return "is", death + relativedelta(**{unit: count}), True  # type: ignore[arg-type]


_TAG = re.compile(
    r"[,.;]\s+(?:is (?:that|this|it) |that's |is she |is he |are they )?(?:correct|right|true|so)\s*\??$", ANY_CASE
)


_CONDITION = re.compile(r"\b(?:if|when|since|because|for someone who|given)\b|[,;]\s")


def _claim_before(text: str) -> str:
    """The one clause before "is he right?" that names a last day; empty where there is none, or more than one."""
    clauses = [one for one in re.split(r"[.;?!]\s+|,\s+", text) if _IS_THE_DAY.search(one) and re.search(r"\d", one)]
    return clauses[0] if len(clauses) == 1 else ""


def day_claimed(text: str, today: dt.date) -> Claim | None:
    """The one day that the asking clause claims ("is January 15, 2027 the right due date?"); None where it has none."""
    sentences = [one for one in _SENTENCES.split(text.strip()) if one.strip()]
    asking = [one for one in sentences if one.rstrip().endswith("?")] or sentences[-1:]
    if len(asking) != 1 or _WH.search(asking[0]):
        return None
    tagged = _TAG.search(text.strip()) is not None
    opens = tagged or re.match(rf"\W*(?:so |and |but |ok |then )*{_AUX}\b", asking[0], ANY_CASE)
    clause = _claim_before(text) if tagged else _CONDITION.split(asking[0])[0]
    days = [one for one in dates_in(clause, today) if one.precision == "day" and one.value and not one.readings]
    if not opens or len(days) != 1 or days[0].value is None or _NEGATED.search(clause) or _CHOICE.search(clause):
        return None
    if _CAN_WAIT.search(clause):
        return "by", days[0].value, days[0].year_told
    return ("is", days[0].value, days[0].year_told) if _IS_THE_DAY.search(clause) else None
