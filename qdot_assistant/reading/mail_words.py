"""How a return is sent: places abroad from which things are mailed, and private delivery services (IRC 7502)."""

from __future__ import annotations

import re

ABROAD = (
    r"(?:abroad|overseas|canada|toronto|vancouver|montreal|mexico|england|britain|london|the uk|scotland|"
    r"ireland|dublin|france|paris|germany|berlin|munich|spain|madrid|barcelona|portugal|lisbon|italy|rome|milan|"
    r"switzerland|zurich|geneva|austria|vienna|netherlands|amsterdam|belgium|brussels|sweden|norway|denmark|finland|"
    r"poland|warsaw|greece|athens|turkey|istanbul|israel|india|mumbai|delhi|china|beijing|shanghai|hong kong|japan|"
    r"tokyo|korea|seoul|philippines|manila|thailand|bangkok|vietnam|australia|sydney|new zealand|brazil|argentina|"
    r"lyon|marseille|bordeaux|hamburg|frankfurt|cologne|naples|florence|venice|turin|valencia|seville|porto|krakow|"
    r"prague|budapest|bucharest|belgrade|zagreb|oslo|stockholm|copenhagen|helsinki|iceland|luxembourg|edinburgh|"
    r"glasgow|belfast|quebec|ottawa|calgary|guadalajara|monterrey|tijuana|havana|cuba|bogota|quito|ecuador|caracas|"
    r"venezuela|bolivia|buenos aires|montevideo|uruguay|rio de janeiro|sao paulo|osaka|kyoto|busan|taipei|taiwan|"
    r"singapore|kuala lumpur|malaysia|jakarta|indonesia|hanoi|saigon|cebu|davao|chennai|bangalore|kolkata|karachi|"
    r"lahore|pakistan|dhaka|bangladesh|colombo|sri lanka|kathmandu|nepal|tehran|iran|dubai|abu dhabi|riyadh|jerusalem|"
    r"tel aviv|haifa|beirut|accra|ghana|lagos|ethiopia|johannesburg|cape town|melbourne|brisbane|auckland|ukraine|kyiv|"
    r"kiev|russia|moscow|romania|hungary|croatia|serbia|bulgaria|"
    r"chile|colombia|peru|south africa|nigeria|kenya|egypt|cairo)\b"
)
"""Places outside the United States from which things are mailed."""

CARRIER = re.compile(
    r"\b(?:fed-?\s?ex(?:'?e?d)?|federal express|dhl|purolator|ontrac|private (?:delivery|carrier|courier|mail)|"
    r"couriers?|couriered|messenger|overnight (?:carrier|delivery|service)|united parcel(?: service)?|"
    r"(?:by|via|with|through|at|to|the|used|using|use|a|over|our|my|local) ups|ups (?:picked|took|collected|"
    r"got|has|had|store|label|receipt|accepted|scanned|drop|ground|tracking|next|overnight|lost|only|delivered|"
    r"driver|truck|says|shows)|(?:sent|mailed|shipped|filed|went|out) (?:it |(?:by|via) )?ups)\b"
)
"""A private delivery service, by which a filing counts only where it is a designated one (IRC 7502)."""
