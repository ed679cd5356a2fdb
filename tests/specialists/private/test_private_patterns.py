"""What the patterns must find, and what they must leave."""

from __future__ import annotations

import pytest

from suffice.core.document import Span
from suffice.specialists.private import bank, contact, dates, ids, keys, marking, net, patterns, place, streets


def _found(text: str, spans: object) -> set[tuple[str, str]]:
    return {(span.type, text[span.start : span.end]) for span in spans}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("mail to ann.lee+x@mail.example.org now", ("EMAIL", "ann.lee+x@mail.example.org")),
        ("ann (at) example (dot) org", ("EMAIL", "ann (at) example (dot) org")),
        ("see https://example.org/a?b=1.", ("URL", "https://example.org/a?b=1")),
        ("call +44 20 7946 0018 today", ("PHONE", "+44 20 7946 0018")),
        ("Tel.: 030/1234567", ("PHONE", "030/1234567")),
        ("my mobile is 555 0142 99", ("PHONE", "555 0142 99")),
        ("tél. 01 42 68 53 00", ("PHONE", "01 42 68 53 00")),
        ("bel 06-12345678", ("PHONE", "06-12345678")),
        ("username: red_fox99", ("USERNAME", "red_fox99")),
        ("at 48.85837, 2.294481 sharp", ("GEO", "48.85837, 2.294481")),
    ],
)
def test_contact_details(text: str, wanted: tuple[str, str]) -> None:
    """Addresses and numbers to reach somebody are found whole."""
    assert wanted in _found(text, contact.find(text))


@pytest.mark.parametrize(
    "text", ["Version 10.2.33.4 of 2024", "1,234,567.89", "ISBN 2024-11-03", "it costs 250 EUR", "100 200"]
)
def test_numbers_that_are_no_telephone(text: str) -> None:
    """Versions, prices and dates are no telephone numbers."""
    assert not {kind for kind, _ in _found(text, contact.find(text))} & {"PHONE"}


def test_iban_right_wrong_and_with_a_word_after() -> None:
    """A right IBAN is surer than one with a wrong checksum, and a word after it does not belong to it."""
    right = "IBAN DE89 3704 0044 0532 0130 00 bitte"
    (span,) = [span for span in bank.find(right) if span.type == "IBAN"]
    assert right[span.start : span.end] == "DE89 3704 0044 0532 0130 00"
    assert "checksum right" in span.why
    (wrong,) = [span for span in bank.find("DE88370400440532013000") if span.type == "IBAN"]
    assert wrong.confidence < span.confidence


def test_cards_by_luhn() -> None:
    """A card's number is found by its checksum alone, another long number only after a word for card."""
    assert ("CARD", "4111 1111 1111 1111") in _found("4111 1111 1111 1111", bank.find("4111 1111 1111 1111"))
    assert not list(bank.find("part 4111111111111112"))
    assert ("CARD", "4111111111111112") in _found("card 4111111111111112", bank.find("card 4111111111111112"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("SSN 123-45-6789", "NATIONAL_ID"),
        ("NI number AB 12 34 56 C", "NATIONAL_ID"),
        ("NHS 943 476 5919", "NATIONAL_ID"),
        ("Steuer-ID 36 574 261 809", "TAX_ID"),
        ("NIR 2 95 10 99 126 111 93", "NATIONAL_ID"),
        ("DNI 54362315K", "NATIONAL_ID"),
        ("NIE X2482300W", "NATIONAL_ID"),
        ("codice RCCMNL83S18D969H", "NATIONAL_ID"),
        ("NIF 501964843", "NATIONAL_ID"),
        ("BSN 111222333", "NATIONAL_ID"),
        ("85.07.30-033.28", "NATIONAL_ID"),
        ("AHV 756.9217.0769.85", "NATIONAL_ID"),
        ("PESEL 44051401359", "NATIONAL_ID"),
        ("880320-0016", "NATIONAL_ID"),
        ("131052-308T", "NATIONAL_ID"),
        ("CPF 390.533.447-05", "NATIONAL_ID"),
        ("SIN 123-456-782", "NATIONAL_ID"),
        ("Aadhaar 2341 2341 2346", "NATIONAL_ID"),
        ("PAN ACUPA7085R", "TAX_ID"),
        ("CURP BOXW310820HNERXN09", "NATIONAL_ID"),
        ("CUIT 20-05536168-2", "TAX_ID"),
        ("RUT 12.531.909-2", "NATIONAL_ID"),
        ("CPR 211062-5629", "NATIONAL_ID"),
        ("VAT DE 136695976", "TAX_ID"),
        ("PPS 6433435F", "NATIONAL_ID"),
        ("passport number C01X00T47", "PASSPORT"),
        ("Kennzeichen: M-AB 1234", "LICENCE_PLATE"),
        ("Kundennummer: 448-20917", "ID"),
    ],
)
def test_ids_of_many_countries(text: str, kind: str) -> None:
    """Each is found as what it is."""
    assert kind in {found for found, _ in _found(text, ids.find(text))}, list(ids.find(text))


@pytest.mark.parametrize(
    "text", ["1234567890", "the sum is 48291034", "order of 111222333 pieces", "item 12345-678", "ISO 9001:2015"]
)
def test_bare_numbers_are_no_ids(text: str) -> None:
    """Digits without cue or rare shape are left."""
    assert list(ids.find(text)) == []


def test_network_addresses() -> None:
    """IPv4, IPv6 and MAC are found; loopback, versions and times are not."""
    text = "10.1.2.3 and 2001:db8::8a2e:370:7334 via 00:1A:2b:3c:4D:5e"
    assert _found(text, net.find(text)) == {
        ("IP", "10.1.2.3"),
        ("IP", "2001:db8::8a2e:370:7334"),
        ("MAC", "00:1A:2b:3c:4D:5e"),
    }
    assert not list(net.find("127.0.0.1 at 10:20:30, version 1.2.3.4, 999.1.1.1"))


@pytest.mark.parametrize(
    "secret",
    [
        "AKIA" + "Q" * 16,
        "ghp_" + "a1B2" * 9,
        "sk-proj-" + "Ab3_" * 8,
        "xoxb-1234567890-abcdefghij",
        "glpat-" + "x" * 20,
        "hf_" + "aB" * 17,
        "AIza" + "b" * 35,
    ],
)
def test_keys_by_shape(secret: str) -> None:
    """Keys of well-known services are found whole."""
    text = f"export KEY={secret} # do not share"
    assert ("SECRET", secret) in _found(text, keys.find(text))


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("password: hunter2!", "hunter2!"),
        ("Passwort lautet: Sommer2024", "Sommer2024"),
        ("the wifi password is blue$Kite9", "blue$Kite9"),
        ("postgres://app:s3cr3t@db/x", "s3cr3t"),
        ("Authorization: Bearer abcdef0123456789", "abcdef0123456789"),
        ("contraseña: gato1234", "gato1234"),
        ("cGFzc3dvcmQ9aHVudGVyMiEgdXNlcj1hbm4=", "cGFzc3dvcmQ9aHVudGVyMiEgdXNlcj1hbm4="),
    ],
)
def test_passwords_after_their_name(text: str, secret: str) -> None:
    """Passwords and tokens are found after a word for them, in addresses, headers and base64."""
    assert ("SECRET", secret) in _found(text, keys.find(text))


def test_a_private_key_is_one_span_even_if_cut() -> None:
    """From its first line to its last, or to the end of the text."""
    block = "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----"
    assert Span(0, len(block), "SECRET", 0.99, "private key") in list(keys.find(block + "\nbye"))
    assert next(keys.find("-----BEGIN PRIVATE KEY-----\nMIIE")).end == 32


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("born on 3 May 1981", ("DATE_OF_BIRTH", "3 May 1981")),
        ("geb. am 17.04.1991", ("DATE_OF_BIRTH", "17.04.1991")),
        ("née le 4 août 1975", ("DATE_OF_BIRTH", "4 août 1975")),
        ("nacido el 2 de enero de 1990", ("DATE_OF_BIRTH", "2 de enero de 1990")),
        ("due 2026-02-11", ("DATE", "2026-02-11")),
        ("a 42-year-old man", ("AGE", "42")),
        ("42 Jahre alt", ("AGE", "42")),
        ("tengo 42 años", ("AGE", "42")),
    ],
)
def test_dates_and_ages(text: str, wanted: tuple[str, str]) -> None:
    """Dates, dates of birth and ages in several languages."""
    assert wanted in _found(text, dates.find(text))


def test_post_codes_and_boxes() -> None:
    """By shape where the shape is rare, by their name elsewhere."""
    text = "London SW1A 1AA; Austin, TX 78701; PO Box 1234; PLZ: 50667"
    found = {value for _, value in _found(text, place.find(text))}
    assert {"SW1A 1AA", "TX 78701", "PO Box 1234", "50667"} <= found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("CONFIDENTIAL", "MARKING"),
        ("streng geheim", "MARKING_SECRET"),
        ("vertraulich", "MARKING"),
        ("Confidentiel", "MARKING"),
        ("confidencial", "MARKING"),
        ("for internal use only", "MARKING_INTERNAL"),
        ("strictly confidential", "MARKING_SECRET"),
    ],
)
def test_markings(text: str, kind: str) -> None:
    """A text that says that it is confidential is believed."""
    assert [span.type for span in marking.find(f"-- {text} --")] == [kind]


def test_spans_of_patterns_lie_inside_the_text() -> None:
    """Every span is a stretch of the text."""
    text = "Ann, born 3 May 1981, IBAN DE89370400440532013000, +44 20 7946 0018, 10.0.0.8, a@b.co " * 3
    assert all(0 <= span.start < span.end <= len(text) for span in patterns(text))


@pytest.mark.parametrize(
    "street",
    ["14 Wexcombe Rise", "7 rue des Tondeurs", "calle Hórreo 58, 3º izq", "Mellemstræde 74", "Berliner Straße 12a",
     "Via Garibaldi 12", "Rua do Carmo, 4", "Keizersgracht 101", "Suite 828"],
)  # fmt: skip
def test_streets_with_a_number(street: str) -> None:
    """A street is found by its word for street and its number."""
    text = f"It is at {street}, I think."
    assert ("ADDRESS", street) in {(span.type, text[span.start : span.end]) for span in streets.find(text)}


@pytest.mark.parametrize(
    "text", ["Getriebeweg 5 mm", "Position 3 via Roma", "1/2 tsp smoked Paprika", "Weg 3 gesperrt"]
)
def test_ways_that_are_no_streets(text: str) -> None:
    """A way of a machine is no street."""
    assert list(streets.find(text)) == []
