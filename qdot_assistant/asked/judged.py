"""Whether an act told is to be judged, and which time limit the event told makes of the topic named.

Come here for ``judges_an_act``, ``by_event``, ``asks_if_needed``, ``JUDGE`` and ``OF_THE_FILING``.
"""

from __future__ import annotations

import re

from qdot_assistant.asked.day_asked_for import CONVEYED
from qdot_assistant.asked.deadline_words import WHEN
from qdot_assistant.asked.what import ANY_CASE, DONE_FACTS, PAST_THE_LIMIT, VERDICT, tells_an_act, told_here
from qdot_assistant.told_facts import tells
from qdot_assistant.types import Facts

JUDGE = re.compile(
    (
        r"\b(?:timely|in time|on time|too late|late\b|valid(?:ly)?|good\b(?! cause)|fine\b|all ?right\b|problem|"
        r"trouble|"
        r"count(?:s|ed)?|good enough|ok(?:ay)?\b|deduction (?:is )?(?:lost|gone|denied|disallowed)|"
        r"works?\b|still (?:qualif\w+|ok(?:ay)?|good|count\w*|valid)|miss(?:ed)?|make (?:it|the deadline)|"
        r"made (?:it|the deadline)|meet|met|satisf\w+|compl(?:y|ies|iant)|"
        r"los[et] (?:the|our|my|his|her) (?:marital )?deduction|within (?:(?:the|its|our|that) )?"
        r"(?:\w+ )?(?:time|deadline|limit|period|window)|"
        r"within (?:the|our|its) (?:nine|9|fifteen|15|first nine) months|"
        r"is (?:that|this|it) (?:fine|enough|soon|before|early)|did (?:we|i|she|he|they)|was (?:that|"
        r"this|it)|qualif\w+|effective|holds?|stands?|available|eligible|acceptable|accepted|defective|barred|"
        r"precluded|"
        r"foreclosed|route (?:still )?open|suffic\w+|soon enough|early enough|enough|safe(?:ly)?|in the clear|"
        r"off the hook|to spare|out of time|in order|proper(?:ly)?|overdue|"
        r"bl(?:ew|own?) it|(?:order|sequence|timing) (?:right|correct|ok(?:ay)?|fine|good)|"
        r"(?:right|correct|proper) (?:order|sequence)|all (?:good|well|set))\b"
        rf"|\b{PAST_THE_LIMIT}"
    ),
    ANY_CASE,
)


def judges_an_act(text: str, topics: tuple[str, ...], facts: Facts) -> bool:
    """Whether something done is to be judged: a word asks for it, or it is told with its limit and nothing is asked."""
    if JUDGE.search(text) and tells_an_act(text, facts, has_topic=bool(topics) and not _is_told(text, topics, facts)):
        return True
    if VERDICT.search(text) and told_here(text, facts) and "return_filed" in facts.current:
        return True
    told = facts.current & (DONE_FACTS - {"form_706qdt_filed"}) and facts.current & _LIMITS
    if told and _WHAT_NOW.search(text) and told_here(text, facts):
        return True
    return _judges_event(text, topics, facts)


_ACT_OF = {
    "judicial_reformation_commenced": "proceeding_commenced",
    "trust_instrument_reformation": "reformation_completed",
    "transfer": "transfer_date",
    "assignment": "assignment_date",
    "conveyance_no_administration": "conveyed",
    "conveyance_administration": "conveyed",
    "rollover": "rolled_over",
    "qdot_established": "qdot_established",
}
_ASKS_THE_DAY = re.compile(
    r"\b(?:when|(?:what|which|last|latest) (?:day|date)|how (?:long|late|soon)|until)\b", ANY_CASE
)


def _is_told(text: str, topics: tuple[str, ...], facts: Facts) -> bool:
    """Whether the very act that is named was told with its day, in whatever sentence of the message."""
    return not _ASKS_THE_DAY.search(text) and any(_ACT_OF.get(key) in facts.current for key in topics)


_WHAT_NOW = re.compile(
    r"\bwhat (?:now|then|next|can (?:we|i|she|he) (?:still )?do|do (?:we|i) do|does (?:that|this) mean|happens now)\b",
    ANY_CASE,
)
"""Asks what follows from an act told: the verdict on it tells what remains."""


def asks_if_needed(text: str, facts: Facts) -> bool:
    """Whether citizenship spares the trust is asked with no return filed: the rule tells it, and no day is judged."""
    filings = {"return_filed", "us_postmark", "foreign_postmark"}
    filings |= set() if tells("return_not_yet_filed", text) else {"return_due"}
    is_filed = bool(facts.facts.keys() & filings)
    asked = _SPARED.search(text) and not JUDGE.search(text) and not WHEN.search(_TOLD_DUE.sub(" ", text))
    return "spouse_citizen_on" in facts.current and not is_filed and bool(asked)


_SPARED = re.compile(
    r"\b(?:need(?:s|ed)?|necessary|required?|must|have to|do without|avoid|spares?|skip)\b(?=[^.;]*\?)", ANY_CASE
)


def _judges_event(text: str, topics: tuple[str, ...], facts: Facts) -> bool:
    """Whether an act is to be judged though no word asks for it: it is told with its limit, and nothing is asked.

    Likewise whether citizenship gained spares the QDOT, and whether a Form 4768 filed brought the extension.
    """
    is_told = bool(facts.current & (DONE_FACTS - {"form_706qdt_filed"}) and facts.current & _LIMITS)
    if is_told and len(text.split()) <= 30 and not _ASKS.search(text) and not WHEN.search(_TOLD_DUE.sub(" ", text)):
        return True
    if "spouse_citizen_on" in facts.current and facts.facts.keys() & {"date_of_death", "return_filed"}:
        return "form_706qdt" not in topics and bool(
            _NEEDED.search(text) or JUDGE.search(text) or not (WHEN.search(text) and _ASKS.search(text))
        )
    moved = facts.current & {"rolled_over", "rolled_over_each"}
    if moved and "payment_dates" in facts.current and not WHEN.search(text):
        return True
    if asks_to_elect(text, facts):
        return True
    filed = "form_4768_filed" in facts.current and "date_of_death" in facts.facts
    return filed and bool(_HAS_EXTENSION.search(text))


THE_RETURN = frozenset({"estate_tax_return", "estate_tax_return_extended"})
BY_THE_RETURN = frozenset({"qdot_established", "assignment_date", "transfer_date", "protective_assignment_date"})
"""Acts whose limit is the day on which the return is filed."""
REFORMED = frozenset({"reformation_completed", "proceeding_commenced"})
"""Acts whose limit is the return's due day, whenever it is filed (§ 20.2056A-4(a)(1), (2))."""
OF_THE_FILING = re.compile(
    r"\b(?:is|was|were|did|does|has|have|are)(?:n't)? (?:the |our |his |her |that |an? )?(?:estate )?(?:tax )?"
    r"(?:return|706|filing|form)\b|\b(?:return|706|filing|filed|form 706)\b (?:\w+ ){0,3}?(?:in time|on time|timely|"
    r"late|overdue)\b|\btimely (?:filed|return|706|filing)\b",
    ANY_CASE,
)
"""Asks of the return itself whether it was in time."""

_TOLD_DUE = re.compile(
    r"\b(?:when|while|though|although|after|before) (?=the\b|it\b|we\b|he\b|she\b)|\b(?:was|is|were) (?:only )?due\b|"
    r"\bdue date (?:was|is)\b|\breturn due\b|\(due\b[^)]*\)|\b(?:the (?:whole|entire|full)|all the|all this) time\b|"
    r"\bstill(?= have to\b)",
    ANY_CASE,
)
"""Words of a day or a span that is told with the act, where nothing is asked."""

_LIMITS = {"administration_completed", "payment_dates", "return_filed", "return_due", "date_of_death"}
"""Facts against which an act is judged."""


_TO_SIGN = re.compile(
    r"\b(?:me|her|him|us|i|we|she|he|mom|mum|mother|widow|spouse) (?:\w+ ){0,2}sign\b"
    r"(?! (?:the |a |an |any |this |that |our |his |her )?(?:return|706|form|information|agreement|statement|"
    r"4768|will|trust))",
    ANY_CASE,
)
"""Beside the day of the return what the spouse signs is the assignment."""
_RETURN_RUNS_FROM = {"date_of_death", "return_due"}
_THE_FORM = re.compile(
    r"\b(?:the|that|this|his|her|our|death|estate) (?:(?:tax|irs|estate|death|big) )*(?:form|paper|papers|paperwork|"
    r"thing)\b[^.;?!]{0,30}\b(?:due|in|filed|sent|submitted|handed in)\b|\b(?:file|send|submit|hand in) "
    r"(?:the|that|this) (?:(?:tax|irs|estate|death|big) )*(?:form|papers?|paperwork|thing)\b",
    ANY_CASE,
)
"""Where only a death is told, the form that is due is the estate tax return."""


def _ends_an_administration(facts: Facts) -> bool:
    """Whether the end of the estate's administration is told, or that there is none."""
    has_none = "administration" in facts.current and facts.value("administration") is False
    return not facts.current & _MOVED and ("administration_completed" in facts.current or has_none)


_MOVED = {"transfer_date", "assignment_date", "conveyed", "protective_assignment_date"}


def by_event(text: str, topics: tuple[str, ...], judges: bool, facts: Facts) -> tuple[str, ...]:
    """The topic as the event told makes it: the tax at the spouse's death, the form after citizenship."""
    if asks_to_elect(text, facts) and set(topics) <= THE_RETURN:
        return ("qdot_election_latest",)
    if "spouse_citizen_on" in facts.current:
        if judges:
            return ("citizen_before_return",)
        if "form_706qdt" in topics and not facts.current & {"payment_dates", "payment_years"}:
            return ("citizenship_notice",)
    if "form_4768_filed" in facts.current and judges and not topics:
        return ("estate_tax_return_extended",)
    if topics == ("transfer",) and "return_filed" not in facts.facts and _ends_an_administration(facts):
        return CONVEYED  # what must be done by the end of the administration is the conveyance ((b)(6))
    if "estate_tax_paid" in facts.current and judges and set(topics) <= {*THE_RETURN, "estate_tax_payment"}:
        return ("estate_tax_payment",)
    if "surviving_spouse_date_of_death" in facts.current and topics == ("estate_tax_payment",):
        return ("section_2056a_tax_at_death",)
    if set(topics) <= THE_RETURN and "return_filed" in facts.current and _TO_SIGN.search(text):
        return ("assignment",)
    if not topics and facts.current & _RETURN_RUNS_FROM and _THE_FORM.search(text):
        return ("estate_tax_return", "estate_tax_return_extended")
    if judges and topics == ("assignment",) and "protective_assignment_date" in facts.current:
        return ("protective_assignment",)
    return topics


_ASKS = re.compile(
    r"\?|(?:^|[.;,!]\s*)(?:so |and |but )?(?:who|whom|what|why|how|which|where|can|could|may(?!\s+\d)|must|does|"
    r"do|did|is|"
    r"are|was|will(?! (?:and|trust|amended|reformed|was|is)\b)|would|should)\b",
    ANY_CASE,
)

_HAS_EXTENSION = re.compile(
    r"\b(?:we|i|he|she|they|the (?:executor|estate)) (?:now )?(?:ha(?:ve|s)|got|gets?) (?:time )?(?:till|until|to) \w+|"
    r"\b(?:do|did|does|is|was|have|has|will|would) (?:we|i|he|she|they|it|there|the (?:estate|executor|extension))\b"
    r"[^.;]{0,30}\b(?:extension|extended|six months|6 months|more time)\b|\bextension\b[^.;]{0,20}\b(?:good|"
    r"granted|ok|obtained|secured|got|valid|effective|available|automatic|in time|timely|late)\b",
    ANY_CASE,
)


def asks_to_elect(text: str, facts: Facts) -> bool:
    """Whether it is asked if another return can make the election that the filed one lacks (26 CFR 20.2056A-3(a))."""
    is_lacking = facts.value("election_made") is False and "return_filed" in facts.current
    return is_lacking and _CAN_ELECT.search(text) is not None


_CAN_ELECT = re.compile(
    r"\b(?:can|could|may|might|is it possible|allowed|able|possible|any way|how)\b[^.;?!]{0,40}\b(?:elect\b|"
    r"(?:make|file|add|get|do|send)\b[^.;?!]{0,25}\b(?:election|supplement\w*|amended|second|corrected|another|"
    r"new (?:return|706))|fix|cure|repair|correct|save|rescue|remedy|put (?:it )?right)",
    ANY_CASE,
)
_NEEDED = re.compile(r"\b(?:need(?:s|ed)?|necessary|required?|do without|avoid|still|helps?|enough|save)\b", ANY_CASE)
