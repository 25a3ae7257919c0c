"""The nouns by which an act is told: returns, papers, the IRS, what comes from a trust or a payer."""

from __future__ import annotations

RETURN = r"(?:estate tax returns?|estate returns?|tax returns?|returns?|form 706(?!-?\s?qdt)|706(?!-?\s?qdt))"
_PAPERS = r"(?:estate tax|estate|death tax|tax) (?:papers?|paperwork|papier|forms?(?! 706-?\s?qdt| 4768)|documents?)"
"""The return by the name that those give it who never saw one."""
_IRS = r"(?:the )?(?:irs|internal revenue(?: service)?|government|tax (?:office|people|man))"
PAPERS_SENT = (
    rf"(?:filed|sent|mailed|posted|submitted|handed|delivered|got|brought|turned|put|took|gave)(?: in| off)?"
    rf" (?:the |our |his |her |those |all (?:the )?)?(?:{_PAPERS}|{RETURN})"
    rf"(?:(?: (?:in|off|over|out))* to {_IRS}"
    rf"| (?:in|off|out)(?! (?:the|to|my|our|a)\b))|"
    rf"{_PAPERS} (?:(?:was|were|only|then|finally|actually|just|got|had|have|has|been) )*"
    rf"(?:filed|submitted|mailed|posted|sent(?: in| off| out)?|handed in|turned in|went (?:in|off|out)|"
    rf"(?:reached|arrived at|came to|went to|got to) {_IRS})"
)
PAPERS_RECEIVED = (
    r"(?:got|received|have) (?:the|a|an|some|my|our|his|her|these|those) (?:(?!che)\w+ ){0,2}?"
    r"(?:papers|paperwork|letter|notice|brochure|statement|certificate|forms?)(?=,? (?:back |only )?(?:on|from|"
    r"in|last|\d)\b)"
    r"(?! (?:on|in) time)"
)
"""Papers that came to the spouse are no payment: from their day no sixty days run."""
OF_IT = (
    rf"(?: (?:for|of|on) (?:the |his |her |our |my |that )?{RETURN})?"
    r"(?:,? \(?(?:(?:with|including|incl\.?|counting|after|plus) (?:the |all |any |our |its |an |six-month |"
    r"6-month )*extensions?|as extended|extensions? (?:included|counted))\)?,?)?"
)
"""What a due date may be said to be of, and with what, before the day itself."""
MONTH_DAY = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d"
ANY_MONTH = (
    r"january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|"
    r"sept?|oct|nov|dec"
)
DAY_MONTH = r"\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
FROM_TRUST = (
    r"(?:out of|from) (?:the |my |our |his |her |mom's |mum's |dad's )?(?:family |marital |spousal )?(?:qdot|trust)\b"
    r"(?! compan)"
)
PAYER = (
    r"(?:plan|insurer|(?:insurance )?company|fund|employer|payer|payor|bank|union|(?:pension )?(?:office|board|people)|"
    r"administrator|carrier|they|system|agency)"
)
