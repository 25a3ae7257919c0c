"""What stands around an answer over HTTP: the contract's objects, tokens, limits, many clients at once, streaming."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from fastapi.testclient import TestClient

from qdot_assistant.api import Buckets, create_app
from qdot_assistant.services import Request, Services
from qdot_assistant.settings import Settings
from qdot_assistant.types import Answer

QUESTION = {"id": "q1", "question": "Who may be the trustee of a QDOT?", "today": "2026-11-22"}


@pytest.fixture(scope="module")
def client(services: Services, configured: Settings) -> TestClient:
    return TestClient(create_app(services, configured))


def test_an_answer_over_http_is_the_answer_of_the_pipeline(client: TestClient, services: Services) -> None:
    """The interface decides nothing: the same request gives the same object."""
    given = Answer.model_validate(client.post("/v1/ask", json=QUESTION).json())
    assert given == services.ask(Request.model_validate(QUESTION))
    assert given.kind == "answer"
    assert given.citations


def test_the_law_and_the_calculators_are_served(client: TestClient) -> None:
    """Sections, comparisons, the corpus portion of Example 4 and a deadline come with the contract's fields."""
    section = client.get("/v1/section", params={"section": "(c)(4)(ii)(B)", "date_of_death": "2018-01-05"}).json()
    assert (section["version"], section["section"]) == ("2009-05-01", "20.2056A-4(c)(4)(ii)(B)")
    assert client.get("/v1/compare", params={"section": "(c)(4)(ii)(B)"}).json()["changes"]
    example = {"annual_annuity": "72000", "frequency": "monthly", "age": 60, "date_of_death": "2023-06-15"}
    example["section_7520_rate"] = "3.6"
    worked = client.post("/v1/corpus-portion", json=example).json()
    assert worked["calculation"]["results"]["corpus_portion"] == "0.67"
    sheet = client.post("/v1/deadlines", json={"date_of_death": "2024-03-15"}).json()
    assert "2024-12-16" in {row["due"] for row in sheet["calculation"]["results"]["deadlines"]}


def test_facts_that_are_missing_are_named_and_values_that_do_not_fit_are_told(client: TestClient) -> None:
    """A request for more facts is an answer, with the inputs' own names."""
    lacking = client.post("/v1/corpus-portion", json={"annual_annuity": "72000"}).json()
    assert "date_of_death" in lacking["missing"]
    unfit = client.post("/v1/corpus-portion", json={"annual_annuity": "0"}).json()
    assert unfit["message"]
    assert unfit["calculation"] is None


def test_a_section_that_is_not_there_is_told_in_one_sentence(client: TestClient) -> None:
    """An unknown paragraph is 404 with the command's own line."""
    reply = client.get("/v1/section", params={"section": "(z)(9)"})
    assert reply.status_code == 404
    assert len(reply.json()["detail"]) > 20


@pytest.mark.parametrize("header", [None, "Bearer wrong", "Bearer", "Basic first", "first", "Bearer first second"])
@pytest.mark.parametrize("path", ["/v1/ask", "/v1/section", "/openapi.json", "/docs", "/nothing-here"])
def test_without_the_right_token_there_is_401_and_nothing_else(
    services: Services, header: str | None, path: str
) -> None:
    """A missing or wrong token learns nothing, not even which addresses exist."""
    guarded = TestClient(create_app(services, Settings(api_tokens="first,second")))
    headers = {"Authorization": header} if header else {}
    for reply in (guarded.get(path, headers=headers), guarded.post(path, headers=headers, content=b"x" * 9)):
        assert reply.status_code == 401
        assert reply.json() == {"detail": "A valid bearer token is needed."}


def test_each_token_opens_and_health_needs_none(services: Services) -> None:
    """Either token is served; health and readiness are open."""
    guarded = TestClient(create_app(services, Settings(api_tokens="first, second")))
    for token in ("first", "second"):
        assert guarded.post("/v1/ask", json=QUESTION, headers={"Authorization": f"Bearer {token}"}).status_code == 200
    assert guarded.get("/health").json() == {"status": "ok"}
    assert guarded.get("/ready").json()["status"] == "ready"


def test_tokens_are_not_shown_by_settings() -> None:
    """The tokens are a secret like the key of a model."""
    assert "first" not in repr(Settings(api_tokens="first,second"))


def test_a_body_that_is_too_large_is_not_read(services: Services) -> None:
    """Announced or not, a body beyond the limit is refused."""
    small = TestClient(create_app(services, Settings(api_max_body_bytes=1024)))
    assert small.post("/v1/ask", content=b"x" * 1025).status_code == 413

    def pieces() -> object:
        yield from (b"x" * 600, b"y" * 600)

    assert small.post("/v1/ask", content=pieces()).status_code == 413  # type: ignore[arg-type]
    assert small.post("/v1/ask", json=QUESTION).status_code == 200


def test_a_client_that_asks_too_often_waits_and_others_do_not() -> None:
    """So many a minute for each client, refilled as time goes."""
    buckets = Buckets(2)
    assert [buckets.take("a", 0.0) for _ in range(3)] == [True, True, False]
    assert buckets.take("b", 0.0)
    assert buckets.take("a", 31.0)


def test_the_rate_limit_answers_429(services: Services) -> None:
    """The limit of the settings is the one that holds."""
    limited = TestClient(create_app(services, Settings(api_rate_per_minute=1)))
    codes = [limited.get("/v1/section", params={"section": "(a)"}).status_code for _ in range(2)]
    assert codes == [200, 429]


def test_ten_clients_at_once_each_get_their_own_answer(services: Services, configured: Settings) -> None:
    """Concurrent requests are all served, each with the answer to its own question."""
    app = create_app(services, configured)
    asked = [f"Who may be the trustee of a QDOT with ${number} million?" for number in range(1, 11)]

    def one(question: str) -> Answer:
        with TestClient(app) as client:
            reply = client.post("/v1/ask", json={"question": question, "today": "2026-11-22", "id": question})
        return Answer.model_validate(reply.json())

    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(one, asked))
    for question, given in zip(asked, answers, strict=True):
        assert given == services.ask(Request(question=question, today="2026-11-22", id=question))


def test_streaming_ends_with_the_whole_answer(client: TestClient) -> None:
    """Without a model the stream is the answer alone."""
    with client.stream("POST", "/v1/ask/stream", json=QUESTION) as reply:
        body = "".join(reply.iter_text())
    event, data = body.strip().split("\n")
    assert event == "event: answer"
    assert json.loads(data.removeprefix("data: "))["kind"] == "answer"


def test_what_was_sent_is_not_sent_back(client: TestClient) -> None:
    """The refusal of a request names the field, not its content."""
    reply = client.post("/v1/ask", json={"question": 5, "secret": "my account 12345"})
    assert reply.status_code == 422
    assert "12345" not in reply.text
