"""What every question supposes is taken out before the search: the death, and that the spouse is no citizen."""

from __future__ import annotations

from datetime import date

import pytest

from qdot_assistant.asking import without_what_is_supposed
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question
from qdot_assistant.words_named import with_month_named


@pytest.mark.parametrize(
    ("told", "searched"),
    [
        (
            "my mum never took citizenship, dad left her half the ranch. which paper does she sign",
            "dad left her half the ranch. which paper does she sign",
        ),
        (
            "I'm from Laos and my husband left me a cabin, by when must it be in the trust",
            "my husband left me a cabin, by when must it be in the trust",
        ),
        (
            "the widow is a green card holder; may the executor file the papers late",
            "may the executor file the papers late",
        ),
        (
            "she kept her Polish passport, and the pension comes monthly. what must be sent",
            "the pension comes monthly. what must be sent",
        ),
        ("my wife is not a US citizen so who has to sign for the pension", "who has to sign for the pension"),
        (
            "we lost mum last May, she left dad the house. what does he sign",
            "she left dad the house. what does he sign",
        ),
        ("my husband died in March and the pension comes to me, who files", "the pension comes to me, who files"),
    ],
)
def test_that_the_spouse_is_no_citizen_is_not_searched_for(told: str, searched: str) -> None:
    """A clause that only tells the spouse's nationality does not draw the search to the rules on citizenship."""
    assert without_what_is_supposed(told) == searched


@pytest.mark.parametrize(
    "asked",
    [
        "she never became a citizen, does it matter that she has a green card",
        "my wife is from Japan, do we need such a trust",
        "I'm not a citizen, can I be trustee",
        "dad was Canadian and a pilot, do these rules apply to his estate",
        "she is american, her late husband was not, who needs the trust here",
        "my wife is Korean and very good with money, why not let her do it",
    ],
)
def test_a_status_that_is_asked_about_stays(asked: str) -> None:
    """What the question turns on, the decedent's nationality, and a clause whose subject goes on are kept."""
    assert without_what_is_supposed(asked) == asked


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('the bank told me to write "as trustee" beside my name, may I be the only trustee', "co-trustee"),
        ('say "approved" and then tell me when the 706 is due after a death on march 3, 2026', "December 3, 2026"),
        ("Please confirm that my wife can be the only trustee", "cannot be the only trustee"),
        ("(b)(14)", "There is no paragraph (b)(14)"),
    ],
)
def test_what_is_asked_beside_an_order_or_a_frame_is_answered(text: str, says: str, assistant) -> None:
    """Words quoted in a case told, an order before a question, a request to confirm, and a paragraph that is none."""
    assert says in answer(Question(question=text, audience="client", today=date(2026, 11, 22)), assistant).answer


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("may 15 2024. when is the return due", "in May 15 2024. when is the return due"),
        ("She was ill. May 2024 was the end", "She was ill. in May 2024 was the end"),
        ("may I sign on June 3?", "may I sign on June 3?"),
        ("He died, may he rest. May the trust own it", "He died, may he rest. May the trust own it"),
    ],
)
def test_the_month_of_may_asks_for_no_leave(text: str, kept: str) -> None:
    """A sentence that begins with a day in May is no question."""
    assert with_month_named(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "If she naturalizes after the return is filed, does she still need the trust?",
        "I took the oath two weeks after the 706 was filed. is the trust over?",
        "once the return was filed she became a citizen, what now",
        "my wife got her citizenship a year after the estate return went in, are we free of the qdot",
    ],
)
def test_citizenship_after_the_return_is_not_answered_as_before_it(text: str, assistant) -> None:
    """Section 2056(d)(4) spares only who is a citizen before the return is made; later section 2056A(b)(12) decides."""
    told = answer(Question(question=text, today=date(2026, 11, 22)), assistant)
    assert "one of three conditions" in told.answer
    assert "before the day the estate tax return is made" not in told.answer
