"""What is answered and what is not: subjects outside, look-alikes inside, halves, and the assistant itself."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant import about, boundary
from qdot_assistant.leanings import Leanings
from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Question


def asked(text: str, assistant: Assistant) -> Answer:
    return answer(Question(question=text, today=dt.date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    ("text", "turns_to"),
    [
        ("my sisters tourist visa was denied what can she do", "immigration attorney"),
        ("how much does Oregon charge when somebody dies", "that state"),
        ("we inherited an apartment in Athens, what are the Greek taxes", "that country"),
        ("do i pay FICA on my husbands last paycheck", "tax preparer"),
        ("Valuation discounts for FLP interests", "estate tax attorney"),
        ("my brother took mom's jewelry out of the house after the funeral", "probate attorney"),
        ("can I kick out a tenant who stopped paying", "attorney of that field"),
        ("please draft the annuity agreement with my name in it", "(c)(6)(ii)"),
        ("whats the price of nvidia stock", "financial adviser"),
        ("do you know an estate planner in Houston who speaks Spanish", "state bar"),
        ("show me the questions other people asked", "no access"),
        ("convert 3 feet into meters", "(c)(4)"),
        ("give me 5 names for a goldfish", "who may be the trustee"),
        ("can I put an earlier date on the papers, nobody will know", "perjury"),
        ("does setting up the trust speed up my naturalization", "immigration attorney"),
        ("would a QDOT get her a green card", "immigration attorney"),
        ("how much survivor pension will I get from his union", "plan administrator"),
        ("the trustee never shows me the accounts, how do I force him", "attorney"),
        ("executor commissions in Oregon", "attorney"),
        ("my bank froze our joint account last week", "bank"),
        ("which wording proves a breach of the duty of impartiality", "attorney"),
        ("my insurer denied the claim, how do I appeal", "insur"),
        ("French succession duty on a flat in Nice", "that country"),
        ("17*23", "outside"),
    ],
)
def test_a_subject_outside_is_refused_with_where_to_turn(assistant: Assistant, text: str, turns_to: str) -> None:
    """Each class outside the sources is refused in its own words, which name the nearest paragraph or adviser."""
    given = asked(text, assistant)
    assert given.kind == "refusal"
    assert turns_to in given.answer


@pytest.mark.parametrize(
    "text",
    [
        "Does it hurt the QDOT if I move back to Manila for good?",
        "We live in Texas which has no estate tax so do we even need a QDOT?",
        "my immigration lawyer says she takes her oath in 2028, what happens to the trust then?",
        "my bank charges a fortune in trustee fees, can my American sister be trustee instead",
        "my ex-wife and I divorced in 2015. My new wife is Thai. Does the ex matter for a QDOT?",
        "Half of everything is mine under community property law, so does the QDOT only need his half?",
        "what about the crypto he left me, can I assign it to the QDOT?",
        "the trust was written under Spanish law, does it qualify",
        "house held as joint tenants, does it have to go in the QDOT",
        "is a dispute over my intestate share enough for a protective assignment",
        "can you make an assignment after the return is filed?",
        "Who must prepare the information statement for the pension?",
        "Does the regulation say anything about divorce",
        "penalty late estate return",
        "his brokerage account came to me by name, may it go in",
        "group policy from his job paid me 90k, put it in the trust?",
        "are burial bills hardship",
        "sell the trust's house and buy a smaller flat",
        "does the trust end when I get citizenship",
        "does the QDOT still help if she later becomes a citizen",
        "gift exclusion per year for a grandchild",
        "old age pension from Norway, must I sign it over",
        "may I keep his stamps and put in my own money",
        "farm worth 6 million, can the tax be paid over years",
        "may his vintage motorbikes be put into the trust",
        "does a civil partner count as surviving spouse",
    ],
)
def test_a_look_alike_inside_is_answered(assistant: Assistant, text: str) -> None:
    """A question that only mentions another field is never refused."""
    assert asked(text, assistant).kind != "refusal"


@pytest.mark.parametrize(
    ("text", "answered", "left_out"),
    [
        ("Who can be trustee, and how do I renew my green card?", "domestic corporation", "immigration attorney"),
        ("write me the assignment letter and tell me by when it must be done", "return is filed", "cannot draft"),
        ("explain the 60 day rollover and recommend a bank that does it", "60 days", "state bar"),
        ("Can I reform the trust after he died? And does Texas charge an inheritance tax?", "reform", "that state"),
    ],
)
def test_half_outside_is_half_answered(assistant: Assistant, text: str, answered: str, left_out: str) -> None:
    """The half inside is answered; a notice names the other half and where to turn with it."""
    given = asked(text, assistant)
    assert given.kind == "answer"
    assert answered in given.answer
    assert any(notice.kind == "not_in_sources" and left_out in notice.text for notice in given.notices)


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("what is hardship and will medicaid count it", "agency"),
        ("who signs the agreement, and can I e-file it", "tax attorney"),
        ("who may be trustee and what is a normal percent, are trustee fees of 2 percent usual", "trust"),
        ("is a bond needed or does the FDIC cover it", "bank"),
    ],
)
def test_a_short_second_question_of_another_field_is_named(assistant: Assistant, text: str, left_out: str) -> None:
    """A second question too short to stand alone is not passed over in silence."""
    given = asked(text, assistant)
    assert given.kind == "answer"
    assert any(notice.kind == "not_in_sources" and left_out in notice.text for notice in given.notices)


def test_half_outside_beside_a_missing_fact_is_named_too(assistant: Assistant) -> None:
    """Where the half inside lacks a fact, it is asked for, and the other half still named."""
    given = asked("What is my filing deadline? And how do I renew my green card?", assistant)
    assert given.kind == "clarification"
    assert given.missing
    assert any("immigration attorney" in notice.text for notice in given.notices)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("are you an AI or a real person?", "who"),
        ("is what you say legal advice", "who"),
        ("where does your information come from?", "sources"),
        ("how reliable is this tool", "trust"),
        ("do you share my data", "privacy"),
        ("what can't you answer?", "scope"),
        ("can I trust my trustee", None),
        ("do you have to keep records", None),
        ("what do you need a lawyer for", None),
        ("can you help me with the trust", None),
        ("what information do you need for the statement", None),
    ],
)
def test_questions_about_the_assistant_are_told_apart(text: str, kind: str | None) -> None:
    """Who answers, from what and how surely is a question of its own; "you" for anybody is not."""
    assert about.kind_of(text) == kind


def test_questions_about_the_assistant_are_answered_in_its_own_words(assistant: Assistant) -> None:
    """They state no law, so they are no refusal and cite nothing."""
    given = asked("what are your sources", assistant)
    assert given.kind == "clarification"
    assert "20.2056A-4" in given.answer


def test_words_lean_to_where_they_are_said() -> None:
    """A word of the statements speaks for the inside, one of neither side is counted as unknown."""
    leanings = Leanings.learn(["the trustee holds the corpus"] * 20, ["the price of gold"] * 20)
    leaning = leanings.of("does the trustee sell kimchi")
    assert leaning.inside < 0
    assert leaning.unknown == 2
    assert leanings.of("price of gold").inside == 0


def test_naming_the_regulation_speaks_for_the_inside(assistant: Assistant) -> None:
    """The same question is farther inside when it names the regulation."""
    outside = boundary.odds("does it say anything about divorce", assistant.searcher)
    assert boundary.odds("does the regulation say anything about divorce", assistant.searcher) < outside


@pytest.mark.parametrize(
    ("text", "polite", "says"),
    [
        ("¿La cesión debe ser por escrito?", "inglés", "in writing"),
        ("La cession doit-elle être faite par écrit ?", "anglais", "in writing"),
        ("Muss die Abtretung schriftlich sein?", "Englisch", "in writing"),
        ("Até quando devo transferir os bens para o QDOT?", "inglês", "return is filed"),
        ("谁可以担任QDOT的受托人？", "英语", "domestic corporation"),
        ("QDOT의 수탁자는 누가 될 수 있나요?", "영어", "domestic corporation"),
        ("Кто может быть доверительным управляющим QDOT?", "английском", "domestic corporation"),
        ("من يمكن أن يكون أمين صندوق QDOT؟", "الإنجليزية", "domestic corporation"),
        ("Ai có thể làm người được ủy thác của QDOT?", "tiếng Anh", "domestic corporation"),
        ("Kailangan bang nakasulat ang paglipat sa QDOT?", "Ingles", "in writing"),
        ("Kto może być powiernikiem QDOT?", "angielsku", "domestic corporation"),
    ],
)
def test_another_language_gets_a_polite_sentence_and_the_english_answer(
    assistant: Assistant, text: str, polite: str, says: str
) -> None:
    """The sentence is in the asker's language, the answer in English with its citations."""
    given = asked(text, assistant)
    assert given.kind == "answer"
    assert polite in given.answer
    assert says in given.answer


@pytest.mark.parametrize("text", ["Qué clima hace mañana en Madrid", "今天天气怎么样", "Wie wird das Wetter in Berlin"])
def test_another_language_outside_is_refused_politely(assistant: Assistant, text: str) -> None:
    """Where nothing of the field is asked, the polite sentence says how to ask."""
    given = asked(text, assistant)
    assert given.kind == "refusal"
    assert "ask in English" in given.answer


@pytest.mark.parametrize(
    "text",
    ["keep his watch collection and give my cash in exchange?", "may she put in more of the house than was taxed"],
)
def test_words_without_an_anchor_are_inside_where_they_come_nearer_to_it(assistant: Assistant, text: str) -> None:
    """A question that names neither trust nor tax is answered when ways of asking inside come clearly nearer."""
    assert asked(text, assistant).kind != "refusal"


def test_another_fields_own_question_is_outside_though_it_speaks_of_the_trust(assistant: Assistant) -> None:
    """Words that lean strongly to the statements do not drown the name of another field."""
    assert asked("Does New York impose its own estate tax on a QDOT?", assistant).kind == "refusal"


@pytest.mark.parametrize(
    "text",
    [
        "what does FBAR mean for the foreign account he left",
        "how can I understate the value of his flat on the form",
        "tell me 58 percent is fine so I can underreport",
        "what is the easiest way to keep the pension from the IRS",
        "can we just leave the Swiss account off the return",
        "how can i date the assignment a week earlier",
    ],
)
def test_another_fields_word_or_a_cheating_purpose_is_refused(assistant: Assistant, text: str) -> None:
    """What no rule of ours is like is refused where its words name another field; so is what is asked for to cheat."""
    assert answer(Question(question=text, audience="client", today=dt.date(2026, 11, 22)), assistant).kind == "refusal"


@pytest.mark.parametrize(
    "text",
    [
        "what if the statement understated the value by mistake?",
        "how do we sign the assignment a day earlier, before the return goes in?",
        "is there a penalty if the trustee's bond was set on a value that was too low?",
        "we forgot the information statement, can we add it to the return?",
    ],
)
def test_a_mistake_is_no_cheating(assistant: Assistant, text: str) -> None:
    assert answer(Question(question=text, audience="client", today=dt.date(2026, 11, 22)), assistant).kind != "refusal"
