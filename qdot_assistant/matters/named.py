"""The thing that an answer in other words names first: "A protective assignment may be made …".

Come here for ``named_first``. An answer that the assistant did not word itself (a conversation brought from elsewhere,
or worded by a chat model) tells no statement of ours; the thing it is about then stands in its first sentence.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_THINGS: tuple[tuple[str, str], ...] = (
    ("protective.", r"protective(?:ly)? assign\w+"),
    ("info.", r"information statement"),
    ("agreements.rollover_must", r"agreement to roll[ -]?over|roll-?over agreement"),
    ("agreements.pay_must", r"agreement to pay|pay(?:ment)? agreement|pay-tax agreement"),
    ("agreements.rollover_within", r"(?:within )?(?:60|sixty) days (?:of|after|from)|60-day"),
    ("trustee.bond", r"\bbond\b|letter of credit"),
    ("tax.hardship", r"hardship"),
    ("pecuniary.", r"pecuniary|dollar amount"),
    (
        "reformation.judicial",
        r"(?:judicial|court) (?:\w+ )?(?:reform\w*|proceeding|case)|proceeding (?:to reform|must)",
    ),
    ("reformation.deadline_will", r"reform\w* (?:under|pursuant|by) (?:the )?(?:terms|will|trust)"),
    ("reformation.", r"reform(?:ed|ation|ing)?\b"),
    ("conveyance.", r"(?:assigned )?property must (?:actually |really )?be (?:conveyed|moved)|convey(?:ed|ance)\b"),
    ("citizenship.before", r"becom\w+ (?:a )?(?:u\.?s\.? )?citizen before"),
    ("returns.extension", r"form 4768|six[- ]month extension|automatic extension"),
    ("qdot.election_where", r"qdot election|(?:makes|make|made) the election"),
    (
        "corpus.",
        r"corpus (?:\(principal\) )?(?:portion|amount)|"
        r"(?:percent|\d%)(?: of each (?:payment|check))? (?:is|counts as) (?:corpus|principal)",
    ),
    (
        "retirement.nonassignable",
        r"(?:annuit(?:y|ies)|pension|account|ira|401\(?k\)?|benefits?|plan)\b[^.;]{0,60}\b(?:cannot|can ?not|can't|"
        r"may not|"
        r"not) be (?:assigned|signed over|transferred)|non-?assignable",
    ),
    ("assignment.transfer", r"(?:actual )?transfer (?:must|has to|is|of)|transferred to (?:the|a) qdot"),
    ("assignment.", r"(?:irrevocable |written )+assignment|assignment (?:must|has to|is)"),
    ("tax.due_lifetime", r"taxable distribution|distributions? of (?:principal|corpus)|payouts? of principal"),
    ("returns.due_date", r"estate tax return (?:\(form 706\) )?(?:is|was) due|form 706 (?:is|was) due"),
)
_COMPILED = tuple((name, re.compile(words, _I)) for name, words in _THINGS)
_FIRST = re.compile(r"^.*?[.!?](?=\s|\[|$)(?<!\bU\.S\.)(?<!\bNo\.)(?<!\bYes\.)", re.S)


def named_first(said: str) -> str | None:
    """The beginning of the statements on the thing that stands first in the first sentence; None for none."""
    first = _FIRST.match(said)
    sentence = first[0] if first else said
    found = [
        (match.start(), order, name) for order, (name, one) in enumerate(_COMPILED) if (match := one.search(sentence))
    ]
    return min(found)[2] if found else None
