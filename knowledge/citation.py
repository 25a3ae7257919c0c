"""Addresses of the law: one value for a paragraph of § 20.2056A-4, one spelling for every other section id.

Come here to print, order and compare addresses, and to read an id that a person typed. Citations inside a sentence are
found by ``find_citations`` (``knowledge.mentions``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

SECTION = "20.2056A-4"

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
# The order of designations in the Code of Federal Regulations: (a)(1)(i)(A)(1).
_LEVELS = (r"[a-z]", r"\d{1,2}", r"[ivx]{1,5}", r"[A-Z]", r"\d{1,2}")


@dataclass(frozen=True, order=False)
class Citation:
    """The address of one designated paragraph, as its path: ``("c", "4", "ii", "B")``."""

    path: tuple[str, ...]

    def __str__(self) -> str:
        return SECTION + "".join(f"({part})" for part in self.path)

    @property
    def designation(self) -> str:
        """The path alone, as lawyers say it aloud: ``(c)(4)(ii)(B)``."""
        return "".join(f"({part})" for part in self.path)

    @property
    def example(self) -> str | None:
        """The form attorneys cite the Examples in, ``§ 20.2056A-4(d), Example 4(vi)``; None outside (d)."""
        if self.path[:1] != ("d",) or len(self.path) < 2:
            return None
        return f"§ {SECTION}(d), Example {self.path[1]}" + "".join(f"({part})" for part in self.path[2:])

    @property
    def parent(self) -> Citation | None:
        """The paragraph one level up, or None at the section itself."""
        return Citation(self.path[:-1]) if len(self.path) > 1 else None

    def contains(self, other: Citation) -> bool:
        """True when ``other`` is this paragraph or stands below it."""
        return other.path[: len(self.path)] == self.path

    @property
    def order(self) -> tuple[int, ...]:
        """Sort key in the order of the section."""
        return tuple(_rank(part, level) for level, part in enumerate(self.path))

    @classmethod
    def parse(cls, text: str) -> Citation:
        """Read one canonical or designation-only address.

        Args:
            text: ``20.2056A-4(c)(7)(i)``, ``§ 20.2056A-4(c)(7)(i)`` or ``(c)(7)(i)``.

        Raises:
            ValueError: when the text is not one whole address of this section.
        """
        return cls(_path_of(text))


@lru_cache(maxsize=2048)
def _path_of(text: str) -> tuple[str, ...]:
    bare = plain(text).replace(" ", "")
    bare = re.sub(r"^(?:26CFR|Treas\.?Reg\.?)?§*(?:20\.2056A-4)?", "", bare)
    if not re.fullmatch(r"(?:\([A-Za-z0-9]{1,5}\))+", bare):
        raise ValueError(f"{text!r} is not a paragraph of § {SECTION}, such as (c)(4)(ii)(B)")
    path = tuple(re.findall(r"\(([A-Za-z0-9]+)\)", bare))
    if len(path) > len(_LEVELS) or not all(
        re.fullmatch(pattern, part) for pattern, part in zip(_LEVELS, path, strict=False)
    ):
        raise ValueError(f"{text!r} does not follow the order (a)(1)(i)(A)(1)")
    return path


def _rank(part: str, level: int) -> int:
    if level in (1, 4):
        return int(part)
    if level == 2:
        return _ROMAN.index(part) + 1 if part in _ROMAN else 99
    return ord(part.lower()) - ord("a") + 1


def path_of(section: str) -> tuple[str, ...]:
    """The designations of an id of this section, whether or not there is such a paragraph; none for the section."""
    return tuple(re.findall(r"\(([^()]*)\)", section.removeprefix(SECTION)))


def section_id(text: str) -> str:
    """Read what a person typed as one section id, in any usual style.

    Args:
        text: ``(c)(7)(i)``, ``c 7 i``, ``(d), Example 4(vi)``, ``IRC 6075(a)``, ``T.D. 9974``, ``explainer#slug``.

    Raises:
        ValueError: when the text is not one section id; the message shows forms that are.
    """
    from knowledge.mentions import read_whole

    section = read_whole(text)
    if section is None:
        raise ValueError(
            f'{text.strip()[:60]!r} is not a section; write one such as "(c)(4)(ii)(B)", "Example 4(iii)", '
            '"IRC 6075(a)", "26 CFR 20.2056A-3(a)" or "explainer#trustee-requirements".'
        )
    return section


def find_citations(text: str) -> list[tuple[tuple[int, int], Citation | str]]:
    """Find every citation in free text, in order: its span, and the paragraph or the section id of another rule."""
    return list(_citations_in(text))


@lru_cache(maxsize=512)
def _citations_in(text: str) -> tuple[tuple[tuple[int, int], Citation | str], ...]:
    from knowledge.mentions import find

    return tuple((mention.span, mention.cited) for mention in find(text))


_PLAIN = str.maketrans({"–": "-", "—": "-", "‑": "-", "−": "-", "’": "'", "‘": "'", "“": '"', "”": '"', " ": " "})


@lru_cache(maxsize=2048)
def plain(text: str) -> str:
    """Fold white space, typographic dashes and quotation marks to plain ones; the form quotations are compared in."""
    return re.sub(r"\s+", " ", text.translate(_PLAIN)).strip()
