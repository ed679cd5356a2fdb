"""What is printed on receipts and invoices, per language; the lists are in `data/`.

`{}` takes a number or a name, `{rate}`, `{tax}` and `{cur}` the rate, the name of the tax and the currency.
"""

from __future__ import annotations

import json
from pathlib import Path

_DATA = Path(__file__).resolve().parent / "data"
WORDS: dict[str, dict[str, list[str]]] = {
    language: json.loads((_DATA / f"words_{language}.json").read_text(encoding="utf-8"))
    for language in ("en", "de", "fr", "es", "it", "nl")
}
