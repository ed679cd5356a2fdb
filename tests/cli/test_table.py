from __future__ import annotations

import io
import runpy
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from suffice.cli._table import lines, show

_SAMPLE = runpy.run_path(str(Path(__file__).parents[1] / "report" / "sample.py"))
ITEMS = _SAMPLE["items"]()


def printed(width: int, items=ITEMS) -> list[str]:
    return [line.plain for line in lines(items, width)]


@pytest.mark.parametrize("width", [72, 80, 99, 100, 120, 160, 240])
def test_fits_the_terminal(width):
    """No line is wider than the terminal, wide characters counted as two."""
    assert max(cell_len(line) for line in printed(width)) <= width


@given(st.text(st.characters(codec=None), max_size=80), st.integers(80, 200))
def test_fits_whatever_the_names(name, width):
    """A name of any length and script keeps the table in its width and on its lines."""
    odd = [msgspec.structs.replace(item, item=name) for item in ITEMS[:3]]
    told = printed(width, odd)
    assert max(cell_len(line) for line in told) <= width
    assert not any(set(line) & set("\n\r\x1b\u202e") for line in told)


def test_columns_follow_the_width():
    """A narrow terminal has the finding below each item, a wide one beside it; the category needs some room."""
    assert "finding" not in printed(80)[0]
    assert "Perniagaan Zheng Hui, 2018-02-12, CS-20183, 436.20 MYR" in "\n".join(printed(80))
    assert "message · delivery" in "\n".join(printed(120))
    assert "finding" in printed(170)[0]


def test_says_what_is_held_and_what_the_exit_code_means():
    """Under the table: sums, one line for each held step, the exit code."""
    told = printed(120)
    assert "14 items: 9 done, 3 held, 2 failed." in "\n".join(told)
    assert (
        "  mail/two-things-at-once.txt  category: perhaps “complaint” (sure 0.58, needs 0.90), category-static" in told
    )
    assert told[-1] == "Exit code 1: some items failed."
    assert printed(80, [item for item in ITEMS if item.outcome != "failed"])[-1].startswith("Exit code 3")
    assert "Nothing left this machine." in printed(80, ITEMS[:1])[-1]


def test_long_lists_of_held_items_are_cut():
    """Many held items are not all told twice."""
    held = [item for item in ITEMS if item.outcome == "held"]
    told = printed(80, held * 9)
    assert "  and 16 more, above and in the report" in told


def test_hostile_names_are_shown_not_obeyed():
    """Escape sequences, direction changes and rich's own markup in names are plain text."""
    told = "\n".join(printed(120))
    assert r"hostile/\x1b[31m" in told
    assert "[red]fdp.exe" in told


def test_empty_run():
    """No items: a head and a sum."""
    assert "0 items:" in "\n".join(printed(80, []))


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii", "latin-1"])
def test_consoles_without_the_signs(encoding, monkeypatch):
    """A console that lacks the signs gets plain ones, and nothing breaks."""
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding=encoding, errors="strict"))
    show(ITEMS)
    import sys

    sys.stdout.flush()
    told = raw.getvalue().decode(encoding)
    assert "mail/late-delivery.eml" in told
    assert "9 done" in told


def test_no_colour_without_a_terminal(capsys, monkeypatch):
    """In a pipe the table is plain text with its marks."""
    monkeypatch.setenv("COLUMNS", "80")
    show(ITEMS)
    told = capsys.readouterr().out
    assert "\x1b" not in told
    assert "✓  mail/late-delivery.eml" in told


def test_no_color_is_heeded(capsys, monkeypatch):
    """NO_COLOR leaves no colours even on a terminal."""
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("FORCE_COLOR", "1")
    show(ITEMS)
    assert "\x1b[33m" not in capsys.readouterr().out
