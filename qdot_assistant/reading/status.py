"""Facts that are said rather than counted: an extension, no probate, the route chosen, a bank as trustee.

Come here for ``said_in``. A question about such a thing ("can I get an extension?") states nothing.
"""

from __future__ import annotations

import re

from qdot_assistant.reading.administered import administration_in
from qdot_assistant.reading.extension_told import extension_told, never_granted, without_advised
from qdot_assistant.reading.lived_abroad import lived_abroad
from qdot_assistant.reading.lived_here import lived_here
from qdot_assistant.reading.mail_words import CARRIER
from qdot_assistant.reading.said import Said, either, last_match, phrase
from qdot_assistant.reading.two_lives import TWO_LIVES

_NO_EXTENSION = phrase(
    r"\b(?:forget|drop|ignore|skip|leave out|minus|cancel) (?:the|any|that) extension\b|\bw/o (?:any |an )?extension\b|"
    r"(?:\bnot|\bnever|n't) bother(?:ed|ing)? (?:with|about|to|asking|filing|requesting)[^.;?!]{0,25}\b(?:extension|"
    r"4768)\b|"
    r"\b(?:nothing|neither|none)(?: of (?:it|this|them))? (?:was |were |got |has been |had been )?(?:ever )?extended\b|"
    r"\bextensions?\s*[:=]\s*(?:no|none)\b|\b(?:no|without(?: an?| any| the)?|never (?:got|asked for|"
    r"filed|requested)(?: an?)?|did(?:n't| not) (?:get|file|ask for|request|seek|obtain)(?: for)?(?: an?|"
    r" any| the)?|not on)\s+(?:six[- ]month |6[- ]month |automatic |filing )?extensions?\b|"
    r"\b(?:extension|4768)\s+(?:was |were )?(?:not|never) (?:filed|requested|granted|obtained)|"
    r"(?:\b(?:never|not|forgot to|failed to|nobody|no one)|n't) (?:ever |even |yet )?(?:fil\w+|sen[dt]\w*|submit\w*|"
    r"sign\w*|mail\w*|appl\w+|ask\w*|request\w*|get|got|have|had) (?:for |in )?(?:an? |the |any |that |our )?"
    r"(?:(?:form )?4768|extensions?|(?:more|extra|additional) time)\b|\bnot with (?:an?|the|any) extension\b|"
    r"\bextension (?:request )?(?:was |got |is |has been )?(?:denied|refused|rejected|turned down)\b|"
    r"\b(?:denied|refused|rejected) (?:us |me |him |her )?(?:an|the|our|any) extension\b|"
    r"\bnot extended\b|\bwithout extending\b|\bno (?:form )?4768\b|\bif (?:there is|"
    r"there's) no extension\b"
)
_EXTENSION = phrase(
    r"\b(?:asked|applied|requested) (?:for )?(?:some |a bit )?(?:extra|more|"
    r"additional) time\b[^.;?!]{0,50}\b(?:in time|"
    r"on time|before (?:the due date|it was due|the deadline|the nine months)|form 4768)|"
    r"(?<!will )(?<!can )(?<!could )(?<!should )(?<!do )(?<!did )(?<!may )\b(?:we|they|he|she|i|the executor) "
    r"(?:will |'ll |did )?extend(?:ed|s)?\b(?! the time to pay)|"
    r"\bw/\s?(?:an? |the )?extension\b|\b(?:there is|there's|there was|with|on|got|get|had|have|has|received|"
    r"obtained|granted|using|"
    r"including|after|under|given|"
    r"assuming|plus|if we (?:get|file|take)|if i (?:get|file)|filed (?:for )?|timely|approved|requested|"
    r"took|take)\s+(?:an?\s+|the\s+|our\s+|my\s+|its\s+|her\s+|his\s+|for an?\s+)?(?:(?:automatic|"
    r"six[- ]months?|6[- ]months?|6mo|filing|timely|full|valid|estate tax return|"
    r"granted)\s+)*extensions?\b(?!\s+(?:of time )?to pay)|\b(?:six|"
    r"6)[- ]months? extension (?:was )?(?:granted|filed|approved|obtained)|\bextension (?:was |is |"
    r"has been |had been |got )?(?:timely|granted|filed|approved|obtained|in place)|\bextended (?:return|"
    r"due date|deadline|"
    r"by (?:six|6) months)|\b(?:was|is|been|were) extended\b|\b(?:return|706|filing|time to file) (?:got |"
    r"has been )?extended\b|\b(?:form\s+)?4768\s+(?:was |is |"
    r"has been )?(?:also )?(?:timely |duly )?(?:filed|sent|submitted|granted|in)\b|\b(?:timely|"
    r"filed (?:a |the )?(?:timely )?)\s*(?:form )?4768\b|\b4768\s*(?:was\s+|:|=)?\s*(?:timely|yes|ok)\b|"
    r"\bextension[: ]+(?:yes|granted|6 months|six months)\b|\bif (?:extended|we extend|it's extended)\b|"
    r"(?:^|[,;(+]\s*)(?:\+\s*)?(?:(?:automatic|six[- ]months?|6[- ]months?|timely)\s+)*extension\s*(?=[,;.)]|$)|"
    r"\b(?:ask(?:ed)? for|got|have|had|with|took|granted|requested|using|take|given|allowed)\s+(?:us |her |him |me )?"
    r"(?:the |an? )?(?:extra|additional|more|further)\s+(?:six|6)\s+months\b|"
    r"\b(?:six|6)\s+(?:more|extra|additional)\s+months\b|"
    r"\b(?:got|have|had|with|took|granted|using|take|given|on|plus|filed for)\s+(?:us |her |him |me )?(?:the |"
    r"an? |our )?"
    r"automatic\s+(?:six|6)(?:[- ]months?)?\b|"
    r"\bwith\s+(?:a\s+|the\s+|our\s+)?(?:timely\s+)?(?:form\s+)?4768\b|"
    r"(?:[,;(]\s*)(?:timely |duly |then |later )?extended\s*(?=[,;.)]|$)"
)
_EXTENSION_QUESTION = phrase(
    r"\b(?:can|could|may|should|(?<!we )(?<!they )(?<! i )do|must|how|what|when|where|who)\b"
    r"(?:(?!,? (?:and |but )?(?:we|i|they|the executor) (?:do |did |already |now |also )*(?:have|had|got)\b)"
    r"[^.;?!]){0,40}"
    r"\b(?:get|have|obtain|"
    r"file(?: for)?|request|ask for|apply for|need|take|has|grant\w*)\s+(?:an?|the|for an?|form|"
    r"any)?\s*(?:automatic |6[- ]month |six[- ]month )?(?:extensions?|4768)\b[^.,;]{0,60}$|"
    r"\bextension of time to file (?:form )?706-?\s?qdt|\b(?:granted|"
    r"get) an extension of time to file form 706-?qdt|(?<!there )\bis an? extension\b|"
    r"\bfor an extension of time to pay\b"
)

_PAY_TAX = phrase(
    r"\bpay[- ]?tax\b(?<!i pay tax)(?<!to pay tax)(?<!we pay tax)|\bpay-the-tax\b|\btax[- ]pay(?:ment|"
    r"ing) (?:agreement|route|option)\b|"
    r"\bpay(?:ing)?[- ]the[- ]tax(?:es)? (?:agreement|plan|choice|alternative)\b|\bpa(?:id|y(?:ing|s)?)(?: the| this|"
    r" that| her| his| my)?(?: section 2056a| estate|"
    r" annual| qdot)*(?: estate)? tax (?:each|every|annually|yearly|as|on the corpus|on each|route|"
    r"option|agreement|every year|on (?:an|the|her|his|my) (?:annual|annuity|pension))|\bagreement to pay\b|"
    r"\b(?:chose|choose|picked|took|went (?:with|for)|opted for|settled on|decided on|signed up (?:for|to)|agreed to)"
    r" (?:to )?pay(?:ing)?(?: the| that| this)?(?: \w+)? tax(?:es)?\b|"
    r"\bpay the tax (?:route|option|way|"
    r"method)|\b(?:chose|choose|elect(?:ed)?|opt(?:ed)?(?: for)?) to pay(?: the)? tax|"
    r"(?<!estate )\btax (?:agreement|route|road|path|promise)\b|"
    r"\b(?:chose|choose|picked|took|went (?:with|for)|opted for|settled on) the tax (?:way|one|option|choice|side)\b|"
    r"\bpa(?:id|y(?:s|ing)?) (?:(?:the|its|their|that|this|my|her|his|any) )*(?:\w+ )?tax(?:es)?"
    r"(?: (?:on|for|of) (?:it|them|that|"
    r"this|each|every|(?:the|my|her|his) (?:pension|annuity|payments?|checks?|cheques?)))? (?:yearly|annually|"
    r"each year|"
    r"every year|year (?:by|after) year|once a year|as (?:i|we|she|he) go(?:es)?)\b|"
    r"\bpayment agreement\b|\bsettle the tax (?:along the way|as (?:we|i|you) go|every year|each year|yearly)\b|"
    r"\b(?:i|we|she|he)(?: will|'ll| do| just| always)? pays? (?:the|that|this|its) tax\b(?=\s*(?:$|[.,;!]|and\b))|"
    r"\bpay[- ]as[- ](?:we|you|i)[- ]go\b|\broute:? pay|"
    r"\bpay(?:ing)?[- ](?:(?:each|every)[- ]year[- ](?:way|road|choice|one|deal|promise)|agreement|route|option)\b|"
    r"\b(?:choice|route|option|pick|decision|road|way|choose|chose|picked|took|went (?:with|for)|opted for|settled on)"
    r"(?: was| is)?(?: to| the| on| for| a)* (?:pay(?:ing)? (?:(?:it|tax) )?(?:each year|every year|yearly|annually)|"
    r"(?:yearly|annual) (?:payments?|paying|tax))\b|"
    r"\b(?:yearly|annual)[- ](?:tax|pay(?:ment|ing)?)[- ](?:deal|route|way|road|option|choice|agreement|promise)\b"
)
_NOT_OVER = phrase(
    r"\b(?:not|no|never|instead of|rather than|without|against|declined|n'?t (?:take|choose|pick|want|do))"
    r"(?: (?:the|a|any|to|for|do|its|that)){0,2} (?:roll(?:ing|ed)?[- ]?over|roll(?: \w+){0,2} over)s?\b"
)
"""The roll-over told as the route not taken."""
_ROLLOVER = phrase(
    r"\broll(?:ed|ing|s)?\s*-?\s*(?:(?:it|them|that|this|each|the|every|those|over|my|her|his|corpus|"
    r"portion|payments?|part|money|amount|one|all|of)\s+){0,6}over\b|\brollovers?\b(?!\s+iras?\b)|"
    r"\broute:? rollover|\brolled over\b|\broll[- ]over\b|"
    r"\b(?:chose|choose|picked|took|went (?:with|for)|opted for|settled on|signed)\b[^.;?!]{0,25}\b(?:part|share|"
    r"portion|corpus|principal|capital|money|piece)\b[^.;?!]{0,15}\b(?:goes|moves?|moved|put|comes) (?:back )?"
    r"(?:in|into|to) (?:the |a |my )?(?:trust|qdot)\b"
)
_IRA_ROLLOVER = phrase(
    r"\b(?:rollover ira|ira rollover|roll(?:ed|ing)?(?: \w+){0,3} over (?:in)?to (?:an?|my|her|"
    r"his) (?:own )?ira|roll(?:ed|ing)? (?:an?|my|the|his|her) (?:ira|401|¤+)\b)"
)

_BANK_YES = phrase(
    r"\btrustee\s+(?:is|will be|:|=)\s+(?!not\b|my\b|her\b|his\b)(?:[a-z.&']+\s+){0,4}(?:bank|trust company)\b|"
    r"\b(?:trustee|co-?trustee)\s+(?:is|will be|was|:|=)\s+(?:a |an |the |our |one )?(?:u\.?s\.? |us |"
    r"american |domestic |local |big |united states )*(?:bank|trust company)\b|\b(?:bank|"
    r"trust company)\s+(?:is|as|serves as|acts as|will be|is serving as)\s+(?:the |a |our |co-?|sole |"
    r"us |u\.?s\.? |corporate )*trustee|\bwith an? (?:u\.?s\.? |us )?bank (?:as )?(?:co-?)?trustee|"
    r"\b(?:bank|corporate) trustee\b(?=[,.;]|\s+(?:and|with)|$)"
)
_BANK_NO = phrase(
    r"\btrustee\s+(?:is|will be|was|:|=)\s+(?:not a bank|(?:an? |my |her |his |our |the )?(?:us |"
    r"u\.?s\.? |american )?(?:individual|person|brother|sister|son|daughter|friend|lawyer|attorney|"
    r"cousin|uncle|aunt|accountant|cpa|nephew|niece|child|human|spouse|wife|husband|surviving spouse))|"
    r"\bindividual (?:us |u\.?s\.? )?trustees?\b|\b(?:no|without a|"
    r"not a) bank(?: as)?(?: co-?)? ?trustee|\btrustee (?:isn't|is not|wasn't) a (?:us |u\.?s\.? )?bank|"
    r"\b(?:my|her|his) (?:brother|sister|son|daughter|friend|lawyer|attorney|"
    r"cousin) is (?:the )?(?:us )?trustee"
)
_BANK_QUESTION = phrase(
    r"(?:^|[.;?!]\s*)(?:must|does|do|need|needs|should|is|are|when|why|can|could|has|what|who|"
    r"which)\b[^.;?!]*\btrustee\b[^.;!]*\?|\b(?:must|have to|has to|need to|"
    r"required)\b[^.;?!]{0,30}\bbank\b"
)

_NOT_FINAL = phrase(
    r"\b(?:not|never|isn't|hasn't|wasn't|isnt|hasnt|yet to be)(?: yet| been| be| finally| fully)* "
    r"(?:determined|final)\b|"
    r"\b(?:estate tax(?: return| bill| matter| audit)?|tax of (?:his|her|the) estate)(?: \w+)? (?:(?:is|was|has|are)"
    r"(?:n't| not|nt)|not|never)(?: yet| been| be| finally| fully| completely)* "
    r"(?:settled|fixed|closed|agreed|finished|established)\b|"
    r"\b(?:no|before(?: the| any)?|without(?: a| any)?) final determination\b|"
    r"\bfinal determination (?:is|has) (?:still )?(?:not|pending|outstanding)\b|\bundetermined\b"
)

_FLAGS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("has_two_lives", TWO_LIVES),
    (
        "payments_change",
        phrase(
            r"\b(?:cola|cost[- ]of[- ]living|(?:with|for|by|plus) inflation|"
            r"inflation[- ](?:adjusted|indexed|linked|protected)|"
            r"index(?:ed)? (?:to|for|with)|escalat\w+|step(?:s|ped)?[- ](?:up|down)|graduated payments?|"
            r"different (?:amounts? )?(?:each|every) (?:time|year|month|quarter|payment)|"
            r"not (?:always )?(?:the same|level|equal)(?: (?:each|every|from) \w+)?|"
            r"(?:required )?minimum distributions?|"
            r"increasing (?:annuity|payments?|pension)|decreasing (?:annuity|payments?|pension)|"
            r"variable (?:annuity|payments?|pension))\b|\b(?:goes|go|going|went) (?:up|down) (?:by )?(?:\d|every|"
            r"each|with|a (?:bit|little)|over)|\b(?:payments?|pension|annuity|amount|it|they|which|"
            r"that)\b[^.;?!]{0,60}\b(?:increases?|rises?|grows?|rising|increasing|growing|changes?|fluctuates?|"
            r"varies|vary|decreases?|drops?|falls?|shrinks?|doubles|halves|steps? (?:up|down)|is (?:reduced|cut|"
            r"raised))"
            r"\b(?=\s*(?:by|to|each|every|with|over|annually|yearly|after|once|when|in|\d|year|from|$|"
            r"[.,;?!]))|\b(?:increases?|rises?|raise[ds]?|rising|increasing|growing) (?:by |of )?\d[\d.]*\s*(?:%|"
            r"percent)"
        ),
    ),
    ("by_private_carrier", CARRIER),
    (
        "spouse_resident_throughout",
        phrase(
            r"\bresiden(?:t|ce|cy)(?: (?:here|of the us|in the us))? (?:throughout|at all times|(?:the )?(?:whole|"
            r"entire) time|"
            r"all along|continuously|ever since)\b|\b(?:always|continuously) (?:been |was )?(?:liv(?:ed|ing)|"
            r"resid(?:ed|"
            r"ent|ing)) (?:here|in (?:the )?(?:us|usa|u\.s\.?|united states|america|states))\b|\b(?:i|she|he) "
            r"(?:have |has |'ve )?(?:never left|not left) (?:the )?(?:us|usa|u\.s\.?|united states|america|states|"
            r"country)\b|\b(?:lived|resided|stayed) (?:here|in the (?:us|u\.s\.?|"
            r"united states)) (?:the (?:whole|entire) "
            r"time|throughout|ever since|all along)\b"
        ),
    ),
    (
        "life_with_guarantee",
        phrase(
            r"\b(?:longer|later|greater|whichever is (?:longer|later)) of\b[^.;?!]{0,40}\blife(?:time)?\b|"
            r"\blife\b[^.;?!]{0,40}\bwhichever is (?:the )?(?:longer|later|greater)|"
            r"\b(?:life (?:and|with)|certain and) (?:a )?(?:(?:ten|five|fifteen|twenty|\d+)[- ]years? )?"
            r"(?:period |term )?(?:certain|continuous|guarantee)"
        ),
    ),
    (
        "is_deferred",
        phrase(
            r"\bdeferred (?:annuity|pension|payments?|benefit)\b|"
            r"\b(?:start|starts|starting|begin|begins|beginning|commence|commences|commencing)\s+"
            r"(?:only |not )*(?:(?:in|until|from|with)\s+)*(?:20[3-9]\d|when (?:i|she|he) (?:turns?|am|is|reach\w*)|"
            r"(?:at|from) age|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) years (?:from|after|later|hence))"
        ),
    ),
    (
        "ends_on_remarriage",
        phrase(
            r"\b(?:until|till|unless|if|as long as|while|so long as|stops? (?:if|when)|ends? (?:if|when|on)|or)\s+"
            r"(?:(?:i|she|he|my|her|his|you|the (?:widow|spouse|survivor)|don't|do|doesn't|does|not|never|ever|has|"
            r"stays?|remains?|is|am)\s+)*(?:re-?marr(?:y|ies|ied|iage)|unmarried)\b"
        ),
    ),
    (
        "is_terminally_ill",
        phrase(
            r"\bterminal(?:ly)?[- ](?:ill|illness|cancer|sick|disease)\b|\bhospice\b|\b(?:not|"
            r"isn't) expected to (?:live|survive)|\bless than (?:a|one) year to live|\bmonths to live\b|"
            r"\bstage (?:4|four|iv) cancer|\bis dying\b|\bincurable\b"
        ),
    ),
    (
        "is_commercial_contract",
        phrase(
            r"\bcommercial annuit(?:y|ies)\b|\bannuity (?:contract )?(?:bought|purchased|issued|sold|from|"
            r"with) (?:from |by |through |with )?(?:an? |the )?(?:life )?insur\w+|\b(?:insurance company|"
            r"insurer)(?:'s)? annuity|\bannuity contract (?:issued|sold|with|from)|"
            r"\bprivate annuity from an insurer\b"
        ),
    ),
)


_OF_PAYMENTS = frozenset({"payments_change", "life_with_guarantee", "is_deferred", "ends_on_remarriage"})


_SOMETHING_ELSE = phrase(
    r"\b(?:corpus|portion|percent(?:age)?|share|factor|rate|tax|exemption|exclusion|value|age)\b"
    r"(?:(?!\b(?:pensions?|annuit(?:y|ies)|payments?|checks?|cheques?|amounts?|benefits?|income|which|"
    r"that)\b)[^.;?!])*$"
)
"""What stands last before the words of a change and is no payment: the corpus portion itself is asked about."""


def said_in(low: str, masked: str, pays: bool) -> list[Said]:
    """All facts a message states in words.

    Args:
        low: the message in lower case.
        masked: the same with citations blanked.
        pays: whether the message or the conversation speaks of an annuity's payments.
    """
    found = [*_extension(low), *_administration(low), *_route(low, masked), *_bank(low), *_abroad(low)]
    for name, pattern in _FLAGS:
        match = pattern.search(masked)
        if name == "payments_change" and match and _SOMETHING_ELSE.search(masked[: match.start()]):
            continue
        if any(one.name == name for one in found):
            continue
        if match and (pays or name not in _OF_PAYMENTS):
            found.append(Said(name, True, match.span()))
    not_final = _NOT_FINAL.search(masked)
    if not_final:
        found.append(Said("is_finally_determined", False, not_final.span()))
    return found


def _abroad(low: str) -> list[Said]:
    abroad = lived_abroad(low)
    if abroad is not None:
        return [Said("spouse_resident_throughout", False, abroad)]
    here = lived_here(low)
    return [] if here is None else [Said("spouse_resident_throughout", True, here)]


_SHORT = re.compile(r"\b(?:ext\b\.?(?! ?\d)|prolongation\b)")
"""The extension as it is shortened in notes, "ext granted", "no ext.", or called a prolongation."""


_TO_PAY = phrase(
    r"(?i:\b(?:(?:form )?4768|extensions?|extend(?:ed|ing)?|(?:more|extra|additional|further|six months|the) time|"
    r"(?:six|6) (?:more |extra )?months)\b(?: (?:was|is|of|the|our|his|her|time|only|just|filed|requested|granted|"
    r"asked|for|more|extra|additional|to|extend|in|which|estate)){0,8} (?:to|for|of)(?: the| our| its| estate)* "
    r"(?:pay|paying|payment|payments)\b"
    r"(?! (?:and|or) (?:to )?fil))"
)
"""An extension of the time to pay, which leaves the day of filing alone (IRC 6151, 6161)."""


def without_extension_to_pay(text: str) -> str:
    """The words with an extension of the time to pay blanked, each at its place; one to file and pay stays."""
    return _TO_PAY.sub(lambda found: " " * len(found[0]), text)


def _extension(low: str) -> list[Said]:
    length, low = len(low), _SHORT.sub("extension", without_advised(without_extension_to_pay(low)))
    found = either(low, _EXTENSION, _NO_EXTENSION)
    missed = never_granted(low)
    if missed is not None:
        return [Said("extension_months", 0, (min(missed[0], length), min(missed[1], length)))]
    if found is None or (found[0] and _EXTENSION_QUESTION.search(low)):
        told = extension_told(low)
        return [] if told is None else [Said("extension_months", *told)]
    span = (min(found[1][0], length), min(found[1][1], length))
    return [Said("extension_months", 6 if found[0] else 0, span)]


def _administration(low: str) -> list[Said]:
    found = administration_in(low)
    return [] if found is None else [Said("administration", found[0], found[1])]


def _route(low: str, masked: str) -> list[Said]:
    pay, over = last_match(_PAY_TAX, low), last_match(_ROLLOVER, _NOT_OVER.sub(lambda one: " " * len(one[0]), masked))
    if over and _IRA_ROLLOVER.search(masked):
        over = None
    if (pay is None) == (over is None):
        return []
    if pay:
        return [Said("route", "pay_tax", pay.span())]
    return [Said("route", "rollover", over.span())] if over else []


def _bank(low: str) -> list[Said]:
    if _BANK_QUESTION.search(low):
        return []
    found = either(low, _BANK_YES, _BANK_NO)
    return [Said("trustee_is_bank", found[0], found[1])] if found else []
