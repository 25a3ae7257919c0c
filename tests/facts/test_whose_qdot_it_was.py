"""A QDOT that paid the dead person, or goes on after that death, is the surviving spouse's: whose death is read."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Question

SPOUSE, DECEDENT = "surviving_spouse_date_of_death", "date_of_death"


def told(text):
    """The facts of one message as of November 22, 2026."""
    return facts_of(Question(question=text, today=dt.date(2026, 11, 22)))


@pytest.mark.parametrize(
    ("text", "died"),
    [
        ("mom passed away on 3 April 2026. The trustee paid her 20,000 of principal in January.", dt.date(2026, 4, 3)),
        ("Dad died August 9, 2026 and the trust still holds 1.5 million", dt.date(2026, 8, 9)),
        ("mother died on 2026-07-01, there is 900,000 left in the QDOT", dt.date(2026, 7, 1)),
        ("my wife died May 5 2026; she had received 10,000 from the QDOT in March 2026", dt.date(2026, 5, 5)),
    ],
)
def test_the_one_whose_trust_it_was_is_the_surviving_spouse(text, died):
    """Section 2056A(b)(1): the QDOT is the surviving spouse's, and the tax falls on payouts to that spouse."""
    facts = told(text)
    assert facts.value(SPOUSE) == died
    assert facts.value(DECEDENT) is None


@pytest.mark.parametrize(
    "text",
    [
        "my husband died October 12, 2026, is a QDOT still possible",
        "dad died October 12, 2026 and mom's lawyer says the trust is still to be made",
        "he died June 1, 2026 and the trust paid her 5,000 in July",
        "my husband died May 2, 2026 and the QDOT in his will holds 3 million",
        "my wife died on June 1, 2026 and the trust gave me 10,000 in July",
        "dad died on June 1, 2026; mom got 10,000 from the QDOT in August 2026",
    ],
)
def test_a_trust_made_for_the_one_who_lives_leaves_the_death_as_it_was(text):
    """The one for whom the trust is made, or whom it paid, is not the one who died."""
    facts = told(text)
    assert facts.value(DECEDENT) is not None
    assert facts.value(SPOUSE) is None


def test_a_month_of_a_payout_without_its_year_lies_before_the_death():
    """Nobody is paid after death."""
    facts = told("my wife died on September 5, 2026, the trust gave her 30,000 in January")
    assert facts.value("distribution_dates") == (dt.date(2026, 1, 1),)


def test_payouts_of_that_same_year_are_of_the_year_of_the_death():
    """Section 2056A(b)(5)(A) caps the tax on the payouts of that calendar year."""
    facts = told("the surviving spouse died on March 3, 2026; when is Form 706-QDT due for what was paid out that year")
    assert facts.value("distribution_year") == 2026


def test_a_form_filed_for_pension_payments_is_form_706_qdt():
    """(c)(6)(i): where payments and the spouse's death are told, the form filed is Form 706-QDT."""
    facts = told("pay-tax route, pension paid in 2026, surviving spouse died April 4, 2026, form filed April 10, 2027")
    assert facts.value("form_706qdt_filed") == dt.date(2027, 4, 10)
    assert facts.value("return_filed") is None
    kept = told(
        "surviving spouse died April 4, 2026, pension paid in 2026, her estate tax return was filed Nov 2, 2026"
    )
    assert kept.value("form_706qdt_filed") is None
