"""Words that tell what a printed line is for, in English, Malay, German, French, Spanish, Italian and Dutch."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Matched in the text with blanks and punctuation taken out: readers of pictures drop blanks between words.
_LOOSE = {
    "total": "total totaal summe gesamt betrag totale importe zutotal jumlah toplam tot4l tota1 t0tal totai",
    "grand": "grandtotal totalamount totaldue amountdue balancedue totalpayable amountpayable nettotal netttotal "
    "totaltopay topay zuzahlen rechnungsbetrag gesamtbetrag endbetrag gesamtsumme totalttc netapayer totalapagar "
    "importetotal totaleeuro totaleda daPagare totaledocumento importototale tebetalen totaalbedrag totalsales "
    "totalincl totalinclusive bruttobetrag montanttotal totalgeneral totalfactura zahlbetrag "
    "totalrm totaleur totalrounded roundedtotal totalafter finaltotal totalcomplessivo eindtotaal factuurbedrag "
    "totalanet totalinvoice invoicetotal totalreceipt totalbill billtotal",
    "inclusive": "incl inkl enthalt dont dicui compris",
    "subtotal": "subtotal zwischensumme soustotal subtotaal subtotale nettobetrag totalht basisimponible "
    "baseimponible imponibile nettosumme exclgst excludinggst exclusive beforetax beforegst exclusiveof totalexcl "
    "taxableamount nettotale exclbtw totaalexcl excltax subtot summenetto gesamtnetto nettogesamt",
    "tax": "gst tax vat mwst ust mehrwertsteuer umsatzsteuer tva iva btw sst servicecharge servicechg igst cgst",
    "round": "round rundung rnding rd9 arrondi redondeo arrotond afronding adjustment",
    "pay": "cash card visa master debit credit tender paid payment bargeld gegeben bar kartenzahlung girocard "
    "carte especes cb efectivo tarjeta contanti carta pagato pagamento contant pinnen betaald bezahlt received "
    "paywave eftpos amex tunai bancomat maestro mastercard tendered",
    "change": "change ruckgeld rueckgeld rendu monnaie cambio resto wisselgeld zuruck baki changedue wechselgeld",
    "quantity": "totalqty qty quantity totalitem itemcount noofitem anzahl artikel nbarticle articulos pezzi aantal "
    "itemssold totalpcs numberofitems itemsold",
    "given": "gegeben erhalten montantrecu recudonne entregado recibido ontvangen tendered cashgiven contante ricevuto "
    "especes efectivo bargeld cashreceived",
    "gross": "brutto ttc totalconiva ivaincl inclmwst inclbtw incvat gross lordo ivato bruto",
    "net": "netto nettobetrag totalht baseht montantht base imponible exvat exclvat exclbtw goods grondslag puht",
    "deposit": "pfand leergut consigne deposit statiegeld cauzione emballage",
    "tip": "trinkgeld gratuity pourboire propina mancia fooi",
    "since": "since19 since18 since20 est.1 est.2 established seit1 seit2 gegr depuis1 depuis2 fondee desde1 desde2 "
    "fundada dal1 dal2 fondata sinds1 sinds2 anno1 anno2",
    "discount": "discount disc rabatt remise descuento sconto korting saving rabat promo youssaved yousaved voucher",
    "date": "date datum fecha rechnungsdatum data emission tarikh bestelldatum factuurdatum",
    "duedate": "duedate dueon fallig faellig zahlbarbis echeance vencimiento scadenza vervaldatum vervaldag "
    "paymentdue payby reglement deliverydate lieferdatum leistungsdatum orderdate bestelldatum livraison entrega "
    "consegna leverdatum validuntil gultigbis expiry printed printdate servicedate betaalbaar",
    "number": "invoiceno invno invoicenumber invoice# receiptno receipt# billno bill# docno documentno transno "
    "trans# transactionno chkno check# checkno rechnungsnummer rechnungsnr rechnungnr belegnr bonnr belegnummer "
    "bonnummer facturen° facturenº facturano numerodefacture numerofattura fatturan nfattura fatturano nfactura "
    "numerodefactura nticket nofacture ticketno slipno orderno ordernumber cashbillno refno salesno factuurnummer "
    "factuurnr bonnr kassabon receiptnumber rcptno txnno invoiceid invoice: inv# inv: facturan numfactura "
    "numfacture scontrinon documenton documentocommercialen nºfactura n°facture facturanº ticketn°",
    "title": "taxinvoice simplifiedtaxinvoice invoice receipt cashbill cashsales cashreceipt rechnung quittung "
    "kassenbon facture recu ticket factura recibo fattura scontrino ricevuta documentocommerciale factuur kassabon "
    "bonpour facturasimplificada salesreceipt officialreceipt resit invois deliveryorder guestcheck kwitantie",
    "phone": "tel: tel. telefon telephone telefono phone fax mobile hotline handphone telnr contact teléfono "
    "whatsapp tel0 tel+ tlf telefoon téléphone",
    "web": "www. http .com .de .fr .co.uk .es .it .nl @ .my e-mail email",
    "taxid": "gstid gstno gstreg gst# gstregno taxid taxno vatno vatreg vatnumber vatregno ustid ustidnr steuernr "
    "steuernummer ntva tvaintra numerotva nif: cif: nif cif piva p.iva partitaiva codicefiscale btwnr btwnummer "
    "btwid abn uen regno coregno companyno companyreg roc: rocno sstno sstid siret siren rcs hrb kvk registroimp "
    "registergericht amtsgericht handelsregister crn brn ein: gstnumber btw-id tvano idnr",
    "buyer": "billto billedto soldto shipto customer attn kunde kundennr kundennummer client cliente facturea "
    "factureea adressedefacturation klant lieferadresse rechnungsadresse anden herrn spettabile spettle destinatario "
    "datoscliente messrs deliverto invoiceto member factuuradres livrerà an: klantnummer",
    "bank": "iban bic swift bank kontonr banque banco banca accountno sortcode bankverbindung bsb accountname konto",
    "meta": "cashier counter table terminal terminalid station pos covers pax server salesperson operator till "
    "register kassierer kasse tisch bediener bedienung caissier caisse couverts vendeur cajero caja mesa camarero "
    "cassa operatore tavolo coperti kassier tafel lane batch approval authcode aid appr mid tid bediende juruwang "
    "storeno shift filiale salesman clerk host store# member",
    "thanks": "thankyou thankx terimakasih vielendank danke merci gracias grazie bedankt dank comeagain seeyou "
    "aufwiedersehen abientot vuelvapronto arrivederci totziens pleasecome welcome nice day visitus visitagain "
    "haveanice returnable refund exchange wirbedanken goodssold keepthisreceipt policy feedback umtausch "
    "computergenerated nosignature conserver opbrengst devoluciones retour ruilen",
    "columns": "description desc item itemprice unitprice uprice u/price amount amt amountrm bezeichnung menge "
    "einzelpreis gesamtpreis stuckpreis designation quantite prixunitaire montant descripcion cantidad precio "
    "descrizione quantita prezzo omschrijving prijs bedrag artikelnr qty price rsp u.price beschreibung position "
    "puht qte cant preis einheit",
    "taxtable": "gstsummary taxsummary gstanalysis taxcode taxable steuersatz ventilation detalleiva vatsummary "
    "vatanalysis taxrate nettobrutto mwstsatz btwspecificatie netamount goodsamount vatrate summary",
    "formerly": "formerly licensee franchise owned operatedby operated proprietor inhaber gerant titular titolare "
    "tradingas t/a managedby subsidiary memberof geschaftsfuhrer eigenaar prop: aunitof dba",
}
# Matched as whole words, or as the end of a long one where `*` stands before it ("hauptstrasse").
_WORDS = {
    "legal": "sdn bhd s/b sb plt ltd limited llc inc corp corporation plc pte gmbh ag kg ug ohg e.k. ek gbr mbh co "
    "sarl sas sa eurl sasu snc s.a. s.l. sl slu s.a.s. s.a.r.l. srl s.r.l. spa s.p.a. sas bv b.v. nv n.v. vof v.o.f. "
    "pty lp llp berhad ev e.v. cie s.l.u. sagl *gmbh",
    "trade": "enterprise trading restaurant restoran kedai stationery hardware supermarket mart store shop cafe "
    "bakery pharmacy farmasi perniagaan *markt *handel *backerei apotheke *haus boulangerie restaurante ristorante "
    "pizzeria panaderia ferreteria farmacia libreria trattoria pharmacie librairie brasserie epicerie garage bar "
    "hotel pub deli grocery kitchen bistro auto motor electrical machinery services supplies group company solutions "
    "consulting bakkerij slagerij boekhandel winkel *zaak drogheria *winkel cash&carry minimarket station petrol "
    "industries books gallery house point motors tyre clinic klinik dental book foods food gmbh&co gasthaus cuisine "
    "delight optik optical salon spa seafood catering workshop centre center emporium gift decor deco studio sushi "
    "express electronics furniture fashion boutique gym florist hypermarket pasar raya butik *laden *service *bau "
    "tienda negozio officina cantina maison atelier taller taverna holding",
    "street": "jalan jln lorong lrg persiaran lebuh lebuhraya street st road rd yard wharf arcade hill row gate "
    "works avenue ave lane ln drive dr "
    "blvd boulevard way close court crescent terrace square highway hwy parade *strasse *straße *str str. *weg "
    "*platz *allee *gasse *ring *ufer *damm rue route quai chemin impasse place allée cours faubourg montee "
    "passage calle c/ avda av ctra carretera pol poligono travesia localita "
    "avenida plaza paseo ronda camino via viale piazza corso largo vicolo strada piazzale *straat *laan *plein "
    "*weg *gracht *kade *dijk *singel kampung kg solok lengkok leboh lengkuk changkat borgo contrada carrer rambla "
    "*pfad *hof *steeg mews gardens grove quay walk parkway pkwy",
    "place": "taman tmn bandar seksyen section lot no unit block blok level floor flr suite apt tingkat kawasan "
    "pusat plaza mall kompleks complex bangunan wisma menara batu mukim perindustrian selangor johor kuala lumpur "
    "penang perak melaka pahang kedah sabah sarawak kelantan terengganu putrajaya wilayah persekutuan darul ehsan "
    "takzim ridzuan negeri sembilan malaysia singapore singapura england london ireland dublin australia nsw vic qld "
    "deutschland germany france españa spain italia italy nederland netherlands schweiz austria österreich wien "
    "berlin paris madrid milano roma amsterdam usa uk cedex edificio piso etg og hausnr postcode jaya ground "
    "shah alam petaling klang subang cheras puchong kajang skudai baru sri desa indah medan bukit sungai sg kl pj jb "
    "wa sa tas ny ca tx fl il co. industrial estate shopping centre center park retail building tower zone "
    "zona poligono polígono local bajo int industriale g/f f1 gf",
    "region": "selangor johor perak melaka pahang kedah sabah sarawak kelantan terengganu putrajaya wilayah "
    "persekutuan darul ehsan takzim lumpur penang pinang malaysia singapore singapura england ireland australia nsw "
    "vic qld uk usa deutschland germany france españa spain italia italy nederland netherlands schweiz austria "
    "österreich cedex",
    "slogan": "ihr ihre ihrem wir unser unsere your our we you votre vos notre nos nous su sus nuestro nuestra il tuo "
    "vostro nostra uw jouw onze always immer toujours siempre sempre altijd fresh frisch frais fresco fresca freschi "
    "vers quality qualitat qualite calidad qualita kwaliteit good gut bon bonne buen buono goed best mit liebe "
    "tradition "
    "family familienbetrieb since seit depuis desde dal sinds gegr est anno fait maison casera",
    "person": "mr mrs ms herr frau mme monsieur madame señor señora sig dr dott",
}
_FUZZY = {"0": "o", "1": "l", "5": "s", "|": "l", "8": "b"}


def fold(text: str) -> str:
    """Lower case without accents."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("ß", "ss"))
    return "".join(char for char in plain if not unicodedata.combining(char))


def _loose(words: str) -> re.Pattern[str]:
    forms = sorted({fold(word).replace("º", "o") for word in words.split()}, key=len, reverse=True)
    return re.compile("|".join(re.escape(form) for form in forms))


def _exact(words: str) -> tuple[frozenset[str], tuple[str, ...]]:
    forms = [fold(word) for word in words.split()]
    return frozenset(form.lstrip("*") for form in forms), tuple(form[1:] for form in forms if form[0] == "*")


_LOOSE_PATTERNS = {name: _loose(words) for name, words in _LOOSE.items()}
_WORD_SETS = {name: _exact(words) for name, words in _WORDS.items()}
_TOKEN = re.compile(r"[^\W\d_][\w./&']*|[a-z]/[a-z]?")


def only_forms(text: str) -> bool:
    """Whether nothing but trades, legal forms, brackets and short words is printed, as in "CO. (M) SDN BHD"."""
    tokens = [token.strip(".,:;()'\"-") for token in re.split(r"[\s,:;()]+", fold(text))]
    forms = _WORD_SETS["legal"][0] | _WORD_SETS["trade"][0]
    long = [token for token in tokens if len(token) > 2 or token in forms]
    return bool(long) and all(token in forms for token in long)


@lru_cache(maxsize=4096)
def classes(text: str) -> frozenset[str]:
    """The classes of keywords that occur in the text, such as {"total", "tax"}."""
    folded = fold(text)
    squeezed = re.sub(r"[\s_*=-]+", "", folded)
    fuzzy = re.sub(r"(?<=[a-z])[0158|](?=[a-z])", lambda match: _FUZZY[match.group()], squeezed)
    found = {name for name, pattern in _LOOSE_PATTERNS.items() if pattern.search(fuzzy)}
    tokens = [token.strip(".,:;()'") for token in re.split(r"[\s,:;()]+", folded)]
    tokens += [token.rstrip(",:;") for token in folded.split()]
    for name, (words, ends) in _WORD_SETS.items():
        if any(token in words or (len(token) > 5 and token.endswith(ends)) for token in tokens):
            found.add(name)
    return frozenset(found)
