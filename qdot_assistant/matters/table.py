"""Which rule tells a point of a thing: for each thing a conversation can be at, the statements by the point asked.

A value names statements by id, joined with "+", the first told in full; one that opens with "?" is a question asked in
full, where a day or a sum is worked out from what was told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qdot_assistant.matters.point import Point


@dataclass(frozen=True)
class Matter:
    """One thing a conversation can be at.

    Attributes:
        told: the beginnings of the ids of the statements whose telling brings the conversation to it.
        said: the words with which the answer of a calculation tells of it.
        rules: the rule that tells a point of it.
    """

    told: tuple[str, ...]
    said: tuple[str, ...]
    rules: Mapping[Point, str]


_DUE = "+?When is the estate tax return (Form 706) due?"
"""The return's day, told after the rule where the death is known."""
_WITH_SIX_MONTHS = "+?When is the estate tax return (Form 706) due if the six-month extension is granted?"
_PENSION_DUE = "?When are Form 706-QDT and the tax due for the pension payments?|agreements.form_706qdt_both_routes"
_PAYOUT_DUE = "?When are Form 706-QDT and the tax due for the trust's payout of principal?|tax.due_lifetime"
_DEATH_DUE = "?When is the tax at the surviving spouse's death due?|tax.due_at_death"
_QDT_WHERE = "tax.form_706qdt_where"

MATTERS: tuple[Matter, ...] = (
    Matter(  # the time to pay the estate tax
        told=("returns.payment",),
        said=("The estate tax itself",),
        rules={
            "when": "?When must the estate tax be paid?",
            "tax_when": "?When must the estate tax be paid?",
            "tax": "?When must the estate tax be paid?|returns.payment",
            "late": "returns.penalties+returns.payment",
            "more_time": "returns.extension_to_file" + _WITH_SIX_MONTHS,
            "more_time_to_pay": "No:returns.payment",
            "where": "returns.706_where",
            "form": "returns.706_and_706qdt",
        },
    ),
    Matter(  # the extension of the time to file
        told=("returns.extension", "terms.form_4768"),
        said=("With the six-month extension", "With the extension"),
        rules={
            "when": "?When is the estate tax return (Form 706) due, and by when must Form 4768 be filed?",
            "form": "terms.form_4768",
            "late": "returns.extension_late",
            "tax": "?When must the estate tax be paid?|returns.payment",
            "tax_when": "?When must the estate tax be paid?",
            "more_time_to_pay": "No:returns.payment",
            "more_time": "returns.extension_to_file" + _WITH_SIX_MONTHS,
            "how_long": "returns.extension_to_file",
            "how_much": "returns.extension_to_file",
        },
    ),
    Matter(  # the estate tax return
        told=("returns.",),
        said=("The estate tax return (Form 706)",),
        rules={
            "who_signs": "returns.706_who",
            "who_does": "returns.706_who",
            "where": "returns.706_where",
            "when": "?When is the estate tax return (Form 706) due?",
            "late": "returns.penalties+qdot.too_late",
            "form": "returns.706_and_706qdt",
            "papers": "qdot.executor_tasks",
            "more_time": "returns.extension_to_file" + _WITH_SIX_MONTHS,
            "more_time_to_pay": "No:returns.payment",
            "tax": "?When must the estate tax be paid?",
            "tax_when": "?When must the estate tax be paid?",
            "first": "qdot.executor_tasks",
        },
    ),
    Matter(  # the QDOT election
        told=("qdot.election", "assignment.election"),
        said=("The last day for the QDOT election", "The QDOT election"),
        rules={
            "who_signs": "qdot.election_where",
            "who_does": "qdot.election_where",
            "who_decides": "qdot.election_where",
            "where": "qdot.election_where",
            "form": "qdot.election_where",
            "when": "?By when must the QDOT election be made?",
            "late": "qdot.election_missing+relief.late_election",
            "undo": "qdot.election_irrevocable",
            "more_time": "relief.late_election",
        },
    ),
    Matter(  # moving assigned property
        told=("conveyance.",),
        said=("Assigned property", "Conveying", "Moving the assigned property"),
        rules={
            "when": "?By when must property that was assigned be conveyed to the QDOT?",
            "late": "conveyance.missed",
            "more_time": "conveyance.ruling",
            "papers": "conveyance.local_law",
            "form": "conveyance.local_law",
        },
    ),
    Matter(  # a protective assignment
        told=("protective.",),
        said=(),
        rules={
            "who_signs": "protective.signed_statement",
            "when": "protective.deadline",
            "where": "protective.copy",
            "papers": "protective.contents",
            "undo": "protective.irrevocable",
        },
    ),
    Matter(  # an individual retirement account
        told=("retirement.ira", "annuity.ira_account", "qdot.retirement_account", "retirement.compare",
              "qdot.rollover_own_ira", "retirement.other", "retirement.income_tax", "retirement.method"),
        said=(),
        rules={
            "when": "retirement.ira_when" + _DUE,
            "late": "assignment.missed+agreements.filed_too_late_with_return",
            "who_signs": "assignment.who_signs+agreements.who_signs_compared",
            "who_does": "assignment.who_signs+agreements.who_signs_compared",
            "who_files": "qdot.executor_tasks",
            "where": "form.copy_assignment+agreements.filed_too_late_with_return",
            "papers": "form.copy_assignment+agreements.filed_too_late_with_return",
            "form": "form.writing+agreements.agreement_wording_fixed",
            "tax": "retirement.income_tax+agreements.tax_imposed_by",
            "first": "retirement.ira_account",
            "undo": "assignment.irrevocable+agreements.switching_routes",
            "who_decides": "annuity.ira_account_option",
        },
    ),
    Matter(  # the transfer of property
        told=("assignment.transfer", "form.copy_transfer"),
        said=("Transferring property", "The transfer to the QDOT", "Moving the property"),
        rules={
            "who_signs": "assignment.who_signs",
            "who_does": "assignment.who_signs",
            "who_files": "qdot.executor_tasks",
            "where": "form.copy_transfer",
            "papers": "form.copy_transfer",
            "when": "?By when must the property be transferred to the QDOT?",
            "late": "assignment.missed+qdot.too_late",
            "form": "form.writing",
        },
    ),
    Matter(  # the assignment of property
        told=("assignment.", "form.", "qdot.created_after_death", "terms.assignment", "eligible."),
        said=("Signing an irrevocable assignment", "The assignment"),
        rules={
            "who_signs": "assignment.who_signs",
            "who_does": "assignment.who_signs",
            "who_files": "qdot.executor_tasks",
            "where": "form.copy_assignment",
            "papers": "form.copy_assignment",
            "when": "?By when must the assignment to the QDOT be signed?",
            "late": "assignment.missed+qdot.too_late",
            "form": "form.writing",
            "undo": "assignment.irrevocable",
            "more_time": "assignment.late_return",
            "first": "assignment.rule",
        },
    ),
    Matter(  # the Information Statement
        told=("info.",),
        said=(),
        rules={
            "who_signs": "info.who_signs",
            "who_does": "info.filed_with_return",
            "where": "info.filed_with_return",
            "when": "info.filed_with_return" + _DUE,
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
            "when": "agreements.pay_must_be_filed" + _DUE,
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
            "when": "agreements.rollover_must_be_filed" + _DUE,
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
            "late": "agreements.rollover_missed_60_days",
            "how_much": "agreements.rollover_how_much",
            "tax": "agreements.rolling_over_defers_tax",
            "form": "agreements.rollover_report",
            "papers": "agreements.rollover_executor_files+agreements.rollover_report",
            "more_time": "agreements.extension_of_time",
            "how_long": "agreements.how_long_it_lasts",
            "spouse_dies": "agreements.after_spouse_dies",
            "undo": "agreements.switching_routes",
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
            "where": _QDT_WHERE,
            "when": _PENSION_DUE,
            "tax_when": _PENSION_DUE,
            "late": "agreements.pay_default+agreements.return_penalties",
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
            "who_signs": "info.who_signs",
            "where": "info.filed_with_return",
            "tax": "agreements.tax_amount+agreements.form_706qdt_both_routes",
            "tax_when": "agreements.form_706qdt_both_routes",
            "form": "agreements.form_and_statement_compared",
            "first": "annuity.first_steps",
            "undo": "corpus.fixed_at_death",
        },
    ),
    Matter(  # a pension or annuity at large
        told=("annuity.", "agreements.routes", "agreements.switching", "agreements.which_route", "retirement.non",
              "qdot.nonassignable", "agreements.who_signs", "agreements.pay_tax_route",
              "agreements.pay_executor", "agreements.rollover_route", "agreements.rollover_executor",
              "agreements.all_parts", "agreements.filed_too_late",
              "agreements.who_chooses"),
        said=(),
        rules={
            "when": "annuity.time_limits" + _DUE,
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
        },
    ),
    Matter(  # a reform under the will or trust
        told=("reformation.deadline_will",),
        said=("Reforming the trust under", "The reform under"),
        rules={
            "when": "?By when must a reformation under the terms of the will be completed?",
            "late": "reformation.missed",
            "who_does": "reformation.two_ways",
            "papers": "reformation.papers",
            "form": "reformation.papers",
            "more_time": "returns.extension_to_file",
        },
    ),
    Matter(  # a reform through a court
        told=("reformation.judicial", "reformation.need_not", "reformation.extensions", "reformation.who_may",
              "reformation.treated", "reformation.trustee_duties", "reformation.terminated", "reformation.chapter"),
        said=("Commencing the judicial", "The court case", "The judicial reformation"),
        rules={
            "who_does": "reformation.who_may_start",
            "who_signs": "reformation.who_may_start",
            "when": "?By when must the judicial reformation be commenced?",
            "late": "reformation.missed",
            "tax": "reformation.treated_as_qdot",
            "papers": "reformation.papers",
            "form": "reformation.papers",
            "more_time": "reformation.extensions_granted",
            "how_much": "reformation.costs",
        },
    ),
    Matter(  # a reform at large
        told=("reformation.", "terms.reformation"),
        said=(),
        rules={
            "when": "reformation.compare_will_vs_court" + _DUE,
            "late": "reformation.missed",
            "who_does": "reformation.who_may_start",
            "papers": "reformation.papers",
            "form": "reformation.papers",
            "how_much": "reformation.costs",
            "more_time": "reformation.extensions_granted",
        },
    ),
    Matter(  # the bond or letter of credit
        told=("trustee.bond",),
        said=("The bond",),
        rules={
            "when": "trustee.bond_filing",
            "where": "trustee.bond_filing",
            "who_does": "trustee.bond_filing",
            "how_much": "trustee.bond",
            "how_long": "trustee.security_over_2m+trustee.bond_not_renewed",
            "more_time": "trustee.bond_filing",
            "limit": "trustee.security_over_2m",
        },
    ),
    Matter(  # the home in the trust
        told=("trustee.residence", "qdot.living"),
        said=(),
        rules={
            "who_does": "trustee.residence_exclusion",
            "when": "trustee.residence_exclusion",
            "where": "trustee.residence_exclusion",
            "form": "trustee.residence_exclusion",
            "limit": "trustee.residence_exclusion+trustee.security_over_2m",
            "spouse_dies": "tax.at_death",
            "how_much": "trustee.residence_exclusion",
        },
    ),
    Matter(  # the security of large and small trusts, and the trustee
        told=("trustee.",),
        said=(),
        rules={
            "limit": "trustee.security_over_2m+trustee.security_small_trust",
            "who_decides": "trustee.who_picks",
            "who_does": "trustee.who_picks",
            "where": "trustee.bond_filing",
            "tax": "trustee.liability",
        },
    ),
    Matter(  # hardship
        told=("tax.hardship", "agreements.hardship"),
        said=(),
        rules={
            "who_decides": "tax.hardship_who_decides+tax.hardship",
            "who_does": "tax.hardship_reported",
            "form": "tax.hardship_reported",
            "when": "tax.hardship_reported",
            "where": _QDT_WHERE,
            "papers": "tax.hardship_reported",
            "tax": "tax.hardship+tax.hardship_reported",
            "late": "tax.missed_april",
            "spouse_dies": "tax.at_death",
        },
    ),
    Matter(  # the tax at the surviving spouse's death
        told=("tax.due_at_death", "tax.at_death", "tax.benefits"),
        said=("The tax at the surviving spouse's death",),
        rules={
            "when": _DEATH_DUE,
            "tax_when": _DEATH_DUE,
            "who_does": "tax.at_death",
            "who_signs": "tax.at_death",
            "where": _QDT_WHERE,
            "form": "tax.at_death",
            "how_much": "tax.amount",
            "more_time": "tax.due_at_death",
            "more_time_to_pay": "No:tax.due_at_death",
            "late": "returns.penalties",
        },
    ),
    Matter(  # citizenship gained before the return
        told=("citizenship.before", "citizenship.late_return", "citizenship.residence"),
        said=(),
        rules={
            "when": "citizenship.before_return" + _DUE,
            "late": "citizenship.late_return",
            "form": "citizenship.before_return",
            "tax": "citizenship.compare",
        },
    ),
    Matter(  # citizenship gained later
        told=("citizenship.",),
        said=(),
        rules={
            "form": "citizenship.notice",
            "papers": "citizenship.notice",
            "when": "citizenship.notice",
            "who_signs": "citizenship.notice",
            "who_does": "citizenship.notice",
            "where": _QDT_WHERE,
            "late": "citizenship.notice",
            "tax": "citizenship.later",
        },
    ),
    Matter(  # a payout of principal
        told=("tax.distribution", "tax.due_lifetime", "tax.amount", "tax.who_pays", "tax.what_is", "tax.form_706qdt",
              "tax.event", "tax.missed_april", "tax.extension_706qdt", "tax.in_kind", "tax.whose", "tax.unused"),
        said=("The section 2056A estate tax on", "Form 706-QDT", "Form 706-QDT and the tax for distributions"),
        rules={
            "when": _PAYOUT_DUE,
            "tax_when": _PAYOUT_DUE,
            "spouse_dies": "tax.due_at_death",
            "who_signs": "tax.form_706qdt",
            "who_does": "tax.who_pays",
            "where": _QDT_WHERE,
            "late": "tax.missed_april",
            "how_much": "tax.amount",
            "form": "tax.form_706qdt",
            "papers": "tax.form_706qdt",
            "more_time": "tax.extension_706qdt",
            "more_time_to_pay": "No:tax.extension_706qdt",
        },
    ),
)  # fmt: skip
"""Of those that fit, the one with the longest opening is meant."""
