"""The services over an assistant that searches by words alone: the real pipeline, without a model to load."""

from __future__ import annotations

import pytest

from qdot_assistant.pipeline import Assistant
from qdot_assistant.services import Services
from qdot_assistant.settings import Settings


@pytest.fixture(scope="session")
def configured() -> Settings:
    return Settings(embedder="keywords", api_rate_per_minute=100_000)


@pytest.fixture(scope="session")
def services(configured: Settings) -> Services:
    return Services(Assistant(settings=configured))
