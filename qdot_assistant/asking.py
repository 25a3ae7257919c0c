"""The parts of a message: several questions in one, and the question inside a long story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from knowledge import store
from knowledge.citation import find_citations
from qdot_assistant.coordinated import cases_of
from qdot_assistant.framing import without_frame
from qdot_assistant.joined import is_fragment_of_one, joined_questions, leaves_unsaid, says_its_thing
from qdot_assistant.keywords import stem
from qdot_assistant.listed import points_of
from qdot_assistant.subjects import content_of, subject_of
from qdot_assistant.supposed import asked_on_alone

MOST_PARTS = 4
MOST_WORDS_AROUND = 22  # a longer message does not just ask what a paragraph says
LONG_STORY = 32  # words; above this the question's own sentence is searched beside the whole

_INTERROGATIVE = (
    r"(?:who|whom|whose|when|what|how|where|which|why|can|could|may|must|do|does|did|is|are|was|will|"
    r"would|should|has|have)"
)
_SENTENCE_END = re.compile(r"(?<=[.!?;\n])\s+(?=\S)")
_ASKS = re.compile(
    (
        rf"\?\s*$|,\s*(?:and |so |but )?(?!which |whom? |whose |where |when )"
        rf"{_INTERROGATIVE} (?:i|we|he|she|they|my|the|it|you)\b|,\s*(?:and |so |but )?(?:what|which|whose) "
        rf"(?!is\b|was\b|are\b|were\b|do\b|does\b|did\b|will\b|has\b|had\b|can\b)\w+ (?:did|do|does|is|was|are|were|"
        rf"must|can|should|will|would|shall)\b|"
        rf",\s*(?:and |so |but )?(?:(?:how|why|what) (?:must|can|could|do|does|did|is|are|should|will|would|may)|"
        rf"(?:who|when|where) (?:must|can|do|does|should|may))\b|^(?:and |but |so |also |or |please |"
        rf"ok(?:ay)?,? |well,? |first,? |second(?:ly)?,? |"
        rf"finally,? |\d[.)]\s*|\([a-z\d]\)\s*)*{_INTERROGATIVE}\b|\b(?:tell me|explain|i (?:want|need|"
        rf"would like|'d like) to know|wondering|not sure (?:if|whether|how|what|when)|don'?t know (?:if|"
        rf"whether|how|what|when)|please (?:explain|tell|give|compare|list|quote|calculate|compute)|"
        rf"(?:ask|check(?: with)?|find out|enquire|inquire)(?: (?:them|him|her|it|for (?:me|us)|the \w+|from (?:them|"
        rf"him|her)))? (?:if|whether|{_INTERROGATIVE}))\b"
    ),
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(
    (
        r"\b(?:mr|mrs|ms|dr|st|no|sec|reg|treas|ex|vs|etc|e\.g|i\.e|u\.s|inc|art|para|approx|jan|feb|mar|"
        r"apr|jun|jul|aug|sept?|oct|nov|dec|t\.d)\.$"
    ),
    re.IGNORECASE,
)


_OF_PAYMENTS = re.compile(
    r"\b(?:p\.? ?[acmqw](?:\. ?m)?|d\.? ?o\.? ?d|mo|mos|yrs?|qtrs?|wks?|incl|excl)\.$", re.IGNORECASE
)
""" "USD 900 p.m. is paid": how short forms of an annuity's facts end, where the sentence goes on."""


def sentences_of(text: str) -> list[str]:
    """The sentences of a message; an abbreviation's full stop ends none."""
    out: list[str] = []
    for piece in _SENTENCE_END.split(text.strip()):
        goes_on = out and not piece[0].isupper() and _OF_PAYMENTS.search(out[-1])
        if out and (goes_on or _ABBREVIATION.search(out[-1]) or not re.search(r"\w", piece)):
            out[-1] = f"{out[-1]} {piece}"
        else:
            out.append(piece)
    return [piece.strip() for piece in out if piece.strip()]


def parts_of(text: str) -> tuple[str, ...]:
    """The separate questions of one message, each with the statements that lead up to it; one part when there is one
    question.
    """
    if listed := points_of(text):
        return tuple(listed)
    parts, lead = [], ""
    sentences = _with_fragments(sentences_of(text))
    for sentence in sentences:
        cases = cases_of(sentence)
        if not _ASKS.search(sentence) and not (cases and len(sentences) == 1):
            lead = f"{lead} {sentence}".strip()
            continue
        for question in cases or joined_questions(sentence):
            parts.append(question if says_its_thing(question) else f"{lead} {question}".strip())
            lead = lead if leaves_unsaid(sentence) else ""
        lead = ""
    if lead and parts:
        parts[-1] = f"{parts[-1]} {lead}"
    return tuple(parts) if 1 < len(parts) <= MOST_PARTS and all(len(p.split()) >= 2 for p in parts) else (text,)


def _with_fragments(sentences: Sequence[str]) -> list[str]:
    """The sentences; a bare "And by when?" after a question goes with it, as "and by when" within one does."""
    joined: list[str] = []
    for sentence in sentences:
        if joined and is_fragment_of_one(sentence) and _ASKS.search(joined[-1]):
            joined[-1] = f"{joined[-1].rstrip(' ?.!')} and {_LEADING_AND.sub('', sentence)}"
        else:
            joined.append(sentence)
    return joined


_LEADING_AND = re.compile(r"^\W*(?:(?:and|also|plus|so|then)\b[,\s]*)*", re.IGNORECASE)

_LIST = re.compile(
    r"\b(?:lists?|listed|all (?:the |of the )?(?:requirements|items|conditions|elements|steps|parts|documents|papers|"
    r"forms|ways|options)|what (?:are|were) (?:the|all)|each (?:of the|item|requirement)|requirements|items|elements|"
    r"conditions|checklist|steps|everything|contents?|contains?|include[sd]?|must .{0,40} (?:contain|include|show|"
    r"state|say|list)|how many (?:requirements|items|conditions|ways|options))\b",
    re.IGNORECASE,
)


def wants_a_list(text: str) -> bool:
    """True when a question asks for several things of one kind, so that more than one statement may belong to the
    answer.
    """
    return bool(_LIST.search(text))


_WHAT_IT_SAYS = re.compile(
    r"\b(?:summar\w+|overview|gist|outline|explain|in a nutshell|tell me about|walk me through|"
    r"what(?:['\u2019]?s| (?:does|do|is|did|would|must))\b.{0,60}\b(?:say|says|provides?|requires?|covers?|deal with|"
    r"about|in|do|governs?|asks?|wants?|demands?|expects?|tells?|lays? down|"
    r"state|address|mean|regulate|illustrate|show|conclude|contain|prescribe|impose|define|concern)|"
    r"(?:lawyer|attorney|letter|cpa|accountant|irs|executor|he|she|they) .{0,30}\b(?:says?|said|mentions?|mentioned|"
    r"wrote|e-?mailed|flagged|highlighted|quoted|refers?|cites?|cited|pointed|told)\b|"
    r"pursuant to|meaning|in (?:normal|plain|simple)|watch|content of|purpose of)\b",
    re.IGNORECASE,
)
_ACTOR = r"(?:the )?(?:executor|spouse|surviving spouse|widow(?:er)?|trustee|s)"
_ROLES = re.compile(
    r"\bwho (?:does|must do|has to do|is to do|needs to do) what\b|"
    r"\b(?:dut(?:y|ies)|roles?|tasks?|obligations?|acts?|parts?|steps?|responsibilit\w+|undertakings?) of "
    rf"{_ACTOR},? (?:and|from|versus|vs\.?|as against|as opposed to) (?:(?:those|that) )?(?:of )?{_ACTOR}\b|"
    rf"\b{_ACTOR}(?:'s)? (?:and|versus|vs\.?|as against) {_ACTOR}(?:'s)? (?:respective )?"
    r"(?:dut(?:y|ies)|roles?|tasks?|obligations?|acts?|parts?|steps?|responsibilit\w+)\b",
    re.IGNORECASE,
)
"""What each of two persons does under a paragraph is told by what the paragraph says as a whole."""


def asks_the_roles(text: str) -> bool:
    """True where it is asked what each person does under a paragraph."""
    return bool(_ROLES.search(text))


# Words that may stand beside a citation without asking about one thing in the paragraph.
_AROUND_A_CITATION = frozenset(
    stem(word)
    for word in (
        "treas treasury normal see seen reg regs cfr irc paragraph para subparagraph subpara section rule "
        "rules requirement requirements require requires required provide provides cover covers deal govern "
        "governs address addresses regulate regulates illustrate illustrates show shows conclude concludes "
        "contain contains content contents prescribe prescribes impose imposes define defines concern "
        "concerns summarize summarise summary overview gist outline explain nutshell walk through essence "
        "lawyer attorney counsel letter client clients problem issue matter mention mentions mentioned refer "
        "refers cite cites cited pursuant point pointed heard told wrote thing business do say state stated "
        "text sign practice practical effect generally general basically main key short brief briefly bullet "
        "points please thanks purpose about current today now compare comparison contrast put lay set table "
        "chart side versus vs differ difference differences email emailed mail meaning means mean watch note "
        "flagged flag highlighted highlight check review careful look comply complies apply applies quoted "
        "distinguish distinguishes distinguished distinction apart common similar similarity resemble unlike "
        "ask asks want wants demand demands expect expects tell tells lay lays down "
        "someone died dying die death decedent qdot trust irs cpa accountant executor "
    ).split()
)


_THE_WORDS = re.compile(r"\b(?:sentences?|clause|phrase|verbatim|word[- ]for[- ]word|exact|quot\w+)\b", re.IGNORECASE)


def asks_what_it_says(text: str) -> bool:
    """True when the question wants to know what a paragraph is about as a whole, not one thing in it."""
    if not _WHAT_IT_SAYS.search(text) or len(text.split()) > MOST_WORDS_AROUND or _THE_WORDS.search(text):
        return False
    own = all(str(cited).startswith("20.2056A-4(") for _, cited in find_citations(text))
    return own and not beyond_the_citation(text)


_DAY = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r" (?=\d)(?:\d{1,2}\b,?)?",
    re.IGNORECASE,
)
"""A day told beside a citation picks the version; it is nothing that the paragraph is asked about."""


def without_citations(text: str) -> str:
    """A message without the sections that it cites, whose letters and numbers are no words of it."""
    for (start, end), _ in sorted(find_citations(text), key=lambda found: -found[0][0]):
        text = f"{text[:start]} {text[end:]}"
    return text


def beyond_the_citation(text: str, section: str | None = None) -> frozenset[str]:
    """What a message speaks of besides the paragraphs it cites: neither their headings nor words that only ask.

    Args:
        section: the one paragraph whose heading is left out, where several are held against each other.
    """
    rest, headings = text, []
    for (start, end), cited in sorted(find_citations(text), key=lambda found: -found[0][0]):
        rest = f"{rest[:start]} {rest[end:]}"
        headings += [_heading_of(str(cited))] if section in (None, str(cited)) else []
    return subject_of(_DAY.sub(" ", rest)) - content_of(" ".join(headings)) - _AROUND_A_CITATION


@lru_cache(maxsize=512)
def _heading_of(section: str) -> str:
    versions = store.law_book().versions(section) if section in store.law_book().sections() else ()
    return " ".join(" ".join(version.heading_path) for version in versions)


# The clause that only tells what every question here supposes: that the spouse is no citizen of the United States.
_NATION = r"(?!american\b)\w+(?:ian|ean|ese|ish|can|nch|eek|wiss|utch|ani|aqi|eli|hai|ino|ina|ine)"
_STATUS_TOLD = re.compile(
    r"(?:^|(?<=[.;,!?] )|(?<=\band ))(?:and )?(?:(?:my|our|her|his|the) )?(?:surviving )?"
    r"(?:husband|wife|spouse|dad|father|mom|mum|mother|widow|widower|grandmother|client|he|she|i)"
    r"(?:(?:'s| is|'m| am) (?:still |only |just |originally )?(?:"
    r"not (?:an? |yet (?:an? )?)*(?:u\.?s\.?a?\.? |american |united states )?citizen|"
    r"(?:an? )?(?:non-?citizen|non-?u\.?s\.? citizen|foreigner|foreign national|alien|green card holder|"
    r"permanent resident)|(?:an? )?" + _NATION + r"(?: citizen| national)?|(?:from|born in) \w+)"
    r"| isn'?t (?:an? )?(?:u\.?s\.? |american )?citizen"
    r"| (?:never|has never|had never|did not|didn'?t) (?:\w+ )?(?:took|take|taken|got|get|gotten|became|become|"
    r"applied for|naturali[sz]ed?|had|held)(?: (?:an? )?(?:u\.?s\.? |american )?citizen(?:ship)?)?"
    r"| (?:only )?(?:has|have|holds?|carries|carry|kept) (?:only )?(?:an? |her |his |my )?(?:green card|"
    + _NATION
    + r" passport|foreign passport))"
    r"(?=[.,;!]| (?:and|but|so) (?:i|we|she|he|they|my|our|her|his|the|no|can|may|must|who|what|when|how|where|"
    r"which|do|does|is|are|will|should)\b)[.,;!]?\s*(?:(?:and|but|so)\b)?\s*",
    re.IGNORECASE,
)
_ON_STATUS = re.compile(
    r"\b(?:citizen\w*|non-?citizen|naturali\w+|passport|green card|resident|foreign\w*|status|nationality|oath|"
    r"matters?|count|such a trust|"
    r"needs? (?:one|it|a (?:qdot|trust))|(?:^|[.;,] )(?:does|is|do|would|will) (?:that|this|these))\b",
    re.IGNORECASE,
)
_FEWEST_LEFT = 5

_DEATH_TOLD = re.compile(
    r"(?:^|(?<=[.;,!?] )|(?<=and ))(?:(?:my|our|her|his|the)? ?(?:late )?(?:husband|wife|spouse|dad|"
    r"father|mom|mum|mother|decedent|he|she)(?:'s)? "
    r"(?:just )?(?:died|passed(?: away)?)|"
    r"(?:we|i) (?:just )?lost (?:(?:my|our) )?(?:husband|wife|spouse|dad|father|mom|mum|mother|him|her))"
    r"\b(?: (?:in|on|last|this|about|back) "
    r"[^.,;?!]{1,30}?| [a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?)?"
    r"(?=[.,;!]| and\b| but\b| so\b|(?<=\d) (?:who|what|when|where|which|how|can|could|do|does|"
    r"must|may|"
    r"is|are|will|should)\b)[.,;!]?\s*(?:(?:and|but|so)\b)?\s*",
    re.IGNORECASE,
)
_DIES_TOO = re.compile(
    r"\b(?:died|passed|lost)\b[^.;?!]{0,40}\b(?:and|then|followed by|before) (?:then )?(?:(?:my|our|his|her|the) )?"
    r"(?:surviving )?(?:mother|mom|mum|father|dad|wife|husband|widow(?:er)?|spouse|stepmother|stepfather|she|he)"
    r"(?: (?:too|also|died|passed|followed|in|on|last|this|only|just|soon|shortly|right|a (?:few|year|month|week|day)|"
    r"some|two|three|four|five|six|\d+)\b)",
    re.IGNORECASE,
)
"""A second death ("and my mother in July") is no matter that every question supposes."""


_PAST_YEAR = re.compile(
    r",? ?\b(?:(?:way )?back )?(?:in|since|from|around|of) (?:(?:the year|about|around|early|late|january|february|"
    r"march|april|"
    r"may|june|july|august|september|october|november|december) )*(?P<year>19[3-9]\d|20[0-3]\d)\b",
    re.IGNORECASE,
)
_OF_A_VERSION = re.compile(
    r"\b(?:laws?|rules?|text|version|wording|reg\w*|sections?|paragraphs?|examples?|tables?|rates?|factors?|exempt\w*|"
    r"exclusion|limit|amounts?|figures?|threshold|allowance|gifts?|give|gave|amend\w*|t\.?d\.?|explainer|article|"
    r"percent|"
    r"notice|deaths?|die[ds]?|dead|decedent|passed|payments?|pension|checks?|corpus|due|deadline|returns?|forms?|"
    r"706\w*|"
    r"citizen\w*|reform\w*|court)\b|[§(%]",
    re.IGNORECASE,
)
"""Words with which a year tells the version, the figure or the day that is asked about."""


def _without_past_years(text: str) -> str:
    """The message without the years in which something merely happened ("set up in 2009"): no rule turns on them."""
    return text if _OF_A_VERSION.search(text) else _PAST_YEAR.sub("", text)


def without_what_is_supposed(text: str) -> str:
    """The message without its frame, and without the clauses that only tell of the death, or that the spouse is no
    citizen: every question supposes them, and they would draw the search to the rules about deaths and citizenship.
    """
    framed = asked_on_alone(text) or without_frame(text)
    rest = framed if _DIES_TOO.search(framed) else _DEATH_TOLD.sub("", framed).strip()
    rest = _without_past_years(rest if len(rest.split()) >= 3 else framed)
    bare = _STATUS_TOLD.sub("", rest).strip()
    return rest if len(bare.split()) < _FEWEST_LEFT or _ON_STATUS.search(bare) else bare
