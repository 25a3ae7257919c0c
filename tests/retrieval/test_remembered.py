"""Vectors begun ahead are those worked out on the spot, are worked out once, and never hold anybody up."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from qdot_assistant.remembered import Remembered, Vectors


class Counting:
    """An encoder that keeps which texts it was given and on which thread."""

    def __init__(self) -> None:
        self.texts: list[tuple[str, bool]] = []
        self.gate = threading.Event()
        self.gate.set()

    def __call__(self, text: str) -> Vectors:
        self.texts.append((text, threading.current_thread() is threading.main_thread()))
        self.gate.wait(10)
        if text == "broken":
            raise ValueError(text)
        return np.full(3, len(text), dtype=np.float32)


def test_a_text_begun_is_worked_out_once_and_aside() -> None:
    encode = Counting()
    remembered = Remembered(encode, most=4)
    remembered.begin("who signs")
    remembered.begin("who signs")
    assert remembered("who signs")[0] == 9
    assert remembered("who signs")[0] == 9
    assert encode.texts == [("who signs", False)]


def test_a_text_that_waits_in_the_queue_is_worked_out_by_who_needs_it() -> None:
    encode = Counting()
    encode.gate.clear()
    remembered = Remembered(encode, most=4)
    remembered.begin("first")
    remembered.begin("second")
    threading.Timer(0.2, encode.gate.set).start()
    assert remembered("second")[0] == 6
    assert ("second", True) in encode.texts
    assert ("second", False) not in encode.texts


def test_only_the_last_texts_are_kept() -> None:
    encode = Counting()
    remembered = Remembered(encode, most=2)
    for text in ("a", "bb", "ccc", "bb", "a"):
        remembered(text)
    assert [text for text, _ in encode.texts] == ["a", "bb", "ccc", "a"]


def test_a_fault_of_the_model_reaches_who_asked() -> None:
    encode = Counting()
    remembered = Remembered(encode, most=2)
    remembered.begin("broken")
    for _ in range(2):
        with pytest.raises(ValueError, match="broken"):
            remembered("broken")
    assert len(encode.texts) >= 2  # tried again, not remembered
