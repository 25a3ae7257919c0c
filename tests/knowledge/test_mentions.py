"""Citations are found in every usual style, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from knowledge.citation import Citation, find_citations, section_id

OWN = [
    ("(c)(7)(i)", "(c)(7)(i)"),
    ("20.2056A-4(c)(7)", "(c)(7)"),
    ("Treas. Reg. § 20.2056A-4(b)(6)", "(b)(6)"),
    ("26 C.F.R. § 20.2056A–4(e)", "(e)"),
    ("treas reg 20.2056a-4(b)(3)", "(b)(3)"),
    ("Reg. 20.2056A-4 (b) (6)", "(b)(6)"),
    ("20.2056A-4, paragraph (c)(2)", "(c)(2)"),
    ("2056A-4(c)", "(c)"),
    ("section -4(c)(3)", "(c)(3)"),
    ("paragraph c 7 i", "(c)(7)(i)"),
    ("paragraph c.7.i", "(c)(7)(i)"),
    ("para c4iiB", "(c)(4)(ii)(B)"),
    ("para (c)(4)", "(c)(4)"),
    ("subparagraph (b)(4)(ii)", "(b)(4)(ii)"),
    ("paragraph e", "(e)"),
    ("¶ (b)(8)", "(b)(8)"),
    ("c(7)(i)", "(c)(7)(i)"),
    ("(C)(7)(I)", "(c)(7)(i)"),
    ("Section 20.2056A-4(C)(4)(II)(b)", "(c)(4)(ii)(B)"),
    ("Example 4", "(d)(4)"),
    ("example four", "(d)(4)"),
    ("Ex. 4(iii)(B)", "(d)(4)(iii)(B)"),
    ("§ 20.2056A-4(d), Example 4(vi)", "(d)(4)(vi)"),
    ("(d), Example 4(vi)", "(d)(4)(vi)"),
    ("paragraph (a)(4)", "(a)(4)"),
    ("Reg 20.2056A-4 a 3", "(a)(3)"),
    ("20.2056A-4.b.6", "(b)(6)"),
    ("-4c7ii", "(c)(7)(ii)"),
    ("sec. 4(b)(6)", "(b)(6)"),
    ("c.4.ii.B", "(c)(4)(ii)(B)"),
    ("Example 4, romanette vi", "(d)(4)(vi)"),
    ("Ex 5", "(d)(5)"),
]
OTHER = [
    ("IRC 6075(a)", "IRC 6075(a)"),
    ("I.R.C. § 2056(d)(4)", "IRC 2056(d)(4)"),
    ("26 U.S.C. § 7503", "IRC 7503"),
    ("code section 7520", "IRC 7520"),
    ("section 2056A(b)(12)", "IRC 2056A(b)(12)"),
    ("section 2056A (b)(12)", "IRC 2056A(b)(12)"),
    ("2523(i)", "IRC 2523(i)"),
    ("408(a)", "IRC 408(a)"),
    ("§ 20.2056A-3(a)", "26 CFR 20.2056A-3(a)"),
    ("26 CFR 20.2056A-5(c)", "26 CFR 20.2056A-5(c)"),
    ("Treas. Reg. § 301.9100-3", "26 CFR 301.9100-3"),
    ("25.2702-1(c)(8)", "26 CFR 25.2702-1(c)(8)"),
    ("20.2031-7A(g)", "26 CFR 20.2031-7A(g)"),
    ("TD 9974", "T.D. 9974"),
    ("Treasury Decision 10050", "T.D. 10050"),
    ("Notice 2020-23", "Notice 2020-23"),
    ("P.L. 111-312 § 301(d)", "P.L. 111-312 § 301(d)"),
    ("explainer#trustee-requirements", "explainer#trustee-requirements"),
]
NOT_CITATIONS = [
    "she entered on a b2 visa",
    "see section 4(b) of his will",
    "I split from my ex 2 years ago",
    "my husband has a 401(k) and an IRA",
    "the 403(b) and 457(b) plans",
    "he died on 3/15/2024 (a Friday)",
    "On May 1, 2009 he died",
    "a pension of $72,000 (b) yearly",
    "for example 4 payments a year",
    "in example 2 years later",
    "my ex 2 years ago",
    "is Form 706 (a) return due",
    "(a) my house (b) my car",
    "we have (2) children",
    "her B1 visa expired",
    "write me a paragraph a client can read",
    "section 8 housing",
    "area code 212",
    "my zip code is 90210",
    "a C corporation",
]


@pytest.mark.parametrize(("style", "designation"), OWN)
def test_own_paragraphs_are_found_alone_and_in_a_sentence(style: str, designation: str) -> None:
    """A paragraph of the section is found in every usual style."""
    expected = f"20.2056A-4{designation}"
    assert section_id(style) == expected
    assert [str(cited) for _, cited in find_citations(f"what does {style} require, please?")] == [expected]


@pytest.mark.parametrize(("style", "section"), OTHER)
def test_other_rules_are_found_as_section_ids(style: str, section: str) -> None:
    """Another rule is found as the id of its note."""
    assert section_id(style) == section
    assert find_citations(f"does {style} apply here?") == [((5, 5 + len(style)), section)]


@pytest.mark.parametrize("text", NOT_CITATIONS)
def test_what_only_looks_like_a_citation_is_left_alone(text: str) -> None:
    """Plans, dates, amounts, lists and everyday words are no paragraphs."""
    assert find_citations(text) == []


@pytest.mark.parametrize(
    ("text", "designations"),
    [
        ("either paragraph (c)(2) or (3) of this section", ["(c)(2)", "(c)(3)"]),
        ("difference between (b)(4)(i) and (ii)", ["(b)(4)(i)", "(b)(4)(ii)"]),
        ("paragraphs (c)(5)(ii)(A) and (B)", ["(c)(5)(ii)(A)", "(c)(5)(ii)(B)"]),
        ("Example 1 vs Example 2", ["(d)(1)", "(d)(2)"]),
        ("compare (c)(6)(i) to (c)(7)(i)", ["(c)(6)(i)", "(c)(7)(i)"]),
    ],
)
def test_siblings_are_resolved_from_the_paragraph_before(text: str, designations: list[str]) -> None:
    """A designation that goes on from the one before belongs beside it."""
    assert [cited.designation for _, cited in find_citations(text) if isinstance(cited, Citation)] == designations


def test_the_pronoun_i_is_no_designation() -> None:
    """ "paragraph c 7 i need help" names (c)(7)."""
    assert [str(cited) for _, cited in find_citations("paragraph c 7 i need help")] == ["20.2056A-4(c)(7)"]


def test_spans_cover_the_words_as_typed() -> None:
    """A mention keeps the place where it stands."""
    text = "Under Treas. Reg. § 20.2056A-4(b)(6), who conveys?"
    (start, end), _ = find_citations(text)[0]
    assert text[start:end] == "Treas. Reg. § 20.2056A-4(b)(6)"


@pytest.mark.parametrize("text", ["", "foo", "who is the trustee", "(c)(7)(i) and (ii)"])
def test_a_text_that_is_not_one_section_is_refused(text: str) -> None:
    """The refusal shows forms that are taken."""
    with pytest.raises(ValueError, match="write one such as"):
        section_id(text)


def test_examples_have_the_form_attorneys_cite() -> None:
    """Paragraphs of (d) print as Examples; others have no such form."""
    assert Citation.parse("(d)(4)(vi)").example == "§ 20.2056A-4(d), Example 4(vi)"
    assert Citation.parse("(c)(4)").example is None
