"""The main job on the examples: answers are right, what is unsure is held, nothing leaves, nothing is done twice."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
INBOX = ROOT / "examples" / "inbox"
_ROWS = (ROOT / "examples" / "expected.jsonl").read_text("utf-8").splitlines()
EXPECTED = {row["item"]: row for row in map(json.loads, _ROWS)}
LABELS = ["public", "internal", "confidential", "secret"]

# Every connection and name look-up that Python sees is written down; only the machine itself may be spoken to.
HOOK = """
import sys
def hook(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.bind"):
        address = arguments[1] if event in ("socket.connect", "socket.sendto", "socket.bind") else arguments[0]
        if isinstance(address, tuple) and str(address[0]).startswith(("127.", "::1")):
            return
        with open({log!r}, "a") as file:
            file.write(f"{{event}} {{address}}\\n")
sys.addaudithook(hook)
import suffice
import suffice.engine
from suffice.cli.main import main
main()
"""


def run(folder: Path, home: Path, *more: str) -> subprocess.CompletedProcess[str]:
    script = HOOK.format(log=str(home.parent / "network.txt"))
    return subprocess.run(
        [sys.executable, "-c", script, "run", "inbox", str(folder), "--json", *more],
        env=os.environ | {"SUFFICE_HOME": str(home), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=110,
        check=False,
    )


def rows(done: subprocess.CompletedProcess[str]) -> dict[str, dict]:
    return {row["item"]: row for row in map(json.loads, done.stdout.splitlines())}


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("inbox")


@pytest.fixture(scope="module")
def first(place):
    """The main job, once, from nothing."""
    done = run(INBOX, place / "home", "--out", str(place / "out"))
    assert "Traceback" not in done.stderr, done.stderr
    return done


def one_of(value):
    return value if isinstance(value, list) else [value]


def plain(value):
    """Without case, blanks and punctuation, which are not compared."""
    return "".join(letter for letter in value.casefold() if letter.isalnum() or letter == ".")


def test_every_item_has_an_outcome_and_some_failed_on_purpose(first):
    """Each file is one line, in order of name; the exit code says that some failed."""
    assert first.returncode == 1
    assert set(rows(first)) == set(EXPECTED)
    assert Counter(row["outcome"] for row in rows(first).values())["done"] >= 20


@pytest.mark.parametrize("item", sorted(EXPECTED))
def test_nothing_is_guessed(first, item):
    """Kind and language, where they are given, are what a careful person says; what must fail fails with a reason."""
    row, expected = rows(first)[item], EXPECTED[item]
    for name in ("kind", "language"):
        if name in expected and row[name] is not None:
            assert row[name] in one_of(expected[name])
    assert (row["outcome"] == "failed") == ("failed" in one_of(expected["outcome"]))
    for word in expected.get("error", []):
        assert word.lower() in row["error"].lower()
    if row["outcome"] == "done":
        assert "done" in one_of(expected["outcome"])
    if "label" in expected:
        assert LABELS.index(row["label"]) >= LABELS.index(expected["label"])


def test_categories_keep_their_promise(first):
    """Of the categories that are given hardly any is wrong: the certificate says at most one in twenty."""
    given = [(row["category"], EXPECTED[item].get("category")) for item, row in rows(first).items() if row["category"]]
    wrong = [pair for pair in given if pair[1] and pair[0] not in one_of(pair[1])]
    assert len(given) >= 15
    assert len(wrong) <= 2, wrong


def test_fields_are_right_where_they_are_given(first):
    """Nine of ten given fields of receipts and invoices are exactly right, and each says where it stands."""
    right = wrong = 0
    for item, expected in EXPECTED.items():
        fields = rows(first)[item]["fields"] or {}
        for name, value in expected.get("fields", {}).items():
            found = fields.get(name)
            if found:
                same = plain(found["value"]) in [plain(one) for one in one_of(value)]
                right, wrong = right + same, wrong + (not same)
                assert found["page"] is None or found["page"] >= 1
    assert right >= 20
    assert right / (right + wrong) >= 0.85, (right, wrong)


def test_anomalies_are_found_at_their_times(first):
    """Each known anomaly of the logs is among those found, by column and time."""
    for item, expected in EXPECTED.items():
        for known in expected.get("anomalies", []):
            assert any(
                known["column"] in (None, found["column"])
                and found["at"] <= known["to"]
                and found["until"] >= known["from"]
                for found in rows(first)[item]["anomalies"]
            ), (item, known)


def test_nothing_is_looked_up_or_connected_to(first, place):
    """From import to report no name was looked up and nobody but this machine was spoken to."""
    assert first.stdout
    assert not (place / "network.txt").exists(), (place / "network.txt").read_text()


def test_the_hook_would_have_seen_it(tmp_path):
    """The record of connections is not blind: a look-up is written down."""
    script = HOOK.split("import suffice\n")[0].format(log=str(tmp_path / "log"))
    script += "import socket\ntry:\n    socket.getaddrinfo('example.invalid', 80)\nexcept OSError:\n    pass\n"
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
    assert "example.invalid" in (tmp_path / "log").read_text()


def test_the_report_is_whole_and_asks_nobody(first, place):
    """The report names each item and loads nothing from elsewhere."""
    page = (place / "out" / "report.html").read_text("utf-8")
    assert "till receipt.jpg" in page
    for sign in ('src="http', "src='http", '<link rel="stylesheet" href="http', "@import", "<iframe"):
        assert sign not in page
    assert len((place / "out" / "items.jsonl").read_text("utf-8").splitlines()) == len(EXPECTED)


def test_the_second_run_computes_nothing(first, place):
    """Everything comes from the cache, with the same answers."""
    again = run(INBOX, place / "home")
    assert again.returncode == first.returncode
    for item, row in rows(again).items():
        before = rows(first)[item]
        assert {key: row[key] for key in ("outcome", "kind", "category", "fields", "label")} == {
            key: before[key] for key in ("outcome", "kind", "category", "fields", "label")
        }
        assert all(step["cached"] or step["outcome"] == "failed" for step in row["steps"]), item


def test_only_what_changed_is_computed(first, place):
    """A renamed file is known; a changed one is computed, the others are not."""
    folder = place / "some"
    folder.mkdir()
    shutil.copy(INBOX / "where are the cups.txt", folder / "other name.txt")
    (folder / "badge.pdf").write_bytes((INBOX / "badge.pdf").read_bytes() + b"\nIs it the same?\n")
    done = rows(run(folder, place / "home"))
    assert all(step["cached"] for step in done["other name.txt"]["steps"])
    assert not done["badge.pdf"]["steps"][0]["cached"]


def test_a_blank_picture_is_said_to_be_blank(place):
    """A page with nothing on it is done, and a note says that nothing was there."""
    image = pytest.importorskip("PIL.Image")
    folder = place / "blank"
    folder.mkdir()
    image.new("RGB", (800, 1000), "white").save(folder / "blank.png")
    row = rows(run(folder, place / "home"))["blank.png"]
    assert (row["outcome"], row["kind"], row["notes"]) == ("done", None, ["no text was found in it"])
