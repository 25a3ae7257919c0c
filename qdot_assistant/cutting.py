"""Where a message that asks several things is cut: at words that announce the next, at numbers, at question marks.

Come here for ``pieces_of`` (set apart in words), ``numbered`` (set apart by numbers or lines) and ``asked_apart`` (set
apart by nothing but their marks). A piece is a question with the telling that leads up to it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from knowledge.citation import find_citations
from qdot_assistant.asking import sentences_of
from qdot_assistant.facts import facts_of
from qdot_assistant.joined import AUX, PREPOSITION, TAKEN_UP, WH, is_another, is_direct
from qdot_assistant.question_openings import ASKS, OPENS, asks_something, is_asked
from qdot_assistant.reading.case_anew import is_sheet
from qdot_assistant.subjects import content_of, is_fragment
from qdot_assistant.types import Question
from qdot_assistant.whole_questions import goes_on, points

_I = re.IGNORECASE
MOST_PIECES = 4
FEWEST_WORDS = 4  # of a piece that is a question of its own
FEWEST_OF_ITS_OWN = 2  # words of substance that no piece before it says, where nothing but a mark sets it apart …
FEWEST_AFTER_A_STORY = 3
FEWEST_OF_ONE_THAT_POINTS = 4  # … and so many, where a word of it may point at those
_MORE = (
    r"(?:(?:my|the|a|one|just one|just a) )?(?:(?:second|third|fourth|next|other|another|last|final|different|separate|"
    r"unrelated|further|additional|more|2nd|3rd|quick) )+(?:question|thing|point|matter|issue|topic|one|q)"
    r"(?: (?:is|i have|please|for you|too))?|"
    r"(?:one|two) (?:more|other|further|last|final) (?:questions?|things?|points?)(?: please)?|"
    r"by the way|btw|on another note|on a different (?:note|topic|subject)|secondly|thirdly|"
    r"while (?:i(?:'m| am)?|we(?:'re| are)?|you(?:'re| are)?) (?:are )?(?:at it|here|asking)"
)
"""Words that announce a further question after a stop …"""
_TURNS = (
    r"(?:(?:my|the|a|just one|one|just a) )?(?:second|next|other|another|last|final|different|more) (?:question|thing)|"
    r"by the way|btw|on another note|on a different (?:note|topic|subject)|secondly|thirdly|"
    r"while (?:i(?:'m| am)?|we(?:'re| are)?) (?:are )?at it"
)
"""… and wherever they stand, between two questions."""
_SET_APART = re.compile(
    rf"(?:(?:(?<=[.?!;\n])|(?<=[.?!;][\"”’)]))\s*(?:(?:and|but|oh|ok(?:ay)?|then|now|so),? )*(?:(?:{_MORE}|"
    r"lastly|finally|separately|additionally|besides|moreover|furthermore|unrelated|"
    r"in addition|question (?:two|2|three|3)|q[23])"
    r"\s*[:,.\u2013\u2014-]+|"
    r"(?:also|plus)\s*[:,\u2013\u2014-]+|"
    rf"(?:{_MORE}|lastly|finally|(?:and|oh|plus),? also|also|oh and|plus)\s+(?={OPENS}))|"
    rf"(?:,|;|\s[-\u2013\u2014]+)?\s+(?:(?:and|but|oh|ok(?:ay)?|then|so),? )*(?:(?:{_TURNS})\s*[:,.\u2013\u2014-]*\s+|"
    rf"(?:also|plus|oh and)\s*[:,\u2013\u2014-]*\s+(?={OPENS}|{TAKEN_UP}\b)))\s*",
    _I,
)
_FIRST = re.compile(
    r"^\W*(?:first(?:ly)?|(?:my )?first question|question (?:one|1)|q1|one)\s*[:,.\u2013\u2014-]+\s*", _I
)


def pieces_of(text: str) -> tuple[str, ...]:
    """The pieces of a message whose questions are set apart in words; none where they are not."""
    pieces = [""]
    start, text = 0, _FIRST.sub("", text)
    for joint in _SET_APART.finditer(text):
        before = text[start : joint.start()]
        if _is_stopped(before) or (asks_something(before) and asks_something(text[joint.end() :])):
            pieces[-1], start = before.strip(), joint.end()
            pieces.append("")
    pieces[-1] = text[start:].strip()
    return _whole(pieces, FEWEST_WORDS)


def _is_stopped(before: str) -> bool:
    return re.search(r"[.?!;][\"”’)]?\s*$|\n\s*$", before) is not None


_MARK = re.compile(
    r"(?:(?<=\s)|^)(?:\(?(?P<mark>[1-4]|[a-d]|i{1,3}|iv)[.):]\)?|(?P<word>first|second|third|fourth)(?:ly)?"
    rf"(?:\s*[:,.\u2013\u2014-]|(?=\s+{OPENS}))|(?:question|q|no\.?|nr\.?|#)\s*(?P<number>[1-4])\s*[:.)\u2013\u2014-]?)\s+"
    r"(?=\S)",
    _I,
)
_SEQUENCES = (("1", "2", "3", "4"), ("a", "b", "c", "d"), ("i", "ii", "iii", "iv"))
_WORDS = ("first", "second", "third", "fourth")
_ONLY_ANNOUNCES = re.compile(
    r"^\W*(?:(?:hi|hello|dear \w+|please|pls|i|we|have|got|need|want|would like|to|know|ask|answer|tell me|there are|"
    r"my|our|here are|just|only|need to know|"
    r"the|these|following|a|an|one|two|three|four|2|3|4|couple|of|few|some|several|quick|short|brief|separate|little|"
    r"different|unrelated|for you|and|so|ok|about this|on this|questions?|things?|points?|issues?|topics?|matters?)"
    r"\b[\s:,.;!\u2013\u2014-]*)*$",
    _I,
)


def numbered(text: str) -> tuple[str, ...]:
    """The questions that numbers, letters or lines of their own set apart; what is told before goes with the first."""
    return _whole(_marked(text)) or _whole(_lines(text))


def _marked(text: str) -> list[str]:
    marks = _sequence(text)
    if len(marks) < 2:
        return []
    ends = [*(one.start() for one in marks[1:]), len(text)]
    pieces = [_AND.sub("", text[one.end() : end]).strip() for one, end in zip(marks, ends, strict=True)]
    head = text[: marks[0].start()].strip()
    return _with_head(head, pieces)


_AND = re.compile(r"[\s;,]+(?:and|plus|also|then|&)?\s*$", _I)


def _sequence(text: str) -> list[re.Match[str]]:
    """The marks of one sequence from its first on; those of a paragraph cited are none."""
    cited = [span for span, _ in find_citations(text)]
    found = [one for one in _MARK.finditer(text) if not any(a <= one.start() < b for a, b in cited)]
    for sequence in (*_SEQUENCES, _WORDS):
        run: list[re.Match[str]] = []
        for one in found:
            told = (one["mark"] or one["word"] or one["number"]).lower()
            if len(run) < len(sequence) and told == sequence[len(run)]:
                run.append(one)
        if len(run) > 1:
            return run
    return []


_LINE = re.compile(r"^\s*(?:[-*•\u2013\u2014]|\(?[1-9a-d][.):]\)?)?\s*")


def _lines(text: str) -> list[str]:
    """The lines that ask, each with the lines before it that only tell."""
    lines = [one for one in (_LINE.sub("", one).strip() for one in text.split("\n")) if one]
    are_announced = any(map(_ANNOUNCED.fullmatch, lines))
    asked, lead = [], ""
    for one in lines:
        if _ANNOUNCED.fullmatch(one) or not (are_announced or asks_something(one)):
            lead = f"{lead} {one}".strip()
            continue
        asked.append(f"{'' if _is_announcement(lead) else lead} {one}".strip())
        lead = ""
    if lead and asked:
        asked[-1] = f"{asked[-1]} {lead}"
    return asked


def _is_announcement(text: str) -> bool:
    return _ONLY_ANNOUNCES.match(text) is not None or _ANNOUNCED.fullmatch(text) is not None


def _with_head(head: str, pieces: Sequence[str]) -> list[str]:
    """The pieces, the first after what was told before the numbers; none where that is the heading of each."""
    if not head or _ONLY_ANNOUNCES.match(head):
        return list(pieces)
    *told, last = sentences_of(head)
    if told and _ONLY_ANNOUNCES.match(last):
        head = " ".join(told)
    elif not re.search(r"[.!?]$", head):
        return []
    return [f"{head} {pieces[0]}", *pieces[1:]]


def _whole(pieces: Sequence[str], fewest: int = FEWEST_WORDS - 1) -> tuple[str, ...]:
    """The pieces, where each is a question that says what it is about, or names a paragraph."""
    are_whole = all((len(one.split()) >= fewest and content_of(one)) or _cites(one) for one in pieces)
    return tuple(pieces) if 1 < len(pieces) <= MOST_PIECES and are_whole else ()


def _cites(text: str) -> frozenset[str]:
    """The sections that the words name."""
    return frozenset(str(cited) for _, cited in find_citations(text))


def asked_apart(text: str, today: dt.date, *, is_first: bool = True) -> tuple[str, ...]:
    """The message cut after question marks, where each piece has a subject that the others have not.

    Args:
        is_first: False for a message after others, whose one sentence is not cut: its halves may both go on from them.
    """
    pieces: list[str] = []
    for one in _up_to_marks(text, today, is_first=is_first):
        if pieces and not _is_its_own(one, pieces, today):
            pieces[-1] = f"{pieces[-1]} {one}"
        else:
            pieces.append(_LEAD.sub("", one) if pieces else one)
    pieces = [one.rstrip(" ,") for one in pieces]
    return tuple(pieces) if 1 < len(pieces) <= MOST_PIECES else ()


def _up_to_marks(text: str, today: dt.date, *, is_first: bool) -> Iterator[str]:
    """The questions of a message, each with what is told before it; what is told last goes with the last one."""
    pieces = [""]
    for sentence in filter(None, map(_without_announcement, sentences_of(text))):
        for half in _halves(sentence, pieces[-1]) if is_first else [sentence]:
            if _IN_BRACKETS.fullmatch(half) and not pieces[-1] and len(pieces) > 1:
                pieces.pop()  # what stands in brackets belongs to the question before it
            pieces[-1] = f"{pieces[-1]} {half}".strip()
            if is_asked(half):
                pieces.append("")
    if len(pieces) > 1 and not (asks_something(pieces[-1]) or tells_a_sheet(pieces[-1], today) or _is_note(pieces[-1])):
        pieces[-2:] = [" ".join(pieces[-2:]).strip()]
    yield from filter(None, pieces)


_ANNOUNCED = re.compile(
    r"^\W*(?:(?:hi|hello|hey|good (?:morning|day|evening)|dear \w+)\b[\s,.!:-]*)*"
    r"(?:(?:i|we) (?:have|got|want to (?:know|ask))\s+)?(?:(?:my|the|these|just|only|a)\s+)*"
    r"(?:one|two|three|four|2|3|4|couple of|few|some|several)\s+"
    r"(?:(?:quick|short|brief|separate|little|different|more)\s+)*(?:questions?|things?|points?|issues?|topics?)"
    r"(?: (?:please|for you|to ask|i need to know))?\s*(?:[:,.;\u2013\u2014-]+\s*|$)",
    _I,
)


def _without_announcement(sentence: str) -> str:
    """The sentence without the words that only tell how many questions come."""
    return "" if _ONLY_ANNOUNCES.match(sentence) else _ANNOUNCED.sub("", sentence)


_JOINT = re.compile(
    rf"(?:,?\s+(?=(?:and|plus|also)\s)|,\s+)(?=(?:(?:and|plus|also|then|please)\s+)*"
    rf"(?:if (?!so\b|not\b)[^,?]{{4,50}},?\s+)?(?:(?:{PREPOSITION}\s+)?{WH}|{AUX})\b)",
    _I,
)
_HEADS_ON = re.compile(rf"^\W*(?:or|{AUX} (?:it|that|this)|which (?:is|are|was)|who (?:is|are|was))\b", _I)
_OF_A_PERSON = re.compile(rf"^(?:(?:{PREPOSITION} )?{WH} )?(?:{AUX}) {TAKEN_UP}\b", _I)
_FRONTED = re.compile(r"^\W*(?:(?:and|but|so)\b\W*)*(?:what|how) about (?:\w+ ){0,3}\w+$", _I)
_SUPPOSED = re.compile(r"^if [^,?]{4,50}?,?\s+(?=(?:what|who|when|how|can|may|must|do|does|is|are|will)\b)", _I)


_IN_BRACKETS = re.compile(r"\([^)]*\)\W*")


def _halves(sentence: str, told: str) -> list[str]:
    """The questions that "and" or a comma joins in a sentence that opens with the first of them; after a story only
    where the second says much of its own, since it may ask of that.
    """
    if not ASKS.match(sentence):
        return [sentence]
    halves, start = [], 0
    for joint in _JOINT.finditer(sentence):
        first, second = sentence[start : joint.start()], sentence[joint.end() :]
        own = content_of(second) - content_of(f"{told} {first}") - _OF_ONE_SUM
        if _are_two(first, second) and (not told or len(own) >= FEWEST_AFTER_A_STORY):
            halves.append(sentence[start : joint.end()].rstrip())
            start = joint.end()
    return [*halves, sentence[start:]]


def _are_two(first: str, second: str) -> bool:
    """True where the second half asks by itself; after a comma alone both must ask in a question's own order."""
    bare = _LEAD.sub("", second)
    if len(first.split()) < FEWEST_WORDS - 1 or _HEADS_ON.match(bare) or _FRONTED.match(first):
        return False
    asked = _SUPPOSED.sub("", bare)
    return (asked != bare or is_another(first, asked)) and (
        bare != second or (is_direct(first) and _OF_A_PERSON.match(asked) is not None)
    )


LONGEST_NOTE = 12  # words


def _is_note(text: str) -> bool:
    """True for a paragraph noted as a question by itself ("20.2056A-4(a)(3)", "first tax year under (c)(2)")."""
    return bool(_cites(text)) and len(text.split()) <= LONGEST_NOTE and is_fragment(text)


def tells_a_sheet(text: str, today: dt.date) -> bool:
    """True for a whole annuity told, which asks for its corpus portion by itself."""
    told = facts_of(Question(question=text, today=today)).current if re.search(r"\d", text) else frozenset()
    return is_sheet(told)


def _stands_alone(before: str) -> bool:
    """True where what comes before asks by itself, and does not only begin what follows."""
    return len(before.split()) >= FEWEST_WORDS - 1 or bool(_cites(before))


_OF_PAYMENTS = re.compile(
    r"\b(?:pensions?|annuit\w*|payments?|che(?:ck|que)s?|corpus|portion|percent\w*|share|principal|how (?:much|many)|"
    r"calculat\w*|comput\w*|work out)\b|%",
    _I,
)
"""What a whole annuity told after a question may belong to."""
_GOES_ON = re.compile(r"^\W*(?:or|then|otherwise|if (?:so|not|yes|no))\b", _I)
_LEAD = re.compile(r"^\W*(?:(?:and|also|plus|oh|ok(?:ay)?|so|but|then)\b[\s,:]*)+", _I)


def _is_its_own(piece: str, before: Sequence[str], today: dt.date) -> bool:
    """True for a question that goes on from none before it and names enough that those do not."""
    bare = _LEAD.sub("", piece)
    if _cites(bare) - _cites(" ".join(before)) and not points(bare) and _stands_alone(before[-1]):
        return True
    if len(bare.split()) < FEWEST_WORDS or _GOES_ON.match(piece) or not _stands_alone(before[-1]):
        return False
    if tells_a_sheet(bare, today) and not asks_something(bare):
        return not tells_a_sheet(" ".join(before), today) and not _OF_PAYMENTS.search(before[-1])
    own = content_of(bare) - content_of(" ".join(before)) - _OF_ONE_SUM
    if own and _SUPPOSED.match(bare) and not points(bare):
        return True
    if points(bare) or goes_on(bare):
        return len(own) >= FEWEST_OF_ONE_THAT_POINTS
    return len(own) >= FEWEST_OF_ITS_OWN or bool(own & _OF_THE_FIELD)


_OF_ONE_SUM = content_of(
    "entire whole full value total worth slice piece term portion share fraction factor adjusted annual yearly monthly"
)
"""What else is asked of a sum asked for before ("how many years do they count, and what is the entire value")."""
_OF_THE_FIELD = content_of(
    "trustee bank bond exemption exclusion extension hardship citizenship pension annuity ira gift reformation ruling "
    "waiver security income interest residence insurance treaty refund"
)
"""Things that a short question names and needs no other beside ("who can be trustee?")."""
