"""Whether the estate is administered is read from what is told, in any words: (b)(6) has a limit for each."""

from __future__ import annotations

import pytest

from qdot_assistant.reading.administered import administration_in

NONE = (
    "we have no probate at all",
    "nothing goes through court",
    "all of it was in joint names",
    "all assets passed by beneficiary designation",
    "no estate was opened",
    "no executor was ever appointed",
    "the whole estate is payable on death accounts",
    "there was nothing to probate",
    "no part of the estate is subject to probate",
    "probate wasn't needed",
    "probate was not required",
    "all nonprobate property",
    "it all passed outside probate",
    "we didn't have to go through probate",
    "no letters testamentary were issued",
    "all the accounts had me as beneficiary",
    "everything came to me by survivorship",
    "we don't have any probate",
    "none of the decedent's assets required administration",
    "nobody ever took out letters of administration, the estate has no administration",
    "every account was transfer on death",
    "no asset had to go before a judge",
    "his assets are held in a living trust, so probate is unnecessary",
)
ADMINISTERED = (
    "the house is joint but the rest goes through probate",
    "probate is still open",
    "the estate is being administered",
    "the estate was closed in may",
    "probate ended last year",
    "it went through probate",
    "probate is not finished",
    "the administration is not yet completed",
)
UNTOLD = (
    "do we need probate?",
    "i do not know how long probate takes",
    "can the trust be reformed with no court involved",
    "he named me as beneficiary",
    "i put everything into the trust",
)


@pytest.mark.parametrize("told", NONE)
def test_no_administration_is_read(told: str) -> None:
    found = administration_in(told)
    assert found is not None
    assert found[0] is False


@pytest.mark.parametrize("told", ADMINISTERED)
def test_an_administration_is_read(told: str) -> None:
    found = administration_in(told)
    assert found is None or found[0] is True


@pytest.mark.parametrize("told", UNTOLD)
def test_what_is_asked_or_not_told_decides_nothing(told: str) -> None:
    assert administration_in(told) is None
