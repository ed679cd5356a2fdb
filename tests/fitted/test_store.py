"""Versions appear whole or not at all, and what was changed is refused."""

from __future__ import annotations

import os

import pytest

from suffice.core.errors import ModelError, UnknownName, UsageError
from suffice.fitted.store import FittedTasks, check_name
from suffice.fitted.version import FORMAT, TaskFile


def file(files, **more):
    facts = {
        "format": FORMAT, "name": "triage", "about": "", "ladder": (), "alpha": 0.05, "delta": 0.05, "classes": ("a",),
        "examples": 2, "coverage": None, "needs_examples": 9, "seed": 0, "columns": {},
        "files": dict.fromkeys(files, ""),
    }  # fmt: skip
    return TaskFile(**(facts | more))


def register(tasks, text="weights", **more):
    with tasks.making("triage") as part:
        (part / "w.txt").write_text(text)
        return tasks.register(part, file(["w.txt"], **more))


def test_a_version_is_named_by_what_it_holds(tmp_path):
    """The same content is the same version; other content is another; the last one is current."""
    tasks = FittedTasks(tmp_path)
    first, again, other = register(tasks), register(tasks), register(tasks, "other")
    assert first == again != other
    assert tasks.open("triage").version == other.name
    assert [(entry.name, entry.versions) for entry in tasks.entries()] == [("triage", 2)]


def test_what_breaks_leaves_nothing(tmp_path):
    """A block that ends with an error leaves no folder."""
    tasks = FittedTasks(tmp_path)
    with pytest.raises(KeyError), tasks.making("triage") as part:
        (part / "half").write_text("x")
        raise KeyError
    assert list(tasks.folder.iterdir()) == []


def test_old_remains_of_killed_fits_are_swept(tmp_path):
    """A part that is a day old goes at the next fit; a young one may still be at work and stays."""
    tasks = FittedTasks(tmp_path)
    for name in ("old", "young"):
        (tasks.folder / "triage" / f".part-{name}").mkdir(parents=True)
    os.utime(tasks.folder / "triage" / ".part-old", (0, 0))
    register(tasks)
    assert sorted(path.name for path in (tasks.folder / "triage").glob(".part*")) == [".part-young"]


def test_a_damaged_version_is_replaced_by_fitting_again(tmp_path):
    """The same fit again mends a version whose files were changed."""
    tasks = FittedTasks(tmp_path)
    folder = register(tasks)
    (folder / "w.txt").write_text("changed")
    assert next(tasks.entries()).problem
    register(tasks)
    assert tasks.open("triage").version == folder.name


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda folder: (folder / "w.txt").write_text("Weights"), "w.txt has another digest"),
        (lambda folder: (folder / "w.txt").unlink(), "cannot be read"),
        (lambda folder: (folder / "task.json").write_text('{"format": 7}'), "has format 7"),
        (lambda folder: (folder / "task.json").write_text("{"), "cannot be read"),
        (
            lambda folder: (folder / "task.json").write_bytes((folder / "task.json").read_bytes() + b" "),
            "task.json has",
        ),
        (lambda folder: (folder.parent / "current").write_text("../../etc"), "no version"),
    ],
)
def test_what_was_changed_is_refused(tmp_path, change, said):
    """Another byte anywhere, another format or a strange pointer: one sentence, no answer."""
    tasks = FittedTasks(tmp_path)
    change(register(tasks))
    with pytest.raises(ModelError, match=said):
        tasks.open("triage")


def test_a_copy_under_another_name_is_refused(tmp_path):
    """A task keeps its name."""
    tasks = FittedTasks(tmp_path)
    register(tasks)
    (tasks.folder / "triage").rename(tasks.folder / "other")
    with pytest.raises(ModelError, match="is 'triage', not 'other'"):
        tasks.open("other")


def test_names(tmp_path):
    """Names are plain words; those that ship, in either spelling, are taken; an unknown one lists what there is."""
    for name in ("../x", "Triage", "", "a" * 65, "category", "kind"):
        with pytest.raises(UsageError):
            check_name(name)
    tasks = FittedTasks(tmp_path)
    register(tasks)
    for name in ("triagee", "../triage"):
        with pytest.raises(UnknownName, match="triage"):
            tasks.open(name)
