"""Words of courtesy around a follow-up, and a message without them."""

from __future__ import annotations

import re

_I = re.IGNORECASE

_COURTEOUS = (
    r"(?:ok(?:ay)?|alright|all right|great|perfect|super|cool|fine|good|nice|excellent|wonderful|awesome|brilliant|"
    r"thank(?:s| you)(?: (?:so|very) much| a (?:lot|million|bunch)| again| kindly)?|many thanks|thx|"
    r"tnx|ty|tysm|cheers|"
    r"gracias|merci|danke|obrigad[oa]|grazie|got it|gotcha|i see|i understand(?: now)?|understood|noted|makes sense|"
    r"that(?:'?s| is| was)? (?:all|it|helpful|great|clear|good|very helpful|perfect|everything|"
    r"makes sense|helps(?: a lot)?)|"
    r"very helpful|helpful|that helps(?: a lot)?|appreciate (?:it|that|your help)|much appreciated|appreciated?|"
    r"in advance|for (?:your|the) (?:help|answer|information)|for (?:that|this|now|all)|so much|very much|a lot|"
    r"you(?:'re| are) (?:great|"
    r"the best|very kind)|no more questions|nothing else|good(?:bye)?|bye|have a (?:nice|good|"
    r"great) (?:day|one|evening|weekend)|"
    r"(?:you|this|that|it|your (?:answers?|help|explanation))(?:'ve|'s| have| has)? (?:been |was |were |is |are )?"
    r"(?:so |very |really |most |truly |of great )?(?:help(?:ed|ful)?|useful|clear|kind)(?: (?:me|us))?(?: a (?:lot|"
    r"great deal)| so much|"
    r" very much| greatly)?|(?:very |so )?useful|good night|take care|god bless(?: you)?|bless you|see you|"
    r"talk (?:soon|later)|"
    r"mate|my friend|"
    r"again|you|all|now|very|really|wow|ah|oh|hm+|right|yes|hello|hi|hey)"
)
THANKS = re.compile(rf"^{_COURTEOUS}(?:[\s,.!:;)-]*{_COURTEOUS})*[\s,.!:;)\u2764\U0001f600-\U0001f64f\U0001f44d]*$", _I)
ONLY_YES = re.compile(
    r"^(?:right|yes|hm+|ah|oh|really|now|all|you|again|good|fine|very|wow|i see|hello|hi|hey)[\s,.!?]*$", _I
)
LEADING_THANKS = re.compile(
    rf"^(?:{_COURTEOUS}(?:[\s,]+{_COURTEOUS})*(?: then)?\s*[,.!:;-]+\s*)+(?=\w)|^(?:ok(?:ay)?|thanks|"
    rf"thank you|great|alright),?\s+(?=(?:and|but|so|what|who|when|how|where|which|why|can|do|does|is|"
    rf"are)\b)",
    _I,
)
GREETING = re.compile(
    r"^(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|dear sir or madam)(?: there| "
    r"all| everyone| again)?[\s,.!]*"
    r"(?:how are you(?: doing)?(?: today)?[\s?.!]*)?$"
    r"|^(?:what can you (?:do|help(?: me)? with)|who are you|what are you|how can you help(?: me)?|"
    r"what is this|help|how do you work|are you (?:a )?(?:human|robot|ai|lawyer))[\s?.!]*$",
    _I,
)
