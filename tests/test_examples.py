"""The example inbox: every item is there, is expected to be something, and can be made again."""

from __future__ import annotations

import io
import json
import re
import sys
import unicodedata
import zipfile
from pathlib import Path

import numpy as np
import pytest
from stdnum import iban as iban_numbers

from suffice.core.labels import Label
from suffice.read import read
from suffice.read.sniff import sniff
from suffice.read.table import table
from suffice.specialists.private.kinds import BY_NAME

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "examples" / "inbox"
EXPECTED = [json.loads(line) for line in (ROOT / "examples" / "expected.jsonl").read_text("utf-8").splitlines()]
KINDS = {"message", "letter", "receipt", "invoice", "contract", "maintenance", "log"}
DESKS = {
    "billing", "delivery", "returns", "technical", "account", "cancellation", "sales", "complaint", "appointment",
    "hr", "legal", "bookkeeping", "maintenance", "monitoring",
}  # fmt: skip
FIELDS = {"seller", "address", "date", "total", "currency", "tax_id", "iban", "number"}
KEYS = {
    "item", "outcome", "kind", "language", "category", "fields", "label", "private", "anomalies", "duties", "error",
}  # fmt: skip
RESERVED = re.compile(r"(?i)^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[<>:\"|?*\\/]|[ .]$")
WITHOUT_SCAN = [row for row in EXPECTED if row.get("duties")]


def _names() -> set[str]:
    return {unicodedata.normalize("NFC", path.name) for path in FOLDER.iterdir()}


def _many(value: object) -> list[object]:
    """Several right answers stand in a list."""
    return value if isinstance(value, list) else [value]


def test_expectations_cover_the_folder() -> None:
    """Each item is expected once, and nothing is expected that is not there."""
    names = [row["item"] for row in EXPECTED]
    assert len(names) == len(set(names))
    assert set(names) == _names()
    assert len(names) >= 30


@pytest.mark.parametrize("row", EXPECTED, ids=lambda row: row["item"])
def test_expectations_use_known_words(row: dict[str, object]) -> None:
    """Outcomes, kinds, desks, labels, fields and private types are those of the pipeline."""
    assert set(row) <= KEYS
    assert {*_many(row["outcome"])} <= {"done", "held", "failed"}
    assert {*_many(row.get("kind"))} <= KINDS | {None}
    assert {*_many(row.get("category"))} <= DESKS | {None}
    assert set(row.get("fields", {})) <= FIELDS
    assert set(row.get("private", [])) <= set(BY_NAME)
    if row["outcome"] == "failed":
        assert row["error"]
    else:
        assert Label(row["label"])


def test_names_work_everywhere() -> None:
    """No name is reserved or forbidden on any system, and no two differ in case only."""
    names = _names()
    assert not [name for name in names if RESERVED.search(name)]
    assert len({name.casefold() for name in names}) == len(names)


def test_the_folder_is_small() -> None:
    """All of it together is at most four megabytes."""
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= 4_000_000


def test_many_languages_and_formats() -> None:
    """Four languages that something is certified on, two that nothing is, and every format that is read."""
    assert {row.get("language") for row in EXPECTED} >= {"en", "de", "fr", "es", "pl", "it"}
    assert {Path(name).suffix for name in _names()} >= {
        ".txt", ".md", ".html", ".eml", ".csv", ".pdf", ".docx", ".png", ".jpg", ".tiff",
    }  # fmt: skip


@pytest.mark.parametrize("row", WITHOUT_SCAN, ids=lambda row: row["item"])
def test_expected_duties_are_written_in_the_item(row: dict[str, list[str]]) -> None:
    """Each date and amount stands in the item as it is expected, but for line ends."""
    pytest.importorskip("docx")
    pytest.importorskip("pypdfium2")
    path = FOLDER / str(row["item"])
    text = " ".join(" ".join(page.text for page in read(path, sniff(path)).pages).split())
    assert not [duty for duty in row["duties"] if duty not in text]


@pytest.mark.parametrize("row", [row for row in EXPECTED if row.get("anomalies")], ids=lambda row: row["item"])
def test_expected_anomalies_are_times_of_the_log(row: dict[str, list[dict[str, str]]]) -> None:
    """Columns exist and both ends of each window are times that were logged."""
    log = table(FOLDER / str(row["item"]))
    times = {cells[0] for cells in log.rows}
    for anomaly in row["anomalies"]:
        assert anomaly["column"] in (*log.columns, None)
        assert {anomaly["from"], anomaly["to"]} <= times


def test_account_and_tax_numbers_are_well_formed() -> None:
    """Expected IBANs and tax ids have right check digits."""
    from stdnum.de import vat as german
    from stdnum.es import cif
    from stdnum.fr import tva
    from stdnum.gb import vat as british

    fields = [row["fields"] for row in EXPECTED if "fields" in row]
    assert all(iban_numbers.is_valid(field["iban"]) for field in fields if "iban" in field)
    ids = [str(number) for field in fields for number in _many(field["tax_id"])]
    assert all(any(law.is_valid(number.removeprefix("ES")) for law in (german, cif, tva, british)) for number in ids)


def test_texts_are_not_those_of_the_training() -> None:
    """No eight words in a row stand both in the inbox and in the labelled examples that models are fitted on."""
    pytest.importorskip("docx")
    pytest.importorskip("pypdfium2")
    trained: set[tuple[str, ...]] = set()
    for file in (ROOT / "examples" / "labelled").glob("*.jsonl"):
        for line in file.read_text("utf-8").splitlines():
            trained |= _runs(json.loads(line)["text"])
    for row in EXPECTED:
        path = FOLDER / row["item"]
        if row["outcome"] != "failed" and path.suffix != ".csv":
            text = "\n".join(getattr(page, "text", "") for page in read(path, sniff(path)).pages)
            assert not _runs(text) & trained, row["item"]


def _runs(text: str, length: int = 8) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    """Every item that the generator makes, made again."""
    for package in ("docx", "PIL", "pypdfium2", "reportlab"):
        pytest.importorskip(package)
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        from inbox_items import all_items

        return {name: make() for name, make in all_items().items()}
    finally:
        sys.path.remove(str(ROOT / "tools"))


def test_the_generator_makes_the_items_again(made: dict[str, bytes]) -> None:
    """What the generator makes now has the content of what is in the folder."""
    for name, data in made.items():
        assert _same(data, (FOLDER / name).read_bytes()), name


def test_the_texts_of_the_folder_are_made_or_written(made: dict[str, bytes]) -> None:
    """What the generator does not make is a text in UTF-8."""
    for name in _names() - set(made):
        assert (FOLDER / name).read_bytes().decode()


def _same(new: bytes, old: bytes) -> bool:
    """Equal bytes, or else equal content: packages of another version compress and draw a little differently."""
    if new == old:
        return True
    if abs(len(new) - len(old)) > 0.1 * len(old) or new[:4] != old[:4]:
        return False
    if new[:4] == b"PK\x03\x04":
        return _body(new) == _body(old)
    if new[:2] in (b"\xff\xd8", b"\x89P", b"II"):
        return _close(new, old)
    return new[:4] == b"%PDF" or new[:5] == b"From:"


def _body(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml")


def _close(new: bytes, old: bytes) -> bool:
    """Pictures of one size whose thumbnails differ by less than two grey levels on average; damaged ones by length."""
    from PIL import Image

    first, second = Image.open(io.BytesIO(new)), Image.open(io.BytesIO(old))
    if first.size != second.size:
        return False
    try:
        small = [np.asarray(picture.convert("L").resize((100, 100)), dtype=float) for picture in (first, second)]
    except OSError:
        return True
    return float(np.abs(small[0] - small[1]).mean()) < 2.0
