"""What the trust's money may be used for: "can I use the trust money for my rent?", "… for a vacation?".

Come here for ``road``. A use for the spouse's own pressing need is a matter of hardship, 26 CFR 20.2056A-5(c)(1); any
other use of principal is a taxed payout, IRC 2056A(b)(1). What is paid to others has a rule of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant.matters.road import told_rules
from qdot_assistant.types import Draft

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_WE = r"(?:i|we|she|he|mom|mum|my (?:mom|mum|mother|aunt|wife|client)|the (?:widow(?:er)?|spouse|surviving spouse))"
_MAY = rf"(?:can|could|may|might|am i allowed to|is it (?:ok(?:ay)?|possible|allowed|fine)(?: for {_WE})? to)"
_TAKE = r"(?:use|take|spend|draw(?: down| on)?|withdraw|get|tap|dip into|touch|pull|have)"
_MONEY = (
    r"(?:(?:some|any|a bit|more|part|the|of|our|my|her|this|that|money|cash|funds|capital|principal|from|out of) )*"
    r"(?:trust|qdot)(?:'s|’s)?(?: (?:money|funds?|capital|principal|assets|account|cash))?"
)
_USED_FOR = re.compile(
    rf"(?<!who )(?<!how )(?<!when )(?<!what )\b{_MAY} (?:{_WE} )?{_TAKE} {_MONEY},? (?:for|on|towards?|"
    rf"to (?:pay(?: for| off)?|buy|fix|repair|cover|"
    rf"start|finance|go on|settle|renovate|take)) (?P<purpose>[^.;?!]{{3,60}})\W*$",
    _I,
)
_NEED = re.compile(
    r"\b(?:rent|mortgage|bills?|groceries|food|heating|electric\w*|utilit\w+|nursing|care home|home care|caregiver|"
    r"medic\w+|doctors?|hospital|surger\w+|operations?|dentist|dental|teeth|therapy|hearing aids?|wheelchair|"
    r"treatment|insulin|living (?:costs?|expenses)|roof|furnace|boiler|debts?|credit cards?|"
    r"school|college|tuition|studies|degree)\b",
    _I,
)
_OF_OTHERS = re.compile(
    r"\b(?:sons?|daughters?|child(?:ren)?|kids?|sister|brother|niece|nephew|cousin|grand\w+|friends?|church|charity|"
    r"donat\w+|gifts?|family|relatives?|parents?|stepson|stepdaughter|his|their)\b|"
    r"\bmy (?:mother|father|mom|mum|dad)\b",
    _I,
)
_INCOME_TAX = re.compile(r"\bincome tax(?:es)?\b", _I)
_OF_ITS_OWN_RULE = re.compile(
    r"\b(?:income tax\w*|tax\w*|bond|letter of credit|trustee|fees?|lawyer|expenses|loan|lend\w*|house|home|property|"
    r"income|interest|dividends?|shares|stocks?|funeral|burial)\b",
    _I,
)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The rule on a payout for the purpose told; None for any other question."""
    rule = rule_asked(asking.question.question if asking.is_part else asking.said)
    return told_rules(rule, asking, assistant) if rule else None


def rule_asked(text: str) -> str | None:
    """The rule of the table of matters for a question what the trust's money may be used for."""
    found = _USED_FOR.search(text.strip())
    if found is None or _OF_OTHERS.search(found["purpose"]):
        return None
    if _INCOME_TAX.search(found["purpose"]):
        return "tax.reimbursement"
    if _NEED.search(found["purpose"]):
        return "It depends:tax.hardship"
    return None if _OF_ITS_OWN_RULE.search(found["purpose"]) else "It depends:tax.distribution_principal"
