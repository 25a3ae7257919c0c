"""A guarded pattern finds what its pattern finds: the strings looked for first leave no match out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.loading import read_cases
from qdot_assistant import figures, passing, router, scope
from qdot_assistant.asked import deadline_topics
from qdot_assistant.reading.guarded import Guarded, guarded, needed_by

_LISTS = {
    "scope": [one for _, one in (*scope._NEVER, *scope._SIGNS)],
    "topics": [one for _, one in deadline_topics._TOPICS],
    "aspects": [one for _, one in router._ASPECTS],
    "told": [one for one, _ in passing.TOLD],
    "figures": [figures._MAY_COUNT],
}
_QUESTIONS = [case.question for case in read_cases().cases]


@pytest.mark.parametrize("name", _LISTS)
def test_each_question_of_the_evals_is_matched_as_without_the_guard(name: str) -> None:
    """Over every pattern that is guarded: the same match, or none, at the same place."""
    for one in _LISTS[name]:
        for text in _QUESTIONS:
            ours, plain = one.search(text), one.pattern.search(text)
            assert (ours and ours.span()) == (plain and plain.span())


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\btrustees?\b", {"trustee"}),
        (r"\b(?:house|flat)\b", {"house", "flat"}),
        (r"\b(?:house|a)\b", set()),
        (r"(?:deed )?\d+", set()),
        (r"(?:deed ){1,2}\d", {"deed "}),
        (r"Deed|WILL", {"deed", "will"}),
        (r"(?<!no )bond(?= paid)", {" paid"}),
        (r"(?!bond)\w+", set()),
    ],
)
def test_the_strings_each_match_must_hold(pattern: str, needed: set[str]) -> None:
    """The parse tells them; an optional part or a branch without letters tells none."""
    assert needed_by(re.compile(pattern, re.IGNORECASE)) == needed


def test_letters_that_only_look_like_ascii_are_matched_too() -> None:
    """A search without regard to case takes "ſ" for "s", so a text with such letters is searched as it is."""
    assert guarded(r"\btrustees\b").search("truſtees") is not None


@given(st.text(alphabet="abdehotusflat TRUſ\u212a", max_size=30))
def test_any_text_is_matched_as_without_the_guard(text: str) -> None:
    for pattern in (r"\b(?:house|flat)s?\b", r"\b(?:the )?boat\b|\bhut(?: |s)", r"^(?=.*a).*deed"):
        plain = re.compile(pattern, re.IGNORECASE)
        ours, expected = Guarded(plain).search(text), plain.search(text)
        assert (ours and ours.span()) == (expected and expected.span())
