"""Whether a yes/no question, or a claim somebody made, is answered "Yes" or "No" by the statement told.

``knowledge/verdicts`` names the words that affirm or deny a statement, and those that put the whole of it, negations
and all, rightly or wrongly. An opening is given only where it is certain: the words point one way, at most one
negation stands beside them, and nothing else could turn the sense. ``evals.openings`` holds questions to it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.statement import Statement
from qdot_assistant import claims, settled
from qdot_assistant.asked.put_off import asks_put_off
from qdot_assistant.held_to import held_to
from qdot_assistant.paid_each import without_how_often_it_comes
from qdot_assistant.polar_words import (
    Match,
    Opening,
    Says,
    Words,
    about_of,
    affirmed_by_figure,
    matches_in,
    wholes_of,
    widest,
    words_of,
)
from qdot_assistant.subjects import content_of
from qdot_assistant.supposed import rule_supposed
from qdot_assistant.tails import judged
from qdot_assistant.told_clause import asked_after, begins_with_a_person
from qdot_assistant.whether import SENTENCES, asking_from, asking_to, asks_more, asks_whether, put_as

if TYPE_CHECKING:
    from qdot_assistant.ranking import Ranked
    from qdot_assistant.types import Draft

_I = re.IGNORECASE
_CLAUSE = re.compile(
    r"[.;?!]\s+|,\s*|\b(?:because|since|although|though|if|unless|when|while|who|that|as long as|even|"
    r"as(?= (?:i|we|he|she|they)\b)|(?:and|so|but)(?= (?:i|we|he|she|they|you|nobody|no ?one|(?:my|the) \w+)\b "
    r"(?:\w+n'?t|cannot|do(?:es)? not|need not|has|have|is|are|will|can)\b))\b",
    _I,
)
_NEGATES = re.compile(
    r"\b(?:no|not|never|nothing|nobody|none|without|cannot|neither|nor|cant|(?:do|does|is|are|wo|did|has|have|"
    r"should|need|was)nt)\b|n't\b",
    _I,
)
_CONTRAST = re.compile(
    r"(?:\b(?:and|but|yet)|,) not (?:the|my|his|her|our|their|your|all|everything|any|an?|these|those|both|every)\b"
    r"[^,.;?!]*",
    _I,
)
"""What is set against the thing asked about ("the cash and not the land"), and denies nothing of it."""
_NEGATES_VERB = re.compile(
    r"\b(?:not|never|cannot|cant|(?:do|does|is|are|wo|did|has|have|should|need|was)nt)\b|n't\b", _I
)
_NEGATES_NEXT = re.compile(r"\b(?:no|without|nothing|nobody|none|neither|nor)\b(?:\W+\w+){0,2}\W*$", _I)
_SUBJECT = re.compile(r"\W*(?:that )?(?:nobody|nothing|none|no one|no \w+)\b", _I)
_CONDITION = re.compile(r"\b(?:if|when|because|since|although|though|while)\b[^,;.?!]*", _I)
_REASON = re.compile(r"\b(?:because|since|although|though|while|as(?= (?:i|we|he|she|they)\b))\b[^,;.?!]*", _I)
_TURNS = re.compile(
    r"\b(?:too late|late(?! (?:husband|wife|spouse|partner|mother|father|mom|mum|dad|mr|mrs)\b)|"
    r"problem|wrong|illegal|forbid\w*|prohibit\w*|prevent\w*|stop\w*|ruin\w*|hurt\w*|"
    r"harm\w*|lost|lose|loses|miss\w*|false|avoid\w*|escape\w*|exempt(?!ion)\w*|free|fail\w*|unless|except|only|"
    r"instead|rather|less|"
    r"ever|mistake|refus\w*|deny|denied|skip\w*|unnecessary|optional|abolish\w*|end|ends|"
    r"(?:is|are|be|were|was) (?:then )?(?:out|excluded|"
    r"rejected|impossible|unacceptable|useless|pointless|taboo|a no[- ]go)(?= *(?:then|now)?\W*$)|"
    r"disqualif\w*|no good|alone(?! (?:isn|is not|doesn|does not|won|will not|aren|are not|cannot|can))|"
    r"sole(?:ly)?|exclusive(?:ly)?|nothing (?:but|except)|(?:nobody|no ?one) (?:but|"
    r"else|except)|"
    r"clos(?:ed|es)|left (?:out|off)|leav\w* (?:\w+ ){0,6}alone|falls? away|bans?|banned|barred|"
    r"(?:any|a) bar|spared|relieved|surviv\w+ that|out of time|isn'?t (?:his|her|my|their) job|"
    r"without being|mistakes|outdated|out[- ]of[- ]date|obsolete|stale|superseded|expired|old news|past its|history|"
    r"off the table|out of the question|rule[sd]? out)\b",
    _I,
)

_TURNS_NOTHING = re.compile(
    r"\b(?:(?:at |by |until |till |before |after )?(?:the )?end of (?:the |that |this |each |every |our |a )?(?:\w+ )?"
    r"(?:years?|months?|quarters?|weeks?|administration|probate|periods?|terms?|proceedings?)|year[- ]end|"
    r"(?:administration|probate|settlement|proceedings?|case|year|month|quarter|period|term)s? "
    r"(?:is |has |have |are )?(?:ends?|ended|clos(?:es|ed)))\b",
    _I,
)
"""Where a time or an administration ends, nothing is ended that the rule speaks of."""


def _turns(rest: str) -> bool:
    """True where a word beside those that decide could turn the sense."""
    return bool(_TURNS.search(_TURNS_NOTHING.sub(" ", _CONDITION.sub(" ", rest))))


_ONLY = re.compile(r"\b(?:only|merely|just|simply)\s+(?:\w+\s+)?$", _I)
NEAR = 0.07  # a statement this near to the first one is told first when it contradicts what is asked …
FEW = 16  # … in so few words, all in one sentence


def settling_first(ranked: list[Ranked], text: str) -> list[Ranked]:
    """The statements with the one first that contradicts a short question, where it is as near as the first one."""
    is_short = len(text.split()) <= FEW and not SENTENCES.search(text.strip())
    if not ranked or not (is_short or claims.reported(text) or rule_supposed(text)):
        return ranked
    if opening_for(text, ranked[0].statement.id) is not None or ranked[0].is_decided:
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
    about = about_of(statement)
    return about is None or bool(about.search(text))


def opened(draft: Draft, text: str, statement: Statement) -> Draft:
    """The draft with the opening before its first sentence, where the question has one for certain."""
    first = next(iter(draft.sentences), None)
    opening = opening_told(text, statement.id)
    if first is None or opening is None or re.match(r"(?:Yes|No|It depends)\b", first.text):
        return draft
    is_premise = claims.reported(text) is None and rule_supposed(text) is not None
    if is_premise and opening != "No.":
        return draft  # that the rule holds does not tell whether what is drawn from it does
    said = first.model_copy(update={"text": f"{PREMISE_DENIED if is_premise else opening} {first.text}"})
    return draft.model_copy(update={"sentences": (said, *draft.sentences[1:])})


_PAYMENT = ("returns.payment", "returns.extension_to_file", "terms.form_4768")


def opening_told(text: str, statement: str) -> Opening | None:
    """The opening told before a statement: that for the question, where its words cannot be said of another thing.

    That the tax waits like the return is denied in whatever words it is put: 26 CFR 20.6081-1(b), IRC 6151.
    """
    if statement in _PAYMENT and asks_put_off(text, is_extended=False):
        return "No."
    return opening_for(text, statement) if _speaks_of(text, statement) else None


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
    text = _CONTRAST.sub("", re.sub(r"\s=\s", " is ", re.sub(r"[’`]", "'", text.strip())))
    text = without_how_often_it_comes(text)
    if any(not one.says for one in matches_in(text, words_of(statement))):
        return None
    if _FORMER.search(statement) and _OF_TODAY.search(text):
        return None
    opening = held_to(_by_the_question(text, statement) or _by_the_case(text, statement), text, statement)
    begins = asked_after(text) if opening in _TURNED else 0
    return None if begins and opening_for(text[begins:], statement) == _TURNED[opening] else opening


def _by_the_question(text: str, statement: str) -> Opening | None:
    """The opening where the clause that asks, or claims, says itself what the statement affirms or denies."""
    put = put_as(text)
    if put is None:
        return None
    opening = _by_the_whole(put, statement) or _by_polar_words(put, text, statement)
    return None if opening == "Yes." and not put[1] and not asks_whether(text) else opening


_TURNED: Mapping[Opening | None, Opening | None] = {"Yes.": "No.", "No.": "Yes."}


def _by_the_case(text: str, statement: str) -> Opening | None:
    """The opening where a case is told and only its verdict asked: "…, is that valid?" or, turned, "…, too late?"."""
    case = judged(text)
    if case is None or asks_more(case.told):
        return None
    put = (case.told, False)
    opening = _by_the_whole(put, statement) or _by_polar_words(put, case.told, statement)
    return _TURNED.get(opening, opening) if case.is_fault else opening


def _by_the_whole(put: tuple[str, bool], statement: str) -> Opening | None:
    """The opening where what is put says, negations and all, what the statement says, or the contrary."""
    plain, _ = put
    found = _asked_in(widest(_clause_by_clause(plain, wholes_of(statement))), put)
    if len({one.says for one in found}) != 1 or _is_reason(found, plain):
        return None
    rest = _without(found, plain)
    if _NEGATES.search(_clause_of(found, plain)) or _turns(rest):
        return None
    if found[0].says == "Yes." and not settled.has_its_figures(statement, plain):
        return None  # what asks and what answers may agree in all but a sum told between the words
    return _certain(found[0].says) if settled.settles(statement, plain, rest, found[0].says) else None


def _by_polar_words(put: tuple[str, bool], text: str, statement: str) -> Opening | None:
    """The opening by the words that affirm or deny the statement, turned by a negation beside them."""
    plain, is_question = put
    every = widest([one for one in _clause_by_clause(plain, words_of(statement)) if one.says])
    found = _asked_in(every, put)
    if not every:
        return _by_figure(plain, statement, put)
    if len({one.says for one in found}) != 1 or _is_reason(found, plain):
        return None
    if not settled.settles(statement, plain, _without(every, plain), found[0].says):
        return None
    is_premise = claims.reported(text) is None and rule_supposed(text) is not None
    if is_premise and any(_swallows_a_negation(one, plain, statement) for one in found):
        return None
    return _turned(found, plain, is_question)


def _clause_by_clause(plain: str, words: Words) -> list[Match]:
    """The matches; those that begin with a person of what is told first, and end in the question, are sought there."""
    found, begins = matches_in(plain, words), asked_after(plain)
    if not any(begins_with_a_person(plain, one, begins) for one in found):
        return found
    asked = (replace(one, start=one.start + begins, end=one.end + begins) for one in matches_in(plain[begins:], words))
    return [*(one for one in found if one.end <= begins), *asked]


def _asked_in(found: list[Match], put: tuple[str, bool]) -> list[Match]:
    """The matches that stand in the sentence that asks."""
    return [one for one in found if asking_from(put[0], put) <= one.start < asking_to(put[0])]


def _certain(says: Says) -> Opening | None:
    return says or None


def _swallows_a_negation(one: Match, plain: str, statement: str) -> bool:
    """True where the words that decide would match without the negation in them too ("a card is [not] enough")."""
    inside = plain[one.start : one.end]
    bare = re.sub(r"\s+", " ", _NEGATES.sub(" ", inside))
    if bare == inside or not _NEGATES.search(inside):
        return False
    return any(says == one.says and pattern.fullmatch(bare) for says, pattern in words_of(statement))


_HELD_SUM = re.compile(
    r"\b(?:with|worth|has|have|had|having|leav\w+|left|own\w*|holds?|holding|inherit\w*|puts?)\b (?:\w+ ){0,2}?"
    r"\$?\d[\d.,]* ?(?:million|mil\b|m\b|k\b|thousand)",
    _I,
)
"""A sum that somebody has is the case told, and not the figure asked about."""


_OF_TODAY = re.compile(
    r"\b(?:now|today|current(?:ly)?|present(?:ly)?|still|up to date|in force|good law|valid|update[sd]?|"
    r"latest|these days)\b",
    _I,
)
_FORMER = re.compile(r"_2009$|_before_2023$")
"""A statement of a former text, whose figures hold no more today."""


def _by_figure(plain: str, statement: str, put: tuple[str, bool]) -> Opening | None:
    """ "Yes." where the one figure that is asked about, or claimed, is the statement's own, and nothing turns it."""
    asked = plain[asking_from(plain, put) :]
    if (
        _NEGATES.search(asked)
        or _TURNS.search(asked)
        or _HELD_SUM.search(asked)
        or not affirmed_by_figure(statement)
        or not settled.is_its_figure(statement, asked)
    ):
        return None
    return "Yes." if settled.settles(statement, plain, plain, "Yes.") else None


def _is_reason(found: list[Match], plain: str) -> bool:
    """True where the words that decide stand in a clause that gives a reason for something else."""
    reasons = [one for one in _REASON.finditer(plain) if content_of(plain[: one.start()] + plain[one.end() :])]
    return any(one.start() <= found[0].start and found[-1].end <= one.end() for one in reasons)


def _turned(found: list[Match], plain: str, is_question: bool) -> Opening | None:
    says, clause = found[0].says, _clause_of(found, plain)
    if says == "It depends.":
        return says
    negations = len(_NEGATES.findall(clause))
    holds_one = any(_NEGATES.search(plain[one.start : one.end]) for one in found)
    if (
        _turns(_without(_with_only(found, plain), plain))
        or negations > 1
        or (negations and (is_question or holds_one or _only_a_noun(found, plain)))
    ):
        return None
    agrees = (says == "Yes.") != bool(negations)
    return "Yes." if agrees else "No."


def _with_only(found: list[Match], plain: str) -> list[Match]:
    """The matches, those that deny with an "only" right before them: "only on the phone" is denied all the same."""
    before = {id(one): _ONLY.search(plain[: one.start]) for one in found if one.says == "No."}
    return [replace(one, start=hit.start()) if (hit := before.get(id(one))) else one for one in found]


def _only_a_noun(found: list[Match], plain: str) -> bool:
    """True where nothing denies the words that decide, but another noun beside them ("no matter", "without tax")."""
    clause, before = _clause_of(found, plain), plain[: found[0].start]
    return not (_NEGATES_VERB.search(clause) or _NEGATES_NEXT.search(before) or _SUBJECT.match(plain))


def _clause_of(found: list[Match], plain: str) -> str:
    """The words of the clause in which the matches stand, without the matches."""
    begins = max((m.end() for m in _CLAUSE.finditer(plain) if m.end() <= found[0].start), default=0)
    ends = min((m.start() for m in _CLAUSE.finditer(plain) if m.start() >= found[-1].end), default=len(plain))
    return _without(found, plain)[begins:ends]


def _without(found: list[Match], plain: str) -> str:
    inside = list(plain)
    for one in found:
        inside[one.start : one.end] = " " * (one.end - one.start)
    return "".join(inside)
