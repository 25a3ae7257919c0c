"""What is told of the case decides which rule answers: who runs the trust, what never reached it, what is asked."""

import datetime as dt

import pytest

from qdot_assistant.asking import parts_of
from qdot_assistant.pipeline import answer
from qdot_assistant.router import aspects_of
from qdot_assistant.types import Question

TODAY = dt.date(2026, 11, 22)


def asked(text, assistant):
    """One answer."""
    return answer(Question(question=text, today=TODAY), assistant)


@pytest.mark.parametrize(
    "text",
    [
        "his will names a private bank from Zurich to run the trust. good enough?",
        "the only one in charge of the trust would be Banco Popular in Madrid. ok?",
        "My father appointed a Toronto trust company, nobody else. Does that satisfy the IRS",
        "is a Cypriot bank acceptable as the one who manages our qdot?",
        "we put a Guernsey fiduciary firm in charge of everything, does that work?",
    ],
)
def test_a_foreign_firm_is_no_domestic_corporation(text, assistant):
    """IRC 2056A(a)(1)(A), 26 CFR 20.2056A-2(c)."""
    said = asked(text, assistant)
    assert said.answer.startswith("No. A company organized abroad is no domestic corporation")
    assert {"26 CFR 20.2056A-2(c)"} <= {one.section for one in said.citations}


@pytest.mark.parametrize(
    "text",
    [
        "can a bank in Paris, Texas run the trust",
        "is a Swiss bank allowed to be the trustee through its New York branch",
        "can a Dutch bank be trustee along with my American son?",
        "would a trust company from Delaware do as the only trustee",
        "Can the trustee invest in shares of a German company",
        "Should the trustee worry that I worked for a Canadian bank?",
    ],
)
def test_a_firm_at_home_or_beside_an_american_is_not_turned_away(text, assistant):
    """Only where a firm of another country runs the trust alone is it no domestic corporation."""
    assert "A company organized abroad" not in asked(text, assistant).answer


@pytest.mark.parametrize(
    "text",
    [
        "is it all right that the trust is looked after by my cousin in Ghent alone",
        "can our notary in Naples be the trustee",
        "the trustee would be my son, born in Chicago, now in Berlin",
    ],
)
def test_a_person_abroad_must_be_a_citizen_with_a_tax_home_here(text, assistant):
    """26 CFR 20.2056A-2(d)(2)."""
    assert "tax home in the United States" in asked(text, assistant).answer.split("[1]")[0]


@pytest.mark.parametrize(
    "text",
    [
        "I forgot to hand May's piece of the annuity on to the trust. What's the worst that can happen",
        "the trust never got its share of the last check, what may the IRS do",
        "slipped up: the corpus of the June cheque still lies in my own account. what can they charge",
        "what is the danger if I do not forward the trust's bit of the pension on time",
    ],
)
def test_a_share_that_did_not_reach_the_trust_is_the_roll_over_route(text, assistant):
    """(c)(7)(ii): the tax on the entire remaining present value, and not for a late form."""
    first = asked(text, assistant).answer.split("[1]")[0]
    assert "Missing the 60 days" in first or "transfers late" in first
    assert "entire remaining present value" in first


def test_a_late_form_is_not_a_missed_transfer(assistant):
    """(c)(6)(ii): what is late is the form."""
    said = asked("If I'm late with the tax form on my pension that I promised to send, what's the worst", assistant)
    assert "Form 706-QDT late" in said.answer.split(". ")[0]


@pytest.mark.parametrize(
    "text",
    [
        "We began the court case before the due date but the judge is slow. Does the trust count as a QDOT for now?",
        "suit to reform is pending since spring; meanwhile is the trust regarded as a qdot?",
    ],
)
def test_how_the_trust_counts_meanwhile(text, assistant):
    """(a)(2): it is treated as a QDOT until the reformation is completed."""
    assert "must be treated as a QDOT" in asked(text, assistant).answer.split("[1]")[0]


def test_the_paper_of_a_new_citizen_is_told(assistant):
    """26 CFR 20.2056A-10(a): the final Form 706-QDT."""
    said = asked(
        "i am citizen since last year, trust exists since 2019, always lived in Ohio. what form goes in", assistant
    )
    assert "final Form 706-QDT" in said.answer


def test_principal_from_the_trust_is_no_annuity(assistant):
    """IRC 2056A(b)(5), (b)(6): who pays the tax on a payout, and when."""
    said = asked("trustee paid me 30,000 principal for a new car. who has to pay the tax and when", assistant)
    assert said.kind == "answer"
    assert "personally liable" in said.answer
    assert "April 15" in said.answer


def test_a_question_that_leaves_its_thing_unsaid_keeps_what_was_told():
    """ "Who pays it and when" asks twice of the same thing."""
    assert parts_of("The trustee paid me capital. who pays the tax and when?")[1].startswith("The trustee paid")


@pytest.mark.parametrize(
    ("text", "aspect", "wanted"),
    [
        ("my late husband's pension", "consequence", False),
        ("the late payment", "consequence", True),
        ("what do I have to state", "whether", False),
        ("do I have to state it", "whether", True),
    ],
)
def test_the_kind_of_answer_is_read_from_what_is_asked(text, aspect, wanted):
    """A late husband is no lateness, and "what do I have to" asks what, not whether."""
    assert (aspect in aspects_of(text)) is wanted


@pytest.mark.parametrize(
    "text",
    [
        "an insurer's annuity, bought privately. what do I have to tell the tax office on where it comes from",
        "which facts on the source of my own-bought annuity must be reported with the return",
    ],
)
def test_what_is_stated_of_a_private_annuity(text, assistant):
    """(c)(5)(ii)(B)."""
    said = asked(text, assistant).answer
    assert "the date the contract was acquired" in said
    assert "That stands in" not in said


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("court changed the trust but under Florida law the change is void. does it count", "No. A reform that is not"),
        (
            "A judge in Maine redid the trust, but our lawyer says state law doesn't recognise the result. Good enough "
            "for the IRS?",
            "No. A reform that is not effective",
        ),
        ("our trust deed says Austrian law governs. accepted?", "No. The law of another country"),
        ("the trust is under the law of Quebec. ok", "No. The law of another country"),
        (
            "She set up a QDOT years ago while she was healthy. is a trust made that early alright to take the shares?",
            "Yes. A QDOT that the person who died created during life",
        ),
        (
            "we missed the day for the will route by a week. and no court. what now",
            "A trust that is not reformed in time",
        ),
        (
            "the deadline for mending the will trust is gone, nobody asked a judge",
            "A trust that is not reformed in time",
        ),
        (
            "Every cent of capital went into the trust on time. am i off the hook for IRS paperwork?",
            "On the roll-over route the surviving spouse must report all pension payments of the year",
        ),
        ("we chose to roll over the pension. which documents go with the 706", "For the roll-over route the executor"),
        (
            "what has to be enclosed with the 706 if we pay tax every year on the pension",
            "For the pay-tax route the executor",
        ),
        ("Do I send the pension form also for a year in which all was hardship", "Hardship does not end the promise"),
        (
            "may I cross out the part of the agreement about paying everything at once",
            "The regulation itself gives the text",
        ),
        ("I came to the US in 2005 and never naturalised. need a qdot?", "A QDOT is needed where"),
        (
            "pension office is slow with the figures. any chance of a later date for the 706-QDT?",
            "More time can be had under § 20.2056A-11",
        ),
        (
            "my son is an American living in Oslo. may he be the one American trustee",
            "A person who serves as the required U.S. trustee must be a U.S. citizen and have a tax home",
        ),
        ("once i sign the assignment, there's no way back, true?", "An assignment to the QDOT must be irrevocable"),
        (
            "his shares turned to cash when the firm was bought in august. OK to put the cash in as a stand-in?",
            "If an inherited asset was sold",
        ),
        ("is a $190,000 present to my Thai wife this year ok", "None of the $190,000 is a taxable gift"),
        ("does my gift of $150,000 to my Brazilian husband use up anything", "None of the $150,000 is a taxable gift"),
        (
            "The trust was written in 2015, he died in March 2026. can it be changed into a QDOT",
            "A trust left for a spouse",
        ),
    ],
)
def test_the_rule_of_the_case_is_told_first(text, says, assistant):
    """The first sentence is of the case told, and no neighbouring rule's."""
    first = asked(text, assistant).answer.split("[1]")[0]
    assert says in first


def test_a_trust_of_any_kind_made_in_life_is_not_affirmed(assistant):
    """(b)(1) speaks of a QDOT created in life; any other trust must first become one."""
    assert not asked(
        "my father made a trust in 1994. may the widow put the shares into it", assistant
    ).answer.startswith("Yes")


@pytest.mark.parametrize(
    "text", ["is 190,000 the limit for gifts to my wife this year", "gift limit for a foreign wife 190000?"]
)
def test_a_former_limit_is_still_contradicted(text, assistant):
    """IRC 2523(i): the amount of 2026."""
    said = asked(text, assistant).answer
    assert "194,000" in said
    assert not said.startswith("Yes")


@pytest.mark.parametrize(
    "text",
    [
        "we signed the promise paper March 3 2026, filed the return April 9 2026, deeded the house June 1 2026. fine?",
        "the signed promise was made on May 4 2026, return went out June 9 2026, deed moved in July 2026. ok?",
        "I put my signature to giving the house to the trust on April 3 2026, return filed April 20 2026, deed "
        "recorded May 30 2026. good?",
    ],
)
def test_a_promise_signed_in_time_is_an_assignment(text, assistant):
    """(b)(1), (b)(6): what was promised in writing by the filing may be moved later."""
    assert "Not in time" not in asked(text, assistant).answer


def test_a_promise_of_the_agreements_is_no_assignment(assistant):
    """(c)(7)(ii): the promise to roll over is of a pension's payments."""
    said = asked("I signed the promise to roll over on April 3 2026, return filed April 20 2026. good?", assistant)
    assert "the assignment was made" not in said.answer


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("trust pays my income tax for me. is that taxed as payout", "The trust can reimburse (pay back) the spouse"),
        ("our trustee paid principal and did not withhold. is he in trouble", "personally liable"),
        (
            "had to pay QDOT tax in 2024 on a withdrawal, now i'm a citizen and always lived here. what then",
            "One condition is enough",
        ),
        ("trustee keeps the books in Mumbai and sends scans to Boston. a bother?", "Copies suffice"),
        ("the just-in-case assignment I sign, may I change my mind on it", "Once made, a protective assignment"),
    ],
)
def test_the_neighbouring_rule_is_not_told_instead(text, says, assistant):
    """Found by what is told, though a neighbour's words are nearer."""
    said = asked(text, assistant).answer.split("[1]")[0]
    assert says in said
    assert not said.startswith("Yes. The trust's income")


@pytest.mark.parametrize(
    ("text", "not_said"),
    [
        ("do i need to report if there were no payments this year", "Yes"),
        ("is the transfer to the QDOT a gift by me", "No."),
        ("is Form 706-QDT due when only income was paid", "No. Form 706-QDT for pension"),
        ("can i get principal for a vacation tax free", "If a filing or payment day"),
        ("does every pension payment need a separate transfer", "The surviving spouse does not have to transfer"),
    ],
)
def test_no_opening_is_borrowed_from_a_neighbour(text, not_said, assistant):
    """Words that affirm or deny a statement open no answer where they are said of another thing."""
    assert not asked(text, assistant).answer.startswith(not_said)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("does Form 706-QDT only go with the pay-tax route", "No."),
        ("do i have to report hardship money", "Yes."),
        ("does a qdot help for gifts i give now", "No."),
    ],
)
def test_an_opening_of_its_own_stays(text, opens, assistant):
    """The statement speaks of what is asked."""
    assert asked(text, assistant).answer.startswith(opens)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("can my trustee be my ex husband, American in Reno", "individual U.S. citizen with a tax home"),
        ("I was naturalised the day before he died. need the trust?", "No QDOT is needed when the surviving spouse is"),
    ],
)
def test_a_citizen_told_in_passing_is_taken_for_one(text, says, assistant):
    """IRC 2056A(a)(1)(A), 2056(d)(1)."""
    assert says in asked(text, assistant).answer.split("[1]")[0]


def test_what_the_trust_invests_in_is_no_matter_of_its_trustees_nationality(assistant):
    """The rule on foreigners decides nothing there."""
    assert "A foreigner" not in asked("can the trustee invest abroad", assistant).answer
