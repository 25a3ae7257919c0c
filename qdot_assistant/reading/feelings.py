"""How the asker feels, told beside a question: it is felt with, and nothing is searched by it.

Come here when "I'm so overwhelmed, he did everything for us. Do I have to do all of this alone?" was searched by its
sorrow. What tells a fact of the case (a day, a sum, a paper, a trust) is never taken off.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_VERY = r"(?:so|very|really|just|all|a bit|quite|too|still|completely|totally|honestly|kind of|pretty|feeling|getting)"
_FELT = (
    r"(?:overwhelmed|sad|tired|exhausted|scared|afraid|frightened|lost|confused|worried|stressed|stressed out|upset|"
    r"heartbroken|numb|desperate|nervous|angry|mad|stupid|dumb|lonely|devastated|anxious|ashamed|embarrassed|"
    r"crying|grieving|sick of (?:this|it|all this)|tired of (?:this|it|all this)|a mess|a wreck|at my wits end)"
)
_FEELS = re.compile(
    rf"^\W*(?:(?:oh|ah|sorry|god|oh god|and|but|well|thanks|thank you)\b,? )*(?:i'?m|i am|we'?re|"
    rf"we are|i feel|i get|im|"
    rf"this (?:is|makes me)|it'?s|it is|makes me|all this (?:is|makes me)) (?:{_VERY} )*"
    rf"(?:{_FELT}|(?:so |too |very )?(?:hard|much|a lot|unfair|crazy|awful|terrible|a nightmare))\b",
    _I,
)
_OF_THE_CASE = re.compile(
    r"\d|\b(?:trust\w*|qdot|tax\w*|estate|return|706|form|pension|annuity|assign\w*|sign\w*|paper\w*|house|account|"
    r"lawyer|executor|deadline|late|missed|citizen\w*|died|death|irs|court|judge|will|bank|money|filed|about|that|if)\b",
    _I,
)
_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\s+[-\u2013\u2014]+\s+")


def without_feelings(text: str) -> str:
    """The message without the sentences that only tell how the asker feels, where another sentence asks."""
    sentences = [one for one in _SENTENCES.split(text.strip()) if one]
    kept = [one for one in sentences if not only_feels(one)]
    return " ".join(kept) if kept and len(kept) < len(sentences) else text


def only_feels(sentence: str) -> bool:
    """True for a sentence that tells how the asker feels, and nothing of the case."""
    return bool(_FEELS.match(sentence)) and not _OF_THE_CASE.search(sentence) and not sentence.rstrip().endswith("?")
