"""Tax ids: the shapes of European VAT numbers however they are spaced, and numbers beside their label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from suffice.specialists.fields.found import Found, found_in
from suffice.specialists.fields.tagger import Tagged

_SHAPES = {
    "AT": ("U9{8}",), "BE": ("9{10}",), "BG": ("9{9,10}",), "CY": ("9{8}A",), "CZ": ("9{8,10}",), "DE": ("9{9}",),
    "DK": ("9{8}",), "EE": ("9{9}",), "EL": ("9{9}",), "ES": ("X9{7}X",), "FI": ("9{8}",), "FR": ("X{2}9{9}",),
    "GB": ("9{12}", "9{9}"), "HR": ("9{11}",), "HU": ("9{8}",), "IE": ("9X9{5}A{1,2}",), "IT": ("9{11}",),
    "LT": ("9{12}", "9{9}"), "LU": ("9{8}",), "LV": ("9{11}",), "MT": ("9{8}",), "NL": ("9{9}B9{2}",),
    "PL": ("9{10}",), "PT": ("9{9}",), "SE": ("9{12}",), "SI": ("9{8}",), "SK": ("9{10}",), "XI": ("9{9}",),
}  # fmt: skip
_CLASSES = {"9": r"\d", "X": "[A-Z0-9]", "A": "[A-Z]", "U": "U", "B": "B"}


def _spaced(shape: str) -> str:
    """The shape with a blank, dot or dash allowed before each sign."""
    parts = re.findall(r"([9XAUB])(\{[\d,]+\})?", shape)
    return "".join(rf"(?:[ .-]{{0,2}}{_CLASSES[sign]}){count}" for sign, count in parts)


_VAT = re.compile(
    r"(?<![A-Za-z0-9])(?:"
    + "|".join(f"{land}(?:{'|'.join(_spaced(shape) for shape in shapes)})" for land, shapes in _SHAPES.items())
    + r"|CHE[-\s]?\d{3}[. ]?\d{3}[. ]?\d{3}(?:\s?(?:MWST|TVA|IVA))?)(?![A-Za-z0-9])"
)
_LABEL = re.compile(
    r"(?<![a-z])(?:gst|g\.s\.t|sst|vat|v\.a\.t|ust|u\.?st|mwst|tva|t\.v\.a|iva|p\.?\s?i(?=[.:\s]|va)|n\.?\s?i\.?\s?f|n\.?i\.?p\.?c"
    r"|c\.?\s?i\.?\s?f|btw|ondernemingsn|abn|a\.b\.n|uen|uid|atu(?=\s?\d)|tax|ein|umsatzsteuer)",
    re.IGNORECASE,
)
_GAP = re.compile(
    r"(?:[\s.,:/#()°º-]|id|reg(?:istration|istered|istr|n)?|n[or](?![a-z])|n(?![a-z])|num(?:mer|ber|ero|éro|ero)?|nummer|"
    r"identifi[ck]ations?|ident|intra(?:com(?:munautaire)?)?|steuer|payer|code|cif|nif|iva|va|vat|tva|gst|e(?![a-z])|c\.?f|"
    r"f(?![a-z])|a(?![a-z])|u(?![a-z]))*",
    re.IGNORECASE,
)
_ID = re.compile(
    r"(?<![A-Za-z\d])(?:(?<!C\.)[A-Z]{1,3}[ .-]{0,2})?(?!\d+[.,]\d{2}(?![\d.]))\d(?:[ .-]{0,2}[A-Z0-9]){5,17}(?![a-z%])"
)
_WEAK = re.compile(
    r"(?<![a-z])(?:steuer-?\s?n(?:umme)?r|st\.?-?\s?nr)[\s.:]*(?P<id>\d{2,3}\s?[/ ]\s?\d{3,4}\s?[/ ]\s?\d{4,5})(?!\d)",
    re.IGNORECASE,
)
_ALIKE = str.maketrans("OIlSB", "01158")
_REACH = 60
_ENOUGH_DIGITS = 7


def tax_id(tagged: Sequence[Tagged]) -> Found | None:
    """The seller's tax number: VAT numbers of valid shape before labelled ones, not those in the buyer's block.

    A German Steuernummer counts where there is nothing better. Numbers may run over several pieces of a row.
    """
    found: list[tuple[float, int, Found]] = []
    for place, row in enumerate(_rows(tagged)):
        text = " ".join(item.look.segment.text for item in row)
        doubt = max(item.belief.get("BUYER", 0.0) + item.belief.get("BANK", 0.0) for item in row)
        for shown, value, score in numbers_in(text):
            kept = score * (1 - 0.8 * min(doubt, 1.0))
            segments = [one.look.segment for one in _holding(row, text.index(shown), len(shown))]
            found.append((round(kept, 2), -place, found_in("tax_id", value, shown, kept, segments)))
    return max(found, key=lambda one: one[:2])[2] if found else None


def _rows(tagged: Sequence[Tagged]) -> list[list[Tagged]]:
    rows: dict[int, list[Tagged]] = {}
    for item in tagged:
        rows.setdefault(item.look.segment.row, []).append(item)
    return list(rows.values())


def _holding(row: Sequence[Tagged], start: int, length: int) -> list[Tagged]:
    """The pieces of the row, joined by blanks, that hold this stretch."""
    found, at = [], 0
    for item in row:
        end = at + len(item.look.segment.text)
        if at < start + length and end > start:
            found.append(item)
        at = end + 1
    return found


def numbers_in(text: str) -> list[tuple[str, str, float]]:
    """Each number as printed, its plain value and how much it looks like a tax id (0 to 1)."""
    found = [(match.group(), plain(match.group()), 0.97) for match in _VAT.finditer(text) if _valid(match.group())]
    for label in _LABEL.finditer(text):
        if mended := _mended(text[label.end() : label.end() + _REACH]):
            found.append((*mended, 0.85))
            continue
        begin = label.start() if label.group().lower() == "atu" else label.end()
        number = _ID.search(text, begin, begin + _REACH)
        if number and _GAP.fullmatch(text, begin, number.start()):
            shown = _trimmed(number.group())
            if shown and all(shown not in other and other not in shown for other, *_ in found):
                found.append((shown, plain(shown), 0.9))
    return found or [(match["id"], re.sub(r"\s", "", match["id"]), 0.45) for match in _WEAK.finditer(text)]


def plain(text: str) -> str:
    return re.sub(r"[\s.-]", "", text).upper()


def _mended(text: str) -> tuple[str, str] | None:
    """A number in which a reader took letters for digits, where the check digits agree once they are put right."""
    for match in re.finditer(r"(?<![A-Za-z])(DE|GB|FR|IT|ES|NL|BE|AT|IE)[ .-]?([\dA-Zl .-]{8,18})", text):
        value = match.group(1) + plain(match.group(2)).translate(_ALIKE)
        if value != plain(match.group()) and _valid(value):
            return match.group().strip(), value
    return None


def _trimmed(text: str) -> str:
    """A number without the words that follow it; empty where it has too few digits."""
    kept: list[str] = []
    for word in text.split(" "):
        if any(char.isdigit() for char in "".join(kept)) and not any(char.isdigit() for char in word):
            break
        kept.append(word)
    number = " ".join(kept).strip(" .-")
    return number if sum(char.isdigit() for char in number) >= _ENOUGH_DIGITS else ""


def _valid(text: str) -> bool:
    from stdnum.ch import vat as swiss
    from stdnum.eu import vat as european
    from stdnum.gb import vat as british

    compact = plain(text)
    if compact.startswith("CHE"):
        return bool(swiss.is_valid(text)) or len(compact) in {12, 16, 15}
    if compact.startswith("GB"):
        return bool(british.is_valid(compact))
    return bool(european.is_valid(compact))
