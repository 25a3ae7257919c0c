"""The first thing a bereaved spouse asks is answered first, however long the story before it."""

from __future__ import annotations

import pytest

from qdot_assistant.pipeline import Assistant
from qdot_assistant.types import Audience
from tests.one_question import answered


def first(text: str, assistant: Assistant, audience: Audience = "client") -> str:
    """The first sentence of the answer."""
    return answered(text, assistant, audience).replace("U.S.", "US").split(". ")[0]


@pytest.mark.parametrize(
    "text",
    [
        "wife passed in october, i am a green card holder and her accountant told me there is no marital deduction "
        "for me. really? and now?",
        "They say I forfeit the spousal exemption since I'm a foreigner, he was buried last week, where do I begin",
        "My husband has died, I hold a green card, and our notary claims the marital deduction is gone for me. True?",
    ],
)
def test_the_deduction_is_lost_without_a_qdot(text: str, assistant: Assistant) -> None:
    """IRC 2056(d)(1): no deduction for what passes to a spouse who is not a citizen, except in a QDOT."""
    assert "Without a QDOT the estate" in answered(text, assistant)[:40]


@pytest.mark.parametrize(
    "text",
    [
        "i get 3000 a month from the trust, taxable?",
        "does mom owe anything when the trustee sends her the quarterly check",
        "is tax due on my regular money out of the trust",
    ],
)
def test_regular_money_is_told_by_income_and_principal(text: str, assistant: Assistant) -> None:
    """IRC 2056A(b)(3), (b)(1): income is free of the tax, principal is not."""
    said = first(text, assistant)
    assert "income" in said
    assert "principal" in said


@pytest.mark.parametrize(
    "text",
    [
        "my mother died in 2019 and no return was ever filed. Can dad still use a qdot?",
        "She died in 2015, we never sent in a 706. any hope for the trust",
        "he passed in 2012 and nobody filed anything, is it still possible",
    ],
)
def test_years_after_the_death_it_is_too_late(text: str, assistant: Assistant) -> None:
    """IRC 2056A(d): no election on a return filed more than one year after its due date."""
    assert "too late for the QDOT election" in first(text, assistant)


@pytest.mark.parametrize(
    "text",
    [
        "she died 11 months ago, nobody filed anything. is there any way",
        "my wife passed 15 months ago and no return was filed, is it too late for the trust",
        "dad is dead for a year, he died in december 2025 and nothing was filed, any hope for mom",
    ],
)
def test_within_the_year_after_the_due_date_it_is_not(text: str, assistant: Assistant) -> None:
    """§ 20.2056A-3(a): the first return filed after the due date, no more than one year after it."""
    assert "As you tell it, it is too late" not in answered(text, assistant)
    assert not answered(text, assistant).startswith("It is too late")


@pytest.mark.parametrize(
    "text", ["she was born in Guam. does that make her a citizen", "wife from Puerto Rico, is she a citizen"]
)
def test_a_territory_of_birth_gets_no_bare_yes(text: str, assistant: Assistant) -> None:
    """The sources do not say who is a citizen by birth."""
    assert not answered(text, assistant).startswith("Yes.")


@pytest.mark.parametrize(
    "text",
    [
        "may the trustee let the trust's home to students",
        "tenants live in the house of the trust now, what must the trustee report",
    ],
)
def test_a_home_let_to_others(text: str, assistant: Assistant) -> None:
    """§ 20.2056A-2(d)(1)(iv): the residence left out may not be rented out."""
    assert "rented out" in first(text, assistant)


@pytest.mark.parametrize(
    "text", ["he died in 2025 and nobody filed anything, any chance", "she died in 2026, nothing was filed, what now"]
)
def test_a_recent_death_is_not_called_too_late(text: str, assistant: Assistant) -> None:
    assert "As you tell it, it is too late" not in answered(text, assistant)


@pytest.mark.parametrize(
    "text",
    [
        "I have a certificate of deposit, will it be held against me for hardship",
        "my shares are worth 90k, does that count against me when I ask for hardship",
    ],
)
def test_no_bare_no_where_it_counts_against_somebody(text: str, assistant: Assistant) -> None:
    """§ 20.2056A-5(c): what can be sold reasonably does count against the need."""
    assert not answered(text, assistant).startswith("No.")


@pytest.mark.parametrize(
    "text",
    [
        "my husband wasn't a citizen but I am. do i need it",
        "she was never a US citizen, I am. is a trust wanted for me",
    ],
)
def test_the_survivor_who_says_i_am_is_a_citizen(text: str, assistant: Assistant) -> None:
    """IRC 2056(d)(1) turns on the surviving spouse's citizenship."""
    assert "needs no QDOT" in first(text, assistant)


@pytest.mark.parametrize("text", ["my wife was never american but i am not either. do i need it"])
def test_neither_a_citizen_is_told_apart(text: str, assistant: Assistant) -> None:
    assert "needs no QDOT" not in first(text, assistant)


@pytest.mark.parametrize(
    "text",
    [
        "passport of American Samoa, national not citizen: am I a citizen for the trust?",
        "Does a non-citizen US national count as citizen here?",
    ],
)
def test_a_national_is_not_called_a_citizen(text: str, assistant: Assistant) -> None:
    """IRC 2056(d)(1) speaks of a citizen; the sources of nothing else."""
    assert not answered(text, assistant).startswith("Yes.")


@pytest.mark.parametrize(
    "text",
    [
        "his sons insist the inheritance goes into a trust for me. am i obliged?",
        "her stepchildren told her that she must use a trust for it. can she say no, or must i sign for her?",
    ],
)
def test_nobody_is_obliged_to_use_a_trust(text: str, assistant: Assistant) -> None:
    assert "oblige nobody" in first(text, assistant)


@pytest.mark.parametrize(
    "text",
    [
        "executrix is my step daughter, she won't tick the box, may I do it for her",
        "can I elect myself when the executor does not want to",
    ],
)
def test_only_the_executor_elects(text: str, assistant: Assistant) -> None:
    """IRC 2056A(a)(3): an election by the executor."""
    assert "executor" in first(text, assistant)
    assert "Neither route" not in first(text, assistant)


@pytest.mark.parametrize(
    "text",
    [
        "we were both born in Chile, he died last week, is the trust for us or only when one is american",
        "she died on 5 october 2026. does it apply to me, or only when somebody is a citizen",
    ],
)
def test_only_when_asks_for_no_day(text: str, assistant: Assistant) -> None:
    assert "return (Form 706)" not in first(text, assistant)


@pytest.mark.parametrize(
    "text",
    [
        "the estate is 5 million and my daughter is a citizen, she will be trustee. what more is required",
        "4 million estate, a cousin with us citizenship is trustee, anything else needed",
    ],
)
def test_a_large_trust_needs_more_than_its_trustee(text: str, assistant: Assistant) -> None:
    """§ 20.2056A-2(d)(1)(i): over $2 million a bank, a bond or a letter of credit."""
    assert "$2 million" in first(text, assistant)


@pytest.mark.parametrize(
    "text",
    [
        "I was living in Peru when my wife died. now in Texas, I applied for citizenship. Does that spare me it?",
        "we lived in France when he died, since then I am in Boston and becoming a citizen, does that help",
    ],
)
def test_a_life_abroad_after_the_death_bars_the_way_by_citizenship(text: str, assistant: Assistant) -> None:
    """IRC 2056(d)(4): a resident at all times after the death."""
    assert "at all times after the death" in first(text, assistant)


@pytest.mark.parametrize("text", ["estate of 6 million, the trustee will be our American niece. enough?"])
def test_no_bare_yes_to_a_citizen_alone_over_two_million(text: str, assistant: Assistant) -> None:
    """§ 20.2056A-2(d)(1)(i): over $2 million a bank, a bond or a letter of credit as well."""
    assert "not enough alone" in first(text, assistant)
