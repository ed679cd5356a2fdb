"""German."""

from __future__ import annotations

from suffice.specialists.duties.cues import Words

WORDS = Words(
    common=(
        r"\w*[äöß]\w*|\w+ungen|der|die|das|und|zu|ist|nicht|mit|von|dem|den|wird|bis|auf|im|bei|zum|prüfen|ausgetauscht|erneuert"
        "|nächste|undicht"
    ),
    must=(
        r"muss|müssen|(?:hat|haben)\b[^.;]{0,120}?\b(?:zu \w+[ea]?n|\w{2,}zu\w{3,}n)|verpflichtet sich"
        r"|verpflichten sich"
        r"|(?:ist|sind) (?:\w+ ){0,4}verpflichtet|(?:ist|sind)\b[^.;]{0,120}?\b(?:zu \w{3,}e?n|(?:an|ab|auf|aus"
        r"|ein|vor|nach|zurück|mit|bei|her|hin|weg|fort|statt|dar)zu\w{3,}n)"
        r"|schuldet|schulden|(?:darf|dürfen)\b[^.;]{0,60}?\b(?:nicht|keine\w*|nur)|trägt die Kosten|tragen die Kosten"
        r"|(?:ist|sind|wird|werden)\b[^.;]{0,80}?\b(?:fällig|zahlbar)|zahlbar|(?:ist|sind) (?:untersagt|verboten)"
        r"|obliegt|hat Sorge zu tragen|sorgt dafür|verpflichtet ist|zu (?:zahlen|entrichten|leisten"
        r"|erstatten) (?:ist|sind|hat)"
    ),
    performs=(
        "zahlt|zahlen|entrichtet|liefert|übergibt|erstattet|vergütet|leistet|stellt|versichert|meldet|trägt"
        "|führt|wartet|verwendet"
    ),
    never=(
        r"(?:muss|müssen) nicht|musste|mussten|(?:ist|sind) nicht verpflichtet|(?:ist|sind) berechtigt[^.;]*"
        r"|gilt als|findet Anwendung|hat das Recht"
        r"|(?:ist|sind) nicht (?:mehr )?(?:zu|erforderlich|nötig)|kein Handlungsbedarf|versteht sich|unterliegt"
        r"|zu verstehen"
    ),
    todo=(
        r"TODO|to[- ]?do|noch (?:zu|offen|nicht erledigt)|offen:|bitte|fällig|nächste[rs]? (?:Wartung|Prüfung"
        r"|Prfg\.?|Inspektion|Termin"
        r"|Kontrolle|Ölwechsel|Schmierung|Kalibrierung|Service|UVV-Prüfung|Abschmieren|TÜV)|(?:ist|sind) zu \w+n"
        r"|(?:aus|nach|ab|ein|vor|an|auf|um|be)zu\w+n|sollte\w*|muss|müssen|zu (?:tauschen|prüfen|ersetzen"
        r"|erneuern|bestellen|reinigen|beobachten)"
        r"|empfohlen|beim nächsten (?:Mal|Stillstand|Besuch|Service)|demnächst|(?:prüfen|austauschen|tauschen"
        r"|bestellen|ersetzen|erneuern|wechseln|kontrollieren|reinigen|nachfüllen) (?:bis|vor|am|in|bei|beim"
        r"|spätestens)"
    ),
    orders=(
        "austauschen|tauschen|bestellen|prüfen|ersetzen|erneuern|reinigen|beobachten|kontrollieren|wechseln"
        "|nachfüllen"
        "|nachziehen|schmieren|abschmieren|einplanen|planen|beauftragen|melden|nachbestellen|kalibrieren"
        "|einstellen|überprüfen"
        "|reparieren|abdichten|nachspannen|anfordern|besorgen|anrufen|informieren|entlüften|spülen|messen"
        "|nachmessen|vormerken"
        "|instandsetzen|überwachen|klären|veranlassen|beschaffen|anfragen|einbauen|nachrüsten|sperren|ausrichten"
    ),
    last=True,
    roles=(
        r"(?:Unter|Ver|Haupt)?[Mm]ieter(?:in)?|Vermieter(?:in)?|Auftrag(?:geber|nehmer)(?:in)?|Käufer(?:in)?"
        r"|Verkäufer(?:in)?|Lieferant(?:en)?"
        r"|Arbeit(?:nehmer|geber)(?:in)?|Darlehens(?:geber|nehmer)(?:in)?|Lizenz(?:geber|nehmer)(?:in)?"
        r"|Empfänger(?:in)?|Geber|Parteien|Vertragspartner"
        r"|Vertragsparteien|Berater(?:in)?|Kund(?:e|en|in)|Besteller(?:in)?|Unternehmer|Pächter(?:in)?"
        r"|Verpächter|Betreiber|Anbieter|Dienstleister|Bürge"
        r"|Gesellschafter|Gesellschaft|Beschäftigte\w?|Verwalter(?:in)?|Nutzer|Halter|Partei|Frühschicht"
        r"|Spätschicht|Nachtschicht|Elektriker|Schlosser"
    ),
    articles="[Dd]er|[Dd]ie|[Dd]as|[Jj]ede|[Jj]eder|[Bb]eide|[Dd]em|[Dd]en|[Dd]es",
    aside=(
        "dem|den|des|von|vom|mit|an|für|gegen|durch|zwischen|zum|zur|bei|beim|gegenüber|an die|an den|an das"
        "|für die|durch den|mit der|von der"
    ),
    agent="von|vom|durch|durch den|durch die|von der|dem|den|der|(?<=obliegt )der",
    months=(
        "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan|Feb|Mrz"
        "|Apr|Jun|Jul|Aug|Sep|Okt|Nov|Dez"
    ),
    weekdays=(
        "(?:nächsten )?(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)|morgen|heute|Monatsende"
        "|Jahresende|Wochenende|Schichtende|Quartalsende"
    ),
    before=(
        "(?:spätestens(?: bis| am| zum)?|bis(?: spätestens)?(?: zum| Ende| einschließlich)?|vor(?: dem)?"
        "|innerhalb(?: von| einer Frist von)?|innert|binnen"
        "|am|zum|ab(?: dem)?|in|fällig(?: am| bis| in)?|mit einer Frist von|mindestens|nach|im|Ende|Anfang"
        "|Mitte)(?: Ende| Anfang| Mitte)?(?: spätestens)?"
    ),
    spans=(
        "(?:Werk|Arbeits|Kalender|Bank)?[Tt]age?n?|Stunden?|Std\\.?|h|Wochen?|Monate?n?|Jahre?n?|Bh"
        "|Betriebsstunden|Quartale?"
    ),
    numbers="ein(?:em|er|es)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn|zwanzig|dreißig|sechzig",
    every=(
        r"alle (?:SPAN|COUNT km)|jede[nrs]? (?:Monat|Woche|Tag|Jahr|Quartal|Schicht|Werktag|COUNT \w+)"
        r"|(?:viertel|halb)?jährlich|monatlich|wöchentlich|täglich|quartalsweise|einmal (?:jährlich|im Jahr"
        r"|pro Jahr|im Monat|pro Woche)"
        r"|unverzüglich|umgehend|sofort|ohne schuldhaftes Zögern|schnellstmöglich|dringend|asap"
        r"|(?:beim|bei der|bei|im|zum|zur|in der) nächsten? (?:Mal|Stillstand|Wartung|Service|Besuch|Inspektion"
        r"|Schicht|Revision|Gelegenheit|Umrüsten)|nächste (?:Woche|Schicht)|nächsten Monat"
        r"|(?:spätestens )?(?:bis )?(?:zum|am) (?:ersten|zweiten|dritten|fünften|zehnten|letzten"
        r"|\d{1,2}\.) (?:Werktag|Bankarbeitstag|Tag|eines|jeden|des)(?: (?:eines )?(?:jeden |jedes )?(?:Monats"
        r"|Quartals|Jahres|Folgemonats))?(?: \w*Monats)?"
        r"|(?:bis )?zum (?:Monatsende|Jahresende|Quartalsende|Ende (?:des|der) \w+)|bei (?:Auszug|Vertragsende"
        r"|Übergabe|Lieferung|Rückgabe)"
    ),
    per=(
        r"(?:pro|je|im|jährlich|monatlich|pro angefangene[mnr]?)(?: (?:angefangene[mnr]? )?[A-ZÄÖÜ]\w+)?|/ ?\w+"
        r"|p\. ?a\.|jährlich|monatlich"
    ),
    units=(
        "Stück|Stk\\.?|St\\.|Liter|Ltr\\.?|L|l|kg|g|t|m|mm|Sätze|Satz|Säcke|Kartons?|Paletten?|Dosen|Exemplare"
        "|Ausfertigungen|bar|Nm|Fass|Monatsmieten|Grundmieten"
    ),
)
