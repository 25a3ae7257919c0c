"""What rests on a paragraph: the statements, calculators, errata, paragraphs and notes that cite it.

Come here for ``citing``. Everything is read once and kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from knowledge import store
from knowledge.citation import find_citations

_RULE_MODULES = (
    "corpus_portion_rules", "deadlines_rules", "deadlines_estate", "deadlines_annual", "deadlines_checks",
    "exclusion_amount", "spouse_gift_exclusion", "security_test", "section_2056a_tax", "corpus_portion_facts",
)  # fmt: skip
_CALCULATORS: Mapping[str, str] = {
    "corpus_portion_rules": "Corpus portion",
    "corpus_portion_facts": "Corpus portion",
    "exclusion_amount": "Exclusion amount",
    "spouse_gift_exclusion": "Gifts to the spouse",
    "security_test": "Security test",
    "section_2056a_tax": "Section 2056A estate tax",
}


@dataclass(frozen=True)
class Citing:
    """What cites one section.

    Attributes:
        statements: titles of the statements that rest on its words.
        calculators: the calculators and the deadline sheet, where they rest on it.
        sections: paragraphs, notes and passages that name it.
        errata: numbers of the explainer's errata that it governs.
    """

    statements: tuple[str, ...] = ()
    calculators: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    errata: tuple[int, ...] = ()


def citing(section: str) -> Citing:
    """What cites a section; nothing where nothing does."""
    return Citing(
        statements=tuple(dict.fromkeys(_statements().get(section, ()))),
        calculators=tuple(sorted(_calculators().get(section, set()))),
        sections=tuple(_sections().get(section, ())),
        errata=tuple(erratum.number for erratum in store.errata() if section in erratum.sections),
    )


@cache
def _statements() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for statement in store.statements():
        for section in {*statement.sections, *(support.section for support in statement.supports.values())}:
            found[section].append(statement.title)
    return found


@cache
def _calculators() -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for module in _RULE_MODULES:
        name = _CALCULATORS.get(module, "Deadlines")
        for section in _rules_in(module):
            found[section].add(name)
    return found


def _rules_in(module: str) -> Iterator[str]:
    """The sections of every rule that a module holds, in itself or within tables and dataclasses."""
    for value in vars(import_module(f"calculators.{module}")).values():
        yield from _sections_of(value, 0)


def _sections_of(value: object, depth: int) -> Iterator[str]:
    from calculators.base import Rule

    if isinstance(value, Rule):
        yield value.section
    elif depth < 3 and isinstance(value, Mapping):
        for inner in value.values():
            yield from _sections_of(inner, depth + 1)
    elif depth < 3 and isinstance(value, tuple | list):
        for inner in value:
            yield from _sections_of(inner, depth + 1)
    elif depth < 3 and hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
        for inner in (getattr(value, name) for name in value.__dataclass_fields__):
            yield from _sections_of(inner, depth + 1)


@cache
def _sections() -> Mapping[str, list[str]]:
    book = store.law_book()
    found: dict[str, list[str]] = defaultdict(list)
    for section in book.sections():
        paragraph = book.paragraphs.get(section)
        if paragraph is not None and not paragraph.versions:
            continue
        text = book.versions(section)[-1].text
        for cited in dict.fromkeys(str(cited) for _, cited in find_citations(text)):
            if cited != section:
                found[cited].append(section)
    return found
