"""How often the pension comes is no answer to whether it is taxed; how often the tax is paid is."""

import datetime as dt

import pytest

from qdot_assistant.paid_each import without_how_often_it_comes
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question


def first_word(text, assistant):
    """The word with which the answer opens."""
    return answer(Question(question=text, today=dt.date(2026, 11, 22)), assistant).answer.split()[0]


@pytest.mark.parametrize(
    "text",
    [
        "are the benefits she draws each month subject to the tax",
        "my quarterly annuity, is there estate tax on it?",
        "does the irs want tax on the cheque that arrives weekly",
        "is tax due on a yearly benefit from his old job",
        "must i pay estate tax on my annuity",
        "do we owe estate tax on the pension she left me",
        "his old company sends me money every month, is it taxed",
    ],
)
def test_no_denial_by_how_often_the_pension_comes(text, assistant):
    """The pension is taxed on the pay-tax route: no answer opens with a bare "No"."""
    assert first_word(text, assistant) != "No."


@pytest.mark.parametrize("text", ["is the tax on the pension due each month", "do i pay the pension's tax monthly"])
def test_the_interval_of_the_tax_is_still_denied(text, assistant):
    """The tax is paid once a year: 26 CFR 20.2056A-4(c)(6)(i)."""
    assert first_word(text, assistant) == "No."


@pytest.mark.parametrize("text", ["must i file every month", "may i pay the tax monthly", "is tax due every year"])
def test_the_interval_of_an_act_stays(text):
    """What is asked of the tax or of the form is not taken off."""
    assert without_how_often_it_comes(text) == text
