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
_THEY = (
    r"(?:the )?(?:irs|tax (?:office|people|man|authorit(?:y|ies))|government|commissioner|treasury|washington|"
    r"uncle sam|they|service|secretary|officials?)"
)
_LETS = (
    r"(?:forgiv(?:e|es|ing)|excus(?:e|es|ing)|overlook(?:s|ing)?|waiv(?:e|es|ing)|pardon(?:s|ing)?|toler(?:ate|ates|"
    r"ating)|let(?:s|ting)? (?:it|that|this|them|me|us|her|him|mom|mum)(?: (?:pass|slide|go|off|through|by|count))+"
    r"(?: the hook)?|"
    r"look(?:s|ing)? the other way|turn(?:s|ing)? a blind eye|mak(?:e|es|ing) (?:an |any )?exceptions?|"
    r"(?:be|are|is|being) (?:at all )?(?:lenient|merciful|kind|nice|understanding|generous|flexible)|"
    r"show(?:s|ing)? (?:any |some )?(?:mercy|leniency|grace|understanding)|"
    r"(?:give|grant|allow)(?:s|ing)? (?:(?:me|us|her|him) )?(?:an? |any |some )?(?:grace(?: period)?|break|"
    r"second chance|mercy|relief|leniency|pass|waiver|extra time|more time)|"
    r"(?:still )?accept(?:s|ing)? (?:it|that|this)(?: (?:late|anyway|after all|all the same|nevertheless))?)"
)
_WHY_NOT = (
    r"(?:,? (?:if|when|since|because|as|though|although|even though|after all)\b[^.;?!]{0,60}|"
    r" (?:for|on) (?:me|us|her|him|once|this once|good cause|a good reason)| (?:it|that|this)| at all| somehow| "
    r"please)*"
)
LETS_OFF = (
    rf"(?:(?:can|could|may|might|will|would|do|does|is there (?:any|a) chance(?: that)?|any chance(?: that)?) {_THEY} "
    rf"(?:(?:ever|still|perhaps|maybe|possibly|simply|just|somehow|sometimes|usually|also) )*{_LETS}{_WHY_NOT}|"
    r"(?:is|are) there (?:any |some |a )?(?:grace(?: period)?|leniency|mercy|forgiveness|pardon)"
    r"(?: (?:at all|for (?:that|this|it|us|me|such a thing|late\w* \w+)|possible))*|"
    r"any (?:grace(?: period)?|leniency|mercy|forgiveness|pardon)(?: (?:at all|possible|for (?:that|this|it|us|me)))*|"
    r"(?:can|could|may|will) (?:it|that|this|the \w+)(?: still| somehow| ever)? be "
    r"(?:overlooked|pardoned|waived|tolerated|forgiven|excused)(?: at all| somehow)?)"
)
"""Whether the one who missed a day is let off: the same relief, asked for as mercy."""
RELIEF = (
    rf"(?:{LETS_OFF}|(?:(?:is|are) there )?(?:any|some|still an?|an?)(?: \w+)? ?{_HELP}(?: (?:available|possible|"
    rf"left|there))?|"
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
"""Whether anything is signed at all: told by who signs which paper."""

_VERY = r"(?:awful|whole|very|so|quite|rather|terribly|really|pretty|awfully|too|damn)"
_MUCH = r"(?:much|high|big|large|expensive|steep|lot|huge|dear|many)"
COST = (
    r"(?:(?:and |so |then )?(?:what|how much) (?:does|do|will|would|is|are|might|could) (?:it|that|this|all (?:of )?"
    r"(?:that|this|it)|the whole thing|everything|they)(?: all)?(?: (?:going|likely) to)?(?: then| actually| really)? "
    r"cost(?: (?:me|us|her|him|them|the family|the estate|my \w+))?(?: (?:in (?:all|the end|total|tax|money)|"
    r"altogether|overall|then|a year|per year|each year))*|"
    r"what (?:is|are|'?s) (?:the|our|my|her) (?:costs?|price)(?: (?:of (?:it|that|this)|for (?:me|us|her)))?|"
    r"(?:is|will|would) (?:it|that|this) (?:be )?(?:expensive|costly|pricey)(?: for (?:me|us|her))?)"
)
"""What the thing spoken of costs the family: the tax on it, or what runs up for it."""
WHY_SO_MUCH = (
    rf"(?:(?:(?:that|this|it)(?:'s| is| seems| sounds| looks| feels)(?: like)? (?:an? )?(?:{_VERY} )*(?:a )?{_MUCH}"
    r"(?: of (?:money|it|a (?:share|part|tax)))?[\s,.;:!?\u2013-]+)?(?:but |and |so )?(?:why|how come)"
    rf"(?: (?:is|was|does|are|would|must|should) (?:it|that|this|they|there)(?: be| come to)?)? (?:so|that|this|such "
    rf"an?)"
    rf" {_MUCH}(?: of (?:it|a (?:share|part)))?|so {_MUCH}[\s,?!.]+why)"
)
"""Why a share or a tax just told is as large as it is."""
_PRICES = (
    r"(?:(?:the |all |our |house |stock |share |property )*(?:prices?|inflation|costs? of living|everything|values?|"
    r"interest rates?|rates?|markets?|stocks?|property|assets?|economy))"
)
PRICES_UP = (
    rf"(?:(?:(?:what|and what) (?:if|happens (?:if|when))|(?:and )?(?:if|when|suppose|once)) {_PRICES}"
    r"(?:'s| is| are| should| keeps?| just| really| all| later| suddenly)* (?:go(?:es|ing)?|ris(?:e|es|ing)|climb\w*|"
    r"increas\w+|jump\w*|soar\w*|grow(?:s|ing)?|gets?|fall(?:s|ing)?|drop(?:s|ping)?|crash\w*|chang\w+|com(?:e|es)|"
    r"mov\w+|doubl\w+)(?: (?:up|down|higher|lower|back|again|later|a lot|every year|each year|next year|over time))*|"
    r"(?:what|how) about inflation|(?:does|will|is) (?:it|that|this) (?:rise|go up|grow|change|adjusted|indexed)"
    r"(?: (?:with|for|by|when|if) (?:inflation|prices|the (?:cost of living|market))(?: \w+){0,2})+)"
)
"""Whether it stays as it is when prices, values or interest rates move later."""
STEPS_UP = (
    r"(?:(?:(?:what|and what) (?:if|happens (?:if|when))|(?:and )?(?:if|when|suppose|but)) "
    r"(?:(?:the|my|her|his|this|that|mom'?s|mum'?s) (?:\w+ )?(?:pension|annuity|payments?|che(?:ck|que)s?|amount)|it|"
    r"they)(?:'s| is| are| gets?| will)* (?:go(?:es)? up|ris(?:e|es)|increas(?:e|es|ed)|grow(?:s)?|raised|adjusted|"
    r"indexed|step(?:s)? up|higher|bigger)(?: (?:by \S+(?: percent)?|each|every|a|per|with|for|later|next|the|year|"
    r"month|"
    r"january|inflation|prices|cost of living|then|again|over time|bit|little))*)"
)
"""A pension that is set to rise: its scheduled changes, (c)(5)(iii)."""
