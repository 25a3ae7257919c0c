"""The earlier question with one term replaced: "and my uncle Dave?", "and 17 million?", "if he'd died in 2023?".

Come here for ``substituted``. A follow-up that names nothing but another person, another size of the estate or
another year of death asks the earlier question once more of it. What names more than that is left as said.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
MOST_WORDS = 16
"""Words of the longest follow-up that only names another term."""

_LEAD = r"^\W*(?:(?:and|or|but|so|ok(?:ay)?|well|then|now|what about|how about|what of|same for|likewise)\b,? ?)*"
_AUX = (
    r"(?:can|could|may|might|must|should|shall|would|will|does|do|did|is|are|was|has|have)(?:n'?t)?"
    r"(?: it ok(?:ay)? if)?"
)
_KIN = (
    r"mothers?|fathers?|moms?|mums?|dads?|mama|papa|parents?|(?:step|grand)?sons?|(?:step|grand)?daughters?|"
    r"(?:grand|step)?child(?:ren)?|kids?|(?:step|half-)?brothers?|(?:step|half-)?sisters?|siblings?|uncles?|aunts?|"
    r"cousins?|nephews?|nieces?|grand(?:mother|father|ma|pa)|godfather|godmother|godson|(?:\w+)-in-law|husband|wife|"
    r"spouse|partner|boyfriend|girlfriend|fianc[eé]e?|widow(?:er)?|friends?|neighbou?rs?|relatives?|family"
)
_ROLE = (
    r"lawyers?|attorneys?|accountants?|cpa|bankers?|banks?|branch|trust compan(?:y|ies)|compan(?:y|ies)|corporations?|"
    r"firms?|executors?|executrix|trustees?|notar(?:y|ies)|guardians?|conservators?|advis[eo]rs?|assistants?|boss|"
    r"legal representatives?|personal representatives?|foreigners?|citizens?|nationals?|residents?|holders?|canadian|"
    r"charity|llc|partnership|person|somebody|someone|beneficiar(?:y|ies)|heirs?"
)
_WHO = rf"(?:(?:my|our|his|her|their|the|an?|another|some) (?:[\w'.-]+ ){{0,4}}?)?(?:{_KIN}|{_ROLE})\b"
_MORE = (
    r"(?: [A-Z][\w'-]+| (?:dave|bob|john|mary|anna|maria|peter|paul|tom|jim|bill|mike|sam|max|joe|ben|dan|eva|lisa))?"
    r"(?:,? ?\([^)]*\)|,? (?:who|which|that|from|living|born|based|with|in|of|out of|over in) [^?!.;]*?)?"
)
_PREDICATE = (
    r"(?: only| also| even| still| ever| then)*(?: not)? (?:be|serve|act|become|sign|transfer|assign|hold|manage|run|"
    r"get|"
    r"inherit|pay|help|take|make|set|create|elect|file|have|own|need|keep|receive|start|count|qualify|do|join|put|live|"
    r"allowed|required|liable|entitled|able|enough|ok(?:ay)?|fine|eligible|exempt|named|appointed|an?|the only)\b"
)
_ASKED_OF = re.compile(
    rf"^(?P<before>(?:.*[.!?;]\s+)?\W*(?:(?:and|so|but|ok)\b,? )*{_AUX}) "
    rf"(?P<who>{_WHO}{_MORE})(?P<rest>{_PREDICATE}.*)$",
    _I | re.DOTALL,
)
_NAMES_WHO = re.compile(
    rf"{_LEAD}(?P<who>(?:{_WHO})(?:[ ,(][^?!.;]*?)?)(?: (?:too|also|then|instead|as well|either))*\W*$", _I
)
_BESIDE = re.compile(
    r",? ?\b(?:beside|besides|alongside|next to|together with|along with|jointly with|with)(?: (?:her|him|them|me))\b",
    _I,
)
_ALONE = re.compile(
    r"\b(?:only|sole|single|the lone)\s+|\s+(?:alone|by (?:her|him|it)self|on (?:her|his|its) own)\b", _I
)
_IS_WHO = re.compile(
    rf"^ (?P<be>be|also be|then be|only be) (?:my|our|his|her|their|the) (?:[\w'.-]+ ){{0,3}}?(?:{_KIN})\b{_MORE}\W*$",
    _I,
)
""" "Can the trustee be my son?" names the person last."""
_SENTENCE_END = re.compile(r"(?<=[?.!])\s+")
_CLAUSE = re.compile(
    r"\b(?:can|could|may|must|should|would|will|does|do|did|dies?|died|signs?|refuses?|if|when|how|why|what|"
    r"isn'?t|is|are|was not|wants?|pays?|gets?|says?|said)\b",
    _I,
)
_ASKS_MORE = re.compile(r"[.?!;]\s+(?:and |but |so |then )*(?:which|what|who|whom|when|where|how|why)\b", _I)
"""A question of its own behind the person named ("a bank then. which one …")."""
_RELATIVE = re.compile(r"\b(?:who|which|that)\b.*$", _I)


def substituted(text: str, before: str) -> str | None:
    """The earlier question with the one term that the follow-up names in place of its own; None where it is no such."""
    if len(text.split()) > MOST_WORDS:
        return None
    return _of_another_person(text, before) or _of_another_estate(text, before) or _of_another_year(text, before)


def _of_another_person(text: str, before: str) -> str | None:
    """ "And my uncle Dave beside her?" after "can my mother be the only trustee?"."""
    named, asked = _NAMES_WHO.match(text), _ASKED_OF.match(before.strip())
    if named is None or asked is None or _ASKS_MORE.search(text) or _CLAUSE.search(_RELATIVE.sub("", named["who"])):
        return None
    who, rest = named["who"].strip(" ,"), _SENTENCE_END.split(asked["rest"], maxsplit=1)[0]
    if in_the_role := _IS_WHO.match(rest):
        return f"{asked['before']} {asked['who']} {in_the_role['be']} {who}?"
    if beside := _BESIDE.search(who):
        who = f"{who[: beside.start()]}{who[beside.end() :]}".strip(" ,")
        rest = f"{_ALONE.sub(' ', rest).rstrip(' ?.!')} beside {asked['who'].strip(' ,')}?"
    return f"{asked['before']} {who}{re.sub(r' {2,}', ' ', rest)}"


_SUM = r"\$?\b\d[\d.,]*\s*(?:million|mil|mio|mm|m|k|thousand)\b(?: (?:dollars|usd))?|\$?\b\d{3},\d{3}(?:,\d{3})*\b"
_LARGE = re.compile(_SUM, _I)
_PUTS_A_SUM = re.compile(
    rf"{_LEAD}(?:if |what if |suppose |say |make )*(?:(?:it|that|they|we|he|she|the (?:estate|trust|total|value))"
    r"(?:'s| is| was| were| had been| has| had| have|'d be| would be)? )?(?:worth |only |just |about |around |over |"
    rf"closer to |more like |at |with |for )*(?P<sum>{_SUM})(?: (?:then|instead|rather|though|please))*\W*$",
    _I,
)
_OF_A_PENSION = re.compile(
    r"\b(?:pension|annuit\w+|corpus|month(?:ly)?|quarter(?:ly)?|per year|a year|gifts?|giv\w+)\b", _I
)


def _of_another_estate(text: str, before: str) -> str | None:
    """ "And 17 million?" after "the estate is 9 million, do we need one?"."""
    put, sums = _PUTS_A_SUM.match(text), list(_LARGE.finditer(before))
    if put is None or len(sums) != 1 or _OF_A_PENSION.search(before):
        return None
    at = sums[0].span()
    return f"{before[: at[0]]}{put['sum']}{before[at[1] :]}"


_DIED = r"(?:die[ds]?|passed(?: away| on)?|dying|death)"
_YEAR = r"(?:19|20)\d\d"
_PUTS_A_YEAR = re.compile(
    rf"{_LEAD}(?:if |what if |suppose |say |had )*(?:(?:he|she|they|my \w+|the death|it)(?:'d| had| was| were| has)? )?"
    rf"(?:(?:already |only )?(?:{_DIED}|been) )?(?:back )?(?:in|of|for) (?P<year>{_YEAR})"
    r"(?: (?:instead|then|rather))*\W*$",
    _I,
)
_YEAR_TOLD = re.compile(
    rf"(?P<died>\b{_DIED}(?: (?:away|on))?(?: (?:just|only|back|earlier|late|early))*) "
    rf"(?:in (?:\w+ )?{_YEAR}|(?:earlier )?"
    r"this (?:year|\w+)|last (?:year|\w+)|(?:\w+ )?months? ago|today|yesterday|recently|now)\b",
    _I,
)


def _of_another_year(text: str, before: str) -> str | None:
    """ "What if he'd died in 2023?" after an estate of a size told was held against this year's exclusion."""
    put = _PUTS_A_YEAR.match(text)
    if put is None or not _LARGE.search(before) or _OF_A_PENSION.search(before):
        return None
    told = list(_YEAR_TOLD.finditer(before))
    if len(told) == 1:
        return f"{before[: told[0].start()]}{told[0]['died']} in {put['year']}{before[told[0].end() :]}"
    asked = before.strip()
    return (
        f"{asked}{'' if asked.endswith(('.', '?', '!')) else '.'} The death was in {put['year']}." if not told else None
    )
