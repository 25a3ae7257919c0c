"""Route + facts -> a calculation, or the facts that are missing and why.

The calculators do the work; this hands them the facts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from calculators.base import Calculation, CalculationError, CalculatorName, MissingFacts
from calculators.inputs import Inputs, read_inputs
from calculators.wording import day_in_words
from qdot_assistant import courtesies
from qdot_assistant.reading.days import DAY_NOT_TOLD
from qdot_assistant.reading.phrases import phrase_of
from qdot_assistant.telling import corpus_portion, deadlines, neighbours
from qdot_assistant.telling.corpus_portion import FREE_OF_THE_AMOUNT
from qdot_assistant.telling.readings import readings
from qdot_assistant.types import Cite, Draft, DraftSentence, Fact, Kind, Notice

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_MODELS: Mapping[CalculatorName, str] = {
    "corpus_portion": "CorpusPortionInputs",
    "deadlines": "DeadlinesInputs",
    "exclusion_amount": "ExclusionAmountInputs",
    "spouse_gift_exclusion": "SpouseGiftExclusionInputs",
    "security_test": "SecurityTestInputs",
    "section_2056a_tax": "Section2056aTaxInputs",
}
_ASKS: Mapping[str, str] = {
    "annual_annuity": "How much is paid, and how often (for example, a monthly amount)?",
    "frequency": "How often is it paid?",
    "age": (
        "How old was the person whose life the payments follow on the date of death (or the birth date, "
        "or the number of years for a fixed term)?"
    ),
    "date_of_death": "On what day did the decedent die?",
    "section_7520_rate": "Which section 7520 rate applies to the month of death?",
    "payment_dates": "On what day was each payment received?",
    "return_filed": "On what day was the estate tax return filed?",
    "taxable_estate": "How large was the decedent's taxable estate?",
    "distribution": "How much is distributed?",
    "year": "For which year?",
    "qdot_assets": "What are the trust's assets worth, as finally determined for the estate tax?",
}
# Why each is needed, where the calculator's own reason would only say the question again.
_WHYS: Mapping[str, str] = {
    "annual_annuity": "Every figure starts from the amount of a year",
    "age": "The factor that the present value rests on goes by that age, or by the term",
    "date_of_death": "It fixes the time limits, and for an annuity the rate and the mortality table",
}
# What can be said already while a fact is missing: the rule the answer will follow, in its own words.
_ALREADY: Mapping[str, tuple[str, Cite]] = {
    "corpus_portion": (
        "The corpus portion is the corpus amount of the annual payment divided by the total annual payment.",
        Cite(section="20.2056A-4(c)(4)(i)", quote=("the corpus portion of each nonassignable annuity or other "
                                                   "payment is the corpus amount of the "
    "annual payment divided by the total annual payment")),
    ),
    "rollover": (
        "The corpus portion of each payment must reach the QDOT within 60 days of receipt.",
        Cite(section="20.2056A-4(c)(7)(i)", quote="must, within 60 days of receipt, be transferred to a QDOT"),
    ),
}  # fmt: skip


# Limits of the law's method itself: a fact beyond them cannot be corrected, so there is nothing to ask for.
_LIMITS = frozenset(
    {
        "20.2056A-4(c)(4)(ii)(B)",
        "IRC 2010(c)",
        "IRC 2523(i)",
        "26 CFR 20.2031-8",
        "26 CFR 20.7520-3(b)",
        "20.2056A-4(c)(5)(iii)",
        "20.2056A-4(c)(5)(iv)",
    }
)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Work out what is asked, ask for what is missing, or pass a rule question on."""
    name = asking.route.calculator
    if name is None:
        return None
    unclear = [one for one in asking.facts.unclear if one.name in _fields(name)]
    if unclear:
        return _ask_again([one.ask for one in unclear], tuple(dict.fromkeys(one.name for one in unclear)))
    if name == "deadlines" and (whole_months := _told_by_month(asking)):
        asks = [
            f"On which day in {fact.value:%B %Y}{_DID[fact.name]}? The time limit is counted to the day."
            for fact in whole_months
        ]
        return _ask_again(asks, tuple(fact.name for fact in whole_months))
    try:
        calculation = _worked(name, asking, assistant)
    except MissingFacts as missing:
        return _clarification(name, missing, asking)
    except CalculationError as error:
        kind: Kind = "refusal" if error.section in _LIMITS else "clarification"
        missing_too = () if kind == "refusal" else (error.field,)
        return courtesies.said(_refused(error), kind).model_copy(update={"missing": missing_too})
    return _told(name, calculation, asking)


_DID: Mapping[str, str] = {
    "return_filed": " was the estate tax return filed",
    "transfer_date": " was the property transferred",
    "assignment_date": " was the assignment signed",
    "reformation_completed": " was the reformation completed",
    "proceeding_commenced": " was the court proceeding begun",
    "election_made": " was the election made",
    "qdot_established": " was the QDOT established",
    "conveyed": " was the property conveyed",
    "administration_completed": " was the administration completed",
    "spouse_citizen_on": " did the surviving spouse become a citizen",
    "surviving_spouse_date_of_death": " did the surviving spouse die",
    "surviving_spouse_return_filed": " was the surviving spouse's return filed",
    "form_4768_filed": " was Form 4768 filed",
    "rolled_over": " was the corpus portion transferred",
    "payment_dates": " was the payment received",
}


def _told_by_month(asking: Asking) -> list[Fact]:
    """Days of acts of which only the month was told: a time limit cannot be judged by a month."""
    facts = (asking.facts.facts.get(name) for name in _DID)
    return [
        fact for fact in facts if fact and _is_by_month(fact) and (asking.route.judges or fact.name not in _ONLY_JUDGED)
    ]


_ONLY_JUDGED = frozenset(
    {"transfer_date", "assignment_date", "reformation_completed", "proceeding_commenced", "election_made",
     "qdot_established", "conveyed", "spouse_citizen_on", "rolled_over"}
)  # fmt: skip
"""Acts from which no time limit runs: told by their month they are left out unless they are to be judged."""


def _is_by_month(fact: Fact) -> bool:
    return bool(fact.note) and DAY_NOT_TOLD in str(fact.note) and isinstance(fact.value, dt.date)


def _worked(name: CalculatorName, asking: Asking, assistant: Assistant) -> Calculation:
    """The calculation; a share or a term asked for without an amount is worked out on a round one, and that is said.

    Raises:
        MissingFacts, CalculationError: the calculator's own.
    """
    raw = _defaults(asking) | inputs_of(name, asking.facts.facts)
    if name == "deadlines":
        vague = {fact.name for fact in asking.facts.facts.values() if fact.name in _ONLY_JUDGED and _is_by_month(fact)}
        raw = {field: value for field, value in raw.items() if field not in vague}
    try:
        return work(name, raw, assistant)
    except MissingFacts as missing:
        if missing.missing != ("annual_annuity",) or not set(asking.route.focus) & FREE_OF_THE_AMOUNT:
            raise
    found = work(name, raw | {"annual_annuity": "100000"}, assistant)
    return found.model_copy(update={"assumed": {"annual_annuity": "no amount was told", **found.assumed}})


def work(name: CalculatorName, raw: Mapping[str, Any], assistant: Assistant) -> Calculation:
    """Run one calculator on raw inputs.

    Raises:
        MissingFacts, CalculationError: the calculator's own.
    """
    module = import_module(f"calculators.{name}")
    calculate: Callable[[Any, Any], Calculation] = module.calculate
    return calculate(read_inputs(_model(name), raw), assistant.parameters)


def _model(name: CalculatorName) -> type[Inputs]:
    model: type[Inputs] = getattr(import_module(f"calculators.{name}"), _MODELS[name])
    return model


def _fields(name: CalculatorName) -> frozenset[str]:
    return frozenset(_model(name).model_fields)


def inputs_of(name: CalculatorName, facts: Mapping[str, Fact]) -> dict[str, Any]:
    """The facts under this calculator's input names; a month of death goes in as a month, a year where it suffices."""
    raw = {field: facts[field].value for field in _fields(name) if field in facts}
    if name == "security_test" and "qdot_assets" not in raw and "amount" in facts:
        raw["qdot_assets"] = facts["amount"].value
    precision = facts["date_of_death_precision"].value if "date_of_death_precision" in facts else "day"
    death = raw.get("date_of_death")
    if isinstance(death, dt.date) and precision != "day":
        raw.pop("date_of_death")
        if name == "corpus_portion" and (month := _month_of(death, str(precision), "section_7520_rate" in raw)):
            raw["date_of_death"] = f"{death:%Y-%m}-15" if "date_of_death_after_first" in facts else month
        elif name in ("exclusion_amount", "section_2056a_tax"):
            raw["date_of_death"] = death
    if name == "corpus_portion" and "year_of_death" in facts and "date_of_death" not in raw:
        year = dt.date(int(str(facts["year_of_death"].value)), 7, 1)
        raw |= {"date_of_death": month} if (month := _month_of(year, "year", "section_7520_rate" in raw)) else {}
    if (
        name in ("exclusion_amount", "section_2056a_tax")
        and "year_of_death" in facts
        and not raw.keys() & {"date_of_death", "year"}
    ):
        raw |= (
            {"year": facts["year_of_death"].value}
            if "year" in _fields(name)
            else {"date_of_death": dt.date(int(str(facts["year_of_death"].value)), 7, 1)}
        )
    return raw


# Example 4's own facts, for a question that changes some of them: (d)(4)(ii), and (d)(4)(i) for earlier decedents.
_EXAMPLE_4: Mapping[bool, Mapping[str, Any]] = {
    False: {
        "annual_annuity": "72000",
        "frequency": "monthly",
        "age": 60,
        "section_7520_rate": "3.6",
        "date_of_death": "2023-07",
    },
    True: {
        "annual_annuity": "72000",
        "frequency": "monthly",
        "age": 60,
        "section_7520_rate": "6.0",
        "date_of_death": "2010-07",
    },
}


def _defaults(asking: Asking) -> dict[str, Any]:
    """What the question takes for granted: the Example's facts, this year, the extension it asks about."""
    asked = asking.route
    if asked.calculator == "corpus_portion" and asked.example == 4:
        base = dict(
            _EXAMPLE_4[asked.former or bool(asking.date_of_death and asking.date_of_death < dt.date(2023, 6, 1))]
        )
        given = asking.facts.facts.keys()
        if given & {"term_years", "birth_date"}:
            base.pop("age")
        if "date_of_death" in given:
            base.pop("section_7520_rate")
        return base
    if asked.calculator in ("exclusion_amount", "spouse_gift_exclusion") and not asking.facts.facts.keys() & {
        "year",
        "year_of_death",
        "date_of_death",
    }:
        return {"year": asking.question.today.year}
    if (
        asked.calculator == "deadlines"
        and "estate_tax_return_extended" in asked.focus
        and "extension_months" not in asking.facts.facts
    ):
        return {"extension_months": 6} if _EXTENSION.search(asking.question.question) else {}
    return {}


_EXTENSION = re.compile(r"\bexten(?:ded|sion)\b(?!s? (?:was|were) (?:not|never))|\b4768\b", re.IGNORECASE)


def _month_of(death: dt.date, precision: str, has_rate: bool) -> str | None:
    """A month as the calculator takes it; a bare year suffices where the rate is told and the year has one law."""
    if precision == "month":
        return f"{death:%Y-%m}"
    straddles = death.year in (2009, 2019, 2023)
    return f"{death.year}-07" if precision == "year" and has_rate and not straddles else None


def _told(name: CalculatorName, calculation: Calculation, asking: Asking) -> Draft | None:
    audience = asking.question.audience
    if name == "corpus_portion":
        sentences = list(corpus_portion.told(calculation, audience, asking.route.focus))
    elif name == "deadlines":
        if _lacks_focus(calculation, asking):
            return None
        sentences = list(deadlines.told(calculation, asking.route.focus, audience, asking.question.today))
    else:
        sentences = list(neighbours.told(calculation, audience))
    year = asking.facts.value("year_of_death")
    if year is not None and year not in (calculation.inputs.get("payment_years") or ()):
        sentences = [one for one in sentences if "is the year of the decedent's death" not in one.text]
    sentences = _with_readings(sentences, calculation, asking)
    if not any(sentence.is_substance for sentence in sentences):
        return None
    return Draft(
        kind="calculation",
        sentences=(*sentences, *_carried_over(calculation, asking)),
        calculations=(calculation,),
        notices=tuple(Notice(kind=n.kind, text=n.text, section=n.section) for n in calculation.notices)
        + _explainer_notices(name, asking),
    )


# Where the explainer gives a figure of its year: what it says, and where.
_EXPLAINER_FIGURES: Mapping[str, tuple[int, str, str]] = {
    "exclusion_amount": (2025, "$13.99 million", "explainer#who-should-consider-a-qdot"),
    "spouse_gift_exclusion": (2025, "$190,000", "explainer#alternatives-to-a-qdot"),
}


def _explainer_notices(name: CalculatorName, asking: Asking) -> tuple[Notice, ...]:
    """The explainer's figure is that of 2025; for another year it is outdated."""
    if name not in _EXPLAINER_FIGURES or asking.facts.value("year") == 2025:
        return ()
    year, figure, section = _EXPLAINER_FIGURES[name]
    text = f"The explainer's figure, {figure}, is that of {year}; the figure of the year asked about governs."
    return (Notice(kind="outdated", text=text, section=section),)


def _lacks_focus(calculation: Calculation, asking: Asking) -> bool:
    """True when no row of the sheet is what was asked for; the rule itself is then the better answer."""
    keys = {row["key"] for row in calculation.results["deadlines"]}
    return bool(asking.route.focus) and not keys & set(asking.route.focus) and not calculation.results.get("checks")


def _with_readings(sentences: list[DraftSentence], calculation: Calculation, asking: Asking) -> list[DraftSentence]:
    """How an unclear or inferred word was read stands before the working, or at the end where there is none."""
    fields = [name for name in asking.facts.facts if name in calculation.inputs]
    said = list(readings(asking.facts.facts, sorted(fields)))
    if calculation.calculator == "corpus_portion" and "date_of_death_after_first" in asking.facts.facts:
        said.append(
            DraftSentence(text="Any day of June 2023 but the first gives the same figures.", is_substance=False)
        )
    assumed = [n for n, sentence in enumerate(sentences, start=1) if sentence.text.startswith("Assumed:")]
    working = [n for n, sentence in enumerate(sentences) if sentence.block == "heading"]
    closing = [n for n, sentence in enumerate(sentences) if sentence.text.startswith(deadlines.CLOSINGS)]
    at = (assumed or working or closing or [len(sentences)])[0]
    return [*sentences[:at], *said, *sentences[at:]]


def _carried_over(calculation: Calculation, asking: Asking) -> Iterable[DraftSentence]:
    """Facts taken from earlier in the conversation are named, so that they can be corrected."""
    kept = [
        f for f in asking.facts.facts.values() if f.name in calculation.inputs and f.name not in asking.facts.current
    ]
    if kept and asking.facts.current:
        listed = "; ".join(phrase for fact in kept if (phrase := phrase_of(fact)))
        yield DraftSentence(
            text=f"From earlier in our conversation: {listed}. Say so if one of these has changed.",
            is_substance=False,
            starts_paragraph=True,
        )


def _clarification(name: CalculatorName, missing: MissingFacts, asking: Asking) -> Draft:
    """Ask only for what the rule turns on, say why, and give what can be said already."""
    asks = [
        DraftSentence(text=_asked(field, missing.why[field]), is_substance=False, block="item")
        for field in missing.missing
    ]
    known = _already(name, asking)
    lead = courtesies.lead_in("To work this out I still need:")
    return Draft(kind="clarification", sentences=(*known, lead, *asks), missing=missing.missing)


def _asked(field: str, why: str) -> str:
    question = _ASKS.get(field, f"What is the {field.replace('_', ' ')}?")
    why = why if re.search(r"\d", why) else _WHYS.get(field, why)
    return f"{question} {why[0].upper()}{why[1:].rstrip('.')}."


def _already(name: CalculatorName, asking: Asking) -> tuple[DraftSentence, ...]:
    key = "rollover" if name == "deadlines" and "rollover" in asking.route.focus else name
    if key not in _ALREADY:
        return ()
    text, cite = _ALREADY[key]
    return (DraftSentence(text=text, cites=(cite,)),)


def _ask_again(asks: list[str], missing: tuple[str, ...]) -> Draft:
    return courtesies.said(" ".join(asks), "clarification").model_copy(update={"missing": missing})


def _refused(error: CalculationError) -> str:
    """Why it cannot be worked out; a limit of the method needs no field's name before it."""
    text = str(error)
    named = text.startswith(f"{error.field}: ")
    rest = _plain_names(text.removeprefix(f"{error.field}: "))
    if named and error.section in _LIMITS:
        return f"I cannot work this out: {rest}"
    return f"{rest[0].upper()}{rest[1:]}" if named else f"The {rest}" if text.startswith(error.field) else rest


def _plain_names(sentence: str) -> str:
    """Field names as words: "annual_annuity" -> "annual annuity"."""
    plain = " ".join(word.replace("_", " ") for word in sentence.split(" "))
    return re.sub(r"\b\d{4}-\d{2}-\d{2}\b", lambda day: _day_told(day.group()), plain)


def _day_told(iso: str) -> str:
    try:
        return day_in_words(dt.date.fromisoformat(iso))
    except ValueError:
        return iso


__all__ = ["inputs_of", "road", "work"]
