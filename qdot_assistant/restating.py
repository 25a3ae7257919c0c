"""Words that stand for others, said in full: "the next paragraph", "(ii)", "the other agreement".

Come here for what a follow-up leaves to the history and the history settles. What it does not settle stays as said.
"""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge import store
from knowledge.citation import Citation, find_citations
from qdot_assistant.acts import with_act
from qdot_assistant.named import named_sections
from qdot_assistant.objects_meant import said_in_full
from qdot_assistant.pairs import difference_of_routes, same_of_the_other, turned
from qdot_assistant.persons_meant import as_supposed, with_role_named
from qdot_assistant.pointing import pointed
from qdot_assistant.restating_months import rate_of
from qdot_assistant.subjects import is_fragment
from qdot_assistant.substituted import substituted
from qdot_assistant.texts_meant import text_meant
from qdot_assistant.things_meant import with_it_named

_I = re.IGNORECASE
_PARTIAL = re.compile(
    r"(?<![\w)])(?:(?:sub)?paragraph |clause |sub |part |\u00a7 ?)?((?:\((?:[ivx]{1,5}|[A-D]|[a-d]|"
    r"\d{1,2})\))+)(?!\()",
    0,
)
_CAPITAL = re.compile(r"^(?:and |what about |how about )?\([A-D]\)\s*\??$")  # a level below, not paragraph (b)
_STEP = re.compile(
    r"\b(?:the )?(?P<word>next|following|previous|preceding|prior) (?:one|(?:sub-?)?(?:paragraph|"
    r"section|clause|part)|provision)\b|"
    r"\bthe (?:one|(?:sub-?)?paragraph|clause) (?P<side>after|before|above|below)(?: (?:that|it|this))?\b|"
    r"\b(?:the )?(?P<up>parent|enclosing|upper|higher) (?:one|(?:sub-?)?(?:paragraph|section|clause|provision))\b|"
    r"\b(?:one|a) level (?P<level>up)\b|\bgo (?P<go>back|on|forward)(?: (?:one|a paragraph))?\b",
    _I,
)
_WHOLE = re.compile(
    r"\b(?:the )?(?:whole|entire|full|complete) (?:(?:sub-?)?paragraph|section|clause|text|thing|"
    r"provision|wording)\b|\ball of it\b",
    _I,
)


def restated(text: str, before: str, said: str, context: str) -> str:
    """The message with what it leaves to the history said in full.

    Args:
        text: the user's words.
        before: the earlier question, itself restated.
        said: what the assistant answered last.
        context: the earlier user words of the same topic.
    """
    anchor, looks_up = _anchor(before, said), named_sections(before).is_bare or bool(_LOOKS_UP.search(before))
    if not named_sections(text).existing or _CAPITAL.match(text):
        if meant := text_meant(text, before, None if anchor is None else str(anchor), looked_up=looks_up):
            return meant
        if anchor is not None:
            text = _addressed(text, anchor, looks_up=looks_up)
    named = said_in_full(text, before, str(anchor) if anchor is not None and looks_up else None)
    if beside := _example_beside(text, context) or named or substituted(text, before):
        return beside
    text = (
        _of_the_explainer(text, f"{context} {before}")
        or _difference_of(text, context)
        or difference_of_routes(text, before, said)
        or _exclusion_of(text, before, said)
        or _put_off(text, said)
        or as_supposed(with_role_named(text, before))
    )
    meant = turned(text, (before, context, said))
    if shown := pointed(text, meant, before, said):
        return shown
    return (
        rate_of(text, before, context)
        or _same_of_another(text, before)
        or _same_of_pair(text, before)
        or (_same_of_pair(text, before, meant) if meant != text else None)
        or with_it_named(with_act(meant, before), before, said, context)
    )


def example_asked(text: str) -> bool:
    """True when the text names an Example by its number."""
    return bool(_EXAMPLE_NAMED.search(text))


_EXPLAINER = re.compile(r"\b(?:the|your|this|that) (?:explainer|article|guide|brochure|consumer guide)\b", _I)
_IN_IT = re.compile(
    r"\b(?:in|of|about|from) it\b|\bit (?:say|says|said|claims?|states?|mentions?|leaves? out|gets?)\b|\bits\b|"
    r"^(?:and |so |but |what about )*(?:the )?(?P<part>\w+) (?:part|section|bit|passage)\W*$",
    _I,
)
_ERRORS = re.compile(r"\b(?:other|more|further|any)\b.{0,20}\b(?:mistakes?|errors?|wrong|inaccura\w+)\b", _I)


def _of_the_explainer(text: str, context: str) -> str | None:
    """ "Any other mistakes in it?" after the explainer was named: what is asked of the explainer, by its name."""
    if not _EXPLAINER.search(context) or _EXPLAINER.search(text) or len(text.split()) > MOST_OF_A_FRAGMENT:
        return None
    if _ERRORS.search(text):
        return "What mistakes does the explainer make?"
    found = _IN_IT.search(text)
    if found is None:
        return None
    if found["part"]:
        return f"What does the explainer say about the {found['part']}, and is it right?"
    return f"{text.rstrip(' ?.!')} (in the explainer)?"


MOST_OF_A_FRAGMENT = 12
_LOOKS_UP = re.compile(r"\b(?:text|words?|wording|verbatim|quote|read|show|print|recite)\b", _I)


def _anchor(before: str, said: str) -> Citation | None:
    """The paragraph of the section that the conversation is at: the one asked for, else the first one cited."""
    for words in (before, said):
        named = named_sections(words).paragraphs
        if named:
            return Citation.parse(named[-1] if words is before else named[0])
    return None


def _addressed(text: str, anchor: Citation, *, looks_up: bool) -> str:
    step = _STEP.search(text)
    if step and (step["up"] or step["level"]):
        return str(anchor.parent or anchor)
    if step and (looks_up or not re.search(r"\b(?:next|previous) one\b|\bgo\b", step.group(), _I)):
        word = (step["word"] or step["side"] or step["go"]).lower()
        beside = _beside(anchor, -1 if word in ("previous", "preceding", "prior", "before", "above", "back") else 1)
        return _with(text, step.span(), beside) if beside else text
    if looks_up and _WHOLE.search(text) and anchor.parent is not None:
        return f"text of {anchor.parent}"
    ordinal = _ORDINAL.search(text) or _ORDINAL_QUOTED.search(text)
    if ordinal and (child := _child(anchor, _NUMBER[ordinal[1].lower()])):
        return _with(text, ordinal.span(), child)
    partial = _PARTIAL.search(text)
    if partial:
        full = _under(anchor, tuple(re.findall(r"\((\w+)\)", partial[1])))
        is_alone = _ALONE.match(text) is not None
        return _with(text, partial.span(), full or f"{anchor}{partial[1]}") if full or is_alone else text
    return text


_NUMBER = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "last": -1}
_ORDINAL = re.compile(
    rf"\b(?:the )?({'|'.join(_NUMBER)}) (?:one|alternative|option|condition|requirement|item|"
    rf"possibility|point|standard|test|"
    r"(?:sub-?)?(?:paragraph|clause))\b",
    _I,
)


_ORDINAL_QUOTED = re.compile(
    rf"(?:(?<=quote )|(?<=read ))(?:me )?(?:the )?({'|'.join(_NUMBER)})(?=\W*$)",
    _I,
)
""" "Quote the second." asks for the words of a part; a route or an act so named is none."""
_ALONE = re.compile(r"^(?:and |what about |how about |or |also )*(?:in |under |at )?(?:\([ivx\d]{1,4}\))+\s*\??$")
"""Of a part that is asked for alone and does not exist it is said that it does not."""


def _child(anchor: Citation, number: int) -> Citation | None:
    """The numbered paragraph below the anchor, or beside it when the anchor has none below."""
    for above in (anchor, anchor.parent):
        below = [c for c in map(Citation.parse, _paragraphs()) if above and c.parent == above]
        if len(below) > number and below:
            return sorted(below, key=lambda c: c.order)[number]
    return None


def _with(text: str, span: tuple[int, int], citation: Citation | str) -> str:
    """The text with the address in full; of a message of little else the address alone, which asks for its words."""
    rest = f"{text[: span[0]]} {text[span[1] :]}"
    if len(rest.split()) <= 3 and not re.search(r"\b(?:who|when|why|how|which|mean|differ\w*|compare\w*)\b", rest, _I):
        return str(citation)
    return f"{text[: span[0]]}{citation}{text[span[1] :]}"


def _under(anchor: Citation, parts: tuple[str, ...]) -> Citation | None:
    """The paragraph that a partial designation means near the anchor: below it, beside it, or beside one above it."""
    for depth in range(len(anchor.path), 0, -1):
        path = (*anchor.path[:depth], *parts)
        if str(Citation(path)) in _paragraphs():
            return Citation(path)
    return None


def _beside(anchor: Citation, step: int) -> Citation | None:
    """The paragraph after or before the anchor at its own depth, else at the depth above."""
    for depth in range(len(anchor.path), 0, -1):
        level = [
            c
            for c in map(Citation.parse, _paragraphs())
            if len(c.path) == depth and c.path[:-1] == anchor.path[: depth - 1]
        ]
        level.sort(key=lambda c: c.order)
        at = next((i for i, c in enumerate(level) if c.path == anchor.path[:depth]), None)
        if at is not None and 0 <= at + step < len(level):
            return level[at + step]
    return None


@lru_cache(maxsize=1)
def _paragraphs() -> frozenset[str]:
    return frozenset(s for s in store.law_book().sections() if s.startswith("20.2056A-4("))


_EXAMPLE_NAMED = re.compile(r"\bex(?:ample|\.)?\s*(?:#|no\.?\s*)?(?:[1-5]|one|two|three|four|five)\b", _I)
_TURNS = re.compile(r"^(?:and|what about|how about|and what about|same for|or|but)\b(?P<rest>.*)$", _I)


def _same_of_another(text: str, before: str) -> str | None:
    """The earlier question about another paragraph or Example ("and (c)(7)(i)?"), where it asked more than words."""
    match = _TURNS.match(text)
    if match is None or _LOOKS_UP.search(before) or named_sections(before).is_bare:
        return None
    new = _EXAMPLE_NAMED.search(text)
    if new and not _EXAMPLE_NAMED.sub("", match["rest"]).strip(" ?.,"):
        return _with_name(before, [one.span() for one in _EXAMPLE_NAMED.finditer(before)], new.group())
    if named_sections(text).is_bare and len(named_sections(text).paragraphs) == 1:
        spans = [span for span, cited in find_citations(before) if isinstance(cited, Citation)]
        return _with_name(before, spans, named_sections(text).paragraphs[0])
    return None


def _same_of_pair(text: str, before: str, meant: str = "") -> str | None:
    """The earlier question about the other of a pair, where the follow-up is no question of its own."""
    return same_of_the_other(text, before, meant) if is_fragment(text) and not _LOOKS_UP.search(before) else None


_NUMBERS = ("1", "2", "3", "4", "5", "one", "two", "three", "four", "five")
_EXAMPLE_STEP = re.compile(
    r"\b(?:the )?(?P<next>next|following)(?: (?:one|example))?\b|"
    r"\b(?:the )?(?:previous|preceding)(?: (?:one|example))?\b",
    _I,
)


def _example_beside(text: str, context: str) -> str | None:
    """The Example after or before the one the conversation is at ("and the next one?")."""
    step, named = _EXAMPLE_STEP.search(text), _EXAMPLE_NAMED.findall(context)
    if step is None or not named or len(text.split()) > 6:
        return None
    at = _NUMBERS.index(re.split(r"[\s#.]+", named[-1])[-1].lower()) % 5 + (2 if step["next"] else 0)
    return f"{text[: step.start()]}Example {at}{text[step.end() :]}" if 1 <= at <= 5 else None


def _with_name(before: str, spans: list[tuple[int, int]], name: str) -> str | None:
    if len(spans) != 1:
        return None
    (start, end), *_ = spans
    return f"{before[:start]}{name}{before[end:]}"


_DIFFERENCE = re.compile(
    r"^(?:and |so |ok,? )*(?:what(?:'?s| is| was)? )?(?:the )?difference"
    r"(?: (?:between|of) (?:the|those|these) (?:two|2|amounts?|figures?|years?))*\s*\??$|"
    r"^(?:and |so )*(?:how much|by how much) (?:more|less|higher|lower) (?:is|was) (?:that|it|this)\b.*$",
    _I,
)
_EXCLUSION = re.compile(r"\b(?:exclusion|exempt(?:ion)?|tax[- ]free)\b", _I)
_GIFT = re.compile(r"\bgifts?\b|\bgiv(?:e|ing)\b|\bpresents?\b", _I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _difference_of(text: str, context: str) -> str | None:
    """ "Difference?" after the exclusion amounts of two years: the two set side by side."""
    years = list(dict.fromkeys(_YEAR.findall(context)))
    if len(years) != 2 or not _DIFFERENCE.match(text) or not _EXCLUSION.search(context) or _GIFT.search(context):
        return None
    return f"what is the difference of the basic exclusion amount for a death in {years[0]} against {years[1]}?"


_EXCLUSION_TOLD = re.compile(
    r"\bbasic exclusion amount\b|\bexemption\b.{0,60}\bfor deaths in\b|\bexemption depends on\b", _I
)
_YEAR_ALONE = re.compile(
    r"^(?:and |so |but |ok,? |what about |how about |what if |if |for |in |was it |is it |what was it |what is it )*"
    r"(?:(?:someone|somebody|a person|people|anyone|he|she|they|my \w+|a death|deaths?|the year)(?: who| that)? ?)?"
    r"(?:(?:had )?(?:died|dies|passed(?: away)?|dying)(?: back| only| already)? ?)?(?:in|of|for)? ?"
    r"(?P<year>(?:19|20)\d\d)(?: (?:instead|then|already|though))?\s*\??$",
    _I,
)


def _exclusion_of(text: str, before: str, said: str) -> str | None:
    """A year alone ("and for someone who died in 2024?") after the exclusion amount was told: that year's amount."""
    year = _YEAR_ALONE.match(text)
    if _YEAR.search(before) and _EXCLUSION.search(before):
        return None  # a year in place of another is read as a fact of the same calculation
    if year is None or not _EXCLUSION_TOLD.search(said) or _GIFT.search(said.split("\n")[0]):
        return None
    return f"what was the basic exclusion amount for a death in {year['year']}?"


_PUT_OFF = re.compile(
    r"^(?:and |but |so |ok,? )*(?:can|could|may|is|any|how)\b(?: (?:the|that|this|it|we|i|they|he|she|be|get|have|way|"
    r"to|there|a|possible|deadline|date|day|due|time|somehow|still|also|ever|do|can|could))* "
    r"(?:moved|push(?:ed)?|put off|postponed?|delay(?:ed)?|extend(?:ed)?|later|longer|more time)"
    r"(?: (?:it|that|back|out|somehow|too|the (?:deadline|date|day)))*\s*\?*$",
    _I,
)
_FORM_DUE = re.compile(r"\b(?P<form>estate tax return \(form 706\)|form 706-qdt)[^.]{0,60}\bdue\b", _I)


def _put_off(text: str, said: str) -> str | None:
    """ "Can the deadline be moved?" after the day of a form: whether the time to file that form can be extended."""
    due = _FORM_DUE.search(said) if _PUT_OFF.match(text) else None
    return f"can the time to file the {due['form']} be extended?" if due else None
