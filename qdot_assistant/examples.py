"""The regulation's Examples with the asker's own changes: which property counts in Example 1, which share in Example
3.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from calculators.wording import dollars
from qdot_assistant.facts import money_in
from qdot_assistant.types import Cite, Draft, DraftSentence

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_FACTS = "20.2056A-4(d)(1)(i)"
_OUTCOME = "20.2056A-4(d)(1)(ii)"
_COUNTS = Cite(
    section=_OUTCOME,
    quote=(
        "D's executor makes a QDOT election on the estate tax return for the $700,000 in property that S "
        "has transferred and assigned to the QDOT."
    ),
)
_NOT_MOVED = Cite(
    section=_OUTCOME,
    quote=(
        "No marital deduction is allowed for the $300,000 interest in jointly-owned property not "
        "transferred to the QDOT."
    ),
)
_ONLY_INCLUDIBLE = Cite(
    section="20.2056A-4(b)(3)",
    quote=(
        "if only a portion of an asset is includible in the decedent's gross estate, the spouse may only "
        "transfer the portion that is so includible to the transferee trust"
    ),
)
_SIXTY = Cite(
    section="20.2056A-4(d)(3)", quote="60 percent of the value of the property is included in D's gross estate"
)

# The four properties of Example 1: how askers name each, its amount, and the name it has in the Example.
_PROPERTY: tuple[tuple[str, re.Pattern[str], Decimal, str], ...] = (
    (
        "bequest",
        re.compile(r"\b(?:pecuniary|bequest|cash|400,?000|400k)\b", _I),
        Decimal(400000),
        "the pecuniary bequest",
    ),
    (
        "insurance",
        re.compile(r"\b(?:insurance|policy|life proceeds|200,?000|200k)\b", _I),
        Decimal(200000),
        "the life insurance proceeds",
    ),
    (
        "joint",
        re.compile(r"\b(?:joint(?:ly)?(?:[- ](?:owned|held|property|tenancy|interest))*|300,?000|300k)\b", _I),
        Decimal(300000),
        "the interest in the jointly owned property",
    ),
    (
        "real",
        re.compile(r"\b(?:devise[d]?|real (?:property|estate)|land|house|100,?000|100k)\b", _I),
        Decimal(100000),
        "the devised real property",
    ),
)
_MOVED_IN_EXAMPLE = frozenset({"bequest", "insurance", "real"})
_NEGATIVE = re.compile(
    (
        r"\b(?:not|n'?t|never|without|except|but not|kept?|keeps|keeping|left out|leaves? out|omit\w*|"
        r"forg[eo]t\w*|fail\w*|excluding|other than|minus|holds? back|held back|retain\w*|did ?n.t|"
        r"refus\w+)\b"
    ),
    _I,
)
_ONLY = re.compile(r"\b(?:only|just|nothing (?:but|except|other than)|solely|merely|alone)\b", _I)
_ALSO = re.compile(r"\b(?:also|too|as well|in addition|additionally|including|added|along with)\b", _I)
_ALL = re.compile(
    r"\b(?:everything|all (?:four|the (?:property|assets)|of it)|the whole|all \$?1,?000,?000|entire)\b", _I
)
_NOTHING = re.compile(
    r"\b(?:nothing|none|no property|not(?:hing)? (?:a thing|any(?:thing)?)|no assets)\b(?! (?:but|except|other))", _I
)
_CONTRIBUTED = re.compile(r"\b(?:contribut\w+|paid (?:for|in)|put in|consideration)\b", _I)
_PERCENT = re.compile(
    r"(\d{1,3})\s*(?:%|percent|per cent)|"
    r"\b(?:percentages?|share|portion|inclusion|included|includible)\b\D{0,25}?(\d{1,3})\b(?!,\d)|\b(half)\b",
    _I,
)
_MOVED_SHARE = re.compile(r"\b(?:moved|moves|transfer(?:s|red)|assign(?:s|ed)|gave|gives)\b[^,;]{0,20}\d", _I)
_DEDUCTION = re.compile(r"\b(?:deduct\w*|how much|what|amount|allowed|qualif\w+)\b|\?", _I)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Answer an Example whose facts the asker changed; other questions about Examples pass on."""
    if not asking.route.varies_example:
        return None
    text = asking.question.question
    if asking.route.example == 1 and _DEDUCTION.search(text):
        return _first(text)
    shares = list(_PERCENT.finditer(text)) if asking.route.example == 3 and not _CONTRIBUTED.search(text) else []
    if len(shares) == 1 and not _MOVED_SHARE.search(text):
        return _third(shares[0])
    return None


def _first(text: str) -> Draft | None:
    moved, amounts = _moved(text), _amounts(text)
    if moved is None:
        return None
    names = [(key, name, amounts.get(key, amount)) for key, _, amount, name in _PROPERTY if key in moved]
    total = sum((amount for _, _, amount in names), Decimal(0))
    if not names:
        return Draft(
            kind="answer",
            sentences=(
                DraftSentence(
                    text=(
                        "With nothing transferred or assigned to the QDOT, no marital deduction is allowed: only "
                        "property that S transferred or assigned counts."
                    ),
                    cites=(_COUNTS, _NOT_MOVED),
                ),
            ),
        )
    listed = " and ".join(f"{name} ({dollars(amount)})" for _, name, amount in names)
    left = [name for key, _, _, name in _PROPERTY if key not in moved]
    rest = f" No deduction is allowed for {' or '.join(left)}, which would not be in the QDOT." if left else ""
    sentences = [
        DraftSentence(
            text=(
                f"The marital deduction would be {dollars(total)}: only property transferred or assigned to the "
                f"QDOT counts, here {listed}."
            ),
            cites=(_COUNTS, *_facts_cites(moved)),
        )
    ]
    if rest:
        sentences.append(DraftSentence(text=rest.strip(), cites=(_NOT_MOVED,)))
    plus = " + ".join(f"{amount}" for _, _, amount in names)
    return Draft(kind="answer", sentences=tuple(sentences), sums=(f"{plus} = {total}",))


def _facts_cites(moved: frozenset[str]) -> tuple[Cite, ...]:
    words = {
        "bequest": "Pecuniary bequest under will",
        "insurance": "Proceeds of life insurance",
        "joint": "D's interest in property owned jointly with S includible in the gross estate under § 2040(a)",
        "real": "Devise of real property under will",
    }
    return tuple(Cite(section=_FACTS, quote=words[key]) for key in words if key in moved)


def _moved(text: str) -> frozenset[str] | None:
    """Which of the four properties reach the QDOT in the asker's version; None when the text does not say."""
    named = frozenset(key for key, pattern, _, _ in _PROPERTY if pattern.search(text))
    if _ALL.search(text) and not _NEGATIVE.search(text):
        return frozenset(key for key, *_ in _PROPERTY)
    if _NOTHING.search(text) and not named:
        return frozenset()
    if not named:
        return None
    if _ONLY.search(text):
        return named
    if _NEGATIVE.search(text):
        return _MOVED_IN_EXAMPLE - named
    return _MOVED_IN_EXAMPLE | named


def _amounts(text: str) -> dict[str, Decimal]:
    """Amounts the asker changed: one that stands next to a property and is none of the Example's own."""
    own = {amount for _, _, amount, _ in _PROPERTY} | {Decimal(700000), Decimal(1000000)}
    changed = {}
    for mention in money_in(text):
        (start, end), amount = mention.span, mention.amount
        if amount in own:
            continue
        near = min(_PROPERTY, key=lambda one: _distance(one[1], text, start, end))
        if _distance(near[1], text, start, end) < 60:
            changed[near[0]] = amount
    return changed


def _distance(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    gaps = [max(match.start() - end, start - match.end(), 0) for match in pattern.finditer(text)]
    return min(gaps, default=10**6)


def _third(share: re.Match[str]) -> Draft | None:
    percent = share.group(1) or share.group(2)
    if percent == "60":
        return None
    said = f"{percent} percent" if percent else "half"
    text = (
        f"S could transfer only that share: if {said} of the property is included in D's gross estate, it "
        f"is that portion, and no more, that S may transfer to the QDOT."
    )
    return Draft(kind="answer", sentences=(DraftSentence(text=text, cites=(_ONLY_INCLUDIBLE, _SIXTY)),))
