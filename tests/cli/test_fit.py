"""`suffice fit`, `predict`, `eval` and `tasks` as a person uses them."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import time

import pytest

FIT = ("--input", "text", "--label", "queue")


@pytest.fixture(scope="module")
def fitted(tmp_path_factory, tickets, write_rows):
    """A state folder with a certified task, what the fit printed, and files to ask it."""
    from suffice.learn.examples import Columns

    folder = tmp_path_factory.mktemp("fitted")
    rows = [(*row, "north" if n % 2 else "south") for n, row in enumerate(tickets(400))]
    rows += [(f"the soup of {word} needs salt and {word}", "none", "north") for word in ("leek", "pea", "bean", "corn")]
    write_rows(folder / "train.csv", rows, ("text", "queue", "region"))
    write_rows(folder / "test.csv", tickets(60, seed=2))
    from suffice.fitting import fit_wish
    from suffice.learn.fit import Wish

    made = fit_wish(
        Wish("triage", folder / "train.csv", Columns("text", "queue", "region", "none"), seed=4), home=folder / "home"
    )
    return folder, made


@pytest.fixture
def at(desk, fitted):
    """A desk whose state folder has the task."""
    shutil.copytree(fitted[0] / "home", desk.home)
    shutil.copy(fitted[0] / "train.csv", desk.folder)
    shutil.copy(fitted[0] / "test.csv", desk.folder)
    return desk


def test_a_fit_is_certified_and_tells_all(desk, tickets, write_rows):
    """--json has the rungs by cost, the certificate and the findings, alone on stdout; progress is on stderr."""
    rows = tickets(300)
    write_rows(desk.folder / "t.csv", [*rows, rows[0]])
    write_rows(desk.folder / "test.csv", tickets(50, seed=9))
    done = desk.run("fit", "triage", "t.csv", *FIT, "--test", "test.csv", "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert (told["task"], told["examples"], told["needs_examples"]) == ("triage", 301, 0)
    assert [rung["model"] for rung in told["rungs"]] == ["triage-ngrams", "triage-static"]
    assert all(rung["accuracy"] > 0.9 and rung["bytes"] > 0 and rung["ms_per_item"] > 0 for rung in told["rungs"])
    proved = told["certificate"]
    assert (proved["alpha"], proved["delta"]) == (0.05, 0.05)
    assert proved["coverage"] > 0.8 and proved["risk_bound"] <= 0.05 and proved["calibration_examples"] >= 59
    assert told["measured"]["measured_on"] == "test" and told["measured"]["accuracy"]["of"] == 50
    assert "fitting n-grams on" in done.stderr and "1 row repeat the text of another" in done.stderr


def test_rows_are_answered_through_the_ledger(at):
    """Each row gives a line with its record, which tells the version; foreign texts are held."""
    at.write("ask.csv", "text\nplease help where is my parcel since noon\nthe soup of lentil needs salt and lentil\n")
    done = at.run("predict", "triage", "ask.csv", "--input", "text", "--json")
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert done.returncode == 3
    assert (first["row"], first["label"], first["outcome"]) == (1, "delivery", "accepted")
    assert second["outcome"] == "held" and second["confidence"] < first["confidence"] <= 1
    record = json.loads(at.run("explain", first["record"], "--json").stdout)
    assert (record["subject"], record["model"], len(record["why"]["version"])) == ("triage", first["rung"], 12)


def test_stdin_is_answered_line_by_line(at):
    """A line that comes in is answered before the next one is there."""
    process = subprocess.Popen(
        at.command("predict", "triage", "-"),
        cwd=at.folder, env=at.environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with process:
        process.stdin.write("hello cannot log in since monday\n")
        process.stdin.flush()
        assert process.stdout.readline().split("\t")[:2] == ["1", "account"]
        process.stdin.write("hello charged twice since may\n")
        process.stdin.close()
        assert process.stdout.readline().split("\t")[:2] == ["2", "billing"]


def test_a_task_is_measured(at):
    """eval gives accuracy, coverage and risk with intervals, for the ladder, each rung and each class."""
    told = json.loads(at.run("eval", "triage", "test.csv", *FIT, "--json").stdout)
    assert told["examples"] == 60 and told["accuracy"] > 0.9 and told["selective_risk"] < 0.1
    low, high = told["accuracy_interval"]
    assert low <= told["accuracy"] <= high
    assert [rung["model"] for rung in told["rungs"]] == ["triage-ngrams", "triage-static"]
    assert sum(rung["answered"] for rung in told["rungs"]) == told["accepted"]
    assert {row["class"] for row in told["classes"]} == {"account", "billing", "delivery"}
    assert "the ladder" in at.run("eval", "triage", "test.csv", *FIT).stdout


def test_too_few_examples_still_give_models(desk, tickets, write_rows):
    """No certificate, how many more; every row is held, unless --uncertified is said."""
    write_rows(desk.folder / "t.csv", tickets(40))
    told = json.loads(desk.run("fit", "small", "t.csv", *FIT, "--json").stdout)
    assert told["certificate"] is None and told["needs_examples"] > 50
    held = desk.run("predict", "small", "t.csv", "--input", "text")
    assert held.returncode == 3 and "accepted" not in held.stdout
    rows = [
        line.split("\t")
        for line in desk.run("predict", "small", "t.csv", "--input", "text", "--uncertified").stdout.splitlines()
    ]
    assert sum(row[3] == "accepted" for row in rows) > 30
    assert "believed without a certificate" in desk.run("explain", rows[0][5]).stdout
    assert "uncertified" in desk.run("tasks").stdout


def test_the_same_seed_gives_the_same_bytes(at, fitted):
    """Fitted again, every file that decides is the same; another seed is another version."""
    options = (*FIT, "--group", "region", "--out-of-scope", "none", "--json")
    again = json.loads(at.run("fit", "triage", "train.csv", *options, "--seed", "4").stdout)
    other = json.loads(at.run("fit", "triage", "train.csv", *options, "--seed", "5").stdout)
    assert again["version"] == fitted[1].version != other["version"]
    assert json.loads(at.run("tasks", "--json").stdout)["versions"] == 2


def test_a_copy_answers_the_same(at, tmp_path):
    """Copied to another state folder, the task gives the same labels and confidences to the last digit."""
    away = str(tmp_path / "away")
    shutil.copytree(at.home / "tasks", f"{away}/tasks")
    asked = ("predict", "triage", "test.csv", "--input", "text", "--json")
    here, there = at.run(*asked).stdout.splitlines(), at.run(*asked, SUFFICE_HOME=away).stdout.splitlines()
    assert len(here) == 60
    strip = [[{k: v for k, v in json.loads(line).items() if k != "record"} for line in told] for told in (here, there)]
    assert strip[0] == strip[1]


@pytest.mark.parametrize(
    "name", ["models/triage-ngrams/weights.npz", "proof/triage.csv", "models/triage-static/card.toml"]
)
def test_a_changed_byte_is_refused(at, fitted, name):
    """One other byte in what decides: no answer, one sentence, and tasks and doctor say so."""
    path = at.home / "tasks" / "triage" / fitted[1].version / name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    done = at.run("predict", "triage", "test.csv", "--input", "text")
    assert done.returncode == 1 and done.stderr.count("\n") == 1
    assert f"{name} has another digest" in done.stderr
    assert at.run("tasks").returncode == 1


def test_an_interrupted_fit_leaves_nothing(desk, tickets, write_rows):
    """Ctrl-C in the middle: no version, no pointer, no half folder."""
    write_rows(desk.folder / "t.csv", tickets(3000))
    process = desk.start("fit", "triage", "t.csv", *FIT)
    while "fitting" not in process.stderr.readline():
        pass
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)
    assert process.returncode == 130
    assert list((desk.home / "tasks").iterdir()) == []
    assert "No task was fitted" in desk.run("tasks").stdout


def test_a_killed_fit_is_no_task(desk, tickets, write_rows):
    """Killed outright, its remains are no version; the next fit works."""
    write_rows(desk.folder / "t.csv", tickets(3000))
    process = desk.start("fit", "triage", "t.csv", *FIT)
    while "fitting" not in process.stderr.readline():
        pass
    process.kill()
    process.communicate(timeout=30)
    assert "no task 'triage'" in desk.run("predict", "triage", "t.csv", "--input", "text").stderr
    write_rows(desk.folder / "t.csv", tickets(40))
    assert desk.run("fit", "triage", "t.csv", *FIT).returncode == 0


def test_two_fits_of_one_name_at_once(desk, tickets, write_rows):
    """Both end as versions, and the task works."""
    started = []
    for seed in (1, 2):
        write_rows(desk.folder / f"t{seed}.csv", tickets(40, seed))
        started.append(desk.start("fit", "triage", f"t{seed}.csv", *FIT, "--json"))
    versions = {json.loads(process.communicate(timeout=60)[0])["version"] for process in started}
    told = json.loads(desk.run("tasks", "--json").stdout)
    assert len(versions) == told["versions"] == 2 and told["version"] in versions


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("fit", "triage", "none.csv", *FIT), "none.csv cannot be opened: No such file"),
        (("fit", "triage", "test.csv", "--input", "body", "--label", "queue"), "its columns are 'text', 'queue'"),
        (("fit", "category", "test.csv", *FIT), "ships with Suffice"),
        (("fit", "triage", "test.csv", *FIT, "--test", "test.csv"), "stands in test.csv, too"),
        (("predict", "nothing", "test.csv", "--input", "text"), "no task 'nothing'"),
        (("predict", "fields", "test.csv", "--input", "text"), "takes Document, not rows of text"),
        (("predict", "triage", "test.csv", "--input", "body"), "no column 'body'"),
        (("eval", "triage", "test.csv", "--input", "text", "--label", "team"), "no column 'team'"),
    ],
)
def test_bad_usage_is_told_in_one_sentence(at, arguments, said):
    """Exit code 2, one line, nothing on stdout."""
    done = at.run(*arguments)
    assert done.returncode == 2 and done.stdout == ""
    assert said in done.stderr and "Traceback" not in done.stderr


def test_the_card_for_people(fitted):
    """One page with plots, groups and confusion, that loads nothing; times are in measured.json only."""
    folder = fitted[0] / "home" / "tasks" / "triage" / fitted[1].version
    page = (folder / "card.html").read_text("utf-8")
    assert page.count("<svg") == 3 and "By group" in page and "north" in page
    assert "default-src 'none'" in page and "http" not in page.replace("http-equiv", "")
    kept = json.loads((folder / "task.json").read_text("utf-8"))
    assert not {"card.html", "measured.json"} & kept["files"].keys()
    assert not any(path.suffix in (".pkl", ".pickle", ".joblib") for path in folder.rglob("*"))
    assert "parcel" not in (folder / "measured.json").read_text("utf-8")
