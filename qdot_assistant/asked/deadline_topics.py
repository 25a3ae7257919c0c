"""Which time limits a question names, by their keys in the deadline sheet.

Come here for ``topics_of``.
"""

from __future__ import annotations

import re

from qdot_assistant.asked.what import ANY_CASE
from qdot_assistant.reading.guarded import Guarded, guarded

_MOVES_IT = (
    r"\b(?:re-?titl\w+|mov(?:e|es|ed|ing)|transfer\w*|convey\w*|deed(?:s|ed|ing)?|record(?:s|ed|ing)?|bring(?:ing)?|"
    r"brought|deliver\w*|hand(?:s|ed|ing)? (?:over|in)|turn(?:s|ed|ing)? over)\b"
)
"""What is done with property after it was assigned, § 20.2056A-4(b)(6)."""
# Which deadline keys a topic of the question names, in the order of the sheet.
_TOPICS: tuple[tuple[tuple[str, ...], Guarded], ...] = tuple(
    (keys, guarded(pattern, ANY_CASE))
    for keys, pattern in (
        (("payment_extension_limit",), (
        r"^(?=.*\b(?:706-?\s?qdt|2056a|qdot|distribution|payout|withdr\w+|spouse's death)\b)"
        r"(?=.*\b(?:max\w*|long(?:est)?|far|much|many|latest|limit|extent|up to|until)\b)"
        r".*\b(?:(?:extension|extended|extend|more|extra|additional) (?:\w+ ){0,2}?to pay|"
        r"(?:exten\w+|delay\w*|defer\w*|postpon\w*|put off|wait|hold off)\b[^.;?!]{0,20}"
        r"\b(?:payment|paying|pay|tax))\b")),
        (("form_706qdt",), (r"706\s*-?\s*qdt|\bqdt (?:tax )?(?:forms?|returns?|papers?|reports?)\b|"
                            r"\b(?:tax|return|report(?:ing|ed)?|form) (?:on|for|of) (?:the |her |"
                            r"his |my |each "
    r"|those |these |that )?(?:pension|annuity|corpus|payments?|distribution)|"
    r"\b(?:fil(?:e|es|ed|ing)|due(?: dates?| day)?|deadlines?|forms?|returns?|reports?)(?: it| them| one)?"
    r" (?:for|on|of|covering) (?:(?:the|her|his|my|our|all|those) )*(?:20\d\d|last year|this year)(?:'?s)?"
    r" (?:pension |annuity )?(?:payments?|checks?|cheques?|pension|annuity|instal?lments?)|\b(?:pay|remit|"
    r"report)\b.{0,40}\b(?:corpus|annuity|pension|section 2056a|2056a)\b|\b2056a(?: estate)? tax\b|"
    r"\b(?:pension|annuity|corpus)(?: tax)? (?:forms?|returns?|reports?|filings?)\b|"
    r"\b(?:annual|yearly) (?:return|filing|report|tax(?:es)?(?! (?:returns?|year)))\b|"
    r"(?<!income )(?<!gift )(?<!estate )\btax(?:es)? (?:on it )?(?:is |are |be |gets? )?(?:due|paid|payable|owed) "
    r"(?:(?:every|each|a|per) year|yearly|annually)\b|"
    r"\bqdot (?:tax )?(?:returns?|forms?|report)\b")),
        (("qdot_established",), r"^(?!.*\b(?:courts?|judicial\w*|judge|reform\w*|petition\w*|proceedings?|lawsuit)\b)"
        r".*?(?:\b(?:qdot|trust)\b[^.;?!]{0,25}\b(?:exist|be in existence|"
        r"(?:be|is|was|get|have been|been) (?:set up|established|created|formed|in place|opened))\b|"
        r"\b(?:set up|establish|create|open) (?:the |a |my |our )?(?:qdot|trust)\b)"),
        (("rollover",), (r"\broll(?:ed|ing)?[ -]?over|\broll (?:it|this|that|the|my|her|his|each|"
                         r"them)\b.*\bover\b|\b60[- "
    r"]day|\b(?:60th|sixtieth) day\b|\bday (?:60|sixty)\b|\bsixty days|"
    r"\b(?:move|transfer|put|deposit|get|pay)\b.{0,50}\b(?:corpus|portion|pension|"
    r"annuity|payment|check|cheque)\b.{0,40}\b(?:to|in|into|over)\b|"
    r"\bcorpus(?: portion| amount| share)? (?:be|is|gets?|has to be|must be|to be) (?:moved|transferred|rolled|put)\b|"
    r"^(?=.*\b(?:pensions?|annuit\w+|ira|corpus|payments?|che(?:ck|que)s?|receiv\w+|got|came|60|sixty|roll\w*)\b).*"
    r"\b(?:move|transfer|put|deposit|get|pay)\b.{0,50}\bmoney\b.{0,40}\b(?:to|in|into|over)\b")),
        (("trust_instrument_reformation", "judicial_reformation_commenced"), (r"\breform(?:ation|ed|ing)?\b|"
                                                                              r"\bamend(?:ed|ing)? (?:the |his |"
                                                                              r"her )?(?:trust|will)|\b(?:trust|"
                                                                              r"will) (?:was )?amended|\bfix(?:ed|"
    r"ing)? the trust|\b(?:chang|alter|modif|rewrit|redraft|correct|rework|adapt|"
    r"adjust)\w* (?:of )?(?:the |his |her |its )?"
    r"(?:trust|will)\b|\bamendments?\b.{0,60}\btrust|\btrust\b.{0,80}\bamend|"
    r"\bqdot (?:language|wording|clauses?)\b|"
    r"\b(?:trust|will)\b[^.;?!]{0,25}\b(?:be|is|was|been|get|gets|got|being) (?:\w+ )?(?:fixed|amended|changed|"
    r"reformed|corrected|rewritten|modified|converted|redone|repaired)\b")),
        (("judicial_reformation_commenced",), (r"\b(?:to|be|been|timely|until|must|may|can) commenced?\b"
    r"(?! (?:the |with )?(?:pay\w*|transfers?|roll\w*|annuit\w*|distribut\w*|assign\w*))|"
    r"(?<!probate )\b(?:court|judicial|judge|petition|proceeding|"
    r"lawsuit|sue)\b(?![^.;?!]{0,40}\b(?:guardian\w*|conservator\w*|executor|executrix|administrator|custody|divorce|"
    r"probate)\b)")),
        (("conveyance_no_administration", "conveyance_administration"), (r"\bconvey(?:ed|ance|ing)?\b|"
                                                                         r"\bassign(?:ed|ment)\b.{0,140}\b(?:be|"
                                                                         r"been|get|got|being) (?:all "
    r")?(?:moved|transferred|retitled|deeded|funded|completed)|\bassign(?:ed|ment)\b.{0,140}\b(?:be|gets?|go|put|"
    r"sit|rest|lie|stand|arrive|come|pass|vest|land|kept|held|"
    r"end up) (?:(?:\w+ )?in(?:to|side)?|with|to|at|by|over to|(?:in the )?(?:name|hands) of) "
    r"(?:the |our |my |her |his |that )?(?:trust(?:ee)?|qdot)(?:'s (?:name|hands))?\b|"
    r"\bassign(?:ed|ment)\b.{0,60}\bmoved\b|"
    r"\bassign(?:ed|ment)\b.{0,140}\b(?:title|ownership|possession|be (?:over|across|there)|(?:reach|enter)\w*)\b|"
    r"\bactual(?:ly)? (?:transfer|convey|move)\w*|\bassigned\b.{0,60}\b(?:transfer|move|convey|"
    r"complete|fund|deed)\w*|\b(?:(?:complet|finish)\w*|to fund|fund(?:ed|ing))\b.{0,40}\b(?:transfer|assign|"
    r"trust|qdot)|"
    rf"{_MOVES_IT}(?:(?!\b(?:or|and|versus|vs|than)\b)[^.;?!]){{0,40}}"
    r"\b(?:(?<!be )assigned|(?:signed|made) over|(?:in|on|of|under|by) (?:the|my|our|his|her) "
    r"assignment)\b|\bassigned\b[^.;?!]{0,60}\b(?:deliver|hand(?:ed)? over|turn(?:ed)? over|retitl|record|follow)\w*|"
    r"\b(?:carry(?:ing)? out|carried out|perform\w*|fulfil\w*|make good(?: on)?|follow through(?: on| with)?)\b"
    r"[^.;?!]{0,15}\bassignment\b|\bassignment\b[^.;?!]{0,20}\b(?:carried out|performed|fulfilled)\b|"
    r"\b(?:gets?|receives?|have|has|holds?|owns?)\b[^.;?!]{0,20}\b(?:what|things?|stuff|property|assets?|all)\b"
    r"[^.;?!]{0,15}\b(?:assigned|signed over)\b|"
    r"\bno probate|\bno (?:estate )?administration|\bpromised\b")),
        (("assignment",), r"\bassign(?:ment|ed|s|ing)?\b|"
    r"\bsign(?:ed|ing)? (?:(?:it|them|things|everything|it all|all|(?:the|my|his|her|our) \w+) )?over\b"),
        (("transfer",), (r"\bdeed(?:ed|ing)?\b|\btransfer(?:red|s|ring)?\b|\bmove(?:d)? (?:it|the|her|his|my|"
                  r"property|assets|stuff|"
    r"everything|(?:all )?(?:the |his |her |my |our )?(?:property|assets|money|house|stocks?|shares))\b|"
    r"\bmoved (?:in|into|to) (?:the |a |our )?(?:trust|qdot)\b|"
    r"\b(?:trust|qdot)\b[^.;?!]{0,25}\b(?:be|is|get|gets|been|was|were) (?:\w+ )?funded\b|"
    r"\b(?:house|home|property|assets?|stocks?|shares|securities|money|account|farm|land|apartment|flat|everything)\b"
    r"[^.;?!]{0,20}\b(?:be|been|get|got) (?:\w+ )?(?:moved|transferred|retitled)\b|"
    r"\b(?:house|home|property|assets?|stocks?|shares|money|farm|land|apartment|flat|everything|it all)\b[^.;?!]{0,12}"
    r"\b(?:be|land|end up|arrive|sit) (?:in|inside) (?:the |a |our |that )?(?:special )?(?:trust|qdot)\b|"
    r"\bfund(?:ed|ing)? (?:the )?(?:trust|qdot)|"
    r"\b(?:put|get)\b.{0,30}\b(?:in|into) "
    r"(?:the |a |an |that |this |our |such a |one of (?:those|these) )?(?:qdot |special )?(?:trust|qdot)|"
    r"\bput (?:it|them|(?:all )?(?:the|my|his|her|our) (?:house|home|property|assets?|stocks?|shares|money|farm|land|"
    r"account|apartment|flat|condo|cabin|cottage|boat|business|company|savings|securities|paintings?)) in\b"
    r"(?! (?!now|today|there|still|yet)\w)")),
        (("form_4768",), r"\b(?:can|could|may(?!,? \d)|still|too late)\b"
        r"[^.;?!]{0,40}\b(?:ask|apply|request|file|get)\w* "
        r"(?:for )?(?:an?|the|our|that|form) (?:automatic |six[- ]month |6[- ]month )*(?:extension|4768)\b"
        r"(?! (?:to|of time to) pay)|"
        r"\b(?:can|could|may(?!,? \d)|still|too late)\b[^.;?!]{0,40}\b(?:ask|apply|request|file|get)\w* "
        r"(?:for )?(?:more|extra|additional) time\b(?! to pay)|\bwant(?:s|ed)? to extend\b|"
        r"\b(?:when|until when|by when|by what (?:day|date)|by which (?:day|date)|last day|deadline|"
        r"how late|how long|latest)\b[^.,;?!]{0,40}\b(?:form )?(?:4768\b|(?:ask|apply|request|file)\w* "
        r"(?:for )?(?:an?|the|our) (?:automatic |six[- ]month |6[- ]month )*extension)(?![^.;?!]{0,40}\b706-?\s?qdt)"
        r"(?! (?:(?:was|is|were) )?(?:filed|granted|in\b|timely))"),
        (("security_renewal_notice",), r"\b(?:bond|letters? of credit|l/c|security)\b.*\b(?:warn\w*|notif\w+|notices?|"
        r"tell the irs|renew\w*|non-?renew\w*)\b|\b(?:warn\w*|notif\w+|notices?|renew\w*)\b.*\b(?:bond|"
        r"letters? of credit|l/c)\b"),
        (("bond_or_letter_of_credit",), r"\bsecurity (?:be |is |was )?(?:in place|due|posted|filed|given|"
                                        r"ready)\b|\bbonds?\b|\bletters? of credit\b"),
        (("section_2056a_tax_at_death",), r"(?<!how much )\bqdot(?:'s)? (?:estate )?tax\b|"
        r"\b(?:estate )?tax on (?:the |her |his )?(?:qdot|trust)\b"),
        (("estate_tax_payment",), (r"^(?:and|or|what about|how about|and what about) (?:for |about |of )?(?:the )?"
        r"(?:estate )?(?:tax payment|tax bill|tax money|tax|payment|bill|money)(?: itself| for it)?\W*$|"
        r"\bestate tax payment\b|"
    r"\b(?:money|che(?:ck|que)|cash|bill|payment|sum|amount)s? (?:for|of|towards?|to cover|to settle) "
    r"(?:the |our |his |her |this |that )?(?:federal |irs )?(?:estate |death )?tax(?:es)?\b|"
    r"\b(?:when|what (?:day|date)|which (?:day|date)|how (?:long|late|soon)|deadline|last day)\b"
    r"[^.;?!]{0,30}\bpay (?:the |this |our |his |her |any )?estate tax\b|"
    r"\bpayment date\b|\btax(?: itself| money| bill| amount| debt| sum)? (?:be )?paid\b|"
                                    r"\btax(?:es)? (?:itself )?(?:is |was |be |fall |become )*(?:due|payable|owed)\b|"
    r"\btax(?:es)? (?:itself )?(?:have|has|had|need|needs|must|should|is|are|going)(?: to)?(?: \w+)? be paid\b|"
                                    r"(?<!agreement )(?<!agreed )(?<!chose )(?<!elected )(?<!opted )\bto pay\b")),
        (("qdot_election_latest",), r"\belect(?:ion|ed|s|ing)?\b|\bqdot (?:choice|option|treatment)\b|"
        r"\b(?:choos\w*|chose\w*|opt\w*|pick\w*|claim\w*|go(?:ing)?) (?:for |into |in to )?(?:the |a )?"
        r"(?:qdot|special trust)\b|\b(?:choice|election) (?:of|for) (?:the |a )?(?:qdot|special trust)\b"),
        (("estate_tax_return", "estate_tax_return_extended"), (r"\b(?:estate (?:tax )?(?:return|form|filing)|"
                                                               r"tax return|form 706|706|return|estate taxes?|"
                                                               r"(?<!our )(?<!my )(?<!this )(?<!your )file|"
    r"filing|filed)\b|\bextension\b|\b4768\b|\b(?:extended )?due date\b|\b(?:nine|9)[- ]months?\b")),
    )
)  # fmt: skip


def topics_of(text: str) -> tuple[str, ...]:
    """The keys of the topic named, the more particular ones first; of every topic where several days are listed."""
    by_terms = bool(_COURT.search(text)) and _NO_COURT.search(text) is not None and not _EITHER_WAY.search(text)
    is_changed = _CHANGE.search(text) is not None and (by_terms or _CHANGED_BY_TERMS.search(text) is not None)
    text = _NO_COURT.sub(" ", text) if by_terms else text
    listed, found = named_together(text), [keys for keys, pattern in _TOPICS if pattern.search(text)]
    found = [_REFORMED, *found] if is_changed and _REFORMED not in found[:1] else found
    if _SEVERAL_DAYS.search(text):
        return tuple(dict.fromkeys((*listed, *(key for keys in reversed(found) for key in keys))))
    if listed or (listed := _two_days(text)):
        return listed
    if found[:1] == [_REFORMED] and not _EITHER_WAY.search(text):
        by_terms = by_terms or (_REFORMED[1:] not in found and _BY_ITS_TERMS.search(text) is not None)
        return _REFORMED[:1] if by_terms else _REFORMED[1:] if _REFORMED[1:] in found else _REFORMED
    return found[0] if found else ()


_DAY_OF = r"(?:dates?|days?|deadlines?|limits?|cut-?\s?offs?)"
_TWO_DAYS = re.compile(
    rf"(?P<one>(?:[\w'-]+ ){{0,4}}{_DAY_OF}\b(?: [\w'-]+){{0,4}}?)(?:\s*[,;/&+]\s*(?:and |plus |then )?|"
    rf"\s+(?:and|plus|as well as|then)\s+)(?P<two>(?:[\w'-]+ ){{0,5}}{_DAY_OF}\b(?: [\w'-]+){{0,4}})",
    ANY_CASE,
)
""" "New filing date, and outer limit for the election?" asks for a day on either side."""


def _two_days(text: str) -> tuple[str, ...]:
    """The keys of two days asked for side by side, each named with its own word for a day."""
    both = _TWO_DAYS.search(text)
    if both is None:
        return ()
    named = [next((keys for keys, pattern in _TOPICS if pattern.search(both[half])), ()) for half in ("one", "two")]
    return tuple(dict.fromkeys(key for keys in named for key in keys)) if all(named) else ()


_SINGLE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (key, re.compile(pattern, ANY_CASE))
    for key, pattern in (
        ("transfer", r"(?:actual |outright )?(?:transfers?|funding|deed)"),
        ("assignment", r"(?:irrevocable |written |protective )*assignments?"),
        ("estate_tax_return_extended", r"extended (?:return|due date|date|706)|extension"),
        ("estate_tax_return", r"(?:estate )?(?:tax )?(?:return|filing)|(?:form )?706(?!-?\s?qdt)|due date"),
        (
            "estate_tax_payment",
            r"(?<!pay-)(?:estate )?tax(?! route)(?: itself| payment)?|payment(?: of (?:the )?(?:estate )?tax)?",
        ),
        ("qdot_election_latest", r"(?:(?:last|latest|final|outer|outside) )?(?:qdot )?election"),
        ("trust_instrument_reformation", r"reformation(?: under (?:the |its )?\w+)?"),
        ("judicial_reformation_commenced", r"(?:court|judicial) (?:proceedings?|case|action|reformation|petition)"),
        ("rollover", r"roll-?\s?over"),
        ("form_706qdt", r"(?:form )?706-?\s?qdt"),
        ("bond_or_letter_of_credit", r"bond|letter of credit"),
    )
)  # fmt: skip
"""The bare names of time limits, as two or more of them are listed."""
_NAME = "|".join(f"(?:{pattern.pattern})" for _, pattern in _SINGLE)
_AND = r"(?:\s*[,;/&+]\s*(?:and |or )?|\s+(?:and|or|plus|as well as|versus|vs\.?)\s+)"
_LISTED = re.compile(
    rf"\b(?:{_NAME})\b(?:{_AND}(?:\(?[ivx1-9a-c]+\) ?)?(?:(?:for|of|the|an?|to|on|its) )*(?:{_NAME})\b)+"
    r"(?! (?:gets?|got|is|was|goes|went|has|had|will)\b)",
    ANY_CASE,
)


def named_together(text: str) -> tuple[str, ...]:
    """Two or more time limits listed side by side ("last day for transfer and assignment"), in their order."""
    listed = _LISTED.search(text)
    if listed is None:
        return ()
    names = re.finditer(rf"\b(?:{_NAME})\b", listed.group(), ANY_CASE)
    keys = [next(key for key, pattern in _SINGLE if pattern.fullmatch(name.group())) for name in names]
    return tuple(each for key in dict.fromkeys(keys) for each in _WITH.get(key, (key,))) if len(set(keys)) > 1 else ()


_WITH = {"estate_tax_return": ("estate_tax_return", "estate_tax_return_extended")}
"""A return listed has its extended day too, where there is one."""


_REFORMED = ("trust_instrument_reformation", "judicial_reformation_commenced")

_OWN_TERMS = r"(?:the |its |his |her |own |itself |very )*(?:wills?|trusts?|deeds?|instruments?|terms|clauses?|powers?)"
_BY_ITS_TERMS = re.compile(
    rf"\b(?:under|by|per|pursuant to|through|using|within|in|with) {_OWN_TERMS}\b|\bown (?:terms|clause|words|power)\b|"
    r"\b(?:trustees?|executors?|we|they|he|she) (?:can |could |may |might )?(?:\w+ )?(?:ourselves|themselves|himself|"
    r"herself)\b|\bourselves\b|\b(?:has|have|contains?|with) (?:a |the |its own )?(?:clause|power|provision)\b|"
    rf"\b{_OWN_TERMS}\b(?: itself| of trust)? (?:\w+ )?(?:lets|let|allows?|permits?|empowers?|authori[sz]es?|says|"
    r"gives)\b|\b(?:out of court|non-?judicial\w*)\b",
    ANY_CASE,
)
"""The road of § 20.2056A-4(a)(1), by the will's or trust's own terms."""
_CHANGES = (
    r"(?:amend|mend|repair|redo|redid|rework|recast|rectif|updat|put right|rewrit|rewrot|"
    r"redraft|restat|alter|modif|reform|revis|chang|fix|correct|conform|adapt|convert)\w*"
)
_CHANGE = re.compile(rf"\b{_CHANGES}", ANY_CASE)
_CHANGED_BY_TERMS = re.compile(
    rf"\b(?:{_OWN_TERMS}|power|provision)\b[^.;?!]{{0,25}}\b(?:lets|let|allows?|permits?|empowers?|"
    rf"authori[sz]es?|for|to|"
    rf"that)\b[^.;?!]{{0,30}}?\b{_CHANGES}|\b{_CHANGES}\b[^.;?!]{{0,30}}\b(?:under|by|per|pursuant to|through|using|"
    rf"with|within) {_OWN_TERMS}\b",
    ANY_CASE,
)
"""A change by a power of the will or trust, whatever word stands for what is changed."""
_EITHER_WAY = re.compile(
    r"\b(?:either way|both ways|with or without|(?:court|judge) or|or (?:in |by |through |go to |a |the )*"
    r"(?:court|judge|judicial\w*))\b",
    ANY_CASE,
)
"""Both roads are asked for."""
_COURT = re.compile(
    r"\b(?:courts?|judges?|judicial\w*|lawsuits?|litigation|proceedings?|petition|suit|sue|suing)\b", ANY_CASE
)
_A_COURT = r"(?:courts?|judges?|judicial \w+|law ?suits?|litigation|(?:court )?proceedings?|petition|suit)"
_NO_COURT = re.compile(
    r"(?:\b(?:no|not(?! yet)|never|cannot|without|avoid\w*|rather than|instead of|out of|spares?)|n't)\b"
    rf"(?: (?!yet\b)\w+){{0,4}}? (?:the |a |any |another |our )?{_A_COURT}\b(?! yet\b)|"
    rf"\b{_A_COURT} (?:(?:is|was|are|were|will|would|need)(?:n't| not| never)|won't)(?: be)?(?: \w+)? "
    r"(?:needed|necessary|required|involved|called for|asked)\b",
    ANY_CASE,
)
"""A court that is said not to be gone to."""


_SEVERAL_DAYS = re.compile(
    (
        r"\b(?:last|latest) (?:day|date)\b.*\band\b.*\b(?:last|latest) (?:day|date)\b|"
        r"\b(?:two|three|four|five|six|both|all|several|each of (?:the|these)) (?:\w+ )?(?:dates|"
        r"deadlines|days|time limits)\b|\bdates needed\b|\bdue date \+|\band (?:the )?(?:extended|"
        r"election|last)\b|\bwhen\b.*\band\b.*\b(?:when|until)\b|\bdates?,.*\bdates?\b|\bdeadlines for\b|"
        r"\b(?:deadlines|dates|"
        r"days)\s*:|\bextended (?:return|due|filing)\b.*,"
    ),
    ANY_CASE,
)
