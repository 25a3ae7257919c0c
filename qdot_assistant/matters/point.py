"""The point that a follow-up of few words asks about the thing just spoken of, whole message by whole message.

Come here for ``point_of``. A message that names a thing of its own ("who signs the bond?") is none of these.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from qdot_assistant.matters.point_grammar import DO, IN_TIME, IT, LEAD, MISS, MUST, SEND, SIGN, TAIL, TO, WHO
from qdot_assistant.matters.point_words import (
    COST,
    DONE_WITH,
    EFFECTIVE,
    INCOMPETENT,
    KEPT,
    MUST_FILE,
    OMITTED,
    PAID_THAT_DAY,
    PENALTY,
    PRICES_UP,
    RELIEF,
    REST_TAXED,
    SIGN_ANYTHING,
    STEPS_UP,
    UNWILLING,
    WHY_SO_MUCH,
)

Point = Literal[
    "who_signs", "who_files", "who_does", "who_decides", "where", "when", "late", "form", "papers", "undo", "tax",
    "tax_when", "how_much", "how_long", "first", "spouse_dies", "unfinished",
    "return_late", "extended", "over", "under", "whom", "who_pays", "tax_ends", "tax_back", "special",
    "rate", "which_holds",
    "more_time", "more_time_to_pay", "weekday", "limit", "why", "done_with", "kept", "rest_taxed",
    "relief", "effective", "must_file", "unwilling", "sign_anything", "cost", "why_so_much", "prices_up", "steps_up",
]  # fmt: skip
_I = re.IGNORECASE
MOST_WORDS = 16

_POINTS: tuple[tuple[Point, str], ...] = (
    ("cost", COST),
    ("why_so_much", WHY_SO_MUCH),
    ("prices_up", PRICES_UP),
    ("steps_up", STEPS_UP),
    ("why", r"(?:but )?(?:why|how come)(?: (?:is|does|must|should|do|are|would) (?:that|it|this|there|they))?"
            r"(?: (?:so|needed|necessary|required|even|be|is|have to be|american|from here))*(?: that)?"),
    ("done_with", DONE_WITH),
    ("kept", KEPT),
    ("rest_taxed", REST_TAXED),
    ("relief", RELIEF),
    ("effective", EFFECTIVE),
    ("must_file", MUST_FILE),
    ("unwilling", UNWILLING),
    ("sign_anything", SIGN_ANYTHING),
    ("weekday", (
        r"(?:(?:is|was|will) (?:that|it|this)(?: day| date)?(?: be| fall| on| not)* (?:a |an |the )?"
        r"(?:week ?end|week ?day|saturday|sunday|monday|tuesday|wednesday|thursday|friday|(?:legal |bank |public |"
        r"federal )?"
        r"holiday|business day|working day)(?: or (?:a )?\w+)*|"
        r"(?:does|do|will|did) (?:that|it|this)(?: day| date)? (?:fall|land|come)(?: on)?(?: a| the)? "
        r"(?:week ?end|week ?day|saturday|sunday|(?:legal |bank |public )?holiday|business day)(?: or (?:a )?\w+)*|"
        r"(?:what|which) (?:day of the week|week ?day|day) (?:is|was|will) (?:that|it|this)(?: be| on)?|"
        r"what (?:if|happens if) (?:that|it|this)(?:'s| is| falls on| lands on)? (?:a |an |the )?(?:week ?end|"
        r"saturday|"
        r"sunday|holiday))"
    )),
    ("unfinished", (
        r"(?:(?:what )?(?:if|happens if) (?:(?:it|that)(?! (?:isn'?t|is not|wasn'?t|doesn'?t|is|was)?"
        r" ?(?:get )?(?:done|complet\w*))|the (?:court|judge|case|proceeding|reformation)|they)"
        r"(?:'s| is| isn'?t| are| aren'?t| has| hasn'?t| does| doesn'?t| won'?t)*(?: be| not| still|"
        r" been)* (?:finish(?:ed)?|done|decided?|"
        r"complet(?:e|ed)|over|ruled?|pending|running|through)(?: (?:by then|in time|yet|by that (?:day|date)|"
        r"on time|before then))*|"
        r"(?:must|does|has|need|is) (?:it|that|the (?:court )?case|the court)(?: have| need| got)?(?: to)?(?: be)? "
        r"(?:finish(?:ed)?|done|complet(?:e|ed)|over|decided)(?: (?:by then|by that (?:day|date)|too))+)"
    )),
    ("return_late", (
        r"(?:(?:what )?(?:if|happens if) (?:(?:the|no|our|his) (?:estate tax )?(?:return|706|form 706)"
        r"(?: is| was| isn'?t| wasn'?t| gets| has| been| not| never| timely| already)* (?:filed|late)(?: late|"
        r" in time| on time| "
        r"timely| early)?|(?:we|they|he|she|the executor) (?:file[sd]?|has filed) (?:the (?:return|706) |it )?late))"
    )),
    ("extended", (
        r"(?:(?:the |an |our )?extension (?:was |is |got )?(?:granted|given|approved|filed|"
        r"in place)[\s,.:;\u2013-]+)?"
        r"(?:does|do|would|will) (?:it|that|this|the (?:date|day|deadline)|an extension|the extension)(?: also)? "
        r"(?:move|change|shift|get (?:moved|pushed)|help|push)(?: (?:it|that|back|the (?:date|day|deadline)|"
        r"with (?:an|the) extension|"
        r"with that))*"
    )),
    ("over", (
        r"(?:(?:what )?(?:if|happens if|when) (?:it|that|this|we|the (?:trust|estate|value|amount|house)|"
        r"they)(?:'s| is|'re| are|"
        r"s| goes| go| comes)* (?:worth )?(?:over|above|more|bigger|higher|larger|past)(?: (?:than )?(?:that|this|"
        r"it|the (?:limit|line)))?)"
    )),
    ("under", (
        r"(?:(?:what )?(?:if|happens if|when) (?:it|that|this|we|the (?:trust|estate|value|amount|house)|"
        r"they)(?:'s| is|'re| are|"
        r"s| stays?)* (?:worth )?(?:under|below|less|smaller|lower)(?: (?:than )?(?:that|this|it|the (?:limit|"
        r"line)))?)"
    )),
    ("whom", (
        r"(?:who(?:m)? (?:do|should|can|must|could) (?:i|we|she|he) (?:call|ask|talk to|speak (?:to|with)|see|"
        r"contact|turn to|go to)"
        r"(?: about (?:it|that|this|all this))?|who can help(?: me| us)?(?: with (?:it|that|this))?|do (?:i|"
        r"we) need a lawyer(?: for (?:it|that|this))?|"
        rf"(?:do|must|should|can) (?:i|we|she|he)(?: really| actually)? (?:have to |need to )?(?:do|"
        rf"manage|handle) {IT} "
        r"(?:all )?(?:alone|(?:by|on) (?:my|her|him|our)(?:self|selves|self alone| own))|"
        rf"(?:can|could|may|does) (?:someone|somebody|anyone|anybody) (?:else )?(?:help|do|handle|manage)"
        rf"(?: (?:me|us|her|him|{IT}))*(?: for (?:me|us|her|him))?)"
    )),
    ("more_time_to_pay", (
        r"(?:does|do|did|would|will) (?:it|that|this|the extension|an extension|we|i|they)(?: also| too)? "
        r"(?:give|get|have|mean|bring|buy|extend|cover|push|move)(?: us| me| them| the)?(?: (?:more|extra|longer|"
        r"also))?"
        r"(?: time)?(?: also)? ?(?:to|for|on)?(?: the| our| my)? (?:pay(?:ing|ment)?|tax(?: payment)?)(?: (?:it|"
        r"the tax|later|too|"
        r"also|of the tax))*"
    )),
    ("who_signs", (
        rf"{INCOMPETENT}|what (?:must|do|does|should|will) {WHO} {TO}{SIGN}|"
        rf"(?:who(?: else| all)?(?: {MUST})? {TO}{SIGN}(?: (?:for )?{IT})?|"
        rf"who(?:se|'s)? signatures?(?: (?:is|are|do(?:es)?|must|needed|required|need|on|be|{WHO}|{IT}))*|"
        rf"{MUST} {WHO}(?: also| both)? {TO}{SIGN}(?: {IT}| (?:any|some)thing)?(?: too| also| or (?:only |"
        rf"just )?"
        rf"(?:{WHO}|me|him|her))?|"
        r"(?:does|do|must) both (?:of us )?(?:have to |need to )?sign(?: it| that)?|signed by (?:who|whom)|"
        r"who is (?:it|that|this) signed by|by whom is (?:it|that) signed)"
    )),
    ("who_decides", (
        r"who (?:decides|judges|says|determines|approves|grants|makes (?:that|the) (?:decision|call)|gets to decide|"
        r"has to approve|must approve)(?: (?:it|that|this|so|if it is|whether it is|if that is))*"
    )),
    ("who_pays", (
        rf"who(?: {MUST})? {TO}(?:pays?|owes?|bears?)(?: (?:{IT}|(?:the|that|this) (?:tax|bill|increased tax|"
        rf"penalty)))?|"
        r"who is (?:liable|on the hook)(?: for (?:it|that|this|the tax))?|"
        r"(?:is|are|would|will|can) (?:he|she|they|the trustees?)(?: be)? (?:personally )?(?:liable|responsible|on the "
        r"hook|sued)(?: (?:for (?:it|that|this|the tax|mistakes)|if (?:something|anything|it) (?:goes|went) wrong))?|"
        r"(?:does|do|would|will|must) (?:he|she|they|the trustees?) (?:have to |need to )?pay(?: (?:for (?:it|that)|"
        r"himself|herself))?,? if (?:something|anything|it) (?:goes|went) wrong"
    )),
    ("tax_ends", (
        r"(?:is|are) (?:the|that|this|all the) tax(?:es)? (?:gone|over|off|done|finished|cancelled|forgiven)|"
        r"(?:is there |do (?:i|we) (?:still )?(?:owe|pay|have) )no more tax(?:es)?|"
        r"do(?:es)? (?:i|we|she|it|they|the trust) still (?:owe|have to pay|pay) (?:the |any |that )?tax(?:es)?|"
        r"(?:so )?(?:no tax|i don'?t pay|we don'?t pay) (?:any ?more|any longer)"
    )),
    ("tax_back", (
        r"(?:do|can|will|would) (?:i|we|she|they) (?:get|have|claim) (?:it|that|this|the tax|the money|any of it|"
        r"something)"
        r"(?: (?:i|we|they) (?:already )?paid)? (?:back|refunded)|"
        r"(?:what about |how about )?(?:the |that |any )?(?:money|tax(?:es)?|payments?|payouts?|amounts?)(?: that)? "
        r"(?:(?:they|i|we|it|was|were)(?: have| had|'ve)?(?: already| just)? )?(?:(?:already )?(?:taxed|paid|"
        r"withheld|took|taken))"
        r"(?: (?:me|us|out))?(?: (?:before|already|earlier|until now|so far))?|is (?:it|that|the tax) refunded|"
        r"(?:any |a )?refund"
    )),
    ("special", (
        r"(?:is|are) there (?:a|an|any|some) (?:special|extra|additional|other|further) (?:clause|wording|words|"
        r"promise|"
        r"text|sentence|agreement|papers?)(?: (?:for|in|about) (?:it|that|this))?"
    )),
    ("rate", (
        r"(?:(?:what|which) )?(?:is |was )?(?:the )?(?:interest |7520 |section 7520 )?rate(?: (?:applies|is (?:it|"
        r"that|used)|is used))?"
    )),
    ("which_holds", (
        r"(?:so )?which (?:is it|one is (?:it|right|true|correct)|is (?:right|true|correct)|of (?:them|"
        r"the two) is (?:right|true))|"
        r"who is right"
    )),
    ("who_files", (
        rf"who(?: else)?(?: {MUST})? {TO}(?:files?|filed|submits?|submitted|sends?|mails?|attach(?:es)?|encloses?|"
        rf"hands?)(?: {IT})?(?: (?:in|out|along))?|"
        r"who (?:tells|informs|notifies|must tell|has to tell) (?:the irs|them)(?: (?:about )?(?:it|that|this))?|"
        r"who(?:m)? (?:do|should|must|can) (?:i|we|she|he|they) (?:have to |need to )?(?:tell|inform|notify|let know)"
        r"(?: (?:about )?(?:it|that|this))?"
    )),
    ("who_does", (
        rf"(?:who(?: else)?(?: {MUST})? {TO}{DO}(?: {IT})?(?: (?:out|in|up))?|whose (?:job|duty|"
        rf"responsibility|task) "
        rf"(?:is|would be) (?:it|that|this)|who(?:'s| is| would be) (?:responsible|in charge|the one)(?: for {IT})?|"
        rf"who (?:is|are|has) (?:supposed|meant|allowed|required) to {DO}(?: {IT})?|"
        rf"is (?:it|that|this) (?:me|my job|up to me|the (?:executor|trustee|lawyer)|him|her)(?: or (?:me|the "
        rf"(?:executor|trustee|lawyer)|my \w+|him|her|them))?(?: who (?:does|files|signs|has to do) {IT})?)"
    )),
    ("where", (
        rf"(?:where(?: {MUST})?(?: {WHO}| {IT})? ?{TO}(?:be |get )?{SEND}(?: {IT})?(?: (?:to|in|with))?|"
        r"where does (?:it|that|this|all (?:that|this)) go(?: to)?|(?:at |to |in )?(?:what|"
        r"which) (?:irs )?(?:address|office)"
        rf"(?: (?:{MUST}|{WHO}|{IT}|send|file|mail|go|to))*|(?:to )?who(?:m)?(?: {MUST}) (?:i|we|he|she|"
        rf"they) {TO}"
        rf"(?:send|give|mail|hand|submit) {IT}(?: to)?|what'?s the address|where to(?: {SEND}(?: {IT})?)?)"
    )),
    ("tax_when", (
        r"(?:when(?: is| do| does| must)?(?: i| we| the| it)*(?: have to| need to)? (?:tax(?:es)? (?:due|paid|"
        r"payable|owed)|pay"
        r"(?: (?:the tax(?:es)?|it))?)|when is the tax(?:es)? (?:due|payable|to be paid)|"
        r"by when must the tax be paid|"
        r"(?:what about |how about )?the (?:payment(?: of the tax(?:es)?| day| date| deadline)?|tax payment)|"
        r"when (?:is|are) (?:the )?payments? due|"
        rf"{PAID_THAT_DAY})"
    )),
    ("first", (
        r"(?:what (?:do|should|must|can|would|shall) (?:i|we|he|she|they) (?:have to |need to )?do (?:first|now|"
        r"next|about (?:it|that)|then)"
        r"(?: of all)?|what(?:'s| is| comes) (?:the )?(?:first|next)(?: (?:step|thing(?: to do)?))?(?: now)?|"
        r"where (?:do|should|shall) (?:i|we) (?:start|begin)|what to do (?:first|now|next)|how do (?:i|"
        r"we) (?:start|begin)|"
        r"what should (?:i|we|she|he) do|first steps?|next steps?)"
    )),
    ("late", (
        rf"(?:(?:what|wat) (?:if|happens (?:if|when)|is if|would happen if) {WHO} (?:just |"
        rf"simply )?{MISS}(?: (?:{IT}|the (?:deadline|date|"
        rf"day)))?(?: {IN_TIME})?|(?:and )?if {WHO} {MISS}(?: (?:{IT}|the (?:deadline|date|"
        rf"day)))?(?: {IN_TIME})?|"
        rf"(?:what (?:if|happens (?:if|when))|if) {IT}(?:'s| is| was| gets| comes| isn'?t| is not| wasn'?t| was not|"
        rf" doesn'?t| goes)* "
        r"(?:(?:too )?late|missed|done|filed|signed|made|not done|not filed|get done|happen|forgotten|overdue|in)"
        rf"(?: {IN_TIME})?|(?:if not|and if not|or else|otherwise|what if not)|(?:is|are) there (?:a |"
        rf"any )?(?:penalt(?:y|ies)|"
        r"fines?)|what(?:'s| is| are) the (?:penalt(?:y|ies)|consequences?|fine)|any penalt(?:y|ies)|"
        rf"{PENALTY}|{OMITTED}|"
        r"what (?:happens )?if (?:nobody|no ?one) (?:does|files|signs|makes|sends|pays)(?: (?:it|that|this))?|"
        r"what happens (?:otherwise|if not|then if not)|what if (?:i'm|im|we're|he's|she's|they're) (?:too )?late)"
    )),
    ("more_time", (
        rf"(?:(?:can|could|may) {WHO} (?:get|have|ask for|apply for|request|be given) (?:an extension|more time|"
        rf"extra time|"
        rf"longer)(?: (?:for|on) {IT})?|(?:can|could|may) (?:{IT}|the (?:deadline|date|day)) be (?:extended|"
        rf"postponed|pushed back|"
        r"put off|moved)|is (?:an extension|more time|extra time) possible|is there (?:an extension|any extension|"
        r"more time)|(?:is there )?(?:a|any|some) (?:way|chance|possibility|hope) (?:to|of|for) (?:get|have|gain|buy|"
        r"getting|having|gaining|buying)?(?: us| me)? ?(?:an extension|(?:(?:a bit|a little|"
        r"some) )?(?:more|extra) time)|"
        r"any extensions?|extension possible|(?:should|shall|must|do) (?:we|i|they|he|she|"
        r"the executor)(?: have to| need to)? "
        r"(?:ask for|apply for|file(?: for)?|request|get|take|use) (?:the|an|that|those) (?:extension|(?:extra|"
        r"additional|"
        r"further|other)?\s?(?:six|6)(?: (?:more|extra|additional))? months(?: (?:more|extra|extension))?|extra time|"
        r"more time))"
    )),
    ("form", (
        rf"(?:(?:which|what)(?:'s| is)?(?: the)?(?: irs)? forms?(?: number| name)?(?: (?:is|are|was|do|does|must|"
        rf"should|{WHO}|{IT}|need|needed|use|used|"
        r"called|for|file|filed|fill(?: in| out)?|have to|on|to|required|called|the|irs|tells|goes|be))*|"
        rf"is there (?:a |an )?(?:special |irs |official )?form(?: for {IT})?|what(?:'s| is) (?:the form|"
        rf"{IT}) called|do (?:i|we) need a form(?: for {IT})?|"
        rf"on (?:which|what) form|do (?:i|we|they) (?:still )?have to (?:file|report|tell)(?: (?:it|that|"
        rf"something|anything))?"
        r"(?: (?:to the irs|anyway|the irs))*)"
    )),
    ("papers", (
        rf"(?:(?:what|which) (?:papers?|paperwork|documents?|copies|attachments?)(?: (?:is|are|do|does|must|"
        rf"should|{WHO}|{IT}|need|needed|go|goes|with|"
        r"have to|to|required|attach|attached|be|send|included|file|in))*|"
        rf"what (?:must|has to|needs to|should|do (?:i|we)(?: have to| need to)?|else must|"
        rf"gets) (?:be )?(?:attach(?:ed)?|enclosed?|includ(?:e|ed)|"
        rf"sen[dt] (?:along|in|with))(?: (?:to|with) {IT})?|what goes (?:in )?with {IT}|(?:any |"
        rf"the )?attachments?|any (?:papers|documents) needed)"
    )),
    ("undo", (
        rf"(?:(?:is|are) {IT} (?:irrevocable|revocable|final|permanent|binding|reversible)|irrevocable|revocable|"
        rf"(?:can|could|may) (?:{WHO}|{IT}) (?:be )?(?:undo(?:ne)?|undone|revoke[d]?|tak(?:e|en) (?:it |"
        rf"that )?back|cancel(?:led|ed)?|chang(?:e|ed)|"
        rf"withdraw(?:n)?|change (?:my|our|his|her|their) minds?|back out)(?: {IT})?(?: (?:later|afterwards|"
        rf"after that|back))*|(?:(?:what|suppose|supposing|say|and|but|if|that) )*{WHO} "
        rf"(?:(?:have|has|had|get|gets|got) )?(?:second thoughts|regrets?|regretted|chang(?:e|es|ed) "
        rf"(?:my|our|his|her|their) minds?|wants? (?:{IT} back|out|out of {IT})|thinks? better of {IT})"
        rf"(?: (?:about |on |of )?{IT})?(?: (?:later|afterwards|one day|next (?:week|month|year)|after a \w+))*)"
    )),
    ("how_long", (
        r"(?:(?:for )?how long (?:does|do|must|will|should|has|have) (?:it|that|this|they|these|the \w+)(?: to|"
        r" have to| need to)? "
        r"(?:last|stay|run|go on|be(?: in (?:force|place))?|remain|continue)(?: (?:in force|in place|on))?|"
        r"for how long|"
        r"how many years(?: does (?:it|that) (?:last|go on))?|until when does (?:it|that) last|does (?:it|"
        r"that) (?:ever )?(?:end|stop)(?: ever)?)"
    )),
    ("limit", (
        r"(?:(?:what|how much|how high)(?:'s| is| are) the (?:limit|threshold|cutoff|cut-off|line|cap|minimum size)|"
        r"from (?:what|which) (?:size|amount|value)|how (?:big|large) (?:must|does|can|is) (?:it|"
        r"the trust)(?: have to)?(?: be)?|limit)"
    )),
    ("how_much", (
        r"(?:how much (?:is (?:it|that|this)(?: going to be)?|would (?:it|that) be|will (?:it|that) (?:be|cost)|"
        r"tax(?: is (?:it|that)|(?: do| will| would) (?:i|we) (?:pay|owe))?|"
        r"(?:do|must|will) (?:i|we|she|he) (?:have to )?(?:pay|owe|move|put in|send)(?: (?:over|in))?)|what(?:'s|"
        r" is) the amount|how much)"
    )),
    ("when", (
        rf"(?:(?:is|was) there (?:a|any) (?:deadline|time limit|due date|last day)(?: (?:for|on|to) {IT})?|"
        rf"(?:any|a|the|what|which) deadlines?(?: for {IT})?|deadline|"
        rf"what(?:'s| is| was| are) (?:the|my|our) (?:deadlines?|time limits?|due date|last (?:day|date)|date|"
        rf"day)(?: for {IT})?|"
        rf"(?:by |until |till )?when(?: exactly)?(?: (?:is|must|does|do|should|has|have|will|would|can|{WHO}|"
        rf"{IT}|to|be|due|done|filed|signed|made|have|had|"
        r"happen|do|file|sign|send|need|needs|by|finished|complete|completed|settled|over|ready|"
        r"act))*|how (?:long|much time) (?:do|does|did|have|"
        r"has) (?:i|we|she|he|they)(?: still)?"
        rf"(?: (?:have|got))?(?: left)?(?: (?:for|to (?:do|file|start|begin|commence|bring|make|sign|send|move|"
        rf"finish|ask for)) {IT})?|(?:by )?(?:what|which) (?:day|"
        rf"date)(?: (?:is|must|{IT}|be|due|by))*|what is due when|"
        r"when'?s (?:it|that|the deadline|the last day)(?: due)?|how soon|time limit|due when)"
    )),
    ("spouse_dies", (
        r"(?:(?:what (?:happens|about|if)|(?:what happens )?(?:if|when|after|once)|in the year(?: (?:that|when))?|"
        r"how about)(?: (?:when|if|after|in the year(?: (?:that|when))?))? (?:i|she|my (?:mother|mom|mum)|mom|mum|"
        r"the "
        r"(?:surviving spouse|widow|spouse)) (?:dies?|die|passes(?: away)?|pass(?: away)?|am gone|is gone)"
        r"(?: (?:too|later|first|myself))?|after (?:her|my|the spouse'?s|the widow'?s) (?:own )?death)"
    )),
    ("tax", (
        r"(?:(?:what about |how about |what of )?(?:the |any |my )?tax(?:es)?|(?:is|are) (?:it|that|this|"
        r"they) (?:taxed|taxable|tax[- ]free|free of tax)|"
        r"(?:do|does|will|must|would) (?:i|we|she|he|they) (?:have to )?(?:pay|owe) (?:any |"
        r"a )?tax(?:es)?(?: on (?:it|that|this))?|"
        r"(?:is|are) there (?:a |any |no )?tax(?:es)?(?: on (?:it|that|this))?|(?:then )?there'?s no tax|no tax|"
        r"so no tax)"
    )),
)  # fmt: skip
_READ: tuple[tuple[Point, re.Pattern[str]], ...] = tuple(
    (point, re.compile(rf"^\W*{LEAD}(?:{pattern}){TAIL}", _I)) for point, pattern in _POINTS
)


_APOSTROPHE = re.compile(r"\b(what|who|where|when|that|it)s\b(?=.)", _I)
_HAD = re.compile(
    r"^\W*(?:(?:and|so|but|ok(?:ay)?)\b,? )*(?:we|i|they|he|she|the (?:executor|lawyer)) (?:got|have|had|has|"
    r"were granted|was "
    r"granted|'ve got|filed(?: for)?|asked for|received) (?:the|an|"
    r"our) (?:six[- ]months? )?extension\s*[,;.:-]+\s*(?=\w)",
    _I,
)
"""An extension told before what is asked is read as a fact."""


@lru_cache(maxsize=512)
def point_of(text: str) -> Point | None:
    """The point a whole message of few words asks about; None for one that says anything else."""
    text = _HAD.sub("", _APOSTROPHE.sub(r"\1's", " ".join(text.replace("\u2019", "'").split())))
    if not text or len(text.split()) > MOST_WORDS:
        return None
    return next((point for point, pattern in _READ if pattern.match(text)), None)
