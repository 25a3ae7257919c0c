"""The search: right things first, every view kept, the same list every time, usable from any LangChain program."""

from __future__ import annotations

import datetime as dt

import pytest
from langchain_core.embeddings import Embeddings
from langchain_core.retrievers import BaseRetriever

from knowledge import store
from qdot_assistant.index import open_index
from qdot_assistant.retrieval import QdotRetriever, Searcher
from qdot_assistant.settings import settings


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("who signs when my mother has dementia and cannot assign the house herself", "20.2056A-4(b)(1)"),
        ("how many days to roll the payment into the trust", "20.2056A-4(c)(7)(i)"),
        ("what must the assignment look like on paper", "20.2056A-4(b)(2)"),
        ("deadline to start a court case to change the trust", "20.2056A-4(a)(2)"),
    ],
)
def test_plain_questions_find_their_paragraph(searcher: Searcher, question: str, section: str) -> None:
    """Among the five best statements is one that stands on the right paragraph."""
    found = searcher.candidates(question, 5, ("statement",))
    assert any(s.startswith(section) for one in found for s in searcher.index.statement_sections[one.key])


def test_a_question_outside_the_law_is_nowhere_near(searcher: Searcher) -> None:
    """What is asked about something else scores far below what is asked about this law."""
    far = searcher.candidates("best pizza in town", 1)[0]
    near = searcher.candidates("who may assign property to the trust", 1)[0]
    assert far.score < near.score / 2


def test_each_ways_of_asking_finds_its_own_statement(searcher: Searcher) -> None:
    """A way of asking that is written down comes back with its statement among the first three, nearly always."""
    asked = [
        (statement.id, asks[0]) for statement in store.statements()[::7] for asks in statement.asks.values() if asks
    ]
    hits = [key in [c.key for c in searcher.candidates(ask, 3, ("statement",))] for key, ask in asked]
    assert sum(hits) / len(hits) > 0.9


def test_views_lie_between_nought_and_one(searcher: Searcher) -> None:
    """Cosines and shares of words are comparable numbers for every kind of thing."""
    for one in searcher.candidates("is a roth ira an annuity (c)(1)?", 300):
        for view in (one.ask_cosine, one.prototype, one.text_cosine, one.window_cosine, one.bm25):
            assert 0 <= view <= 1.0001


def test_the_best_way_of_asking_is_told(searcher: Searcher) -> None:
    """A candidate names the way of asking it was found by."""
    statement = store.statements()[0]
    ask = statement.asks["client"][0]
    best = next(c for c in searcher.candidates(ask, 20, ("statement",)) if c.key == statement.id)
    assert best.best_ask == ask
    assert best.ask_cosine == pytest.approx(1, abs=1e-3)


def test_the_same_question_gives_the_same_list(searcher: Searcher) -> None:
    """Search has no chance in it."""
    first = searcher.search("when is the annuity statement filed", 20)
    searcher._cached.cache_clear()
    assert searcher.search("when is the annuity statement filed", 20) == first


@pytest.mark.parametrize(
    "question", ["", "   ", "?!", "ok", "Что такое траст?", "\x00\x01", "a" * 100_000, "<b>trust</b>"]
)
def test_odd_questions_are_searched_without_error(searcher: Searcher, question: str) -> None:
    """Empty, huge, binary and foreign questions give a list like any other."""
    assert len(searcher.search(question, 3)) == 3


def test_search_by_words_alone_finds_the_paragraph_named() -> None:
    """Without a model the words still lead to the right paragraph, and the search says that it is by words."""
    searcher = Searcher(open_index(None, settings().cache_dir), None)
    assert searcher.by_words_alone
    found = searcher.candidates("reformation judicial proceeding commenced on or before the due date", 5)
    assert any(one.section.startswith("20.2056A-4(a)") for one in found)


def test_any_langchain_program_can_use_the_retriever(searcher: Searcher) -> None:
    """The retriever is LangChain's own; its documents carry section and version, and their words are the law's."""
    retriever = QdotRetriever(searcher=searcher, k=4, as_of=dt.date(2026, 11, 22))
    documents = retriever.invoke("time limit for the rollover to the QDOT")
    assert isinstance(retriever, BaseRetriever)
    assert len(documents) == 4
    for document in documents:
        version = store.law_book().version(document.metadata["section"], document.metadata["version"])
        assert document.page_content == version.text


def test_the_retriever_gives_the_law_of_the_day(searcher: Searcher) -> None:
    """A decedent of 2015 gets the corpus-portion paragraph of 2009, one of 2024 that of 2023."""
    versions = {}
    for year in (2015, 2024):
        retriever = QdotRetriever(
            searcher=searcher, k=10, as_of=dt.date(2026, 11, 22), date_of_death=dt.date(year, 6, 2)
        )
        found = retriever.invoke("mortality component of the expected annuity term present value (c)(4)(ii)(B)")
        versions[year] = {d.metadata["section"]: d.metadata["version"] for d in found}.get("20.2056A-4(c)(4)(ii)(B)")
    assert versions == {2015: "2009-05-01", 2024: "2023-06-01"}


def test_chroma_is_there_for_langchain(searcher: Searcher) -> None:
    """The same index answers through LangChain's own vector store."""
    assert isinstance(searcher.embedder, Embeddings)
    store_ = searcher.index.chroma(searcher.embedder)
    found = store_.similarity_search("who signs the assignment", k=3)
    assert len(found) == 3
    assert all({"kind", "key", "section", "version"} <= set(document.metadata) for document in found)
