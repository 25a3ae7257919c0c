"""The QDOT at large, gifts to the spouse, the estate tax return with its extension and payment, and the QDOT election.

Come here for what is told of the election (§ 20.2056A-3(a)), of the return, the time to file it and to pay (IRC 6075,
6081, 6151), and of the yearly amount for gifts to a spouse who is no citizen (IRC 2523(i)).
"""

from __future__ import annotations

from qdot_assistant.matters.row import DUE, WITH_SIX_MONTHS, Matter

RETURNS: tuple[Matter, ...] = (
    Matter(  # the QDOT at large
        told=("qdot.what_it_is", "qdot.why", "qdot.who_needs", "qdot.without", "qdot.marital", "qdot.created",
              "qdot.too_late", "qdot.ways", "qdot.requirements", "assignment.who_creates", "qdot.decedent_citizenship"),
        said=(),
        rules={
            "cost": "explainer.drawbacks+qdot.expenses",
            "prices_up": "tax.which_value+tax.growth",
            "when": "qdot.created_after_death" + DUE,
            "late": "qdot.too_late",
            "who_does": "assignment.who_creates",
            "who_signs": "assignment.who_signs",
            "who_decides": "qdot.election_where",
            "where": "form.compare_copies",
            "papers": "form.compare_copies",
            "how_much": "qdot.how_much_to_put",
            "tax": "tax.what_is_taxed",
            "how_long": "qdot.how_long",
            "limit": "qdot.who_needs_one",
            "spouse_dies": "tax.at_death",
            "return_late": "assignment.late_return",
        },
    ),
    Matter(  # gifts to the spouse
        told=("gifts.",),
        said=("In 20",),
        rules={
            "prices_up": "gifts.indexed",
            "over": "gifts.over_amount",
            "limit": "gifts.annual_2026",
            "tax": "gifts.over_amount",
            "how_much": "gifts.annual_2026",
        },
    ),
    Matter(  # the time to pay the estate tax
        told=("returns.payment",),
        said=("The estate tax itself",),
        rules={
            "when": "?When must the estate tax be paid?",
            "tax_when": "?When must the estate tax be paid?",
            "tax": "?When must the estate tax be paid?|returns.payment",
            "late": "returns.penalties+returns.payment",
            "more_time": "returns.extension_to_file" + WITH_SIX_MONTHS,
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
            "more_time": "returns.extension_to_file" + WITH_SIX_MONTHS,
            "how_long": "returns.extension_to_file",
            "how_much": "returns.extension_to_file",
        },
    ),
    Matter(  # the estate tax return
        told=("returns.",),
        said=("The estate tax return (Form 706)",),
        rules={
            "must_file": "returns.who_files",
            "cost": "exclusion.rates",
            "who_signs": "returns.706_who",
            "who_does": "returns.706_who",
            "where": "returns.706_where",
            "when": "?When is the estate tax return (Form 706) due?",
            "late": "returns.penalties+qdot.too_late",
            "return_late": "returns.penalties+qdot.too_late",
            "form": "returns.706_and_706qdt",
            "papers": "qdot.executor_tasks",
            "more_time": "returns.extension_to_file" + WITH_SIX_MONTHS,
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
            "return_late": "qdot.election_when",
            "extended": "qdot.election_when" + WITH_SIX_MONTHS,
            "more_time": "relief.late_election",
            "relief": "relief.late_election",
        },
    ),
    Matter(  # the amendments of the section
        told=("history.td_10050", "history.unchanged", "history.agreements_2026", "history.paragraph_",
              "history.overview", "history.e_now", "history.offices", "history.c4_unchanged", "history.reference_2T",
              "agreements.signed_before_2026"),
        said=("T.D. 10050",),
        rules={"effective": "history.e_now", "when": "history.e_now"},
    ),
)  # fmt: skip
