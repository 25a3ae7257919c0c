"""The surviving spouse's own death or citizenship told in a story: which rule, and whose death, is meant."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant import verdicts
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question


def told(text: str, assistant):  # type: ignore[no-untyped-def]
    return answer(Question(question=text, today=dt.date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    "text",
    [
        "mum, who had a qdot from dad, passed on July 7, 2026. the trustee says tax falls due now. is he right, and "
        "when?",
        "Papa died in 2016 and left it all in a QDOT for her. Mama died July 7, 2026. Is it true that the trust must "
        "pay "
        "tax again, and by what day?",
    ],
)
def test_whether_tax_is_due_is_told_before_its_day(text, assistant) -> None:  # type: ignore[no-untyped-def]
    """IRC 2056A(b)(1), 26 CFR 20.2056A-11(b)."""
    found = told(text, assistant)
    assert found.answer.startswith("When the surviving spouse dies, estate tax is imposed")
    assert "April 7, 2027" in found.answer


def test_a_father_who_made_the_trust_is_the_decedent(assistant) -> None:  # type: ignore[no-untyped-def]
    found = told("Dad died on July 7, 2026 and left everything in a QDOT for her, when is the tax due", assistant)
    assert "at the surviving spouse's death" not in found.answer


@pytest.mark.parametrize(
    "text",
    [
        "dad died in february, then mom in april, she is no citizen and his return is unfiled. can I as her executor "
        "still assign what he left her to a qdot?",
        "dad died in January and then mom in June. is it still allowed to put his bequest into a trust, or did "
        "that right end with her",
    ],
)
def test_the_right_to_assign_outlives_the_spouse(text, assistant) -> None:  # type: ignore[no-untyped-def]
    """(b)(1): the personal representative of the spouse's estate."""
    found = told(text, assistant)
    assert found.kind == "answer"
    assert "personal representative" in found.answer


@pytest.mark.parametrize(
    "text",
    [
        "all the forms were sent in 2023 and I have the qdot. in june I become a citizen, is the tax over then?",
        "our paperwork is in, the trust is set up. she takes the oath in april; does the trust's tax stop?",
    ],
)
def test_after_the_filing_only_later_citizenship_is_meant(text, assistant) -> None:  # type: ignore[no-untyped-def]
    """IRC 2056A(b)(12)."""
    assert "becomes a U.S. citizen later" in told(text, assistant).answer.split("[")[0]


def test_before_the_filing_no_trust_is_needed(assistant) -> None:  # type: ignore[no-untyped-def]
    found = told("the return is not filed yet, I have the trust ready. I become a citizen in may, tax over?", assistant)
    assert found.answer.startswith("No QDOT is needed")


@pytest.mark.parametrize(
    "text",
    [
        "my brother the executor signs it alone and she needn't do anything, right?",
        "the executor alone signs and i don't have to. correct?",
    ],
)
def test_a_denial_in_another_clause_turns_nothing(text) -> None:  # type: ignore[no-untyped-def]
    """(c)(5)(i): both sign."""
    assert verdicts.opening_for(text, "info.who_signs") in ("No.", None)


@pytest.mark.parametrize(
    "text",
    [
        "58 percent of my check must go to the trust each month. may I save them up and send it all at christmas?",
        "my niece wants to bundle the corpus portions of the whole year together into one wire, allowed?",
    ],
)
def test_each_payment_has_sixty_days_of_its_own(text, assistant) -> None:  # type: ignore[no-untyped-def]
    """(c)(7)(i)."""
    found = told(text, assistant)
    assert found.answer.startswith("No. On the roll-over route")
