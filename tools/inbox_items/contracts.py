"""Contracts: an English agreement on secrecy (.docx), an English lease of three pages, a German maintenance contract."""

from __future__ import annotations

from inbox_items.paper import prose
from inbox_items.word import docx

_SECRECY = (
    "# Mutual Non-Disclosure Agreement",
    "This Agreement is made on 9 April 2024 between Lindquell UK Ltd, 40 Spring Lane, Wexcombe (\"Lindquell\") and "
    "Marlow & Teague Sensors Ltd, Harbour Studios, Port Ellery (\"Marlow\"), each a \"Party\".",
    "# 1. Purpose",
    "The Parties wish to explore the joint development of a leak sensor for drinking water dispensers (the \"Project\") and "
    "will show each other samples, firmware, test results and prices for that purpose only.",
    "# 2. Duties of the receiving Party",
    "The receiving Party shall keep everything so received secret, shall give it only to employees who need it for the "
    "Project, and shall not take apart or analyse any sample without written consent.",
    "Marlow shall deliver two test samples to Lindquell by 31 May 2024.",
    "Lindquell shall pay Marlow GBP 1,850.00 for the samples within 30 days of their delivery.",
    "Each Party shall return or destroy all documents and samples no later than 30 April 2026 and shall confirm this in writing.",
    "# 3. Breach",
    "A Party in breach of clause 2 shall pay liquidated damages of GBP 25,000 for each case, without prejudice to further claims.",
    "# 4. Term and law",
    "This Agreement runs until 8 April 2026; the duty of secrecy survives it by three years. It is governed by the laws of "
    "England and Wales.",
    "Signed for Lindquell: Ottilie Farnworth, Managing Director",
    "Signed for Marlow: Cuthbert Teague, Director",
)
_LEASE = (
    "# LEASE OF UNIT 4, WEIR WORKS",
    "Dated 1 February 2024",
    "This Lease is made between Castle Mardle Estates LLP (the \"Landlord\") and Lindquell UK Ltd (the \"Tenant\").",
    "# 1. Premises and term",
    "1.1 The Landlord lets to the Tenant Unit 4 on the ground floor of Weir Works, Castle Mardle, with a floor area of 612 square "
    "metres and eight parking spaces marked 4A to 4H on the plan, for use as a warehouse and repair shop.",
    "1.2 The term is five years beginning on 1 March 2024 and ending on 28 February 2029.",
    "1.3 Either party may end the term on 28 February 2027 by giving the other not less than six months' written notice.",
    "# 2. Rent",
    "2.1 The Tenant shall pay a yearly rent of GBP 48,600.00 by equal quarterly payments of GBP 12,150.00 in advance on the usual "
    "quarter days, the first payment being due on 1 March 2024.",
    "2.2 The Tenant shall pay a deposit of GBP 9,000.00 on or before 23 February 2024. The Landlord shall hold the deposit in a "
    "separate account and return it within 28 days of the end of the term, less any sum properly owed.",
    "2.3 Rent that is more than fourteen days late carries interest at four per cent above the base rate.",
    "2.4 The rent will be reviewed on 1 March 2027 to the open market rent and may not fall as a result of the review.",
    "\f",
    "# 3. The Tenant's duties",
    "3.1 The Tenant shall keep the inside of the Premises, the roller doors and the goods lift in good repair, and shall have the lift "
    "examined by a competent person every six months.",
    "3.2 The Tenant shall redecorate the inside of the Premises in the last three months of the term.",
    "3.3 The Tenant shall not store more than 200 litres of flammable liquids, and shall keep the escape routes free at all times.",
    "3.4 The Tenant shall not assign this Lease or share the Premises without the Landlord's written consent, which may not be "
    "unreasonably withheld.",
    "3.5 The Tenant shall insure the glass of the Premises and show the Landlord a certificate by 1 April of each year.",
    "3.6 The Tenant shall give back the Premises at the end of the term clean, empty and with all keys.",
    "# 4. The Landlord's duties",
    "4.1 The Landlord shall keep the roof, the outside walls and the yard in good repair.",
    "4.2 The Landlord shall insure the building and give the Tenant a copy of the policy within 21 days of a request.",
    "4.3 The Landlord shall repair the drain in the yard at its own cost by 30 April 2024.",
    "\f",
    "# 5. Service charge",
    "5.1 The Tenant shall pay a service charge of GBP 310.00 a month towards lighting, snow clearing and the gate.",
    "5.2 The Landlord shall send an account of the year's costs by 30 June of the following year; any balance falls due 30 days later.",
    "# 6. Ending",
    "6.1 The Landlord may re-enter the Premises if rent is unpaid for 21 days after a written demand, or if the Tenant becomes insolvent.",
    "6.2 Notices shall be sent by recorded delivery to the addresses at the head of this Lease.",
    "# 7. Law",
    "This Lease is governed by the law of England and Wales.",
    "Signed as a deed by Hester Brockway for the Landlord in the presence of Aldous Pym",
    "Signed as a deed by Ottilie Farnworth for the Tenant in the presence of Ravi Sallow",
)
_SERVICE = (
    "# Wartungsvertrag Reinraumlüftung Nr. WV-2024-031",
    "zwischen der Lindquell GmbH, Am Brunnenfeld 2, 24991 Nordersund (Auftraggeber) und der Luftwerk Askanien GmbH, "
    "Kanalufer 70, 99992 Unterlauten (Auftragnehmer)",
    "# § 1 Gegenstand",
    "Gegenstand dieses Vertrages ist die regelmäßige Wartung der Reinraumlüftung in der Abfüllhalle 2, bestehend aus zwei "
    "Zentralgeräten und 24 Schwebstofffiltern.",
    "# § 2 Pflichten des Auftragnehmers",
    "(1) Der Auftragnehmer führt die Wartung zweimal jährlich durch, erstmals bis zum 30. September 2024.",
    "(2) Der Auftragnehmer muss Störungen innerhalb von acht Stunden nach der Meldung beseitigen, werktags von 6 bis 20 Uhr.",
    "(3) Er übergibt dem Auftraggeber nach jeder Wartung binnen zehn Tagen ein Protokoll mit den Ergebnissen der Partikelmessung.",
    "# § 3 Vergütung",
    "(1) Der Auftraggeber zahlt eine jährliche Pauschale von 4.380,00 EUR zuzüglich Umsatzsteuer, fällig am 15. Januar jedes Jahres.",
    "(2) Schwebstofffilter werden gesondert mit 212,50 EUR je Stück berechnet.",
    "# § 4 Pflichten des Auftraggebers",
    "Der Auftraggeber hat den Zugang zu den Geräten zu sichern und einen Ansprechpartner zu benennen.",
    "# § 5 Laufzeit und Kündigung",
    "Der Vertrag beginnt am 1. August 2024 und läuft drei Jahre. Er verlängert sich um jeweils ein Jahr, wenn er nicht mit einer "
    "Frist von drei Monaten zum Ende der Laufzeit schriftlich gekündigt wird.",
    "# § 6 Haftung und Gerichtsstand",
    "Der Auftragnehmer haftet für Schäden aus mangelhafter Wartung bis 500.000 EUR je Schadensfall. Gerichtsstand ist Nordersund.",
    "Nordersund, den 8. Juli 2024",
    "Für den Auftraggeber: Dr. Leonore Achtermann     Für den Auftragnehmer: Wigand Stollberg",
)

ITEMS = {
    "NDA Marlow draft 3.docx": lambda: docx(_SECRECY, "Mutual Non-Disclosure Agreement"),
    "lease unit 4.pdf": lambda: prose(_LEASE, title="Lease of Unit 4", foot="Lease of Unit 4 - page {page} of 3"),
    "Wartungsvertrag Lüftung.pdf": lambda: prose(_SERVICE, title="Wartungsvertrag", font="Helvetica", size=10.5, foot="Seite {page}"),
}
