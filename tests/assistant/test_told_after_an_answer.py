"""Follow-ups that put another fact into what was answered: another payment, month, route, or state of the estate."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question, Turn

TODAY = dt.date(2026, 11, 22)


def _asked(before: str, said: str, text: str, audience: str = "client") -> Question:
    history = (Turn(role="user", content=before), Turn(role="assistant", content=said))
    return Question(question=text, history=history, today=TODAY, audience=audience)


def _told(before: str, said: str, text: str, name: str) -> object:
    return facts_of(_asked(before, said, text)).value(name)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("and june's? that one came on the 8th", dt.date(2026, 6, 8)),
        ("march's, which reached me on the 4th?", dt.date(2026, 3, 4)),
        ("October's came the 5th", dt.date(2026, 10, 5)),
        ("what about the check for July, received on the eleventh", dt.date(2026, 7, 11)),
        ("and the april one, credited on the 2nd", dt.date(2026, 4, 2)),
        ("the following month's came on the 5th", dt.date(2026, 6, 5)),
    ],
)
def test_a_payment_is_read_in_the_month_it_names(text: str, day: dt.date) -> None:
    """(c)(7)(i): each payment has its own 60 days, so its day is never counted in another payment's month."""
    told = _told(
        "Annuity money arrived on May 7 2026. Into the trust by when?", "July 6, 2026. [1]", text, "payment_dates"
    )
    assert isinstance(told, tuple)
    assert told[-1] == day


def test_a_payment_without_a_year_lies_nearest_to_the_one_told() -> None:
    """After a payment of December 2024 January's is that of 2025, not of this year."""
    before = "My pension check of December 5, 2024: roll over by when?"
    assert _told(before, "February 3, 2025. [1]", "and january's, it came on the 6th", "payment_dates") == (
        dt.date(2025, 1, 6),
    )


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("and had it been december of the same year?", (2024, 12)),
        ("if he'd died in november that year", (2024, 11)),
        ("suppose it was the june before", (2024, 6)),
        ("and for a death the following january", (2025, 1)),
        ("what about a death in march of the year before", (2023, 3)),
        ("october of the year after?", (2025, 10)),
    ],
)
def test_that_year_is_the_year_told_before(text: str, month: tuple[int, int]) -> None:
    """The section 7520 rate goes by the month of death; "that year" is never this one."""
    before = "he died in august 2024, i was 65, 1,250 a month for life, that month's rate. corpus?"
    day = _told(before, "See below. [1]", text, "date_of_death")
    assert isinstance(day, dt.date)
    assert (day.year, day.month) == month


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("and if they got the longer time?", 6),
        ("what if we are given half a year extra", 6),
        ("and with the additional time the IRS allows?", 6),
        ("the accountant obtained the later date", 6),
        ("say they took the extra six months", 6),
        ("could we get more time?", None),
        ("what if we need more time", None),
        ("with more time, could it still be reformed?", None),
    ],
)
def test_more_time_supposed_is_an_extension(text: str, months: int | None) -> None:
    """26 CFR 20.6081-1(b): six months; asked for or needed it is none yet."""
    assert _told("He died 9 February 2026. Return due?", "November 9, 2026. [1]", text, "extension_months") == months


_RUNS = "There's a probate going on. When must the house I assigned be moved?"
_NONE = "I assigned the boat. There's no probate. When does it have to be in the trust?"


@pytest.mark.parametrize(
    ("before", "said", "text", "opens"),
    [
        (
            _RUNS,
            "Before the administration ends. [1]",
            "the lawyer corrects me, there won't be any administration. so then?",
            "one year",
        ),
        (_RUNS, "Before the administration ends. [1]", "sorry, wrong: no probate was ever opened", "one year"),
        (
            _NONE,
            "Within a year of the due date. [1]",
            "actually they did open probate in the end, does that change it?",
            "administration",
        ),
    ],
)
def test_another_state_of_the_estate_changes_the_limit(before, said, text, opens, assistant) -> None:
    """(b)(6): before the administration is completed or, without one, a year after the return's due date."""
    first = answer(_asked(before, said, text), assistant).answer.split("[1]")[0]
    assert opens in first
    assert ("has no administration" in first) == (opens == "one year")


@pytest.mark.parametrize(
    ("before", "said", "text", "section"),
    [
        (
            "What must the executor file for the rollover route?",
            "Two papers. [1]",
            "And under the pay-as-you-go alternative, what accompanies the 706?",
            "(c)(2)",
        ),
        (
            "What is filed with the 706 under the Agreement To Pay?",
            "Two papers. [1]",
            "And on the trust-contribution alternative?",
            "(c)(3)",
        ),
        (
            "who signs the agreement if I roll the payments into the trust?",
            "The spouse. [1]",
            "and for the yearly-tax version?",
            "(c)(6)",
        ),
        ("Who signs the Agreement To Roll Over?", "The spouse. [1]", "Under the tax-paying option?", "(c)(6)"),
    ],
)
def test_a_route_called_by_an_everyday_name_is_the_other_one(before, said, text, section, assistant) -> None:
    """(c)(2) and (c)(3): the two routes have many names, and each its own papers."""
    cited = [one.section for one in answer(_asked(before, said, text, "attorney"), assistant).citations]
    assert cited[0].startswith(f"20.2056A-4{section}") or any(one.startswith(f"20.2056A-4{section}") for one in cited)


@pytest.mark.parametrize(
    "text", ["and supposing nobody ever has to file one", "and if there is no estate tax return at all?"]
)
def test_the_case_supposed_is_told_by_the_rule_just_told(text, assistant) -> None:
    """(c)(6)(i): without a return the form for the year of the death is due within nine months of it."""
    before = "pay-tax route: when do I send form 706-QDT for pension money of the year my husband died?"
    said = "Not before the day his estate tax return is due, extensions included. [1]"
    assert "9 months" in answer(_asked(before, said, text), assistant).answer


@pytest.mark.parametrize(
    ("before", "text", "both"),
    [
        (
            "Who may be trustee and where must the trust's papers be kept?",
            "in two lines please",
            ("citizen", "records"),
        ),
        ("What is a protective assignment and what must it contain?", "make it shorter", ("(made|genuine)", "name")),
    ],
)
def test_two_questions_made_shorter_keep_both_answers(before, text, both, assistant) -> None:
    """The first sentence of each answer stands; one of them alone would drop what was asked."""
    import re

    said = answer(_asked(before, "Both were told. [1]", text), assistant).answer
    assert all(re.search(word, said) for word in both)
    assert len(said.split()) < 110


_PAID = "got my annuity payment 12 august 2026, when must the corpus be in the trust?"


@pytest.mark.parametrize(
    ("before", "text", "opens"),
    [
        (_PAID, "what happens if i send it on the 20th of october", "Not in time"),
        (_PAID, "and if i transfer it on october 9?", "In time"),
        (
            _PAID,
            "does the bank holiday push it to the next day?",
            "Whether a weekend or holiday moves the 60th day is not settled",
        ),
        (_PAID, "but that's a sunday!", "Whether a weekend or holiday moves the 60th day is not settled"),
        (
            "he died 2 june 2025. we filed the 706 on february 20 2026. in time?",
            "and the assignment? i signed it february 25",
            "Not in time: the assignment",
        ),
    ],
)
def test_a_day_supposed_is_judged_by_the_limit_told_before(before, text, opens, assistant) -> None:
    """(c)(7)(i), (b)(1): the act is held against its day; no weekend rule of filings moves the sixty days."""
    assert answer(_asked(before, "That is the last day. [1]", text), assistant).answer.startswith(opens)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("If the payments were made at the beginning of each quarter?", "timing", "beginning"),
        ("the letter says 4.8 actually, is the share then more?", "section_7520_rate", "4.8"),
        ("what if the rate was really 5.6", "section_7520_rate", "5.6"),
    ],
)
def test_a_fact_put_in_its_place_works_the_portion_out_again(text, name, value, assistant) -> None:
    """(c)(4): a condition alone, or a figure read off a letter, changes that fact and nothing else."""
    before = "$5,000 quarterly for life; I was 68 at his death, June 2025; 5.0%. Corpus portion?"
    found = answer(_asked(before, "See the steps. [1]", text), assistant)
    assert found.kind == "calculation"
    assert str(found.calculations[0].inputs[name]) == value


@pytest.mark.parametrize(
    ("before", "said", "text", "stands"),
    [
        (
            "do i pay income tax on what the trust pays me?",
            "Income tax is a separate matter. [1]",
            "and estate tax?",
            "without triggering the estate tax",
        ),
        ("my husband has a 401k and an IRA", "They differ. [1]", "what papers do we file for the first one?", "401"),
        ("Can my lawyer be trustee?", "Yes, if he is a US citizen. [1]", "he moved to Geneva last spring", "tax home"),
        (
            "Who has to be a trustee of a QDOT?",
            "A citizen or a U.S. company. [1]",
            "explain for my 80 year old mother",
            "citizen or a domestic",
        ),
        (
            "1,900 a month until i die, 5.2%, husband died 6 june 2024, i was 66. corpus?",
            "See below. [1]",
            "and when do i send the form for it",
            "Form 706-QDT for pension payments",
        ),
    ],
)
def test_what_a_follow_up_points_at_is_found(before, said, text, stands, assistant) -> None:
    """The other tax, the first of two things, the trustee's home, the form of the pension told."""
    assert stands in answer(_asked(before, said, text), assistant).answer


@pytest.mark.parametrize(
    ("before", "text", "words"),
    [
        ("how long after he died must we file the estate return", "it was the 31st of may 2026", "March 1, 2027"),
        (
            "Our father died on 4th April 2026. The due date of the estate return?",
            "the CA has already taken the extension, so new date?",
            "July 6, 2027",
        ),
        (
            "we own it with no probate, he died may 10 2025. when must the house i assigned be conveyed?",
            "so the exact date is?",
            "February 10, 2027",
        ),
        (
            "payment came 3 sept 2026. until when must the corpus be moved",
            "on the calendar that is?",
            "November 2, 2026",
        ),
        ("he died 2 june 2025, when is the 706 due", "as a date please", "March 2, 2026"),
        (
            "D died 3 Feb 2025, 4768 timely. Last date for the reformation under the will?",
            "Return actually filed 10 March 2026; does that shorten it?",
            "filing early does not shorten",
        ),
    ],
)
def test_the_day_is_worked_out_from_what_both_messages_tell(before, text, words, assistant) -> None:
    """IRC 6075(a), (a)(1), (b)(6), (c)(7)(i): a bare day, or a bare wish for one, belongs to the day asked before."""
    assert words in answer(_asked(before, "The rule was told. [1]", text), assistant).answer


@pytest.mark.parametrize(
    ("before", "said", "text", "words"),
    [
        (
            "Does the Information Statement ask for the discount rate?",
            "Yes. [1]",
            "And the present value?",
            "(c)(5)(vi)",
        ),
        (
            "Is conveyance of an assigned asset required before the return is filed?",
            "No. [1]",
            "Consequence of default?",
            "the deduction is not allowed",
        ),
        ("Which deaths does the new Example 4 cover?", "From June 1, 2023. [1]", "And its predecessor?", "May 1, 2009"),
        ("read me (c)(7)(i)", "> the words. [1]", "only the last sentence", "See § 20.2056A-11"),
        (
            "Quote (b)(7)(iii).",
            "> the words. [1]",
            "Parse that in plain English.",
            "unless the account's terms provide otherwise",
        ),
    ],
)
def test_a_fragment_asks_the_same_of_another_object(before, said, text, words, assistant) -> None:
    """The object, the earlier text, one sentence or what follows a default is asked about as the earlier one was."""
    assert words in answer(_asked(before, said, text, "attorney"), assistant).answer


def test_the_yearly_total_leaves_how_often_it_is_paid(assistant) -> None:
    """(c)(4): the amount of the year is corrected, and a quarterly pension stays a quarterly one."""
    before = "my pension is 3,000 every quarter for life, he died in feb 2026 when i was 64. corpus?"
    found = answer(_asked(before, "See below. [1]", "no wait 3,000 is the yearly total"), assistant)
    assert (str(found.calculations[0].inputs["annual_annuity"]), found.calculations[0].inputs["frequency"]) == (
        "3000",
        "quarterly",
    )


def test_the_next_spouses_passport_is_not_the_decedents(assistant) -> None:
    """IRC 2056(d)(1) asks of no later marriage; the rule on the decedent's citizenship gives no verdict on it."""
    question = _asked(
        "does the trust last until i remarry", "No. [1]", "and if i do, does the new husband's passport matter?"
    )
    assert "person who died was a U.S. citizen" not in answer(question, assistant).answer


_RETURN = ("he died on 9 september 2025. when is the return due?", "June 9, 2026. [1]")


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("sorry i said september, meant november", "date_of_death", dt.date(2025, 11, 9)),
        ("hmm the certificate says 2024", "date_of_death", dt.date(2024, 9, 9)),
        ("we sent it on the tenth. too late?", "return_filed", dt.date(2026, 6, 10)),
        ("they signed it on the 3rd", "date_of_death", dt.date(2025, 9, 9)),
        ("and if it went in on the fifth?", "date_of_death", dt.date(2025, 9, 9)),
    ],
)
def test_a_bare_day_moves_no_death_that_it_does_not_tell(text: str, name: str, value: dt.date) -> None:
    """IRC 6075(a): a part of the day is corrected where it is taken back; an act has a day of its own."""
    assert _told(*_RETURN, text, name) == value


def test_a_bare_day_after_a_judged_transfer_is_another_transfer() -> None:
    """(c)(7)(i): "and on the 2nd?" supposes another day of the transfer, and none of the receipt."""
    before = "Payment received 31 Jan 2026. Transferred to the QDOT 1 April. Timely?"
    assert _told(before, "Yes. [1]", "And on the 2nd?", "rolled_over") == dt.date(2026, 4, 2)
    assert _told(before, "Yes. [1]", "And on the 2nd?", "payment_dates") == (dt.date(2026, 1, 31),)


def test_a_short_message_with_a_verb_of_its_own_tells_no_death() -> None:
    """IRC 2056A(b)(12): "she became one, last Tuesday" speaks of citizenship."""
    assert (
        _told("how long does the QDOT last", "Until a death. [1]", "she became one, last tuesday", "date_of_death")
        is None
    )


_PENSION = "pension $1,100/month for life. husband died 3 nov 2023, i was 61. 5.6%. corpus?"


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("i move 600 each time, is that enough?", "No: $600 is less"),
        ("so per year how much goes to the trust?", "Over a year"),
        ("same but if i'd been a decade older", "The corpus (principal) portion is 65 percent"),
    ],
)
def test_the_portion_told_is_held_against_what_is_said_of_it(text, opens, assistant) -> None:
    """(c)(4), (c)(7)(i): a bare sum is one of dollars, a year's question asks the year's sum, a decade is ten years."""
    assert answer(_asked(_PENSION, "See below. [1]", text), assistant).answer.startswith(opens)


def test_the_value_of_a_house_is_not_that_of_the_estate(assistant) -> None:
    """26 CFR 20.2056A-2(d)(1)(iv): the residence spoken of has its own rule, and no verdict on the estate follows."""
    question = _asked("is the house counted for the 2 million", "Up to $600,000 may be left out. [1]", "its worth 900")
    assert "owes no federal estate tax" not in answer(question, assistant).answer


_ESTATE = "wife died in 2026, i'm japanese. the estate is worth 9 million. do i need a QDOT?"


@pytest.mark.parametrize(
    ("before", "text", "stands", "never"),
    [
        (_ESTATE, "make it 19 million", "", "stays under"),
        (_ESTATE, "she gave 8 million away in life", "", "As you tell it"),
        ("do i sign the agreement in front of a notary", "and the assignment?", "local law", "pension papers"),
        ("is the assignment revocable", "and the election?", "irrevocable", "assignment"),
    ],
)
def test_another_size_or_paper_is_put_into_the_question_before(before, text, stands, never, assistant) -> None:
    """IRC 2010(c): gifts in life leave the case open; (b)(2): each paper has its own rule."""
    said = answer(_asked(before, "It was told. [1]", text), assistant).answer
    assert stands in said
    assert never not in said.split("[1]")[0]


@pytest.mark.parametrize(
    ("before", "said", "text", "stands"),
    [
        (
            "my mother received the pension cheque on 1 feb 2026 and put the principal in on 4 april. fine?",
            "No, 60 days ended on April 2. [1]",
            "what now",
            "entire remaining",
        ),
        (
            "what if i become a citizen before the estate tax return is filed",
            "Then no QDOT is needed. [1]",
            "and after?",
            "later",
        ),
        (
            "When must a payment be rolled over?",
            "Within 60 days of receipt. [1]",
            "mine was on the 20th of august 2026",
            "October 19, 2026",
        ),
        ("When must a payment be rolled over?", "Within 60 days of receipt. [1]", "by whom?", "surviving spouse"),
        ("Which interest rate applies?", "That of the month of death. [1]", "for july 2025 that's what", "5 percent"),
    ],
)
def test_a_few_words_are_read_by_what_was_just_told(before, said, text, stands, assistant) -> None:
    """What was missed, the other side of a day, whose payment and duty: the answer before tells which is meant."""
    assert stands in answer(_asked(before, said, text), assistant).answer
