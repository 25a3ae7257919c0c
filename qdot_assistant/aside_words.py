"""The words of asides, by where they stand: what a message opens with, what it closes with, sentences that are one.

Come here to teach ``asides`` another way in which people greet, thank, excuse themselves or tell who could not help.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_STOP = r"\s*(?:[,.!:;\u2026]+|\s[-\u2013\u2014]+)\s*"
_VERY = r"(?:(?:so|very|really|just|all|a bit|quite|too|still|completely|totally|honestly|pretty|only|sincerely) )*"
_FOR = (
    r"(?: (?:in advance|again|already|everyone|all|kindly|sincerely|indeed|for (?:your|the|any|all|everything|this|"
    r"that|"
    r"helping|reading|answering|listening|taking|being)\b(?: (?:your|the|me|us|my|our|of|kind|patient|quick|great|"
    r"help|time|answers?|reply|replies|responses?|advice|attention|patience|support|information|info|guidance|"
    r"assistance|understanding|question|message|to|here|so|much|patient|there|and|consideration|service)\b)*|"
    r"and (?:god bless(?: you)?|best regards|kind regards|regards|have a (?:nice|good|great) \w+|sorry[^.?!]*)))*"
)
THANKS = (
    r"(?:(?:(?:many|much|kind|a thousand|sincere) )?(?:thanks|thank (?:you|u|ya)|thankyou|thx|tnx|thanx|tysm|ty|"
    r"cheers|gracias|merci|danke)(?: (?:so|very) much| a (?:lot|million|bunch|ton)| loads| heaps| tons)?|"
    r"much obliged|(?:i|we)(?:'d| would|'m| am| are|'re| will be|'ll be)? (?:really |truly |much |very |greatly |so |"
    r"be )*"
    r"(?:appreciate|grateful|thankful|obliged)(?: (?:it|that|this|your (?:help|time|answer|reply)|any (?:help|"
    r"answer|advice|guidance)|if you (?:can|could) help(?: me| us)?))?|"
    r"(?:much|greatly|really|truly|highly|very much) appreciated)"
    rf"{_FOR}"
)
_MY_WORDS = (
    r"(?:english|spelling|writing|grammar|typing|typos?|language|words|bad english|ignorance|confusion|mistakes)"
)
_SORRY = (
    r"(?:(?:i(?:'m| am) )?(?:so |very |really |terribly )?(?:sorry|excuse me|pardon me|apologies|my apologies|"
    r"i apologi[sz]e|excuse|pardon|forgive(?: me)?|please (?:excuse|forgive|pardon))"
    rf"(?: (?:for|about))? (?:(?:my|the|all|any|this|these|another|so many|such|being|asking|a|too) )*(?:(?:bad|poor|"
    rf"broken|terrible|limited|weak|long|stupid|dumb|silly|basic|simple|many|rambling|messy|lengthy) )*(?:{_MY_WORDS}|"
    r"messages?|questions?|story|post|letter|e-?mail|length|late|again|stupid|dumb|a bother|"
    r"(?:to |for )?(?:bother\w*|disturb\w*|troubl\w*|ask(?:ing)?))(?: you)?(?: again)?(?: (?:with|about) (?:this|"
    r"that|it|"
    r"my questions?))?)"
)
_NO_ENGLISH = (
    r"(?:(?:my )?english (?:is|isn'?t) (?:not )?(?:so |very |my |that |too )*(?:good|bad|poor|perfect|great|"
    r"first language|native language|mother tongue|second language)|(?:i am|i'm|im) not (?:from here|a native speaker|"
    r"good (?:with|at|in) (?:english|words|writing|these things|paperwork|legal (?:things|stuff|words)))|"
    r"i (?:do not|don'?t|dont) (?:speak|write)(?: \w+)? english(?: \w+){0,3}|i (?:use|used|"
    r"am using) (?:a )?translat\w+)"
)
_GREETING = (
    r"(?:(?:hi|hello|hallo|hullo|hey|heya|howdy|greetings|good (?:morning|afternoon|evening|day)|hola|"
    r"(?:dear|to) (?:sirs?|madam|team|all|friends?|assistant|qdot (?:assistant|team|people)|whom it may concern|"
    r"counsel|colleagues?|support|helper)(?: or (?:madam|sir))?)"
    r"(?: (?:there|all|everyone|everybody|again|team|sir|madam|friends?|folks|guys|dear|counsel|assistant|you|and))*)"
)
_HOPE = (
    r"(?:i (?:really |do )?hope|hope|hoping)(?: that)? (?:(?:you|this|someone|somebody|everyone|everybody|all|it|i|we|"
    r"one of you|anyone|anybody) )?(?:(?:can|could|will|would|might|may|are|is|am|'re|get|got|doing|finds?|"
    r"be|able|to|you|me|us|all|well|okay|ok|help\w*|with|this|the|right|place|ask|for|in|good|fine|"
    r"safe|having|a|nice|great|day|week|weekend|question|my|our|here|out|answer\w*|explain\w*|it|health|not|too|"
    r"stupid|silly|dumb|one|someone|there|come|correct|going|health|makes|sense|clear)\b ?)+"
)
_ANNOUNCED = (
    r"(?:(?:and |so |ok(?:ay)?,? |well,? |now )*(?:"
    r"(?:(?:my|the|our|his|her|here(?:'s| is)(?: my| the| our)?|this is (?:my|the|our)|one|a|another|just (?:a|one)|"
    r"i (?:just |only |do |still )?(?:have|had|got|have got|'ve got)(?: just| only)?(?: a| one| another| two| some| a "
    r"few)?) )?(?:(?:quick|short|small|little|simple|stupid|dumb|silly|basic|brief|main|real|actual|big|only|"
    r"general|legal|technical|tax) )*(?:questions?|query|queries|one)(?: (?:for you|please|is|is this|is the following|"
    r"here|today|about this|on this|about that|to ask(?: you)?|if i may|if you don'?t mind))*|"
    r"(?:a |our |the |one |my )?(?:clients?|colleague|friend|neighbou?r|widow|customer)"
    r"(?: of (?:ours|mine))? (?:asks?|wants? to know|asked(?: me)?|is asking|would like to know|wonders?)(?: this| "
    r"the following| me this)?|asking for (?:a|my) (?:friend|client|colleague|neighbou?r)|"
    r"(?:just |only )?(?:wondering|curious|checking|asking)|"
    r"(?:maybe|perhaps|can|could|would|please|if)?(?:,? ?(?:you|somebody|someone|anyone) )?(?:can |could |would )?"
    r"(?:tell|help|explain to|enlighten|assist|advise) (?:me|us)(?: out)?(?: with (?:this|that|it|something|"
    r"a question))?"
    r"(?: please)?|i(?:'d| would)? (?:just |only |really )?(?:like|want|need|wanted) to (?:know|ask|check)(?: you)?"
    r"(?: (?:the following|this|something|one thing|a question|only this|just this))?|"
    r"(?:can|could|may|let) (?:i|me|we|us) (?:just )?ask(?: you)?(?: (?:something|this|a question|one thing|one more "
    r"thing))?|i was (?:just )?wondering|here goes|here is the thing|the thing is|situation|question|for a client|"
    r"new client|hypothetical|fyi|btw|by the way)"
    r")"
)
_NAMED = (
    r"(?:my name(?:'s| is| be)|i am called|this is|the name is) (?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])(?:[\w'’-]+|\.)){0,2}"
)
_NAMED_LOW = r"my name(?:'s| is) [a-z'’-]{2,12}(?: here)?"
_SETTLED = (
    r"(?:(?:thanks|thank you|thx|ok(?:ay)?|great|good|fine|perfect|alright|super)\b[\s,.!]*)*(?:so )?(?:that|this|it)"
    r"(?:'s| is| was)? (?:all |now |quite |very |much )*(?:settled|clear(?:er)?|understood|sorted(?: out)?|answered|"
    r"helpful|good to know)(?: now| then| for me| for now)?"
)
LEADS = re.compile(
    rf"^\W*(?:{_GREETING}(?:{_STOP}|\s+(?=\w))|"
    rf"(?:{_HOPE}|{_SORRY}|{_NO_ENGLISH}|{_NAMED}|{_NAMED_LOW}){_STOP}(?:(?:but|and|so)\b,? ?)?|{THANKS}{_STOP}|"
    rf"{_SETTLED}{_STOP}|"
    rf"{_ANNOUNCED}\s*(?:[:.!]+|,(?! (?:if|and|or)\b)|\s[-\u2013\u2014]+|\?+(?=\s*\w))\s+(?!\W*$))",
    _I,
)
_PLEA = (
    r"(?:(?:please|pls|plz|kindly|can you|could you|someone|somebody)[, ]+)+(?:help|advise|answer|respond|reply|assist|"
    r"let (?:me|us) know)(?: (?:me|us|asap|soon|quickly|urgently|if you can|as soon as possible|with this|out))*|"
    r"let (?:me|us) know(?: (?:please|pls|asap|soon|your thoughts|what you think))*|asap(?: please| pls)?|"
    r"(?:please |pls )(?:asap|hurry|urgent\w*)|any (?:help|advice|guidance|answers?|ideas?|pointers?|input)(?: (?:is|"
    r"are|"
    r"would be|will be))?(?: (?:much|greatly|very|really|highly|so))*(?: (?:appreciated|welcome|great|helpful|"
    r"useful))?|"
    r"(?:i )?(?:look|looking) forward to (?:your|hearing)\b[^.?!]*|"
    r"i(?:'m| am) (?:so |very )?(?:lost|confused|desperate|worried)(?: here| now| here now)?"
)
_CLOSING = (
    r"(?:(?:may )?god bless(?: you| us)?(?: all)?|(?:best|kind|warm|kindest|warmest)(?: (?:regards|wishes))|"
    r"regards|sincerely|respectfully|yours(?: (?:truly|sincerely|faithfully))?|have a (?:nice|good|great|blessed|"
    r"lovely) "
    r"(?:day|one|evening|weekend|week|time)|take care|bless you|xx+|lol|haha|good(?: )?bye|bye)"
)
_KIN = (
    r"(?:brother|sister|son|daughter|cousin|nephew|niece|uncle|aunt|friends?|neighbou?rs?|family|relatives?|children|"
    r"kids|in-laws|brother-in-law|sister-in-law|stepson|stepdaughter|(?:his|her) (?:kids|children|family))"
)
_HELPER = (
    r"(?:accountants?|lawyers?|attorneys?|cpas?|bank(?:er)?s?|notary|preparer|tax (?:man|guy|lady|person|preparer)|"
    r"adviser|advisor|paralegal|clerk|banker|broker|guy|lady|man|woman|person|people|insurance company|plan "
    r"administrator|hr department|irs|court|funeral home)"
)
_SOMEONE = (
    rf"(?:(?:my|our|the|his|her|their|an?|even (?:my|our|the))(?: (?:own|old|local|other|first|family|older|younger|"
    rf"eldest|poor|estate|probate|whole))* (?:{_KIN}|{_HELPER})(?: (?:of mine|i know|at the (?:bank|office|irs|court)|"
    r"here|there|next door|at (?:church|work)))?|everyone|everybody|people|nobody|no one|no-one|someone|somebody|"
    r"they|he|"
    r"she|google|the internet|chatgpt|reddit)"
)
_NOT = r"(?:could not|couldn'?t|can not|cannot|can'?t|cant|did not|didn'?t|does not|doesn'?t|do not|don'?t|would not|"
_NOT += r"wouldn'?t|will not|won'?t|is not able to|was not able to|never|was no|is no)"
_COULD_NOT = (
    rf"{_SOMEONE} (?:(?:really|also|simply|just) )*(?:{_NOT} (?:really |even |quite |ever )*(?:say|tell|answer|help|"
    r"explain|know|knew|call(?:ed)?(?: back)?|reply|replied|respond(?:ed)?|agree|give (?:me|us) (?:an |a "
    r"(?:straight |clear )?)?answer|be reached|get back|pick up|return (?:my|our) calls?)|(?:can|could|seems? to|"
    r"seemed to) (?:tell|help|explain|answer|know|agree)|(?:knows?|is sure|was sure|has no (?:idea|clue)|have no "
    r"(?:idea|clue)|had no (?:idea|clue)))(?: (?:me|us|it|that|this|to|for|sure|certain|either|anything|the answer|"
    r"much|"
    r"at all|back|here|there|too|with|about|on|any|my calls?|of|in (?:simple|plain) words|clearly|properly|a thing|"
    r"everything|exactly))*"
)
_SAYS_MUCH = (
    rf"{_SOMEONE} (?:keeps? |always )?(?:say(?:s|ing)?|tell(?:s|ing)?|told|said|give[sn]?|gave|giving)(?: (?:me|us))? "
    r"(?:all (?:kinds|sorts) of (?:things|stuff|advice)|(?:something|a thing|one thing|an answer|advice) "
    r"(?:else|different|new)(?: every time| each time)?|different (?:things|answers|advice)|"
    r"(?:so )?many (?:different )?"
    r"(?:things|answers)|contradict\w+ \w+|one thing(?:,? and| then) \w+(?: \w+)? (?:says |tells me )?(?:another|the "
    r"opposite)|(?:me |us )?(?:to ask(?: you| here| this)?|about (?:you|this (?:page|site|tool|assistant))))"
)
_CALLS = (
    rf"{_SOMEONE} (?:(?:keeps?|kept|is|are|were|was|won'?t stop|will not stop) (?:calling|asking|writing|phoning|"
    r"bothering|pushing|pressing|fighting|arguing|nagging|e-?mailing|sending (?:letters|e-?mails|mails))|(?:is|are|"
    r"was) "
    r"(?:on (?:vacation|holiday|leave)|away|out of (?:town|office)|impatient|(?:too |so |very )?(?:busy|slow|"
    r"nervous|angry|upset)|no help|useless))(?: (?:me|us|about it|about this|all the time|every day|each day|daily|"
    r"again|"
    r"this week|right now|until \w+|and|all|over|everything|with|each other|at|for|weeks?|days?))*"
)
_DEAR = (
    r"(?:my|our|the|his|her|this) (?:[\w-]+ ){0,2}?(?:lawyers?|attorneys?|accountants?|cpas?|law firm|"
    r"notary) (?:really |just |"
    r"always )*(?:charges?|costs?|wants?|asks?|is asking|bills?)(?: (?:us|me))?(?: (?:for|way|far|too|so|very|much|a|"
    r"an|"
    r"lot|fortune|arm and a leg|by the hour|and|never|calls?|call|back|answers?|answer|is|slow|every|call|expensive|"
    r"us|me))*"
)
_SEARCHED = (
    r"(?:i|we)(?:'ve| have)? (?:been )?(?:already |just |even )?(?:read(?:ing)?|search(?:ed|ing)?|look(?:ed|ing)?|"
    r"googl(?:ed|ing)|tried|ask(?:ed|ing)|call(?:ed|ing)?)(?: (?:for|in|at|to|on|the|a|an|so|many|much|everywhere|"
    r"online|"
    r"internet|web|all|over|place|hours|days|weeks|lot|things|pages?|articles|it|this|that|three|times|around|"
    r"everyone|everybody|irs|find|an answer|out|about|up|already|twice|several|and|but|nobody|no|one|nothing|answers?|"
    r"answered|helped|found|until|my|eyes|hurt|myself))*"
)
_WANTS = (
    rf"(?:i|we) (?:{_VERY}|do |would )*(?:want|need|'d like|like|have|try|am trying|are trying|hope|wish) "
    r"(?:it |this |everything |that |all )*(?:to (?:be )?(?:get (?:this|it|things|everything|all of this|"
    r"that)(?: all)? (?:right|done|over with|sorted|straight)|(?:be )?(?:sure|safe|certain|careful|clear|prepared|"
    r"honest)|"
    r"do (?:this|it|things|everything|what is)(?: all)? (?:right|properly|correctly|well)|understand(?: (?:it|this|"
    r"that|"
    r"better|all|what is going on|what i am signing|my situation|this better))*|know where (?:i|we) stand|"
    r"make (?:no|sure|any)(?: (?:mistakes?|errors?))?|avoid (?:any |a )?(?:mistakes?|trouble|errors?)|"
    r"sleep (?:again|at night)|hear it from (?:you|someone)|plan ahead)|right|done right|an? (?:quick |clear |"
    r"straight |"
    r"honest |simple |short )*answer(?: (?:please|today|now|soon))*|peace|this to be over|some peace of mind)"
    r"(?: (?:please|now|today|again|finally|only|for (?:her|him|my \w+|the (?:kids|children|family))))*"
)
_NO_WISH = (
    rf"(?:i|we) (?:{_VERY})?(?:do not|don'?t|dont|would not|wouldn'?t|cannot|can'?t|cant)(?: (?:really|even|ever))* "
    r"(?:want|wish|like|afford|dare) to (?:make (?:a|any|another|some) (?:mistakes?|errors?)|mess (?:this|it|anything|"
    r"things) up|do (?:anything|something|it|this) wrong|get (?:it|this|anything) wrong|get into trouble|lose "
    r"(?:it|sleep|anything|everything)|waste (?:time|your time)|upset (?:anyone|anybody))"
)
_NOT_UNDERSTOOD = (
    rf"(?:i|we) (?:{_VERY})?(?:do not|don'?t|dont|can not|cannot|can'?t|cant|never)(?: (?:really|even|quite))* "
    r"(?:understand|get|follow|sleep|think straight|think|cope|make sense of|know what to (?:do|think|believe)(?: "
    r"(?:anymore|any more|now|next))?|know where to (?:begin|start|turn)|know anything about)(?: (?:any|all|much|"
    r"half|most|"
    r"a word|of|this|that|it|these|those|the|legal|tax|law|laws|lawyer|papers?|forms?|things?|words?|stuff|rules?|"
    r"language|letters?|at all|anymore|any more|anything|everything|about|at|night|clearly|right now))*"
)
_IT_IS_HARD = (
    rf"(?:it|this|that|these|all this|all of this|everything|life|the whole thing)(?:'s| is| has been|'ve been| are|"
    rf" was| "
    rf"feels?| seems?|s)? {_VERY}(?:(?:a|an|such|so|been|for|of|the|very) )*(?:hard|difficult|rough|terrible|awful|"
    r"horrible|sad|tough|confusing|complicated|overwhelming|urgent|important|new|a lot|too much|a nightmare|"
    r"nightmare|a "
    r"mess|mess|chinese|greek|crazy|exhausting|stressful|much)(?: (?:time|times|year|month|months|week|weeks|days|to|"
    r"me|us|"
    r"for|all|my|family|now|right|handle|take|in|this|and|the|understand|very|everyone|of|moment|at|thing|please))*"
)
_WEARY = (
    r"(?:(?:i|we)(?:'m| am| are|'re|m)? (?:feel(?:ing)? |getting |get )?|it (?:all )?makes me |this makes me )"
    rf"{_VERY}(?:tired|sick|exhausted|overwhelmed|worried|scared|afraid|fed up|done|confused|stressed|worn out|"
    rf"drowning|"
    r"drained|anxious|nervous|lost|sad|frustrated|annoyed|angry|desperate|ashamed|embarrassed|at a loss|"
    r"at my wit'?s end)"
    r"(?: (?:of|with|by|about|from|in|over|and|out|all|this|these|that|the|paperwork|papers?|forms?|letters?|rules?|"
    r"stuff|things?|it|everything|legal|mess|process|waiting|whole|now|already|here|right|at|moment|lately|calls?|"
    r"sick|tired|scared|sad|confused|anymore))*"
)
_LOVED = (
    r"(?:(?:i|we) (?:really |so |all |still |just )*(?:miss|loved|love|think of) (?:him|her|them)(?: (?:so|very|much|"
    r"dearly|terribly|every day|every single day|a lot|all|the|time))*|(?:he|she) (?:was|is) (?:such )?(?:an? |my |"
    r"the )"
    r"(?:(?:very|really|only|dear|kind|good|wonderful|great|best|sweet|loving|sole) )*(?:man|woman|person|husband|wife|"
    r"father|mother|dad|mom|friend|soul|everything|rock|world|love of my life|one)|(?:he|she) (?:always|used to|"
    r"usually|normally) (?:(?:did|do|handled?|took care of|take care of|deal|"
    r"dealt with|managed?|paid|ran|run) (?:of |with )?(?:all|everything|it|that|these|the|our|this|money|finances|"
    r"paperwork|papers|paper|work|bills|things|stuff|taxes|of|for|us|side|kind|such|and)(?: (?:all|everything|it|"
    r"that|these|the|our|this|money|finances|paperwork|papers|paper|work|bills|things|stuff|taxes|of|for|us|side|"
    r"kind|such|and))*)|we were (?:very |so )?happy(?: together)?|(?:may )?(?:he|she) rest in peace|rest in peace|rip|"
    r"god rest (?:his|her) soul)"
)
_IN_WORDS = (
    r"(?:in )?(?:(?:very|really|more|normal|plain|simple|simpler|easy|everyday|layman'?s?|clear|short) )+(?:words|"
    r"english|language|terms|way|sentences)"
)
_TOLD_SO = (
    r"(?:(?:please|pls|plz|kindly|can you|could you|would you|you can|just|and|but|try to|so) )*(?:(?:explain|say|put|"
    r"tell|answer|keep|write|describe|give|make|use|talk|speak)(?: (?:it|this|that|me|us|everything|to|for|all|the|an?|"
    rf"your|answer|as|if|i was|i were|i am|a child))* )?(?:(?:very|more|really|quite|as|nice and|so) )*(?:simply|"
    rf"simple|"
    rf"short|brief(?:ly)?|plainly|clearly|slowly|easy|like i(?:'m| am) (?:five|5|ten|a child)|{_IN_WORDS})"
    r"(?: (?:please|pls|to me|for me|as possible|as you can|enough|so i understand|and clear(?:ly)?|and short|"
    r"if you can|"
    r"answer|if possible))*|(?:please |and )?(?:no|without)(?: (?:any|the))? (?:legalese|jargon|legal (?:words|"
    r"language|"
    r"terms|talk)|lawyer (?:words|talk|language)|fancy words|big words)(?: (?:please|pls))?"
)
TRAILS = re.compile(
    rf"(?:\s*[,;.]+\s*|\s+(?:[-\u2013\u2014]+\s*)?)(?<![\w-])(?:(?:and|but|ok|so|with) )*"
    rf"(?:{THANKS}|{_CLOSING}(?:,? (?-i:[A-Z])\w+)?)\W*$|"
    rf"(?<=[.,;!?\u2026])\s*(?:{_PLEA})\W*$|"
    rf"(?<=\w)\s+(?:please|pls|plz) {_TOLD_SO}\W*$",
    _I,
)
_NEWS = (
    r"(?:i(?:'m| am) (?:only |just |still )?(?:new (?:to|at) (?:all )?(?:this|these things)|just checking|"
    r"writing (?:from|to "
    r"you)(?: \w+){0,4}|on (?:the|my) (?:phone|bus|train)|asking (?:for a friend|on (?:his|her|their) behalf))|"
    r"nothing (?:else|more)|that is (?:all|it)|thats all|long story|(?:to make a )?long story short|"
    r"hope (?:that|this|it) (?:makes sense|is clear|is enough|helps)(?: \w+){0,2}|i hope (?:that|this|"
    r"it) (?:makes sense|"
    r"is (?:clear|enough|not too (?:long|much|stupid)))|where (?:do|should) i (?:even )?(?:start|begin)|you know how "
    r"(?:it|that) (?:is|goes)|what a (?:mess|nightmare|year|time)|oh (?:my|dear|well|boy|god)(?: \w+)?|(?:well|so|"
    r"anyway|anyhow|listen|look|please|yes so)|i (?:have|got) (?:a|one|another|two|some) (?:\w+ )?questions?"
    r"(?: (?:for you|please|about this|on this))*)"
)
_OPENS = r"(?:(?:and|but|so|well|oh|also|now|then|sadly|honestly|frankly|anyway|ok|okay|please|yes|because|since),? )*"
ASIDES = re.compile(
    rf"^\W*{_OPENS}(?:{_GREETING}|{_HOPE}|{THANKS}|{_SORRY}|{_NO_ENGLISH}|{_NAMED}|{_NAMED_LOW}|{_PLEA}|{_CLOSING}|"
    rf"{_COULD_NOT}|{_DEAR}|{_SAYS_MUCH}|{_CALLS}|{_SEARCHED}|{_WANTS}|{_NO_WISH}|{_NOT_UNDERSTOOD}|{_IT_IS_HARD}|"
    rf"{_WEARY}|"
    rf"{_LOVED}|"
    rf"{_TOLD_SO}|{_NEWS})(?:,? (?:and|but|so),? (?:{_GREETING}|{_HOPE}|{THANKS}|{_SORRY}|{_NO_ENGLISH}|{_PLEA}|"
    rf"{_COULD_NOT}|{_DEAR}|{_SAYS_MUCH}|{_CALLS}|{_SEARCHED}|{_WANTS}|{_NO_WISH}|{_NOT_UNDERSTOOD}|{_IT_IS_HARD}|"
    rf"{_WEARY}|"
    rf"{_LOVED}|"
    rf"{_TOLD_SO}|{_NEWS}))?\W*$",
    _I,
)
