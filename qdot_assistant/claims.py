"""What somebody is said to have said ("my lawyer told me that …"), and what only asks whether it holds.
"right?").

Come here for ``reported``: the claim alone, without who made it and without the words that ask whether it holds.
"""

from __future__ import annotations

import re

from qdot_assistant.subjects import content_of

_I = re.IGNORECASE
LEAST = 3  # a claim has so many words
_WHOM = r"(?: (?:me|us|him|her|them|to (?:me|us|him|her|them)|(?:my|our|his|her) \w+|everybody|everyone|people))?"
_SAYS = re.compile(
    r"\b(?:says?|said|saying|tells?|told|telling|thinks?|thought|believes?|believed|claims?|claimed|swears?|swore|"
    r"insists?|insisted|reckons?|reckoned|argues?|argued|warns?|warned|assures?|assured|explained|mentioned|advised|"
    r"wrote|writes|convinced|positive|certain|suggests?|suggested|reads?|heard|hear|figured|understood|understand|"
    r"assumed|assume|guess|saw|supposed?|googled|learned|learnt|promised|announced|states?|stated|declares?|declared|"
    rf"under the impression|word is|rumou?r is|was sure|am sure|is sure|are sure){_WHOM}"
    r"(?: (?:again|today|yesterday|online|somewhere|already|recently|last \w+|this \w+|"
    r"(?:on|in|at|from|by|over) (?:the |a |an |my |our |this |his |her )?\w+(?: (?:\w+ )?ago)?))?"
    r"(?: this| the following)?,?:?(?: (?:that|how|me|us))?\s+(?P<claim>[^.;?!]+)",
    _I,
)
_SAID_AFTER = re.compile(
    r"^(?P<claim>[^.;?!]+?)(?:,? according to|, (?:at least |so |or so )?(?:says?|said|claims?|thinks?|insists?|"
    r"swears?))"
    r" (?:my|our|the|his|her|a|an|some|everybody|everyone|people|mr|mrs|ms)(?:[' ]\w+){0,4}\s*(?:[.?!]|$)|"
    r"^(?P<told>[^.;?!]+?), (?:at least |so |or so )?(?:(?:my|our|the|his|her)(?: \w+){1,3}|i'?ve been|i was|we were|"
    r"he|she|they) (?:says?|said|told (?:me|us)|thinks?|claims?|insists?|told|tells me)\s*(?:[.?!]|$)|"
    r"^(?P<repeated>[^.;?!]+?)\s*[,.;\u2013\u2014-]+\s*(?:(?:that|this)(?:'s| is| was) (?:what|how) [\w' -]{2,40}?"
    r"(?:told|tells?|said|says?|explain\w*|put|puts|reads?|heard|underst\w+|believe[sd]?|thinks?)(?: (?:it|me|us|to))*|"
    r"(?:an?|my|our|his|her|the) \w+(?: \w+)? (?:swears|insists|is sure|was sure|claims)(?: (?:to|of|on) (?:it|that))?|"
    r"(?:so|or so|as) (?:i|we)(?:'ve| have| was| were| am| are)?(?: been)? (?:told|heard|read|assured))\s*(?:[.?!]|$)",
    _I,
)
_ACCORDING = re.compile(
    r"\baccording to (?:my|our|the|his|her|a|an|some) [\w' -]{2,30}?,? (?=(?:the|a|an|my|our|his|her|i|we|he|she|it|"
    r"they|you|no|only|all|there|this|that|any|nobody|half|every)\b)(?P<claim>[^.;?!]+)",
    _I,
)
_ASKED_OF = re.compile(
    r"^\W*(?:so |and |but |ok |well |wait |hi |hello )*(?:(?:is|was) (?:it|this|that|he|she|(?:my|our|the|his|her) "
    r"[\w' -]{2,30}?)"
    r" (?:really |actually |even )?(?:true|right|correct|so|a fact|the case)(?: (?:about|in saying|when "
    r"(?:he|she) says|to say|to think|saying|claiming))?,?|(?:am i|are we|do i|do we) (?:right|correct|"
    r"understand(?: it| this)? "
    r"(?:right|correctly|this right)|get it right|got it right)(?: (?:in (?:thinking|assuming|saying)|to (?:think|"
    r"assume|say)))?|(?:can|may|could|should) (?:i|we) (?:rely|count|build|trust|believe)(?: on)? (?:this|it|that)[:,]?"
    r",?) (?:that )?(?!to\b|for\b|of\b|with\b|on\b|in\b|about\b)(?P<claim>[^.;?!]+)",
    _I,
)
"""A question about a claim told as such ("is it true that …", "am I right that …")."""
_NO_CLAIM = re.compile(
    r"^(?:to|about|of|from|not to|what|who|where|why|how|which|whether|when to|(?:if|when|and|but|or|so) not|"
    r"and|but|or|so)\b",
    _I,
)
_WHO = r"(?:that|this|it|he|she|they|all that|(?:my|our|the|his|her|mr|mrs|ms)\.? [\w' -]{2,30}?)"
_VERDICT = re.compile(
    r"(?:(?:^|[,.;:?!\u2013\u2014-]|\s)\s*(?:and |but |so |ok |hm+ |please |now )*(?:"
    rf"(?:is|was|are|were|can|could|would) {_WHO}(?: \w+){{0,2}}? (?:right|correct|true|so|accurate|valid|legit|"
    rf"the case|"
    rf"the law|the rule)(?: (?:about|on|with|there|here|at all)(?: (?:that|this|it))?)?|"
    rf"(?:does|do) {_WHO} (?:have it|have this|have that|got it|get it) right|"
    r"is that (?:really )?how (?:it|this) (?:works|goes|is)|is there any truth (?:in|to) (?:that|it|this)|"
    r"(?:can|could) (?:that|this|it) (?:really )?be(?: right| true| so| correct| the case)?|"
    r"(?:please )?confirm(?: (?:that|this|it))?|agreed?|yeah|(?:did|does|is|was|are|were|has|have) (?:it|they|this)|"
    r"(?:he|she|they|it|that) (?:right|correct|true)|"
    r"really|true|correct|right|seriously|yes or no|true or (?:false|not)|am i right|right or wrong|"
    r"should i (?:really )?(?:believe|trust) (?:him|her|it|them|that|this)|"
    r"(?:does|do) (?:that|this|it) (?:sound|seem)(?: about)? (?:right|correct|true)|sounds? right|is it(?: really| "
    r"so)?)"
    r"(?: or (?:not|what|is it not|isn'?t it|no))?)\s*[?!.]*\s*$",
    _I,
)
_QUESTION = re.compile(
    r"\W*(?:(?:so|and|but|then|also|ok|okay|hi|hello|hey|please|well)\b\W*)*(?:can|could|may|must|do|does|did|is|"
    r"are|am|"
    r"was|were|will|would|should|shall|has|have|who|what|when|where|why|which|how|if|should)(?:n'?t)?\b",
    _I,
)
_ASKS_ON = re.compile(
    r",\s*(?:and |so |but )?(?:(?:can|could|must|do|does|did|is|are|am|was|will|would|should|has|have) (?!(?:it|he|"
    r"she|they|"
    r"that|this|i|we)\W*$)\w|(?:what|when|who|where|why|which|how)\b)",
    _I,
)
_CLAUSES_END = re.compile(
    r",?\s+(?:but|although|though|however|which (?:worries|scares|confuses)|and (?:now )?(?:i|we) (?:am|'m|are|'re|"
    r"don'?t know|"
    r"panic|worry|wonder)|so (?:i|we) (?:am|'m|are|'re|don'?t know|panic|worry|wonder)|and my \w+ (?:says|said|"
    r"thinks))\b.*$",
    _I,
)


def reported(text: str) -> str | None:
    """The one claim that the message reports and asks nothing beside; None where it reports none, or several."""
    rest = without_verdict(text)
    found = _ASKED_OF.match(rest) or _SAID_AFTER.match(rest) or _ACCORDING.search(rest)
    if found is None:
        told = [one for one in _SAYS.finditer(rest) if not _NO_CLAIM.match(one["claim"]) and not _is_asked(rest, one)]
        found = told[0] if len(told) == 1 else None
    if found is None:
        return None
    claim = _CLAUSES_END.sub("", without_verdict(next(one for one in found.groups() if one))).strip(" ,'\"")
    if len(claim.split()) < LEAST or _ASKS_ON.search(claim) or _asks(rest[found.end() :]) or _SAYS.search(claim):
        return None
    return claim


def _is_asked(text: str, verb: re.Match[str]) -> bool:
    """True where the verb stands in a question of its own ("do I have to tell …"), so that it reports nothing."""
    sentence = re.split(r"[.;?!]\s+|,\s*", text[: verb.start()])[-1]
    return bool(_QUESTION.match(sentence))


def without_verdict(text: str) -> str:
    """The message without the words at its end that only ask whether it is so."""
    shorter = _VERDICT.sub("", text)
    while shorter != text and shorter.strip():
        text, shorter = shorter, _VERDICT.sub("", shorter)
    return text


def asks_verdict(text: str) -> bool:
    """True where the message ends with words that ask whether what was said before them is so."""
    return without_verdict(text) != text


def _asks(text: str) -> bool:
    """True where a question with a subject of its own follows the claim."""
    return "?" in text and bool(content_of(text) or _WHERE.search(text))


_WHERE = re.compile(r"\bwhere (?:is|are|was|were|do|does|did|can|could|should|must)\b[^.?!]*\?", _I)
"""Where a thing is now asks for a place, and no verdict on the claim before it."""
