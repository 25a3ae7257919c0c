"""The words of the deadline sheet: what each time limit is called, and its day in one sentence.

Come here for ``said`` and ``title``; which rows are told, and in which order, stands in ``deadlines``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from qdot_assistant.telling.common import day

Row = Mapping[str, Any]

TITLES: Mapping[str, str] = {
    "estate_tax_return": "Estate tax return (Form 706)",
    "form_4768": "Form 4768, for the automatic extension",
    "estate_tax_return_extended": "Estate tax return with the extension",
    "qdot_election_latest": "QDOT election, at the latest",
    "trust_instrument_reformation": "Reforming the trust under its own terms, completed",
    "judicial_reformation_commenced": "Court proceeding to reform the trust, begun",
    "transfer": "Transfer of property to the QDOT",
    "assignment": "Signing an irrevocable assignment to the QDOT",
    "conveyance_no_administration": "Moving assigned property into the QDOT, without an estate administration",
    "conveyance_administration": "Moving assigned property into the QDOT, with an estate administration",
    "estate_tax_payment": "Estate tax payment",
    "qdot_established": "QDOT for the roll-over route, established",
    "bond_or_letter_of_credit": "Bond or letter of credit, if one is used",
    "rollover": "Rolling the corpus portion over to the QDOT",
    "form_706qdt": "Form 706-QDT",
    "form_706qdt_distribution": "Form 706-QDT for distributions",
    "form_706qdt_extended": "Form 706-QDT with the extension to file",
    "form_706qdt_cessation": "Form 706-QDT after the trust ceased to qualify",
    "section_2056a_tax_at_death": "Section 2056A estate tax at the surviving spouse's death",
    "citizenship_notice": "Final Form 706-QDT after the spouse became a citizen",
    "payment_extension_limit": "Extension of time to pay, at the longest",
    "security_renewal_notice": "Notice that the security is not renewed",
}
NO_DAY: Mapping[str, str] = {
    "transfer": "before the return is filed",
    "assignment": "the day the return is filed, at the latest",
    "qdot_established": "before the return is filed",
    "conveyance_administration": "before the administration is completed",
}
BY_THE_FILING: Mapping[str, str] = {
    "transfer": "Property must be transferred to the QDOT before the return is filed, and by the last day for the "
    "election.",
    "assignment": "An irrevocable assignment must be signed no later than the day the return is filed, and by the last "
    "day for the election.",
    "qdot_established": "For the roll-over route the QDOT must be established before the return is filed.",
}
"""What must be done by the filing of the return, where its day is not known ((b)(1), (c)(3)(ii))."""
_SAID: Mapping[str, str] = {
    "estate_tax_return": "The estate tax return (Form 706) {is} due on {day}{counted}.",
    "estate_tax_return_extended": "With the six-month extension the return {is} due on {day}; the tax itself is "
    "not put off.",
    "form_4768": "Form 4768 {must} be filed by {day} for the automatic six-month extension.",
    "estate_tax_payment": "The estate tax itself {is} due on {day}.",
    "qdot_election_latest": "The last day for the QDOT election {is} {day}.",
    "trust_instrument_reformation": "A reformation under the will or trust {must} be completed by {day}.",
    "judicial_reformation_commenced": "A court proceeding to reform the trust {must} be begun by {day}.",
    "transfer": "The property {must} be transferred to the QDOT by {day}.",
    "assignment": "An irrevocable assignment {must} be signed by {day}.",
    "qdot_established": "The QDOT for the roll-over route {must} be established by {day}.",
    "conveyance_no_administration": "Without an estate administration the assigned property {must} be in the "
    "QDOT by {day}.",
    "conveyance_administration": "The assigned property {must} be in the QDOT by {day}.",
    "bond_or_letter_of_credit": "A bond or letter of credit, where one is used, {must} be filed by {day}.",
    "section_2056a_tax_at_death": "The section 2056A estate tax at the surviving spouse's death {is} due on "
    "{day}{counted}.",
    "citizenship_notice": "A final Form 706-QDT that tells of the citizenship {is} due on {day}.",
    "payment_extension_limit": "An extension of time to pay, where one is granted, can run to {day} at the longest.",
    "form_706qdt_cessation": "Form 706-QDT after the trust ceased to qualify {is} due on {day}.",
}
SELF_EXPLAINED = ("estate_tax_return", "estate_tax_return_extended", "section_2056a_tax_at_death")
"""Rows whose sentence already says the rule."""


def said(row: Row, today: dt.date) -> str:
    """The day of a row in one sentence, in the past tense once it has gone by."""
    if row.get("due") is None:
        no_day = f"{title(row)}: {NO_DAY.get(str(row['key']), 'no day can be given yet')}."
        return _with_the_filing(BY_THE_FILING.get(str(row["key"]), no_day), row.get("its_return"), today)
    due = dt.date.fromisoformat(row["due"])
    words = (
        {"is": "was", "are": "were", "must": "had to"} if due < today else {"is": "is", "are": "are", "must": "must"}
    )
    if row["key"] == "rollover":
        return (
            f"The corpus portion of the payment of {day(row['payment'])} {words['must']} be in the QDOT by {day(due)}."
        )
    if row["key"] == "form_706qdt":
        tax = _with_tax(row, words["is"])
        return f"Form 706-QDT for payments of {row['year']}{_route(row)} {words['is']} due on {day(due)}{tax}."
    if row["key"] == "form_706qdt_extended":
        return f"With Form 4768 filed in time, Form 706-QDT for {row['year']} may be filed by {day(due)}."
    if row["key"] == "form_706qdt_distribution":
        return f"Form 706-QDT and the tax for distributions of {row['year']} {words['are']} due on {day(due)}."
    return _SAID.get(row["key"], f"{title(row)}: {{day}}.").format(day=day(due), counted=_counted(row), **words)


def _with_the_filing(text: str, its_return: Row | None, today: dt.date) -> str:
    """The same with the day on which the return is due, so that the day asked for stands in the first sentence."""
    if its_return is None:
        return text
    is_ = "it was due" if dt.date.fromisoformat(its_return["due"]) < today else "due"
    return text.replace("the return is filed", f"the return is filed ({is_} {day(its_return['due'])})", 1)


_COUNTED = {
    "estate_tax_return": ", nine months after the death",
    "section_2056a_tax_at_death": ", nine months after that death",
}


def _counted(row: Row) -> str:
    """From what the day is counted, but for one that a law or a notice put off."""
    return "" if row.get("certainty") == "recalled" else _COUNTED.get(str(row["key"]), "")


def _with_tax(row: Row, verb: str) -> str:
    return f", and so {verb} the tax" if row.get("route") == "pay_tax" else ""


def _route(row: Row) -> str:
    return {"pay_tax": " on the pay-tax route", "rollover": " on the roll-over route"}.get(str(row.get("route")), "")


def title(row: Row) -> str:
    """What a row is called in a table."""
    name = TITLES.get(row["key"], str(row["key"]).replace("_", " ").capitalize())
    if row.get("payment"):
        return f"{name}, payment of {day(row['payment'])}"
    route = {"pay_tax": ", pay-tax route", "rollover": ", roll-over route"}.get(str(row.get("route")), "")
    return f"{name} for payments of {row['year']}{route}" if row.get("year") else name


_DAY_NAMED = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) "
                        r"\d{1,2}, \d{4}\b")  # fmt: skip
_TO_COME: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"\bhad to be\b", "must be"),
        (r"\bthe last day on which the election could be made was\b", "the last day for the election is"),
        (r"\bthe last day was\b", "the last day is"),
        (r"\bit was due\b", "it is due"),
        (r"\bwhenever the return was filed\b", "whenever the return is filed"),
        (r"\bwas completed on\b(?<=administration was completed on)", "is completed on"),
        (r"\b(?:was|were) (?=(?!due|no)[a-z]+ed\b|made\b)", "would be "),
        (r"\bbecame\b", "would become"),
        (r"\bended\b", "ends"),
    )
)


_OF_TODAY = re.compile(r"\bwas (?=(?!due|no)[a-z]+ed\b|made\b|begun\b)")
"""An act of today is told in the present: it may be planned or done."""


def in_its_time(why: str, today: dt.date) -> str:
    """A verdict's reason with each clause in the tense of its day: what is planned is not told as done."""
    return "; ".join(_clause_in_time(clause, today) for clause in why.split("; "))


def _clause_in_time(clause: str, today: dt.date) -> str:
    days = [dt.datetime.strptime(found, "%B %d, %Y").date() for found in _DAY_NAMED.findall(clause)]
    if not days or max(days) < today:
        return clause
    if max(days) == today:
        return _OF_TODAY.sub("is ", clause)
    for pattern, words in _TO_COME:
        clause = pattern.sub(words, clause)
    return clause
