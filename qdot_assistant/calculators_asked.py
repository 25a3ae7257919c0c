"""Which calculator works out a question, and which of its results are asked for.

A question is a calculation when it wants a figure or a day *and* gives (or, being about the asker's own case, lacks)
the facts it turns on. "How is the corpus portion computed?" is a rule; "what is my corpus portion?" is a calculation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from calculators.base import CalculatorName
from qdot_assistant.conversation import Standing
from qdot_assistant.facts import facts_of
from qdot_assistant.named import Named
from qdot_assistant.subjects import is_fragment
from qdot_assistant.types import Facts, Question


@dataclass(frozen=True)
class Asked:
    """The calculator asked for, its results in focus, and whether something done is to be judged."""

    calculator: CalculatorName | None = None
    focus: tuple[str, ...] = ()
    judges: bool = False


_NONE = Asked()
_I = re.IGNORECASE

_CORPUS = re.compile(
    r"\bcorpus\b|\bprincipal\b|expected (?:annuity )?term|present value|annuity factor|adjust(?:ment|ed)\b|"
     r"(?:part|portion|share|much|percent(?:age)?|fraction|bit|piece) of (?:each|every|the|my|her|his|"
    r"their|that|a|those)?\s*(?:monthly |annual |yearly |quarterly |weekly )?(?:payments?|checks?|"
    r"cheques?|pension|annuity|amounts?)|"
     r"(?:how much|what|how many).*\b(?:roll(?:ed|ing)?[ -]?over|put (?:in|into|back)|tax(?:ed|able)|"
    r"goes? (?:to|in|into)|set aside|has to (?:go|be moved)|move (?:to|into))\b.*|"
    r"\b(?:split|break(?:down| down)|work out|compute|calculate|run|figure)\b",
    _I,
)  # fmt: skip
_CORPUS_WORD = re.compile(
    (
        r"\bcorpus\b|\bprincipal\b|expected (?:annuity )?term|present value of (?:my|our|the|her|his|this|"
        r"a)|annuity factor|\bpv\b"
    ),
    _I,
)
_ANNUITY = re.compile(
    (
        r"\b(?:annuit(?:y|ies)|pensions?|payments?|checks?|cheques?|payouts?|benefits?|401\(?k\)?|ira|per "
        r"(?:month|year|quarter|week))\b"
    ),
    _I,
)
_OWN = re.compile(
    (
        r"\b(?:my|our|her|his|their|mine|ours|us|we|i|me|client(?:'?s)?|this (?:client|estate|case|"
        r"annuity|pension)|mom'?s|mum'?s|mother'?s|dad'?s|father'?s|s'?s)\b"
    ),
    _I,
)
_FIGURE_WANTED = re.compile(
    (
        r"\b(?:how much|what(?:'?s| is| are| was| would| will)?|calculat\w+|comput\w+|work(?:ed)? (?:it |"
        r"that |this )?out|figure(?:d)? (?:it |that |this )?(?:out)?|tell me|give me|need|want|run|amount|"
        r"percent(?:age)?|which (?:part|share|portion)|estimate|portion\??|please)\b|\?"
    ),
    _I,
)
_HOW_RULE = re.compile(
    (
        r"\bhow (?:is|are|do(?:es)?|was|would|to|can|should)\b(?!.*\b(?:much|"
        r"many)\b)(?:(?!\?).)*\b(?:calculat\w+|comput\w+|determin\w+|work(?:s|ed)?|defin\w+|find|"
        r"figure\w*|get|arriv\w+|deriv\w+)|\bformula\b|\bdefin(?:e|ition)\b|\bwhat (?:is|are|does) (?:an? "
        r"|the )?(?:term )?[\"']?(?:corpus (?:portion|amount)|expected annuity term|annuity factor|"
        r"adjustment factor|adjusted (?:annual )?payment)[\"']?(?: mean)?\s*(?:\?|$|under|in the|for "
        r"purposes|as used|exactly)|\bmean(?:s|ing)?\b"
    ),
    _I,
)

_WHEN = re.compile(
    (
        r"\b(?:latest|earliest) (?:the|a|that|it|we|i)\b|\bwhen\b|\bdeadlines?\b|\bdue\b|\bby (?:what|"
        r"which) (?:day|date)|\bwhat (?:day|date)|\bhow "
        r"(?:long|late|soon|many (?:days|months|weeks))\b|\b(?:last|latest|final|cut-?off) (?:day|date|"
        r"possible|moment)|\bat the latest\b|\b(?:too|how) late\b|\bin time\b|\bon time\b|\btime(?:ly|"
        r"line|table| limit| left)?\b|\bwhat dates\b|\bby\?|\buntil\b|\bstill (?:have|time|able|do|make|"
        r"file|elect|transfer|assign|possible|ok|okay|open)\b|\bmiss(?:ed)?\b|\bvalid(?:ly)?\b|\btoo "
        r"soon\b|\bschedule of\b|\bcalendar\b"
    ),
    _I,
)
_DATES = re.compile(r"\bdates?\b|\bnine months\b|\b9 months\b|\b60 days\b|\bsixty days\b", _I)
_DATE_OF = re.compile(
    r"\bdates? of (?:death|birth|receipt|filing|payment)\b|\b(?:check|letter|deed|form)s? dated\b", _I
)
_INTERROGATIVE = re.compile(
    r"\b(?:who|whom|what|why|how|which|where|can|could|may|must|does|do|did|is|are|was|will|would|should)\b", _I
)
_JUDGE = re.compile(
    (
        r"\b(?:timely|in time|on time|too late|late\b|valid(?:ly)?|count(?:s|ed)?|good enough|ok(?:ay)?\b|"
        r"works?\b|still (?:qualif\w+|ok(?:ay)?|good|count\w*|valid)|miss(?:ed)?|make (?:it|the deadline)|"
        r"made (?:it|the deadline)|meet|met|satisf\w+|compl(?:y|ies|iant)|within (?:the )?(?:time|"
        r"deadline|limit)|is (?:that|this|it) (?:fine|enough|soon)|did (?:we|i|she|he|they)|was (?:that|"
        r"this|it)|qualif\w+|effective)\b"
    ),
    _I,
)

# Which deadline keys a topic of the question names, in the order of the sheet.
_TOPICS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (keys, re.compile(pattern, _I))
    for keys, pattern in (
        (("form_706qdt",), (r"706\s*-?\s*qdt|\b(?:tax|return|report(?:ing|ed)?|form) (?:on|for|of) (?:the |her |"
                            r"his |my |each "
    r"|those |these |that )?(?:pension|annuity|corpus|payments?|distribution)|\b(?:pay|remit|"
    r"report)\b.{0,40}\b(?:corpus|annuity|pension|section 2056a|2056a)\b|\b2056a(?: estate)? tax\b|"
    r"\bannual (?:return|filing|report)\b|\bqdot (?:tax )?return\b")),
        (("rollover",), (r"\broll(?:ed|ing)?[ -]?over|\broll (?:it|this|that|the|my|her|his|each|"
                         r"them)\b.*\bover\b|\b60[- "
    r"]day|\bsixty days|\b(?:move|transfer|put|deposit|get|pay)\b.{0,50}\b(?:corpus|portion|pension|"
    r"annuity|payment|check|cheque|money)\b.{0,40}\b(?:to|in|into|over)\b")),
        (("trust_instrument_reformation", "judicial_reformation_commenced"), (r"\breform(?:ation|ed|ing)?\b|"
                                                                              r"\bamend(?:ed|ing)? (?:the |his |"
                                                                              r"her )?(?:trust|will)|\bfix(?:ed|"
    r"ing)? the trust|\bchange the trust")),
        (("judicial_reformation_commenced",), r"\b(?:court|judicial|judge|petition|proceeding|lawsuit|sue)\b"),
        (("conveyance_no_administration", "conveyance_administration"), (r"\bconvey(?:ed|ance|ing)?\b|"
                                                                         r"\bassign(?:ed|ment)\b.{0,80}\b(?:be|"
                                                                         r"been|get|got|being) (?:all "
    r")?(?:moved|transferred|retitled|deeded|funded|completed)|\bassign(?:ed|ment)\b.{0,80}\b(?:be|get|go|put|"
    r"end up) in(?:to)? (?:the |our )?(?:trust|qdot)\b|\bassign(?:ed|ment)\b.{0,60}\bmoved\b|"
    r"\bactual(?:ly)? (?:transfer|convey|move)\w*|\bassigned\b.{0,60}\b(?:transfer|move|convey|"
    r"complete|fund|deed)\w*|\b(?:complete|finish|fund)\w*\b.{0,40}\b(?:transfer|assign|trust|qdot)|"
    r"\bno probate|\bno (?:estate )?administration|\bpromised\b")),
        (("assignment",), r"\bassign(?:ment|ed|s|ing)?\b|\bsign(?:ed|ing)? (?:it |the (?:property|house) )?over\b"),
        (("transfer",), (r"\btransfer(?:red|s|ring)?\b|\bmove(?:d)? (?:it|the|her|his|my|property|assets|stuff|"
    r"everything)\b|\bfund(?:ed|ing)? (?:the )?(?:trust|qdot)|\b(?:put|get)\b.{0,30}\b(?:in|into) "
    r"(?:the |a )?(?:trust|qdot)")),
        (("qdot_election_latest",), r"\belect(?:ion|ed|s|ing)?\b"),
        (("estate_tax_return", "estate_tax_return_extended"), (r"\b(?:estate (?:tax )?(?:return|form|filing)|"
                                                               r"tax return|form 706|706|return|estate taxes?|file|"
    r"filing|filed)\b|\bextension\b|\b4768\b")),
    )
)  # fmt: skip
_ALL_DATES = re.compile(
    (
        r"\b(?:all|every|full|complete|list|my|our|the|which|what(?: are)?)\b.{0,25}\b(?:deadlines|due "
        r"dates|dates|timeline|calendar|time limits|schedule)\b|\bdeadline sheet\b|\bdates\b.*\bplease\b"
    ),
    _I,
)

_EXCLUSION = re.compile(
    (
        r"\b(?:basic )?(?:exclusion|exempt(?:ion|ed)?|tax[- ]free (?:amount|limit|threshold)|estate tax "
        r"(?:threshold|limit))\b|\bunified credit\b"
    ),
    _I,
)
_GIFT = re.compile(r"\bgifts?\b|\bgive\b|\bgiving\b|\bgifting\b|\bannual exclusion\b", _I)
_SPOUSE = re.compile(r"\b(?:spouse|wife|husband|noncitizen|non-citizen|partner|her|him)\b", _I)
_CURRENT = re.compile(
    r"\b(?:current(?:ly)?|now|today|this year|these days|at present|present(?:ly)?|as of|right now|nowadays)\b", _I
)
_AMOUNT_WANTED = re.compile(
    r"\b(?:how much|what(?:'s| is| was| were| are| will)?|amount|figure|number|limit|current|is (?:it|the)|"
    r"which|compare|"
    r"comparison|versus|vs|difference)\b|\?",
    _I,
)
_SECURITY = re.compile(
    (
        r"\b(?:banks?|bonds?|letters? of credit|secur(?:e|ity)|trustees?|who (?:must|may|can|has to|"
        r"should) (?:run|manage|hold)|35 ?(?:%|percent)|foreign (?:real|property|land|house)|abroad)\b"
    ),
    _I,
)
_TAX_WANTED = re.compile(
    (
        r"\b(?:how much|estimate|calculat\w+|comput\w+|what(?:'s| is| would| will)?)\b.*\b(?:tax|owe|"
        r"due)\b|\btax (?:bill|on|due|hit)\b"
    ),
    _I,
)

_IF_ANY = re.compile(r"^(?:do|does|is|are|will|can|must)\b(?!.*\bhow much\b)", _I)

_CORPUS_FACTS = frozenset({"annual_annuity", "payment_amount", "term_years", "age", "birth_date", "section_7520_rate"})
_DATE_FACTS = frozenset(
    [
        "date_of_death",
        "return_filed",
        "surviving_spouse_date_of_death",
        "surviving_spouse_return_filed",
        "payment_dates",
        "payment_years",
        "transfer_date",
        "assignment_date",
        "reformation_completed",
        "proceeding_commenced",
        "election_made",
        "qdot_established",
        "conveyed",
        "administration_completed",
        "spouse_citizen_on",
        "form_4768_filed",
        "rolled_over",
        "form_706qdt_filed",
        "us_postmark",
        "foreign_postmark",
        "protective_assignment_date",
        "distribution_dates",
        "trust_ceased_on",
        "security_expires",
    ]
)
_DONE_FACTS = _DATE_FACTS - {
    "payment_years",
    "distribution_dates",
    "trust_ceased_on",
    "security_expires",
    "date_of_death",
    "return_filed",
    "surviving_spouse_date_of_death",
    "surviving_spouse_return_filed",
    "payment_dates",
}


def asked(question: Question, standing: Standing, facts: Facts, example: int | None, named: Named) -> Asked:
    """Tell which calculator, if any, the question wants.

    A follow-up that only changes a fact ("what about at 5%?") stands on the calculator of the earlier question.
    """
    own = _own(question.question, _with_unclear(question.question, facts), example, named)
    if (
        standing.follow_up != "continues"
        or standing.previous is None
        or (own.calculator and _names_it(own, question.question))
    ):
        return own
    inherited = _inherited(question, standing.previous, facts)
    if inherited.calculator or own.calculator:
        return inherited if inherited.calculator else own
    return _asked_again(question, standing, facts)


def _with_unclear(text: str, facts: Facts) -> Facts:
    """A fact told in words that can be read two ways counts as given: it is asked about before all else."""
    told = {unclear.name for unclear in facts.unclear if unclear.words and unclear.words.lower() in text.lower()}
    return facts.model_copy(update={"current": facts.current | told}) if told else facts


def _names_it(own: Asked, text: str) -> bool:
    """True when the message itself names what it wants worked out, and does not merely give a fact of it."""
    if own.calculator == "deadlines":
        return bool(
            own.focus or re.search(r"\b(?:deadlines?|due|when|how long|last day|in time|timely|too late)\b", text, _I)
        )
    return own.calculator != "corpus_portion" or bool(_CORPUS_WORD.search(text))


def _own(text: str, facts: Facts, example: int | None, named: Named) -> Asked:
    if named.is_bare or (example is not None and example != 4):
        return _NONE
    if example is None and _is_annuity_sheet(text, facts):
        return Asked("corpus_portion", _corpus_focus(text))
    for reader in (_tax, _security, _gift, _exclusion, _corpus, _deadline):
        found = reader(text, facts, example)
        if found.calculator:
            return found
    return _NONE


def _is_annuity_sheet(text: str, facts: Facts) -> bool:
    """True for a list of facts only the corpus portion needs: a payment, a life or term, and a rate or a death."""
    given = facts.current
    payment = bool(given & {"annual_annuity", "payment_amount"})
    measure = bool(given & {"age", "birth_date", "term_years"})
    other = bool(given & {"section_7520_rate", "date_of_death"})
    return payment and measure and other and not _OTHER_QUESTION.search(text)


_OTHER_QUESTION = re.compile(
    (
        r"\b(?:who (?:signs?|files?|must|may|can|pays)|which form|what form|information statement|what "
        r"(?:must|do we) (?:file|report|sign)|when (?:is|are|must|do)|deadline)\b"
    ),
    _I,
)


_USES: dict[CalculatorName, frozenset[str]] = {}


def _inherited(question: Question, previous: Question, facts: Facts) -> Asked:
    """The earlier calculation, when the current message adds or changes one of its facts.

    A question that could not be worked out for want of facts counts too: the facts given now belong to it.
    """
    text = question.question
    extends = bool(_EXTENSION.search(text))
    if not facts.current and not extends:
        return _NONE
    earlier = _earlier(previous, facts)
    if earlier.calculator is None or not (
        facts.current & _uses()[earlier.calculator] or (extends and earlier.calculator == "deadlines")
    ):
        return _NONE
    focus = _topics(text) or earlier.focus
    if extends and "estate_tax_return" in focus:
        focus = ("estate_tax_return", "estate_tax_return_extended")
    return Asked(earlier.calculator, focus, earlier.judges or bool(_JUDGE.search(text)))


def _asked_again(question: Question, standing: Standing, facts: Facts) -> Asked:
    """A day or a figure that a follow-up asks for without a new fact, where the conversation has told the facts."""
    text = question.question
    topics = _topics(text)
    if topics and not _GENERAL.search(text) and (_WHEN.search(text) or _turns_to_another_day(text, standing, facts)):
        told = any(key in facts.facts for key in _RUNS_FROM.get(topics[0], ("date_of_death",)))
        return Asked("deadlines", topics) if told and "date_of_death_precision" not in _coarse(facts) else _NONE
    if standing.previous is not None and _FIGURE_AGAIN.search(text) and len(text.split()) <= 12:
        return _earlier(standing.previous, facts)
    return _NONE


def _turns_to_another_day(text: str, standing: Standing, facts: Facts) -> bool:
    """True for a topic alone ("and the 706-QDT for it?") where a day was worked out before."""
    previous = standing.previous
    return is_fragment(text) and previous is not None and _earlier(previous, facts).calculator == "deadlines"


def _coarse(facts: Facts) -> frozenset[str]:
    """The precision of the date of death where it is not a day."""
    known = facts.value("date_of_death_precision")
    return frozenset() if known in (None, "day") else frozenset({"date_of_death_precision"})


_RUNS_FROM = {
    "rollover": ("payment_dates",), "form_706qdt": ("payment_dates",), "transfer": ("return_filed",),
    "assignment": ("return_filed",),
}  # fmt: skip
"""The fact that a day runs from, where it is not the date of death."""
_GENERAL = re.compile(r"\b(?:each|every|usually|generally|normally|in general|always)\b", _I)
_FIGURE_AGAIN = re.compile(
    r"\b(?:figure|result|in dollars|dollar amount|percentage|per (?:check|cheque|month|payment|quarter|year)|"
    r"how much (?:is|was|would|does) (?:it|that|this|each|the)|what (?:is|was|'s) (?:it|that) (?:in|per|as)|"
    r"the (?:number|numbers|amount|portion|steps|math))\b",
    _I,
)
_EXTENSION = re.compile(r"\bexten(?:d|ded|sion)\b|\b4768\b|\bextra six months\b", _I)


def _uses() -> dict[CalculatorName, frozenset[str]]:
    """Which facts each calculator works with."""
    if not _USES:
        _USES.update(
            {
                "corpus_portion": _CORPUS_FACTS | {"frequency", "timing", "date_of_death"},
                "deadlines": _DATE_FACTS | {"extension_months", "route", "administration", "form_4768_filed"},
                "exclusion_amount": frozenset({"year", "year_of_death", "date_of_death"}),
                "spouse_gift_exclusion": frozenset({"year", "year_of_death", "gift_amount"}),
                "security_test": frozenset(
                    {
                        "qdot_assets",
                        "amount",
                        "other_qdot_assets",
                        "personal_residence",
                        "foreign_real_property",
                        "assets_at_year_end",
                    }
                ),
                "section_2056a_tax": frozenset(
                    {"distribution", "taxable_estate", "date_of_death", "year_of_death", "adjusted_taxable_gifts"}
                ),
            }
        )
    return _USES


def _earlier(previous: Question, facts: Facts) -> Asked:
    """What the conversation asked to be worked out last: by itself, or with the facts that came after it.

    A follow-up between ("on $100,000", "he died in 2024") is passed over to the question it belongs to.
    """
    from qdot_assistant.conversation import standing as stand
    from qdot_assistant.router import example_asked, route

    with_all = facts.model_copy(update={"current": frozenset(facts.facts)})
    asking: Question | None = previous
    while asking is not None:
        stands = stand(asking)
        asking = asking.model_copy(update={"question": stands.text or asking.question})
        earlier = route(asking, stands, facts_of(asking))
        if earlier.calculator is not None:
            return Asked(earlier.calculator, earlier.focus, earlier.judges)
        later = _own(asking.question, with_all, example_asked(asking.question), earlier.named)
        if later.calculator is not None:
            return later
        adds = stands.follow_up == "continues" and (stands.is_bare or bool(facts_of(asking).current))
        asking = stands.previous if adds else None
    return _NONE


def _corpus(text: str, facts: Facts, example: int | None) -> Asked:
    given = facts.current & _CORPUS_FACTS
    if example == 4:
        if len(given) >= 2 and "date_of_death" in facts.current:
            return Asked("corpus_portion")
        changed = _changed_from_example(facts, given | (facts.current & {"frequency", "timing"}))
        return Asked("corpus_portion") if changed and _changes_example(text) else _NONE
    wants = _CORPUS_WORD.search(text) or (_CORPUS.search(text) and _ANNUITY.search(text))
    if not wants or not _FIGURE_WANTED.search(text):
        return _NONE
    money = bool(given & {"annual_annuity", "payment_amount"})
    if money or len(given) >= 2:
        return Asked("corpus_portion", _corpus_focus(text))
    if _HOW_RULE.search(text):
        return _NONE
    own_case = (
        (_OWN.search(text) or money)
        and _CORPUS_WORD.search(text)
        and re.search(r"\bwhat(?:'?s| is)|\bcalculat|\bcomput|\bhow much\b|\bwork out\b|\bfigure\b", text, _I)
    )
    return Asked("corpus_portion", _corpus_focus(text)) if own_case or given else _NONE


_CORPUS_RESULTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("expected_term_years", re.compile(r"\bexpected (?:annuity )?term\b", _I)),
    ("annuity_factor", re.compile(r"\bannuity factor\b|\btable s\b.{0,20}\bfactor\b", _I)),
    ("adjustment_factor", re.compile(r"\badjustment factor\b|\btable k\b.{0,20}\bfactor\b", _I)),
    ("adjusted_annual_payment", re.compile(r"\badjusted (?:annual )?(?:payment|amount|annuity)\b", _I)),
    ("present_value", re.compile(r"\bpresent value\b|\bpv\b|\bworth\b", _I)),
    ("corpus_amount", re.compile(r"\bcorpus amount\b", _I)),
)
_SHARE = re.compile(r"\b(?:percent(?:age)?|fraction|ratio|share)\b|%\s*(?:is|of)", _I)


def _corpus_focus(text: str) -> tuple[str, ...]:
    """The results named in the question, beside the corpus portion itself."""
    named = tuple(name for name, pattern in _CORPUS_RESULTS if pattern.search(text))
    return named or (("corpus_portion",) if _SHARE.search(text) else ())


_OWN_FACTS_OF_EXAMPLE = {
    "annual_annuity": {"72000"}, "payment_amount": {"6000"}, "age": {"60"}, "section_7520_rate": {"3.6", "6", "6.0"},
    "frequency": {"monthly"}, "timing": {"end"},
}  # fmt: skip


def _changed_from_example(facts: Facts, given: frozenset[str]) -> bool:
    """True when a fact given is not the Example's own."""
    return any(
        str(facts.value(name)).removesuffix(".00") not in _OWN_FACTS_OF_EXAMPLE.get(name, set()) for name in given
    )


def _changes_example(text: str) -> bool:
    return bool(
        re.search(r"\b(?:but|instead|if|suppose|what if|with|were|had|assume|same|only|except|rather)\b", text, _I)
    )


def _deadline(text: str, facts: Facts, example: int | None) -> Asked:
    if example is not None:
        return _NONE
    topics, dated = _topics(text), facts.current & _DATE_FACTS
    judges = bool(_JUDGE.search(text)) and bool(facts.current & (_DONE_FACTS | {"return_filed", "payment_dates"}))
    judges = judges or ("spouse_citizen_on" in facts.current and bool(_NEEDED.search(text)))
    wants_all = bool(_ALL_DATES.search(text))
    if dated and _SHEET.search(text):
        return Asked("deadlines", (), judges)
    if "date_of_death" in dated and not judges and _STILL_OPEN.search(text):
        return Asked("deadlines", tuple(dict.fromkeys((*_OPEN, *topics))))
    if dated and (judges or _wants_day(text, bool(topics) or _is_dated_list(facts))):
        if "form_706qdt" in topics and not facts.current & {"payment_dates", "payment_years"}:
            topics = (*topics, "form_706qdt_distribution", "form_706qdt_cessation")
        alone = next((name for name in _FOLLOWING if dated == {name}), None)
        if alone is not None:
            return Asked(
                "deadlines",
                (*_FOLLOWING[alone], "payment_extension_limit") if _EXTENSION.search(text) else _FOLLOWING[alone],
            )
        if dated == {"payment_years"} and "form_706qdt" not in topics:
            return _own_deadline(text, topics, facts)
        if topics and not judges and dated <= {"payment_dates"} and set(topics) <= _FUNDING:
            topics = ("rollover",)
        focus = topics or (() if wants_all or judges else _default_focus(facts))
        return Asked("deadlines", focus, judges) if focus or wants_all or judges else _NONE
    return _own_deadline(text, topics, facts)


_FUNDING = {"transfer", "assignment", "conveyance_no_administration", "conveyance_administration"}
"""Where only a payment's day is told, "put it into the trust" means its roll-over."""

_NEEDED = re.compile(r"\b(?:need(?:s|ed)?|necessary|required?|do without|avoid|still)\b", _I)
_SHEET = re.compile(
    r"\b(?:deadline|due[- ]date|date) sheet\b|\b(?:full|complete|whole|entire) (?:\w+ )?(?:timetable|timeline|calendar|"
    r"schedule|list of (?:dates|deadlines))\b|\b(?:all|every) (?:of )?(?:the |our |my )?(?:deadlines?|due dates?|dates|"
    r"time limits?)\b|\beverything (?:is |that is |that's )?due\b|\bfull list\b",
    _I,
)
_STILL_OPEN = re.compile(
    r"\b(?:too late|is it (?:all )?over|what (?:can|could|should) (?:we|i|he|she|they|"
    r"the executor) (?:still )?(?:do|save|fix)|"
    r"what(?:'?s| is| remains| else is)? (?:still )?(?:open|left|possible)|"
    r"(?<!estate )(?<!probate )(?<!administration )still (?:possible|open|do|time|elect|save|fix)|"
    r"(?:options|choices) (?:left|remain)|(?:nothing|no return|no 706|no form|"
    r"no estate tax return)\b.{0,25}\b(?:filed|done)|"
    r"(?:never|not|n't) (?:yet )?(?:been )?(?:filed|file|done|do anything|did)|haven'?t filed|missed (?:the|our|"
    r"my|every)|"
    r"(?:can|could) (?:we|i) still)\b",
    _I,
)
_OPEN = ("estate_tax_return", "estate_tax_return_extended", "qdot_election_latest")
"""The days that decide what can still be done where little or nothing was."""


def _is_dated_list(facts: Facts) -> bool:
    """A death and an extension, told and nothing asked: the days of the return are wanted."""
    return "date_of_death" in facts.current and bool(facts.current & {"extension_months", "form_4768_filed"})


def _wants_day(text: str, has_topic: bool) -> bool:
    """True when a day is asked for, or nothing else is: facts and a topic alone want the day."""
    if _WHEN.search(text) or _DATES.search(_DATE_OF.sub(" ", text)):
        return True
    sentences = [one for one in re.split(r"(?<=[.;?!])\s+", text.strip()) if one.strip()]
    return has_topic and not _INTERROGATIVE.search(sentences[-1] if sentences else text) and len(text.split()) <= 40


_FOLLOWING: dict[str, tuple[str, ...]] = {
    "trust_ceased_on": ("form_706qdt_cessation",),
    "distribution_dates": ("form_706qdt_distribution",),
    "security_expires": ("security_renewal_notice",),
}
"""What follows from an event where no topic is named."""


def _default_focus(facts: Facts) -> tuple[str, ...]:
    """The days meant where no topic is named: a payment wants its roll-over, a death the return and the election."""
    if "payment_dates" in facts.current:
        return ("rollover",)
    for name, keys in _FOLLOWING.items():
        if name in facts.current:
            return keys
    return (
        ("estate_tax_return", "estate_tax_return_extended", "qdot_election_latest")
        if "date_of_death" in facts.current
        else ()
    )


def _own_deadline(text: str, topics: tuple[str, ...], facts: Facts) -> Asked:
    """The asker's own day without the fact it runs from: worked out from an earlier turn, or asked for."""
    if (
        topics
        and "date_of_death" in facts.facts
        and not facts.current
        and _WHEN.search(text)
        and len(text.split()) <= 20
        and not _IN_GENERAL.search(text)
    ):
        return Asked("deadlines", topics)
    if len(text.split()) > 30 or not _OWN.search(text):
        return _NONE
    if _ALL_DATES.search(text) and not topics:
        return Asked("deadlines")
    if not topics or not _DAY_ASKED.search(text) or not _MINE.search(text):
        return _NONE
    known = facts.facts.keys() & {"date_of_death"}
    general = re.search(r"\b(?:each|every|all|usually|generally|normally)\b", text, _I)
    return Asked("deadlines", topics) if known or (re.search(r"\b(?:my|our)\b", text, _I) and not general) else _NONE


_IN_GENERAL = re.compile(
    r"\b(?:each|every|usually|generally|normally|in general|always|an? (?:decedent|estate|executor|trust|spouse|"
    r"person)|someone|"
    r"how (?:is|are|does|do)|why|count(?:ed)?|which (?:rule|paragraph|section)|what (?:happens|if)|who|explain|"
    r"says?)\b",
    _I,
)

_DAY_ASKED = re.compile(
    (
        r"\b(?:when(?: exactly)? (?:is|are|will|was)|what (?:day|date)(?: exactly)? (?:is|are|do|does|"
        r"must|should)|by (?:what|which) (?:day|date)|what(?:'?s| is) (?:my|our))\b"
    ),
    _I,
)
_MINE = re.compile(r"\b(?:my|our|his|her|their|mum'?s|mom'?s|dad'?s|the client'?s)\b", _I)


def _topics(text: str) -> tuple[str, ...]:
    """The keys of the topic named, the more particular ones first; of every topic where several days are listed."""
    found = [keys for keys, pattern in _TOPICS if pattern.search(text)]
    if _SEVERAL_DAYS.search(text):
        return tuple(dict.fromkeys(key for keys in reversed(found) for key in keys))
    return found[0] if found else ()


_SEVERAL_DAYS = re.compile(
    (
        r"\b(?:two|three|four|five|six|both|all|several|each of (?:the|these)) (?:\w+ )?(?:dates|"
        r"deadlines|days|time limits)\b|\bdates needed\b|\bdue date \+|\band (?:the )?(?:extended|"
        r"election|last)\b|\bwhen\b.*\band\b.*\b(?:when|until)\b|\bdeadlines for\b|\b(?:deadlines|dates|"
        r"days)\s*:|\bextended (?:return|due|filing)\b.*,"
    ),
    _I,
)


def _exclusion(text: str, facts: Facts, example: int | None) -> Asked:
    dated = facts.current & {"year", "year_of_death", "date_of_death"}
    if example or not _EXCLUSION.search(text) or _GIFT.search(text) or not _AMOUNT_WANTED.search(text):
        return _NONE
    if re.search(
        (
            r"\b(?:hardship|gst|generation|state|foreign|homestead|residence|penalt\w+|income tax|drop|sunset|"
            r"expire\w*|portab\w+|dsue|unused|nonresident|scheduled)\b"
        ),
        text,
        _I,
    ):
        return _NONE
    return Asked("exclusion_amount") if dated or _CURRENT.search(text) else _NONE


def _gift(text: str, facts: Facts, example: int | None) -> Asked:
    if example or not _GIFT.search(text) or not _SPOUSE.search(text) or not _AMOUNT_WANTED.search(text):
        return _NONE
    wants = re.search(
        (
            r"\b(?:how much|amount|limit|figure|what(?:'s| is| was) the|annual|per year|each year|a year|"
            r"190,?000|194,?000|tax[- ]free|without (?:gift )?tax)\b"
        ),
        text,
        _I,
    )
    return (
        Asked("spouse_gift_exclusion")
        if wants and (facts.current & {"year", "year_of_death"} or _CURRENT.search(text))
        else _NONE
    )


def _security(text: str, facts: Facts, example: int | None) -> Asked:
    about = bool(_SECURITY.search(text)) and bool(re.search(r"\b(?:trust|qdot)\b", text, _I))
    given = "qdot_assets" in facts.current or ("amount" in facts.current and about)
    threshold = facts.value("qdot_assets") in (None, 2_000_000) and facts.value("amount") in (None, 2_000_000)
    return Asked("security_test") if given and not threshold and example is None and _SECURITY.search(text) else _NONE


def _tax(text: str, facts: Facts, example: int | None) -> Asked:
    wants = "distribution" in facts.current and example is None and _TAX_WANTED.search(text)
    return Asked("section_2056a_tax") if wants and not _IF_ANY.search(text) else _NONE
