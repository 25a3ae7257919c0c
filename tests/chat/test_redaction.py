"""What is taken out of a question before it is sent, and what stays because the answer may turn on it."""

from __future__ import annotations

import json

import pytest

from qdot_assistant.chat.redaction import redacted
from qdot_assistant.chat.scripted import Reply
from tests.chat.conftest import Room

OUT = (
    ("My wife Maria Gonzalez is from Spain.", "Gonzalez"),
    ("I am Hans Müller-Lüdenscheidt and my husband died.", "Hans"),
    ("Mr. Takahashi died in May.", "Takahashi"),
    ("Write to maria.g@example.org about the QDOT.", "example.org"),
    ("Her number is 123-45-6789.", "6789"),
    ("Call (212) 555-0187 about the trust.", "0187"),
    ("We live at 1200 North Oak Street, Apt 5.", "Oak"),
    ("The annuity, contract no. XK-4471902, pays monthly.", "4471902"),
    ("It is in Springfield, IL 62704.", "62704"),
    ("Account 4111 1111 1111 1111 pays her.", "1111"),
)
STAYS = (
    "She died on March 15, 2024, aged 63.",
    "A monthly annuity of $6,000 at 3.6 percent, and assets of $2,150,000.",
    "What does § 20.2056A-4(c)(7)(i) say about the Agreement To Roll Over Corpus Portion?",
    "Does the Internal Revenue Service need Form 706-QDT from the District Director?",
    "Is my wife, a citizen of Japan, a surviving spouse under IRC 2056A(b)(12)?",
    "Who may be the trustee of a qualified domestic trust in the United States?",
)


@pytest.mark.parametrize(("text", "gone"), OUT)
def test_names_addresses_and_numbers_of_accounts_are_taken_out(text: str, gone: str) -> None:
    """What identifies a person or an account is replaced by a word that says what stood there."""
    assert gone not in redacted(text)
    assert "[" in redacted(text)


@pytest.mark.parametrize("text", STAYS)
def test_dates_amounts_and_the_words_of_the_law_stay(text: str) -> None:
    """A question without anything personal is sent as it is."""
    assert redacted(text) == text


def test_redaction_is_off_unless_asked_for_and_on_it_holds_for_everything_sent(room: Room) -> None:
    """The setting decides; with it, no request carries the name."""
    standing = room.standing("trustee.us_trustee", question="Can my wife Maria Gonzalez be the trustee?")
    room.rewrite(standing, Reply("{}"))
    assert "Gonzalez" in json.dumps(room.server.requests)
    room.server.requests.clear()
    room.configured(chat_redacts=True).rewrite(standing, Reply("{}"))
    assert room.server.requests
    assert "Gonzalez" not in json.dumps(room.server.requests)
