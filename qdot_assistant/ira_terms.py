"""An account whose own terms are told to forbid its assignment (§ 20.2056A-4(b)(7)(iii)): the choice of road is gone.

Come here for ``forbids_assigning`` and ``OF_AN_ASSIGNABLE_IRA``, the statements that no longer hold then.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
OF_AN_ASSIGNABLE_IRA = {"annuity.ira_account_option", "retirement.ira_account", "retirement.ira_account_choice"}
_IRA = re.compile(r"\biras?\b|\bindividual retirement accounts?\b|\b408\(a\)", _I)
_OWN_TERMS = (
    r"(?:contract|terms?|agreement|fine print|small print|papers?|paperwork|documents?|clause|rules|plan|custodian|"
    r"company|bank|provider|broker(?:age)?|account)"
)
_HANDS_OVER = (
    r"(?:assign\w*|transferable|transfer(?:red|ring|s)?|hand(?:ed|ing)?|sign(?:ed|ing)? (?:it |the account )?over|"
    r"mov(?:e|ed|ing)|giv(?:e|en|ing)|made over|mak(?:e|ing)|go(?:es|ing)? (?:to|into))\b"
)
_FORBIDS = re.compile(
    rf"\b{_OWN_TERMS}\b[^.;?!]{{0,30}}?\b(?:forbid\w*|prohibit\w*|bars?|bans?|rules? out|"
    rf"says? (?:that )?it can(?:no|'?)t(?: be)?|"
    rf"(?:does|do|will|would)(?: not|n'?t) (?:allow|let|permit)\w*|(?:refuses?|not allowed) to|says? (?:no|not|"
    rf"it can(?:no|'?)t)|no)\b[^.;?!]{{0,30}}?\b{_HANDS_OVER}|\b(?:can(?:no|'?)t|may not|must not|not|non) ?-?(?:be )?"
    rf"{_HANDS_OVER}[^.;?!]{{0,20}}\b(?:by|under|per|in|says?) (?:\w+ )?{_OWN_TERMS}\b",
    _I,
)
_WHETHER = re.compile(r"\b(?:if|unless|whether|does|do|suppose|still have)\b[^.;?!]*$", _I)


def forbids_assigning(told: str, before: str = "") -> bool:
    """True where the account's own terms are told to forbid its assignment ((b)(7)(iii)): the choice is gone.

    Args:
        before: what the questions before it named, where the message goes on from them.
    """
    found = _FORBIDS.search(told)
    return (
        found is not None and _IRA.search(f"{before} {told}") is not None and not _WHETHER.search(told[: found.start()])
    )
