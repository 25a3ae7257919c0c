"""Records used again: to verify an answer a second time without its model, and as a model that replies as recorded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge import store
from qdot_assistant.chat.drafting import Reading, Verdict, draft_of
from qdot_assistant.chat.errors import Unavailable
from qdot_assistant.chat.prompts import Message, prompt_hash
from qdot_assistant.chat.record import Record, key_of, read_record
from qdot_assistant.chat.understanding import wrote
from qdot_assistant.types import Answer, Draft
from qdot_assistant.verifier import DraftRefused, verify


@dataclass(frozen=True)
class Replayed:
    """What verifying a record again gave."""

    differences: tuple[str, ...]
    remarks: tuple[str, ...]
    answer: Answer | None

    @property
    def holds(self) -> bool:
        """True when the recorded answer stands as it was given."""
        return not self.differences


def replayed(record: Record) -> Replayed:
    """Judge the recorded replies again, verify the draft against the law as carried now, and compare the answers."""
    remarks = []
    if record.knowledge != store.knowledge_hash():
        remarks.append("the law's data has changed since the record was made")
    if record.prompts != prompt_hash():
        remarks.append("the prompts have changed since the record was made")
    differences = list(_verdict_differences(record))
    answer = _verified(record, record.draft) if record.draft else _verified(record, record.base)
    if answer is None:
        differences.append("the draft does not hold against the law as carried now")
    elif _substance(answer) != _substance(record.answer):
        differences.append("verifying the draft again gives another answer")
    if record.draft and _sentences(record) != {s.text for s in record.draft.sentences}:
        differences.append("the draft holds sentences that the recorded replies do not bear out")
    return Replayed(tuple(differences), tuple(remarks), answer)


def _verdict_differences(record: Record) -> Iterator[str]:
    judged = {(v.text, v.keys): v.fault for v in judged_again(record)}
    for verdict in record.verdicts:
        fault = judged.get((verdict.text, verdict.keys), "it is in no recorded reply")
        if (fault is None) != (verdict.fault is None):
            before = "kept" if verdict.fault is None else "refused"
            yield f"“{verdict.text[:80]}” was {before}, and now: {fault or 'it holds'}"


def judged_again(record: Record) -> tuple[Verdict, ...]:
    """The verdicts on the sentences of the last recorded reply."""
    reading = Reading({item.key: item for item in record.items}, wrote(record.question))
    reading.feed(record.exchanges[-1].reply if record.exchanges else "")
    return tuple(reading.verdicts)


def _sentences(record: Record) -> set[str]:
    items = {item.key: item for item in record.items}
    return {sentence.text for sentence in draft_of(judged_again(record), items, record.base).sentences}


def _verified(record: Record, draft: Draft) -> Answer | None:
    book = store.law_book()
    try:
        return verify(draft, record.question, book.on(record.acting, record.date_of_death), book)[0]
    except DraftRefused:
        return None


def _substance(answer: Answer) -> tuple[object, ...]:
    return answer.kind, answer.answer, answer.citations, answer.calculations


class Replayer:
    """A model that gives the recorded reply to a recorded request, and nothing else."""

    name = "replay"

    def __init__(self, replies: dict[str, str]) -> None:
        self.replies = replies

    @classmethod
    def open(cls, folder: Path) -> Replayer:
        """All records of a folder.

        Raises:
            RecordError: for a folder or a file that is none.
        """
        files = sorted(folder.glob("*.json")) if folder.is_dir() else [folder]
        exchanges = [exchange for file in files for exchange in read_record(file).exchanges]
        return cls({key_of(exchange.messages): exchange.reply for exchange in exchanges})

    def stream(self, messages: Sequence[Message], schema: dict[str, Any] | None = None) -> Iterator[str]:
        """The recorded reply.

        Raises:
            Unavailable: when nothing was recorded for these messages.
        """
        reply = self.replies.get(key_of(messages))
        if reply is None:
            raise Unavailable("nothing was recorded for this request")
        yield reply
