"""What a question cites that is nowhere in our sources: a case, a ruling, a form, or a threshold or period of the rule.

Come here when an invented ruling was passed over in silence. That it is not in the sources is said first; the answer
follows the rule that they do hold. Whatever stands anywhere in the sources or the statements counts as held.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge import store
from knowledge.citation import plain
from qdot_assistant import courtesies
from qdot_assistant.figures import NUMBER_WORDS, figures_in
from qdot_assistant.reading.guarded import Guarded
from qdot_assistant.scope import STATES
from qdot_assistant.types import Draft, Notice

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking

_I = re.IGNORECASE
_DASHED = r"(?:no\.? ?)?\d{2,4}[-–]\d+"
_NAME = r"[A-Z][a-z’'-]+[\w’'-]*"
_REPORTER = (
    r"(?:\d+ (?:T\. ?C\.|U\.S\.|F\.(?:[23]d|4th)|F\. ?Supp\.(?: ?[23]d)?|S\. ?Ct\.)(?: Memo\.)? ?\d+|"
    r"T\. ?C\. Memo\.? \d{4}[-–]\d+)"
)
_PAPERS = (
    re.compile(rf"\brev(?:enue|\.)? ?(?:rul(?:ing|\.)?|proc(?:edure|\.)?) {_DASHED}", _I),
    re.compile(rf"\b(?:notice|announcement|p\.?l\.?|public law|reg-) ?{_DASHED}", _I),
    re.compile(
        r"\b(?:p\.?l\.?r\.?|private letter ruling|letter ruling|t\.?a\.?m\.?|technical advice memorandum|c\.?c\.?a\.?|"
        r"chief counsel advice|f\.?s\.?a\.?|g\.?c\.?m\.?) ?(?:no\.? ?)?(?:\d{4}[-–]?\d{3,5}|\d{6}[-–]\d{2})",
        _I,
    ),
    re.compile(r"\b(?:t\.?d\.?|treasury decision) ?(?!(?:19|20)\d\d\b)\d{4,5}\b", _I),
    re.compile(r"\bforms? \d{3,5}(?:[-–](?:[a-z]{1,4}\d?|qdot))+\b", _I),
    re.compile(
        rf"\b(?:Estate of {_NAME}|{_NAME}) v(?:s?\.|ersus)? (?:the )?(?:Commissioner|IRS|U\.S\.|United States)"
        rf"(?:,? {_REPORTER})?"
    ),
    re.compile(rf"\b(?:Estate of )?{_NAME}(?: {_NAME})? v\. {_NAME},? {_REPORTER}"),
    re.compile(rf"\b{_REPORTER}"),
    re.compile(
        r"\b(?!(?:Do|Does|Did|Is|Are|Was|Were|Under|What|How|May|Must|Can|Could|If|Since|By|Per|The|An?|And|Or|"
        r"But|So|Our|My|"
        r"Would|Should|Will|Who|When|Which|Where|Why|In|On|For|At|As|To|Has|Have|Because|Given|Internal|U\.?S\.?|"
        r"United|"
        r"Tax|Revenue|Federal|I|We|You|They)\b)(?!(?:One )?Big Beautiful\b|Beautiful\b|Bill\b)"
        r"(?:[A-Z][\w.&’'-]*(?:,? (?:and|of|for|on|in|to|the|against|with|from|between|&))* ){1,6}"
        r"(?:Act|Code|Convention|Directive|Ordinance|Protocol)\b(?: of \d{4})?(?! (?:§|[Ss]ec))"
    ),
    re.compile(
        r"\b(?:bank secrecy act|patriot act|secure act(?: 2\.0)?|cares act|privacy act|affordable care act|"
        r"americans with disabilities act|investment (?:advis[eo]rs|company) act|securities (?:exchange )?act|"
        r"corporate transparency act|uniform (?:[a-z]+ ){1,4}(?:act|code)|(?:trust|probate|civil|commercial) code|"
        r"erisa|hipaa|cobra (?:coverage|insurance|continuation)|"
        r"ferpa|gdpr|rufadaa|finra|fincen|sarbanes[- ]oxley|dodd[- ]frank|gramm[- ]leach|mifid|"
        r"(?-i:COBRA|UTC|UPC|UPIA|UPAIA|UFIPA|UCC|REPA|CTA|ADA|FCRA|SCRA|EGTRRA|ATRA|TCJA))\b",
        _I,
    ),
)
"""Papers as they are cited, each by its own number; what only sounds like one ("the notice", "v.") is none."""
_GUARDED = tuple(Guarded(one) for one in _PAPERS)
_AMOUNT_OF_A_RULE = re.compile(
    r"\b(?:the|a|an|that|this|your)\s+(?P<sum>\$ ?\d[\d,.]*(?: ?(?:million|k|m|thousand))?)[- ](?:\w+[- ]){0,3}?"
    r"(?P<what>threshold|limit|cap|exemption|exception|exclusion|minimum|maximum|floor|ceiling|safe harbou?r|"
    r"allowance|rule|test|cut-?off|waiver|carve-?out)\b",
    _I,
)
_COUNT = rf"(?:\d{{1,3}}|{'|'.join(NUMBER_WORDS[1:16])}|twenty|thirty|forty|ninety|hundred)"
_TIME_OF_A_RULE = re.compile(
    rf"\b(?:the|a|an|any|that|this|your)\s+(?:\w+ )?(?P<time>{_COUNT}[- ](?:day|week|month|year)s?)"
    r"[- ](?:(?!over|past|beyond|after|before|behind|outside|late|short|early|left)\w+[- ]){0,2}?"
    r"(?P<what>rule|period|limit|window|deadline|grace|cure|safe harbou?r|exception|look-?back|"
    r"wait|time limit|cut-?off|test|holding period|waiting period|claw-?back)\b",
    _I,
)


def first(draft: Draft, asking: Asking) -> Draft:
    """The draft, with the word before it that what the question cites is not in the sources."""
    said_already = " ".join(
        [*(n.text for n in draft.notices), *(s.text for s in draft.sentences if not s.is_substance)]
    )
    missing = [says for says in not_held(asking.question.question) if says not in said_already]
    if not missing or draft.kind == "clarification":
        return _with_the_state(draft, asking.question.question)
    says = " ".join(missing)
    if draft.kind == "refusal":
        lead = courtesies.lead_in(says)
        return draft.model_copy(update={"sentences": (lead, *draft.sentences)})
    draft = _without_the_verdict(draft) if any(_quotations(asking.question.question)) else draft
    lead = courtesies.lead_in(f"{says} This is what they hold.")
    notices = (*draft.notices, Notice(kind="not_in_sources", text=says))
    return draft.model_copy(update={"sentences": (lead, *draft.sentences), "notices": notices})


_VERDICT = re.compile(r"^(?:Yes|No|It depends)\. ")


def _without_the_verdict(draft: Draft) -> Draft:
    """The draft without its Yes or No, which would seem to tell of words that stand nowhere that they do stand."""
    first, *rest = draft.sentences
    bare = first.model_copy(update={"text": _VERDICT.sub("", first.text)})
    return draft.model_copy(update={"sentences": (bare, *rest)})


_STATE_LAW = re.compile(
    rf"\b(?:under|per|according to) (?:the )?(?:laws? of )?(?P<under>{STATES})(?:'s)?(?: (?:state )?(?:laws?|"
    rf"statutes?|code|rules?))\b|"
    rf"\b(?:does|do|will|would|can|may) (?P<asks>{STATES})(?:'s)?(?: laws?)? (?:law |also |still )?(?:require|"
    rf"allow|permit|demand|let|want|"
    rf"recogni[sz]e|forbid|prohibit|accept|insist)s?\b|"
    rf"\b(?:house|home|homestead|land|lot|farm|ranch|condo|apartment|property|deed)s?,? in (?P<lies>{STATES})\b[^.?!]*"
    rf"\b(?:deed|record\w*|witness\w*|notar\w*|county|title company)\b|"
    rf"\b(?:notari\w+|recorded|witness\w*|deeds?)\b[^.?!]{{0,20}}? (?:in|under|for) (?P<signed>{STATES})\b|"
    rf"\b(?P<of>{STATES})(?:'s)? (?:homestead|deed|recording|land records?|notary)\b",
    _I,
)


def _with_the_state(draft: Draft, text: str) -> Draft:
    """The answer with the word that the law of the state asked about is not in the sources, where it has none yet."""
    found = _STATE_LAW.search(text)
    told = any(notice.kind == "not_in_sources" and "law of" in notice.text for notice in draft.notices)
    if found is None or told or draft.kind not in ("answer", "calculation"):
        return draft
    state = next(one for one in found.groups() if one)
    notice = Notice(kind="not_in_sources", text=f"The law of {state} is not in these sources.")
    return draft.model_copy(update={"notices": (*draft.notices, notice)})


def not_held(text: str) -> tuple[str, ...]:
    """A sentence for what the text cites that our sources do not hold; none where they hold it all."""
    papers = list(dict.fromkeys(one for one in _papers(text) if _bare(one) not in _held_papers()))
    said = f"{' and '.join(papers)} {'is' if len(papers) == 1 else 'are'} not in my sources."
    return (*((said,) if papers else ()), *_rules(text), *_quotations(text))


def _papers(text: str) -> Iterator[str]:
    rest = text
    for pattern, looks in zip(_PAPERS, _GUARDED, strict=True):
        if looks.search(rest) is None:
            continue
        yield from (re.sub(r"\s+", " ", found.group()).strip() for found in pattern.finditer(rest))
        rest = pattern.sub(" ", rest)


def _rules(text: str) -> Iterator[str]:
    amount, time = _AMOUNT_OF_A_RULE.search(text), _TIME_OF_A_RULE.search(text)
    if amount is not None and not figures_in(amount["sum"]) & figures_in(_everything()):
        yield f"No {amount['what'].lower()} of {amount['sum']} stands in my sources."
    if time is not None and _counted(time["time"]) not in _times():
        number, unit = _counted(time["time"])
        yield f"No {time['what'].lower()} of {number} {unit if number == '1' else f'{unit}s'} stands in my sources."


_QUOTED = re.compile(
    r"(?:\b(?:says?|said|reads?|states?|stated|provides?|provided|confirms?|quote[ds]?|writes|wording is|words are|"
    r"text is)"
    r"\b[^\"“”.?!]{0,30})[\"“](?P<words>[^\"“”]{20,400})[\"”]",
    _I,
)
_OF_THE_LAW = re.compile(
    r"\b(?:reg(?:ulation)?s?|rules?|law|statute|code|section|paragraph|explainer|treasury|cfr|2056a(?:-4)?)\b|"
    r"\([a-e]\)(?:\(\d+\))?",
    _I,
)
_OF_THE_CASE = re.compile(
    r"\b(?:my|our|his|her|their|the|a|an) (?:[\w'’-]+ ){0,2}?(?:will|trust|deed|policy|plan|contract|instrument|letter|"
    r"e-?mail|note|website|brochure|lawyer|attorney|accountant|bank|form)(?:'s)?\b(?:[^\"“”]{0,40}?)"
    r"\b(?:says?|said|reads?|states?|wrote|writes|has|gives?|tells?|told|provides?|with)\b",
    _I,
)
_FEWEST_QUOTED = 5  # words; a shorter quotation may be a term or a phrase of anybody


def _quotations(text: str) -> Iterator[str]:
    """Words put into the law's mouth that stand in none of its texts."""
    for quoted in _QUOTED.finditer(text):
        words, around = quoted["words"].strip(" .,;:"), text.replace(quoted["words"], " ")
        if len(words.split()) < _FEWEST_QUOTED or not _OF_THE_LAW.search(around) or _OF_THE_CASE.search(around):
            continue
        if any(plain(one).strip().lower() not in _everything_plain() for one in re.split(r"\.{3}|…", words)):
            yield f"The words “{words}” stand nowhere in my sources."


@lru_cache(maxsize=1)
def _everything_plain() -> str:
    return plain(_everything()).lower()


_PLAIN = re.compile(r"[^a-z0-9]+")
_ALIKE = (
    ("revenue", "rev"), ("ruling", "rul"), ("procedure", "proc"), ("publication", "pub"), ("treasurydecision", "td"),
    ("privateletterrul", "plr"), ("publiclaw", "pl"), ("forms", "form"),
)  # fmt: skip


def _bare(text: str) -> str:
    """Letters and digits alone, the usual abbreviations for their words."""
    folded = _PLAIN.sub("", text.lower())
    for long, short in _ALIKE:
        folded = folded.replace(long, short)
    return folded


@lru_cache(maxsize=1)
def _everything() -> str:
    book = store.law_book()
    texts = [version.text for section in book.sections() for version in book.versions(section)]
    told = [one.text for rule in store.statements() for one in (*rule.plain, *rule.technical)]
    return "\n".join([*texts, *told, *book.sections()])


@lru_cache(maxsize=1)
def _held_papers() -> frozenset[str]:
    return frozenset(_bare(one) for one in _papers(_everything()))


@lru_cache(maxsize=1)
def _times() -> frozenset[tuple[str, str]]:
    found = re.finditer(rf"\b{_COUNT}[- ](?:day|week|month|year)s?\b", _everything(), _I)
    return frozenset(_counted(one.group()) for one in found)


_WORDS = {word: str(number) for number, word in enumerate(NUMBER_WORDS)}


def _counted(text: str) -> tuple[str, str]:
    number, unit = re.split(r"[- ]", text.lower(), maxsplit=1)
    return _WORDS.get(number, number), unit.rstrip("s")
