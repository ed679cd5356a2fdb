"""What a text says of itself: internal, confidential, secret."""

from __future__ import annotations

import re
from collections.abc import Iterator

from suffice.core.document import Span

_HIGHEST = (
    r"strictly confidential|top secret|classified|eyes only|streng (?:geheim|vertraulich)|verschlusssache|"
    r"strictement confidentiel\w*|très secret|secret défense|secret médical|estrictamente confidencial|"
    r"strettamente (?:riservato|confidenziale)|segretissimo|estritamente confidencial|ultrassecreto|"
    r"strikt vertrouwelijk|"
    r"strikt geheim|staatsgeheim|alto secreto|máximo secreto|attorney[- ]client privileged?"
)
_CONFIDENTIAL = (
    r"(?:private (?:and|&) )?confidential|vertraulich\w*|confidentiel(?:le)?s?|confidencial(?:es)?|riservat[oa]|"
    r"confidenziale|"
    r"vertrouwelijk|privileged|proprietary|geheim|do not (?:share|forward|distribute)|not for distribution|"
    r"ne pas diffuser|no difundir|nicht weitergeben|not to be shared|off the record|under (?:embargo|nda)|"
    r"non divulgare"
)
_INTERNAL = (
    r"internal(?: use)?(?: only)|for internal use|nur (?:für den )?intern\w*(?: gebrauch)?|(?:à )?usage interne|"
    r"uso interno|"
    r"intern gebruik|company internal"
)
_MARKING = re.compile(rf"(?<!\w)(?:({_HIGHEST})|({_CONFIDENTIAL})|({_INTERNAL}))(?!\w)", re.IGNORECASE)
_TYPES = ("MARKING_SECRET", "MARKING", "MARKING_INTERNAL")


def find(text: str) -> Iterator[Span]:
    """Every marking in the text."""
    for match in _MARKING.finditer(text):
        yield Span(match.start(), match.end(), _TYPES[(match.lastindex or 1) - 1], 0.9, "marked so in the text")
