"""Whether what was just answered matters, asked in few words ("does that really matter?"): the rule told, once more.

Come here for ``told``. Read alone, the words would be answered with whatever rule says that something does not matter.
"""

from __future__ import annotations

import re

from qdot_assistant.after.told import After, Told
from qdot_assistant.told_before import told_in

_ASKED = re.compile(
    r"^\W*(?:(?:and|but|so|ok|oh|hm+|well|then)\W+)*(?:does|do|would|will|is|why (?:does|would)|how (?:much )?does) "
    r"(?:that|this|it|those|these|they)(?: really| even| still| actually| all| so)* (?:matter|make (?:a|any|such a) "
    r"difference|important|a problem|such a problem|serious|bad|count|a big deal)"
    r"(?: (?:really|then|for (?:us|me|her|him|the trust|the deduction)|at all|much|here|so much|in our case))*\W*$",
    re.IGNORECASE,
)


def told(after: After) -> Told | None:
    """The rule that the last answer told first; None where the words ask more, or no rule of ours was told."""
    if not _ASKED.match(after.text):
        return None
    rules = told_in(after.said)
    return Told(rules[:1]) if rules else None
