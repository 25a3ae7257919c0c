"""How people tell of a pension (§ 20.2056A-4(c)): a share that never reached the trust, and what is to be stated of it.

Come here for ``KEPT_BACK``, by which ``circumstances`` knows the roll-over route and its 60 days, which hardly anyone
names ("never passed on", "still lies in my account"), and for ``on_the_statement`` ("what must the IRS be told …").
"""

from __future__ import annotations

from functools import lru_cache

from knowledge import store
from qdot_assistant.reading.guarded import guarded

OF_A_PENSION = r"\b(?:pensions?|annuit(?:y|ies)|che(?:ck|que)s?|payments?|corpus|survivor'?s? benefits?)\b"
OF_THE_TAX = (
    r"\b(?:706|forms?|(?:pay|paid|paying|owe) (?:the |my |any )?tax|tax (?:form|return)|agreement to pay|assign\w*|"
    r"courts?|reform\w*|returns?|executor|who|trustee (?:pays?|paid|gave|gives))\b"
)
"""The other promise, another paper or another rule: what is late there is no share of a payment."""
_TRUST = r"(?:trust|trustee|qdot)\b(?!'s (?:part|share|bit|slice|piece|cut|portion))"
_TO_THE_TRUST = (
    rf"(?:[^.?!]{{0,60}}\b{_TRUST}|[^.?!]{{0,20}}\b(?:trust|qdot)'s (?:part|share|bit|slice|piece|cut|portion))"
)
_LEFT_UNDONE = (
    r"\b(?:forg[eo]t(?:ten)?|did ?n[o']?t|do ?n[o']?t|have ?n[o']?t|has ?n[o']?t|never|missed|miss|skip(?:ped)?|"
    r"fail(?:ed)?|"
    r"neglected|kept|overlooked|omitted|late|too late|instead of)\b"
)
_MOVES = (
    r"(?:mov(?:e|ed|ing)|transfer\w*|put(?:ting)?|deposit\w*|roll\w*|pass\w*|hand\w*|sen[dt]\w*|forward\w*|pa(?:y|"
    r"id|ying)|"
    r"giv(?:e|en|ing)|wir(?:e|ed|ing))"
)
KEPT_BACK = (
    rf"(?:{_LEFT_UNDONE}|\bnot) (?:\w+ ){{0,3}}(?:mov(?:e|ed|ing)|transfer(?!able)\w*|put(?:ting)?|deposit\w*|"
    rf"roll\w*)\b|"
    rf"{_LEFT_UNDONE}[^.?!]{{0,40}}\b{_MOVES}\b{_TO_THE_TRUST}|"
    rf"\b{_MOVES}\b{_TO_THE_TRUST}[^.?!]{{0,25}}\b(?:too late|late|overdue)\b|"
    r"\b(?:trust|trustee|qdot)\b[^.?!]{0,12}\b(?:never|not|did ?n[o']?t|has ?n[o']?t)\b[^.?!]{0,12}"
    r"\b(?:got|gets?|gotten|received?|seen?|saw|had)\b|"
    r"\b(?:still|yet|kept|sits?|lies?)\b[^.?!]{0,40}\b(?:in|on) (?:my|her|his) (?:own )?(?:\w+ )?account\b|"
    rf"\b(?:signed|agreed|promised|undertook|bound|obliged) to {_MOVES}\b{_TO_THE_TRUST}[^?]{{0,60}}"
    r"\b(?:forg[eo]t(?:ten)?|missed|skipped|overlooked|slipped|left (?:it )?out|never did)\b|"
    r"\bsupposed to\b[^.?!]{0,80}\b(?:trust|trustee|qdot)\b[^?!]{0,40}\b(?:skipped|missed|forgot|did ?n[o']?t)\b"
)

ALL_MOVED = (
    r"\b(?:all|every|each|everything|whole|never (?:skip\w*|miss\w*|forg\w*))\b[^.?!]{0,40}\b(?:capital|principal|"
    r"corpus|"
    r"shares?|parts?|portions?|pieces?|transfers?|penny|cent|rolled|moved)\b(?=.*\b(?:irs|tax (?:office|people|man)|"
    r"government|paperwork|papers?|forms?|report\w*|file|filing|706|send|off the hook)\b)"
    r"(?=.*\b(?:on time|in time|punctual\w*|over|into the (?:trust|qdot)|to the (?:trust|qdot)|in the (?:trust|qdot)|"
    r"60 days|skip|miss)\b)(?!.*\b(?:return|before|deduct\w*|assign\w*|estate tax|when)\b)"
)
""" "Every penny is in the trust, am I off the hook?": all payments are reported all the same ((c)(7)(i))."""
EACH_ITS_TRANSFER = (
    r"\b(?:each|every)\b[^.;?!]{0,20}\b(?:payment|che(?:ck|que)|instal\w+)\b[^.;?!]{0,25}\b(?:own|separate\w*|single) "
    r"(?:transfer|move|deposit|deadline|days|roll\w*)"
)
LIABLE_FOR_A_PENSION = (
    r"^(?=.*\b(?:pension|annuity)\b)(?=.*\b(?:i|me|widow(?:er)?|spouse|wife|husband)\b).*"
    r"\b(?:liab\w+|responsible|on the hook|answer for|go after)\b"
)
NO_PAYMENT_MADE = (
    r"^(?!.*\b(?:hardship|trust pa(?:id|ys)|distribut\w+)\b).*(?:\b(?:no|without any|not a single|zero) "
    r"(?:pension |annuity )?(?:payments?|che(?:ck|que)s?)\b[^.;?!]{0,30}\b(?:year|month|this|last|came|received|"
    r"arriv\w+)\b|"
    r"\b(?:pension|annuity|plan)\b[^.;?!]{0,20}\b(?:paid|pays) nothing\b)"
)
_PAPERS = (
    r"\b(?:what|which)\b[^.?!]{0,15}\b(?:papers?|paperwork|documents?|forms?|enclos\w+|attach\w*|envelope|"
    r"sign(?:ed)? and (?:hand|send|file)\w*)\b|\bwhat\b[^.?!]{0,20}\b(?:enclosed|attached|in the envelope|handed in|"
    r"go(?:es)? (?:in )?with|accompan\w+|travels? with)\b"
)
_ONCE_ONLY = (
    r"(?!.*\b(?:706-?\s?qdt|each year|every year|yearly|annual(?:ly)?|april|late|missed|forgot\w*|foreign|abroad)\b)"
)
_MOVING_IT = (
    r"\b(?:roll\w*|(?:mov(?:e|ing)|transfer\w*|put(?:ting)?|pass\w*)\b[^.?!]{0,40}\b(?:in)?to (?:the |a |"
    r"our )?(?:trust|qdot))\b"
)
_PAYING_IT = r"\b(?:pay(?:ing)? (?:the )?tax|pay[- ]tax|pay[- ]as[- ]|tax (?:each|every) year|yearly tax)\b"
PAPERS_TO_ROLL_OVER = (
    rf"^(?=.*{OF_A_PENSION}|.*\broll\w*){_ONCE_ONLY}(?=.*{_MOVING_IT})(?!.*{_PAYING_IT}).*(?:{_PAPERS})"
)
PAPERS_TO_PAY = rf"^(?=.*{OF_A_PENSION})(?!.*{_MOVING_IT})(?=.*{_PAYING_IT}).*(?:{_PAPERS})"
PAPERS_OF_A_PENSION = (
    rf"^(?=.*{OF_A_PENSION}){_ONCE_ONLY}(?!.*{_MOVING_IT})(?!.*{_PAYING_IT})(?!.*\b(?:ira|trustee|"
    rf"who)\b).*(?:{_PAPERS})"
)
"""The papers that go in with the estate tax return, by the route told, or for either ((c)(2), (c)(3))."""
FORM_IN_HARDSHIP = (
    rf"^(?=.*{OF_A_PENSION})(?=.*\b(?:hardship|poor|needy|broke)\b).*\b(?:706|forms?|report\w*|tell the irs|"
    r"paperwork)\b(?!.*\b(?:trust|trustee|qdot) pa(?:y|id|ys)\b)"
)
ANOTHER_WORDING = (
    r"\b(?:cross(?:ed|ing)? out|str(?:ike|uck|iking)|re-?word\w*|re-?phras\w*|re-?writ\w*|rewrote|leav(?:e|ing) out|"
    r"left out|"
    r"delet\w*|own (?:words|wording|version)|modif\w*|tweak\w*|edit\w*|shorten\w*|add(?:ing)? (?:a |my |"
    r"our )?(?:clause|line|"
    r"sentence)|chang(?:e|ing) the (?:words|wording|text))\b[^.?!]{0,60}\b(?:agreements?|promise|undertaking|clause|"
    r"the part|"
    r"paragraph|sentence|line)\b|\b(?:agreements?|promise)\b[^.?!]{0,60}\b(?:cross(?:ed|ing)? out|str(?:ike|uck)|"
    r"re-?word\w*|"
    r"re-?phras\w*|re-?writ\w*|own (?:words|wording|version)|tweak\w*|delet\w*)\b"
)
"""Whether the agreement's text may be another than that of (c)(6)(ii) and (c)(7)(ii)."""
_TO_BE_STATED = guarded(
    rf"^(?=.*{OF_A_PENSION})(?!.*\b(?:706-?\s?qdt|each year|every year|yearly|annual(?:ly)?|april|trustee)\b).*"
    r"\b(?:what|which)\b[^.?!]{0,50}\b(?:tell|told|stated?|declared?|report(?:ed)?|writ(?:e|ten)|disclosed?|"
    r"put down|put in|"
    r"mention(?:ed)?|inform(?:ed)?)\b[^.?!]{0,60}\b(?:tax (?:office|people|man|authorit\w+)|irs|government|revenue|"
    r"return|"
    r"706|statement|source|where)\b",
)


def on_the_statement(text: str) -> frozenset[str]:
    """The statements on the Information Statement, where it is asked what must be told of a pension ((c)(5))."""
    return _items() if _TO_BE_STATED.search(text) else frozenset()


@lru_cache(maxsize=1)
def _items() -> frozenset[str]:
    return frozenset(one.id for one in store.statements() if one.id.startswith("info."))
