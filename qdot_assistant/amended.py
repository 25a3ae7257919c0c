"""Whether a paragraph was changed, where it was not: read off its versions, with what the amendment did change.

Come here for ``road``. "Did (c)(4)(i) change in 2023?", "has (b)(6) ever been amended", "what changed in Example 2?". A
paragraph that was changed by the amendment asked about is answered by what tells the change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from knowledge.citation import Citation
from qdot_assistant import lookup
from qdot_assistant.asking import beyond_the_citation
from qdot_assistant.keywords import stem
from qdot_assistant.types import Cite, Draft, DraftSentence

if TYPE_CHECKING:
    from knowledge.law import LawBook
    from knowledge.paragraph import Version
    from qdot_assistant.pipeline import Asking, Assistant

_CHANGE_WORDS = frozenset(
    stem(word)
    for word in (
        "change changed changes amend amended amends amendment amendments revise revised revision alter altered "
        "touch touched untouched rewrite rewrote rewritten modify modified modification replace replaced affect "
        "affected affects update updated unchanged ever never issue issued original originally since history treasury "
        "decision decisions final regulations regulation remain remains remained leave left alone intact same year "
        "edit edited identical redline redlined list lists item items text wording words language formula agreement "
        "form statement paragraph anything whole since 1995 2009 2023 2026"
    ).split()
)
_SPEAKS_OF_CHANGE = re.compile(
    r"\b(?:chang|amend|revis|alter|touch|untouched|rewr|modif|replac|affect|updat|unchanged|redlin|edited|intact|"
    r"identical|as (?:originally )?issued|left alone)\w*",
    re.IGNORECASE,
)
_WHETHER = re.compile(r"^(?:and |so |but )?(?:did|was|were|has|have|had|is|are|does|do)\b", re.IGNORECASE)


class _Amendment:
    """One amendment: the version it made, the words that name it, and what it changed here with its quotations."""

    def __init__(self, version: str, named: str, changed: str, quotes: tuple[tuple[str, str], ...]) -> None:
        self.version, self.changed = version, changed
        self.named = re.compile(named, re.IGNORECASE)
        self.cites = tuple(Cite(section=section, quote=quote, version=version) for section, quote in quotes)


_AMENDMENTS = (
    _Amendment(
        "2023-06-01",
        r"\b(?:9974|2023)\b",
        "T.D. 9974 rewrote (c)(4)(ii)(B) and Example 4 for decedents who die on or after June 1, 2023",
        (("T.D. 9974", "rewrote (c)(4)(ii)(B) and Example 4 for decedents who die on or after June 1, 2023"),),
    ),
    _Amendment(
        "2026-07-10",
        r"\b(?:10050|2026)\b",
        "T.D. 10050 removed the -2T(d) references, replaced the District Director in both agreements, moved the "
        "anti-abuse reference and replaced (e)",
        (
            (
                "T.D. 10050",
                "In § 20.2056A-4 it removed the references to § 20.2056A-2T(d), put the Chief Tax Compliance Officer "
                "in place of the District Director in both agreement texts",
            ),
            ("T.D. 10050", "moved the anti-abuse reference to § 20.2056A-2(d)(1)(v), and replaced paragraph (e)"),
        ),
    ),
)
_FIRST = Cite(
    section="T.D. 8612", quote="published August 22, 1995 at 60 FR 43531, issued §§ 20.2056A-1", version="1995-08-22"
)
_UNCHANGED = re.compile(
    r"\b(?:un(?:changed|touched)|intact|identical|as (?:originally )?issued|same|alone)\b", re.IGNORECASE
)
_EXAMPLE = re.compile(r"^\(d\)\((\d)\)$")
OPENING = 12  # words by which a paragraph is shown to stand as it did


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Say that the one paragraph named was not changed; None where it was, or where more is asked."""
    named, text = asking.route.named.paragraphs, asking.question.question
    if len(named) != 1 or not _SPEAKS_OF_CHANGE.search(text) or beyond_the_citation(text) - _CHANGE_WORDS:
        return None
    made = _versions_under(named[0], assistant.law_book)
    meant = [one for one in _AMENDMENTS if one.named.search(text)] or list(_AMENDMENTS)
    if not made or any(one.version in made for one in meant):
        return None
    opening = next(lookup.leaves_of(named[0], asking.law, assistant.law_book), None)
    if opening is None:
        return None
    is_whether = bool(_WHETHER.match(text)) and not _UNCHANGED.search(text)
    return Draft(kind="answer", sentences=tuple(_told(named[0], opening, made, meant, is_whether=is_whether)))


def _versions_under(section: str, book: LawBook) -> frozenset[str]:
    """The days from which the texts at and under a paragraph apply."""
    under = (one for one in book.sections() if one == section or one.startswith(f"{section}("))
    return frozenset(version.version for one in under for version in book.versions(one))


def _told(
    section: str, opening: Version, made: frozenset[str], meant: list[_Amendment], *, is_whether: bool
) -> Iterator[DraftSentence]:
    own = _EXAMPLE.sub(r"Example \1", Citation.parse(section).designation)
    stands = Cite(section=opening.section, quote=" ".join(opening.text.split()[:OPENING]), version=opening.version)
    lead = "No, there was no change in" if is_whether else "Nothing was changed in"
    changed = "; ".join(one.changed for one in meant)
    yield DraftSentence(
        text=f"{lead} {own}: {changed}.", cites=(stands, *(cite for one in meant for cite in one.cites))
    )
    others = [one for one in _AMENDMENTS if one.version in made]
    for one in others:
        yield DraftSentence(text=f"{own} was changed by another amendment: {one.changed}.", cites=one.cites)
    if not others and "1995-08-22" in made:
        yield DraftSentence(text=f"{own} carries the text of August 22, 1995.", cites=(stands, _FIRST))
