"""The release checks, each made to fail once."""

from __future__ import annotations

import pytest

from evals.release import clean_tree, described


def test_an_uncommitted_path_stops_a_release() -> None:
    """What is released is what was committed."""
    assert clean_tree("").holds
    assert not clean_tree(" M knowledge/store.py\n").holds


@pytest.mark.parametrize("changelog", ["", "## 0.2.0 - 2026-11-22\n", "## 0.1.0\n", "text 0.1.0 - 2026-11-22\n"])
def test_a_version_without_a_dated_heading_stops_a_release(changelog: str) -> None:
    """The changelog names the version and its day."""
    assert not described("0.1.0", changelog).holds


@pytest.mark.parametrize("changelog", ["## 0.1.0 - 2026-11-22\n", "# Changelog\n\n## [0.1.0] – 2026-11-22\n"])
def test_a_version_with_a_dated_heading_is_described(changelog: str) -> None:
    """Both usual ways of writing the heading are read."""
    assert described("0.1.0", changelog).holds
