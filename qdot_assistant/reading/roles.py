"""Which event a date, or which thing an amount, belongs to: the nearest word that names one.

Come here for ``Cue`` and ``nearest_cue`` (used for dates and money alike); the words of each event stand in
``event_words``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from qdot_assistant.reading.text import SENTENCE_END, Span

_SEPARATOR = re.compile(
    r",|\band\b|\bbut\b|\bthen\b|\bwhile\b|\bbecause\b|\bwhen\b|\bafter\b|\bbefore\b|\bafterwards\b|"
    r"\bso\b|\bthough\b|\bwhich\b| - "
)
_TURN = re.compile(r"\b(?:but|while|because|though|although|whereas)\b")
"""A clause of its own begins: what is told in it seldom dates what stands before it."""

_NEW_SENTENCE = re.compile(r"\s+(?!and\b|or\b|to\b|through\b|until\b|was\b|is\b|\d|&)")
"""What follows the point of an abbreviated month that also ends its sentence ("on 14 Oct. The 706 was filed")."""

_OWN_DAY = re.compile(r"\s*(?:on|in|at|of|was|is|:|=)?\s*")
"""What stands between a word and the day that is its own: "death on November 30"."""

_LIMIT = 16.0
_FARTHEST = 800
"""Characters beyond which a word is farther than any limit, so that a long message is read in little time."""


@dataclass(frozen=True)
class Cue:
    """A word or phrase that names an event or a thing, and where it stands."""

    role: str
    span: Span


_STEMS: dict[str, tuple[str, ...]] = {
    "other_event": (
        "told",
        " pass",
        " vest",
        " devolve",
        " descend",
        "informed",
        "advised",
        "assured",
        "mailed",
        "called",
        "phoned",
        "rang",
        "texted",
        "wrote",
        "notified",
        "reminded",
        "warned",
        "asked",
        "heard",
        "learn",
        "found out",
        "discovered",
        "realized",
        "noticed",
        "turn",
        "anniversary",
        "lease",
        "visa",
        "passport",
        "policy",
        "contract",
        "licen",
        "insurance",
        "permit",
        "warranty",
        "subscription",
        "offer",
        "option",
        "lotter",
        "lotto",
        "jackpot",
        "prize",
        "sweepstake",
        "award",
        "judgment",
        "settle",
        "claim",
        "tax",
        "judge",
        "court",
        "suit",
        "case",
        "petition",
        "proceeding",
        "action",
        "reformation",
        "return",
        "706",
        "60th",
        "sixtieth",
        "closing",
        "testamentary",
        "attorney",
        "codicil",
        "will",
        "met",
        "funeral",
        "laid to",
        "cremat",
        "inter",
        "memorial",
        "buri",
        "marri",
        "wedding",
        "engaged",
        "divorc",
        "retired",
        "moved",
        "migrat",
        "green card",
        "guardian",
        "conservator",
        "execut",
        "administrat",
        "trustee",
        "caretaker",
        "diagnosed",
        "hospital",
        "paper",
        "letter",
        "notice",
        "brochure",
        "statement",
        "form",
        "stroke",
        "heart attack",
        "bought",
        "built",
        "sold",
        "purchased",
    ),
    "trust_income": ("qdot", "trust"),
    "sent_money": ("sent", "mailed", "posted", "dropped", "fed", "shipped", "overnight", "courier"),
    "counted": (" death",),
    "birth": ("born", "birth", "b.", "dob"),
    "due": ("due", "deadline", "valu", "exten", "postpon", "put off"),
    "foreign_postmark": ("postmark", "from ", "post office", "posted", "mailed", "sent ", "went out"),
    "delivered": ("deliver", "arriv", "they ", "received by", "irs", "signed for"),
    "us_postmark": ("postmark", "stamped", "mail", "usps", "certified"),
    "security_expires": ("bond", "letter of credit", "security", "l/c", "loc", "l.o.c"),
    "trust_ceased_on": ("cess", "cease", "stopped", "failed", "disqualif", "lost", "no longer", "trustee"),
    "protective_assignment_date": ("protective",),
    "estate_tax_paid": ("paid", "tax", "pay"),
    "form_4768_filed": ("4768", "extension", " month", "time"),
    "form_706qdt_filed": ("qdt",),
    "proceeding_commenced": (
        "petition",
        "suit",
        "proceeding",
        "action",
        "court",
        "judge",
        "judicial",
        "commence",
        "sue",
        "case",
        "suing",
        "complaint",
        "chancery",
        "surrogate",
        "magistrate",
        "tribunal",
        "bench",
        "justice",
        "reform",
        "rectif",
        "amend",
        "trust",
        "will",
    ),
    "surviving_spouse_return_filed": ("return", "706"),
    "rolled_over": (
        "roll",
        "part of",
        "parts of",
        "corpus",
        "portion",
        "%",
        "percent",
        "trust",
        "qdot",
        "principal",
        "capital",
        "taxable",
    ),
    "assignment_date": ("assign", " over", "sign", "promis", "pledge", "commitment", "undertaking"),
    "conveyed": ("convey",),
    "reformation_completed": (
        "reform",
        "amend",
        "trust",
        "qdot",
        "will",
        "writ",
        "draft",
        "chang",
        "fix",
        "overhaul",
    ),
    "qdot_established": ("qdot", "trust"),
    "transfer_date": (
        "trust",
        "qdot",
        "gave",
        "handed",
        "turned",
        "transfer",
        "moved",
        "moving",
        "conveying",
        "title",
        "ownership",
        "possession",
        "regist",
        "deed",
        "fund",
        "put",
    ),
    "election_made": ("elect",),
    "administration_completed": ("administration", "probate", "estate", "account"),
    "spouse_citizen_on": ("citizen", "naturali", "oath", "american", "sworn", "swore", "allegiance", "passport"),
    "return_filed": ("fil", "return", "706", "tax form", "paper", "form", "document"),
    "rate_month": ("rate",),
    "qdt_year": ("qdt", "report", "form", "paper", "schedule"),
    "gift_year": ("exclusion", "exempt", "gi", "gave", "annual", "limit", "credit"),
    "distribution_day": ("distribut", "principal", "capital", "took out", "withdr", "qdot", "trust"),
}
"""Letters without which a role's pattern cannot match: a cheap look before a costly one."""


_PERSONS = ("who", "dies")
"""The one named within a cue stands before it, as whose event it is."""


def cues_in(text: str, table: tuple[tuple[str, re.Pattern[str]], ...]) -> list[Cue]:
    """All cues of a table in a text; where two overlap the earlier line of the table holds."""
    found: list[Cue] = []
    for role, pattern in table:
        stems = _STEMS.get(role)
        if stems and not any(stem in text for stem in stems):
            continue
        for match in pattern.finditer(text):
            span = (match.end(match.lastgroup) + 1, match.end()) if match.lastgroup in _PERSONS else match.span()
            if all(span[1] <= cue.span[0] or span[0] >= cue.span[1] for cue in found):
                found.append(Cue(role, span))
    return sorted(found, key=lambda cue: cue.span)


APART = re.compile(
    r"\b(?:days?|weeks?|months?|years?|hours)\s+(?:before|after|prior to|ahead of|preceding|following|earlier than|"
    r"later than|in advance of)\b"
)
"""Between a day and an event: the event lies that far from the day, and was not on it."""


_LATER = re.compile(
    r"\W*(?:(?:some|about|only|exactly|just)\s+)?(?:a|an|one|the|two|three|four|five|six|seven|eight|nine|ten|"
    r"\d{1,2})\s+"
    r"(?:\w+\s+)?(?:day|week|month)s?\s+"
    r"(?:later|earlier|sooner|afterwards?|beforehand|(?:after|before) (?:it|that))\b"
    r"|\W*(?:on )?the (?:next|following|previous|preceding) day\b"
)


def is_counted_from_another(text: str, cue: Cue) -> bool:
    """Whether an event is told by its distance from another ("the return was filed two days later")."""
    return _LATER.match(text, cue.span[1]) is not None


def _lies_apart(text: str, gap: str, cue: Cue, before: bool) -> bool:
    later = is_counted_from_another(text, cue)
    if before:
        return later and re.search(r"\b(?:on|namely|i\.e\.|that is|so|was|=)\W*$|\($", gap) is None
    return APART.search(gap) is not None or later


def nearest_cue(text: str, span: Span, cues: list[Cue], others: list[Span], limit: float = _LIMIT) -> Cue | None:
    """The cue a value belongs to: nearest by words, clauses and the other values between them; None when all are far.

    Args:
        text: the message in lower case.
        span: where the value stands.
        cues: the candidates.
        others: the spans of the other values of the same kind.
        limit: the cost above which nothing is near.
    """
    near = [cue for cue in cues if max(cue.span[0] - span[1], span[0] - cue.span[1]) <= _FARTHEST]
    priced = [(_cost(text, span, cue, cues, others), cue.span, cue) for cue in near]
    if not priced:
        return None
    cost, _, cue = min(priced, key=lambda item: item[:2])
    return cue if cost <= limit else None


def _cost(text: str, span: Span, cue: Cue, cues: list[Cue], others: list[Span]) -> float:
    if cue.span[0] < span[1] and span[0] < cue.span[1]:
        return 0.0
    before = cue.span[1] <= span[0]
    left, right = (cue.span[1], span[0]) if before else (span[1], cue.span[0])
    gap = text[left:right]
    cost = len(gap.split()) * 0.8 + 13 * len(SENTENCE_END.findall(gap)) + 3 * len(_SEPARATOR.findall(gap))
    cost += 3 * len(_TURN.findall(gap))
    if not before and any(0 <= other[0] - cue.span[1] <= 5 for other in others):
        cost += 6  # a word followed by a day of its own
        cost += 10 * any(_OWN_DAY.fullmatch(text[cue.span[1] : other[0]]) is not None for other in others)
    cost += _FARTHEST if _lies_apart(text, gap, cue, before) else 0
    if not before and text[left - 1] == "." and _NEW_SENTENCE.match(gap):
        cost += 8
    cost += sum(8 for other in others if left <= other[0] and other[1] <= right)
    cost += sum(3.5 for other in cues if left <= other.span[0] and other.span[1] <= right and other.role != cue.role)
    if not before:
        cost += 1.5 if gap.strip().startswith("(") else 2.5
    elif gap.strip() in ("", ":", "=", "-", "on", "in", "of", "is", "was", "at", "to"):
        cost -= 1.5
    return cost
