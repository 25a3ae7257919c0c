"""The roads of look-ups: the words of a paragraph, what changed in it, and paragraphs side by side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.paragraph import LawError
from knowledge.statement import Statement
from qdot_assistant import courtesies, lookup, quoting
from qdot_assistant.asking import asks_the_roles, asks_what_it_says, beyond_the_citation
from qdot_assistant.evidence import gather
from qdot_assistant.ranking import Ranked
from qdot_assistant.subjects import content_of
from qdot_assistant.summing import covering, summary_of
from qdot_assistant.types import Draft, Notice
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

FITS = 0.33  # a comparison or change found must be this sure to stand for the paragraphs named
SHORT = 180  # words; a longer paragraph is summed up, unless its words are asked for
MOST_SET_OUT = 3  # of more sections, as our notes on every part of another rule, the titles are told
OPENING_WORDS = 90  # so much of a paragraph is searched with when it is to be summed up


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The words asked for by their address, or by what they say."""
    asked = asking.route
    own = asked.named.paragraphs  # beside a paragraph a Treasury Decision names its version, and asks for no words
    named = tuple(s for s in asked.named.existing if not (own and s.startswith("T.D.")))
    if own and asked.look_up == "words" and not asked.named.is_bare:
        named = own  # another section named beside it tells which of its words are meant
    try:
        if asks_the_roles(asking.question.question) and len(named) == 1:
            return None  # what the paragraph says as a whole tells each one's part
        if _holds_two_against_each_other(asking):
            return _compared(named, asking, assistant)
        if (asked.look_up == "words" or (asked.look_up != "change" and _as_of_a_day(asking))) and not (
            asks_what_it_says(asking.question.question) and _is_long(named, asking)
        ):
            found = None if asked.named.is_bare else quoting.asked_for(named, asking, assistant)
            meant = (found,) if isinstance(found, str) else named
            return found if isinstance(found, Draft) else _words(meant, asking, assistant) if meant else None
        if asked.look_up == "change" and len(named) == 1:
            return _changed(named[0], asking, assistant)
        return _compared(named, asking, assistant) if asked.look_up == "compare" else None
    except LawError as error:
        return courtesies.said(str(error), "refusal")


def _holds_two_against_each_other(asking: Asking) -> bool:
    """True where the texts of two paragraphs are named only to compare what they say of one point."""
    asked, text = asking.route, asking.question.question
    is_compared = asked.look_up == "words" and len(asked.named.paragraphs) > 1 and "compare" in asked.aspects
    return is_compared and not asked.named.is_bare and bool(beyond_the_citation(text) - _OF_A_TEXT)


_OF_A_TEXT = content_of("body operative language wording full verbatim exact quote please opening regulation")


def _as_of_a_day(asking: Asking) -> bool:
    """True where it is asked what one paragraph said on a day, or for a death, that the question tells."""
    tells = {"acting_date", "date_of_death", "year_of_death"} & asking.facts.current
    return bool(tells) and len(asking.route.named.paragraphs) == 1 and asks_what_it_says(asking.question.question)


def _is_long(named: tuple[str, ...], asking: Asking) -> bool:
    """True for one paragraph too long to be set out where its sense was asked for."""
    return len(named) == 1 and len(asking.law.section(named[0]).text.split()) > SHORT


def _words(named: tuple[str, ...], asking: Asking, assistant: Assistant) -> Draft:
    if len(named) > MOST_SET_OUT and not asking.route.named.paragraphs:
        return lookup.titles(named, asking.law)
    drafts = [lookup.words(section, asking.law, assistant.law_book) for section in named[:MOST_SET_OUT]]
    return Draft(
        kind="answer",
        sentences=tuple(s for d in drafts for s in d.sentences),
        notices=_version_notices(named, asking, assistant),
    )


def _version_notices(named: tuple[str, ...], asking: Asking, assistant: Assistant) -> tuple[Notice, ...]:
    """Where the words shown are no longer those in force, until when they were and what picks between the texts."""
    notices = []
    for section in named[:MOST_SET_OUT]:
        shown = asking.law.section(section)
        others = [v.version for v in assistant.law_book.versions(section) if v.version != shown.version]
        if shown.until and not any(other > shown.version for other in others):
            text = f"This text applied from {shown.version} until {shown.until}; nothing stands in its place since."
            notices.append(Notice(kind="outdated", section=section, text=text))
        elif shown.until:
            when = "The decedent's date of death" if shown.needs_date_of_death else "The day on which someone acts"
            text = (
                f"This text applied from {shown.version} until {shown.until}; another applies from "
                f"{', '.join(others)}. {when} picks it."
            )
            notices.append(Notice(kind="outdated", section=section, text=text))
    return tuple(notices)


def _changed(section: str, asking: Asking, assistant: Assistant) -> Draft | None:
    told = [one for one in gather(asking, assistant) if {"change", "compare"} & set(one.statement.aspects)]
    own = [one for one in told if any(named.startswith(section) for named in one.statement.sections)]
    if own and own[0].confidence >= FITS:
        return grounded.compose(own, asking.question.audience, asking.law, most=1)
    return lookup.changed(section, assistant.law_book)


_TABLE = re.compile(r"\btables?\b(?! ?[sbk12]\b)|\bside by side\b|\bchart\b", re.IGNORECASE)


def _compared(named: tuple[str, ...], asking: Asking, assistant: Assistant) -> Draft | None:
    told = [one for one in gather(asking, assistant) if "compare" in one.statement.aspects]
    if _TABLE.search(asking.question.question):
        compared = named if len(named) >= 2 else told[0].statement.sections if told else ()
        if len(compared) >= 2 and all(section.startswith("20.2056A-4(") for section in compared):
            return _side_by_side(compared[:4], asking, assistant)
    if len(named) >= 2:
        both = [
            one
            for one in told
            if _speaks_of_all(one.statement, named)
            and "change" not in one.statement.aspects
            and _is_on_the_matter(one.statement, named, asking.question.question)
        ]
        both = _on_what_is_asked(both, told, named, asking.question.question)
        if both and both[0].confidence >= FITS:
            return grounded.compose(both, asking.question.audience, asking.law, most=1)
        if all(section.startswith("20.2056A-4(") for section in named):
            return _side_by_side(named[:4], asking, assistant)
    if told and told[0].confidence >= FITS:
        return grounded.compose(told, asking.question.audience, asking.law, most=1)
    return lookup.changed(named[0], assistant.law_book) if named else None


AS_NEAR = 0.05  # a comparison this near to the provisions' own is told first where it alone holds what is asked


def _on_what_is_asked(both: list[Ranked], told: list[Ranked], named: tuple[str, ...], text: str) -> list[Ranked]:
    """The comparisons of the provisions named, after one as near that holds more of what is asked of them."""
    if not both:
        return both
    near = [one for one in told if one.score >= both[0].score - AS_NEAR]
    most = max(near, key=lambda one: _held_of(one.statement, named, text), default=both[0])
    is_more = _held_of(most.statement, named, text) > _held_of(both[0].statement, named, text)
    return [most, *(one for one in both if one is not most)] if is_more else both


def _held_of(statement: Statement, named: tuple[str, ...], text: str) -> int:
    """How many of the words asked beside the provisions a comparison of them holds ("assignability", "choice")."""
    words = frozenset().union(*(beyond_the_citation(text, section) for section in named))
    return len(words & content_of(" ".join([statement.title, *(one.text for one in statement.technical)])))


def _speaks_of_all(statement: Statement, named: tuple[str, ...]) -> bool:
    """True when a statement stands on, or quotes, each of the paragraphs or a part of it."""
    spoken = {*statement.sections, *(support.section for support in statement.supports.values())}
    return all(any(one == section or one.startswith(f"{section}(") for one in spoken) for section in named)


def _is_on_the_matter(statement: Statement, named: tuple[str, ...], text: str) -> bool:
    """True when a comparison holds what is asked beside the paragraphs; for Examples as a whole, when it is on those
    alone.
    """
    if not all(section.startswith("20.2056A-4(d)(") for section in named):
        return True
    spoken = {example for s in statement.supports.values() if (example := _EXAMPLE_OF.match(s.section))}
    alone = len({one.group() for one in spoken}) <= len(named)
    words = frozenset().union(*(beyond_the_citation(text, section) for section in named))
    return alone and words <= content_of(" ".join([statement.title, *(one.text for one in statement.technical)]))


_EXAMPLE_OF = re.compile(r"20\.2056A-4\(d\)\(\d\)")


def _side_by_side(named: tuple[str, ...], asking: Asking, assistant: Assistant) -> Draft | None:
    """A short table: what each of the paragraphs says, in one sentence, else its opening words."""
    rows = [lookup.row("| Paragraph | What it says |"), lookup.row("| --- | --- |")]
    for section in named:
        statement = _asked_of(section, asking, assistant) or _rule_of(section, asking, assistant)
        if statement is None:
            return lookup.side_by_side(named, asking.law)
        told = next(iter(grounded.told(statement, asking.question.audience, asking.law)))
        cell = told.text.replace("|", "/")
        rows.append(told.model_copy(update={"text": f"| § {section} | {cell} {{marks}} |", "block": "row"}))
    return Draft(kind="answer", sentences=tuple(rows))


def _asked_of(section: str, asking: Asking, assistant: Assistant) -> Statement | None:
    """What the question asks of a paragraph beside naming it; None where it names a comparison of the whole."""
    if not beyond_the_citation(asking.question.question, section):
        return None
    own = [
        one
        for one in gather(asking, assistant)
        if _is_on(one.statement, section) and not {"compare", "change"} & set(one.statement.aspects)
    ]
    return own[0].statement if own and own[0].confidence >= FITS else None


def _is_on(statement: Statement, section: str) -> bool:
    """True when a statement stands on a paragraph, or on a part of it."""
    return any(one == section or one.startswith(f"{section}(") for one in statement.sections)


def _rule_of(section: str, asking: Asking, assistant: Assistant) -> Statement | None:
    """The statement that sums up a paragraph, else the one that quotes the most of it."""
    summary = summary_of(section, asking, assistant)
    if summary is not None:
        return summary
    text = asking.law.section(section).text
    found = covering(gather(asking, assistant, " ".join(text.split()[:OPENING_WORDS])), section, text)
    return found[0].statement if found else None
