"""Form 706-QDT of one year on its two routes, told once where their days are the same.

Come here for ``merged_forms`` and, for a client who told no route, ``both_routes``.
"""

from __future__ import annotations

from collections.abc import Sequence

from qdot_assistant.telling.deadline_words import Row


def merged_forms(rows: list[Row]) -> list[Row]:
    """Form 706-QDT of one year stands once where both routes have the same days."""
    kept: list[Row] = []
    for row in rows:
        twin = next((k for k, one in enumerate(kept) if _same_form(one, row)), None)
        if twin is None:
            kept.append(row)
        else:
            kept[twin] = {**kept[twin], "route": None, "rule": _BOTH_ROUTES}
    return kept


_BOTH_ROUTES = (
    "The day is the same under the agreement to pay the tax, which is then due with it, and under the agreement to "
    "roll over"
)


def _same_form(one: Row, row: Row) -> bool:
    same = all(one.get(name) == row.get(name) for name in ("key", "year", "due", "safe", "note"))
    return same and row["key"] == "form_706qdt"


_SPOUSE_YEAR = (
    "In the year of the surviving spouse's death it is due nine months after that death under both agreements; where "
    "that spouse's own estate tax return is filed earlier, the day of that filing is safe"
)


def both_routes(rows: Sequence[Row]) -> list[Row]:
    """§ 20.2056A-4(c)(6)(i), (c)(7)(i): in the spouse's death year the texts of the routes differ, their days need not.

    A client who named no route is told the one day once; how the texts differ is told to whoever names a route.
    """
    kept: list[Row] = []
    for row in rows:
        twin = next((k for k, one in enumerate(kept) if _same_days(one, row)), None)
        if twin is None:
            kept.append(row)
        else:
            one = kept[twin]
            kept[twin] = {**one, "route": None, "rule": _SPOUSE_YEAR, "note": None, "also": row["section"]}
    return kept


def _same_days(one: Row, row: Row) -> bool:
    same = all(one.get(name) == row.get(name) for name in ("key", "year", "due", "safe"))
    notes = (one.get("note"), row.get("note"))
    return same and row["key"] == "form_706qdt" and all("the spouse's return is filed" in str(note) for note in notes)
