"""The arithmetic of the script that distils the embedder."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def distil(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    pytest.importorskip("scipy")
    monkeypatch.syspath_prepend(ROOT / "tools")
    import distil_embedder

    return distil_embedder


def test_weights_rise_with_rank(distil: ModuleType) -> None:
    """Rarer tokens weigh more, and never more than one."""
    weights = distil.rank_weights(1000)
    assert (np.diff(weights) > 0).all()
    assert 0 < weights[0] < weights[-1] < 1


def test_quantised_rows_keep_their_direction(distil: ModuleType) -> None:
    """After rounding each row points where it did, relative sizes stay, and row zero is the unknown word's."""
    table = np.random.default_rng(1).normal(size=(50, 256)) * np.linspace(0.1, 3, 50)[:, None]
    vectors, weights = distil.quantise(table)
    back = weights[1:, None] * vectors[1:].astype(float)
    assert not vectors[0].any()
    assert weights[0] == 0
    assert ((back * table).sum(1) / np.linalg.norm(back, axis=1) / np.linalg.norm(table, axis=1) > 0.999).all()
    ratios = np.linalg.norm(back, axis=1) / np.linalg.norm(table, axis=1)
    assert ratios.max() < 1.01 * ratios.min()


def test_components_are_uncorrelated_and_in_order(distil: ModuleType) -> None:
    """Principal components have falling variance and no correlation, and do not depend on the order of rows."""
    encoded = np.random.default_rng(2).normal(size=(900, 300)) * np.linspace(1, 3, 300)
    components = distil.principal(encoded)
    covariance = components.T @ components
    assert components.shape == (900, distil.WIDTH)
    assert (np.diff(np.diag(covariance)) < 1e-6).all()
    assert np.allclose(covariance, np.diag(np.diag(covariance)), atol=1e-6)
    assert np.allclose(distil.principal(encoded[::-1])[::-1], components, atol=1e-8)


@pytest.mark.parametrize(("token", "kept"), [("[unused5]", False), ("[PAD]", False), ("the", True), ("##s", True)])
def test_marks_and_unused_tokens_are_left_out(distil: ModuleType, token: str, kept: bool) -> None:
    """Only what can occur in a text gets a row."""
    assert distil.is_kept(token) is kept


def test_another_file_is_refused(distil: ModuleType, tmp_path: Path) -> None:
    """Weights with another digest than the script was made for end it with a sentence."""
    (tmp_path / "model.safetensors").write_bytes(b"something else")
    with pytest.raises(SystemExit, match="not the file"):
        distil.verify(tmp_path / "model.safetensors", distil.SOURCE_SHA256)


def test_safetensors_are_read(distil: ModuleType, tmp_path: Path) -> None:
    """A header and its raw data give the named array in its shape."""
    header = b'{"a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},"__metadata__":{"format":"pt"}}'
    data = np.arange(4, dtype=np.float32).tobytes()
    (tmp_path / "x.safetensors").write_bytes(len(header).to_bytes(8, "little") + header + data)
    tensors = sys.modules["_minilm"].read_safetensors(tmp_path / "x.safetensors")
    assert tensors["a"].tolist() == [[0, 1], [2, 3]]
    assert list(tensors) == ["a"]
