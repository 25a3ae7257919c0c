"""A circumstance told after a question: "there's no probate", "she's in a coma", "it's paid by a foreign plan".

Come here for ``tells_a_circumstance``. Such a message asks nothing by itself: the question before it is meant once
more, with the circumstance in it, and the two are read as one message.
"""

from __future__ import annotations

import re

from qdot_assistant.subjects import content_of
from qdot_assistant.turning import asks_what_now

_I = re.IGNORECASE
MOST_WORDS = 30
"""Words of the longest message that only adds a circumstance; a longer one is a story with a question of its own."""

_LEAD = (
    r"(?:(?:and|but|so|oh|ah|ok(?:ay)?|well|actually|sorry|yes|yeah|yep|no|nope|hm+|wait|also|btw|by the way|fyi|"
    r"just so you know|the thing is|i (?:should|must) (?:add|say|mention)(?: that)?|i forgot(?: to (?:say|mention))?|"
    r"i didn'?t (?:say|mention)|in (?:our|my|her|his|this) case|with us|here|turns out|it turns out(?: that)?|"
    r"note that|assume|suppose|say|in fact|wrong|correction|my (?:mistake|error|bad)|i was (?:wrong|mistaken)|"
    r"update|news|"
    r"(?:my|our|the|his|her) [\w'-]+ (?:just |now )?correct(?:s|ed) (?:me|us|this|that)(?: that)?|now|meanwhile|"
    r"unfortunately|luckily|however|though|mind you)\b[,:;.!-]*\s+)*"
)
_SUBJECT = (
    r"(?:i|we|he|she|it|they|there|this|that|these|those|everything|nothing|nobody|no ?one|everyone|all|some|none|both|"
    r"neither|one|(?:my|our|his|her|their|the|a|an|no|another|each|every|most|half)\s+[\w'/.-]+(?:\s+[\w'/.-]+){0,4}?|"
    r"mom|mum|dad|mother|father|mama|papa|grandma|grandpa|[ds]\b|spouse|decedent|executor|trustee|probate|"
    r"(?:form )?(?:706|4768)(?:-?qdt)?|return|trust|qdot|irs)"
)
_VERB = (
    r"(?:'?s|'re|'m|'ve|'ll|'d|is|are|am|was|were|be|been|has|have|had|isn'?t|aren'?t|wasn'?t|weren'?t|hasn'?t|"
    r"haven'?t|"
    r"hadn'?t|do(?:es)?n'?t|didn'?t|won'?t|can'?t|cannot|couldn'?t|never|will|would|may|might|does|did|went|goes|got|"
    r"gets?|came|comes|took|takes?|gave|gives?|left|leaves?|made|makes?|paid|pays?|holds?|held|keeps?|kept|owns?|sold|"
    r"bought|lives?|works?|wants?|needs?|says?|said|sits?|runs?|ran|lies|stays?|forbids?|allows?|lets?|bars?|sent|"
    r"began|begins?|starts?|ends?|stops?|expires?|lost|knows?|knew|put|signs?|consists?|belongs?|contains?|names?|"
    r"\w{2,}ed)"
)
_BETWEEN = r"(?:\s+(?:also|just|still|already|only|both|now|even|probably|then|really))*"
_TELLS = re.compile(rf"^{_LEAD}(?:{_SUBJECT}){_BETWEEN}(?:\s+|(?='))(?:{_VERB})\b", _I)
_TELLS_BY = re.compile(
    rf"^{_LEAD}(?:run|paid|held|managed|established|administered|kept|owned|signed|located|based|set up|issued|bought|"
    r"inherited|left|domiciled|registered|organi[sz]ed|incorporated|governed) (?:by|in|from|through|under|with|"
    r"at|abroad)\b",
    _I,
)
""" "Run by the Luxembourg branch" leaves out what is run, which the question before named."""
_ASKS = re.compile(
    r"\?|^\W*(?:(?:and|but|so|or|ok(?:ay)?|well|then|also)\b,?\s+)*(?:who|whom|whose|what|when|where|which|why|how|if|"
    r"unless|whether|is|are|am|was|were|do|does|did|can|could|may|must|should|shall|will|would|has|have|had|isn'?t|"
    r"whats|wheres|whos|whens|hows|"
    r"don'?t|doesn'?t|can'?t|tell|explain|show|give|compare|list|quote|calculate|compute|please|any|same|back|"
    r"suppose|assum\w+|let'?s)\b|"
    r"^\W*(?:so|then)\b[^.;?!]*\b(?:can|may|must|needs? to|ha(?:s|ve) to)\b(?! (?:not|never|no longer|not))|"
    r"[.;!,]\s+(?:(?:and|so|but|then)\b ?)?(?:can|could|may|might|must|should|do|does|did|is|are|am|was|will|would|has|"
    r"have) (?:i|we|he|she|they|the \w+|my \w+)\b(?! (?:then|now)\W*$)|"
    r"[.;!]\s+(?:(?:and|so|but|then)\b ?)?(?:can|could|may|might|must|should|shall|will|would) "
    r"(?:that|this|it|these|those|one|someone|somebody|anyone|anything)\b|"
    r"\b(?:is|was|would) (?:that|it|this)(?: be)?(?: (?:also|then|still|really))? "
    r"(?:ok(?:ay)?|fine|enough|allowed|valid|all ?right|alright|"
    r"good|possible|legal|permitted|a problem|too late|in time|safe|binding)\b|"
    r"\b(?:tell|explain(?:ed)? (?:to|it|that|me)|show me|give me|wonder\w*|(?:not|un)sure|no idea|want to know|"
    r"need to know|(?:like|love) to know|don'?t (?:know|understand|get|see|believe|think)|confus\w+|my question|"
    r"the question|question is|you (?:said|say|told|mean|are|just|can|did)|your answer|what (?:about|if)|"
    r"how (?:about|come|long|much)|do i|do we|should i|should we|can i|can we|right|correct|worried|afraid|"
    r"(?:lawyer|attorney|accountant|bank(?:er)?|friend|cousin|advis[eo]r|cpa|neighbou?r|he|she|they|someone|somebody|"
    r"i) (?:says?|said|thinks?|thought|claims?|heard|read|tells?|told me)|means? (?:that )?(?:i|we|it|the))\b",
    _I,
)
_CLAUSES = re.compile(r"(?<=[.;!])\s+")


_ASKS_NOTHING = re.compile(
    r"(?:(?<=[.;!,?])|(?<=\w)) *[-\u2013\u2014]* ?(?:(?:and|so|but|then|now|ok(?:ay)?)\b,? ?)*(?:what )?(?:then|"
    r"now|next|"
    r"so|and|what (?:follows|changes|happens|about (?:it|that|this))|(?:does|would|will) (?:that|this|it) change "
    r"(?:it|that|this|anything|something|things|the (?:answer|day|date|rule|deadline))|how (?:does|would) "
    r"(?:that|this) "
    r"change (?:it|that|things|the \w+)|(?:is|was) (?:it|that) (?:different|another)(?: \w+)?)(?: then| now)?\s*\?+$",
    _I,
)
""" "So then?" after what is told asks the earlier question once more and nothing of its own."""


_SUM = re.compile(r"\$?\b\d[\d.,]*\s*(?:million|mil|mio|mm|m)\b", _I)
_PUTS_A_SUM = re.compile(
    rf"^{_LEAD}(?:make (?:it|that)|say|suppose(?: it(?:'s| is| was| were))?|it(?:'s| is| was|'d be)|change "
    rf"(?:it|that) to|rather)? ?"
    r"(?:about |around |nearly |over )?\$?\d[\d.,]*\s*(?:million|mil|mio|mm|m)\b(?: dollars)?(?: instead| then| "
    r"rather)?\W*$",
    _I,
)
""" "Make it 19 million" puts another size of the estate or the trust into the question before."""


_WHICH_DAY = re.compile(
    r"\b(?:what|which|when|new|changed) ?(?:is|are|was|would)? ?(?:be )?(?:the )?(?:new |due )?(?:day|date|"
    r"deadline|due date|limit|share|amount)\b",
    _I,
)
""" "What is the day then?" asks for a day, and is no empty question behind what is told."""


def told_alone(text: str) -> str:
    """The message without the empty question behind what it tells ("…, and now?")."""
    return _ASKS_NOTHING.sub("", text).strip() if "?" in text[-3:] else text


def tells_a_circumstance(text: str) -> bool:
    """True for a message that tells how things stand and asks nothing."""
    if _WHICH_DAY.search(text) and asks_what_now(text):
        return False
    text = told_alone(text)
    if len(text.split()) > MOST_WORDS or _ASKS.search(text) or not content_of(text) | _small(text):
        return False
    if _PUTS_A_SUM.match(text):
        return True
    return any(_TELLS.match(clause.strip()) or _TELLS_BY.match(clause.strip()) for clause in _CLAUSES.split(text))


def _small(text: str) -> frozenset[str]:
    """The words that tell a circumstance though they say nothing elsewhere ("there is none", "we have one")."""
    return frozenset(re.findall(r"\b(?:none|no|not|never|one|two|both|neither|all)\b|n't\b", text.lower()))


def with_the_question(told: str, asked: str) -> str:
    """The earlier question and the circumstance told after it, as one message."""
    asked, sums = asked.strip(), list(_SUM.finditer(asked.strip()))
    if len(sums) == 1 and _PUTS_A_SUM.match(told) and (new := _SUM.search(told)):
        return f"{asked[: sums[0].start()]}{new.group()}{asked[sums[0].end() :]}"
    return f"{asked}{'' if asked.endswith(('.', '?', '!')) else '.'} {told.strip()}"
