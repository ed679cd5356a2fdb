"""The specialist as a whole, with the model that ships."""

from __future__ import annotations

import time
import tomllib
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from suffice.core.document import Box, Document, Field, Line, Page
from suffice.core.errors import ModelError
from suffice.core.types import Card, Grant, Prediction
from suffice.specialists.fields import load, overall
from suffice.tasks.fields import TASK

from . import documents

FOLDER = Path(__file__).resolve().parents[3] / "src/suffice/models/fields-crf"
Predict = Callable[[Document], Prediction]


def _card(folder: Path) -> Card:
    return Card(name="fields-crf", task="fields", runtime="function", about="", licence="", folder=str(folder))


@pytest.fixture(scope="module")
def predict() -> Predict:
    return load(_card(FOLDER), Grant(1, 0))


def _values(predict: Predict, document: Document) -> dict[str, str]:
    return {field.name: field.value for field in predict(document).output}


@pytest.mark.parametrize("make", [documents.plain, documents.placed])
def test_a_malaysian_receipt(predict: Predict, make: Callable[[str], Document]) -> None:
    """Every field is found, the total after rounding, with and without places."""
    values = _values(predict, make(documents.MALAYSIAN))
    assert values == {
        "seller": "SIN LEE HARDWARE SDN BHD",
        "address": "NO. 12, JALAN MERANTI 3/4, TAMAN SRI PERDANA, 81100 JOHOR BAHRU, JOHOR.",
        "date": "2018-10-19",
        "total": "31.60",
        "currency": "MYR",
        "tax_id": "001234567890",
        "number": "CS00012345",
    }


@pytest.mark.parametrize("make", [documents.plain, documents.placed])
def test_a_german_invoice(predict: Predict, make: Callable[[str], Document]) -> None:
    """The invoice date is not the due date, the address not the buyer's, the amount the gross one."""
    values = _values(predict, make(documents.GERMAN))
    assert values == {
        "seller": "Bäckerei Sonnenschein GmbH",
        "address": "Hauptstraße 12 80331 München",
        "date": "2021-03-03",
        "total": "1320.38",
        "currency": "EUR",
        "tax_id": "DE136695976",
        "iban": "DE89370400440532013000",
        "number": "RE-2021-0042",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            documents.FRENCH,
            {
                "seller": "Boulangerie Dupont SARL", "date": "2023-04-05", "total": "168.00", "currency": "EUR",
                "tax_id": "FR40303265045", "number": "FA-2023-118",
            },
        ),
        (
            documents.SPANISH,
            {
                "seller": "Ferretería El Molino S.L.", "date": "2022-12-21", "total": "10.00", "currency": "EUR",
                "tax_id": "B58378431", "number": "T12-004567",
            },
        ),
        (
            documents.AMERICAN,
            {"seller": "Copper Kettle LLC", "date": "2021-04-07", "total": "433.00", "number": "10482"},
        ),
    ],
)  # fmt: skip
def test_other_countries(predict: Predict, text: str, expected: dict[str, str]) -> None:
    """French, Spanish and American papers give their fields; the American date has the month first."""
    values = _values(predict, documents.placed(text))
    assert {name: values.get(name) for name in expected} == expected


def test_every_field_says_where_it_stands(predict: Predict) -> None:
    """Page and box are those of the printed line; a total's box is in the right column."""
    fields = {field.name: field for field in predict(documents.placed(documents.MALAYSIAN, number=3)).output}
    assert all(field.page == 3 and isinstance(field.box, Box) for field in fields.values())
    box = fields["total"].box
    assert box is not None
    assert box.x0 > 0.7
    assert fields["total"].text == "RM31.60"


def test_without_places_there_is_no_box(predict: Predict) -> None:
    """Plain text gives pages but no boxes."""
    fields = predict(documents.plain(documents.MALAYSIAN)).output
    assert all(field.page == 1 and field.box is None for field in fields)


def test_the_total_may_stand_on_the_last_page(predict: Predict) -> None:
    """Head and sums on different pages are both found, each with its page."""
    rows = documents.GERMAN.split("\n")
    first = documents.placed("\n".join(rows[:14])).pages[0]
    last = documents.placed("\n".join(rows[14:]), number=2).pages[0]
    fields = {field.name: field for field in predict(Document("application/pdf", (first, last))).output}
    assert (fields["seller"].page, fields["total"].page, fields["iban"].page) == (1, 2, 2)
    assert fields["total"].value == "1320.38"


def test_confidence_is_that_of_the_least_certain_main_field(predict: Predict) -> None:
    """Seller, date and total decide; a document without one of them has confidence 0."""
    found = predict(documents.placed(documents.MALAYSIAN))
    assert found.confidence == overall(found.output) > 0.5
    assert overall((Field("seller", "a", "a", 0.9),)) == 0.0
    assert all(0 <= field.confidence <= 1 for field in found.output)


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("",),
        ("\t\t", "   "),
        ("0123456789" * 50,) * 3,
        ("9" * 100_000,),
        ("999.999.999.999.999.999.999,99 €", "Total: 99999999999999999999.99"),
        ("شركة النور للتجارة", "المجموع 12.50", "التاريخ 12/03/2020"),
        ("((((((((", "a@" * 2000, "12/" * 3000, "A1 " * 3000),
        ("\x00\x01\ufffd\u202e", "Total \ud7ff 1,00"),
        ("IBAN " + "DE89 3704 " * 400,),
    ],
)
def test_hostile_lines_are_survived(predict: Predict, lines: tuple[str, ...]) -> None:
    """Nothing, noise, only digits, right-to-left text and huge amounts give fields or none, never an error."""
    found = predict(Document("text/plain", (Page(1, tuple(Line(line) for line in lines)),)))
    assert 0 <= found.confidence <= 1


def test_a_document_without_pages_has_no_fields(predict: Predict) -> None:
    """No page, no field."""
    assert predict(Document("text/plain", ())) == Prediction((), 0.0)


def test_odd_boxes_are_survived(predict: Predict) -> None:
    """Boxes of no size, outside the page or on top of each other do no harm."""
    boxes = (Box(0, 0, 0, 0), Box(2, -1, 3, 9), Box(0.5, 0.5, 0.4, 0.4), None)
    lines = tuple(
        Line(text, box) for text, box in zip(("Shop Ltd", "Total 9.00", "01/02/2020", "x"), boxes, strict=True)
    )
    assert predict(Document("image/png", (Page(1, lines),))).confidence >= 0


def test_ten_thousand_lines_take_no_longer_than_a_blink(predict: Predict) -> None:
    """A very long document keeps its head and its end, where seller and total stand."""
    rows = documents.MALAYSIAN.split("\n")
    text = "\n".join([*rows[:12], *["LED BULB 9W\t1\t11.62\t11.62"] * 10_000, *rows[14:]])
    started = time.perf_counter()
    values = _values(predict, documents.placed(text))
    assert time.perf_counter() - started < 5
    assert values["seller"] == "SIN LEE HARDWARE SDN BHD"
    assert values["total"] == "31.60"


def test_the_same_document_gives_the_same_fields(predict: Predict) -> None:
    """There is no chance and no memory in it."""
    document = documents.placed(documents.FRENCH)
    assert predict(document) == predict(document)


def test_a_missing_or_damaged_model_is_refused_with_a_sentence(tmp_path: Path) -> None:
    """The error names the file and what to do."""
    with pytest.raises(ModelError, match=r"lines\.crfsuite.*fetch it again"):
        load(_card(tmp_path), Grant(1, 0))
    (tmp_path / "lines.crfsuite").write_bytes(b"not a model")
    with pytest.raises(ModelError, match=r"lines\.crfsuite is damaged"):
        load(_card(tmp_path), Grant(1, 0))
    (tmp_path / "lines.crfsuite").write_bytes((FOLDER / "lines.crfsuite").read_bytes())
    (tmp_path / "settings.json").write_text("{")
    with pytest.raises(ModelError, match=r"settings\.json is damaged"):
        load(_card(tmp_path), Grant(1, 0))


def test_the_card_names_its_files_and_the_task_its_ladder() -> None:
    """The digests in the card are those of the weights, and the task's ladder names the card."""
    card = tomllib.loads((FOLDER / "card.toml").read_text(encoding="utf-8"))
    assert TASK.ladder == (card["name"],)
    for name, digest in card["files"].items():
        assert sha256((FOLDER / name).read_bytes()).hexdigest() == digest
