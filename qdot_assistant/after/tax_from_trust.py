"""The tax on a payout of principal taken out of the trust itself, said after that tax or its payer.

Come here for ``told``. IRC 2056A(b)(11): tax paid out of the trust is itself a distribution.
"""

from __future__ import annotations

import re

from qdot_assistant.after.told import After, Told

_I = re.IGNORECASE
MOST_WORDS = 34
_TRUST = (
    r"(?:the |that |our |my |her |his )?(?:trust|qdot)(?:'?s)?(?: (?:account|fund|money|cash|assets|capital|itself|"
    r"pot))?"
)
_FROM = (
    rf"(?:out of|from|with|by|using|off) (?:what is (?:left|still) in |the money in |the rest of |funds in )?{_TRUST}\b"
)
_IT = r"(?:tax(?:es)?|it|that|them|this|bill|amount|money|sum)"
_TAKEN = re.compile(
    rf"\b(?:tak\w+|took|pay\w*|paid|settl\w+|cover\w*|draw\w*|drew|withdr\w+|deduct\w*|come[s]?|remit\w*|get|wire\w*|"
    rf"charg\w+)\b[^.;?!]{{0,25}}\b{_IT}\b[^.;?!]{{0,25}}\b{_FROM}|"
    rf"\b{_IT}\b[^.;?!]{{0,25}}\b(?:paid|taken|settled|covered|comes?|drawn|withdrawn|deducted|"
    rf"charged)\b[^.;?!]{{0,20}}\b{_FROM}|"
    rf"\b{_FROM}[^.;?!]{{0,20}}\b(?:pay|take|cover|settle)\b|"
    rf"\b{_TRUST} (?:just |simply |itself |also |then |can |may |could |will |would |should )*(?:pays?|paid|covers?|"
    rf"settles?|"
    rf"foots?|bears?)\b[^.;?!]{{0,20}}\b{_IT}\b",
    _I,
)
_ASKS = re.compile(r"\?|\b(?:does|do|is|are|can|may|could|will|would|what|ok(?:ay)?|fine)\b", _I)
_OF_A_PAYOUT = re.compile(r"\b(?:principal|capital|corpus|payouts?|distribut\w+|took|withdr\w+|taken)\b", _I)
_ELSEWHERE = re.compile(
    r"\b(?:dies|die|death|died|income tax|pensions?|annuit\w+|property tax|real estate tax|who|whom|when|how much|"
    r"where)\b",
    _I,
)
_MORE = re.compile(
    r"\b(?:worse|more (?:tax|expensive)|another|again|also (?:taxed|a)|count\w* (?:too|also|as)|taxed (?:too|again|"
    r"as well|"
    r"itself)|extra|additional|second|tax on (?:the )?tax)\b",
    _I,
)
_NOT_MORE = re.compile(r"\b(?:not|no|n't|never|without|nothing|free)\b|n't\b", _I)


def told(after: After) -> Told | None:
    """That the tax taken out of the trust is another payout; None where the trust is not its source, or no tax is."""
    text = after.text
    if len(text.split()) > MOST_WORDS or not _TAKEN.search(text) or not _ASKS.search(text) or _ELSEWHERE.search(text):
        return None
    is_tax = re.search(r"\btax", f"{text} {after.asked} {after.said}", _I) and _OF_A_PAYOUT.search(after.before)
    if not is_tax:
        return None
    opens = "Yes" if _MORE.search(text) and not _NOT_MORE.search(text) else ""
    return Told(("tax.tax_paid_from_trust",), opens)
