"""An amount of money as it stands in a message. Come here for ``MoneyMention``."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from qdot_assistant.reading.text import Span


@dataclass(frozen=True)
class MoneyMention:
    """One amount.

    Attributes:
        span: where it stands, currency sign included.
        amount: the value, exact; negative when written so.
        currency: "USD", or the sign or word of another currency.
        explicit: True when a currency was written.
    """

    span: Span
    amount: Decimal
    currency: str = "USD"
    explicit: bool = True
