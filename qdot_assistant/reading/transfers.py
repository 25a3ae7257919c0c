"""Several payments and their roll-overs: a list that is to be rolled over, and one transfer for each payment.

Come here for ``with_transfers`` and ``take_each_transfer``. The sixty days run from receipt of each payment by itself
(§ 20.2056A-4(c)(7)(ii)), so a transfer is never to be held against a payment it was not made for.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from qdot_assistant.reading.acts import is_of_a_payment
from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.dates import next_on_or_after
from qdot_assistant.reading.days import resolved
from qdot_assistant.reading.event_roles import GROUP, Dated
from qdot_assistant.reading.roles import Cue
from qdot_assistant.reading.text import Span
from qdot_assistant.types import Unclear

_TO_BE_DONE = re.compile(
    r"roll(?:ing)?\s*-?\s*(?:it |them |that |this |the (?:corpus )?(?:portion|payment|money) )?over"
)
_ROLL_OVER = re.compile(r"\broll(?:ing)?[\s-]*overs?\b(?!\s+(?:agreement|route|option|election|trust|qdot|ira)\b)")
_BY_SOMEONE = re.compile(r"\b(?:i|we|she|he|they|you|did|mom|mum|mother|dad|father|trustee|executor)\s+$")
_ON_A_DAY = re.compile(r"\b(?:on|by|until|till|before|after)\s+(?:the\s+)?$")
_ONE_EACH = (
    "Several transfers are told, and not one for each payment. On what day was each payment received, and on what day "
    "was its corpus portion transferred?"
)


def with_transfers(context: Context, dated: list[Dated]) -> list[Dated]:
    """The dated events, each list of days read as one: of payments to be rolled over, or of transfers made."""
    in_parts = _with_the_rest(context, _without_the_day_before(context, dated))
    return _spread(context, _as_payments(context, _named_together(context, _moved_parts(context, in_parts))))


def _without_the_day_before(context: Context, dated: list[Dated]) -> list[Dated]:
    """A day that ends a list of payments before a transfer that has its own day ("… and May 1 and rolled over June 2").

    The transfer's word follows the list and has its own day behind it; the list's last day is a payment's.
    """
    found = list(dated)
    for at, item in enumerate(dated[:-1]):
        follows = dated[at + 1]
        if item.cue is None or item.role not in _MOVES or follows.cue != item.cue:
            continue
        if item.mention.span[1] <= item.cue.span[0] and item.cue.span[1] <= follows.mention.span[0]:
            last = found[at - 1] if at else None
            listed = last is not None and last.role == "payment" and _are_listed(context, last, item)
            found[at] = replace(item, cue=last.cue if last is not None and listed else None)
    return found


_REST = re.compile(
    r"[\s,;.]*(?:(?:and|but|then|with)\s+)*(?:(?:i|we|she|he|they)\s+)?(?:(?:rolled|moved|put|sent|transferred|paid|"
    r"deposited)\s+(?:over\s+|in\s+)?)?(?:(?:the|my|her|his|what was)\s+)*(?:rest|remainder|"
    r"remaining\b[^.,;?!\d]{0,15}|balance|other(?:\s+(?:half|part|portion|bit|piece|one|\$?[\d,.]+))?|"
    r"second (?:half|part)|missing (?:part|bit|half)|left)(?:\s+of (?:it|that|the \w+))?"
    r"(?:\s+(?:was|were|is|went|got|followed|came|only|then|later|over|in|into|to|the|trust|qdot|rolled|moved|put|sent|"
    r"transferred|deposited))*\s*(?:on|at)?\s*(?:the\s+)?$"
)
"""What stands before the day of a second transfer for the same payment ("half on March 20, the rest on May 20")."""
_MOVES = ("rolled_over", "transfer_date")


def _with_the_rest(context: Context, dated: list[Dated]) -> list[Dated]:
    """The day on which the rest of a payment's part was moved is a transfer like the day before it."""
    found = list(dated)
    for at in range(1, len(found)):
        last, item = found[at - 1], found[at]
        gap = context.message.low[last.mention.span[1] : item.mention.span[0]]
        verb = _moving_before(context, found[: at - 1], last)
        if verb is not None and item.role in (None, "payment", *_MOVES) and _REST.fullmatch(gap):
            found[at - 1] = replace(last, cue=Cue("rolled_over", verb))
            found[at] = replace(item, cue=Cue("rolled_over", verb))
    return found


_MOVING = re.compile(r"\b(?:roll(?:ed|ing)?|moved|put|sent|transferred|deposited|wired|forwarded|went)\b")


def _moving_before(context: Context, before: Sequence[Dated], item: Dated) -> Span | None:
    """The verb of moving that stands before a day, behind the day told before it."""
    if item.role in _MOVES and item.cue is not None:
        return item.cue.span
    start = before[-1].mention.span[1] if before else 0
    verbs = list(_MOVING.finditer(context.message.low, start, item.mention.span[0]))
    return verbs[-1].span() if verbs and before else None


def _take_parts_of_one(context: Context, reading: Reading, moved: Sequence[Dated], paid: tuple[object, ...]) -> bool:
    """Several transfers for one payment: each is held against its sixty days, the last of them first."""
    gaps = [context.message.low[one.mention.span[1] : two.mention.span[0]] for one, two in pairwise(moved)]
    if len(paid) != 1 or not gaps or not all(_REST.fullmatch(gap) for gap in gaps):
        return False
    span = (moved[0].mention.span[0], moved[-1].mention.span[1])
    days = tuple(sorted((_day_of(context, reading, one, paid[0]) for one in moved), reverse=True))
    reading.facts.pop("rolled_over", None)
    reading.facts.pop("transfer_date", None)
    told = reading.facts.get("payment_dates") or context.known["payment_dates"]
    reading.facts["payment_dates"] = told.model_copy(update={"value": tuple(paid) * len(days)})
    reading.facts["rolled_over_each"] = context.fact("rolled_over_each", days, span)
    return True


def _moved_parts(context: Context, dated: list[Dated]) -> list[Dated]:
    """Several days of moving, where payments are told: each is the roll-over of a payment's part."""
    paid = any(one.role == "payment" for one in dated) or "payment_dates" in context.known
    found: list[Dated] = []
    for item in dated:
        last = found[-1] if found else None
        behind = item.cue is not None and item.cue.span[0] >= item.mention.span[1]
        is_payment = behind and last is not None and last.role == "payment" and _are_listed(context, last, item)
        found.append(
            replace(item, cue=last.cue) if last is not None and item.role == "transfer_date" and is_payment else item
        )
    moved = [one for one in found if one.role in ("transfer_date", "rolled_over")]
    if not paid or len(moved) < 2 or not is_of_a_payment(context):
        return found
    return [replace(one, cue=Cue("rolled_over", one.cue.span)) if one in moved and one.cue else one for one in found]


def _named_together(context: Context, dated: list[Dated]) -> list[Dated]:
    """ "The March 3, April 3 and May 3 payments": the word behind the last day is that of the whole list."""
    found = list(dated)
    for at in range(len(found) - 2, -1, -1):
        one, behind = found[at], found[at + 1]
        listed = behind.role == "payment" and behind.cue is not None and behind.cue.span[0] >= behind.mention.span[1]
        if listed and one.role in (None, "rolled_over") and _are_listed(context, one, behind):
            found[at] = replace(one, cue=behind.cue)
    return found


def _as_payments(context: Context, dated: list[Dated]) -> list[Dated]:
    """ "June 1 and July 1 2026, roll over": where no payment is told, what is still to be rolled over was received."""
    named = _ROLL_OVER.search(context.message.low)
    if named and not context.asked and dated and all(one.role is None for one in dated):
        return [replace(one, cue=Cue("payment", named.span())) for one in dated]
    moved = [one for one in dated if one.role == "rolled_over"]
    if not moved or "payment_dates" in context.known or any(one.role == "payment" for one in dated):
        return dated
    if not all(_is_to_be_done(context, one, len(moved)) for one in moved):
        return dated
    return [
        replace(one, cue=Cue("payment", one.cue.span)) if one.cue is not None and one.role == "rolled_over" else one
        for one in _spread(context, dated)
    ]


def _is_to_be_done(context: Context, item: Dated, number: int) -> bool:
    low = context.message.low
    cue = item.cue
    if cue is None or not _TO_BE_DONE.fullmatch(low[slice(*cue.span)]) or _ON_A_DAY.search(low[: item.mention.span[0]]):
        return False
    return number > 1 or not _BY_SOMEONE.search(low[: cue.span[0]])


def _spread(context: Context, dated: list[Dated]) -> list[Dated]:
    """A day that no word is beside is one more of the list before it, or the transfer of the payment before it."""
    found: list[Dated] = []
    for item in dated:
        last = found[-1] if found else None
        moved = next((one for one in reversed(found) if one.role == "rolled_over"), None)
        if item.role is None and last is not None and moved is not None and item.mention.precision == "day":
            listed = last is moved and _are_listed(context, last, item)
            if listed or (last.role == "payment" and found.index(moved) < found.index(last)):
                item = replace(item, cue=moved.cue)
        found.append(item)
    for at in range(len(found) - 2, -1, -1):
        one, behind = found[at], found[at + 1]
        if one.role is None and behind.role == "rolled_over" and _are_listed(context, one, behind):
            found[at] = replace(one, cue=behind.cue)
    return found


def _are_listed(context: Context, one: Dated, other: Dated) -> bool:
    return GROUP.fullmatch(context.message.low[one.mention.span[1] : other.mention.span[0]]) is not None


def take_each_transfer(context: Context, reading: Reading, dated: Sequence[Dated]) -> bool:
    """Several transfers, one for each payment; where they do not go one to each it is asked which is whose.

    Returns:
        True when the days of the message are the transfers' and nothing else.
    """
    if _take_corrected(context, reading, dated) or _take_one_of_them(context, reading, dated):
        return True
    moved = [one for one in dated if one.role == "rolled_over" and one.mention.value]
    fact, before = (
        reading.facts.get("payment_dates") or context.known.get("payment_dates"),
        _moved_before(context, reading),
    )
    paid = fact.value if fact is not None and isinstance(fact.value, tuple) else ()
    if _take_parts_of_one(context, reading, moved, paid):
        return False
    if len(paid) < 2 or len(moved) + len(before) < 2 or not moved:
        return False
    last = reading.facts.pop("rolled_over", None)
    span = (moved[0].mention.span[0], moved[-1].mention.span[1])
    if len(moved) + len(before) != len(paid):
        words = context.message.words(span)
        reading.unclear.append(Unclear(name="rolled_over_each", words=words, readings=(), ask=_ONE_EACH))
        return False
    days = [
        *before,
        *(_day_of(context, reading, one, day) for one, day in zip(moved, paid[len(before) :], strict=True)),
    ]
    note = last.note if last is not None and len(moved) == 1 else None
    reading.facts["rolled_over_each"] = context.fact("rolled_over_each", tuple(days), span, note)
    return False


_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_ORDINAL = re.compile(
    rf"\b(?P<nth>{'|'.join(_ORDINALS)}|last)(?: (?:one|payment|check|cheque|instal\w+|transfer))?"
    r"(?=[,:]? (?:i|we|she|he|they|mom|mum|was|on|were|went|got|is|had|rolled|moved|transferred|put|deposited)\b)"
)


def _one_meant(context: Context, number: int) -> int | None:
    """The place in the list of the one payment that a message speaks of ("the second I rolled over on …")."""
    named = [match["nth"] for match in _ORDINAL.finditer(context.message.low)]
    if len(named) != 1:
        return None
    at = number - 1 if named[0] == "last" else _ORDINALS.index(named[0])
    return at if at < number else None


def _take_one_of_them(context: Context, reading: Reading, dated: Sequence[Dated]) -> bool:
    """One transfer said to be that of one payment of the list: it is judged by that payment and by no other."""
    told = [*context.told.get("payment_dates", ()), *filter(None, [reading.facts.get("payment_dates")])]
    paid = max((one.value for one in told if isinstance(one.value, tuple)), key=len, default=())
    moved = [one for one in dated if one.role in ("rolled_over", "transfer_date") and one.mention.value]
    if not moved and len(dated) == 1 and "rolled_over" in context.known and not _RECEIVED.search(context.message.low):
        moved = [one for one in dated if one.mention.value]  # "and the first on May 10", after the transfer of another
    at = _one_meant(context, len(paid)) if len(moved) == 1 and len(paid) > 1 else None
    if at is None:
        return False
    span = moved[0].mention.span
    day = _day_of(context, reading, moved[0], paid[at])
    reading.facts["payment_dates"] = context.fact("payment_dates", (paid[at],), span, assumed=False)
    reading.facts.pop("transfer_date", None)
    told_now = reading.facts.get("rolled_over") or context.fact("rolled_over", day, span)
    reading.facts["rolled_over"] = told_now.model_copy(update={"value": day})
    return True


def _take_corrected(context: Context, reading: Reading, dated: Sequence[Dated]) -> bool:
    """ "Sorry, the second was June 20": one of the transfers told is put right, and no payment is added."""
    each, paid = context.known.get("rolled_over_each"), context.known.get("payment_dates")
    if each is None or paid is None or not context.is_correction or len(dated) != 1 or not dated[0].mention.value:
        return False
    if not isinstance(each.value, tuple) or not isinstance(paid.value, tuple) or len(each.value) != len(paid.value):
        return False
    at = _one_meant(context, len(each.value))
    if at is None or _RECEIVED.search(context.message.low):
        return False
    days = [day for day in each.value if isinstance(day, dt.date)]
    days[at] = _day_of(context, reading, dated[0], paid.value[at])
    for name in ("payment_dates", "rolled_over", "transfer_date"):
        reading.facts.pop(name, None)
    reading.facts["rolled_over_each"] = context.fact("rolled_over_each", tuple(days), dated[0].mention.span)
    return True


_RECEIVED = re.compile(r"\b(?:received?|came|arrived|checks?|cheques?|payments?|paid|got)\b")


def _moved_before(context: Context, reading: Reading) -> tuple[dt.date, ...]:
    """The transfers told in earlier messages, where this one tells a further payment beside theirs."""
    old, now = context.known.get("payment_dates"), reading.facts.get("payment_dates")
    told = context.known.get("rolled_over_each") or context.known.get("rolled_over")
    if told is None or old is None or now is None or not isinstance(old.value, tuple):
        return ()
    days = told.value if isinstance(told.value, tuple) else (told.value,)
    adds = isinstance(now.value, tuple) and now.value[: len(old.value)] == old.value and len(now.value) > len(old.value)
    return tuple(day for day in days if isinstance(day, dt.date)) if adds and len(days) == len(old.value) else ()


def _day_of(context: Context, reading: Reading, item: Dated, paid: object) -> dt.date:
    """The day of a transfer; one told without its year is the next such day after its own payment."""
    day = item.mention.value
    if not item.mention.year_told and isinstance(paid, dt.date):
        day = next_on_or_after(item.mention, paid) or day
    return day or resolved(context, reading, "rolled_over", item.mention)[0] or context.today
