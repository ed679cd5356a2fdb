"""The three networks inside RapidOCR's wheel: found, checked and opened, without importing RapidOCR.

RapidOCR's own code logs to the console, may download, and starts a thread for every core; its weights are all
that is wanted here. PP-OCRv6 (detection, recognition) and PP-OCR v2 (upside down or not), Apache-2.0.
"""

from __future__ import annotations

from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from suffice.core.errors import MissingExtra, ModelError

if TYPE_CHECKING:
    from suffice.core.types import Grant

FILES = {
    "detect": ("PP-OCRv6_det_small.onnx", "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f"),
    "recognise": ("PP-OCRv6_rec_small.onnx", "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884"),
    "upright": (
        "ch_ppocr_mobile_v2.0_cls_mobile.onnx",
        "e47acedf663230f8863ff1ab0e64dd2d82b838fceb5957146dab185a89d6215c",
    ),
}


class Networks(NamedTuple):
    """Open onnxruntime sessions, and the characters that the recogniser knows (index 0 is CTC's blank)."""

    detect: Any
    recognise: Any
    upright: Any
    characters: tuple[str, ...]


def open_networks(grant: Grant) -> Networks:
    """Open all networks with `grant.threads` threads each. Raises MissingExtra, ModelError."""
    folder = _folder()
    sessions = {
        role: _session(folder / name, digest, grant.threads, pooled=role != "detect")
        for role, (name, digest) in FILES.items()
    }
    listed = sessions["recognise"].get_modelmeta().custom_metadata_map["character"].splitlines()
    return Networks(**sessions, characters=("", *map(_narrow, listed), " "))


def _narrow(character: str) -> str:
    """Full-width punctuation, digits and letters (U+FF01 to U+FF5E) as what a Latin keyboard has."""
    return chr(ord(character) - 0xFEE0) if "\uff01" <= character <= "\uff5e" else character


def _folder() -> Path:
    places = {package: find_spec(package) for package in ("onnxruntime", "cv2", "rapidocr")}
    for package, spec in places.items():
        if spec is None:
            raise MissingExtra("Reading text in pictures", package, "ocr")
    found = places["rapidocr"]
    return Path(found.origin if found and found.origin else "").parent / "models"


def _session(path: Path, digest: str, threads: int, *, pooled: bool) -> Any:
    import onnxruntime  # type: ignore[import-untyped]  # it ships no types

    try:
        weights = path.read_bytes()
    except OSError as error:
        raise ModelError(
            f"The weights {path.name} are not in the installed 'rapidocr': install rapidocr 3.10."
        ) from error
    if sha256(weights).hexdigest() != digest:
        raise ModelError(f"The weights {path.name} are damaged or of another version: install rapidocr 3.10.")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = max(1, threads)
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    # Threads that spin while they wait starve whatever runs beside them.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # The arena is faster, but keeps the most memory ever needed: little for strips, a gigabyte for whole pages.
    options.enable_cpu_mem_arena = pooled
    return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
