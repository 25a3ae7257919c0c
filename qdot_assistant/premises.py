"""A figure the asker takes for granted, and the rule's own: said at once where they differ ("It is not 90 days.")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant import claims
from qdot_assistant.counts import counts
from qdot_assistant.framing import without_frame
from qdot_assistant.reading.money import money_in
from qdot_assistant.types import Draft, DraftSentence
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking
    from qdot_assistant.ranking import Ranked

_TAKEN_FOR_GRANTED = re.compile(
    r"\b(?:since|because|given that|as (?:we|i|there)|so|right\b|correct\b|isn'?t it|don'?t (?:i|we)|is it|are there|"
    r"have|within|only|up to|at least|at most|no more than|no later than|true|heard|told|read|says?|said|requires?|due|"
    r"deadlines?|limit(?:ed)?|rule|must|has|needs?|gives?|gets?|allow(?:s|ed)?|waits?|takes?|lasts?|last (?:day|date)|"
    r"bond|letter of credit|is|are|why)\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:ago|died|passed away|filed|signed|moved|paid|received|late|overdue|old|been|was|were|had|did|got|lived|"
    r"married|assigned|transferred|elected|started|bought|sold|lost|missed|went|came|after (?:he|she|they|we|i|his|her|"
    r"my|our)|worth|(?:in|under|through) probate|holds|held|consists|trust of|(?:probate|administration|lawsuit|"
    r"contest|"
    r"case) (?:\w+ ){0,2}(?:runs?|takes?|lasts?|goes on|drags?)|(?:are|is|have|has) (?:over|up|past|gone|passed|run|"
    r"expired|elapsed)|(?:days?|weeks?|months?|years?) (?:too late|overdue|(?:past|beyond|over|behind|"
    r"outside)(?: of)? (?:the|its|"
    r"that|my|our|her|his))|(?:days?|weeks?|months?|years?) (?:now|already|by now|since|in total now)|"
    r"fees?|commission|charg\w+|(?:asks?|wants?|takes?|quotes?|costs?) (?:for )?(?:an? )?(?:\w+ )?[\d.]+ ?(?:%|percent|"
    r"per cent)|interest|yield\w*|return of)\b",
    re.IGNORECASE,
)
"""A count beside one of these is something that happened or is owned, not what the asker takes the rule to be."""
_SUPPOSED = re.compile(
    r"\b(?:suppos\w+|assum\w+|imagin\w+|hypothetical\w*|pretend\w*|let'?s say|say that|what if|had it been|"
    r"in (?:my|our) (?:own )?(?:version|variation|case|situation))\b",
    re.IGNORECASE,
)
"""What is supposed is the asker's own case, whatever the rule's figure is."""
_OWN_SHARE = re.compile(
    r"\b(?:count(?:s|ed|ing)?|includ\w+|attribut\w+|treated|contribut\w+|own(?:s|ed|ing|ership)?|belong\w*|"
    r"financed|funded|invest\w*|inherit\w*|bequeath\w*|devis\w+|leaves?|left|mov(?:e|es|ing)|transfer(?:s|ring)?|"
    r"assign(?:s|ing)?|put(?:s|ting)? in|appraised|valued|in (?:the |his |her |their )?(?:\w+ )?(?:taxable |"
    r"gross )?estate|(?:my|our|his|her|their|mom'?s|dad'?s) (?:share|half|part|"
    r"interest|portion|stake))\b|"
    r"(?:percent|%|per cent) (?:of (?:the |a )?(?:my|our|his|her|their|ranch|house|home|land|farm|propert\w+|estate|"
    r"building|business|company|account|stock|shares|duplex|condo|apartment|flat|boat|lot|cottage|shop|store)|"
    r"(?:mine|ours|his|hers|theirs|interest|owner|stake|share)\b)",
    re.IGNORECASE,
)
"""A share of somebody's property, which is told of the case and not as the rule."""
_CLAUSES = re.compile(
    r"[.;!?]+\s|,\s*(?=(?:and|but|so|can|is|are|do|does|must|may|will|isn|doesn|don|right|correct)\b)", re.IGNORECASE
)
_OPEN_QUESTION = re.compile(r"\b(?:what|when|who|whom|whose|where|why|which|how)\b", re.IGNORECASE)


def corrected(draft: Draft, asking: Asking) -> Draft:
    """Put "It is not N days." first, where the question takes a count for granted and the answer states another of
    that unit.
    """
    text = asking.question.question
    answer = next((sentence for sentence in draft.sentences if sentence.is_substance), None)
    if answer is None:
        return draft
    everything = " ".join(one.text for one in draft.sentences)
    wrong = _wrong_count(text, answer.text, everything) or _wrong_day(text, everything)
    if wrong is None or asking.route.varies_example:
        return draft
    if asking.route.example is None and _is_of_an_example(answer):
        return draft  # a figure of an Example's facts is no rule that another one could contradict
    if _is_of_an_example(answer) and (_VARIED.search(text) or _AT_HOME.search(text)):
        return draft  # nor is it the figure of a case that is told to differ from the Example
    said = f"It is not {wrong}." if _OPEN_QUESTION.search(text) else f"No. It is not {wrong}."
    backed = next((one for one in draft.sentences if one.cites and _rule_of(wrong, one.text)), answer)
    return draft.model_copy(update={"sentences": (DraftSentence(text=said, cites=backed.cites), *draft.sentences)})


def told_at_once(best: Ranked, asking: Asking) -> Draft | None:
    """The rule with the wrong figure contradicted, where the question says little else by which it could be found."""
    draft = grounded.compose([best], asking.question.audience, asking.law, most=1)
    settled = corrected(draft, asking)
    return None if settled is draft else settled


_VARIED = re.compile(
    r"\b(?:like|(?:just|same) as(?: in)?|as in|similar to|along the lines of|based on|modelled on|take|following) "
    r"(?:the )?(?:facts of )?examples? (?:\d|one|two|three|four|five)\b|"
    r"\bexamples? (?:\d|one|two|three|four|five)\b[^.;?!]*?\b(?:only|but|except|instead|suppose|supposing|if|with|were|"
    r"had|would|change[sd]?|differs?)\b|\b(?:if|suppose|supposing|change|what if)\b[^.;?!]*\bexamples? (?:\d|one|two|"
    r"three|four|five)\b",
    re.IGNORECASE,
)
"""An Example named for a case that differs from it."""


_AT_HOME = re.compile(
    r"\b(?:with|for) us\b|\bin (?:our|my) case\b|\bours (?:is|was)\b|\b(?:our|my) (?:own )?(?:share|case) (?:is|was)\b",
    re.IGNORECASE,
)
"""The figure of the asker's own case, told after an Example's."""


def _is_of_an_example(answer: DraftSentence) -> bool:
    return bool(answer.cites) and any(cite.section.startswith("20.2056A-4(d)") for cite in answer.cites)


def _rule_of(wrong: str, sentence: str) -> bool:
    """True when a sentence states a count of the unit, or a day of the year, in place of the wrong one."""
    units = {unit for _, unit in counts(wrong)}
    return bool(units & {unit for _, unit in counts(sentence)}) if units else bool(_MONTH_DAY.search(sentence))


def _wrong_count(text: str, answer: str, everything: str) -> str | None:
    """The count taken for granted, where the rule has another of that unit and the answer nowhere has this one."""
    told, stated = _granted(text), counts(everything)
    for number, unit in told:
        rule = {n for n, u in counts(answer) if u == unit} or {n for n, u in stated if u == unit}
        others = {n for n, u in counts(text) if u == unit}
        if _DUE_IN.search(text) and counts(answer):
            stated = counts(answer)
        known = bool(others & {n for n, u in stated if u == unit}) or any(re.search(rf"\b{n}\b", text) for n in rule)
        if _keeps_within(number, rule, answer, text) or (number, unit) in _TIMES_OF_THE_RETURN:
            continue
        if rule and not known and (len(rule) == 1 or counts(answer)):
            return f"{number} {unit if unit == 'percent' or number == '1' else f'{unit}s'}"
    return None


_TIMES_OF_THE_RETURN = {("15", "month"), ("21", "month"), ("27", "month")}
"""Nine months, six more with an extension, and the year of section 2056A(d), added up: no figure to contradict."""
_LIMIT = re.compile(
    r"\b(?:no (?:more|later) than|up to|within|at most|not (?:more|exceed\w*)|maximum of)\b", re.IGNORECASE
)
_IS_IT_FINE = re.compile(
    r"\b(?:ok(?:ay)?|fine|allowed|enough|in time|safe|too (?:much|many|late|long)|can|may|could)\b", re.IGNORECASE
)


def _keeps_within(number: str, rule: set[str], answer: str, text: str) -> bool:
    """True where it is asked whether a count is allowed that stays under the limit the rule sets."""
    under = all(int(number) < int(one) for one in rule)
    return bool(rule) and under and bool(_LIMIT.search(answer)) and bool(_IS_IT_FINE.search(text))


_DUE_IN = re.compile(r"\b(?:is|are|be|comes?) due (?:\w+ ){0,2}?(?:in|within|after) ", re.IGNORECASE)
"""Told as the time in which something is due: held against the first sentence, which says when it is."""


def _granted(text: str) -> list[tuple[str, str]]:
    """The counts told as the rule, clause by clause; not those of what happened."""
    clauses = [one for one in _CLAUSES.split(without_frame(text)) if one]
    own = {
        count
        for clause in clauses
        for count in counts(clause)
        if _SUPPOSED.search(clause) or (count[1] == "percent" and _OWN_SHARE.search(clause))
    }
    return [
        count
        for clause in clauses
        if _TAKEN_FOR_GRANTED.search(text) and not _HAPPENED.search(clause)
        for count in counts(clause)
        if count not in own
    ]


_MONTH_DAY = re.compile(
    (
        r"\b(January|February|March|April|May|June|July|August|September|October|November|December) "
        r"(\d{1,2})(?:st|nd|rd|th)?\b(?!,? \d{4})"
    ),
    re.IGNORECASE,
)


def _wrong_day(text: str, everything: str) -> str | None:
    """The same for a day of the year that is taken for granted ("due March 15")."""
    clauses = (one for one in _CLAUSES.split(text) if _TAKEN_FOR_GRANTED.search(one) and not _HAPPENED.search(one))
    told = {(m.group(1).capitalize(), m.group(2)) for one in clauses for m in _MONTH_DAY.finditer(one)}
    stated = {(m.group(1).capitalize(), m.group(2)) for m in _MONTH_DAY.finditer(everything)}
    if len(told) != 1 or len(stated) != 1 or told & stated:
        return None
    month, day = told.pop()
    return f"{month} {day}"


_YEARS_LIMIT = r"(?:exemption|exclusion|limit|free amount|allowance|threshold)\b"
_SUM = r"(?P<sum>\$?(?!(?:19|20)\d\d\b(?!,))\d[\d,.]*\s*(?:million|mil|m|k|thousand)?\b)"
_AMOUNT_TOLD = re.compile(
    rf"\b{_YEARS_LIMIT}(?:(?!\b(?:estate|worth|husband|wife|trust)\b)[^.?!]){{0,40}}?"
    rf"\b(?:is|are|be|was|drops?|falls?|goes|going|went|at|of|to|only|stays?|remains?|still)\b[^.?!]{{0,25}}?{_SUM}",
    re.IGNORECASE,
)
_OF_THE_YEAR = frozenset({"IRC 2010(c)", "IRC 2523(i)"})
"""Where the amounts of a year stand."""


_SUM_ASKED = (
    re.compile(
        r"(?:^|[.;?!,]\s*|\b(?:so|and|but) )(?:is|was|isn'?t|wasn'?t|are|were) (?:the |his |her |it |that |my |our )?"
        rf"(?:[a-z]+ ){{0,4}}?{_YEARS_LIMIT}[^.?!\d$]{{0,30}}{_SUM}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:^|[.;?!,]\s*|\b(?:so|and|but) )(?:is|was|isn'?t|wasn'?t) (?:an? |the |that )?{_SUM}[^.?!]{{0,40}}"
        rf"\b{_YEARS_LIMIT}",
        re.IGNORECASE,
    ),
)
"""A sum asked about as the exemption of its year: "was the exemption 11.4 million in 2018?"."""


_SUM_FIRST = re.compile(
    rf"{_SUM} (?:dollars )?(?:is|was|are)\b[^.?!]{{0,40}}\b{_YEARS_LIMIT}",
    re.IGNORECASE,
)
"""The same put as a claim ("190,000 is this year's limit, right?")."""
_OF_ANOTHER_YEAR = re.compile(r"\b20\d\d\b|\b(?:last|previous|earlier) years?\b|\bwas\b", re.IGNORECASE)
"""The amount of a year before, told after this year's ("$194,000 in 2026; in 2025 it was $190,000")."""


_AT_SOME_TIME = re.compile(
    r"\b(?:once|ever|at (?:some|any|one) (?:time|point)|some (?:year|time)|used to|in the past|formerly|previously|"
    r"years ago|back (?:then|when))\b",
    re.IGNORECASE,
)


_IS_IT_TRUE = re.compile(r"\W*(?:so |and )?is it (?:really )?(?:true|correct|right|a fact) (?:that )?", re.IGNORECASE)


def amount_corrected(draft: Draft, text: str) -> Draft:
    """The same for a sum of money told as the exemption or the limit, where the year's published one is another."""
    asked = next((found for one in _SUM_ASKED if (found := one.search(text))), None)
    put = claims.asks_verdict(text) or _IS_IT_TRUE.match(text) is not None
    told = asked or _AMOUNT_TOLD.search(text) or (_SUM_FIRST.search(text) if put else None)
    if told is None or draft.kind not in ("calculation", "answer") or _OPEN_QUESTION.search(text):
        return draft
    if _AT_SOME_TIME.search(text) and draft.kind == "answer":
        return draft  # no one year's amount tells whether there ever was such a one
    sums = [one for one in money_in(told["sum"]) if one.amount >= 1000]
    answer = next((one for one in draft.sentences if one.cites and money_in(one.text)), None)
    of_the_year = answer is not None and answer.cites[0].section in _OF_THE_YEAR
    if draft.kind == "answer" and not (of_the_year and answer is draft.sentences[0]):
        return draft
    if not sums or answer is None:
        return draft
    amounts = [one.amount for one in money_in(answer.text)]
    is_right = sums[0].amount == amounts[0]
    if (is_right and asked is None and not put) or (sums[0].amount in amounts[1:] and _OF_ANOTHER_YEAR.search(text)):
        return draft
    said = answer.model_copy(update={"text": f"{'Yes' if is_right else 'No'}. {answer.text}"})
    return draft.model_copy(update={"sentences": tuple(said if one is answer else one for one in draft.sentences)})
