"""A part of the payments asked for in any words: "how big a slice is principal", "what do I roll over".

Come here for ``asks_a_part`` and ``TO_THE_TRUST``. They count only where an annuity was told: what a
surviving spouse asks seldom has the name of the corpus portion, § 20.2056A-4(c)(4).
"""

from __future__ import annotations

import re

from qdot_assistant.asked.what import ANY_CASE
from qdot_assistant.joined import AUX, TAKEN_UP, without_announcing
from qdot_assistant.reading.of_property import is_of_property


def asks_a_part(text: str) -> bool:
    """True for a part of the payments asked for in any words ("how big a slice is principal", "what do I roll over").

    Only where an annuity was told: elsewhere the same words may ask of the trust's property, the tax or a bond.
    """
    if is_of_property(text):
        return False
    clauses = [one for one in _CLAUSE_ENDS.split(text) if _wants_a_quantity(one)]
    return any(_OF_THE_PAYMENTS.search(one) and not _OF_ANOTHER_THING.search(one) for one in clauses)


def _wants_a_quantity(clause: str) -> bool:
    """True where the quantity is what is asked for, and not told of in a question of another kind."""
    quantity = _QUANTITY.search(clause)
    before = clause[: quantity.start()] if quantity else ""
    return quantity is not None and not _ASKED_BEFORE.search(without_announcing(before + " "))


_ASKED_BEFORE = re.compile(
    rf"\b(?:who|whom|whose|why|where|when)\b|^\W*(?:(?:and|but|so|now|then|also|please|ok)\s+)*{AUX} {TAKEN_UP}\b",
    ANY_CASE,
)


_CLAUSE_ENDS = re.compile(r"(?<=[.;?!])\s+|,\s+(?:and|but|so)\s+")
_QUANTITY = re.compile(
    r"\bhow (?:much|big|large|high|many (?:dollars|percent|cents))\b|"
    r"\b(?:what|which|wat)(?:'?s| is| are| was| would be| will be| part| do| must| should| does| has| of)?\b",
    ANY_CASE,
)
_OF_THE_PAYMENTS = re.compile(
    r"\b(?:part|portion|share|slice|piece|chunk|bit|cut|split|fraction|percent(?:age)?|proportion|ratio|quota|%)s?\b|"
    r"\b(?:corpus|principal|capital|not (?:just )?income|number|figure|blank)\b|"
    r"\b(?:how much|what|amount|sum)\b[^.;?!]{0,50}\b(?:each|every|per|a) (?:time|month|quarter|year|week|payment|"
    r"che(?:ck|que)|instal\w+|one)\b|"
    r"\bhow (?:much|many \w+)\b[^.;?!]{0,25}\b(?:of|from|out of) (?:it|that|this|them|those|these|each|every|my|her|"
    r"his|the|what)\b(?! (?:trust|estate|qdot|house|assets?|property))|"
    r"\b(?:how much|what (?:amount|sum|must|do|should|does|has))\b[^.;?!]{0,40}\b(?:roll\w*|put|set) "
    r"(?:over|in|into|aside|away|by)\b|"
    r"\b(?:how much|what (?:amount|sum|must|do|should|does|has))\b[^.;?!]{0,30}\b(?:roll\w*|mov(?:e|ed|ing)|"
    r"transfer\w*|hand over|pay over|turn over|send|forward|keep|spend|mine)\b",
    ANY_CASE,
)
"""A quantity of the payments: a part of them, or what is done with each."""
_OF_ANOTHER_THING = re.compile(
    r"\b(?:how much|what) (?:time|day|date|form|paper\w*|rule|document\w*)\b|\bhow much longer\b|\bbonds?\b|"
    r"\bletters? of credit\b|\bexempt\w*|\bexclusion\b|\bgift\w*|\bhouse\b|\bproperty\b|\bfees?\b|\bpenalt\w+|"
    r"\bwhat (?:do|does|did|will|would|can|could|should|must|may|is|are) (?:[\w']+ ){1,4}?(?:do|doing|done|used|use|"
    r"happen|happens|good)\b(?: (?:with|to|about|for)\b|\W*$)|"
    r"\bwhat (?:if|happens|about|counts as|kind|else|is the (?:rule|deadline|last day|tax|rate|due))\b|\btax rate\b|"
    r"\b(?:owe|tax(?:es)?) (?:do|does|will|would|must|is|are)\b|\bhow much (?:estate )?tax\b|"
    r"\b(?:i|we|she|he) owe\b|\bhow much of (?:the|my|our|his|her) (?:trust|estate|qdot|assets|stocks?|account)\b|"
    r"\b(?:part|share) of the (?:rule|law|reg\w*|section|code|form|statement|agreement|estate|trust)\b|"
    r"\b(?:what|which) (?:papers?|documents?|forms?|kinds?|sorts?|types?|steps?|wording)\b|"
    r"\bwhat (?:do|does|must|should|has|have|need|goes|went|comes)\b[^.;?!]{0,20}\b(?:show|prove|report|tell|file|sign|"
    r"attach|happen|on (?:the|its|this|that)|in (?:the|its) (?:\w+ )?(?:form|statement|sheet|line))\b|"
    r"\bmean(?:s|t|ing)?\b|\bhow much do (?:\w+ ){0,2}(?:charge|cost|want|ask)\b|"
    r"\bwhich part (?:says|of the)\b|\bhow much (?:must|should|does|do|can|may) (?:\w+ ){1,3}(?:know|say|tell|report|"
    r"disclose)\b|\b(?:told|tell|know|knows|see|learn|ask|report|show) (?:\w+ ){0,3}?how (?:much|many) (?:i|we|she|he) "
    r"(?:get|gets|receive)",
    ANY_CASE,
)


TO_THE_TRUST = re.compile(
    r"\b(?:what|how much|how many (?:dollars|bucks))\b(?! (?:day|date|form|happens|if|about|time))"
    r"(?![^.;?!]*\b(?:when|deadline|by what|tax|day|date|moment)\b)"
    r"[^.;?!]{0,40}\b(?:put|move[sd]?|transfer|pay|roll|go(?:es)?|give|send|deposit|set aside|return|hand|turn|"
    r"belongs?)\b[^.;?!]{0,30}\b(?:trust|qdot)\b[^.;?!]{0,25}(?:[?.!]|$)",
    ANY_CASE,
)
"""A part of the payments told that is to go to the trust, and not property of the estate."""
