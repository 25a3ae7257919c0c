"""No Yes or No where the statement answers otherwise on the route, for the trust or without the doubt just told."""

from __future__ import annotations

import pytest

from qdot_assistant import verdicts

LEFT_OPEN = {
    "info.all_information_required": [
        "we pay the tax each year, may the part about the trust stay blank",
        "can the trustee line be left empty when the tax is paid yearly",
    ],
    "agreements.trustee_or_trust_not_named": [
        "we pay yearly so there is no trust, can the trustee's name stay blank",
        "on the pay-tax route may the number of the qdot be left out",
        "I chose to pay, can the box for the trust be left empty",
    ],
    "assignment.who_creates": [
        "is the trust my husband set up in his will allowed to take it",
        "may a trust under her will serve",
    ],
    "protective.uncertain_status": [
        "I know he was a citizen, can I sign a protective assignment to be safe",
        "there is no doubt about his citizenship, may we make a protective assignment",
        "we are sure she is no citizen, can the safety paper be signed anyway",
    ],
}


@pytest.mark.parametrize(("statement", "ask"), [(name, ask) for name, asks in LEFT_OPEN.items() for ask in asks])
def test_it_is_left_open(statement: str, ask: str) -> None:
    assert verdicts.opening_told(ask, statement) is None


def test_what_has_to_be_in_the_will_is_still_denied() -> None:
    assert verdicts.opening_told("must the special trust be in his will", "assignment.who_creates") == "No."
