"""For how long the payments of a message are made: a life, a term of years, or a question back where neither is sure.

Come here for ``take_duration``. § 20.2056A-4(c)(5)(iv) asks for the term in years or the measuring life.
"""

from __future__ import annotations

import re

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.pairing import speaks_of_payments
from qdot_assistant.reading.terms import AT_LEAST, LIFE, broken_term_in, not_for_life, term_in, years_alone
from qdot_assistant.reading.text import Span
from qdot_assistant.types import Unclear


def take_duration(context: Context, reading: Reading, text: str) -> None:
    pays = speaks_of_payments(context) or "¤" in text
    often = str(context.known["frequency"].value) if "frequency" in context.known else None
    term = term_in(text, bool({"annual_annuity", "payment_amount"} & set(context.known)), often)
    if term is None and (fraction := broken_term_in(text, often)) and (pays or "term_years" in context.asked):
        _ask_whole_years(context, reading, fraction)
    denied = not_for_life(text)
    life = next((m for m in LIFE.finditer(text) if not _is_denied(text, m, denied)), None)
    if life is None and term is None and pays and _is_open(context, reading):
        term = years_alone(text, denied is not None)
    if life is None and term is None and pays and denied:
        _ask_for_term(context, reading, denied)
    if life and not pays and "term_years" not in context.asked:
        life = None
    if life and _trust_income(text):
        life = None
    if life:
        reading.facts["life_contingent"] = context.fact("life_contingent", True, life.span())
        reading.voided.add("term_years")
        if term and (term.guaranteed or AT_LEAST.search(text)):
            reading.facts["life_with_guarantee"] = context.fact("life_with_guarantee", True, term.span)
        return
    if term and term.guaranteed and "life_contingent" in context.known:
        reading.facts["life_with_guarantee"] = context.fact("life_with_guarantee", True, term.span)
    elif term:
        rest = f"read as {term.years} years, those left at the death" if term.is_rest else None
        note = f"read as {term.years} years" if term.counted else rest
        reading.facts["term_years"] = context.fact("term_years", term.years, term.span, note)
        reading.voided.add("life_contingent")


def _is_open(context: Context, reading: Reading) -> bool:
    """Whether nothing told so far measures the payments."""
    told = reading.facts.keys() | context.known.keys()
    unclear = {one.name for one in reading.unclear}
    return not (told | unclear) & {"age", "birth_date", "life_contingent", "term_years"}


def _ask_for_term(context: Context, reading: Reading, span: Span) -> None:
    """Payments said not to be for life run for a term: it is asked for, never taken for a life."""
    ask = "For how many years are the payments made, since they are not for life?"
    words = context.message.words(span)
    reading.unclear.append(Unclear(name="term_years", words=words, readings=(), ask=ask))


def _ask_whole_years(context: Context, reading: Reading, span: Span) -> None:
    """Table B counts whole years (26 CFR 20.2031-7(d)(2)(ii)(A)): a term between two of them is asked about."""
    words = context.message.words(span)
    ask = (
        f'For how many whole years are the payments fixed? Table B counts whole years, and "{words}" falls between '
        "two of them."
    )
    reading.unclear.append(Unclear(name="term_years", words=words, readings=(), ask=ask))


def _is_denied(text: str, life: re.Match[str], denied: Span | None) -> bool:
    within = denied is not None and denied[0] <= life.start() < denied[1]
    return within or _NOT.search(text[: life.start()]) is not None


_NOT = re.compile(r"\b(?:not|isn't|never|no|rather than|instead of|nothing)\s+(?:an?\s+|payable\s+|paid\s+)?$")


def _trust_income(text: str) -> bool:
    """Whether "for life" speaks of the trust's income rather than of an annuity."""
    return (
        re.search(r"\bincome\b[^.;?!]{0,40}\bfor life|\b(?:all|trust) (?:the )?income\b", text) is not None
        and re.search(r"\bannuit|\bpension", text) is None
    )
