"""The HTTP interface against its own description, by requests made from that description."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from schemathesis import GenerationMode

from qdot_assistant.api import create_app
from qdot_assistant.services import Services
from qdot_assistant.settings import Settings

OPERATIONS = (
    ("/v1/ask", "POST"), ("/v1/ask/stream", "POST"), ("/v1/section", "GET"), ("/v1/compare", "GET"),
    ("/v1/corpus-portion", "POST"), ("/v1/deadlines", "POST"), ("/health", "GET"), ("/ready", "GET"),
)  # fmt: skip


@pytest.fixture(scope="session")
def described(services: Services, configured: Settings) -> Any:
    _ = services.assistant.searcher  # the index is made, once, before the clock of the first request runs
    return schemathesis.openapi.from_asgi("/openapi.json", create_app(services, configured))


def test_every_address_is_fuzzed(described: Any) -> None:
    """The list of addresses below is the whole of the description."""
    found = {(result.ok().path, result.ok().method.upper()) for result in described.get_all_operations()}
    assert found == set(OPERATIONS)


MODES = [(*one, GenerationMode.POSITIVE) for one in OPERATIONS]
MODES += [(*one, GenerationMode.NEGATIVE) for one in OPERATIONS if one[0].startswith("/v1")]


@pytest.mark.parametrize(("path", "method", "mode"), MODES)
def test_every_request_made_from_the_description_is_answered_as_described(
    described: Any, path: str, method: str, mode: GenerationMode
) -> None:
    """No request, fitting or not, gets an answer that the description does not name."""
    operation = described[path][method]

    @given(case=operation.as_strategy(generation_mode=mode))
    @hypothesis_settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    def answered(case: schemathesis.Case) -> None:
        given_back = case.call_and_validate()
        assert given_back.status_code < 500

    answered()
