"""Whether T.D. 10050 changed something that it left alone, asked by the thing and not by its paragraph.

Come here for ``road``. "T.D. 10050 - any change to the 60 days?" is answered "No": in § 20.2056A-4 it changed
references in (a)(1), (a)(2) and (c)(1), the office in both agreement texts, and (e). ``amended`` answers by paragraph.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant.ranking import Ranked
from qdot_assistant.types import Draft
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_NAMED = re.compile(
    r"\bt\.?\s?d\.? ?10050\b|\b(?:july|summer|new) (?:(?:10,? )?2026 )?(?:amend\w+|reform|final regs?|regulations?)\b|"
    r"\b2026 (?:amend\w+|changes?|reform|rules?|regs?|regulations?|update|rewrite|text)\b",
    _I,
)
_CHANGES = re.compile(
    r"\b(?:chang|amend|revis|alter|touch|modif|mov(?:e|ed|ing)\b|extend|shorten|lengthen|affect|replac|rewr|updat|differen)\w*",
    _I,
)
_EXAMPLE = re.compile(r"\bexamples?\b|\b58 ?(?:%|percent)|\b67 ?(?:%|percent)", _I)
_LEFT = re.compile(
    r"\b(?:60|sixty)[- ]days?\b|\broll-?\s?overs?\b|\bassign\w*|\bconvey\w*|\bhardship\b|\bcorpus\b|\bexamples?\b|"
    r"\btransfer\w* (?:window|deadline|date|rules?|period|time)|\bapril (?:15|date|day|deadline)|"
    r"\b706-?qdt (?:due|date|day|deadline)|"
    r"\b(?:due|filing) (?:date|day)\b[^.;?!]{0,20}\b706-?qdt|\bannuity (?:factor|method|computation|term)|"
    r"\binformation statement\b|\bcertification statement\b",
    _I,
)
_CHANGED_BY_IT = re.compile(
    r"\b(?:addressee|office|officer|district director|commissioner|delegate|security|annual (?:statement|report)|2t|"
    r"temporary|anti-?abuse|reformation|effective|applicab\w+|finally|closing|threshold|bond|letter of credit|trustee|"
    r"agreements?|both texts|bank|statute|code|-2\b|which|who|where|when)\b|\((?:a|c|e)\)(?!\([2-7]\)\((?:i|iii?)\))",
    _I,
)
_POLAR = re.compile(r"^\W*(?:and |so |but )?(?:did|does|has|have|was|were|is|are)\b", _I)
_NAMES_A_PERSON = re.compile(r"\b(?:which|who|where|when)\b", _I)
"""Within a question of yes or no these only name the point ("did it change who signs"), and ask for nothing else."""
_NOT = re.compile(r"\b(?:not|never|no|nothing|none|without|un\w+)\b|n't\b", _I)
_ANOTHER = re.compile(r"\b(?:9974|2023|2009|9540)\b")
_OPEN = re.compile(r"\b(?:what|how|why|list|summar\w+)\b", _I)
LEFT_ALONE, EXAMPLES = "history.unchanged_2026", "history.examples_amended"


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """ "No", and what the amendment did change; None where what it changed, or another amendment, is spoken of too."""
    text = asking.question.question
    bare = _NAMED.sub(" ", text)
    bare = _NAMES_A_PERSON.sub(" ", bare) if _POLAR.match(text) else bare
    asks = _NAMED.search(text) and (_CHANGES.search(bare) or re.search(r"\bchange", text, _I)) and _LEFT.search(bare)
    if not asks or any(one.search(bare) for one in (_CHANGED_BY_IT, _NOT, _ANOTHER)):
        return None
    of_examples = _EXAMPLE.search(bare) is not None
    names = [EXAMPLES] if of_examples and not _LEFT.search(_EXAMPLE.sub(" ", bare)) else [LEFT_ALONE]
    names += [EXAMPLES] if of_examples and EXAMPLES not in names else []
    drafts = [
        grounded.compose([Ranked(assistant.statements[name], 1.0, 1.0)], asking.question.audience, asking.law, most=1)
        for name in names
    ]
    first, *rest = (sentence for draft in drafts for sentence in draft.sentences)
    said = first if _OPEN.search(bare) else first.model_copy(update={"text": f"No. {first.text}"})
    return drafts[0].model_copy(update={"sentences": (said, *rest)})
