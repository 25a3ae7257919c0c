"""What was told is never denied and never answered by a rule that it rules out."""

from __future__ import annotations

import re
from datetime import date

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Question

OWN_SHARES = (
    ("like Example 3 only the form counted 85% of our ranch as his. How much of it may I move over?", "85 percent"),
    ("As in Example 3 except 40% of our cottage counted. can I give the trust 50%?", "40 percent"),
    ("In my version of example 3 the estate includes 25 percent. so I may assign how much", "25 percent"),
    ("Example 3 with inclusion at 85 percent: what may S transfer?", "85 percent"),
)
NOT_DENIED = (
    "My account is counted at 80% in his estate. Is it right that I can transfer 80%?",
    "we own 70 percent of the farm, is the marital deduction for the 70 percent only",
    "suppose 30 percent of the house was hers, is that what goes in?",
)
AFTER_THE_RETURN = (
    "he passed in 2022, I swore the oath in 2025. do i need a QDOT at all",
    "my wife passed away in march 2021 and I took citizenship in 2024, can we skip the QDOT?",
    "Husband died 6 years ago, I became american this spring. Trust still necessary?",
    "the 706 was mailed last week and I only now get my ceremony",
    "We sent in the 706 in June. I am sworn in now. does that free the money",
)
BEFORE_THE_RETURN = (
    "dad died in 2019, mom took the oath in 2020 before the return was sent, is a qdot needed",
    "I became a citizen in 2026, husband died in 2025, return on extension. QDOT needed?",
)
CITIZENS_ABROAD = (
    "dual-citizen daughter in Toronto as trustee",
    "my niece has both passports, US and French, and works in Lyon. can she be the us trustee",
)


def _asked(text: str, assistant: Assistant) -> Answer:
    return answer(Question(question=text, today=date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(("text", "share"), OWN_SHARES)
def test_a_share_of_the_askers_own_version_is_answered_with(text: str, share: str, assistant: Assistant) -> None:
    """§ 20.2056A-4(b)(3): only the portion that is includible may be transferred, whatever the portion is."""
    told = _asked(text, assistant).answer
    assert share in told
    assert "It is not" not in told


@pytest.mark.parametrize("text", NOT_DENIED)
def test_a_share_told_of_ones_own_property_is_not_denied(text: str, assistant: Assistant) -> None:
    assert not re.search(r"It is not \d", _asked(text, assistant).answer)


@pytest.mark.parametrize("text", AFTER_THE_RETURN)
def test_citizenship_after_the_return_spares_no_trust(text: str, assistant: Assistant) -> None:
    """Section 2056(d)(4) asks for citizenship before the day the return is made; later section 2056A(b)(12) holds."""
    told = _asked(text, assistant).answer
    assert not told.startswith("No QDOT is needed")
    assert "QDOT tax ends" in told


@pytest.mark.parametrize("text", BEFORE_THE_RETURN)
def test_citizenship_before_the_return_spares_it(text: str, assistant: Assistant) -> None:
    assert "No QDOT is needed" in _asked(text, assistant).answer


@pytest.mark.parametrize("text", CITIZENS_ABROAD)
def test_a_citizen_abroad_is_judged_by_the_tax_home(text: str, assistant: Assistant) -> None:
    """26 CFR 20.2056A-2(d)(2): an individual U.S. trustee needs a tax home in the United States besides citizenship."""
    told = _asked(text, assistant).answer
    assert "tax home" in told.split(" [")[0]
    assert "foreigner" not in told


def test_a_year_gives_no_day_where_it_is_asked_how_the_sixty_days_run(assistant: Assistant) -> None:
    """§ 20.2056A-4(c)(7)(i): each payment within 60 days of its receipt."""
    told = _asked("In 2024 I received two checks; must each be moved within its own sixty days?", assistant)
    assert told.kind == "answer"
    assert "within 60 days" in told.answer


@pytest.mark.parametrize(
    "text",
    [
        "our 706 went out in May, oath is scheduled for December. still escape the trust?",
        "the return was filed in June and her naturalization is set for January. escape the trust?",
    ],
)
def test_a_ceremony_still_to_come_lies_in_no_year_before(text: str, assistant: Assistant) -> None:
    """Section 2056(d)(4): a ceremony to come is not before a return that went out."""
    assert not _asked(text, assistant).answer.startswith("In time")
