"""LawBook holds every version of everything that can be cited; ``on`` gives the Law of one day for one decedent.

Two days matter. The day on which someone acts picks the text in force. The decedent's day of death picks the text of
the paragraphs whose authority speaks of decedents: (c)(4)(ii)(B) and everything under (d)(4).
Errors are drawn in ``knowledge.paragraph``.
"""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial

from knowledge.citation import SECTION, Citation, path_of
from knowledge.paragraph import LawError, NotCarried, Paragraph, UnknownSection, Version
from knowledge.regulation_reading import ECFR, Calendar

Pick = Callable[[Paragraph], Version | None]


class LawBook:
    """Every version of every paragraph, passage and note. Loads the notes only when one is asked for."""

    def __init__(
        self,
        paragraphs: Mapping[str, Paragraph],
        passages: Mapping[str, Version],
        notes: Callable[[], Mapping[str, tuple[Version, ...]]],
        calendar: Calendar,
    ) -> None:
        self.paragraphs = paragraphs
        self.passages = passages
        self.calendar = calendar
        self._load_notes = notes

    @cached_property
    def notes(self) -> Mapping[str, tuple[Version, ...]]:
        """Every note by its section id, its versions oldest first."""
        return self._load_notes()

    def on(self, acting: dt.date, date_of_death: dt.date | None = None) -> Law:
        """Give the law for someone who acts on one day for a decedent who died on another.

        Args:
            acting: the day whose text is in force.
            date_of_death: the decedent's day of death; without it the acting day counts as that too.
        """
        return Law(self, acting, date_of_death)

    def sections(self) -> tuple[str, ...]:
        """Every id that can be cited, in order: paragraphs, explainer passages, notes."""
        return (*self.paragraphs, *self.passages, *self.notes)

    def versions(self, section: str) -> tuple[Version, ...]:
        """Give every version of a section, oldest first; a paragraph that only has children has the union of theirs.

        Raises:
            UnknownSection: when nothing has this id.
        """
        if section in self.passages:
            return (self.passages[section],)
        if not section.startswith(SECTION):
            if section in self.notes:
                return self.notes[section]
            raise self.unknown(section)
        own = self.paragraphs.get(section)
        if own is not None and own.versions:
            return own.versions
        days = sorted({version.version for child in self.below(section) for version in child.versions})
        composed = [self.compose(section, partial(_of_day, day=day)) for day in days]
        if not composed:
            raise self.unknown(section)
        return tuple(
            _closed(version, following.version if following else None)
            for version, following in zip(composed, [*composed[1:], None], strict=True)
        )

    def version(self, section: str, day: str) -> Version:
        """Give one version by its first day.

        Raises:
            UnknownSection: when nothing has this id.
            NotCarried: when the section has no such version.
        """
        versions = self.versions(section)
        for version in versions:
            if version.version == day:
                return version
        known = tuple(version.version for version in versions)
        raise NotCarried(section, f"{name_of(section)} has no version {day}; it has {_listed(known)}.", known)

    def children(self, section: str) -> tuple[Paragraph, ...]:
        """The paragraphs one level below."""
        depth = len(path_of(section)) + 1
        return tuple(child for child in self.below(section) if len(child.citation.path) == depth)

    def below(self, section: str) -> Iterator[Paragraph]:
        """Every paragraph below, in the order of the section."""
        above = Citation(path_of(section))
        for paragraph in self.paragraphs.values():
            if paragraph.section != section and above.contains(paragraph.citation):
                yield paragraph

    def related(self, section: str) -> tuple[str, ...]:
        """The note, passage or paragraph itself where there is one; else the nearest above it; else those below it."""
        known = self.sections()
        if section in known:
            return (section,)
        above = [other for other in known if section.startswith(other) and section[len(other) :][:1] in ("(", "")]
        if above:
            return (max(above, key=len),)
        return tuple(other for other in known if other.startswith(f"{section}("))

    def compose(self, section: str, pick: Pick) -> Version:
        """Join the texts below a paragraph, each with its number, as ``pick`` chooses them."""
        parts: list[str] = []
        picked: list[Version] = []
        for paragraph in self.below(section):
            version = pick(paragraph)
            number = f"({paragraph.citation.path[-1]})"
            if version is not None:
                picked.append(version)
                parts.append(f"{number} {version.text}")
            elif not paragraph.versions and any(pick(child) for child in self.below(paragraph.section)):
                parts.append(number)
        if not picked:
            raise NotCarried(section, f"{name_of(section)} has no text that we carry for that day.")
        newest = max(picked, key=lambda version: version.version)
        return Version(
            section=section,
            source="regulation",
            heading_path=self._headings(section),
            version=newest.version,
            until=min((version.until for version in picked if version.until), default=None),
            authority=newest.authority,
            text="\n\n".join(parts),
            certainty=next((version.certainty for version in picked if version.certainty != "read"), "read"),
            url=ECFR,
            doubts=tuple(doubt for version in picked for doubt in version.doubts),
            needs_date_of_death=all(version.needs_date_of_death for version in picked),
            has_own_words=False,
        )

    def _headings(self, section: str) -> tuple[str, ...]:
        path = path_of(section)
        above = (self.paragraphs.get(str(Citation(path[:depth]))) for depth in range(1, len(path) + 1))
        return tuple(paragraph.heading for paragraph in above if paragraph and paragraph.heading) or (
            self.calendar.title,
        )

    def unknown(self, section: str, exists: Callable[[Paragraph], bool] = lambda paragraph: True) -> UnknownSection:
        """Say that nothing has this id, and what is there instead; ``exists`` limits it to paragraphs of one law."""
        if section.startswith(SECTION):
            return self._unknown_paragraph(section, exists)
        known = tuple(self.passages) if section.startswith("explainer") else tuple(self.notes)
        near = self.related(section) or tuple(difflib.get_close_matches(section, known, n=3, cutoff=0.5))
        kind = "passage" if section.startswith("explainer") else "note"
        hint = f"there is {_listed(near[:4])}" if near else "`qdot ask` finds what is there"
        return UnknownSection(section, f"There is no {kind} {section}; {hint}.", near)

    def no_such(self, section: str) -> str:
        """One sentence: there is no such section, and what is there instead."""
        return str(self.unknown(section))

    def _unknown_paragraph(self, section: str, exists: Callable[[Paragraph], bool]) -> UnknownSection:
        path = path_of(section)
        depth = next(
            (n for n in range(len(path) - 1, 0, -1) if str(Citation(path[:n])) in self.paragraphs),
            0,
        )
        parent = str(Citation(path[:depth]))
        children = tuple(child.section for child in self.children(parent) if exists(child))
        missing = name_of(str(Citation(path[: depth + 1])) if depth + 1 < len(path) else section)
        if not children:
            message = f"There is no paragraph {missing}; {name_of(parent)} has no paragraphs below it."
        else:
            message = f"There is no paragraph {missing}; {name_of(parent)} ends at {name_of(children[-1])}."
        return UnknownSection(section, message, children or (parent,))


@dataclass(frozen=True, slots=True)
class Law:
    """The law of one acting day for one decedent (``docs/contract.md``, Days)."""

    book: LawBook
    acting: dt.date
    date_of_death: dt.date | None = None

    def section(self, section: str) -> Version:
        """Give the text in force.

        Args:
            section: an id as a citation carries it.

        Raises:
            UnknownSection: when nothing has this id; the message names the neighbours that exist.
            NotCarried: when it has no text that we carry for these days; the message names the versions that do.
        """
        if section in self.book.passages:
            return self.book.passages[section]
        if not section.startswith(SECTION):
            return self._note(section)
        self._refuse_deaths_outside(section)
        own = self.book.paragraphs.get(section)
        if own is not None and own.versions:
            version = self._in_force(own)
            if version is None:
                raise self._not_carried(own)
            return version
        if own is None and section != SECTION:
            raise self.book.unknown(section, lambda paragraph: self._stands(paragraph))
        return self._composed(section)

    def stands(self, section: str) -> bool:
        """True when ``section`` gives a text."""
        try:
            self.section(section)
        except LawError:
            return False
        return True

    def _day_for(self, paragraph: Paragraph) -> dt.date:
        return (self.date_of_death or self.acting) if paragraph.needs_date_of_death else self.acting

    def _composed(self, section: str) -> Version:
        below = tuple(self.book.below(section))
        if not any(self._in_force(paragraph) for paragraph in below):
            days = tuple(version.version for version in self.book.versions(section))
            day = self._day_for(below[0])
            message = f"{name_of(section)} has no text that we carry for {day}; it has {_versions_listed(days)}."
            raise NotCarried(section, message, days)
        composed = self.book.compose(section, self._in_force)
        first = self.book.calendar.corpus_portion_from
        left_out = [
            name_of(p.section) for p in below if p.needs_date_of_death and p.versions and self._day_for(p) < first
        ]
        if not left_out:
            return composed
        doubt = f"{left_out[0]} is left out: for deaths before {first} the corpus portion is not carried."
        return replace(composed, doubts=(*composed.doubts, doubt))

    def _in_force(self, paragraph: Paragraph) -> Version | None:
        day = self._day_for(paragraph)
        return next((version for version in paragraph.versions if version.holds_on(day)), None)

    def _stands(self, paragraph: Paragraph) -> bool:
        if self._in_force(paragraph):
            return True
        return not paragraph.versions and any(self._in_force(child) for child in self.book.below(paragraph.section))

    def _note(self, section: str) -> Version:
        """A note whose rule has ended is still given: its ``until`` says so."""
        versions = self.book.versions(section)
        begun = [version for version in versions if version.version <= self.acting.isoformat()]
        if not begun:
            known = tuple(version.version for version in versions)
            raise NotCarried(section, f"{section} applies from {known[0]}, not yet on {self.acting}.", known)
        return begun[-1]

    def _refuse_deaths_outside(self, section: str) -> None:
        outside = self.book.calendar.outside_before
        if self.date_of_death is not None and self.date_of_death < outside:
            known = tuple(version.version for version in self.book.versions(section))
            raise NotCarried(
                section,
                f"A death on {self.date_of_death} is outside § {SECTION}, which applies to decedents dying on or after "
                f"{outside}; {name_of(section)} has {_versions_listed(known)}.",
                known,
            )

    def _not_carried(self, paragraph: Paragraph) -> NotCarried:
        days = tuple(version.version for version in paragraph.versions)
        last = paragraph.versions[-1].until
        day, what = self._day_for(paragraph), "a death" if paragraph.needs_date_of_death else "an act"
        stands = _versions_listed(days) + (f", until {last}" if last else "")
        parent = paragraph.citation.parent
        now = [child for child in self.book.children(str(parent)) if self._stands(child)] if parent else []
        here = f"; on that day {name_of(str(parent))} ends at {name_of(now[-1].section)}" if now and parent else ""
        message = f"{name_of(paragraph.section)} has no text that we carry for {what} on {day}; it has {stands}{here}."
        return NotCarried(paragraph.section, message, days)


def name_of(section: str) -> str:
    """The short name in messages: ``(c)(7)(i)`` for a paragraph of the section, the id itself for anything else."""
    return section.removeprefix(SECTION) or f"§ {SECTION}" if section.startswith(SECTION) else section


def _of_day(paragraph: Paragraph, day: str) -> Version | None:
    return next((version for version in paragraph.versions if version.holds_on(dt.date.fromisoformat(day))), None)


def _closed(version: Version, following: str | None) -> Version:
    """A composed version ends the day before the next one begins."""
    if following is None:
        return version
    last = (dt.date.fromisoformat(following) - dt.timedelta(days=1)).isoformat()
    return replace(version, until=last)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names)


def _versions_listed(days: tuple[str, ...]) -> str:
    return f"the version{'s' if len(days) > 1 else ''} {_listed(days)}"
