"""An extension to file leaves the tax due nine months after the death: IRC 6151, 26 CFR 20.6081-1."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.asked.put_off import asks_put_off
from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question


def asked(text):
    """The question as of November 22, 2026."""
    return Question(question=text, today=dt.date(2026, 11, 22))


@pytest.mark.parametrize(
    "text",
    [
        "We have the six month extension for my husband's return. Does it also cover the payment of the tax?",
        "The extension is granted, then we needn't pay anything before June 2027, right?",
        "Extension filed. Is the payment postponed too?",
        "The 4768 was timely. Do the six months apply to payment as well?",
        "We got more time to file, so the money for the estate tax can go later too, correct?",
        "With the extension, can the tax bill wait until June 10, 2027?",
    ],
)
def test_the_tax_is_said_not_to_wait(text, assistant):
    said = answer(asked(f"He died March 10, 2026. {text}"), assistant).answer
    assert said.startswith("No.")
    assert "December 10, 2026" in said.split("\n")[0]


@pytest.mark.parametrize(
    "text",
    [
        "We have the extension. Is the tax still due in December?",
        "With the extension, can we pay the tax by December 10, 2026?",
        "The extension is granted. Must we pay the tax on time anyway?",
        "We have the extension. Can we pay in instalments too?",
        "When is the tax due with the extension?",
    ],
)
def test_the_contrary_and_other_questions_open_with_no_no(text, assistant):
    assert not answer(asked(f"He died March 10, 2026. {text}"), assistant).answer.startswith("No.")


@pytest.mark.parametrize("text", ["Can the pension payment wait too?", "Is the tax due?", "Which tax waits too?"])
def test_without_an_extension_nothing_is_put_off(text):
    assert not asks_put_off(text, is_extended=False)


def test_a_cheque_for_the_tax_is_no_pension_payment():
    facts = facts_of(asked("He died March 10, 2026. Can the cheque for the estate tax wait till next June?"))
    assert facts.value("payment_dates") is None
