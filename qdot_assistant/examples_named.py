"""Which Example a question names, beside the one spoken of before, and whether its facts are changed."""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.citation import Citation
from qdot_assistant.conversation import Standing
from qdot_assistant.named import named_sections

_VARIES = re.compile(
    (
        r"\b(?:but|instead|like (?:in )?ex\w*|same (?:facts )?as|suppos\w+|if|as in ex[^.]*(?:but|except|only)|"
        r"except|only (?:moved|transferred|assigned)|rather than|would|"
        r"change[ds]?|assum(?:e|ing)|were|had|vary|varied|varying|variation|variant|modif\w+|alter(?:ed|ing)?|"
        r"imagine|imagining|pretend|only (?=she|he|s\b|they|th(?:e|at|is) \w+ (?:was|is|count|put|show|list)|i\b|we\b|"
        r"my\b|our\b|his\b|her\b)|hypothetical\w*|"
        r"like (?:the )?(?:first|1st|second|third|fourth|fifth)|"
        r"with (?:an? |the )?(?:inclusion|included|includible|percentage|share)|versions?|"
        r"(?:with|for) us|in (?:our|my) (?:own )?case|ours (?:is|was|were)|"
        r"in which (?=s\b|she|he|the spouse)|all four (?:\w+ ){0,3}(?:transferred|assigned|moved)|"
        r"with (?:the|all|both) (?:\w+ ){1,4}(?:transferred|assigned|moved|kept|retained|left out)|"
        r"(?:moves?|moved|transfers?|assigns?) (?:only|just|solely|nothing|everything|all))\b"
    ),
    re.IGNORECASE,
)
_ASKS_ITS_FACTS = re.compile(
    (
        r"\b(?:why|when|who)\b(?!.*\b(?:if|suppose|what if)\b)(?!.*\bbut\b)|\bhow (?:did|does|is|"
        r"was)\b(?!.*\b(?:if|suppose|but)\b)"
    ),
    re.IGNORECASE,
)
PRESENT = re.compile(r"\b(?:newer|new|current|present|latest|as (?:it )?now|now reads)\b", re.IGNORECASE)
_PENSION_EXAMPLE = re.compile(
    r"\b(?:pension|annuity|corpus(?: portion)?|actuarial|computation|calculation)(?:'s)? (?:example|illustration)\b|"
    r"\bworked (?:annuity |pension )?(?:example|illustration)\b|"
    r"\bexample\b.{0,40}\b(?:pension|annuity|corpus portion)\b|\b(?:old|older|earlier|former|new|"
    r"newer|current|2009|2023) example\b",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    (
        r"\b(?:examples?|ex\.?)\s*(?:#|no\.?\s*|number\s*)?(\d+|"
        r"(?<!for example )(?:one|two|three|four|five))\b|"
        r"\b(first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th) example\b"
    ),
    re.IGNORECASE,
)
_NEXT_EXAMPLE = re.compile(
    r"\bthe (next|previous|following|last|one (?:after|before)) (?:one|example)?\b", re.IGNORECASE
)
_NUMBER = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5,
}  # fmt: skip
# "Cited as an example of federal law" speaks of no Example of paragraph (d).
SPEAKS_OF_EXAMPLES = re.compile(r"(?<!\bas an )\b(?:examples?|illustrat\w+)\b", re.IGNORECASE)
TEMPORARY = re.compile(r"(?<![\w.])(?:20\.2056[Aa])?-?2T\b|(?<![\w.])-2t\(d\)")


@lru_cache(maxsize=1024)
def example_asked(text: str) -> int | None:
    """The number of the Example named in the text, by its name or by its paragraph (d)(n)."""
    match = _EXAMPLE.search(text)
    if match:
        word = (match.group(1) or match.group(2)).lower()
        number = _NUMBER.get(word) or (int(word) if word.isdigit() else 0)
        return number if 1 <= number <= 5 else None
    if _PENSION_EXAMPLE.search(text):
        return 4
    for section in named_sections(text).paragraphs:
        path = Citation.parse(section).path
        if len(path) > 1 and path[0] == "d":
            return int(path[1])
    return None


def varies(text: str) -> bool:
    """Whether the facts of an Example are changed by the asker."""
    return bool(_VARIES.search(text) and not _ASKS_ITS_FACTS.search(text))


def example_before(text: str, standing: Standing) -> int | None:
    """The Example the conversation is about; "the next one" is the one after it."""
    before = example_asked(standing.context)
    step = _NEXT_EXAMPLE.search(text)
    if before is None or step is None:
        return before
    after = before - 1 if step.group(1).lower() in ("previous", "one before") else before + 1
    return after if 1 <= after <= 5 else before
