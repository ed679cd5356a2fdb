"""The made items of the example inbox: what each says, and how it is turned into a file."""

from __future__ import annotations

from collections.abc import Callable

Make = Callable[[], bytes]


def all_items() -> dict[str, Make]:
    """Every made item by its file name."""
    from inbox_items import broken, contracts, encoded, invoices, letters, logs, mail, notes, receipts

    items: dict[str, Make] = {}
    for module in (encoded, logs, mail, invoices, contracts, letters, notes, receipts, broken):
        items.update(module.ITEMS)
    return items
