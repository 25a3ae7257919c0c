"""Whether the estate is administered, as it is told: "no probate", "it is still in probate", "it was all joint".

Come here for ``administration_in``. The two limits of § 20.2056A-4(b)(6) hang on it: assigned property is conveyed
before the administration is completed or, where there is none, within one year after the return's due date.
"""

from __future__ import annotations

import re

from qdot_assistant.reading.text import Span
from qdot_assistant.types import Facts


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_PROCESS = r"(?:probate[ds]?|administration|administered|letters (?:testamentary|of administration))"
_NONE = r"(?:no(?! longer)|not|never|nothing|none|nobody|no one|without|neither|cannot|zero|\w+n't)"
_GAP = r"(?:(?!but\b|and\b|yet\b|if\b|until\b|before\b|after\b|once\b)[\w'-]+ ){0,8}?"
_UNFINISHED = _p(
    r"\b(?:yet|finish\w*|complet\w*|clos(?:e|ed|es|ing)|over|done|ended?|ends|through with|out of|still|late|fast|"
    r"quick\w*|delay\w*|avoid\w* delay|settled|wrapped|conclud\w*|how long|fee|fees|sure|know)\b"
)
"""What is not finished or not known is none the less administered, or may be."""
_NEGATED = _p(
    rf"\b{_NONE} {_GAP}{_PROCESS}\b|\b{_PROCESS} (?:\w+ ){{0,2}}?(?:not|never|\w+n't|unnecessary|not \w+) ?"
    r"(?:be |been |ever )?(?:opened|needed|started|required|necessary|involved|filed|had|apply|applied|happen\w*|"
    r"there|taken out|take place|took place|granted|issued)?\b"
)
_UNNEEDED = _p(
    r"\b(?:avoid(?:ed|s)?|skipp?ed|bypass(?:ed|es)?|escap(?:ed|es)|outside(?: of)?|non-?) ?probate\b(?! (?:too|also))|"
    r"\bnon-?administ\w+ estate\b|\bno estate to administer\b|\bno estate (?:was |is |ever |has been )*"
    r"(?:opened|proceed\w*|process|case)\b|"
    r"\b(?:nobody|no one|we never|they never|never) (?:ever )?opened (?:an? |the |his |her )?estate\b|"
    r"\b(?:estate|probate|it)\s*[:=]\s*(?:none|no)\b|\badministration\s*[:=]\s*(?:no|none)\b|"
    r"\bno (?:executor|administrator|personal representative) (?:\w+ ){0,2}?appointed"
)
_COURTS = _p(
    r"\b(?:nothing|none|no part|no asset|not (?:one|a single) \w+)\b[^.;?!,]{0,40}\b(?:through|to|into|by|before) "
    r"(?:the |a |any )?(?:probate )?(?:courts?|judge)\b|\bno (?:probate )?courts? (?:is |was |had to be |ever |at all |"
    r"has been )*(?:needed|involved|proceed\w*|process)\b|\bno court\b(?=[^.;?!]{0,30}\bno (?:executor|will|probate)\b)"
)
_REFORMS = _p(r"\b(?:reform\w*|amend\w*|rewrit\w*|lawsuit|judicial)\b")
_WHOLE = (
    r"(?:everything|every asset|every account|it all|all of (?:it|them|his|her|this|that)|all (?:the |his |her |our |"
    r"of the |of his |of her )?(?:\w+ )?(?:assets?|accounts?|property|money|estate)|(?:the |his |her )?"
    r"(?:whole|entire) (?:estate|thing|inheritance)|all)"
)
_BY_ITSELF = (
    r"(?:joint(?:ly)?|beneficiar(?:y|ies)|payable on death|transfer on death|p\.?o\.?d\.?|t\.?o\.?d\.?|survivorship|"
    r"living trust|revocable trust|operation of law|non-?probate)"
)
_PASSED = _p(
    rf"\b{_WHOLE} (?:(?!and\b|but\b|if\b|that\b|who\b|which\b)[\w'-]+ ){{1,6}}?{_BY_ITSELF}\b(?! (?:trust|return|tax))"
)
_EXCEPT = _p(r"\b(?:but|except|apart from|other than|the rest|only)\b[^.;?!]{0,40}\b(?:probate|will|court|estate)\b")
_ADMINISTERED = _p(
    r"\b(?:in|under|through|into|still in) (?:probate|administration)\b|\b(?:estate|it) is (?:being |"
    r"still being |currently )?administered|\bprobate (?:is|was|has been|opened|started|closed?|ended|"
    r"ongoing|open|still|will)\b|\b(?:administration|estate) (?:is |was |will be |gets |of the estate |"
    r"has been |of his estate |of her estate )*(?:closed?s?|completed?|finished|ended|ends|open|ongoing|"
    r"still (?:open|going))\b|\b(?:there is|there's|with|is) (?:an? )?(?:estate |ongoing |"
    r"probate )*(?:administration|probate)\b|\b(?:probate|administration)\s*[:=]\s*(?:yes|open)\b|"
    r"\bwent through probate|"
    r"\b(?:administration|probate) (?:is|was|has been|had been|got|will be|had to be|has to be|must be)(?: \w+){0,2}? "
    r"(?:opened|started|begun|granted|needed|required|commenced|under way|underway)\b|"
    r"\b(?:open(?:ed|s|ing)?|start(?:ed|s|ing)?|began|begun|filed(?: for)?|granted|commenced|"
    r"(?:need(?:ed|s)?|had to have|"
    r"have to have|going through|goes through|gone through) )(?: ?(?:an?|the|his|her|up))? ?(?:estate |formal |court |"
    r"small |late )?(?:administration|probate)\b|\bletters (?:testamentary|of administration) (?:\w+ ){0,2}?"
    r"(?:issued|granted|obtained)\b"
)
_ASKS = _p(
    r"\b(?:is|does|must|can|do|should|will) (?:the )?(?:there|it|estate|we|i)\b[^.;?!]*\b(?:need|have to|go through|"
    r"be in)\b[^.;!]*\b(?:probate|administ\w+)[^.;!]*\?"
)
_CLAUSES = re.compile(r"[.;?!]+\s|,?\s+(?:and|but|so)\s|,\s")


def administration_in(low: str) -> tuple[bool, Span] | None:
    """True or False with where it is told, the later of two; None where nothing is told, or it is asked."""
    if _ASKS.search(low):
        return None
    against = _none_told(low)
    named = any(word in low for word in ("probate", "administ", "letters", "estate"))
    pro = [found.span() for found in _ADMINISTERED.finditer(low)] if named else []
    if against and (not pro or pro[-1][0] <= against[1]):
        return False, against
    return (True, pro[-1]) if pro else None


def administered_now(facts: Facts) -> bool | None:
    """False where there is no administration; True where one is told in the present message; else None."""
    runs = facts.value("administration")
    if runs is False:
        return False
    return True if runs is True and "administration" in facts.current else None


def _none_told(low: str) -> Span | None:
    """Where it is told last that there is no administration."""
    found: list[Span] = [one.span() for one in _UNNEEDED.finditer(low)]
    found += [one.span() for one in _NEGATED.finditer(low) if not _UNFINISHED.search(_clause(low, one.span()))]
    if not _REFORMS.search(low):
        found += [one.span() for one in _COURTS.finditer(low)]
    found += [one.span() for one in _PASSED.finditer(low) if not _EXCEPT.search(low, one.end())]
    return max(found, default=None, key=lambda span: span[1])


def _clause(low: str, span: Span) -> str:
    """What stands from the negation to the end of its clause."""
    ends = _CLAUSES.search(low, span[1])
    return low[span[0] : ends.start() if ends else len(low)]
