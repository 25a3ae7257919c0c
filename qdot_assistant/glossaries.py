"""Words of the field in other languages, and the English ones a question in such a language is searched by.

Come here to add a language: a line ``phrase=English words`` each. In languages without spaces, and in those whose words
bend, a phrase is found wherever its letters stand, longer phrases first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache


def _read(block: str) -> dict[str, str]:
    pairs = (entry.split("=") for entry in block.replace("\n", ";").split(";") if "=" in entry)
    return {said.strip(): meant.strip() for said, meant in pairs}


_SPACED: Mapping[str, Mapping[str, str]] = {
    "es": _read("""
        cuántos=how many; cuantos=how many; días=days; dias=days; tengo=do I have; debo=must I; hay=is there
        parte=part; recibir=receive; recibo=receive payment; cesión=assignment; ceder=assign; asignar=assign
        escrito=in writing; firmar=sign; firma=signs; presentar=file; tarde=late; vence=due; vender=sell
        bienes=property
        anualidad=annuity; asignación=assignment; beneficiario=beneficiary; citizen=citizen; regalar=gift
        vivir=live
        extranjera=not a U.S. citizen; extranjero=foreign; residente=resident; hijos=children; sin=without
        pago=payment; pagos=payments; pagó=paid; depositar=transfer; depósito=transfer; trust=trust; qdot=QDOT
        mover=transfer; traspasar=transfer; poner=put; meter=put; cuenta=account; acuerdo=agreement
        convenio=agreement
        reinversión=roll over; abogado=lawyer; estado=state; estados=United States; unidos=United States
        deducción=deduction; exención=exemption; interés=interest; intereses=interest income; dinero=money
        efectivo=cash
        sacar=withdraw; retirar=withdraw; hospital=medical hardship; médico=medical hardship; fianza=bond
        valor=value; millones=million; porcentaje=percent; prórroga=extension; extensión=extension; meses=months
        año=year; años=years; necesito=do I need; necesita=needs; copia=copy; notario=notary
        testamento=will; seguro=insurance; vida=life; acciones=shares; negocio=business; terreno=land; hermano=brother
        hermana=sister; hijo=son; hija=daughter; único=only; única=only; solo=only; ciudadanos=U.S. citizen
        sobreviviente=surviving; cambiar=change; cancelar=revoke; irrevocable=irrevocable; dónde=where; cómo=how
        cuál=which; por=by; pensiones=pensions; jubilación=pension; mensual=monthly; anual=yearly
        dividendos=dividends
        trustee=trustee; crear=create; establecer=establish; todavía=still; aún=still; presenta=filed
        green=green; card=card; registros=records; guardar=keep; papeles=records
    """),
    "fr": _read("""
        décédé=died; décédée=died; mort=died; morte=died; créer=create; établir=establish; encore=still; puis=can I
        combien=how many; jours=days; jour=day; céder=assign; cession=assignment; biens=property
        bien=property; écrit=in writing; signer=sign; déposer=file; retard=late; transférer=transfer; rente=annuity
        banque=bank
        revenus=income
        capital=principal; fiduciaire=trustee; trustee=trustee; trust=trust; enfants=children; où=where
        impôts=taxes
        étrangère=not a U.S. citizen; américaine=U.S. citizen; résidente=resident; exécuteur=executor
        paiement=payment; paiements=payments; versement=payment; verser=transfer; déposer=transfer; pension=pension
        mettre=put; compte=account; accord=agreement; avocat=lawyer; déduction=deduction; exonération=exemption
        intérêts=interest income; argent=money; retirer=withdraw; médicaux=medical hardship; caution=bond
        valeur=value
        prolongation=extension; mois=months; ans=years; copie=copy; notaire=notary; testament=will
        assurance=insurance
        actions=shares; terrain=land; frère=brother; sœur=sister; fils=son; fille=daughter; seule=only; seul=only
        survivant=surviving; changer=change; révoquer=revoke; comment=how; faut=must; dois=must I; temps=time
        citoyen=U.S. citizen; citoyens=U.S. citizen; annuelle=yearly; mensuelle=monthly; défunt=decedent
        veuf=husband spouse
        impôt=tax; dividendes=dividends; documents=records; garder=keep; donner=gift; nommer=appoint
    """),
    "de": _read("""
        trustee=trustee; gestorben=died; verstorben=died; errichten=establish; gründen=create; noch=still
        viele=many; tage=days; wieviele=how many; abtreten=assign; abtretung=assignment; vermögen=property
        schriftlich=in writing; unterschreiben=sign; einreichen=file; spät=late; übertragen=transfer
        leibrente=annuity
        bank=bank trustee
        einkommen=income; kapital=principal; trust=trust; kinder=children; wo=where; erbschaftsteuer=estate tax
        nachlasssteuer=estate tax; ehegatte=surviving spouse; amerikanerin=U.S. citizen
        testamentsvollstrecker=executor
        darf=may; muss=must; bürge=surety; grundstück=real property
        zahlung=payment; zahlungen=payments; einzuzahlen=transfer; einzahlen=transfer; überweisen=transfer
        konto=account
        vertrag=agreement; vereinbarung=agreement; anwalt=lawyer; abzug=deduction; freibetrag=exemption
        zinsen=interest income
        geld=money; entnehmen=withdraw; abheben=withdraw; arzt=medical hardship; krankenhaus=medical hardship
        bürgschaft=bond; wert=value; verlängerung=extension; monate=months; jahre=years; kopie=copy; notar=notary
        testament=will; versicherung=insurance; lebensversicherung=life insurance; aktien=shares; bruder=brother
        schwester=sister; sohn=son; tochter=daughter; alleiniger=only; widerrufen=revoke; ändern=change; wo=where
        brauche=do I need; braucht=needs; zeit=time; rentenzahlung=pension payment; unterlagen=records
        aufbewahren=keep
        staatsbürger=U.S. citizen; bürger=U.S. citizen; steuern=taxes; dividenden=dividends; schenken=gift
        lange=how long
        hinterbliebene=surviving; geerbt=inherited; erbe=estate; tag=day; unterschreibt=signs; jährlich=yearly
    """),
    "pt": _read("""
        quantos=how many; dias=days; ceder=assign; cessão=assignment; bens=property; escrito=in writing
        assinar=sign
        apresentar=file; atrasado=late; transferir=transfer; anuidade=annuity; banco=bank trustee; renda=income
        quando=when; até=by when; filhos=children; impostos=taxes; estrangeira=not a U.S. citizen
        esposa=wife spouse
        cônjuge=surviving spouse; depois=after; morreu=died; faleceu=died; inventariante=executor; devo=must I
        pagamento=payment; pagamentos=payments; depositar=transfer; conta=account; acordo=agreement; advogado=lawyer
        dedução=deduction; isenção=exemption; juros=interest income; dinheiro=money; sacar=withdraw; retirar=withdraw
        hospital=medical hardship; fiança=bond; valor=value; prorrogação=extension; meses=months; anos=years
        cópia=copy
        testamento=will; seguro=insurance; ações=shares; terreno=land; irmão=brother; irmã=sister; filho=son
        filha=daughter
        única=only; único=only; tempo=time; casa=house; cidadão=U.S. citizen; tenho=do I have; trust=trust; pagar=pay
        colocar=put; mudar=change; preciso=do I need; guardar=keep; documentos=records; aposentadoria=pension
    """),
    "it": _read("""
        quanti=how many; giorni=days; cedere=assign; cessione=assignment; beni=property; scritto=in writing
        firmare=sign
        presentare=file; ritardo=late; trasferire=transfer; rendita=annuity; banca=bank trustee; reddito=income
        fiduciario=trustee; trustee=trustee; coniuge=surviving spouse; marito=husband; imposte=taxes
        figli=children
        essere=be; americana=U.S. citizen; deve=must; morì=died; esecutore=executor
        pagamento=payment; pagamenti=payments; versare=transfer; depositare=transfer; conto=account; accordo=agreement
        avvocato=lawyer; deduzione=deduction; esenzione=exemption; interessi=interest income; denaro=money
        soldi=money
        prelevare=withdraw; ospedale=medical hardship; cauzione=bond; valore=value; proroga=extension; mesi=months
        anni=years; copia=copy; testamento=will; assicurazione=insurance; azioni=shares; terreno=land
        fratello=brother
        sorella=sister; figlio=son; figlia=daughter; unica=only; unico=only; tempo=time; casa=house
        cittadino=U.S. citizen
        ho=do I have; trust=trust; pagare=pay; mettere=put; cambiare=change; documenti=records
        conservare=keep; defunto=decedent
    """),
}

_UNSPACED: Mapping[str, Mapping[str, str]] = {
    "zh": _read("""
        受托人=trustee; 信托=trust; 遗产税=estate tax; 税=tax; 配偶=surviving spouse; 妻子=wife spouse
        丈夫=husband spouse
        去世=died; 公民=U.S. citizen; 绿卡=green card; 养老金=pension annuity; 年金=annuity
        转让=assign transfer; 转移=transfer
        书面=in writing; 截止=deadline due; 期限=deadline; 多少天=how many days; 几天=how many days
        什么时候=when; 何时=when
        谁=who; 什么是=what is; 本金=principal; 收入=income; 银行=bank trustee; 报税=estate tax return
        申报=return filed
        签=sign; 房子=house; 孩子=children; 执行人=executor
    """),
    "ja": _read("""
        受託者=trustee; 信託=trust; 相続税=estate tax; 遺産税=estate tax; 配偶者=surviving spouse
        妻=wife spouse; 夫=husband spouse
        亡くなり=died; 死亡=death; 市民=U.S. citizen; 年金=pension annuity; 譲渡=assign transfer
        書面=in writing; 期限=deadline
        何日=how many days; いつ=when; 誰=who; とは=what is; 元本=principal; 収入=income; 銀行=bank trustee
        申告=return filed
        署名=sign; 家=house; 遺言執行者=executor
    """),
    "ko": _read("""
        수탁자=trustee; 신탁=trust; 상속세=estate tax; 유산세=estate tax; 배우자=surviving spouse
        아내=wife spouse; 남편=husband spouse
        사망=died; 시민=U.S. citizen; 연금=pension annuity; 양도=assign transfer; 서면=in writing
        기한=deadline; 며칠=how many days
        언제=when; 누가=who; 무엇=what is; 원금=principal; 소득=income; 은행=bank trustee; 신고=return filed
        서명=sign; 집=house
    """),
    "ru": _read("""
        доверительн=trustee; трасти=trustee; траст=trust; налог на наследство=estate tax; налог=tax
        супруг=surviving spouse
        жена=wife spouse; жены=wife spouse; муж=husband spouse; умер=died; смерт=death; граждан=U.S. citizen
        пенси=pension annuity
        аннуитет=annuity; перевести=transfer; передать=assign transfer; передач=assignment
        письменн=in writing; срок=deadline
        сколько дней=how many days; когда=when; кто=who; что такое=what is; капитал=principal; доход=income
        банк=bank trustee
        деклараци=return filed; подпис=sign; дом=house; исполнител=executor
    """),
    "ar": _read("""
        أمين=trustee; الوصي=trustee; صندوق=trust; الضريبة=tax; ضريبة التركات=estate tax
        الزوج=surviving spouse; زوجتي=wife spouse
        زوجي=husband spouse; توفي=died; وفاة=death; مواطن=U.S. citizen; معاش=pension annuity; نقل=transfer
        تنازل=assignment
        كتاب=in writing; موعد=deadline; مهلة=deadline; كم يوم=how many days; متى=when; من يمكن=who may
        ما هو=what is; دخل=income
        بنك=bank trustee; إقرار=return filed; توقيع=sign; منزل=house; بيت=house
    """),
    "vi": _read("""
        người được ủy thác=trustee; ủy thác=trust; tín thác=trust; thuế di sản=estate tax; thuế=tax
        phối ngẫu=surviving spouse
        vợ=wife spouse; chồng=husband spouse; qua đời=died; mất=died; công dân=U.S. citizen; thẻ xanh=green card
        lương hưu=pension annuity; chuyển nhượng=assign; chuyển=transfer; văn bản=in writing
        thời hạn=deadline; hạn chót=deadline
        bao nhiêu ngày=how many days; khi nào=when; là gì=what is; thu nhập=income; ngân hàng=bank trustee
        tờ khai=return filed
        ký=sign; nhà=house; có thể làm=may be
    """),
    "tl": _read("""
        tagapangasiwa=trustee; trustee=trustee; buwis=tax; asawa=surviving spouse; namatay=died
        mamamayan=U.S. citizen
        citizen=U.S. citizen; pensiyon=pension annuity; pension=pension; ilipat=transfer
        nakasulat=in writing; deadline=deadline
        ilang araw=how many days; kailan=when; sino=who; ano ang=what is; kita=income; bangko=bank trustee
        pirma=sign
        bahay=house; anak=children; kailangan=is needed; trust=trust
    """),
    "pl": _read("""
        powiernik=trustee; trust=trust; podatek=tax; podatku=tax; małżon=surviving spouse; żona=wife spouse
        mąż=husband spouse
        zmarł=died; śmierci=death; obywatel=U.S. citizen; emerytur=pension annuity; przenieść=transfer
        przekazać=transfer
        cesj=assignment; piśmie=in writing; pisemn=in writing; termin=deadline; ile dni=how many days
        kiedy=when; kto=who
        co to=what is; dochód=income; bank=bank trustee; deklaracj=return filed; podpis=sign; dom=house
    """),
}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def in_english(text: str, code: str, common: Mapping[str, str]) -> tuple[str, int]:
    """The English words of the field that a question stands for, and how many of its phrases were known.

    Args:
        text: the question.
        code: its language.
        common: words known in several of the languages that part their words by spaces.
    """
    if code in _UNSPACED:
        return _found_anywhere(text.lower(), _UNSPACED[code])
    known = {_plain(said): meant for said, meant in {**common, **_SPACED.get(code, {})}.items()}
    found = [known.get(_plain(word), word if word.isupper() else "") for word in _WORD.findall(text)]
    return " ".join(word for word in found if word), sum(bool(word) for word in found) if _tells(found) else 0


def _plain(word: str) -> str:
    """In small letters without accents, which many leave out."""
    low = word.lower()
    return (
        low if low.isascii() else "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))
    )


_ONLY_ASKS = frozenset(
    "who what when where how which is be are can may must have has do i we many much days months years day year by "
    "long whom whose does it there needs need want only".split()
)


def _tells(found: Iterable[str]) -> bool:
    """True where a word of the field stands among those known; "how many days do I have" asks of nothing."""
    return any(set(words.lower().split()) - _ONLY_ASKS for words in found)


def with_english_words(text: str, common: Mapping[str, str], knows: Callable[[str], bool]) -> str:
    """An English message with the field's words of another language put into English ("the fiduciario").

    Args:
        text: the message.
        common: words known in several of the languages.
        knows: whether a word is an English one.
    """
    meanings = _mixed(tuple(common.items()))

    def meant(said: re.Match[str]) -> str:
        word = said.group().lower()
        return said.group() if _plain(word) not in meanings or knows(word) else meanings[_plain(word)]

    return _WORD.sub(meant, text)


@lru_cache(maxsize=1)
def _mixed(common: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    pairs = [*common, *(pair for words in _SPACED.values() for pair in words.items())]
    return {_plain(said): meant for said, meant in pairs if len(said) >= _SHORTEST and _tells([meant])}


_SHORTEST = 5  # letters; a shorter word may be a slip or a name


def _found_anywhere(text: str, phrases: Mapping[str, str]) -> tuple[str, int]:
    at: list[tuple[int, str]] = []
    for phrase in sorted(phrases, key=len, reverse=True):
        while (start := text.find(phrase)) >= 0:
            at.append((start, phrases[phrase]))
            text = text.replace(phrase, " " * len(phrase), 1)
    if "qdot" in text:
        at.append((text.index("qdot"), "QDOT"))
    return " ".join(words for _, words in sorted(at)), len(at)
