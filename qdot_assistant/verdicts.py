"""Whether a yes/no question, or a claim somebody made, is answered "Yes" or "No" by the statement told.

``knowledge/verdicts.yaml`` names the words that affirm or deny a statement. An opening is given only where it is
certain: the words point one way, at most one negation stands beside them, and nothing else could turn the sense.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from knowledge import store
from knowledge.statement import Statement
from qdot_assistant import claims, settled
from qdot_assistant.subjects import content_of
from qdot_assistant.supposed import rule_supposed

if TYPE_CHECKING:
    from knowledge.everyday import PolarWords
    from qdot_assistant.ranking import Ranked
    from qdot_assistant.types import Draft

Opening = Literal["Yes.", "No.", "It depends."]
Says = Literal["Yes.", "No.", "It depends.", ""]  # empty where the words leave it open
MOST_WORDS = 30  # a longer message tells more than the clause that asks

_I = re.IGNORECASE
_AUX = (
    r"(?:can|could|may|must|do|does|did|is|are|am|was|were|will|would|should|shall|has|have|need)(?:n'?t)?|"
    r"can'?t|cannot|won'?t"
)
_GREETS = r"(?:(?:so|and|but|then|also|ok|okay|hi|hello|hey|please|well|quick question)\b[\s,:]*)*"
_ASKS = re.compile(rf"(?:^\W*{_GREETS}|[,;:.?]\s*(?:so |and |but |then )?)(?:{_AUX})\s+[\w$]", _I)
_WH = r"(?:what|when|who|whom|whose|where|why|which|how)\b"
_OPEN_QUESTION = re.compile(
    rf"(?:^\W*{_GREETS}|[,;:.?!]\s*|\band |\bbut )(?:{_WH})|\b(?:what|how|why|whose|which)\b", _I
)
_TAG = re.compile(
    rf"[,\s]+(?:right|correct|true|yes|is that (?:so|right|true|correct)|am i right)\s*\W*$|"
    rf"(?:,\s*(?:{_AUX})|\s(?:is|are|do|does|did|can|was|will|would|has|have|should)n'?t) "
    r"(?:it|he|she|they|we|i|that|there|this)\s*\W*$|,\s*no\s*\W*$",
    _I,
)
_PERMITTED = re.compile(
    r"[.,;:?!\u2013\u2014-]\s*(?:is (?:that|this|it) |would that be |that'?s |and is that )?"
    r"(?:allowed|ok(?:ay)?|permitted|possible|fine|legal|acceptable|all ?right|alright|good enough|enough)\s*\?+\W*$",
    _I,
)
"""Asks whether what was said before it may be ("I only want to give the shares. Allowed?")."""
_THIRD_PARTY = re.compile(
    r"\b(?:is|was|are|were|am) (?:my|our|the|his|her|their|he|she|they|i|we|who|mr|mrs|ms|dr|uncle|aunt)\b(?: "
    r"\w+){0,2} "
    r"(?:right|correct|true)\W*$",
    _I,
)
_HEADING = re.compile(
    r"\W*(?:the )?(?:requirements?|elements?|requisites?|conditions?|contents?|formalities) \b(?:of|for|under|to|in)\b",
    _I,
)
"""A heading ("requirements for …") asks for a rule, whatever else its words say."""
_SENTENCES = re.compile(r"[.;?!]\s+\w")
_PAIRS = re.compile(
    r"\b(?:bond|letter of credit|transfer|assignment|husband|wife|will|trust|interest|dividends|on|bank|yes|son|"
    r"citizen|child|court|judge|letter|oral|annuity|pension) or (?:a |the |an )?(?:bond|letter of credit|bank|"
    r"assign\w*|transfer|wife|husband|trust|will|dividends?|interest|before|not|no|daughter|corporation|verbal|"
    r"annuity|pension)\b",
    _I,
)
_CHOICE = re.compile(r"\bor\b|\beither\b|\bversus\b|\bvs\b", _I)
_OR_ELSE = re.compile(
    r"\bor (?:else|otherwise|(?:it|that|all|everything|we|i|you|they|she|he|the deduction)(?:'?s| is|'ll| will| "
    r"would|'d)? "
    r"(?:\w+ )?(?:too late|lost|lose[sd]?|gone|over|void|forfeit\w*|taxed|pay|owe)|lose)\b",
    _I,
)
"""What follows otherwise ("or it is too late"), which offers no choice."""
_FINITE = re.compile(
    rf"\b(?:{_AUX}|passes|comes?|becomes|stays|remains|works|covers|requires|allows|expires|owes|escapes|"
    r"needs?|gets?|drops?|gives?|goes|means|applies|counts|lasts|falls|saves|pays|ends|makes|changes|varies|taxes|"
    r"takes|starts|begins|"
    r"runs|stops|wants|asks|decides|chooses|signs|files|owns|belongs|contains|helps|qualifies|triggers|sends|puts|"
    r"reports|keeps|holds|avoids|grows|inherits?|receives|moves?|transfers|assigns)\b",
    _I,
)
_WISH = re.compile(
    r"\b(?:i|we|he|she|they|executor|trustee|lawyer|mother|father)(?:'d| would)? (?:like|want|wants|wish|prefer|plan|"
    r"plans|intend|hope|signed|filed|moved|forgot|did|have|had|was|were|am|need|needs|depend|rely|barely|live|can'?t|"
    r"cannot|couldn'?t)\b",
    _I,
)
_FRONTED = re.compile(rf"^\W*{_GREETS}(?:is|are|do|does|did|can|could|will|would|must|has|have|should)n'?t\b", _I)
_CLAUSE = re.compile(
    r"[.;?!]\s+|,\s*|\b(?:because|since|although|though|if|unless|when|while|who|that|as long as|even)\b", _I
)
_NEGATES = re.compile(
    r"\b(?:no|not|never|nothing|nobody|none|without|cannot|neither|nor|cant|(?:do|does|is|are|wo|did|has|have|"
    r"should|need|was)nt)\b|n't\b",
    _I,
)
_NEGATES_VERB = re.compile(
    r"\b(?:not|never|cannot|cant|(?:do|does|is|are|wo|did|has|have|should|need|was)nt)\b|n't\b", _I
)
_NEGATES_NEXT = re.compile(r"\b(?:no|without|nothing|nobody|none|neither|nor)\b(?:\W+\w+){0,2}\W*$", _I)
_SUBJECT = re.compile(r"\W*(?:that )?(?:nobody|nothing|none|no one|no \w+)\b", _I)
_CONDITION = re.compile(r"\b(?:if|when|because|since|although|though|while)\b[^,;.?!]*", _I)
_REASON = re.compile(r"\b(?:because|since|although|though|while)\b[^,;.?!]*", _I)
_TURNS = re.compile(
    r"\b(?:too late|late|problem|wrong|illegal|forbid\w*|prohibit\w*|prevent\w*|stop\w*|ruin\w*|hurt\w*|"
    r"harm\w*|lost|lose|loses|miss\w*|false|avoid\w*|escape\w*|exempt(?!ion)\w*|free|fail\w*|unless|except|only|"
    r"instead|rather|less|"
    r"ever|mistake|refus\w*|deny|denied|skip\w*|unnecessary|optional|abolish\w*|end|ends)\b",
    _I,
)


NEAR = 0.07  # a statement this near to the first one is told first when it contradicts what is asked …
FEW = 16  # … in so few words, all in one sentence


@dataclass(frozen=True)
class _Match:
    start: int
    end: int
    says: Says


def settling_first(ranked: list[Ranked], text: str) -> list[Ranked]:
    """The statements with the one first that contradicts a short question, where it is as near as the first one."""
    is_short = len(text.split()) <= FEW and not _SENTENCES.search(text.strip())
    if not ranked or not (is_short or claims.reported(text) or rule_supposed(text)):
        return ranked
    if opening_for(text, ranked[0].statement.id) is not None:
        return ranked
    near = (one for one in ranked[1:6] if ranked[0].score - one.score <= NEAR)
    settling = next(
        (one for one in near if _is_about(text, one) and opening_for(text, one.statement.id) == "No."), None
    )
    if settling is None:
        return ranked
    first = replace(settling, score=ranked[0].score)
    return [first, *(one for one in ranked if one is not settling)]


def _is_about(text: str, one: Ranked) -> bool:
    return _speaks_of(text, one.statement.id)


def _speaks_of(text: str, statement: str) -> bool:
    """True unless the words that affirm or deny a statement could here be said of another thing."""
    about = _about().get(statement)
    return about is None or bool(about.search(text))


def opened(draft: Draft, text: str, statement: Statement) -> Draft:
    """The draft with the opening before its first sentence, where the question has one for certain."""
    first = next(iter(draft.sentences), None)
    opening = opening_for(text, statement.id) if _speaks_of(text, statement.id) else None
    if first is None or opening is None or re.match(r"(?:Yes|No|It depends)\b", first.text):
        return draft
    is_premise = claims.reported(text) is None and rule_supposed(text) is not None
    said = first.model_copy(update={"text": f"{PREMISE_DENIED if is_premise else opening} {first.text}"})
    return draft.model_copy(update={"sentences": (said, *draft.sentences[1:])})


PREMISE_DENIED = "That is not so:"
"""Where a rule is taken for granted: "No." could be heard as the answer to what is asked on that footing."""
_NOTHING = re.compile(
    r"^\W*(?:(?:so|and|but|then|is there|there(?:'s| is)|really)\s+)*"
    r"(?:nothing\b.{0,25}\b(?:do|done|left|helps?)|no (?:way (?:out|back)|hope|chance|relief))\b",
    re.I,
)
"""After these "No" can be heard either way ("nothing I can do?"), so that no answer opens with it."""


_WHETHER_ALL = re.compile(
    r"\b(?:is|was|would) (?:that|this|it) (?:really |then )?(?:all|it|everything|the (?:whole|full|entire) "
    r"(?:story|rule|picture|truth|list))\W*$|\bis there (?:nothing|anything) (?:more|else)\b|"
    r"\b(?:nothing|anything) (?:more|else)(?: to (?:it|do))?\W*$|\bis (?:that|this|it) (?:so|that|really) simple\W*$",
    _I,
)
"""Whether what was said is the whole rule: that it is a rule does not say so."""
_EXTENDS = re.compile(r"[,;.]\s*(?:and )?(?:so|then|thus|hence)\b[^.;?!]*\b(?:too|also|as well|likewise)\b", _I)
"""Whether the same holds of something else ("the assignment is irrevocable, so the trust too?")."""


def opening_for(text: str, statement: str) -> Opening | None:
    """How the answer to a yes/no question, or to a claim, opens when this statement answers it; None when unsure."""
    if _NOTHING.search(text) or _WHETHER_ALL.search(text) or _EXTENDS.search(text):
        return None
    text = re.sub(r"\s=\s", " is ", re.sub(r"[’`]", "'", text.strip()))
    put = _put_as(text)
    if put is None or any(not one.says for one in _matches(text, statement)):
        return None
    plain, is_question = put
    every = _widest(_matches(plain, statement))
    found = [one for one in every if _asking_from(plain, put) <= one.start < _asking_to(plain)]
    if not every:
        return _by_figure(plain, statement, put)
    if len({one.says for one in found}) != 1 or _is_reason(found, plain):
        return None
    if not settled.settles(statement, plain, _without(every, plain), found[0].says):
        return None
    is_premise = claims.reported(text) is None and rule_supposed(text) is not None
    if is_premise and any(_swallows_a_negation(one, plain, statement) for one in found):
        return None
    opening = _turned(found, plain, is_question)
    return None if opening == "Yes." and not is_question and not _asks_whether(text) else opening


def _swallows_a_negation(one: _Match, plain: str, statement: str) -> bool:
    """True where the words that decide would match without the negation in them too ("a card is [not] enough")."""
    inside = plain[one.start : one.end]
    bare = re.sub(r"\s+", " ", _NEGATES.sub(" ", inside))
    if bare == inside or not _NEGATES.search(inside):
        return False
    return any(says == one.says and pattern.fullmatch(bare) for says, pattern in _words().get(statement, ()))


_HELD_SUM = re.compile(
    r"\b(?:with|worth|has|have|had|having|leav\w+|left|own\w*|holds?|holding|inherit\w*|puts?)\b (?:\w+ ){0,2}?"
    r"\$?\d[\d.,]* ?(?:million|mil\b|m\b|k\b|thousand)",
    _I,
)
"""A sum that somebody has is the case told, and not the figure asked about."""


def _by_figure(plain: str, statement: str, put: tuple[str, bool]) -> Opening | None:
    """ "Yes." where the one figure that is asked about, or claimed, is the statement's own, and nothing turns it."""
    asked = plain[_asking_from(plain, put) :]
    if (
        _NEGATES.search(asked)
        or _TURNS.search(asked)
        or _HELD_SUM.search(asked)
        or not settled.is_its_figure(statement, asked)
    ):
        return None
    return "Yes." if settled.settles(statement, plain, plain, "Yes.") else None


def _put_as(text: str) -> tuple[str, bool] | None:
    """What is asked or claimed, and whether a question puts it; None where nothing is, or where it asks more."""
    claim = claims.reported(text) or rule_supposed(text)
    if claim is not None:
        return None if _CHOICE.search(_OR_ELSE.sub(" ", claim)) or _is_long(claim) else (_TAG.sub("", claim), False)
    if _is_open(text) or _THIRD_PARTY.search(text) or _HEADING.match(text):
        return None
    tagged, is_permitted = _is_claim(text), bool(_PERMITTED.search(text))
    is_question = not tagged and (is_permitted or bool(_ASKS.search(text)))
    if not is_question and not tagged and (_WISH.search(text) or not _FINITE.search(text)):
        return None
    plain = claims.without_verdict(text) if tagged else text
    return _FRONTED.sub("", _TAG.sub("", _PERMITTED.sub("", plain))), is_question


def _is_open(text: str) -> bool:
    """True for a choice, an open question, or more words than the clause that asks."""
    choice = _CHOICE.search(_OR_ELSE.sub(" ", _PAIRS.sub(" ", text)))
    return _is_long(text) or bool(_OPEN_QUESTION.search(text) or choice)


def _is_long(text: str) -> bool:
    return len(text.split()) > MOST_WORDS


def _asks_whether(text: str) -> bool:
    """True where it is asked, or reported, that something is so: what is only told is not confirmed."""
    return _is_claim(text) or claims.reported(text) is not None


def _is_reason(found: list[_Match], plain: str) -> bool:
    """True where the words that decide stand in a clause that gives a reason for something else."""
    reasons = [one for one in _REASON.finditer(plain) if content_of(plain[: one.start()] + plain[one.end() :])]
    return any(one.start() <= found[0].start and found[-1].end <= one.end() for one in reasons)


_TRUTH = content_of("right correct wrong true false fine valid crazy believe")


_INFERS = re.compile(r"[,;:\u2013\u2014-]\s*(?:and )?(?:so|then|thus|hence|therefore|does (?:that|this) mean)\b", _I)
"""Where a conclusion is drawn from what is told before it ("rates of his death, so value also from then?")."""


def _asking_from(text: str, put: tuple[str, bool]) -> int:
    """Where the sentence begins that asks; what is told before it opens no answer, unless it only asks for a verdict
    ("is that true?").
    """
    tagged = not put[1]
    text = text[: _asking_to(text)]
    begins = max((one.end() - 1 for one in _SENTENCES.finditer(text.strip())), default=0)
    last = text.strip()[begins:]
    inferred = max((one.start() for one in _INFERS.finditer(last)), default=0)
    if inferred and content_of(last[inferred:]) - _TRUTH:
        return begins + inferred
    return begins if not tagged and _ASKS.search(last) and content_of(last) - _TRUTH else 0


def _asking_to(text: str) -> int:
    """Where the sentence ends that asks: what is told after the only question mark opens no answer."""
    told = text.rstrip()
    return told.index("?") if told.count("?") == 1 and told[-1] != "?" else len(text)


def _is_claim(text: str) -> bool:
    """True for a sentence with a tag ("…, right?") that does not begin as a question."""
    return bool(_TAG.search(text) or claims.asks_verdict(text)) and not re.match(rf"\W*{_GREETS}(?:{_AUX})\s", text, _I)


def _turned(found: list[_Match], plain: str, is_question: bool) -> Opening | None:
    says, clause = found[0].says, _clause_of(found, plain)
    if says == "It depends.":
        return says
    negations = len(_NEGATES.findall(clause))
    holds_one = any(_NEGATES.search(plain[one.start : one.end]) for one in found)
    if (
        _TURNS.search(_CONDITION.sub(" ", _without(found, plain)))
        or negations > 1
        or (negations and (is_question or holds_one or _only_a_noun(found, plain)))
    ):
        return None
    agrees = (says == "Yes.") != bool(negations)
    return "Yes." if agrees else "No."


def _only_a_noun(found: list[_Match], plain: str) -> bool:
    """True where nothing denies the words that decide, but another noun beside them ("no matter", "without tax")."""
    clause, before = _clause_of(found, plain), plain[: found[0].start]
    return not (_NEGATES_VERB.search(clause) or _NEGATES_NEXT.search(before) or _SUBJECT.match(plain))


def _clause_of(found: list[_Match], plain: str) -> str:
    """The words of the clause in which the matches stand, without the matches."""
    begins = max((m.end() for m in _CLAUSE.finditer(plain) if m.end() <= found[0].start), default=0)
    ends = min((m.start() for m in _CLAUSE.finditer(plain) if m.start() >= found[-1].end), default=len(plain))
    return _without(found, plain)[begins:ends]


def _without(found: list[_Match], plain: str) -> str:
    inside = list(plain)
    for one in found:
        inside[one.start : one.end] = " " * (one.end - one.start)
    return "".join(inside)


def _widest(found: list[_Match]) -> list[_Match]:
    """The matches without those that begin inside another, in the order of the text."""
    return sorted(
        (
            one
            for one in found
            if not any(
                other is not one and other.start <= one.start < other.end
                and (other.start < one.start or other.end > one.end)
                for other in found
            )
        ),
        key=lambda one: one.start,
    )  # fmt: skip


def _matches(plain: str, statement: str) -> list[_Match]:
    return [
        _Match(match.start(), match.end(), says)
        for says, pattern in _words().get(statement, ())
        for match in pattern.finditer(plain)
    ]


def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w])", _I)


@lru_cache(maxsize=1)
def _about() -> dict[str, re.Pattern[str]]:
    return {entry.statement: _compiled(entry.about) for entry in store.polar_words() if entry.about}


@lru_cache(maxsize=1)
def _words() -> dict[str, tuple[tuple[Says, re.Pattern[str]], ...]]:
    def kinds(entry: PolarWords) -> tuple[tuple[Says, str], ...]:
        return (("Yes.", entry.affirms), ("No.", entry.denies), ("It depends.", entry.depends), ("", entry.open))

    return {
        entry.statement: tuple((says, _compiled(words)) for says, words in kinds(entry) if words)
        for entry in store.polar_words()
    }
