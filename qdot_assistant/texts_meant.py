"""Which text a follow-up speaks of: an Example by its number alone or as "it", a paragraph's version or its sense.

Come here for ``text_meant``: "and in 3?" after a question on Example 2, "does it use a reformation?", "which version?"
and "what does that mean?" after the words of a paragraph.
"""

from __future__ import annotations

import re

from qdot_assistant.named import named_sections
from qdot_assistant.subjects import content_of

_I = re.IGNORECASE
MOST_WORDS = 14
"""Words of the longest follow-up in which "it" is taken for the Example of the earlier question."""

_NUMBER = r"(?:#|no\.? ?|number )?(?P<number>[1-5]|one|two|three|four|five)"
_EXAMPLE = re.compile(r"\bex(?:ample|\.)?\s*(?:#|no\.?\s*|number )?(?:[1-5]|one|two|three|four|five)\b", _I)
_NUMBER_ALONE = re.compile(
    rf"^(?:and|but|or|so|ok(?:ay)?|what about|how about|same (?:for|in|with)|likewise)(?:,? (?:what|how) about)?"
    rf"(?: (?:in|under|for|with|of|the same (?:for|in)))? {_NUMBER}\s*\?*$",
    _I,
)
_ITS = re.compile(
    r"\b(?P<is>is|does|did|was|has|do|in|of|under|about|from) (?:it|that one|this one|that|(?:that|this|the) example)\b"
    r"(?! (?:true|right|correct|possible|not|the|too late))|\bthere\b(?= (?:too|as well|be|any)?\W*$)|"
    r"\b(?:that|this|the) example\b",
    _I,
)
_OPENS = r"^(?:and |so |but |ok,? )*"
_IT = r"(?:that|this|it)"
_TEXT = r"(?: (?:version|text|wording|language|one|law))?"
_VERSION = re.compile(
    rf"{_OPENS}(?:(?:which|what) (?:version|edition|vintage)s?(?: of (?:it|that|this|the text))?"
    r"(?: (?:is|was|are) (?:that|this|it|these|those|you|quoted|in force|current)\w*)*(?: (?:quoting|from|of|using))?|"
    rf"(?:is|was) {_IT} (?:(?:still|also|really|now) )*(?:the |in )?(?:current|latest|newest|present|up[- ]to[- ]date|"
    rf"in force|force|most recent|old|former|amended|2026|2023|1995|2009){_TEXT}|"
    rf"(?:from|of|as of) (?:when|what date|which date|what day)(?: is {_IT}{_TEXT})?|"
    rf"since when(?: (?:is|has|does) {_IT}\b.{{0,30}})?|how (?:old|current|recent|new) is {_IT}{_TEXT}|"
    rf"what(?:'s| is) the (?:date|version) of {_IT}{_TEXT})\s*[?.]*$",
    _I,
)
_SENSE = re.compile(
    rf"{_OPENS}(?:what (?:does|do|did) (?:that|this|it|those|they|these words)(?: \w+)? (?:mean|say|amount to|come to)|"
    rf"how (?:do|should|am) i (?:to )?(?:read|understand) {_IT}|what(?:'s| is) {_IT} (?:about|saying)|meaning|"
    r"in (?:plain|simple|normal|everyday|other) (?:english|words|terms|language)|"
    rf"(?:can you |please )*(?:explain|paraphrase|summari[sz]e|sum up|translate|parse|unpack|decode|"
    rf"gloss|digest|restate|rephrase|interpret|break (?:{_IT} )?down|boil (?:{_IT} )?down)(?: {_IT})?)"
    r"(?: (?:in (?:practice|plain english|plain words|simple words|english|effect|short)|"
    r"exactly|for (?:me|us)|please|then))*\s*[?.!]*$",
    _I,
)


def text_meant(text: str, before: str, anchor: str | None, *, looked_up: bool) -> str | None:
    """The follow-up with the text it speaks of by name, or None where it speaks of none.

    Args:
        text: the user's words.
        before: the earlier question, itself said in full.
        anchor: the paragraph that the conversation is at.
        looked_up: True when the earlier question asked for the words of that paragraph.
    """
    if anchor is not None and (looked_up or named_sections(before).paragraphs) and _VERSION.match(text):
        return f"text of {anchor}"
    if anchor is not None and looked_up and _SENSE.match(text):
        return f"summarize {anchor}"
    return _of_the_example(text, before)


def _of_the_example(text: str, before: str) -> str | None:
    named = list(_EXAMPLE.finditer(before))
    if len(named) != 1 or _EXAMPLE.search(text):
        return None
    (earlier,) = named
    alone = _NUMBER_ALONE.match(text)
    if alone:
        return f"{before[: earlier.start()]}Example {alone['number']}{before[earlier.end() :]}"
    pointed = _ITS.search(text)
    if pointed is None or len(text.split()) > MOST_WORDS or not content_of(text):
        return None
    verb = f"{pointed['is']} " if pointed["is"] else "in " if pointed.group().lower() == "there" else ""
    return f"{text[: pointed.start()]}{verb}{earlier.group()}{text[pointed.end() :]}"
