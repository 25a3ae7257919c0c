"""What "it" and "them" mean in a follow-up: the paper, the act, the trust or the property that the question before
was about.

Come here for ``with_it_named``: after "what is a bond under the security rules?" "who gives it?" asks of the bond. The
thing is the first that the question named by itself, not under a preposition, and one that the follow-up's verb can be
done to: what is signed is a paper, what is owed is money.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_I = re.IGNORECASE
MOST_WORDS = 14
"""Words of the longest follow-up whose "it" is looked for in the question before it."""

_NAMES: dict[str, str] = {
    "paper": (
        r"(?:form )?706[- ]?qdt(?: form)?|qdt form|(?:form )?706(?:-na)?|(?:form )?4768|"
        r"(?:information|certification|annual|written) statements?|certification|"
        r"(?:security )?agreements?(?: to (?:pay|roll over)(?: (?:section 2056a )?(?:estate tax|annuity payments))?)?|"
        r"(?:estate )?(?:tax )?returns?|bonds?|letters? of credit|(?:trust )?(?:instrument|deed)|petition|notice|"
        r"(?:private )?(?:letter )?ruling|(?:(?<=the )|(?<=his )|(?<=her )|(?<=my )|(?<=a ))will|power of attorney|"
        r"(?:protective |pecuniary |formula |irrevocable )?assignments?"
    ),
    "act": (
        r"(?:qdot )?election|"
        r"(?:(?:judicial|court) )?reformation|(?:actual )?transfer|conveyance|roll-?overs?|extension|"
        r"(?:hardship )?(?:distributions?|withdrawals?|payouts?)"
    ),
    "trust": r"qdot|(?:marital )?trusts?",
    "money": r"(?:estate |gift |income )?tax|(?:marital )?deduction|exemption|exclusion|penalty|security",
    "property": (
        r"house|home|apartment|condo|land|farm|(?:life )?insurance(?: proceeds)?|business|company|shares|stocks?|"
        r"(?:brokerage |bank |retirement )?accounts?|savings|pension|annuity|ira|"
        r"individual retirement (?:account|annuity)|"
        r"401\(?k\)?|plan|property|income|principal"
    ),
    "figure": (
        r"corpus (?:portion|amount)|present value|expected (?:annuity )?term|(?:annuity |adjustment )?factor|"
        r"(?:section 7520 |7520 |interest )?rate"
    ),
}
_GOVERNED = r"\b(?:of|for|in|under|with|to|on|by|from|at|about|into|as|over|within|through|before|after)"
_THING = re.compile(
    rf"(?P<governed>{_GOVERNED} (?:(?:the|an?|my|his|her|our|their|this|that|its|each|every) )?)?"
    rf"\b(?:{'|'.join(f'(?P<{kind}>{names})' for kind, names in _NAMES.items())})\b",
    _I,
)
_TOLD_ABOUT = re.compile(r"\b(?:tell|know|explain|ask|heard?|read|what)\b[\w' ]{0,20}\babout$", _I)


@dataclass(frozen=True)
class _Thing:
    """A thing named, with its kind and whether a preposition governs it."""

    name: str
    kind: str
    is_governed: bool


@lru_cache(maxsize=256)
def _things_in(text: str) -> tuple[_Thing, ...]:
    return tuple(
        _Thing(
            found[found.lastgroup or "paper"],
            found.lastgroup or "paper",
            bool(found["governed"]) and not _TOLD_ABOUT.search(text[: found.end("governed")].strip().rsplit(" ", 1)[0]),
        )
        for found in _THING.finditer(text)
    )


# What a verb can be done to.
_TAKES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(rf"\b(?:{verbs})\b", _I), kinds)
    for verbs, kinds in (
        (
            r"sign(?:s|ed|ing)?|fil(?:e|es|ed|ing)|submit(?:s|ted)?|attach(?:es|ed)?|notari[sz]ed?|fill(?:s|ed)?|"
            r"prepar(?:e|es|ed)|sen[dt]s?|mail(?:s|ed)?|hand(?:s|ed)?|witness(?:ed)?|draft(?:s|ed)?",
            ("paper",),
        ),
        (r"pa(?:y|ys|id)(?! (?:it|them|that) out)|owed?|owes|charged?", ("money",)),
        (
            r"elect(?:s|ed)?|undo(?:ne)?|revo(?:ke|ked|cable)|tak(?:e|en) (?:it |that |them )?back|withdrawn|"
            r"cancel(?:l?ed)?",
            ("act", "paper", "trust"),
        ),
        (r"tak(?:e|es|en|ing) (?!it back|that back)", ("property",)),
        (r"sold|sell|mov(?:e|ed)|convey(?:ed)?|transfer(?:red)?|assign(?:ed|able)?", ("property",)),
        (r"calculated?|computed?|worked|rounded|round(?:ed)?", ("figure", "money")),
        (r"g[ia]ven?|gives|provid(?:e|es|ed)|furnish(?:es|ed)?|post(?:s|ed)?|renew(?:s|ed)?", ("paper", "money")),
    )
)
_IT = re.compile(
    r"\b(?:it|them|those|that one|this one|these)\b(?:(?='s| is| are)(?P<is>(?:'s| is| are)))?"
    r"(?! (?:too late|late\b|true|right|ok(?:ay)?|fine|enough|possible|necessary|allowed|better|legal|worth|matters?|"
    r"takes?|helps?|say|says|mean|means|depends?|works?|happens?|be (?:too late|fixed|ok(?:ay)?)))"
    r"|\b(?:the|that|this) (?:form|paper|document|thing|one)\b|(?<=\bsign |\bfile )(?:that|this)\b",
    _I,
)
_ASKS = re.compile(
    r"^(?:(?:and|but|so|or|also|then|ok(?:ay)?|well|now),? )*(?:(?:by|until|from|to|with|on|in|of) )?(?:who|whom|whose|"
    r"what(?! (?:if|about)\b)|when|where|which|why|how(?! about\b)|can|could|may|must|do|does|did|is|are|was|were|will|"
    r"would|should|shall|has|have|had|need)\b(?!n'?t? [\w ]*\bright\b)",
    _I,
)
_SUPPOSES = re.compile(r"^(?:(?:and|but|so|or) )*(?:what )?(?:if|when)\b", _I)
_UNDER_IT = re.compile(rf"{_GOVERNED} (?:it|them|those|these)\b", _I)
_OWN = re.compile(rf"\b(?:{'|'.join(names for kind, names in _NAMES.items() if kind in ('paper', 'act'))})\b", _I)
_EMPTY_IT = re.compile(
    r"\b(?:is|was|would|will|isn'?t|wasn'?t) it (?:be )?(?:not )?(?:too late|late|true|right|ok(?:ay)?|fine|enough|"
    r"possible|necessary|allowed|better|legal|worth|so|the same|over|gone|lost|a (?:problem|must))\b|"
    r"\bit'?s (?:too late|ok(?:ay)?|fine|not)\b|\b(?:do|does|did|done) it\b|\bcan it be (?:fixed|saved|undone|repaired|"
    r"cured)\b|\bwhat (?:is|was) it\b|\bit (?:says?|said|stands?|matters?|means?)\b|\bdoes it (?:say|matter|mean|work|"
    r"cost|help|count|apply|hold|stand)\b",
    _I,
)


_CLEFT = re.compile(r"\bwho is it (?:that|who)\b", _I)
_WHOSE_JOB = re.compile(r"\b(?:whose (?:job|duty|task|business)|who) is it to (?P<verb>\w+)(?: it)?\b", _I)
_NO_OBJECT = re.compile(
    r"\bwho(?:m|se)?\b[\w ]{0,20}?\b(?:signs?|files?|submits?|prepares?|reports?)(?= *\W*$)(?!.*\b(?:it|that|them)\b)",
    _I,
)
""" "Who signs?" leaves the paper unsaid."""


_UNDOES_LOOSELY = re.compile(
    r"\b(?:pull|yank|unwind|rescind|retract|scrap|call back|back out of|get out of|walk back|tear up) (?:it|that|this)"
    r"(?: back| out| again)?\b(?! (?:off|up|together|through))|"
    r"\b(?:walk|call|pull|draw) (?:it|that) back\b|"
    r"\b(?:back|pull) out(?: of (?:it|that))?(?= *(?:again|now|then)?\W*$)",
    _I,
)
""" "Can she pull it?" asks whether what was done can be revoked."""
_AFTER_IT = r"(?:when|once|after|if|later|afterwards?|then|again|at|upon|on|before|until|while|should|in case)"
_UNDOES_ALONE = re.compile(
    rf"\b(?:can|may|could|might|able to|allowed to|free to) (?:[\w']+ ){{0,4}}?(?P<verb>revoke|rescind|withdraw|"
    rf"cancel|undo|retract)"
    rf"(?= *(?:{_AFTER_IT}\b|[?!.,;]|$))",
    _I,
)
_UNDONE_ALONE = re.compile(
    r"(?P<lead>(?:^|[.;:,?!]\s+)(?:(?:and|but|or|so|then)\b,? )?)(?:still )?(?P<how>(?:ir)?revocable|revoked|"
    r"cancell?able|"
    rf"withdrawn|undone)(?= *(?:{_AFTER_IT}\b|[?!.,;]|$))",
    _I,
)
""" "May she revoke once the suit is over?", "revocable later?" leave unsaid what was done."""
_ASKS_AT_LAST = re.compile(
    r"(?:[.;:,?!]|\s[-\u2013\u2014]+)\s*(?:(?:and|but|so|then)\b )?(?:can|could|may|must|is|are|does|do|will|would|"
    r"am) [^.;:?!]*\W*$",
    _I,
)
""" "The contest is over - can she revoke it?": what is told first is the case."""


def _in_full(text: str) -> str:
    """ "Whose job is it to file" as "who must file it": the "it" before stands for nothing."""
    text = _WHOSE_JOB.sub(r"who must \g<verb> it", _CLEFT.sub("who", text))
    text = _UNDOES_LOOSELY.sub("revoke it", text)
    text = _UNDONE_ALONE.sub(r"\g<lead>is it \g<how>", _UNDOES_ALONE.sub(r"\g<0> it", text))
    return _NO_OBJECT.sub(lambda found: f"{found.group()} it", text, count=1)


def with_it_named(text: str, before: str, said: str, context: str = "") -> str:
    """The follow-up with its "it" called by the thing that the question before was about, else as said.

    Args:
        text: the user's words.
        before: the earlier question.
        said: what the assistant answered last; its first sentence counts where no question named anything.
        context: the earlier user words of the same topic.
    """
    given, text = text, _in_full(text)
    said = "" if _NO_OBJECT.search(given) else said
    if len(text.split()) > MOST_WORDS or _EMPTY_IT.search(text) or _OWN.search(text):
        return given
    kinds = None if _UNDER_IT.search(text) else next((kinds for verbs, kinds in _TAKES if verbs.search(text)), None)
    asks = _ASKS.match(text) or (kinds and (_SUPPOSES.match(text) or (undoes(text) and _ASKS_AT_LAST.search(text))))
    found = _IT.search(text) if asks else None
    done = _act_done(text, before) or _act_done(text, context)
    thing = (done or _thing(kinds, (before, context), said)) if found else None
    if found is None or thing is None or thing.lower() in text.lower():
        return given
    return f"{text[: found.start()]}the {thing}{found.groupdict().get('is') or ''}{text[found.end() :]}"


def _thing(kinds: tuple[str, ...] | None, asked: tuple[str, str], said: str) -> str | None:
    """The thing meant: of those the verb can be done to, the first that is not governed, else the first."""
    first = re.split(r"(?<=[.!?])\s", said.strip(), maxsplit=1)[0]
    for words in (*asked, first) if kinds else asked[:1]:
        named = _of_a_kind(_things_in(words), kinds)
        free = [one for one in named if not one.is_governed] or named
        if kinds is None and len({one.name.lower() for one in free}) > 1:
            return None  # two things, and nothing tells which
        if free:
            return free[0].name
    return None


def stands_for_nothing(text: str) -> bool:
    """True where the "it" of a message is none of a thing ("is it too late")."""
    return bool(_EMPTY_IT.search(text))


_UNDONE = re.compile(
    r"\b(?:undo(?:ne)?|revo(?:ke|ked|cable)|tak(?:e|en) (?:it |that |them )?back|withdrawn?|cancel|"
    r"pull (?:it|that|them)\b(?! out))",
    _I,
)
_DONE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("protective assignment", re.compile(r"\bprotective assignments?\b", _I)),
    ("assignment", re.compile(r"\bass?ign(?:s|ed|ing|ments?)?\b", _I)),
    ("transfer", re.compile(r"\b(?:transfer(?:s|red|ring)?|convey(?:s|ed|ing)?)\b", _I)),
    ("election", re.compile(r"\belect(?:s|ed|ing)?\b", _I)),
)


def undoes(text: str) -> bool:
    """True where a message asks to undo what was done."""
    return bool(_UNDONE.search(text))


def _act_done(text: str, before: str) -> str | None:
    """What was done in the question before, where the follow-up asks to undo it: "assign the coins", "undo it"."""
    if not undoes(text):
        return None
    return next((name for name, pattern in _DONE if pattern.search(before)), None)


def first_thing(text: str) -> str | None:
    """The first thing that a question names, with the word that tells its kind ("protective assignment")."""
    named = _things_in(text)
    free = [one for one in named if not one.is_governed] or list(named)
    return free[0].name if free else None


def _of_a_kind(named: tuple[_Thing, ...], kinds: tuple[str, ...] | None) -> list[_Thing]:
    """The things of the first of the kinds that any is of; all where any kind will do."""
    if kinds is None:
        return [one for one in named if one.kind != "money"]
    found = ([one for one in named if one.kind == kind] for kind in kinds)
    return next((of_it for of_it in found if of_it), [])
