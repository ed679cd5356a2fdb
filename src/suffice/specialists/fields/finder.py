"""From a document to its fields: segments, labels, candidates, choice, calibrated confidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from suffice.core.document import Document, Field
from suffice.specialists.fields.amounts import format_amount
from suffice.specialists.fields.days import day_candidates
from suffice.specialists.fields.found import Found, part_of
from suffice.specialists.fields.identity import iban
from suffice.specialists.fields.look import Look, look
from suffice.specialists.fields.money import currency
from suffice.specialists.fields.numbers import number_candidates
from suffice.specialists.fields.parties import address, seller
from suffice.specialists.fields.rank import best
from suffice.specialists.fields.segments import segments_of
from suffice.specialists.fields.settings import Settings, read_settings
from suffice.specialists.fields.tagger import Tagged, open_tagger
from suffice.specialists.fields.taxid import tax_id
from suffice.specialists.fields.totals import total_candidates


class Finder:
    """A loaded model: `finder(document)` gives the fields, `finder.found(...)` the same uncalibrated."""

    def __init__(self, tag: Callable[[Sequence[Look]], list[Tagged]], settings: Settings) -> None:
        self._tag, self._settings = tag, settings

    @classmethod
    def open(cls, folder: Path) -> Finder:
        """Raises ModelError."""
        return cls(open_tagger(folder / "lines.crfsuite"), read_settings(folder / "settings.json"))

    def __call__(self, document: Document) -> tuple[Field, ...]:
        read = any(page.origin == "ocr" for page in document.pages)
        return tuple(self._field(found, read) for found in self.found(self.tagged(document)))

    def tagged(self, document: Document) -> list[Tagged]:
        return self._tag([look(segment) for segment in segments_of(document)])

    def found(self, tagged: Sequence[Tagged]) -> list[Found]:
        """At most one of each field, in the order a person would name them."""
        money = currency(tagged)
        month_first = money is not None and money.value == "USD"
        fields = (
            seller(tagged, self._weights("seller")),
            address(tagged),
            self._date(tagged, month_first),
            self._total(tagged),
            money,
            tax_id(tagged),
            iban(tagged),
            self._number(tagged),
        )
        return [field for field in fields if field is not None]

    def _field(self, found: Found, read: bool) -> Field:
        """Calibrated; what a reader took from a picture is less certain than digital text."""
        curve = self._settings.curves.get(f"{found.name}:ocr" if read else found.name)
        confidence = round(curve.at(found.score) if curve else found.score, 4)
        return Field(found.name, found.value, found.text, confidence, found.page, found.box)

    def _weights(self, name: str) -> dict[str, float]:
        return self._settings.weights[name]

    def _total(self, tagged: Sequence[Tagged]) -> Found | None:
        chosen = best(total_candidates(tagged), self._weights("total"))
        if chosen is None:
            return None
        amount, segment = chosen[0].item.amount, chosen[0].item.tagged.look.segment
        place = part_of(segment, amount.start, amount.end)
        return Found("total", format_amount(amount.value), amount.text, chosen[1], segment.page, place)

    def _date(self, tagged: Sequence[Tagged], month_first: bool) -> Found | None:
        chosen = best(day_candidates(tagged, month_first), self._weights("date"))
        if chosen is None:
            return None
        day, segment = chosen[0].item, chosen[0].item.tagged.look.segment
        place = part_of(segment, day.dated.start, day.dated.end)
        return Found("date", day.day.isoformat(), day.dated.text, chosen[1], segment.page, place)

    def _number(self, tagged: Sequence[Tagged]) -> Found | None:
        chosen = best(number_candidates(tagged), self._weights("number"))
        if chosen is None or chosen[1] < 0.05:
            return None
        number, segment = chosen[0].item, chosen[0].item.tagged.look.segment
        place = part_of(segment, number.start, number.end)
        return Found("number", number.text, number.text, chosen[1], segment.page, place)
