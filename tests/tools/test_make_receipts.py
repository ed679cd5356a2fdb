"""The generator of receipts and invoices."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytest.importorskip("faker", reason="the generator's names come from Faker, which is needed for making models alone")
sys.path.insert(0, str(ROOT / "tools"))

from make_receipts import labelled, papers  # noqa: E402
from receipts.gold import LABELS  # noqa: E402
from receipts.layout import lay_out  # noqa: E402


def test_every_line_has_a_label() -> None:
    """As many labels as lines, all of them known."""
    for paper, rng in papers(3, 60):
        document, labels = lay_out(paper, rng)
        assert len(document.pages[0].lines) == len(labels)
        assert set(labels) <= set(LABELS)


def test_the_truth_is_printed() -> None:
    """Without a reader's mistakes seller, number and IBAN stand in the text as they are meant."""
    for paper, rng in papers(4, 60):
        document, _ = lay_out(paper, rng, noise=0.0)
        text = document.text.replace("\n", " ").replace(" ", "")
        for name in ("seller", "address", "number", "iban", "tax_id"):
            assert paper.fields.get(name, "").replace(" ", "") in text


def test_boxes_lie_on_the_page() -> None:
    """Fractions, the right way round."""
    for paper, rng in papers(5, 40):
        document, _ = lay_out(paper, rng)
        for line in document.pages[0].lines:
            assert line.box is not None
            assert 0 <= line.box.x0 < line.box.x1 <= 1.1
            assert 0 <= line.box.y0 < line.box.y1


def test_labelled_texts_are_half_receipts_half_invoices() -> None:
    """Four languages, both kinds, several templates each."""
    rows = list(labelled(6, seed=2))
    assert len(rows) == 24
    assert {row["language"] for row in rows} == {"en", "de", "fr", "es"}
    assert sum(row["kind"] == "invoice" for row in rows) == 12
    assert all(str(row["text"]).strip() for row in rows)


def test_the_script_writes_json_lines(tmp_path: Path) -> None:
    """One object a line, with the keys a classifier reads."""
    out = tmp_path / "rows.jsonl"
    script = ROOT / "tools" / "make_receipts.py"
    command = [sys.executable, str(script), "--labelled", str(out), "--per-language", "2"]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": str(ROOT / "src")})
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert len(rows) == 8
    assert set(rows[0]) == {"text", "language", "kind", "category", "group"}
