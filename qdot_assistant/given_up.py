"""What is given up or held against the rule: property never assigned, all said to be lost, a rule called unfair.

Come here for the rows of ``passing.TOLD`` on these. No law stands here.
"""

from __future__ import annotations

import re

_NO_TRUST = (
    r"(?:\b(?:no|without (?:a|any|the)|never (?:made|had|set up) (?:a|any|the)|(?:is|was|were) ?n[o']?t any|"
    r"(?:there )?(?:is|was) no) "
    r"(?:\w+ ){0,2}(?:trust|qdot)\b|\b(?:outright|directly|straight|by name)\b)"
)
_ALL_LOST = (
    r"\b(?:hopeless|no (?:hope|point|use|sense)|pointless|lost (?:for good|forever|cause)|(?:for good|forever)\b.*"
    r"\b(?:lost|gone|over)|gone (?:for good|forever)|nothing (?:more )?(?:can|to) be (?:done|saved)|"
    r"(?:can|could) nothing be (?:done|saved)|"
    r"beyond (?:saving|repair|rescue)|give up|"
    r"(?:deduction|break|relief|everything|all)(?: (?:is|was|are|already|now))* (?:lost|gone|void|forfeited))\b"
)
SAID_HOPELESS = (
    r"^(?!.*\b(?:pension|annuity|payments?|checks?|pay the tax|citizen before)\b)"
    r"(?!.*\bfiled (?!(?:for )?(?:an? |the |our )?(?:form )?(?:4768|extension)))"
    rf"(?=.*{_NO_TRUST}).*{_ALL_LOST}"
)
"""Left without a trust, and taken for lost: what was left can still be moved, assigned or reformed."""

_FAILS_TO = (
    r"(?:\b(?:forg[eo]t\w*|fail\w*|neglect\w*|omit\w*|never|refuse\w*|not|without)\b|n'?t\b)(?: \w+){0,2} "
    r"(?:assign(?:ing|ed)?|sign(?:ing|ed)? (?:\w+ ){1,4}over)\b"
)
NEVER_ASSIGNED = (
    r"^(?!.*\b(?:can(?:no|')t be assigned|non-?assignable|pension|annuity|ira|401\S*|protective\w*|transfer\w*|"
    r"mov(?:e|ed|ing)|convey\w*|assigned but|insurance|example)\b)"
    rf"(?=.*{_FAILS_TO}).*\b(?:deduction|break|relief|lost|lose|loses|gone|happens?|consequence|cost|over|too late)\b"
)
"""Property that is not assigned at all, which is not property assigned and not conveyed, § 20.2056A-4(b)(1) and (6)."""

SAID_UNLAWFUL = (
    r"\b(?:(?:un)?constitution\w*|discriminat\w+|equal (?:protection|rights|treatment)|human rights|"
    r"(?:struck|strike) down|(?:treats?|treating|treated) (?:\w+ ){1,4}(?:worse|unequal\w*|differently)\b.*\b(?:legal|"
    r"illegal|lawful|unlawful|court|fight|challeng\w+))\b"
)
ANOTHER_ASSIGNS = (
    r"^(?!.*\b(?:pension|annuity|agreements?|information statement|incompetent|dementia|guardian)\b)"
    r"(?=.*\b(?:assign\w*|transfer\w*)\b)(?=.*\b(?:executors?|trustees?|bank|lawyer|son|daughter|children)\b)"
    r".*\b(?:i|she|he|mom|mum|mother|spouse|wife|widow\w*|husband)\b (?:\w+ )?(?:needn'?t|need not|"
    r"do(?:es)?(?:n'?t| not) (?:need|have) to|has? not to)\b"
)
"""Another assigns in the spouse's place, paragraph (b)(2)."""
WHETHER_TO_SIGN = (
    r"^(?!.*\b(?:who|when|by what|notary|witness|where|trust (?:agreement|paper|deed)|assignment)\b)"
    r".*\b(?:should|shall|ought|better|wise|safe|smart|mistake|would you|good idea)\b[^.;?!]{0,20}"
    r"\b(?:sign|put (?:\w+ ){1,3}(?:name|signature))\b[^.;?!]{0,40}\b(?:agreement|promise|pension paper|pension form)\b"
)
"""Whether to sign an agreement on a pension is advice; what it promises is told instead."""

_IN_COURT = r"(?:judges?|courts?|court case|lawsuit|case|petition|reform\w*|order|decree)\b"
_FINISHES = r"(?:finish\w*|complet\w+|concluded|over|done|through|decide[ds]?|final|wrapped up|signed)\b"
FINISHED_BY_THE_RETURN = (
    r"^(?!.*\b(?:terms of the|under (?:the|its) (?:will|own)|without (?:a )?(?:court|judge)|drop\w*|terminat\w*)\b)"
    rf"(?=.*\b(?:chang\w+|reform\w*|amend\w*|fix\w*|correct\w*|rewrit\w+|trust)\b).*"
    rf"\b{_IN_COURT}[^.;?!]{{0,40}}\b{_FINISHES}"
    r"[^.;?!]{0,40}\b(?:before|by|until|prior to|in time for|ahead of)\b[^.;?!]{0,25}\b(?:returns?|706|"
    r"(?:tax )?form|due (?:date|day)|deadline|tax (?:return )?date|filing)\b"
)
"""Whether the court must have finished by the due date, § 20.2056A-4(a)(2): it is enough that the case was started."""
AT_ONCE_WITH_ASSIGNING = (
    r"^(?!.*\b(?:pension|annuity|ira|protective\w*|can(?:no|')t be assigned)\b)"
    r"(?=.*\b(?:assigned|assignment|assigning|sign\w* (?:\w+ ){0,3}over)\b)"
    r"(?=.*\b(?:deed(?:ed|s)?|convey\w*|mov(?:e|ed|ing)|transferr?\w*|retitl\w*|title)\b)"
    r".*\b(?:(?:on )?the same (?:day|date|time)|at once|right away|immediately|straight ?away|together with|"
    r"simultaneous\w*|at the time of (?:the )?(?:assign\w*|signing))\b"
)
PROBATE_THAT_LASTS = (
    r"^(?=.*\b(?:convey\w*|mov(?:e|ed|ing)|transferr?\w*|deed\w*|assign\w*)\b)"
    r"(?!.*\b(?:no|without|avoid\w*|never|pension|annuity|closed|ended|over|finished|completed|wound up)\b)"
    r".*\b(?:probate|(?:estate )?administration|the estate)\b[^.;?!]{0,15}\b(?:took|takes|taking|has taken|"
    r"lasted|lasts|drag\w*|ran|runs|(?:goes|went|going) on|(?:is )?still (?:open|going|running|pending)|"
    r"(?:is|was) open)\b"
)
"""Where the estate is administered, its completion is the limit however long it takes, § 20.2056A-4(b)(6)."""

GIVEN_UP = (
    (SAID_HOPELESS, "qdot.ways_to_save_the_deduction"),
    (NEVER_ASSIGNED, "assignment.missed"),
    (SAID_UNLAWFUL, "qdot.lawful"),
    (ANOTHER_ASSIGNS, "assignment.who_signs"),
    (FINISHED_BY_THE_RETURN, "reformation.need_not_be_finished"),
    (AT_ONCE_WITH_ASSIGNING, "conveyance.administration"),
    (PROBATE_THAT_LASTS, "conveyance.administration"),
    (WHETHER_TO_SIGN, "agreements.what_is_promised"),
)
"""The patterns, each with the statements that it brings nearer."""


def said_hopeless(text: str) -> bool:
    """True where all is said to be lost for want of a trust: no day is asked for, whatever was filed so far."""
    return _HOPELESS.search(text) is not None


_HOPELESS = re.compile(SAID_HOPELESS, re.IGNORECASE | re.DOTALL)
