"""A point asked about the thing just spoken of, answered with the rule that tells it.

Come here for ``road``: after the estate tax return "who signs it?" is told of that return, and of no other form.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from knowledge.statement import Statement
from qdot_assistant import calculation, courtesies, scope
from qdot_assistant.asked.deadline_topics import topics_of
from qdot_assistant.languages import POLITE
from qdot_assistant.matters.matter import matter_of, rule_of
from qdot_assistant.matters.point import point_of
from qdot_assistant.matters.spanish import point_in_spanish
from qdot_assistant.matters.table import OF_ANY
from qdot_assistant.merging import merged
from qdot_assistant.one_part import part
from qdot_assistant.ranking import Ranked
from qdot_assistant.reading.feelings import without_feelings
from qdot_assistant.types import Draft
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

OF_THE_FIRST = 2
"""Sentences of the first of several rules."""


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The rule on the point asked; None where no thing is known, or the table holds no rule for the pair."""
    if not asking.question.history or asking.is_part:
        return None
    asked = rule_asked(asking)
    told = None if asked is None else told_rules(asked, asking, assistant)
    told = told and scope.with_advice(told, asking.said)
    if told is None or point_in_spanish(asking.said) is None:
        return told
    return told.model_copy(update={"sentences": (courtesies.lead_in(POLITE["es"]), *told.sentences)})


def told_rules(asked: str, asking: Asking, assistant: Assistant) -> Draft | None:
    """What an entry of the table tells: a day worked out, or one rule or several, with the day behind it."""
    opens, _, asked = asked.rpartition(":")
    if asked.startswith("?"):
        return _day(asked[1:], asking, assistant)
    pieces = asked.split("+?")
    rules = opened(ruled([assistant.statements[one] for one in pieces[0].split("+")], asking), opens)
    days = [one for piece in pieces[1:] if (one := _worked(piece, asking, assistant)).kind == "calculation"]
    told = merged((asking.said,) * 2, (rules, days[0])) if days else None
    return told or rules


def _day(asked: str, asking: Asking, assistant: Assistant) -> Draft | None:
    """The day worked out: as the words themselves ask for it, else as the table does, else the rule beside it."""
    question, _, instead = asked.partition("|")
    if asking.route.calculator is not None and not _is_by_default(asking, question):
        own = calculation.road(asking, assistant)
        if own is not None and own.kind == "calculation":
            return None  # read with what was told before, the words are clear by themselves
    worked = _worked(question, asking, assistant)
    if worked.kind == "calculation" or "|" not in asked:
        return worked
    return ruled([assistant.statements[instead]], asking) if instead else None


_RETURN = frozenset({"estate_tax_return", "estate_tax_return_extended"})


def _is_by_default(asking: Asking, question: str) -> bool:
    """Whether the return's day is worked out only because a death was told, while another day is the one spoken of."""
    previous = asking.standing.previous
    spoken = {*topics_of(asking.said), *(topics_of(previous.question) if previous is not None else ())}
    own, meant = {*asking.route.focus}, {*topics_of(question)}
    return bool(own) and own <= _RETURN and bool(meant) and not meant & _RETURN and not spoken & _RETURN


def opened(draft: Draft, word: str) -> Draft:
    """The draft with the Yes or No that the table holds before its first sentence."""
    if not word:
        return draft
    first, *rest = draft.sentences
    return draft.model_copy(update={"sentences": (first.model_copy(update={"text": f"{word}. {first.text}"}), *rest)})


def rule_asked(asking: Asking) -> str | None:
    """What the table holds for the point asked of the thing the conversation is at."""
    history = asking.question.history
    point = point_of(without_feelings(asking.said)) or point_in_spanish(asking.said)
    if point is None:
        return _day_asked_before(asking)
    return rule_of(matter_of(history), point)


def is_told_of_the_thing(asking: Asking) -> bool:
    """Whether the table holds a rule on the point for the very thing spoken of, and not only for any thing."""
    asked = rule_asked(asking)
    return asked is not None and asked not in OF_ANY.values()


def _day_asked_before(asking: Asking) -> str | None:
    """A day told after "by when?" was answered with the rule: the day asked for before, now that it can be told."""
    turns = [one.content for one in asking.question.history if one.role == "user"]
    if not turns or not _tells_a_day(asking) or point_of(turns[-1]) not in ("when", "tax_when"):
        return None
    rule = rule_of(matter_of(asking.question.history), point_of(turns[-1]))
    return f"{rule.partition('|')[0]}|" if rule and rule.startswith("?") else None


_DAYS = frozenset(
    {"return_due", "return_filed", "date_of_death", "payment_dates", "administration", "extension_months"}
)
_ASKS = re.compile(
    r"\?|\b(?:who|what|when|where|which|why|how)\b|^\W*(?:and |so |but )?(?:can|could|may|must|do|does|did|is|are|was|"
    r"will|would|should|has|have)\b",
    re.IGNORECASE,
)


def _tells_a_day(asking: Asking) -> bool:
    """True for a message that tells a day or what a day hangs on, and asks nothing ("the return is due May 3")."""
    return bool(asking.facts.current & _DAYS) and _ASKS.search(asking.said) is None


def ruled(rules: Sequence[Statement], asking: Asking) -> Draft:
    """One rule in full; of several the first with its condition, and what each of the others answers."""
    audience, law = asking.question.audience, asking.law
    if len(rules) == 1:
        return grounded.compose([Ranked(rules[0], 1.0, 1.0)], audience, law, most=1)
    first, *others = ([*grounded.told(one, audience, law)] for one in rules)
    behind = (one[0].model_copy(update={"starts_paragraph": True}) for one in others)
    register = rules[0].plain if audience == "client" else rules[0].technical
    steps = [one for one, said in zip(first, register, strict=True) if said.role == "next_step"]
    told = [*first[:OF_THE_FIRST], *behind, *(one for one in steps if one not in first[:OF_THE_FIRST])]
    return Draft(kind="answer", sentences=tuple(told), notices=grounded.notices_of(rules))


def _worked(question: str, asking: Asking, assistant: Assistant) -> Draft:
    """The day or sum worked out from what was told before."""
    from qdot_assistant.roads import drafts

    return next(drafts(part(asking, question), assistant))
