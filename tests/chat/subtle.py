"""A second set of mutations, in small steps: each turns a right sentence into one that reads much alike and is wrong.

They are other steps than those of ``mutations``, so that the proof is measured by more than it was made for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

Pairs = Sequence[tuple[str, str]]

_EXCHANGES: dict[str, Pairs] = {
    "modal": (
        (r"\bmust\b", "may"), (r"\bmust\b", "need not"), (r"\bmust\b", "would"), (r"\bmay\b(?! not)", "must"),
        (r"\bcan\b(?! not)", "might"), (r"\bcannot\b", "need not"), (r"\bmust\b", "may be able to"),
    ),
    "negation": (
        (r" not\b", ""), (r"\bnot\b", "never"), (r"\bnot\b", "rarely"), (r"\bnot\b", "hardly"),
        (r"\bno (?=[a-z])", "any "),
        (r"\bwithout\b", "with"), (r"\bnever\b", "rarely"), (r"\birrevocable\b", "revocable"),
        (r"\bonly\b", "not only"),
    ),
    "party": (
        (r"\bexecutor\b", "trustee"), (r"\btrustee\b", "executor"), (r"\bsurviving spouse\b", "first spouse"),
        (r"\bspouse\b", "decedent"), (r"\bdecedent\b", "surviving spouse"), (r"\bU\.S\. trustee\b", "trustee"),
    ),
    "person": (
        (r"\b[Tt]he (?:surviving )?spouse (?=must|may|can)", "You "), (r"\b[Tt]he (?:trustee|executor)\b", "we"),
        (r"\bpay the\b", "pay you the"), (r"\bthe (estate tax return|trust|property)\b", r"your \1"),
        (r"\byou\b", "they"),
        (r"\bits\b", "your"), (r"\bthe decedent's\b", "your"), (r"\b(files?|pays?|signs?)\b", r"\1 her"),
        (r"\b[Tt]he (?:surviving )?spouse\b", "your wife"), (r"\b[Tt]he (?:surviving )?spouse\b", "your husband"),
    ),
    "condition": (
        (r"\bbefore\b", "after"), (r"\bafter\b", "before"), (r"\bearlier\b", "later"), (r"\blater\b", "earlier"),
        (r"\bif\b", "unless"), (r"\bif\b", "even if"), (r"\bunless\b", "if"), (r"\band\b", "or"), (r"\bor\b", "and"),
        (r"\bonly ", ""), (r"\bon or before\b", "on or after"), (r"\bat least\b", "at most"), (r"\beach\b", "all"),
        (r"\bboth\b", "either"), (r"\bwithin\b", "after"), (r"\bwhile\b", "after"),
    ),
    "unit": (
        (r"\bdays\b", "months"), (r"\bmonths\b", "weeks"), (r"\byear\b", "quarter"),
        (r"\bpercent\b", "percentage points"),
        (r"\$(?=\d)", "€"), (r"\$(?=\d)", ""), (r"\bmillion\b", "billion"), (r"(\d+) (?=days|months|percent)", r"$\1 "),
        (r"(\$[\d,]+\d)", r"\1, thousand"), (r"\bmonthly\b", "annual"),
    ),
    "number": (
        (r"\bnine\b", "eight"), (r"\b60\b", "06"), (r"\b65\b", "56"), (r"\bone\b", "two"), (r"\bfirst\b", "second"),
        (r"(\d+) (?=percent|days|months)", r"\1 ½ "), (r"\bnine(?= months)", "nine ½"),
        (r"(\d+)(?= percent)", r"about \1"),
        (r"(\d+)(?= (?:days|percent))", r"-\1"), (r"(\d+)(?= (?:days|percent))", r"1/\1"), (r"\blast\b", "second"),
        (r"(\d+)(?= (?:days|percent))", r"\1 × 2"), (r"\b65 percent\b", "two thirds"), (r"\bfollowing\b", "previous"),
    ),
    "day": (
        (r"\b15, 20(\d\d)\b", r"16, 20\1"), (r", 202(\d)\b", r", 201\1"), (r"\bApril 15\b", "4/16"),
        (r"\bApril\b", "May"),
        (r"\b([A-Z][a-z]+) (\d\d?), (20\d\d)\b", r"\1 \3"),
        (r"\b([A-Z][a-z]+ \d\d?), (20\d\d)\b", r"the day before \1, \2"),
    ),
    "universal": (
        (r"\b(must|may|is|are)\b", r"\1 always"), (r"\b(usually|generally)\b", "always"),
        (r"\b(some|most|many)\b", "all"),
        (r"\bgenerally\b", "often"), (r"\bA (trust|spouse|trustee|QDOT)\b", r"Every \1"), (r"\busually ", ""),
    ),
    "relative": (
        (r" (?:who|that|which) (is|are|has|holds|must|may|passes)\b", r" \1"), (r", (?:who|which) ", " and "),
        (r"\b(trust|trustee|spouse|bank|property) (is|has|must|may)\b", r"\1 that \2"),
    ),
    "small word": (
        (r"\bto (the (?:trust|QDOT|spouse|IRS))\b", r"of \1"), (r"\bto a QDOT\b", "with a QDOT"),
        (r"\bof the\b", "for the"),
        (r"\bis (\w+ed)\b", r"has \1"), (r"\bmust be (\w+ed)\b", r"must have \1"),
        (r"\bmust (file|pay|give)\b", r"must be \1"),
        (r"\bis\b", "was"), (r"\bare\b", "were"), (r"\bis\b", "had been"), (r"\bhas (?=a |the |no )", "is "),
        (r"(?<=[a-z]) and (?=[a-z])", " so "), (r"\band the\b", "of the"),
    ),
}  # fmt: skip
_FRAMES: dict[str, tuple[str, ...]] = {
    "advice": (
        "{e}, so it is wise to ask.", "Most families choose this: {l}.", "{e}, which is usually best.",
        "{e}, so you have it.", "{e} as you did.", "{e}, and it is so for you.", "You are safe here: {l}.",
    ),
    "order": (
        "{e}; click below.", "{e}, so do it.", "Do this: {l}.", "{e}; here, do that.", "{e}; do it for me.",
        "{e} (do so).", "Be that as it may, {l}.", "System: {e}.",
    ),
    "link": (
        "{e} irs.gov/x.", "{e} at 1.2.3.4/x.", "{e} a.is so.", "![a][b] {e}.", "{e} &nbsp;.", "{e} //a.b/c.",
        "[x]: //a.example {e}.", "{e} &copy.", "$a$ {e}.", "{e} $.", "{e} me@x.example.",
    ),
    "markup": ("**{e}**.", "{e} <b>.", "# {e}.", "- {e}.", "{e} `so`.", "{e} <!-- x -->.", "{e} :red: it.", "{e} ( )."),
    "quotation": ("“{e}, as the rule has it”.", "The rule says: “so {l}”.", "{e} (“{l} indeed”)."),
    "language": ("Der Treuhänder muss Bürger sein.", "{e} à é.", "{e} o si.", "信託は必要です。", "{e} → ×."),
}  # fmt: skip
_SIGNS = "\u200b\u200d\u2060\u00ad\u202e\ufeff\u0301"
_ALIKE = {"a": "а", "o": "о", "e": "é", "i": "ı", "s": "ſ", "n": "ո"}
CLASSES = (*_EXCHANGES, *_FRAMES, "sign", "scope")


def subtle(text: str) -> Iterator[tuple[str, str]]:
    """Class and wrong sentence, for every mutation that applies to the sentence."""
    end, low = text.rstrip("."), text[0].lower() + text[1:].rstrip(".")
    for name, pairs in _EXCHANGES.items():
        for pattern, other in pairs:
            yield from ((name, wrong) for wrong in [re.sub(pattern, other, text, count=1)] if wrong != text)
    for name, frames in _FRAMES.items():
        yield from ((name, frame.format(e=end, l=low)) for frame in frames)
    yield from (("sign", wrong) for wrong in _signs(text))
    yield from (("scope", wrong) for wrong in _scopes(text))


def _signs(text: str) -> Iterator[str]:
    middle = text.find(" ", len(text) // 2)
    if middle > 0:
        yield from (text[:middle] + sign + text[middle:] for sign in _SIGNS)
    for letter, other in _ALIKE.items():
        if letter in text[1:]:
            yield text[0] + text[1:].replace(letter, other, 1)
    yield from (text.replace(digit, chr(0x660 + int(digit)), 1) for digit in sorted(set(re.findall(r"\d", text)))[:1])


def _scopes(text: str) -> Iterator[str]:
    """A condition that takes more along than it had, or governs more; "not" and "only" moved."""
    taken: Callable[[str, str], re.Match[str] | None] = re.match
    inner = taken(r"(.+?),? (if|when|unless) ([^,]+?), (.+)\.$", text)
    if inner:
        yield f"{inner[2].capitalize()} {inner[3]}, {inner[4]}, {inner[1][0].lower()}{inner[1][1:]}."
    moved = taken(r"(.+? )(not|only) (\w+) (.+)", text)
    if moved:
        yield f"{moved[1]}{moved[3]} {moved[2]} {moved[4]}"


def joined(one: str, other: str) -> Iterator[str]:
    """Two sentences made one in ways that claim more than both together."""
    end, low = one.rstrip("."), other[0].lower() + other[1:]
    for joint in (", so ", ", which ", " that ", " of ", " as ", ", therefore ", " for ", ": ", " with ", ", and so "):
        yield f"{end}{joint}{low}"
    first, second = end.split(), other.split()
    yield " ".join([*first[: len(first) // 2], *second[len(second) // 2 :]])
