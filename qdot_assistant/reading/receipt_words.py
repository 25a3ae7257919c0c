"""The words for a payment that its payer dates, sends or owes, and for one that has reached the spouse.

Come here for ``DATED`` and ``RECEIVED``: the 60 days run from receipt alone, § 20.2056A-4(c)(7)(i).
"""

from __future__ import annotations

import re

_PAID = r"(?:checks?|cheques?|payments?|instal\w+|pension|annuity|money|transfer|warrant|draft|remittance|deposit)"
_IT = rf"(?:it|them|(?:the|my|our|her|his|this|that|a|each) (?:\w+ )?{_PAID})"
_PAYER = (
    r"(?:insurers?|insurance|plan|company|fund|office|administrator|employer|payer|carrier|they|provider|firm|union|"
    r"agency|government|scheme|bank|people)"
)
_SENT = (
    r"(?:dated|issued|wrote|written|made out|drew|drawn|cut|printed|released|wired|mailed|sent|posted|dispatched|"
    r"processed|initiated|transferred|ordered)"
)
_ONLY = r"(?:(?:only|just|then|finally|eventually|first|already|apparently|actually|had|has|have|been|got) )*"
_MY = r"(?:my|our|her|his)"

DATED = re.compile(
    rf"\b(?:{_PAYER} {_ONLY}{_SENT}(?: off| out)?(?: {_IT})?(?! (?:and received|to (?:the|our) (?:trust|qdot)))|"
    rf"{_PAID}(?: (?:itself|that|which))? (?:(?:is|was|were|has been|had been|got|being) )?{_ONLY}"
    r"(?:dated|issued|written|made out|drawn|cut|printed|released|wired|mailed|sent|posted|dispatched|payable|"
    r"initiated|processed)"
    r"(?: off| out)?\b(?! (?:and received|into|in\b|to (?:the|our) (?:trust|qdot)|at the))|"
    rf"{_PAID} (?:is|was|were|fell|falls|became|becomes) (?:only )?due|"
    rf"(?:{_PAID}|it) (?:bears?|carries|shows?|has|had|bore|carried|says) (?:the |a |its own )?(?:date(?: of)?|(?=\d))|"
    rf"{_PAID}(?:'s)? (?:own |issue |mailing )?date(?: is| was)?|"
    r"dated?(?: (?:printed|written|stamped|shown))? on (?:it|the (?:check|cheque|envelope|slip|stub|"
    r"statement))(?: is| was)?|"
    r"statement (?:shows|says|is dated|was dated|gives)|"
    rf"(?:left|went out (?:from|of)) (?:them|their \w+|the (?:insurer|plan|company|fund|office|bank)))(?!\w)"
)
"""What the payer did: its day is that of the payment only where no receipt is told."""

RECEIVED = re.compile(
    rf"\b(?:(?:post|mail|post(?:man|woman)|mail(?:man|woman)|letter carrier|courier|fedex|ups|usps|messenger|"
    rf"neighbou?r|bank|postal service) {_ONLY}(?:brought|delivered|handed|gave|credited|received|got|showed)"
    rf"(?: (?:{_IT}|me|us))?(?: (?:to|over to) (?:me|us|her|him))?|"
    rf"(?:(?:was|were|is|lay|sat|been|found|find|put|appeared|arrived|in) )(?:{_IT} )?{_ONLY}(?:in|"
    rf"into) (?:{_MY}|the(?= letter ?box)) "
    r"(?:mail ?box|letter ?box|post ?box|p\.?o\.? box|hands?|bank(?: account)?|account|possession|mail|post|checking|"
    r"savings|pocket|in-?box)(?: account)?|"
    rf"had {_IT} in {_MY} (?:own )?hands?|in hand|"
    rf"(?:reach(?:ed|es)?|got to|came to|handed (?:it |over )?to|paid to|credited to|given to|arrived with) "
    rf"(?:me|us|her|him|s|{_MY} (?:bank|account|hands?|door|mailbox))\b|"
    rf"(?:turned|showed|popped) up|(?:pick(?:ed)?|picking) (?:{_IT} up|up {_IT})|collected {_IT}|first saw {_IT}|"
    rf"(?:receive|see|have) {_IT}(?= (?:until|till|before)\b)|"
    rf"(?:{_PAID}|it) {_ONLY}(?:was |were )?{_ONLY}(?:delivered|handed over|credited|brought|received|came in))(?!\w)"
)
"""What has reached the spouse."""
