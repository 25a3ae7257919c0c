"""Follow-ups that put another day into what was answered: another payment, month, year, or state of the estate."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question, Turn

TODAY = dt.date(2026, 11, 22)


def _asked(before: str, said: str, text: str, audience: str = "client") -> Question:
    history = (Turn(role="user", content=before), Turn(role="assistant", content=said))
    return Question(question=text, history=history, today=TODAY, audience=audience)


def _told(before: str, said: str, text: str, name: str) -> object:
    return facts_of(_asked(before, said, text)).value(name)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("and june's? that one came on the 8th", dt.date(2026, 6, 8)),
        ("march's, which reached me on the 4th?", dt.date(2026, 3, 4)),
        ("October's came the 5th", dt.date(2026, 10, 5)),
        ("what about the check for July, received on the eleventh", dt.date(2026, 7, 11)),
        ("and the april one, credited on the 2nd", dt.date(2026, 4, 2)),
        ("the following month's came on the 5th", dt.date(2026, 6, 5)),
    ],
)
def test_a_payment_is_read_in_the_month_it_names(text: str, day: dt.date) -> None:
    """(c)(7)(i): each payment has its own 60 days, so its day is never counted in another payment's month."""
    told = _told(
        "Annuity money arrived on May 7 2026. Into the trust by when?", "July 6, 2026. [1]", text, "payment_dates"
    )
    assert isinstance(told, tuple)
    assert told[-1] == day


def test_a_payment_without_a_year_lies_nearest_to_the_one_told() -> None:
    """After a payment of December 2024 January's is that of 2025, not of this year."""
    before = "My pension check of December 5, 2024: roll over by when?"
    assert _told(before, "February 3, 2025. [1]", "and january's, it came on the 6th", "payment_dates") == (
        dt.date(2025, 1, 6),
    )


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("and had it been december of the same year?", (2024, 12)),
        ("if he'd died in november that year", (2024, 11)),
        ("suppose it was the june before", (2024, 6)),
        ("and for a death the following january", (2025, 1)),
        ("what about a death in march of the year before", (2023, 3)),
        ("october of the year after?", (2025, 10)),
    ],
)
def test_that_year_is_the_year_told_before(text: str, month: tuple[int, int]) -> None:
    """The section 7520 rate goes by the month of death; "that year" is never this one."""
    before = "he died in august 2024, i was 65, 1,250 a month for life, that month's rate. corpus?"
    day = _told(before, "See below. [1]", text, "date_of_death")
    assert isinstance(day, dt.date)
    assert (day.year, day.month) == month


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("and if they got the longer time?", 6),
        ("what if we are given half a year extra", 6),
        ("and with the additional time the IRS allows?", 6),
        ("the accountant obtained the later date", 6),
        ("say they took the extra six months", 6),
        ("could we get more time?", None),
        ("what if we need more time", None),
        ("with more time, could it still be reformed?", None),
    ],
)
def test_more_time_supposed_is_an_extension(text: str, months: int | None) -> None:
    """26 CFR 20.6081-1(b): six months; asked for or needed it is none yet."""
    assert _told("He died 9 February 2026. Return due?", "November 9, 2026. [1]", text, "extension_months") == months


_RUNS = "There's a probate going on. When must the house I assigned be moved?"


_NONE = "I assigned the boat. There's no probate. When does it have to be in the trust?"


@pytest.mark.parametrize(
    ("before", "said", "text", "opens"),
    [
        (
            _RUNS,
            "Before the administration ends. [1]",
            "the lawyer corrects me, there won't be any administration. so then?",
            "one year",
        ),
        (_RUNS, "Before the administration ends. [1]", "sorry, wrong: no probate was ever opened", "one year"),
        (
            _NONE,
            "Within a year of the due date. [1]",
            "actually they did open probate in the end, does that change it?",
            "administration",
        ),
    ],
)
def test_another_state_of_the_estate_changes_the_limit(before, said, text, opens, assistant) -> None:
    """(b)(6): before the administration is completed or, without one, a year after the return's due date."""
    first = answer(_asked(before, said, text), assistant).answer.split("[1]")[0]
    assert opens in first
    assert ("has no administration" in first) == (opens == "one year")


_PAID = "got my annuity payment 12 august 2026, when must the corpus be in the trust?"


@pytest.mark.parametrize(
    ("before", "text", "opens"),
    [
        (_PAID, "what happens if i send it on the 20th of october", "Not in time"),
        (_PAID, "and if i transfer it on october 9?", "In time"),
        (
            _PAID,
            "does the bank holiday push it to the next day?",
            "Whether a weekend or holiday moves the 60th day is not settled",
        ),
        (_PAID, "but that's a sunday!", "Whether a weekend or holiday moves the 60th day is not settled"),
        (
            "he died 2 june 2025. we filed the 706 on february 20 2026. in time?",
            "and the assignment? i signed it february 25",
            "Not in time: the assignment",
        ),
    ],
)
def test_a_day_supposed_is_judged_by_the_limit_told_before(before, text, opens, assistant) -> None:
    """(c)(7)(i), (b)(1): the act is held against its day; no weekend rule of filings moves the sixty days."""
    assert answer(_asked(before, "That is the last day. [1]", text), assistant).answer.startswith(opens)


@pytest.mark.parametrize(
    ("before", "text", "words"),
    [
        ("how long after he died must we file the estate return", "it was the 31st of may 2026", "March 1, 2027"),
        (
            "Our father died on 4th April 2026. The due date of the estate return?",
            "the CA has already taken the extension, so new date?",
            "July 6, 2027",
        ),
        (
            "we own it with no probate, he died may 10 2025. when must the house i assigned be conveyed?",
            "so the exact date is?",
            "February 10, 2027",
        ),
        (
            "payment came 3 sept 2026. until when must the corpus be moved",
            "on the calendar that is?",
            "November 2, 2026",
        ),
        ("he died 2 june 2025, when is the 706 due", "as a date please", "March 2, 2026"),
        (
            "D died 3 Feb 2025, 4768 timely. Last date for the reformation under the will?",
            "Return actually filed 10 March 2026; does that shorten it?",
            "filing early does not shorten",
        ),
    ],
)
def test_the_day_is_worked_out_from_what_both_messages_tell(before, text, words, assistant) -> None:
    """IRC 6075(a), (a)(1), (b)(6), (c)(7)(i): a bare day, or a bare wish for one, belongs to the day asked before."""
    assert words in answer(_asked(before, "The rule was told. [1]", text), assistant).answer


_RETURN = ("he died on 9 september 2025. when is the return due?", "June 9, 2026. [1]")


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("sorry i said september, meant november", "date_of_death", dt.date(2025, 11, 9)),
        ("hmm the certificate says 2024", "date_of_death", dt.date(2024, 9, 9)),
        ("we sent it on the tenth. too late?", "return_filed", dt.date(2026, 6, 10)),
        ("they signed it on the 3rd", "date_of_death", dt.date(2025, 9, 9)),
        ("and if it went in on the fifth?", "date_of_death", dt.date(2025, 9, 9)),
    ],
)
def test_a_bare_day_moves_no_death_that_it_does_not_tell(text: str, name: str, value: dt.date) -> None:
    """IRC 6075(a): a part of the day is corrected where it is taken back; an act has a day of its own."""
    assert _told(*_RETURN, text, name) == value


def test_a_bare_day_after_a_judged_transfer_is_another_transfer() -> None:
    """(c)(7)(i): "and on the 2nd?" supposes another day of the transfer, and none of the receipt."""
    before = "Payment received 31 Jan 2026. Transferred to the QDOT 1 April. Timely?"
    assert _told(before, "Yes. [1]", "And on the 2nd?", "rolled_over") == dt.date(2026, 4, 2)
    assert _told(before, "Yes. [1]", "And on the 2nd?", "payment_dates") == (dt.date(2026, 1, 31),)


def test_a_short_message_with_a_verb_of_its_own_tells_no_death() -> None:
    """IRC 2056A(b)(12): "she became one, last Tuesday" speaks of citizenship."""
    assert (
        _told("how long does the QDOT last", "Until a death. [1]", "she became one, last tuesday", "date_of_death")
        is None
    )
