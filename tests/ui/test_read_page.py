"""The reading page: permalinks, versions, redline, links, what cites a paragraph."""

from __future__ import annotations

import datetime as dt

import pytest

from knowledge import store
from qdot_assistant.ui.reading import flow_html, links_in, redline_html, search
from qdot_assistant.ui.references import citing
from qdot_assistant.ui.sources import Reference, card_html, legal_cite
from tests.ui.helpers import html_of

ALL = store.law_book()
LAW = ALL.on(dt.date(2026, 11, 22))


def test_a_permalink_opens_its_paragraph_in_the_tree(page) -> None:
    """The address names the paragraph: it is shown, its branch is open, its place is marked."""
    made = html_of(page("read", section="20.2056A-4(c)(7)(i)"))
    assert "§ 20.2056A-4(c)(7)(i)" in made
    assert "within 60 days of receipt" in made
    assert 'aria-current="page">(i)' in made


@pytest.mark.parametrize("asked", ["(z)(9)", "20.2056A-4(b)(99)", "<script>", "IRC 1"])
def test_a_permalink_to_nothing_says_so_and_shows_what_there_is(page, asked: str) -> None:
    """A paragraph that does not exist is one sentence, and the page still stands."""
    at = page("read", section=asked)
    assert not at.exception
    assert 'role="alert"' in html_of(at)
    assert "<script>" not in html_of(at)


def test_the_date_of_death_picks_the_version(page) -> None:
    """The same paragraph reads differently for a death in 2015 and in 2024."""
    former = html_of(page("read", section="20.2056A-4(c)(4)(ii)(B)", death="2015-06-01"))
    present = html_of(page("read", section="20.2056A-4(c)(4)(ii)(B)", death="2024-06-01"))
    assert "Text from May 1, 2009" in former
    assert "Text from June 1, 2023" in present


def test_a_version_named_in_the_address_is_shown(page) -> None:
    """A citation's own version opens, whatever the day."""
    made = html_of(page("read", section="20.2056A-4(c)(6)(ii)", version="1995-08-22"))
    assert "Text from August 22, 1995 until July 9, 2026" in made


def test_a_redline_gives_back_both_texts() -> None:
    """What is not inserted is the earlier text, what is not deleted the later one."""
    import html as html_module
    import re

    before, after = ALL.versions("20.2056A-4(c)(4)(ii)(B)")
    made = redline_html(before, after)

    def without(tag: str) -> str:
        kept = re.sub(rf"<{tag} [^>]*>.*?</{tag}>", "", made, flags=re.DOTALL)
        return html_module.unescape(re.sub(r"<[^>]+>", "", kept))

    assert without("ins") == before.text
    assert without("del") == after.text
    assert "<del" in made
    assert "<ins" in made


def test_every_link_of_the_regulation_leads_somewhere() -> None:
    """Cross-references and defined terms are links only to what is here."""
    known = set(ALL.sections())
    from urllib.parse import parse_qs, urlsplit

    count = 0
    for section, paragraph in ALL.paragraphs.items():
        for version in paragraph.versions:
            for link in links_in(section, version.text, ALL):
                target = parse_qs(urlsplit(link.address).query)["section"][0]
                assert target in known
                count += 1
    assert count > 100


def test_a_whole_branch_is_shown_with_its_numbers() -> None:
    """A paragraph that only has children shows theirs, each with its permalink and its own place."""
    made = flow_html("20.2056A-4(c)(7)", LAW)
    assert 'id="p-c-7-i"' in made
    assert 'id="p-c-7-ii"' in made
    assert "Text to be signed" in made


def test_search_finds_all_words_and_marks_them() -> None:
    """Every section found holds all the words; nothing found is nothing."""
    found = search("60 days receipt", LAW)
    assert "20.2056A-4(c)(7)(i)" in [one.section for one in found]
    assert all("<mark>" in one.around for one in found)
    assert search("zebra unicorn", LAW) == ()


def test_what_rests_on_a_paragraph_is_known() -> None:
    """Statements, calculators and other paragraphs that cite (c)(7)(i) are named."""
    found = citing("20.2056A-4(c)(7)(i)")
    assert "Deadlines" in found.calculators
    assert found.statements
    assert any(section.startswith("20.2056A-4(") for section in found.sections)


def test_cites_are_in_legal_form() -> None:
    """The regulation, the Code and an Example as lawyers cite them."""
    assert legal_cite("20.2056A-4(b)(6)", "1995-08-22") == (
        "26 C.F.R. § 20.2056A-4(b)(6) (text in force from August 22, 1995)"
    )
    assert legal_cite("IRC 6075(a)") == "26 U.S.C. § 6075(a)"
    assert legal_cite("20.2056A-4(d)(4)(iii)(A)").endswith("§ 20.2056A-4(d), Example 4(iii)(A)")


def test_a_note_is_named_as_our_summary_and_never_quoted() -> None:
    """The card of a neighbouring rule says whose words it shows."""
    version = ALL.versions("IRC 6075(a)")[-1]
    made = card_html(Reference("IRC 6075(a)", version.version, version.text[:40]), ALL)
    assert "Our summary of IRC 6075(a), not its words" in made
    assert "“" not in made.split("q-law")[1].split("<mark>")[0]


def test_a_citation_that_is_not_carried_is_still_shown() -> None:
    """An imported conversation may cite a version this edition does not have."""
    made = card_html(Reference("20.2056A-4(zz)", "1900-01-01", "<i>words</i>"), ALL)
    assert "is not carried here" in made
    assert "&lt;i&gt;words" in made
