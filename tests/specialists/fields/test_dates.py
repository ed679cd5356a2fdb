"""Dates in text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suffice.specialists.fields.dates import find_dates

_DAYS = st.dates(min_value=date(1980, 1, 1), max_value=date(2069, 12, 31))
_FORMS = ["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%Y-%m-%d", "%d %b %Y", "%d-%b-%Y", "%B %d, %Y", "%d. %B %Y", "%Y/%m/%d"]


@given(_DAYS, st.sampled_from([*_FORMS, "%d/%m/%y", "%d-%m-%y", "%d %b %y", "%d%b%Y"]))
def test_day_first_dates_are_read_back(day: date, form: str) -> None:
    """A date printed in any usual form, with a label before and a time after, means its day."""
    if "y" in form and not 1980 <= day.year <= 2069:
        return
    (found,) = find_dates(f"Date: {day.strftime(form)} 12:30")
    expected = day if found.order != "mdy" else None
    assert found.day(month_first=False) == expected or found.order == "mdy"


@given(_DAYS)
def test_month_first_dates_are_read_back(day: date) -> None:
    """With the month first, the month is read first unless it cannot be one."""
    (found,) = find_dates(day.strftime("%m/%d/%Y"))
    assert found.day(month_first=True) == day


@given(st.text(alphabet="0123456789/.-: JanMrz", max_size=80))
def test_any_text_is_searched_without_error(text: str) -> None:
    """Every date found is in the calendar one way or the other, and lies inside the text."""
    for found in find_dates(text):
        assert found.day(month_first=False) or found.day(month_first=True)
        assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("19/10/201820:49", date(2018, 10, 19)),
        ("21-MAR-18", date(2018, 3, 21)),
        ("Paris, le 1er janvier 2018", date(2018, 1, 1)),
        ("21 de marzo de 2018", date(2018, 3, 21)),
        ("Datum: 3. März 2021", date(2021, 3, 3)),
        ("5 gennaio 2020", date(2020, 1, 5)),
        ("12 augustus 2019", date(2019, 8, 12)),
        ("15 août 2022", date(2022, 8, 15)),
        ("20180304", date(2018, 3, 4)),
        ("28/12/97", date(1997, 12, 28)),
        ("12/28/2017", date(2017, 12, 28)),
    ],
)
def test_forms_in_use(text: str, day: date) -> None:
    """Numeric, compact and written dates in six languages mean their day."""
    (found,) = find_dates(text)
    assert found.day(month_first=False) == day


@pytest.mark.parametrize("text", ["", "31/02/2018", "192.168.1.1", "10:30:15", "01-3 - 70", "Marzipan 12"])
def test_what_is_no_date_is_left(text: str) -> None:
    """Impossible days, addresses, times and words that begin like a month are no dates."""
    assert find_dates(text) == []
