"""The roads of what is not answered, or only in part: orders, subjects and rules outside the sources, paragraphs
that do not exist.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from qdot_assistant import asserted, boundary, courtesies, foreign_tax, lookup, scope, thin, verdicts
from qdot_assistant.asked.vague import is_vague
from qdot_assistant.asked.what_asks import asking_part
from qdot_assistant.day_of_another_tax import OUR_FIELD, TERM_OF_ART, asks_day_of_another_tax
from qdot_assistant.evidence import gather
from qdot_assistant.point_asked import tells_the_transferor
from qdot_assistant.ranking import Ranked
from qdot_assistant.subjects import content_of
from qdot_assistant.types import Draft, Notice
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

TOUCHES = 0.40  # how sure a statement must be to be said beside a rule or subject that is outside
CLEARLY = 0.7  # how near ways of asking a subject outside must come to name it before a word of another does
ENOUGH = 0.42  # what is left of a question beside a paragraph that does not exist must be this sure to be answered …
NEAR = 0.3  # … and this near to be told the nearest rule …
OURS = 0.5  # … where it is no likelier to be outside than this
AS_NEAR = 0.06  # a rule of the same lettered paragraph is told first when it is this near to the first one


def never(asking: Asking, assistant: Assistant) -> Draft | None:
    """What is never answered, whatever the search finds: drafting, guarantees, evasion."""
    outside = scope.outside(asking.question.question)
    return courtesies.said(outside.says, "refusal") if outside is not None and outside.is_hard else None


def subject(asking: Asking, assistant: Assistant) -> Draft | None:
    """A subject outside the sources is refused with where to turn; what our sources touch of it is answered, the
    rest named.
    """
    named = scope.outside(asking.question.question)
    if (
        asking.route.named.paragraphs
        or asking.route.named.unknown
        or asking.route.named.is_bare
        or (asking.standing.follow_up == "continues" and named is None)
    ):
        return None
    if named is None and asking.route.calculator == "corpus_portion" and _is_a_sheet(asking):
        return None  # a whole annuity was told, and no other field: nothing need be searched to see that it is ours
    ranked = gather(asking, assistant)
    if _is_outside(asking, assistant, named, ranked):
        near, nearness = assistant.searcher.outside(asking.question.question)
        outside = scope.named_class(near) if named is None or nearness >= CLEARLY else named
        is_gain = foreign_tax.asks_its_gain(asking.question.question)
        outside = scope.named_class("foreign law") if is_gain else outside
        half = None if is_gain else foreign_tax.beside_it(asking, assistant)
        half = half if half is not None or asking.is_part or is_gain else _half_that_is_ours(asking, assistant)
        if half is not None:
            return half
        return courtesies.said(outside.says if outside is not None else scope.NOT_FOUND, "refusal")
    if named is None or asking.route.calculator is not None or not scope.touches(named, ranked[0].statement):
        return None
    draft = grounded.compose(ranked, asking.question.audience, asking.law, most=1)
    told = verdicts.opened(draft, asking.question.question, ranked[0].statement)
    return told.model_copy(update={"notices": (*told.notices, Notice(kind="not_in_sources", text=named.says))})


def _is_outside(asking: Asking, assistant: Assistant, named: scope.Outside | None, ranked: list[Ranked]) -> bool:
    """True when nothing comes near, or the views of the search together speak for another subject."""
    if not ranked or (asking.route.calculator is None and not _WORD.search(asking.question.question)):
        return True
    if foreign_tax.asks_its_gain(asking.question.question):
        return True
    is_touched = named is not None and scope.touches(named, ranked[0].statement)
    if assistant.searcher.by_words_alone:
        return named is not None and ranked[0].confidence < TOUCHES
    odds = boundary.odds(asking.question.question, assistant.searcher, asking.around)
    if is_touched and ranked[0].confidence >= TOUCHES:
        return odds > boundary.SURE_THOUGH_TOUCHED
    needed = boundary.SURE_WHEN_NAMED if named is not None and not is_touched else boundary.SURE
    if named is not None and (asks := asserted.asks_of_ours(asking.question.question)):
        odds, needed = min(odds, boundary.odds(asks, assistant.searcher)), boundary.SURE
    if named is not None and not is_touched and TERM_OF_ART.search(asking.question.question):
        needed = boundary.SURE_OF_A_TERM
    if asking.route.calculator == "corpus_portion" and _is_a_sheet(asking):
        return False
    if asking.route.calculator == "exclusion_amount" and named is None:
        return False  # only the words of the exemption bring this calculator about
    if asks_day_of_another_tax(asking.question.question):
        return True
    text = asking.question.question
    if asking.route.calculator == "deadlines" and named is None and (OUR_FIELD.search(text) or is_vague(text)):
        return False
    if asking.route.calculator is not None:
        needed = boundary.SURE_OF_SUMS
    return odds > needed


_WRITTEN = re.compile(
    r"\b(?:(?:roll[- ]?over|annuity|protective|information|certification|written) )?"
    r"(?:agreements?(?: to (?:pay|roll over))?|assignments?|statements?|election|instrument|706(?:-?qdt)?)\b",
    re.IGNORECASE,
)
_IT = re.compile(r"\b(?:it|this|that)\b(?! (?:is|was) (?:true|right))", re.IGNORECASE)


def referring(part: str, before: str) -> str:
    """A part whose "it" is the paper that the part before wants drafted: the paper by its name."""
    wanted, paper = scope.outside(before), _WRITTEN.search(before)
    if wanted is None or not wanted.is_hard or paper is None or _WRITTEN.search(part):
        return part
    return _IT.sub(f"the {paper.group()}", part, count=1)


_JOINT = re.compile(
    r"(?:\b(?:and|or|also|plus)|[,;?.])\s+(?:also |then |so )?(?=(?:can|could|may|will|would|does|do|is|are|should|"
    r"must|how|what|which|who|where|when|why)\b)|[,;?.]\s+(?:and )?(?:also|plus|and)\s+(?=(?:the|my|our|his|her)\b)",
    re.IGNORECASE,
)


_JOINT_OF_A_THING = re.compile(
    r"[,;.?]\s+(?:and |also )?(?:plus|also|as well as|along with|and)\s+(?=[\w§])|\s(?:plus|as well as|\+)\s+(?=[\w§])",
    re.IGNORECASE,
)
"""Before a second thing that is only named ("…; plus German income tax on the pension")."""


def _halves(text: str) -> Iterator[tuple[str, str]]:
    """The two halves of a message at each joint, those before a question of its own first."""
    for joint in (*_JOINT.finditer(text), *_JOINT_OF_A_THING.finditer(text)):
        yield text[: joint.start()], text[joint.end() :]


def beside(draft: Draft, text: str, answered: Ranked) -> Draft:
    """The answer, with the word that a second question of the sentence is not covered, where it is another field's."""
    for head, tail in _halves(text):
        named = scope.outside(tail)
        if named is None or named.is_hard or len(head.split()) < 3 or scope.outside(head) is not None:
            continue
        if not scope.touches(named, answered.statement):
            says = f"Not covered by my sources: “{tail.strip()}” {named.says}"
            return draft.model_copy(update={"notices": (*draft.notices, Notice(kind="not_in_sources", text=says))})
    return draft


def beside_a_figure(draft: Draft, asking: Asking, assistant: Assistant) -> Draft:
    """A figure worked out, with the word that a second question of the sentence is surely another field's."""
    is_figure = any(one.cites for one in draft.sentences) and draft.kind in ("answer", "calculation")
    told = any(one.text.startswith("Not covered") for one in draft.notices)
    if asking.is_part or told or not is_figure or assistant.searcher.by_words_alone:
        return draft
    for head, tail in _halves(asking.question.question):
        named = scope.outside(tail)
        if named is None or named.is_hard or len(head.split()) < FEWEST_OF_A_HALF or scope.outside(head) is not None:
            continue
        if boundary.odds(tail, assistant.searcher) > OF_A_FIELD_NAMED:
            says = f"Not covered by my sources: “{tail.strip()}” {named.says}"
            return draft.model_copy(update={"notices": (*draft.notices, Notice(kind="not_in_sources", text=says))})
    return draft


def _half_that_is_ours(asking: Asking, assistant: Assistant) -> Draft | None:
    """The answer to the first half of a sentence whose second half alone is another field's, which is named beside."""
    from qdot_assistant.one_part import part
    from qdot_assistant.roads import drafts

    text = asking.question.question
    for head, tail in _halves(text):
        named = scope.outside(tail)
        if named is None or named.is_hard or len(head.split()) < FEWEST_OF_A_HALF or scope.outside(head) is not None:
            continue
        if not asking_part(head) and boundary.odds(head, assistant.searcher) > OURS_WITHOUT_ASKING:
            continue  # what is only told before it asks nothing
        draft = next(drafts(part(asking, head), assistant))
        if draft.kind in ("answer", "calculation", "clarification"):
            says = f"Not covered by my sources: “{tail.strip()}” {named.says}"
            return draft.model_copy(update={"notices": (*draft.notices, Notice(kind="not_in_sources", text=says))})
    return None


def is_another_fields(said: str, assistant: Assistant) -> bool:
    """True where a later question of the message is another field's by its own words, though what its "it" stands for
    is ours ("and which software prints it"): clearly so, and near to ways of asking that field.
    """
    searcher = assistant.searcher
    named = scope.outside(said)
    is_named = named is not None and not named.is_hard
    if searcher.by_words_alone or (len(content_of(said)) < FEWEST_OF_ANOTHER and not is_named):
        return False
    (_, near), odds = searcher.outside(said), boundary.odds(said, searcher)
    if is_named and odds > OF_A_FIELD_NAMED:
        return True
    return any(odds > least and near >= nearest for least, nearest in OF_ANOTHER)


def of_another_field(said: str, assistant: Assistant) -> Draft:
    """The refusal of such a question, by the class it is nearest to."""
    near, _ = assistant.searcher.outside(said)
    found = scope.outside(said) or scope.named_class(near)
    return courtesies.said(found.says if found is not None else scope.NOT_FOUND, "refusal")


# Of sixty later questions asked alone those of ours lay below each pair ("does the violin go in too": 7.5 and 0.47).
OF_ANOTHER = ((7.0, 0.5), (5.0, 0.7))
OF_A_FIELD_NAMED = 0.8  # … and those in another field's own words below this
FEWEST_OF_ANOTHER = 2  # words of substance; fewer lean on the part before
OURS_WITHOUT_ASKING = -2.0  # a half that does not ask in so many words must be this surely ours
OURS_BESIDE_A_NUMBER = 0.0  # … and one whose other half cites a rule of another field, likelier ours than not
FEWEST_OF_A_HALF = 3  # words; a shorter half says too little to be answered by itself
_WORD = re.compile(r"[^\W\d_]{2}")


def _is_a_sheet(asking: Asking) -> bool:
    """True when an annuity's payment and its life or term were told: that belongs to this section, however tersely."""
    told = asking.facts.current
    return bool(told & {"annual_annuity", "payment_amount"}) and bool(told & {"age", "birth_date", "term_years"})


def rule_elsewhere(asking: Asking, assistant: Assistant) -> Draft | None:
    """A rule named by its number that no source covers: said so, with what our sources say beside it, if any."""
    named = asking.route.named
    if not named.elsewhere or named.existing or asserted.only_names_a_plan(asking):
        return None
    names = " and ".join(dict.fromkeys(named.elsewhere))
    says = f"{names} is not in my sources."
    ranked = gather(asking, assistant)
    replaced = [one for one in ranked if "change" in one.statement.aspects] if asking.route.names_temporary else []
    ranked = replaced or ranked  # a number of the temporary regulation is told by what replaced it
    first = ranked[0].statement if ranked else None
    is_told = first is not None and (
        bool(replaced)
        or scope.mentions(named.elsewhere, first)
        or tells_the_transferor(asking.question.question, first)
    )
    if is_told and ranked[0].confidence >= TOUCHES:
        draft = grounded.compose(ranked, asking.question.audience, asking.law, most=1)
        return draft.model_copy(update={"notices": (*draft.notices, Notice(kind="not_in_sources", text=says))})
    if ranked and ranked[0].confidence >= TOUCHES and _PAPER_CITED_FOR_A_RULE.search(asking.question.question):
        return None  # the paper is only named for what is claimed of a rule of ours; that it is not held is said first
    half = asserted.asked_beside(asking, assistant) or _half_without(asking, assistant)
    return half or courtesies.said(f"{says} {scope.WHERE_TO_TURN}", "refusal")


_LEANS = re.compile(r"\b(?:it|its|this|that|they|them|these|those|then|there)\b", re.IGNORECASE)
"""A half that points at the other one says nothing without it."""
_PAPER_CITED_FOR_A_RULE = re.compile(
    r"\b(?:by|per|under|through|via|pursuant to|according to|because of|since|thanks to|citing) (?:the |an? )?"
    r"(?:(?:new|recent|latest|irs|treasury) )*(?:notice|announcement|rev\w*\.? (?:rul\w*|proc\w*)\.?) "
    r"(?:no\.? )?\d{2,4}-\d+\W+(?!(?:cover|appl|requir|say|mean|allow|permit|do|is|about)\w*\b)\w",
    re.IGNORECASE,
)
"""A paper given as the ground of a claim ("by Notice 2026-88 the period is …"), and not itself asked about."""


def _half_without(asking: Asking, assistant: Assistant) -> Draft | None:
    """The answer to the half of a message that cites no rule of another field, with the other half named beside it."""
    from qdot_assistant.named import named_sections
    from qdot_assistant.one_part import part
    from qdot_assistant.roads import drafts

    halves = [] if asking.is_part else list(_halves(asking.question.question))
    for own, other in (*halves, *((tail, head) for head, tail in halves)):
        cited = named_sections(other).elsewhere
        if not cited or named_sections(own).elsewhere or len(own.split()) < FEWEST_OF_A_HALF or _LEANS.search(own):
            continue
        if scope.outside(own) is not None or boundary.odds(own, assistant.searcher) > OURS_BESIDE_A_NUMBER:
            continue
        draft = next(drafts(part(asking, own), assistant))
        if draft.kind in ("answer", "calculation", "clarification"):
            says = f"Not covered by my sources: “{other.strip()}” {' and '.join(dict.fromkeys(cited))} is not in them."
            return draft.model_copy(update={"notices": (*draft.notices, Notice(kind="not_in_sources", text=says))})
    return None


_EXAMPLE = re.compile(
    r"\bexamples? (?:no\.? |number |# ?)?(?P<number>\d{1,3}|six|seven|eight|nine|ten)\b", re.IGNORECASE
)


def _no_such_example(number: str, said: str) -> str:
    """An Example that is not there has no facts; those of another would be taken for it."""
    return f"There is no Example {number}: {said[:1].lower()}{said[1:]}"


def no_such_paragraph(asking: Asking, assistant: Assistant) -> Draft | None:
    """A paragraph that does not exist is said not to, with what does; the rest of the question is answered if it can
    be.
    """
    named = asking.route.named
    if not named.unknown:
        return None
    said, example = lookup.unknown_sentence(named, assistant.law_book), _EXAMPLE.search(asking.question.question)
    if example is not None:
        return Draft(kind="refusal", sentences=(courtesies.lead_in(_no_such_example(example["number"], said)),))
    says = courtesies.lead_in(said)
    is_of_examples = named.unknown[0].startswith("20.2056A-4(d)(")
    is_bare = named.is_bare or _ASKS_WHAT_IT_SAYS.match(asking.question.question) is not None
    ranked = [] if is_bare or is_of_examples else _beside_it(gather(asking, assistant), named.unknown[0])
    if ranked and ranked[0].confidence >= ENOUGH:
        draft = grounded.compose(ranked, asking.question.audience, asking.law, most=1)
        return draft.model_copy(update={"sentences": (says, *draft.sentences)})
    if ranked and ranked[0].score >= NEAR and boundary.odds(asking.question.question, assistant.searcher) <= OURS:
        return thin.nearest(ranked[0], asking, f"{said} {_NEAREST}")
    return Draft(kind="refusal", sentences=(says,))


_ASKS_WHAT_IT_SAYS = re.compile(
    r"^\W*(?:(?:so|and|please|hi|hello)\W+)*(?:what(?:'s| is| does| do)?|quote|read|show|give(?: me)?|tell me|explain|"
    r"summari[sz]e|text of|wording of)?\W*(?:the (?:text|words|wording|rule) (?:of|in) |in |about |under )?"
    r"(?:§|sec(?:tion)?|para(?:graph)?|sub-?paragraph|reg(?:ulation)?)?\W*(?:20\.2056A-4)?(?:\([a-z0-9]+\))+\W*"
    r"(?:provides?|says?|states?|requires?|means?|covers?|do(?:es)?|deals? with|about|read|mean|contain)?\W*$",
    re.IGNORECASE,
)
"""Nothing but the text of a paragraph is asked for, so that no rule is near to it."""


def _beside_it(ranked: list[Ranked], unknown: str) -> list[Ranked]:
    """The statements with the one first that is of the same lettered paragraph, where it is as near as the first."""
    letter = unknown[: unknown.find(")") + 1]
    near = (one for one in ranked if ranked[0].score - one.score <= AS_NEAR)
    own = next((one for one in near if any(s.startswith(letter) for s in one.statement.sections)), None)
    return ranked if own is None else [own, *(one for one in ranked if one is not own)]


_NEAREST = "The nearest rule my sources hold:"
