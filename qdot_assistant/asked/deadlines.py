"""Whether a question asks for a day, for which of them, and whether something done is to be judged.

Come here for ``deadline_asked`` and ``topics_of``.
"""

from __future__ import annotations

import re

from qdot_assistant.asked.day_asked_for import CONVEYED, NAMES_THE_RETURN, topic_of_what_is_asked
from qdot_assistant.asked.day_one import asks_day_one
from qdot_assistant.asked.deadline_topics import topics_of
from qdot_assistant.asked.deadline_words import ALL_DATES, EACH_BY_ITSELF, SHEET, STILL_OPEN, UNASSIGNABLE, WHEN
from qdot_assistant.asked.default_days import FOLLOWING, default_focus
from qdot_assistant.asked.own_deadlines import own_deadline
from qdot_assistant.asked.rough_deaths import death_told_roughly
from qdot_assistant.asked.what import (
    ANY_CASE,
    DATE_FACTS,
    DONE_FACTS,
    EXTENSION,
    NONE,
    VERDICT,
    Asked,
    tells_an_act,
    told_here,
)
from qdot_assistant.reading.status import without_extension_to_pay
from qdot_assistant.types import Facts

_DATES = re.compile(r"\bdates?\b|\bnine months\b|\b9 months\b|\b60 days\b|\bsixty days\b", ANY_CASE)

_DATE_OF = re.compile(
    r"\bdates? of (?:death|birth|receipt|filing|payment)\b|\b(?:check|letter|deed|form)s? dated\b", ANY_CASE
)

_INTERROGATIVE = re.compile(
    r"\b(?:who|whom|what|why|how|which|where|can|could|may(?!\s+\d)|must|does|do|did|is|are|was|will|would|should)\b",
    ANY_CASE,
)

JUDGE = re.compile(
    (
        r"\b(?:timely|in time|on time|too late|late\b|valid(?:ly)?|good\b(?! cause)|fine\b|all ?right\b|problem|"
        r"trouble|"
        r"count(?:s|ed)?|good enough|ok(?:ay)?\b|deduction (?:is )?(?:lost|gone|denied|disallowed)|"
        r"works?\b|still (?:qualif\w+|ok(?:ay)?|good|count\w*|valid)|miss(?:ed)?|make (?:it|the deadline)|"
        r"made (?:it|the deadline)|meet|met|satisf\w+|compl(?:y|ies|iant)|"
        r"los[et] (?:the|our|my|his|her) (?:marital )?deduction|within (?:the )?(?:time|"
        r"deadline|limit)|is (?:that|this|it) (?:fine|enough|soon)|did (?:we|i|she|he|they)|was (?:that|"
        r"this|it)|qualif\w+|effective|holds?|stands?|available|eligible|acceptable|accepted|defective|barred|precluded|"
        r"foreclosed|route (?:still )?open|suffic\w+|soon enough|early enough|enough)\b"
    ),
    ANY_CASE,
)


_VAGUE = re.compile(
    r"^\W*(?:(?:hi|hello|so|and|ok|okay|please|pls|quick question)\b\W*)*(?:"
    r"(?:(?:what|which)(?:'?s| is| are)? |list (?:of )?|tell me )?(?:all )?(?:the |my |our |any )?"
    r"(?:deadlines?|due[- ]dates?|time ?limits?|time ?frames?|timeline|important dates|dates)|"
    r"(?:is|are) there (?:a |an |any |some )?(?:deadlines?|due dates?|time limits?)|"
    r"how (?:long|much (?:more )?time) (?:do|does|will|have|has) (?:i|we|she|he|they|one|the executor)(?: still)?"
    r"(?: have| get| got)?(?: left)?|how much time (?:is|have i got|have we got)(?: there)?(?: left)?|"
    r"when (?:is|are|'?s) (?:it|this|that|everything|all this|things|all of this) due|(?:by|until) when|"
    r"when do (?:i|we) have to act|how (?:soon|fast|quickly) (?:do|must|should) (?:i|we) (?:have to )?act"
    r")(?: (?:(?:do|should) (?:i|we) (?:have|need) to (?:know|watch|meet)|"
    r"for (?:me|us|this|all this|it|everything|that)|to (?:act|do (?:this|it|something|anything))|"
    r"please|pls|here|again|now|exactly))*\W*$",
    ANY_CASE,
)


def is_vague(text: str) -> bool:
    """True for a message that asks for a time limit and not of what ("deadline?", "how long do I have")."""
    return bool(_VAGUE.match(text))


_PAID = re.compile(
    r"\b(?:payments?|paid|annuit\w+|pensions?|checks?|cheques?|instal?lments?|pay[- ]tax|roll\w*)\b", ANY_CASE
)
"""A year is one of payments only where they are spoken of ("gets cut in half after 2025" tells of none)."""

_FORM = re.compile(
    r"\b(?:first|last|the|her|his|my|which|what|each) forms?\b(?! (?:706|4768))|\bforms? (?:is |are )?due\b", ANY_CASE
)
"""Beside a route and its payments the form is Form 706-QDT."""

_TAX_OF_A_PAYMENT = re.compile(
    r"^(?!.*\broll)(?=.*(?:\btax(?:es)?\b[^.;?!]{0,30}\b(?:due|paid|pay|payable|owed?)\b|"
    r"\b(?:pay|owe|remit|settle)\b[^.;?!]{0,25}\btax|\b(?:must|do|should|shall) (?:i|we|he|she|s) pay\b))",
    re.IGNORECASE | re.DOTALL,
)
"""The tax on a payment is paid with Form 706-QDT; it has no sixty days."""

_NO_RETURN = re.compile(r"\bno (?:federal )?(?:estate )?(?:tax )?(?:return|706|form 706)\b[^.;?!]*", ANY_CASE)
"""A return that was not filed is a fact of the case, no topic of the question."""


_OWN_DAY = {"bond_or_letter_of_credit", "security_renewal_notice", "form_4768", "rollover", "form_706qdt"}
"""Days that are asked for by themselves, though no return was filed yet."""

_NO_ASSIGNMENT = re.compile(r"(?:\b(?:not|never|no)|n't)\b(?: \w+){0,3}? assign(?:ed|s|ing|ments?)?\b", ANY_CASE)
"""Property that was not assigned has no conveyance to be made by a day; its assignment may still be asked for."""


def deadline_asked(text: str, facts: Facts, example: int | None) -> Asked:
    if example is not None or _asks_if_needed(text, facts) or _WHICH_START.search(text) or asks_day_one(text):
        return NONE
    is_put_off = EXTENSION.search(text) is not None
    text = without_extension_to_pay(text)
    topics, dated = topics_of(_NO_ASSIGNMENT.sub(" assign ", _NO_RETURN.sub(" ", text))), facts.current & DATE_FACTS
    asked = topic_of_what_is_asked(text)
    topics = asked or topics
    judges = bool(JUDGE.search(text)) and tells_an_act(text, facts, has_topic=bool(topics))
    judges = judges or (bool(VERDICT.search(text)) and told_here(text, facts) and "return_filed" in facts.current)
    judges = judges or _judges_event(text, topics, facts)
    topics = _by_event(topics, judges, facts)
    if judges and set(topics) <= _THE_RETURN and facts.current & _BY_THE_RETURN and "return_filed" in facts.current:
        topics = ()  # the return's day is told as the limit of the act; the act is judged
    if set(topics) & {*CONVEYED} and _NO_ASSIGNMENT.search(text):
        topics = ("transfer",)
    if "form_706qdt" in topics and EXTENSION.search(text):
        topics = (*topics, "form_706qdt_extended")
    if "route" in facts.facts and dated & {"payment_dates", "payment_years"} and _FORM.search(text):
        topics = ("form_706qdt",)
    by_year = "payment_years" in dated and "payment_dates" not in facts.facts and bool(_PAID.search(text))
    if by_year and EACH_BY_ITSELF.search(text):
        return NONE
    of_no_return = "route" in facts.facts and not NAMES_THE_RETURN.search(_NO_RETURN.sub(" ", text))
    if "payment_dates" in dated and topics in ((), ("rollover",)) and _TAX_OF_A_PAYMENT.search(text) and not judges:
        topics = ("form_706qdt",)
    if by_year and (topics in ((), ("rollover",)) or (of_no_return and set(topics) <= _THE_RETURN)):
        topics = ("form_706qdt",)
    wants_all = bool(ALL_DATES.search(text))
    if dated and SHEET.search(text):
        return Asked("deadlines", (), judges)
    has_own_day = bool(topics) and set(topics) <= _OWN_DAY
    is_open = STILL_OPEN.search(text) and not UNASSIGNABLE.search(text) and not has_own_day
    if "date_of_death" in dated and not judges and is_open and set(asked) <= _DECIDES_WHAT_IS_OPEN:
        return Asked("deadlines", tuple(dict.fromkeys((*asked, *_OPEN, *topics))))
    if (
        "payment_dates" in dated
        and not dated & DONE_FACTS
        and STILL_OPEN.search(text)
        and topics in ((), ("rollover",))
    ):
        return Asked("deadlines", ("rollover",))
    if dated and (judges or _wants_day(text, bool(topics) or _is_dated_list(facts))):
        if "form_706qdt" in topics and not facts.current & {"payment_dates", "payment_years"}:
            topics = (*topics, "form_706qdt_distribution", "form_706qdt_cessation")
        alone = next((name for name in FOLLOWING if dated == {name}), None)
        if alone is not None and (
            alone != "surviving_spouse_date_of_death"
            or (set(topics) <= _TAX_AT_DEATH and not _UNDER_AGREEMENT.search(text))
        ):
            return Asked(
                "deadlines",
                (*FOLLOWING[alone], "payment_extension_limit") if is_put_off else FOLLOWING[alone],
            )
        if dated == {"payment_years"} and "form_706qdt" not in topics:
            return own_deadline(text, topics, facts)
        if topics and not judges and dated <= {"payment_dates"} and set(topics) <= _FUNDING:
            topics = ("rollover",)
        focus = topics or (() if wants_all or judges else default_focus(facts))
        return Asked("deadlines", focus, judges) if focus or wants_all or judges else NONE
    if not dated and (wants_all or _DAY_OF_A_DEATH.search(text)) and death_told_roughly(text, facts):
        return _from_the_death(text, topics, wants_all=wants_all)
    return own_deadline(text, topics, facts)


_DAY_OF_A_DEATH = re.compile(
    r"\bwhen(?:'?s| is| are| was| were| do| does| did| must| should| will| would)?\b(?=[^.;]*\?|[^.;]*\b(?:due|filed?|"
    r"elect\w*)\b)|\bdeadlines?\b|\bdue(?: dates?| days?)?\b|\b(?:by|until|till) (?:when|what|which)\b|"
    r"\b(?:what|which) (?:day|date)\b|\bhow (?:long|late|soon|much (?:more )?time)\b|\b(?:last|latest|final) (?:day|"
    r"date)\b|\btoo late\b|\b(?:in|on) time\b|\bcut-?offs?\b|\b(?:is|are|was|were) (?:the |our |his |her |that |"
    r"it )?(?:\w+ )?(?:late|overdue)\b",
    ANY_CASE,
)
"""A day is asked for, or whether it was kept."""

_OF_ALL = re.compile(r"\b(?:due|deadlines?|too late|how (?:long|much (?:more )?time))\b", ANY_CASE)
"""Where nothing is named that has its day, the days that decide what can still be done."""


def _from_the_death(text: str, topics: tuple[str, ...], *, wants_all: bool) -> Asked:
    """What runs from a death whose day was not told: the day is asked for."""
    if wants_all:
        return Asked("deadlines")
    if not topics:
        return Asked("deadlines", _OPEN) if _OF_ALL.search(text) else NONE
    return Asked("deadlines", topics) if set(topics) <= _RUN_FROM_THE_DEATH else NONE


_RUN_FROM_THE_DEATH = {
    "estate_tax_return", "estate_tax_return_extended", "estate_tax_payment", "qdot_election_latest", "form_4768",
    "trust_instrument_reformation", "judicial_reformation_commenced", "conveyance_no_administration",
    "conveyance_administration", "section_2056a_tax_at_death",
}  # fmt: skip


_WHICH_START = re.compile(
    r"\b(?:count|run|start|begin|go)(?:s|ed|ning|ing)?\b[^.?!]{0,30}\b(?:from|with|when|on|at)\b[^.?!]{0,60}"
    r"\bor (?:is it |rather )?(?:from |with |when |on |at |only )",
    ANY_CASE,
)
"""From which of two events a time runs is a rule, whatever year is told with it."""


def _asks_if_needed(text: str, facts: Facts) -> bool:
    """Whether citizenship spares the trust is asked with no return filed: the rule tells it, and no day is judged."""
    is_filed = bool(facts.facts.keys() & {"return_filed", "return_due", "us_postmark", "foreign_postmark"})
    asked = _SPARED.search(text) and not JUDGE.search(text) and not WHEN.search(text)
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
    filed = "form_4768_filed" in facts.current and "date_of_death" in facts.facts
    return filed and bool(_HAS_EXTENSION.search(text))


_THE_RETURN = frozenset({"estate_tax_return", "estate_tax_return_extended"})
_BY_THE_RETURN = frozenset({"qdot_established", "assignment_date", "transfer_date", "protective_assignment_date"})
"""Acts whose limit is the day on which the return is filed."""

_TOLD_DUE = re.compile(
    r"\b(?:when|while|though|although|after|before) (?=the\b|it\b|we\b|he\b|she\b)|\b(?:was|is|were) (?:only )?due\b|"
    r"\bdue date (?:was|is)\b|\breturn due\b",
    ANY_CASE,
)
"""Words of a day that is told with the act, where nothing is asked."""

_LIMITS = {"administration_completed", "payment_dates", "return_filed", "return_due", "date_of_death"}
"""Facts against which an act is judged."""


def _by_event(topics: tuple[str, ...], judges: bool, facts: Facts) -> tuple[str, ...]:
    """The topic as the event told makes it: the tax at the spouse's death, the form after citizenship."""
    if "spouse_citizen_on" in facts.current:
        if judges:
            return ("citizen_before_return",)
        if "form_706qdt" in topics and not facts.current & {"payment_dates", "payment_years"}:
            return ("citizenship_notice",)
    if "form_4768_filed" in facts.current and judges and not topics:
        return ("estate_tax_return_extended",)
    if "surviving_spouse_date_of_death" in facts.current and topics == ("estate_tax_payment",):
        return ("section_2056a_tax_at_death",)
    return topics


_ASKS = re.compile(
    r"\?|(?:^|[.;,!]\s*)(?:so |and |but )?(?:who|whom|what|why|how|which|where|can|could|may(?!\s+\d)|must|does|"
    r"do|did|is|"
    r"are|was|will(?! (?:and|trust|amended|reformed|was|is)\b)|would|should)\b",
    ANY_CASE,
)

_HAS_EXTENSION = re.compile(
    r"\b(?:do|did|does|is|was|have|has|will|would) (?:we|i|he|she|they|it|there|the (?:estate|executor|extension))\b"
    r"[^.;]{0,30}\b(?:extension|extended|six months|6 months|more time)\b|\bextension\b[^.;]{0,20}\b(?:good|"
    r"granted|ok)\b",
    ANY_CASE,
)

_TAX_AT_DEATH = {
    "section_2056a_tax_at_death", "form_706qdt", "form_706qdt_distribution", "form_706qdt_cessation",
    "estate_tax_payment",
}  # fmt: skip
"""What is asked of where only the surviving spouse's death is told: one tax, due on one day."""


_UNDER_AGREEMENT = re.compile(r"\b(?:annuit\w*|pensions?|agreements?|pay[- ]tax|roll\w*[- ]?over)\b", ANY_CASE)
"""What is reported is the annuity's payments, and not what remains in the trust."""

_FUNDING = {"transfer", "assignment", "conveyance_no_administration", "conveyance_administration"}
"""Where only a payment's day is told, "put it into the trust" means its roll-over."""

_NEEDED = re.compile(r"\b(?:need(?:s|ed)?|necessary|required?|do without|avoid|still|helps?|enough|save)\b", ANY_CASE)


_OPEN = ("estate_tax_return", "estate_tax_return_extended", "qdot_election_latest")
"""The days that decide what can still be done where little or nothing was."""


_DECIDES_WHAT_IS_OPEN = {*_OPEN, "form_4768"}
"""Beside another day asked for, a return not filed or an estate still open is told as a fact."""


def _is_dated_list(facts: Facts) -> bool:
    """A death and an extension, told and nothing asked: the days of the return are wanted."""
    return "date_of_death" in facts.current and bool(facts.current & {"extension_months", "form_4768_filed"})


def _names_a_day(asking: str) -> bool:
    """True where the sentence that asks names what has a day, or is a word or two ("and then?")."""
    return bool(topics_of(asking) or _FORM.search(asking)) or len(asking.split()) <= _BARE


_BARE = 3
_AT_ONCE = re.compile(r"\bdue (?:now|at once|immediately|right away|straight away)\b", ANY_CASE)
"""A tax said to be due at once asks for no day."""


_ABOUT = re.compile(r"\b(?:what|how) about\b", ANY_CASE)


def _wants_day(text: str, has_topic: bool) -> bool:
    """True when a day is asked for, or nothing else is: facts and a topic alone want the day."""
    text = _AT_ONCE.sub(" ", text)
    if has_topic and (_ABOUT.search(text) or JUDGE.search(text)):
        return True
    if WHEN.search(text) or _DATES.search(_DATE_OF.sub(" ", text)):
        return True
    sentences = [one for one in re.split(r"(?<=[.;?!])\s+", text.strip()) if one.strip()]
    if len(sentences) > 1 and sentences[-1].endswith("?") and not _names_a_day(sentences[-1]):
        return False  # the last sentence asks, and of no day
    return has_topic and not _INTERROGATIVE.search(sentences[-1] if sentences else text) and len(text.split()) <= 40
