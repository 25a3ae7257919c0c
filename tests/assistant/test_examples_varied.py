"""The Examples with the asker's own facts: what is changed is worked out anew, what is not stays the Example's."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.multiples import multiple_in
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Answer, Question, Turn


def asked(text: str, assistant, history: tuple[str, ...] = ()) -> Answer:
    turns = tuple(Turn(role="user", content=one) for one in history)
    return answer(Question(question=text, audience="client", history=turns, today=dt.date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("example 4 with the surviving spouse aged 65", ("72 percent", "12.9317")),
        ("Example 4, S 75 years old at the death", ("76 percent",)),
        ("example 4 if she were five years older", ("72 percent", "12.9317")),
        ("how would example 4 come out for a widow ten years younger", ("× 17.7777",)),
        ("example 4 paid quarterly", ("$12,060 of each quarterly payment of $18,000",)),
        ("Rework Example 4 with one payment a year", ("1.0000",)),
        ("example 4 but she gets 36,000 a year", ("monthly payment of $3,000",)),
        ("what if the annuity in example 4 were twice as big", ("monthly payment of $12,000",)),
        ("the pension in example 4 pays 90000 instead of 72000", ("monthly payment of $7,500",)),
        ("Example 4 at a 5.0 percent rate", ("0.60",)),
        ("Vary Example 4: 20-year term certain instead of life.", ("70 percent", "1,030,729.61")),
        ("Example 4, but 15 years certain rather than for life", ("3.6 percent",)),
        ("Example 4 assuming a rate one point higher", ("× 1.0209",)),
        ("example 4 but he died in february 2012", ("rate of 1.4 percent for February 2012",)),
        (
            "what deduction in example 4 if the pension were $100,000 a year",
            ("present value of the annuity is $1,493",),
        ),
    ],
)
def test_example_4_is_worked_out_on_the_facts_told(text, says, assistant):
    """(d)(4)(ii)-(iii): the facts told take the place of the Example's, the others stay."""
    given = asked(text, assistant)
    assert given.kind == "calculation"
    assert [one for one in says if not any(part in given.answer for part in one.split("|"))] == []


def test_what_stays_is_said_and_no_month_that_nobody_told(assistant):
    """What is not told is taken from the Example and named; no month's published rate is held against its own."""
    given = asked("example 4 with a spouse of 66", assistant)
    assert "Taken from Example 4 unchanged: $72,000 a year, monthly payments, 3.6 percent" in given.answer
    assert "a death on or after June 1, 2023" in given.answer
    assert "July" not in given.answer
    assert "2023-07" not in given.answer
    assert [one for one in given.notices if one.section == "IRC 7520(a)"] == []
    assert "within 60 days" not in given.answer


@pytest.mark.parametrize(
    "text",
    [
        "In Example 4, is S 65?",
        "why does example 4 use 3.6 percent when my rate was 5.2",
        "What does Example 4 show for a decedent who died in 2015?",
        "Is the rate in Example 4 5 percent?",
        "example 4: 67 percent of 6000 is how much",
        "does example 4 still apply if he died 2021",
    ],
)
def test_the_example_as_it_stands_is_not_worked_out_anew(text, assistant):
    """A fact asked about, and the text of a day, are told from the Example."""
    assert asked(text, assistant).kind == "answer"


def test_a_follow_up_varies_the_example(assistant):
    """Asked after the Example, another age is put in its place."""
    assert "72 percent" in asked("and if she were 65?", assistant, ("what does example 4 come to",)).answer


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Like Example 3 but 80% is counted in his estate. How much can she put in?", "80 percent"),
        ("In Example 3, suppose D furnished 75 percent of the consideration. What may S transfer?", "75 percent"),
        ("like ex 3 but the wife paid 30% of the price herself", "70 percent interest"),
        ("example 3 if he had paid for a quarter of the house", "25 percent interest"),
        ("example three, only she paid for a quarter of the house", "75 percent interest"),
        ("Same as Example 3 except the wife paid for the whole thing herself", "nothing of it"),
        ("example 3, what if D paid everything", "all of it"),
        ("example 3: what if the house is worth 500,000", "$300,000"),
        ("In Example 3, could S transfer a 100 percent interest?", "No. "),
        ("Example 3: S transfers only 40 percent. For what share is a deduction allowed?", "40 percent"),
        ("example 3 but they each paid half", "50 percent"),
        ("what if the inclusion in example 3 was 80%", "80 percent"),
        ("Example 3 with property worth $1.2 million", "$720,000"),
        ("ex. 3, she paid a fifth of the price", "an 80 percent interest"),
    ],
)
def test_example_3_follows_the_share_included(text, first, assistant):
    """(b)(3) and section 2040(a): what S paid for is not included, and only what is included may be transferred."""
    given = asked(text, assistant)
    assert first in given.answer[:140]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("example 1 but she only assigned half the cash bequest and moved the rest as before", "$500,000"),
        ("if the insurance in Example 1 paid out twice as much, what deduction", "$900,000"),
        ("Example 1 with every amount doubled", "$1,400,000"),
        ("Example 1, but S transfers only 50 percent of the insurance proceeds", "$600,000"),
        ("what if in example 1 she kept the house left to her and moved everything else she moved", "$600,000"),
        ("Example 1, if the return is filed before the pecuniary bequest is assigned", "$300,000"),
        ("Example 1, but the land is transferred only after the return was filed", "$600,000"),
        ("in example 1 if the bequest had been 1 million instead of 400,000", "$1,300,000"),
        ("Example 5 but the bequest is $900,000. Deduction?", "$900,000"),
        ("example 5 with 2 million", "$2,000,000"),
        ("in example 1, suppose insurance 300,000 and land 150,000", "$850,000"),
        ("Example 1, but the bequest is $200,000", "$500,000"),
        ("like example 1 but she also transferred the $300,000 house", "$1,000,000"),
        ("Like Example 1 but S transferred only the insurance and also assigned the bequest", "$600,000"),
        ("like example 1 only the joint property gets moved too and the land stays out", "$900,000"),
        ("Example 1 in which S assigns the bequest and transfers nothing", "$400,000"),
        ("Example 5 if D had left S twice the amount", "$1,400,000"),
    ],
)
def test_examples_1_and_5_add_up_what_is_told(text, total, assistant):
    """(d)(1) and (d)(5): the deduction is that for the property in the QDOT, in time."""
    assert total in asked(text, assistant).answer[:140]


@pytest.mark.parametrize(
    ("text", "by"),
    [("twice as large", "2"), ("tripled", "3"), ("half as big", "1/2"), ("20 percent more", "6/5"),
     ("25% smaller", "3/4"), ("each half year", None), ("paid twice a year", None), ("four times each year", None),
     ("the same", None)],
)  # fmt: skip
def test_a_relation_told_is_read(text, by):
    """What an amount is multiplied by; the half of a year is none."""
    found = multiple_in(text)
    assert (str(found.by) if found else None) == by


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Example 2 with an assignment signed a week after the return was filed", "No. "),
        ("what if the assignment in example 2 were revocable", "No. "),
        ("Was Example 2 changed by T.D. 9974?", "No"),
        ("is the S of the examples an American", "No. "),
        ("could the widow in example 2 cancel what she signed", "No. S cannot take"),
        ("is there an example with a family business", "No: none of the five"),
        ("which example has a formula", "Example 2"),
        ("Which Example cites § 2056(a)?", "Example 5: “"),
        ("Which Example mentions a power of appointment?", "Example 1: “"),
        ("example 1 but the executor forgets to elect", "No marital deduction would be allowed without"),
        ("example 5 but S is already a US citizen when D dies", "If S were a U.S. citizen"),
        ("who is the trustee in example 1", "The words of (d)(1) do not mention a trustee"),
        ("in example 1 who ends up with the trust when S is dead", "In Example 1 what is left"),
    ],
)
def test_the_first_sentence_answers_what_is_asked_of_an_example(text, opens, assistant):
    """(d): what is asked of an Example comes first, not its facts as a whole."""
    assert asked(text, assistant).answer.startswith(opens)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Mortality table for a decedent dying December 3, 2021", "either Table 2000CM or Table 2010CM"),
        ("he died in april 2016, which mortality table", "it is Table 2000CM"),
        ("D died June 2, 2023: which mortality table", "it is Table 2010CM"),
        ("Which Example 4 applies to a decedent who died on May 31, 2023?", "the earlier text"),
    ],
)
def test_what_a_death_picks_is_said_first(text, says, assistant):
    """26 CFR 20.2031-7(d), § 20.2056A-4(e): the table and the text of the death that was told."""
    assert says in asked(text, assistant).answer[:110]


@pytest.mark.parametrize(
    "text",
    [
        "the brochure says only a US citizen or bank can be trustee, my US LLC owned family trust company - ok?",
        "the guide says income is free of tax for her, true",
        "your article: the executor must elect on the return. can he undo it",
    ],
)
def test_words_of_the_explainer_taken_up_bring_their_notice(text, assistant):
    """What the explainer says and what governs stands beside an answer from the law itself."""
    assert {one.kind for one in asked(text, assistant).notices} & {"conflict", "outdated"}


def test_without_the_explainer_no_notice_is_put(assistant):
    """A question that does not speak of the explainer gets no notice on its words."""
    given = asked("can the executor undo the election on the return", assistant)
    assert not [one for one in given.notices if one.text.startswith("The explainer says “")]
