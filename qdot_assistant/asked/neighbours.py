"""Whether a question asks for an exclusion amount, a gift exclusion, the security test or a section 2056A tax."""

from __future__ import annotations

import re

from qdot_assistant.asked.deadline_topics import topics_of
from qdot_assistant.asked.moved_in_life import is_moved_in_life
from qdot_assistant.asked.what import ANY_CASE, DATE_FACTS, NONE, Asked
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

_SECURITY = re.compile(
    (
        r"\b(?:banks?|bonds?|letters? of credit|secur(?:e|ity)|trustees?|who (?:must|may|can|has to|"
        r"should) (?:run|manage|hold)|35 ?(?:%|percent)|foreign (?:real|property|land|house)|abroad)\b"
    ),
    ANY_CASE,
)

_TAX_WANTED = re.compile(
    (
        r"\b(?:how much|estimate|calculat\w+|comput\w+|what(?:'?s| is| would| will)?)\b.*\b(?:tax|owe|"
        r"due)\b|\btax(?:es)?\b[^.;?!]{0,30}\bhow (?:much|high|large)\b|"
        r"\btax (?:bill|on|due|hit)\b|\b2056a (?:estate )?tax\b|\b(?:tax|2056a)\s*(?:[?:=]|$)"
    ),
    ANY_CASE,
)

_DAY = re.compile(r"\bwhen\b|\b(?:by|on|until) (?:what|which) (?:day|date)\b|\bdue when\b|\bdeadline\b", ANY_CASE)

_IF_ANY = re.compile(
    r"(?:^|[.,;:!?]\s+(?:so |and |but |then )?)(?:do|does|is|are|will|would|can|must|any)\b"
    r"(?!.*\bhow much\b)(?!.*\bwhat\b.*\btax)",
    ANY_CASE,
)
"""Whether there is any tax is a rule, whatever sum is told ("…, will there be tax?")."""


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


def security_asked(text: str, facts: Facts, example: int | None) -> Asked:
    if "security_expires" in facts.current and topics_of(text) == ("security_renewal_notice",):
        return NONE  # the day of the notice is asked for, not how much is secured
    if facts.current & DATE_FACTS and _DAY_OF_IT.search(text) and "bond_or_letter_of_credit" in topics_of(text):
        return NONE  # by when it is filed is asked for
    if _PAID_OUT.search(text) and not _SECURITY_ASKED.search(text):
        return NONE  # what is asked for out of the trust is no measure of its size
    about = bool(_SECURITY.search(text)) and bool(re.search(_OF_A_TRUST, text, ANY_CASE))
    amount = facts.facts.get("amount")
    told = amount is not None and "amount" in facts.current and _is_the_trusts(amount.words, text)
    given = "qdot_assets" in facts.current or (told and about)
    threshold = facts.value("qdot_assets") in (None, 2_000_000) and facts.value("amount") in (None, 2_000_000)
    threshold = threshold and not _JUST_THAT.search(text)
    words = _SECURITY if len(text.split()) <= SHORT else _SECURITY_ASKED
    abroad = "foreign_real_property" in facts.current and ("?" in text or len(text.split()) <= SHORT)
    asks = (words.search(text) or abroad) and not _WHO_SERVES.search(text) and not _GREW.search(text)
    return Asked("security_test") if given and not threshold and example is None and asks else NONE


_PAID_OUT = re.compile(
    r"\b(?:request\w*|asks? for|asked for|wants?|needs?|withdraw\w*|distribut\w+|pa(?:y|ys|id) (?:out|me|her|him|the)|"
    r"gives?|gave|payout)\b[^?]*\b(?:taxable|taxed|tax-?free|(?:any|the|a|is there|owe|pay) tax)\b",
    ANY_CASE,
)
_DAY_OF_IT = re.compile(
    r"\b(?:when|by what|by which|what (?:day|date)|which (?:day|date)|deadline|due|latest|last (?:day|date)|how late|"
    r"until)\b[^.;?!]*\b(?:bonds?|letters? of credit|security)\b|\b(?:bonds?|letters? of credit|security)\b[^.;?!]*"
    r"\b(?:due|by when|deadline|until when|at the latest|in time|on time|late)\b",
    ANY_CASE,
)
_OF_A_TRUST = r"\b(?:trust|qdot|letters? of credit)\b|\bbond\b(?!s)"
"""Only a QDOT is secured by a bond or a letter of credit here."""

_JUST_THAT = re.compile(
    r"\b(?:exactly|precisely|right at|bang on|dead on|no more and no less|neither more nor less|not a (?:cent|penny|"
    r"dollar) (?:more|over))\b|\bon the (?:dot|nose|button)\b|"
    r"\b(?:trust|qdot|it|assets?)\s+(?:holds?|has|have|contains?|(?:is|are|was|were) (?:worth|valued at)|worth|of|"
    r"totals?|with)\s+(?:about )?\$?\s?2(?:\.0+)?\s?(?:m\b|mm\b|million\b|mil\b|,000,000)",
    ANY_CASE,
)
"""A trust worth just the threshold, and not the threshold of the rule."""

_SECURITY_ASKED = re.compile(
    r"\b(?:bonds?|letters? of credit|secur(?:e|ity)|35 ?(?:%|percent)|foreign (?:real|property|land|houses?)|abroad)\b|"
    r"\b(?:need|must|require\w*|enough|without|instead of|have to)\b[^.?!]{0,30}\bbanks?\b|"
    r"\bbanks?\b[^.?!]{0,30}\b(?:needed|required|enough|must|necessary)\b",
    ANY_CASE,
)
"""In a longer message a bank or a trustee may be named for any reason."""
SECURITY_SPOKEN_OF = re.compile(
    r"\bbonds?\b|\bletters? of credit\b|\bbanks?\b|\b35 ?(?:%|percent)|\b(?:2|two) million\b|"
    r"\b(?:house|home|flat|apartment|land|villa|farm|property|real estate)\b.{0,30}"
    r"\b(?:in (?!the |my |a |his |her )|abroad|overseas)",
    ANY_CASE,
)
"""A conversation on the bank, the bond, the letter of credit or land abroad."""
_GREW = re.compile(
    r"\b(?:grew|grown|grows?|doubled|tripled|gone up|went up|rose|risen|increased|appreciated|climbed|fell|fallen|"
    r"dropped|shrunk|shrank)\b[^.?!]{0,25}\b(?:to|from|above|over|past|below|under)\b",
    ANY_CASE,
)
"""A value that changed after the death decides nothing by itself: 26 CFR 20.2056A-2(d)(1) goes by the value as finally
determined for the estate tax, so which of the two counts is the rule to tell."""
SHORT = 20  # words in which an amount and a trust belong together without saying so


def _is_the_trusts(amount: str, text: str) -> bool:
    """True when an amount stands in these words as the trust's: near the trust, or in a message of few words."""
    words = re.escape(amount)
    near = rf"\b(?:trust|qdot|assets|it'?s?)\b[^.?!;]{{0,50}}{words}|{words}[^.?!;]{{0,40}}\b(?:trust|qdot)\b"
    return amount.lower() in text.lower() and (len(text.split()) <= SHORT or bool(re.search(near, text, ANY_CASE)))


_WHO_SERVES = re.compile(
    r"\b(?:can|could|may|is|would|must) (?:my |our |her |his |a |the )?(?:\w+ )?(?:he|she|they|i|daughter|son|"
    r"brother|sister|friend|cousin|nephew|niece|uncle|aunt|child|lawyer|accountant)\b[^.?!]{0,30}\b(?:trustee|"
    r"do (?:it|that|this)|serve|instead of)\b|"
    r"\b(?:only|just) (?:my|our|her|his) (?:\w+ )?(?:daughter|son|brother|sister|friend|cousin|nephew|niece|uncle|aunt|"
    r"child)\b[^.?!]{0,30}\btrustee\b",
    ANY_CASE,
)
"""Whether a person may serve is a rule, whatever the trust is worth."""


_EXEMPT = re.compile(
    r"\bhardship\b|\b(?:distribution|payment|paid|payout|all|trust|dollars?|\d)\b"
    r"[^.;?!]{0,20}\bof (?:the )?(?:trust )?income\b",
    ANY_CASE,
)
"""Distributions that are free of the section 2056A estate tax, IRC 2056A(b)(3): the rule answers."""


def tax_asked(text: str, facts: Facts, example: int | None) -> Asked:
    at_death = {"qdot_assets", "taxable_estate"} <= facts.current
    given = "distribution" in facts.current or at_death
    wants = given and example is None and _TAX_WANTED.search(text) and not _EXEMPT.search(text)
    day_alone = bool(_DAY.search(text)) and not re.search(r"\bhow much\b", text, ANY_CASE)
    return Asked("section_2056a_tax") if wants and not day_alone and not _IF_ANY.search(text) else NONE
