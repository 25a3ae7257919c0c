"""What the search brings for a question: statements in order, and how sure it may be that they answer.

A follow-up is searched together with the earlier question; what belongs to the earlier answer comes nearer, and what
the user has just been told steps back, since "and after that?" does not want it once more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.statement import Statement
from qdot_assistant.asked_before import aspects_before, paragraphs_before
from qdot_assistant.asking import without_what_is_supposed
from qdot_assistant.circumstances import decided_by
from qdot_assistant.conditions import where_their_case_is_told
from qdot_assistant.followups import points, wants_example
from qdot_assistant.held import holds, tells_the_case
from qdot_assistant.limbs import Limb, limb_asked, tells_limb
from qdot_assistant.misplaced import is_misplaced
from qdot_assistant.named import named_sections
from qdot_assistant.pensions_unspoken import pensions_aside
from qdot_assistant.ranking import COMPARISON_UNASKED, Ranked, example_of, on, rank
from qdot_assistant.retrieval import Candidate
from qdot_assistant.ruled_out import ruled_out_by
from qdot_assistant.spelled_out import spelled_out
from qdot_assistant.subjects import content_of, is_fragment
from qdot_assistant.told_before import MARKS, last_said, told_in
from qdot_assistant.told_by_days import rule_behind
from qdot_assistant.turning import completes_it, turns_subject
from qdot_assistant.words_held import nearer_by_words

if TYPE_CHECKING:
    from qdot_assistant.conversation import Standing
    from qdot_assistant.pipeline import Asking, Assistant

DEPTH = 60
CONTEXT_WEIGHT = 0.42  # how much the earlier question counts beside a follow-up's own words
HEAVY_CONTEXT = 0.65  # … beside a word or two ("formula?")
PINNED_BEFORE = 0.10  # the statement stands on the paragraph that an earlier question named
FEW = 2
KNOWN = 0.6  # own words less like any way of asking than this lean on what came before
UNKNOWN_CONTEXT = 0.55  # … beside words that are like no way of asking
WITH_CIRCUMSTANCE = 0.6  # … beside a circumstance told after it
SAYS_ALL = 0.62  # own words so like a way of asking, which point at nothing, say all that is asked …
AS_ASKED = 0.05  # … where no other rule is asked for in words nearer by more than this …
FEWEST_WORDS = 4  # … with so many words
TELLS_ITS_OWN = 0.75  # … unless its words are so like a way of asking
LIGHT_CONTEXT = 0.25  # … beside a short question that leans on nothing
STORY = 0.65  # how much a story counts beside the words in it that ask
TELLS = 15  # so many words tell their own circumstances
STORY_ASIDE = 0.35  # … where these tell as much and are like a way of asking, …
CLEARER = 0.15  # … and by so much more than the whole story is
TOLD = 0.10  # what was just told steps back by this much …
TOLD_ASKED_ON = 0.05  # … by this much when the follow-up names something new, which the same statement may answer
SAID_AGAIN = 0.2  # it is asked whether it was understood, and nothing new is named: what was told says it
HELD = 0.03  # what was told holds the answer to the follow-up already
TOLD_CONFIRMED = 0.02  # … and by this much when the user asks whether it was understood
RELATED = 0.06  # a statement that the earlier answer's own statement names as related
SAME_TOPIC = 0.025  # a statement of the same group, and once more of the same paragraph
FEW_TURNS = 4  # so many messages may stand before an earlier question that is answered again to know what was told
LONGEST_GIST = 40  # so many words of an answer that tells no statement are searched with the follow-up
DEFINES = 0.05  # a definition nobody asked for, after a follow-up
GUESSED = 0.5  # what was told is only guessed where the answer's own words are not known; it counts so much less
CONFIRMED = 1.6  # … and being near it so much more where it is asked whether it holds in a variant too
NEAR_A_GUESS = 0.4  # … and so does being near it
LIMB = 0.14  # the exception or the relief beside what was told is asked for, and the statement tells it
EXAMPLE_WANTED = 0.15  # an example is asked for, none by its number
KIND_ASKED = 0.08  # a bare follow-up ("deadline?") says nothing but the kind of answer it wants


def gather(asking: Asking, assistant: Assistant, text: str | None = None) -> list[Ranked]:
    """Statements that answer the question (or ``text``, a part of it), best first; gathered once for each text."""
    if text not in asking.found:
        asking.found[text] = tuple(_gathered(asking, assistant, text))
    return list(asking.found[text])


def _gathered(asking: Asking, assistant: Assistant, text: str | None) -> list[Ranked]:
    if asking.standing.follow_up == "continues" and text is None:
        return _continued(asking, assistant)
    ruled_out, decided = ruled_out_by(asking), decided_by(asking, assistant)
    searched = _search(assistant, text or asking.question.question, asking.around)
    found = [one for one in searched if one.key not in ruled_out]
    ranked = rank(found, assistant.statements, asking.route, asking.acting, asking.date_of_death, decided)
    ranked = pensions_aside(ranked, asking)
    ranked = where_their_case_is_told(nearer_by_words(ranked, asking), asking)
    if is_misplaced(asking.question.question, asking.route.named, ranked):
        unpinned = replace(asking.route, named=named_sections(""))
        return rank(found, assistant.statements, unpinned, asking.acting, asking.date_of_death, decided)
    return ranked


def _search(assistant: Assistant, text: str, around: str = "") -> list[Candidate]:
    """What is found for the words that ask, weighed together with the story around them."""
    found = assistant.searcher.candidates(without_what_is_supposed(text), DEPTH)
    if not around:
        return found
    whole = assistant.searcher.candidates(without_what_is_supposed(around), DEPTH)
    says_enough = len(text.split()) >= TELLS and _nearest(found) >= max(KNOWN, _nearest(whole) + CLEARER)
    return _mix(found, whole, STORY_ASIDE if says_enough else STORY)


def nearest_by_itself(asking: Asking, assistant: Assistant) -> float:
    """How like a way of asking the message's own words are, without what came before."""
    return _nearest(_search(assistant, asking.standing.told or asking.question.question))


def _nearest(found: Sequence[Candidate]) -> float:
    return max((one.ask_cosine for one in found), default=0.0)


def _continued(asking: Asking, assistant: Assistant) -> list[Ranked]:
    """Statements for a follow-up: its words after the earlier question's, nearer what was told, but not told again."""
    stands, own = asking.standing, asking.standing.told or asking.question.question
    gist = "" if turns_subject(own) and content_of(own) - content_of(stands.context) else _gist(asking, assistant)
    words = " ".join([stands.context, gist, spelled_out(own)])
    joined = assistant.searcher.candidates(asking.question.question if stands.told else words, DEPTH)
    alone = [] if stands.is_bare else _search(assistant, own, "" if stands.told else asking.around)
    leans = stands.leans or _says_little(alone)
    weight = max(_context_weight(own, leans=leans), UNKNOWN_CONTEXT * _says_little(alone))
    if leans and _says_all(own, alone, stands):
        weight = LIGHT_CONTEXT
    weight = max(weight, WITH_CIRCUMSTANCE) if stands.told and _nearest(alone) < TELLS_ITS_OWN else weight
    if stands.turns_to and not leans:
        weight = LIGHT_CONTEXT / 2  # the earlier question is said in full, of another thing
    if _REFUSED.search(last_said(asking)) and not _says_little(alone):
        weight = LIGHT_CONTEXT / 2  # what was not answered is no topic to go on from
    ruled_out = ruled_out_by(asking)
    found = [one for one in (_mix(alone, joined, weight) if alone else joined) if one.key not in ruled_out]
    route = asking.route
    if not route.aspects and (stands.is_bare or is_fragment(own)):
        route = replace(route, aspects=aspects_before(stands.context))
    elif stands.is_bare and not _COUNTS.search(own):
        route = replace(route, aspects=route.aspects - {"definition"})
    decided = decided_by(asking, assistant)
    ranked = rank(found, assistant.statements, route, asking.acting, asking.date_of_death, decided)
    ranked = pensions_aside(ranked, asking)
    if not leans:
        return ranked
    earlier = _told_by(asking, assistant)
    pins = () if route.named.paragraphs else paragraphs_before(stands.context)
    moved = [
        replace(one, score=one.score + _moved(one.statement, earlier, asking) + PINNED_BEFORE * on(one.statement, pins))
        for one in ranked
    ]
    moved.sort(key=lambda one: -one.score)
    return moved[:1] + [one for one in moved[1:] if one.statement not in earlier]


_COUNTS = re.compile(r"\b(?:counts|qualifies)\b", re.IGNORECASE)
_REFUSED = re.compile(
    r"\b(?:outside|not in|not among) (?:my|these|our) sources\b|\bI (?:know nothing|cannot find)\b", re.I
)


def _says_little(alone: Sequence[Candidate]) -> bool:
    """True where a follow-up's own words are like no way of asking: what was said before tells what they mean."""
    return bool(alone) and max(one.ask_cosine for one in alone) < KNOWN


def _says_all(own: str, alone: Sequence[Candidate], stands: Standing) -> bool:
    """True for "can I be my own trustee": it opens as a follow-up does, points at nothing and is known as it is."""
    if not alone or stands.told or stands.turns_to:
        return False
    if turns_subject(own) or points(own) or len(own.split()) < FEWEST_WORDS:
        return False
    first = alone[0].ask_cosine  # what fits best must be what is asked for so, or the question is not clear by itself
    return first >= SAYS_ALL and first >= _nearest(alone) - AS_ASKED


def _context_weight(own: str, *, leans: bool) -> float:
    """How much the earlier question counts beside the follow-up's own words."""
    if len(own.split()) <= FEW or turns_subject(own):
        return HEAVY_CONTEXT
    if completes_it(own):
        return UNKNOWN_CONTEXT
    return CONTEXT_WEIGHT if leans else LIGHT_CONTEXT


def _gist(asking: Asking, assistant: Assistant) -> str:
    """What the last answer was about: the titles of the statements it told, else its own first words."""
    said = last_said(asking)
    told = [assistant.statements[one].title for one in told_in(said) if one in assistant.statements]
    if told:
        return ". ".join(told[:2])
    words = MARKS.sub("", said).split()
    return "" if asking.standing.is_reply else " ".join(words[:LONGEST_GIST])


def _mix(own: Iterable[Candidate], joined: Iterable[Candidate], weight: float) -> list[Candidate]:
    """A follow-up's own words and the same words after the earlier question, weighed together."""
    first, second = {c.key: c for c in own}, {c.key: c for c in joined}
    floor_first = min((c.score for c in first.values()), default=0.0)
    floor_second = min((c.score for c in second.values()), default=0.0)
    mixed = []
    for key in first.keys() | second.keys():
        a = first[key].score if key in first else floor_first
        b = second[key].score if key in second else floor_second
        candidate = second.get(key) or first[key]
        mixed.append(replace(candidate, score=(1 - weight) * a + weight * b))
    return sorted(mixed, key=lambda c: -c.score)


def _told_by(asking: Asking, assistant: Assistant) -> tuple[Statement, ...]:
    """The statements of the earlier answer: those whose sentences it holds, else what the earlier question finds."""
    ids = told_in(last_said(asking))
    return tuple(
        assistant.statements[one] for one in ids or _found_by(asking, assistant) if one in assistant.statements
    )


def _found_by(asking: Asking, assistant: Assistant) -> tuple[str, ...]:
    """What the earlier question was answered with, where the answer stands in other words: it is answered again."""
    previous = asking.standing.previous
    if previous is None or len(previous.history) > FEW_TURNS:
        return assistant.searcher.by_words(asking.standing.context, 1)
    from qdot_assistant.pipeline import read

    earlier = read(previous, assistant)
    return rule_behind(earlier.route) or tuple(one.statement.id for one in gather(earlier, assistant)[:1])


def _moved(statement: Statement, earlier: tuple[Statement, ...], asking: Asking) -> float:
    """How much nearer or farther a statement is for what was told before."""
    if not earlier:
        return 0.0
    shows = example_of(statement) is not None or "example" in statement.aspects
    wanted = asking.route.example is None and wants_example(asking.question.question)
    bonus = EXAMPLE_WANTED if shows and wanted else 0.0
    if "definition" in statement.aspects and not asking.route.aspects & set(statement.aspects):
        bonus -= DEFINES
    limb = _limb(asking)
    tells = limb is not None and tells_limb(statement, limb)
    kind = _kind_asked(statement, asking)
    if {"change", "compare"} & set(statement.aspects) & aspects_before(asking.standing.context):
        bonus -= COMPARISON_UNASKED
    if statement.id in {one.id for one in earlier}:
        is_said = asking.standing.confirms and not _new(asking) - _said_in(statement)
        if is_said or tells_the_case(statement, asking.question.question):
            return bonus + kind + SAID_AGAIN
        back = TOLD if limb else _step_back(statement, asking)
        return bonus + kind + (HELD if _holds(statement, asking) else -back)
    if example_of(statement) != asking.route.example and asking.route.example is not None:
        return bonus
    near = RELATED * any(statement.id in one.related or one.id in statement.related for one in earlier)
    near += SAME_TOPIC * any(statement.id.split(".")[0] == one.id.split(".")[0] for one in earlier)
    near += SAME_TOPIC * any(set(statement.sections) & set(one.sections) for one in earlier)
    near *= CONFIRMED if asking.standing.confirms else 1
    near *= 1 if told_in(last_said(asking)) else NEAR_A_GUESS
    kind += LIMB * (tells and bool(near))
    stays = asking.route.example is not None or not _asks_on(asking)
    return bonus + (near if stays else near / 2) + kind * bool(near)


_PARTICULAR = frozenset({"who", "when", "how_much", "why", "consequence", "where"})


def _kind_asked(statement: Statement, asking: Asking) -> float:
    """A bare follow-up wants a kind of answer; one that turns to another subject wants the kind asked before."""
    if asking.standing.is_bare:
        return KIND_ASKED * bool(asking.route.aspects & set(statement.aspects))
    if not turns_subject(asking.question.question):
        return 0.0
    before = aspects_before(asking.standing.context) & _PARTICULAR
    return KIND_ASKED / 2 * bool(before & set(statement.aspects))


def _holds(statement: Statement, asking: Asking) -> bool:
    """True when what was told holds the answer already, in the assistant's own words and not by a guess."""
    if _limb(asking):
        return False
    told = statement.id in told_in(last_said(asking)) and not asking.standing.turns_to
    return told and holds(statement, asking.question.question, asking.standing.context, asking.route.aspects)


def _limb(asking: Asking) -> Limb | None:
    """The limb beside what was told that is asked for; the earlier one where it is asked of another thing too."""
    stands = asking.standing
    limb = limb_asked(asking.question.question)
    if limb is None and stands.previous is not None and stands.turns_to:
        return limb_asked(stands.previous.question)
    return limb


def _step_back(statement: Statement, asking: Asking) -> float:
    if asking.standing.is_reply:
        return 0.0
    if asking.standing.turns_to:
        return TOLD
    if asking.standing.confirms:
        return TOLD_CONFIRMED
    back = TOLD_ASKED_ON if _asks_on(asking) and not _is_silent_on(statement, asking) else TOLD
    return back if told_in(last_said(asking)) else back * GUESSED


def _is_silent_on(statement: Statement, asking: Asking) -> bool:
    """True when a bare subject is asked about ("and a company?") of which what was told says nothing."""
    new = _new(asking)
    return bool(new) and is_fragment(asking.question.question) and not new & _said_in(statement)


def _new(asking: Asking) -> frozenset[str]:
    """The words of substance that the follow-up says and the earlier questions did not."""
    return content_of(asking.standing.text) - content_of(asking.standing.context)


def _said_in(statement: Statement) -> frozenset[str]:
    return content_of(" ".join(one.text for one in (*statement.plain, *statement.technical)))


def _asks_on(asking: Asking) -> bool:
    """True when the follow-up names something new, or asks yes or no: what was told may hold the answer already."""
    stands = asking.standing
    return "whether" in asking.route.aspects or bool(content_of(stands.text) - content_of(stands.context))
