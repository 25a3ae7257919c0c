"""Example 3 with the asker's own facts: another share included, what each spouse paid, what is moved, a value.

Come here for ``answer``. § 20.2056A-4(d)(3) and (b)(3): only the share included in D's gross estate may be transferred;
under section 2040(a) all is included but what S paid for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from calculators.wording import dollars
from qdot_assistant import claims
from qdot_assistant.example_3_at_home import (
    COUNTED_AT_HOME,
    DECEDENT_AT_HOME,
    SURVIVOR_AT_HOME,
    in_ones_own_case,
    is_ones_own,
    the_other_share,
)
from qdot_assistant.example_3_put_in import INTO_THE_TRUST, PRICE, either_way, put_in
from qdot_assistant.example_3_shares import (
    EXAMPLES_OWN,
    OF_WHAT_COUNTS,
    SHARE,
    THIRDS,
    fractions_in_percent,
    names_told,
    percent_of,
    percent_told,
    share_in_words,
    with_article,
)
from qdot_assistant.reading.money import money_in
from qdot_assistant.types import Cite, Draft, DraftSentence

_I = re.IGNORECASE
_SECTION = "20.2056A-4(d)(3)"
_ONLY_INCLUDIBLE = Cite(
    section="20.2056A-4(b)(3)",
    quote=(
        "if only a portion of an asset is includible in the decedent's gross estate, the spouse may only "
        "transfer the portion that is so includible to the transferee trust"
    ),
)
_SIXTY = Cite(section=_SECTION, quote="60 percent of the value of the property is included in D's gross estate")
_MOVED = Cite(section=_SECTION, quote="S transfers a 60 percent interest in the real property to the QDOT")
_WHY_SIXTY = Cite(
    section=_SECTION,
    quote=(
        "In accordance with section 2056(d)(1)(B), section 2040(a), and § 20.2056A-8(a), 60 percent of the value of "
        "the property is included in D's gross estate."
    ),
)
_CONTRIBUTION = Cite(
    section="IRC 2040(a)",
    quote="except for the part shown to have belonged to or been paid for by the survivor",
)
_COUNTS = Cite(
    section="20.2056A-4(d)(1)(ii)",
    quote="No marital deduction is allowed for the $300,000 interest in jointly-owned property not transferred",
)

_PAID = re.compile(
    r"\b(?:contribut\w+|paid|pays?|paying|put (?:in|up|down)|furnish\w*|financ\w+|funded|bought|provid\w+|"
    r"consideration|purchase price|price|came up with|covered)\b",
    _I,
)
_COUNTED = re.compile(
    r"\b(?:count(?:s|ed)?|includ\w+|inclusion|gross estate|taxed|attribut\w+|in (?:his|her|the|d'?s) estate|"
    rf"{COUNTED_AT_HOME})\b",
    _I,
)
_MOVES = re.compile(
    r"\b(?:mov\w+|transfer\w*|assign\w*|g[ai]ves?|giving|put(?:s|ting)?|sign\w* over|deed\w*|convey\w*)\b", _I
)
_BY_S = re.compile(
    r"(?<!['’])\b(?:s|s'?s|spouse'?s?|surviv\w+|widow\w*|she|her(?:self)?|"
    r"(?<!my )(?<!my late )(?<!my dead )wife'?s?)\b(?! (?:dies|died|death))",
    re.IGNORECASE,
)
_BY_D = re.compile(
    r"(?<!['’])\b(?:d|d'?s|decedent'?s?|deceased|he|his|him(?:self)?|husband'?s?|dead (?:man|person|spouse))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:[^.;?!,]|[.,](?=\d))+")
_BOTH = re.compile(
    r"\b(?:equally|50[/ -]50|fifty[- ]fifty|half each|each (?:paid|contributed|put in|furnished) half|half and half)\b",
    _I,
)


@dataclass(frozen=True)
class _Told:
    """What the asker changed, in percent: what counts in D's estate and how that follows, and what S moves.

    ``names`` are the shares told as a fraction, in the asker's word.
    """

    included: Decimal | None = None
    paid_by_s: Decimal | None = None
    paid_by_d: Decimal | None = None
    moved: Decimal | None = None
    names: Mapping[Decimal, str] = field(default_factory=dict, compare=False)

    def said(self, percent: Decimal) -> str:
        """A share in the asker's own word, else in percent."""
        return self.names.get(percent) or share_in_words(percent)


def answer(text: str, *, is_varied: bool) -> Draft | None:
    """The Example with the share, the contribution, the transfer or the value told; None where none is.

    Args:
        is_varied: whether the words say that the Example is changed; without them only a share that is neither the
            Example's own nor the rest of it makes it another case.
    """
    told = replace(_read(text), names=names_told(text))
    if (put := put_in(text)) is not None:
        return Draft(kind="answer", sentences=either_way(put), sums=(f"100% − {put}% = {100 - put}%",))
    is_varied = is_varied or bool(_IS_COUNTED.search(text))
    if not is_varied and _value(text) is None and _other_shares(told) and _is_put_as_its_own(text):
        return _its_own_share()
    if not is_varied and _value(text) is None and (_ASKS_OF_ITSELF.search(text) or not _other_shares(told)):
        return None
    value = _value(text)
    share = told.included if told.included is not None else Decimal(60)
    if told == _Told() and value is None:
        return None
    if told.moved is None and share == 60 and told.included is not None and value is None and told.paid_by_s is None:
        return None  # the Example's own share
    sentences = [*_moved_told(told, share, text)] or [_may_move(told, share)]
    sums = fractions_in_percent(text)
    if part := OF_WHAT_COUNTS.search(text):
        by = Fraction(percent_of(part) / 100)
        whole = f"{by.numerator}/{by.denominator}" if part["part"] else f"{percent_of(part)}"
        sums.append(f"{EXAMPLES_OWN} ÷ 1 × {whole} = {told.moved:.2f}")
    whole_or_thirds = {None, Decimal(0), Decimal(100), *THIRDS}
    sums += [f"100% − {told.paid_by_s}% = {share}%"] if told.paid_by_s not in whole_or_thirds else []
    if value is not None and share > 0:
        counted = min(share, told.moved) if told.moved is not None else share
        worth = (value * counted / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
        is_too_much = told.moved is not None and told.moved > share
        sentences.insert(1 if is_too_much else 0, _worth(value, counted, worth, told, is_all=counted == share))
        sums += _worth_worked_out(value, counted, worth, told)
    return Draft(kind="answer", sentences=tuple(sentences), sums=tuple(sums))


_CONFIRMS = re.compile(r"\b(?:confirm|verify|agree|acknowledge)\b", _I)


def _is_put_as_its_own(text: str) -> bool:
    """Whether a share is told as that of the Example, to be confirmed, and no other case is supposed."""
    return claims.asks_verdict(text) or _CONFIRMS.search(text) is not None


def _its_own_share() -> Draft:
    """The share of the Example as it stands, against another one that is put to be confirmed."""
    text = (
        "No. In Example 3, 60 percent of the value of the property is included in D's gross estate, and S transfers a "
        "60 percent interest to the QDOT."
    )
    why = "The share follows from sections 2056(d)(1)(B) and 2040(a) and § 20.2056A-8(a)."
    sentences = (DraftSentence(text=text, cites=(_SIXTY, _MOVED)), DraftSentence(text=why, cites=(_WHY_SIXTY,)))
    return Draft(kind="answer", sentences=sentences)


_ASKS_OF_ITSELF = re.compile(
    r"\b(?:why|who|when|how(?! much (?:may|can|could|would)))\b|"
    r"(?:^|[,;:] ?)(?:is|are|was|were|did|does|do|has|what)\b",
    re.IGNORECASE,
)
"""Asked of the Example as it stands, unless the words change it: "is 50 percent included in Example 3?"."""


def _other_shares(told: _Told) -> bool:
    """Whether a share is told that is neither the Example's 60 percent nor the 40 percent beside it."""
    shares = {told.included, told.paid_by_s, told.paid_by_d, told.moved} - {None}
    return bool(shares) and not shares <= {Decimal(60), Decimal(40)}


_IS_COUNTED = re.compile(
    r"\bwith (?:only |just )?\d{1,3} ?(?:%|percent|per cent|pct) (?:of (?:it|the \w+) )?(?:being )?"
    r"(?:count\w+|inclu\w+|in (?:his|her|the|d'?s) (?:gross )?estate)",
    _I,
)
""" "With 40 percent counted": another share than the Example's is put in its place, and not the rest beside it."""


def _read(text: str) -> _Told:
    found: dict[str, Decimal] = {}
    if _BOTH.search(text) and _PAID.search(text):
        return _Told(included=Decimal(50), paid_by_s=Decimal(50), paid_by_d=Decimal(50))
    shares = list(SHARE.finditer(text))
    if part := OF_WHAT_COUNTS.search(text):
        return _Told(moved=EXAMPLES_OWN * percent_of(part) / 100)
    for clause in _CLAUSE.finditer(text):
        inside = [one for one in shares if clause.start() <= one.start() < clause.end()]
        if len(inside) == 1 and (kind := _kind(clause.group(), inside[0].start() - clause.start())):
            found.setdefault(kind, percent_told(inside[0]))
    is_told_of = not (_PAID.search(text) and not INTO_THE_TRUST.search(text))  # who paid it is not known
    if not found and is_told_of and len(shares) == 1 and shares[0]["all"] is None and shares[0]["none"] is None:
        found["included"] = percent_told(shares[0])
    if set(found) == {"moved"} and (rest := the_other_share([percent_told(one) for one in shares])) is not None:
        found["included"] = rest
    if "paid_by_d" in found:
        found["included"] = found["paid_by_d"]
    elif "paid_by_s" in found:
        found["included"] = 100 - found["paid_by_s"]
    told = {name: value for name, value in found.items() if value <= 100}
    return _Told(told.get("included"), told.get("paid_by_s"), told.get("paid_by_d"), told.get("moved"))


def _kind(clause: str, at: int) -> str | None:
    """What the share of a clause is told of."""
    into_the_trust = INTO_THE_TRUST.search(clause) is not None and PRICE.search(clause) is None
    if _PAID.search(clause) and not into_the_trust:
        return _payer(clause, at)
    if into_the_trust or (_MOVES.search(clause) and not _COUNTED.search(clause)):
        return "moved"
    return "included" if _COUNTED.search(clause) else None


def _payer(clause: str, at: int) -> str | None:
    """Who paid: the one named last before the share, else the one named after it."""
    before = [(m.start(), name) for name, who in _WHO for m in who.finditer(clause[:at])]
    after = [(-m.start(), name) for name, who in _WHO for m in who.finditer(clause[at:])]
    named = max(before or after, default=None)
    return named[1] if named else None


_WHO = (("paid_by_s", _BY_S), ("paid_by_s", SURVIVOR_AT_HOME), ("paid_by_d", _BY_D), ("paid_by_d", DECEDENT_AT_HOME))


def _value(text: str) -> Decimal | None:
    """The value of the whole property, where one is told."""
    amounts = {one.amount for one in money_in(text) if one.amount >= _LEAST}
    return amounts.pop() if len(amounts) == 1 and not _OF_THE_SHARE.search(text) else None


_LEAST = 10000
_OF_THE_SHARE = re.compile(r"\b(?:share|interest|portion|part|half)(?: of \w+)? (?:is |was )?(?:worth|valued)", _I)


def _may_move(told: _Told, share: Decimal) -> DraftSentence:
    """What S may transfer, and why."""
    if told.paid_by_s is None and told.paid_by_d is None:
        text = (
            f"S could transfer only that share: if {told.said(share)} of the property is included in D's gross "
            "estate, it is that portion, and no more, that S may transfer to the QDOT."
        )
        return DraftSentence(text=text, cites=(_ONLY_INCLUDIBLE, _SIXTY))
    who = (
        f"D paid for {told.said(told.paid_by_d)}"
        if told.paid_by_d is not None
        else f"S paid for {told.said(told.paid_by_s or share)}"
    )
    if share == 0:
        text = (
            "S could transfer nothing of it: the part that S paid for is not included in D's gross estate, and only "
            "what is included may be transferred to the QDOT."
        )
    elif share == 100:
        text = (
            "S could transfer all of it: with nothing paid for by S, the whole property is included in D's gross "
            "estate."
        )
    else:
        text = (
            f"S could transfer {with_article(share)} interest: if {who} of the property, {told.said(share)} of its "
            "value is included in D's gross estate, and only that portion may go to the QDOT."
        )
    return DraftSentence(text=text, cites=(_CONTRIBUTION, _ONLY_INCLUDIBLE))


_ASKS_IF_WRONG = re.compile(r"\b(?:problem|wrong|too much|bad|mistakes?|error|trouble|harm\w*|hurt\w*)\b", _I)
"""Asked so, "No" would say that more may be moved."""
_ASKS_WHAT = re.compile(r"\b(?:what|how much|how many|which)\b[^.;?!]*\?*\s*$", _I)


def _moved_told(told: _Told, share: Decimal, asked: str) -> list[DraftSentence]:
    """What the transfer of another share comes to."""
    if told.moved is None or told.moved == share:
        return []
    if told.moved > share:
        no = "" if _ASKS_WHAT.search(asked) or _ASKS_IF_WRONG.search(asked) else "No. "
        text = (
            f"{no}S may transfer only the {told.said(share)} that is included in D's gross estate, and no more of the "
            "property."
        )
        text = in_ones_own_case(text) if is_ones_own(asked) else text
        return [DraftSentence(text=text, cites=(_ONLY_INCLUDIBLE, _SIXTY))]
    text = (
        f"A transfer of {told.said(told.moved)} brings the deduction for that much only; for the rest of the "
        f"{told.said(share)} included in D's gross estate, not transferred, none is allowed."
    )
    return [DraftSentence(text=text, cites=(_MOVED, _SIXTY, _COUNTS))]


def _worth(value: Decimal, counted: Decimal, part: Decimal, told: _Told, *, is_all: bool) -> DraftSentence:
    """The dollars of the share that is moved, with how they are worked out."""
    of_what = "the portion" if is_all else "the part of the portion"
    text = (
        f"It would be {dollars(part)}: {told.said(counted)} of {dollars(value)}, {of_what} included in D's gross "
        "estate that S transfers to the QDOT."
    )
    if counted == _WHOLE_SHARE:
        text = (
            f"It would be {dollars(part)}: all of the property is included in D's gross estate, and S may transfer it."
        )
    return DraftSentence(text=text, cites=(_SIXTY, _MOVED, _ONLY_INCLUDIBLE))


def _worth_worked_out(value: Decimal, counted: Decimal, worth: Decimal, told: _Told) -> list[str]:
    """The working of a share's worth; two thirds after one third paid by S are what is left of the value."""
    if counted == _WHOLE_SHARE:
        return []
    if counted in THIRDS and told.paid_by_s is not None:
        paid = value - worth
        return [f"{value} ÷ 1 × {THIRDS[told.paid_by_s][1]} = {paid}", f"{value} − {paid} = {worth}"]
    return [f"{value} ÷ 1 × {THIRDS[counted][1] if counted in THIRDS else counted} = {worth}"]


_WHOLE_SHARE = Decimal(100)
