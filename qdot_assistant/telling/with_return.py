"""Papers that have no day of their own because they go in with the estate tax return.

Come here for ``papers_with_the_return``: § 20.2056A-4(b)(2), (c)(2), (c)(3) and (c)(5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qdot_assistant.asked.deadline_words import WHEN
from qdot_assistant.reading.text import SENTENCE_END
from qdot_assistant.types import Cite, DraftSentence

_RETURN = {"estate_tax_return", "estate_tax_return_extended"}
_SUBMITTED = "must be submitted with the decedent's estate tax return"
_PROMISE = r"(?:promises?|undertakings?|pledges?|commitments?|vows?|contracts?|deals?|agreements?)"
"""An agreement of the regulation as those call it who sign it."""
_PAPERS: tuple[tuple[re.Pattern[str], str, Cite], ...] = (
    (
        re.compile(
            r"\b(?:information|annuity|pension) statement\b|\bstatement (?:about|on|of|for) the (?:annuity|pension)"
        ),
        "The Information Statement has no day of its own: it is filed with the estate tax return.",
        Cite(section="20.2056A-4(c)(5)(i)", quote="must be filed with the decedent's federal estate tax return"),
    ),
    (
        re.compile(rf"\bagreement to roll|\broll-?\s?over agreement|\b{_PROMISE}\b[^.;?!]{{0,15}}\bto roll"),
        "The Agreement To Roll Over Annuity Payments has no day of its own: it is filed with the estate tax return.",
        Cite(section="20.2056A-4(c)(3)(iv)", quote="files with the estate tax return the Agreement To Roll Over"),
    ),
    (
        re.compile(
            r"\bagreement to pay|\bpay-?\s?(?:the-?\s?)?tax agreement|\bpayment agreement|"
            rf"\b{_PROMISE}\b[^.;?!]{{0,15}}\bto pay (?:the |this |that |estate |section |2056a |death )*tax"
        ),
        "The Agreement To Pay Section 2056A Estate Tax has no day of its own: it is filed with the estate tax return.",
        Cite(section="20.2056A-4(c)(2)(iii)", quote="files with the estate tax return the Agreement To Pay"),
    ),
    (
        re.compile(r"\bcop(?:y|ies) of (?:the |my |her |his |our |an? )?(?:\w+ )?assignment"),
        "The copy of the assignment has no day of its own: it is submitted with the estate tax return.",
        Cite(section="20.2056A-4(b)(2)", quote=f"a copy of the assignment {_SUBMITTED}"),
    ),
    (
        re.compile(r"\bcop(?:y|ies) of (?:the |our |a )?(?:trust|trust (?:instrument|deed|agreement|document))\b"),
        "The copy of the trust instrument has no day of its own: it is submitted with the estate tax return.",
        Cite(section="20.2056A-4(b)(2)", quote=f"a copy of the trust instrument evidencing the transfer {_SUBMITTED}"),
    ),
)
_NAMED = re.compile(rf"statement|agreement|cop(?:y|ies) of|{_PROMISE} ", re.IGNORECASE)


def asks_for_papers(text: str) -> bool:
    """Whether the day of a paper that goes in with the return is asked for."""
    return _NAMED.search(text) is not None and any(pattern.search(_asking(text)) for pattern, _, _ in _PAPERS)


def _asking(text: str) -> str:
    """The sentences that ask for a day, and of no Form 706-QDT."""
    sentences = SENTENCE_END.split(text.lower())
    return ". ".join(one for one in sentences if WHEN.search(one) and not _FORM_706_QDT.search(one))


_FORM_706_QDT = re.compile(r"706-?\s?qdt")


def papers_with_the_return(text: str, focus: Sequence[str]) -> Iterator[DraftSentence]:
    """What goes in with the return, said before the return's day where that is told."""
    if not set(focus) & _RETURN or _NAMED.search(text) is None:
        return
    asking = _asking(text)
    yield from (DraftSentence(text=said, cites=(cite,)) for pattern, said, cite in _PAPERS if pattern.search(asking))
