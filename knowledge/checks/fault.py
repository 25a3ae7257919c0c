"""Fault: one thing that is wrong with the knowledge, in one line that names its file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One broken rule of the data. A warning does not fail the check."""

    file: str
    message: str
    is_warning: bool = False

    def __str__(self) -> str:
        return f"{'warning: ' if self.is_warning else ''}{self.file}: {self.message}"
