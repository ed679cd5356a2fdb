"""Old encodings are read without mojibake."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suffice.core.errors import ItemError
from suffice.read.encoding import decode

TEXTS = {
    "de": "Prüfung der Maschine: Öl nachgefüllt, Dichtung größer – später ersetzen. Müller & Söhne, Straße 5",
    "fr": "Le préavis a été reçu à l’étranger ; ça coûte 12 € où l'hôtel est situé, naïf élève, garçon",
    "es": "¿Cuándo llegó el paquete? La señora Muñoz pagó 30 € por el envío, adiós, mañana más",
    "it": "Perché è così? Il contratto è già scaduto, città di Forlì, però può essere rinnovato",
    "pt": "A informação não está correta: o senhor João pagará a prestação amanhã às três",
    "short": "Tür zu",
    "name": "Frau Schröder",
}
EAST = {
    "pl": "Zażółć gęślą jaźń; płatność przelewem, proszę przesłać fakturę późnym wieczorem, żółty",
    "cs": "Příliš žluťoučký kůň úpěl ďábelské ódy, čerpadlo teče, děkuji za odpověď",
}


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
@pytest.mark.parametrize("language", TEXTS)
def test_western_texts(language: str, encoding: str) -> None:
    """German, French, Spanish, Italian and Portuguese come back as they were written."""
    text = TEXTS[language]
    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize("language", ["de", "es", "it", "pt", "short", "name"])
def test_latin_1_and_old_dos(language: str) -> None:
    """Latin-1 is read as such, and so is the code page of DOS for texts with enough letters."""
    text = TEXTS[language].replace("–", "-").replace("€", "EUR")
    assert decode(text.encode("latin-1"))[0] == text
    if language not in ("short", "name"):
        assert decode(text.encode("cp850"))[0] == text


@pytest.mark.parametrize("encoding", ["cp1250", "iso8859_2"])
@pytest.mark.parametrize("language", EAST)
def test_central_european_texts(language: str, encoding: str) -> None:
    """Polish and Czech come back as they were written."""
    assert decode(EAST[language].encode(encoding))[0] == EAST[language]


def test_cyrillic_and_turkish() -> None:
    """The code pages of Russian and Turkish are told from the western one."""
    russian = "Насос протекает, замените прокладку до пятницы"
    turkish = "Aboneliğimi iptal etmek istiyorum, şifremi unuttum, çok teşekkürler, ışık"
    assert decode(russian.encode("cp1251"))[0] == russian
    assert decode(turkish.encode("cp1254"))[0] == turkish


def test_ascii_umlaut_far_away() -> None:
    """The first accented letter may come after megabytes of ASCII."""
    text = "plain words and numbers 12345\n" * 50_000 + "später größer\n"
    assert decode(text.encode("cp1252"))[0] == text


def test_scratches() -> None:
    """One bad byte in a UTF-8 text costs one character; a character cut at the end is dropped."""
    text = "Größe, Maß, Öl, Tür, für, über, Prüfung, später, schön, Käse, Lösung, Gerät"
    assert decode(text.encode() + b"\xff end")[0] == text + "\ufffd end"
    assert decode("Tür ü".encode()[:-1])[0] == "Tür "


def test_zero_bytes_and_line_ends() -> None:
    """A few zero bytes are left out with a note, zero padding at the end silently; line ends become one kind."""
    assert decode(b"a\r\nb\rc\n\x00\x00\x00")[0] == "a\nb\nc\n"
    text, notes = decode(b"log " * 100 + b"\x00end")
    assert text.endswith("end")
    assert notes == ("1 zero bytes were left out",)
    with pytest.raises(ItemError, match="zero bytes"):
        decode(b"a\x00\x00b\x00\x00c")


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    """Whatever the bytes, the result is text or a refusal."""
    try:
        text, _notes = decode(data)
    except ItemError:
        return
    assert "\x00" not in text
