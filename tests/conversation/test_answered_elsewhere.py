"""A conversation whose answers the assistant did not word: the thing that their first sentence names is meant."""

from __future__ import annotations

import pytest

from qdot_assistant.matters.named import named_first


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Yes. A protective assignment can be made here, since the will is contested. [1]", "protective."),
        ("The executor and the spouse sign the Information Statement. [1]", "info."),
        ("A court proceeding must be begun by the due date of the return. [1]", "reformation.judicial"),
        ("The trust may post a bond instead of having a U.S. bank. [1]", "trustee.bond"),
        ("About 63 percent of each payment is corpus. [1] A bond is another matter.", "corpus."),
    ],
)
def test_the_thing_named_first_is_meant(said: str, named: str) -> None:
    assert named_first(said) == named


@pytest.mark.parametrize("said", ["It depends on the facts. [1]", "You are welcome."])
def test_an_answer_that_names_none(said: str) -> None:
    assert named_first(said) is None
