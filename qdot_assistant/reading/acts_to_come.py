"""Whether what stands before a day is told as still to come: "the executor files it on Friday", "I'll sign on the 5th".

Come here for ``is_to_come``. A weekday or a day of no year that such words lead to is the next one, and not the last.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_PERSON = (
    r"(?:he|she|it|that|who|(?:the|my|our|his|her|mom'?s|mum'?s|dad'?s) (?:[\w'-]+ ){0,2}?[\w'-]+|executor|executrix|"
    r"lawyer|attorney|accountant|cpa|trustee|bank|return|706|form|papers?)"
)
_DOES = (
    r"(?:files|e-?files|mails|posts|sends|hands|turns|submits|lodges|delivers|signs|assigns|transfers|moves|deeds|"
    r"goes|leaves|starts|begins|commences|petitions|closes|sees|meets|takes|becomes|swears)"
)
_DO = (
    r"(?:file|e-?file|mail|post|send|hand|turn|submit|lodge|deliver|sign|assign|transfer|move|deed|go|start|begin|"
    r"commence|petition|close|see|meet|take|become|swear|have)"
)
_DOING = (
    r"(?:filing|e-?filing|mailing|posting|sending|handing|turning|submitting|lodging|delivering|signing|assigning|"
    r"transferring|moving|deeding|going|leaving|starting|beginning|commencing|petitioning|closing|seeing|meeting|"
    r"taking|becoming|swearing|getting|having|coming)"
)
_ADVERB = r"(?:(?:only|now|then|finally|probably|already|not|just|also|definitely) )*"
_TOLD = re.compile(
    rf"(?:\b{_PERSON} {_ADVERB}{_DOES}\b|\b(?:i|we|they) {_ADVERB}{_DO}\b|"
    rf"(?:\b(?:is|are|am)|'(?:s|re|m)) {_ADVERB}(?:{_DOING}|due to|to be|supposed to|planning to|about to)\b|"
    r"\b(?:will|shall|gonna|going to|(?:plans?|wants?|intends?|expects?|means?|hopes?|promise[sd]?) to)\b|"
    r"'ll\b)[^.;?!]*$",
    _I,
)
_PAST = re.compile(
    r"\b(?:was|were|did|didn't|had|has|have been|got|came|went|sent|told|said|wrote|paid|ago|already|"
    r"(?!need|indeed|deed|exceed|proceed|feed|speed)[a-z]{2,}ed)\b",
    _I,
)
_WILL_BE = re.compile(r"\b(?:be|being|get|gets|getting) (?:[a-z]+ly )?[a-z]{2,}ed\b", _I)
_SENTENCE = re.compile(r"[.;?!]\s")


def is_to_come(before: str) -> bool:
    """True where the words before a day, in its sentence, tell what is being done or will be, and nothing past."""
    clause = _SENTENCE.split(before)[-1]
    told = _TOLD.search(clause)
    return told is not None and _PAST.search(_WILL_BE.sub(" ", told.group())) is None
