"""The record of an answer that a chat model had a part in: enough to verify it again without the model.

A record holds the question, the law's state, the items, what was sent and replied, the verdict on each sentence and the
answer. It holds no key. It is kept only where ``QDOT_RECORD_DIR`` says so.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from qdot_assistant.chat.drafting import Verdict
from qdot_assistant.chat.material import Item
from qdot_assistant.chat.prompts import Message
from qdot_assistant.errors import QdotError
from qdot_assistant.types import Answer, Draft, Question


class RecordError(QdotError):
    """A record that is not there or cannot be read."""


class Exchange(BaseModel):
    """One request and its reply."""

    model_config = ConfigDict(frozen=True)

    messages: tuple[Message, ...]
    reply: str


class Record(BaseModel):
    """One answer with all that led to it."""

    model_config = ConfigDict(frozen=True)

    format: Literal[1] = 1
    knowledge: str
    model: str
    prompts: str
    question: Question
    acting: dt.date
    date_of_death: dt.date | None
    items: tuple[Item, ...]
    base: Draft
    exchanges: tuple[Exchange, ...]
    verdicts: tuple[Verdict, ...]
    draft: Draft | None
    answer: Answer
    failure: str | None = None

    def keep(self, folder: Path) -> Path:
        """Write the record into the folder under a name made of its content; give the file."""
        text = self.model_dump_json(indent=1)
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"{hashlib.sha256(text.encode()).hexdigest()[:20]}.json"
        file.write_text(text, encoding="utf-8")
        return file


def read_record(file: Path) -> Record:
    """Read one record.

    Raises:
        RecordError: one sentence that says what is wrong with the file.
    """
    try:
        return Record.model_validate_json(file.read_text(encoding="utf-8"))
    except OSError:
        raise RecordError(
            f"There is no record {file}; records are kept in the folder that QDOT_RECORD_DIR names."
        ) from None
    except ValueError:
        raise RecordError(
            f"{file.name} is no record of an answer, or one of another version of this product."
        ) from None


def key_of(messages: Sequence[Message]) -> str:
    """What names a request: the hash of its messages."""
    return hashlib.sha256(json.dumps([list(one) for one in messages]).encode()).hexdigest()
