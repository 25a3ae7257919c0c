"""The Examples of (d): one fact, the whole, two held against each other, their table, their steps, and variations."""

import datetime as dt
import re

import pytest

from knowledge.citation import find_citations
from qdot_assistant.example_1_amounts import amounts
from qdot_assistant.moved_in_example import moved
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question

TODAY = dt.date(2026, 11, 22)


def asked(text, assistant, audience="attorney"):
    """One answer."""
    return answer(Question(question=text, today=TODAY, audience=audience), assistant)


def first_sentence(text, assistant, audience="attorney"):
    """The answer up to its first marker."""
    return re.split(r"\s?\[\d", asked(text, assistant, audience).answer)[0]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("first illustration", ["(d)(1)"]),
        ("the second example", ["(d)(2)"]),
        ("Illustration no. 3", ["(d)(3)"]),
        ("the last example", ["(d)(5)"]),
        ("the formula-assignment illustration", ["(d)(2)"]),
        ("the jointly owned property example", ["(d)(3)"]),
        ("the gift tax example", ["(d)(5)"]),
        ("Examples 1, 3 and 5", ["(d)(1)", "(d)(3)", "(d)(5)"]),
        ("Example 1 vs. 2", ["(d)(1)", "(d)(2)"]),
        ("Table 2 to paragraph (d)(4)(i)", ["(d)(4)(i)", "(d)(4)(i)"]),
        ("the first example on the page", []),
        ("my first example", []),
        ("for example two payments", []),
        ("Example 4 and 5 percent", ["(d)(4)"]),
        ("first example of a transfer", []),
    ],
)
def test_an_example_is_known_by_its_place_and_its_matter(text, cited):
    """An Example is cited by its number, its place, or the words of its heading."""
    assert [str(one).removeprefix("20.2056A-4") for _, one in find_citations(text)] == cited


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Example 5 facts and holding", ("$700,000", "grandchildren", "gift")),
        ("which situation does Example 3 treat?", ("joint tenants", "60 percent", "satisfies")),
        ("give me a digest of the formula illustration", ("probate estate", "formula", "administration")),
        ("state the facts and conclusion of Example 1", ("$400,000", "$700,000")),
        ("facts and result of the old Example 4", ("$818,164.80", "58 percent")),
    ],
)
def test_an_example_asked_for_as_a_whole_is_told_with_its_holding(text, said, assistant):
    """(d): facts and outcome together."""
    given = asked(text, assistant).answer
    assert [one for one in said if one not in given] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Table B annuity factor for 22 years that Example 4 reproduces", "annuity factor 15.0198"),
        ("what is the 21-year income interest factor printed in Example 4", "income interest factor 0.524177"),
        ("which number for quarterly payments is in example 4", "quarterly 1.0134"),
        ("Table 2 life estate factor at age 60 in (d)(4)(i)", "life estate factor 0.52887"),
        ("factor for twice a year payments in the pension example", "semi-annually 1.0089"),
        ("which factor for 20 years does Example 4 print", "for 21 and 22 years only"),
    ],
)
def test_a_factor_of_table_2_is_read_from_its_row_and_column(text, said, assistant):
    """(d)(4)(i): the one figure asked for stands in the first sentence."""
    assert said in first_sentence(text, assistant)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("difference between Example 1 and Example 5 as to gift tax on the remainder", "power of appoint", "vested"),
        ("compare Example 1 and Example 3 on the jointly owned property", "$300,000", "60 percent"),
        ("Examples 1 and 2: how does the treatment of timing differ?", "before the return", "prior to the date"),
    ],
)
def test_two_examples_are_held_against_each_other_on_what_is_asked(text, first, second, assistant):
    """Each Example is told by the statement on the matter named."""
    given = asked(text, assistant).answer
    assert first in given
    assert second in given


@pytest.mark.parametrize(
    ("text", "section", "said"),
    [
        ("quote the second step of Example 4", "(d)(4)(iii)(B)", "hypothetical fund"),
        ("verbatim: final step, Example 4", "(d)(4)(iii)(D)", "0.67"),
        ("quote the fourth step of the former Example 4", "(d)(4)(v)", "In the fourth step"),
        ("quote what Example 1 says about the power of appointment", "(d)(1)(ii)", "immediate gift"),
        ("exact wording in (b)(7) on individual retirement annuities", "(b)(7)(ii)", "not assignable"),
        ("exact text in (c)(4) about the longer term", "(c)(4)(ii)(B)", "falls between two terms"),
    ],
)
def test_words_of_a_part_are_found_where_the_whole_is_named(text, section, said, assistant):
    """A paragraph that only has parts is searched for the step or the sentence asked for."""
    given = asked(text, assistant)
    assert given.citations[0].section == f"20.2056A-4{section}"
    assert said in given.answer
    assert "opening words" not in given.answer


@pytest.mark.parametrize(
    ("text", "reach"),
    [
        ("like example 1 except she hands over the jointly owned stuff and the house but not the rest", "joint real"),
        ("S transfers everything other than the devised real property", "bequest insurance joint"),
        ("S neither transfers nor assigns anything but the bequest", "bequest"),
        ("she keeps the insurance for herself", "bequest real"),
        ("with the joint property transferred and the life insurance retained", "bequest joint real"),
        ("S had failed to assign the bequest", "insurance real"),
        ("instead of the insurance she gives the joint house to the trust", "bequest joint real"),
        ("S transfers the insurance proceeds and retains all else", "insurance"),
        ("she forgot to sign over the cash and also put in the house they owned together", "insurance joint real"),
        ("S transfers all four assets", "bequest insurance joint real"),
        ("she moves nothing", ""),
    ],
)
def test_what_reaches_the_trust_in_a_varied_example_1(text, reach):
    """(d)(1): only what is transferred or assigned counts."""
    assert moved(text) == frozenset(reach.split())


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("example 1 but the insurance was 350k", "$850,000"),
        ("same as example one but the cash gift was only 250,000", "$550,000"),
        ("Assume Example 1, save that the insurance proceeds are $1,200,000.", "$1,700,000"),
        ("like example 1 but he left her 500,000 cash in the will instead of 400,000, whats the deduction", "$800,000"),
        ("example one, only she didnt put the life insurance in", "$500,000"),
    ],
)
def test_a_changed_amount_of_example_1_is_added_up(text, total, assistant):
    """(d)(1): the deduction is the sum of what was transferred and assigned."""
    assert f"would be {total}" in first_sentence(text, assistant, "client")


def test_a_share_of_a_property_and_a_fact_asked_for_are_no_variation():
    """A part of what remains is not added up; a bequest not yet received is not kept out."""
    assert moved("S also transfers a third of what remains") is None
    assert amounts("the land was worth 160,000") == {"real": 160000}
    assert "bequest" in (moved("S has not received the bequest before filing") or {"bequest"})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("In the formula-assignment illustration, what passes to S under D's will?", "entire probate estate passes"),
        ("Where does Example 4 say the actuarial tables can be found?", "irs.gov"),
        ("Why would D's bequest in Example 5 not have qualified as it stood?", "does not pass in a QDOT"),
        ("2009 Example 4: remainder factor at age 60", ".33625"),
        ("distinguish Example 2 from Example 3", "by a formula"),
        ("Example 3: is S's contribution to the purchase price stated?", "neither party's contribution"),
        ("Example 2: does any amount pass other than through probate?", "probate estate"),
    ],
)
def test_one_fact_of_an_example_is_told_by_the_statement_that_holds_it(text, said, assistant):
    """(d): the statement with the question's own words comes first."""
    assert said in asked(text, assistant).answer


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("in example 3, how did D and S hold title and what share is in D's estate?", ("joint tenants", "60 percent")),
        ("what deduction is allowed in (d)(4)(iv), and on which two conditions?", ("$1,075,084.50", "roll over")),
    ],
)
def test_both_halves_of_a_sentence_are_about_the_paragraph_it_names(text, both, assistant):
    """The second question of a sentence keeps the Example that the first names, and brings in no other matter."""
    given = asked(text, assistant)
    assert [one for one in both if one not in given.answer] == []
    assert not {"IRC 2033", "IRC 2056A(b)(12)"} & {one.section for one in given.citations}


def test_numbers_to_be_run_again_are_no_factor_looked_up(assistant):
    """An Example with another frequency is worked out."""
    assert asked("Run the numbers of Example 4 but with quarterly payments.", assistant).kind == "calculation"
