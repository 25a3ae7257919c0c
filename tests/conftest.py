"""One assistant for all tests of the conversation, on the project's own knowledge."""

import pytest

from qdot_assistant.pipeline import Assistant


@pytest.fixture(scope="session")
def assistant():
    """The assistant, with its search loaded once."""
    return Assistant()
