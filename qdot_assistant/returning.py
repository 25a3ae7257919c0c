"""A message that goes back to an earlier one is read as if it came right after it: what lay between is left aside.

Come here for ``returned``. "Back to the boat: may I take it back" after a question on trustees stands on the question
about the boat and its answer; "returning to the percentage: had I been 66?" works that percentage out again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from qdot_assistant import followups, turning
from qdot_assistant.asked.same_again import is_same_case
from qdot_assistant.cases_meant import case_meant, puts_a_case
from qdot_assistant.items_meant import item_at, listed, number_of, pointer_to_item
from qdot_assistant.reading.another_decedent import begins_another, tells_of_another
from qdot_assistant.return_words import HINTS, Order, Pointer, pointer_in
from qdot_assistant.sooner_citizen import before_the_filing
from qdot_assistant.subjects import content_of, gives_facts_alone
from qdot_assistant.things_meant import stands_for_nothing, undoes
from qdot_assistant.told_anew import tells_it_anew
from qdot_assistant.types import Facts, Question, Turn

_I = re.IGNORECASE
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_KINDS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(rf"\b(?:{named})\b", _I), re.compile(found, _I))
    for named, found in (
        (
            r"percentages?|per ?cent|shares?|portions?|fractions?|corpus|principal|split",
            r"\bcorpus\b|\bprincipal\b|\bpercent|%|\bshare\b|\bportion\b|\bfraction\b|\bpart\b",
        ),
        (
            r"figures?|sums?|numbers?|amounts?|calculations?|computations?|maths?|arithmetic|results?",
            r"\$ ?\d|\d ?%|\bpercent|\b0\.\d\d|\bcorpus\b|\bhow much\b|\bsum\b|\bamount\b|\d,\d{3}",
        ),
        (
            r"days?|dates?|deadlines?|due dates?|time limits?|timing|limit",
            rf"\bwhen\b|\bdue\b|\bdeadline\b|\buntil\b|\b(?:what|which|last) (?:day|date)\b|\bhow (?:long|soon)\b|"
            rf"\b(?:{_MONTHS}) \d|\bwithin \w+ (?:days|months)\b",
        ),
        (r"examples?", r"\bexample\b|\(d\)\(\d"),
        (
            r"forms?|papers?|paperwork|documents?",
            r"\bforms?\b|\b706\b|\b4768\b|\bstatements?\b|\bagreements?\b|\bpaper",
        ),
        (
            r"pensions?|annuit(?:y|ies)|che(?:ck|que)s?|payments?|plan|survivor benefits?",
            r"\bpensions?\b|\bannuit|\bche(?:ck|que)|\bpayments?\b|\bfor life\b|\bcorpus\b|\ba month\b|\bmonthly\b",
        ),
        (
            r"house|home|flat|apartment|condo|bungalow|cottage|cabin|farm|land|realty|real (?:property|estate)|place",
            r"\bhouse|\bhome\b|\bflat\b|\bapartment|\bcondo|\bbungalow|\bcottage|\bcabin|\bfarm|\bland\b|\brealty\b|"
            r"\breal (?:property|estate)",
        ),
        (r"boat|yacht|ship|vessel", r"\bboat|\byacht|\bship\b|\bvessel"),
        (r"exemption|exclusion|threshold|tax[- ]free amount", r"\bexempt|\bexclu|\bthreshold|\btax[- ]free"),
        (r"gifts?|presents?", r"\bgift|\bgiv(?:e|ing)\b|\bpresents?\b"),
        (r"court|judge|reformation|reform(?:ing)?|petition|case", r"\bcourt|\bjudge|\breform|\bpetition|\bjudicial"),
        (r"trustees?|bank", r"\btrustees?\b|\bbank\b"),
        (r"citizenship|oath|passport|naturali\w+", r"\bcitizen|\boath\b|\bpassport|\bnaturali"),
        (r"extension|extra (?:time|months)|more time", r"\bextension|\bextend|\b4768\b|\bmore time\b|\bextra\b"),
        (r"returns?|706", r"\breturns?\b|\b706\b"),
        (r"assignments?|assigning|transfers?", r"\bass?ign|\btransfer"),
        (r"security|bond|letter of credit", r"\bsecurity\b|\bbond\b|\bletter of credit\b|\bmillion\b|\bbank\b"),
        (r"routes?|agreements?|election|choice", r"\broutes?\b|\bagreements?\b|\belect|\broll"),
    )
)
"""What a topic is called again ("the percentage", "the annuity"), and how the message on it speaks of it."""

_NUMBER: dict[Order, int] = {"first": 0, "second": 1, "third": 2, "last": -1}
_VALUE = re.compile(
    r"^(?:the |my |her |his |age )?(?:first|1st|original|initial|starting|previous|earlier|prior|old|former)?"
    r"(?: (?:interest|section|7520|monthly))* ?(?:rate|age|amount|payment|term|(?!706|4768)[\d$.,%]+)"
    r"(?: percent| again)?$",
    _I,
)
"""A value told before that is put back in its place ("back to the first rate"): ``reading.taken_up``."""

LASTING = frozenset({"date_of_death", "date_of_death_precision", "year_of_death", "surviving_spouse_date_of_death"})
"""What was told between and holds for every topic: who died, and when."""


@lru_cache(maxsize=256)
def returned(question: Question) -> Question:
    """The question as it is asked of the earlier message it goes back to; itself where it goes back to none."""
    if not question.history:
        return question
    before = next((turn.content for turn in reversed(question.history) if turn.role == "user"), "")
    if sooner := before_the_filing(question.question, before):
        return question.model_copy(update={"question": sooner})
    if case := case_meant(question.question.strip(), question.history):
        earlier, asked = case
        return _asked_of(question, Pointer("", asked, None, goes_back=True), earlier)
    alone = turning.without_new_topic(question.question.strip())
    if alone != question.question.strip() and not is_same_case(alone):
        anew = question.model_copy(update={"question": alone})
        return anew if tells_it_anew(anew) else _of_a_new_topic(question, alone)
    if not HINTS.search(question.question):
        return question
    pointer = pointer_in(question.question)
    if pointer is None or _VALUE.match(pointer.topic) or _is_of_a_list(pointer, question.history):
        return question
    turns = [at for at, turn in enumerate(question.history) if turn.role == "user" and _asks(turn.content)]
    at = _meant(pointer, question.history, turns)
    if at is None:
        before = question.history[turns[-1]].content if turns else ""
        return question.model_copy(update={"question": _of_its_topic(pointer, before) or question.question})
    return _asked_of(question, pointer, at)


def _asked_of(question: Question, pointer: Pointer, at: int) -> Question:
    """What is asked of the message at that place, right after it; where nothing is asked that message once more."""
    history, is_sure = _up_to(question, at), pointer.goes_back or pointer.order is not None
    asked = _named(pointer) or (pointer.rest if is_sure else "")
    if not asked and is_sure:
        asked = question.history[at].content
        history = history[:-2] if history[-2:] == question.history[at : at + 2] else history
    elif not asked:
        asked = question.question if content_of(pointer.topic) else pointer.rest
    return question.model_copy(update={"question": asked, "history": history})


def _of_a_new_topic(question: Question, alone: str) -> Question:
    """A topic announced as new, or begun after the last was put aside: what it does not name is not dragged in."""
    before = " ".join(turn.content for turn in question.history if turn.role == "user")
    if tells_of_another(alone, before):
        return question.model_copy(update={"question": alone})  # what was asked before is asked of somebody else
    back = returned(question.model_copy(update={"question": alone}))
    if back.question != alone or back.history != question.history or len(content_of(alone)) < FEWEST_OF_A_TOPIC:
        return back
    words = content_of(alone)
    named = any(words & content_of(turn.content) for turn in question.history if turn.role == "user")
    if named and not turning.puts_aside(question.question.strip()):
        return question
    return question.model_copy(update={"question": alone, "history": ()})


FEWEST_OF_A_TOPIC = 2  # so many words of substance make an announced subject stand alone
_IT = re.compile(
    r"\b(?:it|that|they|them|this|those|these)\b(?!'|’| (?:days?|dates?|times?|months?|years?|weeks?|cases?|moment)\b)",
    _I,
)
_NAMES = re.compile(r"^(?:the|my|our|his|her|their|that|this|an?) (?!first|second|third|last|thing)", _I)
LONGEST_NAME = 6


def _named(pointer: Pointer) -> str | None:
    """What is asked, its "it" called by the topic that it goes back to; None where the topic names no thing."""
    is_name = pointer.order is None and _NAMES.match(pointer.topic) and len(pointer.topic.split()) <= LONGEST_NAME
    found = _IT.search(pointer.rest)
    if not is_name or found is None or not content_of(pointer.topic) or stands_for_nothing(pointer.rest):
        return None
    if undoes(pointer.rest):
        return None  # what is undone is the act, and not the thing it was done with
    return f"{pointer.rest[: found.start()]}{pointer.topic}{pointer.rest[found.end() :]}"


def _of_its_topic(pointer: Pointer, before: str) -> str | None:
    """ "About the estate tax return, can it be extended?": what is asked of a topic named, in full; where it asks to
    undo what the last question did with that thing ("for the boat, can I cancel it") without the topic.
    """
    if pointer.goes_back:
        return None
    if undoes(pointer.rest) and content_of(pointer.topic) & content_of(before):
        return pointer.rest
    return _named(pointer)


def _is_of_a_list(pointer: Pointer, history: Sequence[Turn]) -> bool:
    """True for "the first of these" after an answer that lists them: that item is meant, and no earlier question."""
    found = pointer_to_item(pointer.topic)
    items = listed(history[-1].content) if found and history[-1].role == "assistant" else ()
    return found is not None and item_at(items, number_of(found)) is not None


def with_lasting(facts: Facts, whole: Facts) -> Facts:
    """The facts of the earlier message, with what the messages between told that holds for every topic."""
    told = {name: fact for name, fact in whole.facts.items() if name in LASTING}
    if not told or facts.facts.keys() & LASTING:
        return facts
    return facts.model_copy(update={"facts": {**told, **facts.facts}})


def _asks(text: str) -> bool:
    return bool(text.strip()) and followups.kind_of(text.strip()) == "none"


def _meant(pointer: Pointer, history: Sequence[Turn], turns: Sequence[int]) -> int | None:
    """The place in the history of the message that is meant."""
    if not turns:
        return None
    scores = {at: _score(pointer.topic, history, at) for at in turns}
    best = max(scores.values())
    if _EXAMPLE.search(pointer.topic) and not any(_EXAMPLE.search(history[at].content) for at in turns):
        return None  # the asker spoke of no example: the regulation's first one is meant
    named = [at for at in turns if scores[at]] if best else list(turns)
    if pointer.order == "before":
        return _before_the_last(scores, best, turns)
    if pointer.order is not None:
        within = named if pointer.order in ("first", "last") else list(turns)
        number = _NUMBER[pointer.order]
        return within[number] if number < len(within) else None
    if not best or (not pointer.goes_back and (best < NAMED or scores[turns[-1]])):
        return None  # what opens with "for the bank, …" goes back only to what the last message did not speak of
    return max(turns, key=lambda at: (scores[at], at))


NAMED = 2.0
_EXAMPLE = re.compile(r"\bexamples?\b", _I)
_OF_THE_TALK = content_of(
    "question thing point topic matter subject issue inquiry query calculation computation sum figure answer result "
    "problem item part asked ask said mentioned talked talk spoke wrote raised discussed began started opened start "
    "beginning outset earlier initially originally original initial opening again once conversation chat case"
)
"""Words of a topic that tell of the talk and of nothing in it."""


def _before_the_last(scores: dict[int, float], best: float, turns: Sequence[int]) -> int:
    """The message before the last one, or the latest that is named."""
    if best >= NAMED:
        return max(turns, key=lambda at: (scores[at], at))
    return turns[-2] if len(turns) > 1 else turns[-1]


def _score(topic: str, history: Sequence[Turn], at: int) -> float:
    """How much a message, and less so its answer, speaks of the topic."""
    asked, said = history[at].content, _answer(history, at)
    words = content_of(topic) - _OF_THE_TALK
    score = NAMED * len(words & content_of(asked)) + len(words & content_of(said)) / 2
    for named, found in _KINDS:
        if named.search(topic):
            score += NAMED * bool(found.search(asked)) + bool(found.search(said)) / 2
    return score


def _answer(history: Sequence[Turn], at: int) -> str:
    after = history[at + 1 : at + 2]
    return after[0].content if after and after[0].role == "assistant" else ""


def _up_to(question: Question, at: int) -> tuple[Turn, ...]:
    """The conversation up to that message and its answer, and the facts told of it right after; where that message
    itself went back to another one, without what lay between those.
    """
    history = question.history
    one = returned(question.model_copy(update={"question": history[at].content, "history": history[:at]}))
    kept = [*one.history, Turn(role="user", content=one.question)]
    is_a_case = puts_a_case(history[at].content)
    at += 1
    while at < len(history) and (history[at].role == "assistant" or _tells_more(kept, history[at].content)):
        if history[at].role == "user" and is_a_case and puts_a_case(history[at].content):
            break  # the facts of the next case are none of this one
        kept.append(history[at])
        at += 1
    return tuple(kept)


def _tells_more(kept: Sequence[Turn], text: str) -> bool:
    """True where a message only tells facts of the same case, and not somebody else's."""
    before = " ".join(turn.content for turn in kept if turn.role == "user").lower()
    return gives_facts_alone(text) and not begins_another(text.lower(), before)
