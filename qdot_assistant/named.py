"""Sections a question names, in any usual style, and whether they exist."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from knowledge import store
from knowledge.citation import SECTION, find_citations
from knowledge.mentions import is_the_section

# Words that may stand around a citation without asking anything about it.
_FILLER = re.compile(
    (
        r"\b(?:see|cf|cite|treas|treasury|reg|regs|regulations?|section|sec|paragraph|para|subparagraph|"
        r"subpara|clause|of|the|this|in|under|at|26|cfr|please|pls|and|example|ex|former|old|current|new|"
        r"now|today|text|what|says?|does|is|what's|it|(?:19|20)\d\d|t\.?d\.?|before|prior|after|stood|at|"
        r"version|words?|wording|now|law|a|an|as|say|read|reads|did|do|stands?|force|effective|currently|"
        r"decedents?|d|dying|died|dies|dead|deaths?|passing|passed|date|who|whose|on|for|since|when|if|estate|"
        r"applicable|governing|with|respect)\b|[§.,;:?!()\"'\s-]+"
    ),
    re.IGNORECASE,
)
_OWN_NUMBER = re.compile(r"(?<![\w.])-?\s?4(?![\w.])")
"""The number of the section in short, which beside its own paragraph asks nothing ("(c)(2)(iii) of -4")."""
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_FOR_WHAT = re.compile(r"\bwhat(?:'s| is| are) .*\bfor\W*$", re.IGNORECASE)
""" "What is Table 2 for?": its purpose is asked, and none of its words."""
_DAY = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+(?:19|20)\d\d)?\b|"
    rf"\b{_MONTH}\s+(?:\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+(?:19|20)\d\d)?|(?:19|20)\d\d)\b|"
    r"\b(?:19|20)\d\d-\d\d(?:-\d\d)?\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b",
    re.IGNORECASE,
)
"""A day told beside a citation picks the version of its words; it asks nothing about them."""


@dataclass(frozen=True)
class Named:
    """The sections named, split into those that exist and those that do not.

    ``existing`` holds, for another rule cited more closely than our note on it, that note; for one that a bare message
    cites as a whole, our notes on its parts. ``elsewhere`` are rules outside our sources that no note covers.
    ``is_bare`` is True when the message is a citation and nothing else, or a day that picks the version beside it.
    """

    existing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    is_bare: bool = False

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Those that are paragraphs of § 20.2056A-4."""
        return tuple(section for section in self.existing if section.startswith("20.2056A-4("))


@lru_cache(maxsize=256)
def named_sections(text: str) -> Named:
    """Find every section named in the text."""
    text = _BELONGS_UNDER.sub(r"\g<thing>, \g<one> or \g<two>?", text)
    text = _OF_A_MARITAL_TRUST.sub("section 2056(b)(5)", text)
    found = [(span, str(citation)) for span, citation in find_citations(text)]
    if not found and is_the_section(text.rstrip(" ?")):
        return Named(existing=(SECTION,), is_bare=True)
    known = set(store.law_book().sections())
    sections = tuple(dict.fromkeys(section for _, section in found))
    rest = text
    for (start, end), _ in sorted(found, reverse=True):
        rest = rest[:start] + " " + rest[end:]
    if any(section.startswith(f"{SECTION}(") for section in sections):
        rest = _OWN_NUMBER.sub(" ", rest)
    is_bare = bool(found) and not _FILLER.sub("", _DAY.sub(" ", rest)) and not _FOR_WHAT.search(rest)
    return Named(
        existing=tuple(dict.fromkeys(held for s in sections for held in _held(s, known, is_bare))),
        elsewhere=tuple(s for s in sections if not s.startswith("20.2056A-4") and not store.law_book().related(s)),
        unknown=tuple(
            s for s in sections if s not in known and s.startswith("20.2056A-4") and not _of_another(s, text)
        ),
        is_bare=is_bare,
    )


_BELONGS_UNDER = re.compile(
    r"(?P<thing>^(?=.*\b(?:ira|iras|401|403|pensions?|annuit\w+|accounts?|plans?|arrangements?|insurance|"
    r"assets?)\b).{8,}?)"
    r"[\s.,:;-]+(?:(?:is it|under|so|within|governed by|does it fall under|falls under|which|regime) )*"
    r"(?:paragraphs?|paras?\.?|pars?\.?|subsections?) ?(?P<one>\([a-e]\)),? or (?:under |is it |rather )?"
    r"(?:(?:paragraph|para\.?|par\.?|subsection) ?)?(?P<two>\([a-e]\))(?: regime| treatment| procedures?)?\s*\?*$",
    re.IGNORECASE | re.DOTALL,
)
""" "Custodial IRA: paragraph (b) or paragraph (c)?" asks where a thing belongs, and neither paragraph by itself."""
_OF_A_MARITAL_TRUST = re.compile(
    r"(?<![\w§)-])\(b\)\(5\)(?=(?:\s*(?:/|,|or|and|-)\s*(?:an? )?)?(?:\(b\)\(7\)|\(7\)|qtip|power[- ]of[- ]appointment|"
    r"marital|estate trust)|[- ](?:form|type|style|trust)\b)|(?<=qtip or )\(b\)\(5\)|(?<=qtip/)\(b\)\(5\)",
    re.IGNORECASE,
)
"""(b)(5) beside a QTIP is section 2056(b)(5), a form of trust; our own (b)(5) says whose the transfer is."""


def _held(section: str, known: set[str], is_bare: bool) -> tuple[str, ...]:
    """The section where we hold it; of another rule our note above it, or for a bare citation the notes below."""
    if section in known:
        return (section,)
    if section.startswith("20.2056A-4"):
        return ()
    related = store.law_book().related(section)
    return related if is_bare or any(section.startswith(one) for one in related) else ()


_OTHER_SECTION = re.compile(
    r"(?:^|[\s(])-2T?\b|2056A-(?!4\b)\d|anti-?abuse|annual statement|finally determined", re.IGNORECASE
)


def _of_another(section: str, text: str) -> bool:
    """True for a (d)(1)… to (d)(3)… that stands beside § 20.2056A-2 or what it is known for: that section's, not
    ours.
    """
    return section.startswith("20.2056A-4(d)(") and bool(_OTHER_SECTION.search(text))
