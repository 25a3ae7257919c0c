"""The plain sentences hold the law's own key word beside the plain one, so that who looks for it finds it."""

from __future__ import annotations

import re

import pytest

from knowledge import store
from knowledge.statement import Statement

KEY_TERMS = {
    "agreements.reimburse_income_tax": ["reimburse", "transferred"],
    "agreements.rollover_within_60_days": ["surviving spouse", "transfer", "within 60 days of receipt"],
    "agreements.trustee_or_trust_not_named": ["roll-over route", "on the pay-tax route no trust"],
    "agreements.pay_default": ["immediately liable", "entire remaining present value", "extension"],
    "agreements.rolling_over_defers_tax": ["defers", "distribution"],
    "agreements.recipient_must_be_qdot": ["will", "executor", "established"],
    "annuity.qualified_or_not": ["whether it is tax-qualified or not qualified"],
    "annuity.nonassignable_defined": ["assigned or transferred", "qualifies for the marital deduction"],
    "annuity.foreign_plan": ["still qualify for the marital deduction", "established and administered"],
    "annuity.ira_account_option": ["option", "elect"],
    "info.filed_with_return": ["executor must file", "neither route"],
    "info.recipient_qdot": ["taxpayer identification number", "On the pay-tax route this item is not asked for"],
    "pecuniary.must_specify": ["transferred", "fair market value", "appreciation or depreciation"],
    "pecuniary.fairly_representative": ["fairly representative", "appreciation or depreciation"],
    "conveyance.administration": ["conveyed", "local law"],
    "conveyance.missed": ["actually transferred", "extension", "waive the conveyance"],
    "form.part_of_property": ["fractional share", "includible", "only that part may be transferred"],
    "form.copy_transfer": ["trust instrument", "submitted"],
    "eligible.portion": ["includible", "portion"],
    "eligible.own_property": ["in lieu"],
    "protective.when_allowed": ["reasonably believes", "bona fide issue", "includible"],
    "protective.uncertain_status": ["executor reasonably believes", "bona fide issue"],
    "assignment.unfit_trust_example": ["cannot use", "by will"],
    "assignment.several_assets": ["specific asset", "group of assets"],
    "transferor.spouse": ["transferor"],
    "corpus.expected_term": ["exhaust", "hypothetical", "present value"],
    "corpus.exact_equality": ["quotient", "longer one"],
    "example4.steps_2023": ["present value", "expected annuity term", "corpus amount", "corpus portion"],
}


@pytest.fixture(scope="module")
def by_id() -> dict[str, Statement]:
    return {statement.id: statement for statement in store.statements()}


@pytest.mark.parametrize(("name", "terms"), KEY_TERMS.items())
def test_the_plain_text_holds_the_key_terms_of_its_rule(
    by_id: dict[str, Statement], name: str, terms: list[str]
) -> None:
    told = " ".join(sentence.text for sentence in by_id[name].plain)
    assert [term for term in terms if term not in told] == []


SECTION = re.compile(r"(?:sections? |§ ?)(\d[\dA-Z-]*(?:\.\d[\dA-Z]*)?(?:-\d+)?(?:\([A-Za-z0-9]+\))*)")
REPEALED = {"1491"}  # still cited in (b)(5) in a bracket of taxes; told where that is the point
TOLD_OF_CHANGES = "history."  # tells what became of a reference, and may leave out what it pointed to


def _sections_left_out(statement: Statement) -> set[str]:
    """Sections of other rules cited in the regulation's words behind the attorney's text, which does not name them."""
    told = " ".join(sentence.text for sentence in statement.technical)
    keys = {key for sentence in statement.technical for key in sentence.supports}
    words = [statement.supports[key] for key in keys]
    cited = {
        section
        for support in words
        if support.section.startswith("20.2056A-4")
        for section in SECTION.findall(support.quote)
        if not section.startswith("20.2056A-4")
    }
    return {section for section in cited - REPEALED if section not in told}


def test_the_attorneys_text_names_the_sections_its_words_cite() -> None:
    left_out = {
        statement.id: missing
        for statement in store.statements()
        if not statement.id.startswith(TOLD_OF_CHANGES) and (missing := _sections_left_out(statement))
    }
    assert left_out == {}
