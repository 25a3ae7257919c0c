"""Words quoted from the section, held against its texts: in which of them they stand, and from when that applies.

Come here for ``road``. "Does the text for a 2016 death say 'lowest annuity factor'?": the words stand in one text of a
paragraph and not in another, and the date of death or the day of acting picks the text. § 20.2056A-4(e), T.D. 9974,
T.D. 10050.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from knowledge.citation import Citation, plain
from knowledge.paragraph import LawError, Version
from qdot_assistant.citing import sentences_in
from qdot_assistant.types import Cite, Draft, DraftSentence

if TYPE_CHECKING:
    from knowledge.law import LawBook
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_QUOTED = re.compile(r"[\"“](?P<words>[^\"“”]{6,160})[\"”]|(?<!\w)'(?P<single>[^']{6,160})'(?!\w)")
_OFFICE = re.compile(r"\bdistrict director|\bassistant commissioner", _I)
"""The offices of the agreements have a rule of their own, which tells both."""
_NAMED = re.compile(r"\bmortality data\b|\bpublication 1457\b|\bversion 3a\b", _I)
"""Names that stand only in a former text; who names one need not quote it."""
_OF_A_TEXT = re.compile(
    r"\b(?:says?|said|reads?|contains?|contained|words?|wording|text|version|print-?out|copy|quotes?|quoted|language|"
    r"current(?:ly)?|still|now|then|sentence|clause|paragraph|hold|have|has|had|use[ds]?)\b|\([a-e]\)",
    _I,
)
_ASKS_WHETHER = re.compile(
    r"(?:^|[.;:?!,]\s+)(?:so |and |but )?(?:do(?:es)?|did|is|was|are|were|has|have|had)\b"
    r"(?![^?]*\b(?:new|old|former|gone|dropped|deleted|removed|replaced|changed|wrong|or)\b)[^.?!]*\?|"
    r"\bstill\b[^.?!]{0,30}\?",
    _I,
)
_ASKS_FROM_WHEN = re.compile(
    r"\b(?:which|what|whose) (?:deaths?|decedents?|version|edition|vintage|text)\b|\b(?:since|from|until|till) "
    r"(?:when|which (?:day|date)|what (?:day|date))\b|\b(?:which|what) year'?s? (?:text|version|wording)\b",
    _I,
)
_STILL = re.compile(r"\b(?:still|now|today|current(?:ly)?|any ?more|nowadays)\b", _I)
_DEATHS, _ACTS = frozenset({"date_of_death", "year_of_death"}), frozenset({"acting_date"})
_FEWEST = 2
APPLICABILITY = "20.2056A-4(e)"
"""Its three texts are told by the rule on it, each with its days; only the verdict is put before."""
_FROM = {
    "1995-08-22": (
        "in force before July 10, 2026",
        Cite(section="T.D. 10050", quote="is effective and applicable on and after July 10, 2026"),
    ),
    "2009-05-01": (
        "for decedents dying on or after May 1, 2009 and before June 1, 2023",
        Cite(
            section="T.D. 9540",
            quote="applies to decedents who die on or after May 1, 2009 and before June 1, 2023",
            version="2009-05-01",
        ),
    ),
    "2023-06-01": (
        "for decedents dying on or after June 1, 2023",
        Cite(
            section="T.D. 9974",
            quote="for decedents who die on or after June 1, 2023",
            version="2023-06-01",
        ),
    ),
    "2026-07-10": (
        "in force on and after July 10, 2026",
        Cite(section="20.2056A-4(e)", quote="This section applies on and after July 10, 2026.", version="2026-07-10"),
    ),
}
"""Since when each text applies, in words and by what they stand on."""


@dataclass(frozen=True)
class _Found:
    """Words quoted that stand in one or more texts of a paragraph and are lacking in another."""

    words: str
    section: str
    holding: tuple[Version, ...]
    lacking: tuple[Version, ...]
    applying: Version


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The rule on the paragraph, after the verdict, where it is asked whether its text has the words quoted."""
    from qdot_assistant.ruling import rule

    text, found = _unquoted(asking.question.question), _found(asking, assistant.law_book)
    if found is not None and found.section != APPLICABILITY and _ASKS_FROM_WHEN.search(text):
        return Draft(kind="answer", sentences=(DraftSentence(text=_told(found), cites=_cites(found)),))
    if found is None or not _ASKS_WHETHER.search(text):
        return None
    return rule(replace(asking, route=replace(asking.route, look_up=None)), assistant)


def led(draft: Draft, asking: Asking, assistant: Assistant) -> Draft:
    """The draft after the word in which text the quoted words stand; the draft as it is where that is not asked."""
    found = _found(asking, assistant.law_book)
    if found is None or not draft.sentences:
        return draft
    is_whether = bool(_ASKS_WHETHER.search(_unquoted(asking.question.question)))
    verdict = ("Yes. " if found.applying in found.holding else "No. ") if is_whether else ""
    first, *rest = _without_verdict(draft.sentences)
    if found.section == APPLICABILITY:
        said = (first.model_copy(update={"text": f"{verdict}{first.text}"}), *rest)
    else:
        said = (DraftSentence(text=f"{verdict}{_told(found)}", cites=_cites(found)), first, *rest)
    return draft.model_copy(update={"sentences": said})


_RENUMBERED = "20.2056A-4(d)(4)"
"""Example 4 was numbered anew in 2023: a sentence that moved is not one that was dropped."""
_VERDICT = re.compile(r"^(?:Yes|No|It depends)\. ")


def _without_verdict(sentences: tuple[DraftSentence, ...]) -> tuple[DraftSentence, ...]:
    first, *rest = sentences
    return (first.model_copy(update={"text": _VERDICT.sub("", first.text)}), *rest)


def _unquoted(text: str) -> str:
    return _QUOTED.sub("it", text)


def _found(asking: Asking, book: LawBook) -> _Found | None:
    text = asking.question.question
    if not _OF_A_TEXT.search(_unquoted(text)):
        return None
    quoted = [_bare(one["words"] or one["single"]) for one in _QUOTED.finditer(text)]
    named = [] if quoted else [one.group() for one in _NAMED.finditer(text)][:1]
    quoted = [one for one in (*quoted, *named) if len(one.split()) >= _FEWEST and not _OFFICE.search(one)]
    return _place_of(quoted[0], asking, book) if len(quoted) == 1 else None


def _bare(words: str) -> str:
    """The words quoted without the paragraph's own letter and what was left out at their ends."""
    return re.sub(r"^\([a-e]\)\s*", "", words.strip()).strip(" .,;:…")


def _place_of(words: str, asking: Asking, book: LawBook) -> _Found | None:
    """The one paragraph that held the words in some of its texts only."""
    parts = [_without_articles(part.strip(" .,;:")) for part in re.split(r"\.{3}|…", words)]
    for section in book.sections():
        is_ours = section.startswith("20.2056A-4(") and not section.startswith(_RENUMBERED)
        versions = book.versions(section) if is_ours else ()
        holding = tuple(one for one in versions if one.has_own_words and _stand_in(parts, one))
        lacking = tuple(one for one in versions if one not in holding)
        if holding and lacking:
            applying = _applying(versions, asking)
            return _Found(words, section, holding, lacking, applying) if applying else None
    return None


def _applying(versions: Sequence[Version], asking: Asking) -> Version | None:
    """The text for the death or the day told; without one, or where it is asked what holds still, the present text."""
    now = versions[-1]
    told = _DEATHS if now.needs_date_of_death else _ACTS
    if not told & asking.facts.facts.keys() or (
        not now.needs_date_of_death and _STILL.search(asking.question.question)
    ):
        return now
    try:
        return asking.law.section(now.section)
    except LawError:
        return None


def _stand_in(parts: list[str], version: Version) -> bool:
    text = _without_articles(version.text)
    return all(part in text for part in parts)


def _without_articles(text: str) -> str:
    """The text in small letters without its articles, which are left out or put in by whoever quotes."""
    return " ".join(re.sub(r"\b(?:the|an?)\b", " ", plain(text).lower()).split())


def _told(found: _Found) -> str:
    own = Citation.parse(found.section).designation
    standing = _FROM[found.holding[0].version][0]
    without = found.applying if found.applying in found.lacking else found.lacking[-1]
    lacking = f"the text {_FROM[without.version][0]} does not have it"
    return f"“{found.words}” stands in the text of {own} {standing}; {lacking}."


def _sentence_with(words: str, held: Version) -> str:
    """The sentence of the text that holds the words but for an article, else the text's first words."""
    parts = [_without_articles(part.strip(" .,;:")) for part in re.split(r"\.{3}|…", words)]
    holding = (one for one in sentences_in(held.text) if parts[0] in _without_articles(one))
    return next(holding, " ".join(held.text.split()[:12]))


def _cites(found: _Found) -> tuple[Cite, ...]:
    held, without = found.holding[0], found.applying if found.applying in found.lacking else found.lacking[-1]
    opening = " ".join(without.text.split()[:12])
    words = plain(found.words).lower() in plain(held.text).lower()
    quote = found.words if words else _sentence_with(found.words, held)
    return (
        Cite(section=found.section, quote=quote, version=held.version),
        Cite(section=found.section, quote=opening, version=without.version),
        _FROM[held.version][1],
        _FROM[without.version][1],
    )
