"""A payout of more than the income, said after the income was told to be free: "and if he sends more than that?".

Come here for ``told``. IRC 2056A(b)(1) and (3): what is not income is a taxed payout, unless it is for hardship.
"""

from __future__ import annotations

import re

from qdot_assistant.after.told import After, Told

_I = re.IGNORECASE
MOST_WORDS = 24
_MORE = re.compile(
    r"\b(?:more than|beyond|above|over|on top of|exceeds?) (?:the |its |his |that |this |her |my )?(?:trust'?s? )?"
    r"(?:income|interest|dividends?|earnings)\b|\bmore than (?:that|this|it earns?|it makes)\b|"
    r"\bnot (?:only|just) (?:the )?income\b",
    _I,
)
_PAYS = re.compile(r"\b(?:pays?|paid|sends?|sent|gives?|gave|takes?|took|gets?|got|hands?|distribut\w*|draws?)\b", _I)
_OF_INCOME = re.compile(r"\b(?:income|interest|dividends?)\b", _I)
_TRUST = re.compile(r"\b(?:trusts?|qdots?|trustees?)\b", _I)
_ELSEWHERE = re.compile(r"\b(?:pension|annuity|income tax|1040|social security)\b", _I)


def told(after: After) -> Told | None:
    """The rule on principal; None where the trust's income was not spoken of."""
    spoken = f"{after.asked} {after.said}"
    if len(after.text.split()) > MOST_WORDS or not _MORE.search(after.text) or not _PAYS.search(after.text):
        return None
    is_ours = _OF_INCOME.search(spoken) and _TRUST.search(spoken) and not _ELSEWHERE.search(f"{spoken} {after.text}")
    return Told(("tax.distribution_principal",)) if is_ours else None
