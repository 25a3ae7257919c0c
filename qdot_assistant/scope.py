"""What is not answered, and where to turn instead. Refusals are specific; each names the reason and a next step.

The subjects are classes of questions outside the sources, not phrases; a question inside the sources that merely
mentions one of them is still answered, since the pipeline asks ``outside`` how sure it may be first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from knowledge import store
from knowledge.statement import Statement
from qdot_assistant import never_done, other_fields
from qdot_assistant.reading.guarded import guarded
from qdot_assistant.types import Draft, DraftSentence, Notice

_I = re.IGNORECASE


@dataclass(frozen=True)
class Outside:
    """One class of question that the sources do not cover.

    Attributes:
        name: what the class is called in ``knowledge/outside.yaml``.
        says: the refusal, one or two sentences, with where to turn.
        is_hard: True when no search result may overrule it.
    """

    name: str
    says: str
    is_hard: bool = False


_SOURCES = "My sources are 26 CFR § 20.2056A-4, a consumer explainer on QDOTs and summaries of the rules next to them"

STATES = (
    r"(?:alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|"
    r"hawaii|idaho|illinois|indiana|iowa|kansas|"
    r"kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|"
    r"nebraska|nevada|new hampshire|"
    r"new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|"
    r"rhode island|south carolina|"
    r"south dakota|tennessee|texas|utah|vermont|virginia|washington(?: state)?|west virginia|wisconsin|wyoming)"
)

# What other fields call their things: evidence of a subject outside, which a near statement outweighs.
_SOFT: Mapping[str, str] = {
    "generation-skipping tax": (
        r"\b(?:gst(?:t)?|generation[- ]skipping|2632|2652|reverse qtip|2642|inclusion ratio|dynasty)\b"
    ),
    "state tax": (
        rf"\b(?:state(?:'s)? (?:fiduciary |trust )?(?:estate|inheritance|death|income|level|gift) tax(?:es)?|"
        rf"(?<!living in )(?<!live in )"
        rf"(?<!lives in )(?<!lived in )(?<!moved to ){STATES}(?:'s|s)?\b.{{0,40}}\b(?:tax(?:es)?|levy|duty)\b|"
        rf"\btax(?:es|ed)?\b.{{0,30}}\b(?:in|by|of) {STATES}|{STATES}(?:'s|s)? (?:own |state )?"
        r"(?:(?:estate|inheritance|death) )?(?:filing|return|deadline|due date)s?\b|property tax(?:es)?|sales tax|"
        r"stamp tax|homestead)\b"
    ),
    "foreign law": (
        rf"\b(?:erbschaft\w*|inheritance tax (?:in|of) (?!{STATES})|(?:german|french|uk|british|english|canadian|"
        rf"mexican|spanish|italian|japanese|indian|chinese|korean|swiss|australian|brazilian|dutch|irish|greek|"
        rf"swedish|portuguese|polish|russian|philippine|israeli)(?:'s)? (?:(?:\w+ )?(?:inheritance |"
        rf"estate |gift |death |"
        rf"succession |income |wealth |capital gains )?(?:tax(?:es)?|duty|duties|probate|treaty)|"
        rf"(?:inheritance|succession|family) law)|hmrc|cra\b|droits de succession|estate tax treaty|tax treaty|"
        rf"treaty (?:with|between)|forced heirship|sharia|fideicomiso|stiftung)\b"
    ),
    "immigration": (
        r"\b(?:(?:how (?:do|can|does|would|to)|apply\w*|appl\w+ for|requirements? for|steps|fee|test|lost|"
        r"interview|process(?:ing)?|renew\w*|sponsor\w*|petition\w*)\b.{0,45}\b(?:visa|green card|citizenship|"
        r"naturali[sz]\w+|uscis|n-?400|i-?130|deport\w*|immigra\w+)|"
        r"\b(?:citizenship|naturali[sz]ation|civics|green card|visa) (?:test|exam|interview|fees?|appointment|"
        r"application (?:fee|form|status)|backlog|lottery|process\w*|ceremony (?:date|tickets?))|uscis|n-?400|"
        r"i-?\d{3}\b|[hk]-?1b?\b|deport(?:ed|ation)|asylum|visa (?:application|renewal|interview|status|was denied))\b"
    ),
    "other federal tax": (
        r"\b(?:(?:my|his|her|our|last|final|personal) income tax(?:es)?|income tax (?:rate|bracket|return|"
        r"deduction)s?|tax bracket|capital gains? (?:tax )?rates?|1040|1041|1099|k-1 (?!visa)|fbar|fatca|firpta|pfic|"
        r"fica|8938|8971|3520|(?<!payouts )(?<!payments )(?<!benefits )(?<!annuity )(?<!% )(?<!percent )"
        r"(?<!annual )(?<!yearly )(?<!automatic )step(?:ped)?[- ]up(?! (?:each|every) )|basis step|"
        r"cost basis|"
        r"roth conversion|rmds?|required (?:minimum )?distributions?|"
        r"standard deduction|payroll|self[- ]employment|charitable remainder|crt\b|foreign tax credit|alimony|"
        r"child tax credit|student loan|mortgage interest|dni\b|877a|grantor trust)\b"
    ),
    "other estate and gift tax": (
        r"\b(?:grat\b|slat\b|ilit\b|qprt|flps?\b|family limited|crummey|gift[- ]splitting|split(?:ting)? gifts?|"
        r"709|bypass trust|minority discount|valuation discounts?|chapter 14|case law|holding (?:in|of))\b"
    ),
    "family law": r"\b(?:custody|prenup\w*|alimony|child support|(?:file|filing) for divorce)\b",
    "probate and inheritance law": (
        r"\b(?:probate (?:fees?|costs?|court|process|lawyer|attorney)s?\b(?!.*\bqdot\b).{0,30}(?:long|cost|near|take|"
        r"fee|how much)|(?:how long|how much|where)\b.{0,30}\bprobate\b|small estate affidavit|letters testamentary|"
        r"next of kin|per stirpes)\b"
    ),
    "benefits and insurance": (
        r"\b(?:medicaid|medicare|social security (?:benefit|number|card)|food stamps|tricare|veterans? affairs)\b"
    ),
    "other law": (
        r"\b(?:bankrupt\w*|malpractice|evict\w*|landlord'?s?(?= (?:is|was|has|have|had|won'?t|will|can|may|must|"
        r"refus\w+|wants?|kept|keeps|says|raised|sued|law|dispute))|(?:sue|against|with|evicted by) (?:my|the|our) "
        r"landlord|(?<!joint )tenants?|personal injury|dui|traffic ticket|"
        r"employment law|wrongful)\b"
    ),
    "investment": (
        r"\b(?:invest(?:ment|ing)? (?:advice|strategy)|(?:what|where|how) should .{0,30}\binvest|which (?:stocks?|"
        r"funds?|etfs?)|stock (?:tip|market|pick)|s&p|interest rates? (?:going|forecast|next)|best way to invest|"
        r"invest (?:my|our|\d|\$))\b"
    ),
    "people and prices": (
        r"\b(?:best (?:bank|lawyer|attorney|tax attorney|law firm|trust company|insurer)|(?:recommend|suggest|"
        r"refer me to|know of|find me|name me|know) (?:me )?(?:a|an|some|any|the) (?:[\w-]+ ){0,3}(?:bank|lawyer|"
        r"attorney|firm|advisor|adviser|accountant|trustee|cpa|planner|specialist)s?\b|phone number|"
        r"how much (?:does|do|will|would) (?:a |an |the |your |it |qdots? |lawyers? |attorneys? )*(?:lawyers?|"
        r"attorneys?|qdot|trust)?\s*(?:cost|charge)|"
        r"how (?:much|high) (?:are|is) (?:the )?(?:lawyer|attorney|legal|trustee)'?s? fees?|"
        r"(?:what|wat|how much)(?: money)? (?:do(?:es)?|would|will|might|could|can) (?:(?:a|an|the|my|our|that|"
        r"such|good|"
        r"estate|tax|such an?) )*(?:lawyer|attorney|solicitor|notary|accountant|cpa|appraiser|translator|paralegal|"
        r"law firm|tax preparer)s? (?:\w+ly )?(?:take|charge|(?:ask|want)(?! (?:me|us|him|her|them|my|you|to)\b)|"
        r"bill|cost|get)\b(?! (?:over|care|part|place|to "
        r"(?:know|see)))|(?:(?:lawyer|attorney|notary|accountant|cpa|appraiser|paralegal|legal|"
        r"counsel)'?s?'? (?:fees?|rates?|"
        r"bill|price|costs?)|hourly rate)(?=[\s?!.]*$)|(?:lawyer|attorney|notary|accountant|cpa|appraiser|law firm)s?"
        r"[^.;?!]{0,40}\b(?:ballpark|expensive|cheap\w*|going rate|per hour|an hour|retainer)|"
        r"(?:which|what|best|good|cheap\w*|any) (?:\w+ ){0,2}(?:software|app|apps|program|programme|printer|website|"
        r"brand|"
        r"stationery|courier))\b"
    ),
    "predictions": (
        r"\b(?:will (?:congress|the president|the administration|the government(?! (?:of (?:the )?(?:usa?|u\.s\.a?\.?|"
        r"united states|america) )?(?:want|take|ask|tax|get|claim|demand|charge|expect|be owed|come for)\b)) |forecast|"
        r"predict\w*)\b"
    ),
}
_NEVER = tuple((name, guarded(pattern)) for name, pattern in never_done.WORDS.items())
_SIGNS = tuple((name, guarded(words)) for name, words in (*_SOFT.items(), *other_fields.WORDS.items()))
_PATTERNS = (*_NEVER, *_SIGNS)


@lru_cache(maxsize=1)
def _classes() -> Mapping[str, Outside]:
    return {one.name: Outside(one.name, one.says) for one in store.outside()}


_THE_ANSWER = (
    r"(?: (?:me|us|it|this|that|everything|all|back|your|the|an?|every|each|any|whole|full|final|answers?|"
    r"repl(?:y|ies)|responses?|outputs?|texts?|result)\b){0,5}"
)
_OTHER_FORM = (
    r"(?:scripts?|code|programs?|json|xml|yaml|html|markdown|csv|sql|base64|rot13|hex|binary|morse(?: code)?|regex|"
    r"poems?|poetry|verses?|rhymes?|haikus?|limericks?|sonnets?|songs?|raps?|riddles?|jokes?|emojis?|memes?|"
    r"(?:all |upper )?caps|pig latin|klingon|latin|pirate \w+|baby talk|slang)"
)
"""Forms that an answer of law does not take; the question beside such an order is answered in the usual one."""
_FENCE = re.compile(r"\s*(?:\[/?(?:inst|sys\w*)\]|#{2,}|={3,}|-{3,}|\*{3,}|~{3,}|`{3,}|\|{2,}|<{2,}|>{2,})\s*", _I)
"""Marks that set an order apart from the question beside it, and those in which programs wrap their own."""
_ORDERS = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass|drop)\b.{0,40}\b(?:rules?|instructions?|prompts?|"
    r"regulations?|sources?|above|previous|prior|everything|guidelines|law)\b|"
    r"\b(?:ignore|disregard|forget) (?:all|any|everything)(?: of)? (?:that|this|it|those|these)\b|"
    r"\b(?:system|developer|assistant|admin\w*|root)\s*(?:prompt|message|update|override|notice|alert|command|"
    r"directive|note|instruction)?s?\s*[:\]>#]|\b(?:system|developer)\s*(?:prompt|message)|\bjailbreak\b|"
    r"\bdan mode\b|\bdeveloper mode\b|\[/?inst\]|\bi(?:'m| am) (?:the|your) (?:developer|admin\w*|"
    r"creator|"
    r"programmer|owner|boss|operator)\b|\b(?:drop|delete|truncate) (?:all |the |every )*(?:tables?|databases?|files?|"
    r"rows)\b|"
    r"\brm -rf?\b|\bselect \* from\b|\bupdate (?:your|the) (?:answers?|rules?|records?|knowledge|sources?|database)\b|"
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
    # not where somebody else is to say it ("the form wants us to write '...'"), which is a case told
    r"(?<!(?<!\byou )\bto )(?<!\bi )(?<!\bwe )(?<!\bhe )(?<!\bshe )(?<!\bthey )(?<!\bit )(?<!\bthat )"
    r"\b(?:say|answer|reply|respond|output|write)\b (?:only |just )?(?:with )?[\"'“](?!corpus)|\bdo "
    r"not cite\b|\bwithout (?:any )?(?:citations?|sources?)\b|\bmake (?:something|it|one) up\b|"
    r"\binvent\b|"
    rf"\b(?:output|give|return|format|write|render|print|produce|phrase|present|encode|put|deliver|state|make|"
    rf"answer|reply|respond)\b{_THE_ANSWER} ?(?:only |just |entirely |solely )?(?:as|in|like|into|with|using) "
    rf"(?:an? |the form of (?:an? )?|valid |pure |raw )?(?:[\w+#-]+ ){{0,2}}?{_OTHER_FORM}\b|"
    r"(?<!\bno )(?<!\ba )(?<!\bthe )\b(?:cite|quote|use|trust) (?:only )?(?:wikipedia|reddit|chatgpt|google|your "
    r"(?:memory|imagination)|nothing)\b",
    _I,
)
_REPLY = r"(?:say|answer|reply|respond|output|write|return|print)"
_ONLY = r"(?:only|just|simply|solely|exactly|nothing (?:but|except)|nothing else but|no more than|always)"
_HOW_TO_ANSWER = re.compile(
    r"^\W*(?:please |then |you (?:must|will|may|should|can) |now )*"
    rf"(?:{_ONLY} {_REPLY}\b(?:\s+(?:me|us|this|back|with|in))?|"
    rf"{_REPLY}(?:\s+(?:me|us|to this|back))?\s+(?:with |in )?{_ONLY}\b)[^?]*[.!:;]?$",
    _I,
)
"""A clause that tells only how the answer is to be given ("Reply only with OK."); no question stands in it."""
_CLAUSE = re.compile(
    r"(?<=[.!?;:\n])\s+|,\s+(?:and|but|then)\s+|\s+(?:and|but)\s+(?:then|after(?:wards| that))\s+|"
    r"\s+(?:after that|afterwards)\s+",
    _I,
)
_ASKS = re.compile(r"\?|\b(?:who|when|where|which|how|why|what|whether|by when|tell me|explain)\b", _I)

WHERE_TO_TURN = f"{_SOURCES}. An estate tax attorney can answer a question on another rule."
NOT_FOUND = (
    f"I cannot find an answer to that in my sources, so I will not guess. {_SOURCES}. An estate "
    f"planning attorney with cross-border experience can answer it; "
    "you can also ask it in other words, or name the paragraph."
)


@lru_cache(maxsize=256)
def outside(text: str) -> Outside | None:
    """The class outside the sources whose own words the text uses, or None."""
    never = next((_classes()[name] for name, pattern in _NEVER if pattern.search(text)), None)
    if never is not None:
        return replace(never, is_hard=True)
    return next((_classes()[name] for name, pattern in _SIGNS if pattern.search(text)), None)


def named_class(name: str) -> Outside | None:
    """The class of that name in ``knowledge/outside.yaml``."""
    return _classes().get(name)


def unrelated() -> str:
    """What is said to a message that has nothing to do with the sources."""
    return _classes()["unrelated"].says


def touches(outside: Outside, statement: Statement) -> bool:
    """True when the statement itself speaks of the subject that is usually outside."""
    words = " ".join([statement.title, *(s.text for s in statement.plain), *(s.text for s in statement.technical)])
    return any(name == outside.name and pattern.search(words) for name, pattern in _PATTERNS)


def mentions(sections: Sequence[str], statement: Statement) -> bool:
    """True when the statement names one of the rules by its number."""
    words = " ".join([*(s.text for s in statement.plain), *(s.text for s in statement.technical)])
    return any(section.split()[-1] in words for section in sections)


_ASKS_IF_IT_SAYS = re.compile(
    r"\b(?P<asks>(?:does|did|do|would|will|must|should) (?!you\b)[^.?!\n]{1,90}?) (?:say|write|read)(?= [\"'“])", _I
)
"""Whether a text says the words quoted is asked; nobody is told to say them."""


def _directs(text: str) -> bool:
    return _ORDERS.search(_ASKS_IF_IT_SAYS.sub(r"\g<asks> hold", text)) is not None


def gives_orders(text: str) -> bool:
    """True when words in the message try to direct the assistant rather than ask about the law."""
    return _directs(text) or any(_HOW_TO_ANSWER.search(clause) for clause in _CLAUSE.split(text))


def without_orders(text: str) -> str:
    """The message without what gives orders: whole clauses where they hold nothing else, else the ordering words
    alone.
    """
    text = _FENCE.sub("\n ", text).strip()
    clauses = [
        clause
        for clause in _CLAUSE.split(text)
        if clause.strip() and not _directs(clause) and not _HOW_TO_ANSWER.search(clause)
    ]
    if len(" ".join(clauses).split()) >= 3:
        return " ".join(clauses).strip()
    bare = _ORDERS.sub(" ", text)
    return (
        re.sub(r"^[\s,.;:]*(?:and|but|then|just|so|that|to|me|a|the|your)?[\s,.;:]+", "", bare).strip()
        if _ASKS.search(bare)
        else ""
    )


_ADVICE = re.compile(
    r"\b(?:should (?:i|we|he|she|they|my|our)|"
    r"ought (?:i|we|he|she|they) to (?:ask|apply|request|get|choose|pick|take|go)|"
    r"would you (?:choose|recommend|advise|do|go)|what "
    r"(?:would|do) you (?:recommend|advise|suggest|do)|"
    r"which (?:one |route |option )?(?:is|would be) (?:better|best|cheaper|wiser|smarter|right)|"
    r"what(?:'s| is) (?:best|better|the best)|best (?:option|choice|for (?:me|us))|"
    r"(?:do you|would you) (?:recommend|advise|think)|advise me|your (?:advice|pick|recommendation|opinion)|worth it|"
    r"good idea|in my case what|"
    r"(?:which|what) (?:\w+ ){0,3}?(?:i|we|she|he|they|mom|mum|dad) (?:should|ought to|had better) (?:\w+ )?(?:choose|"
    r"pick|select|take|prefer|go)|"
    r"tell (?:me|us) (?:which|what) (?:\w+ ){0,3}?to (?:choose|pick|select|take|prefer|go)|"
    r"(?:decid|choos|pick|select)(?:e|es|ing)?(?: \w+){0,2} (?:for|on behalf of) (?:me|us|her|him|them|my|our)|"
    r"you (?:just )?(?:decide|choose|pick)|(?:mak|tak)(?:e|ing) (?:the|this|that|my|our|her|his) (?:decision|choice)"
    r" (?:for|off|out)|"
    r"what (?:to do|(?:i|we|she|he) (?:should|must|ought to|have to|had better) do) (?:for|with) (?:me|us|her|him)|"
    r"(?:what|which) (?:\w+ )?(?:is |would be |'s )?(?:right|wisest?|wiser|safer|smarter|better|best) for (?:me|us|"
    r"her|him|my \w+|someone like (?:me|us|her))|"
    r"tell (?:me|us) (?:straight|plainly|honestly|frankly|now|once and for all|in one word|outright)\W+"
    r"(?:should |shall |do |is it |would it be )?(?:(?:i|we|she|he|(?:the |my )?(?:pension|payments?)(?: money)?) )?"
    r"(?:be )?(?:pay\w*|roll\w*|take|keep|sign|go|put|move|assign|sell|wait|tax(?:ed)?)\b[^.?!]{0,60}\bor|"
    r"(?:one|single|clear|straight|definite) (?:answer|word)[^.?!]{0,12} (?:what|which)(?: \w+)? (?:to|i|we) "
    r"(?:do|choose|pick|take|should|must)|if you were me|in (?:my|our) (?:shoes|place))\b",
    _I,
)
_NOT_ADVISED = (
    "Which choice is right for you I cannot say; this is information, not advice. An estate attorney "
    "can weigh it with your facts."
)


def with_advice(draft: Draft, text: str) -> Draft:
    """The draft, with the word that it is no advice where advice was asked for."""
    if not _ADVICE.search(text) or any(one.kind == "advice" for one in draft.notices):
        return draft
    notice = Notice(kind="advice", text=_NOT_ADVISED)
    lead = DraftSentence(text="I cannot advise what to choose, but this is the rule:", is_substance=False)
    return draft.model_copy(update={"sentences": (lead, *draft.sentences), "notices": (*draft.notices, notice)})
