"""A question in another language on a field that is not ours ("¿Cuánto paga el Seguro Social?"): its class.

Come here when such a question was answered from a word or two that its English counterpart shares with a rule. Each
pattern is searched in small letters without accents; a word of ours beside it leaves the question to the search.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from qdot_assistant.reading.guarded import guarded
from qdot_assistant.scope import STATES, Outside, named_class

_TAX = r"(?:impuestos?|impots?|imposta|imposte|impostos?|\w*steuern?|tax(?:es)?|taxa|podatek|belasting|vergi)"
_COUNTRY = (
    r"(?:espana|mexico|argentina|colombia|chile|peru|alemania|francia|italia|brasil|portugal|deutschland|osterreich|"
    r"frankreich|italien|spanien|der schweiz|espagne|allemagne|italie|suisse|belgique|canada|germania|spagna|svizzera|"
    r"polsce|turkiye)"
)
_CARD = r"(?:green ?card|tarjeta verde|carte verte|carta verde)"
_GETTING = (
    r"(?:renov\w*|renuev\w*|rinnov\w*|verlanger\w*|verfall\w*|verlier\w*|perd\w+|pierd\w*|erneuer\w*|beantrag\w*|"
    r"solicit\w*|obten\w*|obtien\w*|obtenir|ottener\w*|richied\w*|demander|caduc\w*|expir\w*|scad\w*|cuesta|custa|"
    r"coute|costa|kostet|tarda|dauert|durata|tramit\w*|conseguir|consigo|bekomm\w*|krieg\w*)"
)
_WORDS: Mapping[str, str] = {
    "benefits and insurance": (
        r"\b(?:seguro social|seguridad social|securite sociale|previdenza sociale|(?:previdencia|seguranca) social|"
        r"sozialversicherung\w*|sozialhilfe|witwenrente|medicare|medicaid|zus|sgk)\b|"
        r"社会保障|社会保险|社安金|사회보장|소셜 ?시큐리티|социальн\w+ (?:страхован|обеспечен|защит)\w*"
    ),
    "immigration": (
        r"\b(?:visas?|visados?|visto|visti|vistos|visum|vize|wiza|permis(?:o|so)? (?:de |di )(?:trabajo|travail|lavoro|"
        r"sejour|residencia|soggiorno)|titre de sejour|arbeitserlaubnis|aufenthalts\w+|abschieb\w+|deport\w+|"
        r"expulsion|asilo|asyl\w*|einburgerung\w*)\b|"
        rf"\b{_GETTING}\b[^.?!]{{0,40}}\b(?:{_CARD}|ciudadania|citoyennete|cittadinanza|cidadania|staatsburgerschaft|"
        rf"naturali[sz]\w+|nacionalidad|pasaporte|passeport|passaporto|reisepass)\b|"
        rf"\b(?:quanto|quanti|cuanto|cuantos|combien|wie lange|quanto tempo|comment|como|come)\b[^.?!]{{0,50}}\b"
        rf"(?:cittadinanza|ciudadania|nationalite|citoyennete|cidadania|nacionalidad|staatsburgerschaft)\b|"
        rf"\b{_CARD}\b[^.?!]{{0,40}}\b{_GETTING}\b|签证|签證|续绿卡|移民局|ビザ|비자|영주권 갱신|виз[аыуе]\b"
    ),
    "other federal tax": (
        r"\b(?:impuestos? sobre la renta|declaracion de la renta|impots? sur le revenu|einkommens?steuer\w*|"
        r"lohnsteuer\w*|impost[ae] sul reddito|impostos? de renda|ganancias de capital|plusvalias?|plus-values?|"
        r"kapitalertrag\w*|iva|tva|mehrwertsteuer)\b|所得税|소득세|подоходн\w+"
    ),
    "family law": (
        r"\b(?:divorci\w+|divorc(?:e|er)|scheid(?:ung|en)\w*|sorgerecht\w*|custodia|affidamento|divorzi\w+)\b"
    ),
}
_TAX_OF_A_PLACE: Mapping[str, str] = {
    "state tax": (
        rf"\b{_TAX}\b[^.?!]{{0,50}}\b{STATES}\b|\b{STATES}\b[^.?!]{{0,30}}\b{_TAX}\b|\b(?:predial|grundsteuer\w*|"
        r"taxe fonciere|iptu)\b"
    ),
    "foreign law": (
        rf"\b{_TAX}\b[^.?!]{{0,50}}\b(?:en|in|no|na|em|au|w) {_COUNTRY}\b|"
        rf"\b{_COUNTRY}\b[^.?!]{{0,30}}\b{_TAX}\b"
    ),
}
_FIELDS = tuple((name, guarded(words)) for name, words in _WORDS.items())
_PLACES = tuple((name, guarded(words)) for name, words in _TAX_OF_A_PLACE.items())
_SURELY_OURS = re.compile(
    r"qdot|\b(?:trusts?|trustees?|706\S*|2056\S*)\b|fideicomis|fiduci|treuhand|信托|신탁|信託|траст"
)
_OURS = re.compile(
    r"\b(?:herencias?|sucesion\w*|successions?|succession|nachlass\w*|erbschaft\w*|eredita|successione|heranca|"
    r"deduc\w+|deduz\w+|abzug|albacea|testamentsvollstrecker)\b|遗产|遺産|상속"
)


def outside_by_its_words(text: str) -> Outside | None:
    """The class that the question's own words name, where nothing of ours is spoken of; None otherwise."""
    bare = _without_accents(text)
    if _SURELY_OURS.search(bare):
        return None
    fields = _PLACES if _OURS.search(bare) else (*_FIELDS, *_PLACES)
    return next((named_class(name) for name, words in fields if words.search(bare)), None)


def _without_accents(text: str) -> str:
    """Small letters without the accents that many leave out; letters of other scripts stay as they are."""
    low = text.lower()
    if low.isascii():
        return low
    return unicodedata.normalize(
        "NFC", "".join(c for c in unicodedata.normalize("NFD", low) if not "\u0300" <= c <= "\u036f")
    )
