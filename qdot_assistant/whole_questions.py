"""A question complete in itself after another topic was spoken of: it is answered as a first question is.

Come here for ``is_whole``. "He left it all to me but the lawyer says wrong type, is that the end?" after a question on
trustees opens a topic of its own, whatever pronoun stands in it; "may her guardian do it?" does not. What was told of
the case is kept; what was asked before is not dragged in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qdot_assistant.asked.how_often_said import TOLD_BY_THE_WAY
from qdot_assistant.asked.same_again import asks_it_again
from qdot_assistant.circumstance_told import tells_a_circumstance
from qdot_assistant.followups import without_courtesy
from qdot_assistant.languages import language_of
from qdot_assistant.named import named_sections
from qdot_assistant.reading.case_anew import is_sheet
from qdot_assistant.stories import asks_in
from qdot_assistant.subjects import content_of, is_fragment, subject_of
from qdot_assistant.things_meant import undoes

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from qdot_assistant.conversation import Standing
    from qdot_assistant.types import Question

_I = re.IGNORECASE
FEWEST_OF_ITS_OWN = 3  # words of substance that the earlier questions did not say …
FEWEST_OF_A_FRAGMENT = 4  # … of a question without a verb …
FEWEST_OF_A_TITLE = 2  # … of a heading typed as one ("certification text") …
CLEAR = 0.7  # … where it is so like a way of asking …
CLEAR_THOUGH_JOINED = 0.8  # … and so must be what opens with "and" or "so"
FEWEST_OF_A_STORY = 8  # words of substance told before "… Does mixing matter?", which is asked of them
FEWEST_OUTSIDE = 2  # words of substance of a question on something else altogether
FEWEST_BEFORE_IT = 2  # words of substance in the clauses before an "it", of which one is what it stands for
MOST_AFTER_FOR = 9  # words of "for a decedent who died in 2015?", which puts a case into the question before
_ASKED_FOR = frozenset(
    "date_of_death year_of_death birth_date age annual_annuity payment_amount section_7520_rate term_years "
    "return_filed payment_dates extension_months".split()
)
"""What a calculator asks for: where it was asked for, a message that tells it is the reply."""

_GOES_ON = re.compile(
    r"^\W*(?:or|then|also|plus|what (?:about|if|happens (?:then|if)|then|next|now)|how about|how so|why not|"
    r"(?:and|but|so) (?:if|when|in|at|for)|"
    r"(?:with|for) (?:us|me)|in (?:our|my|his|her|this|that) case|"
    r"mine|ours|read me|compare|vs?|"
    r"even|same|likewise|similarly|identical\w*|ditto|make|no|nope|yes|yeah|not(?! (?:sure|certain))|sorry|oops|"
    r"typo|i (?:mean\w*|should)|my (?:mistake|error|bad)|"
    r"actually|correction|instead(?! of)|change|suppose|supposing|assume|assuming|say|if|unless|except|only|just|"
    r"which (?:one|ones|is|are|of|applies|holds|counts|governs|fits|comes)|whose|back|returning|going back|regarding|"
    r"about|both|double|twice|half|redo|recompute|"
    r"recalculate|rerun|wait|hm+|forgot|the (?:other|second|first|next|same|latter|former|rest)|until|till|still|"
    r"again|(?:were|had) (?:i|we|he|she|they|it)|(?:will|would|can|could|might) (?:the )?(?:irs|service|tax office|"
    r"court|"
    r"judge) (?:be|forgive|overlook|excuse|care|mind|accept|let))\b|"
    r"\b(?:does|do|did|would|will) (?:that|this|it|they) (?:(?:also|still|really|then) )?(?:help|count|matter|"
    r"make (?:a|any) difference|(?:change|affect)(?: (?:it|that|this|things?|anything|something|the \w+))?)\W*$|"
    r"[.;!,?]\s+(?:(?:so|and|then|now)\b,? ?)+(?:by )?when(?: (?:now|then|is it))*\W*$|"
    r"\b(?:we|i|you) (?:began|started|spoke|talked|discussed|(?:first )?asked|said (?:earlier|before|first)|"
    r"mentioned)\b|"
    r"\bsame (?:day|date|deadline|rule|time)\b|\b(?:new|previous|preceding) (?:day|date|deadline|paragraph|question)\b|"
    r"\bthe (?:first|second|third|last)(?=\W*$| (?:on|in|came|was|is)\b)|\bwhat'?s next\b|\bwhat comes next\b|"
    r"\b(?:once (?:more|again)|simply)\b|"
    r"\bas (?:above|before)\b",
    _I,
)
"""How a message goes on from the one before it."""
_JOINS_ON = re.compile(r"^\W*(?:and|but|so)\b", _I)
_FOR_A_CASE = re.compile(r"^\W*(?:for|to|of|from|under|with|without|at|into) ", _I)
_POINTS = re.compile(
    r"\b(?:it|its|this|these|those|them|they|their|then|there|afterwards?|either|neither|both|ones?|hers|yours|theirs|"
    r"such|same|(?:the|any|an) ?other|others|latter|former|rest|third|likewise|thereafter|instead(?! of)|otherwise|"
    r"else|another|again|any ?more|too(?=\W*$|[.,;:?!])|do(?:es)? so|as well)\b|"
    r"(?:^|[.,;:?!] |\b(?:and|but|or|is|was|are|does|do|did|can|could|may|must|will|would|should|has|have|if|when|"
    r"because|of|for|to|with|on|in|by|about|after|before|need|want|mean|like|than|all|see|doing|at|from) )"
    r"that(?! (?:the|a|an|i|we|he|she|my|our|his|her|no|there)\b)\b|"
    r"\bthat(?=\W*$|[.,;:?!]| (?:down|up|out|off|back|over|in|away)\b)",
    _I,
)
"""What stands for a thing named before."""
_POINTS_AT_NOTHING = re.compile(
    r"\b(?:tak(?:e|en)|took|withdrawn?|undone|undo|revoked?|cancel\w*|changed?|sold|sell|marr(?:y|ies|ied)|"
    r"remarr\w+)\b[^.;?!]{0,12}\bagain\b|"
    r"\b(?:this|that|these|those|next|last|the same|one) (?:days?|weeks?|months?|years?|spring|summer|autumn|winter|"
    r"section|regulation|time)\b|\b(?:this|last|next) fall\b|"
    r"\b(?:is|are|was|were|be|will|would|can|could|does|should|may|might|must|if|whether|has|have|when) there\b|"
    r"\bthere (?:is|are|was|were|will|may|be|has|must|should)\b|\bthere'?s\b|"
    r"\bas (?:it|they) (?:now |currently |then )?(?:stands?|reads?|stood)\b|\bday one\b|\b(?:is|was|are|be) hers\b|"
    r"\b(?:everything|anything|all|nothing|something) that\b|"
    r"\b(?:can|could|do|will|would|may) they (?=(?:demand|make|force|tax|audit|seize|come after|collect)\b)|"
    r"\b(?:is|was|would|will|isn'?t|does) it (?:\w+ )?(?:true|bad|ok(?:ay)?|enough|possible|allowed|necessary|right|"
    r"correct|legal|always|matter)\b|\bit(?:'s| is| was) (?:true|said|possible)\b|\bno one\b|\bone (?:day|of)\b|"
    r"\b(?:left|leaves|leave|got|gave|gets?) it all\b|"
    r"\beither\b(?=[^.?!]*\bor\b)|\bboth\b(?=[^.?!]*\band\b)|\b(?:all|of|and|or|by|on) (?:its|their) own\b",
    _I,
)
_OF_ITS_SUBJECT = re.compile(r"^(?P<rest>(?:the|my|our|his|her) (?:[\w'-]+ ){2,8}?(?:in|on|of|from)) it\b", _I)
""" "The trust will have 3 million in it" points at its own subject."""
_CLAUSE = re.compile(
    r"[.,;:?!]\s|\s[-\u2013\u2014]+\s|\b(?:and|but|or|if|when|who|which|because|so|then|until|before|after|v|vs)\b", _I
)
_SENTENCE = re.compile(r"(?<=[.;?!])\s+")
_WANTS = re.compile(
    r"\?|(?:^|[.,;:] )(?:calculate|compute|work out|compare|list|quote|print|define|describe|explain|show|summar\w+)\b|"
    r"\b(?:portion|percentage|deadlines?|requirements?|tell me|please|pls|(?:want|need|wish|like) to (?:know|"
    r"understand|learn|ask)|"
    r"how \w+ (?:is|are|was|were|must|can|do|does)|how (?:much|many|long|soon)|(?:who|what|when|where) \w+(?=\W*$))\b",
    _I,
)
_WORKED_OUT = re.compile(
    r"\b(?:when|due|deadline|last day|(?:what|which) (?:day|date)|how (?:much|long|late|soon|many)|portion|percent\w*|"
    r"share|in time|too late|on time|days? left)\b",
    _I,
)
"""A day or a figure is worked out from the facts told before."""
_SAYS_LITTLE = content_of("ourselves myself himself herself themselves everything something nothing anybody somebody")
_OF_A_RELATIVE = re.compile(
    r"\b(?:my|our|his|her) (?:[\w'-]+ ){0,2}?(?:son|daughter|brother|sister|cousin|nephew|niece|uncle|aunt|friend|"
    r"lawyer|banker|child|neighbou?r|accountant)\b",
    _I,
)
_OF_A_DEATH = re.compile(r"\b(?:died|dies|dead|death|passed|late|will)\b", _I)
_OF_A_PERSON = re.compile(r"\b(?:he|she|him|her)\b", _I)
_ASKED_BEFORE = re.compile(r"\?|\bwhether\b", _I)
_NAMES_A_DAY = re.compile(
    r"\b(?:(?:due|return|final|extended) dates?|due when|last (?:day|moment)|latest possible|timetable)\b", _I
)
"""A day wanted without a question ("death 5 May 2025, no extension. final due date")."""
_OURS = re.compile(r"\b(?:irs|tax office|treasury|tax|trust|qdot|executor|trustee|return|706|pension)\b", _I)
_REFUSED = re.compile(
    r"\b(?:outside|not in|not among) (?:my|these|our) sources\b|\boutside what i (?:can )?(?:answer|explain)\b|"
    r"\bi (?:know nothing|cannot find)\b",
    _I,
)
_FIGURE = re.compile(r"\d|\([a-z]+\)", _I)
_SOUGHT = re.compile(
    r"\b(?:corpus|portion|percent\w*|share|how much|principal)\b|\b(?:what|which)\b[^.;?!]{0,30}\broll\w*", _I
)


@dataclass(frozen=True)
class Seen:
    """What is known of a message besides its words.

    Attributes:
        told: the facts that it gives.
        is_known: whether facts of the case were told before.
        is_refused: whether the message before was not answered.
        nearest: how like a way of asking a rule its own words are.
        is_outside: whether they speak of what is not in the sources.
    """

    told: frozenset[str]
    is_known: bool
    is_refused: bool
    nearest: float
    is_outside: bool


def is_whole(text: str, stands: Standing, seen: Seen) -> bool:
    """True for a message that names a subject of its own and points at nothing said before it."""
    text, told = without_courtesy(text), seen.told - TOLD_BY_THE_WAY
    if stands.follow_up not in ("continues", "none") or goes_on(text):
        return False
    if _is_a_sheet(told, stands):
        return True
    if points(text) or _only_tells(text, told, seen):
        return False
    if seen.is_outside and _is_of_another_field(text, stands):
        return True
    if _is_of_the_case(text, told, stands, seen) or _asks_little(text, told, is_outside=seen.is_outside):
        return False
    if seen.is_outside and not _FIGURE.search(text):
        return False
    return _has_its_subject(text, stands, seen)


def _is_of_another_field(text: str, stands: Standing) -> bool:
    """True for words of substance that no figure and no other language keep at what was spoken of."""
    fewest = FEWEST_OF_ITS_OWN if _OURS.search(text) else FEWEST_OUTSIDE
    is_long = len(content_of(text)) >= fewest
    return is_long and not _FIGURE.search(text) and language_of(f"{stands.context} {text}") == "en"


def was_refused(question: Question) -> bool:
    """True where the message before was not answered, so that nothing is told of it."""
    said = [turn.content for turn in question.history if turn.role == "assistant"]
    return bool(said) and _REFUSED.search(said[-1]) is not None


def _only_tells(text: str, told: AbstractSet[str], seen: Seen) -> bool:
    """True for a circumstance told of the question before, where that was answered."""
    if "date_of_death" in told and _NAMES_A_DAY.search(text):
        return False
    return not asks_for_something(text) and bool(told or (tells_a_circumstance(text) and not seen.is_refused))


def _is_of_the_case(text: str, told: AbstractSet[str], stands: Standing, seen: Seen) -> bool:
    """True for the reply to what was asked back, and for a day or figure of the case told before."""
    if told & _ASKED_FOR and stands.is_reply:
        return True
    is_elsewhere = seen.is_outside and not _FIGURE.search(text) and not _OURS.search(text)
    return seen.is_known and not is_elsewhere and bool(_WORKED_OUT.search(text)) and "date_of_death" not in told


def _has_its_subject(text: str, stands: Standing, seen: Seen) -> bool:
    """True where the message names enough of its own, the more the less like a question it is."""
    own = len(content_of(text) - content_of(stands.context) - _SAYS_LITTLE)
    is_known = _OF_A_RELATIVE.search(text) or _OF_A_DEATH.search(text)
    if _OF_A_RELATIVE.search(stands.context) and _OF_A_PERSON.search(text) and not is_known:
        return False  # the nephew who shall be trustee, and not the one who died, may be "he"
    if _JOINS_ON.match(text):
        return seen.nearest >= CLEAR_THOUGH_JOINED and own >= FEWEST_OF_ITS_OWN
    if named_sections(text).existing and not named_sections(stands.context).existing:
        return True
    if not is_fragment(text.replace("whats", "what is")):
        return own >= FEWEST_OF_ITS_OWN
    is_near = seen.nearest >= CLEAR or (seen.is_refused and not seen.is_outside)
    is_title = "?" not in text and is_near and own >= FEWEST_OF_A_TITLE
    return is_title or own >= FEWEST_OF_A_FRAGMENT


def _is_a_sheet(told: AbstractSet[str], stands: Standing) -> bool:
    """True for a whole annuity told where its sum was not what was asked for: it asks for that sum."""
    last = stands.previous.question if stands.previous is not None else stands.context
    return is_sheet(told) and not _SOUGHT.search(last)


def _asks_little(text: str, told: AbstractSet[str], *, is_outside: bool) -> bool:
    """True where what is told closes with a question of next to no words ("… Sufficient?"), which asks the question
    before once more; not where a death of its own was told, or where it asks of something else altogether.
    """
    *before, asking = _SENTENCE.split(text.strip())
    words = len(content_of(asking) - _SAYS_LITTLE)
    is_story = words > 0 and len(content_of(" ".join(before))) >= FEWEST_OF_A_STORY
    if (
        not before
        or is_story
        or any(_ASKED_BEFORE.search(one) for one in before)
        or words >= FEWEST_OF_ITS_OWN
        or (is_outside and words >= FEWEST_OUTSIDE)
    ):
        return False
    return "date_of_death" not in told or is_fragment(asking.replace("whats", "what is"))


def asks_for_something(text: str) -> bool:
    """True when a clause of the message asks, or it names what is wanted ("corpus portion: $310 weekly, age 72")."""
    return asks_in(text) or bool(_WANTS.search(text))


def goes_on(text: str) -> bool:
    """True for a message that opens or closes as one does that goes on from what was said before it."""
    puts_a_case = _FOR_A_CASE.match(text) and len(text.split()) <= MOST_AFTER_FOR
    return bool(puts_a_case or _GOES_ON.search(text) or undoes(text)) or asks_it_again(text)


def points(text: str) -> bool:
    """True where a word points at what was said before the message, and not at words of its own."""
    text = _POINTS_AT_NOTHING.sub(" ", _OF_ITS_SUBJECT.sub(r"\g<rest>", text))
    return any(not _stands_before(text[: one.start() + 1]) for one in _POINTS.finditer(text))


def _stands_before(text: str) -> bool:
    """True where an earlier clause of the message names what an "it" may stand for."""
    joints = list(_CLAUSE.finditer(text))
    return bool(joints) and len(subject_of(text[: joints[-1].start()])) >= FEWEST_BEFORE_IT
