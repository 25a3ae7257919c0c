"""Whom "he" or "she", and what "one" or "none", means in a follow-up to a question that settles it.

Come here for ``with_role_named`` (after "can my daughter be the trustee?" "and if she dies?" asks of the trustee) and
``with_thing_named`` (after "when does the administration end?" "and if there is none?" asks of no administration).
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
MOST_WORDS = 12
"""Words of the longest follow-up in which a pronoun is taken for the person of the earlier question."""

_ROLES = (
    (re.compile(r"\bco-?trustees?\b", _I), "the co-trustee"),
    (re.compile(r"\btrustees?\b", _I), "the trustee"),
    (re.compile(r"\b(?:executor|executrix|personal representative)s?\b", _I), "the executor"),
    (re.compile(r"\b(?:legal representative|guardian|conservator)s?\b", _I), "the legal representative"),
)
_SPOUSE = re.compile(r"\b(?:spouse|wife|husband|widow(?:er)?)\b(?!'s?\b|s\b)", _I)
_KIN_OF_SPOUSE = re.compile(r"\b(?:spouse|wife|husband|widow(?:er)?)(?:'?s)\b", _I)
_PRONOUN = re.compile(r"\b(?:she|he)(?P<short>'s)?\b(?!')", _I)
_OTHER_PERSON = re.compile(
    r"\b(?:spouse|wife|husband|trustee|executor|bank|mother|father|mom|mum|dad)\b|\bdied on\b|\d", _I
)


def with_role_named(text: str, before: str) -> str:
    """The follow-up with its "he" or "she" called by the one role that the earlier question named, else as said."""
    role = _role_in(before)
    if role is None or len(text.split()) > MOST_WORDS or _OTHER_PERSON.search(text) or not _PRONOUN.search(text):
        return text
    return _PRONOUN.sub(lambda found: f"{role} is" if found["short"] else role, text, count=1)


_HAPPENS = re.compile(
    r"^(?:(?:and|but|or|so|ok(?:ay)?)\b,? )+(?P<clause>(?:the|my|our|his|her) (?:[\w-]+ ){1,3}?"
    r"(?:dies|refuses|moves|leaves|resigns|retires|goes|becomes|disagrees|disappears|quits|fails|forgets|loses|gets|"
    r"won't|can't|cannot)\b[^,;?!]*)\?*$",
    _I,
)


def as_supposed(text: str) -> str:
    """ "And the trustee dies?" supposes what it tells: "what if the trustee dies?"."""
    found = _HAPPENS.match(text) if len(text.split()) <= MOST_WORDS else None
    return f"what if {found['clause'].strip()}?" if found else text


def _role_in(before: str) -> str | None:
    """The one role spoken of, if the surviving spouse is not spoken of as well."""
    named = [name for pattern, name in _ROLES if pattern.search(before)]
    if named[:2] == ["the co-trustee", "the trustee"]:
        named = named[:1]
    if len(named) != 1 or _SPOUSE.search(_KIN_OF_SPOUSE.sub(" ", before)):
        return None
    return named[0]


_THINGS = (
    r"(?:estate )?administration|probate|legal representative|(?:u\.?s\.? )?trustee|executor|agreement|"
    r"information statement|bonds?|letters? of credit|banks?|tax returns?|returns?|will|assignment|election|extension|"
    r"court case|private letter ruling|ruling|qdot|trust|pension|annuity|ira|notary|treaty|tax id|form|copy|fee|penalty"
)
_THING = re.compile(
    r"\b(?P<governed>(?:of|for|in|under|with|to|on|by|from|at|about|into|as)"
    r"(?: (?:the|an?|my|his|her|our|their|this|that|its))? )?"
    rf"(?P<thing>{_THINGS})\b",
    _I,
)
_PERSONS = frozenset({"executor", "trustee", "u.s. trustee", "us trustee", "legal representative", "bank", "notary"})
_ASKS_WHO = re.compile(r"^\W*(?:(?:and|so|but) )?who\b", _I)
_NONE = re.compile(
    r"\b(?P<verb>(?:there(?:'s| is| are| was| were)|ha(?:s|ve|d)|left|made|filed|got|if|signed|needs?)) "
    r"(?:none|no such thing)\b(?! (?:of|at)\b)",
    _I,
)
_ONE = re.compile(
    r"\b(?P<verb>get|have|has|had|need|needs|without|there(?:'s| is)|is there|isn'?t|make|made|file|sign|left|want|"
    r"set up|find|appoint|name|create) (?:no |not |n't )?one\b"
    r"(?= *(?:$|[?.!,;]|yet|now|at all|too|later|then|first|for))",
    _I,
)


_FILE_ONE = re.compile(r"\b(?:fil(?:e|es|ed|ing)|submit(?:s|ted)?|sen[dt](?: in)?) (?:no |not |n't )?one\b", _I)
_FILABLE = re.compile(
    r"(?P<governed>\b)(?P<thing>(?:estate tax|estate|tax) returns?|returns?|form 706-qdt|form 706|form 4768|petition|"
    r"information statement|agreement)\b",
    _I,
)
""" "Supposing nobody has to file one" speaks of the paper that the answer named last."""
_FILED = re.compile(
    r"\b(?:(?:it|that|this)(?P<aux>(?:'s| is| was| has| gets| got| had)(?: (?:already|just|now|still|not|"
    r"never))*(?: been)?) (?P<done>filed|sent in|submitted|mailed)|"
    r"(?P<who>they|he|she|we|i|the executor|the lawyer|someone)"
    r"(?P<did>(?: have|'ve| has| had)?(?: (?:already|just|now))*) (?P<act>filed|sent|submitted|mailed)"
    r"(?: (?:it|that|this))?(?P<particle>(?: in)?(?: (?:already|early|late))?)(?= *(?:$|[?.!,;])))",
    _I,
)
_RETURN = re.compile(r"\b(?:estate tax )?returns?\b|\b706\b(?!-)", _I)
_FILED_TOO = re.compile(r"\b(?:agreements?|statements?|706-?qdt|bonds?|petitions?|4768|claims?)\b", _I)


def with_return_named(text: str, before: str, said: str) -> str:
    """The follow-up with "it" called the return where that is what was filed: "and if it's already been filed?"."""
    spoken = before if _RETURN.search(before) or _FILED_TOO.search(before) else said
    if len(text.split()) > MOST_WORDS or _THING.search(text) or not _RETURN.search(spoken) or _FILED_TOO.search(spoken):
        return text

    def named(found: re.Match[str]) -> str:
        if found["done"]:
            aux = {"'s": " has"}.get(found["aux"][:2], found["aux"][:2]) + found["aux"][2:]
            return f"the estate tax return{aux} {found['done']}"
        return f"{found['who']}{found['did']} {found['act']} the estate tax return{found['particle']}"

    return _FILED.sub(named, text, count=1)


def with_thing_named(text: str, before: str, said: str = "") -> str:
    """The follow-up with its "none" or "one" called by what the earlier question was about, else as said.

    Of a question for a person the answer names the one that there may not be.
    """
    if len(text.split()) > MOST_WORDS or _THING.search(text):
        return text
    who = _THING.search(said.split(".")[0]) if _ASKS_WHO.match(before) else None
    papers = list(_FILABLE.finditer(said)) if _FILE_ONE.search(text) else []
    found = [who] if who and who["thing"].lower() in _PERSONS else papers[-1:] or list(_THING.finditer(before))
    free = [one for one in found if not one["governed"]] or found
    if not free:
        return text
    thing = free[-1]["thing"]
    text = _NONE.sub(lambda match: f"{match['verb']} no {thing}", text, count=1)
    article = "an" if thing[0].lower() in "aei" else "a"
    return _ONE.sub(lambda match: f"{match['verb']} {article} {thing}", text, count=1)
