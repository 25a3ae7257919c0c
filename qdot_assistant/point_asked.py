"""The point a question puts, told by its own words, whatever is told around it: what is promised, who decides.

Come here for ``brought_by`` and ``put_aside_by``: the statement that tells the point, and the one that a word of the
story brings instead. The table names statements by their ids and says no law.
"""

from __future__ import annotations

import re

from knowledge.statement import Statement
from qdot_assistant.reading.guarded import Guarded, guarded

_PENSION = r"(?:pension|annuity|annuities|retirement|survivor benefits?)\b"
_SHARE = r"(?:principal|corpus(?: portion| amount| share)?|percent\w*|share)\b"
_TURNED_DOWN = r"(?:lost|denied|refus\w+|reject\w+|turned (?:\w+ )?down|dismiss\w+|fail(?:s|ed)|said no|unsuccessful)\b"
_SPENT = r"(?:spent|spend|used(?: it)?(?: all)? up|used|gone|paid (?:the |my )?(?:rent|bills?))\b"

_WHOLE = r"(?:whole|entire|all|full|complete|everything|lot|total)"
_HIS_PART = r"(?:half|part|piece|portion|share|side|bit|slice)"
_BARRED = (
    r"(?:barred|bars?|forbid\w*|forbade|prohibit\w*|restrict\w*|restraint|precludes?|anti-alienation|(?:not|n't|"
    r"cannot|never) be "
    r"(?:signed over|assigned|transferred|alienated)|non-?transferable|not transferable)"
)
_ITS_PAPER = (
    r"(?:(?:plan|policy|company|contract)(?:'s)? (?:own )?(?:doc\w*|papers?|terms|text|rules|itself)|contract|"
    r"terms of (?:the |its )?"
    r"(?:plan|contract)|own (?:terms|document|rules)|plan)"
)

_ASKED: tuple[tuple[Guarded, frozenset[str], frozenset[str]], ...] = tuple(
    (guarded(pattern), frozenset(brought.split()), frozenset(aside.split()))
    for pattern, brought, aside in (
        (  # what the paper for a pension promises, neither agreement being named
            rf"^(?=.*\b{_PENSION})(?=.*\b(?:sign\w*|papers?|agreements?|form)\b)(?!.*\b(?:roll\w*|pay[- ]"
            r"(?:the )?tax|to pay|"
            r"if (?:i|she|he|we) do(?:es)?(?:n't| not)|how long|until)\b).*\b(?:what|which)\b.{0,40}\b(?:promis\w+|"
            r"agree(?:s|ing)? to|bind\w*|commit\w*|undertak\w*|oblig\w*|sign(?:s|ing)? up to|tak(?:e|es|ing) on)\b",
            "agreements.what_is_promised",
            "annuity.nonassignable_defined",
        ),
        (  # what one of the two agreements promises
            r"\b(?:what|which)\b.{0,30}\b(?:promis\w+|commit\w*|undertak\w*|oblig\w*|bind\w*)\b.*\broll\w*",
            "agreements.rollover_spouse_promise",
            "agreements.rollover_who_signs",
        ),
        (
            r"\b(?:what|which)\b.{0,30}\b(?:promis\w+|commit\w*|undertak\w*|oblig\w*|bind\w*)\b.*"
            r"\b(?:pay[- ](?:the )?tax|agreement to pay|payment agreement)\b",
            "agreements.pay_spouse_promise",
            "agreements.pay_who_signs",
        ),
        (  # whether the prescribed text may be departed from
            r"\b(?:can|may|could|must|allowed|free)\b.{0,20}\b(?:change|alter|adapt|reword|modify|edit|strike|"
            r"shorten)\b.{0,20}"
            r"\b(?:words?|wording|text|sentences?|clauses?)\b.{0,25}\bagreement",
            "agreements.agreement_wording_fixed",
            "agreements.words_roll_promise agreements.words_pay_promise agreements.words_roll_default",
        ),
        (  # who settles the share of principal
            r"\b(?:who|whose job|does the (?:irs|plan|executor|insurer|trustee))\b(?: \w+){0,4}? (?:decid\w+|"
            r"determin\w+|"
            rf"sets?|fix(?:es)?|says?|tells?|settles?|calculates?|computes?|works? out|figures?)\b.{{0,40}}\b{_SHARE}",
            "corpus.who_computes",
            "corpus.how_much_of_each_check",
        ),
        (  # a rollover before the payment has come
            r"\b(?:roll\w*|transfer\w*|mov(?:e|ed|ing)|fund\w*|prepa\w+|put(?:ting)?)\b.{0,40}\b(?:before|"
            r"in advance|ahead of|"
            r"prior to|early)\b.{0,25}\b(?:payments?|checks?|receipt|annuity)\b(?!.*\b(?:begin|start|first)\w*)",
            "agreements.rollover_in_advance",
            "",
        ),
        (  # of what was held in both names: the whole of it, or the part counted for the one who died
            r"^(?=.*(?:\bjoint(?:ly)?\b|\bboth (?:of )?(?:our |their |the )?names\b|\btwo names\b|\b(?:we|"
            r"they) (?:both )?"
            r"(?:owned|held|had|bought) (?:it |them |everything )?together\b))"
            r"(?!.*\b(?:pension|gift tax|trustees?)\b)"
            rf".*(?:\b{_WHOLE}\b[^.;!]{{0,45}}\bor\b[^.;!]{{0,45}}\b{_HIS_PART}\b|"
            rf"\b{_HIS_PART}\b[^.;!]{{0,45}}\bor\b[^.;!]{{0,45}}\b{_WHOLE}\b)",
            "eligible.own_half",
            "assignment.partial_funding form.part_of_property",
        ),
        (  # the form of the trust that the spouse makes for what came from the one who died
            r"^(?=.*(?:\b(?:widow|spouse|s|self|wife|husband|executor)[- ](?:created|settled|made|established|"
            r"drafted)\b|"
            r"\btransferee (?:qdot|trust)\b|\bspouse's (?:own )?(?:qdot|trust)\b|\b(?:widow|spouse|s|she|"
            r"wife) (?:creates|settles|"
            r"sets up|establishes|drafts)\b))(?!.*\b(?:other property|own (?:cash|money|savings|property|assets|"
            r"funds)|also|too|as well|mixed|"
            r"commingl\w*|existing|transferor|power)\b)"
            r".*(?:\bqtip\b|\(b\)\(5\)|2056\((?:a|b)\)|\bmarital[- ](?:deduction|trust|form)\b|\bqualifying form\b)",
            "assignment.sole_property",
            "qdot.marital_form qdot.qtip",
        ),
        (  # payments that nothing but the plan's own text bars from being assigned
            rf"^(?=.*\b(?:only|just|alone|solely|merely|itself|own|no (?:law|statute|state|federal)\w*|no \w+ law)\b)"
            rf".*(?:\b{_BARRED}\b[^.;?!]{{0,60}}\b{_ITS_PAPER}\b|\b{_ITS_PAPER}\b[^.;?!]{{0,60}}\b{_BARRED}\b)",
            "annuity.sources_of_nonassignability",
            "annuity.qualified_or_not annuity.commercial_contract annuity.assignable_compared",
        ),
        (  # by when the principal of each payment must be in the trust
            r"^(?=.*\b(?:how (?:many days|long|soon)|when|(?:by|until|till) (?:when|what)|within (?:what|which|"
            r"how))\b)(?!.*\b(?:form|706|"
            r"tax|return|report)\b).*\b(?:corpus|principal)\b[^.;?!]{0,25}\bof (?:each|every|a|the|my|her|his|"
            r"any) (?:\w+ )?"
            r"(?:payments?|payouts?|che(?:ck|que)s?|instal?lments?|pension)\b",
            "agreements.rollover_within_60_days",
            "assignment.transfer_deadline assignment.deadline corpus.how_much_of_each_check",
        ),
        (  # gifts to a spouse who is a citizen, of which the yearly amount is none
            r"^(?=.*\bgifts?\b)(?!.*\b(?:non-?citizen|alien|not an?|no citizen|foreign\w*)\b)"
            r".*\bcitizen (?:spouse|wife|husband|partner)\b",
            "gifts.no_marital_deduction",
            "gifts.by_year gifts.annual_2026 gifts.amount_2027 gifts.over_amount",
        ),
        (  # whether an assignment is recorded or notarized, which local law says
            r"^(?=.*\bassign\w*)(?!.*\b(?:pension|annuity|protective)\b).*\b(?:record(?:ed|ing)|notari[sz]\w*|acknowledged|witness\w*)\b",
            "form.writing",
            "pecuniary.only_for_amounts form.what_may_be_assigned",
        ),
        (  # what was inherited and is spent
            rf"^(?!.*\b{_PENSION})(?=.*\b(?:assign\w*|transfer\w*|put|move|qdot|trust)\b)"
            r"(?!.*\b(?:instead|other money|own money|make (?:it )?up|replace)\b)"
            r".*\b(?:insurance|proceeds|inheritance|cash|bequest|legacy)\b[^.?!]{0,40}"
            r"\b(?:(?:already |all |has |have |been |is |are )+(?:spent|used up|gone)|spent)\b",
            "eligible.spent_money",
            "assignment.insurance_paid gifts.life_insurance",
        ),
        (  # the papers for a pension with a return that is not the first
            r"^(?=.*\b(?:information statement|statement|agreements?|pension|annuity)\b)(?!.*\b(?:regulation|t\.?d\.?|"
            r"text)\b)"
            r".*\b(?:amended|supplement(?:al|ary)?|corrected|revised|superseding|second)\b[^.;?!]{0,15}\b(?:return|706)\b",
            "agreements.amended_return",
            "agreements.filed_too_late_with_return agreements.rollover_must_be_filed agreements.pay_must_be_filed "
            "info.filed_with_return",
        ),
        (  # the clauses for an amount of money, asked of what is no amount
            r"^(?=.*\b(?:fraction\w*|specific|in kind|particular|named|half|one[- ](?:half|third|fourth|fifth|quarter|"
            r"tenth)|"
            r"share of)\b)(?!.*\b(?:pecuniary|dollars?|amount|formula)\b|.*\$)"
            r".*(?:\(b\)\(4\)|\bfairly representative\b|\bvalue floor\b)",
            "pecuniary.only_for_amounts",
            "pecuniary.date_of_transfer_value pecuniary.fairly_representative pecuniary.must_specify pecuniary.compare",
        ),
        (  # interest where a payment reaches the trust after its sixty days
            r"^(?=.*\binterest\b(?! rate| in\b))(?=.*\broll\w*|.*\btransfer\w*|.*\b(?:60|"
            r"sixty)\b)(?!.*\b(?:estate tax|706|return|7520)\b)"
            r".*\b(?:late\w*|missed|day 6[1-9]|6[1-9](?:st|nd|rd|th)? day|sixty[- ]first|untimely|out of time|"
            r"after the (?:60|sixty)|"
            r"too late|over the (?:60|sixty))\b",
            "agreements.late_transfer_interest",
            "agreements.rollover_missed_60_days agreements.rollover_default",
        ),
        (  # that none but the spouse may make the trust
            r"\b(?:only|nobody but|no one but|just|solely|alone)\b[^.;?!]{0,30}\b(?:widow\w*|wife|spouse|"
            r"husband)\b[^.;?!]{0,30}"
            r"\b(?:found|create|set up|make|establish|start|open|settle)\w*\b[^.;?!]{0,15}\b(?:trust|qdot|one)\b",
            "assignment.who_creates",
            "assignment.spouse_died assignment.who_signs tax.how_long",
        ),
        (  # whether the whole inheritance has to go in
            r"^(?!.*\b(?:pension|annuity|ira|check|checks|payments?)\b).*\b(?:have to|must|need to|obliged to|"
            r"forced to)\b"
            r"(?: \w+){0,2}? (?:give|put|move|transfer|hand|assign|sign)\b(?: \w+){0,3}? (?:all|everything|the "
            r"(?:whole|"
            r"entire|full|lot))\b",
            "assignment.partial_funding",
            "assignment.rule qdot.created_after_death assignment.decedents_trust",
        ),
        (  # an agent signs for a spouse of whom no incapacity is told
            r"^(?=.*\b(?:assign\w*|transfer\w*|inheritance)\b)(?!.*\b(?:dementia|stroke|incompetent|incapa\w+|"
            r"coma|alzheimer\w*|"
            r"guardian|nursing|died|dead|pension|annuity|agreement|statement)\b).*\b(?:power of attorney|"
            r"attorney[- ]in[- ]fact|"
            r"proxy|(?:in|on) my (?:place|name|stead|behalf))\b",
            "assignment.who_signs",
            "",
        ),
        (  # the spouse's own property beside the estate's, not in its place
            r"^(?!.*\b(?:instead|in place|in lieu|swap\w*|rather than|substitut\w*|replac\w*|spent)\b)(?=.*\b"
            r"(?:trust|qdot|it)\b)"
            r"(?=.*\b(?:also|as well|too|besides|in addition|add(?:ing)?|along with|together with)\b)"
            r".*\b(?:my|her|his|the spouse's) own\b(?! (?:estate|half|share|part|lawyer|will)\b)",
            "assignment.other_property",
            "",
        ),
        (  # who counts as the maker of the trust that the spouse funds
            r"\bwho(?:'s| is|m do they)?\b(?: \w+){0,4}? (?:treat\w*|seen|regard\w*|consider\w*|count\w*|deem\w*|"
            r"view\w*)\b"
            r".{0,25}\b(?:set|made|making|maker|fund\w*|creat\w*|settlor|grantor|gave|giver|donor|put)\b",
            "transferor.spouse",
            "assignment.who_creates",
        ),
        (  # a paper to be on the safe side, of which nothing more is asked
            r"^(?!.*\b(?:the|our|her|his|my|that|this) (?:back ?-?up|fall ?-?back|just[- ]in[- ]case|"
            r"precaution\w*|safety)\b)"
            r"(?!.*\b(?:spell|contain|include|identify|describe|list|revok\w*|mind|take (?:it )?back|undo|copy|"
            r"deadline|by when)\b)"
            r".*(?:\b(?:back ?-?up|fall ?-?back|just[- ]in[- ]case|precaution\w*|safety|"
            r"to be (?:on the )?safe)\b.{0,30}"
            r"\b(?:papers?|assign\w*|documents?|forms?|sign\w*)\b|\b(?:sign|paper|assign)\w*\b.{0,30}\b(?:just in case|"
            r"to be (?:on the )?safe(?: side)?|as a (?:precaution|fall ?-?back|back ?-?up))\b)",
            "protective.when_allowed",
            "qdot.created_after_death qdot.before_death assignment.who_creates assignment.kind_of_assignment",
        ),
        (  # what the spouse gets is settled at last: by when it must be moved
            r"^(?=.*\b(?:when|how long|by what|until|deadline|last day)\b)(?!.*\b(?:reform\w*|chang\w*|amend\w*|"
            r"pension)\b)"
            r".*\b(?:lawsuit|case|contest|dispute|fight|quarrel|litigation|will contest)\b.{0,40}\b(?:ends?|ended|"
            r"over|settled|"
            r"resolved|won|wins?|finished|decided)\b.{0,50}\b(?:i|we|she|he|mom|mum|dad|my \w+) (?:do(?:es)? |"
            r"did |will )?"
            r"(?:get|gets|got|receives?|inherits?|win|wins|won)\b",
            "protective.later_conveyance",
            "reformation.need_not_be_finished protective.will_contest protective.when_allowed",
        ),
        (  # the money of a pension payment is gone
            rf"^(?=.*\b(?:{_PENSION}|monthly))(?=.*\b{_SPENT})(?!.*\b(?:inherit\w*|estate)\b).*\b(?:other|another|"
            r"savings|"
            r"elsewhere|own|different|salary|make (?:it )?up|replace)\b",
            "agreements.other_money",
            "eligible.spent_money eligible.own_property",
        ),
        (  # which term goes with payments for a set number of years
            r"^(?!.*\b(?:for life|lifetime|as long as|lives|dies)\b)(?=.*\bterm\b)(?=.*\b(?:annuity|pension|"
            r"payments?|paid|pays|"
            r"money)\b).*\b(?:\d+|five|six|eight|ten|twelve|fifteen|twenty)\b[- ]?years?\b.{0,25}\b"
            r"(?:then nothing|only|"
            r"no (?:more|longer)|and (?:then )?(?:it )?(?:stops?|ends?)|nothing (?:after|more))",
            "corpus.term_of_fixed_years",
            "",
        ),
        (  # the form for a year in which nothing was paid
            r"^(?!.*\bhardship\b)(?=.*\b(?:706-?\s?qdt|form|report|file)\b).*\b(?:no|nothing|zero|not a (?:cent|"
            r"penny|dollar))\b"
            r"(?: \w+){0,2}? ?\b(?:money|payments?|payouts?|distributions?|came|paid|received|reached)\b",
            "",
            "tax.hardship_reported",
        ),
        (  # the court does not grant the reform
            r"^(?!.*\b(?:deduction|tax break|everything|all)\b.{0,12}\blost\b)(?!.*\b(?:not|n't|never) (?:be )?"
            r"(?:lost|denied)\b)"
            r"(?!.*\b(?:complet|finish|conclud)\w*\b[^.;?!]{0,40}\b(?:before|by|until|prior to)\b)"
            rf"(?!.*\b(?:will contest|inheritance|executor)\b).*\b(?:court|judge|petition|"
            rf"reform\w*)\b.{{0,60}}\b{_TURNED_DOWN}",
            "reformation.terminated",
            "reformation.need_not_be_finished",
        ),
        (  # until when a power to amend under the will can be used
            r"^(?=.*\b(?:by when|until when|when|deadline|how long|last day|cutoff|what day)\b)(?!.*\b(?:court|"
            r"judge|assign\w*)\b)"
            r".*\b(?:will|trust|trustee|instrument)\b.{0,25}\b(?:gives?|grants?|contains?|has|have|holds?)\b.{0,30}"
            r"\b(?:power|right|clause|authority)\b.{0,25}\b(?:amend|chang|adapt|rewrit|reform|modif|alter)\w*",
            "reformation.deadline_will_terms",
            "",
        ),
        (  # whether the marital trust must be a QTIP
            r"\b(?:has|have|had|need|needs|must|got)\b.{0,12}\bbe (?:an? |that |the )?qtip\b|\bonly (?:an? )?qtip\b|"
            r"\bother than (?:an? )?qtip\b",
            "qdot.marital_form",
            "qdot.qtip",
        ),
        (  # one route for one annuity, the other for the next
            r"\b(?:both|mix\w*|combin\w*|different routes|each route)\b.*\b(?:different|several|two|separate|"
            r"multiple) (?:\w+ )?"
            r"(?:annuit\w+|pensions?|plans?|arrangements?|accounts?)\b",
            "annuity.route_for_each_plan",
            "agreements.routes_compared agreements.hardship_both_routes",
        ),
        (  # the trust lacks what makes it a QDOT
            r"^(?!.*\b(?:no trust|without a trust)\b)(?=.*\b(?:trust|qtip)\b)(?!.*\b(?:pension|annuity|must|"
            r"has to|require\w*)\b)"
            r".*\b(?:missing|lack\w*|forgot\w*|left out|omit\w*|says nothing|silent|does ?n[o']?t (?:have|say|"
            r"mention|contain|"
            r"name|include))\b.{0,40}\b(?:qdot|withh\w+|trustee|foreign\w*|noncitizen|language|words?|wording|clauses?|"
            r"provisions?)\b",
            "reformation.rule",
            "",
        ),
    )
)


def brought_by(text: str) -> frozenset[str]:
    """The statements that tell the point asked."""
    return frozenset(one for pattern, brought, _ in _ASKED if pattern.search(text) for one in brought)


def put_aside_by(text: str) -> frozenset[str]:
    """The statements that a word beside the point brings, and that do not tell it."""
    return frozenset(one for pattern, _, aside in _ASKED if pattern.search(text) for one in aside)


_TRANSFEROR_ASKED = re.compile(r"^(?=.*\b(?:transferor|grantor|donor)\b).*\bpurposes?\b", re.IGNORECASE)
_ON_THE_TRANSFEROR = frozenset({"transferor.spouse", "transferor.compare"})


def tells_the_transferor(text: str, statement: Statement) -> bool:
    """True where it is asked who is transferor for the purposes of another rule, which (b)(5) says for all of them."""
    return statement.id in _ON_THE_TRANSFEROR and _TRANSFEROR_ASKED.search(text) is not None
