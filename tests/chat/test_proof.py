"""What counts as the same sentence, and what never does."""

from __future__ import annotations

import pytest

from knowledge import store
from qdot_assistant.chat.material import Item
from qdot_assistant.chat.negations import difference
from qdot_assistant.chat.proof import fault_in
from qdot_assistant.types import Cite
from tests.chat.mutations import mutants

SAME = (
    ("A spouse who is not a citizen can be a co-trustee, but not the only trustee.",
     "So your wife, who is not a citizen, can be a co-trustee, but not the only trustee."),
    ("At least one trustee of a QDOT must be an individual U.S. citizen or a domestic corporation.",
     "At least one trustee of the qualified domestic trust has to be an individual United States citizen or "
     "a domestic corporation."),
    ("It is not hardship if the spouse could get the amount from other reasonably available sources.",
     "If your husband could obtain the amount from other reasonably available sources, it is not hardship."),
    ("Form 706 is due nine months after the decedent's death.", "Form 706 is due 9 months after the deceased's death."),
    ("If the court has not ruled by then, the trust must follow the terms.",
     "The trust must follow the terms if the court has not ruled by then."),
    ("Bond and letter of credit are for 65 percent of fair market value.",
     "The bond and the letter of credit are for 65% of fair market value."),
)  # fmt: skip
OTHER = (
    ("It is not hardship if the spouse could get the amount elsewhere.",
     "It is hardship if the spouse could not get the amount elsewhere."),
    ("The trustee pays the tax, and the spouse may claim it back.",
     "The spouse pays the tax, and the trustee may claim it back."),
    ("Income is free of the tax; principal is taxed.", "Principal is free of the tax; income is taxed."),
    ("The payment must be transferred to a QDOT within 60 days.",
     "The payment must be transferred by a QDOT within 60 days."),
    ("The bank must be a U.S. bank.", "The bank must be a foreign bank."),
    ("The return is due nine months after the death, or fifteen with the extension.",
     "The return is due fifteen months after the death, or nine with the extension."),
    ("A spouse may be a co-trustee.", "A spouse may be a co-trustee if the court agrees."),
    ("The election must be made on the return.", "The election must be made."),
    ("The tax is due if the spouse takes principal.", "The tax is due."),
    ("The will or the trust may say so.", "The will may say so."),
    ("Principal is what is not income.", "Principal is not what is income."),
)  # fmt: skip


@pytest.mark.parametrize(("item", "said"), SAME)
def test_light_words_synonyms_and_a_condition_put_first_are_the_same(item: str, said: str) -> None:
    """A rewording in the law's own order passes."""
    assert difference(said, [item]) is None


@pytest.mark.parametrize(("item", "said"), OTHER)
def test_a_turned_exchanged_added_or_lost_word_is_another_sentence(item: str, said: str) -> None:
    """Negations moved, parties exchanged, limits or conditions lost are refused."""
    assert difference(said, [item]) is not None


def test_two_items_join_only_where_neither_carries_a_condition() -> None:
    """A condition joined to another rule could be read with the wrong one."""
    plain, other = "The bond is for 65 percent.", "The trustee pays the tax."
    assert difference("The bond is for 65 percent, and the trustee pays the tax.", [plain, other]) is None
    conditional = "The trustee pays the tax if income is taken."
    assert difference(f"The bond is for 65 percent, and {conditional.lower()}", [plain, conditional]) is not None


def test_no_mutant_of_any_statement_passes() -> None:
    """Each statement's own sentences pass as they are, and a sample of their mutants of every class does not."""
    sentences = [(one, s) for s in store.statements() for one in (*s.plain, *s.technical)]
    let_through = []
    for sentence, statement in sentences[::40]:
        supports = [statement.supports[key] for key in sentence.supports]
        cites = tuple(Cite(section=one.section, quote=one.quote) for one in supports)
        items = {"E1": Item(key="E1", text=sentence.text, cites=cites)}
        assert fault_in(sentence.text, ["E1"], items) is None
        let_through += [
            (name, wrong) for name, wrong in mutants(sentence.text) if fault_in(wrong, ["E1"], items) is None
        ]
    assert not let_through
