"""What a follow-up points at and does not name: the form, the duty, the time limit or the point just spoken of.

Come here for ``pointed``. After "what is Form 706-QDT?" "who signs it?" asks of that form; after a duty to elect "and
if she doesn't?" asks what follows; after the 60 days "does the other route have that?" asks of those 60 days.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
MOST_WORDS = 14
"""Words of the longest follow-up that is read as pointing at what was said before it."""


def pointed(text: str, meant: str, before: str, context: str, said: str) -> str | None:
    """The follow-up with what it points at called by its name; None where it points at nothing known here.

    Args:
        text: the user's words.
        meant: the same with "the other one" of a pair called by its name.
        before: the earlier question.
        context: the earlier user words of the same topic.
        said: what the assistant answered last.
    """
    if len(text.split()) > MOST_WORDS:
        return None
    return (
        _of_the_form(text, context)
        or _election_missed(text, before)
        or _sixty_days_elsewhere(text, meant, before, said)
        or _difference_on_the_point(text, before)
    )


_FORM = re.compile(r"\b(?:form\s+)?706[ -]?qdt\b|\bqdt form\b", _I)
_OTHER_PAPER = re.compile(
    r"\b(?:information statement|agreements?|estate tax return|form 706\b(?!-)|form 4768|4768|bonds?|"
    r"letters? of credit|assignment|election|will|trust)\b",
    _I,
)
_POINTS_AT_A_PAPER = re.compile(
    r"^(?:(?:and|so|but|ok|then|also)\b,? )*(?:who|whom|whose|is|must|does|do|can|may|should|will|has|have|what)\b"
    r"(?P<between>.{0,40}?)\b(?:sign(?:s|ed|ing)?|fil(?:e|es|ed|ing)|report(?:s|ed|ing)?|sen[dt]s?(?: in)?|"
    r"submit(?:s|ted)?|prepar(?:e|es|ed)|fills?(?: out| in)?|filled(?: out| in)?|mail(?:s|ed)?|hand(?:s|ed)? in|"
    r"responsible for|do|does|complet(?:e|es|ed))\b\s*"
    r"(?P<thing>(?:that one|this one|it|that|this|(?:that|this|the|such a) (?:form|paper|one|document|thing))\b|$)",
    _I,
)
_PASSIVE = re.compile(r"\b(?P<thing>it|(?:that|this|the) (?:form|paper|one|document))\b", _I)
_PASSIVE_ASKED = re.compile(
    r"\b(?:is|was|must|does|has|can|should|will) (?:it|that|this|(?:that|this|the) (?:form|paper|one|"
    r"document))\b.{0,20}"
    r"\b(?:signed|filed|reported|sent|submitted|prepared|completed|filled)\b",
    _I,
)
_OWN_THING = re.compile(r"\b(?:706|4768|agreement|statement|return|trust|qdot|tax|payment|election|bond)s?\b", _I)


def _of_the_form(text: str, context: str) -> str | None:
    """ "Who signs it?" where Form 706-QDT is the only paper that the conversation has named."""
    asked, passive = _POINTS_AT_A_PAPER.search(text), _PASSIVE_ASKED.search(text)
    if not (asked or passive) or _OWN_THING.search(text) or not _FORM.search(context):
        return None
    if _OTHER_PAPER.search(_FORM.sub(" ", context)):
        return None
    if re.search(r"\b(?:who|whose|sign(?:s|ed|ing)?)\b", text, _I):
        return "who files or reports Form 706-QDT?"
    if asked and asked["thing"]:
        return f"{text[: asked.start('thing')]}Form 706-QDT{text[asked.end('thing') :]}"
    return _PASSIVE.sub("Form 706-QDT", text, count=1)


_ELECTS = re.compile(r"\belect(?:s|ed|ing|ion|ions)?\b", _I)
_MISSED = re.compile(
    r"^(?:(?:and|so|but|ok|then|also|well)\b,? )*(?:what (?:happens )?(?:if|when)|if|when|suppose|supposing|in case|"
    r"say|what happens (?:if|when))\b (?:(?:that )?(?:he|she|they|it|this|that|we|i|the executor|nobody|no ?one|"
    r"someone|my \w+) )?(?:just |simply |also |really |still )*"
    r"(?:(?:(?:does|do|did|is|was|has|have|had|will|would|can|could) )?(?:not done|not made|never done)|(?:does|"
    r"do|did|is|was|has|have|had|will|would|can|could)(?: not|n'?t|nt)(?: (?:do|done|make|made|manage|elect|"
    r"bother|want)(?: to)?(?: so| (?:it|that|this))?)?|never (?:does|did|do|done|happens|makes|made|elects|elected)"
    r"(?: (?:it|that|this|so))?|forgets?|forgot|forgotten|(?:fails?|failed|omits?|omitted|neglects?|refuses?|declines?|"
    r"misses|missed|skips?|skipped)|(?:is|was) (?:not|never) (?:done|made)|isn'?t (?:done|made)|"
    r"(?:nobody|no ?one) (?:does|did|makes|elects)|won'?t|cannot|can'?t)"
    r"(?: (?:it|that|this|so|to|do|to do (?:it|that|so)|about it|on time|in time))*\s*[?.!]*$",
    _I,
)


def _election_missed(text: str, before: str) -> str | None:
    """ "And if she doesn't?" after the duty to elect: what follows where no election is made."""
    if not _ELECTS.search(before) or re.search(r"\bassign|\btransfer|\bsign", before, _I) or not _MISSED.match(text):
        return None
    return "what happens if the executor does not make the QDOT election?"


_SIXTY = re.compile(r"\b(?:60|sixty)[ -]?days?\b", _I)
_ALIKE = re.compile(
    r"\b(?:(?:has|have|had|got|is there|are there|need|hold|holds) .{0,20}|)\b(?:that|it|this|the same|same|one|"
    r"something (?:like|similar)|anything like|such)\b|\b(?:too|as well|also|either)\b",
    _I,
)
_ASKS_WHETHER = re.compile(
    r"^(?:(?:and|so|but|ok)\b,? )*(?:do(?:es)?|is|are|has|have|same|what about|how about|would|will|also)\b", _I
)
_PAY_TAX = re.compile(
    r"\bpay-tax route\b|\bagreement to pay\b|\b(?:tax[- ]paying|pay[- ]tax|pay(?:ing)? the tax)\b", _I
)
_OWN_SUBJECT = re.compile(r"\b(?:form|trust|security|bond|sign\w*|fil\w+|percent|portion|default|relief)\b", _I)


def _sixty_days_elsewhere(text: str, meant: str, before: str, said: str) -> str | None:
    """ "Does the other route have that too?" after the 60 days: whether the pay-tax route has 60 days."""
    asks = _ASKS_WHETHER.search(text) and _ALIKE.search(text)
    spoken = _SIXTY.search(before) or re.search(r"\b(?:how long|by when|deadline|time limit|when)\b", before, _I)
    if not asks or not spoken or not _SIXTY.search(f"{before} {said}") or _PAY_TAX.search(before):
        return None
    if not _PAY_TAX.search(meant) or _OWN_SUBJECT.search(text):
        return None
    return "does the pay-tax route have the 60 days too, or when are the tax and Form 706-QDT due on that route?"


_DIFFERS = re.compile(
    r"^(?:(?:and|so|but|ok|then)\b,? )*(?:how|where|in what|what|does|is|do)\b.{0,25}?"
    r"\b(?:agreements?|promise|signed (?:text|paper|words)|form of agreement)\b.{0,25}?"
    r"\b(?:differ\w*|depart\w*|deviat\w*|diverge\w*|else|the same|otherwise|say|agree)\b(?! from|[^?]{0,20}\bpay\b)",
    _I,
)
_RULE = re.compile(r"\(c\)\([67]\)(?:\(i\))?(?!\(ii\))|\bthe (?:rule|regulation|body|text) (?:says?|in|of|on)\b", _I)
_POINT = re.compile(
    r"\bdeath year\b|\b(?:dies|died|death|deadline|due|report\w*|security|bond|default|fail\w*|trustee|sixty|60)\b|"
    r"\bfirst payment\b",
    _I,
)


def _difference_on_the_point(text: str, before: str) -> str | None:
    """ "How does the agreement differ?" after one point of the rule: the same point, in the rule and the agreement."""
    if not _DIFFERS.search(text) or not _RULE.search(before) or not _POINT.search(before) or _POINT.search(text):
        return None
    agreement = "(c)(6)(ii)" if "(c)(6)" in before else "(c)(7)(ii)" if "(c)(7)" in before else "the agreement"
    return f"{before.rstrip(' ?.')}? How does {agreement} differ?"
