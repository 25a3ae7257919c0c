"""The words of each event that can have a day: filing, signing, paying, dying.

Come here when a date is given to the wrong event; how the nearest word is found stands in ``roles``, and what
bounds a day in ``event_bounds``.
"""

from __future__ import annotations

import re

from qdot_assistant.reading.act_words import ACTS, TAX_PAID
from qdot_assistant.reading.death_words import DEATH
from qdot_assistant.reading.event_nouns import (
    ANY_MONTH,
    DAY_MONTH,
    FROM_TRUST,
    MONTH_DAY,
    OF_IT,
    PAPERS_RECEIVED,
    PAPERS_SENT,
    PAYER,
    RETURN,
)
from qdot_assistant.reading.mail_words import ABROAD, CARRIER
from qdot_assistant.reading.receipt_words import DATED, RECEIVED


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_SENT_OUT = r"(?:dated|issued|wrote|written|cut|drew|drawn|printed|mailed|posted|sent|dispatched|released|made out)"
_AND_THEN_CAME = (
    r"(?=[^.?!]{3,90}\b(?:got|get|received|came|arrived?|reached|brought|delivered|cashed|deposited|hands?|"
    r"account|landed|"
    r"hit|turned up|showed up)\b)"
)
_TRUST_PAID = r"\b(?:qdot|trustees?|trust) (?:has |had |just )?(?:paid|gave|distributed|handed)\b"
_PAID_CAPITAL = (
    r"\b(?:pay|paid|give|gave|hand(?:ed)?|sent|distributed?|releas(?:e|ed)|advanced?|let|took|drew|withdrew|"
    r"received|got)"
    r"(?: (?!of\b|pension|annuity)[^\s.;?!]+){1,4}"
    r" (?:of|from|out of) (?:the )?(?:(?:trust|qdot)'?s? )?(?:capital|principal)\b"
    r"(?! (?:part|portion|share|of (?:the |my |her |his )?(?:pension|annuity|payment)))"
)
"""Money taken from the trust's capital, which is no payment of a pension."""
_OTHERS_OWN = r"(?:the |a |an |our |my |his |her )?(?:new )?(?:qdot|trust|trustee)\b"


_SENT_IN = r"(?:have )?(?:filed|sent|send|submit(?:ted)?|mail(?:ed)?|hand(?:ed)? in|turn(?:ed)? in)"
_ITS = r"(?:(?:the|our|his|her|its|an?|federal|estate|tax) )*"
_PROPERTY_PASSES = (
    r"(?:assets?|property|properties|house|home|flat|condo|farm|land|real estate|shares?|stocks?|securities|money|cash|"
    r"accounts?|savings|everything|inheritance|bequest|legacy|business|company|half)"
    r"(?: (?:also|then|all|will|would|only|finally|automatically|has|have|had|itself|just))*"
    r" (?:pass(?:es|ed|ing)?|vest(?:s|ed)?|devolve[sd]?|descend(?:s|ed)?)"
    r"(?! (?:(?:on)?to|in) (?:the |a |our |my |her |his )?(?:trustees?|trust|qdot)\b)(?: on(?= (?:to|\d|the \d|"
    r"[a-z]+ \d)))?"
    r"(?: (?:(?:on)?to|in) (?:(?:me|us|her|him|them|mom|mum|dad|s)|(?:the|my|our|his|her) (?:\w+ )?\w+))?"
)
"""Property passes on a day, where a person dies; the day of the death is told by nothing but the death."""

EVENTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    TAX_PAID,
    (
        "other_event",
        _p(
            rf"\b(?:{_PROPERTY_PASSES}|"
            r"(?:we|they|i|he|she) (?:had |got |were |was |all |both )*(?:married|engaged|divorced|retired)|"
            r"(?:our|the) wedding|married (?:in|on|since)|(?:we|i|he|she|they) (?:had |both |all |then )?moved "
            rf"(?:here|there|back|away|in(?: with)?\b(?!to)|to (?!{_OTHERS_OWN})[a-z])|"
            r"moved to (?!(?:the|a|an|our|my|his|her|it|that|qdot|trust|trustee)\b)[a-z]+|"
            r"immigrated|emigrated|(?:got|received|has|had) (?:a |my |her |his )?green card|"
            r"(?:made|appointed|became|named|was) (?:me |her |him |us |my \w+ )?(?:the |a |an |as |his |her |their )*"
            r"(?:guardian|conservator|executor|executrix|administrator|trustee|caretaker)|guardianship|"
            r"(?:judge|court) (?:has |had |just |only |then |finally )*(?:dropped|dismissed|ended|terminated|rejected|"
            r"denied|threw (?:it |them |this |that |us )?out|closed|decided|ruled|granted|approved|ordered|decreed|"
            r"heard|signed (?:it|off|the (?:order|decree|judgment)))|"
            r"(?:court )?(?:hearing|decision|ruling|decree)(?: (?:was|is|came|entered|issued|handed down|took place))*|"
            r"(?:case|suit|lawsuit|petition|proceedings?|action|reformation) (?:(?:was|is|has been|got|"
            r"were) )?(?:dropped|dismissed|"
            r"withdrawn|terminated|thrown out|denied|rejected|abandoned|discontinued)|"
            r"paid (?:the |my |our |her |his )?(?:(?!pension|annuity)\w+ ){0,2}tax(?:es)?|"
            r"(?:60th|sixtieth) day|closing letter|letters testamentary|power of attorney|codicil|"
            rf"signed (?:the |our |a |his |her )?{RETURN}|{RETURN} (?:was |is )?(?:signed|drafted|prepared)|"
            r"(?<!died )(?<!passed )(?<!dead )(?<!away )in (?:the )?hospital|we (?:were )?met|"
            r"moved from (?!the |an? |our |my |his |her )[a-z]+|"
            r"funeral|buri(?:al|ed)|laid to rest|cremat(?:ed|ion)|interred|interment|memorial service|"
            r"(?:the|his|her|my|our) will (?:was |is )?(?:signed|made|dated|written|executed|from)|"
            r"(?:won|hit) (?:the |a |an |his |her |our )?(?:\w+ )?(?:lottery|lotto|jackpot|prize|sweepstakes?|draw|"
            r"award|lawsuit|judgment|settlement)|settled (?:the |a |his |her |our )?(?:\w+ )?(?:case|claim|lawsuit)|"
            r"(?:told|informed|advised|assured|e-?mailed|called|phoned|rang|texted|wrote(?: to)?|notified|"
            r"reminded|warned|asked|instructed)"
            r" (?:me|us|her|him|them|(?:the|my|our|her|his) (?:trustee|bank|broker|lawyer|attorney|executor))"
            r"(?! for| to (?:file|sign))|"
            rf"{PAPERS_RECEIVED}|(?:heard|learn(?:ed|t)|found out|discovered|"
            r"realized|noticed)\b"
            r"(?= (?:that|on|in|about|of))|turn(?:ed|s|ing) \d{2}\b(?!,\d)|anniversary|"
            r"(?:lease|visa|passport|policy|contract|licen[cs]e|insurance|permit|warranty|subscription|offer|option)"
            r" (?:had |has |have )?(?:expired?s?|ran out|runs out|lapsed|ended)|"
            r"diagnosed|hospitali[sz]ed|(?:had|suffered) a (?:stroke|heart attack)|"
            r"(?:bought|built|sold|purchased) (?:the|a|an|our|my|his|her) (?:\w+ )?(?:house|home|condo|flat|apartment|"
            r"farm|car|cottage|cabin|business))\b"
        ),
    ),
    (
        "trust_income",
        _p(
            rf"\b(?:income|interest|dividends?) (?:\w+ ){{0,3}}{FROM_TRUST}|{_TRUST_PAID}[^.;?!]{{0,30}}?"
            r"\b(?:income|interest|dividends?)\b"
        ),
    ),
    ("dated", DATED),
    ("payment", RECEIVED),
    (
        "sent_money",
        _p(
            r"\b(?:sent|mailed|posted|dropped|fed-?\s?ex'?e?d|shipped|overnighted|"
            r"couriered)\b[^.;?!]{0,12}\b(?:checks?|cheques?|money|funds|portion|corpus|"
            r"roll-?over(?: checks?)?)\b"
        ),
    ),
    (
        "distribution_day",
        _p(
            r"\b(?:got|gets?|received?|took|taken|take|drew|drawn|withdrew|had|pulled)\b(?:(?!\b(?:income|interest|"
            rf"dividends?|annuit\w*|pension)\b)[^.;?!]){{0,25}}?\b{FROM_TRUST}|"
            rf"{_TRUST_PAID}(?![^.;?!]{{0,30}}\b(?:annuit|pension|instal))|"
            rf"{_PAID_CAPITAL}|"
            rf"\b(?:payouts?|distributions?|withdrawals?|hardship (?:money|payments?|advance))"
            rf" (?:of \S+ )?{FROM_TRUST}"
        ),
    ),
    ("counted", _p(r"\b(?:months?|days?|years?|weeks?) (?:after|from|before|following) death\b")),
    (
        "birth",
        _p(
            r"\b(?:born|b\.(?=\s*[\da-z])|birth ?date|date of birth|d\.?o\.?b\.?\b|came into (?:the|this) world|"
            r"(?<!th )(?<!st )(?<!nd )(?<!rd )(?:birth[ -]?days?|b-?day)\b"
            r"(?=[^.;?!]{0,24}\b(?:19\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2})\b))"
        ),
    ),
    (
        "due",
        _p(
            r"\b(?:(?:was|is|were|are|be|becomes?|comes|falls) (?:originally )?due(?! date)|"
            r"due(?:\s+(?:on|by|in))?(?!\s+dates?)|"
            r"(?:extension|extended|ext\.?|postponed|put off) (?:to|until|till|through)|"
            rf"due date{OF_IT} (?:was|is|of|fell on|falls on|came|comes)|"
            rf"(?<!on the )(?<!by the )due date(?: with (?:the )?extensions?)?(?=\s*[:,(]?\s*(?:\d|{MONTH_DAY}))|"
            rf"(?:filing )?deadline{OF_IT} (?:was|is|of|fell on|falls on)|"
            r"(?<!alternate )valued(?! as of)|alternate valuation)\b"
        ),
    ),
    (
        "foreign_postmark",
        _p(
            r"\b(?!us |u\.s|american )(?:foreign|overseas|royal mail|canada post|deutsche post|la poste|"
            r"[a-z]{3,}(?:ese|ish|ian|an|ch|ss|"
            r"ek)) (?:postmark(?:ed)?|post "
            r"office)\b|\bpostmarked (?:abroad|overseas|in (?!the u))|\b(?:mailed|posted|sent|went out)"
            rf"(?: it| off| in| out)? (?:from|in|at|out of) {ABROAD}|"
            rf"\b(?:mailed|posted)(?=[^.;?!]{{3,30}}? (?:from|out of) {ABROAD})"
        ),
    ),
    (
        "us_postmark",
        _p(
            r"\b(?:us |u\.s\. |usps )?postmark(?:ed)?\b|"
            r"\b(?:in|into|with) the (?:us |u\.s\. |regular )?(?:mail|mailbox)\b|"
            r"\b(?:usps|certified(?: mail)?|registered mail|priority mail|express mail|"
            r"first[- ]class mail)\b(?! stamped)|"
            r"\busps (?:has )?stamped\b|\bstamped by (?:the )?usps\b"
        ),
    ),
    ("carrier", CARRIER),
    (
        "delivered",
        _p(
            r"\b(?:delivered|(?<!mine )(?:arrived|arrives)|(?:they|irs) (?:only )?(?:got|received|get)(?: it)?|"
            r"(?:reached|came to|got to) (?:the )?irs|received by (?:the )?irs|signed for)\b"
        ),
    ),
    *ACTS,
    (
        "return_filed",
        _p(
            rf"\b(?:{PAPERS_SENT}|{RETURN} (?:has been|had been|was|is|has sat) (?:with|at) (?:the )?irs|"
            rf"{RETURN}(?=\s*[:=]?\s*(?:(?:dated |of |on )?"
            rf"(?:\d{{1,2}}[/.-]\d|\d{{4}}-\d|{MONTH_DAY}|{DAY_MONTH})))|"
            rf"{RETURN}(?:\s+(?:was|is|were|"
            rf"has been|had been|will be|will|shall|would|to|is to|had|went|goes|go|gone|going|got|gets|"
            rf"actually|only|then|"
            r"finally|late|timely|itself|for the estate|being))*\s+(?:filed|put in\b|in\b|out\b|off\b|"
            r"to the irs|posted|dispatched|submitted|left(?! (?:to|out|off|open|undone|unsigned|blank))|departed|"
            r"couriered|"
            r"transmitted|uploaded|dropped (?:off|in)|"
            r"mailed|sent|lodged|delivered|handed in|turned in|e-?filed|file)|(?:filed|"
            r"e-?filed|lodged|handed in|turned in|handed over|filing|file|submitted|mailed|sent in|sent off|sent|"
            r"delivered|posted)(?: (?:the|a|an|our|his|her|its|form|late|timely|"
            r"decedent's|federal|estate|tax))*"
            r" (?:return|706(?!-?\s?qdt))|"
            r"(?:too late|in time|soon enough|late|early|ok(?:ay)?|fine|possible|allowed|permitted) (?:to fil(?:e|ing)|"
            rf"to {_SENT_IN} (?:in |off )?{_ITS}(?:706(?!-?\s?qdt)|returns?|forms?(?! 706-?\s?qdt| 4768))|"
            r"for (?:fil(?:e|ing)|(?:the |a |our |my )?(?:estate tax )?(?:706(?!-?\s?qdt)|return)))|"
            r"(?:wants?|plans?|going|expects?|intends?|will|would|able) (?:to )?file|"
            rf"(?:e-?files|mails|sends|submits|lodges|posts|files|hands in|turns in|mailing|sending|submitting|lodging|"
            rf"handing in|turning in)(?: (?:in|off|out))? {_ITS}(?:form )?(?:706(?!-?\s?qdt)|returns?)|"
            r"filing date|"
            r"mailed(?! (?:the |my |an? |our )?(?:checks?|cheques?|money|roll|assign|form 4768|4768|extension))|"
            r"(?:nothing|no return|never|not) (?:was |been )?(?:filed|file) (?:anything )?(?=until|till)|"
            r"it (?:only |finally |then |actually )*(?:went|got) (?:in|off)\b(?! (?:the|to|my|our|a)\b)|"
            r"(?<!nothing )(?<!nothing was )(?<!never )(?<!not )(?<!n't )(?<!no return )filed(?! for)|filing|"
            r"(?:executors?|he|she|they|we|i) (?:(?:is|are|am) )?(?:to )?files?)\b"
        ),
    ),
    ("death", DEATH),
    (
        "rate_month",
        _p(
            r"\b(?:rate (?:for|in|of)|7520 rate)(?=\s+(?:for |in |of )?(?:january|february|march|april|may|june|"
            r"july|august|september|october|november|december))"
        ),
    ),
    ("seen_by_irs", _p(r"\b(?:irs|internal revenue service|government) (?:got|gets|received|receives|has)\b")),
    (
        "dated",
        _p(
            r"\b(?:checks?|cheques?|payments?) (?:was |is )?dated\b(?! and received)|"
            r"\bdated\b(?=[^.;?!]{3,30}\b(?:got|received|came|arrived|cashed|deposited)\b)|"
            r"\b(?:checks?|cheques?|payments?|pension|money|instal\w+) for (?:the month of )?"
            r"(?=(?:january|february|march|april|may|june|july|august|september|october|november|"
            r"december)\b(?!\s*\d{1,2}\b)"
            r"[^.;?!]{0,15}\b(?:came|arrived|got|received|hit|was paid|landed|showed)\b)|"
            r"\b(?:check|cheque|payment)'s (?:own )?date\b|"
            r"\b(?:payment )?dated? (?:(?:printed |shown |written |stamped )?(?:on|of) (?:the|its|my|her|his) "
            r"(?:slip|stub|checks?|cheques?|advice|envelope|letter)|(?:the|my|her|his|this|that) (?:checks?|cheques?|"
            rf"payment))\b|"
            r"\b(?:checks?|cheques?|payments?|warrants?) (?:was |is |were |had been |got )?"
            rf"{_SENT_OUT}\b{_AND_THEN_CAME}|"
            rf"\b{PAYER}\b[^.;?!]{{0,20}}?\b{_SENT_OUT}\b(?: (?:out|off))?(?: (?:it|them|(?:the|a|my|her|his|our|this|"
            rf"that) (?:\w+ )?(?:checks?|cheques?|payment|money|warrant)))?{_AND_THEN_CAME}"
        ),
    ),
    (
        "distribution_day",
        _p(r"\b(?:principal|capital) (?:was |were |is |got )?(?:paid|distributed|taken|given|handed)(?: out)?\b"),
    ),
    (
        "payment",
        _p(
            r"\b(?:(?:hits?|reached|reaches|lands? in|landed in|arrived (?:in|at|on)|credited to|posted to|"
            r"showed up (?:in|on)|"
            r"got to|came (?:in)?to) (?:(?:my|our|her|his|the) (?:bank|account|mailbox|hands|mail|checking|"
            r"savings)|me\b)(?: account)?|"
            r"(?:drops?|dropped|falls?|fell|lands?|landed|comes?|came|goes|went|arrives?|arrived|gets|shows?|showed|"
            r"turns|turned|pops?|popped|posts|enters?|entered|flows?|flowed|drips?)(?: (?:up|down|through|over))? "
            r"(?:in|into|to|on|onto|at) (?:my|our|her|his) (?:own |joint |bank |checking |savings |current )*"
            r"(?:bank|account|mail ?box|letter ?box)s?|"
            r"(?:(?:money|it|them|check|cheque|payment) (?:was |is |were )?|\b)in (?:my|our|her|his) (?:own )?"
            r"(?:account|bank|mailbox|hands?|letterbox)|"
            r"(?:post|mail|postman|mailman|carrier|courier) (?:only |finally )?(?:brought|delivered) (?:it|them|"
            r"(?:the|my|her|his) (?:check|cheque|payment))|"
            r"(?:what(?:ever)?|all(?: that)?|everything|(?:the )?(?:money|sums?|amounts?)(?: that| which)?) (?:came|"
            r"comes|has come|"
            r"had come|was paid|were paid|got paid|arrived|(?:i|we|she|he) (?:got|gets?|received?|took in|was paid|"
            r"were paid))"
            r"(?: in| out| to me| to us| to her| to him)*|"
            r"payments?|paid|receiv(?:ed|e|es|ing)|rec'?d\b|receipts?|checks?|cheques?|instal?lments?|"
            r"deposits?|deposited|receipts|"
            r"pay(?:s|out)?|(?:came|arrived|landed)(?= (?:in )?(?:on |in )?(?:the )?(?:(?:mon|tues|wednes|thurs|fri|"
            r"satur|sun)day|\d|jan|feb|mar|apr|may|jun|jul|"
            r"aug|sep|oct|nov|"
            r"dec))|(?:got|get(?:s|ting)?)"
            r"(?! (?:the |a |an |our |my |us )?(?:(?:extra |more |automatic )*(?:six|6)[- ]months?|"
            r"more time|extra time|probate|administration|lawyer|attorney|letters|extension|appraisal|"
            r"married|"
            r"divorced|citizen\w*|naturali[sz]ed|executor|trustee|court|judge|"
            r"(?:(?!che)\w+ ){0,2}?(?:papers|paperwork|forms?|"
            r"letters?|documents?|statements?|notices?|brochures?)(?! with|[^.;?!]{0,20}\bche(?:ck|que)))\b)|"
            rf"(?:pension|annuity|money) (?:(?:for|of|from|after) (?:{ANY_MONTH}|(?:my |the )?(?:late |dead )?"
            rf"(?:husband|wife|spouse)) )?(?:had |has )?(?:comes?|came|arrives?|arrived?)|"
            r"(?<=the )(?:first|last|latest|newest|most recent|next) one(?: was| is| comes?| came| arrives?| arrived)?"
            rf"(?= (?:on |was |of )?(?:{MONTH_DAY}|{DAY_MONTH}))|"
            rf"(?<!the )(?:first|last|latest|newest|most recent) one(?= (?:on )?(?:{MONTH_DAY}|{DAY_MONTH})))\b"
        ),
    ),
    (
        "acting",
        _p(
            r"\b(?:as of|sign(?:ed|s|ing|ature)?(?: (?:the|an?|her|his|my|our) (?:roll ?-?over |pay\w* |pension )?"
            r"(?:paper|agreement|form|promise|undertaking)s?)?|(?:agreement|undertaking|promise)s? (?:was |is )?dated|"
            r"execut(?:ed|ion|ing)|in (?:force|effect)|effective|applicable on|version|act(?:s|ing)?|"
            r"under the (?=(?:\w+ )?(?:law|rules?|text|version|regulations?|regime|provisions?|act|code)\b)|"
            r"text|regulation|law|rules?|wording|say|said|read)\b"
        ),
    ),
    (
        "qdt_year",
        _p(
            r"\b706-?\s?qdts?\b|\bqdt (?:tax )?(?:form|return)s?\b|\b(?:reports?|reporting|forms?|paperwork|"
            r"schedules?) (?=for\b)"
        ),
    ),
    (
        "gift_year",
        _p(
            r"\b(?:exclusion|exemption|gifts?|"
            r"give(?! (?:me|us) (?:the|an?|its) (?!year))"
            r"(?! (?:the )?(?:\d{1,2}[/.-]|\d{1,2}(?:st|nd|rd|th)\b|\w*(?:first|second|third|th)\b|"
            rf"{MONTH_DAY}|{DAY_MONTH}))|"
            r"gave|giving|annual|limit|"
            r"unified credit|credit|exempt)\b"
        ),
    ),
    ("distribution_day", _p(r"\b(?:distribut\w+|principal|took out|withdr\w+)\b")),
)
