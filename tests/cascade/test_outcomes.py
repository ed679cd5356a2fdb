from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from suffice.cascade.certify import Outcomes
from suffice.cascade.outcomes import read, write
from suffice.core.errors import ModelError


def test_a_table_reads_as_it_was_written(tmp_path: Path) -> None:
    """Rungs, confidences to the last bit, truths and languages come back."""
    rng = np.random.default_rng(0)
    parts = {
        name: (range(size), Outcomes(rng.random((size, 2)), rng.random((size, 2)) < 0.5, ("en",) * size))
        for name, size in (("tune", 3), ("calibrate", 4))
    }
    write(tmp_path / "t.csv", ["small", "large"], parts)
    rungs, *found = read(tmp_path / "t.csv")
    assert rungs == ("small", "large")
    for (_, expected), part in zip(parts.values(), found, strict=True):
        assert (part.confidence == expected.confidence).all()
        assert (part.right == expected.right).all()
        assert part.languages == expected.languages


@pytest.mark.parametrize("content", ["", "a,b\n1,2\n", "part,row,language,x:confidence,x:right\ntune,1,en,0.5\n"])
def test_a_damaged_table_is_refused(tmp_path: Path, content: str) -> None:
    """An empty, foreign or short table gives a ModelError."""
    (tmp_path / "t.csv").write_text(content)
    with pytest.raises(ModelError, match="cannot be read"):
        read(tmp_path / "t.csv")
