"""What a paragraph says, asked for paragraph by paragraph: its own rule leads, whole, and nothing else does."""

import datetime as dt

import pytest

from knowledge import store
from knowledge.citation import Citation
from qdot_assistant.asking import asks_what_it_says
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question, Turn

TODAY = dt.date(2026, 11, 22)
PARAGRAPHS = [
    section.removeprefix("20.2056A-4")
    for section in store.law_book().sections()
    if section.startswith("20.2056A-4(") and store.law_book().versions(section)[-1].until is None
]


def asked(text, assistant, audience="attorney"):
    """One answer."""
    return answer(Question(question=text, audience=audience, today=TODAY), assistant)


@pytest.mark.parametrize("audience", ["client", "attorney"])
@pytest.mark.parametrize("paragraph", PARAGRAPHS)
def test_the_paragraph_asked_about_leads(paragraph, audience, assistant):
    """The first words cited are those of the paragraph, of a part of it, or of the list it stands in."""
    given = asked(f"What does {paragraph} provide?", assistant, audience)
    assert given.kind == "answer"
    first, own = Citation.parse(given.citations[0].section), Citation.parse(f"20.2056A-4{paragraph}")
    assert own.contains(first) or (own.parent is not None and own.parent.contains(first))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("What does (a)(1) require?", ["reformed", "completed by the time prescribed"]),
        ("Summarize (b)(4) please", ["aggregate fair market value", "fairly representative"]),
        ("What does (b)(6) provide?", ["one year after", "not allowed", "private letter ruling"]),
        ("My lawyer says (b)(6) is our problem, what is it?", ["administration", "one year after"]),
        ("What does (c)(6)(i) say about?", ["April 15", "surviving spouse's death", "deceased spouse's death"]),
        ("Explain (d)(5)", ["gift", "reverse QTIP"]),
    ],
)
def test_the_whole_rule_is_told(text, says, assistant):
    """A question about the paragraph as a whole gets every limb of it, not one."""
    given = asked(text, assistant)
    assert all(words in given.answer for words in says)


@pytest.mark.parametrize(
    ("text", "is_about_the_whole"),
    [
        ("What does (b)(1) require?", True),
        ("Give me the gist of Treas. Reg. § 20.2056A-4(b)(6)", True),
        ("What does (b)(1) say about an incompetent spouse?", False),
        ("What does section 1491 still do in (b)(5)?", False),
        ("(b)(6)", False),
        ("Quote (b)(6)", False),
    ],
)
def test_one_thing_in_a_paragraph_is_not_the_whole(text, is_about_the_whole):
    """A question that names something beside the paragraph and its heading is answered on that."""
    assert asks_what_it_says(text) is is_about_the_whole


def test_a_comparison_is_a_table_where_a_table_is_asked_for(assistant):
    """Two paragraphs named, or two routes, stand in a table of their own rules."""
    for text in ("Compare (c)(2) and (c)(3) in a table", "Put (c)(2) and (c)(3) side by side"):
        given = asked(text, assistant).answer
        assert given.startswith("|")
        assert "pay-tax route" in given
        assert "roll-over route" in given


@pytest.mark.parametrize(
    ("text", "says", "leaves_out"),
    [
        ("Quote the sentence on private letter rulings in (b)(6).", "private letter ruling", "administration"),
        ("Quote the last sentence of (c)(4)(ii)(B)", "longer term is used", "Table B"),
        ("What does the second sentence of (a)(1) say, verbatim?", "applicable requirements", "judicial proceeding"),
        ("Quote the default sentence in (c)(7)(ii).", "immediately liable", "schedule of transfers"),
        ("Exact language: who may create the transferee QDOT?", "may be created by the decedent", "100 percent"),
        (
            "Verbatim text of the hardship carve-out in the rollover paragraph",
            "exempt from the rollover",
            "tax payment",
        ),
        ("Give me verbatim the clause on foreign plans in the roll over agreement", "security agreement", "60 days"),
    ],
)
def test_the_sentence_asked_for_stands_alone(text, says, leaves_out, assistant):
    """One sentence or clause asked for by what it says is set out without the rest of its paragraph."""
    given = asked(text, assistant)
    assert says in given.answer
    assert leaves_out not in given.answer


@pytest.mark.parametrize(
    ("text", "opens", "cites"),
    [
        ("Does (b)(6) mention probate?", "Yes, (b)(6)", "20.2056A-4(b)(6)"),
        (
            "Does (c)(7)(i) address weekends?",
            "No, the words of (c)(7)(i) do not mention weekends",
            "26 CFR 301.7503-1(a)",
        ),
        ("Which Code sections does (b)(5) cite?", "(b)(5) cites IRC 2056(d)(2)(B)", "20.2056A-4(b)(5)"),
        ("Which regulations does (b)(1) refer to?", "(b)(1) cites § 20.2056(c)-2", "20.2056A-4(b)(1)"),
    ],
)
def test_what_a_paragraph_mentions_is_read_from_its_words(text, opens, cites, assistant):
    """Whether a paragraph speaks of a thing, and what it cites, is answered from its own words."""
    given = asked(text, assistant)
    assert given.answer.startswith(opens)
    assert cites in {cited.section for cited in given.citations}


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("How did (a)(2) read before the 2026 amendment?", "1995-08-22"),
        ("Quote (e) as it stood before the 2023 amendment", "2009-05-01"),
        ("Quote (e) as it stood before T.D. 10050", "2023-06-01"),
    ],
)
def test_a_text_before_an_amendment_is_the_one_it_replaced(text, version, assistant):
    """The amendment named picks the text, not the text in force today."""
    assert {cited.version for cited in asked(text, assistant).citations} == {version}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Is the elective share trust addressed in 20.2056A-4?", "No, § 20.2056A-4 does not mention"),
        ("Does 20.2056A-4 mention community property?", "No, § 20.2056A-4 does not mention"),
    ],
)
def test_what_the_section_nowhere_mentions_is_said_so(text, says, assistant):
    """A thing that no paragraph speaks of is not answered with something near to it."""
    given = asked(text, assistant)
    assert given.kind == "refusal"
    assert says in given.answer


def test_which_text_applies_is_answered_and_not_set_out(assistant):
    """Which version governs a decedent is a rule; the words of the version are not what was asked for."""
    given = asked("Decedent died May 3, 2022. Which text of Example 4 applies?", assistant)
    assert "June 1, 2023" in given.answer
    assert len(given.answer.split()) < 200


@pytest.mark.parametrize(
    ("text", "version", "says"),
    [
        ("What did paragraph (e) say on July 1, 2024?", "2023-06-01", "June 1, 2023"),
        ("What did (c)(4)(ii)(B) provide for a 2015 death?", "2009-05-01", "annuity factor equal to the quotient"),
        ("What does Example 4 show for a decedent who died in 2015?", "2009-05-01", "58 percent"),
        ("What does Example 4(vi) say for someone who died in 2012?", "2009-05-01", "58 percent"),
        ("Full text of the Agreement To Pay as of 2024", "1995-08-22", "District Director"),
    ],
)
def test_the_day_told_picks_the_text(text, version, says, assistant):
    """What a paragraph said on a day, or for a death, is answered from the text of that day."""
    given = asked(text, assistant)
    assert given.citations[0].version == version
    assert says in given.answer


@pytest.mark.parametrize(
    "text",
    ["my cpa emailed: watch para (b)(6). meaning?", 'our attorney wrote "see 4(b)(6)". in normal words?', "explain b6"],
)
def test_a_client_who_was_given_a_number_gets_the_paragraph_in_plain_words(text, assistant):
    """A bare number passed on by an adviser is explained as a whole."""
    assert asked(text, assistant, "client").answer.startswith(
        "Paragraph (b)(6): property that was irrevocably assigned"
    )


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("what's (b)(5) about", "Paragraph (b)(5): for the marital deduction"),
        ("whats in (b)(8)", "Paragraph (b)(8) allows a protective assignment"),
        ("what does (c)(6)(ii) ask", "Paragraph (c)(6)(ii) holds the words of the Agreement To Pay"),
        ("what does (b)(2) want from me", "Paragraph (b)(2): a transfer or assignment"),
        ("what does (c)(7)(i) demand", "Paragraph (c)(7)(i): on the roll-over route"),
    ],
)
def test_however_it_is_asked_what_a_paragraph_says_it_is_summed_up(text, opening, assistant):
    """ "What's ... about" and "what does ... want" ask for the whole paragraph like "what does ... say"."""
    assert asked(text, assistant, "client").answer.startswith(opening)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('Is "administration" defined in (b)(6)?', "without defining it"),
        ("Is the cross-reference in (d)(4)(iii)(D) accurate?", "no longer exact"),
        ("Is there a conflict between (c)(6)(i) and (c)(6)(ii)?", "Surviving spouse's death year: (c)(6)(i)"),
        ("Which paragraph deals with life insurance proceeds?", "(b)(1)"),
        ("summarise 20.2056A-4 in five lines", "(a) treats a marital trust"),
    ],
)
def test_questions_about_the_text_itself_are_answered_from_it(text, says, assistant):
    """Definitions that are not there, references, conflicts, places and the whole section."""
    assert says in asked(text, assistant).answer


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Example 3, but with 75 percent included in the gross estate - how much may S transfer?", "75 percent"),
        ("Example 3 - suppose the inclusion percentage were 50. What may be transferred?", "50 percent"),
        ("Example 3: S contributed 40 percent. What if S moved 100 percent?", None),
        ("Example 3, but S transferred 100 percent", None),
    ],
)
def test_only_the_share_included_is_read_as_the_share_of_example_3(text, share, assistant):
    """What S contributed or moved is not what is included in the gross estate."""
    given = asked(text, assistant).answer
    assert ("S could transfer only that share" in given) is (share is not None)
    assert share is None or f"if {share} of the property is included" in given


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Which section does (b)(1) refer to for protective elections?", "For that (b)(1) refers to § 20.2056A-3(c):"),
        (
            "Which section does (c)(6)(i) send us to for extensions of time?",
            "For that (c)(6)(i) refers to § 20.2056A-11:",
        ),
        ("To what provision does (a)(2) point for refund periods?", "For that (a)(2) refers to IRC 6511:"),
        (
            "Which other section does (b)(7)(iv) point to for the consequences of an assignment?",
            "For that (b)(7)(iv) refers to IRC 408(d) and IRC 4980A:",
        ),
        (
            "Which section does (c)(3)(v) point to for reimbursement of income tax?",
            "For that (c)(3)(v) refers to § 20.2056A-5(c)(3)(iv)(A):",
        ),
        (
            "Where does the regulation refer for time limitations of the QDOT election?",
            "For that (b)(1) refers to § 20.2056A-3(a):",
        ),
        (
            "Where does the regulation send the reader for tolling of the statute of limitations?",
            "For that (a)(3) refers to IRC 2056(d)(5)(B):",
        ),
    ],
)
def test_the_section_cited_for_the_matter_asked_about_is_named_first(text, opens, assistant):
    """What is cited for something else in the same paragraph is left out."""
    assert asked(text, assistant).answer.startswith(opens)


@pytest.mark.parametrize(
    ("asks", "stands", "not_there"),
    [
        ("Must the assignment be irrevocable?", "20.2056A-4(b)(1)", "20.2056A-4(b)(2)"),
        ("Can S assign a fraction of the property?", "20.2056A-4(b)(2)", "20.2056A-4(d)(1)(ii)"),
    ],
)
def test_where_it_says_so_names_only_the_paragraph_that_says_it(asks, stands, not_there, assistant):
    """The paragraphs of the conditions and next steps beside the answer do not say it."""
    first = asked(asks, assistant, "client")
    turns = (Turn(role="user", content=asks), Turn(role="assistant", content=first.answer))
    given = answer(Question(question="where does it say so?", history=turns, today=TODAY), assistant)
    assert {stands} <= {one.section for one in given.citations}
    assert not_there not in {one.section for one in given.citations}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("pay agreement: bracketed text, which plans is it for", "located outside of the United States"),
        ("clause on overseas plans in the roll over agreement", "located outside"),
        ("reporting sentence, agreement to roll over", "schedule of transfers"),
        ("Agreement To Pay, default clause wording", "entire remaining present value"),
        ("the relief sentence of the roll over agreement", "301.9100-1"),
        ("promise sentence of the agreement to pay", "remit, on an annual basis"),
    ],
)
def test_the_clause_named_by_its_own_word_is_told(text, says, assistant):
    """A clause called by what sets it apart is told, not the one that the agreement's name alone finds first."""
    assert says in asked(text, assistant).answer
