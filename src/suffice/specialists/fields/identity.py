"""Bank accounts: numbers with check digits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from suffice.specialists.fields.found import Found, found_in
from suffice.specialists.fields.tagger import Tagged

_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}")


def iban(tagged: Sequence[Tagged]) -> Found | None:
    """The first account number that passes its check digits; the seller's stands before any other."""
    from stdnum import iban as numbers

    for item in tagged:
        text = item.look.segment.text
        for match in _IBAN.finditer(text.upper()):
            for shown in _shorter(match.group()):
                if numbers.is_valid(shown, check_country=False):
                    return found_in("iban", numbers.compact(shown), shown, 1.0, [item.look.segment])
    return None


def _shorter(text: str) -> list[str]:
    """The text, and what is left of it when words are taken off its end."""
    words = text.split(" ")
    return [" ".join(words[:count]) for count in range(len(words), 0, -1)]
