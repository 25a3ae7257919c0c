"""What a QDOT pays out and takes in, told in plain words: tax is asked of principal or of income, whatever the trust is
worth; a house in one of the States is property like any other; a permit to live here is no citizenship.
"""

from __future__ import annotations

from datetime import date

import pytest

from qdot_assistant.pipeline import answer
from qdot_assistant.trusts_told import without_a_part_in_it
from qdot_assistant.types import Answer, Question

TODAY = date(2026, 11, 22)


def _told(question: str, assistant, audience: str = "client") -> Answer:  # type: ignore[no-untyped-def]
    return answer(Question(question=question, audience=audience, today=TODAY), assistant)


@pytest.mark.parametrize(
    "question",
    [
        "the qdot of 1.2 million will hand my mother 60,000, is that taxed",
        "is there tax if our trust pays dad 25k for a camper",
        "trustee gave her 80,000 last month - taxable?",
        "our two million dollar trust would send mom 150,000. tax?",
        "the trust holds 900k and pays us 30,000, will it be taxed",
    ],
)
def test_a_sum_paid_out_is_told_by_the_rule_on_principal(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """IRC 2056A(b)(1): the size of the trust bears on its security alone."""
    said = _told(question, assistant).answer
    assert "principal" in said.split("\n")[0]
    assert "35 percent" not in said


@pytest.mark.parametrize(
    "question",
    [
        "in march the trust paid me dividends, tax?",
        "the trustee sends me the rents monthly. is that taxed",
        "my qdot gave me its interest in july, any estate tax",
        "trust paid mother 900 interest this summer, taxable?",
        "the qdot credited him dividends on the 3rd, do we owe tax",
    ],
)
def test_income_paid_out_is_free_of_the_qdot_tax(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """IRC 2056A(b)(3)(A): the month in which it was paid makes it no missed filing."""
    said = _told(question, assistant)
    assert "without triggering the estate tax" in said.answer.split("\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "does the trust of 1.5 million need a bank",
        "the trust pays 20,000 for her surgery, taxed?",
        "is the interest the trust pays me on my income tax return",
        "our trust owns a house in Spain, is that over the limit",
    ],
)
def test_other_questions_on_the_trust_keep_their_rule(question: str) -> None:
    """Security, hardship, income tax and land abroad."""
    assert not without_a_part_in_it(question)


@pytest.mark.parametrize(
    "question",
    [
        "may a cottage in Maine go in",
        "could land in Oregon be put into the trust",
        "can the condo in Miami go into the QDOT?",
        "is a farm in Kansas allowed in the trust, may it go in",
        "his apartment in New York, may it be moved to the qdot",
    ],
)
def test_a_house_in_a_state_is_no_land_abroad(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """§ 20.2056A-4(b)(3): what was in the gross estate and passes to the spouse."""
    said = _told(question, assistant)
    assert "abroad" not in said.answer
    assert "20.2056A-4(b)" in said.citations[0].section


@pytest.mark.parametrize("question", ["may a house in Portugal go into the QDOT?", "can the villa in France be put in"])
def test_a_house_abroad_is_told_by_its_limit(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """26 CFR 20.2056A-2(d)(1)(ii)."""
    assert "35 percent" in _told(question, assistant).answer


@pytest.mark.parametrize(
    "question",
    [
        "her work permit runs out soon. does she need a trust?",
        "my husband is on H-1B, must we have a qdot",
        "his visa expired last week, does he have to have a trust from me",
        "i only have a residence permit, do i need a QDOT",
        "student visa ended, could we get by without a trust",
    ],
)
def test_a_permit_is_told_by_the_rule_on_citizenship(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """26 CFR 20.2056A-1(a): residence does not matter."""
    said = _told(question, assistant)
    assert said.kind == "answer"
    assert "whether or not the spouse lives in the United States" in said.answer


@pytest.mark.parametrize("question", ["how do i renew my work permit", "can you get me a visa so i need no trust"])
def test_how_to_get_a_permit_stays_outside(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """Immigration is another field."""
    assert _told(question, assistant).kind == "refusal"


@pytest.mark.parametrize(
    "question",
    [
        "The surviving husband's residence is the one doubt. Is a protective assignment possible?",
        "Wife's domicile unclear, citizenship settled: protective assignment?",
        "is it enough for the protective assignment that my own residence is not clear",
        "Sole issue: where the surviving spouse is domiciled. Protective assignment?",
    ],
)
def test_the_spouses_residence_is_on_no_list(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """§ 20.2056A-4(b)(8) names residency of the decedent and citizenship of both."""
    said = _told(question, assistant, "attorney").answer
    assert "not the spouse's residence or domicile" in said.split("\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "Decedent's residence uncertain - protective assignment?",
        "D's domicile unclear. protective assignment available?",
        "Spouse's citizenship uncertain: protective assignment?",
    ],
)
def test_a_listed_doubt_is_told_as_such(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """§ 20.2056A-4(b)(8)."""
    assert "supports a protective assignment" in _told(question, assistant, "attorney").answer


@pytest.mark.parametrize(
    "question",
    [
        "I set up the trust, income to me, the rest goes to my nieces for certain. any problem?",
        "she makes a trust herself, cannot be changed, after her the children get it. is there gift tax",
        "i create a trust with his money, when i die it is fixed for the grandkids, is there a catch",
        "we make the trust irrevocable and the remainder goes to my sons, does something come of that",
    ],
)
def test_a_remainder_fixed_for_others_is_told_as_a_gift(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """§ 20.2056A-4(b)(5) and Example 5."""
    assert "taxable gift" in _told(question, assistant).answer.split("\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "the flat is in both names, must the whole of it go in the trust",
        "the home is joint, do i have to put all of it in the qdot",
        "house in our two names, need the entire house go into the trust?",
    ],
)
def test_all_of_a_joint_house_is_told_by_what_counts(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """§ 20.2056A-4(b)(3), last sentence."""
    assert "20.2056A-4(b)(3)" in {one.section.removeprefix("26 CFR ") for one in _told(question, assistant).citations}


@pytest.mark.parametrize(
    "question",
    [
        "i promised to pass a part of each check to the trust and forgot may's. do they tax all of it",
        "she agreed to move part of every pension payment to the qdot, one slipped her mind. is everything taxed now",
        "signed to send a share of each annuity check to the trust, missed one, still in my account. what will they "
        "take",
    ],
)
def test_a_forgotten_share_is_told_by_the_agreement_to_roll_over(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """§ 20.2056A-4(c)(7)(ii), and not the Agreement To Pay of (c)(6)(ii)."""
    cited = [one.section for one in _told(question, assistant).citations]
    assert "20.2056A-4(c)(7)" in cited[0]


@pytest.mark.parametrize(
    "question",
    [
        "can the trust pay my income tax",
        "does the trust pay back my income tax",
        "will the qdot reimburse my own income tax",
    ],
)
def test_the_spouses_income_tax_is_told_by_its_reimbursement(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """IRC 2056A(b)(15)."""
    assert "reimburse" in _told(question, assistant).answer.split("\n")[0]


def test_income_tax_on_the_trusts_income_keeps_its_rule(assistant) -> None:  # type: ignore[no-untyped-def]
    """IRC 2056A(b)(3) frees of the QDOT tax only."""
    assert "not free of income tax" in _told("is the trust's interest free of income tax for me", assistant).answer
