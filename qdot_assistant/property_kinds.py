"""The kinds of property that a question names: where two are to go into the trust, both are answered.

Come here for ``rule_on_several``. § 20.2056A-4(b)(1) treats property that passes by will, by operation of law, or under
a plan alike, so that a question on the house and the insurance wants the rule on all of it, not the one on either.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_KINDS = tuple(
    re.compile(rf"\b(?:{words})\b", _I)
    for words in (
        r"houses?|homes?|apartments?|flats?|condos?|condominiums?|cottages?|cabins?|farms?|ranch(?:es)?|land|lots?|"
        r"real (?:estate|property)|buildings?|villas?",
        r"(?:life )?insurances?(?: (?:money|policy|policies|proceeds|payout))?|death benefits?",
        r"(?:bank|savings|checking|money market) (?:accounts?|money)|savings|cash|cds?|certificates? of deposit|"
        r"deposits?",
        r"stocks?|shares|securities|brokerage(?: accounts?)?|(?:mutual )?funds|portfolio|government bonds|"
        r"treasury bonds",
        r"cars?|boats?|yachts?|vehicles?|trucks?",
        r"jewel(?:le)?ry|paintings?|art(?:works?)?|antiques?|furniture|coins?|collections?",
        r"business|company|shop|store|partnership(?: interest)?|practice|llc",
        r"royalties|patents?|copyrights?|crypto\w*|bitcoins?",
    )
)
_JOINED = re.compile(r"\b(?:and|both|plus|as well as|together with|along with|also|too)\b|&|,", _I)
_PUT_IN = re.compile(
    r"\b(?:put|puts|go|goes|going|move|moved|transfer\w*|assign\w*|place[ds]?|includ\w+|add(?:ed)?|sign(?:ed)? over|"
    r"hand(?:ed)? over|cover\w*|qualif\w+|eligible|allowed in|part of|belong\w*|fund\w*|roll into|retitle\w*)\b",
    _I,
)
_WHETHER = re.compile(
    r"\b(?:can|could|may|might|does|do|is|are|will|would|must|should|have|has|need|possible|allowed|ok(?:ay)?|both|"
    r"which)\b",
    _I,
)
_OF_ANOTHER_RULE = re.compile(
    r"\b(?:how (?:much|many)|only|just|except|instead|"
    r"already (?:own\w*|had)|my own|his own|her own|joint\w*|half|part of (?:it|the)|percent\w*|fraction|"
    r"abroad|overseas|foreign|sold|sale|sell|hold(?:s)? back|keep|kept|trustees?|bond or|"
    r"letter of credit|all or nothing|alone|some of|(?:one|two) of|without|leav\w+ out|left out|and not|but not|"
    r"ev\w*ry ?"
    r"(?:single )?(?:thing|one|item|asset|bit|piece|last)|(?:must|hafto|(?:have|has|need|got) to|"
    r"gotta) (?:[\w']+ ){0,3}?"
    r"(?:all|every|each|both|whole|entire)|hardship|medical|distribut\w+|pa(?:id|ys?) out|payout from|example|"
    r"promis\w+|protective)\b",
    _I,
)
"""Words that ask for a rule of its own on one of them: a part, property of one's own, a sale, a payout."""
_BY_WHEN = re.compile(
    r"\b(?:when|until|till|deadlines?|(?:what|which|last|latest) (?:day|date)|time limits?|how (?:long|late|soon))\b",
    _I,
)
SEVERAL = 2


_PAYMENTS = re.compile(
    r"\b(?:pensions?|annuit(?:y|ies)|iras?|401 ?\(?k\)?s?|403 ?\(?b\)?s?|"
    r"retirement (?:accounts?|plans?|checks?|money))\b",
    _I,
)
"""What is paid over time has rules of its own: § 20.2056A-4(b)(7) and (c)."""
_WHAT_OF_EACH = re.compile(
    r"\b(?:(?:what|how)\b.{0,40}\b(?:do|done|happens?|treat\w*|handle\w*|deal\w*|works?|"
    r"go|goes)|each|both|same (?:way|rules?|"
    r"road)|which (?:goes|papers?|rules?))\b",
    _I,
)


def kinds_in(text: str) -> int:
    """How many unlike kinds of property the text names."""
    return sum(bool(kind.search(text)) for kind in _KINDS)


def rule_on_several(text: str) -> str | None:
    """The statement on property of every kind, where two or more unlike kinds are asked about together."""
    if _OF_ANOTHER_RULE.search(text) or not _JOINED.search(text):
        return None
    if _PAYMENTS.search(text):
        asks = _WHAT_OF_EACH.search(text) or _puts_in(text)
        return "assignment.property_and_pension" if kinds_in(text) and asks and not _BY_WHEN.search(text) else None
    if kinds_in(text) < SEVERAL or not _puts_in(text):
        return None
    return "assignment.transfer_deadline" if _BY_WHEN.search(text) else "assignment.several_assets"


def _puts_in(text: str) -> bool:
    return bool(_PUT_IN.search(text) and _WHETHER.search(text))
