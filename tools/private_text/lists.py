"""Word lists of our own: firms, titles, jobs, illnesses, products, sites. Names and towns come from packages."""

from __future__ import annotations


def _split(text: str) -> tuple[str, ...]:
    return tuple(entry.strip() for entry in text.replace("\n", "|").split("|") if entry.strip())


FIRMS = _split(
    """Google|Microsoft|Apple|Amazon|Facebook|Meta|Netflix|Tesla|IBM|Intel|Oracle|SAP|Siemens|Bosch|BMW|Volkswagen
    Audi|Toyota|Honda|Samsung|LG|Sony|Nokia|Ericsson|Huawei|Xiaomi|Alibaba|Tencent|Baidu|Infosys|Wipro
    Tata Consultancy Services|TCS|Reliance|HDFC Bank|ICICI Bank|HSBC|Barclays|Lloyds|NatWest|Santander|BBVA
    Deutsche Bank|Commerzbank|Sparkasse|ING|Rabobank|ABN AMRO|BNP Paribas|Société Générale|Crédit Agricole
    UniCredit|Intesa Sanpaolo|UBS|Credit Suisse|Goldman Sachs|JPMorgan Chase|Morgan Stanley|Citibank|Wells Fargo
    Bank of America|Capital One|American Express|Visa|PayPal|Revolut|Deloitte|PwC|KPMG|Ernst & Young|EY|McKinsey
    Boston Consulting Group|Accenture|Capgemini|Cognizant|Pfizer|Novartis|Roche|Bayer|Sanofi|AstraZeneca|GSK
    Merck|Nestlé|Unilever|Danone|Coca-Cola|PepsiCo|Starbucks|McDonald's|Burger King|Walmart|Target|Costco|Tesco
    Sainsbury's|Aldi|Lidl|Carrefour|IKEA|H&M|Zara|Nike|Adidas|Puma|Boeing|Airbus|Lufthansa|Ryanair|easyJet
    Emirates|Delta Air Lines|British Airways|Air France|KLM|Uber|Lyft|Airbnb|Booking.com|Expedia|Spotify|Twitter
    TikTok|LinkedIn|Harvard University|Stanford University|MIT|Yale|Princeton|Oxford University
    Cambridge University|University College London|UCLA|NYU|ETH Zürich|Sorbonne|IIT Bombay|Caltech
    United Nations|UNESCO|UNICEF|WHO|World Bank|IMF|NATO|European Union|European Commission|Red Cross|Greenpeace
    Amnesty International|FBI|CIA|NASA|FDA|CDC|IRS|NHS|BBC|CNN|Reuters|The New York Times|Washington Post
    The Guardian|Le Monde|Der Spiegel|El País|DHL|FedEx|UPS|Royal Mail|Deutsche Post|Deutsche Bahn|SNCF|Telekom
    Vodafone|Orange|Telefónica|AT&T|Verizon|Comcast|Shell|BP|ExxonMobil|TotalEnergies|Gazprom|General Electric
    General Motors|Ford|Chrysler|Johnson & Johnson|Procter & Gamble|Philips|ASML|Heineken|Disney|Warner Bros
    Universal|Real Madrid|FC Barcelona|Manchester United|Chelsea FC|Juventus|Bayern München|Ajax|Liverpool FC
    Lakers|Yankees|OpenAI|Nvidia|AMD|Dell|HP|Lenovo|Cisco|Salesforce|Shopify|Stripe|Adobe|Blue Cross
    Kaiser Permanente|Mayo Clinic|Cleveland Clinic|Allianz|AXA|Generali|Zurich Insurance|Aetna|Metlife
    Prudential|Lockheed Martin|Raytheon|Caterpillar|John Deere|3M|Honeywell|ABB"""
)
FIRM_ENDINGS = _split(
    "Ltd|Ltd.|Limited|Inc|Inc.|LLC|Corp|Corporation|Co|Company|Group|Holdings|plc|LLP|GmbH|AG|KG|SE|e.K.|GmbH & "
    "Co. KG|SA|S.A.|SARL|SAS|S.L.|S.p.A.|S.r.l.|Lda|Ltda|B.V.|N.V.|AB|Oy|A/S|Pty Ltd|Pvt Ltd|Sp. z o.o.|s.r.o."
)
FIRM_KINDS = _split(
    "Bank|Insurance|Consulting|Logistics|Solutions|Technologies|Systems|Software|Partners|Associates|Foundation|"
    "Institute|Industries|Motors|Pharma|Energy|Media|Foods|Airlines|Travel|Capital|Ventures|Labs|Studio|"
    "Digital|Analytics|Security|Services|Construction|Engineering|Electronics|Design|Marketing|Legal|Health|"
    "Networks|Robotics|Interactive|Research|Financial|Realty|Data|Apps|Books|Press|Bakery|Café|Trust|Union|Club"
)
SITE_FIRMS = _split(
    "pharmacie {l}|boulangerie {l}|École {l}|Restaurant {l}|Bar {l}|Autohaus {l}|Praxis Dr. {l}|{l} Apotheke|"
    "Gasthof {l}|Farmacia {l}|Panadería {l}|Conservatory of {c}|Friends of {c}|{l} Primary School|"
    "St {f} Laboratories|The {l} Company|"
    "Church of St. {f}|{c} Baptist Church|{l} Bakery|{l}'s Garage|Cinema {l}|Theater {c}|Kita {l}|{c} Rugby Club|"
    "University of {c}|{c} University|{c} General Hospital|{c} City Council|{c} High School|Bank of {c}|{c} "
    "Medical Center|{c} Police Department|{c} Airport Authority|Universität {c}|Klinikum {c}|Stadtwerke {c}|"
    "Amtsgericht {c}|Université de {c}|Mairie de {c}|CHU de {c}|Lycée {l}|Universidad de {c}|Ayuntamiento de {c}|"
    "Hospital de {c}|Colegio {l}|Università di {c}|Comune di {c}|Ospedale {l}|Universidade de {c}|"
    "Câmara Municipal de {c}|Universiteit {c}|Gemeente {c}|St. {f} Hospital|{l} Memorial Hospital|{l} College|{l} "
    "Elementary School|{l} Institute of Technology|{c} Chamber of Commerce|{c} Symphony Orchestra|"
    "Ministry of {F}|Department of {F}|Ministère de la {F}|Bundesministerium für {F}|{c} United|{c} FC|{c} Times|"
    "{k} Airlines|National Bank of {k}|Embassy of {k}|{l} Middle School|{l} Clinic|{l} Law Firm|{l} School of "
    "Business"
)
FIELDS = _split(
    "Health|Education|Finance|Defence|Justice|Transport|Labour|Agriculture|Energy|Culture|Foreign Affairs|Homeland "
    "Security|Commerce|Motor Vehicles"
)
SITES = _split(
    "Eiffel Tower|Central Park|Times Square|Hyde Park|Brandenburg Gate|Golden Gate Bridge|Lake Geneva|Mount "
    "Everest|the Alps|Black Forest|River Thames|Heathrow Airport|JFK|Charles de Gaulle|Grand Central|Gare du Nord|"
    "Hauptbahnhof|Plaza Mayor|Piazza Navona|Trafalgar Square|Wall Street|Hollywood|Silicon Valley|Brooklyn|"
    "Manhattan|Queens|Kreuzberg|Montmartre|Soho|Camden|Trastevere|Gràcia|Alfama|Jordaan|{l} Park|{l} Bridge|"
    "{l} Stadium|{l} Square|Lake {l}|Mount {l}|{l} Hall|{l} Library|{l} Museum|{c} Airport|{c} Central Station|{c} "
    "Zoo|{c} Cathedral|Port of {c}|Fort {l}|{l} Beach|{l} Valley|{l} County|Hotel {l}|Café {l}|{l}'s Diner|{c} Mall"
)
PLACES_MORE = _split(
    "Middle East|Eastern Europe|South East Asia|Latin America|Scandinavia|Bavaria|Bayern|Tuscany|Catalonia|"
    "Cataluña|Normandie|Bretagne|Provence|Andalucía|Lombardia|Sicilia|Algarve|Scotland|Wales|England|Northern "
    "Ireland|"
    "Yorkshire|Cornwall|Essex|Kent|Punjab|Gujarat|Kerala|Tamil Nadu|Maharashtra|Ontario|Quebec|Alberta|British "
    "Columbia|Queensland|Victoria|Hokkaido|Guangdong|Sichuan|Siberia|Crimea|Kurdistan|Kashmir|Tibet|Hawaii|"
    "the Balkans|the Caribbean|Africa|Europe|Asia|North America|South America|Australia|Antarctica|USA|US|UK|U.S.|"
    "UAE|EU|NYC|LA|SF|DC|KSA|PRC|UKR|Holland|Flanders|Benelux"
)
US_STATES = _split(
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Idaho|Illinois|"
    "Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|"
    "Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|"
    "Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|"
    "Washington|West Virginia|Wisconsin|Wyoming|CA|NY|TX|FL|IL|PA|OH|GA|NC|MI|NJ|VA|WA|AZ|MA|TN|MO|MD|WI|MN|CO|AL|"
    "SC|LA|KY|OR|OK|CT|IA|MS|AR|KS|UT|NV|NM|WV|NE|ID|HI|ME|NH|RI|MT|DE|SD|ND|AK|VT|WY"
)
TITLES = {
    "en": _split(
        "Mr|Mr.|Mrs|Mrs.|Ms|Ms.|Miss|Dr|Dr.|Prof.|Professor|Sir|Madam|Judge|Captain|Rev.|Father|Sister|Lady|Lord|Mx|Mx."
    ),
    "de": _split("Herr|Frau|Dr.|Prof.|Prof. Dr.|Herrn|Dr. med.|Familie"),
    "fr": _split("Monsieur|Madame|M.|Mme|Mlle|Dr|Docteur|Maître|Me|Pr"),
    "es": _split("Sr.|Sra.|Señor|Señora|Don|Doña|Dr.|Dra.|Srta."),
    "it": _split("Sig.|Sig.ra|Signor|Signora|Dott.|Dott.ssa|Avv.|Ing.|Prof."),
    "pt": _split("Sr.|Sra.|Senhor|Senhora|Dona|Dr.|Dra.|Eng."),
    "nl": _split("meneer|mevrouw|dhr.|mevr.|de heer|dr.|drs.|ir.|mr."),
}
JOBS = {
    "en": _split(
        "nurse|teacher|software engineer|lawyer|accountant|Marketing Manager|Sales Executive|project manager|CEO|"
        "CTO|CFO|COO|Managing Director|Head of Sales|HR Manager|Data Scientist|data analyst|web developer|Software "
        "Developer|"
        "plumber|electrician|chef|waiter|bus driver|pilot|paramedic|surgeon|dentist|psychologist|social worker|"
        "police officer|firefighter|architect|civil engineer|mechanical engineer|graphic designer|journalist|"
        "Editor|photographer|"
        "Senior Consultant|Business Analyst|Product Owner|product manager|Operations Manager|Warehouse Operative|"
        "Customer Service Representative|receptionist|Executive Assistant|Office Manager|intern|research assistant|"
        "Assistant Professor|Lecturer|librarian|pharmacist|veterinarian|farmer|butcher|baker|barista|cashier|Store "
        "Manager|Account Executive|Financial Advisor|tax consultant|auditor|Actuary|real estate agent|Vice President|"
        "President|Chairman|Director|Team Lead|Scrum Master|DevOps engineer|System Administrator|UX designer|"
        "copywriter|translator|Truck Driver|construction worker|welder|security guard|Case Manager|Principal|Dean|"
        "Mayor|Senator|"
        "School Counselor|Physical Therapist|Medical assistant|Quality Assurance Engineer|Legal Secretary|Human "
        "Resources Specialist|Supply Chain Analyst|Fashion designer|Cleaner|Housekeeper|Carpenter|Hairdresser|"
        "student|Biologist"
    ),
    "de": _split(
        "Lehrer|Lehrerin|Krankenschwester|Pfleger|Ingenieur|Softwareentwickler|Buchhalterin|Geschäftsführer|"
        "Geschäftsführerin|Projektleiter|Vertriebsleiter|Rechtsanwalt|Elektriker|Bäcker|Verkäuferin|Sachbearbeiter|"
        "Abteilungsleiter|Hausmeister|Assistentin"
    ),
    "fr": _split(
        "infirmière|professeur|ingénieur|comptable|avocat|directeur général|directrice|chef de projet|développeur|"
        "vendeuse|plombier|responsable des ventes|secrétaire|médecin|architecte|boulanger|assistante|cuisinier"
    ),
    "es": _split(
        "enfermera|profesor|ingeniero|contable|abogada|director general|jefe de ventas|desarrollador|camarero|"
        "fontanero|secretaria|médico|arquitecta|gerente|administrativo|cocinera|periodista"
    ),
    "it": _split(
        "infermiera|insegnante|ingegnere|ragioniere|avvocato|amministratore delegato|responsabile vendite|"
        "sviluppatore|cameriere|idraulico|segretaria|medico|architetto|direttrice|impiegato|cuoco|giornalista"
    ),
    "pt": _split(
        "enfermeira|professor|engenheiro|contabilista|advogada|diretor geral|gerente|programador|empregado de mesa|"
        "canalizador|secretária|médico|arquiteta|jornalista|cozinheiro|vendedora"
    ),
    "nl": _split(
        "verpleegkundige|leraar|ingenieur|boekhouder|advocaat|directeur|projectleider|ontwikkelaar|ober|loodgieter|"
        "secretaresse|huisarts|architect|verkoper|journalist|manager|kok"
    ),
}
ILLS = {
    "en": _split(
        "diabetes|type 2 diabetes|asthma|depression|anxiety|bipolar disorder|breast cancer|lung cancer|leukemia|"
        "hypertension|high blood pressure|migraine|epilepsy|HIV|hepatitis B|pneumonia|a broken leg|arthritis|ADHD|"
        "autism|"
        "schizophrenia|dementia|Alzheimer's|Parkinson's|multiple sclerosis|Crohn's disease|celiac disease|anemia|"
        "obesity|insomnia|PTSD|atrial fibrillation|COPD|hypothyroidism|lupus|gout|sciatica|osteoporosis|cirrhosis|"
        "anorexia|bulimia|OCD|borderline personality disorder|panic attacks|sleep apnea|glaucoma|cataract|tinnitus|"
        "vertigo|"
        "shingles|measles|malaria|dengue|sepsis|meningitis|herpes|chlamydia|prostate cancer|melanoma|lymphoma|a "
        "brain tumor|stage 3 colon cancer|a heart attack|angina|arrhythmia|deep vein thrombosis|a concussion|a "
        "fractured wrist|"
        "latex allergy|peanut allergy|latex|amiodarone|warfarin|aspirin|omeprazole|atorvastatin|levothyroxine|"
        "gabapentin|tramadol|morphine|oxycodone|fluoxetine|lithium|prednisone|salbutamol|ozempic|antidepressants|"
        "endometriosis|chest pain|shortness of breath|heart failure|a stroke|appendicitis|"
        "penicillin|ibuprofen|metformin|insulin|sertraline|prozac|lisinopril|amoxicillin|paracetamol|methadone|"
        "chemotherapy|a herniated disc|kidney stones|pregnancy|miscarriage|COVID-19|tuberculosis|psoriasis|eczema|"
        "fibromyalgia"
    ),
    "de": _split(
        "Diabetes|Asthma|Bluthochdruck|Depression|Brustkrebs|Migräne|Epilepsie|Bandscheibenvorfall|"
        "Lungenentzündung|Rheuma|Herzinsuffizienz|Schlaganfall|Demenz|Hepatitis C|Ibuprofen|Insulin|Burnout"
    ),
    "fr": _split(
        "diabète|asthme|hypertension|dépression|cancer du sein|migraine|épilepsie|hernie discale|pneumonie|"
        "arthrose|insuffisance cardiaque|hépatite B|insuline|anémie|démence"
    ),
    "es": _split(
        "diabetes|asma|hipertensión|depresión|cáncer de mama|migraña|epilepsia|hernia discal|neumonía|artritis|"
        "insuficiencia cardíaca|hepatitis C|insulina|anemia|ansiedad"
    ),
    "it": _split(
        "diabete|asma|ipertensione|depressione|tumore al seno|emicrania|epilessia|ernia del disco|polmonite|"
        "artrite|insufficienza cardiaca|epatite B|insulina|anemia|ansia"
    ),
    "pt": _split(
        "diabetes|asma|hipertensão|depressão|cancro da mama|enxaqueca|epilepsia|hérnia discal|pneumonia|artrite|"
        "insuficiência cardíaca|hepatite B|insulina|anemia|ansiedade"
    ),
    "nl": _split(
        "diabetes|astma|hoge bloeddruk|depressie|borstkanker|migraine|epilepsie|hernia|longontsteking|artrose|"
        "hartfalen|hepatitis B|insuline|bloedarmoede|dementie"
    ),
}
NATIONS = {
    "en": _split(
        "American|British|English|Scottish|Welsh|Irish|Canadian|Australian|German|French|Spanish|Italian|"
        "Portuguese|Dutch|Belgian|Swiss|Austrian|Polish|Czech|Slovak|Hungarian|Romanian|Bulgarian|Greek|Turkish|"
        "Russian|Ukrainian|"
        "Swedish|Norwegian|Danish|Finnish|Icelandic|Estonian|Latvian|Lithuanian|Serbian|Croatian|Bosnian|Albanian|"
        "Slovenian|Macedonian|Georgian|Armenian|Israeli|Jewish|Arab|Egyptian|Moroccan|Algerian|Tunisian|Nigerian|"
        "Ghanaian|"
        "Kenyan|Ethiopian|Somali|South African|Indian|Pakistani|Bangladeshi|Sri Lankan|Nepali|Chinese|Japanese|"
        "Korean|Vietnamese|Thai|Filipino|Indonesian|Malaysian|Iranian|Persian|Iraqi|Syrian|Lebanese|Afghan|Saudi|"
        "Mexican|Cuban|"
        "Brazilian|Argentinian|Chilean|Colombian|Peruvian|Venezuelan|Muslim|Christian|Catholic|Protestant|Buddhist|"
        "Hindu|Sikh|Kurdish|Roma|Hispanic|Latino|African American|Native American|Caucasian|Asian|European|Africans|"
        "Republican|Democrat|Germans|Americans|Russians|Swedes|Danes|Poles|Turks|Arabs|Jews|Muslims|Christians|"
        "Canadians|Italians|Mexicans|Chechen|Tatar|Basque|Catalan|Cambodian|Mongolian|Cypriot|Maltese|Saudis|"
        "Mormon|Taiwanese"
    ),
    "de": _split(
        "deutsch|Deutscher|Deutsche|türkisch|Türke|polnisch|Polin|Franzose|französisch|italienisch|spanisch|"
        "russisch|österreichisch|Schweizer|syrisch|katholisch|evangelisch|muslimisch|jüdisch|Engländer|griechisch"
    ),
    "fr": _split(
        "français|française|allemand|allemande|anglais|italienne|espagnol|portugaise|belge|suisse|marocain|"
        "algérienne|turc|russe|chinoise|catholique|musulman|juive|Français|Allemands"
    ),
    "es": _split(
        "español|española|alemán|francesa|inglés|italiana|mexicano|argentina|colombiano|peruana|chilena|marroquí|"
        "chino|rusa|católico|musulmana|judío|catalán|vasco"
    ),
    "it": _split(
        "italiano|italiana|tedesco|francese|inglese|spagnola|russo|cinese|albanese|rumena|marocchino|cattolico|"
        "musulmana|ebreo|svizzero"
    ),
    "pt": _split(
        "português|portuguesa|brasileiro|brasileira|alemão|francesa|inglês|espanhola|angolano|italiana|russo|"
        "católico|muçulmana|judeu"
    ),
    "nl": _split(
        "Nederlands|Nederlandse|Duits|Duitse|Belg|Franse|Engels|Spaanse|Turkse|Marokkaanse|Pools|katholiek|moslim|joods"
    ),
}
PRODUCTS = _split(
    "iPhone 13|iPhone|Galaxy S21|iPad Pro|MacBook Air|ThinkPad X1|PlayStation 5|Xbox Series X|Nintendo Switch|"
    "Kindle|Fire TV Stick|Echo Dot|Chromecast|Windows 11|macOS Ventura|Ubuntu 22.04|Android 13|Excel|Word|"
    "PowerPoint|Outlook|Teams|"
    "Photoshop|AutoCAD|React|Angular|Node.js|Django|Docker|Kubernetes|TensorFlow|PyTorch|MySQL|PostgreSQL|MongoDB|"
    "JavaScript|Java|C++|Golf GTI|Model 3|Corolla|Civic|F-150|Polo|Clio|Panda|Dyson V11|Roomba|AirFryer XL|CoolPix "
    "B500|"
    "EOS R6|LaserJet 400|EcoTank|WH-1000XM4|QuietComfort|Fitbit Charge|Apple Watch|Garmin Fenix|GoPro Hero 9|"
    "Minecraft|Fortnite|FIFA 23|Monopoly|Lego Technic|Harry Potter|Star Wars|Pokémon|ChatGPT|Alexa|Siri|Bluetooth|"
    "Wi-Fi|USB-C|HDMI|"
    "PDF|HTML|JSON|API|SQL|VPN|GPS|LED|TV|CEO Magazine|GDPR|ISO 9001|Bitcoin|Ethereum|Pump P-101|Sensor TX-9|"
    "Router AX5400|Servo 24V|Valve DN50|Series 7|Pro Max|Premium Plus|Gold Card|Family Plan|Prime"
)
STREETS = _split(
    "Street|St|St.|Road|Rd|Rd.|Avenue|Ave|Ave.|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Court|Ct|Place|Square|Terrace|"
    "Close|Crescent|Parkway|Circle|Trail|Highway|Row|Hill|Gardens|Mews|Alley|Cliff|Plaza|Station|Meadow|Run|"
    "Streets|Path|Ridge|Turnpike"
)
CUES = _split(
    "name|surname|mr|mrs|dear|from|to|regards|sincerely|address|patient|customer|client|author|contact|street|"
    "straße|strasse|str|weg|platz|allee|gasse|rue|avenue|place|chemin|boulevard|calle|avenida|plaza|paseo|camino|"
    "via|viale|piazza|corso|"
    "largo|rua|travessa|praça|straat|laan|plein|gracht|kade|ulica|ul|gade|vej|gatan|gata|vägen|katu|tie|utca|út|"
    "apt|suite|flat|unit|floor|etage|piso|box|km|whatsapp|phd|mba|bsc"
)
TONGUES = {
    "en": _split("English|German|French|Spanish|Italian|Portuguese|Dutch|Polish|Russian|Arabic|Turkish|Hindi|Chinese"),
    "de": _split("Englisch|Deutsch|Französisch|Spanisch|Italienisch|Portugiesisch|Polnisch|Russisch|Arabisch|Türkisch"),
    "fr": _split("anglais|allemand|français|espagnol|italien|portugais|néerlandais|polonais|russe|arabe|chinois"),
    "es": _split("inglés|alemán|francés|español|italiano|portugués|catalán|polaco|ruso|árabe|chino"),
    "it": _split("inglese|tedesco|francese|spagnolo|italiano|portoghese|polacco|russo|arabo|cinese"),
    "pt": _split("inglês|alemão|francês|espanhol|italiano|português|polaco|russo|árabe|chinês"),
    "nl": _split("Engels|Duits|Frans|Spaans|Italiaans|Portugees|Pools|Russisch|Arabisch|Turks|Nederlands"),
}
UNITS = _split(
    """bar|mbar|Pa|kPa|°C|°F|K|V|kV|mV|A|mA|W|kW|kWh|Hz|kHz|rpm|U/min|tr/min|1/min|Nm|N|kN|mm|cm|m|km|µm|mm/s|m/s
    km/h|mm²|m²|m³|m3/h|l|L|ml|l/min|g|kg|mg|t|s|ms|min|h|d|%|% RH|ppm|dB|dB(A)|lux|Ohm|kOhm|MOhm|uA|pH|dH|µS/cm
    GB|MB|MB/s|ms|px|pcs|pc|St.|Stk.|Stück|tsp|tbsp|cups|cup|EL|TL|Prise|g/l|mg/l|cuil. à soupe|c. à s.|cdas
    cucharadas|tazas|cucchiai|colheres|eetlepels|oz|lb|lbs|in|ft|inch|psi|x|mal|veces|fois|kcal|€|EUR|USD|CHF|GBP
    R$"""
)
