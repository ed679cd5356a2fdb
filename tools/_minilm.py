"""all-MiniLM-L6-v2 in numpy: enough of BERT (Devlin et al. 2018) to encode short token sequences of one length."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.special import erf

Floats = NDArray[np.float32]
HEADS = 12
LAYERS = 6
EPSILON = 1e-12


def read_safetensors(path: Path) -> dict[str, Floats]:
    """The float32 tensors of a safetensors file: 8 bytes of header length, a JSON header, raw little-endian data."""
    raw = path.read_bytes()
    start = 8 + int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8:start])
    return {
        name: np.frombuffer(raw[start + entry["data_offsets"][0] : start + entry["data_offsets"][1]], np.float32)
        .reshape(entry["shape"])
        for name, entry in header.items()
        if entry.get("dtype") == "F32"
    }  # fmt: skip


class MiniLM:
    """The encoder. Token numbers [n, length] in, last hidden states [n, length, 384] out."""

    def __init__(self, path: Path) -> None:
        self.weights = read_safetensors(path)

    def encode(self, tokens: NDArray[np.int64]) -> Floats:
        state = self._embed(tokens)
        for layer in range(LAYERS):
            state = self._layer(state, f"encoder.layer.{layer}.")
        return state

    def _embed(self, tokens: NDArray[np.int64]) -> Floats:
        table = self.weights
        state = table["embeddings.word_embeddings.weight"][tokens]
        state = state + table["embeddings.position_embeddings.weight"][: tokens.shape[1]]
        state = state + table["embeddings.token_type_embeddings.weight"][0]
        return self._norm(state, "embeddings.LayerNorm")

    def _layer(self, state: Floats, name: str) -> Floats:
        mixed = self._dense(self._attend(state, name + "attention.self."), name + "attention.output.dense")
        state = self._norm(state + mixed, name + "attention.output.LayerNorm")
        wide = _gelu(self._dense(state, name + "intermediate.dense"))
        return self._norm(state + self._dense(wide, name + "output.dense"), name + "output.LayerNorm")

    def _attend(self, state: Floats, name: str) -> Floats:
        query, key, value = (self._heads(self._dense(state, name + part)) for part in ("query", "key", "value"))
        scores = query @ key.swapaxes(-1, -2) / math.sqrt(query.shape[-1])
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        mixed = (scores / scores.sum(axis=-1, keepdims=True)) @ value
        return np.asarray(mixed.swapaxes(1, 2).reshape(state.shape), np.float32)

    @staticmethod
    def _heads(state: Floats) -> Floats:
        count, length, width = state.shape
        return np.asarray(state.reshape(count, length, HEADS, width // HEADS).swapaxes(1, 2))

    def _dense(self, state: Floats, name: str) -> Floats:
        return np.asarray(state @ self.weights[name + ".weight"].T + self.weights[name + ".bias"], np.float32)

    def _norm(self, state: Floats, name: str) -> Floats:
        centred = state - state.mean(axis=-1, keepdims=True)
        scale = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + EPSILON)
        return np.asarray(centred / scale * self.weights[name + ".weight"] + self.weights[name + ".bias"], np.float32)


def _gelu(state: Floats) -> Floats:
    return np.asarray(state * 0.5 * (1.0 + erf(state / np.float32(math.sqrt(2.0)))), np.float32)
