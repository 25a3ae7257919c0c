"""The words that each step of the corpus portion implements, for decedents before and from June 1, 2023.

Come here when the words of § 20.2056A-4(c)(4) or of Example 4 change.
"""

from __future__ import annotations

from collections.abc import Mapping

from calculators.base import Rule

_LAST_AMENDED = "2023-06-01"
_FIRST_CARRIED = "2009-05-01"
_ORIGINAL = "1995-08-22"

FOR_EVERY_DEATH: Mapping[str, Rule] = {
    "section_7520_rate": Rule(
        section="20.2056A-4(c)(5)(v)",
        version=_ORIGINAL,
        words="The applicable interest rate as determined under section 7520.",
    ),
    "published_rate": Rule(
        section="IRC 7520(a)",
        version="1989-05-01",
        words="The section 7520 rate is that of the month in which the valuation date falls, here the month of the "
        "decedent's death.",
    ),
    "either_table": Rule(
        section="26 CFR 20.7520-1(b)(2)",
        version="2009-05-01",
        words="For deaths after April 30, 2019 and on or before June 1, 2023 the executor may use either table.",
    ),
    "mortality_table": Rule(
        section="26 CFR 20.7520-1(b)(2)",
        version="2009-05-01",
        words="The mortality table for valuation is the one in effect on the valuation date: "
        "Table 2000CM from May 1, 2009 and Table 2010CM from June 1, 2023.",
    ),
    "birthdate": Rule(
        section="20.2056A-4(c)(5)(iv)",
        version=_ORIGINAL,
        words="the name, address, and birthdate of any measuring life if the nonassignable annuity or other payment is "
        "determined by one or more lives",
    ),
    "corpus_portion": Rule(
        section="20.2056A-4(c)(4)(i)",
        version=_ORIGINAL,
        words="the corpus portion of each nonassignable annuity or other payment is the corpus amount of the annual "
        "payment "
        "divided by the total annual payment",
    ),
    "total_amount_payable": Rule(
        section="20.2056A-4(c)(5)(vi)(D)",
        version=_ORIGINAL,
        words="The corpus portion of the annual payments (paragraph (c)(5)(vi)(C) of this section divided by the total "
        "amount "
        "payable annually).",
    ),
}  # fmt: skip

_FROM_JUNE_2023: Mapping[str, Rule] = {
    "adjustment_factor": Rule(
        section="20.2056A-4(d)(4)(i)",
        version=_LAST_AMENDED,
        words="The applicable adjustment factor for annuities that are payable at the end of semiannual, quarterly, "
        "monthly, or "
        "weekly periods is computed by use of the formula in § 20.2031-7(d)(2)(iv)(B) to at least four decimal places.",
    ),
    "adjusted_annual_payment": Rule(
        section="20.2056A-4(d)(4)(ii)",
        version=_LAST_AMENDED,
        words="the right to receive $72,000 per year on a monthly basis is equal to the right to receive $73,180.80 "
        "($72,000 × 1.0164) on an annual basis",
    ),
    "annuity_factor_life": Rule(
        section="20.2056A-4(d)(4)(i)",
        version=_LAST_AMENDED,
        words="The appropriate annuity factor for an annuity payable for the life of one individual is computed by "
        "subtracting "
        "from 1.00000 the factor for an ordinary remainder interest following the life of the same individual",
    ),
    "annuity_factor_term": Rule(
        section="20.2056A-4(d)(4)(i)",
        version=_LAST_AMENDED,
        words="The appropriate annuity factor for an annuity payable for a term of years is computed by subtracting "
        "from "
        "1.000000 the factor for an ordinary remainder interest following the same term certain",
    ),
    "present_value": Rule(
        section="20.2056A-4(c)(4)(ii)(B)",
        version=_LAST_AMENDED,
        words="the present value of the nonassignable annuity or other payment as of the date of the decedent's death, "
        "determined in accordance with the interest rates and mortality table prescribed by section 7520",
    ),
    "quotient": Rule(
        section="20.2056A-4(c)(4)(ii)(B)",
        version=_LAST_AMENDED,
        words="This is determined by first dividing the total present value of the payments by the annual payment.",
    ),
    "expected_term_years": Rule(
        section="20.2056A-4(c)(4)(ii)(B)",
        version=_LAST_AMENDED,
        words="the expected annuity term is derived by identifying the term of years that corresponds to the lowest "
        "annuity "
        "factor that is equal to or greater than the quotient",
    ),
    # The formula at (c)(4)(ii)(A) was an image and is restored; Example 4 says the same step in words that were read.
    "corpus_amount": Rule(
        section="20.2056A-4(d)(4)(iii)(C)",
        version=_LAST_AMENDED,
        words="The third step is to determine the corpus amount of the annual payment by dividing the expected term of "
        "22 years into the present value of the hypothetical fund",
    ),
    "corpus_portion_unrounded": Rule(
        section="20.2056A-4(d)(4)(iii)(D)",
        version=_LAST_AMENDED,
        words="the corpus portion of each annuity payment is determined by dividing the corpus amount of each annual "
        "payment by "
        "the annual annuity payment (adjusted for payments more frequently than annually",
    ),
    "corpus_per_payment": Rule(
        section="20.2056A-4(d)(4)(iv)",
        version=_LAST_AMENDED,
        words="67 percent of each payment to S is deemed to be a distribution of corpus",
    ),
}  # fmt: skip

_BEFORE_JUNE_2023: Mapping[str, Rule] = {
    "adjustment_factor": Rule(
        section="20.2056A-4(d)(4)(i)",
        version=_FIRST_CARRIED,
        words="The adjustment factor at 6.0 percent in Table K for monthly payments is 1.0272.",
    ),
    "adjusted_annual_payment": Rule(
        section="20.2056A-4(d)(4)(i)",
        version=_FIRST_CARRIED,
        words="the right to receive $72,000 per year on a monthly basis is equal to the right to receive $73,958.40 "
        "($72,000 × 1.0272) on an annual basis",
    ),
    "annuity_factor_life": Rule(
        section="20.2056A-4(d)(4)(i)",
        version=_FIRST_CARRIED,
        words="The annuity factor at 6.0 percent for a person age 60 is 11.0625 (1.000000 minus .33625, divided by "
        ".06).",
    ),
    "annuity_factor_term": Rule(
        section="20.2056A-4(c)(4)(ii)(B)",
        version=_FIRST_CARRIED,
        words="This is determined by using column 1 of Table B, for the applicable interest rate",
    ),
    "present_value": Rule(
        section="20.2056A-4(c)(4)(ii)(B)",
        version=_FIRST_CARRIED,
        words="the present value of the nonassignable annuity or other payment as of the date of the decedent's death, "
        "determined in accordance with the interest rates and mortality data prescribed by section 7520",
    ),
    "quotient": Rule(
        section="20.2056A-4(c)(4)(ii)(B)",
        version=_FIRST_CARRIED,
        words="This is determined by first dividing the total present value of the payments by the annual payment.",
    ),
    "expected_term_years": Rule(
        section="20.2056A-4(c)(4)(ii)(B)",
        version=_FIRST_CARRIED,
        words="If the quotient obtained falls between two terms, the longer term is used.",
    ),
    "corpus_amount": Rule(
        section="20.2056A-4(d)(4)(iv)",
        version=_FIRST_CARRIED,
        words="The third step is to determine the corpus amount of the annual payment by dividing the expected term of "
        "19 years into the present value of the hypothetical fund",
    ),
    "corpus_portion_unrounded": Rule(
        section="20.2056A-4(d)(4)(v)",
        version=_FIRST_CARRIED,
        words="the corpus portion of each annuity payment is determined by dividing the corpus amount of each annual "
        "payment by "
        "the annual annuity payment (adjusted for payments more frequently than annually",
    ),
    "corpus_per_payment": Rule(
        section="20.2056A-4(d)(4)(vi)",
        version=_FIRST_CARRIED,
        words="58 percent of each payment to S is deemed to be a distribution of corpus",
    ),
}  # fmt: skip

BY_TEXT: Mapping[str, Mapping[str, Rule]] = {
    _LAST_AMENDED: {**FOR_EVERY_DEATH, **_FROM_JUNE_2023},
    _FIRST_CARRIED: {**FOR_EVERY_DEATH, **_BEFORE_JUNE_2023},
}
