"""French."""

from __future__ import annotations

from suffice.specialists.duties.cues import Words

WORDS = Words(
    common=(
        r"\w*[èêç]\w*|[ldjn]['’]\w+|le|la|les|des|du|et|est|à|une|pour|dans|par|sur|au|aux|ne|pas|remplacé|remplacée|prévoir|changé"
        "|contrôle|fuite"
    ),
    must=(
        r"(?:doi(?:t|vent)|devra|devront)(?: pas)?|s['’]engage(?:nt)? (?:à|de)|s['’]oblige(?:nt)? à|(?:est|sont"
        r"|sera|seront) (?:tenue?s?|obligée?s?) (?:de|d['’]|à)"
        r"|a l['’]obligation de|ont l['’]obligation de|il incombe|incombe(?:nt)? (?:à|au|aux)|s['’]interdi(?:t|sent)"
        r"|ne (?:peut|peuvent|pourra|pourront)(?: pas| en aucun cas)?|(?:est|sont) (?:interdite?s?|exigibles?"
        r"|payables?|dûe?s?|due?s?)"
        r"|payables? (?:à|au|dans|sous|le|avant|par|d['’]avance|mensuellement)|(?:est|sont|reste"
        r"|restent) à la charge (?:de|du|des)|il est interdit|(?:est|sont) à (?:payer|régler|remettre)"
    ),
    performs=(
        "paie|paye|verse|règle|livre|fournit|remet|restitue|rembourse|assure|supporte|paiera|payera|versera"
        "|réglera|livrera|fournira"
        "|remettra|restituera|remboursera|assurera|informera|communiquera|souscrira|rendra|entretient"
        "|supportera|prend en charge"
    ),
    never=(
        r"ne (?:doit|doivent|devra|sont|est) (?:pas |nullement )?(?:tenu|obligé)|n['’]est pas tenu"
        r"|n['’]a pas besoin|est (?:régi|réputé)|sont (?:régi|réputé)"
        r"|a le droit de|a dû|ont dû|doit être (?:compris|entendu)|s['’]entend|n['’]est pas nécessaire|rien à prévoir"
    ),
    todo=(
        r"TODO|à (?:faire|remplacer|prévoir|changer|contrôler|commander|vérifier|surveiller|nettoyer|réparer"
        r"|refaire|graisser|reprendre|planifier|programmer|suivre|régler|resserrer|recharger|étalonner|purger"
        r"|compléter|revoir|renouveler|serrer|aligner|confirmer|rappeler|déposer|monter|démonter|approvisionner)"
        r"|prévoir|merci de|veuillez|prochain(?:e|s|es)? (?:contrôle|visite|vidange|révision|passage|inspection"
        r"|entretien|vérification|étalonnage|graissage|échéance)"
        r"|il faut|faudra|doit être|doivent être|reste à|recommandée?s?|échéance|penser à"
    ),
    orders=(
        "remplacer|changer|contrôler|commander|vérifier|surveiller|nettoyer|réparer|graisser|planifier"
        "|programmer|prévoir|régler|resserrer"
        "|recharger|étalonner|purger|compléter|appeler|informer|refaire|revoir|mesurer|tester|serrer|renouveler"
        "|demander|ne pas"
    ),
    roles=(
        "locataires?|bailleur|bailleresse|preneur|client|clients|cliente|prestataires?|fournisseurs?|vendeur"
        "|vendeurs|acheteurs?|acquéreurs?|salariée?s?"
        "|employeur|prêteur|emprunteur|licenciée?|concédant|destinataires?|divulgateur|parties|partie"
        "|consultante?|exploitant|mandataire|mandant"
        "|société|entreprise|titulaire|maître d['’]ouvrage|sous-traitant|assuré|assureur|caution|propriétaire"
        "|stagiaire|bénéficiaire|transporteur|dépositaire"
        "|utilisateur|équipe de nuit|équipe du matin|équipe de jour|électricien|mécanicien|abonné|occupant|hébergeur"
    ),
    articles="[Ll]e|[Ll]a|[Ll]es|[Ll]['’]|[Cc]haque|[Uu]n|[Uu]ne|[Aa]u|[Dd]u|[Dd]es|[Aa]ux",
    aside="à|au|aux|de|du|des|d['’]|par|avec|pour|contre|entre|sous|chez|à la|de la|à l['’]|de l['’]",
    agent="par|par la|par le|au|aux|du|à la|à|de la|de",
    months=(
        "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv|févr|avr"
        "|juil|sept|oct|nov|déc"
    ),
    weekdays=(
        "(?:ce |cette )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: prochain)?|demain"
        "|fin de mois|fin d['’]année"
    ),
    before=(
        "(?:au plus tard(?: le| dans(?: les)?| à la)?|avant(?: le| la| fin)?|d['’]ici(?: le| au| à| fin)?"
        "|jusqu['’]au|dans(?: un délai(?: maximum| maximal)? de| les)?"
        "|sous(?: un délai de)?|le|à compter du|au|pour(?: le| la)?|en|d['’]au moins"
        "|moyennant un préavis d[e'’]|préavis de|échéance|pendant|fin)(?: fin)?"
    ),
    spans=(
        r"(?:jours?|heures?|h|semaines?|mois|ans?|années?|trimestres?)(?: (?:ouvrés?|ouvrables?|calendaires?"
        r"|francs?))?"
    ),
    numbers="un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quatorze|quinze|vingt|trente|soixante",
    every=(
        r"(?:tous|toutes) les (?:SPAN|COUNT km|mois|ans|jours|semaines|trimestres)|chaque (?:mois|année|semaine"
        r"|jour|trimestre|poste)"
        r"|mensuellement|annuellement|trimestriellement|hebdomadairement|quotidiennement|une fois par (?:an"
        r"|mois|semaine|jour)|par trimestre|deux fois par an"
        r"|sans délai|immédiatement|dès que possible|sans retard|d['’]urgence|asap"
        r"|(?:au|à la|lors du|lors de la) prochain(?:e)? (?:arrêt|visite|passage|maintenance|révision|entretien"
        r"|poste|intervention|équipe)|semaine prochaine|mois prochain"
        r"|(?:au plus tard )?(?:le|avant le) (?:premier|dernier|\d{1,2}|cinq|dix|1er) (?:jour )?(?:de chaque|du"
        r"|de) (?:mois|trimestre|mois suivant)|(?:en|à la) fin (?:de bail|du contrat|de mois|de chaque mois)"
        r"|à la livraison|à la restitution|à réception(?: de facture)?"
    ),
    per="par (?:an|jour|mois|semaine|heure|trimestre|unité|infraction|\\w+)|/ ?\\w+|l['’]unité|HT par \\w+|chacun",
    units=(
        "unités?|pièces?|pcs\\.?|litres?|L|l|kg|g|t|m|mm|jeux|sacs?|cartons?|palettes?|exemplaires?|bar|Nm"
        "|fûts?|mois de loyer"
    ),
)
