"""Worried clients: a false date, a plea for one word, a relative's place, a claim that the tax never ends."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.false_date import REFUSED
from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Audience, Question


def asked(text: str, assistant: Assistant, audience: Audience = "client") -> Answer:
    return answer(Question(question=text, audience=audience, today=dt.date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    "text",
    [
        "if i date the assignment one day before the return went out, no one could ever check. ok?",
        "The 706 was mailed on May 5. When we put May 4 on the assignment nobody could tell. All right?",
        "We filed on june 1. Would it be a problem to write may 31 on the assignment, who could prove it?",
        "Return filed Sept 3; assignment signed Sept 10. May it bear the date Sept 2, as no one can show the contrary?",
        "the form went out on 8 March, can I just put 7 March on the assignment",
        "Return filed 5/5/2026. May S now date an assignment 5/4/2026 to reflect her earlier oral intent?",
    ],
)
def test_a_date_before_the_filing_written_after_it_is_false(text: str, assistant: Assistant) -> None:
    """An assignment is made on or before the day the return is filed: (b)(1)."""
    assert asked(text, assistant).answer.startswith(REFUSED)


@pytest.mark.parametrize(
    "text",
    [
        "I typed november 3 on the assignment, which is the day I signed. return was mailed november 4. in time?",
        "we signed november 3, return filed november 4. can anybody prove otherwise or do we need a witness?",
        "If I date the assignment the day I sign it, and mail the return the day after, is that fine?",
        "assignment made March 7, return filed March 8, 2026. Timely?",
        "we sent the return on may 5. should we date the letter to the bank may 6?",
    ],
)
def test_a_true_date_is_not_called_false(text: str, assistant: Assistant) -> None:
    """The day of signing is the date of the paper, and a return sent after it makes it no later."""
    said = asked(text, assistant).answer
    assert REFUSED not in said
    assert not said.startswith("No.")


def test_a_date_after_the_filing_is_late_and_hides_nothing(assistant: Assistant) -> None:
    """What is dated after the return was filed is judged by that date: (b)(1)."""
    said = asked("we sent the return on may 5. may we date the assignment may 6?", assistant).answer
    assert said.startswith("Not in time")


@pytest.mark.parametrize(
    "text",
    [
        "just tell me straight, pay the yearly tax or roll it to the trust? I need one answer what to do for me",
        "which is right for me, paying each year or rolling over?",
        "tell me honestly, should the pension money be taxed or rolled",
        "what would be wiser for my mother, tax each april or the trust",
        "what should I do with the pension, in my shoes",
    ],
)
def test_a_choice_wanted_is_no_advice_given(text: str, assistant: Assistant) -> None:
    """Which route is right is for an attorney to weigh; the rule is told."""
    assert "advice" in {one.kind for one in asked(text, assistant).notices}


def test_a_plain_word_on_a_rule_is_no_advice(assistant: Assistant) -> None:
    """Which of two periods holds is the rule's to say."""
    given = asked("tell me straight: is it 60 days or 90 days for rolling over?", assistant)
    assert "advice" not in {one.kind for one in given.notices}


@pytest.mark.parametrize(
    "text",
    [
        "Dad died four months ago, mom two months later, she was Thai only. Is it over or can some person do the "
        "assignment in her place?",
        "he passed in august and his widow in september. is it too late, or may her daughter sign for her now?",
        "my father died last month and mother last week. who could move it to the trust in her place, or is it over",
        "is it over for us or can my aunt's son do it on her behalf, she died in may",
    ],
)
def test_who_may_act_for_the_dead_spouse_needs_no_day(text: str, assistant: Assistant) -> None:
    """The personal representative of the spouse's estate may: (b)(1), whatever the day."""
    given = asked(text, assistant)
    assert given.kind == "answer"
    assert "personal representative" in given.answer


@pytest.mark.parametrize(
    "text",
    [
        "I take the oath in March. I heard the trust tax stays with me for life as I lived three years in Oslo after "
        "he died. Is that right?",
        "Will the QDOT tax follow me forever after I take the oath?",
        "my sister says even as a citizen the trust tax stays with me for ever. is that so?",
    ],
)
def test_the_tax_does_not_follow_a_citizen_for_ever(text: str, assistant: Assistant) -> None:
    """Any one of three conditions ends it, section 2056A(b)(12): residence all the time is only one of them."""
    said = asked(text, assistant).answer
    assert said.startswith("No.")
    assert " or " in said


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("he died june 2, i get sworn in december 5, we file the estate return in february. i lived in texas all along."
         " is a qdot still necessary", "No. In time"),
        ("oath on march 3, return filed march 20, husband died july 1 2025, extension granted, never left New Jersey. "
         "must we still make the trust", "No. In time"),
        ("I lived in Lyon all along and become a citizen on december 5, he died june 2, return in february. is a qdot "
         "necessary", "Not enough"),
        ("he died june 2, i get sworn in december 5, return in february. is a qdot still necessary", "In time"),
    ],
)  # fmt: skip
def test_citizenship_before_the_return_and_a_life_here(text: str, opens: str, assistant: Assistant) -> None:
    """Section 2056(d)(4) asks for both; any day of the return's month may give one answer."""
    assert asked(text, assistant).answer.startswith(opens)


@pytest.mark.parametrize(
    "text",
    [
        "I am born in Denver, my late husband was Irish and left me it all. must somebody make such a trust for me?",
        "he was the foreigner, i was born in boston. do I need a QDOT",
    ],
)
def test_a_spouse_born_here_needs_none(text: str, assistant: Assistant) -> None:
    """Section 2056(d)(1) turns on the surviving spouse."""
    said = asked(text, assistant).answer
    assert said.startswith("No.") or "needs no QDOT" in said


def test_a_citizenship_given_up_is_none(assistant: Assistant) -> None:
    """Born here, but no citizen any more: the rule is told and nothing concluded."""
    text = "i was born in chicago but gave up my us citizenship in 2005. husband died. do i need a qdot"
    assert "needs no QDOT" not in asked(text, assistant).answer


@pytest.mark.parametrize(
    "text",
    [
        "In July the trustee handed aunt Rosa 200,000 of the trust's capital for a boat. when must the tax be paid",
        "the trustee let her have 90,000 of the capital in october. Is there tax and when is it due",
        "In March the trustee paid me $50,000 of principal. When is the tax due?",
    ],
)
def test_capital_handed_out_in_a_month_is_taxed_in_april(text: str, assistant: Assistant) -> None:
    """Section 2056A(b)(5)(A): April 15 of the year after; only the calendar year counts."""
    assert "April 15, 2027" in asked(text, assistant).answer


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("the money comes from my late husband, so there can be no gift tax for me on the kids' part, right?",
         "No."),
        ("what I put in the trust came from him, it can't be a gift from me. agreed?", "No."),
        ("can it be a gift when I put the inheritance in the trust for the kids?", "Yes."),
        ("if I keep a power of appointment there can be no gift, right?", "Putting"),
    ],
)  # fmt: skip
def test_funding_can_be_a_gift(text: str, opens: str, assistant: Assistant) -> None:
    """(b)(5): for the gift tax the spouse is the transferor; a power kept avoids an immediate gift, (d)(1)(ii)."""
    assert asked(text, assistant).answer.startswith(opens)


@pytest.mark.parametrize(
    ("text", "is_denied"),
    [
        ("Because (b)(5) attributes the move to D for all taxes, S has made nobody a present. Right?", True),
        ("Because an assignment may be revoked until filing, S can still change her mind. Right?", True),
        ("Because the assignment must be irrevocable, S cannot change her mind. Right?", False),
        ("since the return is due nine months after the death, mine is due in June. true?", False),
    ],
)  # fmt: skip
def test_only_a_wrong_rule_taken_for_granted_is_denied(text: str, is_denied: bool, assistant: Assistant) -> None:
    """That a rule holds does not tell whether what is drawn from it does."""
    said = asked(text, assistant, "attorney").answer
    assert said.startswith("That is not so") is is_denied
    assert not said.startswith(("Yes", "No."))


@pytest.mark.parametrize(
    "text",
    [
        "does § 2652(a)(3) help to use D's GST exemption for an assigned QDOT?",
        "Could the executor elect under § 2652(a)(3) to keep D the transferor where the widow funded the QDOT?",
    ],
)
def test_no_reverse_qtip_for_what_the_spouse_moved(text: str, assistant: Assistant) -> None:
    """(d)(5): no QTIP election can be made for the QDOT."""
    given = asked(text, assistant, "attorney")
    assert given.answer.startswith("No.")
    assert "20.2056A-4(d)(5)" in {one.section for one in given.citations}
