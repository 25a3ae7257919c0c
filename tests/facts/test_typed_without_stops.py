"""Messages typed without stops, in one case of letters, or in the spellings of a phone."""

from __future__ import annotations

import pytest

from knowledge.mentions import find
from qdot_assistant.reading.parties import with_parties
from qdot_assistant.reading.stops import with_stops
from qdot_assistant.reading.texted import spelt_out


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (
            "mom passed on may 9 2025 and the extra six months came through up to what date may the suit be started",
            "mom passed on may 9 2025 and the extra six months came through. up to what date may the suit be started?",
        ),
        (
            "there was no probate he died 3 march 2026 we signed it over when must the deed be done",
            "there was no probate. he died 3 march 2026. we signed it over. when must the deed be done?",
        ),
        (
            "probate is still running which day does the flat have to be in the trust by she died june 2 2025",
            "probate is still running. which day does the flat have to be in the trust by? she died june 2 2025",
        ),
        (
            "if the bank resigns and goes broke whose job is it",
            "if the bank resigns and goes broke, whose job is it?",
        ),
        (
            "the list names insurance if i own the policy does the money count",
            "the list names insurance. if i own the policy, does the money count?",
        ),
        (
            "D died may 20 2025 form 4768 never filed last safe day to convey",
            "D died may 20 2025. form 4768 never filed. last safe day to convey?",
        ),
        (
            "my wife died in may\nshe was italian\nwhat do we sign",
            "my wife died in may.\nshe was italian.\nwhat do we sign?",
        ),
        ("no it goes on for her life", "no, it goes on for her life"),
    ],
)
def test_a_stop_stands_where_a_clause_ends(typed: str, read: str) -> None:
    """The question and each telling are set apart."""
    assert with_stops(typed) == read


@pytest.mark.parametrize(
    "text",
    [
        "He died June 5, 2025. What is the last day to sign?",
        "is the rate from the day he died or from the day the check came",
        "what share of the pension do i have to move and when is it due",
        "please tell me how much of the pension counts as corpus",
        "can my brother who is a citizen be the trustee",
        "what happens if the trustee is not a citizen any more",
        "the roof of our neighbour fell on our car who pays",
        "i do not know what to do with the pension",
        "the executor who signs the return must be told",
        "my husband said that he died a citizen of france",
        "Dear counsel, the property described above was assigned to the trust by the wife,\nwho lives abroad",
    ],
)
def test_no_stop_is_put_into_a_clause(text: str) -> None:
    """What runs on is left as it is."""
    assert with_stops(text) == text


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("can u file it b4 the deadline", "can you file it before the deadline"),
        ("what abt each quarterly pmt of $9,000", "what about each quarterly payment of $9,000"),
        ("my acct w/ the bank", "my account with the bank"),
        ("pls say what r the forms", "please say what are the forms"),
        ("MAY A 408(B) ANNUITY BE ASSIGNED", "may a 408(b) annuity be assigned"),
    ],
)
def test_phone_spellings_are_written_out(typed: str, read: str) -> None:
    """Short spellings and capitals are read as the words they stand for."""
    assert spelt_out(typed) == read


@pytest.mark.parametrize(
    "text", ["what does b4 say", "waiver under b4", "IS: WHO SIGNS", "u/p/p required?", "a u s bank"]
)
def test_paragraphs_and_short_forms_stay(text: str) -> None:
    """B4 is a paragraph where nothing says that it is a time."""
    assert spelt_out(text) == text


@pytest.mark.parametrize("typed", ["c5iib2", "C5IIB2", "c5iiB2"])
def test_designations_run_together_in_any_case(typed: str) -> None:
    """One paragraph is meant, however its letters are typed."""
    assert [one.section for one in find(typed)] == ["20.2056A-4(c)(5)(ii)(B)(2)"]


def test_parties_in_small_letters() -> None:
    """D and S are told by what they do; a paragraph's letter stays."""
    assert with_parties("could d's executor keep d as transferor if s signs") == (
        "could D's executor keep D as transferor if S signs"
    )
    assert with_parties("what does (d)(4) say") == "what does (d)(4) say"
