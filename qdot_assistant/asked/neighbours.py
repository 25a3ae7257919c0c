"""Whether a question asks for an exclusion amount, a gift exclusion, the security test or a section 2056A tax."""

from __future__ import annotations

import re

from qdot_assistant.asked.moved_in_life import is_moved_in_life
from qdot_assistant.asked.what import ANY_CASE, NONE, Asked
from qdot_assistant.types import Facts

_EXCLUSION = re.compile(
    (
        r"\b(?:basic )?(?:exclusion|exempt(?:ion|ed)?|tax[- ]free (?:amount|limit|threshold|estates?)|estate tax "
        r"(?:threshold|limit))\b|\b(?:unified|applicable|estate tax) credit\b|"
        r"\b(?:above|over|below|under|beyond|past|from|at|up to|until) (?:which|what) (?:figure|sum|amount|size|"
        r"value|number|"
        r"limit|threshold|level|point|worth)\b[^.;?!]{0,40}\b(?:estate|death) tax|"
        r"\b(?:estate|death) tax(?:es)?\b[^.;?!]{0,20}\b(?:start|begin|kick|set|bite|appl|"
        r"come)\w*\b[^.;?!]{0,12}\b(?:at|above|"
        r"from|over) (?:which|what)\b|"
        r"\bhow (?:big|large|much|rich) (?:may|can|could|might|must|did|does|had|has) (?:an?|the|his|her|my|our|"
        r"one'?s) "
        r"estate\b[^.;?!]{0,50}\b(?:estate|death) tax|"
        r"\b(?:leave|left|pass(?:ed|es)?(?: on)?|inherit(?:ed)?|shield(?:ed)?|shelter(?:ed)?|die[ds]? with|"
        r"own(?:ed)?)\b"
        r"[^.;?!]{0,50}\b(?:tax[- ]?free|(?:without|before|free of|free from|exempt from|owing no|from|no)"
        r" (?:(?:any|paying|owing|triggering|federal|us|u\.s\.) )*(?:estate|death) tax(?:es)?)\b"
    ),
    ANY_CASE,
)

_GIFT = re.compile(
    r"\bgifts?\b|\bpresents?\b|\bdonat\w+|\bgive\b|\bgiving\b|\bgift(?:ing|ed)\b|\bgiven\b|\bgave\b|"
    r"\bannual exclusion\b|\b2523\b|\bexclusion (?:for|on|of) transfers to\b",
    ANY_CASE,
)

_SPOUSE_NAMED = re.compile(r"\b(?:husband|wife|spouse)\b", ANY_CASE)
_SPOUSE = re.compile(r"\b(?:2523|spouse|wife|husband|noncitizen|non-citizen|partner|her|him|me)\b", ANY_CASE)

_CURRENT = re.compile(
    r"\b(?:current(?:ly)?|now|today|this year|these days|at present|present(?:ly)?|as of|right now|nowadays)\b",
    ANY_CASE,
)

_AMOUNT_WANTED = re.compile(
    r"\b(?:how (?:much|large|big|high|generous)|what(?:'?s| is| was| were| are| will)?|amount|figure|number|limit|"
    r"current|is (?:it|the)|"
    r"which|compare|(?:applicable|unified) credit|"
    r"comparison|versus|vs|difference|please|annual exclusion|2523)\b|\?",
    ANY_CASE,
)


def exclusion_asked(text: str, facts: Facts, example: int | None) -> Asked:
    dated = facts.current & {"year", "year_of_death", "date_of_death"}
    named = _EXCLUSION.search(text) or (dated and (_SUM_AS_LIMIT.search(text) or _asks_by_its_figure(text)))
    named = named or (facts.current & {"year_of_death", "date_of_death"} and asks_what_was_left_untaxed(text))
    if example or not named or _of_a_gift(text, facts):
        return NONE
    if not _AMOUNT_WANTED.search(text) and not (dated and "amount" in facts.current):
        return NONE  # a sum told for the exemption of a year asks whether it is that
    if re.search(
        (
            r"\b(?:hardship|gst|generation|state|foreign|homestead|residence|penalt\w+|income tax|"
            r"drop|sunset\w*|revert\w*|shr[iau]nk\w*|decreas\w*|"
            r"expire\w*|portab\w+|falls?|falling|fell|halve[ds]?|halving|in half|"
            r"(?:gets?|got|being|be|was|is) (?:cut|slashed|reduced|lowered)|(?:go(?:es|ing)?|went|come|came|coming) "
            r"(?:back )?down|dsue|unused|nonresident|non-resident|"
            r"non-?us (?:person|citizen|resident)|foreigner|lived abroad|scheduled)\b"
        ),
        text,
        ANY_CASE,
    ):
        return NONE
    two_years = len(set(_YEAR.findall(text))) > 1
    if _INDEXED.search(text) and not dated and not two_years:
        return NONE  # whether the amount moves is a rule
    return Asked("exclusion_amount") if dated or two_years or _CURRENT.search(text) else NONE


_LEFT_UNTAXED = (
    r"(?:let (?:off|go|through)|spared?|"
    r"(?:left|leave|leaving|go(?:es)?|went|gone|come|came|pass(?:es|ed)?|stay(?:s|ed)?|"
    r"be|been|was|were|is) (?:\w+ ){0,2}?(?:alone|untouched|untaxed|free|clear|exempt(?:ed)?|not taxed|off the hook)|"
    r"(?:not|never|n't|un) ?taxed|untaxed|tax[- ]?free|escap(?:e[ds]?|ing)|excused|shielded|protected|sheltered)"
)
_HOW_MUCH_WAS_LEFT = re.compile(
    rf"\b(?:how (?:much|large|big|high)|(?:what|which)(?:'?s| is| was| were)?(?: the)?(?: \w+)? "
    rf"(?:amount|sum|figure|part|size))\b[^.;?!]{{0,40}}\b{_LEFT_UNTAXED}\b",
    ANY_CASE,
)
_ITS_YEAR = r"(?:then|back then|(?:in |for |of )?(?:that|the same) year|at (?:the|that) time|in (?:19|20)\d\d)\b"
_LIMIT_OF_THE_DEATH = re.compile(
    r"\b(?:what(?:'?s| is| was| were)?|how (?:much|large|big|high)(?: is| was)?|which) (?:the |their |our )?"
    r"(?:(?:federal|u\.?s\.?|estate|death|tax|that|then|size of the|amount of the|same) ){0,3}"
    r"(?:(?:allowance|ceiling|threshold|nil rate|free amount)\b(?! (?:for|on|of|to) (?!the (?:year|death)))|"
    rf"(?:limit|cut-?off)\b(?= {_ITS_YEAR}))",
    ANY_CASE,
)
_NOT_OF_THE_ESTATE = re.compile(
    r"\b(?:pensions?|annuit\w+|payments?|che(?:ck|que)s?|corpus|gift\w*|trusts?|qdots?|income|banks?|hardship|percent\w*|"
    r"state|days?|date|time|months?|late|age|rates?|house|land|foreign)\b|%",
    ANY_CASE,
)


def asks_what_was_left_untaxed(text: str) -> bool:
    """Whether the amount free of estate tax is asked for in other words ("how much was spared that year")."""
    named = _HOW_MUCH_WAS_LEFT.search(text) or _LIMIT_OF_THE_DEATH.search(text)
    return named is not None and not _NOT_OF_THE_ESTATE.search(text)


_INDEXED = re.compile(
    r"\b(?:inflation\w*|index\w*|creep\w*|prices?|cost[- ]of[- ]living|adjust\w*|frozen|freezes?|fixed|static|"
    r"(?:stays?|remains?|stuck) (?:put|the same|where|at|as)|tied|linked|pegged|keeps? (?:up|pace)|"
    r"(?:ris(?:e|es|ing)|grow(?:s|ing)?|climb\w*|increas\w*|chang(?:e|es|ing)|mov(?:e|es|ing)|"
    r"go(?:es|ing)? up)\b(?! (?:to|from|by)\b)"
    r"(?!.*\bhow (?:much|large|high)))",
    ANY_CASE,
)
""""Does it rise with prices": section 2010(c)(3) indexes the amount."""
_SUM_AS_LIMIT = re.compile(
    r"\b\d{1,2}\.\d{1,2}\b(?: ?(?:million|mil|m))?(?: \w+){0,3} (?:limit|threshold|cutoff|amount)\b|"
    r"\b(?:limit|threshold|cutoff)\b(?: \w+){0,3} \$?\d{1,2}\.\d{1,2}\b(?! ?%)|"
    r"\b(?:page|article|guide|explainer|website|site|it) (?:says?|said|has|gives?|shows?|names?|states?)\b"
    r"[^.;?!\d]{0,25}\$?\d{1,2}\.\d{1,2} ?(?:million|mil\b|m\b)",
    ANY_CASE,
)
"""A number of millions called the limit ("was 12.92 the limit"): the exclusion of a year."""
_MILLIONS = r"\b\d{1,2}\.\d\d\b(?!\.?\d| ?(?:%|percent|per cent|k\b|thousand))"
_BY_ITS_FIGURE = re.compile(
    rf"\b(?:is|was|does|did|do|are|which|what)\b[^.;?!]{{0,30}}{_MILLIONS}[^.;?!]{{0,40}}"
    r"\b(?:for (?:us|me|him|her|them|our \w+|my \w+|his \w+|her \w+)|ours|mine|his|hers|apply|applies|"
    r"or (?:another|a different|some other|the (?:new|other|old|later|earlier)|\d\d)|right|correct|count\w*|good)\b|"
    rf"{_MILLIONS} or (?:is it |the )?\$?\d\d\b(?! ?%)|"
    rf"{_MILLIONS}(?: ?(?:million|mil|m)\b)?[^?]{{0,40}}?"
    r"(?:\b(?:is|was|does) (?:that|it|this)\b|[-–—,.:;] ?(?:still )?)[^?]{0,25}"
    r"\b(?:counts?|right|good|appl\w+|holds?|correct|valid)\b",
    ANY_CASE,
)
_OF_AN_ANNUITY = re.compile(
    r"\b(?:factors?|tables?|annuit\w+|pensions?|rates?|quotient|age[ds]?|interest|7520|corpus|payments?|checks?)\b",
    ANY_CASE,
)


def _asks_by_its_figure(text: str) -> bool:
    """Whether one of two figures of millions is held against a death told: IRC 2010(c)(3) has one for each year."""
    return bool(_BY_ITS_FIGURE.search(text)) and not _OF_AN_ANNUITY.search(text)


_YEAR = re.compile(r"(?<!§ )(?<!§)(?<!irc )(?<!code )(?<!section )(?<!sec\. )\b20\d\d\b(?!\([a-z]\))", ANY_CASE)
"""A year, and no number of a section."""


def _of_a_gift(text: str, facts: Facts) -> bool:
    """Whether the exclusion asked for is that of gifts; gifts made in life beside a death do not make it so."""
    is_gift = _GIFT.search(text) is not None or (is_moved_in_life(text) and _SPOUSE_NAMED.search(text) is not None)
    return is_gift and "adjusted_taxable_gifts" not in facts.current


_MAY_I = re.compile(r"\b(?:can|may|could|would) (?:i|we|he|she|my (?:husband|wife))\b", ANY_CASE)
_HOW_MUCH_OF_IT = re.compile(r"\bhow much of (?:it|that|this)\b[^.;?!]*\btax", ANY_CASE)


_TO_A_CITIZEN = re.compile(
    r"(?<!non)(?<!non-)(?<!non )\bcitizen (?:spouse|wife|husband|partner)\b|\b(?:spouse|wife|husband|she|"
    r"he) (?:who )?(?:is|was) "
    r"an? (?:u\.?s\.? |american )?citizen\b(?! of (?!the u))",
    ANY_CASE,
)
_TO_NO_CITIZEN = re.compile(
    r"\b(?:non-?citizen|non citizen|alien|foreign\w*|not (?:an? |yet )*(?:u\.?s\.? |american )?(?:citizen|american)|"
    r"no citizen|"
    r"isn'?t an? (?:\w+ )?citizen)\b",
    ANY_CASE,
)
_OWN_GIFT = re.compile(
    r"^(?!.*\b(?:limit|allowance|exclusion|exemption|article|explainer|says?|said|per year|a year|each year|every year|"
    r"yearly|annual(?:ly)?|maximum|up to)\b)"
    r".*\b(?:is|are|does|do|will|would|was|did|any|no)\b[^.;?!]*\b(?:gifts?|presents?|give|giving|gave)\b",
    ANY_CASE,
)
"""Whether a gift of one's own, and not the amount of the rule, is allowed or taxed."""
_PAST = re.compile(r"\b(?:gave|given|last year|ago|did)\b", ANY_CASE)


_OF_THE_TRUST = re.compile(
    r"\b(?:qdot|trust)\b[^?]*\b(?:left|remainder|child\w*|kids?|heirs?|lets? me|power|choose|pick|appoint\w*|"
    r"fund\w*)\b",
    ANY_CASE,
)
"""What a trust gives on to others is no gift to the spouse, so that no yearly amount bears on it."""


_BY_FUNDING = re.compile(
    r"\bgift[- ]tax\w*\b[^.;?!]{0,40}\b(?:fund(?:s|ed|ing)? (?:it|that)|(?:put|sign|mov|transfer|assign)\w* (?:it|"
    r"everything|all|my \w+)(?: over)?(?: in| into| to)?)\b",
    ANY_CASE,
)
"""Gift tax on what one brings into the trust, § 20.2056A-4(b)(5): no gift to the spouse either."""


def gift_asked(text: str, facts: Facts, example: int | None) -> Asked:
    if "gift_amount" in facts.current and _HOW_MUCH_OF_IT.search(text) and example is None:
        return Asked("spouse_gift_exclusion")
    given = "gift_amount" in facts.current and (_MAY_I.search(text) or _OWN_GIFT.search(text))
    wants_amount = given or _AMOUNT_WANTED.search(text)
    if (_OF_THE_TRUST.search(text) or _BY_FUNDING.search(text)) and "gift_amount" not in facts.current:
        return NONE
    if _TO_A_CITIZEN.search(text) and not _TO_NO_CITIZEN.search(text):
        return NONE  # the yearly amount is that for a spouse who is no citizen, IRC 2523(i)
    if example or not _GIFT.search(text) or not _SPOUSE.search(text) or not wants_amount:
        return NONE
    wants = re.search(
        (
            r"\b(?:how (?:much|large|big|high|generous)|amount|limit|figure|"
            r"what(?:'?s| is| was) the|annual|per year|each year|a year|"
            r"190,?000|194,?000|exclusion|tax[- ]free|without (?:gift )?tax|gift[- ]tax|annual exclusion|"
            r"taxable|taxed|too much|over the|above the)\b"
        ),
        text,
        ANY_CASE,
    )
    return (
        Asked("spouse_gift_exclusion")
        if (wants or given)
        and (facts.current & {"year", "year_of_death"} or _CURRENT.search(text) or (given and not _PAST.search(text)))
        else NONE
    )
