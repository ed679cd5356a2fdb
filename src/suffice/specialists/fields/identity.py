"""Tax ids and bank accounts: numbers with check digits, and numbers beside their label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from suffice.specialists.fields.found import Found, found_in
from suffice.specialists.fields.tagger import Tagged

_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}")
_VAT = re.compile(
    r"(?<![A-Z0-9])(?:(?P<eu>AT ?U|BE|DE|DK|EL|ES|FI|FR|GB|IE|IT|LU|NL|PL|PT|SE|XI)"
    r"[\s.-]?[A-Z0-9](?:[\s.-]?[A-Z0-9]){6,11}"
    r"|CHE[-\s]?\d{3}\.?\d{3}\.?\d{3}(?:\s?(?:MWST|TVA|IVA))?)(?![A-Z0-9])"
)
_LABEL = re.compile(
    r"(?:gst|g\.s\.t\.?|sst|vat|ust|u\.?st\.?|mwst|tva|iva|n\.?i\.?f|c\.?i\.?f|btw"
    r"|abn|a\.b\.n\.?|uen|uid|tax|ein|umsatzsteuer)"
    r"[\s./-]*(?:id|reg|identifikations|intracom(?:munautaire)?|intra|nummer|n[ou°º]|nr|number|registration|ident)*"
    r"[\s.:/#-]*(?:no|nr|n°|nummer|number|id|idnr|cif)*[\s.:#()-]*"
    r"(?P<id>(?=[A-Z0-9 .-]*\d{2})[A-Z0-9](?:[ .-]?[A-Z0-9]){5,17})",
    re.IGNORECASE,
)
_ENOUGH_DIGITS = 7


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


def tax_id(tagged: Sequence[Tagged]) -> Found | None:
    """The seller's tax number: checked VAT numbers and labelled ones, not those in the buyer's block."""
    found: list[tuple[float, int, Found]] = []
    for place, item in enumerate(tagged):
        doubt = item.belief.get("BUYER", 0.0) + item.belief.get("BANK", 0.0)
        for text, score in _numbers(item.look.segment.text, _label_before(tagged, place)):
            kept = score * (1 - 0.8 * min(doubt, 1.0))
            value = re.sub(r"[\s.-]", "", text).upper()
            found.append((round(kept, 2), -place, found_in("tax_id", value, text, kept, [item.look.segment])))
    return max(found, key=lambda one: one[:2])[2] if found else None


def _label_before(tagged: Sequence[Tagged], place: int) -> str:
    """The text of the piece at the left on the same row, which may be the label of this one."""
    if place == 0:
        return ""
    left, here = tagged[place - 1].look.segment, tagged[place].look.segment
    return left.text + " " if left.row == here.row else ""


def _numbers(text: str, before: str) -> list[tuple[str, float]]:
    found = [(match.group().strip(), 0.97) for match in _VAT.finditer(text) if _valid_vat(match.group())]
    for match in _LABEL.finditer(before + text):
        number = _trimmed(match.group("id"))
        if number and number in text and all(number not in other and other not in number for other, _ in found):
            found.append((number, 0.9))
    return found


def _trimmed(text: str) -> str:
    """A number without the words that follow it; empty where it has too few digits."""
    kept: list[str] = []
    for word in text.split(" "):
        if kept and not any(char.isdigit() for char in word):
            break
        kept.append(word)
    number = " ".join(kept).strip(" .-")
    return number if sum(char.isdigit() for char in number) >= _ENOUGH_DIGITS else ""


def _valid_vat(text: str) -> bool:
    from stdnum.ch import vat as swiss
    from stdnum.eu import vat as european
    from stdnum.gb import vat as british

    compact = re.sub(r"[\s.-]", "", text)
    if compact.startswith("CHE"):
        return bool(swiss.is_valid(text)) or len(compact) in {12, 16, 15}
    if compact.startswith("GB"):
        return bool(british.is_valid(compact))
    return bool(european.is_valid(compact))
