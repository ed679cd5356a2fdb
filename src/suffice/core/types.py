"""The nouns of Suffice. `docs/glossary.md` says what each word means."""

from __future__ import annotations

from typing import Any

import msgspec

from suffice.core.labels import Label, Place


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a model; immutable, and enough to decide about it without loading it.

    `digest` covers the weights, the code that runs them and the versions of the packages they need:
    two cards with the same digest give the same answers. `bytes` is what the weights take on disk,
    `memory` what a loaded model is expected to take.
    """

    name: str
    task: str
    runtime: str
    about: str
    licence: str
    entry: str = ""
    place: Place = Place.HERE
    languages: tuple[str, ...] = ()
    """ISO 639-1 codes the model was made for; empty where language does not matter."""
    threshold: float | None = None
    """Accept at or above this confidence where no certificate says more; None: only with a certificate."""
    remedy: str = ""
    """What a person can do when this model is not sure; where it is empty a general advice is given."""
    inline: bool = False
    """Fast enough (well under a millisecond) to run without a thread of its own."""
    threads: int = 1
    memory: int = 0
    price: float = 0.0
    """Money for one request, in the owner's currency."""
    files: dict[str, str] = {}
    """Weight files, relative to the card, with their SHA-256."""
    packages: tuple[str, ...] = ()
    """Distributions whose version is part of the model."""
    code: tuple[str, ...] = ()
    """Modules, besides `entry`, whose source is part of the model."""
    made: dict[str, Any] = {}
    quality: dict[str, Any] = {}
    weaknesses: tuple[str, ...] = ()
    biases: tuple[str, ...] = ()
    folder: str = ""
    digest: str = ""
    bytes: int = 0


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked. `ladder` names the models that may answer, smallest first."""

    name: str
    about: str
    input: Any
    output: Any
    metric: str
    ladder: tuple[str, ...]
    alpha: float | None = None
    """Highest tolerated share of wrong answers among the accepted; None: the task has no certificate."""
    delta: float = 0.05


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """One typed question to a task, with the label of its data and who asks."""

    task: str
    input: Any
    label: Label
    caller: str = "local"
    language: str | None = None
    size: int = 0
    """Bytes of input, for the record; the record never holds the input itself."""


class Prediction(msgspec.Struct, frozen=True):
    """A model's output and its calibrated confidence: the probability of being right, 0 to 1."""

    output: Any
    confidence: float


class Denial(msgspec.Struct, frozen=True):
    """A refusal by a rule of the policy: which rule, why, and what would allow it."""

    rule: str
    reason: str
    remedy: str


class Grant(msgspec.Struct, frozen=True):
    """What a runtime may use: threads and bytes."""

    threads: int
    bytes: int


class Try(msgspec.Struct, frozen=True):
    """One rung of the ladder as it went for a request: accepted, below, denied, skipped or failed."""

    model: str
    place: Place
    outcome: str
    confidence: float | None = None
    threshold: float | None = None
    ms: float = 0.0
    cpu_s: float = 0.0
    joules: float | None = None
    price: float = 0.0
    why: str = ""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What the cascade returns. `output` is the best guess also when held: look at `outcome` first."""

    task: str
    outcome: str
    """"accepted", "held" or "denied"."""
    output: Any
    confidence: float | None
    threshold: float | None
    model: str | None
    place: Place | None
    record: str
    tries: tuple[Try, ...]
    joules: float | None = None
    why: str = ""

    help: str = ""
    """For a held or denied request: what would help."""

    @property
    def accepted(self) -> bool:
        return self.outcome == "accepted"


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the ledger. It holds no content: sizes, names, figures and reasons only."""

    id: str
    at: str
    """UTC, ISO 8601."""
    kind: str
    """"answer" (a task was asked), "item" (a pipeline finished with a thing), "evaluation" (a ladder was measured)."""
    subject: str
    """The task's or the pipeline's name."""
    outcome: str
    label: Label
    caller: str = "local"
    model: str | None = None
    place: Place | None = None
    confidence: float | None = None
    threshold: float | None = None
    ms: float = 0.0
    cpu_s: float = 0.0
    joules: float | None = None
    price: float = 0.0
    bytes: int = 0
    why: dict[str, Any] = {}
    """Rungs tried, the certificate, what a farther model would have been refused; for an item its parts."""


class Trace(msgspec.Struct, frozen=True, kw_only=True):
    """What one step of a pipeline did for one item, as shown and kept: no content but a held guess."""

    step: str
    task: str | None = None
    outcome: str = "done"
    model: str | None = None
    place: Place | None = None
    confidence: float | None = None
    threshold: float | None = None
    ms: float = 0.0
    cpu_s: float = 0.0
    joules: float | None = None
    record: str | None = None
    guess: str | None = None
    """The best guess of a held step, where it is a short text; never to be taken for an answer."""
    why: str = ""
    help: str = ""
    cached: bool = False
