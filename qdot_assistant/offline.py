"""No library here reaches for the network or reports on its user.

Come here to see what is switched off. It must run before the libraries are imported, so the package's ``__init__``
calls it; the variables are set, not merely defaulted: an inherited "online" must not win. A chat model that the user
configures is the only road out, and only the user opens it.
"""

from __future__ import annotations

import os

SWITCHES: dict[str, str] = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_DATASETS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
    "ANONYMIZED_TELEMETRY": "False",
    "CHROMA_TELEMETRY_ENABLED": "False",
    "OTEL_SDK_DISABLED": "true",
    "LANGSMITH_TRACING": "false",
    "LANGCHAIN_TRACING_V2": "false",
    "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false",
}
_QUIET: dict[str, str] = {
    "TOKENIZERS_PARALLELISM": "false",
    "TRANSFORMERS_VERBOSITY": "error",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
}


def go_offline() -> None:
    """Switch off every hub look-up, trace and usage report of the libraries used, for this process and its children."""
    os.environ.update(SWITCHES)
    for name, value in _QUIET.items():
        os.environ.setdefault(name, value)
