"""The days meant where a question names none: what follows from the event told.

Come here for ``FOLLOWING`` and ``default_focus``.
"""

from __future__ import annotations

from qdot_assistant.types import Facts

FOLLOWING: dict[str, tuple[str, ...]] = {
    "trust_ceased_on": ("form_706qdt_cessation",),
    "distribution_dates": ("form_706qdt_distribution",),
    "distribution_year": ("form_706qdt_distribution",),
    "security_expires": ("security_renewal_notice",),
    "spouse_citizen_on": ("citizenship_notice",),
    "surviving_spouse_date_of_death": ("section_2056a_tax_at_death",),
}
"""What follows from an event where no topic is named."""


def default_focus(facts: Facts) -> tuple[str, ...]:
    """The days meant where no topic is named: a payment wants its route, a death the return and the election."""
    if "payment_dates" in facts.current:
        return ("form_706qdt",) if facts.value("route") == "pay_tax" else ("rollover",)
    if "payment_years" in facts.current:
        return ("form_706qdt",)
    for name, keys in FOLLOWING.items():
        if name in facts.current:
            return keys
    return (
        ("estate_tax_return", "estate_tax_return_extended", "qdot_election_latest")
        if "date_of_death" in facts.current
        else ()
    )
