"""What happens now: a death told, a spouse who is not a citizen, and an open question at the end of the story.

Come here for ``road``. The search looks for the rule a question is about, and such a question is about none: what holds
is chosen by how the property was left, § 20.2056A-4(a)(1) (in a trust), (b)(1) (outright), (c)(1) (a plan that cannot
be assigned), and the return's day is told where the day of the death was.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from qdot_assistant.bereaved_told import DEDUCTION_SAID_LOST, FOREIGNER
from qdot_assistant.conclusions import sizes_told
from qdot_assistant.matters.road import told_rules
from qdot_assistant.told_facts import tells
from qdot_assistant.types import Draft

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_WE = (
    r"(?:i|we|she|he|they|you|one|mom|mum|mother|dad|father|my (?:mom|mum|mother|dad|father|aunt|uncle|sister|family)|"
    r"(?:the|our) (?:family|kids|children|widow(?:er)?|executor|heirs))"
)
_LAST = (
    r"(?:,? (?:now|next|first|then|here|from here|exactly|please|pls|so (?:that )?nothing is lost|"
    r"(?:with|about|for|toward|regarding|as to) (?:the )?(?:it|this|that|all (?:this|that|of it)|irs|(?:estate |death |"
    r"federal )?tax(?:es)?(?: office| people)?|house|home|property|inheritance|estate)|"
    r"as an? [\w -]{3,40}|(?:when|if|since|now that|because|after) [^.;?!]{3,70}))*\W*$"
)
OPEN = re.compile(
    rf"(?:^|[.;:,!?\u2013\u2014-]\s*|\b(?:and|so|but|then)\s+)(?:(?:and|so|but|ok|please|now)\b,? ?)*(?:"
    rf"what (?:happens?|comes|next|now|else)|now what|what is (?:next|to be done|going to happen|the (?:next|first) "
    rf"(?:step|thing)(?: to (?:do|take))?)|what'?s (?:next|the (?:next|first) (?:step|thing)(?: to (?:do|take))?)|"
    rf"what are (?:my|our|her|his|the) (?:options|choices|possibilities|next steps|first steps|steps)|"
    rf"what (?:do|should|shall|can|could|must|ought|would|will) {_WE} (?:have to |need to |to )?(?:do|start with|begin "
    rf"with|think of|know|look at|take care of|watch out for)|"
    rf"what (?:must|has to|needs to|should|is to|can) be done|(?:what|which) (?:\w+ )?(?:steps?|things?|paperwork|"
    rf"papers|"
    rf"formalities|duties) (?:do|must|should|shall|have|can) {_WE}(?: (?:have|need) to)?(?: (?:do|take|see to|file|"
    rf"prepare|have))?|(?:do|does|must|should) {_WE} (?:(?:even|really|now) )*(?:have to |need to |ought to )?do "
    rf"(?:anything|something)(?: (?:special|at all|else|more))?|is there (?:anything|something) (?:(?:that|special|"
    rf"else) )*"
    rf"{_WE} (?:(?:must|should|have to|need to|ought to|can) )+do|where (?:do|should|shall|can) {_WE} (?:even )?"
    rf"(?:start|begin)|how (?:do|should|shall|can) {_WE} (?:proceed|go on|go about (?:it|this)|start|begin|handle "
    rf"(?:it|this|that))|what (?:does|will|would) (?:this|that|it|all this) mean for (?:me|us|her|him|them|mom|dad)|"
    rf"(?:i|we) (?:do ?n[o']?t|have no idea|don'?t even) (?:know )?(?:what|where) to (?:do|start|begin)|"
    rf"what (?:do|should|shall|can|must|ought) {_WE} (?:have to |need to |to )?do (?:with|about) [^.;?!,]{{2,40}}?|"
    rf"what (?:happens|becomes|will happen|will become|is done|is to be done) (?:to|with|of) [^.;?!,]{{2,40}}?|"
    rf"any (?:advice|help|guidance|ideas?)|please (?:help|advise|guide)(?: (?:me|us))?){_LAST}",
    _I,
)
"""A question open to all: which step, which rule, which day, it leaves to the answer."""
_DEATH = re.compile(
    r"\b(?:died|passed(?: away| on)?|has passed|is (?:dead|gone)|was buried|buried|funeral|lost (?:my|her|his|our|the)"
    r" (?:husband|wife|spouse|mom|mum|mother|dad|father)|widow(?:er|ed)?|late (?:husband|wife)|decedent|"
    r"inherit\w*|bequeath\w*|willed|sole heir|probate|"
    r"(?:in|by|under|per) (?:(?:the|his|her|a|my|our) )?(?:(?:late )?(?:husband|wife|dad|father|mother|mom|"
    r"mum)['’]?s? )?will|"
    r"(?:the|his|her|['’]?s) (?:last )?will (?:says|gives|leaves|left|makes|puts|names)|"
    r"left (?:me|her|him|mom|mum|us|my (?:mom|mum|mother|aunt|sister|dad|father|wife|husband)) "
    r"(?:(?:the|our|his|her|a|an|all|some|everything|money|it)\b|[$\d]))\b",
    _I,
)
_NOT_A_CITIZEN = re.compile(FOREIGNER, _I)
_SAID_LOST = re.compile(DEDUCTION_SAID_LOST, _I | re.S)
_IN_TRUST = re.compile(
    r"\b(?:in|into|to|through|via|by|under|sets? up|created?|creates|leaves?|left|puts?|family|marital|living|"
    r"testamentary|revocable|bypass|credit shelter) (?:an? |the |his |her |my |our |some )?(?:\w+ )?trusts?\b",
    _I,
)
_PLAN = re.compile(
    r"\b(?:pensions?|annuit(?:y|ies)|survivor'?s? (?:benefits?|annuity)|monthly (?:check|cheque|payment)s?)\b", _I
)
_OUTRIGHT = re.compile(
    r"\b(?:wills?|inherit\w*|leaves?|left|everything|all of it|it all|house|home|condo|apartment|farm|land|outright|"
    r"directly|joint\w*|both names|savings|stocks?|shares|insurance|accounts?|cash|business|estate|money|million)\b",
    _I,
)
_OF_ANOTHER_RULE = re.compile(
    r"\b(?:assign(?:ed|ment)|reform\w*|court|judge|filed|went in|was sent|mailed|sent in|elected|election|trustees?|"
    r"hardship|gifts?|refund|(?<!never )(?<!not )(?<!yet )(?<!been )naturali[sz]\w+|oath|"
    r"became|becom\w+(?! of\b)|examples?|706|agreements?|rolled|roll(?:ing)? over|"
    r"already (?:in|put|moved)|qdot (?:is|was|has|exists)|children only|divorc\w+|payouts?|distribut\w+|contest\w*|"
    r"ex[- ]?(?:wife|husband)|never married|401 ?\(?k\)?|iras?|social security|(?:my|her|his) own (?!name|lawyer|"
    r"country|home country)|too late|missed|forgot|deadline)\b",
    _I,
)
"""Told beside it, these make the question one about a rule of its own, which the search finds."""
_TO_OTHERS = re.compile(
    r"\b(?:left|leaves?|gave|gives?|goes|went|willed|bequeathed)\b[^.;?!]{0,30}"
    r"\bto (?:(?:his|her|the|our|my|their|own) )*"
    r"(?:kids?|child(?:ren)?|sons?|daughters?|brothers?|sisters?|nephews?|nieces?|grand\w+|charit\w+|church|"
    r"friends?)\b",
    _I,
)
"""What passes to others than the spouse has no marital deduction to lose …"""
_ELDER = r"(?:father|mother|dad|mom|mum|parents?|uncle|aunt|grand\w+|brother|sister|friend)"
_FROM_ANOTHER = re.compile(
    rf"\bmy (?:late )?{_ELDER}(?:['’]?s will)?\b[^.;?!]{{0,40}}\b(?:left|gave|gives|willed|leaves|bequeathed) "
    rf"(?:it |all )?(?:to )?(?:me|us)\b|\bmy (?:late )?{_ELDER} (?:died|passed)\b[^.;?!]{{0,30}}\b(?:i|we) "
    rf"(?:have )?inherit\w*|\bi inherit\w*\b[^.;?!]{{0,30}}\b(?:from my|my) {_ELDER}\b",
    _I,
)
""" … and neither has what a child or another heir was left."""
_KIN = (
    r"(?:i|she|he|mom|mum|mother|dad|father|wife|husband|aunt|uncle|grand(?:ma|pa|mother|father)|widow(?:er)?|spouse)"
)
_IS_A_CITIZEN = re.compile(
    rf"\b{_KIN}(?: am|'m| is|'s|m)? (?:also |already |myself |herself |himself )*(?:an? )?"
    r"(?:(?:u\.?s\.?|american|naturali[sz]ed) )*(?:american|citizen)\b",
    _I,
)
"""Of one who is alive: of the one who died it is told that he was."""
_OF_THE_ONE_WHO_DIED = re.compile(
    r"\b(?:was|were|wasn'?t|weren'?t|had(?:n'?t)? been|never became|never was)\b[^.,;?!]*", _I
)
_HOME_ABROAD = re.compile(r"\b(?:liv(?:ed|ing|es?)|resid\w+|domicil\w+|non-?resident|abroad|overseas|moved|both)\b", _I)
"""Beside these the one who died may have had no home here, and then not the large exclusion (IRC 2102(b))."""


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """What is lost, the cure for how the property was left, and the return's day; None for any other question."""
    text = asking.said
    if asking.is_part or not (is_open(text) or is_of_another_heir(text)):
        return None
    if is_of_another_heir(text):
        return told_rules("qdot.not_for_others", asking, assistant)
    return told_rules("+".join(_rules(text, asking)) + _day(asking), asking, assistant)


def is_open(text: str) -> bool:
    """True for a story of a death survived by a spouse who is no citizen which ends in a question open to all."""
    ends_open = bool(_DEATH.search(text)) and bool(_asks_openly(text))
    is_another = _OF_ANOTHER_RULE.search(text) or _TO_OTHERS.search(text) or _FROM_ANOTHER.search(text)
    return ends_open and not is_another and _survivor_is_foreign(text)


def _asks_openly(text: str) -> bool:
    """True where the open question stands at the end, or at the head of what is told behind it."""
    head = _HEAD.match(text.strip())
    is_at_head = head is not None and "?" not in text.strip()[head.end() + 1 :] and OPEN.search(head.group())
    return bool(is_at_head or OPEN.search(text.strip()))


_HEAD = re.compile(r"[^,.?!;]{8,70}(?=[,.?!;] )")


def is_of_another_heir(text: str) -> bool:
    """True for the open question of a child or another relative who inherited, and is no citizen."""
    ends_open = bool(_FROM_ANOTHER.search(text)) and bool(_asks_openly(text))
    return ends_open and not _OF_ANOTHER_RULE.search(text) and _survivor_is_foreign(text)


def _survivor_is_foreign(text: str) -> bool:
    """True where the one who is alive is told to be no citizen; what the one who died was decides nothing."""
    alive = _OF_THE_ONE_WHO_DIED.sub(" ", text)
    if _IS_A_CITIZEN.search(alive) or tells("surviving_spouse_citizen", text):
        return False
    return bool(_NOT_A_CITIZEN.search(alive)) or tells("surviving_spouse_foreign", alive) or tells("foreigner", alive)


def _rules(text: str, asking: Asking) -> tuple[str, ...]:
    """The cure, the loss without it, and what a smaller estate owes; what was told or doubted of these comes first."""
    sizes, cure = sizes_told(asking), (_cure(text), "qdot.without_one")
    if "estate_under_the_exclusion" in sizes:
        return "qdot.estate_below_exclusion", *cure
    order = cure[::-1] if _SAID_LOST.search(text) else cure
    return order if sizes else (*order, *_size(asking))


def _cure(text: str) -> str:
    """The rule that puts it right, by how the property was left."""
    if _IN_TRUST.search(text):
        return "reformation.rule"
    if _PLAN.search(text) and not _OUTRIGHT.search(_PLAN.sub("", text)):
        return "annuity.two_routes"
    return "assignment.rule" if _OUTRIGHT.search(text) else "qdot.ways_to_save_the_deduction"


YEAR_TOLD = 2026
"""The year of death whose exclusion amount ``qdot.estate_below_exclusion`` tells."""


def _size(asking: Asking) -> tuple[str, ...]:
    """What a smaller estate owes, where no death of another year and no home abroad was told."""
    if _HOME_ABROAD.search(asking.said) or tells("decedent_no_resident_or_citizen", asking.said):
        return ()
    death: dt.date | None = asking.facts.value("date_of_death")
    return ("qdot.estate_below_exclusion",) if death is None or death.year == YEAR_TOLD else ()


def _day(asking: Asking) -> str:
    """The return's day behind the rules, where the death was told to the day or the month."""
    is_told = asking.facts.value("date_of_death") is not None
    return "+?When is the estate tax return due?" if is_told else ""
