"""The grounded writer: answers with statements, each sentence carrying the words that support it. No model.

Come here for how a rule answer is put together: the answer first, then the conditions, then the next step; for
attorneys
also the words themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.citation import plain
from knowledge.law import Law
from knowledge.paragraph import LawError
from knowledge.statement import Sentence, Statement, Support
from qdot_assistant.ranking import Ranked
from qdot_assistant.types import Audience, Cite, Draft, DraftSentence, Notice

CLOSE = 0.06  # another statement joins the answer when its score is this near to the first one's …
TIE = 0.03  # … nearer still when it is on another matter, …
ASKED_TOO = 0.55  # … and some way of asking it is this near to the question …
AS_NEAR = 0.02  # … nearer, or less near by no more than this, than any way of asking the first
UNSURE = 0.75  # a question less like any way of asking the first than this may mean a neighbour as well: …
CLOSE_UNSURE = 0.08  # … another statement joins when its score is this near, …
TIE_UNSURE = 0.05  # … nearer still when it is on another matter, …
ASKED_UNSURE = 0.48  # … and some way of asking it is this near to the question …
AS_NEAR_UNSURE = 0.12  # … and not less near by more than this
MOST_WORDS: dict[Audience, int] = {"client": 125, "attorney": 180}
QUOTED_WORDS = 70  # the longest quotation set out for an attorney


def compose(ranked: Sequence[Ranked], audience: Audience, law: Law, *, most: int = 3, all_of: bool = False) -> Draft:
    """Write the answer from the best statement and those as good as it, within the length for the audience.

    Args:
        ranked: at least one statement, best first.
        most: how many statements may join.
        all_of: True when each statement answers a part that was asked for, whatever its score.
    """
    first = ranked[0].statement
    sentences = list(told(first, audience, law))
    used = [first]
    for other in ranked[1:]:
        if len(used) >= most or (not all_of and ranked[0].score - other.score > _reach(ranked[0])):
            break
        if not all_of and not _follows(ranked[0], other):
            continue
        joined = list(_answer_only(other.statement, audience, law))
        if (
            _fits(sentences + joined, audience)
            and not repeats(joined, sentences)
            and not _cites_the_same(joined, sentences)
        ):
            sentences += joined
            used.append(other.statement)
    if audience == "attorney":
        sentences += _quotation(first, law, sentences)
    return Draft(kind="answer", sentences=tuple(sentences), notices=notices_of(used))


def told(statement: Statement, audience: Audience, law: Law) -> Iterator[DraftSentence]:
    """One statement in the register of the audience."""
    for sentence in statement.plain if audience == "client" else statement.technical:
        yield _sentence(sentence, statement, law)


def notices_of(statements: Sequence[Statement]) -> tuple[Notice, ...]:
    """The notices that go with the statements, each once."""
    found = (Notice(kind=n.kind, text=n.text, section=n.section) for s in statements for n in s.notices)
    return tuple(dict.fromkeys(found))


def cite(support: Support, law: Law, *, across_versions: bool = False) -> Cite:
    """The support as a citation of the version in force, or of the version it belongs to when that is another.

    Args:
        across_versions: the statement tells of other versions too (a comparison, a change), so that words which are
        not in
            force for this decedent are cited from the version in which they stand.
    """
    versions = support.versions
    if versions is None and across_versions:
        versions = tuple(v.version for v in law.book.versions(support.section) if v.carries(support.quote))
    if not versions:
        return Cite(section=support.section, quote=support.quote)
    try:
        in_force = law.section(support.section).version
    except LawError:
        in_force = ""
    version = in_force if in_force in versions else versions[-1]
    return Cite(section=support.section, quote=support.quote, version=version)


def _sentence(sentence: Sentence, statement: Statement, law: Law) -> DraftSentence:
    across = bool({"compare", "change"} & set(statement.aspects))
    cites = tuple(cite(statement.supports[key], law, across_versions=across) for key in sentence.supports)
    return DraftSentence(text=sentence.text, cites=cites)


def _answer_only(statement: Statement, audience: Audience, law: Law) -> Iterator[DraftSentence]:
    first = (statement.plain if audience == "client" else statement.technical)[0]
    yield _sentence(first, statement, law).model_copy(update={"starts_paragraph": True})


def _fits(sentences: Sequence[DraftSentence], audience: Audience) -> bool:
    return sum(len(s.text.split()) for s in sentences) <= MOST_WORDS[audience]


def repeats(new: Sequence[DraftSentence], said: Sequence[DraftSentence]) -> bool:
    """True when the new sentence mostly says again, in words, what is said already."""
    words = set(plain(" ".join(s.text for s in said)).lower().split())
    fresh = set(plain(" ".join(s.text for s in new)).lower().split())
    return len(fresh & words) >= 0.75 * max(1, len(fresh))


def _reach(first: Ranked) -> float:
    return CLOSE_UNSURE if first.nearest_ask < UNSURE else CLOSE


def _follows(first: Ranked, other: Ranked) -> bool:
    """True when another statement may follow: asked as nearly so, and on the same matter or as likely the one meant.

    What shares the question's words but is asked less like it than the first is not what was asked; only where the
    first is not asked in nearly these words either, its neighbours are told beside it.
    """
    apart = first.score - other.score
    if first.nearest_ask < UNSURE:
        is_asked = other.nearest_ask >= max(ASKED_UNSURE, first.nearest_ask - AS_NEAR_UNSURE)
        tie = TIE_UNSURE
    else:
        is_asked = other.nearest_ask >= max(ASKED_TOO, first.nearest_ask - AS_NEAR)
        tie = TIE
    return is_asked and (apart <= tie or belongs_with(other.statement, first.statement))


def belongs_with(other: Statement, first: Statement) -> bool:
    """True when two statements are named as related or stand on the same paragraph, so that one may follow the
    other.
    """
    if other.id in first.related or first.id in other.related or other.id.split(".")[0] == first.id.split(".")[0]:
        return True
    return bool({_paragraph(s) for s in other.sections} & {_paragraph(s) for s in first.sections})


def _paragraph(section: str) -> str:
    """The paragraph of the second level, ``20.2056A-4(c)(7)``; another rule as it is cited."""
    return "(".join(section.split("(")[:3])


def _cites_the_same(new: Sequence[DraftSentence], said: Sequence[DraftSentence]) -> bool:
    """True when the new sentence rests on nothing but words that carry what is said already."""
    known = [(cite.section, plain(cite.quote)) for sentence in said for cite in sentence.cites]
    return all(
        any(
            section == cite.section and (plain(cite.quote) in quote or quote in plain(cite.quote))
            for section, quote in known
        )
        for sentence in new
        for cite in sentence.cites
    )


def _quotation(statement: Statement, law: Law, said: Sequence[DraftSentence]) -> list[DraftSentence]:
    """The words of the regulation behind the first sentence, set out, where they are not in the text already."""
    for key in statement.technical[0].supports:
        support = statement.supports[key]
        words = len(support.quote.split())
        room = MOST_WORDS["attorney"] + 40 - sum(len(s.text.split()) for s in said)
        if not support.section.startswith("20.2056A-4") or not 6 <= words <= min(QUOTED_WORDS, room):
            continue
        if plain(support.quote) in plain(" ".join(s.text for s in said)):
            return []
        text = f"“{' '.join(support.quote.split())}” § {support.section}."
        return [DraftSentence(text=text, cites=(cite(support, law),), block="quote")]
    return []
