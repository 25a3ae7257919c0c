"""One of several facts of a kind told in a row, with the calculator inputs that it sets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Row:
    """One of the facts in a row: the inputs it sets, and how its line begins."""

    inputs: Mapping[str, Any]
    label: str
