"""A figure of an annuity asked of an Example that has none: Examples 1, 2, 3 and 5, § 20.2056A-4(d).

Come here for ``road``. "Example 3, what's the corpus amount?" is told that there is none there, and which Example works
one out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from qdot_assistant.types import Cite, Draft, DraftSentence

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
MOST_WORDS = 16  # a longer question tells facts of its own
_FIGURES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("corpus amount", re.compile(r"\bcorpus amount\b", _I)),
    ("corpus portion", re.compile(r"\bcorpus (?:portion|share|part|percent\w*)\b", _I)),
    ("expected annuity term", re.compile(r"\b(?:expected|annuity) (?:annuity )?term\b", _I)),
    ("annuity factor", re.compile(r"\b(?:annuity|adjustment) factor\b", _I)),
    ("section 7520 rate", re.compile(r"\b7520(?: \w+)? rate\b|\brate under (?:section )?7520\b|\b7520\b", _I)),
    ("annuity", re.compile(r"\b(?:annual |survivor'?s? )?(?:annuity|pension)\b(?! (?:factor|term))", _I)),
)
_ABOUT: Mapping[int, tuple[str, Cite]] = {
    1: (
        "on the transfer and assignment of property left to S",
        Cite(
            section="20.2056A-4(d)(1)(i)",
            quote="S is the beneficiary of the following probate and nonprobate assets included in D's gross estate",
        ),
    ),
    2: (
        "on an assignment by formula",
        Cite(
            section="20.2056A-4(d)(2)",
            quote="S establishes a QDOT and S executes an irrevocable assignment",
        ),
    ),
    3: (
        "on jointly owned real property",
        Cite(
            section="20.2056A-4(d)(3)",
            quote="D and S hold real property as joint tenants with right of survivorship",
        ),
    ),
    5: (
        "on a transfer to a QDOT that is a gift of the remainder",
        Cite(
            section="20.2056A-4(d)(5)",
            quote="S's transfer of property to the QDOT is treated as a gift of the remainder interest",
        ),
    ),
}
_WORKED_OUT = (
    Cite(
        section="20.2056A-4(d)(4)(iii)(C)",
        quote="The third step is to determine the corpus amount of the annual payment",
    ),
    Cite(
        section="20.2056A-4(d)(4)(iii)(D)",
        quote="In the fourth step, the corpus portion of each annuity payment is determined",
    ),
)
_TWO = re.compile(
    r"\b(?:examples?|ex\.?)\s*\d[^.;?!]*\b(?:examples?|ex\.?)?\s*(?:and|or|with|to|than|versus|vs\.?)\s*(?:example |"
    r"ex\.? )?\d\b",
    _I,
)
"""Two Examples held against each other."""


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """That the Example named has no annuity, where a figure of one is asked of it; None for anything else."""
    number, text = asking.route.example, asking.question.question
    is_ours = number in _ABOUT and not asking.route.varies_example and not asking.route.look_up
    if number is None or not is_ours or len(text.split()) > MOST_WORDS or _TWO.search(text):
        return None
    figure = next((name for name, words in _FIGURES if words.search(text)), None)
    if figure is None or not _is_of_present_text(asking):
        return None
    return _none_there(number, figure)


def _is_of_present_text(asking: Asking) -> bool:
    """True where the steps of Example 4 as it now reads are those of the law asked about."""
    return asking.law.date_of_death is None or asking.law.date_of_death.isoformat() >= "2023-06-01"


def _none_there(number: int, figure: str) -> Draft:
    about, cite = _ABOUT[number]
    none = "has no annuity" if figure == "annuity" else f"has no annuity and states no {figure}"
    said = (
        f"Example {number} {none}: it is {about}. Only Example 4 has an annuity; it works out the corpus portion of "
        f"each "
        "payment."
    )
    return Draft(kind="answer", sentences=(DraftSentence(text=said, cites=(cite, *_WORKED_OUT)),))
