"""One Example asked for as a whole: its facts, its holding, or both.

Come here for ``road``. "Example 5, facts and holding" names nothing in the Example, so nothing in it can be searched
for: its facts and its outcome are told as they stand, and its summary with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from qdot_assistant.asking import MOST_WORDS_AROUND, beyond_the_citation
from qdot_assistant.ranking import Ranked, holds
from qdot_assistant.subjects import content_of
from qdot_assistant.summing import summary_of
from qdot_assistant.types import Draft
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from knowledge.statement import Statement
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_FACTS = re.compile(
    r"\b(?:facts?|fact pattern|factual|premises?|assumed|background|situations?|scenarios?|set-?up|setting|"
    r"circumstances|case|story|posits?|hypothes\w+|treats?|treated)\b",
    _I,
)
_HOLDING = re.compile(
    r"\b(?:holdings?|holds?(?! (?:on|back|onto|out|title|real|property|the|any))|"
    r"held(?! (?:back|on|title|by|as))|results?|outcome|conclusions?|concludes?|upshot|bottom line|rulings?|"
    r"disposition|consequence|finding|answer|end(?:s|ing)?|come out|comes out|turns? out)\b",
    _I,
)
_WHOLE = re.compile(
    r"\b(?:brief|briefly|digest|synopsis|recap|describ\w+|sketch|run ?down|abstract|précis|precis|"
    r"(?:what|which) (?:point|matter|issue|question|topic|problem|kind of (?:case|situation|property))|stands? for|"
    r"what(?:'s| is) .{0,40}\babout)\b",
    _I,
)
_PARTICULAR = frozenset({"who", "when", "how_much", "why", "where"})
_ASKING = content_of(
    "fact facts pattern factual premise premises assumed background situation situations scenario scenarios setup "
    "setting circumstances case cases story posit posits posited hypothesis treat treats treated "
    "holding holdings hold holds held result results outcome conclusion conclusions conclude concludes upshot bottom "
    "line ruling rulings disposition finding answer end ends ending come out turn turns "
    "brief briefly digest synopsis recap describe describes described description sketch rundown abstract precis "
    "summary point matter issue topic problem kind stand stands give state tell recite need want just both under "
    "regulation switching subjects subject key relevant deal deals concern concerns address addresses illustrate"
)
_PARTS = {"facts": ("facts", "overview"), "holding": ("outcome", "result")}


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The facts, the holding, or both of the one Example named, where nothing in it is asked for."""
    section, text = _example(asking), asking.question.question
    if section is None or not _is_of_the_whole(text):
        return None
    if asking.route.varies_example or asking.route.look_up or asking.route.aspects & _PARTICULAR:
        return None
    told = [Ranked(one, 1.0, 1.0) for one in _statements(section, text, asking, assistant)]
    if not told:
        return None
    return grounded.compose(told, asking.question.audience, asking.law, most=len(told), all_of=True)


def _example(asking: Asking) -> str | None:
    """The Example named, (d)(1) to (d)(5), where nothing deeper and no other paragraph is."""
    named = asking.route.named.existing
    number = asking.route.example
    return named[0] if number and named == (f"20.2056A-4(d)({number})",) else None


def _is_of_the_whole(text: str) -> bool:
    asks = _FACTS.search(text) or _HOLDING.search(text) or _WHOLE.search(text)
    return bool(asks) and len(text.split()) <= MOST_WORDS_AROUND and not beyond_the_citation(text) - _ASKING


def _statements(section: str, text: str, asking: Asking, assistant: Assistant) -> Iterator[Statement]:
    """What is asked for by name first, then the summary of the Example."""
    asked = [name for name, pattern in (("facts", _FACTS), ("holding", _HOLDING)) if pattern.search(text)]
    for name in asked:
        yield from _part(section, name, asking, assistant)
    summary = summary_of(section, asking, assistant)
    yield from (summary,) if summary else ()


def _part(section: str, name: str, asking: Asking, assistant: Assistant) -> Iterator[Statement]:
    """The statement that tells the facts, or the holding, under the law of the two days."""
    number = section[-2]
    wanted = tuple(f"example{number}.{stem}" for stem in _PARTS[name])
    for start in wanted:
        found = [one for key, one in assistant.statements.items() if key.split("_")[0] == start]
        told = next((one for one in found if holds(one, asking.acting, asking.date_of_death)), None)
        if told is not None:
            yield told
            return
