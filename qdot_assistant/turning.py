"""Follow-ups that need a word of their own: the first question said again, "where exactly?", "same for the other one?".

Come here for what ``followups`` and ``evidence`` ask about such a message; it reads one message alone.
"""

from __future__ import annotations

import re

from qdot_assistant.subjects import is_fragment

_I = re.IGNORECASE

_EARLIER = r"(?:very first|first|original|initial|last|previous|earlier|earliest)"
RECALL = re.compile(
    rf"\bwhat (?:was|were) (?:again )?(?:my|our|the) {_EARLIER} (?:question|"
    r"thing (?:that )?(?:i|we) (?:asked|said|wrote))|"
    r"\bwhat (?:did|had) (?:i|we) (?:first |originally |just |initially )?(?:ask|asked|want to know|start with)\b"
    r"(?: you)?(?: (?:first|at first|originally|before|just now|about|again|in the beginning|"
    r"at the (?:start|beginning)))*"
    rf"\s*[?.!]*$|\bremind me (?:of )?(?:what i asked|my {_EARLIER} question)|"
    rf"\b(?:repeat|say) my {_EARLIER} question\b|"
    r"\b(?:tell|remind|show) me (?:again )?(?:of |about )?what (?:i|we) (?:(?:had |have |was |were )?(?:first |just )?)"
    r"(?:ask(?:ed|ing)|wanted to know)\b(?: you)?(?: (?:first|before|earlier|last|just now|about|again))*\s*[?.!]*$|"
    r"\b(?:say|tell|repeat|give|show|remind)\b.{0,20}\b(?:the|that|my) (?:\w+ ){1,2}(?:that )?(?:i|we) (?:first )?"
    r"asked(?: (?:you|about|for))*(?: (?:first|at first|originally|at the (?:start|beginning)|before))?"
    r"(?: (?:again|once more|please))*\s*[?.!]*$",
    _I,
)


def recalls_the_last(text: str) -> bool:
    """True when it is the question just before that is to be said again, not the first one."""
    return bool(re.search(r"\b(?:last|previous|just)\b", text, _I))


def asks_where_alone(text: str) -> bool:
    """True for "where exactly?": the place in the law, unless the question before was about a place."""
    return bool(_WHERE_ALONE.match(text))


_WHERE_ALONE = re.compile(
    r"^(?:and |but |so |ok,? )*(?:where(?:abouts)?(?: exactly| precisely)|(?:exactly|precisely) where)\s*\?*$", _I
)


def speaks_of_a_place(text: str) -> bool:
    """True when a question is about where something is sent, filed or kept."""
    return bool(
        re.search(r"\b(?:fil(?:e|ed|ing)|sen[dt]|mail\w*|submit\w*|ke(?:ep|pt)|records?|office|address)\b", text, _I)
    )


def turns_subject(text: str) -> bool:
    """True when the message only names another subject for the earlier question ("same for the other agreement?")."""
    if extends_it(text):
        return True
    return bool(_TURNS_SUBJECT.match(text)) and is_fragment(text) and len(text.split()) <= MOST_OF_A_TURN


def completes_it(text: str) -> bool:
    """True for half a sentence ("even if I lived abroad", "counted from the letter?"), the other half said before."""
    return bool(_COMPLETES.match(text)) and len(text.split()) <= MOST_OF_A_TURN


def extends_it(text: str) -> bool:
    """True for "does that go for the house too?", which asks whether what was said holds for another thing."""
    return bool(_EXTENDS.match(text)) and len(text.split()) <= MOST_OF_A_TURN + 3


def is_clause_alone(text: str) -> bool:
    """True for a condition with no main clause ("if the payments came at the beginning of each quarter?"), and for
    what is told before a bare "what day now?": the question before is asked once more.
    """
    is_clause = _CLAUSE_ALONE.match(text) and len(text.split()) <= MOST_OF_A_CLAUSE
    return bool(is_clause) or asks_what_now(text)


def asks_what_now(text: str) -> bool:
    """True for a message that tells how it was and closes with a bare "what day is it then?"."""
    return bool(_WHAT_NOW.search(text)) and len(text.split()) <= MOST_BEFORE_WHAT_NOW


MOST_OF_A_CLAUSE = 24
MOST_BEFORE_WHAT_NOW = 40
"""Words of a message that tells how it was and closes with a bare "what day now?"."""
_MAIN = (
    r"(?:who|whom|whose|what|which|why|how|where|do(?:es)?|did|is|are|was|were|can|could|may|must|should|shall|"
    r"will|would|"
    r"has|have|had|then)"
)
_CLAUSE_ALONE = re.compile(
    r"^(?:and |but |so |or |ok,? )*(?:if|unless|provided|assuming|supposing|suppose|when|once|had|where)\b"
    rf"(?!.*(?:[,;:?]\s*(?:and |but |so )?|\b(?:trust|tax|form|return|it|that|this|one|payment|death|yes|so),? ){_MAIN}"
    r" (?:i|we|he|she|they|it|my|our|his|her|the|this|that|there|you|a|an)\b)(?![^?]*,)[^.;?!]*[?.!]*$",
    re.IGNORECASE,
)
_WHAT_NOW = re.compile(
    r"[.;!,]\s+(?:(?:and|so|but|then)\b,? ?)*(?:what|which|when|by when|until when|how (?:long|late|soon|much))"
    r"(?: (?:is|was|are|would|will|it|the|that|day|date|deadline|due|limit|figure|amount|share|be))* (?:now|then)\W*$|"
    r"[.;!,]\s+(?:(?:and|so|but|then)\b,? ?)*(?:(?:what(?:'?s| is| would be)|which is) )?(?:the |our |a |"
    r"any )?(?:new|changed|other|different) (?:date|day|"
    r"deadline|due date|"
    r"figure|share|answer|result|amount|limit)\W*$",
    re.IGNORECASE,
)
_COMPLETES = re.compile(
    r"^(?:and |but |so |or |not )*(?:even (?:if|when|though|with|without|for|after|before)\b|unless\b|except\b|"
    r"only (?:if|when|for|after|with)\b|without\b|(?!need|used|based)\w{3,}ed (?:from|by|to|in|on|at|with|before|after|"
    r"for|as|into|within)\b|(?:starting|beginning|counting|using|including|excluding) (?:from|by|on|at|with|the)\b)",
    _I,
)
_EXTENDS = re.compile(
    r"^(?:and |but |so |ok,? )*(?:does|do|did|would|will|is|are|can|could)(?:n'?t)? "
    r"(?:that|this|it|these|those|they|the same(?: thing| rule)?|the (?:rule|deadline|limit|tax|exception)s?)"
    r"(?: (?:also|still|then|even))? "
    r"(?:go|appl(?:y|ies)|hold|count|work|true|stand|extend|cover|the same|good|be true)(?: (?:also|still|equally))? "
    r"(?:for|to|with|in|under|of|as to)\b",
    _I,
)
MOST_OF_A_TURN = 9
_TURNS_SUBJECT = re.compile(
    r"^(?:(?:and|or|but|ok|so)\b,? )*(?:(?:the |is it |are they )?(?:same|identical|no different|equally) "
    r"(?:thing |rule )?"
    r"(?:for|with|goes for|applies to|under|in|on)\b|ditto\b|"
    r"(?:what|how) about|likewise|and|or)\b(?! if\b)",
    _I,
)


_NEW_TOPIC = re.compile(
    r"^(?:(?:ok(?:ay)?|well|now|and|so|thanks|alright|great|then|but)[,.! ]+)*"
    r"(?:(?:let'?s |let me |i(?:'d| would) like to |i |to )?"
    r"(?:switch|chang|mov|turn|jump)(?:e|es|ed|ing)? (?:the |to |on to |onto |on|over to )*"
    r"(?:an?other |a different |a new |new |different |other )?(?:subjects?|topics?|matters?|questions?|things?|gears?|"
    r"on\b)?|(?:on )?(?:an? )?(?:new|different|other|another|separate|unrelated|second|next|quick|completely different|"
    r"totally different|whole other|side) (?:subject|topic|matter|question|thing|issue|point|one)|"
    r"(?:on )?something (?:else|different)|"
    r"(?:a )?change of (?:subject|topic)|unrelated(?:ly)?|separately|off[- ]topic|aside from that|apart from that)"
    r"(?: (?:entirely|altogether|completely|now|then|though|please|for you|here))*\s*[:,;.!\u2013\u2014-]+\s*(?=\w)",
    _I,
)
_IT_ALL = (
    r"(?:(?:all )?(?:that|this|it)(?: (?:one|topic|subject|matter|question|point))?|(?:the|that) (?:rest|former)|"
    r"(?:the|my|our|his|her) \w+(?: \w+){0,2}?(?= (?:for (?:now|a|the)|aside|now|be|there)\b))"
)
_PUT_ASIDE = re.compile(
    r"^(?:(?:ok(?:ay)?|well|now|and|so|thanks|alright|fine|good|great|then|but|no)[,.! ]+)*"
    rf"(?:(?:let'?s |let us |let me |we can |please |i(?:'ll| will) )?"
    rf"(?:(?:leav(?:e|ing)|drop(?:ping)?|skip|park|ignore|scrap|forget)"
    rf"(?: about)? {_IT_ALL}(?: (?:aside|be|there|for now|out|alone))?|"
    rf"(?:put|set|lay|leave|push|putting|setting|laying|leaving) {_IT_ALL} "
    r"(?:aside|away|to one side|on one side|by)|move on)|moving on|"
    rf"never ?mind(?: (?:about )?{_IT_ALL})?|enough (?:of|about|on) {_IT_ALL}|{_IT_ALL} aside|so much for {_IT_ALL})"
    r"(?: (?:entirely|altogether|completely|now|then|though|please|for now|for (?:a|the) (?:moment|minute)))*\s*"
    r"[:,;.!\u2013\u2014-]+\s*(?=\w)",
    _I,
)
"""What puts the topic aside and begins another ("Leave that. Say …")."""


def without_new_topic(text: str) -> str:
    """The message without the words that announce another subject ("different question: …"); else as it is."""
    return _NEW_TOPIC.sub("", _PUT_ASIDE.sub("", text, count=1), count=1)


def puts_aside(text: str) -> bool:
    """True for a message that leaves what was spoken of ("Leave that. …")."""
    return bool(_PUT_ASIDE.match(text))


_ANNOUNCES = re.compile(
    r"^\W*(?:(?:and|so|now|ok(?:ay)?|then|but|oh|my|the|one|a|just|here(?:'s| is))\b,? )*"
    r"(?:(?:very )?(?:last|final|more)(?: (?:and (?:last|final)|one|thing|question|point|bit|q|for (?:today|now)))*)"
    r"\s*[:,;.\u2013\u2014-]+\s+(?=\w)",
    _I,
)


def without_announcement(text: str) -> str:
    """The message without "last one:" or "one more thing –", which tell of the talk and point at nothing."""
    return _ANNOUNCES.sub("", text, count=1)
