"""The tax on a corpus portion that is known: at the highest rate while the estate's tax is not final."""

from __future__ import annotations

import pytest

from qdot_assistant.pipeline import Assistant
from tests.one_question import answered


@pytest.mark.parametrize(
    ("text", "tax"),
    [
        (
            "58 percent is corpus, 2,000 a month, we pay the tax. His estate tax isn't settled yet. How much tax?",
            "464",
        ),
        (
            "Corpus portion 0.75, $8,000 quarterly, tax route, estate tax not finally determined. What is the tax?",
            "2,400",
        ),
        (
            "My late wife's annuity pays me 1,000 each month and we agreed to pay the tax on it yearly. The "
            "trustee says half of each payment is corpus. The estate tax has not been closed yet. What tax each time?",
            "200",
        ),
    ],
)
def test_the_highest_rate_is_used_until_the_tax_is_final(text: str, tax: str, assistant: Assistant) -> None:
    """IRC 2056A(b)(2)(B)."""
    told = answered(text, assistant)
    assert told.startswith(f"The tax on the corpus portion of one payment is ${tax}: 40 percent, the highest rate")
    assert "No year of death was told" in told


def test_the_years_rate_is_not_carried_before_2013(assistant: Assistant) -> None:
    said = "70 percent is corpus, 1,000 a month, pay-tax route. He died in 2011, his estate tax isn't settled yet."
    assert "40 percent" not in answered(f"{said} How much tax on one check?", assistant)


def test_where_it_is_final_the_rule_of_the_tax_is_told(assistant: Assistant) -> None:
    told = answered("my corpus portion is 55 percent, 2,000 a month, I pay the tax. how much tax on each?", assistant)
    assert "$1,100" in told
    assert "additional estate tax" in told
    assert "40 percent" not in told


def test_a_part_to_be_moved_is_written_out(assistant: Assistant) -> None:
    told = answered("58% is corpus and this check was 1,500. how much has to go to the trust?", assistant)
    assert "$870: 58 percent of $1,500" in told
    assert "tax" not in told


def test_of_a_years_amount_the_payment_is_not_written_out(assistant: Assistant) -> None:
    """One payment of $9,000 is told nowhere, so that only its part is."""
    told = answered(
        "corpus portion 0.61, $36,000 a year paid quarterly: how much of each goes in the trust?", assistant
    )
    assert "0.61 of the payment, is $5,490." in told
    taxed = "corpus portion 0.61, $36,000 a year paid quarterly, tax route, estate tax not finally determined."
    assert "$2,196" in answered(f"{taxed} How much tax on each payment?", assistant)
