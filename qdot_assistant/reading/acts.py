"""Acts that share their words: deposit, transfer, conveyance; an election on a return; a day counted from receipt.

Come here for ``tell_acts_apart`` and ``as_deposit``.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.days import long_date, take_date
from qdot_assistant.reading.event_roles import Dated
from qdot_assistant.reading.numbers import number_of
from qdot_assistant.reading.roles import Cue

_INTO_TRUST = re.compile(
    r"\b(?:corpus|share|portion|piece)\b|\b(?:in|into|to|with|at) (?:the |a |our |my |her |his |that )?"
    r"(?:\w+ )?(?:trust|qdot)\b|\b(?:trust|qdot)(?:'?s)? (?:\w+ )?account\b"
)
_RECEIPTS = re.compile(r"deposits\b|deposit (?:from|came|arrived|landed|showed|hit|of my|of the (?:pension|annuity))")
"""Deposits told by the noun are what came in, unless the words tell that they went into the trust."""


def as_deposit(context: Context, item: Dated) -> Dated:
    """A deposit of the corpus portion is its roll-over, no receipt of a payment."""
    low = context.message.low
    if item.cue is None or item.role != "payment" or not low[slice(*item.cue.span)].startswith("deposit"):
        return item
    rest = low[item.cue.span[0] :]
    told = re.split(r"[.;?!]\s", rest, maxsplit=1)[0] if _RECEIPTS.match(rest) else low
    return replace(item, cue=Cue("rolled_over", item.cue.span)) if _INTO_TRUST.search(told) else item


_SIGNED_IT = re.compile(r"\bsign(?:ed|ing|s)?\b")


def as_assignment(context: Context, item: Dated) -> Dated:
    """ "And the assignment? I signed it February 25": what was signed is what the message names."""
    if item.cue is None or item.role != "acting" or not _SIGNED_IT.match(context.message.low[slice(*item.cue.span)]):
        return item
    named = re.search(r"\bassignments?\b", context.message.low[: item.cue.span[0]])
    it = re.match(r"\s*(?:it|that|this|them|one)\b", context.message.low[item.cue.span[1] :])
    return replace(item, cue=Cue("assignment_date", item.cue.span)) if named and it else item


_SIGNED = re.compile(r"\b(?:signed|executed|dated)\b")
_OF_A_REFORM = re.compile(
    r"\b(?:amend|reform|rewrit|rewrot|chang|modif|restat|revis|conform|convert|alter|adapt|redraft|rework|fix|repair|"
    r"turn|correct|updat)\w*\b[^.;?!]{0,40}\b(?:trust|will)\b|\b(?:trust|will)\b[^.;?!]{0,40}\b(?:amended|reformed|"
    r"rewritten|changed|modified|restated|revised|conformed|converted|altered|adapted|redrafted|reworked)\b"
)
_ANOTHER_PAPER = re.compile(
    r"\b(?:assign\w*|agreement|undertaking|promise\w*|petition\w*|4768|courts? (?:order|case))\b"
)
_SHORT_FORMS = re.compile(r"\b(?:art|sec|par|para|no|cl)\.(?=\s)")


def as_reform(context: Context, item: Dated) -> Dated:
    """What changes the trust by its own power is signed ("… to rewrite the trust as a QDOT, signed 28 October")."""
    low = _SHORT_FORMS.sub(lambda short: f"{short.group()[:-1]} ", context.message.low)
    if item.cue is None or item.role != "acting" or not _SIGNED.match(low[slice(*item.cue.span)]):
        return item
    points_back = re.match(r"\s*(?:it|that|this|the (?:paper|document|change|deed))\b", low[item.cue.span[1] :])
    clause = " ".join(re.split(r"[.?!]\s", low[: item.cue.span[0]])[-3 if points_back else -1 :])
    if not _OF_A_REFORM.search(clause) or _ANOTHER_PAPER.search(low[slice(*item.cue.span)] + clause):
        return item
    return replace(item, cue=Cue("reformation_completed", item.cue.span))


def as_filing(context: Context, item: Dated) -> Dated:
    """A day on which no election was made is the day of that return ("filed without the election on October 15")."""
    if item.cue is None or item.role != "election_made":
        return item
    start, end = item.cue.span
    denied = any(no.start() < end and start < no.end() for no in _NO_ELECTION.finditer(context.message.low))
    return replace(item, cue=Cue("return_filed", item.cue.span)) if denied else item


def as_act(context: Context, item: Dated) -> Dated:
    """The item under the act that it is by the words around it."""
    return as_filing(context, as_reform(context, as_assignment(context, as_deposit(context, item))))


_ELECTS = re.compile(
    r"\b(?:with|including|included|carrying|containing|contained|making|makes|made|had|has) (?:the |a |an |its |our )?"
    r"(?:qdot |valid )?election\b|\belection (?:was |is )?(?:checked|ticked|made|included|marked|taken) (?:on|"
    r"in|with) (?:it|the|that|a|our|706|form)|"
    r"\belection (?:on|in|with) (?:it|that|this)\b|"
    r"\b(?:and|that|which) elect(?:s|ed)\b|\belecting\b(?! not)|\b(?:made|makes|making|has|had|carried|"
    r"carries) (?:the |an |its )?(?:qdot )?election\b|"
    r"\b(?:makes?|made|carries|carried|includes|included|contains|contained|has) it\b(?!\s*\?)|"
    r"\belection (?:made )?on (?:(?:a|an|the|that|our) )?(?:\w+ ){0,2}(?:return|706|form 706)\b"
)

_CORPUS_PART = re.compile(r"\b(?:corpus|share|portion|piece|part|checks?|cheques?|payments?|roll\w*)\b")


_PROPERTY = re.compile(
    r"\b(?:house|home|cottage|cabin|villa|barn|boat|yacht|ring|gold|"
    r"condo|apartment|flat|land|farm|property|real estate|building|stocks?|shares|bonds?|"
    r"securities|assets?|account|accounts|portfolio|everything|car|art|paintings?|business|jewelry|savings)\b"
)
"""What goes into the trust as property, where no payment is told, is transferred and not rolled over."""


def tell_acts_apart(context: Context, reading: Reading) -> None:
    """Acts that share a verb: moving assigned property is its conveyance, moving a payment's part its roll-over."""
    facts, low = reading.facts, context.message.low
    moved, assigned = facts.get("transfer_date"), facts.get("assignment_date") or context.known.get("assignment_date")
    if moved is not None and isinstance(moved.value, dt.date):
        paid = facts.get("payment_dates") or context.known.get("payment_dates")
        if paid is not None and "rolled_over" not in facts and is_of_a_payment(context):
            _rename(reading, "transfer_date", "rolled_over")
        elif (
            (assigned is not None and isinstance(assigned.value, dt.date) and assigned.value < moved.value)
            or ("administration_completed" in facts and "assign" in low)
            or _was_assigned_before(low, moved.words.lower())
        ):
            _rename(reading, "transfer_date", "conveyed")
    paid_or_moved = {*facts, *context.known} & {"payment_dates", "payment_years", "transfer_date"}
    is_property = _PROPERTY.search(low) is not None and not _CORPUS_PART.search(low)
    if "rolled_over" in facts and is_property and not paid_or_moved:
        _rename(reading, "rolled_over", "transfer_date")
    _take_days_after_receipt(context, reading)
    if "return_filed" in facts and "election_made" not in facts:
        _take_election(context, reading)


_ASSIGNED = re.compile(
    r"(?<!not )(?<!never )(?<!n't )\bassigned\b|\bassignment (?:was |had been )?(?:signed|made|executed)"
)


def _was_assigned_before(low: str, moved: str) -> bool:
    """Whether an assignment without a day is told before the moving: what is moved then is assigned property."""
    assigned, at = _ASSIGNED.search(low), low.find(moved)
    return assigned is not None and assigned.start() < at


def _take_election(context: Context, reading: Reading) -> None:
    """Whether the return told carries the election: "with the election", "forgot to elect"."""
    low = context.message.low
    no = _NO_ELECTION.search(low)
    yes = _ELECTS.search(low) if "elect" in low else None
    if no is not None and _SUPPOSED.search(low[: no.start()]):
        return
    if no is not None:
        reading.facts["election_made"] = context.fact("election_made", False, no.span())
    elif yes is not None:
        reading.facts["election_made"] = context.fact("election_made", True, yes.span())


_ITS_BOX = (
    r"\b(?:qdot|election)(?: election)?[ -](?:check-?)?(?:box|boxes|line|item|part|section|question|tick|mark|"
    r"schedule)\b"
)
"""Where the return makes the election, by the name of its place on the form."""
_NO_ELECTION = re.compile(
    r"\b(?:without|w/o|no|forgot(?:ten)?|missed|missing|omitted|omitting|left (?:off|out)|failed to (?:make|"
    r"include|check)|"
    r"(?:did not|didn't|does not|doesn't|never) (?:make|made|include|included|check|checked|have|contain|carry)|lacks|"
    r"lacked|skipped)(?: (?:to (?:make|include|check|tick)|about|a|an|any|the|our|its|valid))*(?: qdot)? election\b|"
    r"\belection (?:was |is )?(?:not|never) (?:made|checked|included|on it)\b|\b(?:forgot|failed) to elect\b|"
    r"\b(?:did not|didn't|never) elect(?:ed)?\b|"
    rf"{_ITS_BOX} (?:(?:was|is|were|got|had been|has been|sat|stayed|remained) )?(?:\w+ )?(?:left )?"
    r"(?:blank|unchecked|unticked|unmarked|empty|open|overlooked|forgotten|skipped|missed|"
    r"(?:not|never|un) ?(?:checked|ticked|marked|filled(?: in)?|completed|made))\b|"
    r"\b(?:forgot(?:ten)?|missed|skipped|overlooked|without|w/o|left(?: out| off| open| blank)?|neglected|failed|"
    r"(?:did not|didn't|never|not) (?:check|checked|tick|ticked|mark|marked|fill in|filled in|complete|ticking|"
    rf"checking))(?: (?:to )?(?:check|tick|mark|fill in|checking|ticking|marking|filling in))?(?: off)? "
    rf"(?:the |that |its |our |any )?{_ITS_BOX}|"
    rf"\b(?:nobody|no one|none of (?:us|them)) (?:ever |had )?(?:checked|ticked|marked|filled in|saw|touched) (?:off )?"
    rf"(?:the |that |its |our |any )?{_ITS_BOX}"
)
_SUPPOSED = re.compile(r"\b(?:if|suppose|what happens)\b[^.;?!]*$")


_ELECTS_ON = re.compile(r"\belects? on (?:(?:a|an|the|that|our) )?(?:\w+ ){0,2}(?:return|706|form 706)\b")
_PARTS = re.compile(r"[.;?!,]\s|\b(?:where|while|whereas|but|and|though|although|after)\b")


def take_two_returns(context: Context, reading: Reading, items: list[Dated]) -> None:
    """Two returns told, one of which makes the election: the other is the return filed (26 CFR 20.2056A-3(a))."""
    returns = [one for one in items if one.role == "return_filed" and one.mention.value]
    if len(returns) != 2 or {"surviving_spouse_return_filed", "election_made"} & set(reading.facts):
        return
    low, (first, second) = context.message.low, returns
    between = (first.mention.span[1], second.mention.span[0])
    parts = [one.end() for one in _PARTS.finditer(low, *between)]
    parted = parts[0] if parts else between[1]
    clauses = (low[:parted], low[parted:])
    elects = [
        bool(_ELECTS.search(clause) or _ELECTS_ON.search(clause)) and not _NO_ELECTION.search(clause)
        for clause in clauses
    ]
    if sum(elects) != 1:
        return
    made, other = (first, second) if elects[0] else (second, first)
    for name, item in (("election_made", made), ("return_filed", other)):
        take_date(context, reading, name, item.mention)


def is_of_a_payment(context: Context) -> bool:
    """Whether what was moved is a payment's part: it says so, or a payment is all that was told before."""
    told = context.known.keys()
    paid, low = context.known.get("payment_dates"), context.message.low
    alone = "payment_dates" in told and not told & {"return_filed", "assignment_date", "date_of_death"}
    just_told = paid is not None and paid.turn == context.turn - 1 and not _PROPERTY.search(low)
    return alone or just_told or _CORPUS_PART.search(low) is not None


_AFTER_RECEIPT = re.compile(
    r"\b(?:(?P<n>\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten) (?P<unit>day|week)s? (?:later\b|"
    r"(?:after|from|"
    r"later than) (?:the |my |her |his |i |we |she |he |it |had )*[^.;?!]{0,18}?(?:got|received|getting|"
    r"receiving|receipt|"
    r"check|payment|came|arrived)\b)|(?:on )?(?:the )?day (?:number |no\.? )?(?P<day>\d{1,3})\b|"
    r"on (?:the )?(?P<nth>\d{1,3})(?:st|nd|rd|th) day\b)"
)

_ROLLED = re.compile(r"\broll\w*|\b(?:moved|transferred|deposited|paid|put|sent)\b")


def _take_days_after_receipt(context: Context, reading: Reading) -> None:
    """ "I rolled it over 59 days after I got the check": the day told by its distance from the receipt."""
    if _take_receipt_from_today(context, reading):
        return
    match = _AFTER_RECEIPT.search(context.message.low)
    paid = reading.facts.get("payment_dates") or context.known.get("payment_dates")
    if match is None or paid is None or "rolled_over" in reading.facts or not _ROLLED.search(context.message.low):
        return
    if isinstance(paid.value, tuple) and len(paid.value) == 1:
        count = number_of(match["n"]) if match["n"] not in (None, "a", "an") else 1
        days = int(match["day"] or match["nth"] or int(count or 1) * (7 if match["unit"] == "week" else 1))
        day = paid.value[0] + dt.timedelta(days=days)
        note = f"read as {long_date(day)}"
        reading.facts["rolled_over"] = context.fact("rolled_over", day, match.span(), note)


_TODAY_IS = re.compile(
    r"\btoday is (?:the )?(?:day )?(?P<n>\d{1,3})(?:st|nd|rd|th)?(?: days?)? (?:after|since|from) [^.;?!]{0,25}"
    r"\b(?:got|received|receiv\w+|receipt|check|payment|came|arrived)\b"
)


def _take_receipt_from_today(context: Context, reading: Reading) -> bool:
    """ "Today is the 61st day after I received it": the receipt lies that many days back, the act would be today's."""
    match = _TODAY_IS.search(context.message.low)
    if match is None:
        return False
    day = context.today - dt.timedelta(days=int(match["n"]))
    note = f"read as {long_date(day)}, counted from today"
    reading.facts["payment_dates"] = context.fact("payment_dates", (day,), match.span(), note)
    reading.facts["rolled_over"] = context.fact("rolled_over", context.today, match.span())
    return True


def _rename(reading: Reading, old: str, new: str) -> None:
    if new not in reading.facts:
        reading.facts[new] = reading.facts.pop(old).model_copy(update={"name": new})
