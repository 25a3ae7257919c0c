"""Amounts of money: "$6k a month", "1.25 million", "72 thousand", "20k at each year end".

Come here for ``money_in``. Only United States dollars can be used; other currencies are found and marked.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qdot_assistant.reading.mention import MoneyMention
from qdot_assistant.reading.numbers import NUMBER, has_number, number_of
from qdot_assistant.reading.sums import summed
from qdot_assistant.reading.text import Message, message_of

_FOREIGN_SIGN = (
    r"€|£|¥|₹|c\$|ca\$|a\$|au\$|nz\$|hk\$|mx\$|r\$|(?:eur|gbp|chf|cad|aud|jpy|inr|cny|rmb|mxn|sek|nok|dkk)\b"
)
_FOREIGN_WORD = (
    r"€|£|¥|₹|euros?|eur|pounds?(?: sterling)?|sterling|gbp|(?:swiss )?francs?|chf|canadian dollars?|"
    r"australian dollars?|cad|aud|yen|jpy|"
    r"rupees?|inr|pesos?|mxn|yuan|rmb|cny|reais|kronor|kroner|crowns?"
)
_NUMBER = re.compile(NUMBER)
_SIGN_BEFORE = re.compile(rf"(?:\b|(?=[€£¥₹$]))(?P<sign>us\$|usd|{_FOREIGN_SIGN}|\$)\s?(?P<minus>-)?$")
_SIGN_AFTER = re.compile(
    rf"(?:\s*|-)(?P<sign>{_FOREIGN_WORD}|us dollars?|u\.s\. dollars?|dollars?|bucks|usd|\$(?!\s?\d))(?![a-z])"
)
_MINUS_BEFORE = re.compile(r"(?:(?<![\w)])-|\bminus\s+|\bnegative\s+)$")
_SCALE_TAIL = re.compile(r"(?:thousand|million|billion|grand|mio|mill?|mln|mm|bn|\d\s?[km])$")
_GROUPED = re.compile(r"\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?:\.\d+)?$|\d{1,3}(?:'\d{3})+$|\d{1,3}(?:\.\d{3})+,\d{2}$")
_UNIT_AFTER = re.compile(
    r"\s*(?:dollars?\s*)?(?:,\s*)?(?:(?:(?:is|gets|that)\s+)?(?:com(?:es|ing?)(?:\s+in)?|arriv(?:es|ing)|land(?:s|ing)|wired|"
    r"deposited|credited|sent)(?:\s+(?:in|into|to|on)\s+(?:my|her|his|our|the)\s+\w+)?\s+)?(?:(?:a|an|per|each|every|/)\s*(?:calendar\s+)?(?:month|mo|year|yr|"
    r"quarter|qtr|week|wk|half[- ]year|fortnight|annum)\b|"
    r"monthly\b|quarterly\b|weekly\b|annually\b|yearly\b|p\.a\.|semi-?annually\b|bi-?weekly\b|fortnightly\b|"
    r"by\s+the\s+(?:month|year|quarter|week|half[- ]year)\b|month\s+(?:after|by)\s+month|"
    r"(?:(?:is\s+)?(?:paid|payable|due)\s+)?(?:(?:at|on)\s+)?(?:the|each|every)\s+(?:first|last|\d{1,2}(?:st|nd|rd|th))\s+"
    r"(?:(?:business\s+)?day\s+)?of\s+(?:the|each|every|a)\s+(?:month|quarter|year)|"
    r"at\s+(?:each|every)\s+(?:year|month|quarter)|every\s+(?:two|three|six|2|3|6)\s+(?:weeks?|months?)|"
    r"twice\s+a|once\s+a)"
)
_NOUN_BEFORE = re.compile(
    r"\b(?:annuity|pension|payments?|pays?|paying|amount|estate|assets?|distribution|gift|benefit|worth|"
    r"valued at|installments?|instalments?|stipend|income|"
    r"property|bequest|insurance)\s+(?:(?:of|is|was|are|at|to|me|her|him|us|about|around|roughly|"
    r"approximately|only|exactly|be|annual|amount|value|payment|:|=|assets?)\s+|[:=]\s*)*$"
)
_AGE_BEFORE = re.compile(r"\bage[ds]?(?: of)?\s*[:=]?\s*$")
_OLDEST = 110
_INTERVAL_BEFORE = re.compile(
    r"\b(?:weekly|monthly|quarterly|(?:semi-?\s?)?annual(?:ly)?|yearly)\s*[:=]?\s*$|"
    r"\b(?:each|every)\s+(?:(?:first|last|\d{1,2}(?:st|nd|rd|th)|(?:business )?day|of|the|three|six|3|6)\s+){0,5}"
    r"(?:month|quarter|year|week)s?,?\s*$"
)
_NOT_MONEY_AFTER = re.compile(
    r"\s*(?:%|percent|per\s?cent|years?\b|yrs?\b|months?\b|days?\b|weeks?\b|y/?o\b|payments|installments|"
    r"instalments|children|kids|people|times|(?:equal |level )?(?:monthly|quarterly|annual|yearly|weekly|"
    r"semi-?annual) (?:payments|instal|che(?:ck|que)s|pay-?outs|deposits|sums|amounts))"
)


def money_in(text: str) -> list[MoneyMention]:
    """All amounts of a text in order."""
    return money_of(message_of(text), message_of(text).masked)


def has_currency_other_than_dollars(text: str) -> bool:
    """Whether the text names an amount in a currency the calculators cannot use."""
    return any(mention.currency != "USD" for mention in money_in(text))


def money_of(message: Message, text: str) -> list[MoneyMention]:
    """All amounts of a message in order. ``text`` is the masked message with dates blanked."""
    if not has_number(text):
        return []
    mentions = (_mention(match, text) for match in _NUMBER.finditer(text))
    return summed(text, [mention for mention in mentions if mention is not None])


def _mention(match: re.Match[str], text: str) -> MoneyMention | None:
    """The amount a number is, with the sign before or the currency after it; None when it is no money."""
    start, end = match.span()
    before = _SIGN_BEFORE.search(text[max(0, start - 8) : start])
    after = None if before else _SIGN_AFTER.match(text, end)
    amount = _amount(match, text, before is not None or after is not None)
    if amount is None:
        return None
    start = start - len(before.group()) if before else start
    minus = _MINUS_BEFORE.search(text[max(0, start - 10) : start])
    if minus or (before and before["minus"]):
        amount = -amount
    start -= len(minus.group()) if minus else 0
    sign = before or after
    currency = _currency(sign["sign"]) if sign else "USD"
    return MoneyMention((start, after.end() if after else end), amount, currency, sign is not None)


def _currency(sign: str) -> str:
    sign = sign.strip()
    return "USD" if sign in ("$", "us$", "usd", "bucks") or re.fullmatch(r"(?:u\.?s\.? )?dollars?", sign) else sign


def _amount(match: re.Match[str], text: str, explicit: bool) -> Decimal | None:
    words = match.group()
    value = number_of(words)
    if value is None or not (explicit or _is_money(match, text, words, value)):
        return None
    return (value * 1000).normalize() + 0 if _THOUSANDS.fullmatch(words) else value


_THOUSANDS = re.compile(r"\d{1,3}\.\d{3}")
""" "3.300 each quarter", as sums are written elsewhere."""


_BARE_UNIT = re.compile(
    r"\s*(?:month|mth|mo|quarter|qtr|week|wk|year|yr)\b(?!\s?-?(?:extension|period|term|certain|delay|lease|old|"
    r"anniversary|mark|rule|limit))"
)
""" "1800 month": the interval told without "a"."""


_LISTED = re.compile(
    r"(?:\s*(?:,\s*(?:and\s+)?|and\s+|&\s*|plus\s+)\$?\d[\d,]*(?:\.\d\d)?(?![\d%]))+\s*(?:dollars\s*)?"
    r"(?:(?:a|per|each|every|/)\s*(?:month|mo|quarter|week|year)\b|monthly\b|quarterly\b|weekly\b|yearly\b|annually\b)"
)
""" "500, 650 and 720 a month": the interval told once, after the last of a list."""
_PAID_TO = re.compile(
    r"\s+(?:(?:is |being )?(?:paid|goes|comes|going|coming)\s+)?(?:to|for) (?:me|her|him|the (?:survivor|widow(?:er)?|"
    r"surviving spouse|spouse))\b|\s+(?:afterwards?|thereafter|after (?:that|he|she|his|her))\b"
)
_REDUCED_TO = re.compile(
    r"\b(?:drop|fall|fell|went|go|reduc|cut|shr[aiu]nk|lower|halv|decreas|revert)\w* (?:back |down )?to "
    r"(?:only |about |just )?$"
)
""" "1,000 a month while both live and 600 to me after": the second amount, told without its interval."""


def _is_money(match: re.Match[str], text: str, words: str, value: Decimal) -> bool:
    if value >= 100 and _BARE_UNIT.match(text, match.end()):
        return True
    if _NOT_MONEY_AFTER.match(text, match.end()):
        return False
    if _SCALE_TAIL.search(words) or _GROUPED.match(words):
        return True
    if _THOUSANDS.fullmatch(words) and _UNIT_AFTER.match(text, match.end()):
        return "factor" not in text[max(0, match.start() - 20) : match.start()]
    if _UNIT_AFTER.match(text, match.end()) and value >= 20:
        return not (value <= _OLDEST and _AGE_BEFORE.search(text[max(0, match.start() - 12) : match.start()]))
    if re.fullmatch(r"\d{6,9}", words):
        return True
    if value >= 100 and not _AGE_BEFORE.search(text[: match.start()]) and _LISTED.match(text, match.end()):
        return True
    before = text[max(0, match.start() - 50) : match.start()]
    named = _NOUN_BEFORE.search(before) or _INTERVAL_BEFORE.search(before) or _REDUCED_TO.search(before)
    return value >= 100 and (named or _PAID_TO.match(text, match.end())) is not None


THRESHOLD_BEFORE = re.compile(
    r"\b(?:over|under|above|below|more than|less than|exceed(?:s|ing|ed)?|at least|at most|"
    r"(?<!went )(?<!gone )(?<!going )(?<!goes )(?<!go )up to|"
    r"threshold of|limit of|cap of|not more than|greater than|beyond)\s+(?:the\s+)?$"
)

_BUILDING = r"(?:land|house|home|villa|flat|condo|apartment|farm|vineyard|cottage|chalet|finca|property|properties)"
_NATION = (
    r"(?:mexican|canadian|brazilian|argentin(?:e|ian)|chilean|colombian|peruvian|english|british|scottish|irish|french|"
    r"german|austrian|swiss|italian|spanish|portuguese|greek|dutch|belgian|danish|swedish|norwegian|finnish|polish|"
    r"czech|hungarian|russian|ukrainian|turkish|israeli|egyptian|indian|pakistani|chinese|japanese|korean|thai|"
    r"vietnamese|philippine|filipino|indonesian|malaysian|australian|overseas|foreign|offshore)"
)
_HOME_PLACES = (
    r"(?:the (?:trust|qdot|u\.?s|united|estate|bank)|an?|it|trust|qdot|new york|new jersey|new mexico|florida|"
    r"california|texas|hawaii|boston|chicago|nevada|arizona|ohio|georgia|virginia|maine|vermont|america|"
    r"manhattan|brooklyn|miami|washington|seattle|oregon|colorado|michigan|joint|full|fee|my|her|his|our|cash|stocks?|"
    r"total|all)\b"
)
FOREIGN_REAL_PROPERTY = re.compile(
    rf"\b(?:{_NATION} (?:real (?:property|estate)|{_BUILDING})|foreign realty|"
    rf"(?:real (?:property|estate)|{_BUILDING})\s+(?:(?:is|are|was|that is|which is|located|situated|back)\s+)*"
    rf"(?:abroad|overseas|outside|in (?!{_HOME_PLACES})[a-z]{{3,}}))"
)
"""Real property abroad: of a foreign country, or in a place that is none of the States'."""

ADJUSTED_GIFTS = re.compile(
    r"\b(?:(?:adjusted|prior|earlier|previous|past|lifetime|post-1976) taxable gifts|adjusted gifts|taxable gifts|"
    r"(?:prior |earlier |past )?lifetime gifts|lifetime giving|"
    r"gifts?(?: \w+){0,2} (?:during|in|over) (?:his|her|the decedent's) (?:own )?life(?:time)?)\b"
)
EARLIER_TAXED = re.compile(
    r"\b(?:(?:earlier|prior|previous|first(?=.*\b(?:second|next|another|later|now)\b)|past|already[- ]taxed) "
    r"(?:taxable |taxed |principal )*"
    r"(?:distributions?|withdrawals?|events?|payouts?)|already (?:been )?taxed(?: on)?|"
    r"(?:was|were|been) (?:already )?taxed (?:before|earlier|already|in))\b"
)

THINGS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("threshold", re.compile(r"\b(?:exemption|exclusion|threshold|limit|cap|credit|exempts?)\b")),
    (
        "taxable_estate",
        re.compile(r"\btaxable estate\b|\bestate\b(?= (?:was |is |of )?\$?[\d.,]+\s?(?:m|mm|million)? taxable\b)"),
    ),
    ("debts", re.compile(r"\b(?:mortgages?|loans?|debts?|liens?|owes?)\b")),
    ("adjusted_taxable_gifts", ADJUSTED_GIFTS),
    ("earlier_taxed_amounts", EARLIER_TAXED),
    ("foreign_real_property", FOREIGN_REAL_PROPERTY),
    (
        "distribution",
        re.compile(
            r"\b(?:distribut\w+|principal|took out|take out|takes out|withdr\w+|hardship|paid out|"
            r"(?:comes?|came|goes|went|taken|paid|pulled|drawn) out|"
            r"(?:take|taking|took|takes|pull(?:s|ed|ing)?|draw(?:s|ing)?|drew|get|need(?:s|ing)?|want(?:s|ing)?|"
            r"withdraw(?:s|ing)?|pay(?:s|ing)?|give)"
            r"(?=\s(?:(?:me|her|him|us|about|around|some|another|a)\s)*[^.;?!\sa-z][^.;?!]{0,25}\b(?:out of|from) "
            r"(?:the |my |her |his |our )?(?:qdot|trust)\b))\b|\bdist\.(?=\s*[$\d])|"
            r"\bout of (?:the |my |her |his |our )?(?:qdot|trust)\b(?!'s income| income)|"
            r"(?<=[\dkm¤]) (?:dollars )?(?:out )?of (?:the )?(?:(?:trust|qdot)'?s? )?capital\b(?! gain)|"
            r"(?<=[\dkm¤]) (?:dollars |in cash |cash )?from (?:the |my |her |his |our )?(?:qdot|trust)\b(?! income)"
        ),
    ),
    (
        "qdot_assets",
        re.compile(
            r"\b(?:trust assets?|assets? (?:of|in) the (?:trust|qdot)|"
            r"(?:trust|qdot)(?: that)? (?:(?:still|now|currently|then) )?(?:holds?|owns|"
            r"has|had|held|contains|"
            r"is worth|was worth|was|is|worth|with|of|will hold|would hold|funded with)|"
            r"(?<!from )(?<!from the )(?<!out of )(?<!out of the )(?<!outside )(?<!outside the )(?<!outside of the )"
            r"(?:trust|qdot)(?=[:,]?\s*[$\d])|(?:trust|qdot)(?:'s)? (?:property|corpus|balance|funds?|"
            r"value)|(?:hold(?:s|ing)?|leaving|remaining|left|with)(?=\s(?:about )?\$?[\d.,]+\s?(?:[mk]|mm|million|"
            r"thousand)? (?:left |still )?in (?:the |her |his |a )?(?:qdot|trust)\b)|"
            r"(?:was|were|is|are|left|remain(?:s|ed|ing)?) (?:still |left )?in (?:the|her|his) (?:qdot|trust)\b|"
            r"total assets|assets(?: of|"
            r" are| is| worth| totaling)?)\b"
        ),
    ),
    ("personal_residence", re.compile(r"\b(?:home|house|residence)\b")),
    (
        "gift_amount",
        re.compile(
            r"\b(?<!no )(?<!any )(?<!without )(?<!never )(?<!no taxable )"
            r"(?:gifts?|give|gave|giving|gifted|gifting|a present|presents?(?= (?:to|for|of)\b))\b"
        ),
    ),
    ("estate_value", re.compile(r"\b(?:gross estate|estate(?! tax))\b")),
    (
        "annuity",
        re.compile(
            r"\b(?:annuity|pension|pays?|paying|paid|payments?|receiv\w+|instal?lments?|benefit|gets?|getting|"
            r"stipend|check|payout)\b"
        ),
    ),
    (
        "amount",
        re.compile(
            r"\b(?:insurance|bequest|bequeathed|life insurance|account|ira|savings|stock|lump[- ]sum|devise|"
            r"property|bond|letter of credit)\b"
        ),
    ),
)
