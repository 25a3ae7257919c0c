"""Whether a question asks for the corpus portion, and for which of its results.

Come here for ``corpus_asked`` and ``is_annuity_sheet``.
"""

from __future__ import annotations

import re

from qdot_assistant import example_4
from qdot_assistant.asked.corpus_results import ALL_AT_ONCE, BY_ITS_WORDS, OF_A_PAPER, corpus_focus, focus_in_example
from qdot_assistant.asked.part_of_payments import TO_THE_TRUST, asks_a_part
from qdot_assistant.asked.what import ANY_CASE, CORPUS_FACTS, NONE, OWN, Asked
from qdot_assistant.claimed import asks_if_right
from qdot_assistant.enough import asks_if_enough
from qdot_assistant.joined import AUX, WH
from qdot_assistant.reading.of_property import is_of_property
from qdot_assistant.subjects import content_of
from qdot_assistant.types import Facts

_CORPUS = re.compile(
    r"\bcorpus\b|\bprincipal\b|expected (?:annuity )?term|present value|annuity factor|adjust(?:ment|ed)\b|"
     r"(?:part|portion|share|much|percent(?:age)?|fraction|bit|piece) of (?:each|every|the|my|her|his|"
    r"their|that|a|those)?\s*(?:monthly |annual |yearly |quarterly |weekly )?(?:payments?|checks?|"
    r"cheques?|pension|annuity|amounts?)|"
     r"(?:how much|what|how many).*\b(?:roll(?:ed|ing)?[ -]?over|put (?:in|into|back)|tax(?:ed|able)|"
    r"goes? (?:back |over )?(?:to|in|into)|set aside|has to (?:go|be moved)|move (?:to|into))\b.*|"
    r"\b(?:split|break(?:down| down)|work out|compute|calculate|run|figure|divid\w*|apportion\w*|share[ds]? out|"
    r"part(?:ed)? between|allocat\w*)\b",
    ANY_CASE,
)  # fmt: skip

CORPUS_WORD = re.compile(
    (
        r"\bcorpus\b|\bprincipal\b|expected (?:annuity )?term|present value of (?:my|our|the|her|his|this|"
        r"a)|annuity factor|\btable [sb]\b.{0,20}\bfactor\b|\bpv\b|\bcp\b"
    ),
    ANY_CASE,
)

_ANNUITY = re.compile(
    (
        r"\b(?:annuit(?:y|ies)|pensions?|payments?|checks?|cheques?|payouts?|benefits?|401\(?k\)?|ira|per "
        r"(?:month|year|quarter|week))\b"
    ),
    ANY_CASE,
)

_FIGURE_WANTED = re.compile(
    (
        r"\b(?:how much|what(?:'?s| is| are| was| would| will)?|calculat\w+|comput\w+|work(?:ed)? (?:it |"
        r"that |this )?out|figure(?:d)? (?:it |that |this )?(?:out)?|tell me|give me|need|want|run|amount|"
        r"percent(?:age)?|which (?:part|share|portion)|estimate|portion\??|factor|please)\b|\?"
    ),
    ANY_CASE,
)

HOW_RULE = re.compile(
    (
        r"\bhow (?:is|are|do(?:es)?|was|would|to|can|should)\b(?!.*\b(?:much|"
        r"many)\b)(?:(?!\?).)*\b(?:calculat\w+|comput\w+|determin\w+|work(?:s|ed)?|defin\w+|find|"
        r"figure\w*|get|arriv\w+|deriv\w+)|\bformula\b|\bdefin(?:e|ition)\b|\bwhat (?:is|are|does) (?:an? "
        r"|the )?(?:term )?[\"']?(?:corpus (?:portion|amount)|expected annuity term|annuity factor|"
        r"adjustment factor|adjusted (?:annual )?payment)[\"']?(?: mean)?\s*(?:\?|$|under|in the|for "
        r"purposes|as used|exactly)|\bmean(?:s|ing)?\b"
    ),
    ANY_CASE,
)


_HOW_MUCH = re.compile(
    r"\bhow much\b|\b(?:what|which) (?:part|portion|share|percent\w*|fraction|bit|piece|amount)\b|"
    r"\bwhat(?:'?s| is| would be| are)? (?:the |its |my |her |his |their |our )?(?:corpus|principal)\b|"
    r"\b(?:calculat|comput|work)\w* (?:it |that |this )?(?:out )?(?:the |my |her |his |our )?(?:corpus|principal)\b",
    ANY_CASE,
)


ANOTHER_ASPECT = re.compile(r"\b(?:who|whom|why|when|where)\b", ANY_CASE)


def asks_how_much(text: str) -> bool:
    """True when a figure is asked for ("how much of it is principal"), and not who works it out, or why."""
    return _HOW_MUCH.search(text) is not None and ANOTHER_ASPECT.search(text) is None


def is_annuity_sheet(text: str, facts: Facts) -> bool:
    """True for a list of facts only the corpus portion needs: a payment, a life or term, and a rate or a death."""
    given = facts.current
    payment = bool(given & {"annual_annuity", "payment_amount"})
    measure = bool(given & {"age", "birth_date", "birth_year", "term_years"})
    other = bool(given & {"section_7520_rate", "date_of_death", "year_of_death"})
    is_ordered = _COMPUTE.search(text) is not None
    if not (payment and measure and other) or (not is_ordered and _asks_another_thing(text)):
        return False
    return _lists_payment(text, facts)


def _asks_another_thing(text: str) -> bool:
    return bool(_OTHER_QUESTION.search(text)) or _asks_something_else(text)


_COMPUTE = re.compile(
    r"(?:^|[.;:,!?]\s*)(?:(?:please|pls|kindly|and|then|so|now|can you|could you)\s+)*(?:compute|"
    r"calculate|work (?:it|this) out|"
    r"run (?:it|this|the (?:numbers|figures))|do the math|figure (?:it|this) out|figures?|numbers)"
    r"(?: (?:it|this|please|pls))*\s*(?=[.;:,!?]|$)",
    ANY_CASE,
)
""" "Compute; is there a choice of tables?" orders the share beside what else is asked."""


def _asks_something_else(text: str) -> bool:
    """True where a sentence beside the facts asks, in words of its own, for no figure ("what counts as hardship")."""
    last = _SENTENCE_ENDS.split(text.strip())[-1]
    if not _ASKS_BY_ITSELF.search(last) or any(one.isdigit() for one in last):
        return False
    return not (CORPUS_WORD.search(last) or _CORPUS.search(last) or asks_a_part(last)) and bool(content_of(last))


_SENTENCE_ENDS = re.compile(r"(?<=[.;?!])\s+(?=\w)")
_ASKS_BY_ITSELF = re.compile(rf"^(?:(?:and|but|so|now|then|also|please|ok)\s+)*(?:{WH}|{AUX})\b", ANY_CASE)


def _lists_payment(text: str, facts: Facts) -> bool:
    """True when the payment stands in these words, and not only elsewhere in a story around them."""
    told = [
        facts.facts[name] for name in ("annual_annuity", "payment_amount") if name in facts.current & facts.facts.keys()
    ]
    return any(fact.words.lower() in text.lower() for fact in told)


_OTHER_QUESTION = re.compile(
    (
        r"\b(?:who (?:signs?|files?|must|may|can|pays)|which form|what form|information statement|what "
        r"(?:must|do we) (?:file|report|sign)|when (?:is|are|must|do)|deadline)\b"
    ),
    ANY_CASE,
)


def corpus_asked(text: str, facts: Facts, example: int | None) -> Asked:
    given = facts.current & CORPUS_FACTS
    if WHETHER_IT_CHANGES.search(text) and not given & {"age", "birth_date", "term_years"}:
        return NONE
    if _WHETHER_IT_IS_DUE.search(text) and not given:
        return NONE
    if _BY_WHEN.search(text) and not given & {"annual_annuity", "payment_amount"} and not asks_a_part(text):
        return NONE
    if example == 4:
        is_worked_out = example_4.varies(text, facts) or example_4.asks_dollars(text)
        return Asked("corpus_portion", focus_in_example(text)) if is_worked_out else NONE
    if asks_if_enough(text, days_told=bool(facts.current & _DAYS_OF_MOVING)) and not _share_is_told(text):
        return Asked("corpus_portion")
    if _FROM_THE_TRUST.search(text) and not _PENSION.search(text):
        return NONE
    if not given and (OF_A_PAPER.search(text) or is_of_property(text)):
        return NONE
    if ALL_AT_ONCE.search(text) and not facts.current & {"frequency", "term_years"}:
        return NONE
    if tells_an_annuity(facts) and (
        asks_if_right(text) or TO_THE_TRUST.search(text) or asks_a_part(text) or _DEDUCTION.search(text)
    ):
        return Asked("corpus_portion", corpus_focus(text))
    if _PORTION_ALONE.search(text) and len(given) >= 2 and given & {"annual_annuity", "payment_amount"}:
        return Asked("corpus_portion", corpus_focus(text))
    if given & {"annual_annuity", "payment_amount"} and _AS_CAPITAL.search(text) and not _GAINS.search(text):
        return Asked("corpus_portion", corpus_focus(text))
    is_case = _tells_the_case(given)
    wants = CORPUS_WORD.search(text) or (_CORPUS.search(text) and (is_case or _ANNUITY.search(text)))
    if tells_an_annuity(facts) and BY_ITS_WORDS.search(text):
        return Asked("corpus_portion", corpus_focus(text))
    lists = len(given) >= 2 and len(text.split()) <= _FEW  # "expected term, 75, 5%" needs no word that asks
    told = facts.current & (CORPUS_FACTS | {"frequency", "date_of_death"})
    lists = lists or (len(told) >= 2 and _HEADED.match(text) is not None)
    if not wants or not (_FIGURE_WANTED.search(text) or lists):
        return NONE
    money = bool(given & {"annual_annuity", "payment_amount"})
    if money or len(given) >= 2:
        return Asked("corpus_portion", corpus_focus(text))
    if HOW_RULE.search(text):
        return NONE
    if _ORDERED.match(text):
        return Asked("corpus_portion")
    own_case = (
        (OWN.search(text) or money)
        and CORPUS_WORD.search(text)
        and (_HOW_MUCH.search(text) or _WORKED_OUT.search(text))
    )
    wanted = own_case or (given and not _ASKS_LEAVE.search(text))
    return Asked("corpus_portion", corpus_focus(text)) if wanted else NONE


def _tells_the_case(given: frozenset[str]) -> bool:
    """Whether these words tell a payment and whose life or what term it has."""
    return bool(given & {"annual_annuity", "payment_amount"}) and bool(given & {"age", "birth_date", "term_years"})


_BY_WHEN = re.compile(
    r"\b(?:how (?:many (?:days|weeks|months)|long|soon|late)|when|(?:by|until|till) (?:when|what|which)|"
    r"within (?:what|which|how)|"
    r"deadline|last day)\b[^.;?!]*\b(?:corpus|principal)\b[^.;?!]*\b(?:qdot|trust|roll\w*|transfer\w*|mov\w+|put|go|"
    r"paid|pay|be)\b|"
    r"\b(?:how (?:many (?:days|weeks|months)|long|soon|late)|when|(?:by|until|till) (?:when|what|which)|"
    r"within (?:what|which|how))\b"
    r"[^.;?!]*\b(?:roll\w*|transfer\w*|mov\w+|put|pay)\b[^.;?!]*\b(?:corpus|principal)\b",
    ANY_CASE,
)
"""The time for the corpus portion of each payment is asked for, (c)(7)(i), and no figure of it."""
_DEDUCTION = re.compile(
    r"\b(?:what|how (?:much|large|big|high|great))\b[^.;?!]{0,20}\b(?:marital )?deduction\b|"
    r"\b(?:amount|size) of (?:the |its )?(?:marital )?deduction\b",
    ANY_CASE,
)
"""(d)(4)(iv): the present value of the annuity is deducted, where one of the routes is met."""


_AS_CAPITAL = re.compile(
    r"\b(?:which|what|how (?:much|big|large|great)(?: an?)?)(?:'s| is| are)?(?: the| an?)? ?"
    r"(?:part|share|portion|percent\w*|slice|piece|bit|fraction)?\b[^.;?!]{0,45}"
    r"\b(?:as|is|are|be|being|counts?|counted|the|to) "
    r"(?:my |the |its )?(?:capital|principal|corpus)\b",
    ANY_CASE,
)
_GAINS = re.compile(r"\bcapital (?:gains?|stock|account)", ANY_CASE)
"""The part of a payment told that counts as capital, as those call it who were told of no corpus portion."""

_ASKS_LEAVE = re.compile(
    r"(?:^|[.;!?,]\s*)(?:(?:and|but|so|then)\s+)*(?:can|could|may|am|is|are|must|should|will|would|do|does) "
    r"(?:i|we|she|he|they|s|the \w+|my \w+|our \w+|her \w+)\b(?:(?!how much|what|which)[^.;?!])*"
    r"\b(?:take|taking|took|get|use|have|draw|withdraw|reach|touch|spend|borrow|access|give|given|pay|paid|tax(?:ed)?|"
    r"allowed|able)\b(?:(?!how much|what|which)[^.;?!])*\b(?:corpus|principal)\b",
    ANY_CASE,
)
"""Whether principal may be taken out is a rule on the trust, although somebody's age is told beside it."""


_PORTION_ALONE = re.compile(
    r"(?:^|[.;,:!?]\s*)(?:(?:and|so|then|what(?:'s| is)|the|need|compute|give)\s+)*"
    r"(?:portion|share|percentage|fraction|result)\s*\W*$",
    ANY_CASE,
)
"""After the facts of an annuity "Portion?" needs no word of what it is a portion of."""
_FROM_THE_TRUST = re.compile(
    r"\b(?:trust|trustees?|qdot)\b[^.;?!]{0,30}\b(?:paid|pays?|gave|gives?|give|hand(?:ed|s)|sen[dt]s?|releas\w+|"
    r"advanc\w+|"
    r"distribut\w+|let me (?:have|take)|wire[sd]?|transferr?ed)\b|"
    r"\b(?:took|take|taken|draw|drew|drawn|withdr\w+|got|received|paid)\b[^.;?!]{0,40}\b(?:from|out of|by) (?:the |"
    r"my |our |"
    r"her |his )?(?:trust|trustees?|qdot)\b",
    ANY_CASE,
)
"""Principal that the trust paid out: no annuity, whose payments come from a plan or a contract."""
_PENSION = re.compile(r"pension|annuit|retire|401|\bira\b|insur|survivor", ANY_CASE)


_HEADED = re.compile(
    r"^\W*(?:the )?(?:cp|corpus (?:portion|share|fraction|percentage|part|%))\s*"
    r"(?:[:,-]|(?:for|where|if|on|of|with)\b)",
    ANY_CASE,
)
""" "CP for S aged 70, DOD Jan 2026": what is wanted stands first, the facts after it."""
_WORKED_OUT = re.compile(
    r"\bwhat(?:'?s| is)(?! (?:the |my |our )?(?:\w+ ){0,2}(?:day|date|moment|deadline|time limit)\b)|"
    r"\bcalculat|\bcomput|\bhow much\b|\bwork out\b|\bfigure\b",
    ANY_CASE,
)
_ORDERED = re.compile(
    r"^\W*(?:(?:please|pls|kindly|can you|could you|would you|will you|i need you to|i want you to|help me|let'?s)\s+)*"
    r"(?:calculate|compute|work out|figure out|run|determine|find|give me|do) (?:(?:the|my|a|our|her|his|its) )?"
    r"(?:corpus|principal) (?:portion|amount|share|part|percentage)(?: (?:for|of) (?:me|us|my (?:pension|annuity)))?"
    r"(?:\s*,?\s*(?:please|pls|now|thanks))*\W*$",
    ANY_CASE,
)
""" "Calculate the corpus portion please": ordered with no fact, so that each is asked for."""

_FEW = 12
"""Words of a message that names a result and gives its facts, and nothing else."""

WHETHER_IT_CHANGES = re.compile(
    r"\b(?:does|do|will|would|can|could|must|should|is|are|has)\b[^.;?!]{0,30}\b(?:corpus|principal|portion|percentage|"
    r"share|fraction|factor)s?\b(?: \w+){0,3}? (?:chang\w+|stays?|remains?|"
    r"re-?(?:calculat|comput|figur|work)\w+|redone|adjust(?:ed)?|go(?:es)? up|"
    r"rises?|fixed|differ\w*|different|the same|increases?|grows?|higher|updated)\b",
    ANY_CASE,
)
"""Whether the share, once fixed at the death, changes is a rule and no figure."""
_LATER_AGE = re.compile(
    r"\b(?:once|when|as soon as|after|by the time) (?:i|she|he|mom|mum|dad)(?:'?m| am|'?s| is|'?ll be| will be| turns?|"
    r" gets?| reach(?:es)?| hits?)\b",
    ANY_CASE,
)
_LATER_RATE = re.compile(
    r"\b(?:interest|rates?)\b[^.;?!]{0,20}\b(?:go|goes|rises?|falls?|changes?|moves?|climbs?|drops?|up|down)\b",
    ANY_CASE,
)
_MOVES_ON = re.compile(
    r"\b(?:does|do|will|would|can|could|is|are)\b[^.;?!]{0,20}\b(?:it|that|this|number|figure|percent\w*|portion|share|"
    r"part|fraction)s?\b(?: \w+){0,2}? (?:creep\w*|climb\w*|chang\w+|go(?:es)? (?:up|down)|drops?|falls?|sinks?|"
    r"shrinks?|rises?|grows?|increases?|decreases?|mov(?:e|es|ing))\b",
    ANY_CASE,
)


def asks_if_it_moves(text: str) -> bool:
    """True for "does that number go up once I'm 75?": a later age or rate moves nothing, (c)(4)(ii)(B)."""
    is_later = _LATER_AGE.search(text) or _LATER_RATE.search(text)
    return is_later is not None and _MOVES_ON.search(text) is not None


_WHETHER_IT_IS_DUE = re.compile(
    r"\b(?:do|does|must|should|am|is|are) (?:(?:i|we|she|he|they|somebody|someone|the \w+|my \w+|our \w+) )?"
    r"(?:(?:really|even|also|already|still) )*(?:(?:have|has|need|supposed|required|obliged|expected) to )?"
    r"(?:work(?:ed)? out|calculat\w+|comput\w+|figure out|know)\b",
    ANY_CASE,
)
"""Whether somebody has to work it out is a rule, where no figure is given."""


def tells_an_annuity(facts: Facts) -> bool:
    """True when the conversation told a payment and whose life or what term it has."""
    told = facts.facts.keys()
    measured = told & {"age", "birth_date", "term_years", "life_contingent"}
    return bool(told & {"annual_annuity", "payment_amount"}) and bool(measured)


_DAYS_OF_MOVING = frozenset({"payment_dates", "rolled_over", "rolled_over_each", "transfer_date"})


def _share_is_told(text: str) -> bool:
    """True where the share itself stands in the message, so that nothing is worked out from an age and a rate."""
    return (
        re.search(
            r"\b(?:share|portion|percentage|fraction|corpus|principal)\b[^.;?!]{0,30}(?:%|\bpercent\b)|"
            r"(?:%|\bpercent\b)[^.;?!]{0,30}\b(?:corpus|principal)\b",
            text,
            ANY_CASE,
        )
        is not None
    )
