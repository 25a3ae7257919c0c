"""Where one clause ends and the next begins in a message typed without stops: the words at both sides of the turn.

Come here for ``QUESTION`` and ``TELLING`` (how the next clause opens), ``LEADS_ON`` and ``SUPPOSES`` (after what no
clause ends). ``stops`` puts the stops between them.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
PERSON = r"(?:i|we|he|she|they|you)"
_THING = r"(?:it|there|this|that|these|those)"
OWN = r"(?:the|my|our|his|her|their|your)"
_MAY = r"(?:can|could|may|must|should|shall|would|do|does|did|can'?t|couldn'?t|don'?t|doesn'?t|didn'?t|shouldn'?t)"
_BE = r"(?:is|are|am|was|were|will|has|have|had|isn'?t|aren'?t|wasn'?t|won'?t|hasn'?t|haven'?t)"
_ASKED = (
    r"(?:is|are|am|was|were|do|does|did|can|could|may|must|should|shall|will|would|has|have|had|needs?|gets?|goes|go|"
    r"fits?|counts?|applies|apply|belongs?|comes?|holds?|governs?)"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
DATE = (
    rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d)?|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}"
    rf"(?:,? (?:19|20)\d\d)?|{_MONTH} (?:of )?(?:19|20)\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|"
    r"(?:19|20)\d\d-\d\d-\d\d)"
)
_MATE = (
    r"(?:husband|wife|spouse|partner|father|mother|dad|mom|mum|mama|papa|uncle|aunt|brother|sister|client|decedent|man|"
    r"hubby)"
)
_DIED = r"(?:(?:had |has |just |sadly )?(?:died|passed(?: away)?|d\.?)|is dead|was dead)"

QUESTION = re.compile(
    rf"(?:(?:up to|by|until|till|from|since|on|in|for|at|to|under|as of|within) )?(?:what|which|whose) "
    rf"(?!(?:i|we|he|she|they|you|it|{OWN[3:-1]}|is|are|was|were|has|have|had|will|would|can|could|may|must|"
    rf"should|do|does|did|goes|comes|counts?|holds?)\b)(?:[\w'’-]+ ){{1,4}}?{_ASKED}\b|"
    r"what(?:'?s| is| was)(?: still)? (?:the|my|our|his|her|their|it|he|she|this|that|an?)\b|"
    r"what (?:do|does|did|must|can|could|should|would|will|happens|becomes|comes|counts|if|about|now|else|are)\b|"
    r"how (?:much|many|long|soon|late|large|big|far|old|do|does|did|can|could|must|should|is|are|will|would|come)\b|"
    r"who (?:can|may|must|should|signs?|pays?|files?|has to|needs?|gets?|does|do|decides?|will|would|else)\b|"
    rf"whose [\w-]+ {_ASKED}\b|where (?:do|does|can|must|should)\b|"
    r"when (?:do|does|did|must|can|could|should|will|would|is|are|may)\b|"
    r"why (?:not|do|does|did|is|are|should|would|can|can'?t|must|won'?t)\b|"
    rf"{_MAY} (?:{PERSON}|{_THING}|(?:{OWN}|this|that|these|those|an?|[\w-]+['’]s) [\w-]+)\b|"
    rf"{_BE} (?:{PERSON}|it|there)\b(?! [a-z]+ed by)|"
    rf"is (?:{_THING}|{OWN} [\w-]+) (?:right|true|so|ok(?:ay)?|too late|enough|correct|wrong|allowed|possible|legal|"
    r"fine|(?:still )?in time)\W*$",
    _I,
)
"""How a clause that asks opens: "up to what day could …", "which paper has …", "may he", "is my uncle right"."""

DEATH = re.compile(
    rf"(?:he|she|d|s|{OWN} (?:late )?{_MATE}(?: [\w-]+)??|decedent) {_DIED}(?: suddenly| peacefully)?(?= |$)|"
    rf"decedent {_DIED}(?= )",
    _I,
)
"""A death told anew ("he died june 5"), which no other clause can run into."""
DEATH_ALONE = re.compile(rf"(?:died|deceased|dod|death)(?: on| in)? {DATE}", _I)
TELLING = re.compile(
    rf"(?:{PERSON}|i'?m|i'?ve|we'?re|we'?ve|he'?s|she'?s|it|there|nothing|nobody|no (?:probate|extension|estate|return|"
    rf"one)|everything|{OWN} [\w-]+|(?:an? |the )?(?:form|estate|return|petition|irrevocable|assignment|executor|house|"
    r"annuity|pension)) [\w'’-]+",
    _I,
)
"""How a clause that tells opens, where what stands before it can run no further."""

LEADS_ON = re.compile(
    rf"\b(?:{PERSON}|{_THING}|{_MAY}|{_BE}|the|my|our|their|your|an?|who|whom|whose|what|which|when|where|why|how|to|not|if|whether|of|"
    r"than|as|and|or|but|so|because|that|like|no|any|be|been|unclear|uncertain|unknown|about|on|in|for|from|with|at|into|under|"
    r"know|knows|knew|sure|unsure|wonder|wondering|ask|asks|asked|asking|tell|tells|told|say|says|said|see|explain|"
    r"understand|decide|check|depends?|out|matters?|idea|clue|me|us|confirm|think|thinks|exactly|much|many|then|also|"
    r"please|just|only|even|regarding|unless|until|till|while|before|after|since|once|day|date|time|year)$",
    _I,
)
"""Words after which no question begins: they lead into what follows."""
TIME_OF = re.compile(
    r"\b(?:that|when|before|after|since|if|because|as|until|till|while|once|and|or|but|who|whom|of|than|how|where|why|"
    r"whether|what|which|though|although|unless|what if|suppose|say|says|said|think|thought|know|"
    r"(?<!last )(?<!latest )(?<!final )(?:day|date|time|year|month|week|moment|hour|night|morning|way|place|reason))$",
    _I,
)
"""Words after which a death belongs to the clause before it ("the day he died")."""
SUPPOSES = re.compile(
    r"^\W*(?:(?:and|but|so|ok|also|hi|hello) )*(?:if|when|once|although|though|because|since|unless|while|suppose|"
    r"supposing|assuming|given|provided|after|before|until|as|like in|in)\b(?! what| which)",
    _I,
)
"""How a clause opens that goes on in the question after it: a comma stands there and no stop."""
ENDED = re.compile(
    rf"\b(?:{DATE}|(?:in|of|since) (?:19|20)\d\d|in {_MONTH}|\d+ years?(?: old)?|probate|anywhere|through|"
    r"already|yet|yesterday|ago|extension(?: (?:asked|granted|filed|obtained|got|taken))?|(?:american|british|french|"
    r"german|citizen|widow|"
    r"widower|cpa|lawyer|executor)|abroad|alive|dead|closed|signed|made|filed)$",
    _I,
)
"""Words with which a telling may end, so that a new one may begin after them."""
HEADED = re.compile(
    rf"(?:^|\b(?:and|but|so)|,) ?(?:in|on|by|since|from|until|till|before|after|as of|at) "
    rf"(?:(?:19|20)\d\d|{DATE}|{_MONTH})$",
    _I,
)
"""A day at the head of a clause ("and in 2027"), which goes on after it."""
TAIL = re.compile(
    r"(?:(?:commenced|begun|opened|started|filed|made|signed|moved) )?(?:still )?(?:in time|on time|timely|"
    r"too late)\W*$|"
    r"(?:the )?(?:last|latest|final)(?: safe)? day(?: (?:and|to|for)\b.*)?$",
    _I,
)
"""What asks at the end of a telegram: "commenced in time", "last day to convey"."""
STRANDED = re.compile(r"\b(?:by|over|into|from|with|about)$", _I)
"""A preposition at the end of a question ("deeded over by"); a subject after it begins anew."""
