"""Short forms of this field's words, written out: "LOC", "UST", "BEA", "jud. ref."; and "to pay in rates".

Come here for ``written_out``. Only capitals stand for a word ("IS: who signs" is the Information Statement, "is" is
none), and a message all in capitals has no short forms that could be told from its words.
"""

from __future__ import annotations

import re

_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"(?<![\w.-])A-(?=(?:[1-9]|1[0-3])\([a-e]\))", "20.2056A-"),
        (r"\bL/?OC\b", "letter of credit"),
        (r"\bUSTs?\b", "U.S. trustee"),
        (r"\bBEA\b", "basic exclusion amount"),
        (r"\bAtP\b|\bATP\b", "Agreement To Pay"),
        (r"\bRoA\b|\bAtRO\b|\bATRO\b", "Agreement To Roll Over"),
        (
            r"^IS(?=\s*[:–—-]| (?:signed|signatur\w+|items?|contents?|filed)\b)|"
            r"(?<=\bthe )IS\b|(?<=\bin )IS\b|(?<=\b[Ii]s )IS\b",
            "Information Statement",
        ),
        (r">\s?(?=\$)", "over "),
        (r"(?<=\d)\s?MM\b", " million"),
        (
            r"\b(?:[Aa]pplicability|(?:[Ee]ffective|[Cc]losing)(?: and|/)applicability)(?: date)? (?:para(?:graph|\.)?|"
            r"provision|clause)\b(?! \(|, \(| of (?!-4|(?:the|this) (?:section|reg)|(?:§ ?)?20\.2056A-4))",
            "paragraph (e)",
        ),
        (r"\bJTWROS\b", "joint tenancy with right of survivorship"),
        (r"\bNCS\b", "noncitizen spouse"),
        (r"(?<!\d )(?<!\d)(?<!§ )\bUSC\b(?! ?(?:§|[Ss]ec|\d{3}))", "U.S. citizen"),
        (
            r"\b((?:[Pp]a(?:y(?:able|ing|ments?)?|id))(?: (?:it|the|this|that|our|my|estate|tax|back|off)){0,3}) "
            r"in rates\b",
            r"\1 in installments",
        ),
        (
            r"(?<=\balien )sp\b\.?(?! z)|(?<=citizen )sp\b\.?|(?<=\b[Nn]RA )sp\b\.?|(?<=\bNRA )sp\b\.?|"
            r"(?<=\bsurv )sp\b\.?|"
            r"(?<=\bsurv\. )sp\b\.?|(?<=\bfor )sp\.(?= )|(?<=\bto )sp\.(?= )",
            "spouse",
        ),
        (r"\b(?<=[Aa]nnual )excl\b\.?|\b(?<=[Gg]ift )excl\b\.?|\b(?<=spousal )excl\b\.?", "exclusion"),
        (r"\b[Aa]nn\.? excl\b\.?", "annual exclusion"),
        (
            r"(?:(?<=\bin )|(?<=\bof )|(?<=\bfor )|(?<=\band )|(?<=& )|(?<=\bto ))['’]([012]\d)\b(?!['’]|[ -](?:days?|"
            r"months?|"
            r"hours?|weeks?|percent|years?)|%)",
            r"20\1",
        ),
        (r"\bNRNC\b", "nonresident not a citizen"),
        (r"\b[Jj]ud\.? ?[Rr]ef(?:'n|n)?\.?(?=\W|$)", "judicial reformation"),
        (r"\bu/?p/?p\b|\bUPP\b", "under penalties of perjury"),
        (r"\b[Ss]ched\.? of (?:xfers?|trfs?|trans\.?)", "schedule of transfers"),
        (r"\bxfers\b", "transfers"),
        (r"\b(6|[Ss]ix)(?:-| )?mos?\b\.?(?= (?:ext|granted|more|add))", r"\1-month"),
        (
            r"(?<=[Ww]ith )(6|[Ss]ix)(?:-| )?mos?\b\W*$|(?<=[Ww]/ )(6|[Ss]ix)(?:-|"
            r" )?mos?\b\W*$",
            "the 6-month extension?",
        ),
        (r"\bext\.(?=\W|$)|(?<=-month )ext\b", "extension"),
        (r"(?<=[.;,:] )(?:so |and )?[Qq](?:dot|DOT)(?: needed| required| necessary)?\s*\?\s*$", "is a QDOT needed?"),
    )
)
SHOUT = 4  # words; so many in capitals tell nothing by being capitals
_LOWER = re.compile(r"[a-z]{2}")


def written_out(text: str) -> str:
    """The message with the short forms written out; one all in capitals stays as it is."""
    if not _LOWER.search(text) and len(text.split()) >= SHOUT:
        return text
    for form, words in _FORMS:
        text = form.sub(words, text)
    return text
