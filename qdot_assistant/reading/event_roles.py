"""Which event each date of a message belongs to, and whose death a death is.

Come here for ``with_roles``; two deaths are told apart in ``told_deaths``; the words of each event stand in ``roles``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from qdot_assistant.reading.asked_acts import is_asked_for, told_of
from qdot_assistant.reading.changed_days import act_changed, is_changed, of_the_same_year
from qdot_assistant.reading.context import Context
from qdot_assistant.reading.court_papers import filed_in_court
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.event_denied import ACTS, denied_apart
from qdot_assistant.reading.event_words import EVENTS
from qdot_assistant.reading.mailed import arrived_by_mail, handed_as_filed, mailed_as_postmarked
from qdot_assistant.reading.payment_roles import BEGAN, BY_THE_YEAR, RUNS_FROM
from qdot_assistant.reading.people import Dead, Gender, who_died
from qdot_assistant.reading.reported import without_the_reported
from qdot_assistant.reading.roles import APART, Cue, cues_in, is_counted_from_another, nearest_cue
from qdot_assistant.reading.text import SENTENCE_END, Span

_NEGATED = re.compile(r"\b(?:not|instead of|rather than|isn't|wasn't)\s+(?:on\s+|in\s+|the\s+)?$")
GROUP = re.compile(
    r"(?:[\s,;&]+(?:and|or|then|plus|and (?:then|also|finally|lastly))?|\s*(?:and|or|then|to|through|until|till|-|"
    r"thru))[\s,]*(?:(?<=[\s,])(?:again on|also on)|"
    r"(?<=\band )(?:on|in)|(?<=\bor )(?:on|in)|(?<=, )(?:on|in))?\s*|"
    r"[\s,;]*(?:(?:and|then|but|plus|also|finally|lastly)\s+)*(?:(?:the|a|my|her|his|our)\s+)?(?:second|third|"
    r"fourth|fifth|last|next|other|another|"
    r"following|[2-9](?:nd|rd|th)|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)'?s)(?:\s+(?:one|"
    r"payment|check|cheque|instal\w+|deposit))?"
    r"(?:\s+(?:was|were|is|came|arrived|received|paid|got|in)){0,2}\s+(?:on\s+|in\s+|of\s+|from\s+)?(?:the\s+)?|"
    r"(?:\s*[,;]|\s+and)(?:\s+and)?\s+one(?:\s+(?:on|of|from|in|came|arrived|received))*\s+(?:the\s+)?|"
    r"(?:\s*\([^()]{1,20}\)[\s,;]*(?:and|then|plus)?|[\s,;]+(?:and|then|plus))(?:[\s,]+(?:then|again|also))*"
    r"(?:\s+(?:for\s+(?:one|another|a second|the other)(?:\s+(?:of|from|on))?|on|of))?\s*"
)
"""What stands between the days of one list; a bare "on" joins none ("the payment from March 1 on May 2")."""


@dataclass(frozen=True)
class Dated:
    """A date with the event it belongs to."""

    mention: DateMention
    cue: Cue | None
    dead: Dead = "unknown"
    gender: Gender | None = None

    @property
    def role(self) -> str | None:
        return self.cue.role if self.cue else None


def without_negated(context: Context, mentions: list[DateMention]) -> list[DateMention]:
    if len(mentions) < 2:
        return mentions
    return [m for m in mentions if not _NEGATED.search(context.message.low[max(0, m.span[0] - 40) : m.span[0]])]


def with_roles(context: Context, mentions: list[DateMention]) -> list[Dated]:
    text = context.message.low
    mentions = [m for m in mentions if not (m.precision == "year" and _DUE_IN.search(text[: m.span[0]]))]
    mentions = [m for m in mentions if not _AGE_OF_TODAY.search(text[max(0, m.span[0] - 25) : m.span[1]])]
    mentions = [m for m in mentions if not is_today(context, m) and not _IS_A_WEEKDAY.match(text, m.span[1])]
    mentions = [m for m in mentions if not (_NOW.fullmatch(text[slice(*m.span)]) and _MAY.search(text[: m.span[0]]))]
    spans = [m.span for m in mentions]
    cues = cues_in(text, EVENTS) if mentions else []
    cues = [
        cue
        for cue in handed_as_filed(text, cues)
        if cue.role != "counted" and not any(cue.span[0] < s[1] and s[0] < cue.span[1] for s in spans)
    ]
    cues = filed_in_court(text, _without_the_forms(text, without_the_reported(text, cues)))
    cues = denied_apart(text, arrived_by_mail(text, mailed_as_postmarked(text, cues)))
    dated: list[Dated] = []
    for at, mention in enumerate(mentions):
        group = _group(text, spans, at)
        near = [
            c
            for c in told_of(text, mention.span, cues)
            if c.role != ("due" if mention.precision == "year" else "qdt_year")
        ]
        cue = nearest_cue(text, mention.span, near, [s for s in spans if s not in group])
        before = text[max(0, mention.span[0] - 60) : mention.span[0]]
        if RUNS_FROM.search(before) or (BY_THE_YEAR.search(text) and BEGAN.search(before)):
            cue = Cue("payment", (mention.span[0], mention.span[0]))
        ends = _FULL_MONTH_THEN_STOP.search(text[slice(*mention.span)])
        named = None if ends else _PAYMENT_AFTER.match(text, mention.span[1])
        of_form = _FORM_AFTER.match(text, mention.span[1]) if mention.precision == "year" else None
        is_denied = cue is not None and cue.role == "not_done"
        if mention.precision == "year" and _PAYMENT_OF.search(before) and not is_denied:
            cue = Cue("payment", (mention.span[0], mention.span[0]))
        if of_form and _PAID.search(text):
            cue = Cue("qdt_year", of_form.span())
        if named:
            cue = Cue("payment", named.span())
            cues = [one for one in cues if one.span[0] >= named.end() or one.span[1] <= named.start()]
        paid_out = _DISTRIBUTION_AFTER.match(text, mention.span[1]) if mention.precision == "year" else None
        if paid_out:
            cue = Cue("distribution_day", paid_out.span())
        if len(group) > 1 and cue is not None and cue.role != "payment":
            cue = nearest_cue(text, mention.span, near, [s for s in spans if s != mention.span], limit=22)
        goes_on = cue is None and bool(dated) and dated[-1].role == "payment" and spans[at - 1] in group
        is_next = bool(dated) and dated[-1].role == "payment" and _THE_NEXT_ONE.search(before) is not None
        if goes_on or is_next or (len(group) > 1 and _ends_a_list_of_payments(text, dated, mention, cue, len(group))):
            cue = dated[-1].cue
        corrects = at > 0 and is_changed(text[spans[at - 1][1] : mention.span[0]])
        if corrects and dated[-1].cue:
            cue = dated[-1].cue
        elif at == 0 and (told := act_changed(context, mention)) is not None:
            mention, cue = of_the_same_year(context, mention), Cue(told, mention.span)
        elif _is_told_already(dated, mention, cue):
            cue = nearest_cue(text, mention.span, [c for c in near if c.role != "death"], spans)
        if mention.precision == "year" and _DECEDENT_AFTER.match(text, mention.span[1]):
            cue = Cue("death", (mention.span[1], mention.span[1] + 9))
        if dated and dated[-1].role == "death" and (cue is None or cue.span[0] >= mention.span[1]):
            cue = _same_death_cue(text, dated[-1], mention) or cue
        dated.append(_with_dead(context, mention, cue))
    dated = [_of_its_form(item, text) for item in _led_by_payments(text, dated)]
    return _with_lone_act(_with_own_act(dated, cues, text), cues, text)


_THE_NEXT_ONE = re.compile(r"\b(?:the|my|her) (?:second|2nd|third|3rd|next|last)(?: one)?(?: came| was)?(?: on)?\s*$")
"""A payment after the one whose day was told before it ("the first came on August 30 and the second September 30")."""
_NOW = re.compile(r"this (?:week|month)")
_MAY = re.compile(
    r"\b(?:can|could|may|might|should|shall|must|do) (?:i|we|he|she|they|the (?:executor|estate|trustee)|my \w+)\b"
    r"(?![^.;?!]{0,40}\b(?:due|payments?|pension|report|for)\b)[^.;?!]{0,60}$"
)
"""Beside what may be done "this week" tells no day, but that it would be done now."""

_TODAY_BEFORE = re.compile(
    r"(?:^|[.,;:(-]\s*)(?:and |but )?(?:today(?:'s| is| being)?|it'?s(?: now)?|it is(?: now)?|now),? (?:the )?$"
)
_TODAY_WORDS = re.compile(r"^(?:today|now)\b.*\d|\d.*\b(?:today|now)$")
_NOW_AFTER = re.compile(r",? (?:now|today|already)\b")


def is_today(context: Context, mention: DateMention) -> bool:
    """Whether a date only says which day it is ("it's the 22nd of November now")."""
    if mention.value is None or (mention.value.month, mention.value.day) != (context.today.month, context.today.day):
        return False
    low, (start, end) = context.message.low, mention.span
    told = _TODAY_BEFORE.search(low[max(0, start - 30) : start])
    if told is None:
        before = low[max(0, start - 3) : start].rstrip()
        return bool(_TODAY_WORDS.search(low[start:end])) and (not before or before[-1] in ".,;:(-")
    return "today" in told.group() or _NOW_AFTER.match(low, end) is not None or "now" in told.group()


def _led_by_payments(text: str, dated: list[Dated]) -> list[Dated]:
    """A day without an event that is listed before one of a payment is a payment's too."""
    for at in range(len(dated) - 2, -1, -1):
        first, second = dated[at], dated[at + 1]
        gap = text[first.mention.span[1] : second.mention.span[0]]
        if first.cue is None and second.role == "payment" and GROUP.fullmatch(gap):
            dated[at] = replace(first, cue=second.cue)
    return dated


def _ends_a_list_of_payments(text: str, dated: list[Dated], mention: DateMention, cue: Cue | None, count: int) -> bool:
    """ "Payments received June 3, July 3 and August 3 - roll over by?": the last day is no roll-over's."""
    if not dated or dated[-1].role != "payment" or cue is None or cue.span[0] < mention.span[1]:
        return False
    several = count > 2 or text[slice(*dated[-1].cue.span)].endswith("s") if dated[-1].cue else False
    return several and re.search(r"[,;:.?!-]", text[mention.span[1] : cue.span[0]]) is not None


_AGE_OF_TODAY = re.compile(
    r"\b\d{2,3},?(?: years?(?: old| of age)?| y/?o)?,? (?:(?:as of|right|on) )?(?:today|now|just now)$"
)
""" "I'm 65 today": whose age is told, and no day of an event."""


def _without_the_forms(text: str, cues: list[Cue]) -> list[Cue]:
    """Payments named only as what a Form 706-QDT is for have no day of their own ("the 706-QDT for 2025's checks").

    What is mailed then is the form; and money for the estate tax is no payment of a pension.
    """
    kept: list[Cue] = []
    for cue in cues:
        names_the_form = _FOR_WHICH.search(text[max(0, cue.span[0] - 70) : cue.span[0]]) is not None
        if cue.role == "dated" and names_the_form:
            verb = text.rfind(" ", cue.span[0], cue.span[1]) + 1
            kept.append(Cue("form_706qdt_filed", (max(verb, cue.span[0]), cue.span[1])))
        elif cue.role != "payment" or not (names_the_form or _OF_THE_TAX.match(text, cue.span[1])):
            kept.append(cue)
    return kept


_IS_A_WEEKDAY = re.compile(
    r"\s+(?:is|was|will be|would be|falls on|fell on|being)\s+(?:only |just )?(?:on )?(?:an? |the )?"
    r"(?:federal |legal |bank |public )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|holiday)\b"
)
"""A day of which only its weekday is told ("April 4 is a Saturday") is no day on which something was done."""
_OF_THE_TAX = re.compile(
    r"\s+(?:(?:for|of|towards?|to cover|to settle) )?(?:the |our |his |her |this |that )?(?:federal )?"
    r"(?:estate |death )tax(?:es)?\b|\s+to (?:the )?(?:irs|treasury|internal revenue)\b"
)
"""Money for the estate tax is no payment of a pension."""


_FOR_WHICH = re.compile(
    r"\bqdts? (?:that was |which was )?(?:for|covering|reporting|on|about)(?: (?:the|my|her|his|our|all|last|this|that|"
    r"years?|year's|(?:19|20)\d\d(?:'?s)?|calendar|pension|annuity|monthly|tax|payments?|checks?|cheques?))*\s*$"
)


_DISTRIBUTION_AFTER = re.compile(r"\s+(?:principal |corpus |capital )?(?:distributions?|payouts?)\b")
_DUE_IN = re.compile(r"\b(?:due|payable|owed)(?: only)? (?:in|by|during)\s+$")
"""A year in which something is due is asked about, and tells of no payment."""


_FILED_FOR = re.compile(
    r"\b(?:filed|sent|mailed|submitted)\b[^.;?!]*\b706-?\s?qdt\b[^.;?!]*\bfor\b[^.;?!]*\b(?:distributions?|payouts?|"
    r"principal)"
    r" (?:on|only on)\s+$"
)


def _of_its_form(item: Dated, text: str) -> Dated:
    """A filing whose form, named last before it, is Form 706-QDT ("706-QDT for 2025 payments filed April 16")."""
    if item.role in ("distribution_day", "payment") and _FILED_FOR.search(text[: item.mention.span[0]]):
        return replace(item, cue=Cue("form_706qdt_filed", item.mention.span))
    if item.cue is None or item.role != "return_filed" or re.search(r"return|706", text[slice(*item.cue.span)]):
        return item
    start = max(0, item.cue.span[0] - 70)
    before = SENTENCE_END.split(text[start : item.cue.span[0]])[-1]
    forms = re.findall(r"706-?\s?qdt|\breturn\b|\b706\b", before)
    is_qdt = bool(forms) and forms[-1].endswith("qdt")
    return replace(item, cue=Cue("form_706qdt_filed", item.cue.span)) if is_qdt else item


def _with_own_act(dated: list[Dated], cues: list[Cue], text: str) -> list[Dated]:
    """Two days of one payment where an act has none: the day that names the payment is its receipt.

    "I rolled over the payment from March 1 on May 2": the other day is that of the roll-over.
    """
    paid = [n for n, item in enumerate(dated) if item.role == "payment" and item.mention.precision == "day"]
    used = {item.cue.span for item in dated if item.cue}
    acts = [c for c in cues if c.role in ACTS and c.span not in used and not is_counted_from_another(text, c)]
    if len(paid) != 2 or len(acts) != 1 or dated[paid[0]].cue != dated[paid[1]].cue:
        return dated
    first, second = (dated[n].mention.span for n in paid)
    if GROUP.fullmatch(text[first[1] : second[0]]):
        return dated
    named = next((n for n in paid if _OF_PAYMENT.search(text[: dated[n].mention.span[0]])), paid[0])
    return [replace(item, cue=acts[0]) if n in paid and n != named else item for n, item in enumerate(dated)]


_OF_PAYMENT = re.compile(
    r"\b(?:payments?|checks?|cheques?|instal?lments?|money|pension|annuity)(?: (?:i|we|she|he) (?:got|received))?"
    r"(?: (?:received|dated|paid|that came|for))* (?:from|of|on)?\s*(?:the )?$"
)


def _is_told_already(dated: list[Dated], mention: DateMention, cue: Cue | None) -> bool:
    """Whether a death has its day, so that a second day near its word is another event's."""
    if cue is None or cue.role != "death" or not dated:
        return False
    before = dated[-1]
    days = before.mention.precision == "day" and mention.precision == "day"
    return days and before.cue == cue


def _with_lone_act(dated: list[Dated], cues: list[Cue], text: str) -> list[Dated]:
    """The one date without an event belongs to the one act without a date ("I moved the part of May's check on …")."""
    free = [item for item in dated if item.cue is None and item.mention.precision != "year"]
    used = {item.cue.span for item in dated if item.cue}
    acts = [c for c in cues if c.role in ACTS and c.span not in used and not is_counted_from_another(text, c)]
    acts = [c for c in acts if not is_asked_for(text, c)]
    roles = {item.role for item in dated}
    if len(free) != 1 or len(acts) != 1 or acts[0].role in roles or len(dated) < 2:
        return dated
    if APART.search(text[free[0].mention.span[1] : acts[0].span[0]]):
        return dated
    return [replace(item, cue=acts[0]) if item is free[0] else item for item in dated]


def _group(text: str, spans: list[Span], at: int) -> list[Span]:
    group = [spans[at]]
    for left in range(at - 1, -1, -1):
        if not GROUP.fullmatch(text[spans[left][1] : group[0][0]]):
            break
        group.insert(0, spans[left])
    for right in range(at + 1, len(spans)):
        if not GROUP.fullmatch(text[group[-1][1] : spans[right][0]]):
            break
        group.append(spans[right])
    return group


_ANOTHER_DEAD = re.compile(
    r"[\s,]*(?:and|then|but)?\s*(?:then\s+)?(?:my |the |our |her |his )?(?:father|dad|mother|mom|mum|"
    r"wife|husband|(?:surviving )?spouse|survivor|widow|widower|she|he|s)"
    r"\s*(?:also|too|later|then|only)?\s*(?:on|in)?\s*"
)


def _same_death_cue(text: str, before: Dated, mention: DateMention) -> Cue | None:
    """ "my father died in 2020 and my mother in 2025": the second date takes the verb of the first."""
    gap = text[before.mention.span[1] : mention.span[0]]
    if _ANOTHER_DEAD.fullmatch(gap) and before.cue:
        return Cue("death", (mention.span[0], mention.span[0]))
    return None


_TABLE_S = re.compile(r"\btable s\b")
"""The table's letter is no surviving spouse."""


def _with_dead(context: Context, mention: DateMention, cue: Cue | None) -> Dated:
    if cue is None or cue.role != "death":
        return Dated(mention, cue)
    if mention.precision == "year" and _DECEDENT_AFTER.match(context.message.low, mention.span[1]):
        return Dated(mention, cue, "decedent")
    known = context.known.get("date_of_death") or context.known.get("year_of_death")
    low = _TABLE_S.sub("table ¤", context.message.low)
    dead, gender = who_died(low, cue.span, context.gender, known is not None)
    return Dated(mention, cue, dead, gender)


_PAYMENT_AFTER = re.compile(
    r"(?:'s)?\s+(?:pension |annuity |monthly |quarterly |annual )?(?:checks?|cheques?|payments?|"
    r"instal?lments?|(?:pension|annuity)(?: (?:money|income|amounts?|sums?))?(?= *(?:[.,;:?!]|$|he\b|she\b|was\b|"
    r"to\b|on\b|"
    r"by\b|when\b|in\b|and\b|for\b))|ones?(?! (?:of|day|week|month|year)))\b(?! (?:was|were) (?:due|filed))"
)
"""A date that stands before a payment as its name: "the October 3, 2026 check"."""

_FULL_MONTH_THEN_STOP = re.compile(
    r"(?:january|february|march|april|june|july|august|september|october|november|december)\.$"
)
""" "He died in june. Pension to me …": a month written out needs no stop, so that the sentence ends there."""

_PAYMENT_OF = re.compile(
    r"\b(?:pensions?|annuit(?:y|ies)|payments?|checks?|cheques?|instal\w+)(?: (?:money|payments?|checks?|"
    r"income|received|tax|taxes|report))? (?:of|for|in|from|during)(?: (?:the|calendar|whole|full|tax|year))*\s+$"
)
"""Payments named by their year ("her pension of the year 2025")."""

_FORM_AFTER = re.compile(r"(?:'s)? (?:706-?\s?qdt|qdot |pension |annuity |annual )?(?:forms?|report|706-?\s?qdt)\b")
_PAID = re.compile(r"\b(?:pensions?|annuit\w+|payments?|roll\w*|pay(?:ing|s)? the tax|pay[- ]tax|corpus|706-?\s?qdt)\b")
"""Beside these "the 2027 form" is that of the payments of that year."""

_DECEDENT_AFTER = re.compile(r"\s*(?:decedents?|deaths?|estates?)\b")
