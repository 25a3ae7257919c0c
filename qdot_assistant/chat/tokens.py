"""A sentence as the proof sees it: its words in one form, its figures and days, and the words that turn a rule.

Come here for what counts as the same word ("has to" and "must", "wife" and "spouse") and for the operators: negations,
duties, permissions, conditions, limits. Small words ("the", "of", "your") stand with the word of weight behind them.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import Stemmer

from knowledge.citation import plain
from qdot_assistant import figures
from qdot_assistant.chat.lexicon import (
    LIGHT,
    LIMIT_WORDS,
    OPERATORS,
    PARTIES,
    PHRASES,
    SAME,
)


@dataclass(frozen=True)
class Token:
    """One word, figure, day or operator.

    Attributes:
        key: the normal form; operators are upper case, figures start with ``#``, addresses with ``§``.
        word: as it was written.
        small: the small words and marks before it.
        is_aside: true for an address that only says where the rule stands, as in "(§ 20.2056A-2(d)(2))".
    """

    key: str
    word: str
    small: tuple[str, ...] = field(default=(), compare=False)
    is_aside: bool = field(default=False, compare=False)

    @property
    def is_end(self) -> bool:
        """True for what closes every sentence; it holds the small words after the last word of weight."""
        return self.key == ""

    @property
    def is_address(self) -> bool:
        """True for a paragraph, a section, a form."""
        return self.key.startswith("§")

    @property
    def is_party(self) -> bool:
        """True for one that a pronoun may stand for."""
        return self.key in PARTIES


_STEMMER = Stemmer.Stemmer("english")
_PIECE = re.compile(r"§\S+|#\S+|[A-Z]{2,}_?|[a-z]+(?:'[a-z]+)?|\w+|[,;:]")
_ASIDE = re.compile(r"\((?:see )?$"), re.compile(r"[),;]")
_AT_THE_END = re.compile(r": $"), re.compile(r"\.?$")
_NON = re.compile(r"\bnon-?(?=[a-z]{5,})")
_NOT = re.compile(r"n't\b")
_SPREAD = re.compile(r"\bover\s+(?=(?:the\s+)?#\S+\s+(?:year|month|week|day))")  # not a limit: "paid over 15 years"
_LIMIT = re.compile(rf"\b({'|'.join(LIMIT_WORDS)})\s+(?=(?:the\s+)?\$?#)")


@functools.lru_cache(maxsize=4096)
def tokens_of(text: str) -> tuple[Token, ...]:
    """The words, figures and operators of a sentence in their order, and its end."""
    return tuple(_tokens(_prepared(text)))


def _prepared(text: str) -> str:
    """Lower case, with addresses, days and figures in one normal form and operators in capitals."""
    marked = _with_figures(_with_addresses(plain(text)))
    lowered = "".join(part if part.startswith(("§", "#")) else part.lower() for part in re.split(r"([§#]\S+)", marked))
    lowered = _NOT.sub(
        " not", lowered.replace("can't", "can not").replace("won't", "will not").replace("cannot", "can not")
    )
    lowered = _NON.sub("not ", lowered)
    lowered = _LIMIT.sub(lambda match: f" {LIMIT_WORDS[match[1]]} ", _SPREAD.sub(" throughout a span of ", lowered))
    for pattern, key in PHRASES:
        lowered = pattern.sub(f" {key} ", lowered)
    return lowered.replace(" 's ", " ")


def _with_addresses(text: str) -> str:
    """Each paragraph, section or form as one word that no sentence can contain by chance."""

    def marked(match: re.Match[str]) -> str:
        is_place = match[0].lower().startswith(("§", "section", "irc", "("))
        is_aside = is_place and any(
            before.search(text, 0, match.start()) and behind.match(text, match.end())
            for before, behind in (_ASIDE, _AT_THE_END)
        )
        return f" §{address_key(match[0])}{'~' if is_aside else ''} "

    return figures._ADDRESS.sub(marked, text)


def address_key(address: str) -> str:
    """An address in one form: "§ 20.2056A-4(c)(7)(i)" -> "202056a4_c_7_i"."""
    bare = re.sub(r"(?i)\b(?:sections?|sec\.|irc|code|paragraphs?|forms?|26\s*cfr|the)\b|[§\s.,\-)]", "", address)
    return bare.replace("(", "_").lower() or "address"


_FIGURE = re.compile(
    r"(?<![§\w])(?:\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{2,4}"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?(?![\d,.]*\d)"
    r"|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:,?\s+\d{4})?"
    r"|\$?\s?(?:\d(?:[\d,]*\d)?(?:\.\d+)?|\.\d+)\s*(?:-\s*)?(?:million|billion|thousand)?\b)",
    re.IGNORECASE,
)
_COUNTS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90"}
_COUNT = re.compile(rf"\b({'|'.join(_COUNTS)})\b", re.IGNORECASE | re.ASCII)
_PERCENT = re.compile(r"(?<=\d)\s*(?:%|per\s?cent\b)", re.IGNORECASE)


def _with_figures(text: str) -> str:
    """Figures first and number words after them, so that "no one may" holds no first of May."""
    text = _FIGURE.sub(_figure, _PERCENT.sub(" percent ", text))
    return _COUNT.sub(lambda match: f" #{_COUNTS[match[1].lower()]} ", text)


def _figure(match: re.Match[str]) -> str:
    """The figure's normal form; "$60" and "60" differ."""
    dollar = "$" if "$" in match[0] else ""
    return f" #{dollar}{'_'.join(sorted(figures.figures_in(match[0]))) or 'figure'} "


def _tokens(prepared: str) -> Iterator[Token]:
    small: list[str] = []
    for piece in _PIECE.findall(prepared):
        token = _token(piece)
        if token is None:
            small.append(piece)
            continue
        yield replace(token, small=tuple(small))
        small = []
    yield Token("", "", tuple(small))


def _token(piece: str) -> Token | None:
    """A word of weight; None for a small word or a mark."""
    if piece.startswith(("§", "#")) or piece.isupper():
        return Token(piece.rstrip(".,;:~"), piece, is_aside=piece.endswith("~"))
    bare = piece.removesuffix("'s").replace("'", "")
    if bare in OPERATORS:
        return Token(OPERATORS[bare], bare)
    if bare in LIGHT or bare in ",;:":
        return None
    return Token(_STEMMER.stemWord(SAME.get(bare, bare)), bare)


__all__ = ["Token", "tokens_of"]
