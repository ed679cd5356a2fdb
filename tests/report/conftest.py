from __future__ import annotations

import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest


@pytest.fixture(scope="session")
def sample() -> SimpleNamespace:
    """`items`, `facts` and what they are made with."""
    return SimpleNamespace(**runpy.run_path(str(Path(__file__).with_name("sample.py"))))


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    """A state folder for each test."""
    monkeypatch.setenv("SUFFICE_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("MPLCONFIGDIR", raising=False)
    return tmp_path / "home"
