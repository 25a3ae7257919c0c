"""Whether a yes/no question is answered "Yes" or "No", and a claim "That is right" or "No", by the statement told.

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
from qdot_assistant import settled
from qdot_assistant.subjects import content_of

if TYPE_CHECKING:
    from knowledge.everyday import PolarWords
    from qdot_assistant.ranking import Ranked
    from qdot_assistant.types import Draft

Opening = Literal["Yes.", "No.", "That is right.", "It depends."]
Says = Literal["Yes.", "No.", "That is right.", "It depends.", ""]  # empty where the words leave it open
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
_THIRD_PARTY = re.compile(r"\b(?:is|was|are|were|am) (?!(?:that|it|this)\b)(?:\w+ ){1,3}(?:right|correct|true)\W*$", _I)
_HEADING = re.compile(
    r"\W*(?:the )?(?:requirements?|elements?|requisites?|conditions?|contents?|formalities) \b(?:of|for|under|to|in)\b",
    _I,
)
"""A heading ("requirements for …") asks for a rule, whatever else its words say."""
_SENTENCES = re.compile(r"[.;?!]\s+\w")
_PAIRS = re.compile(
    r"\b(?:bond|letter of credit|transfer|assignment|husband|wife|will|trust|interest|dividends|on|bank|yes|son|"
    r"citizen|child|court|judge|letter|oral|annuity|pension) or (?:a |the |an )?(?:bond|letter of credit|bank|"
    r"assign\w*|transfer|wife|husband|trust|will|dividends?|interest|before|not|no|daughter|corporation|verbal|annuity|pension)\b",
    _I,
)
_CHOICE = re.compile(r"\bor\b|\beither\b|\bversus\b|\bvs\b", _I)
_FINITE = re.compile(
    rf"\b(?:{_AUX}|passes|comes?|becomes|stays|remains|works|covers|requires|allows|expires|owes|escapes|"
    r"needs?|gets?|drops?|gives?|goes|means|applies|counts|lasts|falls|saves|pays|ends|makes|changes|varies|taxes|takes|starts|begins|"
    r"runs|stops|wants|asks|decides|chooses|signs|files|owns|belongs|contains|helps|qualifies|triggers|sends|puts|"
    r"reports|keeps|holds|avoids|grows|inherits?|receives|moves?|transfers|assigns)\b",
    _I,
)
_WISH = re.compile(
    r"\b(?:i|we|he|she|they|executor|trustee|lawyer|mother|father)(?:'d| would)? (?:like|want|wants|wish|prefer|plan|"
    r"plans|intend|hope|signed|filed|moved|forgot|did|have|had|was|were|am)\b",
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
_CONDITION = re.compile(r"\b(?:if|when|because|since|although|though|while)\b[^,;.?!]*", _I)
_REASON = re.compile(r"\b(?:because|since|although|though|while)\b[^,;.?!]*", _I)
_TURNS = re.compile(
    r"\b(?:too late|late|problem|wrong|illegal|forbid\w*|prohibit\w*|prevent\w*|stop\w*|ruin\w*|hurt\w*|"
    r"harm\w*|lost|lose|loses|miss\w*|false|avoid\w*|escape\w*|exempt\w*|free|fail\w*|unless|except|only|instead|rather|less|"
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
    if not ranked or len(text.split()) > FEW or _SENTENCES.search(text.strip()):
        return ranked
    if opening_for(text, ranked[0].statement.id) is not None:
        return ranked
    near = (one for one in ranked[1:6] if ranked[0].score - one.score <= NEAR)
    settling = next((one for one in near if opening_for(text, one.statement.id) == "No."), None)
    if settling is None:
        return ranked
    first = replace(settling, score=ranked[0].score)
    return [first, *(one for one in ranked if one is not settling)]


def opened(draft: Draft, text: str, statement: Statement) -> Draft:
    """The draft with the opening before its first sentence, where the question has one for certain."""
    first = next(iter(draft.sentences), None)
    opening = opening_for(text, statement.id)
    if first is None or opening is None or re.match(r"(?:Yes|No|It depends)\b", first.text):
        return draft
    said = first.model_copy(update={"text": f"{opening} {first.text}"})
    return draft.model_copy(update={"sentences": (said, *draft.sentences[1:])})


_NOTHING = re.compile(
    r"^\W*(?:(?:so|and|but|then|is there|there(?:'s| is)|really)\s+)*"
    r"(?:nothing\b.{0,25}\b(?:do|done|left|helps?)|no (?:way (?:out|back)|hope|chance|relief))\b",
    re.I,
)
"""After these "No" can be heard either way ("nothing I can do?"), so that no answer opens with it."""


def opening_for(text: str, statement: str) -> Opening | None:
    """How the answer to a yes/no question, or to a claim, opens when this statement answers it; None when unsure."""
    if _NOTHING.search(text):
        return None
    text = re.sub(r"\s=\s", " is ", re.sub(r"[’`]", "'", text.strip()))
    if len(text.split()) > MOST_WORDS or _OPEN_QUESTION.search(text) or _CHOICE.search(_PAIRS.sub(" ", text)):
        return None
    if _THIRD_PARTY.search(text) or _HEADING.match(text):
        return None
    tagged = _is_claim(text)
    is_permitted = bool(_PERMITTED.search(text))
    is_question = not tagged and (is_permitted or bool(_ASKS.search(text)))
    if not is_question and not tagged and (_WISH.search(text) or not _FINITE.search(text)):
        return None
    plain = _FRONTED.sub("", _TAG.sub("", _PERMITTED.sub("", text)))
    every = _matches(plain, statement)
    if any(not one.says for one in every):
        return None
    found = [one for one in _widest(every) if one.start >= _asking_from(plain, tagged=tagged)]
    if len({one.says for one in found}) != 1 or any(
        reason.start() <= found[0].start and found[-1].end <= reason.end() for reason in _REASON.finditer(plain)
    ):
        return None
    if not settled.settles(statement, plain, _without(found, plain), found[0].says):
        return None
    opening = _turned(found, plain, is_question)
    return None if opening == "That is right." and not tagged else opening


_TRUTH = content_of("right correct wrong true false fine valid crazy believe")


def _asking_from(text: str, *, tagged: bool) -> int:
    """Where the sentence begins that asks; what is told before it opens no answer, unless it only asks for a verdict
    ("is that true?").
    """
    begins = max((one.end() - 1 for one in _SENTENCES.finditer(text.strip())), default=0)
    last = text.strip()[begins:]
    return begins if not tagged and _ASKS.search(last) and content_of(last) - _TRUTH else 0


def _is_claim(text: str) -> bool:
    """True for a sentence with a tag ("…, right?") that does not begin as a question."""
    return bool(_TAG.search(text)) and not re.match(rf"\W*{_GREETS}(?:{_AUX})\s", text, _I)


def _turned(found: list[_Match], plain: str, is_question: bool) -> Opening | None:
    says, clause = found[0].says, _clause_of(found, plain)
    if says == "It depends.":
        return says
    negations = len(_NEGATES.findall(clause))
    holds_one = any(_NEGATES.search(plain[one.start : one.end]) for one in found)
    if (
        _TURNS.search(_CONDITION.sub(" ", _without(found, plain)))
        or negations > 1
        or (negations and (is_question or holds_one))
    ):
        return None
    agrees = (says == "Yes.") != bool(negations)
    return ("Yes." if is_question else "That is right.") if agrees else "No."


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
    """The matches without those that stand inside a longer one, in the order of the text."""
    return sorted(
        (
            one
            for one in found
            if not any(
                other is not one and other.start <= one.start and one.end <= other.end
                and other.end - other.start > one.end - one.start
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


@lru_cache(maxsize=1)
def _words() -> dict[str, tuple[tuple[Says, re.Pattern[str]], ...]]:
    def compiled(words: str) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?:{words})(?![\w])", _I)

    def kinds(entry: PolarWords) -> tuple[tuple[Says, str], ...]:
        return (("Yes.", entry.affirms), ("No.", entry.denies), ("It depends.", entry.depends), ("", entry.open))

    return {
        entry.statement: tuple((says, compiled(words)) for says, words in kinds(entry) if words)
        for entry in store.polar_words()
    }
