"""What somebody is said to have said is taken out of the message, and judged by the statement that answers it."""

import datetime as dt

import pytest

from qdot_assistant import claims, premises
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question

REPORTED = (
    ("my lawyer told me the limit is 3 million", "the limit is 3 million"),
    ("The lady at the bank said that I can sign alone. Is that so?", "I can sign alone"),
    ("the trust never ends, says my bank. true?", "the trust never ends"),
    ("half of the house is counted according to my cousin, is this correct", "half of the house is counted"),
    ("is my lawyer right that the election is final", "the election is final"),
    ("is it true that hardship money needn't be reported", "hardship money needn't be reported"),
    ("am i right in thinking that my son can be trustee", "my son can be trustee"),
    ("I read that when I die my kids get what's left. is that right??", "when I die my kids get what's left"),
    ("my friend thinks you need to be married for 10 years, does that sound right",
     "you need to be married for 10 years"),
)  # fmt: skip
NOT_REPORTED = (
    "do we have to tell the irs that i became a citizen",
    "my lawyer told me to file the form late, is that ok",
    "he said when to file",
    "i was told i could sign and my sister was told otherwise",
    "my doctor says i have 10 years, does that change the term",
    "according to my banker the trustee must be a bank. what happens to my house?",
    "is the bank right",
)
OPENED = (
    ("my lawyer told me the exemption goes back down to about 7 million this year", "No. The exemption did not drop"),
    ("so the interest the trust pays me isnt taxed by anybody, correct?", "No. The trust's income is not free"),
    ("I read that when I die my kids get what's left in the QDOT with nothing to pay. is that right??", "No. When the"),
    (
        "my daughter says since i have a green card i count like a citizen and we dont need the trust",
        "No. A green card",
    ),
    ("my stepson says the will has to mention the qdot or its too late. is that true?", "No. A QDOT can still be"),
    ("i was told if i marry again the trust is over", "No. Marrying again"),
    ("my cousin says i cant live in the house once its in the trust", "No. The surviving spouse can live"),
    ("at work they say hardship money is taxed like the rest", "No. A hardship distribution is exempt"),
    ("i heard that i can give my foreign husband as much as i like without gift tax, true?", "No. Unlimited gifts"),
    ("is it true that hardship money needn't be reported", "No. A hardship payout must be reported"),
    ("someone told me the trust dies when i become a citizen, is that so", "It depends. If the surviving spouse"),
    ("the notary says our trustee must be a lawyer", "No. At least one trustee"),
    ("is a us bank alone ok as trustee", "Yes. A bank can be"),
    ("our CPA thinks dividends paid to me are hit with the 40% estate tax", "No. Income of the trust"),
    ("my accountant uses this year's tax rates for the withdrawal. is that correct", "No. The tax uses the rates"),
    ("my pastor says a wife gets everything tax free no matter what passport she has", "Unlimited gifts are not"),
    (
        "my brother in law says once the money is in the qdot its gone for me, i cant touch any of it. is he right",
        "No. The spouse can be given principal",
    ),
    ("the executor lives in Italy and isnt american, can he still elect", "Yes. These sources do not ask"),
    ("must the executor be american", "No. These sources do not ask"),
    ("must i move back to the us to have this trust", "No. A surviving spouse who lives abroad"),
    ("is it true the exemption went up to 15 million", "Yes. The exemption did not drop"),
    ("my banker says no estate tax on the growth", "It depends. The QDOT tax does not fall on growth while"),
    ("the trustee told me income has to stay in the trust. is that right", "No. The trustee cannot hold back"),
    ("is it true i have to pay estate tax on dividends from the trust", "No. Income of the trust"),
    ("is the bond 65 percent", "Yes. The bond"),
    ("is fifty percent enough for the letter of credit", "No. It is not 50 percent."),
    ("the estate tax return is due after nine months, correct", "Yes. The federal estate tax return"),
)


@pytest.mark.parametrize(("text", "claim"), REPORTED)
def test_the_claim_is_taken_out_alone(text, claim):
    """Without who made it, and without the words that ask for a verdict."""
    assert claims.reported(text) == claim


@pytest.mark.parametrize("text", NOT_REPORTED)
def test_what_reports_no_one_claim_is_left(text):
    """A question of its own, an order, two claims, a claim before another question."""
    assert claims.reported(text) is None


@pytest.mark.parametrize(("text", "opens"), OPENED)
def test_a_claim_is_opened_with_the_verdict(text, opens, assistant):
    """A wrong claim is corrected at once; a right one is confirmed."""
    said = answer(Question(question=text, today=dt.date(2026, 11, 22)), assistant).answer
    assert said.startswith(opens)


@pytest.mark.parametrize("text", ["is 20 percent of foreign land ok", "can we roll over after 30 days"])
def test_a_count_under_the_limit_is_not_contradicted(text, assistant):
    """What stays within the limit is allowed, though it is not the limit."""
    assert not answer(Question(question=text, today=dt.date(2026, 11, 22)), assistant).answer.startswith("No")


def test_it_is_asked_whether_a_count_is_within_the_limit():
    """Only a count under the limit, and only where it is asked whether that is allowed."""
    within = "must keep foreign real estate to no more than 35 percent of its value"
    assert premises._keeps_within("20", {"35"}, within, "is 20 percent ok")
    assert not premises._keeps_within("40", {"35"}, within, "is 40 percent ok")
    assert not premises._keeps_within("20", {"35"}, within, "the limit is 20 percent")
