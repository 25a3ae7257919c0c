"""Nothing leaves without a support that holds; each kind of fault is caught."""

import datetime as dt

import pytest

from knowledge import store
from qdot_assistant.types import Cite, Draft, DraftSentence, Question
from qdot_assistant.verifier import DraftRefused, verify

TODAY = dt.date(2026, 11, 22)
ROLLOVER = Cite(section="20.2056A-4(c)(7)(i)", quote="must, within 60 days of receipt, be transferred to a QDOT")
WRITING = Cite(section="20.2056A-4(b)(2)", quote="A transfer or assignment of property to a QDOT must be in writing")


def checked(*sentences, question="When?", death=None, **draft):
    """Verify a draft of these sentences."""
    book = store.law_book()
    asked = Question(question=question, today=TODAY)
    return verify(Draft(kind="answer", sentences=sentences, **draft), asked, book.on(TODAY, death), book)


def said(text, *cites, **more):
    """One sentence of a draft."""
    return DraftSentence(text=text, cites=cites, **more)


def test_a_supported_sentence_is_said_with_its_marker():
    """A sentence whose quotation stands is said, followed by the marker of its citation."""
    answer, faults = checked(said("The money must be moved within 60 days.", ROLLOVER))
    assert answer.answer == "The money must be moved within 60 days. [1]"
    assert [c.section for c in answer.citations] == ["20.2056A-4(c)(7)(i)"]
    assert faults == ()


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        (said("It must be done."), "no support"),
        (said("It must be done within 90 days.", ROLLOVER), "no support for 90"),
        (said("By May 3, 2027.", ROLLOVER), "no support for"),
        (said("So.", Cite(section="20.2056A-4(c)(7)(i)", quote="may, within 60 days of receipt")), "does not stand"),
        (said("So.", Cite(section="20.2056A-4(a)(4)", quote="anything")), "no paragraph"),
        (said("So.", Cite(section="20.2056A-4(e)", quote="dying on or after June 1, 2023")), "does not stand"),
        (said("You have 90 days.", is_substance=False), "without support"),
    ],
)
def test_a_sentence_without_a_support_that_holds_is_left_out(sentence, reason):
    """Whatever is wrong with a later sentence, it is left out, the rest is said, and the fault says why."""
    answer, faults = checked(said("It must be in writing.", WRITING), sentence)
    assert answer.answer == "It must be in writing. [1]"
    assert reason in faults[0].reason


def test_a_draft_whose_first_sentence_fails_is_refused():
    """Without its answer, a draft is not an answer."""
    with pytest.raises(DraftRefused, match="no support for 90"):
        checked(said("You have 90 days.", ROLLOVER), said("It must be in writing.", WRITING))


def test_equal_citations_share_a_marker_and_every_citation_is_used():
    """Markers and citations match one to one."""
    answer, _ = checked(said("One.", WRITING), said("Two.", ROLLOVER, WRITING), said("Three.", ROLLOVER))
    assert answer.answer == "One. [1] Two. [2][1] Three. [2]"
    assert [c.marker for c in answer.citations] == [1, 2]


def test_the_askers_own_figures_may_be_repeated():
    """A figure that the user wrote needs no quotation."""
    answer, _ = checked(said("Not 90 days.", is_substance=False), said("60 days.", ROLLOVER), question="90 days?")
    assert answer.answer.startswith("Not 90 days.")


def test_a_true_sum_may_be_told_and_a_false_one_may_not():
    """Additions are worked out again from quoted figures."""
    row = Cite(section="20.2056A-4(d)(1)(i)", quote="Proceeds of life insurance")
    other = Cite(section="20.2056A-4(d)(1)(i)", quote="Devise of real property under will")
    answer, _ = checked(said("Together $300,000.", row, other), sums=("200000 + 100000 = 300000",))
    assert "$300,000" in answer.answer
    with pytest.raises(DraftRefused):
        checked(said("Together $310,000.", row, other), sums=("200000 + 100000 = 310000",))


def test_a_true_share_of_a_payment_may_be_told_and_a_false_one_may_not():
    """A share is worked out again, of an amount and a percentage that the user wrote."""
    question = "62 percent of $4,410 is corpus, how much?"
    true, false = ("4410 ÷ 1 × 62 = 2734.20",), ("4410 ÷ 1 × 62 = 2700.00",)
    answer, _ = checked(said("It is $2,734.20.", ROLLOVER), question=question, sums=true)
    assert "$2,734.20" in answer.answer
    for sentence, sums in (("It is $2,700.", false), ("It is $2,734.20.", ("4410 ÷ 1 × 61 = 2690.10",))):
        with pytest.raises(DraftRefused):
            checked(said(sentence, ROLLOVER), question=question, sums=sums)


def test_words_no_longer_in_force_for_the_decedent_are_not_cited():
    """The date of death picks the text: the 2023 words do not stand for a 2015 decedent."""
    new = Cite(section="20.2056A-4(c)(4)(ii)(B)", quote="the lowest annuity factor that is equal to or greater than")
    assert checked(said("Yes.", new), death=dt.date(2024, 6, 1))[0].citations[0].version == "2023-06-01"
    with pytest.raises(DraftRefused):
        checked(said("Yes.", new), death=dt.date(2015, 6, 1))


def test_a_note_from_memory_gives_a_notice():
    """Whatever is not read in an official text is shown as such."""
    note = store.law_book().on(TODAY).section("IRC 2102(b)")
    assert note.certainty == "recalled"
    answer, _ = checked(said("So it is.", Cite(section=note.section, quote=note.text[:60])))
    assert [n.kind for n in answer.notices] == ["unverified"]
