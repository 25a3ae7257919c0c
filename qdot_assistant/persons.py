"""Whether what is asked of one person is told by the rule of another, or asked of nobody else than the rule names.

Come here for ``is_anothers_act``: a rule on what the IRS may waive does not affirm "can the court waive it?", nor does
a rule on who may create a trust affirm "can only my lawyer create it?".
"""

from __future__ import annotations

import re

from knowledge.statement import Statement

_I = re.IGNORECASE
_PERSONS = {
    "court": r"courts?|judges?|tribunals?|probate|judicial\w*|proceedings?",
    "executor": r"executors?|executrix|administrators?|personal representatives?|estate|filer",
    "plan": r"plan administrators?|employers?|insurers?|insurance compan\w+|payors?|payers?|plans?|pension|annuit\w+",
    "notary": r"notar\w+",
}
"""Persons whom a rule names where it speaks of what they do, by whatever word."""
_AUX = r"(?:can|could|may|might|must|do|does|did|is|are|was|were|will|would|should|shall|has|have|need)(?:n'?t)?"
_ACTS = re.compile(
    rf"(?:\b{_AUX}|\b(?:that|says|said|think))\s+(?:only |just |also |even )?(?:the |an? |my |our |his |her )?"
    r"(?:probate |estate's )?(?P<actor>courts?|judges?|executors?|executrix|administrators?|plan administrators?|"
    r"employers?|insurers?|notar(?:y|ies))(?! (?:guardian|case|fight|battle|order|fees?))\b(?!'s|-)|"
    r"\b(?:filed|lodged|file|lodge|submitted|sent) (?:with|to|at) (?:the|a|an|my|our|his|her) (?P<by>courts?|judges?|"
    r"notar(?:y|ies)|employers?|insurers?)\b(?!'s|-)",
    _I,
)
_NOBODY_ELSE = re.compile(
    rf"\b{_AUX} (?:only|just|solely|exclusively) (?:the|an?|my|our|his|her|i|we|he|she|they|it|you|[swhd]|irs|u\.?s)\b|"
    r"\b(?:nobody|no one|noone|none) (?:but|except|other than)\b|\bthe only (?:one|person) (?:who|that|allowed|able)\b",
    _I,
)
_SPOUSE_ELECTS = re.compile(
    rf"\b{_AUX} (?:also )?(?:i|she|he|mom|mum|dad|(?:the |my |her |his |our )?(?:surviving )?(?:widow(?:er)?|spouse|"
    r"wife|husband|mother|father|stepmother|stepfather)) (?:\w+ ){0,3}?(?:elect|"
    r"(?:make|file|sign|do) (?:the |an? |some )?(?:qdot )?(?:election|choice))\b",
    _I,
)
_EXECUTOR = re.compile(r"\b(?:executor|executrix|administrator)\b", _I)
_EXECUTOR_ELECTS = re.compile(r"\bexecutor\b[^.;]{0,60}\belect|\belect\w*\b[^.;]{0,60}\bexecutor\b", _I)
"""The QDOT election is the executor's, § 20.2056A-3(a)."""
_SAYS_ONLY = re.compile(r"\b(?:only|alone|sole|solely|nobody|no one|exclusively|cannot|not|neither)\b", _I)


_KIN = (
    r"(?:my|our|his|her|the) (?:\w+ )?(?:sons?|daughters?|kids?|children|child|brothers?|sisters?|nephews?|nieces?|"
    r"grandchildren|grandsons?|stepsons?|stepdaughters?)"
)
_MAY_THEY = r"[^.;?!]*[,.;]\s*(?:so )?(?:can|may|could) (?:he|she|they)\b"
_HEIRS_OWN = re.compile(
    rf"\b(?:(?:paid|left|gave|given|goes|went|passed|named|willed)(?: \w+){{0,4}}?|by|to) {_KIN}\b{_MAY_THEY}|"
    rf"\b{_KIN} (?:\w+ )?(?:inherited|got|received|gets?|owns?|owned|was left|were left)\b{_MAY_THEY}|"
    rf"\b(?:can|may|could) {_KIN} (?:also )?(?:put|move|assign|transfer|add|contribute)\b",
    _I,
)
_FUNDING = ("assignment.", "eligible.", "form.", "conveyance.", "protective.")
"""The rules on what the surviving spouse puts into a QDOT; what passed to a child is no part of it, (b)(1)."""


def is_anothers_act(statement: Statement, plain: str) -> bool:
    """True where the act is asked of a person whom the rule does not name, or of that one alone."""
    told = " ".join((statement.title, *(one.text for one in (*statement.plain, *statement.technical))))
    if _NOBODY_ELSE.search(plain) and not _SAYS_ONLY.search(told):
        return True
    if statement.id.startswith(_FUNDING) and _HEIRS_OWN.search(plain):
        return True
    if _SPOUSE_ELECTS.search(plain) and not _EXECUTOR.search(plain) and _EXECUTOR_ELECTS.search(told):
        return True
    return any(not _named(one["actor"] or one["by"], told) for one in _ACTS.finditer(plain))


def _named(person: str, told: str) -> bool:
    """True where the rule names the person, by whatever word of the field."""
    every = (words for words in _PERSONS.values() if re.fullmatch(words, person, _I))
    return all(re.search(rf"\b(?:{words})\b", told, _I) for words in every)
