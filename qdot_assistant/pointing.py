"""What a follow-up points at beyond one thing or act: the time limit on the other route, the point in the agreement.

Come here for ``pointed`` and ``with_limit_named``. After the 60 days "does the other route have that?" asks of those
60 days; after one point of the rule "how does the agreement differ?" asks of that point; "is it bound by that limit?"
asks of the one just told. What "it" and "do it" mean: ``things_meant``, ``acts``.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
MOST_WORDS = 14
"""Words of the longest follow-up that is read as pointing at what was said before it."""


def pointed(text: str, meant: str, before: str, said: str) -> str | None:
    """The follow-up with what it points at called by its name; None where it points at nothing known here.

    Args:
        text: the user's words.
        meant: the same with "the other one" of a pair called by its name.
        before: the earlier question.
        said: what the assistant answered last.
    """
    if len(text.split()) > MOST_WORDS:
        return None
    return (
        _sixty_days_elsewhere(text, meant, before, said)
        or _difference_on_the_point(text, before)
        or _of_the_former_text(text, before)
        or _under_another_clause(text, before)
    )


_FORMER = re.compile(
    r"\b(?:before|until|prior to|pre)[- ](?:the )?(?:(?:june|july) (?:\d{1,2},? )?|t\.?d\.? ?)?"
    r"(?:2023|2026|9974|10050)\b|"
    r"\bfor (?:earlier |older )?deaths (?:before|until|in) [\w ,]*\d{4}\b",
    _I,
)
_OTHER_TIME = re.compile(
    r"\b(?:now|today|current(?:ly)?|still|since|after(?:wards)?|later|new|changed?|19\d\d|20\d\d)\b", _I
)
_EXAMPLE = re.compile(r"\bexample [1-5]\b", _I)
_LOOKED_AT = re.compile(r"\bexample [1-5]\b|\(\w\)\(\d", _I)


def _of_the_former_text(text: str, before: str) -> str | None:
    """ "And the percentage?" after Example 4 as it read before 2023 is of that text, if no other time is told."""
    former, named = _FORMER.search(before), _EXAMPLE.search(before)
    if former is None or named is None or _OTHER_TIME.search(text) or _LOOKED_AT.search(text):
        return None
    return f"{text.rstrip(' ?.!')} in {named.group()} {former.group()}?"


_CLAUSE = re.compile(
    r"^(?:(?:and|but|so|or|ok)\b,? )*(?P<even>even )?(?P<clause>(?:if|when|unless|after|before|while|once|until)\b"
    r"(?! (?:is|are|was|must|do|does|did|can|should|will|would|not|so)\b)(?: [\w'$%,.-]+){2,})\W*$",
    _I,
)
_ITS_CLAUSE = re.compile(r",? (?:if|when|after|before|while|once) (?:[\w'-]+ ){1,8}[\w'-]+(?=\W*$)", _I)
_ASKS = re.compile(
    r"^\W*(?:who|whom|whose|which|must|do|does|did|can|could|may|is|are|was|will|would|should|shall|has|have)\b", _I
)


def _under_another_clause(text: str, before: str) -> str | None:
    """ "And when she's still alive?" after "who pays the tax when she dies?": the same asked under the new clause."""
    told = _CLAUSE.match(text)
    if told is None or not _ASKS.match(before) or len(before.split()) > MOST_WORDS:
        return None
    asked = before.rstrip(" ?.!")
    kept = asked if told["even"] else _ITS_CLAUSE.sub("", asked)
    if not told["even"] and kept == asked:
        return None  # nothing to put it in place of: it is read beside the question
    return f"{kept} {told['even'] or ''}{told['clause']}?"


_THAT_LIMIT = re.compile(
    r"\b(?:bound|subject|held|governed|caught|covered|limited|under|meet|keep|observe|follow|fall|share)\b"
    r"[^.;?!]{0,20}?"
    r"\b(?:that|this|the same) (?:time )?(?:limit|deadline|date|day|rule|condition|requirement|test|bound|"
    r"restriction)\b",
    _I,
)
MOST_OF_A_LIMIT = 14
"""Words of the longest answer that is put into the follow-up as the limit it told."""


def with_limit_named(text: str, said: str) -> str:
    """ "Is a protective one bound by that limit?": whether what the last answer told holds for the thing named."""
    found = _THAT_LIMIT.search(text)
    told = re.split(r"(?<=[.!?])\s", re.sub(r"\s*\[\d+\]", "", said).strip(), maxsplit=1)[0].rstrip(" .!?")
    if found is None or not 2 <= len(told.split()) <= MOST_OF_A_LIMIT:
        return text
    return f"{text[: found.end()]} ({told[0].lower()}{told[1:]}){text[found.end() :]}"


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
