"""Amounts in text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suffice.specialists.fields.amounts import find_amounts, format_amount, parse_amount

_VALUES = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("999999999.99"), places=2)
_STYLES = st.sampled_from([(",", "."), (".", ","), (" ", ","), ("'", "."), ("’", "."), ("", "."), ("", ",")])


def _printed(value: Decimal, style: tuple[str, str]) -> str:
    whole = f"{value:,.2f}"
    return whole.replace(",", "\0").replace(".", style[1]).replace("\0", style[0])


@given(_VALUES, _STYLES)
def test_amounts_of_every_style_are_read_back(value: Decimal, style: tuple[str, str]) -> None:
    """What is printed with any separators has the value it was printed from."""
    assert parse_amount(_printed(value, style)) == value


@given(_VALUES)
def test_formatting_and_parsing_are_inverse(value: Decimal) -> None:
    """The normal form reads as itself."""
    assert format_amount(parse_amount(format_amount(value))) == format_amount(value)


@given(_VALUES, _STYLES, st.sampled_from(["RM", "RM ", "$", "€ ", "£", "EUR ", ""]))
def test_an_amount_is_found_after_words(value: Decimal, style: tuple[str, str], mark: str) -> None:
    """An amount after a word and a colon is found once, with its value."""
    found = find_amounts(f"Total: {mark}{_printed(value, style)}")
    assert [amount.value for amount in found] == [value]


@given(st.text(max_size=200))
def test_any_text_is_searched_without_error(text: str) -> None:
    """No text breaks the search, and what is found lies inside it."""
    assert all(0 <= amount.start < amount.end <= len(text) for amount in find_amounts(text))


@pytest.mark.parametrize(
    ("text", "shown", "value", "currency"),
    [
        ("TOTAL RM31.60", "RM31.60", "31.60", "MYR"),
        ("TOTAL RM 31.60", "31.60", "31.60", "MYR"),
        ("Summe 1.234,56 €", "1.234,56", "1234.56", "EUR"),
        ("Summe 1.234,56€", "1.234,56€", "1234.56", "EUR"),
        ("CHF 12.-", "12.-", "12.00", "CHF"),
        ("Total 1 234,56 EUR", "1 234,56", "1234.56", "EUR"),
        ("-5.59", "-5.59", "-5.59", None),
        ("$4.95", "$4.95", "4.95", "$"),
        ("Total €12", "€12", "12.00", "EUR"),
    ],
)
def test_forms_in_use(text: str, shown: str, value: str, currency: str | None) -> None:
    """Each usual form gives what is printed, its value and its currency."""
    (amount,) = find_amounts(text)
    assert (amount.text, format_amount(amount.value), amount.currency) == (shown, value, currency)


@pytest.mark.parametrize("text", ["6.00%", "19/10/2018 20:49:59", "192.168.10.12", "Tel 07-3507405", "12345", ""])
def test_what_is_no_amount_is_left(text: str) -> None:
    """Percentages, dates, times, addresses and bare numbers are no amounts."""
    assert find_amounts(text) == []


def test_an_amount_without_digits_is_refused() -> None:
    """Letters are no amount."""
    with pytest.raises(ValueError, match="no digit"):
        parse_amount("abc")
