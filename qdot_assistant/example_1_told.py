"""Example 1 told anew: an assignment that is never carried out, and the clauses that only ask.

Come here for ``as_told``, ``is_never_conveyed`` and ``with_share_of_d``.
§ 20.2056A-4(d)(1)(ii) assumes that the bequest which S assigned is in fact transferred before the administration is
concluded; (b)(6) says what follows if it is not.
"""

from __future__ import annotations

import re

from qdot_assistant.example_1_amounts import named

_I = re.IGNORECASE
_ADMINISTRATION = r"(?:(?:the|his|d's|her) )?(?:estate|probate|executor|admin(?:istration)?|estate admin(?:istration)?)"
_ENDS = r"(?:clos|wound|wind|conclu|complet|finish|end|settl|over\b|discharg|done\b)\w*"
_CARRIED_OUT = (
    r"(?:\b(?:only |just |finally |actually )*"
    r"(?:paid|conveyed?|transferred|moved|delivered|handed|reach(?:es|ed)|turned)"
    r"(?: (?:it|them|that|this|in|over|into|to|the (?:trust|qdot|bequest|legacy)))* )?"
)
_AFTER_THE_END = re.compile(
    rf"{_CARRIED_OUT}\b(?:only |but |until )*(?:after|once) {_ADMINISTRATION}\b[^.;,?!]{{0,25}}?\b{_ENDS}(?: up)?|"
    rf"{_CARRIED_OUT}\b(?:after|post)[ -](?:the )?{_ENDS} of {_ADMINISTRATION}|"
    rf"{_CARRIED_OUT}\bpost-?(?:closing|admin(?:istration)?)\b",
    _I,
)
_ARRIVES = (
    r"(?:reach(?:es|ed)?|arriv(?:es|ed)?|land(?:s|ed)?|gets? (?:to|in|into|there)|got (?:to|in|into|there)|"
    r"(?:paid|pays?|turned|handed|made) (?:over|in|into|to)|paid|carried out|completed|funded|"
    r"ends? up in|makes? it|made it|comes? (?:to|into)|came (?:to|into))"
)
_NEVER_ARRIVES = re.compile(
    r"\b(?:never|not|cannot|fails? to|failed to|\w+n't)\s+(?:(?:actually|in fact|really|ever|yet|been|be|being|is|"
    rf"was|then|in the end)\s+)*{_ARRIVES}\b",
    _I,
)
_THE_ASSIGNED = re.compile(
    r"\b(?:what(?:ever)?|the (?:thing|asset|property)) (?:s|she|he|the (?:widow|spouse|wife)) (?:has |had )?"
    r"(?:irrevocably )?(?:assigned|signed over)\b|\bthe assigned (?:property|asset|amount|part|item|share|thing|one)\b|"
    r"\bthe assignment\b(?=[^.;?!]{0,30}\b(?:never|not|n't|fail\w*)\b)",
    _I,
)
"""Of the four properties the bequest alone is assigned."""
_ASKS = re.compile(r"\bdeduct\w*|\bhow much\b|\b(?:dis)?allow\w*", _I)
_TELLS = re.compile(
    r"\b(?:all|nothing|none of|everything|only|just|rest|transfer\w*|assign\w*|mov\w+|put\w*|ke[ep]\w+)\b", _I
)
_CLAUSE = re.compile(r"(?:[^.;?!,]|[.,](?=\d))+[.;?!,]*")
_ALL_BUT = re.compile(
    r"(?P<all>\b(?:everything|all(?: of (?:it|them))?|all four)\b[^.;,?!]{0,25}? )but (?!(?:she|he|s|"
    r"the (?:spouse|widow)|not|only|then|that|this)\b)",
    _I,
)
""" "She gave everything to the trust but the cash": all except that."""
_SAME = re.compile(r"\b(?:the )?same (?:transfers?|assignments?|steps|moves|acts|actions)\b", _I)
_NOT_CONVEYED = re.compile(
    r"(?:\b(?:not|never|fails?|failed)\b|n't\b)(?:\s+\w+){0,3}?\s+(?:convey|transfer|mov|deliver)\w*", _I
)
_ASSIGNMENT = re.compile(r"\bassign|\bsigned over\b|\badministration\b|\b(?:estate|probate) (?:is|was|has) \w+", _I)


def as_told(text: str) -> str:
    """The message with what never reaches the trust said as not conveyed, and without the clauses that only ask."""
    said = _ALL_BUT.sub(r"\g<all>except ", _SAME.sub(" ", text))
    said = _AFTER_THE_END.sub(" not conveyed ", _THE_ASSIGNED.sub("the bequest", said))
    said = without_the_list(with_joint_named(_NEVER_ARRIVES.sub(" not conveyed ", said)))
    return "".join(one for one in _CLAUSE.findall(said) if not _only_asks(one))


_SHARE_OF_D = re.compile(
    r"\b(?:d['’]?s|(?:the )?(?:decedent|deceased|dead (?:man|spouse|husband|wife))['’]?s|"
    r"(?:her|the|my) (?:late |dead )?husband['’]?s|(?:his|the|my) (?:late |dead )?wife['’]?s|his)\s+(?:own )?"
    r"(?:half|share|part|side|50 ?(?:%|percent))(?:[- ](?:share|interest|part))?"
    r"(?= (?:of|in) (?:the |that |their )?(?:joint|co-?owned|shared|property (?:they )?owned|"
    r"\w+ (?:they )?(?:owned|held) (?:jointly|together)))",
    _I,
)


def with_share_of_d(text: str) -> str:
    """The message with "her husband's half of the joint property" said as D's interest in it: the $300,000 is that
    interest already, and no share of it is left out.
    """
    return _SHARE_OF_D.sub("D's interest", text)


def with_joint_named(text: str) -> str:
    """The message with "the house" said as the joint one, where the house was told as the jointly owned property."""
    joint = _JOINT_THING.search(text)
    thing = joint["what"] if joint else ""
    if joint is None or re.search(rf"\bdevise\w* {thing}|\b{thing} devise", text, _I):
        return text
    later = re.sub(rf"\b(?P<of>the|that|her|their) {thing}\b", rf"\g<of> joint {thing}", text[joint.end() :], flags=_I)
    return text[: joint.end()] + later


_JOINT_THING = re.compile(
    r"\bjoint(?:ly)?[- ](?:owned |held |titled )?(?P<what>house|home|land|farm|cottage|condo|apartment|account)\b", _I
)


def without_the_list(text: str) -> str:
    """The message without the sentences that only tell amounts, where another one tells what is moved."""
    kept = [one for one in _SENTENCE.findall(text) if not (_AMOUNTS.search(one) and not _TELLS.search(one))]
    return "".join(kept) if any(named(one) for one in kept) else text


_SENTENCE = re.compile(r"(?:[^.;?!]|\.(?=\d))+[.;?!]*")
_AMOUNTS = re.compile(r"\d[\d,.]*k?\b.*\d")


def _only_asks(clause: str) -> bool:
    return _ASKS.search(clause) is not None and not named(clause) and _TELLS.search(clause) is None


def is_never_conveyed(text: str) -> bool:
    """True where what was assigned is told as not conveyed, or not while the estate is administered, (b)(6)."""
    return bool(_NOT_CONVEYED.search(as_told(text)) and _ASSIGNMENT.search(text))
