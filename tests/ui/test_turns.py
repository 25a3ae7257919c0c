"""Pages take turns at being drawn, and none waits long for another."""

from __future__ import annotations

import threading
import time

import pytest

from qdot_assistant.ui import turns


def _drawn(order: list[str], name: str) -> threading.Thread:
    def draw() -> None:
        with turns.turn():
            order.append(name)

    thread = threading.Thread(target=draw)
    thread.start()
    return thread


def test_a_page_waits_until_the_one_before_it_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second begins when the first ends."""
    monkeypatch.setattr(turns, "LONGEST_WAIT_SECONDS", 30)
    order: list[str] = []
    with turns.turn():
        second = _drawn(order, "second")
        time.sleep(0.05)
        order.append("first")
    second.join()
    assert order == ["first", "second"]


def test_a_page_that_only_waits_gives_its_turn_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes long on one page holds no other page back, and is given up once only."""
    monkeypatch.setattr(turns, "LONGEST_WAIT_SECONDS", 30)
    order: list[str] = []
    with turns.turn():
        turns.give_up()
        turns.give_up()
        _drawn(order, "second").join()
        order.append("first")
    assert order == ["second", "first"]
    assert not turns._lock.locked()


def test_a_page_that_never_ends_keeps_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a moment the next page is drawn without its turn, and takes none away when it ends."""
    monkeypatch.setattr(turns, "LONGEST_WAIT_SECONDS", 0.01)
    order: list[str] = []
    with turns.turn():
        _drawn(order, "second").join()
        assert turns._lock.locked()
    assert order == ["second"]
    assert not turns._lock.locked()


def test_what_stands_beside_an_answer_waits_for_the_answers_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that wait for their turn go first; where none waits one goes on at once."""
    for longest in ("LONGEST_WAIT_SECONDS", "LONGEST_BACK_SECONDS"):
        monkeypatch.setattr(turns, longest, 30)
    order: list[str] = []
    turns.stand_back()  # what draws out of turn takes none
    assert not turns._lock.locked()
    with turns.turn():
        others = [_drawn(order, "other") for _ in range(3)]
        while len(turns._waiting) < 3:
            time.sleep(0.01)
        turns.stand_back()
        order.append("beside")
        turns.stand_back()
    for other in others:
        other.join()
    assert order == ["other", "other", "other", "beside"]
    assert not turns._lock.locked()
    assert not turns._waiting
