"""Suffice: the smallest model that does the job well enough, on a machine you own."""

from __future__ import annotations

__version__ = "0.1.0"
