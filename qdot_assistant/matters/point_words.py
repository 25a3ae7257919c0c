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

_PART = (
    r"(?:it|that|this|them|(?:the|that|this|my|her|his) (?:\w+ )?(?:parts?|portions?|shares?|piece|slice|"
    r"percent(?:age)?|amounts?|sum|money|principal|corpus|figure)"
    r"(?: of (?:it|the (?:check|payment)s?|each (?:check|payment)))?)"
)
_SHARE = r"(?:the|that|this|my) (?:part|portion|share|slice|money|sum|corpus|principal)"
_SHE = r"(?:i|we|he|she|they|you|mom|mum|dad|my (?:mother|father|mom|dad))"
DONE_WITH = (
    rf"(?:what (?:do|does|should|must|can|shall|would|will|am|is|are) {_SHE}"
    rf"(?: (?:have|has|need|needs|supposed|meant|got) to)?(?: then)? do with {_PART}|"
    rf"what (?:happens|is done|must be done|has to be done|to do|is to be done) (?:with|to) {_PART}|"
    rf"what(?:'s| is) {_PART} (?:good |there )?for|where does {_SHARE} (?:go|end up)(?: to)?|"
    rf"(?:where|to whom) (?:do|does|must|should) (?:the|that|this) (?:part|portion|share|slice|money) go(?: to)?)"
)
"""What is done with a part of a payment: taxed each year or rolled over, (c)(2) and (c)(3)."""

KEPT = (
    rf"(?:(?:and )?(?:what (?:if|happens (?:if|when))|if|suppose|can|could|may) {_SHE} "
    r"(?:(?:just|simply|accidentally|only|still|already|by (?:accident|mistake)|have|has|had) )*"
    r"(?:spend|spends|spent|keep|keeps|kept|use|uses|used|hold on to|forget|don'?t (?:move|send|pay|transfer)|"
    rf"do not (?:move|send|pay|transfer)|never (?:move|send|pay)) {_PART}"
    r"(?:,? (?:by (?:accident|mistake)|instead|myself|herself|for (?:rent|food|bills|myself)|all|anyway))*|"
    rf"(?:do|does|must) {_SHE} (?:really )?(?:have to|need to) (?:move|send|pay|give up) {_PART})"
)
"""A part of a payment spent or kept in place of what was promised, (c)(6)(ii) and (c)(7)(ii)."""

_OTHER_PART = (
    r"(?:the |that |my |her )?(?:rest|remainder|remaining (?:part|portion|share|\d+ ?(?:percent|%))|"
    r"other (?:part|portion|share|\d+ ?(?:percent|%))|income (?:part|portion|share)|part (?:that|which) is not corpus)"
    r"(?: of (?:it|the (?:check|payment|pension)s?|each (?:check|payment)))?"
)
REST_TAXED = (
    rf"(?:(?:is|are|does|do|will) {_OTHER_PART} (?:be |get |also |too )*"
    r"(?:tax(?:ed|able|-free|[- ]free)|free(?: of tax)?|subject to tax)(?: too| also| as well)?|"
    rf"{_OTHER_PART},? (?:is|are) (?:it|that|they) (?:also )?(?:tax(?:ed|able)|tax[- ]free|free)(?: too| also)?|"
    rf"(?:is|are) there (?:a |any )?tax on {_OTHER_PART}|(?:what|how) about (?:the )?tax on {_OTHER_PART}|"
    rf"do i pay (?:the |any )?tax on {_OTHER_PART})"
)
"""What of a payment is no corpus is not under the agreements, (c)(2)(i) and (c)(3)(i)."""

_HELP = (
    r"(?:relief|remedy|remedies|cure|fix|hope|chance|help|way (?:out|back|to (?:fix|cure|repair|save)"
    r"(?: (?:it|that|this))?)|waiver|ruling|mercy|forgiveness|excuse)"
)
RELIEF = (
    rf"(?:(?:(?:is|are) there )?(?:any|some|still an?|an?)(?: \w+)? ?{_HELP}(?: (?:available|possible|left|there))?|"
    r"(?:can|could|may) (?:it|that|this|i|we|he|she|they)(?: still| somehow| yet| be| get)* "
    r"(?:cured?|fix(?:ed)?|repair(?:ed)?|save[d]?|rescue[d]?|undone|healed|forgiven|excused)(?: (?:it|that|this))?|"
    rf"{_HELP} available|what relief(?: is there)?|(?:can|could|may) {_SHE} (?:ask|apply|petition) for {_HELP})"
)
"""What helps where it was left undone: (b)(6), (c)(6)(ii) and (c)(7)(ii), § 301.9100-1."""

EFFECTIVE = (
    r"(?:effective (?:when|date|as of when|from when)|(?:since|from|as of) when|"
    r"when (?:did|does|was|is) (?:it|that|this|they) (?:take effect|come into force|effective|in force|apply|"
    r"start to apply|begin to apply)|applicable when|applicability(?: date)?|in force since when)"
)
"""From which day a change of the text applies, (e)."""

_NO_TAX = (
    r"(?:,? (?:even )?(?:if|though|when|although) (?:there is |there's )?(?:nothing|no tax|no tax at all|zero|zero tax)"
    r"(?: is| to be| to)?(?: owed| due| payable| owing| pay)?)?"
)
MUST_FILE = (
    rf"(?:(?:must|do|does|should|have|need) (?:{_SHE}|the (?:executor|estate|family)) (?:really |still |even )?"
    r"(?:have to |need to |to )?(?:file|send|submit)(?: (?:it|one|that|this|the (?:return|form|706)|a return))?"
    rf"(?: at all| anyway| nevertheless| all the same)?{_NO_TAX}|"
    r"is (?:a return|it|that|the return) (?:even |really )?(?:needed|required|necessary)(?: at all)?"
    rf"{_NO_TAX})"
)
"""Whether a return is due at all, IRC 6018."""

_HIM = r"(?:i|we|he|she|they|mom|mum|dad|my (?:mother|father|mom|dad|aunt|uncle|husband|wife|step(?:mother|father)))"
UNWILLING = (
    rf"(?:(?:what if |if |and if |suppose )?{_HIM} (?:just |really |simply |absolutely )?"
    r"(?:do(?:es)?n'?t|do(?:es)? not|won'?t|will not|would not|wouldn'?t|never) (?:want|like|accept|agree to) "
    r"(?:a |the |this |that |any |such a )?(?:trust|qdot)(?: at all)?|"
    rf"(?:what if |if )?{_HIM} refuses?(?: (?:the|a|this|that) (?:trust|qdot)| it| to do (?:it|that))?|"
    rf"(?:what if |if )?{_HIM}(?:'d| would) rather not(?: have (?:a|the) (?:trust|qdot))?|"
    r"(?:we'?d |i'?d )?rather no trust)"
)
"""No QDOT wanted: nobody is bound to use one, IRC 2056(d)(1)."""

SIGN_ANYTHING = (
    rf"(?:(?:must|should|do|does|will) {_HIM} (?:then )?(?:have to |need to |also )?"
    r"sign (?:something|anything|papers?|a paper)|"
    rf"(?:so |then )?{_HIM} (?:must|has to|have to|needs to|need to) sign (?:something|anything|papers?|a paper))"
)
"""Whether anything is signed: told by who signs it."""
