"""The bond or letter of credit, the home in the trust, and the trustee.

Come here for what is told of § 20.2056A-2(d), the security of large and small trusts.
"""

from __future__ import annotations

from qdot_assistant.matters.row import DUE, Matter

SECURITY: tuple[Matter, ...] = (
    Matter(  # the bond or letter of credit
        told=("trustee.bond",),
        said=("The bond",),
        rules={
            "when": "trustee.bond_filing",
            "where": "trustee.bond_filing",
            "who_does": "trustee.bond_filing",
            "how_much": "?What amount must the bond for the trust have?|trustee.bond",
            "cost": "trustee.bond_costs",
            "how_long": "trustee.security_over_2m+trustee.bond_not_renewed",
            "more_time": "trustee.bond_filing",
            "limit": "trustee.security_over_2m",
            "over": "trustee.security_over_2m",
            "under": "trustee.security_small_trust",
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
            "over": "trustee.security_over_2m",
            "under": "trustee.security_small_trust",
            "spouse_dies": "tax.at_death",
            "how_much": "trustee.residence_exclusion",
        },
    ),
    Matter(  # the security of large and small trusts, and the trustee
        told=("trustee.",),
        said=(),
        rules={
            "prices_up": "trustee.threshold_value",
            "limit": "trustee.security_over_2m+trustee.security_small_trust",
            "when": "qdot.created_after_death" + DUE,
            "who_pays": "trustee.liability",
            "cost": "qdot.expenses",
            "over": "trustee.security_over_2m",
            "under": "trustee.security_small_trust",
            "how_much": "?What amount must the bond for the trust have?|trustee.bond",
            "who_decides": "trustee.who_picks",
            "who_does": "trustee.who_picks",
            "why": "trustee.why_us",
            "where": "trustee.bond_filing",
            "tax": "trustee.liability",
        },
    ),
)  # fmt: skip
