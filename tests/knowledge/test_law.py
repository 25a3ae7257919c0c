"""Which text stands on which day for which decedent, and what is said where none does."""

from __future__ import annotations

import datetime as dt

import pytest

from knowledge import store
from knowledge.paragraph import NotCarried, UnknownSection

TODAY = dt.date(2026, 11, 22)


def read(section: str, acting: dt.date = TODAY, death: dt.date | None = None) -> str:
    """The version in force."""
    return store.law_book().on(acting, death).section(f"20.2056A-4{section}").version


@pytest.mark.parametrize("section", ["(c)(4)(ii)(B)", "(d)(4)(i)", "(d)(4)(ii)", "(d)(4)(iv)"])
@pytest.mark.parametrize(
    ("death", "version"),
    [
        ("2009-05-01", "2009-05-01"),
        ("2023-05-31", "2009-05-01"),
        ("2023-06-01", "2023-06-01"),
        ("2026-11-01", "2023-06-01"),
    ],
)
def test_the_date_of_death_picks_the_corpus_portion_text(section: str, death: str, version: str) -> None:
    """(c)(4)(ii)(B) and everything under (d)(4) are read as they stand for the decedent."""
    assert read(section, death=dt.date.fromisoformat(death)) == version


@pytest.mark.parametrize("section", ["(a)(1)", "(a)(2)", "(c)(1)", "(c)(6)(ii)", "(c)(7)(ii)"])
@pytest.mark.parametrize(("acting", "version"), [("2026-07-09", "1995-08-22"), ("2026-07-10", "2026-07-10")])
def test_the_acting_day_picks_everything_else(section: str, acting: str, version: str) -> None:
    """What T.D. 10050 amended changes on July 10, 2026, whatever the date of death."""
    assert read(section, dt.date.fromisoformat(acting), dt.date(2018, 3, 1)) == version


def test_the_acting_day_alone_counts_as_the_date_of_death() -> None:
    """Without a date of death the acting day picks the corpus portion text too."""
    assert read("(c)(4)(ii)(B)", dt.date(2015, 6, 1)) == "2009-05-01"


def test_signing_in_2026_for_a_2018_decedent_mixes_the_two_days() -> None:
    """The agreement is that of 2026, the corpus portion that of 2009."""
    death = dt.date(2018, 5, 1)
    assert (read("(c)(6)(ii)", TODAY, death), read("(c)(4)(ii)(B)", TODAY, death)) == ("2026-07-10", "2009-05-01")


@pytest.mark.parametrize(
    ("acting", "version"), [("2012-01-01", "2009-05-01"), ("2024-01-01", "2023-06-01"), ("2026-08-01", "2026-07-10")]
)
def test_e_is_read_by_the_acting_day(acting: str, version: str) -> None:
    """(e) speaks for itself on the day it is read."""
    assert read("(e)", dt.date.fromisoformat(acting), dt.date(2010, 1, 1)) == version


@pytest.mark.parametrize("section", ["(c)(4)(ii)(B)", "(d)(4)", "(d)(4)(i)"])
def test_early_deaths_have_no_corpus_portion(section: str) -> None:
    """For deaths from August 23, 1995 to April 30, 2009 the corpus portion is not carried; what is gets named."""
    with pytest.raises(NotCarried, match="2009-05-01"):
        read(section, death=dt.date(2009, 4, 30))


def test_early_deaths_have_the_rest_of_the_section() -> None:
    """Everything but the corpus portion is answered for a death in 1996, and a whole says what it leaves out."""
    law = store.law_book().on(TODAY, dt.date(1996, 1, 1))
    assert law.section("20.2056A-4(b)(6)").text.startswith("Property irrevocably assigned")
    assert "(c)(4)(ii)(B) is left out" in law.section("20.2056A-4(c)(4)").doubts[-1]


def test_deaths_before_the_section_are_outside() -> None:
    """A death up to August 22, 1995 is outside the section; the day after is inside."""
    with pytest.raises(NotCarried, match="outside"):
        read("(b)(6)", death=dt.date(1995, 8, 22))
    assert read("(b)(6)", death=dt.date(1995, 8, 23)) == "1995-08-22"


def test_acts_before_the_section_have_no_text() -> None:
    """Before August 22, 1995 there is no text."""
    with pytest.raises(NotCarried, match="1995-08-22"):
        read("(b)(6)", dt.date(1995, 8, 21))


@pytest.mark.parametrize(
    ("section", "says"),
    [
        ("20.2056A-4(a)(4)", "There is no paragraph (a)(4); (a) ends at (a)(3)."),
        ("20.2056A-4(f)", "There is no paragraph (f); § 20.2056A-4 ends at (e)."),
        ("20.2056A-4(c)(7)(i)(A)", "(c)(7)(i) has no paragraphs below it"),
        ("20.2056A-4(c)(9)(ii)", "There is no paragraph (c)(9); (c) ends at (c)(7)."),
        ("20.2056A-4(d)(4)(vii)", "(d)(4) ends at (d)(4)(iv)"),
        ("IRC 6075", "there is IRC 6075(a)"),
        ("explainer#trustee", "explainer#trustee-requirements"),
    ],
)
def test_a_section_that_does_not_exist_names_its_neighbours(section: str, says: str) -> None:
    """An unknown id is answered with what is there."""
    with pytest.raises(UnknownSection) as error:
        store.law_book().on(TODAY).section(section)
    assert says in str(error.value)


def test_older_labels_of_example_4_stand_for_older_deaths_only() -> None:
    """(d)(4)(v) stood until May 31, 2023; asked for today, its version and today's last label are named."""
    assert read("(d)(4)(v)", death=dt.date(2020, 1, 1)) == "2009-05-01"
    with pytest.raises(NotCarried) as error:
        read("(d)(4)(v)")
    assert "2009-05-01, until 2023-05-31" in str(error.value)
    assert "ends at (d)(4)(iv)" in str(error.value)


def test_newer_labels_of_example_4_name_their_version() -> None:
    """(d)(4)(iii)(A) has no text for a death in 2015."""
    with pytest.raises(NotCarried, match="2023-06-01"):
        read("(d)(4)(iii)(A)", death=dt.date(2015, 1, 1))


def test_a_container_gives_the_texts_below_with_their_numbers() -> None:
    """A paragraph without words of its own gives its children's in order; its versions are the union of theirs."""
    book = store.law_book()
    whole = book.on(TODAY).section("20.2056A-4(c)(7)")
    assert whole.text.startswith("(i) Beginning in the calendar year")
    assert "\n\n(ii) In order for a nonassignable annuity" in whole.text
    assert [version.version for version in book.versions("20.2056A-4(c)(7)")] == ["1995-08-22", "2026-07-10"]
    assert not whole.has_own_words


def test_a_lead_in_keeps_its_own_words_only() -> None:
    """The words above the next designation, and none below."""
    text = store.law_book().on(TODAY).section("20.2056A-4(c)(2)").text
    assert text == "The requirements of this paragraph (c)(2) are satisfied if—"


def test_heading_path_runs_from_the_outermost_paragraph() -> None:
    """A paragraph without a heading stands under those of its parents."""
    path = store.law_book().on(TODAY).section("20.2056A-4(c)(4)(ii)(B)").heading_path
    assert path == (
        "Nonassignable annuities and other arrangements",
        "Determination of corpus portion",
        "Corpus amount",
    )


def test_tables_and_formula_are_readable() -> None:
    """Run-together columns are tables again, and the formula stands where the image was."""
    law = store.law_book().on(TODAY)
    assert "| 60 | 14.6908 | 0.52887 | 0.47113 |" in law.section("20.2056A-4(d)(4)(i)").text
    assert "| Pecuniary bequest under will | $400,000 |" in law.section("20.2056A-4(d)(1)(i)").text
    formula = law.section("20.2056A-4(c)(4)(ii)(A)")
    assert "Corpus amount = Total present value of the annuity or other payment ÷ Expected annuity term" in formula.text
    assert formula.certainty == "second_source"


@pytest.mark.parametrize(
    ("section", "opening"),
    [
        ("(c)(5)(viii)", "Under penalties of perjury"),
        ("(c)(6)(ii)", "I [name] hereby agree"),
        ("(c)(7)(ii)", "I [name] hereby agree"),
    ],
)
def test_texts_to_be_signed_are_marked(section: str, opening: str) -> None:
    """The certification and both agreements are known as texts that someone signs, and are part of the text."""
    version = store.law_book().on(TODAY).section(f"20.2056A-4{section}")
    assert version.to_be_signed is not None
    assert version.to_be_signed.startswith(opening)
    assert version.text.endswith(version.to_be_signed)


def test_until_is_the_day_before_the_next_version() -> None:
    """A version that was followed says its last day."""
    ends = [version.until for version in store.law_book().versions("20.2056A-4(e)")]
    assert ends == ["2023-05-31", "2026-07-09", None]


def test_explainer_passages_exclude_furniture() -> None:
    """Reading times, the author, other articles and the quiz are in no passage."""
    text = " ".join(passage.text for passage in store.law_book().passages.values())
    for furniture in ("minute read", "CraigParker", "Charitable Remainder", "Get Started", "free quiz", "legal advice"):
        assert furniture not in text


def test_a_faq_question_is_a_passage() -> None:
    """Each question of the FAQ is a heading of its own, below the FAQ."""
    passage = store.law_book().on(TODAY).section("explainer#who-can-serve-as-trustee")
    assert passage.version == "2025"
    assert passage.heading_path[-2:] == ("QDOT FAQs", "Who can serve as trustee?")


def test_related_leads_to_the_nearest_note() -> None:
    """A rule without a note of its own is led to the note above it or to those below."""
    book = store.law_book()
    assert book.related("IRC 6075(a)(1)") == ("IRC 6075(a)",)
    assert book.related("IRC 6075") == ("IRC 6075(a)",)
    assert book.related("IRC 9999") == ()
