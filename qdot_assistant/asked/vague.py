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


def is_vague(text: str) -> bool:
    """True for a message that asks for a time limit and not of what ("deadline?", "how long do I have")."""
    return bool(_VAGUE.match(text))
