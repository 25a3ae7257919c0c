"""The reading of the received regulation gives back the received text and the versions that the law had."""

from __future__ import annotations

import pytest

from knowledge import store
from knowledge.checks import sources
from knowledge.redline import Span, project, received_text


def test_spans_joined_are_the_received_text() -> None:
    """The labelled spans, joined, are the received regulation to the letter."""
    assert received_text(store.spans()) == store.source_bytes(store.REGULATION_FILE).decode()


def test_explainer_segments_joined_are_the_received_page() -> None:
    """The explainer's segments, joined, are the received page to the letter."""
    faults = list(sources.whole_explainer(store.segments(), store.source_bytes(store.EXPLAINER_FILE).decode()))
    assert faults == []


def test_a_changed_letter_is_found() -> None:
    """One letter changed in one span is reported with its place."""
    spans = list(store.spans())
    place = next(index for index, span in enumerate(spans) if "conveyed and transferred" in span.text)
    spans[place] = Span("common", spans[place].text.replace("conveyed", "convoyed"))
    faults = list(sources.whole_regulation(spans, store.source_bytes(store.REGULATION_FILE).decode()))
    assert len(faults) == 1
    assert "departs from the received text" in faults[0].message


def test_words_labelled_furniture_are_found() -> None:
    """Law hidden under the label furniture is reported."""
    assert list(sources.furniture_has_no_law([Span("furniture", "\n  the executor\n")]))
    assert list(sources.furniture_has_no_law(store.spans())) == []


@pytest.mark.parametrize(
    ("reading", "designation", "words"),
    [
        ("old", "(c)(4)(ii)(B)", "mortality data prescribed by section 7520"),
        ("new", "(c)(4)(ii)(B)", "the lowest annuity factor that is equal to or greater than the quotient"),
        (
            "old",
            "(d)(4)(i)",
            "is 11.0625 (1.000000 minus .33625, divided by .06). The adjustment factor at 6.0 percent",
        ),
        ("new", "(d)(4)(ii)", "At the time of D's death, on or after June 1, 2023, D is a participant"),
        ("old", "(d)(4)(ii)(A)", "Present value of S's annuity: $73,958.40 × 11.0625 = $818,164.80."),
        ("new", "(d)(4)(iii)(A)", "($73,180.80 × 14.6908 = $1,075,084.50)."),
        ("old", "(d)(4)(vi)", "Accordingly, 58 percent of each payment"),
        ("new", "(d)(4)(iv)", "Accordingly, 67 percent of each payment"),
        ("old", "(e)", "Example 4 in paragraph (d) of this section are applicable"),
        ("new", "(e)", "Paragraphs (c)(4)(ii)(B) and (d)(4) of this section are applicable"),
    ],
)
def test_projection_reads_each_text_clean(reading: str, designation: str, words: str) -> None:
    """Common and old words give the text before June 2023, common and new words the text since."""
    assert words in project(store.spans(), reading)[designation].text  # type: ignore[arg-type]


def test_a_paragraph_opens_with_its_own_number() -> None:
    """A span that opens a designation with another's number is refused."""
    with pytest.raises(ValueError, match=r"not with its own number \(2\)"):
        project([Span("common", "(1) In general.", None, {"old": "(a)(2)", "new": "(a)(2)"})], "new")


def test_the_heading_of_e_was_another_before_2023() -> None:
    """Before 2023 paragraph (e) was headed "Effective/applicability date"."""
    headings = [version.heading_path[-1] for version in store.law_book().versions("20.2056A-4(e)")]
    assert headings == ["Effective/applicability date", "Applicability date", "Applicability date"]


def test_every_version_reads_as_compared() -> None:
    """No version has drifted from the words that were held against the law."""
    assert list(sources.projections(store.law_book(), store.expected_fingerprints())) == []


def test_a_drifted_version_is_found() -> None:
    """A version whose fingerprint differs, is missing or is unknown is reported."""
    wrong = {section: dict(days) for section, days in store.expected_fingerprints().items()}
    wrong["20.2056A-4(e)"]["2023-06-01"] = "0" * 64
    wrong["20.2056A-4(b)(6)"] = {}
    wrong["20.2056A-4(b)(9)"] = {"1995-08-22": "0" * 64}
    messages = " ".join(str(fault) for fault in sources.projections(store.law_book(), wrong))
    assert "(e), version 2023-06-01, no longer reads" in messages
    assert "(b)(6) has no fingerprint" in messages
    assert "(b)(9) is no longer read" in messages
