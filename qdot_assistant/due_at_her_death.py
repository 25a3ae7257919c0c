"""Whether tax is really due when the surviving spouse has died and left a QDOT, asked beside its day.

Come here for ``road``: "the trustee says the trust owes tax now, we thought it was settled; right, and by when?".
IRC 2056A(b)(1): the tax was deferred and falls on what remains in the trust; it is due nine months after that death.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant.matters.road import ruled
from qdot_assistant.merging import merged
from qdot_assistant.rule_or_figure import worked_out

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant
    from qdot_assistant.types import Draft

_I = re.IGNORECASE
FOCUS = ("section_2056a_tax_at_death",)
_WHETHER = re.compile(
    r"\b(?:is|are|was|were|isn'?t|can) (?:the |our |my |this |her |his )?(?:\w+ ){0,2}?(?:right|correct|true|so|"
    r"serious|"
    r"wrong|a mistake|mistaken|possible)\b|[,.;!?]\s*(?:right|true|correct|really)\W*(?:$|\?)|\b(?:is|was) there "
    r"(?:really )?"
    r"(?:any |an? |more |still |such )?(?:\w+ )?tax|\b(?:must|does|do|should|has) [^.;?!]{0,40}\b(?:pay|owe)\b",
    _I,
)
_SETTLED = re.compile(
    r"\b(?:settled|finished|done|over|dealt with|(?:already|long) (?:been )?paid|behind us|closed|forgiven|gone|free "
    r"of tax|"
    r"no (?:more )?tax|paid (?:that|it|all|everything)|again|twice)\b",
    _I,
)
_DAY_ASKED = re.compile(r"\b(?:when|by what|what day|which day|which date|what date|until|deadline|due)\b", _I)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """What is taxed at that death, then its day; None where only the day, or another thing, is asked."""
    text = asking.around or asking.question.question
    is_known = asking.route.calculator == "deadlines" and asking.route.focus == FOCUS and not asking.route.judges
    if asking.is_part or not is_known or not _WHETHER.search(text) or not _DAY_ASKED.search(text):
        return None
    names = ("tax.at_death", "tax.never_forgiven") if _SETTLED.search(text) else ("tax.at_death",)
    told = ruled([assistant.statements[one] for one in names], asking)
    worked = worked_out(asking, assistant)
    if worked is None or worked.kind != "calculation":
        return None
    return merged((asking.said,) * 2, (told, worked))
