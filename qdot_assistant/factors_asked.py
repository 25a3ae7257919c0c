"""One factor of the actuarial tables asked for by itself, and the expected term that a factor told comes to.

Come here for ``road``. 26 CFR 20.2031-7(d)(2): Table S gives a life's remainder, life estate and annuity by age and
rate, Table B those of a term; § 20.2056A-4(c)(4)(ii)(B) reads the expected annuity term from Table B.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from calculators.actuarial import Factors, expected_term, life_factors, term_factors
from calculators.base import Calculation, CalculationError, MissingFacts, Step
from qdot_assistant.calculation import inputs_of, work
from qdot_assistant.reading.factors_told import factors_told
from qdot_assistant.telling.assuming import assumptions
from qdot_assistant.telling.common import as_notices, cite_of, step_named
from qdot_assistant.types import Draft, DraftSentence

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_ASKED = re.compile(
    r"\b(?P<remainder>remainder|reversion\w*)\b|\b(?P<income>life[- ](?:estate|interest)|income(?: interest)?|term "
    r"interest|usufruct)\b|\b(?P<annuity>annuity)\b",
    re.IGNORECASE,
)
_FACTOR = re.compile(
    r"\b(?:(?:remainder|reversion\w*|life[- ]estate|life[- ]interest|income(?: interest)?)"
    r"(?: (?:interest|value|factor|column))*"
    r"(?: (?:factor|value|number|percentage))|table [sb]\b(?: (?:2010cm|2000cm))?(?: \w+){0,3}? (?:remainder|life "
    r"estate|income|factors|columns|row|line)|table [sb]\b[^?]{0,50}"
    r"\b(?:remainder|life estate|income interest)|factors?\b.{0,40}\b(?:remainder|life estate|income interest)|"
    r"(?<!adjustment )(?<!table k )(?<!k )\bfactors?\b(?! (?:in|into|that|which|for (?:the )?(?:court|irs|executor)))|"
    r"(?:remainder|life estate|income) (?:interest )?(?:at|for|in|from|under|of table)\b.{0,40}"
    r"(?:%|percent|table [sb]\b))",
    re.IGNORECASE,
)
_TERM = re.compile(r"\bterm\b|\bhow (?:many years|long)\b|\byears\b", re.IGNORECASE)
_NAMED_TABLE = re.compile(r"\b(2000|2010)\s?CM\b", re.IGNORECASE)
_TABLE_B = re.compile(r"\btable b\b|\bterm certain\b", re.IGNORECASE)
_YEARS = re.compile(r"\b(?P<n>\d{1,2})[\s-]*(?:years?|yrs?)\b", re.IGNORECASE)
_MORE = re.compile(r"\b(?:corpus|principal|present value|how (?:is|do|does|are)|why|define|what does)\b", re.IGNORECASE)
_TITLES = {"remainder": "remainder", "income": "life estate", "annuity": "annuity"}
_ANY_AMOUNT = "100000"
_OF_2000CM = "2015-07"
"""Any month of death in which that table alone was used; its published rate says nothing of the one asked about."""


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The factor asked for, or the term of a factor told; None where neither is asked or a fact is lacking."""
    if asking.route.example or asking.facts.unclear or _MORE.search(asking.question.question):
        return None
    return _term_of_factor(asking, assistant) or _columns(asking, assistant)


def _term_of_factor(asking: Asking, assistant: Assistant) -> Draft | None:
    """§ 20.2056A-4(c)(4)(ii)(B): the fewest years whose Table B factor is the quotient or more."""
    told, rate = factors_told(asking.question.question.lower()), asking.facts.value("section_7520_rate")
    if len(told) != 1 or not isinstance(rate, Decimal) or not _TERM.search(asking.question.question):
        return None
    try:
        quotient = told[0].value.quantize(Decimal("0.0001"))
        years = expected_term(rate, quotient)
        whole = work("corpus_portion", {"annual_annuity": _ANY_AMOUNT, "section_7520_rate": rate, "age": 60}, assistant)
    except (CalculationError, MissingFacts):
        return None
    step = step_named(whole, "expected_term_years")
    return _term_draft(quotient, rate, years, step) if step else None


def _term_draft(quotient: Decimal, rate: Decimal, years: int, step: Step) -> Draft:
    factors = {n: str(term_factors(rate, n).annuity) for n in (years - 1, years) if n > 0}
    shown = "; ".join(f"{n} years → {factor}" for n, factor in factors.items())
    worked = step.model_copy(update={"expression": f"Table B at {rate} percent: {shown}", "value": str(years)})
    calculation = Calculation(
        calculator="corpus_portion",
        inputs={"section_7520_rate": str(rate), "quotient": str(quotient)},
        results={"expected_term_years": str(years), "annuity_factors": list(factors.values())},
        steps=(worked,),
    )
    said = f"The expected annuity term is {years} years."
    why = f"Table B at {rate} percent gives {factors[years]} for {years} years"
    before = f" and {factors[years - 1]} for {years - 1}" if years > 1 else ""
    rule = f"{why}{before}: the lowest factor equal to or greater than {quotient} counts."
    cites = (cite_of(step),)
    sentences = (DraftSentence(text=said, cites=cites), DraftSentence(text=rule, cites=cites))
    return Draft(kind="calculation", sentences=sentences, calculations=(calculation,))


def _columns(asking: Asking, assistant: Assistant) -> Draft | None:
    text, told = asking.question.question, asking.facts.facts.keys()
    term = _YEARS.search(text) if _TABLE_B.search(text) and "term_years" not in told else None
    if not _FACTOR.search(text) or not (term or told & {"age", "birth_date", "term_years"}):
        return None
    if told & {"annual_annuity", "payment_amount"} or not told & {"section_7520_rate", "date_of_death"}:
        return None
    named = _NAMED_TABLE.search(text)
    raw = {"annual_annuity": _ANY_AMOUNT} | inputs_of("corpus_portion", asking.facts.facts)
    if term is not None:
        raw |= {"term_years": int(term["n"])}
    if named and named[1] == "2000" and "date_of_death" not in raw:
        raw["date_of_death"] = _OF_2000CM
    try:
        whole = work("corpus_portion", raw, assistant)
    except (MissingFacts, CalculationError):
        return None
    table = whole.results["mortality_table"]
    if named and table not in (None, f"{named[1]}CM"):
        table = next((one["results"].get("mortality_table") for one in whole.results["alternatives"]), None)
        if table != f"{named[1]}CM":
            return None
    return _columns_draft(whole, table, text, assistant, is_named=bool(named))


def _columns_draft(whole: Calculation, table: str | None, text: str, assistant: Assistant, *, is_named: bool) -> Draft:
    rate = Decimal(str(whole.inputs["section_7520_rate"]))
    life = table is not None
    of = int(str(whole.inputs["age"] if life else whole.inputs["term_years"]))
    factors = life_factors(assistant.parameters.mortality[str(table)], rate, of) if life else term_factors(rate, of)
    where = f"Table S ({table}), age {of}, {rate} percent" if life else f"Table B, {of} years, {rate} percent"
    step = step_named(whole, "annuity_factor")
    assert step is not None
    steps = (*(s for s in whole.steps if s.name == "section_7520_rate"), step)
    steps = (*steps[:-1], steps[-1].model_copy(update={"expression": where, "value": str(factors.annuity)}))
    names = {"date_of_death"} if not is_named else set()
    first = whole.model_copy(
        update={
            "inputs": {"section_7520_rate": str(rate), ("age" if life else "term_years"): of},
            "results": _results(factors, table) | _other_table(whole, rate, of, assistant, is_named=is_named),
            "steps": steps,
            "assumed": {
                k: v for k, v in whole.assumed.items() if k in {"section_7520_rate"} | (names if life else set())
            },
        }
    )
    notices = as_notices(
        n for n in whole.notices if "corpus" not in n.text and not (is_named and n.section == "IRC 7520(a)")
    )
    return Draft(
        kind="calculation", sentences=tuple(_told(first, where, step, text)), calculations=(first,), notices=notices
    )


def _other_table(
    whole: Calculation, rate: Decimal, of: int, assistant: Assistant, *, is_named: bool
) -> dict[str, dict[str, str | None]]:
    """The columns of the table that may be chosen instead: deaths of May 1, 2019 to June 1, 2023, § 20.2031-7(d)."""
    others = (one["results"].get("mortality_table") for one in whole.results["alternatives"])
    name = next((one for one in others if one not in (None, whole.results["mortality_table"])), None)
    if name is None or is_named or "date_of_death" in whole.assumed:
        return {}
    return {"other_table": _results(life_factors(assistant.parameters.mortality[name], rate, of), name)}


def _results(factors: Factors, table: str | None) -> dict[str, str | None]:
    return {
        "remainder_factor": str(factors.remainder),
        "income_factor": str(factors.income),
        "annuity_factor": str(factors.annuity),
        "mortality_table": table,
    }


def _told(first: Calculation, where: str, step: Step, text: str) -> Iterator[DraftSentence]:
    """The column asked for first, then the two others."""
    cites = (cite_of(step),)
    match = next((one for one in _ASKED.finditer(text)), None)
    asked = match.lastgroup if match and match.lastgroup else "annuity"
    titles = _TITLES if first.results["mortality_table"] else _TITLES | {"income": "income interest"}
    value = {name: first.results[f"{name}_factor"] for name in titles}
    yield DraftSentence(text=f"The {titles[asked]} factor is {value[asked]}: {where}.", cites=cites)
    others = " and ".join(f"the {titles[name]} factor {value[name]}" for name in titles if name != asked)
    yield DraftSentence(text=f"Beside it stand {others}.", cites=cites)
    if other := first.results.get("other_table"):
        may = f"Table {other['mortality_table']} may be chosen instead; its {titles[asked]} factor is"
        yield DraftSentence(text=f"{may} {other[f'{asked}_factor']}.", cites=cites)
    yield from assumptions(first, cites)
