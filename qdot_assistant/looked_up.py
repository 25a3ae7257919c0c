"""Whether the words of a paragraph, two texts side by side, or a change is asked for.

Come here for ``look_up`` and for the words that ask for a comparison or a change.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from qdot_assistant.named import Named

LookUp = Literal["words", "compare", "change"]

_WORDS_ASKED = re.compile(
    r"\b(?:what (?:stood|stands) at|text of|words? of|wording of|verbatim|(?:exact|precise|literal) (?:words?|wording|"
    r"text|language)|word[- ]for[- ]word|full text|quote\b|recite\b|"
    r"(?<!it )(?<!then )(?<!now )(?<!once )(?<!i )(?<!we )(?<!have )(?<!text )(?<!they )(?<!example )"
    r"read (?:me )?(?:out )?|print\b|show(?: me)? "
    r"(?:the )?(?:text|words|language|paragraph|subparagraph|\(|§)|"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|final|opening|closing|concluding|penultimate) "
    r"sentences?|"
    r"(?:sentence|clause|phrase|proviso|parenthetical) (?:on|about|that|where|which|dealing|regarding|concerning|"
    r"governing|saying)|"
    r"[”\"] (?:sentence|clause|phrase|proviso)|"
    r"pull up|set out\b|reproduce\b|what are the words|give me (?:the )?(?:text|words|language|wording|paragraph|\())",
    re.IGNORECASE,
)
_VERBATIM = re.compile(
    r"\b(?:verbatim|(?:exact|precise|actual|literal|very) (?:words?|wording|text|language)|word[- ]for[- ]word|"
    r"(?:what|which) words (?:show|say|make|require|provide|tell)|full text|quote (?:me )?(?:the|what|from)|reproduce|"
    r"(?:text|words|wording|language) of the (?:[\w-]+ ){1,2}(?:clause|sentence)|"
    r"(?:text|words|wording|language) of the (?:roll ?-?over agreement|pay\w* agreement|certification|"
    r"agreement|statement|rule|provision|"
    r"definition|paragraph|regulation on)|read (?:me )?out|recite)\b",
    re.IGNORECASE,
)
COMPARE = re.compile(
    (
        r"\b(?:compar(?:e|ed|ing|ison)|differen(?:ce|ces|t|tiate)|differs?|distinguish|versus|vs\.?|"
        r"contrast|side by side|redline|better than)\b"
    ),
    re.IGNORECASE,
)
CHANGE = re.compile(
    (
        r"\b(?:chang(?:e|es|ed)|amend(?:ed|ment|ments|s)?|revis(?:ed|ion|ions)|new(?:ly)? (?:in|text|"
        r"version|rule|about|words)|updated?|before and after|used to (?:say|read|be)|history|old (?:and|"
        r"vs|versus) new|what(?:'s| is) new|replac(?:ed|es)|prior (?:text|version)|differ(?:ent)? (?:from|"
        r"now|before|since))\b"
    ),
    re.IGNORECASE,
)


# Which of the texts applies is asked, not its words.
_WHICH_TEXT = re.compile(
    r"\b(?:which|what) (?:version|text|wording|words|language|rules?)s?\b.{0,70}?\b(?:appl\w+|govern\w*|control\w*|"
    r"in force|counts?|used?|uses)\b",
    re.IGNORECASE,
)


# Two texts of one paragraph are to be held against each other, though its "text" or "words" are spoken of.
_TEXT_AGAINST_TEXT = re.compile(
    r"\bredline\b|\bbefore and after\b|\bthen and now\b|"
    r"\b(?:old|former|prior|earlier|previous|19\d\d|20\d\d)\b.{0,25}\b(?:and|vs\.?|versus|to|with|against)\b.{0,12}"
    r"\b(?:new|now|current|present|today|20\d\d)\b.{0,12}\b(?:versions?|texts?|wordings?|deaths?)\b|"
    r"\b(?:compared?|versus|vs\.?)\b.{0,12}\b(?:now|today|current|present|new)\b|"
    r"\bcompar\w+\b.*\b(?:versions|(?:texts?|wording|words|language)\b.*\b(?:before|deaths?|since|then))\b|"
    r"\bdid\b[^.?!]{0,60}\b(?:say|read|provide|state)\b[^?!]{0,60}\b(?:and|,|;|\?)[^.?!]{0,20}"
    r"\b(?:say|read|provide|state)s?\b[^.?!]{0,15}\b(?:now|today|currently|at present)\b|"
    r"\b(?:prior|former|old|earlier|previous)\b[^.?!]{0,70}[;,][^.?!;,]{0,20}\b(?:present|current|new|today'?s)\b",
    re.IGNORECASE,
)
_WHAT_CHANGED = re.compile(
    r"\bwhat (?:has |was |is |have |were )?(?:been )?(?:changed?|different|amended|replaced|new)\b"
    r"(?! (?:my|our|the) mind)",
    re.IGNORECASE,
)
"""What became another in a sentence named by its place: its present words alone do not tell it."""


def tells_both_texts(text: str) -> bool:
    """True where one paragraph's former and present words are asked for in one message."""
    return _TEXT_AGAINST_TEXT.search(text) is not None


# Whether a decision changed an Example is a rule: the two texts are not set out for it.
_WHETHER_CHANGED = re.compile(
    r"^\W*(?:was|were|is|are|did|does|has|have|had)\b(?!.*\b(?:how|what|which)\b).*(?:\bt\.?\s?d\.?\s?\d{4,5}|"
    r"\b(?:2023|2026) (?:amendment|regulations?|decision|rule|change|law|update)s?|\b(?:in|by|since) (?:july )?2026\b)",
    re.IGNORECASE,
)


# Something is asked of a sentence named by its place; its words alone do not answer it.
_JUDGES_A_SENTENCE = re.compile(
    r"^(?:and |so |but )?(?:has|have|is|are|was|were|does|do|did|can|may|must|why|how|who|when)\b(?! it\b).*"
    r"\b(?:first|second|third|fourth|fifth|sixth|last|final) sentences?\b",
    re.IGNORECASE,
)


# Whether a prescribed text may be departed from is a rule, which setting it out does not tell.
_DEPARTED_FROM = re.compile(
    r"\b(?:can|may|could|must|should|allowed|permitted|free|ok(?:ay)?|fine|possible)\b[^.?!]{0,25}?"
    r" (?:chang(?:e|ing)|alter(?:ing)?|amend(?:ing)?|adapt(?:ing)?|modif(?:y|ying)|edit(?:ing)?|tweak(?:ing)?|"
    r"drop(?:ping)?|strik(?:e|ing)|shorten(?:ing)?|depart(?:ing)? from|deviat(?:e|ing) from)\b(?: [\w-]+){0,3}? "
    r"(?:words?|wording|text|language|sentences?|clauses?)\b",
    re.IGNORECASE,
)


def look_up(text: str, named: Named, is_compared: Callable[[str], bool]) -> LookUp | None:
    """What is looked up, if anything.

    Args:
        is_compared: whether the words of a question want two things held against each other.
    """
    if _DEPARTED_FROM.search(text):
        return None
    if not named.existing:
        return "words" if _VERBATIM.search(text) else None
    if named.is_bare and len(named.paragraphs) > 1 and CHANGE.search(text):
        return "compare"
    if len(named.paragraphs) == 1 and _TEXT_AGAINST_TEXT.search(text):
        return "change"
    if _WHETHER_CHANGED.search(text) and all(one.startswith("20.2056A-4(d)") for one in named.existing):
        return None
    if len(named.paragraphs) == 1 and _WHAT_CHANGED.search(text) and not named.is_bare:
        return "change"
    if _JUDGES_A_SENTENCE.search(text):
        return "change" if CHANGE.search(text) else None
    if named.is_bare or (_WORDS_ASKED.search(text) and not _WHICH_TEXT.search(text)):
        return "words"
    if CHANGE.search(text) and not COMPARE.search(text):
        return "change"
    at_odds = len(named.paragraphs) > 1 and is_compared(text)
    return "compare" if at_odds or COMPARE.search(text) else None
