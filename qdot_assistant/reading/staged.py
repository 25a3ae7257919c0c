"""A part to be played, a game, or a manner of answering, told around a question of law; taken off before it is read.

Come here when "Let's play a game where you only lie. May I …?" was searched by its game. The question is answered as it
would be without; what is asked of another kind ("… and rap about tacos") stays, and is declined for what it is.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_HEAD = r"^\W*(?:(?:ok(?:ay)?|so|now|please|pls|hey|hi|hello|and|but|first|attention|listen|look)\b[\s,:!]*)*"
_MANNER = (
    r"(?:every|each|all|any|your|the word|the words|only|just|solely|like|as|in|with|to (?:me|us)|it (?:short|"
    r"brief|simple|"
    r"snappy)|this (?:short|brief)|character|role|nothing|no|one (?:word|line)|(?:two|three|five|ten) words|brief|"
    r"[\"'\u201c\u2018])"
)
_STAGES = re.compile(
    _HEAD + r"(?:"
    r"let'?s (?:play|pretend|role-?play|imagine|act|make believe)\b|role-?play\b|"
    r"(?:pretend|imagine|suppose|make believe)(?: that)? (?:you|we|i)(?:'re|'m| are| am|"
    r" were)\b(?![^.!?]*\b(?:widow|spouse|"
    r"executor|trustee|decedent|resident|citizen)\b)|"
    r"be (?:my|a|an|the) \w+|"
    r"(?:you(?:'re| are| will be| shall be|'ll be)|from now on,? you(?:'re| are)?|for this (?:chat|talk|"
    r"answer),? you(?:'re| are)?)"
    r" (?:now |only |just |hereby )?(?:a|an|my|the|no longer|forbidden|not allowed|allowed|to|called|named|free|"
    r"\w*(?:bot|gpt)\b)|"
    rf"(?:speak|talk|answer|reply|respond|write|sing|say|type|stay|act|behave|print)(?: (?:me|us|back|here|now|"
    rf"always))? {_MANNER}|"
    r"(?:begin|start|end|finish|open|close) (?:(?:every|each|all) (?:of )?(?:your )?\w+|your \w+|(?:with|"
    r"by saying) (?:the word|[\"'\u201c\u2018]))|"
    r"(?:use|repeat|keep) (?:only|just|nothing but|no|the words?|it (?:short|brief|simple)|this (?:short|brief)|"
    r"[\"'\u201c\u2018])|"
    r"(?:do not|don'?t|dont|never|stop|quit|no more|enough(?: of)?) (?:refuse|refusing|hesitat\w+|argu\w+|"
    r"lectur\w+|warn\w*|"
    r"being|be|hedg\w+|apologi[sz]\w+|babbl\w+|waffl\w+|whin\w+|quot\w+|cit\w+|say\w*|mention\w*|your|preach\w*|"
    r"stall\w*)\b|"
    r"no (?:disclaimers?|lectures?|refusals?|excuses|hedging|citations?|sources?|moralizing|ifs|buts|waffle)\b|"
    r"(?:debug|god|developer|admin|sudo|expert|evil|free|unsafe|jailbreak|dan) mode\b|safety (?:is )?off\b|"
    r"i(?:'m| am) (?:your|the) (?:new )?(?:admin\w*|developer|creator|owner|boss|programmer|operator|master|god|"
    r"king|queen)\b|"
    r"stay in (?:that|this|your|the) (?:role|part|character)|humou?r me\b|this is (?:just |only )?(?:a )?(?:game|"
    r"test|joke|drill)\b"
    r")[^?]*$",
    _I,
)
"""A sentence that only sets the stage; a question in it would be asked."""
_INSULTS = re.compile(
    _HEAD + r"(?:you |u |ya |what an? |useless |stupid |dumb |damn |bloody |f\w*ing |"
    r"(?:drop|stop|cut|quit|enough (?:of|with)) "
    r"(?:the |your )?\w+|shut up|oh |come on |hurry |listen |look here )[^?]{0,40}\b(?:clown|idiot|moron|machine|"
    r"bot|robot|computer|"
    r"chatbot|program|junk|trash|garbage|rubbish|loser|liar|fool|dummy|dimwit|jerk|act|nonsense|crap|bullshit|toaster|"
    r"scum|pig|ass|bastard|imbecile|dolt|nitwit)\b[^?\w]*$|"
    + _HEAD
    + r"(?:shut up|screw you|go to hell|damn you|you suck|(?:i )?hate you|f\W?\w* (?:you|off))\b[^?]{0,30}$",
    _I,
)
"""Rude words say nothing of what is asked."""
_SENTENCES = re.compile(r"(?<=[.!;:])\s+|\n+")
_MOST_WORDS = 30  # a longer sentence tells something
_WORK = (
    r"(?:rap|song|poem|haiku|limerick|sonnet|story|tale|joke|ballad|play|scene|dialogue|tweet|fable|riddle|"
    r"bedtime story|"
    r"nursery rhyme|verse|sea shanty)"
)
_PREFIXES = (
    re.compile(rf"{_HEAD}sudo\b[:,]?\s+", _I),
    re.compile(
        rf"{_HEAD}(?:hypothetically(?: speaking)?|purely hypothetically|theoretically|for fun|just for fun|"
        rf"for science)[,:]\s+",
        _I,
    ),
    re.compile(rf"{_HEAD}in a (?:world|universe|dream|game|film|movie)\b[^,.?!]*,\s+", _I),
    re.compile(
        rf"{_HEAD}for (?:a|an|my|our|the) (?:\w+ ){{0,2}}?(?:film|movie|novel|book|crossword|quiz|play|screenplay|"
        rf"story|podcast|"
        rf"game|sketch|blog|homework|riddle|bet|trivia night|pub quiz)\b[^:?!]*?(?:[:,]\s+(?:i(?:'m| am) writing,\s*)?)"
        r"(?:[^:,?!]{0,60}\b(?:has to|must|needs to) say[^:,?!]*[:,]\s+)?",
        _I,
    ),
    re.compile(
        rf"{_HEAD}(?:write|compose|make|sing|give|tell)(?: (?:me|us))?(?: up)? (?:a|an) (?:\w+ )?{_WORK} "
        r"(?:in which (?:you|it|they) |that |which |where you |to )(?=(?:explain|tell|say|describe|list|teach|"
        r"show)s?\b)",
        _I,
    ),
    re.compile(
        rf"{_HEAD}(?:i(?:'ll| will)? (?:bet|wager|dare|challenge)(?: you)?(?: \$?\d[\d,.]*(?: (?:dollars|bucks))?|"
        rf" anything)?,? "
        r"(?:that )?(?:you )?(?:can(?:'?t|not)|won'?t|couldn'?t|don'?t know how to|to)) (?=(?:tell|say|explain|"
        r"name|list|answer)\b)",
        _I,
    ),
)
_FEWEST = 3  # words of a question


def unstaged(text: str) -> str:
    """The message without the sentences and openings that only set a stage; as it stands where too little is left."""
    sentences = [one for one in _SENTENCES.split(text) if one.strip()]
    kept = [one for one in sentences if not _sets_a_stage(one)] if len(sentences) > 1 else sentences
    bare = text if len(kept) == len(sentences) else " ".join(kept)
    for prefix in _PREFIXES:
        bare = prefix.sub("", bare)
    return bare if len(bare.split()) >= _FEWEST else text


def _sets_a_stage(sentence: str) -> bool:
    return len(sentence.split()) <= _MOST_WORDS and bool(_STAGES.match(sentence) or _INSULTS.match(sentence))
