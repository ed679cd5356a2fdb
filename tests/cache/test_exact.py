"""Results are kept whole or not at all."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from suffice.cache.exact import ExactCache


def key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@given(value=st.binary())
def test_what_is_put_is_got(tmp_path_factory, value):
    """A value comes back byte for byte; another key gives nothing."""
    cache = ExactCache(tmp_path_factory.mktemp("cache"))
    cache.put(key("a"), value)
    assert cache.get(key("a")) == value
    assert cache.get(key("b")) is None
    assert cache.problem is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path):
    """Where nothing can be kept, work goes on and the reason is known."""
    (tmp_path / "cache").write_text("a file where the folder should be")
    cache = ExactCache(tmp_path / "cache")
    cache.put(key("a"), b"x")
    assert cache.get(key("a")) is None
    assert "not kept" in (cache.problem or "")


def test_no_debris(tmp_path):
    """Only finished entries are in the folder."""
    cache = ExactCache(tmp_path)
    cache.put(key("a"), b"x")
    assert [path.name for path in cache.files()] == [key("a")[2:]]
