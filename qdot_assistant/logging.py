"""Logging to standard error, structured, without any words of questions or answers.

Come here to log: ``log = get_logger(__name__)``. The level is the setting ``QDOT_LOG_LEVEL``.
"""

from __future__ import annotations

import logging
import sys
from typing import Any

import structlog

_configured = False


def configure(level: str) -> None:
    """Send logs of ``level`` and above to standard error, one line each; standard output stays for answers."""
    global _configured
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=False,
    )
    _configured = True


def get_logger(name: str) -> Any:
    """A logger that carries the module's name; configured at first use with the product's settings."""
    if not _configured:
        configure("warning")
    return structlog.get_logger().bind(module=name)
