"""A value told before and taken up again: "go back to the first rate", "with the original age".

Come here for ``take_up_again``.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.text import Span

_AGAIN = re.compile(
    r"\b(?P<which>first|1st|original|initial|starting|previous|earlier|prior|old|former)(?: one'?s?)? "
    r"(?:(?:interest|section|7520|monthly|¤+) )*(?P<what>rate|age|amount|payment|term)\b"
    r"(?! (?:was|were|is|came|comes|due|date|made|received|arrived))"
)
_BACK = re.compile(r"\b(?:back|return|again|use|take|with|at|using|try|redo|restore|keep)\b")
_NAMES = {
    "rate": ("section_7520_rate",),
    "age": ("age", "birth_date"),
    "amount": ("annual_annuity", "payment_amount"),
    "payment": ("annual_annuity", "payment_amount"),
    "term": ("term_years",),
}


def take_up_again(context: Context, reading: Reading, text: str) -> Span | None:
    """Put the first or the one before last of several values told back in its place; the note says which it is."""
    if not context.is_short or not _BACK.search(text):
        return None
    match = _AGAIN.search(text)
    if match is None:
        return _same_number(context, reading, text)
    is_first = match["which"] in ("first", "1st", "original", "initial", "starting")
    taken = False
    for name in _NAMES[match["what"]]:
        values = list(dict.fromkeys(fact.value for fact in context.told.get(name, ())))
        if len(values) > 1:
            value = values[0] if is_first else values[-2]
            reading.facts[name] = context.fact(name, value, match.span(), f"read as {_said(name, value)}, told before")
            taken = True
    return match.span() if taken else None


_NUMBER_AGAIN = re.compile(r"\bback to (?:age )?(\d{1,3})\b(?![\d,.%])|(?<![\d$.,])\b(\d{1,3}) again\b")


def _same_number(context: Context, reading: Reading, text: str) -> Span | None:
    """ "Back to 70", "70 again": the age or the term that was told with that number."""
    match = _NUMBER_AGAIN.search(text)
    if match is None:
        return None
    for name in ("age", "term_years"):
        told = next((one for one in context.told.get(name, ()) if str(one.value) == (match[1] or match[2])), None)
        if told is not None:
            reading.facts[name] = context.fact(name, told.value, match.span())
            return match.span()
    return None


def _said(name: str, value: object) -> str:
    if name == "section_7520_rate":
        return f"{value} percent"
    return f"${value:,.2f}".removesuffix(".00") if isinstance(value, Decimal) else str(value)
