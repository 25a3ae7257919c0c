"""Questions in another language: a polite sentence in that language, and the English answer if it can be found."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from qdot_assistant import courtesies
from qdot_assistant.glossaries import in_english, with_english_words
from qdot_assistant.spelling import common_words
from qdot_assistant.types import Draft

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

FOUND = 0.38  # how sure a statement must be to be given as the English answer
_FEWEST_KNOWN = 2  # so many words of the field must be known

_POLITE = {
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
    "th": "ขออภัย ฉันตอบได้เฉพาะภาษาอังกฤษเท่านั้น",
}
_SCRIPTS = (
    ("HIRAGANA", "ja"), ("KATAKANA", "ja"), ("HANGUL", "ko"), ("CJK", "zh"), ("CYRILLIC", "ru"), ("ARABIC", "ar"),
    ("HEBREW", "he"), ("DEVANAGARI", "hi"), ("GREEK", "el"), ("THAI", "th"),
)  # fmt: skip
# Words that are common in the language and rare in English.
_COMMON = {
    "es": (
        "el los las una unos qué que cuándo cuando quién cómo como cuál mi su esposa esposo para por con del "
        "es son está puede puedo debo hay después muerte fideicomiso impuesto ciudadana plazo si murió "
        "falleció tengo necesito en de la del al hace mañana dónde cuánto cuántos "
    ),
    "fr": (
        "le les une des qui que quoi quand comment est sont mon ma mes son sa ses dans avec pour sur puis-je "
        "peut dois après mort décès impôt mari femme époux épouse veuve délai conjoint je il elle nous vous "
        "la être faite faut fait doit par écrit combien jours puis "
    ),
    "de": (
        "der die das ein eine einen und ist sind wann wer wie was mein meine ihr kann muss darf nach tod "
        "steuer frau mann ehefrau ehemann witwe frist für mit nicht ich wir sie wird nachlass treuhänder "
        "viele habe um das den zu im am bis "
    ),
    "pt": (
        "os um uma quem quando como qual meu minha seu sua esposa marido para por com do da é são pode posso "
        "devo após morte imposto cidadã prazo não faleceu preciso quanto quantos tempo tenho o ao eu meus minhas os as "
        "pagamento em no na que "
    ),
    "vi": (
        "là của và có không được người tôi vợ chồng khi nào ai thể làm cho phải bao nhiêu ngày gì này các một "
        "thuế nếu thì đã với trong mất nay hôm thế nào "
    ),
    "tl": (
        "ang ng mga sa ko ba si na kung ay paano sino ano kailangan namatay asawa hindi ako niya pwede pwedeng "
        "maging bakit kailan ito nito po mo siya akin para "
    ),
    "pl": (
        "kto może być jest czy jak co mój moja moje żona mąż nie się do po kiedy podatek musi muszę gdzie ile "
        "powiernikiem zmarł śmierci żony męża dla oraz że "
    ),
    "it": (
        "il lo gli una chi quando come quale mio mia suo sua moglie marito per con del della è sono può posso "
        "devo dopo morte imposta cittadina termine non "
    ),
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
    letters = [] if text.isascii() else [c for c in text if c.isalpha()]
    for script, code in _SCRIPTS:
        if letters and sum(script in unicodedata.name(c, "") for c in letters) > 0.3 * len(letters):
            return code
    words = [w for found in _WORD.findall(text.lower()) for w in found.split("-")]
    counts = {code: sum(w in common for w in words) for code, common in _COMMON_SETS.items()}
    best = max(counts, key=lambda code: counts[code])
    english = sum(w in _ENGLISH for w in words)
    return best if counts[best] >= max(2, english + 1) and counts[best] >= 0.25 * len(words) else "en"


_COMMON_SETS = {code: frozenset(words.split()) for code, words in _COMMON.items()}
_ENGLISH = frozenset(
    [
        "the",
        "is",
        "are",
        "of",
        "to",
        "and",
        "in",
        "my",
        "her",
        "his",
        "does",
        "do",
        "did",
        "can",
        "must",
        "when",
        "who",
        "what",
        "how",
        "if",
        "an",
        "it",
        "that",
        "for",
        "with",
        "on",
        "by",
        "be",
        "have",
        "has",
        "we",
        "he",
        "she",
        "this",
        "there",
        "not",
        "will",
        "or",
        "from",
        "at",
    ]
)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Say politely that answers come in English, with the English answer where the law's own terms lead to one."""
    from qdot_assistant.evidence import gather
    from qdot_assistant.writers import grounded

    code = language_of(asking.question.question)
    if code == "en":
        return _mixed(asking, assistant)
    if asking.route.calculator is not None and _ASKS_IN_ENGLISH.search(asking.question.question):
        return None  # what is told in another language is read as facts
    polite = courtesies.lead_in(_POLITE[code])
    english, known = in_english(asking.question.question, code, _GLOSSARY)
    ranked = gather(asking, assistant, english) if known >= _FEWEST_KNOWN else []
    if ranked and ranked[0].confidence >= FOUND:
        draft = grounded.compose(ranked, asking.question.audience, asking.law, most=1)
        return draft.model_copy(update={"sentences": (polite, *draft.sentences)})
    help_ = "Please ask in English, for example: “Who may be the trustee of a QDOT?”"
    return Draft(kind="refusal", sentences=(polite, courtesies.lead_in(help_)))


def _mixed(asking: Asking, assistant: Assistant) -> Draft | None:
    """An English question with a few of the field's words in another language, read with these in English."""
    from qdot_assistant.roads import drafts, part

    text, of_the_field = asking.question.question, assistant.searcher.index.field_words
    english = with_english_words(text, _GLOSSARY, lambda word: word in of_the_field or word in common_words())
    return None if english == text else next(drafts(part(asking, english), assistant))
