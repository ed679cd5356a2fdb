"""A French shift report in Word."""

from __future__ import annotations

from inbox_items.word import docx

_SHIFT = (
    "# Rapport de poste, ligne 1, nuit du 18 au 19 juin 2024",
    "Chef de poste : A. Roumagnac. Effectif : 5 sur 6.",
    "| Heure | Machine | Constat | Action",
    "| 22h40 | Souffleuse S1 | Préformes coincées à l'entrée du four | Rail dégagé, guide recentré",
    "| 00h15 | Étiqueteuse E2 | Rupture du ruban, capteur encrassé | Nettoyage, bobine changée",
    "| 02h50 | Compresseur haute pression | Température d'huile 104 °C | Charge réduite à 70 %, échangeur soufflé",
    "| 04h30 | Palettiseur | Ventouse n° 6 percée | Remplacée (réf. 118-V)",
    "# À faire",
    "- Faire vidanger le compresseur avant le 24 juin 2024, huile déjà en stock.",
    "- Commander quatre ventouses 118-V, environ 96,80 EUR.",
    "- L'équipe de jour doit contrôler le serrage du guide de la souffleuse à la reprise.",
    "Arrêt total : 1 h 25. Aucun accident.",
)

ITEMS = {"rapport de poste 18 juin.docx": lambda: docx(_SHIFT, "Rapport de poste")}
