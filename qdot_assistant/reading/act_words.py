"""The words of what is done about a QDOT: signing, filing, transferring, reforming, electing, becoming a citizen.

Come here for ``ACTS``; they stand among all events in ``event_words``.
"""

from __future__ import annotations

import re


def _p(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_SURVIVOR_RETURN = (
    r"(?:(?:surviving )?spouse's|her own|her estate's|his estate's|widow's|widower's|survivor's|s's|my mother's|mom's)"
    r"(?:\s+(?:own|estate|estate tax|tax|706|form 706|return))*\s+(?:return|706|form 706)"
)

_CHANGED = (
    r"(?:fix(?:ed|ing)|correct(?:ed|ing)|chang(?:ed|ing)|alter(?:ed|ing)|modif(?:ied|ying)|revis(?:ed|ing)|rewritten|"
    r"rewrote|rewriting|restat(?:ed|ing)|redone|redoing|updat(?:ed|ing)|repair(?:ed|ing)|convert(?:ed|ing)|"
    r"conform(?:ed|ing)|adapted|mend(?:ed|ing)|redid|re-?work(?:ed|ing)|recast|redraft(?:ed|ing)|rectif(?:ied|ying)|"
    r"adjust(?:ed|ing)|put right|(?:put|set) straight|brought into (?:line|conformity)"
    r"(?: with (?:the )?(?:\w+ ){0,4}?(?:rules?|laws?|requirements?|regulations?|code|statute))?|amending|reforming)"
)
_A_CHANGE = (
    r"(?:fix(?:ing)?|chang(?:es?|ing)|correct(?:ion|ing)|repair(?:ing)?|re-?writ(?:e|ing)|re-?draft(?:ing)?|"
    r"re-?work(?:ing)?|restat(?:ement|ing)|modif(?:ication|ying)|revis(?:ion|ing)|amend(?:ments?|ing)|overhaul|"
    r"conversion|converting|alteration|altering|adaptation|adapting|make-?over)"
    r"(?: (?:to|of|in) (?:the |our |his |her )?(?:\w+ )?(?:trust|will|deed|instrument))?"
)
_THROUGH = (
    r"(?:signed|made|done|finished|completed?|concluded|wrapped up|ready|through|over|in place|final(?:i[sz]ed)?|"
    r"executed|settled|took effect|came (?:through|about))"
)
_A_TRUST = r"(?:(?:new|special|separate|marital|qualified|domestic|irrevocable|living|own|second) )*(?:qdot|trust)\b"
_MADE = (
    r"(?:set(?:ting)? up|establish(?:ed|es|ing)?|creat(?:ed|es|ing)|form(?:ed|ing)|sign(?:ed|ing)|execut(?:ed|ing)|"
    r"made|open(?:ed|ing)|start(?:ed|ing)|found(?:ed|ing)|"
    r"settl(?:ed|ing)|constitut(?:ed|ing)|drew up|drawn up|wrote|written|drafted)"
)
_BY_SOMEONE = (
    r"(?:that |which )?(?:i|we|she|he|they|(?:my|our|her|his|the) (?:lawyer|attorney|executor|mother|mom|mum|father|"
    r"dad|wife|husband|spouse|widow|son|daughter))"
)

_SETS_HAND_TO = r"(?:sign(?:ed|ing)?|made|gave|executed) (?:the |a |an |my |our |her |his )?"
_BINDING = r"(?:signed|written|irrevocable|binding)"
_PROMISE = r"(?:promises?|pledges?|commitments?|undertakings?)(?: paper| document| letter)?"
_NO_PENSION = r"(?! to (?:pay|roll|report)\b)(?![^.;?!]{0,40}\b(?:pension|annuity|payments?|roll\w*)\b)"
"""An assignment by another name; the promises of the agreements are of a pension's payments."""
_OF_WHAT = (
    r"(?:,? (?:under|pursuant to|per|of|to|into|in favou?r of|covering|for|by|on)\b(?:(?!\b(?:and|but|when|while|filed|"
    r"died|return|before|after|was|is|were|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b)[^.,;?!]){1,45}?)??,?"
)
"""What an assignment is of, to whom and under which paragraph, between its name and the verb of its signing."""

_A_COURT = (
    r"(?:(?:probate|surrogate'?s?|orphans'?|chancery|county|district|superior|circuit|family|high) )?"
    r"(?:courts?|judge|chancery|surrogate|magistrate|tribunal|bench|justice)"
)
_REFORMING = (
    r"(?:reform(?:ation|ed|ing)?|rectif(?:y|ication)|(?:fix|change|amend|rewrite|correct|"
    r"modify) (?:\w+ )?(?:trust|will)|"
    r"amendment)"
)

_PART = (
    r"(?:(?:the|its|that|this|my|our|her|his|their|each|of|it|all|both|these|those|two|three|four|five|six) )*"
    r"(?:(?:corpus|principal|capital|required|taxable|right|proper) "
    r"(?:portion|part|share|amount|piece|slice|element|component|bit)s?|corpus(?! rule)|portions?|"
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:'s)? (?:and )?)*parts? of (?:(?:the|my|each|both|"
    r"those|these|all|her|his) )*(?:pensions?|checks?|cheques?|payments?|annuity)|"
    r"(?:trust|qdot)'?s (?:own )?(?:part|portion|share|piece|slice|cut|bit|half|money|percentage)|"
    r"(?<=rolled my )(?:part|share|piece|slice)|(?<=rolled the )(?:part|share|piece|slice)|"
    r"(?:part|portion|share|piece|slice|cut|bit|percentage) (?:(?:that|which) (?:belongs|goes|is due|is owed) "
    r"(?:in)?to|for|of) (?:the |my |our )?(?:trust|qdot)|"
    r"\d+ ?(?:%|percent)"
    r"(?: (?:of it|share|part|portion))?)"
)
"""The corpus portion of a payment, in usual words."""
_MOVES = (
    r"(?:roll(?:ed|ing|s)?|transferr?(?:ed|ing)?|mov(?:ed|ing)|move|put|deposit(?:ed|ing)|passed (?:on|over)|forwarded|"
    r"remitted|wired|paid over|turned over|handed over|contributed|placed|banked)"
)
_THE_TRUST = r"(?:(?:the|our|my|her|his) )?(?:trust(?:ee)?|qdot)"

TAX_PAID = (
    "estate_tax_paid",
    _p(
        r"^(?!.*\b(?:706-?\s?qdt|pensions?|annuit\w+|pay-?outs?|distribution\w*|corpus|each payment|2056a)\b)"
        r"(?P<who>.*?\b)(?:(?:paid|settled|remitted|wired|sent) (?:off |in )?"
        r"(?:the |our |his |her |all (?:the |of the )?|its )?"
        r"(?:whole |full |federal )*(?:estate )?tax(?:es)?\b(?! (?:return|form|preparer|lawyer|adviser|advisor))"
        r"(?: (?:bill|itself|due|money|owed))?|(?:estate )?tax(?: itself| bill| money| payment)? "
        r"(?:was|is|were|got|has been|had been) (?:only |finally |all |then |not )?"
        r"(?:paid|made|sent|settled|remitted|wired)|"
        r"payment of the (?:estate )?tax)"
    ),
)
"""The estate tax itself, which no extension to file puts off; not the yearly tax on a pension or a payout."""

ACTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "security_expires",
        _p(
            r"\b(?:bond|letter of credit|l/c|l\.?o\.?c|security)\b[^.;?!]{0,40}\b(?:expire[sd]?|runs? out|"
            r"ran out|ends?|"
            r"lapse[sd]?|terminate[sd]?|cancell?ed)(?: effective)?\b"
        ),
    ),
    (
        "trust_ceased_on",
        _p(
            r"\b(?:cessation|(?:trust|qdot|it) (?:was )?disqualified|lost (?:its|the) qdot status|"
            r"los(?:es|ing) (?:its|the|our|her|his) (?:only |last |sole )?(?:u\.?s\.? |us |american )trustee|"
            r"no (?:u\.?s\.? |us |american )?trustee (?:was |is |were |has been )?(?:left|remain(?:s|ed|ing)|there)|"
            r"no longer (?:a qdot|"
            r"qualif\w+)|(?:trust|qdot|it) (?:ceased?s?|stopped|failed)(?: to)?(?: qualify\w*| being a qdot)?|"
            r"ceased? to (?:qualify|be a qdot))\b"
        ),
    ),
    (
        "protective_assignment_date",
        _p(
            r"\b(?:(?:sign(?:ed)?|executed|made) (?:a |the )?protective assignment|"
            rf"protective assignment{_OF_WHAT}(?: was| is| got)?(?: dated| signed| made| executed| given)|"
            r"protective assignment)\b"
        ),
    ),
    (
        "form_4768_filed",
        _p(
            r"\b(?:(?:form\s+)?4768(?:\s+(?:was|were|is|has been|had been))?(?:\s+(?:timely|late|"
            r"also))?(?:\s+(?:filed|sent|mailed|submitted))?|filed (?:a |the |form )*4768|"
            r"extension (?:request |form )?(?:(?:was|had been|has been|only) )*"
            r"(?:filed|requested|mailed|sent|asked(?: for)?|sought|applied for|put in|submitted)|"
            r"(?:asked|applied|filed|put in|requested|sent(?: in| off)?|mailed|submitted|handed in|posted|lodged)"
            r"(?: in)?(?: for)? (?:the |an? |our )?(?:(?:form|request|application|paper|"
            r"petition) )?(?:(?:asking|applying) )?"
            r"(?:for )?(?:the |an? |our )?"
            r"(?:automatic |extra |additional |more )*"
            r"(?:(?:six|6)[- ](?:more |extra |additional |further )?months?(?: extension| more)?|more time|"
            r"extra time|extension)\b(?! to pay))"
        ),
    ),
    (
        "form_706qdt_filed",
        _p(
            r"\b(?:(?:form\s+)?706-?\s?qdt(?:\s+(?:was|is))?\s+(?:filed|sent|mailed)|"
            r"(?:filed|mailed|submitted|handed in|"
            r"turned in|sent(?: in| off)?) (?:(?!4768|return|706)\w+ ){0,4}?706-?\s?qdt)"
        ),
    ),
    (
        "proceeding_commenced",
        _p(
            rf"\b(?:(?:petition(?:s|ing|ed)?|ask(?:s|ing|ed)?|sue[sd]?)(?: (?:the|an?|our|his|her|local))* {_A_COURT}"
            rf"(?: (?:for|to)\b[^.,;?!\d]{{0,25}}?\b{_REFORMING})?|(?:sues?|seeks?) (?:for )?(?:\w+ )?{_REFORMING}|"
            r"(?:commenced?|started|began|begun|opened|brought) (?:the |a |our )?(?:judicial |"
            r"court )*(?:reformation|"
            r"reform proceedings?)|(?:petition|suit|lawsuit|complaint|(?<=the )case(?= (?:(?:had|has) been |"
            r"was |got )?(?:started|begun|filed|"
            r"opened|brought|commenced|lodged))|(?:court|judicial|reformation) (?:proceedings?|"
            r"action|case|petition)|"
            r"proceedings?|action|(?:court|judicial) reformation|reformation(?= (?:in court |was )?(?:"
            r"started|commenced|begun|filed)))\b(?:\s+(?:to|for|in|of|the|a|was|were|is|has been|trust|"
            r"reform|reformation|court))*(?:\s+(?:filed|commenced|started|begun|began|brought|opened|lodged|"
            r"entered|submitted))?|"
            rf"(?:(?:went|gone|going|go|came|appeared)(?: in)? (?:to|before|in front of)|filed (?:in|with)|"
            rf"petitioned|asked|applied (?:to|in|before)|moved(?= (?:\w+ )?{_A_COURT} (?:for|to))|turned to|approached)"
            rf"(?: (?:the|a|an|our|his|her|local))? {_A_COURT}(?: (?:for|to)\b[^.,;?!\d]{{0,25}}?\b{_REFORMING})?|"
            r"(?:petition(?:ed|s|ing)?|applied|moved|prayed|asked|sued|suing|sought)"
            rf"(?: (?:for|to)(?: \w+){{0,3}}?)? {_REFORMING}|petitioned|commence[ds]?|sued)\b"
        ),
    ),
    (
        "surviving_spouse_return_filed",
        _p(
            rf"\b(?:{_SURVIVOR_RETURN}(?:\s+(?:was|is|went|gets|got|has been|will be|in))*(?:\s+(?:filed|in))?|"
            rf"filed {_SURVIVOR_RETURN})"
        ),
    ),
    (
        "rolled_over",
        _p(
            r"\b(?:roll(?:ed|ing|s)?\s*-?\s*(?:it |them |that |this |both |each |all |everything |"
            r"the (?:corpus )?(?:portion|payment|money) )?over"
            r"(?!\s+(?:agreement|route|option|election|trust|qdot|dates?|deadlines?|days?|"
            r"(?:was )?(?:created|set up|"
            r"established|formed)))|rollover (?:was )?(?:made|done|completed)|"
            r"roll(?:ed|ing)? (?:it|them|that|this|both|each(?: one| of them)?|everything|all(?: (?:of )?(?:\w+))?)"
            r"(?= (?:on|in|into|to|the|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|"
            rf"{_MOVES}(?: on| over| out)? {_PART}(?: (?:over|on|across)\b)?|"
            rf"(?:paid|passed|gave|made|signed)(?: on| over| out)? {_PART} (?:over|across|on|(?:in)?to {_THE_TRUST})\b|"
            rf"{_PART} (?:(?:was|were|is|has been|had been|got|had) )?(?:only |then |duly |finally )?"
            rf"(?:{_MOVES}|paid|passed|handed)(?: (?:over|in|into|on|across|to {_THE_TRUST}))?\b(?! out| from)|"
            rf"{_PART} (?:was|were|is|sat|lay|landed|arrived) (?:safely |already |all )*(?:in(?:to)?|"
            rf"with) {_THE_TRUST}|"
            rf"{_THE_TRUST} (?:got|received|had|took|(?:was|were) (?:given|paid|credited with)) {_PART}|"
            r"(?:sent|wired|moved|paid|put|deposited|mailed) \$?\d[\d.,]*k?(?: dollars| bucks| usd)?(?: of (?:it|"
            r"that|this))? "
            r"(?:in|on|over)?(?:in)?to (?:the |our |my )?(?:trust|qdot|trustee)|"
            r"(?:got|came|arrived|reached|wired|went)(?: (?:in|into|to|at|over))?(?: to)? (?:the |our |"
            r"my )?(?:trust|qdot))\b"
        ),
    ),
    (
        "assignment_date",
        _p(
            r"\b(?:sign(?:ed|ing|s)? (?:(?:the|a|an|my|our|her|his|some|that|this) )?(?:\w+ )?(?:papers?|documents?|"
            r"forms?|deed|letter|paperwork) (?:that |which |to )?(?:giv(?:es?|ing)|assign(?:s|ing)?|hand(?:s|ing)|"
            r"promis(?:es|ing)|pledg(?:es|ing)|transferring)[^.;?!]{0,40}?\b(?:qdot|trust)|sign(?:ed|ing)? over\b|"
            r"sign(?:ed|ing)? (?:everything|it all|it|all of it|(?:the|my|our|her|his) (?!roll)(?:\w+ )?\w+) over|"
            rf"{_SETS_HAND_TO}(?:{_BINDING} )*{_PROMISE}{_NO_PENSION}|"
            rf"(?:{_BINDING} )+{_PROMISE}{_NO_PENSION}(?: (?:was|is|were|got))?"
            r"(?:,? (?:made|signed|given|dated|executed))?(?:,? (?:of|on|from)(?= \w*\d| (?:the )?\d|"
            r" (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))?|"
            r"put (?:my|our|her|his) (?:signature|name) (?:to|under|on) (?:giving|handing|promising|the promise)|"
            r"(?:sign(?:ed|s|ing)?|execut(?:ed|es|ing)|made|dated?)\s+(?:an? |the |my |her |"
            r"his )?(?:irrevocable |written |protective |enforceable )*assignments?|"
            rf"assignments?{_OF_WHAT}(?: was| is| were| got)?"
            r"(?: really| actually| in fact| only| just| finally| first)*"
            r"(?: signed| executed| made| dated| given)|"
            r"assignments?(?:\s+(?:was|is|"
            r"were|of (?!\d)\w+|to the qdot|to the trust))*|"
            r"(?<!the )(?<!our )(?<!of )assigned|assigns?|"
            r"assigning)\b"
        ),
    ),
    ("conveyed", _p(r"\b(?:convey(?:ed|ance|s|ing)?)\b")),
    (
        "reformation_completed",
        _p(
            r"\b(?:(?:trust|qdot)(?: (?:agreement|deed|instrument))? (?:(?:was|got|were|has been|had been|is|being) )?"
            rf"{_CHANGED}|"
            rf"{_CHANGED} the (?:\w+ )?trust|"
            r"fix the (?:\w+ )?trust,? (?:and |which |it |that )*(?:was |got )?(?:done|finished|completed)|"
            rf"(?:sign(?:ed)?|made|did|finished|completed|wrapped up|concluded) (?:the |this |that |his |her |"
            rf"with the )?"
            rf"{_A_CHANGE}|"
            rf"(?:the|that|this|his|her|our|an?|all) {_A_CHANGE} (?:(?:was|were|is|got|has|had|have|been|be|only|just|"
            rf"finally|then|all|fully|at last|not|until|till) )*{_THROUGH}|"
            rf"(?:trust|will) (?:is |was |has been |had been )?(?:all |fully |only |finally )*{_CHANGED}(?= (?:by|"
            rf"on|since|"
            rf"as of)\b)|"
            rf"(?:(?<=[.;!?] )|\bit (?:was|got|is) (?:only |then |finally )?){_CHANGED}(?= (?:only |on |by )*(?:the )?"
            r"(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|"
            r"(?<!the )(?<!a )(?<!any )reformed(?= trusts?\b)|"
            r"(?:reformed(?! trusts?\b)|reformation)(?:\s+(?:was|is|under|completed|complete|done|signed|finished))*|"
            r"amended(?! (?:(?:estate|tax|form) )*(?:returns?|706|form))|"
            r"amendment)\b"
        ),
    ),
    (
        "qdot_established",
        _p(
            rf"\b(?:{_MADE} (?:the |a |my |our |her |his )?{_A_TRUST}(?! election)(?: agreement| deed)?|"
            rf"(?:qdot|trust) {_BY_SOMEONE} (?:had |just |then |only )*{_MADE}|"
            r"(?:qdot|trust)\b(?: for (?:the |an? |my |our |her |his )?(?:annuity |pension |"
            r"corpus )*(?:roll-?overs?|annuity|pension))?"
            r"(?: (?:agreement|instrument|deed|document|papers?))?"
            r"(?: (?:was|is|has been|were|got|only|just|first|finally))* "
            r"(?:set up|established|created|formed|signed|executed|settled|"
            r"constituted|opened|founded|drawn up|in existence|in place)|"
            r"(?:qdot|trust) (?:already |first |only )*(?:existed|exists)(?: (?:as of|since|from))?|"
            r"(?:qdot|trust)\b(?: (?:agreement|instrument|deed|document|paper))? (?:came into (?:being|existence)|"
            r"dates (?:from|of)))"
        ),
    ),
    (
        "transfer_date",
        _p(
            r"\b(?:(?:gave|handed|turned over)(?: over)? (?:the |my |our |his |her )?\w+ to the (?:trustee|trust|qdot)|"
            r"(?:money|funds|cash|assets|shares|stocks|property) (?:(?:was|were|got|had been) )?put in(?:to)?\b|"
            rf"{_THE_TRUST} (?:got|received|took|has had|had|took over) (?:the |my |our |her |his |"
            rf"all )*(?:shares?|stocks?|bonds?|"
            r"securities|house|home|condo|flat|apartment|land|farm|property|account|portfolio|assets?|deed|paintings?)|"
            rf"(?:title|ownership|possession)(?: \w+){{0,4}}? (?:passed|went|moved|changed|"
            rf"vested)(?: (?:in)?to {_THE_TRUST}| in"
            rf" {_THE_TRUST})?|{_THE_TRUST} (?:took|got|received|acquired) (?:title|ownership|the deed|legal title)|"
            r"(?:(?:re-?)?booked|switched|shifted|brought|carried|registered|entered|delivered|given|credited|placed|"
            r"settled|vested|released|surrendered)(?: over| across)? (?:in(?:to)?|to|on|with)(?: the name of)? "
            rf"{_THE_TRUST}\b|"
            r"(?:finish(?:ed)?|complet(?:ed|ing)|(?:was|were|got|is) (?:done|finished|through)(?: with)?|wrapped up) "
            r"(?:moving|transferring|conveying|re-?titling|deeding|booking|shifting|handing over|turning over)|"
            r"(?:sign(?:ed|ing)?|recorded) (?:the|a|our|my) deed|transferr?(?:ed|ing|s)?|moved|(?<=will )fund|"
            r"(?<=must )fund|(?<=should )fund|(?<=can )fund|(?<=to )fund|"
            r"(?<=i )fund|(?<=we )fund|(?<=would )fund|(?<=shall )fund|retitled|"
            r"re-titled|re-?registered|deed(?:ed)?|funded|funding|put (?:it |them |"
            r"the \w+ )(?:in|into)|put in(?:to)?(?= (?:(?:the|a|our|my|her|his) )?(?:\w+ )?(?:trust|qdot))|put into)\b"
        ),
    ),
    (
        "election_made",
        _p(
            r"\b(?:(?:qdot )?election(?:\s+(?:was|is|made|on))*|elected|elects?(?= on\b)|elects|(?:late|time|"
            r"okay?|possible) to elect)\b"
        ),
    ),
    (
        "administration_completed",
        _p(
            r"\b(?:(?:administration|probate|estate)(?: of (?:the|his|her) estate)?(?:[\s,]+(?:was|is|will|be|to|"
            r"which|that|it|gets|got|has been|expected|finally|formally))*[\s,]+(?:closed?s?|closing|completed?|"
            r"completes|ended|ends?|finished|finish(?:es)?|wound up|winds? up|wrapp?(?:s|ed|ing)? up|over|done|"
            r"settles?|settled|gets? done|comes? to an end|draws? to a close|concludes?|concluded)|"
            r"(?:administration|probate)\b[^.;?!]{0,20}?\bit (?:will |should |is to |is expected to )?(?:be "
            r"(?:over|done|closed|finished)|ends?|closes?|finish(?:es)?|wraps? up)|"
            r"clos(?:ed|ing) (?:of )?(?:the )?(?:estate|probate|"
            r"administration)|final account(?:ing)?)\b"
        ),
    ),
    (
        "spouse_citizen_on",
        _p(
            r"\b(?:naturali[sz](?:ed|ation)|citizenship|(?:(?:became|becomes?|becoming|sworn in as)(?: an?)?|(?:made|"
            r"sworn in as|was|am|"
            r"is) an?) (?:u\.?s\.? |us |american |united states )?citizen|"
            r"(?:became|becomes?|becoming|turned|made) (?:an? )?americans?(?! (?:husband|wife|resident))|"
            r"(?:sworn in|swore in)(?: as (?:an? )?(?:us |u\.s\. |american|new )\w*)?|swore (?:the|my|her|his|an) \w+|"
            r"(?:pledged|swore) allegiance|(?:got|received|picked up|was given|have) (?:my|her|his|"
            r"the) (?:u\.?s\.? |us |american )"
            r"(?:passport|papers|citizenship|certificate)|citizen (?:since|from|as of|on|in)|(?:am|is|are|"
            r"was) (?:now )?(?:an? )?"
            r"(?:us |u\.s\. )?americans? (?:since|from|as of)|oath(?: of allegiance)?)\b"
        ),
    ),
)
