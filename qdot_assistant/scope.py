"""What is not answered, and where to turn instead. Refusals are specific; each names the reason and a next step.

The subjects are classes of questions outside the sources, not phrases; a question inside the sources that merely
mentions one of them is still answered, since the pipeline asks ``outside`` how sure it may be first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.statement import Statement
from qdot_assistant.types import Draft, DraftSentence, Notice

_I = re.IGNORECASE


@dataclass(frozen=True)
class Outside:
    """One class of question that the sources do not cover.

    Attributes:
        name: what the class is called in tests and logs.
        says: the refusal, one or two sentences, with where to turn.
        is_hard: True when no search result may overrule it.
    """

    name: str
    says: str
    is_hard: bool = False


def _class(name: str, pattern: str, says: str, *, hard: bool = False) -> tuple[re.Pattern[str], Outside]:
    return re.compile(pattern, _I), Outside(name, says, hard)


_SOURCES = "My sources are 26 CFR § 20.2056A-4, a consumer explainer on QDOTs and summaries of the rules next to them"

_STATES = (
    r"(?:alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|"
    r"hawaii|idaho|illinois|indiana|iowa|kansas|"
    r"kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|"
    r"nebraska|nevada|new hampshire|"
    r"new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|"
    r"rhode island|south carolina|"
    r"south dakota|tennessee|texas|utah|vermont|virginia|washington(?: state)?|west virginia|wisconsin|wyoming)"
)

_CLASSES: tuple[tuple[re.Pattern[str], Outside], ...] = (
    _class(
        "drafting",
        (
            r"\b(?:draft|write|prepare|compose|generate|create|make|type up|fill (?:in|out))\b (?:me |us |up |"
            r"out |for me )*(?:a |an |the |my |our |his |her )?(?:(?!into\b)\w+ ){0,4}(?:will|trust (?:agreement|"
            r"instrument|document|deed)|qdot (?:trust|agreement|instrument|for)|letter|petition|complaint|"
            r"codicil|power of attorney|contract|deed|email|memo|brief|motion|clause|form 706|return for|"
            r"assignments?|(?:information |certification )?statement for|agreements? for)\b"
        ),
        (
            "I cannot draft documents; I only explain what the rules say. An estate planning attorney with "
            "cross-border experience drafts them; "
            "the wording the regulation itself requires for the two annuity agreements is in § "
            "20.2056A-4(c)(6)(ii) and (c)(7)(ii)."
        ),
        hard=True,
    ),
    _class(
        "action",
        r"\b(?:can|could|will|would|please) you (?:please )?(?:file|sign|submit|send|mail|e-?mail|call|"
        r"phone|contact|pay|transfer|move|book|schedule|remind|represent|act for|hire|elect|apply)\b|"
        r"(?:^|\bplease |\byou )(?:file|sign|submit|send|mail) (?:it|this|that|the (?:form|return|"
        r"agreement|election|706)) "
        r"for (?:me|us)\b|(?:^|please |you )(?:remind me)\b|\b(?:set a reminder|add (?:it|this) to my calendar)\b",
        "I cannot do that for you; I only explain what the rules say. The executor files the estate tax "
        "return, the election and the agreements; "
        "an estate attorney can prepare them with the executor.",
        hard=True,
    ),
    _class(
        "guarantee",
        (
            r"\b(?:guarantee|promise me|are you 100|assure me|certain(?:ty)? that the irs|will the irs "
            r"(?:accept|approve|agree|audit|notice|catch|find)|(?:chance|odds|likelihood|probability) (?:of|"
            r"that)|get audited|audit risk|can you (?:confirm|certify) (?:that )?(?:my|our))\b"
        ),
        "I cannot promise or predict what the IRS or a court will do; I can only say what the rules require. "
        "An estate planning attorney can look at the facts; ask me which rule you want to check.",
        hard=True,
    ),
    _class(
        "evasion",
        (
            r"\b(?:hide|conceal|evade|fake|forge|lie to|back-?date|backdating|without (?:the irs|them) "
            r"(?:knowing|finding)|launder|off the books|under the table|falsif\w+|illegal(?:ly)?|loopholes?|"
            r"cheat\w*|trick (?:the )?irs|get away with|avoid detection|without reporting|keep (?:it|this) "
            r"(?:secret|from the irs)|forging)\b"
        ),
        "I cannot help with hiding facts or changing dates; the statements under § 20.2056A-4 are signed "
        "under penalties of perjury. "
        "If a date was missed, an estate tax attorney can say whether relief under 26 CFR 301.9100-1 is open.",
        hard=True,
    ),
    _class(
        "generation-skipping tax",
        r"\b(?:gst(?:t)?|generation[- ]skipping|2632|reverse qtip|2642|inclusion ratio|dynasty)\b",
        f"How the generation-skipping transfer tax exemption works is not in my sources, beyond what "
        f"Example 5 says of it (§ 20.2056A-4(d)(5)). {_SOURCES}; "
        "a generation-skipping tax question belongs with an estate tax attorney.",
    ),
    _class(
        "state tax",
        (
            rf"\b(?:state(?:'s)? (?:estate|inheritance|death|income|level|gift) tax(?:es)?|(?<!living in "
            rf")(?<!live in )(?<!lives in )(?<!lived in )(?<!moved to ){_STATES}(?:'s|"
            rf"s)?\b.{{0,40}}\b(?:tax(?:es)?|levy|duty)\b|\btax(?:es|ed)?\b.{{0,30}}\b(?:in|by|of) {_STATES}|"
            rf"inheritance tax(?:es)?\b|property tax(?:es)?|sales tax|homestead)\b"
        ),
        (
            "State taxes are not in my sources; they cover the federal estate tax only. An attorney or "
            "accountant in that state can answer this."
        ),
    ),
    _class(
        "foreign law",
        (
            r"\b(?:erbschaft\w*|inheritance tax (?:in|of) |(?:german|french|uk|british|english|canadian|"
            r"mexican|spanish|italian|japanese|indian|chinese|korean|swiss|australian|brazilian|dutch|irish|"
            r"portuguese|polish|russian|philippine|israeli)(?:'s)? (?:\w+ )?(?:inheritance|estate|gift|death|"
            r"succession|income|wealth|capital)? ?(?:tax|taxes|duty|duties|law|court|will|probate|treaty)|"
            r"hmrc|cra\b|droits de succession|estate tax treaty|tax treaty|treaty (?:with|between)|forced "
            r"heirship)\b"
        ),
        (
            "The tax law of other countries and tax treaties are not in my sources. An attorney or tax "
            "adviser in that country, working with a U.S. estate attorney, can answer this."
        ),
    ),
    _class(
        "immigration",
        (
            r"\b(?:(?:how (?:do|can|does|would|to)|apply\w*|appl\w+ for|requirements? for|steps|fee|test|"
            r"interview|process(?:ing)?|renew\w*|sponsor\w*)\b.{0,45}\b(?:visa|green card|citizenship|"
            r"naturali[sz]\w+|uscis|n-?400|i-?130|deport\w*|immigra\w+)|uscis|n-400|h-?1b|deport(?:ed|ation)|"
            r"asylum|visa (?:application|renewal|interview|status))\b"
        ),
        "How to get a visa, a green card or citizenship is not in my sources; an immigration attorney can help. "
        "I can say what citizenship changes for a QDOT: ask me about a spouse who becomes a citizen.",
    ),
    _class(
        "other federal tax",
        (
            r"\b(?:income tax (?:rate|bracket|return|deduction)s?|capital gains? (?:tax )?rates?|1040|1041|"
            r"k-1|fbar|fatca|8938|3520|(?<!payouts )(?<!payments )(?<!benefits )(?<!annuity )step(?:ped)?[- ]up|"
            r"basis step|crypto(?:currency)?|bitcoin|nft|roth "
            r"conversion|rmds?|required minimum distribution|standard deduction|payroll|self[- ]employment|"
            r"charitable remainder|crt\b|grat\b|slat\b|ilit\b|dynasty trust|foreign tax credit|alimony|child "
            r"tax credit|student loan|mortgage interest)\b"
        ),
        f"That is other tax law, outside my sources. {_SOURCES}; a tax adviser or attorney can answer this.",
    ),
    _class(
        "other law",
        (
            r"\b(?:divorc\w+|custody|prenup\w*|medicaid|medicare|social security (?:benefit|number|card)|"
            r"bankrupt\w*|malpractice|evict\w*|landlord|personal injury|dui|traffic ticket|copyright|patent|"
            r"trademark|employment law|wrongful|adopt(?:ion|ing)|probate (?:fees?|costs?|court|process|lawyer|"
            r"attorney)s?\b(?!.*\bqdot\b).{0,30}(?:long|cost|near|take|fee|how much)|(?:how long|"
            r"how much|where)\b.{0,30}\bprobate\b|small estate affidavit|letters testamentary|intestate(?! share)|"
            r"intestacy)\b"
        ),
        f"That is another field of law, outside my sources. {_SOURCES}; an attorney of that field can answer this.",
    ),
    _class(
        "investment",
        (
            r"\b(?:invest(?:ment|ing)? (?:advice|strategy|in)|which (?:stocks?|funds?|etfs?)|stock (?:tip|"
            r"market|pick)|s&p|interest rates? (?:going|forecast|next)|best way to invest|invest (?:my|the|"
            r"our|\d|\$)|best (?:bank|lawyer|attorney|law firm|trust company|insurer)|(?:recommend|suggest|"
            r"refer me to|know of|find me|name me) (?:me )?(?:a|an|some|any|the) (?:\w+ ){0,3}(?:bank|lawyer|attorney|"
            r"firm|advisor|adviser|accountant|trustee|cpa)s?\b|how much (?:does|do|will|would) (?:a |an |the |"
            r"your |it |qdots? |lawyers? |attorneys? )*(?:lawyers?|attorneys?|qdot|trust)?\s*(?:cost|charge)|"
            r"how (?:much|high) (?:are|is) (?:the )?(?:lawyer|attorney|legal|trustee)'?s? fees?)\b"
        ),
        "Recommending people, firms, products or prices is outside what I do; I only explain the rules. "
        "A state bar's referral service can name attorneys with estate and cross-border experience.",
    ),
)

_ORDERS = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass|drop)\b.{0,40}\b(?:rules?|instructions?|prompts?|"
    r"regulations?|sources?|above|previous|prior|everything|guidelines|law)\b|"
    r"\b(?:system|developer|assistant)\s*(?:prompt|message|:)|\bjailbreak\b|\bdan mode\b|\bdeveloper mode\b|"
    r"\b(?:act|answer|respond|reply|speak|talk|behave|role-?play)(?: to)?(?: me| us| this)? (?:as|"
    r"like) (?:a|an|my|the|if|though|though)\b"
    r".{0,25}\b(?:pirate|lawyer|judge|irs|chatgpt|gpt|dan|human|character|shakespeare|grandm\w+|agent|you)\b|"
    r"\bpretend (?:to be|you(?:'re| are)|that you)\b|\bas my (?:dead|late|beloved) (?:grand\w+|mother|"
    r"father)\b.{0,60}\btell me\b|"
    r"\b(?:pretend|imagine|suppose|act as if|assume) (?:that )?(?:the )?(?:regulation|law|irs|rule|"
    r"code|statute|treasury)s? (?:says?|said|allow\w*|waive\w*|exempt\w*|did|does|was|were|had)\b|"
    r"\bfrom now on\b|\byou (?:are|will be) now\b|\bnew (?:instructions|rules|persona)\b|\b(?:reveal|"
    r"show|print|repeat|leak|output)\b.{0,30}\b(?:prompt|instructions|system|configuration|api key|"
    r"password|secrets?)\b|"
    r"\b(?:say|answer|reply|respond|output|write)\b (?:only |just )?(?:with )?[\"'“](?!corpus)|\bdo "
    r"not cite\b|\bwithout (?:any )?(?:citations?|sources?)\b|\bmake (?:something|it|one) up\b|"
    r"\binvent\b",
    _I,
)
_CLAUSE = re.compile(r"(?<=[.!?;:\n])\s+|,\s+(?:and|but|then)\s+", _I)

WHERE_TO_TURN = f"{_SOURCES}. An estate tax attorney can answer a question on another rule."
UNRELATED = (
    f"That is outside what I can answer. {_SOURCES}. Ask me, for example, who may be the trustee, "
    f"when property must be moved into the trust, "
    "or how a pension that cannot be assigned is handled."
)
NOT_FOUND = (
    f"I cannot find an answer to that in my sources, so I will not guess. {_SOURCES}. An estate "
    f"planning attorney with cross-border experience can answer it; "
    "you can also ask it in other words, or name the paragraph."
)


def outside(text: str) -> Outside | None:
    """The class of question outside the sources that the text belongs to, or None."""
    return next((one for pattern, one in _CLASSES if pattern.search(text)), None)


def named_class(name: str) -> Outside | None:
    """The class of that name (``knowledge/outside.yaml`` holds the ways of asking each)."""
    return next(
        (one for _, one in _CLASSES if one.name == name),
        Outside("unrelated", UNRELATED) if name == "unrelated" else None,
    )


def touches(outside: Outside, statement: Statement) -> bool:
    """True when the statement itself speaks of the subject that is usually outside."""
    words = " ".join([statement.title, *(s.text for s in statement.plain), *(s.text for s in statement.technical)])
    return any(one is outside and pattern.search(words) for pattern, one in _CLASSES)


def mentions(sections: Sequence[str], statement: Statement) -> bool:
    """True when the statement names one of the rules by its number."""
    words = " ".join([*(s.text for s in statement.plain), *(s.text for s in statement.technical)])
    return any(section.split()[-1] in words for section in sections)


def gives_orders(text: str) -> bool:
    """True when words in the message try to direct the assistant rather than ask about the law."""
    return bool(_ORDERS.search(text))


def without_orders(text: str) -> str:
    """The message without what gives orders: whole clauses where they hold nothing else, else the ordering words
    alone.
    """
    clauses = [clause for clause in _CLAUSE.split(text) if clause.strip() and not _ORDERS.search(clause)]
    if len(" ".join(clauses).split()) >= 3:
        return " ".join(clauses).strip()
    bare = _ORDERS.sub(" ", text)
    return (
        re.sub(r"^[\s,.;:]*(?:and|but|then|just|so|that|to|me|a|the|your)?[\s,.;:]+", "", bare).strip()
        if "?" in bare
        else ""
    )


_ADVICE = re.compile(
    r"\b(?:should (?:i|we|he|she|they|my|our)|would you (?:choose|recommend|advise|do|go)|what "
    r"(?:would|do) you (?:recommend|advise|suggest|do)|"
    r"which (?:one |route |option )?(?:is|would be) (?:better|best|cheaper|wiser|smarter|right)|"
    r"what(?:'s| is) (?:best|better|the best)|best (?:option|choice|for (?:me|us))|"
    r"(?:do you|would you) (?:recommend|advise|think)|advise me|your advice|worth it|good idea|in my case what)\b",
    _I,
)
_NOT_ADVISED = (
    "Which choice is right for you I cannot say; this is information, not advice. An estate attorney "
    "can weigh it with your facts."
)


def with_advice(draft: Draft, text: str) -> Draft:
    """The draft, with the word that it is no advice where advice was asked for."""
    if not _ADVICE.search(text):
        return draft
    notice = Notice(kind="advice", text=_NOT_ADVISED)
    lead = DraftSentence(text="I cannot advise what to choose, but this is the rule.", is_substance=False)
    return draft.model_copy(update={"sentences": (lead, *draft.sentences), "notices": (*draft.notices, notice)})
