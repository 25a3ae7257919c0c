"""The rule that a message takes for granted, and asks on that footing ("since only cash may be assigned, how …").

Come here when a false premise was passed over: the premise is held against the rule as a claim is, and denied first.
What the asker's own case is ("since my husband left a house, …") is no rule and is left out.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qdot_assistant.framing import without_claimant
from qdot_assistant.keywords import stem
from qdot_assistant.subjects import content_of

_I = re.IGNORECASE
_ASK = (
    r"(?:(?:then|so|and|now|please|exactly)\b[\s,]*)*(?:on |in |by |to |at |for |under |with )?(?:who|whom|whose|what|"
    r"when|where|which|how|why|can|could|may|must|do|does|did|is|are|will|would|should|shall|am|tell|explain|give|"
    r"show|name|list)\b"
)
_OWN = (
    r"(?!(?:so |and |but |hi |hello |ok )*(?:my|our|his|her|their|he|she|we|i|they|it|there|this|that|these|those|"
    r"you|your|of|for|an? example|if|when|who|what|how|which|where|why|can|could|may|must|do|does|did|is|are|will|"
    r"would|should|am|dear|please)\b)"
)
_GIVEN = (
    r"(?:since|because|cause|as|given(?: that)?|seeing(?: that| as)?|now that|considering(?: that)?|inasmuch as|"
    r"knowing(?: that)?|if,? as (?:i|we) (?:understand|hear|read),?)"
)
_FORMS = (
    re.compile(
        rf"^\W*(?:(?:so|and|but|ok|well)\b\W*)*{_GIVEN}\s+{_OWN}(?P<rule>[^,?;]{{10,}}?)(?:,| [-–]+)\s*{_ASK}", _I
    ),
    re.compile(rf"^\W*{_OWN}(?P<rule>[^,?;.]{{10,}}?)(?:,|\.| -+)?\s+(?:so|then|hence|therefore)\b[\s,]+{_ASK}", _I),
    re.compile(rf"^\W*{_OWN}(?P<rule>[^?;.]{{10,}}?)\.\s+{_ASK}", _I),
    # "because the rule is so, that follows. Agree?"
    re.compile(
        rf"^\W*(?:(?:so|and|but|ok|well)\b\W*)*{_GIVEN}\s+{_OWN}(?P<rule>[^,?;]{{10,}}?),\s*[^?]{{10,}}[.,]\s*"
        r"(?:agreed?|right|correct|true|isn't it|is (?:that|this|it) (?:right|so|correct|true))\W*$",
        _I,
    ),
)
_RULES = re.compile(
    r"\b(?:must|may|cannot|can'?t|can|has to|have to|need not|needs?|requires?|required|allows?|lets?|permits?|only|"
    r"always|never|every|all|any|no|none|exempt|free|taxed|untaxed|forgiven|waived|tax-free|ends?|goes|go|gives?|"
    r"counts?|runs?|applies|apply|due|gone|stops?|expires?|covers?|becomes?|automatic\w*|belongs?|gets?|pays?|signs?|"
    r"files?|elects?|chooses?|picks?|decides?|enough|optional|revocable|is|are)\b",
    _I,
)
_HAPPENED = re.compile(
    r"(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bget )(?<!\bgets )\b(?:filed|signed|moved|left|missed|sold|lost|received|"
    r"paid|bought|made|refused)\b|"
    r"\b(?:was|were|had|has been|have been|has (?:already )?\w+ed|did|didn'?t|died|passed|became|came|went|got|worth|"
    r"holds|\d{4}|(?:i|we)(?! (?:need|must|have to|can|may|cannot|can't|should)\b)|he|she|my|our|his|husband(?:'s)?|"
    r"wife(?:'s)?|example|today|yesterday)\b",
    _I,
)
"""What happened, or is the asker's own case, is no rule."""


@lru_cache(maxsize=64)
def rule_supposed(text: str) -> str | None:
    """The rule taken for granted by a message that asks something on that footing; None where it takes none."""
    bare = without_claimant(re.sub("[’`]", "'", text))
    found = next((one for form in _FORMS if (one := form.match(bare))), None)
    if found is None:
        return None
    rule = found["rule"].strip(" ,'\"")
    return rule if _RULES.search(rule) and not _HAPPENED.search(rule) else None


_ASKS_OPENLY = re.compile(
    r"^\W*(?:so|then|and|but|now)?\W*(?:on |in |by |to |at |for |from )?(?:who|whom|when|where|which|how|why)\b", _I
)
_SAYS_LITTLE = frozenset(
    stem(word)
    for word in (
        "begin begins start starts end ends keep get give go come find call write ask pay much long many exactly now "
        "then confirm decide say tell know year one two three four five six ten"
    ).split()
)


def asked_on_alone(text: str) -> str | None:
    """The rule taken for granted, where the open question after it names nothing of its own ("… . Which judge?")."""
    rule = rule_supposed(text)
    if rule is None:
        return None
    asks = text[text.rfind(rule) + len(rule) :] if rule in text else ""
    own = {word for word in content_of(asks) if not word.isdigit()} - content_of(rule) - _SAYS_LITTLE
    return rule if _ASKS_OPENLY.match(asks) and not own else None


_PRETENDED = re.compile(
    r"\b(?:pretend|imagine|make believe|act as (?:if|though)|let'?s say|play)(?:,| that| for a (?:moment|minute)| now)*"
    r" (?:the |this |that |your |my |all )?(?:regulations?|laws?|irs|rules?|code|statute|treasury|section|paragraph)s?"
    r"(?: (?:really|also|now|actually))? (?:says?|said|reads?|provides?|states?|tells? us|means?|holds?)(?: that)?:? "
    r"(?P<rule>[^,;?.!]{8,120})",
    _I,
)


def rule_pretended(text: str) -> str | None:
    """What the law is to be pretended to say ("pretend the law says the tax is waived"), or None."""
    found = _PRETENDED.search(text)
    return found["rule"].strip(" ,'\"") if found else None
