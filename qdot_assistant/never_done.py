"""The words that ask for what is never done: drafting, acting for somebody, bare sums, status, vouching, evasion.

No search result overrules them (``scope.outside``, ``outside.never``): each stands only where it can mean nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping

# A request stands where an order stands: at the head of a sentence, or after the one who is to carry it out. "You" may
# be anybody ("can you make an assignment later?"), so what everybody makes and sends must be asked for oneself.
_HEAD = r"(?:^|[.!?;:]\s+|\b(?:please|pls|just|kindly|need (?:someone|somebody) to)\s+)"
_YOU = r"\b(?:can|could|will|would|want|need|ask|like) you (?:to |please |now |maybe )?"
_FOR_US = r"(?:me |us |up |out |for me |for us )"
_ITS = r"(?:a |an |the |my |our |his |her |this )?(?:(?!into\b)[\w'’-]+ ){0,4}"
_DOCUMENT = (
    r"(?:will|trust|trust (?:agreement|instrument|document|deed)|qdot (?:trust|agreement|instrument|for)|letter|"
    r"petition|complaint|codicil|power of attorney|contract|deed|e-?mail|memo|brief|motion|clause|form 706(?:-?qdt)?|"
    r"return for|assignments?|relief request|request for|(?:information |certification )?statement for|agreements?)\b"
)
_WRITES = (
    r"(?:draft|write|compose|generate|type up|draw up|fill (?:in|out)|proof ?read|edit|correct|mark up|redact|"
    r"put together)"
)
_MAKES = r"(?:prepare|create|make|set up|review|produce)"

_WORD_FOR_A_NUMBER = (
    r"(?:zero|nil|nought|nothing|none|infinity|pi|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a |one )?(?:dozen|hundred|thousand|million|half|third|"
    r"quarter))\b"
)
_QUANTITY = (
    rf"(?:\$?\d[\d,.]*(?: ?(?:%|per ?cent|million|thousand|k|m)(?![a-z]))?|{_WORD_FOR_A_NUMBER}(?: per ?cent\b)?)"
)
_OPERATES = (
    r"(?:\s*[+*×÷^=]\s*|\s*x\s*|\s+[-–/]\s+|\s+(?:plus|minus|times|multiplied by|divided by|over|of|less|"
    r"to the power of|"
    r"and|added to)\s+)"
)
_NOT_OURS = r"^(?!.*\b(?:trusts?|qdots?|tax\w*|deduct\w*|estate|inherit\w*|pension|returns?|enough|rules?|trustee)\b).*"
_STATUS = (
    r"\b(?:green ?card|visa|permanent residen(?:ce|cy)|resident status|residency|work permit|passport|citizenship)s?"
)
_IS = r"(?:(?:is|be|stay|remain|still|now|then|no longer|not|has|have|been|gets?) ){0,3}"
_OFFICE = r"(?:irs|tax office|(?:letter )?rulings?|service|9100)"
_NOT_A_MISSED_ONE = "".join(
    f"(?<!{verb} {whose} )"
    for verb in ("miss", "missed", "lose", "lost", "have", "had", "get")
    for whose in ("my", "our", "her", "his", "the", "a", "any")
)
"""A chance missed is a time limit asked about, and no odds."""

_HOLDING = (
    r"(?:s&p\S*|(?:index|mutual|hedge|stock|bond|growth|target[- ]date) funds?|etfs?|stocks|equities|treasur(?:y|ies)|"
    r"treasury bills|t-?bills|gold|silver|crypto\w*|bitcoins?|annuity product|cds|money[- ]market|nasdaq|dow(?: "
    r"jones)?)"
)
_MARKET = r"(?:markets?|stocks?|share prices?|interest rates?|bond yields?|wall street)"
_MOVES = (
    r"(?:drop\w*|dip\w*|fall\w*|crash\w*|recover\w*|bottom\w*|ris(?:e|es|ing)|rebound\w*|tank\w*|correct(?:s|ion)|"
    r"(?:go|goes|come|comes|is|are|gets?) (?:back |further )?(?:down|up|lower|higher|cheaper))"
)
_ASKS_WHICH = r"\b(?:should|shall|would (?:it|you)|is it|better|wise\w*|smart\w*|good|right|safer?|prudent)\b"
_NO_ACT_OF_OURS = r"(?:(?!\b(?:fil(?:e|ing)|assign\w*|transfer\w*|convey\w*|elect\w*|sign\w*|roll\w*)\b)[^.?!]){0,90}"
"""What to buy, and when: the money of a trust is invested by its trustee, and no rule told here says how."""

_FIRM = (
    r"(?:banks?|trust compan(?:y|ies)|law firms?|lawyers?|attorneys?|brokers?|insurers?|bonding compan(?:y|ies)|"
    r"accountants?|firms?)"
)
_THE_BEST = r"(?:the |a )?(?:\w+ )?(?:best|cheap\w*|most|highest|lowest|least|good|better|reliable|trustworthy|nearest)"

WORDS: Mapping[str, str] = {
    "drafting": (
        rf"(?:{_HEAD}|{_YOU}|\b(?:and|then|also) (?:please "
        rf")?){_WRITES}\s+{_FOR_US}*{_ITS}{_DOCUMENT}(?! (?:your|my)self)|"
        rf"{_HEAD}{_MAKES}\s+{_FOR_US}*{_ITS}{_DOCUMENT}|{_YOU}{_MAKES}\s+{_FOR_US}+{_ITS}{_DOCUMENT}|"
        rf"{_YOU}{_MAKES}\s+(?:my|our) (?:[\w'’-]+ ){{0,4}}{_DOCUMENT}|"
        rf"{_HEAD}(?:put together|set up|draw up) {_FOR_US}*(?:a|an|my|our) qdot for\b|"
        # the two agreements have a text of their own, which is told
        r"\b(?:like|want|need|give me|show me|send me|find me|get|have|see)(?: me)? (?:a |an |the |some |"
        r"your )?(?:sample|template|"
        r"boiler ?plate|specimen|filled[- ](?:in|out)|completed|ready-made|model)\b(?: for)?(?: (?:a|an|the|my|our))?"
        r"(?: (?!(?:agreements?|text)\b)[\w'’-]+){0,3}? (?:assignments?|wills?|trusts?|statements?|letters?|petitions?|"
        r"returns?|clauses?|instruments?|deeds?|complaints?|powers? of attorney|706(?:-?qdt)?)\b"
    ),
    "action": (
        r"\b(?:can|could|will|would) you (?:please )?(?:look|check|review|go|read|see|glance)(?: (?:at|over|through|"
        r"into))? (?:my|our|his|her|this|the (?:attached|enclosed)|my \w+(?:'s)?)(?: [\w'’-]+){0,4}? (?:and|to|if|"
        r"whether|for)\b[^.?!]*\b(?:right|correct\w*|ok(?:ay)?|fine|valid|errors?|mistakes?|complete|good|properly)\b|"
        r"\b(?:can|could|will|would|please) you (?:please )?(?:call|phone|contact|e-?mail|book|schedule|remind|"
        r"represent|act for|hire)\b|"
        r"\b(?:can|could|will|would|please) you (?:please )?(?:file|sign|submit|send|mail|pay|transfer|move|elect|"
        r"apply)\b.{0,40}\b(?:for (?:me|us)|on (?:my|our) behalf|to (?:my|our))\b|"
        rf"{_HEAD}(?:go ahead and |now )?(?:file|sign|submit|send|mail|pay|transfer|move|elect|apply|deposit|register|"
        r"report|notify|roll over|fill (?:in|out))\b(?:(?! (?:who|what|when|where|which|how|if|can|is|"
        r"does|or|pick|choose|decide)\b) \w[\w'’-]*){0,6} "
        r"(?:for (?:me|us)|on (?:my|our) behalf)\b(?![^.!]*\?)|(?:^|please |you )(?:remind me|sign me up)\b|"
        r"\b(?:set a reminder|add (?:it|this) to my calendar)\b"
    ),
    # A sum of bare numbers, whatever rule has one of them
    "sums outside": (
        rf"^\W*(?:(?:please|pls|hey|hi|just|quick|can you|could you|so|ok)[ ,]+)*(?:(?:what(?:'?s| is| are| do| does)|"
        r"how (?:much|big|large|many)(?: is| are| does)?|compute|calculate|work out|solve|add|multiply|divide|"
        r"subtract|tell me|"
        rf"the (?:sum|product|answer) (?:of|to|for))\s+)*(?:the )?(?:(?:square |cube )?root of {_QUANTITY}|"
        rf"{_QUANTITY}(?:{_OPERATES}{_QUANTITY})+)(?:\s*(?:=|equals?|make|is))?"
        rf"(?:,? (?:and|then|but)(?: (?:please|just|then|also|do))* (?:sing|shout|say|spell|repeat|rap|whisper|draw|"
        r"rhyme|translate|round|print|type|yell|call|tell|read|multiply|divide|add|subtract|double|halve)\b[^?]*)?\W*$"
    ),
    # What a trust or a tax paper never brings: immigration status asked for as its effect.
    "immigration": (
        r"\b(?:trust|qdot|deduction|return|pension|estate tax|assignment|election)s? "
        r"(?:(?!(?:when|if|once|after|before|unless|until|since|while|because|although|though|i|she|he|we|they|"
        r"who)\b)[\w'’-]+ ){0,4}(?:help|get|give|bring|speed|grant|earn|lead|count|qualify|improve|secure|protect|"
        r"affect|hurt|influence)s?(?:ting|ing)?(?: up)?(?: (?:me|us|her|him|my \w+|the \w+|with|to|toward|towards|"
        r"for|get|getting|obtain|in|a|an|the|my|his|our|their|u\.?s\.?|american|permanent|legal))* "
        r"(?:citizenship|naturali[sz]ation|green card|visa|residency|immigration (?:case|status|application|"
        r"petition)|work permit|(?:become|becoming) a (?:u\.?s\.? |american )?citizen)\b|"
        # … and the status itself, where nothing of the estate is spoken of
        rf"{_NOT_OURS}(?:{_STATUS} {_IS}(?:valid|good|in force|expire[sd]?|expiring|revoked|cancell?ed|at risk|void|"
        r"lapse[sd]?|taken away|run(?:s|ning)? out)\b|"
        r"\b(?:can|could|may|will|would|must|should|how (?:do|can)|want to|get|being|be) "
        r"(?:(?:i|we|they|she|he|it|the|my|government|police|be|get) ){0,3}deport(?:ed|ation)?\b|"
        r"\b(?:can|may|must|could|allowed to|will) (?:(?:i|we|she|he|they) )?(?:still |legally |now )?"
        r"(?:stay|remain|leave|re-?enter) (?:in |to )?"
        r"(?:the (?:u\.?s\.?a?|country|states|united states)|us|usa|america)\b)"
    ),
    "IRS practice": (
        rf"\bhow (?:soon|fast|quick(?:ly)?|long|many (?:days|weeks|months))\b(?=[^.?!]*\b{_OFFICE}\b)[^.?!]*"
        r"\b(?:answer\w*|repl(?:y|ies|ied)|respon\w+|decid\w+|process\w*|get back|hear back|issued?|issues|review\w*|"
        r"act on|wait\w*|ruling(?: request)? takes?|take (?:to|for|until)|takes? for|"
        r"does (?:a |an |the )?(?:private )?(?:letter )?ruling take)\b|"
        rf"\bwhen (?:will|does|do|would|can) (?:i |we )?(?:hear|expect|get)?[^.?!]{{0,12}}\b{_OFFICE}\b[^.?!]{{0,12}}"
        r"\b(?:answer\w*|repl(?:y|ies)|respon\w+|decid\w+|get back|come back|arrives?|come)\b"
    ),
    # Which of several firms to take, or where money earns most, whatever rule speaks of a bank
    "people and prices": (
        rf"\b(?:which|what) (?:\w+ ){{0,2}}?{_FIRM} (?:is|are|has|have|offers?|gives?|pays?|charges?|takes?|would be) "
        rf"{_THE_BEST}\b(?! enough)|\b(?:who|which (?:one|of (?:them|these|those))) (?:charges?|offers?|gives?|has) "
        r"(?:the )?(?:best|cheapest|highest|lowest|least) (?:fees?|prices?|interest|rates?|deals?|conditions|terms)\b|"
        r"\b(?:best|highest|good|better|top|most) (?:interest|rates?|yields?)(?: rates?)? (?:on|for|in|at) "
        r"(?:an? |the |my )?(?:savings?|deposits?|cds?|money[- ]market|checking|bank|accounts?)\b"
    ),
    "investment": (
        rf"{_ASKS_WHICH}[^.;?!]{{0,60}}\b(?:buy(?:ing)?|invest(?:ed|ing)? in|get(?:ting)? (?:in|into|out of)|dump|"
        rf"switch(?:ing)? (?:to|into)|mov(?:e|ing) (?:\w+ ){{0,3}}(?:in|into|to)|put(?:ting)? (?:\w+ ){{0,4}}(?:in|"
        rf"into)) "
        rf"(?:an? |the |some |more |into )?(?:\w+ )?{_HOLDING}(?!\w)|"
        rf"{_ASKS_WHICH}{_NO_ACT_OF_OURS}\b(?:wait(?:ing)?|hold(?:ing)? (?:off|on|out)|now or|until|till|before)\b"
        rf"{_NO_ACT_OF_OURS}\b(?:the )?{_MARKET}\b(?! values?\b)(?: \w+){{0,2}}? {_MOVES}\b"
    ),
    "guarantee": (
        r"\b(?:(?:can|could|do|will|would) you (?:(?:please|also|really|at least|personally) )?(?:guarantee|promise|"
        r"swear|vouch|assure|certify|warrant)\b|guarantee (?:me|that|us|it)|(?:promise|swear to|assure) (?:me|us)|"
        r"are you 100|"
        r"give (?:me|us) (?:your word|a guarantee|a promise)|(?:want|need|like) your (?:guarantee|promise|word that)|"
        # a guarantee that the IRS or a fund asks of the spouse is security, (c)(6)(ii)
        r"(?:want|need|like) a (?:guarantee|promise) (?:that|you)\b|(?<!do )(?<!would )(?<!will )\b(?:i|we)(?:'d)? "
        r"(?:(?!heard|read)\w+ )?(?:want|need|like) a (?:guarantee|promise)(?! (?:from|of|by|for|to)\b)|"
        r"certain(?:ty)? that the irs|"
        r"will the irs (?:(?:accept|approve|agree)(?! (?:an?|any|only|copies|photocopies|scans?|e-?filed|"
        r"electronic\w*|late|"
        r"foreign|oral)\b)|audit|notice|catch|find)|"
        rf"(?<!last )(?<!final )(?<!only )(?<!second )(?<!another ){_NOT_A_MISSED_ONE}(?:chances?|odds|likelihood|"
        rf"probability) "
        r"(?:of(?! (?:an extension|relief|(?:get(?:ting)?|having|obtaining|more|some|a few|a later|another|"
        r"an extra) (?:\w+ ){0,2}"
        r"(?:time|months?|days|date|weeks|extension|relief))\b)|that|the irs|for)|get audited|audit risk)\b"
    ),
    # A person in danger is told where help is, whatever rule is asked about beside it.
    "distress": (
        r"\b(?:(?:kill|hurt|harm|hang|shoot|drown|poison) (?:my ?self)|(?:i am|i'm|feel|feeling) suicidal|"
        r"commit suicide(?= (?:if|when|over|because|tonight|now|today)|\W*$)|end (?:my (?:own )?life|it all)|"
        r"tak(?:e|ing) my (?:own )?life|(?:no reason|nothing left|don'?t want|do not want) to live(?: for)?"
        r"(?= (?:any ?more|if|when|now|without)|\W*$)|i (?:want|wish|just want) to (?:die|be dead)(?! (?:in|at|as|with|"
        r"abroad|before|here)\b))\b"
    ),
    "evasion": (
        r"\b(?:hide|conceal|evade|fake|forge|lie to|back[- ]?dat(?:e[ds]?|ing)|"
        r"without (?:the irs|them|"
        r"any(?:one|body)|him|her|(?:the|my|our) (?:trustee|executor|tax office|government|bank|lawyer|accountant)) "
        r"(?:(?:ever|even|really) )?(?:knowing|finding|noticing|"
        r"seeing|catching|hearing|being told)|launder|"
        r"(?<!is )(?<!are )(?<!was )(?<!be )(?<!stays )off the books|under the table|falsif\w+|something illegal|"
        r"illegal(?:ly)? (?:way|trick|method|avoid)s?|trick (?:the )?irs|avoid detection|"
        r"keep (?:it|this) (?:secret|from the irs)|forging|nobody (?:will|would) (?:know|notice)|"
        r"irs (?:will|would|can)(?:n'?t| ?not) (?:see|know|find|notice)|"
        r"(?:shall|should|can|could|may|might|better|do) (?:i|we|she|he|they) (?:just |simply |better |rather )?"
        r"(?:keep (?:quiet|silent|mum)|stay (?:quiet|silent)|say nothing|keep my mouth shut)|"
        r"so (?:that )?(?:the )?(?:irs|tax (?:office|people)|government|they) (?:thinks?|believes?|assumes?|won'?t))\b|"
        # … and what would be cheating, where it is the asker's own purpose
        r"\b(?:so (?:that )?(?:i|we|she|he|they) (?:can|could|may|don'?t have to)|(?:help|let|allow|want|like|trying|"
        r"plan|hoping|going|need|able) (?:(?:me|us|her|him) )?(?:to )?|how (?:do|can|could|should|would|might) (?:i|we|"
        r"she|he|one)|(?:best|easiest|any|a) (?:way|trick|method) to|(?:what if|can|could) (?:i|we|she|he) just|"
        r"tell me how to) (?:(?:just|simply|quietly|safely|easily|secretly|only) )?"
        r"(?:under-?\s?(?:report|declare|state|value)\w*|mis-?(?:report|state|declare|represent)\w*|"
        r"low-?ball\w*|fudge|cheat|cook the|doctor the|dodge (?:the |paying )?(?:\w+ )?tax(?:es)?|lie (?:about|on)|"
        r"get away with|keep (?:\w+ ){1,4}(?:from|away from) the (?:irs|tax (?:office|man|people))|"
        r"(?:leave|keep) (?:\w+ ){1,5}off the (?:return|form|706|list|books)|pretend (?:that )?(?:he|she|i|we|it)|"
        r"alter the date|change the date on|swap the dates?|"
        r"(?:pre-?date|re-?date|ante-?date)\w*|date (?:\w+ ){1,4}?"
        r"(?:(?:\w+ ){1,2}earlier(?! than)|to (?:an? )?(?:earlier|older|past) (?:date|day)))\b"
    ),
}
