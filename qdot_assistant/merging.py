"""Several answers in one: the parts of a message answered in turn, each in its own paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from qdot_assistant import scope
from qdot_assistant.types import Draft, DraftSentence, Kind, Notice


def merged(parts: Sequence[str], answers: Sequence[Draft | None], *, are_whole: bool = False) -> Draft | None:
    """Join the answers to the parts of one message; None when fewer than two parts could be answered differently.

    A part outside the sources becomes a notice that names it; a part that lacks facts asks for them in its place.

    Args:
        are_whole: True where each part is a question by itself, and none a fragment of another.
    """
    good = [
        (part, draft)
        for part, draft in zip(parts, answers, strict=True)
        if draft and draft.kind in ("answer", "calculation")
    ]
    asking = [draft for draft in answers if draft and draft.kind == "clarification"]
    refused = {part: draft for part, draft in zip(parts, answers, strict=True) if _is_refused(draft)}
    if len(good) + bool(asking) < 2 and not (refused and (are_whole or _stands_alone(refused)) and (good or asking)):
        return None
    return Draft(
        kind=_kind([draft for _, draft in good], asking),
        sentences=tuple(_sentences([one for one in answers if one and one.kind != "refusal"])),
        calculations=tuple(c for _, draft in good for c in draft.calculations),
        missing=tuple(dict.fromkeys(name for draft in asking for name in draft.missing)),
        notices=_notices(answers, refused),
        sums=tuple(s for _, draft in good for s in draft.sums),
    )


def _is_refused(draft: Draft | None) -> bool:
    return draft is None or draft.kind == "refusal"


def _stands_alone(refused: Iterable[str]) -> bool:
    """A part is named as not covered only when it says something of its own, not when it is a fragment of the other."""
    return all(len(part.split()) >= 5 or scope.outside(part) is not None for part in refused)


def _kind(good: Sequence[Draft], asking: Sequence[Draft]) -> Kind:
    if any(draft.calculations for draft in good):
        return "calculation"
    return "answer" if good or not asking else "clarification"


def _sentences(told: Sequence[Draft]) -> list[DraftSentence]:
    """The sentences in the order in which their questions were asked, none twice."""
    out: list[DraftSentence] = []
    seen: set[str] = set()
    for draft in told:
        fresh = [s for s in draft.sentences if unopened(s.text) not in seen]
        seen |= {unopened(s.text) for s in fresh}
        out += [s.model_copy(update={"starts_paragraph": True}) if n == 0 and out else s for n, s in enumerate(fresh)]
    return out


_OPENING = re.compile(r"^(?:Yes|No|It depends)\. (?=\S)")


def unopened(text: str) -> str:
    """A sentence without its verdict: told with it in one part, a rule is not told again without it in another."""
    return _OPENING.sub("", text)


def _notices(answers: Sequence[Draft | None], refused: Mapping[str, Draft | None]) -> tuple[Notice, ...]:
    own = tuple(notice for draft in answers if draft and draft.kind != "refusal" for notice in draft.notices)
    left = tuple(
        Notice(kind="not_in_sources", text=_left_out(part, draft))
        for part, draft in refused.items()
        if not _ONLY_UNSURE.match(part)
    )
    return tuple(dict.fromkeys(own + left))


_ONLY_UNSURE = re.compile(
    r"^\W*(?:(?:and|but|so|also|we|i|she|he|they|nobody|no one|really|still|just|honestly|am|are|is|'m|'re) ?)*"
    r"(?:(?:do|does|did)(?:n'?t| not) (?:even |really |yet )?(?:know|understand|remember)|knows?|dunno|not sure|unsure|"
    r"no idea|have no idea|cannot (?:tell|say)|can'?t (?:tell|say)|unclear)\b(?!.*\?)",
    re.IGNORECASE,
)
"""A clause that tells what the asker does not know asks for nothing."""


def _left_out(part: str, refusal: Draft | None) -> str:
    """What is said of a part outside the sources: which part, and where to turn."""
    why = " ".join(sentence.text for sentence in refusal.sentences) if refusal else ""
    return f"Not covered by my sources: “{part.strip()}” {why}".strip()
