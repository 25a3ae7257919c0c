"""The words that each time rule implements.

Come here when a paragraph that sets a time changes. Paragraphs that Treasury Decision 10050 republished stand under
the version in force on the day on which someone acts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from calculators.base import Rule

REPUBLISHED_FROM = dt.date(2026, 7, 10)
_ORIGINAL, _REPUBLISHED = "1995-08-22", "2026-07-10"

_REPUBLISHED_RULES: Mapping[str, tuple[str, str]] = {
    "trust_instrument_reformation": (
        "20.2056A-4(a)(1)",
        "A reformation pursuant to the terms of the decedent's will or trust instrument must be completed by the time "
        "prescribed (including extensions) for filing the decedent's estate tax return.",
    ),
    "judicial_reformation_commenced": (
        "20.2056A-4(a)(2)",
        "a reformation pursuant to a judicial proceeding is permitted under this section if the reformation is "
        "commenced on or before the due date (determined with regard to extensions actually granted)",
    ),
    "agreement_decedent_year_pay_tax": (
        "20.2056A-4(c)(6)(ii)",
        "in the case of annuity payments received in the year of my spouse's death, Form 706-QDT and the payment shall "
        "not be due prior to the due date, including extensions, for filing my spouse's estate tax return",
    ),
    "agreement_spouse_year_pay_tax": (
        "20.2056A-4(c)(6)(ii)",
        "in the year of my death, the Form 706-QDT must be filed and the payment made no later than the date my estate "
        "tax return is filed (or if no return is filed, no later than 9 months from the date of my death)",
    ),
    "agreement_decedent_year_rollover": (
        "20.2056A-4(c)(7)(ii)",
        "in the case of annuity payments received in the year of my spouse's death, Form 706-QDT shall not be due "
        "prior to the due date, including extensions, for filing my spouse's estate tax return",
    ),
    "default_clause_pay_tax": (
        "20.2056A-4(c)(6)(ii)",
        "I may become immediately liable to pay the amount of the tax determined by application of section 2056A(b)(1) "
        "on the entire remaining present value of the annuity",
    ),
    "default_clause_rollover": (
        "20.2056A-4(c)(7)(ii)",
        "I may become immediately liable to pay the amount of the tax determined by application of section 2056A(b)(1) "
        "on the entire remaining present value of the annuity",
    ),
    "agreement_spouse_year_rollover": (
        "20.2056A-4(c)(7)(ii)",
        "in the year of my death, the Form 706-QDT must be filed no later than the date my estate tax return is filed "
        "(or if no return is filed, no later than 9 months from the date of my death)",
    ),
}

_STANDING: Mapping[str, Rule] = {
    "transfer": Rule(
        section="20.2056A-4(b)(1)",
        version=_ORIGINAL,
        words="actually transferred to a QDOT before the estate tax return is filed and on or before the last date "
        "prescribed by law that the QDOT election may be made",
    ),
    "assignment": Rule(
        section="20.2056A-4(b)(1)",
        version=_ORIGINAL,
        words="assigned to a QDOT under an enforceable and irrevocable written assignment made on or before the date "
        "on which the "
        "return is filed and on or before the last date prescribed by law that the QDOT election may be made",
    ),
    "protective_assignment": Rule(
        section="20.2056A-4(b)(8)",
        version=_ORIGINAL,
        words="The protective assignment must be made on a written statement signed by the assignor under penalties of "
        "perjury on or before the date prescribed under paragraph (b)(1) of this section",
    ),
    "conveyance_administration": Rule(
        section="20.2056A-4(b)(6)",
        version=_ORIGINAL,
        words="must actually be conveyed and transferred to the QDOT under applicable local law before the "
        "administration of the decedent's estate is completed",
    ),
    "conveyance_no_administration": Rule(
        section="20.2056A-4(b)(6)",
        version=_ORIGINAL,
        words="the conveyance must be made on or before the date that is one year after the due date (including "
        "extensions) for filing the decedent's estate tax return",
    ),
    "qdot_established": Rule(
        section="20.2056A-4(c)(3)(ii)",
        version=_ORIGINAL,
        words="A QDOT for the benefit of the surviving spouse is established prior to the date that the estate tax "
        "return is filed and on or prior to the last date prescribed by law that the QDOT election may be made",
    ),
    "form_706qdt_pay_tax": Rule(
        section="20.2056A-4(c)(6)(i)",
        version=_ORIGINAL,
        words="Form 706-QDT and the payment are due on April 15th of each year following the calendar year in which an "
        "annuity payment is received",
    ),
    "decedent_year_pay_tax": Rule(
        section="20.2056A-4(c)(6)(i)",
        version=_ORIGINAL,
        words="in the year of the deceased spouse's death, the Form 706-QDT and the payment are not due prior to the "
        "due date, including extensions, for filing the deceased spouse's estate tax return",
    ),
    "spouse_year_pay_tax": Rule(
        section="20.2056A-4(c)(6)(i)",
        version=_ORIGINAL,
        words="in the year of the surviving spouse's death, the Form 706-QDT must be filed and the payment made no "
        "later than 9 months from the date of the surviving spouse's death",
    ),
    "rollover": Rule(
        section="20.2056A-4(c)(7)(i)",
        version=_ORIGINAL,
        words="the corpus portion of each annuity payment, as determined under paragraph (c)(4) of this section, must, "
        "within 60 days of receipt, be transferred to a QDOT",
    ),
    "form_706qdt_rollover": Rule(
        section="20.2056A-4(c)(7)(i)",
        version=_ORIGINAL,
        words="all annuity payments received during the calendar year must be reported on Form 706-QDT no later than "
        "April 15th of the year following the year in which the annuity payments are received",
    ),
    "spouse_year_rollover": Rule(
        section="20.2056A-4(c)(7)(i)",
        version=_ORIGINAL,
        words="in the year of the surviving spouse's death, the Form 706-QDT must be filed no later than the date the "
        "estate tax return "
        "is filed (or if no return is filed, no later than 9 months from the date of the surviving spouse's death)",
    ),
    "estate_tax_return": Rule(
        section="IRC 6075(a)",
        version="1971-01-01",
        words="The federal estate tax return is due within 9 months after the date of the decedent's death.",
    ),
    "counting_months": Rule(
        section="26 CFR 20.6075-1",
        version="1971-01-01",
        words="The due date of the estate tax return is the day of the ninth calendar month after the death that has "
        "the same number as the day of death.",
    ),
    "estate_tax_return_extended": Rule(
        section="26 CFR 20.6081-1(b)",
        version="2001-07-25",
        words="The time to file the estate tax return is automatically extended by 6 months beyond the date prescribed "
        "in section 6075(a) if Form 4768 is filed on or before the due date of the return.",
    ),
    "estate_tax_payment": Rule(
        section="IRC 6151",
        version="1971-01-01",
        words="Estate tax is to be paid when the return is due, without regard to any extension of time to file.",
    ),
    "moved": Rule(
        section="IRC 7503",
        version="1954-08-16",
        words="When the last day for an act that the tax laws prescribe falls on a Saturday, Sunday or legal holiday, "
        "the act is timely if it is performed on the next day that is none of these.",
    ),
    "unmoved": Rule(
        section="IRC 7503",
        version="1954-08-16",
        words="The due date itself does not move, so periods that run from it start at the unmoved date.",
    ),
    "postmark": Rule(
        section="IRC 7502",
        version="1954-08-16",
        certainty="recalled",
        words="counts as delivered on the date of its United States postmark",
    ),
    "private_carrier": Rule(
        section="IRC 7502",
        version="1954-08-16",
        certainty="recalled",
        words="A private delivery service counts only if the Internal Revenue Service has designated it; which "
        "services are designated is not carried here.",
    ),
    "foreign_postmark": Rule(
        section="IRC 7502",
        version="1954-08-16",
        certainty="recalled",
        words="A foreign postmark does not count in this way.",
    ),
    "election_timely_return": Rule(
        section="26 CFR 20.2056A-3(a)",
        version=_ORIGINAL,
        words="The QDOT election is made on the last estate tax return filed before the due date of the return, "
        "including extensions actually granted.",
    ),
    "election_late_return": Rule(
        section="26 CFR 20.2056A-3(a)",
        version=_ORIGINAL,
        words="If no timely return is filed, it is made on the first return filed after the due date.",
    ),
    "qdot_election_latest": Rule(
        section="26 CFR 20.2056A-3(a)",
        version=_ORIGINAL,
        words="No election can be made on a return filed more than one year after the due date, including extensions",
    ),
    "bond_or_letter_of_credit": Rule(
        section="26 CFR 20.2056A-2(d)(1)(i)(B)(4)",
        version=_REPUBLISHED,
        words="on or before the later of the day the estate tax return is filed and the day it is due",
    ),
    "security_renewal_notice": Rule(
        section="26 CFR 20.2056A-2(d)(1)(i)(B)(4)",
        version=_REPUBLISHED,
        words="A surety or bank that will not renew must give notice at least 60 days before the end of the term",
    ),
    "form_706qdt_distribution": Rule(
        section="26 CFR 20.2056A-11(a)",
        version=_ORIGINAL,
        words="is due by April 15 of the year following the year of the distribution",
    ),
    "distribution_in_the_year_of_death": Rule(
        section="IRC 2056A(b)(5)",
        version="1988-11-11",
        words="The tax on distributions in the calendar year in which the surviving spouse dies is due not later than "
        "the tax at the spouse's death",
    ),
    "form_706qdt_extended": Rule(
        section="26 CFR 20.2056A-11(c)(1)",
        version=_REPUBLISHED,
        words="An automatic 6-month extension to file Form 706-QDT is available on Form 4768, filed by the original "
        "due date. It extends the time to file, not the time to pay.",
    ),
    "section_2056a_tax_at_death": Rule(
        section="26 CFR 20.2056A-11(b)",
        version=_ORIGINAL,
        words="The section 2056A estate tax at the surviving spouse's death is due 9 months after the date of death.",
    ),
    "form_706qdt_cessation": Rule(
        section="IRC 2056A(b)(4)",
        version="1988-11-11",
        words="applies as if the surviving spouse had died on the date of such cessation",
    ),
    "citizenship_notice": Rule(
        section="26 CFR 20.2056A-10(a)",
        version=_ORIGINAL,
        words="It is due by April 15 of the year following the year in which the spouse becomes a citizen",
    ),
    "payment_extension_limit": Rule(
        section="26 CFR 20.2056A-11(c)(2)",
        version=_REPUBLISHED,
        words="not to exceed 6 months, or 12 months for the tax at the surviving spouse's death",
    ),
    "citizen_before_return": Rule(
        section="IRC 2056(d)(4)",
        version="1988-11-11",
        words="becomes a citizen of the United States before the day on which the estate tax return is made",
    ),
    "deaths_in_2010": Rule(
        section="P.L. 111-312 § 301(d)",
        version="2010-12-17",
        certainty="recalled",
        words="For deaths from January 1, 2010 to December 16, 2010 the estate tax return, the payment and the "
        "elections were not due before September 17, 2011",
    ),
    "spring_of_2020": Rule(
        section="Notice 2020-23",
        version="2020-04-01",
        certainty="recalled",
        words="Filings and payments that were due from April 1, 2020 to July 14, 2020, among them Forms 706 and "
        "706-QDT, were postponed to July 15, 2020.",
    ),
    "disasters": Rule(
        section="IRC 7508A",
        version="1997-12-31",
        certainty="recalled",
        words="our deadline sheets do not carry them",
    ),
    "relief": Rule(
        section="26 CFR 301.9100-1",
        version="1997-12-31",
        certainty="unsettled",
        words="It is asked for by a private letter ruling, for which a fee is charged.",
    ),
    "statutory_bar": Rule(
        section="26 CFR 301.9100-1",
        version="1997-12-31",
        certainty="unsettled",
        words="A date that the statute itself prescribes, such as the one-year bar of section 2056A(d), is in our "
        "reading not open to this relief.",
    ),
    "good_cause": Rule(
        section="26 CFR 20.6081-1(c)",
        version="2001-07-25",
        words="An extension to file may be granted for good cause where the automatic extension was not asked for in "
        "time",
    ),
    "conveyance_ruling": Rule(
        section="20.2056A-4(b)(6)",
        version=_ORIGINAL,
        words="may request a private letter ruling from the Internal Revenue Service requesting an extension of the "
        "time for completing the conveyance or waiving the actual conveyance under specified circumstances",
    ),
    "citizen_later": Rule(
        section="IRC 2056A(b)(12)",
        version="1988-11-11",
        words="later distributions and the property remaining at the spouse's death are no longer subject to section "
        "2056A estate tax, provided that any one of three conditions is met",
    ),
    "late_filing_penalty": Rule(
        section="IRC 6651",
        version="1970-01-01",
        certainty="recalled",
        words="For a late return a penalty of 5 percent of the unpaid tax is added for each month or part of a month, "
        "up to 25 percent.",
    ),
}  # fmt: skip


def _build(version: str) -> Mapping[str, Rule]:
    changed = {
        name: Rule(section=section, version=version, words=words)
        for name, (section, words) in _REPUBLISHED_RULES.items()
    }
    return MappingProxyType({**_STANDING, **changed})


BY_VERSION: Mapping[str, Mapping[str, Rule]] = {version: _build(version) for version in (_ORIGINAL, _REPUBLISHED)}


def rules_on(acting: dt.date | None) -> Mapping[str, Rule]:
    """The rules in the words in force on the day on which someone acts; the newest words where no day is told."""
    is_earlier = acting is not None and acting < REPUBLISHED_FROM
    return BY_VERSION[_ORIGINAL if is_earlier else _REPUBLISHED]
