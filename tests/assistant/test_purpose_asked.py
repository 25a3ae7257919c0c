"""What the trust's money may be used for: hardship for a pressing need, else a taxed payout."""

from __future__ import annotations

import pytest

from qdot_assistant.purpose_asked import rule_asked


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("may she use trust money to pay for her insulin", "It depends:tax.hardship"),
        ("can i draw on the qdot for my electric bill?", "It depends:tax.hardship"),
        ("is it ok for mum to take money out of the trust for a cruise", "It depends:tax.distribution_principal"),
        ("could i spend some of the trust capital on a piano", "It depends:tax.distribution_principal"),
        ("can i use the trust's money for my income tax", "tax.reimbursement"),
    ],
)
def test_the_purpose_picks_the_rule(text: str, rule: str) -> None:
    assert rule_asked(text) == rule


@pytest.mark.parametrize(
    "text",
    [
        "can i use the trust money for my daughter's school",
        "may the trustee use trust money for the bond",
        "can i use trust money to buy a house",
        "who may use the trust money for rent",
        "can i use the pension for a vacation",
    ],
)
def test_what_has_a_rule_of_its_own_is_left_to_it(text: str) -> None:
    assert rule_asked(text) is None
