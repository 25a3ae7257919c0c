"""``qdot bench-retrieval``: reads the BEIR layout, measures as it should, and refuses what is no data set."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from qdot_assistant import beir, bench_retrieval
from qdot_assistant.bench_retrieval import Corpus, Found, HybridSearch, chosen_weight, main, measure
from qdot_assistant.embeddings import Embedder

_TEXTS = {
    "t1": ("Assignment", "The spouse assigns property to the trust in writing."),
    "t2": ("Return", "The executor files the estate tax return."),
    "t3": ("", "A bank acts as trustee of the marital trust."),
}
_QUERIES = {"q1": "who files the return", "q2": "assign property in writing", "q3": "bank as trustee"}
_JUDGED = {"q1": "t2", "q2": "t1", "q3": "t3"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = [json.dumps({"_id": key, "title": title, "text": text}) for key, (title, text) in _TEXTS.items()]
    (tmp_path / "corpus.jsonl").write_text("\n".join([rows[0], "{broken", *rows[1:]]))
    (tmp_path / "queries.jsonl").write_text(
        "\n".join(json.dumps({"_id": key, "text": text}) for key, text in _QUERIES.items())
    )
    (tmp_path / "qrels").mkdir()
    judged = [f"{query}\t{text}\t1" for query, text in _JUDGED.items()]
    (tmp_path / "qrels" / "test.tsv").write_text("\n".join(["query-id\tcorpus-id\tscore", *judged]))
    return tmp_path


def test_a_small_set_is_measured_to_the_digit(
    folder: Path, monkeypatch: pytest.MonkeyPatch, plain_embedder: Embedder, capsys: pytest.CaptureFixture[str]
) -> None:
    """Three queries whose texts share their words are all found first: every measure is one."""
    monkeypatch.setattr(bench_retrieval, "load_embedder", lambda _: plain_embedder)
    assert main([str(folder)]) == 0
    printed = capsys.readouterr()
    assert printed.out.count("1.0000") >= 6
    assert "words weigh 2 to 1 (the default)" in " ".join(printed.out.split())
    assert "1 lines could not be read" in printed.err


def test_every_text_of_a_large_set_is_indexed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many chunks a corpus takes, no text of it is left out."""
    monkeypatch.setattr(bench_retrieval, "_CHUNK", 2)
    rows = [json.dumps({"_id": f"t{number}", "text": f"text number {number}"}) for number in range(11)]
    (folder / "corpus.jsonl").write_text("\n".join(rows))
    assert Corpus.read(folder / "corpus.jsonl", None).ids == tuple(f"t{number}" for number in range(11))


def test_a_missing_file_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder without judgements is refused with the name of the file."""
    (folder / "qrels" / "test.tsv").unlink()
    assert main([str(folder)]) == 2
    assert "qrels/test.tsv is not there" in capsys.readouterr().err


def test_judgements_are_read_with_and_without_a_header(folder: Path) -> None:
    """The header is no judgement, and its absence loses none."""
    with_header = beir.qrels(folder, "test")
    file = folder / "qrels" / "test.tsv"
    file.write_text(file.read_text().split("\n", 1)[1])
    assert beir.qrels(folder, "test") == with_header == {query: {text: 1} for query, text in _JUDGED.items()}


def test_the_weight_is_chosen_on_the_development_part() -> None:
    """Where only meaning finds the right text, words weigh least; without judgements the default stands."""
    found = [Found("q", np.array([0, 1]), np.array([1.0, 0.0]), np.array([0.35, 1.0]))]
    assert chosen_weight({"q": {"b": 1}}, found, ["a", "b"], default=2.0) == 0.5
    assert chosen_weight({}, found, ["a", "b"], default=2.0) == 2.0


def test_recall_counts_the_share_of_the_right_texts() -> None:
    """Of two right texts one found in the first ten is a recall of one half."""
    found = [Found("q", np.array([0]), np.array([1.0]), np.array([1.0]))]
    assert measure({"q": {"a": 1, "c": 1}}, found, ["a", "b", "c"], 2.0)["R@10"] == 0.5


def test_search_without_a_model_is_by_words(folder: Path) -> None:
    """Without vectors the words alone rank."""
    corpus = Corpus.read(folder / "corpus.jsonl", None)
    found = HybridSearch(corpus, None).find("q1", _QUERIES["q1"])
    assert corpus.ids[found.best(2.0)[0][0]] == "t2"
