"""Which models there are: the cards that ship and those in the state folder."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import msgspec

from suffice.core.errors import ModelError, UnknownName
from suffice.core.types import Card

SHIPPED = Path(__file__).parent


class Catalogue:
    """Cards by name, from folders that hold one folder a model. Cards are read when they are asked for."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._cards: dict[str, Card] = {}

    def card(self, name: str) -> Card:
        """The card of that name. Raises UnknownName, ModelError."""
        if name not in self._cards:
            folder = next((f / name for f in self._folders if (f / name / "card.toml").is_file()), None)
            if folder is None:
                raise UnknownName("model", name, self.names())
            self._cards[name] = read_card(folder)
        return self._cards[name]

    def names(self) -> list[str]:
        return sorted({path.parent.name for folder in self._folders for path in folder.glob("*/card.toml")})


def read_card(folder: Path) -> Card:
    """The card in this folder, with its digest and size. Raises ModelError where it is wrong."""
    try:
        card = msgspec.convert(tomllib.loads((folder / "card.toml").read_text("utf-8")), Card)
        size = sum((folder / name).stat().st_size for name in card.files)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise ModelError(f"The model in {folder} cannot be used: {error}; install it again.") from error
    return msgspec.structs.replace(card, folder=str(folder), bytes=size, digest=_digest(card))


def verify(card: Card) -> None:
    """Compare the weights with the card. Raises ModelError naming the file that differs."""
    for name, expected in card.files.items():
        path = Path(card.folder) / name
        try:
            with path.open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise ModelError(f"The model '{card.name}' cannot be read: {path} ({error.strerror}).") from error
        if found != expected:
            raise ModelError(
                f"The model '{card.name}' is damaged: {path} has another digest than its card; install it again."
            )


def _digest(card: Card) -> str:
    """Weights, code and package versions: all that decides what the model answers."""
    code = [(module, _source_digest(module)) for module in (*([card.entry] if card.entry else []), *card.code)]
    packages = [(name, _version(name)) for name in card.packages]
    parts = [card.name, card.runtime, sorted(card.files.items()), code, packages]
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()


@cache
def _source_digest(module: str) -> str:
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        raise ModelError(f"The code of a model is missing: there is no module '{module}'.")
    origin = Path(spec.origin)
    sources = sorted(origin.parent.glob("**/*.py")) if origin.name == "__init__.py" else [origin]
    total = hashlib.sha256()
    for source in sources:
        total.update(source.read_bytes())
    return total.hexdigest()


@cache
def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"
