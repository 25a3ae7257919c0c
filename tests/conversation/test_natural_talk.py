"""Follow-ups as people type them: the first sentence answers what was asked, and not what was asked before."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.followups import leans, points
from qdot_assistant.ira_terms import forbids_assigning
from qdot_assistant.matters.point import point_of
from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.reading.feelings import without_feelings
from qdot_assistant.told_facts import tells
from qdot_assistant.types import Answer, Question, Turn

TODAY = dt.date(2026, 11, 22)


def _last(assistant: Assistant, *messages: str, audience: str = "client") -> Answer:
    """The answer to the last of the messages, each earlier one answered in its turn."""
    history: tuple[Turn, ...] = ()
    for message in messages:
        asked = Question(question=message, audience=audience, history=history, today=TODAY)  # type: ignore[arg-type]
        said = answer(asked, assistant)
        history += (Turn(role="user", content=message), Turn(role="assistant", content=said.answer))
    return said


def _first(said: Answer) -> str:
    return said.answer.split("\n")[0]


ROLLING = ("I roll each month's share over to the trust. The July check arrived 2026-11-05, by when must it move?",)
ASSIGNED = ("D died April 3, 2026. We assigned the farm; probate is running. When is the return due?",)


@pytest.mark.parametrize(
    ("before", "text", "says"),
    [
        (ROLLING, "and if the 60th day lands on a sunday", "weekend"),
        (ROLLING, "what if day sixty is a bank holiday?", "weekend or holiday"),
        (ASSIGNED, "what if probate ends before the farm is conveyed", "administration"),
    ],
)
def test_a_case_supposed_asks_of_its_rule(before: tuple[str, ...], text: str, says: str, assistant: Assistant) -> None:
    """The day told stays as it is; what is supposed is asked about."""
    said = _last(assistant, *before, text)
    assert said.kind == "answer"
    assert says in _first(said)


@pytest.mark.parametrize("text", ["and if the check came november 9", "what if he had died on May 3, 2026?"])
def test_a_case_with_a_day_is_worked_out_anew(text: str, assistant: Assistant) -> None:
    before = ROLLING if "check" in text else ASSIGNED
    assert _last(assistant, *before, text).kind == "calculation"


SIZE = ("he died in march 2026 and everything together is 6 million. is there estate tax?",)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("and if it had been 2022 with 13 million", "$12,060,000"),
        ("what if he left 20 million and died in 2024", "$13,610,000"),
        ("suppose they had 11 million, dying in 2019", "$11,400,000"),
    ],
)
def test_another_size_is_held_against_the_exclusion(text: str, says: str, assistant: Assistant) -> None:
    assert says in _first(_last(assistant, *SIZE, text))


@pytest.mark.parametrize(
    "text", ["what about me, is there tax when I die", "and once i am gone, is anything taxed then?"]
)
def test_the_survivors_own_death_is_not_the_first(text: str, assistant: Assistant) -> None:
    said = _first(_last(assistant, *SIZE, text))
    assert "When the surviving spouse dies" in said
    assert "15,000,000" not in said


@pytest.mark.parametrize(
    ("messages", "says"),
    [
        (("must I stay in America to use a QDOT?", "I am thinking of moving home to Portugal"), "lives abroad"),
        (("is a QDOT possible if I live in Rome?", "must the trustee be over there as well"), "trustee"),
        (("who runs a qdot?", "so who is the boss in it"), "trustee"),
    ],
)
def test_pensions_step_back_where_none_was_spoken_of(
    messages: tuple[str, ...], says: str, assistant: Assistant
) -> None:
    said = _first(_last(assistant, *messages))
    assert says in said
    assert "pension" not in said


def test_a_pension_spoken_of_stays(assistant: Assistant) -> None:
    said = _last(assistant, "does my pension qualify if I cannot sign it over?", "I am moving home to Portugal")
    assert "pension" in _first(said)


@pytest.mark.parametrize(
    "text",
    [
        "my cousin is American but he lives in Quito",
        "my stepson is a U.S. citizen, he moved to Oslo years ago",
    ],
)
def test_a_person_told_after_the_question_goes_on_with_it(text: str, assistant: Assistant) -> None:
    said = _first(_last(assistant, "who may be the trustee of a qdot?", text))
    assert "tax home" in said
    assert not said.startswith("A foreigner")


def test_what_is_kept_out_is_no_revocation(assistant: Assistant) -> None:
    """What is supposed of other property is not supposed of taking the assignment back."""
    said = _last(assistant, "may I take my assignment back?", "what if I only assign the land and keep the shares")
    assert "only what is transferred or assigned" in _first(said)


def test_citizenship_lately_comes_after_the_return(assistant: Assistant) -> None:
    """Two years after the death no return is due: section 2056(d)(4) no longer helps."""
    said = _last(assistant, "I took the oath last month, he died in 2023. is the trust still needed?")
    assert "becomes a U.S. citizen later" in _first(said)
    told = _last(
        assistant, "I took the oath last month, he died in 2023. is the trust still needed?", "who must I inform"
    )
    assert "final Form 706-QDT" in _first(told)


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("when must everything be finished", "when"),
        ("when does it all have to be done", "when"),
        ("is there some way to get extra time", "more_time"),
        ("any chance of getting more time?", "more_time"),
        ("do i have to manage all this on my own", "whom"),
        ("can somebody do this for me", "whom"),
        ("whom should we tell", "who_files"),
        ("who can be trustee", None),
        ("when did the law change", None),
        ("is there a way to get the tax back", None),
    ],
)
def test_points_in_plain_words(text: str, point: str | None) -> None:
    assert point_of(text) == point


def test_when_all_is_due_after_the_trustee(assistant: Assistant) -> None:
    said = _last(assistant, "can my niece be the trustee?", "when does everything have to be done")
    assert "before the estate tax return is filed" in _first(said)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("I'm so tired of all this. Who signs the assignment?", "Who signs the assignment?"),
        ("this is too much for me! what comes next?", "what comes next?"),
        ("I'm worried about the deadline. When is it?", "I'm worried about the deadline. When is it?"),
        ("i am so sad.", "i am so sad."),
        ("I'm afraid I filed late. What now?", "I'm afraid I filed late. What now?"),
    ],
)
def test_feelings_are_taken_off_and_nothing_else(text: str, left: str) -> None:
    assert without_feelings(text) == left


@pytest.mark.parametrize(
    ("text", "tells_it"),
    [
        ("is the pension from the german state included", False),
        ("she gets a pension from the polish government", False),
        ("she gets a pension from the state of Ohio", True),
        ("he worked for the city of Austin", True),
    ],
)
def test_a_plan_of_a_foreign_state_is_not_at_home(text: str, tells_it: bool) -> None:
    assert tells("domestic_plan", text) is tells_it


def test_payments_that_began_in_a_month_without_a_year(assistant: Assistant) -> None:
    """ "Started in October" of a death in September is of the same year, and no payment of years later."""
    said = _last(
        assistant, "he died in september 2025, i was 66, 1,000 a month for life started in october, corpus part?"
    )
    assert said.kind == "calculation"
    later = _last(
        assistant, "he died in september 2024, i was 66, 1,000 a month for life started in june 2026, corpus part?"
    )
    assert later.kind == "refusal"


def test_an_account_that_the_bank_says_cannot_be_assigned() -> None:
    assert forbids_assigning("the bank says it cant be assigned", "do i have to move his ira into a trust")
    assert not forbids_assigning("the bank says it cant be assigned", "do i have to move his pension into a trust")


def test_until_when_the_flat_can_be_put_in(assistant: Assistant) -> None:
    said = _last(
        assistant, "mom inherited a flat outright. he died 2026-07-01, is it too late?", "until when can she put it in"
    )
    assert "transferred to the QDOT before the return is filed" in _first(said)


@pytest.mark.parametrize(
    ("text", "it_points"),
    [("will there be a tax", False), ("is there another way", True), ("put it there", True), ("are there fees", False)],
)
def test_there_is_points_at_nothing(text: str, it_points: bool) -> None:
    assert points(text) is it_points


def test_what_is_asked_behind_the_person_named() -> None:
    assert not leans("what about me, will there be estate tax on my own death")
    assert leans("what about me")


FIRST = "i get 1,200 a month for life and was 63 when he died in august 2025. what is the corpus part?"


@pytest.mark.parametrize(
    "other",
    [
        "and my cousin, she was 71 when her husband died in march 2024, same amount",
        "my aunt gets the same pension, she was 71 when uncle died in march 2024",
    ],
)
def test_the_same_payments_of_somebody_else(other: str, assistant: Assistant) -> None:
    """The payments hold for the other pension, the death and the age are its own, (c)(4)(ii)(B)."""
    said = _last(assistant, FIRST, other)
    (worked,) = said.calculations
    assert worked.inputs["age"] == 71
    assert str(worked.inputs["annual_annuity"]) == "14400"
    assert "March 2024" in said.answer
    assert "August 2025" not in said.answer


@pytest.mark.parametrize(
    "back", ["back to mine: how much a year is that", "ok and mine per year", "to my own: how much in a year"]
)
def test_back_to_ones_own_case(back: str, assistant: Assistant) -> None:
    own = _last(assistant, FIRST, "how much a year is that").calculations[0].results["corpus_amount"]
    other = "my friend gets 900 a month, she was 80, her husband died in may 2024"
    assert _last(assistant, FIRST, other, back).calculations[0].results["corpus_amount"] == own


def test_ones_own_house_is_no_way_back(assistant: Assistant) -> None:
    said = _last(
        assistant, FIRST, "my aunt gets 800 a month, she was 70, uncle died in may 2024", "my own house is in Ohio"
    )
    assert said.kind != "calculation"


def test_a_year_after_a_rule_was_asked(assistant: Assistant) -> None:
    said = _last(assistant, FIRST, "does the share fall as I get older?", "how much is that in a year")
    assert _first(said).startswith("Over a year")


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("what rate did you use", "The section 7520 rate used is"),
        ("which table have you applied", "The mortality table is"),
        ("how did you get that", "The corpus (principal) portion is"),
    ],
)
def test_one_value_of_the_working(text: str, opens: str, assistant: Assistant) -> None:
    assert _first(_last(assistant, FIRST, text)).startswith(opens)


def test_a_thing_named_is_explained_by_itself(assistant: Assistant) -> None:
    said = _first(_last(assistant, "may I take back what I assigned?", "the formula bit, put that simpler please"))
    assert "formula" in said
    again = _first(_last(assistant, "may I take back what I assigned?", "put that simpler please"))
    assert "irrevocable" in again


@pytest.mark.parametrize(
    ("messages", "says"),
    [
        (("who can be the trustee?", "but why is that"), "collected later"),
        (("is my nephew allowed as trustee?", "is he liable if something goes wrong"), "personally liable"),
        (("must I live here for a qdot?", "does the trustee have to live in America too"), "tax home"),
        (("I signed an assignment in July. what now?", "must I still transfer the shares"), "must really be conveyed"),
    ],
)
def test_the_point_asked_of_the_trustee_and_the_assignment(
    messages: tuple[str, ...], says: str, assistant: Assistant
) -> None:
    assert says in _first(_last(assistant, *messages))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("does mom then still need the trust", "before the day the estate tax return is made"),
        ("and if the return has already been filed by then", "becomes a U.S. citizen later"),
    ],
)
def test_citizenship_to_come_and_the_return(text: str, says: str, assistant: Assistant) -> None:
    before = "mom becomes a citizen in may 2027, dad died in september 2026"
    assert says in _first(_last(assistant, before, text))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("and would there be if he had died in 2016", "is over the basic exclusion amount for a death in 2016"),
        ("what if he passed away in 2024", "is not over the basic exclusion amount for a death in 2024"),
    ],
)
def test_the_size_told_is_held_against_another_year(text: str, says: str, assistant: Assistant) -> None:
    assert says in _first(_last(assistant, *SIZE, text))


@pytest.mark.parametrize(
    ("messages", "says"),
    [
        (("must every payment be rolled over?", "and if I rather pay the tax instead"), "The pay-tax route"),
        (
            (
                "D's sister assigned the land, by when must it be moved?",
                "who may extend that",
                "and with no probate?",
            ),
            "has no administration",
        ),
    ],
)
def test_the_other_route_and_no_probate(messages: tuple[str, ...], says: str, assistant: Assistant) -> None:
    assert says in _first(_last(assistant, *messages))
