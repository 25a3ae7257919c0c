"""What was told in passing rules out: citizenship gained after the return spares no trust by section 2056(d)(4), and of
a trustee who is a U.S. citizen the rule on foreigners decides nothing (section 2056A(a)(1)(A)).

Come here for ``ruled_out_by``: the statements that the circumstances told forbid as an answer; and for
``of_a_foreign_firm``, the statement that decides where a firm of another country runs the trust.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge import store
from qdot_assistant.asked_plainly import SPENT_FROM_THE_TRUST
from qdot_assistant.citizen_before import is_citizen_before
from qdot_assistant.given_up import NEVER_ASSIGNED, PROBATE_THAT_LASTS
from qdot_assistant.ira_terms import OF_AN_ASSIGNABLE_IRA, forbids_assigning
from qdot_assistant.no_citizen import asks_if_needed, is_no_citizen
from qdot_assistant.pensions_told import KEPT_BACK, OF_A_PENSION, OF_THE_TAX
from qdot_assistant.point_asked import put_aside_by
from qdot_assistant.reading.guarded import guarded
from qdot_assistant.scope import STATES
from qdot_assistant.told_by_days import of_the_payment_told
from qdot_assistant.told_facts import tells
from qdot_assistant.trusts_told import without_a_part_in_it

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking

_I = re.IGNORECASE
NATURALIZED = re.compile(
    r"\bnaturali[sz]ed\b|\b(?:became|got|am now|is now|are now|am|now) (?:my |her |his |an? |the |finally |just )*"
    r"(?:u\.?s\.? |american |united states |us )?citizen(?:ship)?\b(?! of (?!the u))|"
    r"\b(?:took|swore|takes) (?:the |my |her |his )?oath\b|\bsworn in\b|"
    r"\b(?:took|taken|gained|got|obtained|acquired|received|granted|given) (?:on |up )?(?:my |her |his |the )?"
    r"(?:u\.?s\.? |american )?citizenship\b|\b(?:became|turned|am now|is now|now) (?:an )?american\b",
    _I,
)
WHO = re.compile(
    r"\b(?:late|husband|wife|decedent|they|son|daughter|brother|sister|cousin|nephew|niece)\b(?:(?!\bi\b)[^.;?!,])*$",
    _I,
)
"""The one who died, or a relative: whose becoming a citizen decides nothing."""
_NEVER = re.compile(r"\b(?:never|not|n't|yet to|without|nor|neither)\b(?: \w+){0,2} *$", _I)


def naturalized_in(told: str) -> list[re.Match[str]]:
    """Where the asker, and not the one who died or a relative, is told to have become a citizen."""
    return [
        one
        for one in NATURALIZED.finditer(told)
        if not WHO.search(told, 0, one.start()) and not _NEVER.search(told, 0, one.start())
    ]


CITIZEN_BEFORE_THE_DEATH = (
    r"\b(?:citizen(?:ship)?|naturali[sz]\w+|oath|sworn in)\b[^.;?!]{0,30}\b(?:before|while) (?:he|she|(?:my|the) "
    r"(?:husband|wife|spouse)|dad|mom|mum|father|mother)(?: \w+)? (?:died|passed|was (?:still )?alive|death)\b"
)
"""A citizen on the day of the death: no rule on later citizenship is needed (section 2056(d)(1))."""
_CITIZEN_BEFORE_THE_DEATH = re.compile(CITIZEN_BEFORE_THE_DEATH, _I)
_INVESTS = re.compile(r"\b(?:trustees?|trust|qdot)\b[^.;?!]{0,20}\binvest\w*", _I)
"""What the trust's money is put into, and not who runs it."""
_AWAY = re.compile(
    r"\b(?:for|on) (?:an? |my |our |her |his |the )?(?:\w+ )?(?:holidays?|vacation|trip|cruise)\b(?! (?:monday|"
    r"weekend))",
    _I,
)
"""A holiday one takes, which moves no day of filing."""
_HOW_MOVED = re.compile(r"\b(?:deed\w*|convey\w*|retitl\w*|record(?:ed|ing|er)|paperwork|forms?|formalit\w+)\b", _I)
_WHOSE_IT_IS = re.compile(
    r"\b(?:community|hal(?:f|ves)|own\w*|earn\w*|marri\w+|salary|wages|joint\w*|both|belong\w*|includ\w+|tax(?:ed|able)|"
    r"shares?|fifty)\b",
    _I,
)
"""How a thing in Texas is deeded asks nothing of whose it was, though Texas is a community property state."""
_I_NEVER = re.compile(r"\b(?:never|not|n't)\b(?: \w+){0,2} *$", _I)


_TO_BECOME = re.compile(
    r"\b(?:if|when|once|until|before|becom\w+|became|plan\w*|apply\w*|applied|yet|soon|will|would|later|next)\b", _I
)


def is_never_naturalized(told: str) -> bool:
    """True where the surviving spouse is told never to have become a citizen."""
    own = (one for one in NATURALIZED.finditer(told) if not WHO.search(told, 0, one.start()))
    return any(_I_NEVER.search(told, 0, one.start()) for one in own)


_RETURN_FILED = re.compile(
    r"\b(?:citizen(?:ship)?|naturali[sz]\w*|oath|sworn in)\b[^.?!]{0,40}\b(?:after|once|when|since|though|although)\b"
    r"[^.?!]{0,20}\b(?:return|706)\b[^.?!]{0,15}\b(?:is|was|has been|had been|already|went|goes|been)\b|"
    r"\b(?:after|once|since) (?:the |our |his |her |they |we )*(?:estate )?(?:tax )?(?:return|706)\b[^.?!]{0,15}"
    r"\b(?:is|was|has been|had been|already|went|goes)\b[^.?!]{0,40}\b(?:citizen(?:ship)?|naturali[sz]\w*|oath|"
    r"sworn in)\b",
    _I,
)
"""Citizenship gained only after the return was made no longer spares the trust (section 2056(d)(4))."""
RETURN_SENT = (
    r"(?:\b(?:return|706)\b[^.?!]{0,12}\b(?:already|has been|was|is|'s|got|went) (?:already |just |been )*"
    r"(?:filed|sent|in\b|out\b|submitted|mailed|gone)|"
    r"\b(?:already|just|has|have) (?:filed|sent|submitted|mailed)(?: in)? (?:the |our |his |her )?"
    r"(?:estate (?:tax )?)?(?:return|706))"
)


_NEXT_SPOUSE = re.compile(
    r"\b(?:new|next|second|future|current) (?:husband|wife|spouse|partner)\b|\bremarr\w+|\bmarr(?:y|ied|ies) again\b",
    _I,
)
"""Of the one whom the surviving spouse marries next the citizenship of the one who died says nothing."""


def ruled_out_by(asking: Asking) -> frozenset[str]:
    """The statements that what was told rules out: no citizenship after the return spares the trust by its rule."""
    told = asking.around or asking.question.question
    found = {"citizenship.before_return", "qdot.spouse_citizen"} if came_after_the_return(asking, told) else set()
    if naturalized_in(told) and tells("return_not_yet_filed", told) and not tells("return_already_filed", told):
        found.add("citizenship.later")  # section 2056(d)(4) spares the trust while the return is still to be made
    if _CITIZEN_TRUSTEE.search(told) or (_TRUSTEE_MOVED.search(told) and _lives_abroad(told)):
        found.add("trustee.foreign_trustee")
    if _NEXT_SPOUSE.search(told) or _GAINED_LATER.search(told):
        found.add("qdot.decedent_citizenship")
    if is_never_naturalized(told) and not _TO_BECOME.search(told):
        found |= {"citizenship.before_return", "citizenship.later"}
    if _CITIZEN_BEFORE_THE_DEATH.search(told) or is_citizen_before(told, naturalized_in(told), asking):
        found |= {"citizenship.before_return", "citizenship.later"}
    if is_no_citizen(told):
        found |= {"qdot.spouse_citizen", *(_OF_OTHERS if asks_if_needed(told) else ())}
    if kept_in_own_name(told):
        found |= {"eligible.own_property", "qdot.living_in_the_house", "trustee.residence_exclusion"}
    if _INVESTS.search(told):
        found.add("trustee.foreign_trustee")
    if _HOW_MOVED.search(told) and not _WHOSE_IT_IS.search(told):
        found.add("qdot.community_property")
    if _AWAY.search(told) or _SPENT.search(told):
        found |= {"returns.weekends", "agreements.weekend", "agreements.sixtieth_day_weekend"}
    if "agreements.sixtieth_day_weekend" in of_the_payment_told(asking):
        found.add("returns.weekends")
    if asking.question.audience == "client" and _I_DIE.search(told) and not _MY_SPOUSE.search(told):
        found |= _OF_THE_FIRST_DEATH
    if _COPY.search(told) and not _IN_DOUBT.search(f"{asking.standing.context} {told}"):
        found.add("protective.copy")
    if forbids_assigning(told, asking.standing.context):
        found |= OF_AN_ASSIGNABLE_IRA
    if (_KEPT_BACK.search(told) and _PASSED_ON.search(told)) or _SHARE_MOVED.search(told):
        found |= {"agreements.pay_default", "agreements.pay_relief"}
    if _NEVER_ASSIGNED.search(told):
        found |= {"conveyance.missed", "assignment.partial_funding"}  # (b)(6) is on what was assigned
    if asking.standing.follow_up != "continues" and _PROBATE_THAT_LASTS.search(told):
        found |= {"conveyance.no_administration", "conveyance.year_passed"}
    found |= without_a_part_in_it(told)
    if not asking.question.history and _DRAWN.search(told) and not _OF_A_PENSION.search(told):
        found |= _on_pensions()
    if asking.standing.follow_up != "continues":
        found |= put_aside_by(told)
    return frozenset(found)


_SPENT = guarded(SPENT_FROM_THE_TRUST)
_NEVER_ASSIGNED = guarded(NEVER_ASSIGNED)
_PROBATE_THAT_LASTS = guarded(PROBATE_THAT_LASTS)
_KEPT_BACK = guarded(rf"^(?=.*{OF_A_PENSION})(?!.*{OF_THE_TAX}).*(?:{KEPT_BACK})")
_PASSED_ON = guarded(
    r"\b(?:mov|transfer|put|roll|pass|hand|sen[dt]|forward|giv)\w*\b[^.?!]{0,60}\b(?:trust|trustee|qdot)\b"
)
_SHARE_MOVED = guarded(
    rf"^(?=.*{OF_A_PENSION})(?!.*{OF_THE_TAX}).*\b(?:moved|rolled|transferred|put|passed|handed|sent|forwarded|"
    r"deposited|gave)\b[^.?!]{0,40}\b(?:trust|trustee|qdot)(?:'?s)?\b"
)
"""A share of a pension that was to be moved to the trust: the Agreement To Pay has no part in it, (c)(7)(ii)."""
_GAINED_LATER = re.compile(
    r"\bcitizenship\b[^.?!]{0,30}\b(?:i|she|mom|mum|my (?:wife|mother)) (?:get|gets|got|take|takes|have|has|"
    r"receives?)\b"
    r"[^.?!]{0,20}\b(?:after|once|later|since)\b",
    _I,
)
"""The survivor's own citizenship, gained after the death, is asked about, and not that of the one who died."""
_KEPT = re.compile(
    r"\b(?:keep|leave|stay|remain|hold|have|keeping|leaving)\b[^.;?!]{0,40}\b(?:in|under|on) (?:my|her|our|mom's|"
    r"mum's) "
    r"(?:own )?names?\b(?! only\b)",
    _I,
)


def kept_in_own_name(told: str) -> bool:
    """True where what was left outright is to stay the spouse's own, and not to be moved to the trust, (d)(1)."""
    return bool(_KEPT.search(told)) and not re.search(r"\bqdot'?s name\b|\bpension\b|\bannuity\b", told, _I)


_OF_OTHERS = ("qdot.decedent_citizenship", "qdot.order_of_deaths")
_COPY = re.compile(r"\b(?:paper|copy|copies|sen[dt]|goes?|going|irs|return|file|filed|attach\w*|keep)\b", _I)
_IN_DOUBT = re.compile(
    r"protect\w*|\bdoubt\w*|\bcase\b|\bsure\b|\bunclear\b|\buncertain\w*|\bsafe(?:ty|r)?\b(?! ?\W*$)|\bprecaution\w*|"
    r"\b(?:contest|disput|argu|quarrel|fight|fought|challeng|litigat)\w*|\bmay(?:be)? not\b|\bmight\b|\bopen\b|"
    r"\bbackup\b|\bback-up\b|\bevent\b|\bmaybe\b|\bcourt\b|\blaw ?suit\b|\bprot\b|\blast sent|"
    r"\bconditional\w*|\bquestion\b|\(b\)\(8\)|\bb8\b|"
    r"\bhedg\w*|\bbona fide\b|\bissues?\b|\bprovisional\w*|\bif needed\b|\bonly if\b",
    _I,
)
"""The doubt for which a protective assignment is made, (b)(8); of any other the copy is that of (b)(2)."""
_I_DIE = re.compile(
    r"\b(?:if|when|once|after|before|until|(?:the )?(?:same )?year(?: in which| that| when)?) "
    r"i(?:'ll| will| do| should)? (?:die|pass away|pass|am (?:dead|gone))\b|\bmy own death\b",
    _I,
)
_OF_THE_FIRST_DEATH = frozenset({"agreements.pay_decedent_death_year", "agreements.rollover_decedent_death_year"})
"""A client is the surviving spouse, whose own death these do not speak of; one who plans for a spouse names them."""
_MY_SPOUSE = re.compile(r"\bmy (?:[\w-]+ )?(?:wife|husband|spouse|partner)\b", _I)
_DRAWN = re.compile(
    r"\b(?:took|take|taken|taking|drew|draw|drawn|pull(?:ed|ing)?)\b[^.?!]{0,50}\b(?:out|principal|capital|corpus|"
    r"from (?:the|my|our|her|his) (?:trust|qdot))\b|\bwithdr[ae]w\w*|\b(?:principal|capital|"
    r"corpus)\b[^.?!]{0,40}\b(?:taken|"
    r"took|drawn|paid out|payouts?|came out)\b|\bmoney (?:i|we|she|he) (?:took|take|drew|got out)\b",
    _I,
)
"""Money drawn from the trust: no pension, which is paid by its plan to the spouse."""
_OF_A_PENSION = re.compile(
    r"pension|annuit|401|403|\biras?\b|\bplans?\b|agreement|portion|roll\w*|\bpayments?\b|\bche(?:ck|que)s?\b|"
    r"information "
    r"statement|retire|insurer|monthly|\(c\)",
    _I,
)


@lru_cache(maxsize=1)
def _on_pensions() -> frozenset[str]:
    """The statements on what cannot be assigned, its papers and its two routes: paragraph (c)."""
    return frozenset(one.id for one in store.statements() if one.id.split(".")[0] in ("agreements", "annuity", "info"))


_ABROAD = re.compile(
    r"\b(?:abroad|overseas|foreign country|expat\w*)\b|"
    r"\b(?:liv(?:e|es|ing)|works?|working|based|resid(?:es|ing)|settled|moved|stationed|is|over|daughter|son|brother|"
    r"sister|niece|nephew|friend|cousin|citizen) (?:and works? |since \w+ )?(?:in|to) "
    r"(?!the (?:u\.?s|united|states)|us\b|america\b|charge\b|law\b|time\b)(?P<place>\w+)",
    _I,
)
_CITIZEN_TRUSTEE = re.compile(
    r"^(?=.*\btrustees?\b)(?!.*\b(?:not|n't|isnt|never|no|non)\b[ -](?:\w+ ){0,2}(?:u\.?s\.? |american )?citizen)"
    r".*(?:\bdual[- ](?:\w+ )?(?:citizen\w*|national\w*)|\bboth passports\b|\btwo passports\b|"
    r"\b(?:u\.?s\.?|american) (?:and \w+ )?(?:citizen\w*|national\w*|passport)|\b(?:is|am|also|as)(?: an?)? american\b"
    r"(?! (?:bank|company|trust|corporation|widow))|,\s*(?:an? )?american\b(?= (?:in|from|living|based|and)\b|\W*$))",
    _I | re.DOTALL,
)
"""Of a U.S. citizen, wherever at home, the rule on foreigners decides nothing (IRC 2056A(a)(1)(A))."""


def came_after_the_return(asking: Asking, told: str) -> bool:
    """True where citizenship is told after the return, or beside a return that is sent, or years after the death."""
    if _RETURN_FILED.search(told):
        return True
    if asking.standing.follow_up == "continues" and re.search(RETURN_SENT, told, _I):
        return _CITIZENSHIP.search(asking.standing.context) is not None
    own = naturalized_in(told) + [one for one in _OATH.finditer(told) if not WHO.search(told, 0, one.start())]
    if not own or _BEFORE_THE_RETURN.search(told):
        return False
    return bool(re.search(RETURN_SENT, told, _I)) or _years_after(asking, told, own)


def _years_after(asking: Asking, told: str, own: list[re.Match[str]]) -> bool:
    """True where the year told beside the citizenship is two or more after that of the death: no return is due then."""
    death = asking.date_of_death or asking.facts.value("date_of_death")
    year = death.year if death is not None else asking.facts.value("year_of_death")
    later = [
        int(found[1]) for one in own for found in _YEAR_BESIDE.finditer(told[max(one.start() - 12, 0) : one.end() + 30])
    ]
    later += [
        asking.question.today.year for one in own if _LATELY.search(told[max(one.start() - 25, 0) : one.end() + 30])
    ]
    after = _YEARS_LATER.search(told)
    return bool(after and not after["no"]) or (year is not None and any(one >= int(year) + 2 for one in later))


_CITIZENSHIP = re.compile(r"\bcitizenship\b|\bnaturali[sz]\w+|\boath\b|\bbecom\w+ (?:an? )?(?:\S+ )?citizen\b", _I)
_OATH = re.compile(
    r"\b(?:my|her|his|the) (?:\w+ )?(?:naturali[sz]ation|citizenship|oath|ceremony|swearing[- ]in)\b|"
    r"\b(?:i|she|he)(?: only| just| finally)?(?: now)? (?:get|gets|got|had|have|has) (?:my|her|his) (?:oath|ceremony|"
    r"citizenship|papers)\b",
    _I,
)
_BEFORE_THE_RETURN = re.compile(
    r"\b(?:before|until|prior to|ahead of)\b[^.?!]{0,30}\b(?:return|706|fil(?:e|ed|ing))\b|"
    r"\b(?:return|706)\b[^.?!]{0,30}\b(?:after|once|when)\b[^.?!]{0,25}"
    r"\b(?:citizen|oath|ceremony|naturali[sz]\w*)\b|\bearly\b|\bbefore (?:its|the) (?:due|deadline)|"
    r"\bbefore it was due\b",
    _I,
)
"""Told before the return, or of a return sent early, which counts as filed on its last due day (20.2056A-1(b))."""
_YEAR_BESIDE = re.compile(r"\b((?:19|20)\d\d)\b")
_LATELY = re.compile(
    r"\b(?:just|recently|lately|now|yesterday|today|(?:last|this) (?:week|month|year|spring|summer|autumn|fall)|"
    r"(?:a )?(?:few |couple of |two |three )?(?:days?|weeks?) ago)\b",
    _I,
)
"""Of a citizenship gained lately the year is today's."""
_SOME = r"(?:[2-9]|[1-9]\d|two|three|four|five|six|seven|eight|nine|ten|several|many|some|(?:a )?(?:few|couple of))"
_YEARS_LATER = re.compile(
    rf"(?P<no>\b(?:before|within|less than)\b[^.?!]{{0,12}})?\b{_SOME} (?:\w+ )?years (?:later|after (?:(?:he|she|my|"
    r"his|her|the) ){0,2}(?:\w+ )?(?:died|death|passed|passing|funeral))\b|"
    r"\b(?:he|she|husband|wife|dad|father|mom|mother)(?: has|'s)?(?: been)? (?:died|passed(?: away)?|dead|gone)"
    rf"(?: for)? {_SOME} years(?: ago)?\b",
    _I,
)


_TRUSTEE_MOVED = re.compile(
    r"\btrustee\b(?!.*\b(?:not|n't|isnt|never|no|non)\b[ -](?:\w+ ){0,2}(?:u\.?s\.? |american )?citizen).*"
    r"\b(?:moved|moves|moving|relocat\w+|emigrat\w+|retired|retires|settled) (?:back )?(?:to|in|abroad|overseas)\b",
    _I | re.DOTALL,
)
""" "Our trustee moved to Geneva": who was at home here is asked about by the home, not by the passport."""


def is_citizen_trustee_abroad(told: str) -> bool:
    """True where a U.S. citizen is to be trustee who is told to live or work abroad."""
    is_citizen = _CITIZEN_TRUSTEE.search(told) or _TRUSTEE_MOVED.search(told)
    return bool(is_citizen) and _lives_abroad(told)


_AT_HOME = re.compile(
    rf"(?:{STATES}|here|boston|chicago|new york|los|san|santa|las|miami|dallas|houston|austin|seattle|denver|phoenix|"
    r"philadelphia|detroit|atlanta|brooklyn|queens|manhattan|cleveland|tampa|orlando|baltimore|portland|pittsburgh|"
    r"dc|town|our|my|his|her|a|an|this|that|it|charge)\b",
    _I,
)


def _lives_abroad(told: str) -> bool:
    """True where a person is told to live or work in a place that is none of the United States."""
    return any(one["place"] is None or not _AT_HOME.match(told, one.start("place")) for one in _ABROAD.finditer(told))


_FIRM = re.compile(r"compan|bank|banco|banqu|banca|firm|fiduciar|corporation|foundation|\b(?:ltd|gmbh|plc)\b", _I)


def of_a_foreign_firm(told: str) -> set[str]:
    """The statement on domestic corporations, where a firm of another country is told to run the trust."""
    is_foreign = _FIRM.search(told) is not None and tells("foreign_company_trustee", told)
    return {"trustee.domestic_corporation"} if is_foreign else set()
