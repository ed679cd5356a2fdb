"""The pieces: segments, names, identity numbers, ranking, calibration."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suffice.core.document import Box, Document, Line, Page
from suffice.specialists.fields.features import features
from suffice.specialists.fields.found import around, part_of
from suffice.specialists.fields.identity import iban
from suffice.specialists.fields.keywords import classes, only_forms
from suffice.specialists.fields.look import look
from suffice.specialists.fields.money import currency
from suffice.specialists.fields.parties import clean_name, tidy
from suffice.specialists.fields.rank import Candidate, best, chance, logit
from suffice.specialists.fields.segments import MAX_SEGMENTS, segments_of
from suffice.specialists.fields.settings import Curve
from suffice.specialists.fields.tagger import Tagged
from suffice.specialists.fields.taxid import tax_id

from . import documents


def _tagged(*lines: str) -> list[Tagged]:
    document = Document("text/plain", (Page(1, tuple(Line(line) for line in lines)),))
    return [Tagged(look(segment), "ITEM", {}) for segment in segments_of(document)]


def test_columns_share_a_row() -> None:
    """Pieces side by side are one row, left to right, whatever order the reader gave."""
    lines = (
        Line("9.00", Box(0.8, 0.101, 0.9, 0.12)),
        Line("Total", Box(0.1, 0.1, 0.3, 0.12)),
        Line("Thanks", Box(0.1, 0.2, 0.3, 0.22)),
    )
    found = segments_of(Document("image/png", (Page(1, lines),)))
    assert [(one.text, one.row, one.rank) for one in found] == [("Total", 0, 0), ("9.00", 0, 1), ("Thanks", 1, 0)]


def test_wide_gaps_are_columns_where_no_place_is_known() -> None:
    """Tabs and runs of blanks cut a line of plain text."""
    found = segments_of(documents.plain("Total\t9.00\nCash    10.00"))
    assert [(one.text, one.row, one.rank) for one in found] == [
        ("Total", 0, 0),
        ("9.00", 0, 1),
        ("Cash", 1, 0),
        ("10.00", 1, 1),
    ]


def test_a_long_document_keeps_both_ends() -> None:
    """Head and end stay, the middle goes."""
    found = segments_of(documents.plain("\n".join(str(number) for number in range(20_000))))
    assert len(found) == MAX_SEGMENTS
    assert (found[0].text, found[-1].text) == ("0", "19999")


@given(st.lists(st.text(max_size=40), max_size=12))
def test_every_segment_gets_features(lines: list[str]) -> None:
    """Any lines give one list of features per segment."""
    looks = [look(segment) for segment in segments_of(documents.plain("\n".join(lines)))]
    assert len(features(looks)) == len(looks)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("SIN LEE SDN BHD (512345-X)", "SIN LEE SDN BHD"),
        ("SIN LEE SDN BHD(512345-X)", "SIN LEE SDN BHD"),
        ("SIN LEE S/B 273500-U (GKJ)", "SIN LEE S/B"),
        ("MEGA JAYA (M) SDN BHD", "MEGA JAYA (M) SDN BHD"),
        ("99 SPEED SHOP", "99 SPEED SHOP"),
        ("A05036 EVER BRIGHT SDN BHD", "EVER BRIGHT SDN BHD"),
        ("OWNED BY: CHEF WONG SDN BHD", "CHEF WONG SDN BHD"),
        ("KIM LEONG (CO. REG NO: 12345-D)", "KIM LEONG"),
        ("12345", "12345"),
    ],
)
def test_names_lose_their_registration(printed: str, name: str) -> None:
    """The number of registration goes, the name stays whole."""
    assert clean_name(printed) == name


@given(st.text(max_size=100))
def test_tidying_twice_changes_nothing(text: str) -> None:
    """Blanks are tidied once for all."""
    assert tidy(tidy(text)) == tidy(text)


def test_keywords_survive_lost_blanks_and_look_alikes() -> None:
    """Readers drop blanks and mistake letters for digits."""
    assert "grand" in classes("GRANDTOTAL")
    assert "total" in classes("T0TAL")
    assert "subtotal" in classes("Sub - Total")
    assert "date" in classes("Rechnungsdatum:")
    assert classes("") == frozenset()


def test_a_line_of_forms_alone_is_no_name() -> None:
    """The rest of a broken name holds trades and legal forms alone."""
    assert only_forms("CO. (M) SDN BHD")
    assert not only_forms("POPULAR CO. (M) SDN BHD")


def test_ibans_need_right_check_digits() -> None:
    """A wrong digit is no IBAN; words after it do not harm."""
    found = iban(_tagged("IBAN DE89 3704 0044 0532 0130 01", "IBAN: DE89 3704 0044 0532 0130 00 BIC COBADEFF"))
    assert found is not None
    assert found.value == "DE89370400440532013000"
    assert iban(_tagged("DE89370400440532013001")) is None


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("GST ID NO: 001234567890", "001234567890"),
        ("USt-IdNr.: DE 136 695 976", "DE136695976"),
        ("TVA intra FR 40 303 265 045 RCS Lyon", "FR40303265045"),
        ("P.IVA 00743110157", "00743110157"),
        ("ABN 83 914 571 673", "83914571673"),
        ("BTW nr. NL004495445B01", "NL004495445B01"),
        ("CIF: B58378431", "B58378431"),
    ],
)
def test_tax_ids_of_many_countries(line: str, value: str) -> None:
    """Labelled or checked, without its blanks."""
    found = tax_id(_tagged("Shop", line, "Total 9.00"))
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("line", ["TEL: 07-3507000", "GST 6% 12.50", "Total 9.00", ""])
def test_what_is_no_tax_id_is_left(line: str) -> None:
    """Telephone numbers and taxes are none."""
    assert tax_id(_tagged(line)) is None


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("Total RM31.60",), "MYR"),
        (("Total 31.60 €",), "EUR"),
        (("Shop Pte Ltd", "Singapore 123456", "Total $4.95"), "SGD"),
        (("ABN 83 914 571 673", "Total $4.95"), "AUD"),
        (("Total $4.95",), "USD"),
        (("Shop GmbH", "Summe 12,00"), "EUR"),
        (("CHF 12.-",), "CHF"),
    ],
)
def test_the_currency_comes_from_marks_then_from_the_country(lines: tuple[str, ...], code: str) -> None:
    """A bare dollar is that of the country."""
    found = currency(_tagged(*lines))
    assert found is not None
    assert found.value == code


def test_no_mark_and_no_country_is_no_currency() -> None:
    """It is not guessed."""
    assert currency(_tagged("Total 9.00")) is None


@given(
    st.dictionaries(st.sampled_from("abc"), st.floats(-1, 1)), st.dictionaries(st.sampled_from("abc"), st.floats(-9, 9))
)
def test_chances_are_probabilities(evidence: dict[str, float], weights: dict[str, float]) -> None:
    """Any evidence and weights give a probability."""
    assert 0 < chance(evidence, weights) < 1


def test_the_first_of_equals_is_chosen() -> None:
    """Ties go to what is printed first; nothing comes of nothing."""
    chosen = best([Candidate("a", {"x": 0.5}), Candidate("b", {"x": 0.5})], {"x": 1.0})
    assert chosen is not None
    assert chosen[0].item == "a"
    assert best([], {}) is None
    assert -1.001 < logit(0.0) < logit(0.5) < logit(1.0) < 1.001


@given(st.floats(0, 1))
def test_a_curve_rises_and_stays_within_its_ends(score: float) -> None:
    """Between points it is linear, outside flat."""
    curve = Curve((0.2, 0.5, 0.9), (0.1, 0.6, 0.8))
    assert 0.1 <= curve.at(score) <= 0.8
    assert curve.at(score) <= curve.at(min(score + 0.1, 1.0)) + 1e-9
    assert Curve((1.0,), (0.9,)).at(score) == 0.9


def test_boxes_are_joined_and_divided() -> None:
    """The box around two holds both; a part of a line is a part of its box."""
    joined = around([Box(0.1, 0.1, 0.2, 0.2), Box(0.3, 0.0, 0.4, 0.15)])
    assert joined == Box(0.1, 0.0, 0.4, 0.2)
    assert around([Box(0, 0, 1, 1), None]) is None
    assert around([]) is None
    document = Document("image/png", (Page(1, (Line("ab 1.00", Box(0.0, 0.1, 0.7, 0.2)),)),))
    part = part_of(segments_of(document)[0], 3, 7)
    assert part is not None
    assert (round(part.x0, 6), round(part.x1, 6)) == (0.3, 0.7)


def test_the_model_folder_ships() -> None:
    """Card and weights lie beside each other."""
    folder = Path(__file__).resolve().parents[3] / "src/suffice/models/fields-crf"
    assert {"card.toml", "lines.crfsuite", "settings.json"} <= {path.name for path in folder.iterdir()}
