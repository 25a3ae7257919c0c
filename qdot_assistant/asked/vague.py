"""A message that asks for a time limit and names none ("deadline?", "how long do I have").

Come here for ``is_vague``.
"""

from __future__ import annotations

import re

from qdot_assistant.asked.what import ANY_CASE

_VAGUE = re.compile(
    r"^\W*(?:(?:hi|hello|so|and|ok|okay|please|pls|quick question)\b\W*)*(?:"
    r"(?:(?:what|which)(?:'?s| is| are)? |list (?:of )?|tell me )?(?:all )?(?:the |my |our |any )?"
    r"(?:deadlines?|due[- ]dates?|time ?limits?|time ?frames?|timeline|important dates|dates)|"
    r"(?:is|are) there (?:a |an |any |some )?(?:deadlines?|due dates?|time limits?)|"
    r"how (?:long|much (?:more )?time) (?:do|does|will|have|has) (?:i|we|she|he|they|one|the executor)(?: still)?"
    r"(?: have| get| got)?(?: left)?|how much time (?:is|have i got|have we got)(?: there)?(?: left)?|"
    r"when (?:is|are|'?s) (?:it|this|that|everything|all this|things|all of this) due|(?:by|until) when|"
    r"when do (?:i|we) have to act|how (?:soon|fast|quickly) (?:do|must|should) (?:i|we) (?:have to )?act"
    r")(?: (?:(?:do|should) (?:i|we) (?:have|need) to (?:know|watch|meet)|"
    r"for (?:me|us|this|all this|it|everything|that)|to (?:act|do (?:this|it|something|anything))|"
    r"please|pls|here|again|now|exactly))*\W*$",
    ANY_CASE,
)
_LIMITS = r"(?:deadlines?|due[- ]dates?|time ?limits?|cut-?offs?|(?:important |key |critical )?dates)"
_WE = r"(?:i|we|she|he|they|one|mom|mum|dad|the (?:family|executor|widow(?:er)?|spouse|estate))"
_HEED = (
    r"(?:miss|forget|overlook|watch(?: out for)?|know(?: about)?|meet|keep(?: in mind)?|respect|mind|observe|"
    r"be aware of|think of|note|remember|run into)"
)
_GREETS = r"^\W*(?:(?:hi|hello|so|and|ok|okay|please|pls|quick question|also|but)\b\W*)*"
_WHICH = (
    rf"(?:(?:is|are) there (?:still )?(?:a |an |any |some )?(?:\w+ )?{_LIMITS}|"
    rf"(?:what|which) (?:are the |\w+ )?{_LIMITS}|any {_LIMITS}|"
    rf"(?:does|has) (?:anything|it|this|that|all of this) (?:have |got )?(?:a |any )?{_LIMITS}|"
    rf"do {_WE} have to (?:hurry|rush|be quick)|is (?:it|this|there) (?:urgent|any (?:rush|hurry|urgency))|"
    r"how urgent is (?:it|this|all this))"
)
_TO_HEED = (
    rf"(?:(?:that |which )?(?:(?:do|does|should|must|can'?t|cannot) )?{_WE} (?:must|have to|need to|should|cannot|"
    rf"can'?t|may|better|ought to)? ?(?:not |never )?{_HEED}|to {_HEED}|matters?|apply|count|"
    r"after (?:a|the|his|her|my \w+'s) death|here|at all|now|please|with (?:this|it|that)|"
    r"for (?:us|me|this|that|all (?:this|of this|of it)|it|everything|the family)|"
    r"in (?:this|my|our) (?:case|situation))"
)
_ANY = re.compile(rf"{_GREETS}{_WHICH}(?: {_TO_HEED})*\W*$", ANY_CASE)
"""Asks for whatever time limits there are, whatever was spoken of before."""


def asks_for_any(text: str) -> bool:
    """True for a message that asks whether there are time limits, or which ("is there a deadline we must not miss")."""
    return bool(_ANY.match(text))


def is_vague(text: str) -> bool:
    """True for a message that asks for a time limit and not of what ("deadline?", "how long do I have")."""
    return bool(_VAGUE.match(text)) or asks_for_any(text)
