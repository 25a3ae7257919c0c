"""Example 4 with the asker's own facts: another age, rate, amount, interval or term, told or told by its relation.

Come here for ``varies`` and ``inputs``. § 20.2056A-4(d)(4)(ii), and (d)(4)(i) for earlier decedents: what is not
changed stays as the Example has it, and is said to be taken from it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from calculators.base import Calculation
from qdot_assistant.example_4_supposed import OWN_AMOUNTS, own_values, plain
from qdot_assistant.multiples import multiple_in
from qdot_assistant.reading.frequency import PER_YEAR
from qdot_assistant.reading.money import money_in
from qdot_assistant.stand_ins import without_the_month
from qdot_assistant.types import Cite, DraftSentence, Facts

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking

_I = re.IGNORECASE
_PRESENT: Mapping[str, Any] = {
    "annual_annuity": "72000", "frequency": "monthly", "age": 60, "section_7520_rate": "3.6",
}  # fmt: skip
_FORMER: Mapping[str, Any] = {**_PRESENT, "section_7520_rate": "6.0"}
_MONTH = {False: ("2023-07", "a death on or after June 1, 2023"),
          True: ("2010-07", "a death on or after May 1, 2009")}  # fmt: skip
"""The Example names no month; one within its days picks the text and the table, and is not shown."""
_AMENDED = dt.date(2023, 6, 1)
_NAMES = frozenset(_PRESENT) | {"payment_amount", "term_years", "birth_date", "timing"}
_SUPPOSES = re.compile(
    r"\b(?:but|instead|if|would|suppos\w+|what if|were|had|assum\w+|same|only|except|rather|like|imagine|pretend|"
    r"say|change[ds]?|vary|varied|variation|variant|modif\w+|alter\w*|hypothetical\w*|re-?(?:work|run|do|compute|"
    r"calculate)\w*|run|redo|try|using|use the|with|at|for|on)\b",
    _I,
)
_ASKS_OF_ITSELF = re.compile(
    r"^\W*(?:in|under|for|about|regarding)?\W*(?:the )?(?:example (?:4|four)\W*)?"
    r"(?:is|are|was|were|does|do|did|has|isn'?t|doesn'?t|why|who|whose|when|where)\b(?!.*\b(?:if|suppos\w+|"
    r"assum\w+)\b)",
    _I,
)
"""Asked of the Example as it stands: "In Example 4, is S 65?", "why does it use 3.6 percent?"."""
_ASKS_THE_REASON = re.compile(
    r"\b(?:why|how come|how is it that|what makes|what made|what explains|(?:what(?:'?s| is| was)|for what|for which) "
    r"(?:the )?reason|on what ground|what is it that)\b",
    _I,
)
"""The reason of one of its figures is asked, wherever in the message, and none is put in its place …"""
_OF_ANOTHER_CASE = re.compile(r"\b(?:if|suppos\w+|assum\w+|imagin\w+|would|what about|with|aged?|but)\b", _I)
"""… unless a case of the asker's own is told."""
_OLDER = re.compile(r"\b(?P<years>\d{1,2}|one|two|three|five|ten|twenty) years? (?P<way>older|younger)\b", _I)
_YEARS = {"one": 1, "two": 2, "three": 3, "five": 5, "ten": 10, "twenty": 20}
_POINTS = re.compile(
    r"\b(?P<points>\d(?:\.\d+)?|one|two|three|half a|a) (?:percentage |full )?points? "
    r"(?P<way>higher|more|up|lower|less|down)\b",
    _I,
)
_PERCENT_POINTS = re.compile(
    r"\b(?P<points>[0-3](?:\.\d+)?|one|two|three|half a|a) ?(?:percent|per cent|%) "
    r"(?P<way>higher|more|up|lower|less|down)\b",
    _I,
)
""""One percent lower", said of a rate of a few percent, is a point."""
_POINT = {"one": "1", "two": "2", "three": "3", "half a": "0.5", "a": "1"}
_OF_THE_RATE = re.compile(r"\b(?:rate|interest|discount|7520)\b", _I)
_OF_THE_AGE = re.compile(r"\b(?:age|old)\b", _I)
_EACH = re.compile(r"\b(?:each|every|per|a single|one) (?:payment|che(?:ck|que)|instal\w+)\b", _I)
_PAID_YEARLY = re.compile(
    r"\b(?:one|a single) (?:payment|instal\w+|che(?:ck|que)) (?:a|each|every|per) year\b|"
    r"(?<!the )(?<!each )(?<!every )(?<!adjusted )(?<!total )(?<!corpus )(?<!that )"
    r"\b(?:annual(?:ly)?|yearly) (?:payments?|instal\w+|in arrears|rather|instead)|\b(?:paid|payable|payments?) "
    r"(?:annually|yearly|once (?:a|each|every|per) year|each year|every year)\b|\bonce (?:a|each|every|per) year\b|"
    r"\b(?:at|by) (?:the|each|every) (?:year'?s? )?(?:end|beginning|start|close)(?: of (?:the|each|every|a))? year\b|"
    r"\b(?:one|a single) (?:yearly |annual )?(?:payment|sum|che(?:ck|que)|instal\w+)\b[^.;?!]{0,15}\byear(?:'s|ly)?\b|"
    r"\bpaid (?:\w+ )?once\b",
    _I,
)


_WHICH_VERSION = re.compile(
    r"\b(?:which|what) (?:version|text|example)\b|"
    r"\b(?:does|do|is|would|will|can)\b[^.;?!]{0,12}\b(?:example (?:4|four)|it)\b"
    r"[^.;?!]{0,12}\b(?:apply|fit|govern|control|good|right|valid)\b",
    _I,
)
"""Whether or which Example 4 is for a death is asked, and nothing is worked out."""


def varies(text: str, facts: Facts) -> bool:
    """True where the message puts another fact in place of one of Example 4's own."""
    asks_why = _ASKS_THE_REASON.search(text) and not _OF_ANOTHER_CASE.search(text)
    if asks_why or _ASKS_OF_ITSELF.search(text) or _WHICH_VERSION.search(text) or tells_a_former_figure(text, facts):
        return False
    if (
        _related(text, _PRESENT)
        or _PAID_YEARLY.search(text)
        or (_replaced_amount(text) is not None and _SUPPOSES.search(text))
    ):
        return True
    told = facts.current & _NAMES
    if _is_a_share(facts):
        told -= {"section_7520_rate"}
    if facts.value("frequency") == "annual" and not _PAID_YEARLY.search(text):
        told -= {"frequency"}  # "the annual amount" tells nothing of how often it is paid
    if any(plain(facts.value(name)) not in own_values(name, text) for name in told):
        return True
    by_year = facts.value("date_of_death_precision") == "year" or "date_of_death" not in facts.current
    return bool(facts.current & _DEATH) and not by_year and (len(told) > 1 or bool(_ANOTHER_DEATH.search(text)))


def asks_dollars(text: str) -> bool:
    """True where the dollars of a payment that are corpus, or go to the QDOT, are asked of the Example as it stands."""
    if _WHICH_VERSION.search(text) or not _DOLLARS.search(text) or _STEP.search(text):
        return False
    return bool(_OF_A_PAYMENT.search(text) and _PART_WANTED.search(text))


_PART_WANTED = re.compile(
    r"\bcorpus\b|\bprincipal\b|\bcapital\b|\bincome\b|\btaxed\b|\bqdot\b|\btrust\b|\broll\w*|\b(?:put|move[ds]?|transfer\w*|"
    r"keeps?|set aside|hand(?:s|ed)? over)\b",
    _I,
)
_DOLLARS = re.compile(
    r"\bhow (?:much|many dollars)\b|\b(?:dollars?|sum|amount) (?:of|from|out of|in|goes|must|that|does)\b|"
    r"\bwhat (?:amount|sum|part in dollars)\b|"
    r"\bwhat (?:does|must|should|would|will|can) (?:s|she|the (?:spouse|widow))\b"
    r"[^.;?!]{0,20}\b(?:roll\w*|put|move|transfer|keep|set)\b",
    _I,
)
_OF_A_PAYMENT = re.compile(
    r"\b(?:each|every|per|a|one|any|single|monthly|usual|regular) (?:single |monthly |\$?6,?000 |usual |pension |"
    r"annuity )*(?:payments?|che(?:ck|que)s?|instal\w+)\b|\b(?:each|every|a|per) (?:month|year)\b|"
    r"\bmonthly\b",
    _I,
)
_STEP = re.compile(
    r"\bpresent value\b|\bfactors?\b|\bcorpus amount\b|\badjusted\b|\bdeduct\w*|\bexpected\b|\bsteps?\b|"
    r"\b(?:percent|%|percentage)\b|\btax(?:es)? (?:is|does|would|will|must|on)\b|\bequal\w*|\bonce a year\b",
    _I,
)
"""One of the working's own steps, or the share itself, stands in the Example's words."""


_FORMER_FIGURE = re.compile(
    r"(?<![\d.,])(?:58 ?(?:%|per ?cent\b)|0?\.58\b|11\.0625|1\.0272|\$?(?:818,?164|73,?958|43,?061)(?:\.\d+)?|"
    r"(?:19|nineteen)[- ]years?\b|6(?:\.0)? ?(?:%|per ?cent\b))",
    _I,
)
"""What Example 4 came to for deaths before June 1, 2023."""
_PUTS_IN = re.compile(
    r"\b(?:but|if|suppos\w+|assum\w+|were|instead|rather|except|had|with|using|at|what about|"
    r"re-?(?:work|run|do|compute|calculate)\w*)\b",
    _I,
)


def tells_a_former_figure(text: str, facts: Facts) -> bool:
    """True where a figure of the Example's earlier text is told as the Example's own, and put in place of none.

    With a death or an age beside it, a case is told that is worked out.
    """
    is_a_case = bool(facts.current & {"date_of_death", "year_of_death", "age", "birth_date"})
    return not is_a_case and _FORMER_FIGURE.search(text) is not None and _PUTS_IN.search(text) is None


_ANOTHER_DEATH = re.compile(
    r"\b(?:but|if|suppos\w+|assum\w+|had|instead|except|rather)\b|\b(?:rate|7520)\b|"
    r"\bre-?(?:work|run|do|compute|calculate)\w*\b|\brun\b",
    _I,
)
"""A death told alone asks for the text of its day; with these it is worked out anew."""


_HIGHEST_RATE = 20  # percent; more than that is a share told, and no rate


def _is_a_share(facts: Facts) -> bool:
    rate = facts.value("section_7520_rate")
    return isinstance(rate, Decimal) and rate > _HIGHEST_RATE


def is_former(asking: Asking) -> bool:
    """Whether the Example for deaths before June 1, 2023 is meant."""
    return asking.route.former or bool(asking.date_of_death and asking.date_of_death < _AMENDED)


def inputs(asking: Asking, told: Mapping[str, Any]) -> dict[str, Any]:
    """The Example's facts with the asker's own in their place."""
    text, facts = asking.question.question, told_of_it(asking)
    former = is_former(asking)
    of_it = {name: value for name, value in told.items() if name in facts.facts or name not in asking.facts.facts}
    told = {name: value for name, value in of_it.items() if name != "section_7520_rate" or not _is_a_share(facts)}
    base, own = {**(_FORMER if former else _PRESENT), "date_of_death": _MONTH[former][0]}, dict(told)
    often = facts.facts.get("frequency")
    if often is not None and often.value == "annual" and not _PAID_YEARLY.search(text):
        own.pop("frequency", None)  # "36,000 a year" tells the amount, and not how often it is paid
    if own.keys() & {"term_years", "birth_date"}:
        base.pop("age")
    if "date_of_death" in own:
        base.pop("section_7520_rate")
    elif facts.facts.keys() & _DEATH:  # a year alone picks no month's rate: the day is asked for
        base = {name: value for name, value in base.items() if name not in ("section_7520_rate", "date_of_death")}
    each = facts.value("payment_amount")
    if _is_the_payment(own.get("annual_annuity"), text):
        own.pop("annual_annuity")
    if _is_the_payment(each, text):
        each = None
    whole = {**base, **own}
    if often is None and _PAID_YEARLY.search(text):
        whole["frequency"] = "annual"
    if "annual_annuity" not in own and isinstance(each, Decimal) and _EACH.search(text):
        whole["annual_annuity"] = each * PER_YEAR[whole["frequency"]]
    elif "annual_annuity" not in own and (amount := _replaced_amount(text) or each) is not None:
        whole["annual_annuity"] = amount  # no interval is told: the Example's amount is that of a year
    return whole | _related(text, _FORMER if former else _PRESENT)


def told_of_it(asking: Asking) -> Facts:
    """The facts told since the Example was spoken of: an annuity worked out before it is none of its own."""
    facts, text = asking.facts, asking.question.question
    if _OWN_CASE.search(text) or facts.current == facts.facts.keys():
        return facts
    turns = [turn.content for turn in asking.question.history if turn.role == "user"]
    since = next((at for at, said in enumerate(turns) if _NAMED.search(said)), None)
    if since is None and not _NAMED.search(text):
        return facts
    kept = {n: f for n, f in facts.facts.items() if n in facts.current or (since is not None and f.turn >= since)}
    return facts.model_copy(update={"facts": kept})


_NAMED = re.compile(r"\b(?:examples?|ex\.?|illustration)\b|\(d\)\(4\)", _I)
_OWN_CASE = re.compile(r"\b(?:my|our|mine|ours)\b(?! (?:question|point|turn)s?\b)", _I)
""" "Put our own pension into Example 4" leaves the facts told before as they are."""


def _is_the_payment(amount: object, text: str) -> bool:
    """True for the Example's own monthly $6,000, told with no word that it is another one's for a year."""
    return amount is not None and Decimal(str(amount)) == 6000 and not _SIX_A_YEAR.search(text)


_SIX_A_YEAR = re.compile(r"\b6,?000(?: dollars)? (?:a|per|each|every|for the) year|\b6,?000 (?:annual|yearly)", _I)


def _replaced_amount(text: str) -> Decimal | None:
    """The one amount told that is none of the Example's own, as the year's ("90000 instead of 72000")."""
    if not _PAYS.search(text):
        return None
    told = [one.amount for one in money_in(text)] + [Decimal(one.replace(",", "")) for one in _BARE.findall(text)]
    other = {amount for amount in told if amount not in OWN_AMOUNTS and amount >= _LEAST}
    if len(other) != 1:
        return None
    amount = other.pop()
    return amount * 12 if re.search(r"\b6,?000\b", text) else amount


_PAYS = re.compile(
    r"\b(?:pa(?:y|ys|id|yment|yments)|annuity|pension|amount\w*|gets?|receiv\w+|benefits?|instead of|rather than)\b", _I
)
_BARE = re.compile(
    r"(?<![\d.,$])(?!7520|(?:19|20)\d\d\b(?!,\d))(?:\d{1,3}(?:,\d{3})+|\d{4,7})(?![\d.,]*\d|%| ?percent)"
)
_LEAST = 1000


def _related(text: str, own: Mapping[str, Any]) -> dict[str, Any]:
    """What is told by its relation to the Example's own: years older, points higher, so many times as much."""
    if older := _OLDER.search(text):
        years = _YEARS.get(older["years"].lower()) or int(older["years"])
        return {"age": int(_PRESENT["age"]) + (years if older["way"].lower() == "older" else -years)}
    rate = Decimal(str(own["section_7520_rate"]))
    points = _POINTS.search(text) or (_PERCENT_POINTS.search(text) if _OF_THE_RATE.search(text) else None)
    if points is not None:
        by = Decimal(_POINT.get(points["points"].lower(), points["points"]))
        return {"section_7520_rate": f"{rate + by if points['way'].lower() in ('higher', 'more', 'up') else rate - by}"}
    multiple = multiple_in(text)
    if multiple is None:
        return {}
    if _OF_THE_RATE.search(text):
        return {"section_7520_rate": _times(rate, multiple.by)}
    if _OF_THE_AGE.search(text):
        return {}
    return {"annual_annuity": _times(Decimal(own["annual_annuity"]), multiple.by)}


def _times(amount: Decimal, by: Fraction) -> str:
    return f"{(amount * by.numerator / by.denominator).quantize(Decimal('0.01')).normalize():f}"


_FACTS_OF = {False: "20.2056A-4(d)(4)(ii)", True: "20.2056A-4(d)(4)(i)"}
_ENTITLED = "becomes entitled to receive a survivor's annuity of $72,000 per year, payable monthly, for life"


def of_no_month(found: Calculation, asking: Asking) -> Calculation:
    """The calculation without the month that stood in for the Example's death, where no other death was told."""
    if told_of_it(asking).facts.keys() & _DEATH:
        return found
    month, told = _MONTH[is_former(asking)]
    return without_the_month(found, month, told.removeprefix("a "))


def taken_over(asking: Asking, used: Mapping[str, Any]) -> Iterator[DraftSentence]:
    """What the working takes from the Example unchanged, in one sentence."""
    former = is_former(asking)
    own = _FORMER if former else _PRESENT
    words = {
        "annual_annuity": "$72,000 a year",
        "frequency": "monthly payments",
        "age": "S aged 60",
        "section_7520_rate": f"{Decimal(own['section_7520_rate']).normalize()} percent",
    }
    kept = [said for name, said in words.items() if str(used.get(name)) in (str(own[name]), _bare(own[name]))]
    if used.get("date_of_death") is None and not told_of_it(asking).facts.keys() & _DEATH:
        kept.append(_MONTH[former][1])
    if kept:
        listed = ", ".join(kept[:-1]) + (" and " if len(kept) > 1 else "") + kept[-1]
        text = f"Taken from Example 4 unchanged: {listed}."
        yield DraftSentence(text=text, cites=(Cite(section=_FACTS_OF[former], quote=_ENTITLED),), starts_paragraph=True)


_DEATH = frozenset({"date_of_death", "year_of_death"})


def _bare(value: object) -> str:
    return str(value).removesuffix(".0")
