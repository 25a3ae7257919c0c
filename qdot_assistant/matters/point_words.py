"""Longer ways of asking a point: what a late paper costs, and whether the tax is due on the day just told."""

from __future__ import annotations

PENALTY = (
    r"(?:(?:what|which|how (?:much|high|big)(?: is)?)(?: is| are)? ?)?(?:the |any |a )?(?:(?:late|failure|lateness|"
    r"delay)[- ](?:to[- ])?(?:fil(?:e|ing)|pay(?:ment|ing)?)?[- ]?)?(?:penalt(?:y|ies)|fines?|"
    r"surcharges?)(?: (?:if|for|when|"
    r"on)(?: (?:it'?s|it is|being|filed|filing|a|we'?re|sent|file|is|filing))* (?:(?:too )?late|lateness|"
    r"delay|missed)"
    r"(?: (?:filing|return|payment))?)?|"
    r"what (?:do(?:es)?|will|would) (?:they|the irs|it|that) (?:charge|cost)(?: (?:us|me|you))?(?: (?:if|when) "
    r"(?:it|we|i|that|they)(?:'s| is|'re| are| am| comes?| gets?)*(?: in)? (?:too )?late)"
)
"""What a late return or payment costs, IRC 6651."""

OMITTED = (
    r"(?:(?:what (?:is|are)|any) )?(?:the )?(?:consequences?|effect|sanctions?|result)(?: of| on| if|"
    r" for)?(?: an?| the| any)? ?"
    r"(?:omission|omitted|failure|default|non-?compliance|not filed|missed|missing it|neglect|breach|not signed)"
)
"""What follows where it is left undone."""

INCOMPETENT = (
    r"(?:(?:and |but )?(?:what )?(?:if|when|where|in case) )?(?:(?:she|he|i|mom|mum|dad|s|the spouse|the widow|"
    r"the surviving spouse|"
    r"my (?:mother|wife|mom)|spouse)(?:'s| is| was| were|'m| am)?(?: (?:legally|mentally))? )?(?:incapacitated|"
    r"incompetent|demented|"
    r"incapable|too ill(?: to sign)?|too sick(?: to sign)?|in a coma|not competent)(?: spouse)?"
)
"""Who signs for a spouse that cannot: the legal representative, (b)(1) and (c)(6)(ii)."""

PAID_THAT_DAY = (
    r"(?:is|and|are)? ?(?:the )?(?:tax )?(?:payments?|tax(?:es)?)(?: is| are| be)?(?: also| too)?(?: due|"
    r" payable| to be paid|"
    r" paid)?(?: also)?(?: (?:on|by|at))? (?:(?:the )?same|that|the very same) (?:day|date|time|deadline)|"
    r"(?:do|must|should|will) (?:we|i|they|the estate|the executor)(?: have to| need to)? pay(?: (?:it|"
    r"the tax|anything|"
    r"something))?(?: also| too)? (?:on|by|at|until) (?:that|the same|this) (?:day|date|time)|"
    r"(?:is|are) (?:the )?(?:tax(?:es)?|payments?|money) (?:also )?due (?:then|that day|at that point|"
    r"with it)(?: too)?"
)
"""Whether the tax is to be paid on the day of the return, IRC 6151."""
