"""A pension or annuity that cannot be assigned: the papers filed, the two agreements, the corpus portion.

Come here for what is told of paragraph (c) of § 20.2056A-4: the Information Statement, the Agreement To Pay and the
Agreement To Roll Over, the sixty days, the yearly form and tax.
"""

from __future__ import annotations

from collections.abc import Mapping

from qdot_assistant.matters.point import Point
from qdot_assistant.matters.row import DUE, FORM_706QDT_WHERE, Matter

_PENSION_DUE = "?When are Form 706-QDT and the tax due for the pension payments?|agreements.form_706qdt_both_routes"

_PENSION: Mapping[Point, str] = {
    "when": "annuity.time_limits" + DUE,
    "late": "agreements.filed_too_late_with_return+agreements.default_compared",
    "who_signs": "agreements.who_signs_compared",
    "who_does": "agreements.who_signs_compared",
    "who_decides": "agreements.who_chooses",
    "where": "agreements.filed_too_late_with_return",
    "papers": "agreements.all_parts_needed",
    "form": "agreements.form_and_statement_compared",
    "tax": "agreements.routes_compared",
    "tax_when": "agreements.form_706qdt_both_routes",
    "first": "annuity.first_steps",
    "how_much": "corpus.how_much_of_each_check",
    "undo": "agreements.switching_routes",
    "how_long": "agreements.how_long_it_lasts",
    "spouse_dies": "agreements.after_spouse_dies",
    "who_pays": "agreements.pay_spouse_promise",
    "more_time": "returns.extension_to_file+agreements.extension_of_time",
    "rate": "corpus.section_7520_rate",
    "special": "agreements.agreement_wording_fixed",
    "done_with": "agreements.routes_compared",
    "kept": "agreements.default_compared",
    "rest_taxed": "No:agreements.pay_spouse_promise+agreements.income_tax_on_pension",
    "relief": "agreements.relief_both",
}
"""What is told of a pension from here; one from abroad differs in the security and who gives it."""

PENSIONS: tuple[Matter, ...] = (
    Matter(  # the Information Statement
        told=("info.",),
        said=(),
        rules={
            "who_signs": "info.who_signs",
            "who_does": "info.filed_with_return",
            "where": "info.filed_with_return",
            "when": "info.filed_with_return" + DUE,
            "late": "info.not_filed",
            "papers": "info.what_it_is",
            "form": "info.what_it_is",
        },
    ),
    Matter(  # the Agreement To Pay
        told=("agreements.pay_must", "agreements.pay_who"),
        said=(),
        rules={
            "who_signs": "agreements.pay_who_signs",
            "who_does": "agreements.pay_must_be_filed",
            "where": "agreements.pay_must_be_filed",
            "when": "agreements.pay_must_be_filed" + DUE,
            "late": "agreements.filed_too_late_with_return",
            "papers": "agreements.pay_executor_files",
            "form": "agreements.agreement_wording_fixed",
            "tax": "agreements.pay_due_april_15",
            "tax_when": "agreements.pay_due_april_15",
            "how_much": "agreements.tax_amount",
            "undo": "agreements.switching_routes",
            "how_long": "agreements.how_long_it_lasts",
            "spouse_dies": "agreements.after_spouse_dies",
        },
    ),
    Matter(  # the Agreement To Roll Over
        told=("agreements.rollover_must", "agreements.rollover_who_signs", "agreements.rollover_spouse_promise"),
        said=(),
        rules={
            "who_signs": "agreements.rollover_who_signs",
            "who_does": "agreements.rollover_must_be_filed",
            "where": "agreements.rollover_must_be_filed",
            "when": "agreements.rollover_must_be_filed" + DUE,
            "late": "agreements.filed_too_late_with_return",
            "papers": "agreements.rollover_executor_files",
            "form": "agreements.agreement_wording_fixed",
            "tax": "agreements.rolling_over_defers_tax",
            "how_much": "agreements.rollover_how_much",
            "undo": "agreements.switching_routes",
            "how_long": "agreements.how_long_it_lasts",
            "spouse_dies": "agreements.after_spouse_dies",
        },
    ),
    Matter(  # moving the corpus portion of each payment
        told=("agreements.rollover_within", "agreements.rollover_missed", "agreements.rollover_first",
              "agreements.rollover_how", "agreements.sixty", "agreements.receipt",
              "agreements.skip", "agreements.rollover_default", "agreements.rolling_over"),
        said=("Rolling over", "The roll-over", "That part must reach", "The corpus portion of the payment"),
        rules={
            "who_signs": "agreements.rollover_who_signs",
            "who_does": "agreements.rollover_within_60_days",
            "where": "agreements.recipient_must_be_qdot",
            "when": "agreements.rollover_within_60_days",
            "extended": "agreements.extension_of_time",
            "weekday": "agreements.sixtieth_day_weekend",
            "late": "agreements.rollover_missed_60_days",
            "how_much": "agreements.rollover_how_much",
            "tax": "agreements.rolling_over_defers_tax",
            "form": "agreements.rollover_report",
            "papers": "agreements.rollover_executor_files+agreements.rollover_report",
            "more_time": "agreements.extension_of_time",
            "how_long": "agreements.how_long_it_lasts",
            "spouse_dies": "agreements.after_spouse_dies",
            "undo": "agreements.switching_routes",
            "done_with": "agreements.rollover_within_60_days",
            "kept": "agreements.rollover_default",
            "relief": "agreements.rollover_relief",
        },
    ),
    Matter(  # the yearly form and tax for a pension
        told=("agreements.pay_due", "agreements.pay_first_year", "agreements.pay_decedent", "agreements.pay_report",
              "agreements.form_706qdt", "agreements.report_each", "agreements.rollover_report", "agreements.tax_",
              "agreements.extension", "agreements.pay_default", "agreements.pay_spouse_promise", "agreements.no_bill",
              "agreements.year_of_receipt", "agreements.first_payment", "agreements.return_pen",
              "agreements.rollover_decedent"),
        said=("On the pay-tax route", "Form 706-QDT and the tax", "Form 706-QDT for the payments",
              "Form 706-QDT for payments", "Form 706-QDT for pension payments"),
        rules={
            "who_signs": "agreements.form_706qdt_both_routes",
            "who_does": "agreements.form_706qdt_both_routes",
            "where": FORM_706QDT_WHERE,
            "when": _PENSION_DUE,
            "tax_when": _PENSION_DUE,
            "late": "agreements.pay_default+agreements.return_penalties",
            "relief": "agreements.relief_both",
            "more_time": "agreements.extension_details",
            "more_time_to_pay": "No:agreements.extension_details",
            "how_much": "agreements.tax_amount",
            "tax": "agreements.tax_amount",
            "form": "agreements.form_706qdt_both_routes",
            "how_long": "agreements.how_long_it_lasts",
            "spouse_dies": "agreements.after_spouse_dies",
        },
    ),
    Matter(  # the corpus portion worked out
        told=("corpus.",),
        said=("The corpus (principal) portion", "The corpus portion"),
        rules={
            "who_does": "corpus.who_computes",
            "rate": "corpus.section_7520_rate",
            "who_signs": "info.who_signs",
            "where": "info.filed_with_return",
            "tax": "agreements.tax_amount+agreements.form_706qdt_both_routes",
            "tax_when": "agreements.form_706qdt_both_routes",
            "form": "agreements.form_and_statement_compared",
            "first": "annuity.first_steps",
            "undo": "corpus.fixed_at_death",
            "when": "agreements.routes_compared",
            "late": "agreements.default_compared",
            "done_with": "agreements.routes_compared",
            "kept": "agreements.default_compared",
            "rest_taxed": "No:agreements.pay_spouse_promise+agreements.income_tax_on_pension",
        },
    ),
    Matter(  # a pension or annuity at large
        told=("annuity.", "agreements.routes", "agreements.switching", "agreements.which_route", "retirement.non",
              "qdot.nonassignable", "agreements.who_signs", "agreements.pay_tax_route",
              "agreements.pay_executor", "agreements.rollover_route", "agreements.rollover_executor",
              "agreements.all_parts", "agreements.filed_too_late",
              "agreements.who_chooses"),
        said=(),
        rules=_PENSION,
    ),
    Matter(  # a pension from abroad
        told=("annuity.foreign_plan", "agreements.security", "agreements.words_security"),
        said=(),
        rules={
            **_PENSION,
            "special": "agreements.security_foreign_plan",
            "who_does": "agreements.security_foreign_plan",
        },
    ),
)  # fmt: skip
