"""What a question back asks for, and what a short reply means beside it: a day alone, a count, a petition filed."""

from __future__ import annotations

import re
from collections.abc import Mapping

from qdot_assistant.reading.context import asked_in
from qdot_assistant.reading.moved import is_own_story
from qdot_assistant.reading.replies import may_reply
from qdot_assistant.types import Fact

_OF_RECEIPT = re.compile(r"\b(?:60|sixty) days\b", re.IGNORECASE)
_OTHER_PERIOD = re.compile(r"\b(?:months?|years?|april 15\w*)\b", re.IGNORECASE)
_FILING_UNTOLD = re.compile(r"\breturn is filed, which was not told\b", re.IGNORECASE)
"""An act judged uncertain for want of the day of filing, (b)(1): a day told alone then is that day."""
_LONGEST_DAY = 5  # words; a longer message says itself what its day is
_DAY_ALONE = re.compile(
    r"\W*(?:(?:it|that|this)(?:'s| is| was| happened| would be)|(?:the |his |her )?(?:day|date)(?: is| was)?|in "
    r"our case|for us|"
    r"ours?|mine|we|say|on|so|ok|well|he|she|in|the)?(?: (?:it|that|was|is|on|the|our|us|in|of|say))*[ ,:]*"
    r"[\w/.,' -]*\d[\w/.,' -]*\W*"
)
_FROM_A_DEATH = re.compile(r"\b(?:died|dies|death|passed away|nine months|9 months)\b", re.IGNORECASE)


def facts_asked(told: str, words: str, before: str, known: Mapping[str, Fact]) -> tuple[str, ...]:
    """What the message before asks for; else what a day alone is: after the 60 days of receipt, (c)(7)(i), that of the
    payment, and after months that run from a death that of the death, where its day was not told yet.
    """
    is_of_receipt = bool(_OF_RECEIPT.search(told)) and not _OTHER_PERIOD.search(told)
    if named := asked_in(told):
        return named if may_reply(words) else ()
    if _FILING_UNTOLD.search(told) and _DAY_ALONE.fullmatch(words.lower()):
        return ("return_filed",)
    is_alone = len(words.split()) <= _LONGEST_DAY + 3 and _DAY_ALONE.fullmatch(words.lower()) and told
    if is_of_receipt and (is_alone or len(words.split()) <= _LONGEST_DAY):
        return ("payment_dates",)
    precision = known.get("date_of_death_precision")
    is_told = "date_of_death" in known and (precision is None or precision.value == "day")
    if is_own_story(words.lower()):
        return ()
    return ("date_of_death",) if is_alone and not is_told and _FROM_A_DEATH.search(f"{before} {told}") else ()


_COUNTS = {"decade": "ten years", "dozen": "twelve"}
_COUNT = re.compile(r"\b(?:an?|one) (?P<what>decade|dozen)\b", re.IGNORECASE)


def counted(words: str) -> str:
    """ "A decade older", "a dozen years": the words that are a number, as numbers."""
    return _COUNT.sub(lambda found: _COUNTS[found["what"].lower()], words) if "d" in words else words


_IT_WAS_FILED = re.compile(
    r"^(?P<lead>\W*(?:(?:and|but|so|well|actually|no|yes|oh|we think|in fact)\b,? ?)*)(?:it|that|this|ours) "
    r"(?P<aux>was|got|had been|has been|were)(?P<when>(?: only| already| finally| actually| first| then)*) "
    r"(?:filed|submitted|lodged|brought|started|begun|commenced|sent in|put in)\b",
    re.IGNORECASE,
)
_OF_A_COURT = re.compile(r"\b(?:court|judge|petition|lawsuit|suit|proceedings?|judicial)\b", re.IGNORECASE)
_OF_A_RETURN = re.compile(r"\b(?:returns?|706|4768|agreements?|statements?)\b", re.IGNORECASE)


def with_petition_named(words: str, before: str) -> str:
    """ "It was filed on March 2" after a question on the court case, (a)(2): the petition, and not the return."""
    found = _IT_WAS_FILED.match(words)
    if found is None or not _OF_A_COURT.search(before) or _OF_A_RETURN.search(f"{before} {words}"):
        return words
    return f"{found['lead']}the petition {found['aux']}{found['when']} filed{words[found.end() :]}"
