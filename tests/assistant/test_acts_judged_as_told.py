"""What was done is judged in whatever words it is told, and a rule's own words open with no Yes where days decide."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question


def asked(text, audience="client"):
    """The question as of November 22, 2026."""
    return Question(question=text, audience=audience, today=dt.date(2026, 11, 22))


def told(text):
    """The facts of one message."""
    return facts_of(asked(text))


DEATH = "Husband died January 8, 2026, no extension."


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        (
            f"{DEATH} Our attorney took the petition to fix the trust to the courthouse October 20, 2026. In time?",
            "No.",
        ),
        (f"{DEATH} Papers to amend the trust were handed to the judge October 6, 2026. Was that soon enough?", "Yes."),
        (
            f"{DEATH} The court got our application to reform the trust October 20, 2026, so we were in time, right?",
            "No.",
        ),
        (f"{DEATH} The judge received the request to change the trust October 5, 2026. Is it too late?", "No."),
        (
            f"{DEATH} We brought the documents for changing his trust before the judge October 9, 2026. Too late?",
            "Yes.",
        ),
    ],
)
def test_papers_given_to_the_court_commence_the_proceeding(text, opens, assistant):
    """(a)(2): commenced on or before the due date, October 8, 2026, whenever the return is filed."""
    said = answer(asked(text), assistant)
    assert said.answer.startswith(opens)
    assert "October 8, 2026" in said.answer


@pytest.mark.parametrize(
    "text",
    [
        "We gave the papers to the probate court on May 3, 2026 to open the estate.",
        "The trust must be changed. We want to give the papers to the judge.",
        "I handed the papers to my lawyer on May 3, 2026 so he can fix the trust in court.",
    ],
)
def test_other_papers_commence_nothing(text):
    assert told(text).value("proceeding_commenced") is None


@pytest.mark.parametrize(
    ("text", "done", "verdict"),
    [
        ("by a clause of the will the trustee amended the trust on October 28, 2026. Ok?", (2026, 10, 28), "Yes."),
        ("trust restated under its own power by instrument executed November 5, 2026. Timely?", (2026, 11, 5), "No."),
        (
            "The will lets the executor change the trust. He wrote it and signed it on November 2, 2026. Too late?",
            (2026, 11, 2),
            "No.",
        ),
        ("He used his power to turn the trust into a QDOT, signed October 30, 2026. Timely?", (2026, 10, 30), "Yes."),
    ],
)  # fmt: skip
def test_a_change_by_the_instruments_power_after_an_early_return(text, done, verdict, assistant):
    """(a)(1): completed by the time prescribed; a return filed early counts as filed on the last day, November 3."""
    whole = f"Wife died February 3, 2026, no extension. The 706 was filed August 20, 2026. {text}"
    assert told(whole).value("reformation_completed") == dt.date(*done)
    said = answer(asked(whole), assistant).answer
    assert said.startswith(verdict)
    assert "November 3, 2026" in said


@pytest.mark.parametrize(
    "text",
    [
        "The trust will be rewritten. I signed the assignment on October 28, 2026.",
        "He wants to change his will; the pension agreement was signed October 28, 2026.",
        "I signed the roll-over agreement on October 28, 2026",
    ],
)
def test_another_paper_signed_is_no_reform(text):
    assert told(text).value("reformation_completed") is None


def test_a_signing_that_was_not_understood_opens_with_no_word(assistant):
    """The limit has gone by today; whether what was signed before it kept it, the words do not tell."""
    text = "My wife died February 3, 2026. The lawyer signed it all November 2, 2026. Too late for the will's reform?"
    assert not answer(asked(text), assistant).answer.startswith(("Yes", "No."))


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("The return was put in the US mail November 12, 2026. Timely filed?", "Yes."),
        ("706 postmarked by USPS November 13, 2026. Filed in time?", "No."),
        ("We mailed it certified November 10, 2026, the IRS got it on November 16. Within the nine months?", "Yes."),
        (
            "The 706 was sent by registered mail, postmarked November 12, 2026. Sent within the statutory period?",
            "Yes.",
        ),
        ("The return was filed November 12, 2026. My cousin thinks we were late. Were we?", "No."),
    ],
)
def test_a_return_mailed_is_judged_by_its_postmark(text, opens, assistant):
    """IRC 6075(a), 7502, 7503: nine months from February 11, 2026 end on Veterans Day, so November 12 counts."""
    said = answer(asked(f"H died February 11, 2026, no extension. {text}"), assistant).answer
    assert said.startswith(opens)
    assert "November 12, 2026" in said


ASSIGNED = (
    "No probate. He died January 27, 2025. Assigned October 1, 2025, return filed October 20, 2025, no extension."
)


@pytest.mark.parametrize(
    ("text", "moved", "opens"),
    [
        ("The broker was done transferring it November 3, 2026. Bob says in time. Is he right?", "2026-11-03", "No."),
        ("The bank finished retitling the account to the trust October 23, 2026. In time?", "2026-10-23", "Yes."),
        ("They completed deeding the farm October 26, 2026. My aunt claims we missed it. Did we?", "2026-10-26", "No."),
    ],
)  # fmt: skip
def test_property_moved_in_the_end_is_conveyed(text, moved, opens, assistant):
    """(b)(6): one year after the due date, October 27, 2025; not one year after the assignment."""
    whole = f"{ASSIGNED} {text}"
    assert str(told(whole).value("conveyed")) == moved
    assert str(told(whole).value("date_of_death")) == "2025-01-27"
    said = answer(asked(whole), assistant).answer
    assert said.startswith(opens)
    assert "October 27, 2026" in said


@pytest.mark.parametrize(
    "text",
    [
        "No extension here. He died March 3, 2024, she died May 5, 2026.",
        "No trust was made. My father died March 3, 2024 and my mother on May 5, 2026.",
    ],
)
def test_what_there_is_none_of_takes_nothing_back(text):
    facts = told(text)
    assert facts.value("date_of_death") == dt.date(2024, 3, 3)
    assert facts.value("surviving_spouse_date_of_death") == dt.date(2026, 5, 5)


def test_a_date_taken_back_still_is():
    assert told("He died March 3, 2026. No, sorry, it was March 5, 2026").value("date_of_death") == dt.date(2026, 3, 5)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("court petition to reform filed October 20, 2026, the judge decided November 15. ok?", "Yes."),
        (
            "The suit to reform the trust was filed October 19, 2026 and the court granted it November 2. In time?",
            "Yes.",
        ),
        ("Petition to reform the trust lodged October 22, 2026; hearing November 12. In time?", "No."),
    ],
)
def test_what_the_court_did_later_does_not_begin_the_proceeding(text, opens, assistant):
    """(a)(2): the proceeding has to be commenced in time, and not completed."""
    assert answer(asked(f"She died January 20, 2026, no extension. {text}"), assistant).answer.startswith(opens)


@pytest.mark.parametrize(
    "text",
    [
        "706 due March 10, 2026, ext. to September 10, 2026. Petition to reform filed September 9, 2026. Timely?",
        "The return was extended to September 10, 2026. Is a petition filed September 9, 2026 timely?",
        "It was extended until September 10, 2026; the court case to fix the trust began July 1, 2026. In time?",
    ],
)
def test_the_day_to_which_the_time_was_extended_tells_the_extension(text, assistant):
    """(a)(2): with the extensions actually granted, which make September 10, 2026 of June 10, 2025."""
    whole = f"He died June 10, 2025. {text}"
    assert told(whole).value("extension_months") == 6
    assert answer(asked(whole), assistant).answer.startswith("Yes.")


def test_what_merely_runs_until_that_day_tells_no_extension():
    assert told("He died June 10, 2025. Our lease runs until September 10, 2026.").value("extension_months") is None


@pytest.mark.parametrize(
    ("text", "name", "day"),
    [
        ("706-QDT for 2025 payments mailed 4/16/2026. Late?", "form_706qdt_filed", (2026, 4, 16)),
        ("he passed July 4, 2025, 706 filed April 6, 2026 (April 4 is Saturday). good?", "return_filed", (2026, 4, 6)),
        ("he died Feb 15, 2026. Extension asked on November 10, 2026. ok?", "form_4768_filed", (2026, 11, 10)),
        ("I signed papers giving the flat to the QDOT on February 3, 2026", "assignment_date", (2026, 2, 3)),
        ("He died June 30, 2025. The return was mailed March 30, 2026 from Lyon.", "foreign_postmark", (2026, 3, 30)),
        ("Trust existed as of November 2, 2026, 706 filed November 2, 2026.", "qdot_established", (2026, 11, 2)),
    ],
)
def test_each_day_goes_to_its_own_act(text, name, day):
    facts = told(text)
    assert facts.value(name) == dt.date(*day)
    assert facts.value("date_of_death") in (None, dt.date(2025, 7, 4), dt.date(2026, 2, 15), dt.date(2025, 6, 30))


def test_what_an_extension_puts_off_opens_with_no_word(assistant):
    """26 CFR 20.2056A-11(c): more time to file Form 706-QDT is no more time to pay."""
    text = "mom, widow, died May 3, 2026. QDOT tax due when, and can it wait with the extension?"
    assert "Yes." not in answer(asked(text), assistant).answer


def test_one_late_act_among_several_leaves_no_yes(assistant):
    """Form 4768 was in time, the return was not: "Yes." would be heard of both."""
    text = "D died April 20, 2025; 4768 filed January 15, 2026; 706 filed July 21, 2026. OK?"
    said = answer(asked(text), assistant).answer
    assert "Not in time: the return" in said
    assert not said.startswith("Yes")


def test_parts_of_several_checks_are_rolled_over_and_late_is_denied(assistant):
    text = (
        "I put the parts of both checks in the trust on July 2, 2026. They came May 1 and June 1, 2026. Which was late?"
    )
    assert told(text).value("rolled_over") == dt.date(2026, 7, 2)
    claim = "We lost him August 31, 2025. The 706 was sent June 1, 2026. The lawyer says late. Is that true?"
    assert answer(asked(claim), assistant).answer.startswith("No. In time")
