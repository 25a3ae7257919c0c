"""The short names of a case's expressions, each against what must and must not be found."""

from __future__ import annotations

import pytest

from evals.patterns import found_in


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("{date 2026-05-01}", "by **May 1, 2026** at the latest", True),
        ("{date 2026-05-01}", "by 1 May 2026", True),
        ("{date 2026-05-01}", "the 1st of May 2026", True),
        ("{date 2026-05-01}", "2026-05-01", True),
        ("{date 2026-05-01}", "May 11, 2026", False),
        ("{date 2026-05-01}", "May 1, 2027", False),
        ("{money 700000}", "a deduction of $700,000.", True),
        ("{money 700000}", "700k", True),
        ("{money 700000}", "$1,700,000", False),
        ("{money 15000000}", "$15 million", True),
        ("{money 15000000}", "$15,000,000 for 2026", True),
        ("{money 15000000}", "$150,000,000", False),
        ("{money 1075084.50}", "$1,075,084.50", True),
        ("{money 1075084.50}", "$1,075,084", False),
        ("{share 0.68}", "68 percent of each", True),
        ("{share 0.68}", "a portion of 0.68", True),
        ("{share 0.68}", "168 percent", False),
        ("{share 0.7}", "70%", True),
        ("{no}", "They can't do that", True),
        ("{no}", "They do that now", False),
        ("{absent}", "Paragraph (a) ends at (a)(3).", True),
        ("{us}", "a U.S. bank", True),
        ("60|sixty", "within Sixty days", True),
    ],
)
def test_a_pattern_finds_what_it_stands_for(pattern: str, text: str, found: bool) -> None:
    """Every usual way of writing the day, the amount or the share is found, and nothing near it."""
    assert found_in(text, pattern) is found
