"""The one door from the pipeline: an answer that stands, offered to a chat model for a better wording.

Whatever happens here, an answer comes back: the model's sentences where they hold, in place of ours; ours where they do
not; the answer that stood already, with a small notice, where nothing holds. Streaming hands out a sentence only after
it held.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from knowledge import store
from qdot_assistant import scope
from qdot_assistant.chat import prompts, understanding
from qdot_assistant.chat.breaker import breaker_of
from qdot_assistant.chat.drafting import Parts, Reading, Verdict, draft_of, faults_of, missing
from qdot_assistant.chat.errors import ChatError, Unusable
from qdot_assistant.chat.material import Item, items_of
from qdot_assistant.chat.patience import Deadline, pumped
from qdot_assistant.chat.prompts import Message
from qdot_assistant.chat.providers import Talker, open_talker
from qdot_assistant.chat.record import Exchange, Record
from qdot_assistant.chat.redaction import redacted
from qdot_assistant.errors import QdotError
from qdot_assistant.logging import get_logger
from qdot_assistant.types import Answer, Draft, Facts, Notice, Question
from qdot_assistant.verifier import DraftRefused, verify

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant
    from qdot_assistant.settings import Settings

SURE = 0.42  # a statement found by a restated question must be at least this near
WORDS_TO_SPARE = 1.4  # how much longer than the grounded wording an answer may be
LEAST_WORDS = 90
_REPAIR_NEEDS = 0.35  # share of the time limit that must be left for a second try

_listener: ContextVar[Callable[[str], None] | None] = ContextVar("listener", default=None)


@contextmanager
def listening(listener: Callable[[str], None]) -> Iterator[None]:
    """Hand each sentence of a chat model to ``listener`` as soon as it has held, while the block runs."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


@dataclass
class Exchanges:
    """The talk with one model about one question: within its deadline, and kept for the record."""

    talker: Talker
    deadline: Deadline
    kept: list[Exchange] = field(default_factory=list)

    def ask(self, messages: Sequence[Message], take: Callable[[str], object], *, schema: bool = False) -> str:
        """Send messages and hand on the reply in pieces; give it whole."""
        reply = ""
        form = understanding.SCHEMA if schema else None
        for piece in pumped(lambda: self.talker.stream(messages, form), self.deadline):
            reply += piece
            take(piece)
        self.kept.append(Exchange(messages=tuple(messages), reply=reply))
        if not reply.strip():
            raise Unusable("the reply is empty")
        return reply


def rewrite(question: Question, asking: Asking, draft: Draft, answer: Answer, assistant: Assistant) -> Answer:
    """Offer an answer to the configured chat model.

    Args:
        question: the request as it came.
        asking: what was read from it.
        draft: the grounded draft.
        answer: the same, verified; it stands unless the model's wording holds as a whole.
    """
    settings = assistant.settings
    if not settings.model or not (settings.chat_writes or settings.chat_understands):
        return answer
    try:
        talker = open_talker(settings)
        exchanges = Exchanges(talker, Deadline.within(settings.chat_timeout_seconds))
        with breaker_of(f"{settings.model} {settings.chat_base_url}").guarding():
            return _answered(question, asking, draft, answer, assistant, exchanges)
    except ChatError as error:
        return _noticed(answer, f"The chat model was {error.kind}; this answer was written without it.")
    except QdotError as error:
        return _noticed(answer, f"{error} This answer was written without a chat model.")
    except Exception as error:
        get_logger(__name__).error("chat model failed", kind=type(error).__name__)
        return _noticed(answer, "The chat model failed; this answer was written without it.")


def _noticed(answer: Answer, text: str) -> Answer:
    return answer.model_copy(update={"notices": (*answer.notices, Notice(kind="advice", text=text))})


def _answered(
    question: Question, asking: Asking, draft: Draft, answer: Answer, assistant: Assistant, exchanges: Exchanges
) -> Answer:
    if assistant.settings.chat_understands and _is_not_understood(answer):
        asking, draft, answer = _understood(question, asking, draft, answer, assistant, exchanges)
    if not assistant.settings.chat_writes or answer.kind not in ("answer", "calculation"):
        return answer
    return _worded(question, asking, draft, answer, assistant, exchanges)


def _is_not_understood(answer: Answer) -> bool:
    """True for "not found" and for facts asked for; what is refused for its subject stays refused."""
    return (answer.kind == "clarification" and bool(answer.missing)) or scope.NOT_FOUND in answer.answer


def _understood(
    question: Question, asking: Asking, draft: Draft, answer: Answer, assistant: Assistant, exchanges: Exchanges
) -> tuple[Asking, Draft, Answer]:
    """The question read once more with the model's help; what stood before, where that gives no answer."""
    earlier = [turn.content for turn in question.history if turn.role == "user"][-4:]
    cleaned = _sent(assistant.settings, asking.question.question)
    messages = prompts.understanding(cleaned, [_sent(assistant.settings, e) for e in earlier], understanding.NAMES)
    read = understanding.read(exchanges.ask(messages, lambda piece: None, schema=True))
    for again, notices in _read_again(read, question, asking, answer, assistant):
        found = _first_verified(again, question, assistant, notices)
        if found is not None:
            return again, *found
    return asking, draft, answer


def _read_again(
    read: understanding.Understanding, question: Question, asking: Asking, answer: Answer, assistant: Assistant
) -> Iterator[tuple[Asking, tuple[Notice, ...]]]:
    """With the facts found for a question short of them; with the restated words for one that was not found."""
    from qdot_assistant.evidence import gather
    from qdot_assistant.pipeline import read as pipeline_read

    if answer.kind == "clarification":
        facts = understanding.facts_from(read, asking.question, asking.facts)
        if facts != asking.facts:
            days = facts.value("date_of_death") or asking.date_of_death
            again = replace(asking, facts=facts, date_of_death=days, law=assistant.law_book.on(asking.acting, days))
            yield again, tuple(_readings(facts, asking.facts))
        return
    restated = understanding.restated_question(read, asking.question)
    if restated is None or scope.outside(restated) is not None:
        return
    again = pipeline_read(question.model_copy(update={"question": restated}), assistant)
    ranked = gather(again, assistant)
    if ranked and ranked[0].confidence >= SURE:
        text = f"The question was not found in its own words and was read as one about: {ranked[0].statement.title}."
        yield again, (Notice(kind="advice", text=text),)


def _readings(facts: Facts, before: Facts) -> Iterator[Notice]:
    """How the user's words were read with the model's help, so that a wrong reading can be corrected."""
    for fact in facts.facts.values():
        if fact.name not in before.facts and fact.name != "annual_annuity":
            read = fact.name.replace("_", " ")
            yield Notice(kind="advice", text=f"“{fact.words}” was read as the {read}: {fact.value}.")


def _first_verified(
    asking: Asking, question: Question, assistant: Assistant, notices: tuple[Notice, ...]
) -> tuple[Draft, Answer] | None:
    from qdot_assistant.roads import drafts

    for draft in drafts(asking, assistant):
        if draft.kind not in ("answer", "calculation"):
            return None
        draft = draft.model_copy(update={"notices": (*draft.notices, *notices)})
        try:
            return draft, verify(draft, question, asking.law, assistant.law_book)[0]
        except DraftRefused:
            continue
    return None


def _worded(
    question: Question, asking: Asking, draft: Draft, answer: Answer, assistant: Assistant, exchanges: Exchanges
) -> Answer:
    """The answer in the model's words where they hold, after at most one repair; else the one that stands."""
    items = _items(draft, asking, assistant)
    if not items:
        return answer
    by_key = {item.key: item for item in items}
    messages = prompts.writing(_sent(assistant.settings, asking.question.question), question.audience, items)
    asked = understanding.wrote(asking.question)
    verdicts = _verdicts(exchanges, messages, Reading(by_key, asked), assistant.settings, items)
    worded = draft_of(verdicts, by_key, draft)
    outcome, failure = answer, None
    try:
        _require(verdicts, worded, draft)
        outcome = _verified(worded, question, asking, assistant)
        return outcome
    except ChatError as error:
        failure = error.kind
        outcome = _noticed(answer, f"The chat model was {error.kind}; this answer was written without it.")
        raise
    finally:
        kept = worded if failure is None else None
        _recorded(asking, draft, items, exchanges, verdicts, kept, outcome, failure, assistant)


def _items(draft: Draft, asking: Asking, assistant: Assistant) -> tuple[Item, ...]:
    from qdot_assistant.evidence import gather

    prose = Parts.of(draft).prose
    if not prose:
        return ()
    ranked = gather(asking, assistant) if draft.kind == "answer" else []
    return items_of(draft.model_copy(update={"sentences": prose}), ranked, asking)


def _verdicts(
    exchanges: Exchanges,
    messages: list[Message],
    reading: Reading,
    settings: Settings,
    items: Sequence[Item],
) -> list[Verdict]:
    """The judged sentences of the reply, or of the repaired one where that is better."""
    reply = exchanges.ask(messages, lambda piece: _hand_out(reading.feed(piece)))
    faults = faults_of(reading.verdicts, items)
    is_late = exchanges.deadline.left < _REPAIR_NEEDS * settings.chat_timeout_seconds
    if not faults or is_late or not reading.verdicts:
        return reading.verdicts
    repaired = Reading(reading.items, reading.asked)
    try:
        exchanges.ask(prompts.repairing(messages, reply, faults), repaired.feed)
    except ChatError:
        return reading.verdicts
    is_better = len(missing(repaired.verdicts, items)) <= len(missing(reading.verdicts, items))
    if repaired.verdicts and is_better:
        return repaired.verdicts
    exchanges.kept.append(exchanges.kept[-2])  # the reply that counts stands last in the record
    return reading.verdicts


def _hand_out(verdicts: Sequence[Verdict]) -> None:
    listener = _listener.get()
    if listener is not None:
        for verdict in verdicts:
            if verdict.fault is None:
                listener(verdict.text)


def _require(verdicts: Sequence[Verdict], worded: Draft, draft: Draft) -> None:
    """Raise where nothing holds, or where the answer grew too long."""
    if all(verdict.fault is not None for verdict in verdicts):
        raise Unusable("no sentence of the reply holds")
    words, before = (sum(len(s.text.split()) for s in one.sentences) for one in (worded, draft))
    if words > max(LEAST_WORDS, WORDS_TO_SPARE * before):
        raise Unusable("the reply is too long")


def _verified(worded: Draft, question: Question, asking: Asking, assistant: Assistant) -> Answer:
    try:
        verified, left_out = verify(worded, question, asking.law, assistant.law_book)
    except DraftRefused:
        raise Unusable("the verifier refused the reply") from None
    if left_out:
        raise Unusable("the verifier left out a sentence of the reply")
    return verified.model_copy(update={"writer": "chat_model"})


def _sent(settings: Settings, text: str) -> str:
    return redacted(text) if settings.chat_redacts else text


def _recorded(
    asking: Asking,
    base: Draft,
    items: Sequence[Item],
    exchanges: Exchanges,
    verdicts: Sequence[Verdict],
    draft: Draft | None,
    answer: Answer,
    failure: str | None,
    assistant: Assistant,
) -> None:
    folder = assistant.settings.record_dir
    if folder is None:
        return
    record = Record(
        knowledge=store.knowledge_hash(),
        model=assistant.settings.model or "",
        prompts=prompts.prompt_hash(),
        question=asking.question,
        acting=asking.acting,
        date_of_death=asking.date_of_death,
        items=tuple(items),
        base=base,
        exchanges=tuple(exchanges.kept),
        verdicts=tuple(verdicts),
        draft=draft,
        answer=answer,
        failure=failure,
    )
    record.keep(folder)
