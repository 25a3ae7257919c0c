"""The questions inside a long message: the clauses that ask, each with what it points to ("is that so?").

Come here for ``questions_in``: why a story about a family is searched, routed and answered by the words that ask, and
which of its other words go with them. The facts are still read from the whole message.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qdot_assistant.asking import LONG_STORY, sentences_of
from qdot_assistant.joined import TAKEN_UP, is_another
from qdot_assistant.subjects import content_of

_I = re.IGNORECASE
MOST_QUESTIONS = 4
FEW = 2  # a question of fewer words of substance than this says little without what it points to
SOME = 5  # … and one that points ("can she do that instead?") wants the clause before it below this
CLAIMS = 2  # so many of the claims before a question may be what it asks about
CLAIM_RUNS = 4  # clauses over which one claim may run
LEADS_UP = 3  # clauses before a question that says little, where nobody claims anything

_WH = r"(?:who|whom|whose|what|which|when|where|why|how)"
_AUX = (
    r"(?:can|could|may|must|do|does|did|is|are|am|was|were|will|would|should|shall|has|have|had|can'?t|couldn'?t|"
    r"don'?t|doesn'?t|didn'?t|isn'?t|aren'?t|wasn'?t|won'?t|wouldn'?t|shouldn'?t)"
)
_PERSON = r"(?:i|we|he|she|they|it|you|there|that|this|these|those)"
_LEAD = (
    r"(?:(?:and|but|so|or|also|now|then|please|ok(?:ay)?|well|first|second(?:ly)?|finally|lastly|question|again|just|"
    r"plus|if so|if not|\d[.)])[,:]? )*"
)
_OPENS = re.compile(
    rf"^{_LEAD}(?:{_WH}(?:'?s)?(?: |\?|$)|in which|(?:by|until|till|since|from) (?:when|what|which)|"
    rf"{_AUX} (?!not\b|it |been\b|to\b)|(?:can|could|do|does|did|is|was|has|have|would|will|should|must) it\b)",
    _I,
)
_TELLS = re.compile(
    rf"^{_LEAD}{_AUX} (?:be|been|not|so|also|very|left|given|told|fine|in|at|on|from|for|with|going|getting|now|still|"
    r"always|never|already|just|only)\b",
    _I,
)
"""What only tells, though it opens as a question may ("would be fine", "was left half of it")."""
_GOES_ON = re.compile(rf"^(?:and|but|or) (?:am (?!i\b)|{_AUX} (?!{TAKEN_UP}\b))", _I)
"""A further thing told of the same subject ("and will go on for years"): a question puts its subject there."""
_WH_OPENS = re.compile(rf"^{_LEAD}{_WH}\b", _I)
_WH_ASKS = re.compile(
    rf"^{_LEAD}(?:{_WH}(?:'?s)?) (?:(?:is|are|do|does|did|can|could|must|should|will|would|shall|am|happens|about|"
    r"much|many|long|soon|late|exactly|else|kind|sort|day|date|form|share|part)\b|"
    r"(?:papers?|documents?|forms?|statements?|proofs?|paperwork|things|information|facts|steps) (?:\w+ )?"
    r"(?:has|have|needs?|must|should|can|may|do|does|is|are|will|go(?:es)?|belongs?|gets?)\b)",
    _I,
)
_RELATES = re.compile(
    r"^(?:who|which|where|when) (?:is|was|are|were|will|would|did|does|has|have|had|can|could)\b(?! (?:i|we|he|she|"
    r"they|it|the|my|this|that|right|correct|responsible|liable|allowed)\b)",
    _I,
)
_INDIRECT = re.compile(
    r"\b(?:tell me|explain|i (?:just |really )*(?:want|need|would like|'d like|have) to know|i wonder|wondering|"
    r"(?:not|un)sure|no (?:clue|idea)|(?:i |we )(?:just |really )*(?:don'?t|do not) know|(?:my|the|one) question|"
    r"question is|"
    r"i (?:wanted|want|would like) to ask|i'?m asking)\b",
    _I,
)
# Where a message without punctuation turns to its question.
_TURN = re.compile(
    rf"\s+(?=(?:and |but |so |or )?(?:{_WH} (?:is|are|am|do|does|did|can|could|must|should|will|would|shall|happens|"
    rf"about|much|many|long|soon|late)\b|{_AUX} (?:i|we|he|she|they|there)\b|(?:is|was|can|could|will|would) "
    r"(?:it|that|this)\b))",
    _I,
)
_NO_TURN = re.compile(
    rf"\b(?:{_WH}|to|{_PERSON}|if|whether|{_AUX}|an?|the|my|our|his|her|their|of|than|as|and|or|but|so)$", _I
)
_BEGUN = re.compile(
    rf"\b(?:how (?:much|many)|(?:what|which) \w+)(?:(?! (?:{_AUX}|{_PERSON}|is|are|was|were|has|have|goes|go|counts?|"
    r"\w+ed)\b) [\w'$,.]+){0,8}$",
    _I,
)
""" "How much of each" goes on with "must I move": a question that has no verb yet turns to no other."""
_JOINT = re.compile(
    r"(?:,|;|:|\s[-\u2013\u2014]+|\()\s+|\s+(?=(?:and|but|so|because|or) (?:i|we|he|she|they|it|the|my|our|his|her|"
    r"their|now|then|also|can|could|what|how|when|who|why|where|which|is|are|do|does|did|must|should|will|would|am)\b)",
    _I,
)
_CLAIM = re.compile(
    r"\b(?:says|(?<!to )(?<!a )say|said|saying|tells?|told|telling|thinks?|thought|believes?|claim(?:s|ed)?|swears?|"
    r"swore|insist(?:s|ed)?|reads?|heard|hears|warn(?:s|ed)|mention(?:s|ed)|mumbled|scared|convinced|argues?|googled|"
    r"reckons?|according to|advis(?:es|ed)|wrote|writes|promised|assure[sd]?|explained|suggest(?:s|ed)|disagrees?|"
    r"word is)\b",
    _I,
)
_BETWEEN = re.compile(r"\b(?:who|whom|which|what)(?:'?s| is| are| do| should| of)\b", _I)
"""A question that settles between two claims ("who is right?")."""
_CONCLUDES = re.compile(
    r"\b(?:then|so|therefore|thus|hence|because of (?:that|this|it)|that'?s why|which means)\b", re.IGNORECASE
)
"""A claim that draws a conclusion ("then all the tax is due") is about what was told just before it as well."""
_ASKS_VERDICT = re.compile(
    r"\b(?:right|correct|true|wrong|false|so|believe|trust|listen|mistaken|lying|nonsense|the case|the truth)\b", _I
)
_POINTS = re.compile(r"\b(?:that|this|it|its|them|those|these|so|the same|one|ones|he|she|him|there)\b", _I)
_VERDICT = content_of(
    "right correct wrong true false believe fine okay allowed uncle aunt brother sister lawyer attorney banker "
    "neighbor neighbour accountant cousin nephew niece mother father dad mom mum son daughter wife husband friend "
    "kids children bank trustee executor preparer advisor adviser guy man woman told listen whom trouble lost "
    "miss missed problem worried help please matter crazy valid legal best advice real case honest honestly somebody "
    "someone anybody"
)
"""Words of a verdict and of the people who give one: a question of nothing else asks about what was claimed."""


@dataclass(frozen=True)
class _Clause:
    """One clause of a message: its words, the sentence it stands in, and whether it asks."""

    words: str
    sentence: int
    asks: bool


@dataclass(frozen=True)
class Told:
    """One question of a long message.

    Attributes:
        said: the question after what it points to ("My uncle says it is too late. Is that so?").
        asks: the words that ask, alone where they say enough, else the same.
    """

    said: str
    asks: str


def questions_in(text: str) -> tuple[Told, ...]:
    """What a long message asks: each question with the words it points to; nothing where it is short or asks nothing.

    A message without a question mark is read alike: a clause asks by the way it opens.
    """
    if len(text.split()) <= LONG_STORY:
        return ()
    clauses = _clauses_of(text)
    asked = _grouped(clauses)
    if len(asked) > MOST_QUESTIONS:
        asked = [[n for group in asked for n in group]]
    return tuple(_said(clauses, group, previous) for previous, group in zip([[], *asked], asked, strict=False))


def asks_in(text: str) -> bool:
    """True when a clause of the message asks."""
    return any(one.asks for one in _clauses_of(text))


def _clauses_of(text: str) -> list[_Clause]:
    found: list[_Clause] = []
    for number, sentence in enumerate(sentences_of(text)):
        pieces, is_marked = _pieces(sentence), sentence.rstrip().endswith("?")
        asks = [_asks(piece, is_marked=False) for piece in pieces]
        if is_marked:  # the mark belongs to what asks last
            last = max((n for n, one in enumerate(asks) if one), default=0)
            asks = [one or (n >= last and _asks(pieces[n], is_marked=True)) for n, one in enumerate(asks)]
        if is_marked and not any(asks):
            asks = [True] * len(pieces)
        for n in range(1, len(asks)):
            asks[n] = asks[n] or asks[n - 1]  # what follows a question in its sentence belongs to it
        found += [_Clause(piece, number, one) for piece, one in zip(pieces, asks, strict=True)]
    return found


def _pieces(sentence: str) -> list[str]:
    """The clauses of a sentence, cut at commas, at "and she …", and where words turn to a question."""
    found: list[str] = []
    for piece in _JOINT.split(sentence):
        start = 0
        for turn in _TURN.finditer(piece):
            before = piece[start : turn.start()]
            if len(before.split()) >= 4 and not _NO_TURN.search(before) and not _BEGUN.search(before):
                found.append(before)
                start = turn.end()
        found.append(piece[start:])
    return [piece.strip() for piece in found if re.search(r"\w", piece)]


def _asks(clause: str, *, is_marked: bool) -> bool:
    """True when a clause opens as a question does; "who was a teacher" and "when he died" do not."""
    if _INDIRECT.search(clause):
        return True
    if not _OPENS.search(clause):
        return False
    if not _WH_OPENS.search(clause):
        return is_marked or not (_TELLS.search(clause) or _GOES_ON.search(clause))
    return bool(_WH_ASKS.search(clause)) and (is_marked or not _RELATES.search(clause))


def _grouped(clauses: Sequence[_Clause]) -> list[list[int]]:
    """The clauses of each question: a new one begins where a clause opens anew with words of substance of its own."""
    groups: list[list[int]] = []
    for n, clause in enumerate(clauses):
        if not clause.asks:
            continue
        goes_on = groups and (
            not _opens_anew(clause.words)
            or _announces(clauses[groups[-1][-1]].words)
            or _goes_on(clauses, groups[-1], n)
        )
        if goes_on:
            groups[-1].append(n)
        else:
            groups.append([n])
    return groups


def _opens_anew(words: str) -> bool:
    """True where a clause asks something of its own, and does not only offer the other answer ("or is it …")."""
    return bool(_OPENS.search(words) or _INDIRECT.search(words)) and bool(
        _substance(words) and not words.lower().startswith("or ")
    )


def _goes_on(clauses: Sequence[_Clause], group: Sequence[int], n: int) -> bool:
    """True where "and" only goes on with an indirect question before it ("… who signs and what it says")."""
    joins = group[-1] == n - 1 and _same(clauses, n - 1, n) and _AND.match(clauses[n].words)
    return bool(joins) and not is_another(_joined(clauses, group), clauses[n].words)


_AND = re.compile(r"(?:and|or)\b", _I)


def _announces(words: str) -> bool:
    """True for words that only announce a question ("my question is about the form")."""
    return bool(_INDIRECT.search(words)) and not _OPENS.search(words)


def _substance(words: str) -> frozenset[str]:
    return content_of(words) - _VERDICT


def _said(clauses: Sequence[_Clause], group: Sequence[int], previous: Sequence[int]) -> Told:
    """The question's own clauses, after those they point to."""
    words, chosen = _joined(clauses, group), set(group)
    says_little = len(_substance(words)) < FEW
    if says_little:
        chosen |= set(previous if previous and previous[-1] == group[0] - 1 else _claimed(clauses, group))
    elif _POINTS.search(words) and len(_substance(words)) < SOME:
        chosen |= {group[0] - 1} & set(range(len(clauses)))
    said = _joined(clauses, sorted(chosen))
    return Told(said, said if says_little else words)


def _joined(clauses: Sequence[_Clause], numbers: Sequence[int]) -> str:
    return " ".join(_ended(clauses[n].words, n + 1 in numbers) for n in numbers)


def _claimed(clauses: Sequence[_Clause], group: Sequence[int]) -> list[int]:
    """What a question that says little is about: what was claimed, where a verdict is asked for; else what was done.

    "Who is right?" settles between two claims, "is that so?" is about one; "am I in trouble?" is about what was told
    last.
    """
    before = [n for n in range(group[0]) if not clauses[n].asks]
    words = _joined(clauses, group)
    most = CLAIMS if _BETWEEN.search(words) else 1
    claims = [n for n in before if _CLAIM.search(clauses[n].words)][-most:]
    runs = [m for n in claims for m in before if n <= m < n + CLAIM_RUNS and _same(clauses, n, m)]
    own = [n for n in before if _same(clauses, n, group[0])]
    if own and not set(own) & set(runs):
        return before[-LEADS_UP:]  # what the sentence itself tells is nearer than a claim in another one
    if runs and _ASKS_VERDICT.search(words):
        says_enough = len(_substance(_joined(clauses, runs))) >= SOME
        concludes = bool(_CONCLUDES.search(_joined(clauses, runs)))
        leads = [n for n in before if n < runs[0] and (concludes or not _CLAIM.search(clauses[n].words))]
        return leads[-LEADS_UP:] + runs if concludes or not says_enough else runs
    return [m for m in runs if clauses[m].sentence >= clauses[group[0]].sentence - 2] + before[-LEADS_UP:]


def _same(clauses: Sequence[_Clause], one: int, other: int) -> bool:
    return clauses[one].sentence == clauses[other].sentence


def _ended(words: str, goes_on: bool) -> str:
    return f"{words}," if goes_on and words[-1] not in ".!?,;" else words
