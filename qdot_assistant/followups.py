"""The words of follow-ups: what kind each is, whether it leans on what came before, and what it says by itself.

Come here for the grammar behind ``conversation``: thanks, "where does it say that?", "simpler", "are you sure?",
"and the other one?". It reads one message alone and knows nothing of the history.
"""

from __future__ import annotations

import re
from typing import Literal

from qdot_assistant import doubted
from qdot_assistant.followup_words import GREETING, LEADING_THANKS, ONLY_YES, THANKS
from qdot_assistant.held import echoes
from qdot_assistant.subjects import content_of, gives_facts_alone, names_a_subject, names_a_text
from qdot_assistant.turning import RECALL, extends_it, is_clause_alone

FollowUp = Literal[
    "none", "continues", "where", "simpler", "technical", "shorter", "more", "sure", "repeat", "recall", "thanks",
    "greeting",
]  # fmt: skip
_I = re.IGNORECASE
MOST_OF_A_SHORT_ONE = 9
"""Words of a question that may belong to what was said before, though it leans on nothing."""


_IT = r"(?:it|that|this|they|these|those|you)"
_WHERE = re.compile(
    r"\b(?:where (?:does|do|is|did|in|can|exactly|are) (?:(?:exactly )?(?:it|that|this|they|i|we)\b|"
    r"the (?:law|regulation|rule|reg|text|code)\b).*(?:say|said|"
    r"state|written|come|found|stand|find|read|published|printed|listed|posted)|"
    r"where (?:is|does|are) (?:that|it|this|those|these|"
    r"they)(?: from)?\s*\??$|"
    r"where (?:exactly )?(?:in the (?:law|regulation|reg|text|rules?|code))\b.*|where did you (?:get|"
    r"find|read)|where(?:'s| is) that (?:from|written|stated)|"
    r"(?:which|what) (?:paragraph|section|subsection|rule|provision|part|law|clause|sub-?paragraph|"
    r"regulation)s?(?: exactly| number)?(?: (?:is|are|"
    r"says?|does|did|covers?|states?|tells?|provides?|requires?|supports?) (?:that|this|it|so|"
    r"you).*)?\s*\??$|^(?:the )?(?:exact )?paragraph(?: number)?(?:,? please)?\s*\??$|"
    r"(?:your |the )?sources?\s*\?|what(?:'?s| is| are) (?:the|your) (?:sources?|authority|cite|"
    r"citation|basis|legal basis|support|reference)|^(?:legal )?(?:basis|support|references?|"
    r"sources?)\s*\??$|"
    r"(?:^|\b(?:and|with|any|pinpoint|the|a|your|statutory|exact) )(?:authority|cite|cites|citations?|"
    r"pinpoint|pinpoint cite)(?: (?:for|on) (?:it|that|this))?(?:,? please)?\s*[?.!]*$|"
    rf"cite (?:{_IT}|please|your sources?|the|for)|(?:give|show|got|have|provide|send|need) (?:me |"
    rf"us )?(?:a |the |your |an? exact |exact )?(?:pinpoint )?(?:cite|"
    r"citation|source|authority|pinpoint|paragraph|reference)\b(?!.*\btext\b)|"
    r"(?:under|by|on) (?:what|which) (?:authority|section|provision|rule|law|paragraph)s?\s*\??$|"
    r"says who|according to (?:what|which|whom|who)\b|based on what|on what (?:basis|authority|"
    r"ground)|chapter and verse|who says(?: so| that)?|how do you know|"
    r"show me (?:where|the (?:rule|law|paragraph|text|passage))|"
    r"(?<!to )(?<!can )(?<!i )(?<!we )(?<!he )prove it|back (?:it|that) up)",
    _I,
)
_SIMPLER = re.compile(
    r"(?<!\bis )(?<!\bbe )\b(?:"
    r"(?:put|say|explain|tell|phrase|word) (?:it|that|this|all that)(?: to me| again)? (?:more |very )?simply|"
    r"simpl(?:er|ify|y put|e words|e terms|e english|e language)|"
    r"plain(?:er)? (?:english|words|language|"
    r"terms)|easier|(?:explain|say|tell|put|phrase|describe|repeat) (?:it|that|this|me|"
    r"all that)?\s*(?:(?:to me )?(?:again|another way|differently|like (?:i'?m|i am|you would)|"
    r"as if i|as though)|(?:to|for) (?:a|an|"
    r"my|our|someone|somebody|people|him|her)\b)|rephrase|eli5|in layman'?s?|layman|for dummies|like i'?m "
    r"(?:\d+|five|a )|i (?:do not|"
    r"don'?t|didn'?t|did not|still don'?t) (?:really |quite |fully )?(?:understand|get (?:it|that|"
    r"this)|follow)|"
    r"not following|what does (?:that|this|it) (?:all )?(?:mean|even mean)|(?:you|it) lost me|lost me|"
    r"confus(?:ed(?! (?:the|it|them|those|two|with))|ing)|in other "
    r"words|too (?:complicated|technical|difficult|legal)|dumb it down|^(?:what|huh)\s*\?+$|"
    rf"come again|meaning\s*\?*$|what do you mean|{doubted.NOT_UNDERSTOOD})",
    _I,
)
_TECHNICAL = re.compile(
    r"\b(?:exact (?:words?|wording|text|language)|"
    r"(?:by|in|with|under) (?:what|which) (?:exact )?words|verbatim|word for word|quote (?:it|that|this|please|"
    r"from|me|the (?:rule|law|paragraph|text|words?|wording|regulation|passage|sentence|part|"
    r"provision|language))\b|quote\s*[?.!]*$|in (?:more )?"
    r"(?:technical|legal)|technical (?:words|terms|version|answer|explanation|details?)|"
    r"more (?:technical|precise(?:ly)?|exact(?:ly)?)|(?:the )?(?:actual|precise|original|literal|full|"
    r"whole|entire|very|regulation'?s?) (?:words|text|wording|"
    r"language|paragraph|rule|passage)|what are the words|^(?:the )?(?:text|wording|words|"
    r"language)(?:,? please)?\s*\??$|legalese|as (?:a|for a|to a) lawyer|"
    r"for (?:my|our|the|a) (?:attorney|lawyer)|lawyer version|how (?:is|does) (?:it|that) (?:worded|"
    r"phrased)|the wording)",
    _I,
)
_SHORTER = re.compile(
    r"\b(?:shorter|short(?:en)?(?: (?:it|version|answer|please))|briefer|"
    r"(?:more )?brief(?:ly)?(?: please)?\s*[?.!]*$|in (?:one|a|two|1|2) (?:sentences?|lines?|words?)|"
    r"one[- ]sentence|"
    r"one[- ]liner|sum(?: it| that| this)? up|summar(?:y|ise|ize)(?: (?:it|that|this|"
    r"please))?\s*[?.!]*$|in short|in a nutshell|tl;?\s?dr|bottom line|too long|"
    r"just (?:the )?(?:answer|yes or no|gist|short version)|"
    r"yes or no|quick(?:er)? version|in brief|the gist|condense)",
    _I,
)
_MORE = re.compile(
    r"^(?:(?:please |can you |could you |and |ok |is there |do you have |would you )*(?:tell me more|"
    r"(?:some )?more(?: details?| info(?:rmation)?| please)?|go on|go ahead|"
    r"elaborate|expand(?: on (?:that|this|it))?|continue|keep going|any ?thing (?:else|more)|"
    r"what else(?: (?:do i|should i|is there|must|can|is|needs?) .{0,30})?|what more|details|(?:any|"
    r"is there) more|more on (?:that|this|it)|say more|full(?:er)? (?:answer|version)|longer)"
    r"(?: please| about (?:that|it|this)| (?:i|we) (?:should|need to|must) (?:know|do|watch for|"
    r"consider))?)[\s?.!]*$",
    _I,
)
_SURE = re.compile(
    r"^(?:and |but |so |hm+,? |wait,? |ok,? )*(?:are you (?:really |absolutely |quite |100 ?%? |"
    r"totally )?(?:sure|certain|positive|confident)|really|seriously|is (?:that|this|it) (?:really |"
    r"actually |all )?"
    r"(?:right|correct|true|certain|so|accurate|reliable|for sure|still (?:true|right|current|correct|"
    r"good law|in force))|(?:you|u) sure|double[- ]?check(?: (?:that|it|this))?|check (?:that|"
    r"it) again|i doubt (?:it|that)|(?:that|it|this) (?:doesn'?t|does not|can'?t|cannot|"
    r"can not) (?:sound |be |seem )?right|"
    r"i (?:don'?t|do not) (?:think (?:so|that'?s right)|believe (?:it|that|you))|no way(?=[\s!.?]*$)|"
    r"can i (?:rely on|trust) (?:that|this|it)|how (?:sure|certain|confident) are you|"
    r"are you joking|(?:my|our|the|another|a|his|her)(?: [\w'-]+){0,2}? (?:cousin|neighbou?r|nephew|niece|dad|mom|mum|"
    r"boss|colleague|partner|banker|trustee|lawyer|attorney|accountant|advis[eo]r|friend|"
    r"bank|executor|cpa|brother|"
    r"sister|son|daughter|uncle|notary|paralegal)s? (?:said|says|told (?:me|us)|thinks?|claims?|disagrees?|believes?)"
    r"(?: (?:that )?(?:otherwise|different(?:ly)?|the opposite|it'?s? (?:not|wrong)|that'?s (?:not|"
    r"wrong)|no|something else))?|"
    r"i (?:read|heard|was told|thought) (?:otherwise|different(?:ly)?|the opposite|"
    r"something else))\b(?!.*\b(?:if|when|though|for|after|before|unless)\b)[^?]*\??\s*$",
    _I,
)
_REPEAT = re.compile(
    r"^(?:please |can you |could you |sorry,? )*(?:(?:say|repeat|tell me) (?:it|that|"
    r"this)(?: again)?(?: please)?|again(?: please)?|repeat|once more|(?:put|show|give|set) (?:it|"
    r"that|this|me that|them)? ?(?:in|as) (?:a |an )?(?:table|list|bullets?|bullet points|chart)|"
    r"(?:in|as) (?:a |an )?(?:table|list|bullets?|bullet points)|"
    r"(?:(?:and |now )?in english|english)(?: (?:please|pls|then|now))*|"
    r"what (?:did you|was it you) (?:say|"
    r"said)(?: (?:about|again).*)?)[\s?.!]*$",
    _I,
)

_BY_PATTERN: tuple[tuple[FollowUp, re.Pattern[str]], ...] = (
    ("recall", RECALL),
    ("sure", _SURE),
    ("more", _MORE),
    ("repeat", _REPEAT),
    ("shorter", _SHORTER),
    ("technical", _TECHNICAL),
    ("where", _WHERE),
    ("simpler", _SIMPLER),
)

_OPENING = re.compile(
    r"^(?:and|but|or|so|then|also|plus|ok(?:ay)?[,:]? (?:and|but|so|what)|what (?:about|if|happens "
    r"(?:then|if)|then|next|now)|how about|how so|why|even (?:if|when|though)|same|likewise|similarly|"
    r"make (?:that|it|her|him|them|the)|no[,:]|nope|no\b|yes\b|not\b|sorry|i mean[ts]?|actually|"
    r"correction|instead|change|suppose|assume|assuming|say (?:she|he|it|they|i|we)\b|"
    r"in (?:that|this|which|such) (?:case|situation)|if (?:so|not|it|that|this|he|she|they|i|we|there|"
    r"only)\b|unless|because|since|except|only|just|even (?:for|with|in|at|on|my|her|his|the|a)\b|"
    r"does (?:it|that|this|he|she)|do (?:they|those|these|i\b)|is (?:it|that|this|he|she|there)|"
    r"are (?:they|these|those|there)|was (?:it|that|this)|can (?:it|that|this|they|he|she|i|we)\b|"
    r"could|must (?:it|that|this|they|he|she|i|we)|will (?:it|that|this|they|he|she)|"
    r"which (?:one|ones|is|of)|who else|whose|when(?:\?|$| then| exactly| is (?:it|that))|how(?:\?|$|"
    r" long\?| much\?| many\?)|until when|by when|since when|from when|for how long|back to|"
    r"returning to|going back|regarding|about|on (?:that|the other)|with |without |at \$?\d|she\b|"
    r"he\b|they\b|it\b|that\b|this\b|both|either|neither|any\b|all\b|half\b|double|twice|(?:for|to|of|"
    r"from|under|into|in) (?!(?:which|what|whom|how|whose)\b)|(?:\w{3,}ed|paid|sent|put|held|kept|left|made|done|"
    r"given|taken|told|sold|meaning|starting|beginning|counting|using|including|excluding|depending|payable|due) "
    r"(?:from|by|to|in|on|at|with|before|after|for|as|or|when|of|how|into|under|within|until)\b|"
    r"the (?:other|second|first|next|same|"
    r"latter|former|rest)\b|wait|hm+)",
    _I,
)
_ANAPHORA = re.compile(
    r"\b(?:it|its|that|this|those|these|them|they|he|him|she|her|one|ones|both|"
    r"same (?:day|date|deadline|rule|thing|form|time|person|answer)|the (?:same|other|first|"
    r"second|third|latter|former|rest|next)|there|then|thereafter|afterwards?|do(?:es)? so|too|either|"
    r"neither|instead|otherwise|such|else|another|anyway|still|again)\b",
    _I,
)
_CONFIRMS = re.compile(
    r"^(?:so\b(?! (?:what|who|when|where|how|why|which)\b)|(?:and |but )?(?:does|did) (?:that|this|"
    r"it) mean|you mean|meaning\b|in other words|that means|i can'?t\b|(?:even|also) (?:if|when|"
    r"though)\b|(?:and |but )?(?:only|just) (?:that|this|these|those|them|him|her)\b|"
    r"(?:and |but |so )?(?:not|only|just|even|by|also) (?:me|him|her|us|them|the (?:executor|spouse|trustee|widow|"
    r"lawyer|bank))(?: (?:too|also|alone|as well|either|then|personally))?\W*$|"
    r"(?:and |but )?(?:is|are|was) (?:that|this|it|those|these|they) (?:always|only|really|true)|"
    r".*\b(?:right|correct|is that so|isn'?t it)\s*\?\s*$)",
    _I,
)
_STEPS = re.compile(
    r"^(?:and |but |so )*(?:why|how come) (?:is|did|does|was|has|do|are)?\s*(?:it|that|this|"
    r"the (?:number|share|portion|percentage|"
    r"figure|result|date|day))\b.*\b(?:up|down|higher|lower|more|less|changed?|same|different|high|"
    r"low|much|little|later|earlier)\b|"
    r"^(?:and |but |so |hm+,? )*(?:why|how come) (?:so|that|this) (?:high|low|much|little|big|small|large|late|"
    r"early|soon)\b|"
    r"\bhow (?:did|do|have|would) (?:you|we|they) (?:get|got|arrive|come|calculate|compute|work|"
    r"figure|reach|find|know)\b|\b(?:show|give|see|explain)(?: me)?(?: (?:the|your|all))* (?:steps?|"
    r"work(?:ing)?s?|math|maths|calculation|computation|arithmetic)\b|"
    r"\b(?:which|what) (?:rate|table|age|factors?|term|numbers?|figures?) (?:did you|do you|have you|was|were) "
    r"(?:use|used|assume|assumed|take|taken|apply|applied)\b|"
    r"\bshow (?:me )?how\b|\bhow (?:is|was) (?:it|that|this) (?:calculated|computed|worked out|"
    r"figured)|\bwhere (?:do|does|did) (?:that|this|the|those|these|your) (?:number|figure|amount|"
    r"percentage|percent|date|day|share|\$?\d[\d.,]*(?: ?%| ?percent| dollars)?)s? come from|"
    r"^(?:the )?(?:steps|math|calculation)(?: please)?\s*\??$|\bstep by step\b",
    _I,
)
_EXAMPLE = re.compile(
    r"\b(?:for (?:example|instance)|(?:an?|any|some|other) (?:concrete |real |simple |"
    r"good )?(?:examples?|illustration|instance)|illustrate|like what|such as(?: what)?)\b|^(?:and |"
    r"an? )?examples?\s*\??$|\be\.g\.",
    _I,
)


_NAMES_A_STEP = re.compile(r"\b(?:which|what) (?:(?:interest|7520) )?(?:rate|table|factor|term)\b", _I)
""" "What rate did you use?" asks for that one value of the working."""


def is_courtesy(text: str) -> bool:
    """True for thanks and greetings, which ask nothing."""
    return kind_of(text) in ("thanks", "greeting")


def kind_of(text: str) -> FollowUp:
    """The kind of follow-up the words alone make it; ``none`` where they do not tell."""
    if THANKS.match(text) and not ONLY_YES.match(text):
        return "thanks"
    if GREETING.match(text):
        return "greeting"
    if len(text.split()) <= 14:
        if wants_steps(text) and not content_of(_STEPS.sub("", text)):
            return "none" if _NAMES_A_STEP.search(text) else "where"
        return _form_asked(text) or ("repeat" if echoes(text) else _form_of_all(text))
    return "none"


def _form_asked(text: str) -> FollowUp | None:
    """The kind whose words the text holds, when it names no subject of its own."""
    for kind, pattern in _BY_PATTERN:
        if kind == "where" and _ASKS_WHO.match(text):
            continue  # "who picks which part?" asks for a person and no paragraph
        if pattern.search(text) and (kind in ("more", "recall") or not names_a_subject(doubted.without_it(text, kind))):
            return kind
    return "sure" if doubted.is_held_against(text) else None


_ASKS_WHO = re.compile(r"^(?:and |but |so |ok,? )*who(?:m|se)?\b(?! (?:says|said|told)\b)", _I)


def _form_of_all(text: str) -> FollowUp:
    """The kind of a message of several sentences when each asks for a form ("Are you sure? My lawyer says no.")."""
    pieces = [piece for piece in _SENTENCES.split(text) if piece.strip() and not THANKS.match(piece)]
    kinds = [_form_asked(piece) for piece in pieces] if len(pieces) > 1 else [None]
    return "none" if None in kinds or not kinds else kinds[-1] or "none"


_SENTENCES = re.compile(r"(?<=[.?!;])\s+|\s+-+\s+")


def without_courtesy(text: str) -> str:
    """The message without the thanks or "ok" it opens with."""
    rest = LEADING_THANKS.sub("", text, count=1).strip()
    return rest or text


def is_courtesy_alone(text: str) -> bool:
    """True for a message of nothing but courteous words, a bare "yes" among them."""
    return bool(THANKS.match(text) or ONLY_YES.match(text) or GREETING.match(text))


_FRONTED = re.compile(
    r"^(?:and |but |so |ok(?:ay)?,? )*(?:what about|how about) (?:me|us|my \w+|our \w+|the \w+|her|him), "
    r"(?=(?:who|what|when|where|how|which|why|can|could|may|must|do|does|did|is|are|will|would|should)\b)",
    _I,
)
""" "What about me, will there be tax when I die?": what is asked stands behind the comma, in full."""


def leans(text: str) -> bool:
    """True when the message opens or points as only a continuation does, or says nothing by itself."""
    text = _FRONTED.sub("", text)
    words = len(text.split())
    if (_OPENING.match(text) and words <= 25) or gives_facts_alone(text) or is_clause_alone(text):
        return True
    if words <= 3 and not names_a_text(text):
        return True
    return not content_of(text) or (words <= 18 and points(text))


_THERE_IS = re.compile(
    r"\b(?:is|are|was|were|be|will|would|can|could|does|should|may|might|must|if|whether|that|has|have|when|unless) "
    r"there\b|\bthere (?=is\b|are\b|was\b|were\b|will\b|may\b|be\b|has\b|'s\b|must\b|should\b)|\bthere'?s\b",
    _I,
)
""" "Is there a tax" points at nothing said before."""


def points(text: str) -> bool:
    """True when a word of the message points at something said before ("it", "then", "the other")."""
    return bool(_ANAPHORA.search(_THERE_IS.sub(" ", text)))


def is_short(text: str) -> bool:
    """True for a message of few words, which may continue a topic even when it opens none."""
    return len(text.split()) <= MOST_OF_A_SHORT_ONE


def confirms(text: str) -> bool:
    """True when the message asks whether the answer was understood right, or holds in a variant too."""
    return bool(_CONFIRMS.match(text)) or extends_it(text)


def wants_steps(text: str) -> bool:
    """True when it is asked how a figure was found."""
    return bool(_STEPS.search(text))


def wants_example(text: str) -> bool:
    """True when an example of what was said is asked for, none by its number."""
    return bool(_EXAMPLE.search(text))
