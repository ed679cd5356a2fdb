"""Spanish."""

from __future__ import annotations

from suffice.specialists.duties.cues import Words

WORDS = Words(
    common=(
        r"\w+ción|\w*ñ\w*|el|la|los|las|de|y|del|que|en|con|por|para|se|al|no|una|un|cambiado|cambiada|revisar|pedir|próxima"
        "|fuga|pendiente"
    ),
    must=(
        r"deber[áa]n?|debe|deben|se (?:obligan?|comprometen?) (?:a|también a)|(?:está|están|queda|quedan|estará"
        r"|estarán) obligad[oa]s? a"
        r"|tendr[áa]n? que|tienen? que|habrán? de|ha de|han de|no podrán?|no puede|no pueden"
        r"|queda(?:n)? prohibid[oa]s?|se prohíbe|está prohibid[oa]"
        r"|correrán? (?:a|por) (?:cargo|cuenta)|(?:será|serán|es|son) (?:por cuenta|a cargo|de cargo)|vencen?"
        r"|(?:es|son|será|serán) (?:exigibles?|pagader[oa]s?)"
        r"|pagader[oa]s? (?:en|por|a|dentro|el|antes)|se abonará[n]?|se pagará[n]?|se entregará[n]?"
        r"|viene obligad[oa] a|incumbe"
    ),
    performs=(
        "paga|abona|entrega|devuelve|suministra|facilita|pagará|pagarán|abonará|abonarán|entregará|entregarán"
        "|devolverá|suministrará|guardará|guardarán"
        "|facilitará|reembolsará|mantendrá|comunicará|avisará|restituirá|prestará|asumirá|contratará|reparará"
        "|soporta|informará|conservará"
    ),
    never=(
        r"no (?:debe|deberá|está|estará|tiene|tendrá) (?:obligad|que )|se entenderá por|se regirá|se rige"
        r"|tendrá derecho|tiene derecho|tuvo que|tuvieron que"
        r"|debe entenderse|no es necesario|no hace falta|sin novedad|debido a"
    ),
    todo=(
        r"(?-i:TODO)|por hacer|pendientes?(?: de)?|por (?:cambiar|revisar|pedir|sustituir|reparar|comprobar)"
        r"|a (?:cambiar|revisar|sustituir|vigilar|reparar|reponer)|hay que|habrá que|falta (?:cambiar|pedir"
        r"|revisar|ajustar|montar|comprobar)"
        r"|próxim[oa] (?:revisión|inspección|cambio|visita|mantenimiento|engrase|calibración|control|ITV"
        r"|parada prevista)|por favor|se recomienda|recomendable|conviene|debe|deben|prever|no olvidar"
    ),
    orders=(
        "revisar|pedir|cambiar|sustituir|comprobar|vigilar|limpiar|engrasar|ajustar|apretar|reponer|reparar"
        "|programar|planificar|avisar|llamar|calibrar"
        "|rellenar|controlar|verificar|medir|comprar|solicitar|encargar|purgar|tensar|prever|inspeccionar"
        "|renovar|no (?:arrancar|usar|tocar)"
    ),
    roles=(
        "arrendatari[oa]s?|arrendador(?:a|es)?|inquilin[oa]s?|client[ea]s?|proveedor(?:a|es)?|contratistas?"
        "|vendedor(?:a|es)?|comprador(?:a|es)?|trabajador(?:a|es)?"
        "|emplead[oa]s?|empleador(?:a)?|empresa|prestamistas?|prestatari[oa]s?|licenciatari[oa]|licenciante"
        "|receptor(?:a)?|divulgador(?:a)?|partes|parte|consultor(?:a)?"
        "|prestador(?:a)?|mandatari[oa]|mandante|sociedad|propietari[oa]s?|usuari[oa]s?|fiador(?:a)?"
        "|transportista|estudiante|titular|adjudicatari[oa]|subcontratista"
        "|turno de noche|turno de mañana|turno de tarde|electricista|mecánico|distribuidor(?:a)?"
        "|concesionari[oa]|asegurad[oa]|depositari[oa]|becari[oa]"
    ),
    articles="[Ee]l|[Ll]a|[Ll]os|[Ll]as|[Cc]ada|[Aa]mbas|[Uu]n|[Uu]na|[Dd]el|[Aa]l",
    aside="a|al|de|del|por|con|para|contra|entre|ante|a la|de la|a los|de los|a las|de las",
    agent="por|por el|por la|del|de la|de|al|a la",
    months=(
        "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|ene"
        "|feb|abr|jun|jul|ago|sep|oct|nov|dic"
    ),
    weekdays=(
        "(?:el |próximo )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|mañana(?! y)|fin de mes|fin de año"
    ),
    before=(
        "(?:a más tardar(?: el| en)?|antes de(?:l| los)?|hasta el|en(?: el| un)? plazo(?: máximo)? de"
        "|dentro de(?:l plazo de| los)?|en(?: los)?|el día|el|para el|para"
        "|con(?: una antelación(?: mínima)? de| un preaviso de)?|a los|al cabo de|durante|por|vence el|desde el"
        "|a)(?: los| las| finales de| fin de| principios de)?"
    ),
    spans="(?:días?|horas?|h|semanas?|mes(?:es)?|años?|trimestres?)(?: (?:hábiles|naturales|laborables))?",
    numbers=(
        "un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|catorce|quince|veinte|treinta|sesenta|noventa"
    ),
    every=(
        r"cada (?:SPAN|COUNT km|mes|año|semana|día|trimestre|turno)|mensualmente|anualmente|trimestralmente"
        r"|semanalmente|diariamente|una vez (?:al|por) (?:año|mes|semana|día)|dos veces al año"
        r"|sin demora|inmediatamente|de inmediato|cuanto antes|lo antes posible|urgente|asap"
        r"|(?:en|durante) (?:la|el) próxim[oa] (?:parada|revisión|visita|turno|mantenimiento|inspección|semana)"
        r"|próxima (?:semana|visita|parada)"
        r"|dentro de los (?:primeros )?COUNT (?:primeros )?días(?: de cada mes)?|(?:el|antes del) (?:primer"
        r"|último|quinto|décimo|\d{1,2}) (?:día )?(?:hábil )?de(?:l| cada) mes(?: siguiente)?"
        r"|al término del contrato|a la entrega|al finalizar el contrato"
    ),
    per="por (?:día|mes|año|semana|hora|unidad|ciento|\\w+)|al (?:mes|año|día)|/ ?\\w+|mensuales|anuales|diarios",
    units=(
        "unidades|uds?\\.?|piezas?|pzas?\\.?|litros?|L|l|kg|g|t|m|mm|juegos?|sacos?|cajas?|palés?|ejemplares"
        "|copias|bar|Nm|bidones"
    ),
)
