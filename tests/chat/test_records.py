"""Records: what is kept of an answer, and that it can be verified again without the model."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qdot_assistant.chat import breaker
from qdot_assistant.chat.record import Record, RecordError, read_record
from qdot_assistant.chat.replay import replayed
from qdot_assistant.chat.scripted import Reply, good
from qdot_assistant.cli import main
from tests.chat.conftest import Room, Standing


def _recorded(room: Room, standing: Standing, folder: Path) -> Path:
    kept = room.configured(record_dir=folder)
    kept.rewrite(standing, Reply())
    for file in folder.glob("*.json"):
        file.unlink()
    breaker.close_all()
    room.server.script = good
    kept.rewrite(standing)
    (file,) = folder.glob("*.json")
    return file


@pytest.fixture
def standing(room: Room) -> Standing:
    return room.standing("trustee.us_trustee", question="Who may be the trustee?")


def test_a_record_holds_when_replayed(room: Room, standing: Standing, tmp_path: Path) -> None:
    """The recorded reply, judged again and verified again, gives the recorded answer."""
    record = read_record(_recorded(room, standing, tmp_path))
    found = replayed(record)
    assert found.holds
    assert found.answer is not None
    assert found.answer.answer == record.answer.answer
    assert record.answer.writer == "chat_model"


def _with_answer(record: Record) -> Record:
    other = record.answer.model_copy(update={"answer": record.answer.answer.replace("one trustee", "two trustees")})
    return record.model_copy(update={"answer": other})


def _with_draft(record: Record) -> Record:
    assert record.draft is not None
    first = record.draft.sentences[0]
    turned = first.model_copy(update={"text": first.text.replace("must", "need not")})
    return record.model_copy(update={"draft": record.draft.model_copy(update={"sentences": (turned,)})})


def _with_quote(record: Record) -> Record:
    assert record.draft is not None
    cite = record.draft.sentences[0].cites[0].model_copy(update={"quote": "words that stand nowhere"})
    first = record.draft.sentences[0].model_copy(update={"cites": (cite,)})
    return record.model_copy(update={"draft": record.draft.model_copy(update={"sentences": (first,)})})


def _with_verdict(record: Record) -> Record:
    first = record.verdicts[0].model_copy(update={"text": "Anyone may be the trustee."})
    return record.model_copy(update={"verdicts": (first, *record.verdicts[1:])})


@pytest.mark.parametrize("change", [_with_answer, _with_draft, _with_quote, _with_verdict])
def test_a_record_that_was_changed_does_not_hold(
    room: Room, standing: Standing, tmp_path: Path, change: object
) -> None:
    """An answer, a sentence, a quotation or a verdict that was altered shows."""
    record = read_record(_recorded(room, standing, tmp_path))
    assert not replayed(change(record)).holds  # type: ignore[operator]


def test_a_record_says_when_the_law_or_the_prompts_changed(room: Room, standing: Standing, tmp_path: Path) -> None:
    """Another state of the data or the prompts is a remark, not a failure by itself."""
    record = read_record(_recorded(room, standing, tmp_path)).model_copy(update={"knowledge": "x", "prompts": "y"})
    found = replayed(record)
    assert len(found.remarks) == 2
    assert found.holds


def test_a_failed_answer_is_recorded_with_its_verdicts(room: Room, standing: Standing, tmp_path: Path) -> None:
    """What was refused can be looked at later; the grounded answer is what is replayed."""
    wrong = json.dumps({"text": "Anyone may be the trustee.", "keys": ["E1"]})
    room.configured(record_dir=tmp_path).rewrite(standing, wrong)
    (file,) = tmp_path.glob("*.json")
    record = read_record(file)
    assert record.failure == "not usable"
    assert record.verdicts[0].fault
    assert replayed(record).holds


def test_recorded_replies_are_a_model_of_their_own(room: Room, standing: Standing, tmp_path: Path) -> None:
    """``replay:FOLDER`` gives the recorded reply to the recorded question and asks no server."""
    _recorded(room, standing, tmp_path)
    room.server.requests.clear()
    replaying = room.configured(model=f"replay:{tmp_path}")
    assert replaying.rewrite(standing).writer == "chat_model"
    other = room.standing("tax.hardship", question="What is hardship?")
    assert "not available" in replaying.rewrite(other).notices[-1].text
    assert not room.server.requests


def test_the_command_replays_a_record(
    room: Room, standing: Standing, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``qdot replay`` exits 0 where the answer holds, 1 where it does not, 2 where there is no record."""
    file = _recorded(room, standing, tmp_path)
    changed = tmp_path / "changed.json"
    changed.write_text(_with_answer(read_record(file)).model_dump_json())
    codes = []
    for one in (file, changed, tmp_path / "none.json", _not_a_record(tmp_path)):
        with pytest.raises(SystemExit) as left:
            main(["replay", str(one)])
        codes.append(left.value.code)
    assert codes == [0, 1, 2, 2]
    assert "The answer holds" in capsys.readouterr().out


def _not_a_record(folder: Path) -> Path:
    file = folder / "other.json"
    file.write_text('{"a": 1}')
    with pytest.raises(RecordError):
        read_record(file)
    return file
