"""English."""

from __future__ import annotations

from suffice.specialists.duties.cues import Words

WORDS = Words(
    common="the|of|and|to|is|in|for|shall|with|by|on|be|at|or|due|check|replaced|ok|next|replace|order",
    must=(
        "shall|must|agrees? (?:not )?to|undertakes?(?: not)? to|(?:is|are|be) (?:hereby )?(?:obliged|required"
        "|bound|obligated) to"
        "|has to|have to|(?:is|are) to (?!the)|(?:is|are) (?:prohibited|forbidden)|may not|may only|cannot"
        "|(?:is|are) (?:payable|due|responsible for|liable for the cost)|falls? due|payable (?:by|within|on|in"
        "|monthly)"
        "|bears? the costs?|covenants? to|warrants? to|is under (?:a|an) (?:duty|obligation)"
    ),
    performs="pays|delivers|provides|returns|reimburses|supplies|maintains|insures|notifies|bears|repays|keeps",
    never=(
        "shall (?:mean|be governed|be deemed|apply|not apply|constitute|prevail|have the right|be entitled"
        "|include|commence"
        "|begin|continue|remain in (?:force|effect)|survive|be construed|supersede|be void|take effect|come into)"
        "|must have been|had to|no need to|does not (?:have|need) to|do not (?:have|need) to|not (?:obliged"
        "|required) to"
        "|is entitled to|may not be (?:enough|visible)|due to (?!be)|duly"
    ),
    todo=(
        r"(?-i:TODO|To-?[Dd]o|to-do)\b|to be (?:\w+ed|done|bought|rebuilt)|needs? (?:\w+ing|replacement|to be"
        r"|repair|attention"
        r"|a new|new)|please"
        r"|next (?:inspection|service|check|test|visit|due|calibration|oil change|lubrication|overhaul|maintenance)"
        r"|(?:swap|replace|check|change|inspect|renew|repair) (?:at|on|during|by|before|within|next|in|asap|soon)\b"
        r"|keep an eye|follow[- ]up|outstanding|still open|should be \w+ed|recommend\w*|must be|has to be"
        r"|due (?:by|on|in|\d)"
        r"|\w+ to (?:check|replace|order|repair|inspect|call|bring|deliver|supply|send|fit|quote)"
    ),
    orders=(
        "replace|check|order|swap|clean|monitor|inspect|tighten|schedule|book|plan|arrange|observe|watch|call"
        "|retest|recheck"
        "|adjust|fit|change|grease|lubricate|refill|top up|investigate|repair|fix|inform|verify|calibrate"
        "|re-?check|renew"
        "|re-?tension|drain|flush|measure|buy|get|send|ask|do not|don't|never"
    ),
    roles=(
        "tenants?|landlords?|lessees?|lessors?|clients?|customers?|(?:sub)?contractors?|suppliers?|sellers?"
        "|buyers?|purchasers?"
        "|vendors?|employees?|employers?|lenders?|borrowers?|licensees?|licensors?|recipients?|discloser"
        "|parties|party|either side"
        "|consultants?|operators?|providers?|agents?|company|guarantor|owner|manufacturer|carrier|hirer|user|student"
        "|franchisee|franchisor|distributor|insurer|insured|agency|principal|trainee|electrician|fitter|technician"
        "|night shift|day shift|early shift|late shift"
    ),
    articles="[Tt]he|[Ee]ach|[Ee]ither|[Bb]oth|[Nn]either|[Tt]he other|[Aa]ny|[Aa]",
    aside="to|from|of|with|by|for|against|between|upon|under|at|on",
    agent="by",
    months="January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec",
    weekdays=(
        "(?:next )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|tomorrow|noon|today"
        "|month[- ]end|year[- ]end"
    ),
    before=(
        "(?:no later than|not later than|at the latest(?: by| on)?|by|before|until|on or before|prior to|on"
        "|within|in|not less than|at least|upon|with|for)(?: the| a period of| a maximum of)?(?: end of(?: the)?)?"
    ),
    spans="(?:business |working |calendar )?(?:hours?|hrs?|h|days?|weeks?|months?|years?|shifts?)(?:['’](?! s))?",
    numbers=(
        "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|twenty-one|thirty|sixty|ninety"
    ),
    every=(
        r"every (?:SPAN|\w+ (?:months?|weeks?|days?|years?|hours?|km)|month|week|day|year|quarter|shift|second \w+)"
        r"|(?:annually|monthly|quarterly|weekly|daily|yearly|half-yearly|twice a year|once a (?:year|month|week|day))"
        r"|without (?:undue )?delay|immediately|at once|asap|promptly|forthwith"
        r"|(?:at|on|during|in)(?: the)? next (?:shutdown|stop|service|visit|inspection|shift|maintenance"
        r"|weekend|changeover)|next (?:visit|shift|week|service|month|shutdown)"
        r"|(?:(?:no|not) later than|by|on|before|until)(?: the)? (?:first|second|third|fifth|tenth|last"
        r"|\d+(?:st|nd|rd|th)) (?:working |business |calendar )?day(?: of (?:each|every|the) (?:\w+ )?month)?"
        r"|(?:by|at|before|until)(?: the)? end of (?:the |each |every )?(?:term|tenancy|month|year|quarter|week"
        r"|shift|contract)"
    ),
    per="per (?:annum|(?:started |commenced )?\\w+)|a (?:day|week|month|year)|each|/ ?\\w+",
    units=(
        "units?|pcs\\.?|pieces?|litres?|liters?|L|l|kg|g|t|tonnes?|m|mm|metres?|sets?|bags?|boxes|hours?|copies"
        "|bar|Nm|drums?"
    ),
)
