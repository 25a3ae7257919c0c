"""The same points asked in Spanish, which many surviving spouses write: "cuanto tiempo tengo", "quien firma".

Come here for ``point_in_spanish``. The answer is in English, after the polite word that says so (``languages``).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from qdot_assistant.matters.point import Point

_LEAD = r"^\W*(?:(?:y|e|o|pero|entonces|ok|bueno|ahora|perdon|disculpe|gracias)\b[\s,]*)*"
_TAIL = r"(?:[\s,]*(?:entonces|ahora|por favor|para (?:eso|esto|hacerlo)|yo))*[\s?.!]*$"
_POINTS: tuple[tuple[Point, str], ...] = (
    (
        "weekday",
        r"(?:si )?(?:es|cae(?: en)?|fuera)(?: un| el)? (?:domingo|sabado|fin de semana|feriado|dia festivo)|"
        r"que dia (?:de la semana )?(?:es|cae)",
    ),
    (
        "when",
        r"(?:cuanto tiempo|que plazo) (?:tengo|tenemos|hay|me queda|nos queda|tiene)(?: para \w+(?: \w+)?)?|"
        r"(?:cual es |hay )?(?:el |un |algun )?plazo|hasta cuando(?: \w+)?|para cuando(?: \w+)?|"
        r"cuando(?: (?:vence|es|debo "
        r"hacerlo|tengo que hacerlo))?|cual es la fecha(?: limite)?|(?:hay )?(?:una )?fecha limite",
    ),
    (
        "who_signs",
        r"(?:quien(?:es)?|yo) (?:lo |la |los |las )?(?:firman?|(?:tiene|tienen) que firmar|"
        r"debe firmar)(?: (?:eso|esto))?",
    ),
    ("who_does", r"quien (?:lo |la )?(?:hace|presenta|prepara|tiene que hacerlo|debe hacerlo)(?: (?:eso|esto))?"),
    (
        "where",
        r"(?:a )?donde (?:lo |la |los |las |se )?(?:mando|envio|manda|envia|presento|presenta|llevo|"
        r"entrego)(?: (?:eso|esto))?",
    ),
    (
        "late",
        r"(?:que pasa |que )?si (?:no (?:lo )?(?:hago|hacemos|hacen|llego|puedo)(?: (?:a tiempo|eso))?|(?:llego|"
        r"es|lo hago) "
        r"(?:muy |demasiado )?tarde|se me (?:pasa|olvida)|el abogado (?:se )?(?:lo )?olvida)|si no|que pasa si no|"
        r"hay (?:una )?multa",
    ),
    (
        "tax",
        r"(?:que hay de )?(?:el |los )?impuestos?|(?:hay|tengo) que pagar (?:el |los )?impuestos?|"
        r"cuanto (?:es el )?impuesto",
    ),
    (
        "form",
        r"(?:que|cual) (?:formulario|forma|papel) (?:es|uso|necesito|hay)(?: (?:ese|eso|esto))?|"
        r"hay (?:un )?formulario",
    ),
    (
        "more_time",
        r"(?:puedo|podemos|se puede) (?:pedir|tener|solicitar) (?:mas tiempo|(?:una )?(?:prorroga|extension))",
    ),
    ("first", r"que (?:hago|hacemos|debo hacer|tengo que hacer)(?: primero| ahora)?|por donde empiezo"),
    ("whom", r"(?:a|con) quien (?:llamo|hablo|pregunto|debo llamar)"),
)  # fmt: skip
_READ = tuple((point, re.compile(f"{_LEAD}(?:{pattern}){_TAIL}")) for point, pattern in _POINTS)
MOST_WORDS = 12


@lru_cache(maxsize=256)
def point_in_spanish(text: str) -> Point | None:
    """The point a whole message of few Spanish words asks about; None for one that says anything else."""
    plain = "".join(one for one in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(one))
    plain = " ".join(plain.replace("¿", " ").replace("¡", " ").split())
    if not plain or len(plain.split()) > MOST_WORDS:
        return None
    return next((point for point, pattern in _READ if pattern.match(plain)), None)
