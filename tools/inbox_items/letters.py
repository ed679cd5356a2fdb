"""Letters: two confidential ones about people's health, a French formal notice on two scanned sheets, a Spanish one."""

from __future__ import annotations

from inbox_items.paper import prose
from inbox_items.scans import pages, scanned, tiff
from inbox_items.word import docx

_STAFF = (
    "Lindquell GmbH · Personalabteilung",
    "Am Brunnenfeld 2, 24991 Nordersund",
    "STRENG VERTRAULICH – persönlich",
    "Frau Gesine Harting",
    "Deichreihe 16",
    "24992 Nordersund",
    "Nordersund, 4. September 2024",
    "# Einladung zum betrieblichen Eingliederungsmanagement",
    "Sehr geehrte Frau Harting,",
    "in den vergangenen zwölf Monaten waren Sie insgesamt 58 Arbeitstage arbeitsunfähig erkrankt. Nach Ihrem Bandscheibenvorfall und "
    "der anschließenden Reha möchten wir mit Ihnen klären, wie Sie Ihre Arbeit in der Montage dauerhaft ausüben können und ob ein "
    "höhenverstellbarer Platz oder ein Wechsel in die Endprüfung hilft.",
    "Das Gespräch findet am 24. September 2024 um 10:00 Uhr in Raum 1.12 statt. Die Teilnahme ist freiwillig. Auf Wunsch sind der "
    "Betriebsrat und die Betriebsärztin Dr. Almut Federlein dabei. Über Diagnosen müssen Sie keine Auskunft geben.",
    "| Personalnummer | 20417",
    "| Geburtsdatum | 23.02.1979",
    "| Versichertennummer | A123456780",
    "Bitte senden Sie uns den beiliegenden Antwortbogen bis zum 17. September zurück.",
    "Mit freundlichen Grüßen",
    "Rieke Tammensen, Personalreferentin",
)
_DOCTOR = (
    "# Wexcombe Occupational Health Partnership",
    "2 Infirmary Road, Wexcombe WX1 1AA",
    "",
    "STRICTLY CONFIDENTIAL - MEDICAL",
    "",
    "Ms Priscilla Oyelaran-Voss",
    "HR Department, Lindquell UK Ltd",
    "40 Spring Lane, Wexcombe WX1 3RA",
    "",
    "> 19 August 2024",
    "# Re: Mr Barnaby Quillfeather, born 6 May 1968, fitness for night work",
    "Dear Ms Oyelaran-Voss,",
    "Thank you for referring Mr Quillfeather, whom I saw on 14 August. He has had insulin-treated diabetes since 2015 and was admitted "
    "in June after a hypoglycaemic episode on shift. He also takes sertraline for depression, which is well controlled. He has agreed that "
    "I send you this report.",
    "In my opinion he is fit for day work without restriction. He is not fit for night work or for driving the forklift for the next six "
    "months. He should be able to eat and to check his blood sugar at fixed times, and a colleague trained in first aid should be on the "
    "same shift.",
    "I will see him again in February 2025 and would be grateful if you kept this letter apart from his personnel file.",
    "Yours sincerely,",
    "Dr Tobias Hallgarth",
    "Consultant occupational physician",
)
_NOTICE = (
    "# Cabinet Aubrac-Lenoir, avocats",
    "15, place de l'Horloge",
    "69998 Vaugrenier",
    "",
    "> Lindquell France SAS",
    "> 3, allée des Sources",
    "> 69999 Vaugrenier",
    "",
    "> Le 10 octobre 2024",
    "",
    "Lettre recommandée avec accusé de réception",
    "# Objet : mise en demeure, dégât des eaux du 2 juin 2024",
    "Madame, Monsieur,",
    "Je suis le conseil de la société Tissages du Bocage, propriétaire des locaux situés 40, chemin des Lavandières. Le 2 juin 2024, le "
    "raccord d'une fontaine installée par vos soins le 21 mai a cédé pendant la nuit. L'eau a traversé le plancher et endommagé onze "
    "rouleaux de jacquard ainsi qu'un métier à tisser.",
    "L'expert désigné par l'assureur de ma cliente conclut, dans son rapport du 12 septembre, à un serrage insuffisant du raccord. Votre "
    "responsabilité contractuelle est donc engagée sur le fondement de l'article 1231-1 du Code civil.",
    "\f",
    "Le préjudice s'établit comme suit :",
    "Rouleaux détruits : 6 930,00 euros",
    "Remise en état du métier : 3 415,00 euros",
    "Nettoyage et séchage : 1 280,00 euros",
    "Total : 11 625,00 euros",
    "Je vous mets en demeure de régler cette somme dans un délai de quinze jours à compter de la réception de la présente, ou de me "
    "faire connaître dans le même délai les coordonnées de votre assureur. À défaut, j'ai reçu pour instruction de saisir le tribunal "
    "compétent, sans autre avis.",
    "Conformément à nos règles professionnelles, votre avocat peut prendre contact avec moi.",
    "Je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées.",
    "",
    "> Maître Clotilde Aubrac",
)
_SCHOOL = (
    "# Colegio Mayor Fuente Clara",
    "Paseo de los Almendros, 3",
    "28991 Fuentes del Pinar",
    "",
    "> Lindquell Ibérica, S.A.",
    "> Departamento de envíos",
    "> Av. del Manantial, 5",
    "",
    "> 23 de septiembre de 2024",
    "# Asunto: entrega en edificio equivocado",
    "Muy señores míos:",
    "El pasado jueves su transportista dejó tres palés de garrafas en el pabellón deportivo, que está cerrado por obras hasta noviembre, en "
    "lugar de llevarlos a la residencia, como figura en el pedido. Nadie firmó el albarán y el personal de la obra tuvo que apartarlos a la "
    "intemperie.",
    "Les ruego que recojan los palés y los trasladen a la dirección correcta antes del día 30, y que en adelante el conductor avise por "
    "teléfono una hora antes de llegar.",
    "Atentamente,",
    "Casilda Monreal Urbieta",
    "Gerente",
)


def _fax() -> bytes:
    sheets = pages(prose(_NOTICE, title="Mise en demeure", font="Times", size=12.5), 200)
    return tiff([scanned(sheet, 40 + place, (-0.5, 0.4)[place], ink=0.9, grain=4) for place, sheet in enumerate(sheets)], 200)


ITEMS = {
    "BEM Einladung Harting.docx": lambda: docx(_STAFF, "Einladung"),
    "occupational health report.pdf": lambda: prose(_DOCTOR, title="Report"),
    "mise en demeure.tiff": _fax,
    "carta entrega equivocada.pdf": lambda: prose(_SCHOOL, title="Carta", font="Helvetica"),
}
