"""The openings over all ways of asking: seldom the opposite of what is due, and every row still a way of asking."""

import pytest

from evals import openings
from evals.openings import Opening, Tally
from knowledge import store
from qdot_assistant import verdicts

BOUNDS = {False: (0.70, 0.005, 0.03), True: (0.45, 0.02, 0.14)}
"""By whether a way of asking is kept apart: the least share right of those due, and of those given the most that say
the opposite or what is not due. A false Yes or No is worse than none; the part kept apart shows what new words meet.
"""


@pytest.fixture(scope="module")
def every():
    """Every way of asking with the opening that is due and the one given."""
    return list(openings.read())


@pytest.mark.parametrize("is_kept_apart", [False, True])
def test_openings_are_seldom_false(every, is_kept_apart):
    """In the part that words are written for and in the part kept apart from them."""
    tally = Tally.of(one for one in every if one.is_kept_apart is is_kept_apart)
    least_right, most_opposite, most_unfounded = BOUNDS[is_kept_apart]
    assert tally.right >= least_right
    assert tally.opposite <= most_opposite
    assert tally.unfounded <= most_unfounded


def test_the_check_fails_when_every_opening_is_turned(monkeypatch):
    """An assistant that says the contrary is caught."""
    turned = {"Yes.": "No.", "No.": "Yes."}
    told = verdicts.opening_told
    monkeypatch.setattr(verdicts, "opening_told", lambda text, name: turned.get(told(text, name), told(text, name)))
    assert Tally.of(openings.read("trustee")).opposite > 0.5


def test_every_row_is_a_way_of_asking_its_statement(every):
    """A way of asking that was changed or withdrawn leaves no row behind."""
    asks = {one.id: {ask for asked in one.asks.values() for ask in asked} for one in store.statements()}
    assert [one.ask for one in every if one.ask not in asks.get(one.statement, ())] == []


def test_what_is_counted():
    """Right among those due; opposite and unfounded among those given."""
    rows = [("yes", "yes"), ("no", "yes"), ("none", "no"), ("depends", "none")]
    tally = Tally.of(Opening("a.b", "?", due, given, False) for due, given in rows)
    assert (tally.due, tally.right, tally.opposite, tally.unfounded) == (3, 1 / 3, 1 / 3, 1 / 3)


def test_a_label_that_is_none_of_the_four_is_refused(tmp_path, monkeypatch):
    """One clear sentence says which row."""
    (tmp_path / "x.tsv").write_text("statement\topening\task\ntrustee.bond\tperhaps\tis there a bond\n", "utf-8")
    monkeypatch.setattr(openings, "FOLDER", tmp_path)
    with pytest.raises(ValueError, match=r"is there a bond.*perhaps"):
        list(openings.read())
