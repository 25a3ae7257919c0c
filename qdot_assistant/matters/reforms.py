"""A trust reformed into a QDOT: under the will or trust, through a court, and at large.

Come here for what is told of § 20.2056A-4(a)(2).
"""

from __future__ import annotations

from qdot_assistant.matters.row import WITH_SIX_MONTHS, Matter

REFORMS: tuple[Matter, ...] = (
    Matter(  # a reform under the will or trust
        told=("reformation.deadline_will",),
        said=("A reformation under the will",),
        rules={
            "when": "?By when must a reformation under the will be completed?|reformation.deadline_will_terms",
            "late": "reformation.missed",
            "relief": "relief.late_election",
            "unfinished": "reformation.need_not_be_finished+reformation.deadline_will_terms",
            "return_late": "reformation.late_return",
            "extended": "reformation.deadline_will_terms" + WITH_SIX_MONTHS,
            "who_does": "reformation.two_ways",
            "papers": "reformation.papers",
            "form": "reformation.papers",
            "more_time": "returns.extension_to_file",
        },
    ),
    Matter(  # a reform through a court
        told=("reformation.judicial", "reformation.need_not", "reformation.extensions", "reformation.who_may",
              "reformation.treated", "reformation.trustee_duties", "reformation.terminated", "reformation.chapter"),
        said=("A court proceeding to reform",),
        rules={
            "who_does": "reformation.who_may_start",
            "who_signs": "reformation.who_may_start",
            "when": "?By when must the judicial reformation be commenced?|reformation.judicial_deadline",
            "late": "reformation.missed",
            "relief": "relief.late_election",
            "unfinished": "reformation.need_not_be_finished",
            "return_late": "reformation.judicial_deadline",
            "who_pays": "reformation.terminated",
            "extended": "reformation.extensions_granted" + WITH_SIX_MONTHS,
            "tax": "reformation.treated_as_qdot",
            "papers": "reformation.papers",
            "form": "reformation.papers",
            "more_time": "reformation.extensions_granted",
            "how_much": "reformation.costs",
            "cost": "reformation.costs",
        },
    ),
    Matter(  # a reform at large
        told=("reformation.", "terms.reformation"),
        said=(),
        rules={
            "when": "?By when must the reformation be completed or commenced?|reformation.compare_will_vs_court",
            "late": "reformation.missed",
            "relief": "relief.late_election",
            "unfinished": "reformation.need_not_be_finished",
            "return_late": "reformation.late_return",
            "who_pays": "reformation.terminated",
            "extended": "reformation.compare_will_vs_court" + WITH_SIX_MONTHS,
            "who_does": "reformation.who_may_start",
            "papers": "reformation.papers",
            "form": "reformation.papers",
            "how_much": "reformation.costs",
            "cost": "reformation.costs",
            "more_time": "reformation.extensions_granted",
        },
    ),
)  # fmt: skip
