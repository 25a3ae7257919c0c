"""What is asked: words of a paragraph, a comparison, a figure, a day, an Example, or a rule.

The router reads the question (and the earlier one it stands on) with a small grammar; it searches nothing and knows
no law
beyond which calculator works out which kind of question.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from calculators.base import CalculatorName
from knowledge.statement import Aspect
from qdot_assistant import looked_up, wanted
from qdot_assistant.asked.what import DATE_FACTS, NONE
from qdot_assistant.conversation import Standing
from qdot_assistant.examples_named import PRESENT, SPEAKS_OF_EXAMPLES, TEMPORARY, example_asked, example_before, varies
from qdot_assistant.looked_up import CHANGE, COMPARE, LookUp
from qdot_assistant.named import Named, named_sections
from qdot_assistant.reading.guarded import guarded
from qdot_assistant.told_facts import told_in
from qdot_assistant.types import Facts, Question


@dataclass(frozen=True)
class Route:
    """What one question asks for.

    Attributes:
        named: sections the question names, those that exist and those that do not.
        look_up: whether the words, two texts side by side, or a change are asked for.
        calculator: the calculator that works it out, or None for a rule question.
        focus: which of a calculator's results are asked for (deadline keys, or result names); empty for all.
        judges: True when the question asks whether something done was in time.
        example: number of the Example asked about, or None.
        speaks_of_examples: True when an Example is asked for, with or without its number.
        varies_example: True when the Example's facts are changed by the asker.
        former: True when the text for earlier decedents is asked for by name ("the old Example 4").
        wants_paragraph: True when it is asked which paragraph of the regulation holds a rule.
        aspects: what kind of answer is wanted.
        names_temporary: True when a number of the former temporary regulation is named ("-2T(d)(3)").
    """

    named: Named
    look_up: LookUp | None = None
    calculator: CalculatorName | None = None
    focus: tuple[str, ...] = ()
    judges: bool = False
    example: int | None = None
    varies_example: bool = False
    speaks_of_examples: bool = False
    former: bool = False
    wants_paragraph: bool = False
    aspects: frozenset[Aspect] = frozenset()
    names_temporary: bool = False


# To change a trust, a will or one's mind is no change of the rule.
_CHANGES_A_THING = re.compile(
    r"\b(?:chang\w*|amend\w*|replac\w*|revis\w*)\b.{0,30}\b(?:trusts?|wills?|mind|trustees?|terms|"
    r"address|bank|routes?|elections?|returns?|beneficiar\w+|"
    r"himself|herself|it|agreements?|anything|something|things?|nothing)\b|\b(?:trusts?|wills?)\b.{0,30}\b(?:chang\w*|amend\w*|replac\w*)\b|"
    r"\b(?:does|do|will|would|can|could|must|should)\b.{0,25}\b(?:portion|share|percentage|fraction)s? "
    r"(?:(?:also|then|too|now|ever|still|later|always|once|get|be|stay) ){0,2}(?:change[sd]?|fixed|the same)\b|"
    r"\bchang\w*\b.{0,20}\b(?:every|each|over (?:time|the years)|yearly|annually|monthly|year to year|as i|"
    r"with (?:age|time|the years))\b",
    re.IGNORECASE,
)
_CHANGES_THE_LAW = re.compile(
    (
        r"\b(?:rules?|laws?|text|wording|words|sections?|paragraphs?|versions?|regulations?|regs?|"
        r"amendments?|treasury|t\.?d\.?|20(?:09|11|23|26)|used to|old|new)\b|\("
    ),
    re.IGNORECASE,
)
_AGED = re.compile(r"\bhow old\b|\b(?:years?|months?)[- ]old(?:er)?\b|\bold enough\b|\bold age\b", re.IGNORECASE)
_FORMER = re.compile(
    (
        r"\b(?:former(?:ly)?|old(?:er)?|prior|previous(?:ly)?|earlier|original(?:ly)?|superseded|"
        r"pre-?(?:june (?:1,? )?|6/1/)?(?:2023|2026)|(?:2009|2011) (?:text|version|example|regulation|reg|rule)s?|"
        r"before (?:june (?:1,? )?)?2023|before (?:the )?(?:(?:2023|2026) )?(?:change|amendment|update)|"
        r"before (?:t\.?d\.? ?10050|(?:july (?:10,? )?)?2026)|"
        r"used to|as it "
        r"(?:then )?(?:stood|read)|for deaths? before)\b"
    ),
    re.IGNORECASE,
)

SUPERSEDED = (
    r"district directors?|assistant commissioners?|mortality data|(?:irs )?publication 1457|actuarial valuations|"
    r"version 3a"
)
"""Offices and sources named only in superseded texts; who names one asks what stands there now, or stood there then."""
_SUPERSEDED = guarded(rf"\b(?:{SUPERSEDED})\b")

_OF_A_NAME = guarded(
    r"\b(?:now|still|today|current(?:ly)?|correct|right|obsolete|outdated|replac\w+|supersed\w*|instead|any ?more|"
    r"(?:which|what) (?:\w+ )?(?:officials?|officers?|offices?|names?|titles?|words?|wording|text|method|source)|who)\b"
)
_OLD_COPY = guarded(
    r"\b(?:is|are|does|do|may|can|was)\b[^.?!]{0,30}\b(?:20[01]\d|202[0-6]|old|older|earlier)(?:'s)? (?:\w+ )?"
    r"(?:print-?outs?|cop(?:y|ies)|editions?|prints?|booklets?|text|pdf|download)\b[^.?!]{0,40}"
    r"\b(?:good|current|valid|hold|holds|right|rel(?:y|ied)|used?|up[- ]to[- ]date|outdated|enough|safe)\b"
)
_OWN_ANNUITY = frozenset({"annual_annuity", "payment_amount", "age", "birth_date", "term_years"})


def _asks_of_a_superseded_name(text: str, facts: Facts) -> bool:
    """True where a name of a superseded text is told and what is right now is asked, with no day and no figure."""
    is_own_case = wanted.DAY.search(text) is not None or bool(facts.current & _OWN_ANNUITY)
    return not is_own_case and bool(_SUPERSEDED.search(text) and _OF_A_NAME.search(text))


_ASPECT_WORDS: tuple[tuple[Aspect, str], ...] = (
    (
        "definition",
        (
            r"\b(?:what(?:'s| is| are| does)?\b.*\bmean|define|definition|meaning of|what (?:counts|qualifies)\b|"
            r"what (?:is|are|'s) "
            r"(?:an? |the )?(?:\w+[ -]?){1,4}\??$)"
        ),
    ),
    ("who", r"\b(?:who|whom|whose|which person)\b"),
    (
        "when",
        (
            r"\b(?:when|deadline|by what (?:date|day)|how long|how soon|how late|until|too late|time limit|in "
            r"time|timely|last (?:day|date)|how many (?:days|months|years)|due)\b"
        ),
    ),
    (
        "how_much",
        (
            r"\b(?:how much|what (?:percent|percentage|share|portion|amount|figure|rate|factor)|how many|"
            r"amount)\b"
        ),
    ),
    ("why", r"\b(?:why|reason|purpose|point of)\b"),
    (
        "consequence",
        (
            r"\b(?:what (?:happens|if)|consequence|penalt|fail(?:s|ed|ure)?|miss(?:ed)?|forg[eo]t|"
            r"late(?! (?:husband|wife|spouse|partner|father|mother|dad|mom|mum|brother|sister|son|daughter|uncle|aunt|"
            r"grand\w+|mr|mrs|dr)\b)|"
            r"lose|(?:deadline|due date|due day|day|time limit)\b[^.;?!]{0,30} (?:is|has|was|had)(?: already| long|"
            r" now)? "
            r"(?:gone|passed|over|past|up|expired|missed|lapsed)|"
            r"lost|default|how (?:bad|serious|severe|grave|risky)|so what)\b"
        ),
    ),
    (
        "document",
        (
            r"\b(?:form|document|statement|paper(?:s|work)?|attach|file|filed|submit|copy|copies|sign|"
            r"signature)\b"
        ),
    ),
    ("where", r"\b(?:where|which office|address)\b"),
    (
        "compare",
        r"\b(?:as well|too|also),? or (?:is it |are they )?(?:solely|only|just|merely|exclusively|confined|limited)\b|"
        r"\b(?:both|either)\b[^.;?!]{0,40}\bor (?:solely|only|just|merely) (?:in|on|under|for|with)\b|"
        rf"{COMPARE.pattern}|\b(?:conflict\w*|inconsisten\w+|discrepanc\w+|contradict\w*|controlling)\b",
    ),
    (
        "change",
        rf"{CHANGE.pattern}|\b(?:{SUPERSEDED})\b|\b(?:effective (?:date|from)|obsolete|outdated|"
        r"still (?:good|right|current|law|in force))\b",
    ),
    ("how", r"\bhow\b(?! (?:much|many|long|soon|late|bad|serious|severe|grave|risky|come)\b)"),
    (
        "whether",
        (
            r"(?:^|[.;?!] )(?:so |and |but |then )?(?:can|could|may|must|do|does|did|is|are|was|were|will|would|should|"
            r"has|have)\b|\b(?:allowed|possible)\b|"
            r"^(?!.*\b(?:what|which|who|whom|whose|how|when|where|why)\b[^.?!;,]{0,60}\b(?:have to|need to|required)\b)"
            r".*\b(?:have to|need to|required)\b"
        ),
    ),
)
_ASPECTS = tuple((aspect, guarded(pattern)) for aspect, pattern in _ASPECT_WORDS)


def route(question: Question, standing: Standing, facts: Facts, asks: str = "", around: str = "") -> Route:
    """Read what the question asks, standing on the earlier one where it is a follow-up.

    Args:
        asks: the words that ask, where the question is told with what it points to; a calculator goes by them alone.
        around: the story around them, which names the day where they only ask "by when?".
    """
    from qdot_assistant import calculators_asked, example_4  # the grammar of figures and days, beside this one
    from qdot_assistant.asked.of_the_story import of_the_story

    text = question.question
    example = example_asked(text) or (example_before(text, standing) if standing.follow_up == "continues" else None)
    named = named_sections(text)
    words = question.model_copy(update={"question": asks}) if asks else question
    look_up = looked_up.look_up(text, named, lambda words: "compare" in aspects_of(words))
    asked = calculators_asked.asked(words, standing, facts, example, named)
    if asked.calculator is None and around and not named.existing:
        asked = of_the_story(words.question, around, facts)
    if look_up == "words" and named.paragraphs and asked.calculator == "deadlines" and not wanted.DAY.search(text):
        asked = NONE  # a day told beside words that are asked for picks their version
    if asked.calculator == "deadlines" and told_in(text, {"past_the_limit"}) and not _WHOLE_DAY.search(text):
        asked = NONE  # what follows from a limit told as passed is asked; no day of it was told
    if asked.calculator in ("deadlines", "corpus_portion") and _asks_of_a_superseded_name(text, facts):
        asked = NONE  # what stands in the place of the old name is asked; the case around it is only told
    if asked.calculator == "deadlines" and not facts.current & DATE_FACTS and _OLD_COPY.search(text):
        asked = NONE  # whether an old copy still holds is asked, and no day of a case
    if (named.paragraphs or _THE_TEXT.search(text)) and _TAKES_EFFECT.search(text):
        asked = NONE  # from which day a paragraph applies stands in (e) and is no time limit
    if len(named.paragraphs) > 1 and COMPARE.search(text) and not _YEAR.search(text):
        asked = NONE  # what two paragraphs say of a day is compared; no day is worked out without one told
    return Route(
        named=named,
        look_up=look_up,
        calculator=asked.calculator,
        focus=calculators_asked.focus_within(asked, asks, (text, around)),
        judges=asked.judges,
        example=example,
        varies_example=bool(example and varies(text)),
        former=bool(_FORMER.search(_AGED.sub(" ", text))) and not (PRESENT.search(text) and not COMPARE.search(text)),
        speaks_of_examples=bool(SPEAKS_OF_EXAMPLES.search(text)),
        wants_paragraph=bool(_WHICH_PARAGRAPH.search(text)),
        aspects=aspects_of(text)
        | ({"change"} if example == 4 and example_4.tells_a_former_figure(text, facts) else set()),
        names_temporary=bool(TEMPORARY.search(text)),
    )


_WHOLE_DAY = re.compile(
    r"\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b|"
    r"\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b|"
    r"\b(?:yesterday|today)\b",
    re.IGNORECASE,
)
_TAKES_EFFECT = re.compile(
    r"\b(?:when|what (?:date|day)|since|from)\b[^.;?!]{0,60}\b(?:(?:start|began|begin|beg[ua]n)\w* (?:to )?appl\w+|"
    r"appl(?:y|ies|ied) (?:from|since|first)|first appl\w+|t(?:ake|ook) effect|c[ao]me into (?:force|effect)|"
    r"bec[oa]me (?:effective|applicable)|(?:is|was|were) (?:it )?(?:effective|applicable))\b|"
    r"\b(?:applicability|effective) date\b",
    re.IGNORECASE,
)
_THE_TEXT = re.compile(
    r"\b(?:the|this|that|present|current|new|amended) (?:section|regulation|text|amendment|version|wording)\b|§",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WHICH_PARAGRAPH = re.compile(
    r"\b(?:which|what) (?:sub-?)?(?:para(?:graph)?|provision)s?\b|\bwhere (?:in|does) the (?:reg\w*|section)\b|"
    r"\bwhere(?:'s| is| are)? (?:the|that) (?:sentence|language|rule|provision|passage|words?|bit|part|text)\b|"
    r"\bpin-? ?(?:point|cite)\b|\b(?:cite|citation|authority) (?:for|to)\b",
    re.IGNORECASE,
)


# "Who pays when she dies?": the circumstance after another question word is told, and no day is asked.
_WHEN_TOLD = re.compile(
    r"^(?P<asks>.*\b(?:who|whom|whose|why|where|how much|what)\b.+?)\bwhen (?=(?:the|my|her|his|our|their|a|an|"
    r"i|we|he|she|they|it|there|somebody|someone|nobody|mom|mum|dad)\b).*$",
    re.IGNORECASE,
)
# The number that a temporary rule had, and the one that took its place, are held against each other.
_OLD_OR_NEW_NUMBER = re.compile(
    r"(?=.*-?2T\b).*(?:\b(?:or|vs\.?|versus|instead|now|current\w*|still|replac\w+|superseded)\b|-2\(d\))",
    re.IGNORECASE,
)


# A question of yes or no after other words ("he left me an IRA, can i …"), with no interrogative shortly before it.
_ASKS_WHETHER = re.compile(
    r"(?P<before>(?:[\w'$,.]+[;:!?-]* ){1,4}?)(?<!to )(?<!and )"
    r"(?:can|could|may|must|do|does|did|is|are|am|was|were|will|would|should|has|have)(?:n'?t)? "
    r"(?:i|we|he|she|they|it|this|that|there|my|our|his|her|the|someone|anyone)\b",
    re.IGNORECASE,
)
_INTERROGATIVE = re.compile(r"\b(?:who|whom|whose|what|whats|when|where|why|how|which)\b[^.?!]*$", re.IGNORECASE)


@lru_cache(maxsize=1024)
def aspects_of(text: str) -> frozenset[Aspect]:
    """The kinds of answer the words of a question want."""
    told = _WHEN_TOLD.sub(r"\g<asks>", text) if _WHEN_TOLD.search(text) else text
    found = frozenset(aspect for aspect, pattern in _ASPECTS if pattern.search(told))
    if any(not _INTERROGATIVE.search(one["before"]) for one in _ASKS_WHETHER.finditer(told)):
        found |= {"whether"}
    if _FORMER.search(text) and PRESENT.search(text):
        found |= {"compare"}
    found |= frozenset({"change"} if _OLD_OR_NEW_NUMBER.search(text) else ())
    return found - {"change"} if _CHANGES_A_THING.search(text) and not _CHANGES_THE_LAW.search(text) else found
