"""Every rule stands under the words it implements: they are in the paragraph, in the version and certainty named."""

from __future__ import annotations

import datetime as dt
import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

import calculators
from calculators.base import Rule
from knowledge.citation import plain
from knowledge.store import law_book


def _rules_in(value: Any) -> Iterator[Rule]:
    if isinstance(value, Rule):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _rules_in(inner)


def every_rule() -> dict[tuple[str, str | None, str], Rule]:
    """Every rule that a module of the calculators holds, once."""
    modules = [
        importlib.import_module(f"calculators.{found.name}") for found in pkgutil.iter_modules(calculators.__path__)
    ]
    rules = [rule for module in modules for value in vars(module).values() for rule in _rules_in(value)]
    return {(rule.section, rule.version, rule.words): rule for rule in rules}


RULES = every_rule()


def stands(rule: Rule) -> bool:
    """True when the rule's words stand in its section at its version, with its certainty."""
    versions = [version for version in law_book().versions(rule.section) if version.version == rule.version]
    return (
        len(versions) == 1 and plain(rule.words) in plain(versions[0].text) and versions[0].certainty == rule.certainty
    )


def test_there_are_rules() -> None:
    """The rules are found: at least ninety, in both texts of the corpus portion."""
    assert len(RULES) >= 90
    assert {rule.version for rule in RULES.values()} >= {"2009-05-01", "2023-06-01", "1995-08-22", "2026-07-10"}


@pytest.mark.parametrize("rule", RULES.values(), ids=[f"{section} {version}" for section, version, _ in RULES])
def test_the_words_stand_in_the_paragraph(rule: Rule) -> None:
    """The words a rule implements are verbatim in its paragraph; when the paragraph changes, this fails."""
    assert stands(rule)


def test_other_words_would_be_noticed() -> None:
    """A changed word, version or certainty does not stand."""
    rule = next(iter(RULES.values()))
    assert not stands(rule.model_copy(update={"words": rule.words + " except on Sundays"}))
    assert not stands(rule.model_copy(update={"version": "1999-01-01"}))
    assert not stands(rule.model_copy(update={"certainty": "unsettled"}))


CALCULATIONS: list[tuple[str, dict[str, Any]]] = [
    ("portion", {"annual_annuity": 1, "age": 60, "date_of_death": "2021-01-01", "frequency": "monthly"}),
    ("portion", {"annual_annuity": 9000, "birth_date": "1950-01-01", "date_of_death": "2024-01-01"}),
    ("portion", {"annual_annuity": 9000, "term_years": 5, "date_of_death": "2015-01-01", "timing": "beginning"}),
    (
        "sheet",
        {
            "date_of_death": "2025-05-31", "extension_months": 6, "payment_dates": "2025-12-01,2026-02-01",
            "return_filed": "2026-08-28", "election_made": True, "surviving_spouse_date_of_death": "2026-03-01",
            "spouse_citizen_on": "2026-02-15", "conveyed": "2026-02-15", "transfer_date": "2026-02-15",
        },
    ),
    *(("exclusion", {"year": year}) for year in range(2002, 2027)),
    *(("gift_exclusion", {"year": year, "gift_amount": 500000}) for year in range(2002, 2027)),
    ("security", {"qdot_assets": 900000, "personal_residence": 1, "other_qdot_assets": 5, "foreign_real_property": 7}),
    ("tax", {"year": 2024, "taxable_estate": 5, "distribution": 7}),
]  # fmt: skip


@pytest.mark.parametrize(("calculator", "facts"), CALCULATIONS)
def test_every_step_quotes_its_paragraph(
    calculator: str, facts: dict[str, Any], request: pytest.FixtureRequest
) -> None:
    """Each step of a calculation carries a name, an expression, a value and words that stand in its paragraph."""
    calculation = request.getfixturevalue(calculator)(**facts)
    assert calculation.steps
    for step in calculation.steps:
        assert step.name
        assert step.expression
        assert step.value
        assert dt.date.fromisoformat(step.version)
        versions = {version.version: version for version in law_book().versions(step.section)}
        assert plain(step.words) in plain(versions[step.version].text)


@pytest.mark.parametrize(("calculator", "facts"), CALCULATIONS)
def test_what_is_less_than_read_is_told(calculator: str, facts: dict[str, Any], request: pytest.FixtureRequest) -> None:
    """A step that was not read comes with a notice of kind unverified."""
    calculation = request.getfixturevalue(calculator)(**facts)
    if any(step.certainty != "read" for step in calculation.steps if step.name != "age"):
        assert any(notice.kind == "unverified" for notice in calculation.notices)
