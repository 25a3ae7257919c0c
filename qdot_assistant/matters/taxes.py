"""The section 2056A estate tax: hardship, the spouse's death, citizenship gained, payouts of principal.

Come here for what is told of IRC 2056A(b), what is taxed, what is free of it and when it ends, and of IRC
2056(d)(4), citizenship gained before the return.
"""

from __future__ import annotations

from qdot_assistant.matters.row import DUE, FORM_706QDT_WHERE, Matter

_PAYOUT_DUE = "?When are Form 706-QDT and the tax due for the trust's payout of principal?|tax.due_lifetime"
_DEATH_DUE = "?When is the tax at the surviving spouse's death due?|tax.due_at_death"

TAXES: tuple[Matter, ...] = (
    Matter(  # hardship
        told=("tax.hardship", "agreements.hardship"),
        said=(),
        rules={
            "who_decides": "tax.hardship_who_decides+tax.hardship",
            "must_file": "tax.hardship_reported",
            "who_does": "tax.hardship_reported",
            "who_files": "tax.hardship_reported",
            "who_pays": "tax.hardship",
            "form": "tax.hardship_reported",
            "when": "tax.hardship_reported",
            "where": FORM_706QDT_WHERE,
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
            "cost": "tax.amount",
            "why_so_much": "tax.amount",
            "prices_up": "tax.which_value+tax.growth",
            "when": _DEATH_DUE,
            "tax_when": _DEATH_DUE,
            "who_does": "tax.at_death",
            "who_pays": "tax.at_death",
            "who_signs": "tax.at_death",
            "where": FORM_706QDT_WHERE,
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
            "when": "citizenship.before_return" + DUE,
            "late": "citizenship.late_return",
            "return_late": "citizenship.late_return",
            "form": "citizenship.before_return",
            "tax": "citizenship.compare",
        },
    ),
    Matter(  # citizenship gained later
        told=("citizenship.",),
        said=(),
        rules={
            "form": "citizenship.notice",
            "tax_ends": "citizenship.later",
            "tax_back": "citizenship.gift_election",
            "which_holds": "citizenship.one_condition",
            "papers": "citizenship.notice",
            "when": "citizenship.notice",
            "who_signs": "citizenship.notice",
            "who_does": "citizenship.notice",
            "where": FORM_706QDT_WHERE,
            "late": "citizenship.notice",
            "tax": "citizenship.later",
        },
    ),
    Matter(  # a payout of principal
        told=("tax.distribution", "tax.due_lifetime", "tax.amount", "tax.who_pays", "tax.what_is", "tax.form_706qdt",
              "tax.event", "tax.missed_april", "tax.extension_706qdt", "tax.in_kind", "tax.whose", "tax.unused"),
        said=("The section 2056A estate tax on", "The tax is what the first estate", "Form 706-QDT",
              "Form 706-QDT and the tax for distributions"),
        rules={
            "cost": "tax.amount",
            "why_so_much": "tax.amount",
            "prices_up": "tax.which_value+tax.growth",
            "when": _PAYOUT_DUE,
            "tax_when": _PAYOUT_DUE,
            "spouse_dies": "tax.due_at_death",
            "who_signs": "tax.form_706qdt",
            "who_does": "tax.who_pays",
            "who_files": "tax.form_706qdt",
            "who_pays": "tax.who_pays",
            "tax_back": "tax.tentative",
            "where": FORM_706QDT_WHERE,
            "late": "tax.missed_april",
            "how_much": "tax.amount",
            "form": "tax.form_706qdt",
            "papers": "tax.form_706qdt",
            "more_time": "tax.extension_706qdt",
            "more_time_to_pay": "No:tax.extension_706qdt",
        },
    ),
)  # fmt: skip
