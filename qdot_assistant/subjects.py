"""What a message speaks of by itself: its words of substance, its facts, and whether it asks anything.

Come here for the words that say nothing without what came before ("when?", "the exception", "in simple words").
"""

from __future__ import annotations

import re
from functools import lru_cache

from qdot_assistant.keywords import stem

_I = re.IGNORECASE
# Words that ask, point or connect; a message of nothing else says only together with what came before.
_EMPTY = frozenset(
    stem(word)
    for word in (
        "a an and are as at be been being but by can could did do does doing done for from get got "
        "had has have having he her here hers him his "
        "how i if in into is it its just let like may me mean meant might more most much must my "
        "need needs no nope nor not now of off ok okay on one ones "
        "only or our out over please really right said same say says she should so some still "
        "such sure than that the their theirs them "
        "then there these they this those though to too us very was way we well were what whatever "
        "when where whether which while who whom "
        "whose why will with would yes yet you your "
        "about after again all also another any anything anyone before both differ difference "
        "different each either else even ever every everything "
        "example examples exception exceptions exactly first second third last later latter former "
        "next other others otherwise rest thing things "
        "happen happens happened case cases deadline deadlines date day days day's time long soon "
        "late until till once consequence consequences penalty "
        "bad serious severe risky fast quick quickly "
        "better best worse reason purpose basis rule rules law mean means meaning possible "
        "allowed required necessary apply applies applied count counts "
        "two three alternative alternatives possibility possibilities none "
        "work works option options choice choices instead afterwards thereafter know tell explain "
        "give show make makes made go goes going come comes use used "
        "question answer point part kind sort up down percent percentage amount figure number that's "
        "what's who's it's i'm i'd i'll isn't "
        "don't doesn't can't won't didn't "
        "im ive dont doesnt didnt cant wont isnt wasnt arent werent whats whos wheres hows thats theyre youre couldnt "
        "wouldnt shouldnt havent hasnt hes shes pls plz"
    ).split()
)
_FORM = frozenset(
    stem(word)
    for word in (
        "simple simpler simply simplify plain plainer english words word language terms easier easy "
        "understand understood follow confused confusing "
        "technical technically lawyer attorney legal legalese client layman's dummies exact exactly "
        "precise precisely actual wording text verbatim quote quotation "
        "paragraph section subsection provision clause regulation source sources authority cite "
        "citation reference support statutory pinpoint law "
        "written writing say said says state stated found find stand read get short shorter shorten "
        "brief briefly sentence line summary summarize sum nutshell gist bottom tl dr eli "
        "table list bullet bullets chart repeat version answer full whole entire complete original "
        "literal sure certain doubt check prove please again huh "
        "idea clue lost complicated difficult five years old year kid child number basis said says "
        "told thinks believe believes claims otherwise different opposite wrong one two three six seven eight nine ten "
        "twelve"
    ).split()
)
_DESIGNATION = re.compile(r"\([a-z]\)\(\d|\u00a7 ?\d|\bexample [1-5]\b", _I)


def names_a_text(text: str) -> bool:
    """True when the message names a paragraph or an Example."""
    return bool(_DESIGNATION.search(text))


def names_a_subject(text: str) -> bool:
    """True when a request for another form names what it is about, and so is a question of its own."""
    return names_a_text(text) or len(content_of(_LISTENER.sub(" ", text)) - _FORM) >= 2


def subject_of(text: str) -> frozenset[str]:
    """The stems of what a request for words is about, without the words that only ask for them."""
    return content_of(text) - _FORM


_LISTENER = re.compile(
    r"\b(?:for|to) (?:my|our|his|her|the|a|an)(?: (?:old|elderly|poor|dear|aged|little|\d+[- ]years?[- ]old))* "
    r"(?:mother|father|mom|mum|dad|wife|"
    r"husband|son|daughter|brother|sister|kids?|children|client|boss|friend|partner|grandmother|grandma|aunt|uncle|"
    r"family|layman|child)\b|\bput\b",
    _I,
)

_WORDS = re.compile(r"[a-z]+(?:'[a-z]+)?|\$?\d[\d,.]*%?", _I)


_APART = re.compile(r"\brollover", _I)  # one word or two: "roll over"


@lru_cache(maxsize=2048)
def content_of(text: str) -> frozenset[str]:
    """The stems of the words that say what a message is about."""
    words = (stem(word.lower()) for word in _WORDS.findall(_APART.sub("roll over", text.replace("’", "'"))))
    return frozenset(word for word in words if word and word not in _EMPTY)


_FACT = re.compile(
    r"\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"died|passed|born|aged?|(?:semi-?)?annual(?:ly)?|monthly|quarterly|weekly|yearly|in (?:advance|arrears)|for life|"
    r"(?:start|beginning|end) of (?:each|every|the) (?:month|quarter|week|year|half[- ]year|period))\b",
    _I,
)
_ASKING = re.compile(
    r"\?|\b(?:who|whom|whose|what|when|where|which|why|how|tell|explain|show|give|need|want|calculate|"
    r"compute|work out|compare|list|quote|print|define|describe|"
    r"deadlines?|requirements?|rules?|portion|due)\b|^(?:can|could|may|must|do|does|did|is|are|was|"
    r"were|will|would|should|has|have)\b",
    _I,
)


def gives_facts_alone(text: str) -> bool:
    """True for a message that asks nothing and gives a day, an age or an amount: it belongs to what came before."""
    return len(text.split()) <= 30 and bool(_FACT.search(text)) and not _ASKING.search(text)


def asks(text: str) -> bool:
    """True when the words of a message ask for something."""
    return bool(_ASKING.search(text))


def is_fragment(text: str) -> bool:
    """True for a subject without a question of its own ("and the other agreement?")."""
    return not _VERB.search(text)


_VERB = re.compile(
    r"\b(?:who|whom|whose|when|where|which|why|how|can|could|may|must|do|does|did|is|are|was|were|"
    r"will|would|should|has|have|isn'?t|"
    r"doesn'?t|don'?t|what (?:happens|counts|goes|must|do|does|is|are))\b",
    _I,
)


_POINTS_BACK = re.compile(r"\b(?:it|that|this|them|those|these|one)\b", _I)


def points_back(part: str) -> bool:
    """True when a part names next to nothing by itself and points to what was named ("by when must it be done")."""
    return bool(_POINTS_BACK.search(part)) and len(subject_of(part)) <= 1
