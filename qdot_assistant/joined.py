"""What "and" joins to a question: a question by itself, or the other half of the same one.

Come here for ``is_another``. English tells the two apart by the order of words: a direct question puts the auxiliary
before its subject ("and when must it be filed"), an indirect one does not ("… know where I live and how I get there").
"""

from __future__ import annotations

import re
from itertools import pairwise

from qdot_assistant.coordinated import with_its_question
from qdot_assistant.subjects import content_of

_I = re.IGNORECASE

WH = r"(?:who|whom|whose|when|what|how|where|which|why)"
AUX = r"(?:can|could|may|must|do|does|did|is|are|am|was|were|will|would|should|shall|has|have|had)(?:n'?t)?"
PREPOSITION = r"(?:by|until|till|from|since|on|in|at|to|with|for|before|after|under|against)"
_LEAD = r"(?:(?:and|or|but|also|plus|then|so|please|if so|if not|if yes|in that case)[, ]+)*"
TAKEN_UP = (
    r"(?:i|we|you|he|she|it|they|there|this|that|these|those|the|an?|my|our|your|his|her|its|their|any|some|all|each|"
    r"every|one|no|both|mom|mum|mother|dad|father)"
)
"""Words that open a subject."""
_INVERTED = re.compile(
    rf"^{_LEAD}(?:{PREPOSITION} )?{WH}(?:'s (?!to\b)|(?: (?!{AUX}\b)\w+){{0,4}}? {AUX} (?=(?:not )?{TAKEN_UP}\b)| "
    r"(?:about|if|else)\b)",
    _I,
)
"""A direct question by an interrogative: "when must it …", "which form do I …", "what about …", "what if …"."""
_DOES_IT = re.compile(rf"^{_LEAD}who (?:do|does|did|has|have|had) (?:it|that|this|them|so)\b\W*$", _I)
_NO_SUBJECT = (
    r"(?:not|never|also|still|only|been|be|to|already|just|then|now|often|always|no longer|due|gone|able|done|made|"
    r"sent|paid|kept|held|told|given|put|left|taken|lost|\w+ed|\w+ing)"
)
_OBJECT = r"(?:any\w+|some\w+|no\w+|the|an?|it|them|him|her|me|us|my|his|their|our|this|that|to)"
_ASKS_WHETHER = re.compile(rf"^{_LEAD}{AUX} (?:{TAKEN_UP}\b|(?!{_NO_SUBJECT}\b)\w+(?! {_OBJECT}\b)(?=\s))", _I)
"""A direct question by its auxiliary ("can he live abroad"); "does not arrive in time" has no subject after it."""
_WH_SUBJECT = re.compile(rf"^{_LEAD}(?:{PREPOSITION} )?{WH} (?!{TAKEN_UP}\b)\w+", _I)
"""An interrogative that is the subject or goes with it ("who pays", "which table was used"): direct or indirect."""
_FRAGMENT = re.compile(
    rf"^{_LEAD}(?:{PREPOSITION} )?(?:{WH}|how (?:much|many|often|soon|long)|(?:what|which) \w+)"
    r"(?: (?:exactly|precisely|please|else|at the latest))*\W*$",
    _I,
)
"""An interrogative alone, the rest unsaid ("… and where", "… and on which form")."""
_ANNOUNCES = re.compile(
    r"^(?:(?:please|pls|hi|hello|so|ok|okay|and|but|also|well|first|then|now|sorry|thanks|thank you|question)\W+)*"
    r"(?:(?:do|does|would) (?:you|anyone|anybody|someone) (?:happen to )?know|(?:can|could|would|will|please|"
    r"pls)(?: you)?(?: please)? (?:tell|explain|say|show|advise|remind)(?: (?:me|us|to me|to us))?|"
    r"(?:tell|show|remind) (?:me|us)|explain(?: to (?:me|us))?|any idea|no (?:idea|clue)|"
    r"i(?:'d| would)? (?:just |really |only |also )*(?:want|need|like|have|wish)(?:ed)? to (?:know|ask|understand|find "
    r"out)|i wonder|i(?:'m| am)? wondering|(?:i'm|i am|not) (?:not )?(?:un)?(?:sure|certain|clear)|"
    r"(?:i |we )(?:do not|don'?t|cannot|can'?t) (?:know|see|tell|understand))(?: about| of)?\b",
    _I,
)
"""What goes before an indirect question that is the asker's own ("do you know who …")."""
_TAKES_A_QUESTION = (
    r"(?:kn[oe]ws?|tell(?:s|ing)?|told|show(?:s|n|ed)?|sa(?:y|ys|id)|decid\w+|depends?(?: up)?on|depends?|"
    r"matter(?:s|ed)?|"
    r"choos\w+|pick\w*|explain\w*|writ\w+|prov\w+|ask(?:s|ed)?|state[sd]?|report\w*|cover[s]?|find|found|see|understand|"
    r"remember\w*|care[sd]?|agree\w*|learn\w*|check\w*|list\w*|describ\w+|inform\w*|record\w*|change[sd]?|control\w*|"
    r"about|of|on|regardless|important|clear|sure|specif\w+|mention\w*|disclos\w+|determin\w+|prescrib\w+|govern\w*|"
    r"settle[sd]?|influence[sd]?|count\w*|name[sd]?|put down|note[sd]?)"
)
_HOLDS_ONE = re.compile(
    rf"\b{_TAKES_A_QUESTION}(?: (?!and\b|or\b)\w+){{0,3}}? (?:{WH}|whether|if)\b|"
    r"(?<=\w )\b(?:what|whether|how (?:much|many|long|often))\b",
    _I,
)
"""A question within the first half ("must the statement say how long …"), which the second half may go on."""
_INDIRECT = re.compile(rf"^{_LEAD}(?:{PREPOSITION} )?{WH} {TAKEN_UP}\b", _I)
_MAY_TAKE_ONE = re.compile(rf"(?<=\w )\b(?!of\b|on\b|about\b|cover|count|report|change){_TAKES_A_QUESTION}\b", _I)
"""A verb that an indirect question may follow as well as a thing ("name the bank and who its officer is")."""


def without_announcing(text: str) -> str:
    """The question without the words that only announce it ("can you tell me …")."""
    return _ANNOUNCES.sub("", text, count=1)


def is_another(first: str, second: str) -> bool:
    """True where ``second``, joined by "and", asks something by itself, and does not only go on with ``first``.

    "Who signs and when must it be filed" asks two things; "do they ask where I live and what I own" asks one.
    """
    own = without_announcing(first)
    if (_INVERTED.search(second) and not _DOES_IT.search(second)) or _ASKS_WHETHER.search(second):
        return True
    if is_fragment_of_one(second) or not re.match(rf"{_LEAD}(?:{PREPOSITION} )?{WH}\b", second, _I):
        return False
    return not (_HOLDS_ONE.search(own) or (_INDIRECT.search(second) and _MAY_TAKE_ONE.search(own)))


def is_direct(text: str) -> bool:
    """True for a question in its own order of words, the auxiliary before its subject."""
    return bool(_INVERTED.search(text) or _ASKS_WHETHER.search(text))


def is_fragment_of_one(second: str) -> bool:
    """True for an interrogative alone, which leaves its own thing unsaid ("and where")."""
    return bool(_FRAGMENT.search(second))


def goes_on_within(first: str) -> bool:
    """True where the first half holds an indirect question, so that "and when" goes on with that."""
    return bool(_HOLDS_ONE.search(without_announcing(first)))


_OTHER_FIGURE = (
    r"(?:(?:the|my|his|her|your)\s+)?(?:(?:annual|yearly|\d{4}|estate tax|basic)\s+)*(?:gift(?: tax)? (?:limit|"
    r"exclusion|amount|allowance)|exemption\b|exclusion amount)"
)
"""A second figure asked for without a question word of its own: "the exemption and the gift limit for 2020"."""
_REQUEST = (
    r"(?:(?:recommend|suggest|draft|write|refer me|find me|name)\s+(?:me\s+)?(?:an?|the|my|some)|"
    r"tell me (?:by )?(?:when|who|where|whether|how long))"
)
_ORDER = re.compile(rf"^(?:{_REQUEST}\s+\w+|{_OTHER_FIGURE})", _I)
_JOINT = re.compile(
    rf",?\s+(?:and|also|plus)(?:,)?\s+(?:also\s+|please\s+|then\s+)?(?=(?:(?:if so|if not|if yes),?\s+)?"
    rf"(?:(?:{PREPOSITION}\s+)?{WH}(?:'s)?|{AUX}|{_REQUEST})\s+\w+|{_OTHER_FIGURE})",
    _I,
)
_NEXT = re.compile(rf",\s+(?={AUX} (?:i|we|he|she|they|you)\b[^,?]*, and )", _I)
"""A question between others: "can it be made for a part, may she undo it, and is there a last day"."""
_ASKED_UNSAID = re.compile(
    rf",?\s+(?:and|&|plus)\s+(?P<asks>(?:{PREPOSITION}\s+)?(?:when|where|how|why|whom|how (?:soon|often)|"
    r"(?:what|which) \w+)|what(?:'s| is) the (?:deadline|last day|due date))\b"
    r"(?:\s+(?:exactly|at the latest|please))?(?=\s*[,;?.]|\s*$)",
    _I,
)
"""A second question that leaves its own thing unsaid: "who signs the statement and by when"."""
_ASKED_OF = content_of("ask contact call phone talk speak turn trust believe hire consult email")
_OPENING = re.compile(rf"^(?:{WH}|{AUX})(?:'s)?\s+", _I)
_OPENS = re.compile(rf"^{_LEAD}(?:{PREPOSITION} )?(?:{WH}|{AUX})\b", _I)


def joined_questions(sentence: str) -> list[str]:
    """The questions that "and" joins in one sentence; a half that asks nothing by itself belongs to the other."""
    if unsaid := _with_unsaid(sentence):
        return unsaid
    pieces, start = [], 0
    for joint in sorted((*_JOINT.finditer(sentence), *_NEXT.finditer(sentence)), key=re.Match.start):
        first, second = sentence[start : joint.start()], sentence[joint.end() :]
        if _are_two(first, second) and (joint.re is _JOINT or is_direct(first)):
            pieces.append(first)
            start = joint.end()
    pieces.append(sentence[start:])
    return [pieces[0], *(with_its_question(two, one) for one, two in pairwise(pieces))]


def leaves_unsaid(sentence: str) -> bool:
    """True where the second question says nothing but its interrogative ("who pays it and when"): it is of the same
    thing, and so of what was told before both.
    """
    return bool(_with_unsaid(sentence))


def _are_two(first: str, second: str) -> bool:
    is_own = _ORDER.search(second) or is_another(first, second)
    return bool(is_own) and min(len(first.split()), len(second.split())) >= 2 and _names(first) and _says(second)


def _says(second: str) -> bool:
    """True when the second half names an act or a thing, and not only who is to be asked ("and who do I ask")."""
    named = content_of(second)
    return not named or bool(named - _ASKED_OF)


def _with_unsaid(sentence: str) -> list[str]:
    """The two questions of "who signs it and by when", the second with the thing that the first names."""
    second = _ASKED_UNSAID.search(sentence)
    first = sentence[: second.start()] if second else ""
    is_own = _OPENS.search(first) or _ANNOUNCES.search(first)
    if second is None or len(first.split()) < 3 or not is_own or not _names(first) or goes_on_within(first):
        return []
    own = _OPENING.sub("", first)
    thing = _DONE_WITH.match(own) if _OF_A_THING.match(second["asks"]) else None
    if thing and _THING.search(own, thing.end()):
        own = f"for {_CASE.split(own[thing.end() :])[0]}"
    return [f"{first}?", f"{second['asks']} {own}{sentence[second.end() :]}"]


_OF_A_THING = re.compile(
    r"(?:what|which) (?:formalit\w+|forms?|documents?|papers?|paperwork|cop(?:y|ies)|signatures?|requirements?|"
    r"conditions?|contents?|attachments?|enclosures?)\b",
    _I,
)
_CASE = re.compile(r",? (?:while|if|when|where|although|though|because|since|before|after|now)\b", _I)
_DONE_WITH = re.compile(rf"(?:{TAKEN_UP}|[a-z])(?: [a-z]+ly| still| also| now)? \w+ (?=\w)", _I)
"""The words before the thing in "may we still make a protective assignment", of which formalities are asked."""


def says_its_thing(question: str) -> bool:
    """True for "what formalities for a protective assignment", which says by itself what it is about."""
    found = _OF_A_THING.match(question)
    return found is not None and question[found.end() :].startswith(" for ")


def _names(text: str) -> bool:
    """True when the words name a thing or an act, and not only ask."""
    words = (word.strip(".,;:!?'\"").lower() for word in text.split())
    return any(len(word) >= 3 and word not in _EMPTY for word in words)


_EMPTY = frozenset(
    "what when where which that this these those have need worry mean means must does will would should could about "
    "there they them then with from still even also just anything something everything nothing true right correct "
    "okay wrong sure know done happen happens happened doing good fine mine yours their your here much many long "
    "soon late again ever how who why can may the and for are was his her has had did not you she him any all its "
    "our one two but too now yes".split()
)


_THING = re.compile(
    r"\b(?:(?:form )?706[- ]?(?:qdt|na)?|(?:form )?4768|(?:(?:information|certification|annual|written) )statements?|"
    r"statements?|agreements?(?: to (?:pay|roll over))?|(?:(?:protective|pecuniary|irrevocable|written) )?"
    r"(?:assignments?|elections?)|(?:estate tax |tax )?returns?|certificat(?:ion|e)s?|(?:court |judicial )?reformation|"
    r"petition|bond|letter of credit|notice|report|roll-?over|deduction|tax|qdot|trust(?: deed)?|"
    r"(?:401\(?k\)?|individual retirement (?:account|annuity)|ira|pension|annuity|plan|house|apartment|condo|farm|"
    r"account|shares|stocks?|hardship)|corpus portion|exemption|exclusion amount|exclusion)\b",
    _I,
)
_IT = re.compile(
    r"\b(?:it|them|they)\b(?! (?:too late|true|right|ok(?:ay)?|fine|enough|possible|necessary|allowed|better|legal|"
    r"worth|required|matters?|is (?:too late|true|right|ok(?:ay)?|fine|enough|possible|allowed)|takes?|helps?))",
    _I,
)


def with_its_name(part: str, before: str) -> str:
    """The part with the thing that its "it" stands for by name, where the part before names it ("when is it due")."""
    role = _IN_A_ROLE.search(before)
    if role is not None and role["role"].lower() not in part.lower():
        part = _HE.sub(f"the {role['role']}", part, count=1)
    thing = _THING.search(before)
    if thing is not None and _NO_OBJECT.match(part):
        return f"{part.rstrip(' ?.!')} the {thing.group()}"
    if thing is None or len(part.split()) > LONGEST_OF_IT or thing.group().lower() in part.lower():
        return part
    return _IT.sub(f"the {thing.group()}", part, count=1)


_IN_A_ROLE = re.compile(
    r"\b(?:be|been|is|are|as|become|becomes|made?|named|appointed?|choose|chose|pick(?:ed)?)\b(?: [\w']+){0,3}?"
    r" (?:co-?)?(?P<role>trustee|executor|administrator|legal representative)\b",
    _I,
)
_HE = re.compile(r"\b(?:he|she)\b", _I)
"""Of one who is to hold a role ("can my son be trustee and does he have to live here") it is asked as of that."""
_NO_OBJECT = re.compile(
    rf"^{_LEAD}who(?: (?:has to|have to|needs to|is to|must|should|shall|can|may|will|gets to))? "
    r"(?:sign|file|send|submit|prepare|write|attach|make|do|pay|keep|hold|swear|certif|choose|elect|decide)(?:s|es|ies|y)?"
    r"(?: (?:in|then|too|also|anyway))*\W*$",
    _I,
)
"""A question for the person alone, its object unsaid ("… and who signs")."""
LONGEST_OF_IT = 14
"""A part of more words tells what its "it" is."""
