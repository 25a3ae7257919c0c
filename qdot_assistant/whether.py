"""Whether a message asks, or claims, that something is so: the clause that does, and where it stands.

Come here for ``put_as``. A choice, an open question, a heading or a mere telling is put to nobody for a Yes or a No.
"""

from __future__ import annotations

import re

from qdot_assistant import claims
from qdot_assistant.subjects import content_of
from qdot_assistant.supposed import rule_supposed
from qdot_assistant.tails import judged

MOST_WORDS = 30  # a longer message tells more than the clause that asks …
MOST_OF_A_STORY = 70  # … or is a story, in so many words, with a short question at its end

_I = re.IGNORECASE
_AUX = (
    r"(?:can|could|may|must|do|does|did|is|are|am|was|were|will|would|should|shall|has|have|need)(?:n'?t)?|"
    r"can'?t|cannot|won'?t"
)
_GREETS = r"(?:(?:so|and|but|then|also|ok|okay|hi|hello|hey|please|well|quick question)\b[\s,:]*)*"
_ASKS = re.compile(rf"(?:^\W*{_GREETS}|[,;:.?]\s*(?:so |and |but |then )?)(?:{_AUX})\s+[\w$(§]", _I)
_WH = r"(?:what|when|who|whom|whose|where|why|which|how)\b"
_OPEN_QUESTION = re.compile(
    rf"(?:^\W*{_GREETS}|[,;:.?!]\s*|\band |\bbut )(?:{_WH})|\b(?:what|how|why|whose|which)\b", _I
)
_FRONT = re.compile(rf"(?:^\W*{_GREETS}|[.;:?!,\u2013\u2014-]\s+(?:(?:so|and|but|then) )?)(?=(?:{_AUX})\s+[\w$(§])", _I)
"""Where a clause begins that asks for a Yes or a No ("… the painting he left, | can the paper still name it")."""
_ASKS_OPENLY = re.compile(
    rf"(?:[,;:.?!\u2013\u2014-]\s+|\b(?:and|but|or|so|then|vs\.?|versus)\s+)"
    rf"(?:(?:by|in|for|on|at|to|of|from|under|with|within|until|till|since|about)\s+)?{_WH}(?! (?:is|was|would|will|"
    r"does|has|had|i|he|she|they|we|my)\b[^,]*,)|"
    r"\b(?:can|could|would|will|may) you (?:please )?(?:tell|explain|show|say|list|give|find out)\b|"
    r"\b(?:tell me|let me know|explain|wonder\w*|difference)\b[^.?!]*?\b(?:what|how|why|whose|which|when|where|who)\b|"
    r"\bwhat (?:if|about|happens|else|now|date|day)\b|"
    r"\bhow (?:much|many|long|soon|often|to)\W*(?:\w+\W*)?$|\b(?:what|how|why|which|when)\W*$",
    _I,
)
"""What asks more than a Yes or a No in such a clause; a clause that only names a thing ("what he left") does not."""
_AT_FIRST = re.compile(rf"\W*{_GREETS}(?:(?:by|in|for|on|at|to|of|from|until) )?{_WH}", _I)
_TOLD_FIRST = re.compile(
    r"\W*(?:(?:so|and|but|then|ok|well)\b\W*)*"
    r"(?:what if|when|where|how (?:much|many|long|often)|what|who(?:ever)?|which) "
    r"(?:i|we|he|she|it|they|you|the|a|an|my|our|his|her|their|mom|mum|mother|dad|father|april|tax|money|things)\b",
    _I,
)
"""A clause that tells a case, and asks nothing, although such a word begins it ("when dad dies, …")."""
_TAG = re.compile(
    rf"[,\s]+(?:right|correct|true|yes|is that (?:so|right|true|correct)|am i right)\s*\W*$|"
    rf"(?:,\s*(?:{_AUX})|\s(?:is|are|do|does|did|can|was|will|would|has|have|should)n'?t) "
    r"(?:it|he|she|they|we|i|that|there|this)\s*\W*$|,\s*no\s*\W*$",
    _I,
)
_PERMITTED = re.compile(
    r"[.,;:?!\u2013\u2014-]\s*(?:is (?:that|this|it) |would that be |that'?s |and is that )?"
    r"(?:allowed|ok(?:ay)?|permitted|possible|fine|legal|acceptable|all ?right|alright|good enough|enough)\s*\?+\W*$",
    _I,
)
"""Asks whether what was said before it may be ("I only want to give the shares. Allowed?")."""
_THIRD_PARTY = re.compile(
    r"\b(?:is|was|are|were|am) (?:my|our|the|his|her|their|he|she|they|i|we|who|mr|mrs|ms|dr|uncle|aunt)\b(?: "
    r"\w+){0,2} "
    r"(?:right|correct|true)\W*$",
    _I,
)
_HEADING = re.compile(
    r"\W*(?:the )?(?:requirements?|elements?|requisites?|conditions?|contents?|formalities) \b(?:of|for|under|to|in)\b",
    _I,
)
"""A heading ("requirements for …") asks for a rule, whatever else its words say."""
SENTENCES = re.compile(r"[.;?!]\s+\w")
_PAIRS = re.compile(
    r"\b(?:bond|letter of credit|transfer|assignment|husband|wife|will|trust|interest|dividends|on|bank|yes|son|"
    r"citizen|child|court|judge|letter|oral|annuity|pension) or (?:a |the |an )?(?:bond|letter of credit|bank|"
    r"assign\w*|transfer|wife|husband|trust|will|dividends?|interest|before|not|no|daughter|corporation|verbal|"
    r"annuity|pension)\b|\b(?:pay|paying)(?: \w+){0,2} or (?:to )?(?:roll|rolling)\b(?: \w+)? over\b|"
    r"\broll(?:ing)? over or (?:to )?pay(?:ing)?\b",
    _I,
)
_CHOICE = re.compile(r"\bor\b|\bversus\b|\bvs\b", _I)
_OR_ELSE = re.compile(
    r"\bor (?:else|otherwise|(?:it|that|all|everything|we|i|you|they|she|he|the deduction)(?:'?s| is|'ll| will| "
    r"would|'d)? "
    r"(?:\w+ )?(?:too late|lost|lose[sd]?|gone|over|void|forfeit\w*|taxed|pay|owe)|lose|not|no|"
    r"(?:am i|are we|is (?:it|that|this|he|she)|are they) (?:\w+ )?(?:stuck|lost|late|gone|over|out of luck|not|"
    r"in trouble))\b",
    _I,
)
"""What follows otherwise ("or it is too late"), which offers no choice."""
_FINITE = re.compile(
    rf"\b(?:{_AUX}|passes|comes?|becomes|stays|remains|works|covers|requires|allows|expires|owes|escapes|"
    r"needs?|gets?|drops?|gives?|goes|means|applies|counts|lasts|falls|saves|pays|ends|makes|changes|varies|taxes|"
    r"takes|starts|begins|"
    r"runs|stops|wants|asks|decides|chooses|signs|files|owns|belongs|contains|helps|qualifies|triggers|sends|puts|"
    r"reports|keeps|holds|avoids|grows|inherits?|receives|moves?|transfers|assigns)\b",
    _I,
)
_WISH = re.compile(
    r"\b(?:i|we|he|she|they|executor|trustee|lawyer|mother|father)(?:'d| would)? (?:like|want|wants|wish|prefer|plan|"
    r"plans|intend|hope|signed|filed|moved|forgot|did|have|had|was|were|am|need|needs|depend|rely|barely|live|can'?t|"
    r"cannot|couldn'?t)\b",
    _I,
)
_FRONTED = re.compile(rf"^\W*{_GREETS}(?:is|are|do|does|did|can|could|will|would|must|has|have|should)n'?t\b", _I)


def put_as(text: str) -> tuple[str, bool] | None:
    """What is asked or claimed, and whether a question puts it; None where nothing is, or where it asks more."""
    claim = claims.reported(text) or rule_supposed(text)
    if claim is not None:
        return None if _CHOICE.search(_OR_ELSE.sub(" ", claim)) or _is_long(claim) else (_TAG.sub("", claim), False)
    if _is_open(text) or _THIRD_PARTY.search(text) or _HEADING.match(text):
        return None
    tagged, is_permitted = is_claim(text), bool(_PERMITTED.search(text))
    is_question = not tagged and (is_permitted or bool(_ASKS.search(text)))
    if is_question and _asks_of_what_was_told(text):
        return None
    told = _inferred(text)
    if not is_question and not tagged and (_WISH.search(told) or not _FINITE.search(told)):
        return None
    plain = claims.without_verdict(text) if tagged else text
    return _FRONTED.sub("", _TAG.sub("", _PERMITTED.sub("", plain))), is_question


def _asks_of_what_was_told(text: str) -> bool:
    """True where the last sentence names nothing and asks something of what was told ("could it be more?")."""
    begins = max((one.end() - 1 for one in SENTENCES.finditer(text.strip())), default=0)
    last = text.strip()[begins:]
    return bool(begins and _FRONT.match(last)) and not content_of(last) - _TRUTH and judged(text) is None


def _is_open(text: str) -> bool:
    """True for a choice, an open question, or more words than the clause that asks."""
    return _is_long(text) or asks_more(text)


def asks_more(text: str) -> bool:
    """True for a choice or an open question, which one word would leave unanswered."""
    begins = 0 if is_claim(text) else max((one.end() for one in _FRONT.finditer(text)), default=0)
    asked = _OR_ELSE.sub(" ", _PAIRS.sub(" ", text[begins:]))
    return bool(_CHOICE.search(asked)) or _asks_openly(text)


def _asks_openly(text: str) -> bool:
    """True where a question word asks; one that names a thing in a yes/no question ("what he left") does not."""
    if not (_OPEN_QUESTION.search(text) or _ASKS_OPENLY.search(text)):
        return False
    begins = max((one.end() for one in _FRONT.finditer(text)), default=-1)
    begins = 0 if is_claim(text) else begins
    if begins < 0:
        return True
    told = text[:begins] if begins else text
    asked_before = "?" in told[:-1] or (bool(_AT_FIRST.match(told)) and not _TOLD_FIRST.match(told))
    return asked_before or bool(_ASKS_OPENLY.search(text[begins:]))


def _is_long(text: str) -> bool:
    """True for too many words, unless a short question of its own ends a story that is not all too long."""
    if len(text.split()) <= MOST_WORDS:
        return False
    last = text.strip()[max((one.end() - 1 for one in SENTENCES.finditer(text.strip())), default=0) :]
    return len(text.split()) > MOST_OF_A_STORY or len(last.split()) > MOST_WORDS or not _FRONT.match(last)


_THEN = re.compile(r"(?:^\W*so\b|[,.]\s*so\b).*\bthen\W*$", _I)
_BY_WHOM = re.compile(rf"(?:^|[.;?!]\s+)\W*{_GREETS}(?:\w+ )?{_WH}", _I)


def _asked_as_told(text: str) -> bool:
    """True for a sentence in the order of one that tells, asked all the same ("so it is final once signed then?")."""
    told = text.strip()
    if not told.endswith("?") or told.count("?") > 1 or _BY_WHOM.search(told):
        return bool(_THEN.search(told))
    return bool(_FINITE.search(re.split(r"[.,;:\u2013\u2014]\s+|\s-\s", told)[-1]))


def asks_whether(text: str) -> bool:
    """True where it is asked, or reported, that something is so: what is only told is not confirmed."""
    return is_claim(text) or claims.reported(text) is not None or _asked_as_told(text)


_TRUTH = content_of("right correct wrong true false fine valid crazy believe")


_INFERS = re.compile(r"[,;:\u2013\u2014-]\s*(?:and )?(?:so|then|thus|hence|therefore|does (?:that|this) mean)\b", _I)
"""Where a conclusion is drawn from what is told before it ("rates of his death, so value also from then?")."""


def _inferred(text: str) -> str:
    """The clause that draws a conclusion and is asked about, where one does; else all of the text."""
    found = list(_INFERS.finditer(text)) if _asked_as_told(text) else []
    return text[found[-1].start() :] if found else text


def asking_from(text: str, put: tuple[str, bool]) -> int:
    """Where the sentence begins that asks; what is told before it opens no answer, unless it only asks for a verdict
    ("is that true?").
    """
    tagged = not put[1]
    text = text[: asking_to(text)]
    begins = max((one.end() - 1 for one in SENTENCES.finditer(text.strip())), default=0)
    last = text.strip()[begins:]
    inferred = max((one.start() for one in _INFERS.finditer(last)), default=0)
    if inferred and content_of(last[inferred:]) - _TRUTH:
        return begins + inferred
    return begins if not tagged and _ASKS.search(last) and content_of(last) - _TRUTH else 0


def asking_to(text: str) -> int:
    """Where the sentence ends that asks: what is told after the only question mark opens no answer."""
    told = text.rstrip()
    return told.index("?") if told.count("?") == 1 and told[-1] != "?" else len(text)


def is_claim(text: str) -> bool:
    """True for a sentence with a tag ("…, right?") that does not begin as a question."""
    return bool(_TAG.search(text) or claims.asks_verdict(text)) and not re.match(rf"\W*{_GREETS}(?:{_AUX})\s", text, _I)
