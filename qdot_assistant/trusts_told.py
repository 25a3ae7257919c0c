"""How people tell of what a QDOT pays out, what it takes in, and a doubt that is on no list (IRC 2056A(b)(3), (b)(8)).

Come here for ``OF_A_TRUST``, which ``passing`` adds to its table: whether a payout is taxed is asked of principal or of
income, whatever the trust is worth, and a house in one of the States is property like any other; and for
``without_a_part_in_it``, the statements that have no part in what is so told.
"""

from __future__ import annotations

from qdot_assistant.reading.guarded import guarded
from qdot_assistant.reading.lived_here import US_PLACE

_IN_A_SENTENCE = r"(?:[^.;?!]|\.(?=\d))"
_TAXED = r"\b(?:tax(?:ed|able|ation)?|taxable event|tax-?free)\b"
_ANOTHER_TAX = r"\b(?:income tax\w*|1040|k-?1|gift tax|state tax\w*|capital gains?)\b"
_TO_WHOM = (
    r"(?:me|us|her|him|mom|mum|mama|mother|dad|papa|father|grandma|grandpa|s|(?:the|my|our) (?:surviving )?(?:spouse|"
    r"widow(?:er)?|wife|husband|mother|father|mom|mum|dad|aunt|uncle|stepmother|stepfather|client|beneficiary))\b"
)
_PAYS = (
    r"(?:pays?|paid|paying|gives?|gave|giving|hands?|handed|sends?|sent|sending|distributes?|distributed|releases?|"
    r"released|advances?|advanced|wires?|wired|credits?|credited)\b"
)
_FOR_NEED = (
    r"\b(?:hardship|rent|hospital|doctors?|nurs\w+|surge\w+|medic\w+|tuition|school|college|university|food|groceries|"
    r"care home|emergency|dentist)\b"
)
_INCOME = r"(?:income|interest|dividends?|rents?|coupons?|yield)"
_AMOUNT = r"\$?\d[\d,.]*(?: ?(?:k|m|thousand|grand|million|dollars|bucks))?\b"
PRINCIPAL_PAID = (
    rf"^(?!.*\b{_INCOME}\b)(?!.*(?:{_FOR_NEED}|{_ANOTHER_TAX}))(?!.*\b(?:pensions?|annuit\w+|gifts?|bond|abroad|foreign|"
    rf"examples?|who|when|form|citizen\w*|reform\w*)\b)(?=.*{_TAXED}).*\b(?:trust|qdot|trustee)\b{_IN_A_SENTENCE}{{0,35}}"
    rf"\b{_PAYS} (?:out )?(?:to )?{_TO_WHOM}{_IN_A_SENTENCE}{{0,15}}{_AMOUNT}"
)
"""A sum that the trust pays to the spouse, where it is asked whether that is taxed."""
INCOME_PAID = (
    rf"^(?!.*(?:{_ANOTHER_TAX}))(?!.*\b(?:principal|capital|corpus|pensions?|annuit\w+|my (?:yearly |own )?(?:tax )?"
    rf"(?:return|taxes))\b)(?=.*{_TAXED}).*\b(?:trust|qdot|trustee)\b{_IN_A_SENTENCE}{{0,25}}"
    rf"\b{_PAYS} (?:out )?(?:to )?(?:{_TO_WHOM} )?(?:its |the |some |all |only |last \w+'?s? |\w+ly )*{_INCOME}\b"
)
"""Interest, dividends or rents that the trust pays to the spouse, free of the tax of section 2056A."""
_REAL_PROPERTY = (
    r"(?:houses?|homes?|apartments?|flats?|condos?|land|farms?|cottages?|cabins?|ranch(?:es)?|real (?:estate|property)|"
    r"buildings?|lots?|property)"
)
HOUSE_IN_A_STATE = (
    rf"^(?!.*\b(?:abroad|foreign|overseas|joint(?:ly)?|both names|live in|when|sell|sold|my own|i own(?:ed)?)\b)"
    rf".*\b{_REAL_PROPERTY} (?:that \w+ left \w+ |of \w+ )?(?:located |situated |standing |which is |that is )*"
    rf"(?:in|on) {US_PLACE}\b.*\b(?:(?:go|put|placed?|moved?|transferred|accepted|deeded|fit) (?:it )?(?:in|into|to)\b|"
    rf"eligible|allowed in\b)"
)
"""Real property in the United States that is to go into the trust, § 20.2056A-4(b)(3)."""
_DOUBT = (
    r"\b(?:doubt\w*|unclear|uncertain\w*|open|unsettled|unresolved|not (?:sure|known|clear)|question(?:able)?|issue)\b"
)
_OF_THE_SURVIVOR = (
    r"(?:(?:surviving |noncitizen |non-citizen )?(?:spouse|husband|wife|widow(?:er)?)(?:['’]?s)?|"
    r"survivor(?:['’]s)?|my|s's)"
)
_RESIDENCE = r"(?:residen(?:ce|cy|t)|domicil(?:e|ed|iary)|where \w+ lives?|place of (?:living|abode))"
RESIDENCE_OF_THE_SPOUSE = (
    rf"^(?=.*\bprotective\b|.*\bsafe[- ]side\b)(?=.*{_DOUBT})(?!.*\b(?:decedent|deceased)\b)(?:.*\b{_OF_THE_SURVIVOR}"
    rf"{_IN_A_SENTENCE}{{0,30}}\b{_RESIDENCE}|.*\b{_RESIDENCE}{_IN_A_SENTENCE}{{0,20}}\b{_OF_THE_SURVIVOR})"
)
"""Where the surviving spouse lives is on no list of (b)(8), which names her or his citizenship alone."""

_MAKES = r"(?:make|made|making|set(?:ting|s)? (?:it |one )?up|create[sd]?|creating|found(?:ed)?|open(?:ed)?|draw up)\b"
_OTHERS = (
    r"(?:(?:grand)?(?:kids|children|sons?|daughters?|child)|nieces?|nephews?|stepson|stepdaughter|brothers?|sisters?|"
    r"family)\b"
)
_FOR_GOOD = (
    r"\b(?:fixed|vested|irrevocabl\w+|for certain|for good|(?:can['o’]?t|cannot|can not|never|not) (?:be )?"
    r"(?:chang\w+|alter\w+|undone?|revoked|taken back)|no (?:changes?|way back|power|say))\b"
)
REMAINDER_FIXED = (
    rf"^(?!.*\b(?:pensions?|annuit\w+|examples?|court|reform\w*)\b)(?=.*{_FOR_GOOD})"
    rf"(?=.*\b(?:i|she|he|we|spouse|widow(?:er)?|s) {_MAKES})"
    rf".*\b(?:after (?:me|my|her|his|i)|then|rest|remainder|when (?:i|she|he) (?:die|dies|pass|passes|am gone|is gone)|"
    rf"left over|what is left)\b{_IN_A_SENTENCE}{{0,30}}\b{_OTHERS}"
)
"""A trust that the spouse makes, with a remainder fixed for others: a gift of it, § 20.2056A-4(b)(5) and (d)(5)."""

WHOLE_OF_A_JOINT_THING = (
    rf"^(?!.*\bexamples?\b)(?=.*\b(?:two names|(?:both|our) (?:of )?(?:our )?names|jointly|joint|co-?owned|owned "
    rf"together|"
    rf"mine and his|his and mine)\b)(?=.*\b(?:trust|qdot)\b).*\b(?:must|ha(?:ve|s) to|need(?:s)? to|should|do(?:es)?|"
    rf"can|"
    rf"may)\b{_IN_A_SENTENCE}{{0,30}}\b(?:whole|all of|entire)\b"
)
"""All of a thing that both owned is to go in: only the part counted in the estate may, § 20.2056A-4(b)(3)."""
EXECUTOR_UNWILLING = (
    r"^(?!.*\b(?:pensions?|annuit\w+|401|ira|information statement|agreements?|routes?|roll\w*)\b)(?=.*\bexecutors?\b)"
    r"(?=.*\b(?:refus\w+|wo ?n['o’]?t|will not|un(?:willing|cooperative|reachable)|without (?:him|her|the executor)|"
    r"ignor\w+|"
    r"does ?n['o’]?t (?:want|help|answer|sign)|against|no help|blocks?|stall\w*)\b)"
    rf"(?=.*\b(?:trust|qdot)\b).*\b(?:{_REAL_PROPERTY}|shares|stocks?|cash|money|assets?|account|things?)\b"
)
"""An executor who will not act where a house or shares are to be moved: the papers of a pension have no part in it."""
TRUST_PAYS_INCOME_TAX = (
    r"\b(?:trust|qdot|trustee)\b[^.;?!]{0,25}\b(?:pay|cover|settle|reimburse|refund|pay back)s?\b[^.;?!]{0,15}"
    r"\b(?:my|her|his|our|the spouse['’]s|the widow['’]s) (?:own )?income tax\b(?! (?:return|form))"
)
"""The spouse's own income tax, which the trust may pay back free of the QDOT tax only in part (IRC 2056A(b)(15))."""
NO_PAYOUT = (
    r"^(?!.*\b(?:pensions?|annuit\w+|roll\w*)\b)(?=.*\b706-?\s?qdt\b).*\b(?:(?:no|without any?) (?:payouts?|"
    r"distributions?|"
    r"withdrawals?|principal|capital)|nothing (?:was |got )?(?:paid|taken|drawn|distributed) out)\b"
)
"""A year without a payout, in which the form is filed for no tax."""
PERMIT_TOLD = (
    r"^(?!.*\b(?:renew\w*|apply|applied|application|extend\w*|get an?other)\b)(?=.*\b(?:visa|work permit|residence "
    r"permit|"
    r"stay permit|student status|h-?1b|h-?4|l-?1|f-?1|tps|daca|i-?94|asylum|undocumented|without papers)\b)"
    r".*\b(?:need|needs|require[sd]?|ha(?:s|ve) to have|must .{0,15}have|do with|do without|get by "
    r"without)\b[^.;?!]{0,20}"
    r"\b(?:trusts?|qdots?)\b"
)
"""A permit to live or work here told beside the question whether a trust is needed: citizenship alone decides."""

OF_A_TRUST: tuple[tuple[str, str], ...] = (
    (PRINCIPAL_PAID, "tax.distribution_principal"),
    (INCOME_PAID, "tax.income_exempt"),
    (HOUSE_IN_A_STATE, "eligible.only_estate_property"),
    (REMAINDER_FIXED, "qdot.gift_when_funding"),
    (EXECUTOR_UNWILLING, "assignment.election_needed"),
    (NO_PAYOUT, "tax.form_706qdt"),
    (TRUST_PAYS_INCOME_TAX, "tax.reimbursement"),
    (PERMIT_TOLD, "qdot.green_card"),
    (WHOLE_OF_A_JOINT_THING, "eligible.own_half"),
    (RESIDENCE_OF_THE_SPOUSE, "protective.spouse_residence"),
)
_OF_SIZE = ("trustee.security_small_trust", "trustee.security_over_2m", "trustee.threshold_value")
_OF_LAND_ABROAD = ("trustee.property_abroad", "trustee.foreign_real_property", "qdot.living_in_the_house")
_OF_A_MISSED_FORM = (
    "tax.missed_april",
    "agreements.omitted_payment",
    "agreements.return_penalties",
    "agreements.pay_default",
    "agreements.rollover_default",
)
_NO_PART = tuple(
    (guarded(pattern), frozenset(ids))
    for pattern, ids in (
        (PRINCIPAL_PAID, _OF_SIZE),
        (INCOME_PAID, _OF_SIZE),
        (EXECUTOR_UNWILLING, ("agreements.executor_refuses", "assignment.spouse_incompetent")),
        (NO_PAYOUT, _OF_A_MISSED_FORM),
        (TRUST_PAYS_INCOME_TAX, ("tax.income_tax",)),
        (HOUSE_IN_A_STATE, _OF_LAND_ABROAD),
        (
            r"^(?=.*\b(?:decedent|deceased|testator|d|dead|late|who died|he died|she died)\b)(?=.*\b(?:residen|"
            r"domicil))",
            ("protective.spouse_residence",),
        ),
    )
)


def without_a_part_in_it(told: str) -> frozenset[str]:
    """The statements on the size of the trust beside a payout, and on land abroad beside a house in a State."""
    return frozenset(one for pattern, ids in _NO_PART if pattern.search(told) for one in ids)
