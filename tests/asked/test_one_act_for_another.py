"""The day of the act asked about, the verdict on an act told in any verb, and a table or figure asked by its number.

§ 20.2056A-4(a)(1), (b)(6) and (c)(6)(i); 26 CFR 20.2031-7(d); IRC 2010(c)(3).
"""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.asked.deadline_topics import topics_of
from qdot_assistant.asked.deadlines import deadline_asked
from qdot_assistant.asked.neighbours import exclusion_asked
from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import Assistant
from qdot_assistant.types import Facts, Question
from tests.one_question import answered, told_after


def _facts(text: str) -> Facts:
    return facts_of(Question(question=text, audience="client", today=dt.date(2026, 11, 22)))


@pytest.mark.parametrize(
    "text",
    [
        "She died 4 June 2025, no probate. Her assigned sailboat has to be with the trustee by?",
        "No estate was opened. Death August 8, 2025. When must the assigned shares arrive at the trust?",
        "He died July 1 2025, no probate; the cottage I assigned must get to the trust by which day?",
        "Died 3 March 2026, no administration: assigned paintings, latest they may pass into the QDOT?",
    ],
)
def test_assigned_property_that_must_be_in_the_trust_has_the_day_of_its_conveyance(text: str) -> None:
    assert "conveyance_no_administration" in deadline_asked(text, _facts(text), None).focus


@pytest.mark.parametrize(
    "verb", ["mended", "redid", "reworked", "recast", "rectified", "adjusted", "corrected", "redrafted"]
)
def test_a_trust_changed_by_its_terms_is_judged_in_any_verb(verb: str) -> None:
    text = f"The trustee {verb} the trust under the will on 3 May 2026; he died 4 August 2025. In time?"
    facts = _facts(text)
    asked = deadline_asked(text, facts, None)
    assert facts.value("reformation_completed") == dt.date(2026, 5, 3)
    assert asked.judges
    assert asked.focus == ("trust_instrument_reformation",)


def test_a_change_told_by_its_verb_alone_has_its_day() -> None:
    text = "The will lets us amend the trust. Amended 5 May 2026. She died 2 August 2025. On time?"
    assert _facts(text).value("reformation_completed") == dt.date(2026, 5, 5)


@pytest.mark.parametrize(
    ("words", "years"), [("all her '26 checks", 2026), ("the cheques of '25", 2025), ("payments got in '24", 2024)]
)
def test_a_year_told_by_its_last_two_digits_is_that_of_the_payments(words: str, years: int) -> None:
    text = f"Dad died in Nov '22 and Mum chose the pay-tax paper. For {words}, which day is the form due?"
    facts = _facts(text)
    assert facts.value("payment_years") == years
    assert deadline_asked(text, facts, None).focus == ("form_706qdt",)


@pytest.mark.parametrize(
    "text",
    [
        "Date of death May 30, 2023. Is 2000CM still available to us?",
        "He died June 1 2023. Can we still pick the old mortality table?",
        "D died in 2024: could the executor still elect Table 2000CM?",
    ],
)
def test_a_table_that_is_still_open_asks_for_no_day(text: str) -> None:
    assert deadline_asked(text, _facts(text), None).calculator is None


@pytest.mark.parametrize(
    ("text", "calculator"),
    [
        ("Mum passed in June 2022. Is it the 13.99 figure for her or another?", "exclusion_amount"),
        ("wife died 2023 is the 13.99 ours", "exclusion_amount"),
        ("He died December 2025. 13.99 or 15?", "exclusion_amount"),
        ("He died March 2023. Is the 13.99 annuity factor right for him?", None),
        ("Husband died in 2024, is 13.65 right for a spouse aged 63?", None),
    ],
)
def test_the_exclusion_asked_by_its_figure_goes_by_the_year_of_death(text: str, calculator: str | None) -> None:
    assert exclusion_asked(text, _facts(text), None).calculator == calculator


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("pay-tax, 706 on extension, 706-QDT due when?", "form_706qdt"),
        ("pay-tax; Form 706-QDT deadline", "form_706qdt"),
        ("tax and 706: due dates?", "estate_tax_payment"),
    ],
)
def test_the_route_named_is_no_tax_whose_day_is_asked(text: str, topics: str) -> None:
    """(c)(6)(i): "pay-tax" beside the return names the route; the estate tax itself is another thing."""
    assert topics in topics_of(text)


_TRANSFER = "he died 10 august 2026, by when must the house be in the trust"


@pytest.mark.parametrize(
    "text", ["and if we assign it instead", "what about assigning it?", "and for a signed assignment"]
)
def test_the_other_act_has_its_own_day(text: str, assistant: Assistant) -> None:
    """§ 20.2056A-4(b)(1): an assignment is made on or before the filing, a transfer before it."""
    said = _told_after(_TRANSFER, text, assistant)
    assert said.startswith("An irrevocable assignment must be signed no later than the day the return is filed")
    assert "(due May 10, 2027)" in said


@pytest.mark.parametrize(
    "text", ["and who signs the assignment", "can we assign only half", "and if we never assign it"]
)
def test_a_rule_of_the_other_act_is_no_day(text: str, assistant: Assistant) -> None:
    assert not _told_after(_TRANSFER, text, assistant).startswith("An irrevocable assignment must be signed no later")


def test_a_day_asked_for_stands_in_the_first_sentence(assistant: Assistant) -> None:
    said = answered(_TRANSFER, assistant)
    assert said.startswith("Property must be transferred to the QDOT before the return is filed (due May 10, 2027)")


def _told_after(first: str, text: str, assistant: Assistant) -> str:
    return told_after(assistant, text, (first, answered(first, assistant))).answer


def test_the_form_asked_for_has_its_day_once_the_payments_are_told(assistant: Assistant) -> None:
    """§ 20.2056A-4(c)(6)(i): April 15 of the year after the payments, and not the day of the return."""
    first = "on the pay-tax route, when is form 706-qdt due?"
    said = _told_after(
        first, "he died 4 april 2026, the first check came 2 june 2026. date for those of 2026?", assistant
    )
    assert "April 15, 2027" in said


@pytest.mark.parametrize(
    "text",
    ["what if i die a month after him", "mom died six weeks later too, nothing was assigned. can anybody still do it"],
)
def test_a_survivor_who_dies_soon_leaves_it_to_a_representative(text: str, assistant: Assistant) -> None:
    """§ 20.2056A-4(b)(1)."""
    assert "personal representative of the spouse's estate" in answered(text, assistant)
