"""The frame of a message, which says nothing of the law: who claims it, that it be confirmed, how a mail was sent on.

Come here when a question is found by its "my lawyer said" or "confirm that" rather than by what is claimed. The frame
is taken off for the search only; the verdict on what is claimed reads the message as it stands.
"""

from __future__ import annotations

import re
from functools import lru_cache

_I = re.IGNORECASE
_FEWEST_LEFT = 4
_POLITE = (
    r"(?:(?:please|kindly|just|now|so|and|but|also|well|ok(?:ay)?|hi|hello|hey|can you|could you|will you|"
    r"would you)[ ,]+)*"
)
_TIME = (
    r"(?:(?:earlier|before|already|yesterday|today|once|recently|this morning|just now|previously|clearly|again|"
    r"last (?:week|month|time|year|night)|(?:in|on) (?:your|the|a|an|his|her|our) (?:\w+ ){0,2}(?:answer|message|reply|"
    r"e-?mail|letter|call|chat|phone|meeting|brochure|website|seminar|webinar)|online|somewhere|on \w+),? )*"
)
_SAYS = (
    r"(?:said|says|say|(?:told|tells?) (?:me|us|him|her|them|(?:my|our|his|her) \w+)|claim(?:s|ed)?|swears?|swore|"
    r"insist(?:s|ed)?|confirm(?:s|ed)|wrote (?=that|to (?:me|us)|in|back)|advise[sd](?: me| us)?|"
    r"promise[sd](?: me| us)?|mention(?:s|ed)|explain(?:s|ed)|assure[sd] (?:me|us)|state[sd]|thinks?|thought|"
    r"believes?|reckons?|argue[sd]?|warn(?:s|ed)(?: me| us)?|keeps? (?:saying|telling (?:me|us)|insisting)|"
    r"is (?:sure|certain|convinced|positive))"
)
_SOMEONE = (
    r"(?:you|(?:my|our|her|his|the|a|an|some|one|your)"
    r"(?: (?!(?:who|that|which|said|says|told|plan|agreement|will|trust|regulations?|rules?|law|statute|code|"
    r"explainer|form|paragraph|section|example|certification|return|instrument|deed|decree|contract|policy|"
    r"statements?|letter|note|papers?|text|clause|words|sentence|box|line|schedule|husband|"
    r"spouse|decedent)\b)[\w'’-]+){1,4}?|"
    r"(?:someone|somebody|everyone|everybody|people|they|chatgpt|google|reddit))"
)
_I_LEARNT = (
    r"(?:i|we|he|she|they|(?:my|our|her|his) \w+)(?:'ve| have| has| had)? "
    r"(?:(?:read|saw|seen|found|learned|learnt|understood|gather)(?= (?:that|online|somewhere|"
    r"on|in|once)\b)|heard|(?:was|were|been|got) (?:told|informed|advised|warned|assured)|understand|believe|thought)"
)
_CLAIMED = re.compile(
    rf"^\W*{_POLITE}(?:{_SOMEONE} {_SAYS}|{_I_LEARNT}),? {_TIME}(?:that |how |to (?:me|us) that )?[:,]?\s*", _I
)
_ACCORDING = re.compile(
    rf"^\W*{_POLITE}according to (?:my|our|the|a|an|some|her|his) [\w'’-]+(?: [\w'’-]+){{0,3}},\s*", _I
)
_CONFIRM = re.compile(
    rf"^\W*{_POLITE}(?:(?:i (?:want|need|would like|'d like) you to|for the record,?|you must|you have to) )?"
    r"(?:confirm|affirm|verify|agree|acknowledge|state|admit|certify|repeat after me|repeat|say|tell (?:me|us))"
    r"(?: with me| to me| for me| for us| please| clearly| once more| in writing| for the record)*(?: that|:|,)\s+",
    _I,
)
"""What only asks us to say that something is so; "tell me who signs" asks and stays."""
_AT_THE_END = re.compile(
    r"[.,;!?]\s*(?:so )?(?:please )?(?:(?:now )?(?:confirm|agree|verify|acknowledge|admit)(?: (?:it|this|that))?|"
    r"(?:is )?(?:that|this|it) (?:right|true|correct|so)|is (?:he|she) (?:right|correct)|are they (?:right|correct))"
    r"(?: please)?\W*$",
    _I,
)
_INSISTS = re.compile(
    r"^\W*(?:(?:lol|lmao|omg|wtf|ha(?:ha)+|hmm+|ugh|btw|yo|dude|bro|sorry|thanks|thank you|hey|hi|hello|ok(?:ay)?|"
    r"look|listen|"
    r"no|nope|seriously|honestly|obviously|surely|clearly|of course|be honest|i insist|don'?t (?:argue|lie)|admit it|"
    r"you(?:'re| are) (?:wrong|mistaken|lying)|that(?:'s| is) (?:wrong|not right|false))\b(?: (?:there|man|now))?"
    r"(?:[,.!?:;…]+\s*|\s+(?=(?:what|who|when|how|can|could|is|are|do|does|the|if|must|my|i)\b)))+",
    _I,
)
_KNOWN = re.compile(
    r"^\W*(?:it(?:'s| is) (?:well[- ]known|obvious|clear|a fact|common knowledge|settled)|(?:as )?(?:everyone|"
    r"everybody|we all|you|"
    r"we both) knows?|(?:i|we)(?:'m| am|'re| are) (?:sure|certain|positive|convinced)|i know(?: for (?:sure|a fact))?|"
    r"(?:pretend|imagine|make believe|act as (?:if|though)))(?: that|,)?\s+",
    _I,
)
_BY_POWER = re.compile(
    r"^\W*(?:as (?:an?|the|your) [^,.;?]{2,40}?,? )?i (?:hereby |now )?(?:authori[sz]e|order|instruct|command|permit|"
    r"allow|"
    r"direct|empower) you to\s+",
    _I,
)
_THREATENS = re.compile(
    r"\bif you (?:do not|don'?t|won'?t|refuse to|can'?t) (?:say|confirm|agree|admit|tell (?:me|us)|write|"
    r"state)(?: that)? |"
    r"[,.]?\s*(?:then )?(?:(?:i|we|you|they)(?:'ll| will|'m| am|'re| are| shall| could| might) )(?:be |get |soon )?"
    r"(?:fired|sacked|in trouble|lose (?:my|our) (?:job|house|home|licence|license)|sue(?: you)?|shut (?:you )?down|"
    r"report(?: you)?|"
    r"replaced?)\b(?=\W|$)",
    _I,
)
_SIGNS = re.compile(r"[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+")
"""Pictures say nothing that is searched by."""
_NOISE = re.compile(
    r"(?<!\S)(?:(?:\d{3,6}\s+)?[%#@*^~=_+|<>\\]{2,}|([bfghjknqrtuwyz])\1{1,5}|([bcdfghjklmnpqrstvwxz])\2{3,8}|"
    r"[%#@*^~|<>\\])(?!\S)",
    _I,
)
"""Nor do signs and letters typed at random ("qqq", "%%%")."""
_SENT_ON = re.compile(
    r"(?:^|(?<=[\n.:>\"“ ]))(?:-+ ?)?(?:begin )?(?:forward(?:ed|ing)?|fwd?|re|from|to|sent|date|subject|cc)"
    r"(?: (?:of )?(?:an? |this |the )?(?:e-?mail|message|mail))?:(?: (?:the )?irs\b\W*)?\s*",
    _I,
)


_POINTS_BACK = re.compile(r"\W*(?:he|she|they|it|his|her|their|him|them|this|that|these|those|so|not)\b", _I)
"""What begins so speaks of the one who claims it, and needs the frame."""


_SUPPOSES = re.compile(
    rf"^\W*{_POLITE}(?:since|because|given that|given|as|seeing that|now that|considering(?: that)?|inasmuch as)\s+"
    r"(?!(?:my|our|his|her|their|he|she|we|i|they|it|there|this|these|those|nobody|everybody|you|of|for|an? example)\b)"
    r"(?P<premise>[^,?;]{12,}?)[,;]\s*(?P<asks>[^.]+)$",
    _I,
)
"""A rule taken for granted ("since only cash may be assigned, …"): what is asked then stands or falls with it."""
_RULES = re.compile(
    r"\b(?:must|may|cannot|can'?t|can|has to|have to|need not|needs?|requires?|required|allowed|only|always|never|"
    r"every|all|any|"
    r"no|none|exempt|free|taxed|untaxed|tax-free|ends?|goes|go|gives?|counts?|runs?|applies|apply|due|gone|stops?|"
    r"expires?|covers?|"
    r"belongs?|gets?|pays?|signs?|files?|elects?|chooses?|picks?|decides?)\b",
    _I,
)
_HAPPENED = re.compile(
    r"\b(?:was|were|had|has been|have been|did|didn'?t|died|passed|filed|signed|moved|left|missed|became|sold|lost|"
    r"came|went|got|"
    r"received|paid|bought|made|refused|worth|holds|\d{4})\b",
    _I,
)


def _supposed(text: str) -> str:
    """The rule that the message takes for granted, without what it asks on that footing; the message where none is."""
    found = _SUPPOSES.match(text)
    if found is None or not _RULES.search(found["premise"]) or _HAPPENED.search(found["premise"]):
        return text
    return found["premise"]


def without_claimant(text: str) -> str:
    """The message without who claims it ("my lawyer said that"), whatever is left."""
    bare = text
    for frame in (_INSISTS, _CONFIRM, _CLAIMED, _ACCORDING, _KNOWN):
        bare = frame.sub("", bare)
    return bare


@lru_cache(maxsize=256)
def without_frame(text: str) -> str:
    """The message without its frame; as it stands where too little would be left."""
    bare = _SENT_ON.sub("", _NOISE.sub(" ", _SIGNS.sub(" ", text)))
    for frame in (_INSISTS, _BY_POWER, _CONFIRM, _CLAIMED, _ACCORDING, _THREATENS, _KNOWN, _CONFIRM, _AT_THE_END):
        bare = frame.sub("", bare)
    bare = _supposed(" ".join(bare.split()))
    return text if len(bare.split()) < _FEWEST_LEFT or _POINTS_BACK.match(bare) else bare
