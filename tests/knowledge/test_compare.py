"""Two versions compared word by word give back both, and mark what a reader would mark."""

from __future__ import annotations

from itertools import pairwise

from knowledge import store
from knowledge.compare import changes, marked, runs


def test_runs_give_back_both_versions() -> None:
    """Without the insertions the runs are the earlier text, without the deletions the later one."""
    for paragraph in store.law_book().paragraphs.values():
        for before, after in pairwise(paragraph.versions):
            compared = runs(before, after)
            assert "".join(run.text for run in compared if run.kind != "inserted") == before.text
            assert "".join(run.text for run in compared if run.kind != "deleted") == after.text


def test_changes_quote_both_versions() -> None:
    """Every deleted run stands in the earlier text and every inserted run in the later one."""
    for paragraph in store.law_book().paragraphs.values():
        for before, after in pairwise(paragraph.versions):
            for deleted, inserted in changes(before, after):
                assert before.carries(deleted)
                assert after.carries(inserted)
                assert deleted or inserted


def test_the_2026_change_of_the_agreement_is_one_change() -> None:
    """In (c)(7)(ii) only the officer who may ask for a security agreement changed."""
    before, after = store.law_book().versions("20.2056A-4(c)(7)(ii)")
    found = list(changes(before, after))
    assert len(found) == 1
    assert found[0][0].startswith("District Director")
    assert found[0][1].startswith("Chief Tax Compliance Officer, IRS")


def test_marks_show_deleted_and_inserted_words() -> None:
    """The plain marks stand around whole words."""
    before, after = store.law_book().versions("20.2056A-4(a)(2)")
    assert "[-20.2056A-2T(d)(1)(iv)-]{+20.2056A-2(d)(1)(v)+}" in marked(before, after)
