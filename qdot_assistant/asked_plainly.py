"""What is asked in the plainest words: the deadline of the trust as such, things the trust shall pay, a share given up.

Come here for the rows of ``passing.TOLD`` on these. No law stands here.
"""

from __future__ import annotations

_LIMIT = (
    r"(?:deadline|time limit|cut-?off|last (?:day|date)|due date|how (?:long (?:do|have|has)|much time)|by when|"
    r"until when)\b"
)
_ONE_OF_THEM = (
    r"(?:pension|annuity|ira|401\S*|706\S*|returns?|form|assign\w*|transfer\w*|mov(?:e|ed|ing)|convey\w*|put|court|"
    r"judge|reform\w*|elect\w*|extension|payments?|payout|distribut\w*|tax|bond|letter of credit|citizen\w*|"
    r"naturali[sz]\w*|"
    r"statement|protective|agreements?|chang\w*|60|sixty|file[ds]?|filing|pay|last[s]?|example|hardship|"
    r"(?:wife|widow|spouse|she|mother|mom|mum) (?:then )?(?:dies|died)|when i die)\b"
)
DEADLINE_OF_THE_TRUST = (
    rf"^(?!.*\b{_ONE_OF_THEM})(?=.*\b(?:q-?dot|(?:special|domestic|foreign spouse) trust|the trust|"
    rf"died|passed away)\b).*\b{_LIMIT}"
)
"""The deadline of "the QDOT", without a word of which of its time limits is meant."""

_PAYS_FOR = (
    r"(?:pay(?:s|ing)?|buy(?:s|ing)?|cover(?:s|ing)?|fund(?:s|ing)?|finance[sd]?|give(?:s|n)?|use[ds]?|spend|take)"
)
_OF_LIFE = (
    r"(?:rent(?!al|ed|s)|trips?|travel\w*|flights?|holidays?|vacations?|cruise|car|groceries|food|shopping|furniture|"
    r"clothes|"
    r"wedding|party|gifts?|presents?|credit[- ]cards?|(?:card |personal |private |my )debts?|loans?|everyday|daily|"
    r"living|"
    r"household|bills?|utilities|phone|gym|hobb(?:y|ies)|pets?|dog|helper|maid|nanny)\b"
)
SPENT_FROM_THE_TRUST = (
    r"^(?!.*\b(?:pension|annuity|ira|mortgage|hospital|doctors?|medical|operation|surgery|nursing|medicines?|"
    r"urgent\w*|emergenc\w*|"
    r"hardship|school|college|tuition|trustee'?s? fee|lawyers?|sold|sell|sells|selling|tenants?|rented|home loan|"
    r"borrow\w*|lend\w*|"
    r"children|kids|son|daughter|exclusion|annual gifts?|when i die|put (?:in|into)|to the trust)\b)"
    rf"(?=.*\b(?:trust|qdot|trustee)\b)(?=.*\b(?:my|me|i|us|our|her|his|she|he|mom|mum|mother|widow|spouse)\b)"
    rf".*\b{_PAYS_FOR}\b[^.;?!]{{0,40}}\b{_OF_LIFE}"
)
"""What the spouse lives on or wants, to be paid out of the trust: income is free of the tax, principal is not."""

GIVEN_UP_TO_OTHERS = (
    r"^(?!.*\b(?:refus|declin)\w* to (?!(?:take|accept|have|inherit)\b))(?!.*\b(?:pension|annuity|"
    r"checks?|citizenship|passport|green card|example|remainder|after (?:my|her|"
    r"his) death|trustee)\b)"
    r".*\b(?:(?:renounc|disclaim|waiv|refus|reject|declin|relinquish)\w*|(?:giv(?:e|es|ing)|gave|turn(?:s|ed|"
    r"ing)?) (?:up|down)|"
    r"say no to|pass(?:es|ing)? on(?= (?:my|the|her|his)))\b[^.;?!]{0,40}\b(?:inherit\w*|share|shares|portion|legacy|"
    r"bequest|estate|"
    r"part|what (?:he|she|dad|my \w+) left)\b"
)
"""The spouse does not take what was left, so that it goes to others."""

PAID_OUT_OF_PRINCIPAL = (
    r"^(?!.*\b(?:hardship|surgery|operation|hospital|pension|annuity|emergenc\w*|urgent\w*|by mistake|loan\w*|"
    r"lend\w*)\b)"
    r"(?=.*\b(?:trust\w*|qdot|bank)\b)(?=.*\b(?:tax\w*|irs|free|owe\w*)\b)"
    r".*\b(?:pa(?:y|ys|id|ying)|payouts?|payments?|tak(?:e|es|ing)|took|giv(?:e|es|ing)|gave|distribut\w+|"
    r"withdr\w+)\b[^.;?!]{0,40}"
    r"\b(?:out of|from|of) (?:the |its )?(?:principal|capital|corpus)\b"
)
"""A payout told to be one of principal, whatever is said of the income beside it."""

_THE_SURVIVOR = (
    r"(?:mother|mum|mom|widow\w*|wife|husband|spouse|she|he|i|(?:mother|father)[- ]in[- ]law|aunt|uncle|dad|father)"
)
SURVIVOR_DIES_SOON = (
    r"^(?!.*\b(?:pension|annuity|checks?|remainder|706|exclusion|becomes? a citizen|tax (?:due|at|when)|trustee|"
    r"in the trust goes)\b)"
    r"(?=.*(?:\b(?:nothing|nobody|not|never|no one|before|without|unsigned|still)\b|n'?t\b|\bwhat (?:then|if|"
    r"happens)\b))"
    rf".*\b{_THE_SURVIVOR}\b[^.;?!]{{0,12}}(?:\bfollowed (?:him|her)\b|\b(?:die[sd]?|dead|pass(?:es|"
    rf"ed)(?: away)?)\b[^.;?!]{{0,12}}"
    r"\b(?:too|as well|also|(?:\w+ )?(?:days?|weeks?|months?) (?:later|after(?:wards)?)|(?:shortly|soon) after\w*)\b)"
)
"""The surviving spouse dies soon after, before anything was moved: paragraph (b)(1), who may still act."""

ASKED_PLAINLY = (
    (SURVIVOR_DIES_SOON, "assignment.spouse_died"),
    (DEADLINE_OF_THE_TRUST, "qdot.time_limits"),
    (SPENT_FROM_THE_TRUST, "qdot.spending"),
    (PAID_OUT_OF_PRINCIPAL, "tax.distribution_principal"),
    (GIVEN_UP_TO_OTHERS, "qdot.refusing_it"),
)
"""The patterns, each with the statements that it brings nearer."""
