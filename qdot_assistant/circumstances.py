"""Circumstances told in passing that decide a case: never married, naturalized since, an estate below the exclusion.

Come here for ``decided_by``: the statements that a circumstance brings nearer, whatever words the question uses. The
tables name statements by their ids and say no law.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from qdot_assistant.asked.day_one import asks_day_one
from qdot_assistant.citizen_before import is_citizen_before
from qdot_assistant.conditions import takes_an_assignment_back
from qdot_assistant.estate_told import estate_told, year_of_death_told
from qdot_assistant.ira_terms import forbids_assigning
from qdot_assistant.no_citizen import asks_if_needed, is_no_citizen
from qdot_assistant.passing import MOVED, TOLD
from qdot_assistant.pensions_told import on_the_statement
from qdot_assistant.point_asked import brought_by
from qdot_assistant.property_kinds import rule_on_several
from qdot_assistant.reading.administered import administered_now
from qdot_assistant.reading.trustee_of_small import asks_of_the_trustee, is_small
from qdot_assistant.ruled_out import (
    came_after_the_return,
    is_citizen_trustee_abroad,
    is_never_naturalized,
    kept_in_own_name,
    naturalized_in,
    of_a_foreign_firm,
)
from qdot_assistant.told_by_days import of_the_payment_told, where_it_is_missed

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_BECOMING = re.compile(
    r"\b(?:want|wants|hope|hopes|plan|plans|going|applied|apply|applying|waiting|interview|pending|about|soon)\b"
    r"[^.?!]{0,40}\b(?:citizen(?:ship)?|naturali[sz]\w+|oath)\b|"
    r"\b(?:(?:i|she|he|we|they|will|'ll) (?:become|get|receive)|becomes|becoming|gets?|getting) (?:an? |my |her "
    r"|his )?(?:(?:u\.?s\.?|"
    r"american) )?citizen(?:ship)?\b"
    r"[^.?!,;]{0,12}\b(?:next|in|this|later|after|before)\b|"
    r"\b(?:am|i'm|im|is|she's|he's) becoming (?:an? )?(?:u\.?s\.? |american )?citizen\b|"
    r"\bcitizenship\b[^.?!]{0,25}\b(?:if|when|once) (?:i|she|he|mom) (?:gets?|takes?|receives?|has|have) it\b|"
    r"\b(?:i|she|he|we|mom|mum|mother|wife|widow)(?:'ll| will| shall| might| may| could)? (?:become|becomes|turn|"
    r"turns|be|"
    r"go|goes|go for) (?:an? )?(?:u\.?s\.? )?(?:american|naturali[sz]ed|sworn in)\b(?! trust)|"
    r"\b(?:would|will|can|could|does|do) (?:my |her |his |getting |(?:a |the )?(?:u\.?s\.? |american )|taking )*"
    r"(?:citizenship|naturali[sz]ation|(?:the |an )?oath|passport)\b[^.?!]{0,20}\b(?:save|spare|replace|avoid|make|"
    r"help|"
    r"do away|get rid|be enough|suffice|instead|solve|fix)\b",
    _I,
)
_RETURN_OPEN = re.compile(
    r"\b(?:return|706)\b[^.?!]{0,50}\b(?:not (?:yet )?(?:been )?filed|n'?t (?:yet )?(?:been )?filed|on extension|"
    r"still (?:open|due|to be)|due|will be|(?:plan|going|want)s? to file|goes in|go out)\b|"
    r"\b(?:not filed|(?:have|has)n'?t filed|(?:before|until) (?:\w+(?:'s)? ){0,3}"
    r"(?:return|706|files?)|before (?:\w+ ){1,3}?(?:sends?|sent|submits?|mails?|posts?|lodges?)"
    r" (?:\w+ ){0,3}(?:return|706|papers|form))\b",
    _I,
)
_OWES = re.compile(
    r"\b(?:tax\w*|owe[sd]?|need\w*|necessary|require\w*|have to|must|return|limit|exempt\w*|exclusion|threshold|"
    r"percent|without)\b",
    _I,
)
_CONVEYED = re.compile(
    r"^(?=.*\b(?:when|until|deadline|how (?:long|soon|late)|due|time limit|last day|which day|what (?:day|date))\b)"
    r".*\b(?:assigned|promised|convey\w*|moved?|deed\w*|retitl\w*|be in (?:the |our )?(?:trust|qdot))\b",
    _I,
)
"""By when what was assigned must be conveyed: without an administration of the estate it is a day of its own."""

_MOVES = re.compile(
    r"\b(?:assign\w*|convey\w*|transfer\w*|mov(?:e|ed|ing)|promis\w+|deed\w*|retitl\w*|"
    r"(?:put|get|bring)(?:ting|ing)? (?:[\w']+ ){1,4}(?:in|into|to|inside) (?:the |a |our |my )?(?:trust|qdot))\b",
    _I,
)


def _told_of_a_move(asking: Asking) -> bool:
    """True where a follow-up tells, after a question on moving property, whether the estate is administered, (b)(6)."""
    continues = asking.standing.follow_up == "continues" and "administration" in asking.facts.current
    before = " ".join(turn.content for turn in asking.question.history[-_RECENT:] if turn.role == "user")
    return continues and _MOVES.search(f"{before} {asking.standing.context}") is not None


_RECENT = 6  # turns: three questions and their answers
_PAPER_WANTED = re.compile(
    r"\b(?:what|which|any|another|last|final)\b[^.?!]{0,20}\b(?:papers?|paperwork|forms?|documents?|notice|filing)\b|"
    r"\b(?:what|must|has to|have to|need to|should)\b[^.?!]{0,30}\b(?:file|send|tell|notify|report|submit)\b",
    _I,
)
_FUNDED = re.compile(r"\b(?:qdot|trust)\b.{0,60}\b(?:holds?|has|contains|worth|with)\b.{0,15}\d", _I)
"""Of a trust that holds money already the amount is told, not of the estate."""


_TRUSTEE_ALONE = re.compile(
    r"^(?=.*\btrustees?\b).*\b(?:enough|suffic\w+|alone|ok(?:ay)?|fine|by (?:him|her|my)self|on (?:his|her|"
    r"my) own|only|just|sole|allowed|need(?:s|ed)?|(?:anything|something|what) (?:else|more)|bank|bond)\b",
    _I,
)
_SPOUSE_ALONE = re.compile(
    r"\b(?:can|could|may|must|am|is) (?:i|she|he|my (?:wife|husband|mother|mum|mom)|mom|mum|mother|"
    r"the (?:\w+ )?(?:widow|spouse)\w*)\b[^.;?!]{0,25}\b(?:only|sole|single|alone|by (?:my|her|him)self)\b",
    _I,
)
"""The surviving spouse as the only trustee, section 2056A(a)(1)(A)."""
_PUT_IN = re.compile(
    rf"^(?!.*\b(?:pension|annuity|checks?|reform\w*|court|judge)\b)(?:.*\b{MOVED}.*\b(?:trust|qdot)\b|.*\bassign\w*)",
    _I,
)
"""What the first spouse left is put into the trust, or assigned to it."""

_PAYS_INSTEAD = re.compile(
    r"\b(?:pay(?:ing)? (?:the |my )?tax(?:es)?(?: \w+){0,3}? (?:instead|rather)|(?:instead|rather) (?:just |simply )?"
    r"pay(?:ing)? (?:the )?tax|(?:just|simply|rather) pay(?:ing)? the tax)\b",
    _I,
)
""" "What if I just pay the tax instead" after rolling over asks of the other route, § 20.2056A-4(c)(2)."""
_TRUSTEE_AT_HOME = re.compile(
    r"\btrustees?\b[^.;?!]{0,30}\b(?:needs?|have|has|must|required|supposed)\b[^.;?!]{0,20}\b(?:stay|live|reside|be|"
    r"remain|based)\b[^.;?!]{0,15}\b(?:here|in (?:the )?(?:u\.?s|united states|america|states|country))\b",
    _I,
)
"""Where the trustee must live is a matter of the tax home, section 2056A(a)(1)(A) and § 20.2056A-2(d)."""
_LARGE = Decimal(2_000_000)
"""Above it § 20.2056A-2(d)(1)(i) asks for a bank, a bond or a letter of credit, whoever is trustee."""


_SUPPOSES = re.compile(
    r"^(?:(?:and|but|so|or|ok|then),? )*(?:what )?(?:even )?(?:if|when|though|suppose|supposing|assuming)\b", _I
)


def _is_over_2m(asking: Asking) -> bool:
    value = asking.facts.value("qdot_assets") or asking.facts.value("amount") or asking.facts.value("estate_value")
    return isinstance(value, Decimal) and value > _LARGE


def decided_by(asking: Asking, assistant: Assistant) -> frozenset[str]:
    """The statements that what was told in passing makes the likely answer."""
    told = asking.around or asking.question.question
    if asking.standing.follow_up == "continues" and _SUPPOSES.match(told):
        told = f"{asking.standing.context} {told}"  # what is supposed is supposed of what was asked
    found = {one for pattern, ids in TOLD if pattern.search(told) for one in ids}
    if _TRUSTEE_ALONE.search(asking.question.question) and _is_over_2m(asking):
        spouse_alone = _SPOUSE_ALONE.search(asking.question.question)
        found |= {"trustee.any_size"} if spouse_alone else {"trustee.security_over_2m"}
    small = asks_of_the_trustee(asking.question.question) and is_small(asking.question.question, asking.facts)
    if small:
        found.add("trustee.any_size")
    if asking.facts.value("surviving_spouse_date_of_death") is not None and _PUT_IN.search(told):
        found.add("assignment.spouse_died")
    if kept_in_own_name(told):
        found.add("assignment.partial_funding")
    if _PAYS_INSTEAD.search(asking.question.question) and "roll" in asking.standing.context.lower():
        found.add("agreements.pay_tax_route")
    if _TRUSTEE_AT_HOME.search(asking.question.question):
        found.add("trustee.tax_home")
    if is_citizen_trustee_abroad(told):
        found.add("trustee.tax_home")
    if forbids_assigning(told, asking.standing.context):
        found.add("retirement.ira_account_terms")
    if takes_an_assignment_back(told):
        found = (found - {"conveyance.administration"}) | {"assignment.irrevocable"}
    found |= of_a_foreign_firm(told) | on_the_statement(asking.question.question)
    found |= _by_what_is_asked(asking.question.question) | _by_the_point(asking, told) | of_the_payment_told(asking)
    found |= where_it_is_missed(asking, assistant)
    runs, of_moving = administered_now(asking.facts), _CONVEYED.search(told) or _told_of_a_move(asking)
    if runs is not None and of_moving:
        found.add("conveyance.administration" if runs else "conveyance.no_administration")
    later = "citizenship.notice" if _PAPER_WANTED.search(asking.question.question) else "citizenship.later"
    if _OATH_FIRST.search(asking.question.question):
        return frozenset(found | {"citizenship.before_return"})
    if came_after_the_return(asking, told):
        return frozenset(found | {later})
    became = naturalized_in(told)
    if is_citizen_before(told, became, asking):
        found.add("qdot.spouse_citizen")
    if is_never_naturalized(told) or (is_no_citizen(told) and asks_if_needed(asking.question.question)):
        found.add("qdot.who_needs_one")
    if _STILL_MOVES.search(told) and _ASSIGNED.search(asking.standing.context):
        found.add("assignment.promise_not_moved")
    if _BECOMING.search(_with_context(asking, told)) and not _FUNDED.search(told):
        found.add("citizenship.before_return")
    elif became and "qdot.spouse_citizen" not in found:
        found.add("citizenship.before_return" if _RETURN_OPEN.search(told) else later)
    if (
        not (became or small)
        and "trustee.security_over_2m" not in found
        and _OWES.search(asking.question.question)
        and not _FUNDED.search(told)
        and _is_below_exclusion(asking, assistant)
    ):
        found.add("qdot.estate_below_exclusion")
    return frozenset(found)


_OATH_FIRST = re.compile(
    r"\b(?:oath|ceremony|citizen(?:ship)?|naturali[sz]\w+|sworn in|swearing[- ]in)\b"
    r"(?:(?!\b(?:not|never|after|or)\b|n't\b)[^.;?!]){0,50}\b(?:before|earlier than|ahead of|prior to) "
    r"(?:the |our |his |her |my )?(?:(?:estate|tax|executor|lawyer|accountant) ){0,2}"
    r"(?:return|706|filing|files?|sends?|submits?)\b",
    _I,
)
"""Citizenship that comes before the estate tax return is made: section 2056(d)(4)."""
_STILL_MOVES = re.compile(
    r"\b(?:still|also|really|actually|now)\b[^.;?!]{0,25}\b(?:mov|transfer|convey|put|retitl|deed)\w*\b", _I
)
_ASSIGNED = re.compile(r"\b(?:assigned|(?:signed|made|did) (?:an? |the |my )?(?:\w+ )?assignment)\b", _I)
"""What was assigned has still to be conveyed, § 20.2056A-4(b)(6)."""
_NEEDED_THEN = re.compile(r"\b(?:need\w*|necessary|required?|have to)\b[^.;?!]{0,25}\b(?:qdot|trust|one|it)\b", _I)


def _with_context(asking: Asking, told: str) -> str:
    """What was told, after what was told before it where it is asked whether the trust is needed then."""
    goes_on = asking.standing.follow_up == "continues" and _NEEDED_THEN.search(told)
    return f"{asking.standing.context} {told}" if goes_on else told


def _by_the_point(asking: Asking, told: str) -> frozenset[str]:
    """The statements on the point put, where the question stands alone: a follow-up leans on what came before."""
    return frozenset() if asking.standing.follow_up == "continues" else brought_by(told)


def _by_what_is_asked(text: str) -> set[str]:
    """The statement on the first of the sixty days, or the one on property of several kinds, where that is asked."""
    found = {"agreements.sixty_days_counted"} if asks_day_one(text) else set()
    of_several = rule_on_several(text)
    return found | {of_several} if of_several is not None else found


def _is_below_exclusion(asking: Asking, assistant: Assistant) -> bool:
    """True when the estate's value was told and the exclusion of the year of death, else of this year, is larger."""
    value = estate_told(asking)
    if value is None:
        return False
    year = year_of_death_told(asking.facts) or asking.question.today.year
    exclusion = assistant.parameters.basic_exclusion_amount.years.get(year)
    return exclusion is not None and value < exclusion.value
