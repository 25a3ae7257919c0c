"""The words of fields next to this one: evidence that a question belongs there, which a near statement outweighs.

Come here when a new field has words of its own that no statement uses. Each pattern belongs to a class of
``knowledge/outside.yaml``; words that statements use too (probate, trustee, bank, pension) stand here only together
with what makes them another field's.
"""

from __future__ import annotations

from collections.abc import Mapping

_WE = r"(?:i|we|she|he|they|my \w+|the (?:widow|spouse|client))"
PEOPLES = (
    r"(?:(?:canad|mex|germ|ital|brazil|ind|austral|kore|russ|austr|belg|norweg|hungar|chile|colomb|peruv|cub|niger|"
    r"keny|ghana|ukrain|egypt|indones|malays|venezuel|ecuador|jamaic|hait)(?:i?ans)|argentin(?:es|ians)|swedes|danes|"
    r"poles|finns|turks|scots|spaniards|filipinos|israelis|pakistanis|greeks|frenchmen|thais|brits|the (?:swiss|french|"
    r"british|english|irish|scottish|welsh|dutch|spanish|portuguese|japanese|chinese|taiwanese|vietnamese|polish|"
    r"danish|swedish|turkish))"
)
COUNTRY = (
    r"(?:canada|mexico|germany|france|italy|spain|portugal|japan|china|korea|south korea|india|brazil|switzerland|"
    r"austria|belgium|holland|the netherlands|ireland|england|scotland|britain|great britain|the uk|the united kingdom|"
    r"poland|russia|ukraine|turkey|greece|israel|egypt|nigeria|kenya|ghana|south africa|australia|new zealand|thailand|"
    r"vietnam|taiwan|hong kong|singapore|malaysia|indonesia|the philippines|philippines|pakistan|argentina|chile|"
    r"colombia|peru|venezuela|norway|sweden|denmark|finland|iceland|hungary|romania|jamaica|the other country|"
    r"(?:my|her|his|our|their|the|that) (?:home|own|other|birth) country|the country (?:i|she|he) (?:was|were) born in)"
)
TAKES = (
    r"(?:tax(?:es|ed)?|take|takes|charges?|levy|levies|collects?|withholds?|claims?|wants?|asks?|get|gets|keeps?|skims?|"
    r"grabs?)"
)
_S_CORPORATION = r"(?:s[- ]?corp(?:oration)?s?|subchapter s|s[- ](?:stock|shares|status|election))"
_ITS_STATUS = r"(?:shareholders?|status|elections?|eligible|owners?|qualif\w+|los(?:e[sd]?|ing)|kill\w*|hold|esbt|qsst)"
OF_A_COUNTRY = (
    r"(?:canadian|mexican|german|french|italian|spanish|portuguese|japanese|chinese|korean|indian|brazilian|swiss|"
    r"austrian|belgian|dutch|irish|british|english|scottish|australian|israeli|swedish|danish|norwegian)"
)
ITS_OWN_NAME = (
    r"(?:impost[ae] (?:di|sulle) succession[ei]|droits? de succession|erbschafts?(?:s?steuer)\w*|"
    r"impuesto (?:de|sobre|a las) (?:las )?sucesiones|impuesto (?:de|sobre) (?:la )?herencia|plusval[ií]a|itcmd|"
    r"imposto (?:de|sobre) (?:a )?(?:herança|transmiss\w+)|sozokuzei|arvsavgift|successierechten|erfbelasting)"
)
"""Taxes on an inheritance by the names they have where they are levied."""
_AS_A_RULE = (
    r"(?:have(?! to\b)|do|tax(?:es)?|charge|let|treat|give|take|handle|deal|see|call|recogni[sz]e|levy|regard|"
    r"consider|collect)"
)

_A_PERSON = r"(?:him|her|them|my \w+|our \w+|(?:a|the) (?:fianc\S+|girlfriend|boyfriend|bride))"
_STATUS = r"(?:green ?card|(?:u\.?s\.? |american )?(?:citizenship|passport|nationality))"
_ITS_TAX = r"(?:tax(?:e[sd])?|owes?|irs)"
_LEAVES = (
    rf"(?:(?:giv(?:e|es|ing)|gave|hand(?:s|ing|ed)?|turn(?:s|ing|ed)?) (?:(?:up|back|in) )?(?:my|her|his|the|our|an?|"
    rf"their) {_STATUS}(?: (?:up|back|in))?|(?:renounc\w*|surrender\w*|relinquish\w*|abandon\w*) "
    rf"(?:(?:my|her|his|the|our|their) )?{_STATUS})"
)
_GIVES_UP = rf"{_LEAVES}\b[^.?!]{{0,80}}\b{_ITS_TAX}\b|{_ITS_TAX}\b[^.?!]{{0,50}}\b{_LEAVES}"
"""What it costs in tax to leave the country for good: the expatriation tax, which is another law."""

# One line for each habit of speech; the lines of a class are joined.
_WORDS: Mapping[str, tuple[str, ...]] = {
    "pension administration": (
        r"(?:cut|cuts|halve[sd]?|halving|reduce[sd]?|reducing|lower(?:s|ed|ing)?|stopp?(?:s|ed)) (?:my|her|his|our|"
        r"the) (?:(?:survivor|widow)\S* )?(?:pension|benefit|annuity|che(?:ck|que)|payments?)s?|"
        r"(?:pension|benefit|annuity|che(?:ck|que)|payment)s? (?:\w+ ){0,2}?(?:cut|halved|reduced|lowered)\b",
        rf"how (?:much|big|high)\b.{{0,25}}\b(?:pension|annuity|survivor benefit)s? (?:will|do|would|does|"
        rf"can) {_WE} get",
        r"(?:apply|applying|claim|sign up|register|enrol\w*) for .{0,20}(?:survivor|widow)\S* (?:pension|benefit)s?",
        r"vest(?:ed|ing)\b.{0,20}\b(?:year|schedule|pension|plan)s?|qdros?|cola\b|cash balance plan|qpsa|qjsa|"
        r"summary plan description|pension (?:office|form|payer|fund|check|cheque)s? (?:lost|late|missing|moved|"
        r"closed)",
        r"(?:lump sum|cash (?:it )?out) or (?:the )?(?:monthly|pension)|slayer statute",
    ),
    "trust administration": (
        r"prudent (?:investor|person|man)|duty (?:of|to) (?:impartiality|account|inform|diversify|loyalty)|"
        r"(?:breach of )?fiduciary dut(?:y|ies)|decant\w*|spendthrift|utc \d+|trust protector|surcharge action",
        r"trustee\b.{0,40}\b(?:account(?:s|ing|ings)|bank statements?|bookkeep\w*|records)\b.{0,15}"
        r"\b(?:to (?:me|us|the|my)|show|give|see|kids|children)",
        r"(?:show|shows|give|gives|send|sends)\b.{0,12}\b(?:accounts|accounting|statements of account|the books)\b",
        r"trustee\b.{0,30}\b(?:stole|steals?|stealing|embezzl\w+|gambl\w+|lazy|rude|never (?:calls|answers)|"
        r"(?:won'?t|wont|does ?n.?t|doesnt) (?:answer|call|pick up|reply|respond))",
        r"trustee(?:'?s)? (?:fees?|commissions?|charges?|pay|salary)\b.{0,25}\b(?:percent|normal|usual|typical|"
        r"standard|"
        r"reasonable|too (?:much|high)|how (?:much|high))",
    ),
    "probate and inheritance law": (
        r"(?:no|without a) will\b.{0,30}\b(?:who|share|gets?|inherits?)\b|intestate share|elective share|forced share|"
        r"augmented estate|reads? (?:me |us )?the will|see (?:a copy of )?the will|ademption|beneficiary deed|"
        r"transfer on death deed law",
        r"(?:remove|fire|replace|sue|get rid of) (?:the |my |our |an? )?(?:executor|administrator)|"
        r"executor(?:'?s)? (?:fees?|commissions?|pay)\b|executor\b.{0,20}\b(?:enemy|(?:won'?t|wont|"
        r"refuses to) (?:give|pay) "
        r"(?:me|us) (?:my|our))",
        r"(?:deadline|time|how long|chances?|expensive|cost)\b.{0,20}\b(?:contest|challeng\w+|fight) (?:a |the |his |"
        r"her )?will",
        r"(?:is|are) (?:a |the |our )?(?:will|trust) valid",
    ),
    "other law": (
        r"lodgers?\b|boarders?\b|squatters?\b|eviction|ex-(?:wife|husband)\b|"
        r"(?:safe|protect\w*|shield\w*|guard\w*|out of reach) (?:\w+ ){0,4}?(?:from|against|of) (?:\w+ ){0,3}?"
        r"(?:divorce|lawsuits?|creditors?|ex\b)",
        r"creditors?'?\b(?!.{0,20}\bletter)|asset protection|debt collectors?|sue (?:the )?(?:hospital|doctor|bank)|"
        r"scam\w*|"
        r"call the police|police or",
    ),
    "banking and payments": (
        r"(?:bank|account|card)s? (?:\w+ ){0,3}(?:froze|frozen|blocked|locked)|(?:froze|freeze|unlock|"
        r"unfreeze)\b.{0,20}"
        r"\baccounts?|wire (?:fee|limit|transfer limit)s?|swift code|iban|debit card|fdic|open(?:ing)? (?:a|an|the) "
        r"(?:\w+ )?(?:estate|checking|bank) account|credit card debts?",
    ),
    "real estate dealings": (
        r"reverse mortgage|realtors?|real estate agents?|home inspection|title insurance|easements?|hoa\b|"
        r"home ?owners? association|refinanc\w+|due-on-sale|quitclaim|closing costs?|(?:get|throw|kick) (?:him|her|"
        r"them|the "
        r"\w+) out|(?:stopped|no|not|never) pay\w*(?: the)? rent",
    ),
    "insurance products": (
        r"(?:insurance|insurer|insurance company)\b.{0,25}\b(?:refus\w+|den(?:y|ied|ies)|price|quote|premiums? (?:go|"
        r"increase))|suicide clause|umbrella policy|long[- ]term care insurance|whole life|term life|"
        r"home ?owners? insurance",
    ),
    "benefits and insurance": (
        r"how (?:much|high|big) (?:\w+ ){0,3}?social security|social security\b[^.?!]{0,60}\b(?:go(?:es)? (?:down|up)|"
        r"reduc\w+|cut|halved|stops?|stopped|increase\w*|los[es]\w*|apply|claim)\b",
    ),
    "medical and care": (
        r"health care (?:agent|proxy)|living will|dnr\b|hospice (?:cost|care|near)|home nurse|caregiver (?:cost|hire|"
        r"pay)|"
        r"dementia test|grief|support group",
    ),
    "minors and guardians": (
        r"guardian(?:ship)? (?:for|of) (?:my|our|the) (?:\w+ )?(?:kids?|child(?:ren)?|son|daughter|twins)|"
        r"appoint\w* (?:me |us |\w+ )?(?:as )?(?:a |the |her |his )?guardian|utma\b|ugma\b|custodial account|"
        r"special needs (?:trust|planning)|adopt(?:ing)? (?:my|a|our)|godparents?|godfather|godmother",
    ),
    "payroll and work": (
        r"(?:unpaid|last|final) (?:salary|paycheck|wages)\b(?!.{0,40}\b(?:income|trust|qdot|tax))|maternity leave|"
        r"overtime|"
        r"minimum wage|my (?:boss|employer) (?:won'?t|wont|will not|fired|sacked|refuses)\b.{0,20}\b(?:me|time off|"
        r"leave)|w-?2\b|"
        r"severance|fmla",
    ),
    "IRS practice": (
        r"\bein\b|employer identification number|cp ?\d{3,4}\b|form (?:56|2848|4810|5173|8821)\b|closing letter|eftps|"
        r"e-?fil(?:e|ing)\b|transfer certificate|penalty abatement|collection due process|"
        r"irs (?:phone|lost|levy|transcript)|tax transcript|audit (?:letter|notice)",
    ),
    "cases and rulings": (
        r"plrs?\b|tams?\b|chief counsel|rev(?:enue|\.)? rul(?:ing|\.)|reported (?:decision|case)s?|tax court|circuit\b|"
        r"precedents?\b|(?:court|letter) (?:decisions?|rulings?) (?:on|about|granting)|law review|legislative history",
    ),
    "law practice": (
        r"joint representation|(?:may|can) (?:i|we) represent|conflict of interest|rules of professional conduct|"
        r"legal ethics|"
        r"ethics\b|engagement letter|cle credits?|contingent fee|billable|fire (?:my|our|the) (?:\w+ )?(?:lawyer|"
        r"attorney)",
    ),
    "funeral and errands": (r"cremat\w+|obituary|headstone|grave ?stone|funeral home|death certificate",),
    "digital and crypto": (
        r"(?:seed|recovery) phrase|wallet (?:lost|password|seed)|(?:unlock|open) (?:his|her|the|my) (?:i?phone|"
        r"laptop|e-?mail)|"
        r"password (?:of|for|to)\b|coinbase|ledger stick",
    ),
    "business succession": (
        r"buy[- ]?sell|buy[- ]?out\b|cross-purchase|drag-along|earn-?out|(?:who|to) runs? the (?:company|shop|"
        r"business|firm|"
        r"farm)|business partner|choice of entity|key man",
    ),
    "language and study": (r"translate\b|how do you say\b|bluebook|flashcards?|(?:bar|law school) exam",),
    "other federal tax": (
        r"early[- ](?:withdrawal|distribution|payout)s? (?:\w+ )?(?:penalt\w+|tax(?:es)?|surtax|fines?|fees?)|"
        r"72 ?\(t\)|"
        r"(?:penalt\w+|surtax|additional tax|extra tax)\b[^.?!]{0,45}\b(?:early(?! return)|too young|(?:before|under|"
        r"below|"
        r"until|reach\w*|turn\w*|not yet) (?:age |i am |i'm |i turn )?(?:59|fifty[- ]nine))|"
        r"(?:10|ten) ?(?:%|percent|per cent) (?:additional|extra|early|penalty|surcharge|add-?on|"
        r"federal penalty)\b(?! of the)",
        rf"{_S_CORPORATION}\b[^.;?!]{{0,60}}\b{_ITS_STATUS}\b|{_ITS_STATUS}\b[^.;?!]{{0,60}}\b{_S_CORPORATION}\b|"
        r"qsst|esbt|section 136[16]|fincen|foreign (?:bank )?account (?:report|form)s?\b",
        rf"(?:exit|departure|leaving|expatriation) tax(?:es)?\b|(?:covered )?expatriat(?:e|es|ion)\b|{_GIVES_UP}",
        r"net investment income|niit\b|section (?:67\(e\)|684|663\(b\)|645|691\(c\))|1042-?s|simplified method|"
        r"joint return|fiscal year election|secure act|stretch (?:ira|payout)|10[- ]year rule|ten[- ]year rule|"
        r"(?:taxes?|withholding) (?:come|comes|taken|withheld) (?:off|out of|from)\b.{0,20}\b(?:pension|check|cheque)",
    ),
    "investment": (
        r"(?:good|safe|better|bad) (?:investments?|buys?\b|bets?\b)|rate of return|"
        r"(?:usually|expected to|going to) (?:earn|return|yield)|"
        r"(?:good|right|bad) time to (?:buy|sell)|diversif\w+|(?:where|how|what)\b.{0,15}\b(?:to )?invest\b|"
        r"(?:bonds?|gold|stocks?) or (?:bonds?|gold|stocks?)\b",
    ),
    "courts and litigation": (
        r"(?:take|takes|taking|drag|drags|dragging|haul|hauls|bring) (?:me|us|her|him) (?:in)?to court|"
        r"su(?:e|es|ing) (?:me|us|her|him)\b|lawsuit (?:against|from|by)\b",
    ),
    "foreign law": (
        r"stamp duty|land registry|council tax|death duties|deemed (?:disposition|disposal|sale|sold|to be sold)|"
        rf"{OF_A_COUNTRY} (?:capital )?gains?(?: tax(?:es)?)?|{ITS_OWN_NAME}",
        rf"(?:does|do|did|will|would|can|could|may) {COUNTRY} (?:(?:also|then|still|even|ever|now) )?{TAKES}\b|"
        rf"(?:how much|what|whatever)\b[^.;?!]{{0,20}}\b{COUNTRY} (?:(?:will|would|may|also|then|still) )?{TAKES}\b|"
        rf"{PEOPLES} (?:\w+ ){{0,2}}?{_AS_A_RULE}\b",
    ),
    "immigration": (
        r"(?:can|may|allowed to|must) (?:(?:i|we|she|he|mom|mum) )?(?:still |legally )?(?:stay|remain) here\b(?! in)|"
        r"visas?\b(?! (?:card|debit|credit|gift|lawyer|attorney|officer))|work permits?|"
        rf"bring(?:ing)? {_A_PERSON} (?:\w+ )?here\b|"
        r"come (?:over|here|to (?:america|the us|the states)) to (?:marry|live)|"
        r"lose (?:my|her|his|their) [a-z]+ (?:passport|nationality|citizenship)\b|public charge|travel permit|"
        r"advance parole|"
        r"bring (?:my|her|his) (?:\w+ )(?:over|to (?:america|the us|the states))|i-?751|remov\w* conditions",
    ),
}
WORDS: Mapping[str, str] = {name: r"\b(?:" + "|".join(lines) + ")" for name, lines in _WORDS.items()}
