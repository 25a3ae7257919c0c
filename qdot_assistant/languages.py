"""Questions in another language: a polite sentence in that language, and the English answer if it can be found."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qdot_assistant import courtesies
from qdot_assistant.asked_plainly import DEADLINE_OF_THE_TRUST
from qdot_assistant.foreign_subjects import outside_by_its_words
from qdot_assistant.glossaries import in_english, with_english_words
from qdot_assistant.other_nationals import is_no_us_citizen, is_us_citizen
from qdot_assistant.spelling import common_words
from qdot_assistant.types import Draft

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

FOUND = 0.38  # how sure a statement must be to be given as the English answer
_FEWEST_KNOWN = 2  # so many words of the field must be known
SURE = 0.9  # how sure the library must be of another language than English
_SURE_BY_SCRIPT = 0.4  # as sure where the letters are no Latin ones
KNOWN = 0.8  # a message with so large a share of English words is taken for English
OTHER_SCRIPT = 0.3  # so large a share of letters that are not Latin tells another language
_FEWEST_WORDS = 3  # fewer words tell no language

POLITE = {
    "es": "Lo siento, solo puedo responder en inglés.",
    "fr": "Je regrette, je ne peux répondre qu'en anglais.",
    "de": "Es tut mir leid, ich kann nur auf Englisch antworten.",
    "pt": "Lamento, só posso responder em inglês.",
    "it": "Mi dispiace, posso rispondere solo in inglese.",
    "zh": "抱歉，我只能用英语回答。",
    "ja": "申し訳ありませんが、英語でしかお答えできません。",
    "ko": "죄송합니다. 영어로만 답변드릴 수 있습니다.",
    "ru": "К сожалению, я могу отвечать только на английском языке.",
    "ar": "عذراً، لا يمكنني الإجابة إلا باللغة الإنجليزية.",
    "he": "מצטער, אני יכול לענות רק באנגלית.",
    "hi": "क्षमा करें, मैं केवल अंग्रेज़ी में उत्तर दे सकता हूँ।",
    "el": "Λυπάμαι, μπορώ να απαντήσω μόνο στα αγγλικά.",
    "vi": "Xin lỗi, tôi chỉ có thể trả lời bằng tiếng Anh.",
    "tl": "Paumanhin, sa Ingles lamang ako makasasagot.",
    "pl": "Przepraszam, mogę odpowiadać tylko po angielsku.",
    "nl": "Het spijt me, ik kan alleen in het Engels antwoorden.",
    "tr": "Üzgünüm, yalnızca İngilizce yanıt verebiliyorum.",
    "ro": "Îmi pare rău, pot răspunde doar în engleză.",
    "hu": "Sajnálom, csak angolul tudok válaszolni.",
    "uk": "На жаль, я можу відповідати лише англійською мовою.",
    "sv": "Tyvärr kan jag bara svara på engelska.",
    "da": "Desværre kan jeg kun svare på engelsk.",
    "no": "Beklager, jeg kan bare svare på engelsk.",
    "fi": "Valitettavasti voin vastata vain englanniksi.",
    "cs": "Omlouvám se, mohu odpovídat pouze anglicky.",
    "id": "Maaf, saya hanya dapat menjawab dalam bahasa Inggris.",
    "fa": "متأسفم، فقط می‌توانم به انگلیسی پاسخ دهم.",
    "th": "ขออภัย ฉันตอบได้เฉพาะภาษาอังกฤษเท่านั้น",
}
# Words of the field in other languages and the English ones they are searched by.
_GLOSSARY = dict(
    pair.strip().split("=")
    for pair in [
        "fideicomiso=trust",
        "fiduciario=trustee",
        "fideicomisario=trustee",
        "impuesto=tax",
        "impuestos=taxes",
        "herencia=estate inheritance",
        "esposa=wife spouse",
        "esposo=husband spouse",
        "cónyuge=surviving spouse",
        "viuda=widow",
        "viudo=widower",
        "marido=husband",
        "ciudadana=U.S. citizen",
        "ciudadano=U.S. citizen",
        "ciudadanía=citizenship",
        "plazo=deadline when",
        "cuándo=when",
        "cuando=when",
        "declaración=tax return filed",
        "pensión=pension annuity",
        "muerte=death",
        "murió=died",
        "falleció=died",
        "quién=who",
        "quien=who",
        "puede=can",
        "ser=be",
        "casa=house",
        "transferir=transfer property",
        "pagar=pay",
        "banco=bank trustee",
        "propiedad=property",
        "principal=principal",
        "ingresos=income",
        "qué=what",
        "es=is",
        "cuánto=how much",
        "formulario=form",
        "albacea=executor",
        "fiducie=trust",
        "impôt=tax",
        "succession=estate",
        "épouse=wife spouse",
        "époux=husband spouse",
        "conjoint=surviving spouse",
        "veuve=widow",
        "mari=husband",
        "citoyenne=U.S. citizen",
        "citoyen=U.S. citizen",
        "délai=deadline",
        "quand=when",
        "déclaration=tax return",
        "retraite=pension",
        "décès=death",
        "qui=who",
        "peut=can",
        "être=be",
        "payer=pay",
        "maison=house",
        "treuhänder=trustee",
        "steuer=tax",
        "nachlass=estate",
        "ehefrau=wife spouse",
        "ehemann=husband spouse",
        "frau=wife",
        "mann=husband",
        "witwe=widow",
        "staatsbürgerin=U.S. citizen",
        "frist=deadline",
        "wann=when",
        "wer=who",
        "kann=can",
        "sein=be",
        "rente=pension",
        "tod=death",
        "steuererklärung=estate tax return",
        "haus=house",
        "zahlen=pay",
        "was=what",
        "ist=is",
        "fiduciário=trustee",
        "imposto=tax",
        "herança=estate",
        "marido=husband",
        "viúva=widow",
        "cidadã=U.S. citizen",
        "prazo=deadline",
        "declaração=tax return",
        "pensão=pension",
        "quem=who",
        "pode=can",
        "fiduciaria=trustee",
        "imposta=tax",
        "moglie=wife spouse",
        "vedova=widow",
        "cittadina=U.S. citizen",
        "termine=deadline",
        "dichiarazione=tax return",
        "pensione=pension",
        "chi=who",
        "può=can",
        "quando=when ",
    ]
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_ASKS_IN_ENGLISH = re.compile(
    r"\b(?:when|what|how|which|by when) (?:is|are|does|do|must|should|much|long|many)\b", re.I
)


def language_of(text: str) -> str:
    """The language of a message as a two-letter code; ``en`` unless another is plain."""
    words = _WORD.findall(text.lower())
    if not _may_be_foreign(text, words):
        return "en"
    code, sure = _identifier().classify(text)
    least = SURE if _is_latin(text) else _SURE_BY_SCRIPT
    return str(code) if code in POLITE and sure >= least else "en"


def _is_latin(text: str) -> bool:
    """True where most letters are Latin ones; other letters tell of another language than English by themselves."""
    foreign = [] if text.isascii() else [c for c in text if c.isalpha() and "LATIN" not in unicodedata.name(c, "")]
    return len(foreign) <= OTHER_SCRIPT * sum(map(str.isalpha, text))


def _may_be_foreign(text: str, words: Sequence[str]) -> bool:
    """True where too few words are English ones, so that the library, which takes time to load, has to be asked."""
    if not _is_latin(text):
        return True
    known = sum(word in common_words() for word in words)
    return len(words) >= _FEWEST_WORDS and (known < KNOWN * len(words) or not text.isascii())


@lru_cache(maxsize=1)
def _identifier() -> Any:
    """The identifier of py3langid, held to the languages that we have a polite sentence for; loaded when needed."""
    from py3langid import langid

    model = Path(langid.__file__).parent / langid.MODEL_FILE
    identifier = langid.LanguageIdentifier.from_model_file(model, norm_probs=True)
    identifier.set_languages(["en", *POLITE])
    return identifier


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Say politely that answers come in English, with the English answer where the law's own terms lead to one."""
    from qdot_assistant.evidence import gather
    from qdot_assistant.writers import grounded

    code = language_of(asking.question.question)
    if code == "en":
        return _mixed(asking, assistant)
    if asking.route.calculator is not None and _ASKS_IN_ENGLISH.search(asking.question.question):
        return None  # what is told in another language is read as facts
    polite = courtesies.lead_in(POLITE[code])
    if defined := _defined(asking, assistant):
        return defined.model_copy(update={"sentences": (polite, *defined.sentences)})
    elsewhere = outside_by_its_words(asking.question.question)
    if elsewhere is not None:
        return Draft(kind="refusal", sentences=(polite, courtesies.lead_in(elsewhere.says)))
    english, known = in_english(asking.question.question, code, _GLOSSARY)
    english = _as_told(asking.question.question, english)
    ranked = gather(asking, assistant, english) if known >= _FEWEST_KNOWN else []
    if not is_us_citizen(asking.question.question):
        ranked = [one for one in ranked if one.statement.id != _FOR_CITIZENS]
    if ranked and ranked[0].confidence >= FOUND:
        draft = grounded.compose(ranked, asking.question.audience, asking.law, most=1)
        return draft.model_copy(update={"sentences": (polite, *draft.sentences)})
    help_ = "Please ask in English, for example: “Who may be the trustee of a QDOT?”"
    return Draft(kind="refusal", sentences=(polite, courtesies.lead_in(help_)))


_FOR_CITIZENS = "qdot.spouse_citizen"
"""That no QDOT is needed is told to no one who only used a word for "citizen"."""


def _as_told(text: str, english: str) -> str:
    """The English words with who died put aside and another nationality told as what it means here."""
    english = _SPOUSE_DEAD.sub(r"\1", english) if _DEAD.search(english) else english
    if re.search(DEADLINE_OF_THE_TRUST, english, re.I):
        return _ALL_LIMITS
    if not is_no_us_citizen(text):
        return english
    without = _NO_CITIZEN.sub("", english).replace("U.S. citizen", "").strip()
    told = "surviving spouse is not a U.S. citizen"
    return f"{without} {told}" if set(without.lower().split()) - _BESIDE_IT else f"who needs a QDOT, {told}"


_ALL_LIMITS = "which deadlines exist after a death, overview of the time limits"
_BESIDE_IT = frozenset(
    "husband wife spouse died death qdot trust need do i must have what is who now months month".split()
)
"""Words beside another nationality that ask for nothing but what it means."""
_NO_CITIZEN = re.compile(r"\bnot a U\.S\. citizen\b")
_WHAT_IS = re.compile(
    r"\b(?:qu[eé] (?:es|significa)|o que [eé]|qu'est[- ]ce qu'|was ist|che cos'?[eè])(?: (?:un[ao]?|una?|el|la|um|"
    r"uma|le|une|ein|"
    r"eine|il|lo))? (?P<term>qdot|ncs|form \d+|trust)\W*$",
    re.IGNORECASE,
)


def _defined(asking: Asking, assistant: Assistant) -> Draft | None:
    """What a term of the field is, where a message ends with that question ("… que es un QDOT?")."""
    from qdot_assistant.one_part import part
    from qdot_assistant.roads import drafts

    asked = _WHAT_IS.search(asking.question.question)
    draft = next(drafts(part(asking, f"What is a {asked['term']}?"), assistant)) if asked else None
    return draft if draft is not None and draft.kind == "answer" else None


_DEAD = re.compile(r"\bdied\b")
_SPOUSE_DEAD = re.compile(r"\b(husband|wife) spouse\b")
"""Of one who died a husband or a wife is told of, and not the surviving spouse."""


def _mixed(asking: Asking, assistant: Assistant) -> Draft | None:
    """An English question with a few of the field's words in another language, read with these in English."""
    from qdot_assistant.one_part import part
    from qdot_assistant.roads import drafts

    text, of_the_field = asking.question.question, assistant.searcher.index.field_words
    english = with_english_words(text, _GLOSSARY, lambda word: word in of_the_field or word in common_words())
    return None if english == text else next(drafts(part(asking, english), assistant))
