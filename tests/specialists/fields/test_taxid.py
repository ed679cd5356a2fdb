"""Tax ids in the spellings of many countries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suffice.specialists.fields.taxid import numbers_in, plain


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("VAT No. GB 980 7806 84", "GB980780684"),
        ("VAT Reg. No. 980 7806 84", "980780684"),
        ("VAT registration GB 980 7806 84 Company number 00000417", "GB980780684"),
        ("VAT No IE 1234567FA", "IE1234567FA"),
        ("USt-Id.Nr. DE 136 695 976", "DE136695976"),
        ("USt.-ID DE136695976 HRB 12345", "DE136695976"),
        ("UID-Nr. ATU 123 456 78", "ATU12345678"),
        ("ATU 123 456 78", "ATU12345678"),
        ("MWST-Nr. CHE-123.456.788", "CHE123456788"),
        ("TVA intracommunautaire : FR 40 303 265 045 SIRET 303 265 045 00012", "FR40303265045"),
        ("N.I.F.: B-58378431", "B58378431"),
        ("NIF/CIF: B 58378431", "B58378431"),
        ("C.F. e P.IVA 00743110157", "00743110157"),
        ("P.IVA/C.F. 00743110157", "00743110157"),
        ("P.I. IT 00743110157", "IT00743110157"),
        ("BTW nr NL 0044.95.445.B.01", "NL004495445B01"),
        ("Ond.nr. BE 0417 497 106", "BE0417497106"),
        ("TVA BE 0417.497.106", "BE0417497106"),
        ("GST Reg No : M2-1234567-8", "M212345678"),
    ],
)
def test_blanks_dots_and_labels_do_not_matter(line: str, value: str) -> None:
    """The number is found under its label or by its shape, without what follows it."""
    assert [found[1] for found in numbers_in(line)] == [value]


def test_a_misread_digit_is_put_right_where_the_check_digits_say_so() -> None:
    """A letter that looks like a digit is mended in the value; the text stays as printed."""
    assert numbers_in("USt-IdNr. DEI36695976")[0][:2] == ("DEI36695976", "DE136695976")


def test_a_steuernummer_is_weaker_than_a_vat_number() -> None:
    """It is taken alone, and left where there is a VAT number."""
    alone = numbers_in("Steuernummer: 143/272/12345")
    assert [found[1] for found in alone] == ["143/272/12345"]
    both = numbers_in("St.-Nr. 143/272/12345 USt-IdNr. DE136695976")
    assert [found[1] for found in both] == ["DE136695976"]
    assert alone[0][2] < both[0][2]


@pytest.mark.parametrize(
    "line",
    [
        "TVA 20% 12345678",
        "VAT 20% on 1234567.00",
        "TAX INVOICE 12345678",
        "VAT included. Tel 0123 456789",
        "Pos. 12345678",
    ],
)
def test_amounts_and_other_numbers_are_none(line: str) -> None:
    """A tax rate, an invoice number or a telephone number is no tax id."""
    assert numbers_in(line) == []


@given(st.text(max_size=80))
def test_any_text_is_searched(text: str) -> None:
    """What is found stands in the text and has no blanks in its value."""
    for shown, value, score in numbers_in(text):
        assert shown in text
        assert " " not in value
        assert 0 < score < 1
    assert plain(plain(text)) == plain(text)
