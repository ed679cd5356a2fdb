"""What of a text is worth choosing from: no headers, greetings, signatures, quotes, addresses, disclaimers."""

from __future__ import annotations

import re

from suffice.specialists.summary.sentences import paragraphs, sentences

_MOST = 300
_HEADER = re.compile(
    r"(?:from|to|cc|bcc|sent|date|subject|reply-to|message-id|von|an|gesendet|datum|betreff|de|à|a|para|envoyé"
    r"|enviado"
    r"|objet|asunto|assunto|oggetto|onderwerp|aan|da|tel|tél|fax|mobile?|phone|telefon|e-?mail|www|ust-?id|vat"
    r"|iban|bic"
    r"|siret|nif|cif)\.?(?:[ -]?(?:no|nr)\.?)?\s*[:.]\s*\S.{0,120}$",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|moin|servus"
    r"|sehr geehrte[rs]?"
    r"|liebe[rs]?|bonjour|bonsoir|salut|madame|monsieur|cher|chère|hola|buen[oa]s (?:d[ií]as|tardes|noches)"
    r"|estimad[oa]s?"
    r"|querid[oa]|muy señor|buongiorno|gentile|spett|ciao|egregio|geachte|beste|goedemorgen|goedendag|olá"
    r"|bom dia|boa tarde"
    r"|prezad[oa]|car[oa])\b[^.!?]{0,60}[,!.:]?$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:--\s*$|_{5,}|(?:kind|best|warm|many thanks and)?\s*regards|yours (?:sincerely|faithfully|truly)"
    r"|sincerely|cheers"
    r"|best wishes|(?:many )?thanks,?$|thank you,?$|mit (?:freundlichen|besten|herzlichen) grüßen"
    r"|mit freundlichem gruß"
    r"|freundliche grüße|viele grüße|beste grüße|liebe grüße|hochachtungsvoll|mfg|vg$|lg$|cordialement|bien à vous"
    r"|(?:veuillez|je vous prie d')[^.]{0,40}(?:agréer|recevoir)|salutations|sincères|un (?:cordial )?saludo|saludos"
    r"|atentamente|cordialmente|cordiali saluti|distinti saluti|met vriendelijke groet|groeten|atenciosamente"
    r"|cumprimentos"
    r"|sent from my|von meinem|envoyé de mon|enviado desde|inviato da)",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"(?:>|-{3,} ?(?:original|forwarded|ursprüngliche|weitergeleitete|message|mensaje|messaggio)"
    r"|(?:on|am|le|el|il|op|em) .{4,80}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu)\b.{0,60}:$)",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"(?:this (?:e-?mail|message)|diese (?:e-?mail|nachricht)|ce (?:message|courriel|mail)|este (?:mensaje"
    r"|correo))[^.]{0,160}"
    r"(?:confidential|privileged|intended|vertraulich|bestimmt|confidentiel|destin|confidencial)|unsubscribe|abmelden"
    r"|se désabonner|darse de baja|think before you print|all rights reserved|alle rechte vorbehalten"
    r"|geschäftsführer\s*:"
    r"|amtsgericht|handelsregister|registered (?:office|in england)|capital social|registro mercantil",
    re.IGNORECASE,
)
_POLITE = re.compile(
    r"look(?:ing)? forward|do not hesitate|at your disposal|in anticipation|zu ihrer verfügung|freuen uns auf"
    r"|im voraus"
    r"|für rückfragen|à votre disposition|dans l'attente|vous remercie par avance|a su disposición|a la espera"
    r"|gracias de antemano|agradecemos|agradezco",
    re.IGNORECASE,
)
_PLACE_DATE = re.compile(r"[^.!?]{0,40}\b(?:\d{1,2}\W+(?:de )?[^\W\d]+\W+(?:de )?\d{4}|[^\W\d]+ \d{1,2}, \d{4})$")
_LINE = 8
"""Words that make a line without a full stop worth choosing."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def candidates(text: str) -> list[str]:
    """The sentences that may be chosen, in order, at most 300. Lines are judged before they are joined."""
    kept: list[str] = []
    skipping = False
    for raw in text.split("\n"):
        line = raw.strip()
        if not line:
            skipping = False
        elif _CLOSING.match(line) and len(line) < 90:
            skipping = True
            line = ""
        elif _QUOTED.match(line) or _HEADER.match(line) or _GREETING.match(line):
            line = ""
        kept.append("" if skipping else line)
    found: list[str] = []
    for paragraph in paragraphs("\n".join(kept)):
        found += [one for one in sentences(paragraph) if _says(one)]
        if len(found) >= _MOST:
            break
    return _without_headings(found[:_MOST])


def _without_headings(found: list[str]) -> list[str]:
    """Where there are whole sentences, lines that just stand there (places, dates, headings) are left out."""
    whole = [one for one in found if one[-1] in '.!?…:;)"”»' and not _POLITE.search(one)]
    return [one for one in found if one in whole or _words(one) >= _LINE] if len(whole) >= 2 else found


def _words(sentence: str) -> int:
    return 0 if _POLITE.search(sentence) or _PLACE_DATE.match(sentence) else len(_WORD.findall(sentence))


def _says(sentence: str) -> bool:
    """Three words or more, mostly letters, no greeting and no disclaimer."""
    words = _WORD.findall(sentence)
    letters = sum(map(len, words))
    left_out = _LEGAL.search(sentence) or _GREETING.match(sentence)
    return len(words) >= 3 and letters >= 0.4 * len(sentence) and not left_out
