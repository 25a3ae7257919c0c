"""Every style of citing a paragraph, an Example, a Code section or another regulation, and how each is read.

Come here to add a style: a pattern and its reader in ``STYLES``, the more explicit ones first. ``knowledge.mentions``
runs them over a text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from knowledge.citation import SECTION, Citation

_DASH = r"[-–—‑−]"
_PARENS = r"(?:\s?\(\s?[A-Za-z0-9]{1,5}\s?\))"
OWN = rf"(?<![\w.])(?:20\s?\.\s?)?2056\s?A\s?{_DASH}\s?4(?![\dT])"
RULE = r"(?:26\s*C\.?\s?F\.?\s?R\.?|C\.?F\.?R\.?|(?:Treas(?:ury|\.)?\s*)?Reg(?:ulation|s|\.)?s?\.?)"
SECT = r"(?:§+|\bsections?\b|\bsecs?\b\.?)"
_CODE = (
    r"(?:\b(?:I\.?\s?R\.?\s?C\.?|26\s*U\.?\s?S\.?\s?C\.?(?:\s?A\.?)?|Internal\s+Revenue\s+Code"
    r"|tax\s+code|code(?=\s*,?\s*(?:§|sec)))(?![\w-]))"
)
_PLAN_NAMES = re.compile(r"^(?:401\(k\)|403\(b\)|457\(b\)|501\(c\)|529)", re.IGNORECASE)
_LEVELS = (r"[a-z]", r"\d{1,2}", r"[ivx]{1,5}", r"[a-z]", r"\d{1,2}")
_NUMBERS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5"}
_ORDINALS = {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5",
    "1st": "1", "2nd": "2", "3rd": "3", "4th": "4", "5th": "5", "last": "5", "final": "5",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """One citation in a text.

    Attributes:
        section: the canonical id, ``20.2056A-4(c)(7)(i)``, ``IRC 6075(a)``, ``26 CFR 20.2056A-3(a)``.
    """

    span: tuple[int, int]
    section: str

    @property
    def cited(self) -> Citation | str:
        """A ``Citation`` for a paragraph of § 20.2056A-4 that can exist, else the id."""
        try:
            return Citation.parse(self.section) if self.section.startswith(f"{SECTION}(") else self.section
        except ValueError:
            return self.section


Reader = Callable[[re.Match[str], str], "Mention | None"]


def _before(text: str, at: int) -> str:
    """The few characters before a place; enough to see what a citation belongs to."""
    return text[max(0, at - 24) : at]


def _after(text: str, at: int) -> str:
    return text[at : at + 40]


def own_id(path: tuple[str, ...]) -> str:
    """The section id of a paragraph of § 20.2056A-4."""
    return SECTION + "".join(f"({part})" for part in path)


def read_path(
    text: str, start: int, is_loose: bool = False, begins: tuple[str, ...] = ()
) -> tuple[tuple[str, ...], int]:
    """Read designations from ``start``: parenthesised ones, and in a loose style bare ones ("c 7 i", "c7i")."""
    path, end = begins, start
    while len(path) < len(_LEVELS):
        step = re.compile(r"\s{0,2}\(\s?([A-Za-z0-9]{1,5})\s?\)").match(text, end)
        if step is None and is_loose:
            step = _bare_step(text, end, path)
        if step is None:
            break
        part, level = step.group(1), len(path)
        if re.fullmatch(r"\d{4}", part):
            break  # a year in parentheses names a version, not a paragraph
        path, end = (*path, part.upper() if level == 3 else part.lower()), step.end()
    return path, end


def _bare_step(text: str, at: int, path: tuple[str, ...]) -> re.Match[str] | None:
    """One designation without parentheses; "I" and words such as "2 years" are no designations."""
    level = len(path)
    between = r"[\s.,-]{0,2}" if level else ""
    step = re.compile(rf"{between}({_LEVELS[level]})(?![A-Za-z])", re.IGNORECASE).match(text, at)
    if step is None and level < len(_RUN_TOGETHER):
        step = re.compile(between + _RUN_TOGETHER[level]).match(text, at)
    if step is None:
        return None
    is_pronoun = step.group(1) == "I" or (
        level == 2 and step.group(1) == "i" and re.match(_PRONOUN_GOES_ON, _after(text, step.end()), re.IGNORECASE)
    )
    is_quantity = level in (1, 4) and re.match(_UNIT_FOLLOWS, _after(text, step.end()), re.IGNORECASE)
    is_article = level == 3 and step.group(1) in ("a", "A") and re.match(r"\s+[a-z]", _after(text, step.end()))
    return None if is_pronoun or is_quantity or is_article else step


_RUN_TOGETHER = (r"([a-e])(?=\d|\()", r"(\d{1,2})(?=[ivx])", r"([ivx]{1,4}?)(?=\(|[A-D]\b)")  # as in c7i or c4iiB
_PRONOUN_GOES_ON = (
    r"['’]|\s+(?:am|was|have|had|has|do|did|don|need|want|can|could|should|must|may|might|will|would|think|know|"
    r"understand|read|got|get|see|saw|found|find|wonder|just|also|never|still|really|believe)\b"
)
_UNIT_FOLLOWS = r"\s*(?:%|percent|years?|months?|days?|weeks?|million|thousand|times|people|children|kids|of us)\b"


def _own(match: re.Match[str], text: str) -> Mention | None:
    """The section's own number, then designations or an Example; the number alone points at no paragraph."""
    path, end = read_path(text, match.end())
    if not path:
        path, end = _after_number(text, match.end())
    if path in ((), ("d",)):
        example = re.compile(rf"\s*,?\s*{_EXAMPLE}", re.IGNORECASE).match(text, end)
        if example is not None:
            path, end = read_path(text, example.end(), begins=("d", example_number(example.group("number"))))
    return Mention((match.start(), end), own_id(path)) if path else None


def _after_number(text: str, at: int) -> tuple[tuple[str, ...], int]:
    """Designations that follow the section's number by a word or without parentheses: "-4, para (b)(6)", "-4 b 6"."""
    between = re.compile(r"[,.]?\s*(?:(?:at\s+)?(?:paragraph|para\.?|¶)\s*)?", re.IGNORECASE).match(text, at)
    path, end = read_path(text, between.end() if between else at, is_loose=True)
    return (path, end) if len(path) > 1 or "(" in text[at:end] else ((), at)


def _example(match: re.Match[str], text: str) -> Mention | None:
    if re.search(r"\b(?:for|my)\s+$", _before(text, match.start()), re.IGNORECASE):
        return None
    if re.match(_UNIT_FOLLOWS, _after(text, match.end()), re.IGNORECASE):
        return None
    begins = ("d", example_number(match.group("number")))
    path, end = read_path(text, match.end(), begins=begins)
    part = _PART_OF_EXAMPLE.match(text, match.end()) if path == begins else None
    if part is not None:
        path, end = read_path(text, part.end(), is_loose=True, begins=begins)
    return Mention((match.start(), end), own_id(path))


# What may stand between an Example and its part: "Example 4, part (vi)", "example four, romanette vi", "Ex. 4 vi".
_PART_OF_EXAMPLE = re.compile(
    r"\s*,?\s*(?:at\s+)?(?:romanette|sub-?parts?|parts?|steps?|(?:sub-?)?para(?:graph)?s?\.?|clauses?|(?=(?:ii+|iv|vi+)\b))\s*"
    r"(?=\(?[ivx])",
    re.IGNORECASE,
)


def example_number(word: str) -> str:
    """The number of an Example, told as a figure, a number or a place."""
    return _NUMBERS.get(word.lower()) or _ORDINALS.get(word.lower(), word)


def _table_2(match: re.Match[str], text: str) -> Mention | None:
    """The one table of the section, which stands in (d)(4)(i)."""
    return Mention(match.span(), own_id(("d", "4", "i")))


def _example_by_place(match: re.Match[str], text: str) -> Mention | None:
    """An Example by its place ("the second example", "the last illustration"), not one of the explainer's page."""
    if _EXAMPLE_ELSEWHERE.search(text):
        return None
    return Mention(match.span("name"), own_id(("d", example_number(match.group("place")))))


def _example_by_matter(match: re.Match[str], text: str) -> Mention | None:
    """An Example by what it is about, in the words of its heading ("the formula-assignment example")."""
    number = next((one for one, said in match.groupdict().items() if said and one.startswith("d")), None)
    return Mention(match.span(), own_id(("d", number[1:]))) if number and not _EXAMPLE_ELSEWHERE.search(text) else None


_EXAMPLE_ELSEWHERE = re.compile(r"\b(?:explainer|faq|page|article|website|brochure|another|your|my)\b", re.IGNORECASE)


def _named_paragraph(match: re.Match[str], text: str) -> Mention | None:
    """Read "paragraph (c)(7)(i)", "para c 7 i", "subparagraph (b)(4)(ii)", and after "paragraph" one letter alone."""
    is_word = match.group("word") is not None
    path, end = read_path(text, match.end(), is_loose=is_word)
    if not path or not re.fullmatch(r"[a-hj-uwyz]", path[0]):
        return None
    bare_letter = len(path) == 1 and "(" not in text[match.end() : end]
    if bare_letter and (path[0] not in "abcde" or not re.match(_CLOSES, _after(text, end), re.IGNORECASE)):
        return None
    if len(path) > 1 and not path[1].isdigit():
        return None
    return Mention((match.start(), end), own_id(path))


_CLOSES = r"\s*(?:$|[?.,;:!)]|(?:of|says?|require[sd]?|mean|means|and|or|in|apply|applies|about|to|is|does)\b)"


def _bare(match: re.Match[str], text: str) -> Mention | None:
    """Designations alone: "(c)(7)(i)", "c(7)(i)"; not what belongs to another number, as in 408(d)(3)."""
    before = _before(text, match.start())
    if re.search(r"\d[A-Za-z]?\s?$", before) and not re.search(r"\b(?:19\d\d|20[0134]\d)\s$", before):
        return None
    letter = match.group("letter")
    path, end = read_path(text, match.end(), begins=(letter.lower(),))
    if len(path) < 2 or not path[1].isdigit() or (letter.isupper() and not text[match.start() : end].isupper()):
        return None
    return Mention((match.start(), end), own_id(path))


def _run_together(match: re.Match[str], text: str) -> Mention | None:
    """Designations without parentheses inside a sentence: "what does b7i say", "under c4iiB", "at c.4.ii.B"."""
    path = tuple(re.findall(r"[ivx]+|[a-eA-D]|\d{1,2}", match.group("run")))
    return Mention(match.span("run"), own_id((*path[:3], *(part.upper() for part in path[3:4]), *path[4:])))


def _single(match: re.Match[str], text: str) -> Mention | None:
    """One letter in parentheses where the words around it say that it is a paragraph: "what does (e) say"."""
    return Mention(match.span("letter"), own_id((match.group("letter").strip("()").lower(),)))


def _other_regulation(match: re.Match[str], text: str) -> Mention | None:
    number = re.sub(r"\s", "", re.sub(_DASH, "-", match.group("number")))
    number = re.sub(r"(\d)a(?=-|\b)", r"\1A", number)
    has_prefix = match.start() < match.start("number")
    if not has_prefix and not re.match(r"(?:\d+\.\d{4}|\d+\.\d+A)", number):
        return None
    if re.fullmatch(r"20\.2056A-4", number):
        return None
    parts = "".join(f"({part})" for part in _parts(match.group("parts")))
    return Mention(match.span(), f"26 CFR {number}{parts}")


def _code_section(match: re.Match[str], text: str) -> Mention | None:
    number, parts = match.group("number").upper(), _parts(match.group("parts"))
    section = f"{number}" + "".join(f"({part})" for part in parts)
    is_bare = match.start() == match.start("number")
    if is_bare and (
        _PLAN_NAMES.match(section) or re.search(r"\bform\s*$", _before(text, match.start()), re.IGNORECASE)
    ):
        return None
    return Mention(match.span(), f"IRC {section}")


def _parts(text: str | None) -> list[str]:
    return re.findall(r"[A-Za-z0-9]+", text or "")


def _titled(form: str) -> Reader:
    def read(match: re.Match[str], text: str) -> Mention:
        return Mention(match.span(), form.format(*(group or "" for group in match.groups())).strip())

    return read


def _public_law(match: re.Match[str], text: str) -> Mention:
    number, section = match.group(1), match.group(2)
    tail = f" § {section}" + "".join(f"({part})" for part in _parts(match.group(3))) if section else ""
    return Mention(match.span(), f"P.L. {number}{tail}")


_SHOWN = r"(?:examples?|illustrations?|hypotheticals?)\b(?! of\b)"
_BY_PLACE = (
    r"(?<![\w-])(?P<name>(?P<place>first|second|third|fourth|fifth|[1-5](?:st|nd|rd|th)|last|final)"
    rf"(?: worked| numbered| of the (?:five|5))? {_SHOWN})"
)
_BY_MATTER = (
    r"(?<![\w-])(?:"
    r"(?P<d1>probate and non-?probate(?: property)?|(?:life[- ])?insurance|pecuniary[- ]bequest)|"
    r"(?P<d2>formula(?:[- ]assignment)?|zero[- ]tax(?:[- ]formula)?)|"
    r"(?P<d3>joint(?:ly)?(?:[- ](?:owned|held|tenancy|tenants?|property|house|home|ownership))+|"
    r"(?:right of )?survivorship(?:[- ]property)?)|"
    r"(?P<d4>corpus[- ]portion|survivor'?s annuity)|"
    r"(?P<d5>(?:subject to )?gift[- ]tax|grand-?children|reverse[- ]qtip)"
    rf") {_SHOWN}"
)
_EXAMPLE = (
    r"(?:(?:examples?|illustrations?)\s*(?:no\.?\s*|number\s*|#\s*)?|exs?\.\s*|\bex\s?(?=\d))"
    r"(?P<number>[1-9](?!\d)|one|two|three|four|five)\b"
)
_NUMBER = r"(?P<number>\d{2,4}[A-Za-z]?)"


def _compiled(*styles: tuple[str, Reader]) -> tuple[tuple[re.Pattern[str], Reader], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), reader) for pattern, reader in styles)


# From the most explicit style to the least.
STYLES = _compiled(
    (r"explainer#([a-z0-9-]+)", _titled("explainer#{0}")),
    (rf"(?:{RULE}\s*)*{SECT}?\s*{OWN}", _own),
    (rf"(?:{SECT}|{RULE})?\s?(?<![\w.)]){_DASH}\s?4(?=\s?(?:\([a-z]\)|[a-e]\d))", _own),
    (rf"(?:(?:{SECT}|{RULE}|\bpara(?:graph)?\b\.?)\s*|(?<![\w.,$)-]))4(?=\s?\([a-e]\)\s?\(\d)", _own),
    (
        rf"(?:{RULE}\s*)*{SECT}?\s*(?<![\w.$])"
        rf"(?P<number>(?:1|20|25|26|53|301|601)\.\d{{3,5}}[A-Za-z]{{0,2}}(?:\([a-z]\))?{_DASH}\d{{1,2}}[AT]?)(?![\w])"
        rf"(?P<parts>{_PARENS}*)",
        _other_regulation,
    ),
    (r"\bT\.?\s?D\.?\s*(\d{4,5})\b", _titled("T.D. {0}")),
    (r"\bTreasury\s+Decision\s+(\d{4,5})\b", _titled("T.D. {0}")),
    (r"\bNotice\s+(\d{4}-\d{1,3})\b", _titled("Notice {0}")),
    (r"\bREG-(\d{6}-\d{2})\b", _titled("REG-{0}")),
    (r"\bRIN\s+(1545-[A-Z]{2}\d{2})\b", _titled("RIN {0}")),
    (
        r"\b(?:P\.?\s?L\.?|Pub(?:lic|\.)\s*L(?:aw|\.))\s*(?:No\.?\s*)?"
        rf"(\d{{2,3}}-\d{{1,3}})(?:,?\s*(?:{SECT})\s*(\d+)({_PARENS}*))?",
        _public_law,
    ),
    (rf"{_CODE}\s*,?\s*{SECT}?\s*{_NUMBER}(?![\w.-])(?P<parts>{_PARENS}*)", _code_section),
    (rf"{SECT}\s*{_NUMBER}(?![\w-]|\.\d)(?P<parts>{_PARENS}*)", _code_section),
    (
        rf"(?<![\w.$,/-])(?P<number>\d{{4}}[A-Za-z]|(?:2[0156]|[67]\d)\d{{2}}|408)"
        rf"(?P<parts>(?:(?<=[A-Za-z])\s?)?\([a-z]\){_PARENS}*)",
        _code_section,
    ),
    (r"(?<![\w.$,/-])(?P<number>2056A)(?P<parts>)(?![\w(-])", _code_section),
    (rf"(?:\(d\)\s*,?\s*)?(?<![\w])(?:{_EXAMPLE})", _example),
    (r"\btable (?:2|two)(?: (?:to|of|in|under) (?:paragraph )?(?=\(d\)\(4\)\(i\)))?\b(?! years?\b)", _table_2),
    (_BY_PLACE, _example_by_place),
    (_BY_MATTER, _example_by_matter),
    (
        r"(?:(?P<word>\b(?:sub)?-?para(?:graph)?s?\b\.?|\bpars?\b\.|\bsub-?sec(?:tion)?s?\b\.?|¶+)"
        r"|\bclauses?\b|§+|\bsections?\b|\bsecs?\b\.?)\s*(?=\(|[A-Za-z]\b|[a-e]\d)",
        _named_paragraph,
    ),
    (r"(?<![\w.)\]])\((?P<letter>[a-z])\)(?=\s?\()", _bare),
    (r"(?<![\w.(])(?P<letter>[a-e])(?=\(\d)", _bare),
    (
        r"(?<![\w.(#$-])(?P<run>(?-i:[a-d]\d{1,2}[ivx]{1,4}(?:[A-D]\d?)?|[a-d]\.\d{1,2}\.[ivx]{1,4}(?:\.[A-D](?:\.\d)?)?))(?![\w(])",
        _run_together,
    ),
    (
        r"\b(?:under|in|does|did|of|see|by|with|about|text|explain|is|read|per|quote|cite|at)\s+"
        r"(?P<run>(?-i:[a-d]\d))(?=\s*(?:$|[?.,;!]|\b(?:of|says?|mean|means|provides?|allows?|requires?|and|or|apply|applies|cover|"
        r"do|about)\b))",
        _run_together,
    ),
    (
        r"(?:\b(?:under|in|does|did|of|see|by|with|about|text|explain|is|read|quote|cite|print|show|"
        r"recite|how has)\s+|^\s*)"
        r"(?P<letter>\([a-hj-uwyz]\))"
        r"(?=\s*(?:$|[?.,;!]|\b(?:of|says?|mean|means|provides?|exempts?|allows?|requires?|in|apply|applies|cover|do|about|now|"
        r"today|as|before|after|read|reads|stood|say|changed?|amended)\b))",
        _single,
    ),
)
