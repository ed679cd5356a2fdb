"""`suffice run` as a person uses it, and as the world treats it."""

from __future__ import annotations

import json
import os
import shlex
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from suffice.ledger.store import Ledger


def lines(process):
    return [json.loads(line) for line in process.stdout.splitlines()]


def test_json_is_all_there_is_on_stdout(desk):
    """--json gives one object a line in the order of the files, logs go to stderr, and the exit code is 0."""
    desk.write("in/b.txt")
    desk.write("in/a.md", "# Notiz\n\nDie Pumpe in Halle drei ist sehr laut, bitte bald prüfen.")
    done = desk.run("run", "small.toml", "in", "--json")
    assert done.returncode == 0, done.stderr
    assert [(row["item"], row["outcome"], row["media"]) for row in lines(done)] == [
        ("a.md", "done", "text/markdown"),
        ("b.txt", "done", "text/plain"),
    ]
    assert {row["language"] for row in lines(done)} == {"de", "en"}
    assert all({"steps", "record", "cpu_s", "joules", "error", "label"} <= row.keys() for row in lines(done))
    assert "[2/2]" in done.stderr
    assert not (desk.folder / "suffice-out").exists()


def test_a_second_run_is_cached_and_every_run_is_recorded(desk):
    """What is known is not computed again; each run leaves a record for each item, and the chain holds."""
    desk.write("in/a.txt")
    first = lines(desk.run("run", "small.toml", "in", "--json"))[0]
    second = lines(desk.run("run", "small.toml", "in", "--json"))[0]
    assert not any(step["cached"] for step in first["steps"])
    assert all(step["cached"] for step in second["steps"])
    assert second["cpu_s"] == 0
    fresh = lines(desk.run("run", "small.toml", "in", "--json", "--fresh"))[0]
    assert not any(step["cached"] for step in fresh["steps"])
    told = desk.run("explain", second["record"])
    assert "an item of pipeline 'small', done" in told.stdout
    answer = next(step["record"] for step in first["steps"] if step["record"])
    assert "language-id (here): sure to" in desk.run("explain", answer[:8]).stdout
    assert json.loads(desk.run("ledger", "--verify", "--json").stdout) == {"whole": True, "first_break": None}
    assert "language" in desk.run("ledger").stdout


def test_a_bad_item_stops_no_other(desk):
    """Broken files fail with a sentence, the rest is done, and the exit code says that some failed."""
    desk.write("in/good.txt")
    (desk.folder / "in" / "empty.txt").write_bytes(b"")
    (desk.folder / "in" / "junk.docx").write_bytes(bytes(range(256)) * 20)
    done = desk.run("run", "small.toml", "in", "--json")
    assert done.returncode == 1
    outcomes = {row["item"]: row["outcome"] for row in lines(done)}
    assert outcomes == {"good.txt": "done", "empty.txt": "failed", "junk.docx": "failed"}
    assert all(row["error"] for row in lines(done) if row["outcome"] == "failed")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_an_unreadable_file_fails_alone(desk):
    """A file without permission is one failed item."""
    desk.write("in/locked.txt").chmod(0)
    desk.write("in/good.txt")
    done = desk.run("run", "small.toml", "in", "--json")
    assert {row["item"]: row["outcome"] for row in lines(done)} == {"good.txt": "done", "locked.txt": "failed"}


def test_what_is_no_file_fails_alone(desk):
    """A broken link is one failed item, not a crash."""
    desk.write("in/good.txt")
    (desk.folder / "in" / "link.txt").symlink_to(desk.folder / "nowhere")
    done = desk.run("run", "small.toml", "in", "--json")
    assert {row["item"]: row["outcome"] for row in lines(done)} == {"good.txt": "done", "link.txt": "failed"}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["run", "small.toml", "nowhere"], "There is no file or folder nowhere"),
        (["run", "small.toml", "void"], "Nothing to do: no files in void"),
        (["run", "inbx", "void"], "There is no pipeline 'inbx'. Did you mean 'inbox'?"),
        (["run", "none.toml", "void"], "There is no pipeline file none.toml"),
        (["run", "small.toml"], "Missing argument"),
        (["run", "small.toml", "void", "--alpha", "2"], "--alpha"),
        (["explain", "zzzz"], "has no record 'zzzz'"),
        (["models", "giant"], "There is no model 'giant'"),
        (["dance"], "No such command 'dance'"),
        (["run", "small.toml", ""], "the path is empty"),
        (["run", "small.toml", "void", "--out", ""], "the path is empty"),
        (["run", "small.toml", "x" * 5000], "cannot be looked at (File name too long)"),
        (["explain", ""], "has no record ''"),
        (["explain", "\udcff"], "has no record"),
    ],
)
def test_bad_usage_is_one_sentence(desk, arguments, says):
    """Exit code 2 and a sentence on stderr; no traceback, nothing on stdout."""
    (desk.folder / "void").mkdir()
    done = desk.run(*arguments)
    assert done.returncode == 2
    assert says in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_wrong_configuration_names_the_line(desk):
    """A typo in suffice.toml is refused before anything runs."""
    desk.write("in/a.txt")
    desk.write("suffice.toml", "[machine]\nthreads = 1\nmemry = '1GB'\n")
    done = desk.run("run", "small.toml", "in")
    assert done.returncode == 2
    assert "suffice.toml, line 3" in done.stderr


def test_a_state_folder_that_cannot_be(desk):
    """A state folder that is a file is refused with what to do."""
    desk.write("in/a.txt")
    done = desk.run("run", "small.toml", "in", SUFFICE_HOME=str(desk.folder / "small.toml"))
    assert done.returncode == 2
    assert "set SUFFICE_HOME" in done.stderr


def test_a_corrupt_ledger_is_refused_and_left_alone(desk):
    """A damaged ledger stops the run with a sentence; the file stays as evidence, and results are not lost."""
    desk.write("in/a.txt")
    desk.run("run", "small.toml", "in", "--json")
    for name in ("ledger.sqlite-wal", "ledger.sqlite-shm"):
        (desk.home / name).unlink(missing_ok=True)
    (desk.home / "ledger.sqlite").write_bytes(b"not a database" * 500)
    done = desk.run("run", "small.toml", "in", "--json")
    assert done.returncode == 1
    assert "is damaged" in done.stderr and "move the file away" in done.stderr
    assert (desk.home / "ledger.sqlite").read_bytes().startswith(b"not a database")
    (desk.home / "ledger.sqlite").rename(desk.home / "evidence")
    again = lines(desk.run("run", "small.toml", "in", "--json"))[0]
    assert all(step["cached"] for step in again["steps"])


def test_a_locked_ledger_is_waited_for(desk):
    """A ledger that another program holds for a moment delays the run, no more."""
    desk.write("in/a.txt")
    Ledger(_made(desk.home) / "ledger.sqlite").close()
    other = sqlite3.connect(desk.home / "ledger.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    process = desk.start("run", "small.toml", "in", "--json")
    time.sleep(1.0)
    other.execute("COMMIT")
    other.close()
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert json.loads(out)["outcome"] == "done"


def _made(folder):
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def test_two_runs_at_once_do_no_harm(desk):
    """Two processes on the same files both finish with the same results, and the ledger's chain holds."""
    for number in range(6):
        desk.write(f"in/{number}.txt", f"Letter number {number}: the parcel has not arrived, where is it now?")
    processes = [desk.start("run", "small.toml", "in", "--json") for _ in range(2)]
    results = []
    for process in processes:
        out, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
        results.append([(row["item"], row["outcome"], row["language"]) for row in map(json.loads, out.splitlines())])
    assert results[0] == results[1]
    ledger = Ledger(desk.home / "ledger.sqlite")
    assert ledger.first_break() is None
    assert ledger.rows("SELECT count(*) AS n FROM record WHERE kind = 'item'") == [{"n": 12}]
    ledger.close()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize(("how", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_an_interrupted_run_goes_on_where_it_stopped(desk, how, code):
    """After Ctrl-C or a kill the finished items are kept; the next run computes the rest only, and leaves no debris."""
    for number in range(12):
        desk.write(f"in/{number:02}.txt", f"text {number}")
    desk.write("suffice.toml", "[machine]\nthreads = 1\n")
    process = desk.start("run", "slow.toml", "in", "--json")
    for line in process.stderr:
        if line.startswith("[3/12]"):
            break
    process.send_signal(how)
    _, err = process.communicate(timeout=60)
    assert process.returncode == code
    if how is signal.SIGINT:
        assert "the same command goes on from there" in err
        assert "Traceback" not in err
    done = desk.run("run", "slow.toml", "in", "--json")
    assert done.returncode == 0
    rows = lines(done)
    cached = [row["item"] for row in rows if row["steps"][0]["cached"]]
    assert cached[:3] == ["00.txt", "01.txt", "02.txt"]
    assert len(cached) < 12
    assert not list(desk.home.rglob(".part-*")) or how is signal.SIGKILL
    assert json.loads(desk.run("ledger", "--verify", "--json").stdout)["whole"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file size limit")
def test_a_full_disk_loses_no_answer(desk):
    """Where nothing can be written any more the run says so in one sentence, and what was kept is used next time."""
    for number in range(4):
        desk.write(f"in/{number}.txt", f"Letter number {number}: the parcel has not arrived, where is it now?")
    desk.run("run", "small.toml", "in/0.txt", "--json")
    limited = desk.command("run", "small.toml", "in", "--json")
    # A file size limit makes every write beyond it fail, as a full disk does.
    limited[2] = "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);" + (
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048));" + limited[2]
    )
    done = subprocess.run(
        limited, cwd=desk.folder, env=desk.environment(), capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "ledger" in done.stderr
    again = lines(desk.run("run", "small.toml", "in", "--json"))
    assert len(again) == 4
    assert all(step["cached"] for step in again[0]["steps"])


def test_a_report_that_cannot_be_written_is_said(desk):
    """What cannot be written after the work is an error of one sentence; the results were kept."""
    desk.write("in/a.txt")
    (desk.folder / "taken" / "report.html").mkdir(parents=True)
    done = desk.run("run", "small.toml", "in", "--json", "--out", "taken")
    assert done.returncode == 1
    assert len(lines(done)) == 1
    assert "choose another folder with --out" in done.stderr


def test_a_folder_for_the_report_that_cannot_be_is_said_before_the_work(desk):
    """--out where a file stands is bad usage, and nothing was computed for it."""
    desk.write("in/a.txt")
    desk.write("taken", "a file")
    done = desk.run("run", "small.toml", "in", "--out", "taken")
    assert done.returncode == 2
    assert "there is a file of that name" in done.stderr
    assert "[1/1]" not in done.stderr


def test_hostile_names_are_shown_safely(desk):
    """Names with escapes or markup reach neither the terminal nor the table as commands."""
    desk.write("in/[red]x.txt")
    desk.write("in/\x1b[31mred.txt")
    done = desk.run("run", "small.toml", "in", "--out", "o")
    assert done.returncode == 0, done.stderr
    assert "\x1b[31m" not in done.stdout + done.stderr
    assert "[red]x.txt" in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full")
@pytest.mark.parametrize("command", [["run", "small.toml", "in"], ["run", "small.toml", "in", "--json"], ["doctor"]])
def test_an_output_that_takes_nothing_is_said(desk, command):
    """A full disk behind stdout is one sentence and exit code 1, and the report was written all the same."""
    desk.write("in/a.txt")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            desk.command(*command),
            cwd=desk.folder, env=desk.environment(), stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "suffice: The output cannot be used (No space left on device)." in done.stderr
    assert (desk.folder / "suffice-out" / "report.html").exists() == (command == ["run", "small.toml", "in"])


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX shell")
@pytest.mark.parametrize("closed", [">&-", "2>&-", "| head -n 1"])
def test_closed_outputs_lose_no_report(desk, closed):
    """Whoever closes stdout or stderr, or reads one line of it, gets the report and no traceback."""
    for number in range(3):
        desk.write(f"in/{number}.txt")
    command = f"{shlex.join(desk.command('run', 'small.toml', 'in'))} {closed}"
    environment = desk.environment(PYTHONUNBUFFERED="1")
    done = subprocess.run(command, shell=True, cwd=desk.folder, env=environment, capture_output=True, check=False)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert (desk.folder / "suffice-out" / "report.html").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_does_not_wait_for_a_long_step(desk, how):
    """Ctrl-C, or a polite kill, in the middle of a step that takes a minute ends the command within moments."""
    step = (desk.folder / "steps" / "snail.py").read_text()
    desk.write("steps/snail.py", step.replace("time.sleep(0.3)", "time.sleep(60)"))
    desk.write("in/a.txt")
    desk.write("in/b.txt")
    process = desk.start("run", "slow.toml", "in/a.txt", "in/b.txt", "--json")
    while not (desk.home / "ledger.sqlite").exists():
        time.sleep(0.05)
    time.sleep(0.7)
    process.send_signal(how)
    started = time.monotonic()
    _, err = process.communicate(timeout=30)
    assert time.monotonic() - started < 5
    assert process.returncode == 130
    assert "Traceback" not in err
    assert "the same command goes on from there" in err


def test_an_output_without_the_characters_is_no_obstacle(desk):
    """In a console of ASCII every command prints what it can and ends well."""
    desk.write("in/ä.txt")
    desk.run("run", "small.toml", "in", "--json")
    for command in (["ledger"], ["models"], ["doctor"], ["run", "small.toml", "in"]):
        done = desk.run(*command, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert done.returncode == 0, done.stderr
