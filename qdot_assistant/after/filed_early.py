"""Whether a return sent in before its day has ended a time that was just told: "we filed in June, is it over now?".

Come here for ``told``. For the reform of a trust an early return is considered
filed on the last day for it, § 20.2056A-4(a)(1); a transfer or an assignment ends with the filing itself, (b)(1).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from qdot_assistant.after.told import After, Told

_I = re.IGNORECASE
MOST_WORDS = 40
"""Words of the longest message that only tells the early return and asks whether the time is over."""
_RETURN = r"(?:estate )?(?:tax )?(?:returns?|706|papers?|paperwork|forms?|it|that thing|everything)"
_SENT = r"(?:filed|sent|mailed|posted|submitted|handed|turned|lodged|went|gone|goes|left|been|in\b|out\b)"
_FILED = re.compile(
    rf"\b{_RETURN}\b[^.;?!]{{0,30}}\b{_SENT}|\b(?:filed|sent|mailed|submitted|handed|turned|filing)\b[^.;?!]{{0,20}}"
    rf"\b(?:{_RETURN}|early|in)\b|\bfiled\b|\b(?:early|fast|quick) (?:return|filing|706)\b",
    _I,
)
_EARLY = re.compile(
    r"\b(?:early|earlier|ahead|(?:so|too|that|very) (?:soon|fast|quick(?:ly)?)|prematurely|before (?:it (?:had to|"
    r"was due|needed to|must)|we (?:had to|needed to|must)|he (?:had to|needed to)|the (?:due|last|final|deadline|"
    r"extended)\b|"
    r"its (?:due|day|time))|(?:weeks?|months?|days?) (?:before|too (?:soon|early)))\b|"
    r"\b(?:but|though|although|while|whereas|and|yet|,)[^.;?!]*\b(?:due|deadline|last day|due (?:day|date)|"
    r"had (?:time )?(?:until|till)|had to be (?:in|filed|there))\b[^.;?!]*",
    _I,
)
_OVER = re.compile(
    r"\b(?:doors?|shuts?|clos(?:e|ed|es|ing)|too late|lost|lose|loses|over|gone|chances?|still|cut|cuts|cost|costs|"
    r"shorten\w*|end(?:ed|s)?|missed|forfeit\w*|stuck|blocked|out of time|run out|ran out|expired|finished|done for|"
    r"barred|no longer|harm\w*|hurt\w*|used up|give[n]? (?:away|up)|gave (?:away|up))\b",
    _I,
)
_ASKS = re.compile(
    r"\?|(?:^|[.,;]\s*)(?:so |and |but )?(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|may)\b", _I
)
_ANOTHER_MATTER = re.compile(
    r"\b(?:pensions?|annuit\w+|che(?:ck|que)s?|citizen\w*|bonds?|refund\w*|penalt\w*|interest|extension|4768|"
    r"who|whom|where|how|when|why|what|which)\b",
    _I,
)
_COURT = re.compile(r"\b(?:courts?|judges?|judicial\w*|proceedings?|petition\w*|lawsuits?|sue|suing)\b", _I)
_REFORM = re.compile(
    r"\b(?:reform\w*|rewrit\w*|rewrote|amend\w*|(?:chang|alter|fix|correct|repair|modif|redraft)\w* (?:the |his |her )?"
    r"(?:trust|will)|(?:trust|will)\b[^.;?!]{0,40}\b(?:chang|fix|correct|repair|modif)\w*)\b",
    _I,
)
_MOVED = re.compile(
    r"\b(?:assign\w*|transfer\w*|convey\w*|deed\w*|mov(?:e|ed|ing)|sign\w* over|put\b.*\b(?:in|into))\b", _I
)
_BY_IT = re.compile(
    r"\bsince\b|\b(?:because|by) (?:of |filing|sending|the fil)|\b(?:did|does|do|has|have|"
    r"will)\b[^.;?!]{0,40}\b(?:clos|"
    r"shut|cost|cut|shorten|end|harm|hurt)\w*\b|\b(?:clos|shut|cost|cut|shorten|harm|hurt)\w*\b[^.;?!]{0,20}\b(?:us|"
    r"our|"
    r"ourselves|time)\b",
    _I,
)
"""Whether the filing itself has ended the time is asked, and not whether the time is over by now."""
_LEFT = re.compile(r"\bstill\b(?! (?:closed|shut|over|too late))|\b(?:is|are) there (?:any )?(?:time|chance)\b", _I)


def told(after: After) -> Told | None:
    """The rule of the time spoken of last; None where no early return is told, or no time was spoken of."""
    text = after.text
    if not _tells_and_asks(text):
        return None
    spoken = text if any(one.search(text) for one in (_COURT, _REFORM, _MOVED)) else f"{after.asked} {after.said}"
    last, tell = max(((_last(pattern, spoken), tell) for pattern, tell in _BY_SUBJECT), key=lambda one: one[0])
    tell = _of_a_court_case if tell is _of_a_reform and _COURT.search(spoken) else tell
    return tell(text) if last >= 0 else None


def _tells_and_asks(text: str) -> bool:
    """True where an early return is told, and asked whether a time is over; no day and no other matter is asked."""
    is_told = all(one.search(text) for one in (_FILED, _EARLY, _OVER, _ASKS))
    return is_told and len(text.split()) <= MOST_WORDS and not _ANOTHER_MATTER.search(text)


def _of_a_reform(text: str) -> Told:
    opens = "No" if _BY_IT.search(text) and not _LEFT.search(text) else ""
    return Told(("reformation.early_return",), opens)


def _of_a_court_case(text: str) -> Told:
    return Told(("reformation.judicial_deadline",))


def _of_a_transfer(text: str) -> Told:
    """The filing ends the time to assign; "can she still?" and "is it over?" are answered each in its sense."""
    is_both = _LEFT.search(text) and _SHUT.search(text)
    return Told(("assignment.deadline",), "" if is_both else "No" if _LEFT.search(text) else "Yes")


_SHUT = re.compile(r"\b(?:shut|closed|too late|lost|over|gone|missed)\b", _I)
_BY_SUBJECT: tuple[tuple[re.Pattern[str], Callable[[str], Told]], ...] = (
    (_COURT, _of_a_court_case),
    (_REFORM, _of_a_reform),
    (_MOVED, _of_a_transfer),
)


def _last(pattern: re.Pattern[str], words: str) -> int:
    return max((one.end() for one in pattern.finditer(words)), default=-1)
