"""What of a text is worth choosing from: no headers, greetings, signatures, quotes, addresses, disclaimers."""

from __future__ import annotations

import re

from suffice.specialists.summary.sentences import paragraphs, sentences

_MOST = 300
_HEADER = re.compile(
    r"(?:from|to|cc|bcc|sent|date|subject|reply-to|message-id|von|an|gesendet|datum|betreff|de|à|a|para|envoyé|enviado"
    r"|objet|asunto|assunto|oggetto|onderwerp|aan|da|tel|tél|fax|mobile?|phone|telefon|e-?mail|www|ust-?id|vat|iban|bic"
    r"|siret|nif|cif)\.?(?:[ -]?(?:no|nr)\.?)?\s*[:.]\s*\S.{0,120}$",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|moin|servus|sehr geehrte[rs]?"
    r"|liebe[rs]?|bonjour|bonsoir|salut|madame|monsieur|cher|chère|hola|buen[oa]s (?:d[ií]as|tardes|noches)|estimad[oa]s?"
    r"|querid[oa]|muy señor|buongiorno|gentile|spett|ciao|egregio|geachte|beste|goedemorgen|goedendag|olá|bom dia|boa tarde"
    r"|prezad[oa]|car[oa])\b[^.!?]{0,60}[,!.:]?$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:--\s*$|_{5,}|(?:kind|best|warm|many thanks and)?\s*regards|yours (?:sincerely|faithfully|truly)|sincerely|cheers"
    r"|best wishes|(?:many )?thanks,?$|thank you,?$|mit (?:freundlichen|besten|herzlichen) grüßen|mit freundlichem gruß"
    r"|freundliche grüße|viele grüße|beste grüße|liebe grüße|hochachtungsvoll|mfg|vg$|lg$|cordialement|bien à vous"
    r"|(?:veuillez|je vous prie d')[^.]{0,40}(?:agréer|recevoir)|salutations|sincères|un (?:cordial )?saludo|saludos"
    r"|atentamente|cordialmente|cordiali saluti|distinti saluti|met vriendelijke groet|groeten|atenciosamente|cumprimentos"
    r"|sent from my|von meinem|envoyé de mon|enviado desde|inviato da)",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"(?:>|-{3,} ?(?:original|forwarded|ursprüngliche|weitergeleitete|message|mensaje|messaggio)"
    r"|(?:on|am|le|el|il|op|em) .{4,80}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu)\b.{0,60}:$)",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"(?:this (?:e-?mail|message)|diese (?:e-?mail|nachricht)|ce (?:message|courriel|mail)|este (?:mensaje|correo))[^.]{0,160}"
    r"(?:confidential|privileged|intended|vertraulich|bestimmt|confidentiel|destin|confidencial)|unsubscribe|abmelden"
    r"|se désabonner|darse de baja|think before you print|all rights reserved|alle rechte vorbehalten|geschäftsführer\s*:"
    r"|amtsgericht|handelsregister|registered (?:office|in england)|capital social|registro mercantil",
    re.IGNORECASE,
)
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
    return found[:_MOST]


def _says(sentence: str) -> bool:
    """Three words or more, mostly letters, no greeting and no disclaimer."""
    words = _WORD.findall(sentence)
    letters = sum(map(len, words))
    return len(words) >= 3 and letters >= 0.4 * len(sentence) and not (_LEGAL.search(sentence) or _GREETING.match(sentence))
