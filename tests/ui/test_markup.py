"""Safe HTML: nothing a person or a model writes is live, and quotations are marked where they stand."""

from __future__ import annotations

import pytest

from qdot_assistant.ui.markup import Link, answer_html, escaped, law_html, paragraphs_html, span_of

HOSTILE = (
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "![pixel](https://example.org/a.png)",
    "[click](javascript:alert(1))",
    "<iframe src='https://example.org'></iframe>",
    "&lt;b&gt;",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_markup_in_an_answer_becomes_live(text: str) -> None:
    """HTML, images and links in an answer's text are shown as the characters they are."""
    made = answer_html(f"before {text} after")
    assert made.startswith("<p>before ")
    assert "<script" not in made
    assert "<img" not in made
    assert "<a " not in made
    assert "<iframe" not in made


@pytest.mark.parametrize("text", HOSTILE)
def test_no_markup_in_a_question_becomes_live(text: str) -> None:
    """A question is plain text with line breaks."""
    assert paragraphs_html(text) == f"<p>{escaped(text)}</p>"


def test_dollar_signs_stay_dollar_signs() -> None:
    """Two amounts in a sentence are no formula: the text is HTML, in which a dollar sign means nothing."""
    assert answer_html("from $5,000 to $6,000") == "<p>from $5,000 to $6,000</p>\n"


def test_markers_are_replaced_in_text_lists_and_tables() -> None:
    """Every marker gives its opener, wherever it stands."""
    made = answer_html("One [1][2].\n\n- item [3]\n\n| a |\n|---|\n| b [4] |\n", lambda number: f"<sup>{number}</sup>")
    assert [f"<sup>{n}</sup>" in made for n in (1, 2, 3, 4)] == [True] * 4
    assert "[" not in made


def test_a_quotation_is_marked_across_folded_space_and_typographic_signs() -> None:
    """Plain dashes and quotation marks find the typographic ones of the text."""
    made = law_html("The  “trust”\n must—be kept", '"trust" must-be')
    assert made == "<p>The  <mark>“trust”</mark><br><mark> must—be</mark> kept</p>"


def test_a_quotation_over_two_paragraphs_is_marked_in_both() -> None:
    """A mark never spans the end of a paragraph."""
    assert law_html("ab cd\n\nef gh", "cd ef") == "<p>ab <mark>cd</mark></p><p><mark>ef</mark> gh</p>"


def test_words_of_law_stay_to_the_letter() -> None:
    """Asterisks, hashes and angle brackets in words of law are no markup."""
    assert law_html("# 1. *a* <b> & c") == "<p># 1. *a* &lt;b&gt; &amp; c</p>"


def test_a_table_of_the_law_is_a_table() -> None:
    """A Markdown table of the text becomes rows with a heading."""
    made = law_html("| Item | Value |\n|---|---|\n| A | 1 |")
    assert '<th scope="col">Item</th>' in made
    assert "<td>A</td><td>1</td>" in made


def test_links_are_set_where_they_stand_and_not_within_the_quotation() -> None:
    """A cross-reference leads on; one that would cut the mark in two stays plain."""
    text = "see section 7520 and section 2056"
    links = [Link((4, 16), "read?section=a"), Link((21, 33), "read?section=b&x=1")]
    assert law_html(text, None, links) == (
        '<p>see <a class="q-go" href="read?section=a">section 7520</a> and '
        '<a class="q-go" href="read?section=b&amp;x=1">section 2056</a></p>'
    )
    assert "read?section=b" not in law_html(text, "section 2056", links)


def test_private_signs_in_a_text_carry_nothing() -> None:
    """A text that brings the signs used to carry marks does not set marks of its own."""
    assert law_html("a\ue000b\ue0020\ue003c\ue001\ue004") == "<p>ab0c</p>"


def test_a_quotation_that_does_not_stand_is_not_found() -> None:
    """No words, no place."""
    assert span_of("some text", "other") is None
    assert span_of("some text", "  ") is None
