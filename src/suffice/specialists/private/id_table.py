"""Numbers that a state gives to persons and firms: shape, checksum, and the words they stand after."""

from __future__ import annotations

import msgspec


class Id(msgspec.Struct, frozen=True):
    """One kind of number.

    `module` is python-stdnum's. `alone` says that shape and checksum are rare enough to be believed
    without a cue; others need a cue word before them.
    """

    name: str
    type: str
    shape: str
    module: str = ""
    cue: str = ""
    alone: bool = False


_N, _T, _P = "NATIONAL_ID", "TAX_ID", "PASSPORT"

IDS: tuple[Id, ...] = (
    Id("US social security number", _N, r"\d{3}-\d{2}-\d{4}|\d{9}", "us.ssn", r"ssn|social security|soc\.? sec"),
    Id("US social security number", _N, r"\d{3}-\d{2}-\d{4}", alone=True),
    Id("US taxpayer number", _T, r"9\d\d-?\d{2}-?\d{4}", "us.itin", r"itin|taxpayer"),
    Id("US employer number", _T, r"\d{2}-?\d{7}", "us.ein", r"ein|employer id\w*|fein|tax id"),
    Id("British national insurance number", _N, r"[A-CEGHJ-PR-TW-Z][A-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]", alone=True),
    Id("British NHS number", _N, r"\d{3}[ -]?\d{3}[ -]?\d{4}", "gb.nhs", r"nhs"),
    Id("British tax reference", _T, r"\d{10}", "gb.utr", r"utr|tax reference"),
    Id("German tax number", _T, r"\d{2} ?\d{3} ?\d{3} ?\d{3}", "de.idnr", r"steuer|idnr|tin"),
    Id("German social insurance number", _N, r"\d{2} ?\d{6} ?[A-Z] ?\d{3}", "", r"versicherung|rentenv|rvnr|sv-?n"),
    Id(
        "French social security number",
        _N,
        r"[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}",
        "fr.nir",
        alone=True,
    ),
    Id(
        "French social security number",
        _N,
        r"[12] ?\d{2} ?\d{2} ?\d{2} ?\d{3} ?\d{3}(?: ?\d{2})?",
        "",
        r"s[ée]curit[ée] sociale|nir|s[ée]cu",
    ),
    Id("French company number", _T, r"\d{3} ?\d{3} ?\d{3}(?: ?\d{5})?", "fr.siren", r"sire[nt]|rcs"),
    Id("Spanish identity number", _N, r"\d{8}[ -]?[A-HJ-NP-TV-Z]", "es.dni", alone=True),
    Id("Spanish foreigner number", _N, r"[XYZ][ -]?\d{7}[ -]?[A-Z]", "es.nie", alone=True),
    Id("Spanish company number", _T, r"[A-HJNP-SUVW][ -]?\d{8}", "es.cif", alone=True),
    Id("Italian fiscal code", _N, r"[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]", alone=True),
    Id("Italian VAT number", _T, r"\d{11}", "it.iva", r"p\.? ?iva|partita iva"),
    Id("Portuguese tax number", _N, r"\d{3} ?\d{3} ?\d{3}", "pt.nif", r"nif|contribuinte|fiscal"),
    Id("Portuguese citizen card", _N, r"\d{8} ?\d ?[A-Z]{2}\d", "pt.cc", alone=True),
    Id("Dutch citizen number", _N, r"\d{4}[. ]?\d{2}[. ]?\d{3}", "nl.bsn", r"bsn|burgerservice|sofi"),
    Id(
        "Belgian national number",
        _N,
        r"\d{2}\.?\d{2}\.?\d{2}-?\d{3}[.-]?\d{2}",
        "be.nn",
        r"rijksregister|registre national|niss|insz|national",
    ),
    Id("Belgian national number", _N, r"\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}", alone=True),
    Id("Austrian insurance number", _N, r"\d{4} ?\d{6}", "at.vnr", r"sv-?n|sozialversicherung|versicherung"),
    Id("Swiss insurance number", _N, r"756\.?\d{4}\.?\d{4}\.?\d{2}", "ch.ssn", alone=True),
    Id("Swiss company number", _T, r"CHE[- ]?\d{3}\.?\d{3}\.?\d{3}", alone=True),
    Id("Polish PESEL", _N, r"\d{11}", "pl.pesel", r"pesel"),
    Id("Polish tax number", _T, r"\d{3}-?\d{3}-?\d{2}-?\d{2}", "pl.nip", r"nip"),
    Id("Czech birth number", _N, r"\d{6}/\d{3,4}", "cz.rc", alone=True),
    Id("Swedish personal number", _N, r"(?:19|20)?\d{6}[-+]\d{4}", "se.personnummer", alone=True),
    Id("Norwegian birth number", _N, r"\d{6} ?\d{5}", "no.fodselsnummer", r"f[øo]dselsn\w*|fnr|personn\w*"),
    Id("Danish CPR number", _N, r"\d{6}-?\d{4}", "dk.cpr", r"cpr"),
    Id("Finnish personal code", _N, r"\d{6}[-+A]\d{3}[0-9A-Y]", "fi.hetu", alone=True),
    Id("Irish PPS number", _N, r"\d{7}[A-W][ABHWTX]?", "ie.pps", r"pps\w*"),
    Id("Brazilian CPF", _N, r"\d{3}\.\d{3}\.\d{3}-\d{2}", alone=True),
    Id("Brazilian CPF", _N, r"\d{11}", "br.cpf", r"cpf"),
    Id("Brazilian CNPJ", _T, r"\d{2}\.\d{3}\.\d{3}/\d{4}-\d{2}", alone=True),
    Id("Canadian insurance number", _N, r"\d{3}[ -]\d{3}[ -]\d{3}|\d{9}", "ca.sin", r"sin|social insurance"),
    Id("Australian tax number", _N, r"\d{3} ?\d{3} ?\d{2,3}", "au.tfn", r"tfn|tax file"),
    Id("Australian business number", _T, r"\d{2} ?\d{3} ?\d{3} ?\d{3}", "au.abn", r"abn"),
    Id("Indian Aadhaar", _N, r"[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}", "in_.aadhaar", r"aadhaar|uidai|aadhar"),
    Id("Indian PAN", _T, r"[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z]", alone=True),
    Id("Chinese resident number", _N, r"\d{17}[\dX]", "cn.ric", alone=True),
    Id("Korean resident number", _N, r"\d{6}-[1-8]\d{6}", alone=True),
    Id("Turkish identity number", _N, r"[1-9]\d{10}", "tr.tckimlik", r"t\.?c\.?|kimlik"),
    Id("South African identity number", _N, r"\d{13}", "za.idnr", r"id|identity"),
    Id("Mexican CURP", _N, r"[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z0-9]\d", alone=True),
    Id("Mexican RFC", _T, r"[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{3}", "", r"rfc"),
    Id("Argentine CUIT", _T, r"(?:2[0347]|3[034])-\d{8}-\d", "ar.cuit", alone=True),
    Id("Chilean RUT", _N, r"\d{1,2}\.?\d{3}\.?\d{3}-[\dkK]", "cl.rut", alone=True),
    Id("Colombian NIT", _T, r"\d{3}\.?\d{3}\.?\d{3}-\d", "co.nit", r"nit"),
    Id("Romanian CNP", _N, r"[1-9]\d{12}", "ro.cnp", r"cnp"),
    Id("Bulgarian EGN", _N, r"\d{10}", "bg.egn", r"egn|егн"),
    Id("Croatian OIB", _N, r"\d{11}", "hr.oib", r"oib"),
    Id("Estonian personal code", _N, r"[1-6]\d{10}", "ee.ik", r"isikukood|personal code"),
    Id("Lithuanian personal code", _N, r"[1-6]\d{10}", "lt.asmens", r"asmens|personal code"),
    Id("Icelandic kennitala", _N, r"\d{6}-?\d{4}", "is_.kennitala", r"kennitala|kt"),
    Id("Israeli identity number", _N, r"\d{9}", "il.idnr", r"teudat|israeli id|mispar|ת\.?ז"),
    Id("Greek AMKA", _N, r"\d{11}", "gr.amka", r"amka|αμκα"),
    Id("Hungarian tax number", _T, r"\d{8}-\d-\d{2}", alone=True),
    Id("Singaporean identity number", _N, r"[STFGM]\d{7}[A-Z]", alone=True),
    Id(
        "EU VAT number",
        _T,
        r"(?:AT ?U\d{8}|BE ?[01]\d{9}|DE ?\d{9}|ES ?[A-Z0-9]\d{7}[A-Z0-9]|FR ?[A-Z0-9]{2} ?\d{9}|IT ?\d{11}|"
        r"NL ?\d{9}B\d{2}"
        r"|PL ?\d{10}|PT ?\d{9}|SE ?\d{12}|DK ?\d{8}|FI ?\d{8}|IE ?\d[A-Z0-9]\d{5}[A-Z]{1,2}|LU ?\d{8}|"
        r"CZ ?\d{8,10}|HU ?\d{8}|RO ?\d{2,10}"
        r"|GB ?\d{3} ?\d{4} ?\d{2})",
        alone=True,
    ),
)

CUED: tuple[tuple[str, str, str, str], ...] = (
    (
        "passport",
        _P,
        r"passport|reisepass\w*|passnummer|pass-?nr|passeport|pasaporte|passaporto|paspoort\w*",
        r"[A-Z]{0,3}\d{6,9}[A-Z]?|[A-Z]\d[A-Z0-9]{7}",
    ),
    (
        "driving licence",
        _P,
        (
            r"driv(?:er'?s?|ing) licen[cs]e|\bdl|licen[cs]e|f[üu]hrerschein\w*|permis(?: de conduire)?|"
            r"carn[ée]t? de conducir|patente|carta de condu[çc][ãa]o|rijbewijs\w*"
        ),
        r"[A-Z]{0,5}\d[\dA-Z-]{4,17}",
    ),
    (
        "identity card",
        _N,
        (
            r"id card|identity (?:card|document)|national id|personalausweis\w*|ausweis\w*|carte d'identité|cni|"
            r"documento de identidad|carta d'identità|"
            r"bilhete de identidade|rg|identiteitskaart"
        ),
        r"[A-Z0-9]{0,4}\d[\dA-Z .-]{4,14}[\dA-Z]",
    ),
    (
        "health insurance",
        _N,
        (
            r"insurance (?:no|number|id)|member id|medicare|medicaid|policy|krankenversicher\w*|versichertennummer|"
            r"kvnr|mrn|patient (?:id|no|number)|medical record\w*"
        ),
        r"[A-Z]{0,4}-?\d[\dA-Z -]{4,16}\d[A-Z]?",
    ),
    (
        "social security",
        _N,
        r"ssn|social security|sozialversicherung\w*|s[ée]curit[ée] sociale|seguridad social|nss|previdenza|bsn|niss",
        r"\d[\d .-]{5,17}\d",
    ),
    (
        "tax number",
        _T,
        (
            r"tax (?:id|no|number|code)|tin|vat(?: (?:id|no|number|reg))?|ust-?id(?:nr)?|umsatzsteuer\w*|steuer-?(?:nr|"
            r"nummer|id)\w*|tva|nif|cif|iva|btw\w*|codice fiscale|contribuinte"
        ),
        r"[A-Z]{0,3} ?\d[\dA-Z ./-]{5,17}[\dA-Z]",
    ),
    (
        "licence plate",
        "LICENCE_PLATE",
        (
            r"(?:licen[cs]e|number|registration|reg\.?) plate|plates?|kennzeichen|immatriculation|plaque|matr[íi]cula|"
            r"targa|kenteken|placa|reg(?:istration)? (?:no|number)|rego"
        ),
        r"[A-Z0-9ÄÖÜ]{1,4}[ -]?[A-Z0-9]{1,4}[ -]?[A-Z0-9]{1,4}",
    ),
    ("vehicle number", "LICENCE_PLATE", r"vin|chassis|fahrgestell\w*", r"[A-HJ-NPR-Z0-9]{17}"),
    (
        "customer or case number",
        "ID",
        (
            r"(?:customer|client|order|case|ticket|invoice|employee|staff|student|member(?:ship)?|booking|reservation|"
            r"reference|ref|claim|file|contract|policy|account|tracking|"
            r"confirmation|serial|matric\w*|kunden|auftrags?|vorgangs?|rechnungs?|personal|vertrags?|buchungs?|akten|"
            r"mitglieds?)[ -]?(?:no|nr|num|number|id|nummer|code|zeichen|#)|"
            r"num[ée]ro de (?:client|dossier|commande|contrat)|n[úu]mero de (?:cliente|pedido|expediente|contrato)|"
            r"numero (?:cliente|ordine|pratica)|klantnummer|bestelnummer"
        ),
        r"[A-Z]{0,6}[-/#]?\d[\dA-Z/-]{2,20}",
    ),
)
