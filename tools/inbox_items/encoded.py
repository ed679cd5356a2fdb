"""Plain texts whose bytes are not UTF-8."""

from __future__ import annotations

_SUMMER = """Hallo zusammen,

für das Straßenfest am 6. Juli im Hafenviertel suchen wir leihweise drei große Wasserspender mit Anschluß an den
Gartenschlauch, dazu etwa 2.000 Becher aus Pappe. Können Sie uns ein Angebot für ein Wochenende machen, mit Anlieferung
am Freitag und Abholung am Montag? Unser Budget liegt bei rund 650 €. Falls es ein günstigeres Gerät ohne Kühlung gibt,
nehmen wir auch das.

Schöne Grüße
Bürgerverein Hafenviertel, Käthe Rüßmann
"""
_VISIT = """Guten Tag,

der Techniker war für Donnerstag, 21. November, zwischen 8 und 12 Uhr angekündigt. An dem Vormittag ist bei uns
Feueralarmübung, da kommt niemand ins Haus. Ginge es stattdessen am Freitag ab 13 Uhr oder gleich am Montag früh?
Bitte vorher kurz am Empfang anrufen: 030 23125 118.

Mit freundlichen Grüßen
Thorben Äckerle, Hausverwaltung Lindenhöfe
"""


def _windows(text: str, encoding: str) -> bytes:
    return text.replace("\n", "\r\n").encode(encoding)


ITEMS = {
    "Anfrage Straßenfest.txt": lambda: _windows(_SUMMER, "cp1252"),
    "Termin verschieben.txt": lambda: b"\xff\xfe" + _windows(_VISIT, "utf-16-le"),
}
