"""The words for a death that has a day, with the usual ways of not calling it one.

Come here for ``DEATH``; whose death it is stands in ``people``.
"""

from __future__ import annotations

import re

_MONTH_DAY = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d"
_NUMBER_MONTH = r"\d{1,2}(?:st|nd|rd|th)? (?:of )?[a-z]{3}"

SOMEBODY = (
    r"(?:he|she|mom|mum|mommy|mummy|mother|dad|daddy|papa|father|stepfather|stepmother|husband|hubby|wife|wifey|spouse|"
    r"partner|uncle|aunt|gran\w*|brother|sister|decedent|testator|client|widow|widower|better half|other half|"
    r"(?:mr|mrs|ms|dr)\.? [a-z'-]+|(?<!')[dhsw])"
)
"""Who can pass, expire or go, where a deadline, a bond or a visa can too."""

_TIME_OF_DEATH = (
    r"in\b|on\b|last|this|away|yesterday|today|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|the (?:day|(?:mon|tues|wednes|thurs|fri|satur|sun)day|first|second|"
    r"third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|[a-z]+tieth|twenty|thirty|"
    r"\d{1,2}(?:st|nd|rd|th)?|"
    r"last|week|weekend|night|morning|evening|end|start|beginning|middle)\b|end\b|late\b|early\b|mid\b|"
    r"middle|around\b|about\b|just\b|right (?:before|after|around)|shortly|sometime|suddenly|peacefully|unexpectedly|"
    r"recently|quietly|(?:him|her|them)sel(?:f|ves)\b|too\b|as well\b|also\b|likewise|"
    r"(?:exactly|precisely|only|barely|almost|nearly|not even|some|roughly|it must be) (?:an?|\d|\w+) |"
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|a few|a couple of) "
    r"(?:days?|weeks?|months?|years?|few|couple)\b|"
    r"over the|during the|at (?:home|the age|age|\d{2,3}|\w+ty|\w+ty[ -]\w+|christmas|easter|new year)|"
    r"(?:new year|christmas|xmas|easter|good friday|thanksgiving|halloween|boxing|valentine)"
)
"""What follows "passed" where it tells of a death, and not of property that passes to somebody."""

_OWN = r"(?:his|her|their)"
_ITS_OBJECT = (
    r"(?: (?:(?:to|my|our|his|her|its|an?|that|this|these|those|it|them|all|half|part|some|what|everything|nothing|"
    r"[a-z]+'s|the (?!\d|day|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"[a-z]+teenth|"
    r"[a-z]+tieth|twenty|thirty|last|night|morning|evening|weekend|week)[a-z]+)\b|\$|\d+ ?(?:%|percent)))"
)
"""What is passed on where "passed on" is said of property."""

_TAKER = (
    r"(?:the (?:good )?lord|god|jesus|heaven|(?:the |his |her )?(?:cancer|virus|stroke|heart attack|heart failure|"
    r"pneumonia|covid|leukemia|dementia|alzheimer'?s|parkinson'?s|diabetes|sepsis|disease|illness|accident|crash))"
)

_A_SPOUSES = r"(?:(?:husband|hubby|wife|spouse|father|dad|mother|mom|mum|partner|decedent)(?:'?s)|his|her)"
"""Whose last day is told; what was the last day for something has more words behind it."""

_NOT_SPOKEN = (
    rf"(?:drew|took|breathed|had) {_OWN} (?:very )?(?:last|final)(?: breath)?|met (?:with )?{_OWN} (?:end|maker|death)|"
    rf"(?:went|gone) to (?:meet {_OWN} maker|{_OWN} (?:eternal |final )?(?:rest|reward|grave))|"
    r"kicked the bucket|bit the dust|bought the farm|gave up the ghost|flat-?lined|"
    r"fell asleep (?:in|forever|for (?:ever|good|the last time))|"
    r"(?:called|gone|went|taken) (?:home(?! (?:from|for|in|with|to (?!glory|god|the lord|heaven|jesus|be with)))|"
    r"to (?:glory|god|the lord|heaven|jesus|her rest|his rest))|"
    rf"{_TAKER} (?:has |had |finally )?(?:took|taken|called|claimed|killed) (?:him|her|my \w+|our \w+|mom|mum|dad)"
    rf"(?=,?\s+(?:{_TIME_OF_DEATH}|from (?:us|me)|home)|\s*(?:[.,;?!]|$))|"
    r"(?:left|made) (?:me|her|him|my \w+) an? (?:widow(?:er)?|young widow(?:er)?)|"
    r"heart gave (?:out|up)|"
    r"(?:passed|crossed) over(?! (?:to|the|my|our)\b)|joined (?:the angels|the ancestors|(?:his|her) ancestors)|"
    r"entered (?:into )?(?:eternal )?rest|drowned|murdered|assassinated|slain|"
    rf"(?:ended|took|lost) {_OWN} (?:own )?life|committed suicide|hanged (?:himself|herself)|"
    r"fatal(?:ly)? (?:heart attack|stroke|accident|crash|fall|car accident|injur\w+|wounded|shot|collision|seizure|"
    rf"aneurysm|overdose)|lost {_OWN} (?:\w+ )?(?:battle|fight|struggle)|"
    r"(?:did not|didn't) (?:survive|wake up|pull through|make it through)|stopped breathing|time of death|"
    r"demise|decease|"
    r"(?:left|departed|quit) (?:this|the) (?:world|life|earth)|went (?:home )?to (?:be with )?(?:the lord|god|jesus|"
    r"heaven)|heart stopped|breathed (?:his|her) last|"
    r"(?:was |been )?(?:found|pronounced|declared) dead|dropped dead|perished|succumbed|departed (?:this life|from us)|"
    rf"slipped away|closed {_OWN} eyes|(?:was |were |been )?(?:taken|snatched|torn) from (?:us|me)|"
    r"(?:is|was) no more\b|no longer with us|was killed"
)
"""The usual ways not to call it dying."""

_FOLLOWED = (
    r"(?:grand(?:ma|pa|mother|father)|mom|mum|mama|mother|dad|papa|father|wife|husband|she|he) (?:herself |himself )?"
    r"followed(?: (?:him|her|dad|mom|mum|papa|mama|my (?:father|mother)))?"
    rf"(?=\s+(?:(?:on|in) (?:\d|{_MONTH_DAY}|(?:the )?\d{{1,2}}(?:st|nd|rd|th)|(?:january|february|march|april|"
    rf"may|june|"
    r"july|august|september|october|november|december)\b)|last (?:week|month|year|summer|winter|spring|fall|autumn)))"
)
"""The second of two deaths: "grandpa died in 2020, grandma followed on August 2"."""

_PASSES_ON_A_DAY = (
    rf"(?P<dies>{SOMEBODY}(?:,? (?:he|she|has|have|had|is|was|just|then|suddenly|did))*),? "
    rf"(?:pass(?:es)?(?! on{_ITS_OBJECT})(?=(?: from (?:us|me))?,?\s+(?:{_TIME_OF_DEATH}))|"
    r"expires?(?=\s+(?:on |in |last |this |yesterday|at |\d)))"
)
"""Somebody's death told in the present tense, as rough English has it: "my husband pass in june"."""

DEATH = re.compile(
    r"\b(?:(?<!alternate )valu(?:ation|ed)(?: (?:date|day|month)(?: is| was|:)?| (?:as of|at|on|in)){1,2}|"
    r"dates? of (?:his |her |the )?(?:decedent's )?death|d\.?o\.?d\b\.?|d\.(?=\s*(?:\d|jan|feb|mar|"
    r"apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun))|died|dies|dying|die|deceased|"
    rf"dead(?= (?:since|as of|in|on)\b)|{_NOT_SPOKEN}|"
    r"as (?:his|her) last day(?: on earth| alive)?|(?:his|her) (?:very )?(?:last|final) day (?:on earth|alive|"
    r"(?:here )?with us|among us)(?: was| came| fell on)?|"
    rf"{_A_SPOUSES} (?:very )?(?:last|final) day (?:was|came|fell on)(?! (?:to|at|of|for|due|with|as)\b)|"
    r"(?:drew|took|breathed) (?:his|her) last(?: breath)?|pass(?:ed|es)? away|"
    rf"{_PASSES_ON_A_DAY}|"
    r"deaths?(?: (?:came|occurred|happened|took place|fell))?|"
    rf"(?<!\bi )(?<!\bwe )passed on(?!{_ITS_OBJECT})|passing|"
    rf"gone(?=\s+(?:since |in |on |last )?(?:\d|{_MONTH_DAY}))|(?<=been )gone(?= since\b)|"
    rf"passed(?! on{_ITS_OBJECT})(?=,?\s+(?:aged|age|{_TIME_OF_DEATH}))|"
    rf"(?P<who>{SOMEBODY}(?: (?:having|has|had|have|just|suddenly|then))*) (?:passed(?=\s*(?:$|[.;?!,)-]|(?:and|"
    rf"so|but|when|while|after|before|because)\b))|"
    rf"expired(?=\s+(?:on |in |last |this |yesterday|at |\d|(?:the )?(?:\d{{1,2}}[/.-]\d|{_NUMBER_MONTH}|"
    rf"{_MONTH_DAY}))|"
    r"\s*(?:$|[.;?!,)])))|"
    rf"{_FOLLOWED}|"
    r"lost (?:my|her|his|our|him|their|the(?= (?:husband|wife|spouse|partner)\b))\b"
    r"(?: (?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|last|this|on|in)[a-z]*\b)[a-z]\w*)?|"
    r"lost (?:mom|mum|mama|dad|papa|mother|father|grand\w+|the decedent|[ds](?= on\b))\b(?!['’]s)|"
    r"left us(?=\s+(?:on|in|last|this|at age)\b)|widowed(?=\s+(?:on |in |since |last |this |\d))|"
    rf"(?:hubby|husband|wife|father|dad|daddy|papa|mother|mom|mum|mama|gran\w*|uncle|aunt(?:ie|y)?|brother|sister|"
    rf"(?<!when )\b(?:he|she)) went(?=\s+(?:(?:first |then |too |suddenly |peacefully )?(?:on (?:the )?"
    rf"(?:\d|{_MONTH_DAY})|last (?:night|week|month)|yesterday|(?:in |back in |{_MONTH_DAY}|\d)[^.;?!,)]{{0,12}}?"
    r"\b(?:19|20)\d\d\b))"
    r"(?![^.;?!]{0,30}\b(?:to|into|back|home|for|with)\b))|"
    r"(?:nine|9|fifteen|15) months (?:after|from)(?=\s+(?:the\s+)?(?:\d|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|decedents?(?=\s*\()|(?:\b(?:19|"
    r"20)\d\d )?decedents?(?=\s+(?:of|from)\b)|muri[oó]|muerte|"
    r"falleci[oó]|starb|verstarb|gestorben|verstorben|d[eé]c[eé]d[eé]e?s?|(?:est|è|é) mort[eoa]?|faleceu|"
    r"morreu|overleden)"
)
