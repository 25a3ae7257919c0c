"""Figures and days in a sentence have one normal form; addresses are no figures."""

import pytest

from qdot_assistant.figures import figures_in

CASES = [
    ("within 60 days", {"60"}),
    ("sixty days", {"60"}),
    ("nine months and one year", {"9", "1"}),
    ("$15 million", {"15000000"}),
    ("$15,000,000", {"15000000"}),
    ("1.25 million", {"1250000"}),
    ("67 percent (0.67)", {"67", "0.67"}),
    ("$73,180.80 × 14.6908 = $1,075,084.50", {"73180.8", "14.6908", "1075084.5"}),
    ("March 4, 2025", {"03-04", "2025"}),
    ("2025-03-04", {"03-04", "2025"}),
    ("April 15th", {"04-15"}),
    ("§ 20.2056A-4(c)(7)(i) and section 2056A(b)(12)", set()),
    ("Section 7520 and T.D. 9974", set()),
    ("Form 706-QDT, Form 4768", set()),
    ("26 CFR 20.2056A-3(a)", set()),
    ("Example 4, Table 2010CM", set()),
    ("a 401(k) plan", set()),
    ("one trustee", set()),
    ("$4,408 of each and $1,706 in all", {"4408", "1706"}),
    ("$12,457 a year, 401k, section 408(a)", {"12457"}),
]


@pytest.mark.parametrize(("text", "figures"), CASES, ids=[text for text, _ in CASES])
def test_a_text_has_exactly_these_figures(text, figures):
    """Amounts, counts, percentages and days are read in normal form, paragraph numbers and forms are left out."""
    assert figures_in(text) == figures
