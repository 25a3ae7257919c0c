"""A rule in plain words names, beside them, the law's own term that its quotation carries."""

from __future__ import annotations

import re

import pytest

from knowledge import store
from knowledge.statement import Statement

# What stands in a quotation, and what then stands in the plain text of the rule that rests on it.
TERMS = {
    "reimburs": "reimburs",
    "commenced": "commenc",
    "terminated prior": "terminat",
    "treated as the transferor": "transferor",
    "fairly representative": "representative",
    "bona fide": "bona fide",
    "cannot be revoked": "revok",
    "such that it would no longer qualify": "amend|chang",
    "personally liable": "liable",
    "incidents of ownership": "incidents of ownership",
    "present interest": "present interest",
    "publicly traded": "publicly traded",
    "thinly capitalized": "thinly",
    "quotient": "quotient",
    "tolling": "toll",
    "is included in the": "includ",
}
RULES = tuple(
    one
    for one in store.statements()
    if one.id.split(".")[0]
    in ("example1", "example2", "example3", "example5", "gifts", "qdot", "reformation", "retirement", "summary")
    or one.id.split(".")[0] in ("tax", "returns", "terms", "trustee", "exclusion", "relief")
)


def _lacking(rule: Statement) -> list[str]:
    resting = {key for one in rule.plain if one.role in ("answer", "condition") for key in one.supports}
    quoted = " ".join(rule.supports[key].quote for key in resting).lower()
    plain = " ".join(one.text for one in rule.plain).lower()
    return [term for term, told in TERMS.items() if term in quoted and not re.search(told, plain)]


def test_the_laws_term_stands_beside_the_plain_word() -> None:
    """Whoever looks for the word of the law finds it in the answer."""
    assert len(RULES) > 200
    assert {one.id: lacking for one in RULES if (lacking := _lacking(one))} == {}


@pytest.mark.parametrize(
    ("rule", "sections"),
    [
        ("example3.share", ("2056(d)(1)(B)", "2040(a)", "20.2056A-8(a)")),
        ("summary.d_3", ("2056(d)(1)(B)", "2040(a)", "20.2056A-8(a)")),
        ("retirement.ira_annuity", ("408(b)", "(c)(2)", "(c)(3)")),
        ("trustee.undervaluation", ("20.2056A-2(d)(1)(i)(D)",)),
        ("trustee.bond_not_renewed", ("20.2056A-2(d)(1)(i)(B)(4)",)),
        ("explainer.drawbacks", ("2056A(b)(1)", "2056A(b)(6)", "2056A(d)")),
        ("gifts.no_lifetime_qdot", ("25.2523(i)-1",)),
        ("qdot.created_after_death", ("(b)(1)", "surviving spouse", "executor")),
    ],
)
def test_the_technical_text_names_its_authorities(rule: str, sections: tuple[str, ...]) -> None:
    """An attorney reads in the text itself, and not in the citations alone, on what it stands."""
    written = next(one for one in store.statements() if one.id == rule)
    told = " ".join(one.text for one in written.technical)
    assert [section for section in sections if section not in told] == []
