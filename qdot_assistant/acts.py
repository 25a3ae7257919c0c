"""The act that a question is about ("sign the assignment"), and a follow-up that leaves it unsaid.

Come here for ``act_of`` and ``with_act``: after "may I sign the assignment myself?" "and who may do it if she can't?"
asks who may sign the assignment, and after "does the executor have to elect?" "what if he forgets?" asks of electing.
"""

from __future__ import annotations

import re
from functools import lru_cache

_I = re.IGNORECASE
MOST_WORDS = 14
"""Words of the longest follow-up whose act is looked for in the question before it."""
LONGEST_ACT = 14
"""Words of an act; a longer one tells a story."""

_VERBS = (
    "sign file submit attach send mail prepare fill complete elect make choose pick assign transfer convey move put "
    "place roll pay remit report withhold keep hold create establish set form reform amend change revoke undo cancel "
    "appoint name serve act certify swear notarize witness request ask apply get obtain give furnish post provide "
    "renew replace fund deposit notify inform tell show record register sell live reside become treat comply agree "
    "promise claim deduct value compute calculate figure identify specify list disclose include exclude begin start "
    "commence finish close administer use take receive withdraw distribute own designate pass leave meet satisfy "
    "terminate drop end handle bring seek invest lend borrow redeem extend waive value accept decide exchange "
    "convert swap"
).split()
_PAST = {
    "made": "make", "chose": "choose", "chosen": "choose", "sent": "send", "put": "put", "paid": "pay",
    "withheld": "withhold", "kept": "keep", "held": "hold", "set": "set", "swore": "swear", "sworn": "swear",
    "got": "get", "gave": "give", "given": "give", "told": "tell", "shown": "show", "sold": "sell", "became": "become",
    "began": "begin", "begun": "begin", "took": "take", "taken": "take", "withdrawn": "withdraw",
    "withdrew": "withdraw",
    "left": "leave", "met": "meet", "brought": "bring", "sought": "seek", "lent": "lend",
}  # fmt: skip


@lru_cache(maxsize=1)
def _base() -> dict[str, str]:
    """Every form of a verb by its plain form."""
    found = dict(_PAST)
    for verb in _VERBS:
        stem = verb[:-1] if verb.endswith("e") else verb[:-1] + "i" if re.search(r"[^aeiou]y$", verb) else verb
        doubled = verb + verb[-1] if re.search(r"[^aeiou][aiou][tnp]$", verb) else stem
        third = stem + "es" if re.search(r"(?:[sx]|ch|sh|[^aeiou]y)$", verb) else verb + "s"
        found |= dict.fromkeys((verb, third, doubled + "ed"), verb)
    return found


_AUX = (
    r"(?:can|could|may|might|must|do|does|did|will|would|shall|should|has|have|had|is|are|am|was|were|need|needs)"
    r"(?:n'?t)?"
)
_LEAD = r"(?:(?:and|but|so|or|also|then|ok(?:ay)?|well|now|in that case)[, ]+)*"
_ONLY_BOUND = r"(?:(?:actually|also|still|really|just|only|then|ever|always|all|both|personally|himself|herself) )*"
_TO = (
    r"(?:(?:has|have|had|need|needs|is|are|am|was|were|be) )?(?:(?:allowed|able|required|supposed|obliged|entitled|"
    r"free|meant|going|got|have|has|need) )?to "
)
_WHO = re.compile(
    rf"^{_LEAD}(?:who|whom|which \w+|what person) (?:else )?{_ONLY_BOUND}(?:{_AUX} )?{_ONLY_BOUND}(?:{_TO})?"
    rf"{_ONLY_BOUND}(?P<act>\w+\b.*)$",
    _I,
)
_TOLD_OF = re.compile(
    rf"\b{_AUX} (?P<subject>(?:(?!to\b)[\w'-]+ ){{1,7}}?)(?:{_TO})?{_ONLY_BOUND}(?P<act>\w+\b.*)$", _I
)
_PASSIVE = re.compile(
    rf"^.*?\b{_AUX} (?P<thing>(?:(?!to\b|be\b)[\w'-]+ ){{1,7}}?)(?:{_TO})?(?:be |been )?{_ONLY_BOUND}"
    rf"(?P<verb>{'|'.join(form for form, base in _base().items() if form != base and form[-1] != 's')})\b(?P<rest>.*)$",
    _I,
)
_STATED = re.compile(
    rf"\b(?:must|has to|have to|needs? to|can|may|should|wants? to|want to) {_ONLY_BOUND}(?P<act>\w+\b.*)$", _I
)
_NEEDED = re.compile(
    r"\b(?:is|are) (?:an?|the|any) (?P<thing>(?:qdot )?election|(?:protective )?assignment|transfer|conveyance) "
    r"(?:really |always |also )?(?:needed|required|necessary|automatic|mandatory|compulsory)\b",
    _I,
)
_BE = re.compile(rf"^(?:is|are|was|were)\b|\b(?:be|been) {_ONLY_BOUND}\w+", _I)
_ENDS = re.compile(
    r"[,;:.?!]|\s(?:if|when|unless|because|since|while|until|once|although|though|so that|or (?:is|can|must|do|does|"
    r"not)|and (?:who|what|when|how|where|which|why|is|can|must|do|does))\b",
    _I,
)
_DEFINES = re.compile(rf"^{_LEAD}what(?:'?s| is| are| was) (?!.*\b(?:allowed|required|supposed|able) to\b)", _I)
_SENTENCES = re.compile(r"(?<=[.?!;])\s+")
_SELF = re.compile(r"\s*\b(?:myself|himself|herself|itself|ourselves|themselves|yourself|too|as well|also|alone)\b", _I)


@lru_cache(maxsize=256)
def act_of(question: str) -> str | None:
    """The act that a question asks about, its verb in the plain form and with what it is done to; None without one."""
    text = _asking(question)
    if _DEFINES.match(text):
        return None
    if needed := _NEEDED.search(text):
        return f"make the {needed['thing']}"
    if who := _WHO.match(text):
        return _plain(who["act"])
    if passive := _passive(text):
        return passive
    for pattern in (_TOLD_OF, _STATED):
        for found in pattern.finditer(text):
            if act := _plain_in(found["act"]):
                return act
    return None


def _asking(question: str) -> str:
    """The clause that asks, without what it is asked under ("if she is ill")."""
    sentences = [one for one in _SENTENCES.split(question.strip()) if one.strip()] or [question]
    return _ENDS.split(sentences[-1].strip(), maxsplit=1)[0].strip()


def _plain(words: str) -> str | None:
    """The words with their first verb in the plain form, if they open with one."""
    verb, _, rest = words.partition(" ")
    base, rest = _base().get(verb.lower()), _SELF.sub("", rest).strip()
    if base is None or len(rest.split()) >= LONGEST_ACT:
        return None
    return f"{base} {rest}".strip()


def _plain_in(words: str) -> str | None:
    """The same for the first verb in its plain form among the words: those before it belong to who does it."""
    pieces = words.split()
    at = next((n for n, word in enumerate(pieces[:8]) if word.lower() in _VERBS), None)
    return None if at is None else _plain(" ".join(pieces[at:]))


def _passive(text: str) -> str | None:
    """ "Must the assignment be signed by her" is about signing the assignment."""
    found = _PASSIVE.search(text) if _BE.search(text) else None
    base = _base().get(found["verb"].lower()) if found else None
    if found is None or base is None or found["verb"].lower() == base:
        return None
    rest = re.sub(r"^ by (?:the |an? )?[\w' -]+$", "", found["rest"])
    return f"{base} {found['thing'].strip()}{rest}"


_END = (
    r"(?= *(?:(?:in time|on time|by then|alone|myself|herself|himself|any ?more|any ?way|either|too|instead|then|"
    r"later|afterwards)\b *)*"
    r"(?:$|[?.!,;]|because\b|if\b|since\b|as (?:she|he|i|we|they)\b|for\b|before\b|until\b))"
)
_PERSON = (
    r"(?:i|we|he|she|they|you|nobody|no ?one|somebody|someone|anybody|anyone|the \w+(?: \w+)?|my \w+|our \w+|his \w+|"
    r"her \w+)"
)
_ELLIPSES = tuple(
    re.compile(pattern, _I)
    for pattern in (
        rf"\b(?P<keep>(?:can|could|may|might|must|should|shall|will|would)(?: {_PERSON})?)(?P<neg>n'?t|not| not)?"
        rf"(?: (?:legally|really|simply|just|still|also))* (?:manage|do|make)(?: (?:it|that|this|so|them))?{_END}",
        rf"\b(?P<keep>(?:do|does|did) {_PERSON})(?P<neg>) (?:manage|do) (?:it|that|this|so|them){_END}",
        rf"\b(?P<keep>(?:who(?: else)?|nobody|no ?one) )(?:do(?:es)?|did) (?:it|that|this|so){_END}",
        rf"\b(?P<keep>(?:{_PERSON}|who(?: else)?)(?: (?:simply|just|really|still))* (?:can|could|may|might|must|should|"
        rf"shall|will|would))(?P<neg>n'?t|not| not| never)?(?: (?:legally|really|simply|just|still|also))*{_END}",
        rf"\b(?P<keep>{_PERSON}(?: (?:simply|just|really|still))* (?:does|do|did))(?P<neg>n'?t| not)"
        rf"(?: (?:ever|bother|manage|do|make)(?: to)?(?: (?:it|that|this|so|them))?)?{_END}",
        rf"\b(?P<keep>(?:if|when|once) {_PERSON} (?:does|do|did)){_END}",
        rf"\b(?P<keep>to) (?:do|manage)(?: (?:it|that|this|so|them))?{_END}",
        rf"\b(?P<keep>refuses? to|fails? to|forgets? to|allowed to|has to|have to|need to|needs to|wants? to|"
        rf"supposed to|required to){_END}",
    )
)
_OMITS = re.compile(
    rf"\b(?P<keep>forgets?|forgot|refuses?|refused|fails?|failed|neglects?|neglected|declines?|declined|omits?)"
    rf"(?: (?:it|that|this|about it|to do (?:it|so|that)))?{_END}",
    _I,
)
_ASKS_WHAT = re.compile(rf"^{_LEAD}what(?! (?:if|happens|when)\b)", _I)
""" "What can I do?" leaves nothing unsaid."""
_UNDONE = re.compile(rf"\b(?:it(?:'s| is| was) )?(?:not|never) (?:done|made){_END}", _I)
_UNABLE = re.compile(
    rf"^{_LEAD}(?:what )?(?:if|when|suppose) {_PERSON}(?: is)?(?: simply| really| just)* (?:cannot|can'?t|can not|"
    r"couldn'?t|could not|isn'?t|aren'?t|(?:is )?not|(?:is )?unable)\b",
    _I,
)
""" "And if she can't?" tells a circumstance, which counts for more than the act."""
_TURNED = re.compile(
    rf"^{_LEAD}(?P<asks>can|could|may|must|should|does|do|would|will) (?P<who>{_PERSON})"
    r"(?: (?:too|also|instead|then|alone|as well|either))*\W*$",
    _I,
)


_DECIDES = re.compile(
    rf"^{_LEAD}who(?: else)? (?:(?:gets|has|is allowed|is supposed) to |may |can |must |should )?(?:mak(?:e|es)|"
    r"tak(?:e|es)|"
    r"decides?|choos(?:e|es)|picks?|does)(?: on| upon)?(?: (?:that|this|the|such an?|it))?"
    r"(?: (?:choice|decision|call|step|move|pick))?(?: then| exactly)?\W*$",
    _I,
)
""" "Who makes that choice?" leaves unsaid what is chosen."""
_BY_WHOM = re.compile(rf"^{_LEAD}(?:by|through) (?:whom|who|which person)(?: (?:exactly|then|please))*\W*$", _I)


_ONE = _PERSON.replace("i|we", "i|me|us|her|him|them|we", 1)
_BY_EITHER = re.compile(
    rf"^{_LEAD}(?:only )?by (?P<who>{_ONE}(?:,? (?:or|and) (?:also |only |just |even )*(?:by )?{_ONE})+)\W*$", _I
)
""" "By me or only by the executor?" asks who may do what was asked about."""


def with_act(text: str, before: str) -> str:
    """The follow-up with the act it leaves unsaid ("who may do it?") taken from the question before, else as said."""
    act = act_of(before) if len(text.split()) <= MOST_WORDS else None
    if act is None or _ASKS_WHAT.match(text):
        return text
    if _BY_WHOM.match(text) or _DECIDES.match(text):
        return f"who must {act}?"
    if either := _BY_EITHER.match(text):
        return f"who may {act}, {either['who']}?"
    if turned := _TURNED.match(text):
        return f"{turned['asks']} {turned['who']} {act}?"
    if omits := _OMITS.search(text):
        return f"{text[: omits.end('keep')]} to {act}{text[omits.end() :]}"
    if undone := _UNDONE.search(text):
        lead = text[: undone.start()]
        opens = "what happens " if re.match(r"(?:if|when)\b", lead, _I) else ""
        return f"{opens}{lead}nobody does {act}{text[undone.end() :]}"
    for pattern in () if _UNABLE.match(text) else _ELLIPSES:
        if found := pattern.search(text):
            neg = found.groupdict().get("neg") or ""
            return f"{text[: found.start()]}{found['keep'].strip()}{neg} {act}{text[found.end() :]}"
    return text
