"""Which files are meant, and what is known of each."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from suffice.core.errors import ItemError
from suffice.pipeline.collect import collect, source


def test_a_folder_that_cannot_be_looked_into_is_not_passed_over(tmp_path, monkeypatch):
    """It is an item of its own, and it fails with a sentence."""
    (tmp_path / "closed").mkdir()
    (tmp_path / "a.txt").write_text("a")
    listed = os.scandir

    def scandir(path):
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = collect([tmp_path])
    assert [name for name, _ in found] == ["a.txt", "closed"]
    with pytest.raises(ItemError, match="The folder closed cannot be looked into; check its permissions"):
        source(*found[1])
    assert [name for name, _ in collect([tmp_path / "closed"])] == ["closed"]


def test_a_file_that_may_not_be_asked_about_fails_alone(tmp_path, monkeypatch):
    """A file in a folder whose names may be listed but not entered is one failed item."""
    path = tmp_path / "a.txt"
    path.write_text("a")

    def stat(self, **_):
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "stat", stat)
    with pytest.raises(ItemError, match=r"a\.txt cannot be read"):
        source("a.txt", path)


def test_a_file_that_vanished_is_said(tmp_path):
    """What was found and then deleted is told from a device or a broken link."""
    with pytest.raises(ItemError, match=r"a\.txt is not there any more"):
        source("a.txt", tmp_path / "a.txt")


@pytest.mark.skipif(not Path("/proc/self/pagemap").exists(), reason="needs a file of the system without an end")
def test_a_file_that_says_it_is_empty_is_not_read(tmp_path):
    """Files of the system may have no end, or never answer; they say that they hold nothing."""
    (tmp_path / "link").symlink_to("/proc/self/pagemap")
    assert source("link", tmp_path / "link").size == 0


def test_a_file_that_may_not_be_read_fails_alone(tmp_path, monkeypatch):
    """A file without permission is an error of that item, with what to do; who runs the tests does not matter."""
    path = tmp_path / "locked.txt"
    path.write_text("hello")

    def refuse(*_arguments, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "open", refuse)
    with pytest.raises(ItemError, match=r"locked.txt cannot be read \(Permission denied\); check its permissions"):
        source("locked.txt", path)
