"""One user message made ready for reading: folded, common misspellings mended, citations masked, words kept.

Come here for ``Message``: every reader works on ``masked`` or ``low`` and gives its words back as the user wrote them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from qdot_assistant.reading.corrected import corrections_in
from qdot_assistant.reading.foreign_months import LETTERS, english, without_points

Span = tuple[int, int]

_FOLD = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", " ": " ", "\t": " "})
_WORD = re.compile(r"[a-z]{5,14}")

_MONTHS = ("january", "february", "march", "april", "august", "september", "october", "november", "december")
_INTERVALS = (
    "quarterly", "monthly", "annually", "semiannually", "semiannual", "annual", "month", "months", "weekly", "yearly",
    "fortnight", "fortnightly", "biweekly",
)  # fmt: skip
_OTHERS = (
    "quarter", "percent", "extension", "received", "payment", "payments", "assignment", "transferred", "deceased",
    "million", "thousand", "annuity", "pension", "yesterday", "established", "beginning", "probate", "rollover",
    "naturalized", "advance", "arrears", "assigned", "citizen", "administration", "reformed", "conveyed", "petition",
    "surviving", "husband",
)  # fmt: skip
_RIGHT = frozenset(
    [
        "mouth",
        "advanced",
        "advances",
        "mouths",
        "marsh",
        "manual",
        "manuals",
        "receives",
        "receive",
        "receiver",
        "quarters",
        "months",
        "extensions",
        "payments",
        "assignments",
        "assignee",
        "assignees",
        "assigns",
        "citizens",
        "citizen",
        "millions",
        "thousands",
        "pensions",
        "husbands",
        "reforms",
        "conveys",
        "petitions",
        "decembers",
        "augusta",
        "payments",
        "monthly",
        "annuities",
        "survivor",
        "surviving",
        "probated",
        "assigned",
        "assigner",
        "deceases",
        "weakly",
        "actually",
        "casually",
        "annuals",
        "decedent",
    ]
)
_MENDS = {
    "woz": "was",
    "pased": "passed", "penshun": "pension", "pention": "pension", "penison": "pension",
    "dolars": "dollars", "dollers": "dollars", "dolar": "dollar", "doller": "dollar",
    "wuz": "was",
    "passd": "passed", "dyed": "died", "dide": "died", "deid": "died", "diedd": "died", "dieed": "died",
    "diad": "died", "passt": "passed", "decesed": "deceased",
    "anual": "annual", "yr": "yr", "exention": "extension", "spose": "spouse",
    "filled": "filed", "recieve": "receive", "recieves": "receives", "mounth": "month",
    "comin": "coming", "gettin": "getting", "payin": "paying", "febuary": "february",
    "febrary": "february", "setember": "september", "extention": "extension", "qtrly": "quarterly", "qtly": "quarterly",
    "evry": "every", "evrey": "every", "evey": "every", "eevry": "every", "quater": "quarter", "quaters": "quarters",
    "qarter": "quarter", "qtr": "qtr", "anualy": "annually", "anualley": "annually", "annualy": "annually",
    "yearley": "yearly", "simi": "semi", "haf": "half", "wekly": "weekly", "weakly": "weekly", "mth": "month",
    "eech": "each", "anualty": "annuity", "yerly": "yearly", "wen": "when", "husb": "husband",
    "yaers": "years", "yeras": "years", "yeas": "years", "mont": "month",
    "moth": "month", "moths": "months",
    "motnh": "month", "fiften": "fifteen", "tweny": "twenty", "twelv": "twelve", "lief": "life",
    "mthly": "monthly", "mnthly": "monthly", "mnth": "month", "wkly": "weekly", "anually": "annually",
}  # fmt: skip

_MASKS = re.compile(
    r"""(?: \b(?:26|27)\s*(?:c\.?f\.?r\.?|u\.?s\.?c\.?)\s*(?:part\s*)?(?:§+\s*)?[\d.a-z-]*(?:\s*\([a-z0-9]{1,4}\))*
      | (?:\bpara(?:graph)?s?\.?|\bsub-?para(?:graph)?s?\.?|2056a-4)[\s,.]{0,2}[a-e][\s.]{0,2}\d{1,2}
          (?:[\s.]{0,2}[ivx]{1,5}\b(?:[\s.]{0,2}[a-d]\b)?)?
      | (?<![\d.,$])\d{2,3}\.\d{4}[a-z]?(?:-\d+t?)?(?![\d%])(?:\s*\([a-z0-9]{1,4}\))*
      | (?:§+|\bsections?|\bsecs?\.?|\birc|\bcode|\breg(?:ulation)?s?\.?)
          \s*(?:§+\s*)?\d[\da-z.-]*(?:\s*\([a-z0-9]{1,4}\))*
      | (?<![\w,.$€£])(?:7520|2056a?|2010\(c\)|6075|6081|7503|2523|2503|2518)\b(?![,.]\d)(?:\s*\([a-z0-9]{1,4}\))*
      | \b(?:forms?|schedules?|pub(?:lication)?\.?|examples?|ex\.|paragraphs?|par\.|para\.?|steps?|tables?|articles?
          |notice|lines?|page|chapter|subtitle|question|item|option|part|version|columns?|footnote)(?:\s*\#?\s*(?=\d)|[\s\#]+)
          (?:[a-z]\b|\d[\d-]*(?:-?(?:qdt|na)|[a-z]\b)?)(?:\s*\([a-z0-9]{1,4}\))*
      | (?<![\w,.$€£])(?:706|709|4768|8971|1040)(?![,.]\d)(?:-?(?:na|qdt))?(?:'?s)?\b
      | \b(?:401\(k\)|403\(b\)|457\(b\)|408\([a-z]\)|401k|403b|457b)
      | \b(?:t\.?\s?d\.?|plr|ltr|rev\.?\s*(?:rul|proc)\.?|p\.?l\.?|reg|fed\.?\s*reg\.?|cl\.)[\s-]*\d[\d-]*
      | \b\d{2}\s*(?:f\.?r\.?|fed\.?\s*(?:reg|cl)\.?)\s*\d+
      | \b(?:2010|2000|90|80)cm\b
      | (?<![a-z0-9.,$])\((?:[a-z]{1,4}|\d{1,2})\)(?:\s*\([a-z0-9]{1,4}\))+
      | \bhttps?://\S+ | \S+@\S+\.\S+
    )""",
    re.X,
)


@dataclass(frozen=True)
class Message:
    """A user message as written, in lower case with misspellings mended, and with citations blanked.

    Attributes:
        original: the message as the user wrote it.
        low: lower case, plain quotation marks and dashes, common misspellings mended.
        masked: ``low`` with paragraph numbers, forms and other citations turned into ``¤``: they are no figures.
        offsets: for each place in ``low`` its place in ``original``.
    """

    original: str
    low: str
    masked: str
    offsets: tuple[int, ...]

    def words(self, span: Span) -> str:
        """The words of a span as the user wrote them."""
        start, end = span
        if start >= end:
            return ""
        places = self.offsets[start:end]
        return self.original[min(places) : max(places) + 1].strip(" ,;.")

    def without(self, spans: list[Span]) -> str:
        """``masked`` with the given spans blanked too, so that what is read once is not read twice."""
        return blanked(self.masked, spans)


def blanked(text: str, spans: list[Span]) -> str:
    """The text with each span replaced by ``¤`` of the same length."""
    for start, end in spans:
        text = text[:start] + "¤" * (end - start) + text[end:]
    return text


@lru_cache(maxsize=512)
def message_of(original: str) -> Message:
    """Make a message ready for reading. Works for any text, the empty one too."""
    folded = original.translate(_FOLD)
    folded = (
        folded.lower()
        if len(folded.lower()) == len(folded)
        else "".join(c.lower() if len(c.lower()) == 1 else c for c in folded)
    )
    folded = without_points(folded)
    low, offsets = _with_later_values(*_mended_with_offsets(folded))
    masked = _MASKS.sub(lambda m: "¤" * len(m.group()), low)
    return Message(original, low, masked, tuple(offsets))


def _with_later_values(low: str, offsets: list[int]) -> tuple[str, list[int]]:
    """The text with each value that is taken back at once replaced by the one said after it."""
    for (start, _), (kept, mark), (later, end) in reversed(corrections_in(low)):
        low = f"{low[:start]}{low[later:end]}{low[kept:mark]}{low[end:]}"
        offsets = [*offsets[:start], *offsets[later:end], *offsets[kept:mark], *offsets[end:]]
    return low, offsets


def _mended_with_offsets(folded: str) -> tuple[str, list[int]]:
    pieces: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in re.finditer(rf"[{LETTERS}]+", folded):
        word = match.group()
        month = english(word, folded[max(0, match.start() - 9) : match.start()], folded[match.end() : match.end() + 6])
        right = month or mended(word)
        if right == word:
            continue
        pieces.append(folded[at : match.start()])
        offsets.extend(range(at, match.start()))
        pieces.append(right)
        size = len(word)
        offsets.extend(
            match.start() + (size - 1 if i == len(right) - 1 else min(i, size - 1)) for i in range(len(right))
        )
        at = match.end()
    pieces.append(folded[at:])
    offsets.extend(range(at, len(folded)))
    return "".join(pieces), offsets


@lru_cache(maxsize=8192)
def mended(word: str) -> str:
    """A lower-case word with a likely misspelling of the field's few words put right; any other word as it is."""
    if word in _MENDS:
        return _MENDS[word]
    if not _WORD.fullmatch(word) or word in _RIGHT or word in _OTHERS or word in _INTERVALS or word in _MONTHS:
        return word
    for vocabulary, limit in ((_MONTHS, 2), (_INTERVALS, 2), (_OTHERS, 1)):
        for right in vocabulary:
            allowed = limit if len(right) >= 8 and len(word) >= 7 else 1
            if right[0] == word[0] and len(right) >= 5 and _near(word, right, allowed):
                return right
    return word


def _near(word: str, right: str, allowed: int) -> bool:
    if abs(len(word) - len(right)) > allowed or word == right + "s":
        return False
    return DamerauLevenshtein.distance(word, right, score_cutoff=allowed) <= allowed


SENTENCE_END = re.compile(
    r"[;?!\n]|\.(?=\s|$)(?<!\b(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\.)(?<!\bsept\.)(?<!\b[a-z]\.)"
)
