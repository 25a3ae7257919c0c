"""Questions that are a citation: bare, of another rule, with a day beside it, or for one sentence of a paragraph."""

import datetime as dt

import pytest

from qdot_assistant.named import named_sections
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question

TODAY = dt.date(2026, 11, 22)


def asked(text, assistant):
    """One answer to an attorney."""
    return answer(Question(question=text, audience="attorney", today=TODAY), assistant)


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("20.2056A-3(a)", ["26 CFR 20.2056A-3(a)"]),
        ("25.2523(i)-1", ["26 CFR 25.2523(i)-1"]),
        ("20.6075-1", ["26 CFR 20.6075-1"]),
        ("§ 20.2056A-1(c)?", ["26 CFR 20.2056A-1(c)"]),
        ("2056(d)(5)(B)", ["IRC 2056(d)(5)"]),
        ("What does § 2056A(b)(2)(B)(ii) say?", ["IRC 2056A(b)(2)"]),
        ("20.2031-7(d)(2)(ii)(A)", ["26 CFR 20.2031-7(d)(2)"]),
        ("20.2056A-3", ["26 CFR 20.2056A-3(a)", "26 CFR 20.2056A-3(b)", "26 CFR 20.2056A-3(c)"]),
    ],
)
def test_a_bare_citation_of_another_rule_gives_what_we_hold_of_it(text, sections, assistant):
    """It is never taken for a subject outside; a closer or wider citation finds the notes on it."""
    given = asked(text, assistant)
    assert (given.kind, [one.section for one in given.citations]) == ("answer", sections)


def test_of_a_rule_in_many_parts_the_titles_are_told(assistant):
    """A whole Code section is shown by the parts that we hold."""
    given = asked("IRC 2056A", assistant)
    assert "IRC 2056A(b)(12)" in given.answer
    assert len(given.answer.split()) < 350


def test_the_number_of_the_section_alone_gives_its_outline(assistant):
    """§ 20.2056A-4 by itself is shown paragraph by paragraph."""
    given = asked("§ 20.2056A-4", assistant)
    assert [one.section[10:13] for one in given.citations] == ["(a)", "(b)", "(c)", "(d)", "(e)"]


@pytest.mark.parametrize("text", ["20.2056A-9", "IRC 2601"])
def test_a_rule_we_do_not_hold_is_named_as_such(text, assistant):
    """Its own number stands in the refusal, no other subject's."""
    given = asked(text, assistant)
    assert given.kind == "refusal"
    assert f"{text.removeprefix('IRC ')} is not in my sources" in given.answer


@pytest.mark.parametrize(
    ("text", "version", "words"),
    [
        ("(c)(4)(ii)(B) for decedent dying in 2015", "2009-05-01", "mortality data"),
        ("(c)(4)(ii)(B), decedent died 2012", "2009-05-01", "column 1 of Table B"),
        ("Text of (c)(4)(ii)(B) for D dying June 1, 2023", "2023-06-01", "lowest annuity factor"),
        ("Text of (c)(4)(ii)(B) for D dying 31 May 2023", "2009-05-01", "annuity factor equal to the quotient"),
        ("(d)(4)(iii) for a death in 2020", "2009-05-01", "19 years"),
        ("(d)(4)(iv) decedent dying January 2024", "2023-06-01", "67 percent"),
        ("quote (c)(1) as in force on March 3, 2025", "1995-08-22", "20.2056A-2T(d)"),
    ],
)
def test_a_day_beside_a_citation_picks_the_version(text, version, words, assistant):
    """The words of that day are set out, and nothing is worked out from the day."""
    given = asked(text, assistant)
    assert given.kind == "answer"
    assert {one.version for one in given.citations} == {version}
    assert words in given.answer


@pytest.mark.parametrize(
    "text",
    [
        "Mortality table for decedent dying May 3, 2021",
        "applicable table if the decedent died on October 2, 2022",
        "life table, in the case of a death on January 5, 2021",
    ],
)
def test_what_is_asked_for_a_decedent_is_no_request_for_due_days(text, assistant):
    """A death told as the case of something else asks for that."""
    given = asked(text, assistant)
    assert "2000CM" in given.answer
    assert "2010CM" in given.answer


@pytest.mark.parametrize("text", ["decedent died May 3, 2021", "date of death May 3, 2021", "My husband died 5/3/2021"])
def test_a_death_told_alone_still_asks_for_its_days(text, assistant):
    """What runs from it is worked out."""
    assert asked(text, assistant).kind == "calculation"


@pytest.mark.parametrize(
    ("text", "section", "words"),
    [
        (
            "quote the words that make an assignment irrevocable under (b)(1)",
            "(b)(1)",
            "irrevocable written assignment",
        ),
        ("Quote (a)(2) on revocability", "(a)(2)", "may be revocable by the spouse"),
        ("exact language of (b)(6) about no administration", "(b)(6)", "If there is no administration"),
        ("What does the second sentence of (b)(1) say?", "(b)(1)", "the surviving spouse's legal representative"),
        ("closing sentence of (c)(4)(ii)(B)", "(c)(4)(ii)(B)", "the longer term is used"),
        ("penultimate sentence of (b)(1)", "(b)(1)", "protective elections"),
        ("(c)(1): the sentence on section 408(a) accounts", "(c)(1)", "at the option of the surviving spouse"),
        ("quote the (a)(1) rule about a late return", "(a)(1)", "a late return filed at any time"),
        ("quote (b)(5) on the 2518(c)(3) exception", "(b)(5)", "section 2518(c)(3)"),
        ("Quote (b)(1) regarding estate trusts", "(b)(1)", "estate trust"),
    ],
)
def test_one_sentence_of_a_paragraph_is_quoted_alone(text, section, words, assistant):
    """By its place, or by what it says: that sentence and no other."""
    given = asked(text, assistant)
    assert [one.section for one in given.citations] == [f"20.2056A-4{section}"]
    assert words in given.answer
    assert given.answer.count("“") == 1
    assert "**" not in given.answer


@pytest.mark.parametrize(
    ("text", "is_bare"),
    [
        ("(b)(6) for a decedent who died on 4 July 2020", True),
        ("(c)(7)(i) as of 2026-07-10", True),
        ("does (b)(6) apply to a 2015 death", False),
        ("(b)(6) deadline for a death on July 4, 2020", False),
        ("may (b)(2) be waived", False),
        ("(c)(2)(iii) of -4", True),
        ("IRC 2518 and -4", False),
    ],
)
def test_a_day_makes_a_citation_no_question(text, is_bare):
    """A day and a decedent beside a citation ask nothing; any other word does."""
    assert named_sections(text).is_bare is is_bare


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Which paragraphs refer to section 7520?", ["(c)(4)(ii)(B)", "(c)(5)(v)", "(d)(4)(i)", "(d)(4)(ii)"]),
        ("does -4 cite 2040(a) anywhere", ["(d)(1)(i)", "(d)(3)"]),
        ("section 6511 - where mentioned?", ["(a)(2)"]),
        ("what provision invokes § 25.2702-1(c)(8)", ["(b)(5)", "(d)(5)"]),
        ("citations to section 2652 in 20.2056A-4", ["(d)(5)"]),
        ('which paragraph uses "in lieu of"', ["(b)(3)"]),
        ("estate trust reference in -4", ["(b)(1)"]),
        ("where is the annual statement mentioned?", ["(a)(2)"]),
        ("where do the words “hypothetical fund” appear", ["(c)(4)(ii)(B)", "(d)(4)(iii)(B)", "(d)(4)(iii)(C)"]),
    ],
)
def test_where_a_rule_is_cited_or_words_stand(text, places, assistant):
    """Every place in force is named, each with the words around it."""
    given = asked(text, assistant)
    assert [one.section.removeprefix("20.2056A-4") for one in given.citations] == places


@pytest.mark.parametrize(
    ("text", "opens", "holds", "first"),
    [
        ("Did (c)(4)(i) change in 2023?", "No, ", "August 22, 1995", "(c)(4)(i)"),
        ("has (b)(6) ever been amended", "No, ", "August 22, 1995", "(b)(6)"),
        ("was (a)(3) touched by T.D. 10050?", "No, ", "Chief Tax|District Director", "(a)(3)"),
        ("Did T.D. 10050 change Example 4?", "No, ", "T.D. 9974", "(d)(4)(i)"),
        ("did (c)(6)(ii) change in 2023?", "No, ", "T.D. 10050", "(c)(6)(ii)"),
        ("what changed in Example 2 in 2023?", "Nothing", "August 22, 1995", "(d)(2)"),
        ("(c)(5)(viii) unchanged since issued?", "Nothing", "August 22, 1995", "(c)(5)(viii)"),
    ],
)
def test_a_paragraph_left_as_it_was_is_said_to_be(text, opens, holds, first, assistant):
    """What the amendment did change is told, and what did change the paragraph."""
    given = asked(text, assistant)
    assert given.answer.startswith(opens)
    assert any(words in given.answer for words in holds.split("|"))
    assert given.citations[0].section == f"20.2056A-4{first}"


@pytest.mark.parametrize(
    "text", ["Did (a)(2) change in 2026?", "Was (e) amended in 2023?", "can a (b)(1) assignment be changed"]
)
def test_a_change_that_was_made_is_not_denied(text, assistant):
    """Neither a paragraph that was amended nor another kind of change is said to be none."""
    given = asked(text, assistant)
    assert "no change" not in given.answer
    assert "Nothing was changed" not in given.answer


def test_a_text_that_nothing_replaced_is_shown_as_past(assistant):
    """A paragraph of the earlier Example 4 only is set out with the day on which it ended."""
    given = asked("(d)(4)(v)", assistant)
    assert "2023-05-31" in " ".join(notice.text for notice in given.notices if notice.kind == "outdated")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("IRC sections cited in (c)(1)", ["IRC 401(a)(13)", "IRC 408(d)(3)"]),
        ("regulations referenced in (b)(5)", ["25.2702-1(c)(8)"]),
        ('(c)(4)(ii)(B): the "longer term" sentence', ["the longer term is used"]),
        ("subparagraph (c)(2)(iii) of -4", ["The executor files with the estate tax return the Agreement To Pay"]),
    ],
)
def test_what_a_paragraph_cites_or_says_is_read_in_it(text, words, assistant):
    """Its citations are listed, its sentence is quoted."""
    given = asked(text, assistant)
    assert all(one in given.answer for one in words)


@pytest.mark.parametrize("text", ["(c)(4)(ii)(B) death in 2003", "(d)(4)(iii), decedent died March 3, 2001"])
def test_a_text_before_those_held_is_said_not_to_be_carried(text, assistant):
    """No day is named that was not told."""
    given = asked(text, assistant)
    assert given.kind == "refusal"
    assert "before May 1, 2009" in given.answer
