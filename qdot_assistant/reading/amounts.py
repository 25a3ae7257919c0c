"""Amounts that are not an annuity's: trust assets, a taxable estate, a distribution, a gift; and other currencies.

Come here for ``read_amounts`` and ``foreign``.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.mention import MoneyMention
from qdot_assistant.reading.money import FOREIGN_REAL_PROPERTY, THINGS, THRESHOLD_BEFORE
from qdot_assistant.reading.roles import cues_in, nearest_cue
from qdot_assistant.reading.text import Span
from qdot_assistant.reading.trust_listed import take_listed
from qdot_assistant.types import Unclear

PAYS = re.compile(
    r"\b(?:annuit\w*|pension\w*|pay|pays|paid|payable|paying|payments?|instal\w*|benefits?|receiv\w+|"
    r"gets?|getting|frequency|interval|corpus|stipend|checks?|cheques?)\b"
)


def foreign(context: Context, name: str, money: MoneyMention) -> Unclear:
    """The question to ask back about an amount in another currency."""
    words = context.message.words(money.span)
    return Unclear(
        name=name,
        words=words,
        readings=(),
        ask=f'The calculation is made in United States dollars. What is "{words}" in dollars?',
    )


def read_amounts(context: Context, reading: Reading, text: str, money: list[MoneyMention]) -> None:
    """Amounts that are not an annuity's: trust assets, taxable estate, a distribution, a gift."""
    cues = cues_in(text, THINGS) if money else []
    spans = [m.span for m in money]
    asked = [
        n for n in context.asked if n in ("qdot_assets", "taxable_estate", "distribution", "foreign_real_property")
    ]
    shares = [_span_of_share(match) for match in _shares_abroad(text)]
    cues = [one for one in cues if not any(start <= one.span[0] < end for start, end in shares)]
    before = None
    places: dict[str, MoneyMention] = {}
    for mention in money:
        cue = nearest_cue(text, mention.span, cues, [s for s in spans if s != mention.span])
        role = cue.role if cue else None
        threshold = THRESHOLD_BEFORE.search(text[max(0, mention.span[0] - 40) : mention.span[0]]) is not None
        name = "amount" if threshold or role in (None, "threshold", "annuity", "amount") else role or "amount"
        if name == "amount" and role is None and asked:
            name = asked.pop(0)
        if not threshold and _TAX_ON.search(context.message.low[: mention.span[0]]):
            name = "distribution"
        if role == "annuity" and not threshold and PRINCIPAL.search(text):
            name = "distribution"
        if name == "amount" and role is None and len(money) == 1 and not threshold:
            name = _lone_amount(text)
            name = _replaced(context, mention) if name == "amount" else name
        name = "amount" if name == "gift_amount" and _GIVEN_TO_OTHERS.search(text) else name
        if name == "estate_value" and "taxable_estate" in context.known and name not in context.known:
            name = "taxable_estate"
        if name == "qdot_assets" and _at_year_end(context.message.low, mention):
            name = "assets_at_year_end"
        if name == "amount" and before == "distribution" and _AND.search(text[: mention.span[0]]):
            name = "distribution"
        if mention.currency != "USD":
            reading.unclear.append(foreign(context, name, mention))
            continue
        _ask_about_two_distributions(context, reading, name, mention)
        before = name
        reading.facts[name] = context.fact(name, mention.amount, mention.span)
        places[name] = mention
    _take_other_kinds(context, reading, text, places)
    _take_share_abroad(context, reading, text)
    _take_several_trusts(context, reading, text, money)
    take_listed(context, reading, text, money)


_GIVEN_TO_OTHERS = re.compile(
    r"\b(?:g[ai]ve|given|giving|gifted|sent)(?: \w+)? (?:to )?(?:my|our|his|her) (?:\w+ )?(?:sons?|daughters?|"
    r"child(?:ren)?|kids?|nephews?|nieces?|brothers?|sisters?|parents?|mother|father|friends?|grand\w+)\b"
)
"""A gift to another than the spouse has another exclusion (IRC 2503(b))."""
_YEAR_END = re.compile(
    r"\b(?:last day of (?:the|this|its|our|last)(?: trust's)?(?: tax(?:able)?)? year|"
    r"(?:at|by|on) (?:the )?(?:tax )?year[- ]?end|december 31(?:st)?|31(?:st)? (?:of )?december|dec\.? 31|12/31|"
    r"at the end of (?:the|this|its) (?:tax(?:able)? )?year|today|now)\b"
)


def _at_year_end(text: str, mention: MoneyMention) -> bool:
    """Whether a value of the trust is that of a later day, by which the 35 percent limit goes and not the threshold."""
    start = max(text.rfind(mark, 0, mention.span[0]) for mark in (". ", ";", ", but")) + 1
    is_later = bool(re.search(r"¤|\b(?:at|when|on) (?:his|her|the)?\s*(?:death|died|date of death)\b", text[:start]))
    return is_later and _YEAR_END.search(text[start : mention.span[0]]) is not None


_AND = re.compile(r"[^.;?!$]{0,16}\band\s+\$?$")


def _ask_about_two_distributions(context: Context, reading: Reading, name: str, mention: MoneyMention) -> None:
    """Of two distributions one is taxed now and the other was taxed before: which is which is asked."""
    first = reading.facts.get("distribution")
    if name != "distribution" or first is None or first.value == mention.amount:
        return
    words = f"{first.words} and {context.message.words(mention.span)}"
    ask = f"Several distributions are told: {words}. Which one is to be taxed now, and which were taxed before?"
    reading.unclear.append(Unclear(name="distribution", words=words, readings=(), ask=ask))


_TAX_ON = re.compile(r"\b2056a (?:estate )?tax (?:is due )?on (?:an? |the )?$")

_SHARES_IN_WORDS: dict[str, Decimal] = {
    "all": Decimal(100), "everything": Decimal(100), "entirely": Decimal(100), "the whole": Decimal(100),
    "half": Decimal(50), "three quarters": Decimal(75), "a quarter": Decimal(25), "two thirds": Decimal(200) / 3,
    "a third": Decimal(100) / 3, "one third": Decimal(100) / 3,
}  # fmt: skip
_SHARE_ABROAD = re.compile(
    r"(?P<before>\b[a-z][^.;?!%]{0,24})?(?:(?<![\d.])(?P<percent>\d{1,3}(?:\.\d+)?)\s*(?:%|percent\b|per cent\b)|"
    rf"\b(?P<word>{'|'.join(_SHARES_IN_WORDS)})\b(?= of| is| in))(?P<of>(?:[^.;?!]|\.(?=\d)){{0,60}})"
)


def _shares_abroad(text: str) -> list[re.Match[str]]:
    """Shares of the trust told as real property abroad; the rule's own limit is none."""
    return [
        match
        for match in _SHARE_ABROAD.finditer(text.replace("-", " "))
        if Decimal(0) < _percent_of(match) <= 100
        and (FOREIGN_REAL_PROPERTY.search(match["of"]) or FOREIGN_REAL_PROPERTY.search(match["before"] or ""))
        and not _IS_LIMIT.search(text[: _start_of(match)])
    ]


def _percent_of(share: re.Match[str]) -> Decimal:
    return Decimal(share["percent"]) if share["percent"] else _SHARES_IN_WORDS[share["word"]]


def _start_of(share: re.Match[str]) -> int:
    return share.start("percent") if share["percent"] else share.start("word")


_KIND = re.compile(
    r"\b(?:stocks?|shares|securities|portfolio|cash|bonds|(?:mutual )?funds|investments?|brokerage|savings|deposits|"
    r"everything else|the rest|other (?:assets|property))\b"
)
_HOLDS = re.compile(r"\b(?:has|have|had|holds?|held|owns?|contains?)\s+(?:about |around )?$")
_WHOLE = re.compile(r"\b(?:total|totals|assets|in all|altogether|worth|value[ds]?)\b")
_JOINT = re.compile(r"\b(?:and|plus)\b|\+")
_INCLUDED = re.compile(r"\b(?:of which|of (?:it|that|them|this)|includ\w*|incl|with|in it|among)\b")


_OF_ITS_OWN = re.compile(
    r"\b(?:and|but)\s+(?:the|its|our|my|his|her|that)\b[^.;?!]*\b(?:is|was|are|were)\s+"
    r"(?:worth |valued at |about )?\$?\s*$"
)
""" "And the farm in Ireland is $500,000": a part of what was told, as against "and a farm of $500,000" beside it."""


def _take_other_kinds(context: Context, reading: Reading, text: str, places: dict[str, MoneyMention]) -> None:
    """ "Stocks of $1,100,000 and a house abroad of $500,000": the trust's assets are both together."""
    assets, abroad = places.get("qdot_assets"), places.get("foreign_real_property")
    if assets is None or abroad is None:
        return
    first, last = sorted((assets.span, abroad.span))
    between = text[first[1] : last[0]]
    before, after = text[max(0, assets.span[0] - 30) : assets.span[0]], text[assets.span[1] : assets.span[1] + 20]
    part = _KIND.search(f"{before} {after}") or (_HOLDS.search(before) and not _WHOLE.search(f"{before} {after}"))
    rest = text[abroad.span[1] : abroad.span[1] + 12]
    if not part or not _JOINT.search(between) or _INCLUDED.search(f"{between} {rest}") or _OF_ITS_OWN.search(between):
        return
    total = assets.amount + abroad.amount
    shown = f"${total:,}".removesuffix(".00")
    note = f"read as without the property abroad, with which the trust holds {shown}"
    reading.facts["qdot_assets"] = context.fact("qdot_assets", total, assets.span, note)


def _span_of_share(share: re.Match[str]) -> Span:
    """The words of a share: its percentage and the property, on whichever side of it that stands."""
    is_before = FOREIGN_REAL_PROPERTY.search(share["before"] or "") is not None
    return share.start() if is_before else _start_of(share), share.end()


def _take_share_abroad(context: Context, reading: Reading, text: str) -> None:
    """ "40 percent of it is a house in Spain": that share of the trust's assets."""
    assets = reading.facts.get("qdot_assets") or context.known.get("qdot_assets")
    assets = assets or (reading.facts.get("amount") if _TRUST.search(text) else None)
    if assets is None or "foreign_real_property" in reading.facts or not isinstance(assets.value, Decimal):
        return
    for match in _shares_abroad(text):
        value = (assets.value * _percent_of(match) / 100).quantize(Decimal("0.01"))
        shown = f"${value:,}".removesuffix(".00")
        note = f"read as {shown} of the trust's assets"
        span = (_start_of(match), match.start("of"))
        reading.facts["foreign_real_property"] = context.fact("foreign_real_property", value, span, note)


_TRUST = re.compile(r"\b(?:trust|qdot)\b")

_IS_LIMIT = re.compile(r"\b(?:no more than|not more than|at most|more than|over|under|less than|limit of|the)\s+$")

_SEVERAL_TRUSTS = re.compile(
    r"\b(?:(?:two|2|three|3|several|both) (?:of the )?(?:qdots|trusts|qualified domestic trusts)|"
    r"(?:another|other|second|additional) (?:qdot|trust)|(?:qdots|trusts) (?:of|with|worth|at|holding|that hold))\b"
)


_COUNTS = {"two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4}
_EACH_TRUST = re.compile(r"\b(?P<count>two|2|three|3|four|4) (?:qdots|trusts)\b[^.;?!]{0,20}\beach\b")


def _take_several_trusts(context: Context, reading: Reading, text: str, money: list[MoneyMention]) -> None:
    """ "Two QDOTs, one of $1.4 million and another of $900,000": the others are added for the $2 million test."""
    if not _SEVERAL_TRUSTS.search(text):
        return
    each = _EACH_TRUST.search(text)
    if each and len(money) == 1:
        total = money[0].amount * (_COUNTS[each["count"]] - 1)
        reading.facts.pop("amount", None)
        reading.facts["qdot_assets"] = context.fact("qdot_assets", money[0].amount, money[0].span)
        reading.facts["other_qdot_assets"] = context.fact("other_qdot_assets", total, money[0].span)
        return
    told = {reading.facts[name].words for name in reading.facts.keys() - {"qdot_assets", "amount"}}
    values = [one for one in money if one.currency == "USD" and context.message.words(one.span) not in told]
    values = [one for one in values if not THRESHOLD_BEFORE.search(text[max(0, one.span[0] - 40) : one.span[0]])]
    if len(values) < 2:
        return
    first, others = values[0], values[1:]
    reading.facts.pop("amount", None)
    reading.facts["qdot_assets"] = context.fact("qdot_assets", first.amount, first.span)
    total = sum((one.amount for one in others), Decimal(0))
    reading.facts["other_qdot_assets"] = context.fact("other_qdot_assets", total, others[-1].span)


PRINCIPAL = re.compile(
    r"\b(?:from|of|out of|in) (?:the )?(?:trust )?principal\b|\bhardship\b|"
    r"\btaxable estate\b|\btax (?:on|for) (?:an?|the|my|her) [^.;?!]{0,25}\bpayout\b|"
    r"\bprincipal (?:distribution|payment|withdrawal)"
)

_FUNDED = re.compile(r"\b(?:qdot|trust)\b[^.;?!]{0,60}\bwith\b")


REPLACEABLE = ("distribution", "gift_amount", "qdot_assets", "taxable_estate", "estate_value")


def _replaced(context: Context, mention: MoneyMention) -> str:
    """What a bare amount after another one is ("and 400,000?"): what was told before, the payout before all else."""
    if not context.is_short or {"annual_annuity", "payment_amount", "amount"} & set(context.known):
        return "amount"
    if "foreign_real_property" in context.known and _REAL_PROPERTY.search(context.message.low):
        return "foreign_real_property"
    told = [name for name in REPLACEABLE if name in context.known]
    return told[0] if told else "amount"


_REAL_PROPERTY = re.compile(
    r"\b(?:flat|house|home|apartment|condo|villa|cottage|chalet|farm|land|real (?:estate|property)|property|building)\b"
)


def _lone_amount(text: str) -> str:
    """What the one amount of a message is when no word stands near it: the thing the message speaks of."""
    if re.search(r"\b(?:give|giving|gave|gift(?:s|ed|ing)?)\b", text) and not PAYS.search(text):
        return "gift_amount"
    if _FUNDED.search(text):
        return "qdot_assets"
    return (
        "distribution"
        if re.search(r"\b(?:taxable distribution|distribution of principal|principal distribution)\b", text)
        else "amount"
    )
