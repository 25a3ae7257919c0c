"""What is said to one who asks in another language and tells a nationality, or when the time limits end."""

import pytest

from tests.one_question import answered

FOR_CITIZENS = "No QDOT is needed when the surviving spouse is a U.S. citizen"


@pytest.mark.parametrize(
    "text",
    [
        "Mi marido era estadounidense, soy ciudadana de Colombia, ¿necesito el fideicomiso?",
        "Ich bin österreichische Staatsbürgerin und mein Mann war Amerikaner, brauche ich den Trust?",
        "je ne suis pas citoyenne américaine, mon mari est mort, que dois-je faire ?",
        "sono cittadina svizzera, mio marito americano è morto, serve un trust?",
        "我不是美国公民，我丈夫去世了，需要信托吗？",
    ],
)
def test_a_foreign_spouse_is_never_told_that_none_is_needed(text, assistant):
    """Section 2056(d)(1)."""
    assert FOR_CITIZENS not in answered(text, assistant)


def test_an_american_spouse_is_told_so(assistant):
    text = "soy ciudadana estadounidense, mi esposo era chileno y murió, ¿necesito un QDOT?"
    assert FOR_CITIZENS in answered(text, assistant)


@pytest.mark.parametrize(
    "text",
    ["mon mari est décédé, quel est le délai pour le trust ?", "夫が亡くなりました。期限はいつですか？"],
)
def test_the_limits_after_a_death_are_told(text, assistant):
    """Section 6075(a), and not the tax at the surviving spouse's death."""
    assert "due 9 months after the death" in answered(text, assistant)


def test_letters_that_are_not_latin_are_no_english(assistant):
    assert answered("Мой муж американец умер, мне нужен траст?", assistant).startswith("К сожалению")
