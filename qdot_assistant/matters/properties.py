"""Property that comes into the QDOT: transferred, assigned, conveyed later, assigned for protection or as a sum.

Come here for what is told of paragraph (b) of § 20.2056A-4, the individual retirement account among it, which can be
assigned or dealt with as an annuity.
"""

from __future__ import annotations

from qdot_assistant.matters.row import DUE, WITH_SIX_MONTHS, Matter

PROPERTY: tuple[Matter, ...] = (
    Matter(  # moving assigned property
        told=("conveyance.",),
        said=("Assigned property", "Conveying", "Moving the assigned property"),
        rules={
            "when": "?By when must property that was assigned be conveyed to the QDOT?",
            "late": "conveyance.missed",
            "relief": "conveyance.ruling",
            "more_time": "conveyance.ruling",
            "extended": "conveyance.no_administration" + WITH_SIX_MONTHS,
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
            "return_late": "assignment.late_return",
        },
    ),
    Matter(  # an individual retirement account
        told=("retirement.ira", "annuity.ira_account", "qdot.retirement_account", "retirement.compare",
              "qdot.rollover_own_ira", "retirement.other", "retirement.income_tax", "retirement.method"),
        said=(),
        rules={
            "when": "retirement.ira_when" + DUE,
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
            "return_late": "assignment.late_return",
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
            "return_late": "assignment.late_return",
            "extended": "assignment.transfer_deadline" + WITH_SIX_MONTHS,
            "late": "assignment.missed+qdot.too_late",
            "relief": "relief.assignment_missed",
            "form": "form.writing",
        },
    ),
    Matter(  # the assignment of property
        told=("assignment.", "form.", "terms.assignment", "eligible.", "qdot.early_filing"),
        said=("Signing an irrevocable assignment", "The assignment"),
        rules={
            "who_signs": "assignment.who_signs",
            "who_does": "assignment.who_signs",
            "who_files": "qdot.executor_tasks",
            "where": "form.copy_assignment",
            "papers": "form.copy_assignment",
            "when": "?By when must the assignment to the QDOT be signed?",
            "late": "assignment.missed+qdot.too_late",
            "relief": "relief.assignment_missed",
            "form": "form.writing",
            "undo": "assignment.irrevocable",
            "more_time": "assignment.late_return",
            "return_late": "assignment.late_return",
            "extended": "assignment.deadline" + WITH_SIX_MONTHS,
            "first": "assignment.rule",
        },
    ),
    Matter(  # the assignment of a sum of money
        told=("pecuniary.",),
        said=(),
        rules={
            "who_signs": "assignment.who_signs",
            "when": "?By when must the assignment to the QDOT be signed?",
            "special": "pecuniary.must_specify",
            "prices_up": "pecuniary.compare",
            "undo": "assignment.irrevocable",
            "where": "form.copy_assignment",
        },
    ),
)  # fmt: skip
