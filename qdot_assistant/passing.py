"""What is told in passing, and the statements it brings nearer: the table that ``circumstances`` looks through.

Each pattern tells a circumstance in the words people use for it; the statements beside it hold the rule that decides
there. No law stands here.
"""

from __future__ import annotations

from qdot_assistant.asked_plainly import ASKED_PLAINLY
from qdot_assistant.bereaved_told import DEDUCTION_SAID_LOST, NOTHING_FILED_YET, PRESSED_TO_SIGN
from qdot_assistant.brought_in import HOW_IT_IS_BROUGHT_IN, WHETHER_IT_MAY_GO_IN
from qdot_assistant.given_up import GIVEN_UP
from qdot_assistant.pensions_told import (
    ALL_MOVED,
    ANOTHER_WORDING,
    EACH_ITS_TRANSFER,
    FORM_IN_HARDSHIP,
    KEPT_BACK,
    LIABLE_FOR_A_PENSION,
    NO_PAYMENT_MADE,
    OF_A_PENSION,
    OF_THE_TAX,
    PAPERS_OF_A_PENSION,
    PAPERS_TO_PAY,
    PAPERS_TO_ROLL_OVER,
)
from qdot_assistant.reading.guarded import Guarded, guarded
from qdot_assistant.ruled_out import CITIZEN_BEFORE_THE_DEATH, RETURN_SENT
from qdot_assistant.trusts_told import OF_A_TRUST

_OWN = (
    r"\b(?:(?:my|her|his) own|already (?:own\w*|have|had)|(?:i|she|he) (?:own|owned|had|"
    r"have) (?:before|already)|"
    r"before (?:we|i|she|he) (?:met|married)|of mine|my (?:savings|cash|money))\b"
)
_IN_LIEU = (
    r"(?:instead|in (?:its |his |their )?place|in lieu|rather than|swap\w*|in exchange|exchang\w+|"
    r"substitut\w+|trad(?:e|ing)|"
    r"replac\w+)\b"
)
_NOTHING_KEPT_BACK = (
    r"\b(?:(?:withh[eo]ld\w*|h[eo]ld(?:ing|s)?|ke(?:ep|pt)(?:s|ing)?|set(?:s|ting)?|reserv\w+) (?:back |aside )?"
    r"(?:nothing|none|no tax)|(?:without|no) (?:withholding|holding|keeping|reserving|setting)|"
    r"(?:nothing|no tax) (?:is |was |has been )?(?:withheld|held back|kept|set aside|reserved)|"
    r"(?:did|do|does) ?n[o'’]?t (?:withhold|hold|keep|set|reserve)|(?:forgot|failed?) to (?:withhold|hold|keep))\b"
)
_ANSWERS_FOR_IT = (
    r"\b(?:whose|liab\w+|responsib\w+|on the (?:line|hook)|our (?:problem|fault|own)|who (?:answers?|pays?|owes?|is)|"
    r"exposure|exposed|personally|come after)\b"
)
_COURT = r"(?:judges?|courts?|orders?|decrees?|ruling|petition|reform\w*|lawsuit|judicial)\b"
_MEANWHILE = (
    r"(?:until|till|before|while|whilst|mean ?(?:time|while)|pending|during|drags?|ongoing|interim|still|waiting|"
    r"as long as)\b"
)
_REFORMED = (
    r"(?:fix\w*|amend\w*|reform\w*|chang\w*|rewrit\w*|correct\w*|redo\w*|repair\w*|modif\w*|rework\w*|mend\w*|"
    r"put(?:ting)? (?:\w+ ){0,3}?(?:right|straight)|set(?:ting)? (?:\w+ ){0,3}?right|straighten\w*|cur(?:e[ds]?|ing)|"
    r"remed\w+|alter\w*|adjust\w*)\b"
)
MOVED = (
    r"(?:(?:put|move|transfer|assign|contribut|add|fund|retitl|deed|giv|sign|creat|establish)(?:e|es|ed|ing|s|"
    r"ting|ning)?|"
    r"set(?:ting)? (?:it )?up|made)\b"
)
_BY_WHEN = r"(?:by when|until when|when|deadline|how (?:long|late|soon)|last (?:day|date)|by what (?:day|date))\b"
TOLD: tuple[tuple[Guarded, frozenset[str]], ...] = tuple(
    (guarded(pattern), frozenset(ids.split()))
    for pattern, ids in (
        (
            r"^(?!.*\bmy (?:wife|husband|spouse|partner)\b).*"
            r"\b(?:the|that|my|same) (?:very )?(?:last )?year (?:in which |that |when |of )?(?:i (?:die|pass|am gone)|"
            r"(?:my|the spouse's|the widow(?:er)?'s) (?:own )?death)\b",
            "agreements.death_year_compared",
        ),
        (
            r"^(?=.*\bexamples?\b)(?=.*\b(?:if|but|suppos\w+|assum\w+|were|had|except|only|same|like|where|with)\b)"
            r".*\b(?:s|spouse|wife|husband|widow(?:er)?|survivor|she|he)\b(?:(?!\bnot\b|n't)[^.;?!]){0,25}"
            r"\b(?:(?:u\.?s\.?|american|united states) (?:citizenship|passport)|citizen|american|naturali[sz]ed)\b",
            "examples.s_a_citizen",
        ),
        (
            r"^(?=.*\bexamples?\b).*\b(?:(?:take|get|pull|claw|give)s?\b.{0,30}\bback\b|chang\w* (?:her|his|their|its) "
            r"mind|undo\w*|revo(?:ke|c)\w*|cancel\w*|rescind\w*|withdraw\w*|revers(?:e|ed|ible|ing)\b|irrevocab\w+)",
            "examples.irrevocable",
        ),
        (
            r"\b(?:never|not|n'?t) (?:\w+ ){0,2}(?:married|marry|got married|wed)\b(?! (?:again|long|for long))|"
            r"\bunmarried\b|\bmy (?:late )?(?:boy|girl)friend(?:'s)? (?:died|passed|left|estate|will)|"
            r"\bcommon[- ]law\b|\bdomestic partner",
            "qdot.unmarried",
        ),
        (
            r"^(?!.*\b(?:pension|annuity|income|interest|dividends?)\b).*\b(?:trustee|trust|"
            r"qdot)\b[^.;?!]{0,30}\b(?:pays?|"
            r"paid|paying|sends?|sent|settle[sd]?|covers?|covered|cuts?|writes?|wrote|"
            r"checks?)\b[^.;?!]{0,40}\b(?:landlord|"
            r"rent|hospital|doctors?|nurs(?:e|es|ing)|pharmac\w+|school|college|university|tuition|dentist|surge\w+|"
            r"utilit\w+|electric\w*|heating|groceries|medical|care home|caregiver)\b",
            "tax.hardship",
        ),
        (
            r"\b(?:pension|annuity)\b.*\b(?:dementia|alzheimer'?s|incompetent|incapacitated|guardian)\b|"
            r"\b(?:dementia|alzheimer'?s|incompetent|incapacitated|guardian)\b.*\b(?:pension|annuity)\b",
            "info.incompetent_spouse",
        ),
        (
            rf"^(?=.*{OF_A_PENSION})(?!.*{OF_THE_TAX}).*(?:{KEPT_BACK})",
            "agreements.rollover_missed_60_days agreements.rollover_default",
        ),
        (
            r"\btrustees?\b[^.;?!]{0,40}\b(?:paid|pays?|gave|gives?|handed|distributed|released|let|"
            r"sent)\b[^.;?!]{0,60}"
            r"\b(?:without (?:withholding|keeping|holding|deducting|taking)|(?:did ?n[o']?t|never|forgot to|failed to) "
            r"(?:withhold|keep|hold|deduct|take)|nothing (?:was )?(?:withheld|kept back|held back))",
            "trustee.liability",
        ),
        (ALL_MOVED, "agreements.rollover_report"),
        (HOW_IT_IS_BROUGHT_IN, "assignment.how_to"),
        (WHETHER_IT_MAY_GO_IN, "eligible.only_estate_property assignment.rule"),
        (CITIZEN_BEFORE_THE_DEATH, "qdot.spouse_citizen"),
        (EACH_ITS_TRANSFER, "agreements.rollover_within_60_days"),
        (LIABLE_FOR_A_PENSION, "agreements.who_is_liable"),
        (NO_PAYMENT_MADE, "annuity.stops_early"),
        (
            r"\b(?:transfer\w*|mov(?:e|ing)|putting|assign\w*|funding)\b[^.;?!]{0,40}\b(?:qdot|trust)\b[^.;?!]{0,25}"
            r"\b(?:a |taxable )gift\b",
            "qdot.gift_when_funding",
        ),
        (
            r"^(?!.*\b(?:pension|annuity|hardship)\b)(?=.*\b706-?\s?qdt\b).*\b(?:(?:only|just|"
            r"nothing but) (?:the )?income|"
            r"income (?:only|alone)|no (?:principal|capital|payouts?|distributions?))\b",
            "tax.form_706qdt",
        ),
        (
            r"\b(?:principal|capital|corpus|withdraw\w*|take money|payout)\b[^.;?!]{0,30}\bfor (?:an? |my |our |"
            r"the )?(?:\w+ )?"
            r"(?:holidays?|vacations?|trips?|cruises?)\b",
            "tax.distribution_principal",
        ),
        *OF_A_TRUST,
        (PAPERS_TO_ROLL_OVER, "agreements.rollover_executor_files"),
        (PAPERS_TO_PAY, "agreements.pay_executor_files"),
        (PAPERS_OF_A_PENSION, "agreements.all_parts_needed"),
        (FORM_IN_HARDSHIP, "agreements.hardship_each_payment"),
        (ANOTHER_WORDING, "agreements.agreement_wording_fixed"),
        (
            r"\b(?:he|she|husband|wife|father|mother|dad|mum|mom|spouse|decedent)\b[^.;?!]{0,20}\b(?:set up|created|"
            r"made|"
            r"established|founded|had)\b[^.;?!]{0,30}\b(?:qdot|qualified domestic trust|qualifying (?:\w+ )?trust)\b"
            r"[^.;?!]{0,40}\b(?:while|during|alive|lifetime|"
            r"healthy|years (?:ago|before|earlier)|long before|back in|in (?:his|her) life|(?:19|20)\d\d)\b",
            "assignment.who_creates",
        ),
        (
            rf"^(?=.*\b{_COURT})(?=.*\b{_MEANWHILE}|.*\bfor now\b).*\b(?:counts?|treated|regarded|considered|seen|"
            r"deemed|good|valid|status) (?:\w+ ){0,2}(?:as|like|qualif\w+) (?:an? |the )?(?:\w+ )?(?:qdot|trust)\b",
            "reformation.treated_as_qdot",
        ),
        (
            r"^(?=.*\b(?:706-?\s?qdt|pension|annuity|corpus)\b)(?=.*\b(?:due|deadline|by when|by what|"
            r"when (?:is|must|do|does|are|will)|how (?:long|soon)|which day|what (?:day|date)|file[ds]?|sends?|"
            r"forms?)\b)"
            r".*\b(?:(?:the|that) year (?:that |in which )?"
            r"(?:i|the (?:surviving )?spouse|the widow(?:er)?|the survivor) (?:die|dies|died|pass|passes|am gone)|"
            r"year of (?:my (?:own )?|the (?:surviving spouse|widow(?:er)?|survivor)'?s )death|"
            r"(?:if|when|after|once) i(?:'m| am)? (?:die|pass|gone|dead)|after my (?:own )?death)\b",
            "agreements.death_year_compared agreements.pay_spouse_death_year agreements.rollover_spouse_death_year",
        ),
        (
            r"\bassign\w*\b.*\b(?:probate|administration|estate) (?:\w+ ){0,2}(?:runs?|running|open|going|takes?|"
            r"lasts?|"
            r"ongoing|pending|drags?)\b",
            "conveyance.administration",
        ),
        (
            r"^(?!.*\b(?:toll\w*|limitations?|refund|6511|assess\w*)\b).*(?:\b(?:judge|"
            r"court)\b[^.;?!]{0,15}\b(?:drop|dismiss|end[s ]|ended|terminat|reject|den[yi]|thr[eo]w|clos[ei])\w*|"
            r"\b(?:case|suit|lawsuit|petition|proceedings?|reformation|reform)\b[^.;?!]{0,15}\b(?:dropped|dismissed|"
            r"withdrawn|terminated|thrown out|denied|abandoned|discontinued|fails|failed|falls through)\b|"
            r"\b(?:drop|withdraw|abandon|dismiss)(?:ped|s|ed|ing|rew|rawn)? (?:the |our |my )?(?:court )?(?:case|"
            r"suit|lawsuit|"
            r"petition|proceedings?|reformation)\b)",
            "reformation.terminated",
        ),
        (
            rf"^(?!.*\b(?:pension|annuity)\b)(?=.*\b{_COURT})(?=.*\b{_MEANWHILE})"
            r"(?=.*\b(?:pay|pays|paid|paying|payments?|tax(?:es)?)\b)"
            r"(?=.*\b(?:files?|filed|filing|filings|forms?|reports?|reported|reporting|statements?|owed?|706)\b)"
            r"(?!.*\b(?:refund|6511|toll\w*|assess\w*|increased|dropped|dismissed|terminated)\b).*",
            "reformation.trustee_duties",
        ),
        (
            r"\b(?:pension|annuity|each (?:check|payment|year)|every (?:check|payment|"
            r"year))\b.*\bwithout (?:\w+ )?(?:sign\w*|"
            r"agree\w*|fil(?:e|ing)|paper\w*|forms?|elect\w*)\b|"
            r"\bwithout (?:\w+ )?(?:sign\w*|agree\w*|paper\w*|forms?|elect\w*)\b.*\b(?:pension|annuity)\b",
            "agreements.all_parts_needed",
        ),
        (
            r"^(?!.*\b(?:examples?|pension|annuity|payments?|checks?|my own|spent|trustees?)\b)"
            r"(?=.*(?:\b(?:half|third|quarter|fifth|percent|part|portion|share|piece|fraction|slice|some)\b|\d ?%)"
            r"[^.;?!]{0,60}\b(?:(?:in|part of|belongs? to) (?:the |his |her |my |our )?(?:\w+ |\w+'s ){0,3}estate\b|"
            r"count\w*|includ\w+|taxed|taxable|on the (?:tax )?(?:return|form)))"
            r".*\b(?:whole|entire\w*|complete\w*|full|fully|all of|everything|100|hundred|the rest|other (?:half|"
            r"part|share|"
            r"portion)|more than)\b",
            "eligible.portion",
        ),
        (
            rf"^(?!.*\b(?:half|percent\w*|joint\w*|sold|sale|proceeds)\b)(?=.*{_OWN})(?=.*\b{_IN_LIEU}).*",
            "eligible.own_property",
        ),
        (
            r"\b(?:trust|qdot)\b.*\b(?:in charge|run|runs|running|manag\w+|look(?:s|ing)? after|handl\w+|control\w*)\b"
            r".*\b(?:american|citizen|u\.?s\.?)\b|"
            r"\b(?:trust|qdot)\b.*\b(?:american|citizen)\b.*\b(?:in charge|run|runs|manag\w+|look(?:s|"
            r"ing)? after|handl\w+)\b",
            "trustee.us_trustee",
        ),
        (
            rf"^(?=.*\b{_COURT}).*\b(?:power of appointment|(?:choos|decid|pick|select|nam)\w* (?:who|whom|"
            rf"the (?:heirs|next)))",
            "reformation.revocable_by_spouse",
        ),
        (
            r"^(?!.*\b(?:pension|annuity|ira|corpus|payments?|half|part|parts|fraction|third|"
            r"quarter|percent\w*|formula|"
            r"income|trustees?|elect\w*)\b)(?=.*\b(?:allowed|can|may|ok|okay|fine|permitted|possible|legal|enough|must|"
            r"have to)\b)"
            r".*(?:\b(?:put|give|move|assign|transfer|sign over|choose|hand over|"
            r"contribute)\b[^.?!]{0,12}\b(?:only|just) "
            r"(?:the|one|two|some|his|her)\b|\b(?:only|just) (?:want|wants|wish|plan|like)\b|"
            r"\bleav(?:e|ing) (?:out|(?:\w+ ){1,3}out)\b|\b(?:keep|hold) (?:back|(?:\w+ ){1,3}(?:back|out))\b)",
            "assignment.partial_funding",
        ),
        (
            r"^(?!.*\b(?:pension|annuity|ira|payments?|protective|trustees?|estate'?s? tax|percent|when|sold)\b)"
            r"(?=.*\b(?:trust|qdot|move|transfer|put|assign|in)\b)(?:.*\b(?:ev\w*ry ?(?:single )?(?:thing|one|item|"
            r"asset|bit|"
            r"piece)|everything|all(?: of)?|each|both|whole|entire|complete)\b.*\bor\b.*\b(?:alone|only|just|some|"
            r"part|one|"
            r"two|leave|keep|kept|hold|stay|few|would|could|nothing)\b|.*\b(?:alone|only|just|some|part|one|leave|"
            r"keep)\b.*"
            r"\bor\b.*\b(?:everything|all|each|both|whole|entire|complete|lot)\b)",
            "assignment.partial_funding",
        ),
        (
            rf"^(?=.*\b{_REFORMED})(?=.*\b(?:when|deadline|last (?:day|date)|latest|how (?:long|late|soon)|until|"
            r"in time|too late|time limit)\b)(?=.*(?:\b(?:without|no|never|not|avoid\w*|skip\w*)\b(?: \w+){0,4} "
            r"(?:judge|court|lawsuit|judicial)|\bout of court|n't (?:\w+ ){0,3}(?:judge|court)|"
            r"\bunder (?:the|its|his|her) (?:own )?(?:terms|will)|"
            r"\b(?:will|trust|instrument)\b(?: itself)? (?:lets|allows|permits|empowers|authori[sz]es))).*",
            "reformation.deadline_will_terms",
        ),
        (
            rf"^(?!.*\b(?:pension|annuity|reform\w*|courts?|judge|protective\w*|assigned|checks?|extend\w*)\b)"
            r"(?!.*\b(?:chang|amend|rewrit|rewrote|repair|correct|adapt|alter|fix)\w*\b(?: \w+){0,4}? (?:trust|will)\b)"
            r"(?!.*\b(?:trust|will)(?:'s)?(?: \w+){0,2} (?:chang|amend|rewrit|repair|correct|adapt|alter|fix)\w*)"
            rf"(?=.*\b{MOVED})(?=.*\b(?:trust|qdot)\b)(?!.*\b(?:before|until|till|not|n't)\b[^.?!]{{0,30}}"
            rf"\b(?:return|706)\b).*{RETURN_SENT}",
            "assignment.missed",
        ),
        (
            rf"^(?!.*\b(?:pension|annuity|protective\w*)\b)(?=.*\b{_BY_WHEN})"
            r"(?=.*\b(?:have|has|had|'ve|'s|already|was|is) (?:\w+ ){0,2}(?:assigned|signed (?:it|that|them|everything|"
            r"the \w+) over|promised)\b).*",
            "assignment.promise_not_moved conveyance.administration",
        ),
        (
            rf"^(?=.*(?:\breform\w*|\bmarital trust\b|\bnot (?:a|made as a) qdot\b|\b{_REFORMED}))"
            r".*\b(?:will|trust|instrument|document|paper|deed)\b[^.?!]{0,25}(?:\b(?:says? nothing|silent|nowhere|"
            r"no (?:power|clause|provision|word|way)|nothing(?: in it)? about|forbids?|prohibits?|bars?|never says?)\b|"
            r"\b(?:does ?n[o']?t|doesnt|cannot|can'?t|won'?t|not)"
            r"(?: (?:say|mention|allow|let|permit|provide|give|empower|contain|address|have))\b)",
            "reformation.judicial_deadline",
        ),
        (
            r"^(?!.*\b(?:pension|annuity|income tax|gains?|rate|percent|loan|mortgage|late|penalt\w+|kept)\b)"
            r"(?!.*\b(?:out of|from|of) (?:the )?(?:principal|capital|corpus)\b)"
            r"(?=.*\b(?:trust|qdot)\b)(?=.*\b(?:tax\w*|owe[sd]?|due)\b).*(?:\b(?:trust|qdot)'?s (?:own )?(?:income|"
            r"interest|dividends?|rents?)\b|\b(?:only|just|from|out of|all|purely|was|were|is|are) (?:the |its |some |"
            r"only )*(?:income|interest|dividends?|rents?)\b)",
            "tax.income_exempt",
        ),
        (
            rf"^(?=.*\b{_COURT}).*\b(?:return|706|deadline|due date|due day|nine months)\b[^.?!]{{0,25}}"
            r"\b(?:late|overdue|past|passed|over|gone|behind us|expired|missed)\b",
            "reformation.judicial_deadline",
        ),
        (
            r"^(?!.*\b(?:pension|annuity|assign\w*|when|by what|until|extension)\b)(?=.*\b(?:trust|will)\b)"
            rf"(?=.*\b(?:nobody|no one|never|not|neither|none|no)\b[^.;?!]{{0,40}}\b(?:{_COURT}|{_REFORMED}))"
            r".*(?:\b(?:past|after|behind|missed|gone|passed|expired|ran out|over)\b[^.;?!]{0,20}"
            r"\b(?:due|deadline|date|day|time|us)\b|\b(?:due (?:date|day)|deadline|day|time)\b[^.;?!]{0,45}"
            r"\b(?:past|behind|missed|gone|passed|expired|ran out|over|up)\b)",
            "reformation.missed",
        ),
        (
            r"^(?=.*\b(?:pension|annuity|checks?|cheques?)\b)(?!.*\b(?:late|forgot\w*|missed|who|when)\b)"
            r".*\b(?:ends meet|get(?:ting)? by|barely (?:live|get|manage|survive)|(?:too|so|very|am|are|is) poor|broke|"
            r"every (?:cent|penny|dollar)|(?:can'?t|cannot|can not|cant|could ?n[o']?t) (?:afford|live|survive|spare|"
            r"manage)|(?:for|on|my) (?:food and |the )?rent|all i (?:have|live on))\b",
            "agreements.hardship_both_routes agreements.rollover_hardship agreements.pay_hardship",
        ),
        (
            rf"^(?!.*\b(?:pension|annuity)\b)(?=.*{_ANSWERS_FOR_IT})(?:.*{_NOTHING_KEPT_BACK})",
            "trustee.liability",
        ),
        (
            rf"^(?!.*\b(?:income tax|trustee)\b)(?=.*{OF_A_PENSION})(?=.*\b(?:estate|qdot|2056a|special|death) tax\b)"
            r".*\b(?:plan|fund|employer|company|insurer|payor|payer|payroll|we|they)\b.*\b(?:withh[eo]ld\w*|"
            r"(?:keep|hold)s? back|deduct(?:s|ed|ing)?|(?:take|takes|taken|took) (?:\w+ ){0,4}off)\b",
            "agreements.no_bill",
        ),
        (r"\bqdot[- ]?(?:roll[- ]?over[- ])?iras?\b", "qdot.retirement_account"),
        (DEDUCTION_SAID_LOST, "qdot.without_one"),
        *GIVEN_UP,
        *ASKED_PLAINLY,
        (PRESSED_TO_SIGN, "qdot.voluntary"),
        (NOTHING_FILED_YET, "qdot.too_late"),
        (
            r"^(?!.*\b(?:pension|annuity)\b).*\b(?:dementia|alzheimer'?s|incompetent|incapacitated|guardian)\b.*\b(?:sign|assign|convey|transfer)",
            "assignment.spouse_incompetent",
        ),
    )
)
