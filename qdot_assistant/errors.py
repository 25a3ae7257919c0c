"""What can go wrong outside a question itself; a front end shows the one sentence and stops.

QdotError
├── SettingsError    a QDOT_ setting that is unknown or has no usable value
├── ModelError       the embedding model is missing or is not the one expected
└── SearchIndexError the search index can be neither read nor built
"""

from __future__ import annotations


class QdotError(RuntimeError):
    """One clear sentence: what, why, what to do next."""


class SettingsError(QdotError):
    """A setting that is unknown or has no usable value."""


class ModelError(QdotError):
    """The embedding model is missing, or its file is not the one this version was made with."""


class SearchIndexError(QdotError):
    """The search index can be neither read nor built."""


class UsageError(QdotError):
    """Arguments of the command line that cannot be used; exit code 2."""
