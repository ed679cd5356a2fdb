"""Two ordered scales: how sensitive data are, and how far away a model runs."""

from __future__ import annotations

from enum import Enum


class _Scale(Enum):
    """An enumeration whose members are ordered as they are written."""

    @property
    def rank(self) -> int:
        return list(type(self)).index(self)

    def __lt__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.rank < other.rank

    def __le__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.rank <= other.rank

    def __gt__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.rank > other.rank

    def __ge__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.rank >= other.rank


class Label(_Scale):
    """How sensitive data are. What is derived from data has at least their label."""

    PUBLIC = "public"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"
    SECRET = "secret"  # noqa: S105  a label, no password


class Place(_Scale):
    """Where a model runs: this process's machine, the owner's network, or somebody else's computer."""

    HERE = "here"
    SITE = "site"
    CLOUD = "cloud"


def join(*labels: Label) -> Label:
    """The highest of the labels; `Label.PUBLIC` of none."""
    return max(labels, default=Label.PUBLIC, key=lambda label: label.rank)
