"""Replies wrong by a word or a sign, and right ones reworded: the first are never shown, the second mostly are."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from knowledge import store
from qdot_assistant.chat import surface
from qdot_assistant.chat.drafting import Reading
from qdot_assistant.chat.material import Item
from qdot_assistant.chat.negations import difference
from qdot_assistant.chat.proof import fault_in
from qdot_assistant.types import Cite
from tests.chat.conftest import Room
from tests.chat.subtle import CLASSES, joined, subtle
from tests.chat.test_hostile import CALCULATED, _holds, _items

EACH_CLASS = 16
STANDING = (
    "trustee.us_trustee", "trustee.spouse", "trustee.security_over_2m", "tax.hardship",
    "reformation.extensions_granted",
    "corpus.valuation_date", "tax.hardship_other_assets", "agreements.hardship_meaning",
)  # fmt: skip


def _sentences() -> list[Item]:
    """One sentence of every statement, plain and technical by turns."""
    chosen = []
    for at, one in enumerate(store.statements()):
        sentence = (one.plain if at % 2 else one.technical)[-1]
        cites = tuple(
            Cite(section=one.supports[key].section, quote=one.supports[key].quote) for key in sentence.supports
        )
        chosen.append(Item(key="E1", text=sentence.text, cites=cites))
    return chosen


def test_no_subtle_mutant_of_any_class_is_let_through() -> None:
    """Of each class of small wrong steps, over sentences of every kind, none passes the proof."""
    found: dict[str, list[tuple[Item, str]]] = {name: [] for name in CLASSES}
    for item in _sentences():
        for name, wrong in subtle(item.text):
            found[name].append((item, wrong))
    tried: Counter[str] = Counter()
    let_through = []
    for name, made in found.items():
        random.Random(name).shuffle(made)
        for item, wrong in made[: 3 * EACH_CLASS]:
            tried[name] += 1
            if fault_in(" ".join(wrong.split()), ["E1"], {"E1": item}) is None:
                let_through.append((name, wrong))
    assert not let_through
    assert min(tried.values()) >= EACH_CLASS
    assert sum(tried.values()) >= 200


def test_no_reply_of_subtle_mutants_reaches_the_user(room: Room) -> None:
    """Two hundred of them sent by the scripted server: of answers and calculations only what was right is shown."""
    standings = [room.standing(name, audience=audience) for name in STANDING for audience in ("client", "attorney")]
    standings += [room.calculated(question) for question in CALCULATED]
    tried = 0
    for at, standing in enumerate(standings):
        mutants = [(item, list(subtle(item.text))) for item in _items(standing)]
        for turn in range(6):
            wrong = [(item, random.Random(f"{at} {turn}").choice(made)[1]) for item, made in mutants]
            reply = "\n".join(json.dumps({"text": text, "keys": [item.key]}) for item, text in wrong)
            answer = room.rewrite(standing, reply)
            tried += len(wrong)
            _holds(answer.answer, standing)
    assert tried >= 200


def test_two_sentences_are_not_made_one_that_claims_more() -> None:
    """A reason, a relative clause or half of each joins two items to a third claim."""
    sentences = _sentences()
    for one, other in zip(sentences[:-1:3], sentences[1::3], strict=False):
        items = {"E1": one, "E2": other.model_copy(update={"key": "E2"})}
        assert [w for w in joined(one.text, other.text) if fault_in(w, ["E1", "E2"], items) is None] == []


def test_no_mark_behind_a_paper_s_number_joins_two_items() -> None:
    """A colon behind the number of a project, a decision or a form is a joint, not a part of the number."""
    for paper in (
        "RIN 1545-BR12",
        "T.D. 9999",
        "REG-119683-22",
        "Form 706",
        "§ 20.2056A-4(c)(7)",
        "Rev. Proc. 2024-40",
    ):
        texts = (f"The rule is told in {paper}.", "It includes income tax on the payments.")
        items = {f"E{at}": Item(key=f"E{at}", text=text, cites=()) for at, text in enumerate(texts, 1)}
        joint = f"The rule is told in {paper}: it includes income tax on the payments."
        assert fault_in(joint, ["E1", "E2"], items) is not None, paper


def test_only_neighbouring_items_are_joined_in_their_order() -> None:
    """What stands between two items may be what the second speaks of."""
    texts = ("The bond is for 65 percent.", "The trustee pays the tax.", "It is due in April.")
    items = {f"E{at}": Item(key=f"E{at}", text=text, cites=()) for at, text in enumerate(texts, 1)}
    assert fault_in("The trustee pays the tax, and it is due in April.", ["E2", "E3"], items) is None
    assert fault_in("The bond is for 65 percent, and it is due in April.", ["E1", "E3"], items) is not None
    assert fault_in("It is due in April, and the trustee pays the tax.", ["E3", "E2"], items) is not None


def test_the_small_words_that_end_an_item_are_not_lost_in_a_joint() -> None:
    """ "Is not allowed for it" says less than "is not allowed"."""
    texts = ("The deduction is not allowed for it.", "The trustee pays the tax.")
    items = {f"E{at}": Item(key=f"E{at}", text=text, cites=()) for at, text in enumerate(texts, 1)}
    assert fault_in("The deduction is not allowed for it, and the trustee pays the tax.", ["E1", "E2"], items) is None
    assert fault_in("The deduction is not allowed, and the trustee pays the tax.", ["E1", "E2"], items) is not None


def test_a_sentence_that_leans_on_another_is_said_only_after_it(room: Room) -> None:
    """ "It must be signed" never stands behind the sentences of another statement, which it would then speak of."""
    standing = room.standing("trustee.us_trustee", "trustee.security_over_2m", question="Who may be the trustee?")
    items = _items(standing)
    leaning = [item for item in items if item.follows]
    assert leaning
    assert not any(item.is_required for item in leaning)
    for item in leaning:
        alone, after = Reading({i.key: i for i in items}), Reading({i.key: i for i in items})
        alone.feed(json.dumps({"text": item.text, "keys": [item.key]}))
        assert "before this" in (alone.verdicts[0].fault or "")
        first = next(i for i in items if i.key == item.follows)
        if not first.follows:
            for one in (first, item):
                after.feed(json.dumps({"text": one.text, "keys": [one.key]}))
            assert [verdict.fault for verdict in after.verdicts] == [None, None]


KIN = (
    ("My husband died in May 2024. May my wife be trustee?", "your wife", True),
    ("My husband died in May 2024. Who may be trustee?", "your husband", False),
    ("My wife passed away. What now?", "your wife", False),
    ("My wife passed away. What now?", "your husband", False),
    ("My wife is not a citizen. Can she be trustee?", "your wife", True),
    ("My wife is not a citizen. Can she be trustee?", "your husband", False),
    ("Dad died; his wife is French. Can she be trustee?", "his wife", True),
    ("Dad died; his wife is French. Can she be trustee?", "your wife", False),
    ("Who may be trustee?", "your wife", False),
)  # fmt: skip


@pytest.mark.parametrize(("asked", "said", "holds"), KIN)
def test_a_word_for_the_spouse_names_the_one_who_lives(asked: str, said: str, holds: bool) -> None:
    """ "Your wife" stands for the surviving spouse only where the question makes the wife the survivor."""
    items = {"E1": Item(key="E1", text="The surviving spouse can be a co-trustee.", cites=())}
    said = "the wife" if said.startswith("his") else said
    fault = fault_in(f"{said[0].upper()}{said[1:]} can be a co-trustee.", ["E1"], items, asked)
    assert (fault is None) == holds, fault


PARTIES = (
    ("The spouse pays the tax, and the spouse may claim it.", "The spouse pays the tax, and may claim it.", True),
    ("The trustee pays; the spouse signs, the trustee files.", "The trustee pays; the spouse signs, files.", False),
    ("If the executor dies, the trustee files what the executor had.",
     "If the executor dies, the trustee files what it had.", False),
)  # fmt: skip


@pytest.mark.parametrize(("item", "said", "holds"), PARTIES)
def test_a_party_goes_unnamed_only_where_no_other_was_named(item: str, said: str, holds: bool) -> None:
    """Left out or said by a pronoun, a second naming must not turn into another party's."""
    assert (difference(said, [item]) is None) == holds


FORMS = (
    ("The trustee pays the tax.", "The trustee paid the tax."),
    ("The executor files the return.", "The executor filed the return."),
    ("It is due on April 15 of the following year.", "It is due on April 15 of the following years."),
    ("The trust must have a U.S. trustee.", "The trust must have U.S. trustees."),
    ("The tax is paid over 15 years.", "The tax is paid more than 15 years."),
    ("The trust must file if required and pay the tax.", "If required and pay the tax, the trust must file."),
    ("The trust must pay, if asked, within 60 days.", "If asked within 60 days, the trust must pay."),
    ("Only the spouse can sign.", "The only spouse can sign."),
    ("The return is late.", "The return is too late."),
    ("A credit under section 2013 is allowed.", "A credit under is allowed."),
)


@pytest.mark.parametrize(("item", "said"), FORMS)
def test_a_form_a_place_or_a_span_that_changes_is_another_sentence(item: str, said: str) -> None:
    """Tense, number, what a condition takes along, a span read as a limit."""
    assert difference(said, [item]) is not None


_WAYS = (
    (r"\bmust (?!not|be able)", "has to "), (r"\bmay (?!not\b)(?=[a-z])", "can "), (r"(\d) percent", r"\1%"),
    (r"\bU\.S\. (?=citizen|trustee|bank)", "United States "), (r"\bnine(?= months)", "9"), (r"\b60(?= days)", "sixty"),
    (r"\bon or before\b", "on or prior to"), (r"\bsurviving spouse\b", "spouse"), (r"\bgets\b", "receives"),
    (r"\b(must|may|can) (?!not\b)", r"\1 also "), (r"\bdecedent\b(?!')", "deceased"), (r"^", "So "),
    (r"^", "However, "),
)  # fmt: skip
SHARE = 0.98


def _reworded(text: str) -> Iterator[str]:
    for pattern, other in _WAYS:
        changed = re.sub(pattern, other, text, count=1)
        if changed != text and "“" not in text and '"' not in text:
            yield changed


def test_plain_rewording_passes() -> None:
    """The proof is no mere comparison of letters: nearly every rewording of the kinds the prompt names holds."""
    running = [item for item in _sentences() if surface.fault_in(item.text) is None]  # formulas are said as they are
    tried = [(item, said) for item in running for said in _reworded(item.text)]
    held = [fault_in(said, ["E1"], {"E1": item}) is None for item, said in tried]
    assert len(held) > 300
    assert sum(held) / len(held) >= SHARE


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ("Property that was assigned but not moved is lost.", "Property assigned but not moved is lost."),
        (
            "The day on which the return is filed makes no difference.",
            "The day the return is filed makes no difference.",
        ),
        ("Form 706-QDT for payments of 2025 is due.", "Form 706-QDT for payments in 2025 is due."),
        ("In a QTIP no one may appoint the property.", "In a QTIP no one can appoint the property."),
        ("All the property must be moved.", "All of the property must be moved."),
        ("The asset was sold.", "The asset has been sold."),
        ("It is due nine months after the decedent's death.", "It is due nine months after the decedent died."),
        ("The part is moved, and the rest stays.", "The part is moved; the rest stays."),
    ],
)
def test_small_words_that_change_nothing_may_change(item: str, said: str) -> None:
    """A clause shortened, a preposition before a year, the perfect for the past."""
    assert difference(said, [item]) is None
