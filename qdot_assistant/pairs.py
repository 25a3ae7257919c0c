"""Things of the law that come in pairs, and which of the two "the other one" means.

Come here for the two routes, the two reformations, transfer and assignment, and the like: how each is told apart in
what was said, and what it is called in full.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_I = re.IGNORECASE


@dataclass(frozen=True)
class One:
    """One thing of a pair: how it is spoken of, and its name."""

    spoken: re.Pattern[str]
    name: str


def _one(spoken: str, name: str) -> One:
    return One(re.compile(spoken, _I), name)


# Each pair in the order in which the regulation tells them.
_ROUTES = (
    _one(
        r"\bpay(?:s|ing|ment of)?(?: the)?(?: \w+)?[ -]tax\b|\bagreement to pay\b|\bpay-tax\b|\bremit\w*|"
        r"\(c\)\((?:2|6)\)",
        "Agreement To Pay, the pay-tax route",
    ),
    _one(
        r"\broll(?:ed|ing|s)?[ -]?over\w*|\broll(?:s|ed|ing)? (?:\w+ ){1,4}?(?:over|into)\b|\b60 days\b|"
        r"\(c\)\((?:3|7)\)",
        "Agreement To Roll Over, the roll-over route",
    ),
)
_REFORMATIONS = (
    _one(
        r"\b(?:under|by|in accordance with|following|terms of) the (?:terms of the )?(?:will|trust)\b(?:'?s)?"
        r"(?: (?:own )?terms\b)?|\bwill or trust\b",
        "reformation under the terms of the will or trust",
    ),
    _one(r"\bcourts?\b|\bjudicial\w*|\bjudge\b|\bproceeding\b", "judicial reformation through a court"),
)
_ACCOUNTS = (
    _one(
        r"\bindividual retirement account|\bira account|\b(?:roth|traditional|sep|simple|ordinary) ira\b|"
        r"\b(?:section |sec\.? |\u00a7 ?)?408\(a\)(?: (?:individual retirement )?accounts?\b| iras?\b)?|"
        r"\b(?:an?|the|my|his|her|our) iras?\b(?! annuit)|\baccount (?:kind|type|sort|version|form)\b",
        "individual retirement account",
    ),
    _one(
        r"\bindividual retirement annuit|\bira annuit|\bannuity ira|"
        r"\b(?:section |sec\.? |\u00a7 ?)?408\(b\)(?: (?:individual retirement )?annuit(?:y|ies)\b| iras?\b)?|"
        r"\bannuity (?:kind|type|sort|version|form)\b",
        "individual retirement annuity",
    ),
)
_SOURCES = (
    _one(
        r"\b(?:from|with|by) (?:a|his|her|the|my \w+'?s?) (?:job|work|employer)\b|\bemploy\w*|\bjob\b",
        "employment-related annuity",
    ),
    _one(
        r"\bnot employment|\b(?:private|commercial) annuit|\b(?:bought|purchased)\b|"
        r"\binsurance company\b|\binsurers?\b",
        "annuity that is not employment-related",
    ),
)
_EXEMPT = (
    _one(
        r"(?<!without )(?<!free of )\b(?:the )?(?:estate|death) (?:tax )?(?:one|thing|exemption|exclusion|amount|"
        r"limit|figure|tax|part|side|"
        r"kind)\b(?! (?:returns?|forms?|deductions?|lawyer|attorney))",
        "estate tax exemption",
    ),
    _one(
        r"\b(?:the )?gifts? (?:tax )?(?:one|thing|exemption|exclusion|amount|limit|figure|part|side|kind)\b|"
        r"\b(?:yearly|annual) (?:gift )?(?:one|thing|exclusion|amount|limit|figure)\b|\bgifts\b",
        "yearly gift exclusion for a spouse",
    ),
)
_ACTS = (
    _one(r"\btransfer(?:red|ring|s)?\b", "actual transfer"),
    _one(r"\bassign(?:ment|ed|ing|s)?\b", "assignment"),
)
_TAXES = (
    _one(r"\bincome[- ]tax(?:es)?\b", "income tax"),
    _one(r"\b(?:qdot |section 2056a )?estate[- ]tax(?:es)?\b(?! returns?)", "QDOT estate tax"),
)
_PAIRS = (_ROUTES, _REFORMATIONS, _ACCOUNTS, _SOURCES)
_NAMED_BY_ALL = (*_PAIRS, _ACTS, _TAXES)
"""Transfer and assignment are words of every answer: only the user's own words make them a pair that is spoken of."""
_OPPOSITES = (_ACCOUNTS, _SOURCES, _REFORMATIONS, _EXEMPT)
"""Pairs of which a thing that is not the one is the other; what is not transferred need not be assigned."""

_AS = (
    r"(?:[ -](?:alternatives?|options?|routes?|ways?|versions?|choices?|methods?|models?|variants?|ones?|kinds?|"
    r"agreements?|promises?|forms?|paths?|plans?|schemes?|solutions?))"
)
_EVERYDAY: tuple[tuple[re.Pattern[str], One], ...] = (
    (
        re.compile(
            r"\b(?:the |an? )?(?:pay[- ]as[- ]you[- ]go\b" + _AS + r"?|(?:(?:yearly|annual|year[- ]by[- ]year|"
            r"every[- ]year|each[- ]year|periodic|recurring|installment|estate)[ -])?(?:tax|tax[- ]pay(?:ing|ment)|"
            r"remittance|tax[- ]each[- ]year|tax[- ]every[- ]year)"
            + _AS
            + r"|(?:yearly|annual)[ -]pay(?:ing|ment)?"
            + _AS
            + r")\b",
            _I,
        ),
        _ROUTES[0],
    ),
    (
        re.compile(
            r"\b(?:the |an? )?(?:(?:trust|qdot|corpus|principal)[ -](?:contributions?|deposits?|transfers?|funding)|"
            r"(?<!\bi )(?<!\bwe )(?<!\bshe )(?<!\bto )"
            r"(?:move|put|pay|transfer|deposit)[ -](?:it[ -])?(?:in|into)[ -]the[ -]trust)" + _AS + r"?\b",
            _I,
        ),
        _ROUTES[1],
    ),
)
"""What the two agreements are called in passing ("the pay-as-you-go alternative"), where one of them is spoken of."""


def called(text: str, before: Sequence[str]) -> str:
    """The message with an agreement that it calls by an everyday name called as the regulation does."""
    spoken = any(one.spoken.search(words) for one in _ROUTES for words in before)
    if not spoken or any(one.spoken.search(text) for one in _ROUTES):
        return text
    for pattern, one in _EVERYDAY:
        if found := pattern.search(text):
            return f"{text[: found.start()]}the {one.name}{text[found.end() :]}"
    return text


_OTHER = re.compile(
    r"(?<!\btreat it )(?<!\btreat them )(?<!\btreat that )\b(?:(?:with|on|in|under|for) )?"
    r"the (?P<which>other|second|alternative|first|former|latter)"
    r"(?: (?:one|route|way|agreement|option|method|kind|type|form|path|choice|possibility|promise|sort|contract))?\b"
    r"(?! (?:spouse|husband|wife|trustee|person|payment|check|paragraph|example|condition|requirement|year|day|month|"
    r"half|time|thing|side|part)s?\b)",
    _I,
)
_NEGATION = re.compile(
    r"\b(?:not|no|never|without|isn'?t|wasn'?t|aren'?t|weren'?t|doesn'?t|didn'?t|rather than|"
    r"instead of)\b(?:(?!,|\bbut\b).){0,25}$",
    _I,
)

_DENIED = re.compile(
    r"\s+(?:(?:was|is|were|are|had|has|did|does)(?:n'?t| not| never)|had no|has no|never)\b(?: (?:been|ever|really))?"
    r"(?: (?:involved|concerned|part|a part|behind (?:it|this)|in (?:it|this)|meant|asked|at all|"
    r"pay(?:ing)? (?:it|for it)|arrange\w*(?: it)?|provid\w*(?: it)?|there|it|role|hand|say))*",
    _I,
)
"""What denies the thing of a pair after it ("the employer wasn't involved")."""


def turned(text: str, before: Sequence[str]) -> str:
    """The message with "the other one" called by its name, where what was said before settles which that is.

    Args:
        text: the user's words.
        before: what was said before, what counts most first.
    """
    text = called(text, before)
    match = _OTHER.search(text)
    if match is None or (listed := _listed(match, text, before[0])):
        return _opposite(text) if match is None else listed or text
    which = match["which"].lower()
    if which != "other" and any(_COUNTED.search(words) for words in before):
        return text  # the first of several payments, not of the two agreements
    names = (
        name
        for n, words in enumerate(before)
        for pair in (_NAMED_BY_ALL if n < len(before) - 1 and which != "alternative" else _PAIRS)
        if (name := _meant(which, pair, words))
    )
    name = next(names, None)
    return f"{text[: match.start()]}the {name}{text[match.end() :]}" if name else text


_TWO = re.compile(
    r"\b(?:(?:an?|the|my|his|her|our) )?(?P<one>(?!a\b|the\b)[\w()-]+(?: [\w()-]+)??) and (?:also )?(?:an?|the|"
    r"my|his|her|our) "
    r"(?P<two>[\w()-]+(?: (?!in|at|of|on|from|that|which|is|was|to)[\w()-]+)?)(?=\W*$|[.,;!?])",
    _I,
)


def _listed(match: re.Match[str], text: str, before: str) -> str | None:
    """ "The first one" after the user named two things: the first of them."""
    which, two = match["which"].lower(), list(_TWO.finditer(before))
    if which in ("other", "alternative") or len(two) != 1 or any(one.spoken.search(before) for one in _ROUTES):
        return None
    name = two[0]["two" if which in ("second", "latter") else "one"]
    return f"{text[: match.start()]}the {name}{text[match.end() :]}"


def same_of_the_other(text: str, before: str, meant: str = "") -> str | None:
    """The earlier question about the other of a pair that the follow-up only names ("what about the pay-tax one?").

    ``meant`` is the follow-up with "the other one" called by its name, where it was not named.
    """
    text, named = _BESIDES.sub("", text), _BESIDES.sub("", meant or text)
    for pair in _NAMED_BY_ALL:
        for one, other in (pair, pair[::-1]):
            found = list(one.spoken.finditer(before))
            turns = other.spoken.search(named) and not one.spoken.search(named) and not other.spoken.search(before)
            if turns and len(found) == 1 and _names_only(text, named, other):
                return _said_of(other, before, found[0])
    return None


_BESIDES = re.compile(
    r",? (?:so |i mean |that is |meaning |namely |ie )?(?:the|that) (?:one|way|route|agreement|promise)"
    r"(?: (?:where|in which|with|that|under which|when)\b[^?;]*)(?=\W*$)|"
    r",? (?:where|in which|under which) (?:i|we|she|he|you|it|the)\b[^?;,]*(?=\W*$)",
    _I,
)
"""What tells once more which of the two is meant ("the other way, the one where I …")."""


def _said_of(other: One, before: str, found: re.Match[str]) -> str:
    """The earlier question about the other: its agreement where that was spoken of, else its route."""
    agreement, _, route = other.name.partition(", the ")
    if route and (clause := _CHOSEN.search(before)) and clause.start() < found.start():
        return f"{before[: clause.start()]} under the {agreement}?"
    is_paper = re.search(r"agreement", found.group() + before[found.end() : found.end() + 10], _I)
    rest = re.sub(r"^ (?:agreement|route)\b", "", before[found.end() :]) if route else before[found.end() :]
    text = f"{before[: found.start()]}{agreement if is_paper or not route else route}{rest}"
    return _TWICE.sub(r"\g<named>", _ROLLED.sub("roll over", text) if other is _ROUTES[1] else text)


def _names_only(text: str, named: str, other: One) -> bool:
    """True for a follow-up that names the other and asks nothing of its own ("same under the roll-over agreement?")."""
    if _ONLY_NAMES.match(text):
        return True
    return len(named.split()) <= MOST_WORDS and not _NAMING.sub(" ", other.spoken.sub(" ", named)).strip(" ,.?!")


_CHOSEN = re.compile(
    r",? (?:if|when|where) (?:i|we|she|he|you|one|they|(?:the|my|her|his) [a-z]+) (?:\w+ ){0,3}?"
    r"roll(?:s|ed|ing)? (?!-?over)"
    r"[\w ]*(?:over|into)[\w ]*\W*$",
    _I,
)
""" "Who signs if I roll the payments into the trust?" names the one agreement by what is done under it."""
MOST_WORDS = 14
_NAMING = re.compile(
    r"\b(?:had|have|we'd|i'd|she'd|gone|"
    r"and|so|but|ok|or|is|it|this|that|does|do|would|are|the|an?|same|thing|rule|too|also|as well|either|true|for|"
    r"with|under|in|on|of|to|if|what|how|about|hold|holds|apply|applies|go|goes|have|has|need|needs|ask|asks|require|"
    r"requires|want|wants|say|says|contain|contains|allow|allows|other|one|route|way|agreement|option|method|kind|type|"
    r"text|promise|choice|pay-tax|roll-over|then|there|something|like|such|any|work|works|i|we|she|he|take|"
    r"takes|choose|"
    r"chooses|instead|case|use|uses|pick|picks|an|be|been|was|were|chosen|chose|taken|took|used|picked|elected|"
    r"elects?|prefers?|go|went)\b",
    _I,
)
_ROLLED = re.compile(r"\b(?:pay|send in|remit)(?: (?:the|that) (?:estate )?tax)?\b(?![ -]tax)", _I)
"""What is paid on the one route is rolled over on the other."""
_TWICE = re.compile(r"\b(?P<word>\w{5,}) (?P<named>\w+ (?P=word))\b", _I)
"""A word before the name of the other that the name has as well ("a reformation judicial reformation")."""
_COUNTED = re.compile(
    r"\b(?:first|second|third|1st|2nd|3rd) (?:\w+ )?"
    r"(?:checks?|cheques?|payments?|instal\w+|year|trustee|spouse|death)\b|"
    r"\bthe (?:2nd|second) (?:one )?(?:on|came|was)\b|\bpayment of [a-z]+ \d",
    _I,
)
"""Things told one after the other, of which "the second one" is one."""
_ONLY_NAMES = re.compile(
    r"^(?:and |so |but |ok,? )*(?:(?:what|how) about|same for|with|for|under|in)? ?(?:the|an?)? ?"
    r"(?:[\w()-]+ ?){1,4}\?*$",
    _I,
)
_TWO_ROUTES = re.compile(r"\b(?:two|both|2) (?:routes|agreements)\b", _I)


def _meant(which: str, pair: tuple[One, One], words: str) -> str | None:
    """Which of a pair is meant, given what was said: the one not spoken of, or by its place where both were."""
    spoken = [bool(one.spoken.search(words)) for one in pair]
    both = all(spoken) or (pair is _ROUTES and _TWO_ROUTES.search(words) is not None)
    if both and which in ("first", "former", "second", "latter"):
        return pair[which in ("second", "latter")].name
    if spoken.count(True) == 1 and which not in ("first", "former"):
        return pair[spoken.index(False)].name
    return None


_ASKS_DIFFERENCE = re.compile(
    r"^\W*(?:(?:and|so|but|ok(?:ay)?)\b,? ?)*(?:what(?:'?s| is| are)? (?:the )?differences?|"
    r"how (?:do|are) (?:they|these|those|the two) (?:differ|different)|which (?:one )?is (?:which|what))"
    r"(?: (?:between|of) (?:them|(?:the|these|those) (?:two|ways|routes|options)(?: \w+)?|both))?\W*$",
    _I,
)
_TWO_WAYS = re.compile(
    r"\b(?:two|both|2|either) (?:of the )?(?:ways|routes|agreements|options|choices|possibilities)\b", _I
)


def difference_of_routes(text: str, before: str, said: str) -> str | None:
    """ "What's the difference?" after two ways of keeping a pension in the deduction were spoken of: the two routes."""
    spoken = all(one.spoken.search(said) for one in _ROUTES)
    if not _ASKS_DIFFERENCE.match(text) or not _TWO_WAYS.search(before) or not spoken:
        return None
    return "what is the difference between the pay-tax route and the roll-over route?"


def _opposite(text: str) -> str:
    """Call a thing that is "not" the one of a pair by the other's name ("what if it wasn't from a job?")."""
    for pair in _OPPOSITES:
        for one, other in (pair, pair[::-1]):
            match = one.spoken.search(text)
            negation = _NEGATION.search(text[: match.start()]) if match else None
            denied = _DENIED.match(text, match.end()) if match else None
            if match and (negation or denied):
                start, end = negation.start() if negation else match.start(), denied.end() if denied else match.end()
                return f"{text[:start]}{other.name}{text[end:]}"
    return text
