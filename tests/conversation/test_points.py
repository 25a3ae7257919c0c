"""A point asked in few words of the thing a conversation is at: read whole, and told by the rule the table names."""

from __future__ import annotations

import re

import pytest

from knowledge import store
from qdot_assistant.matters.matter import matter_of
from qdot_assistant.matters.point import point_of
from qdot_assistant.matters.spanish import point_in_spanish
from qdot_assistant.matters.table import MATTERS
from qdot_assistant.pipeline import Assistant
from qdot_assistant.types import Turn
from tests.one_question import told, told_after


@pytest.mark.parametrize(
    ("said", "point"),
    [
        ("and who has to sign that?", "who_signs"),
        ("do I sign it or the executor", "who_signs"),
        ("whose job is it", "who_does"),
        ("who do we send it to", "where"),
        ("ok, where does that go", "where"),
        ("until when", "when"),
        ("how much time do we have left", "when"),
        ("is there a time limit for that", "when"),
        ("what if the executor forgets", "late"),
        ("and if it isn't done in time?", "late"),
        ("what's the penalty", "late"),
        ("what form do we use", "form"),
        ("what do we have to attach", "papers"),
        ("can she change her mind later", "undo"),
        ("and the tax", "tax"),
        ("when is the tax due", "tax_when"),
        ("where do we start", "first"),
        ("which day of the week is that", "weekday"),
        ("should we request the extension", "more_time"),
        ("we got the extension, does it give more time to pay", "more_time_to_pay"),
        ("who decides that", "who_decides"),
        ("how long does it last", "how_long"),
        ("what if the court isn't done by then", "unfinished"),
        ("what if the return is filed late", "return_late"),
        ("and if no return is timely filed?", "return_late"),
        ("extension granted - does it move?", "extended"),
        ("and if it's over that", "over"),
        ("what if the trust is below the limit", "under"),
        ("who should I talk to", "whom"),
        ("what happens when she dies", "spouse_dies"),
        ("and who pays that tax", "who_pays"),
        ("is the tax over then", "tax_ends"),
        ("can we get the tax back", "tax_back"),
        ("and which rate is used", "rate"),
        ("what must I sign", "who_signs"),
        ("who tells the IRS", "who_files"),
        ("so which one is right", "which_holds"),
    ],
)
def test_a_whole_message_asks_one_point(said: str, point: str) -> None:
    """The words before and after that say nothing do not hide it."""
    assert point_of(said) == point


@pytest.mark.parametrize(
    "said",
    [
        "who signs the bond",
        "when must the trust be reformed",
        "what if she can't sign",
        "what if he dies before we marry",
        "and the trustee?",
        "how much can I give her",
        "is the pension taxed",
        "where is the trust's record kept",
        "which form of assignment is safest",
        "",
    ],
)
def test_a_message_with_a_thing_of_its_own_asks_none(said: str) -> None:
    """It is searched for by its own words."""
    assert point_of(said) is None


@pytest.mark.parametrize(
    ("said", "point"),
    [
        ("¿Hasta cuándo?", "when"),
        ("cuanto tiempo tenemos para hacerlo", "when"),
        ("y quien la tiene que firmar?", "who_signs"),
        ("a donde lo envio", "where"),
        ("que pasa si llego tarde", "late"),
        ("¿y si cae en domingo?", "weekday"),
        ("podemos pedir una prórroga", "more_time"),
        ("quien puede ser el fiduciario", None),
        ("mi esposo murio en marzo", None),
    ],
)
def test_the_same_points_are_read_in_spanish(said: str, point: str | None) -> None:
    """With and without the accents; what names a thing of its own is none."""
    assert point_in_spanish(said) == point


def test_every_rule_of_the_table_exists() -> None:
    """A statement that is renamed is renamed here too."""
    known = {one.id for one in store.statements()}
    named = {
        piece
        for matter in MATTERS
        for rule in matter.rules.values()
        for piece in re.split(r"[+|]", rule.rpartition(":")[2])
        if not piece.startswith("?")
    }
    assert named <= known
    assert all(any(one.startswith(start) for one in known) for matter in MATTERS for start in matter.told)


def test_the_thing_is_the_one_told_last() -> None:
    """An answer that tells of no thing of its own leaves the conversation where it was."""
    said = {one.id: one.plain[0].text for one in store.statements()}
    bond = (Turn(role="user", content="tell me about the bond"), Turn(role="assistant", content=said["trustee.bond"]))
    weekend = (Turn(role="user", content="is that a sunday"), Turn(role="assistant", content=said["returns.weekends"]))
    found = matter_of((*bond, *weekend))
    assert found is not None
    assert found.rules["where"] == "trustee.bond_filing"
    assert matter_of((Turn(role="user", content="hm"), Turn(role="assistant", content="I cannot find it."))) is None


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("Is March 6, 2027 a weekend?", "March 6, 2027 is a Saturday."),
        ("what day of the week is 9 November 2026", "November 9, 2026 is a Monday, no weekend"),
        ("does July 5, 2027 fall on a holiday", "July 5, 2027 is a Monday and a legal holiday"),
    ],
)
def test_a_day_named_is_told_with_its_weekday(asked: str, says: str, assistant: Assistant) -> None:
    """The user's own day needs no working."""
    given = told(assistant, asked)
    assert given.answer.startswith(says)


def test_who_signs_after_an_early_return_is_asked_of_the_assignment(assistant: Assistant) -> None:
    asked = "what if the executor files the return too early, can i still assign the house afterwards"
    first = told(assistant, asked).answer
    assert told_after(assistant, "and who has to sign it then", (asked, first)).answer.startswith(
        "The surviving spouse"
    )
