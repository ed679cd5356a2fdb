"""suffice.toml: what it may say, and how it says what is wrong."""

from __future__ import annotations

import pytest

from suffice.core.config import Config, find, load, parse_bytes
from suffice.core.errors import ConfigError
from suffice.core.labels import Label, Place


def write(folder, text):
    path = folder / "suffice.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_no_file_means_nothing_leaves(tmp_path):
    """Without a file the defaults hold, and they name no place but here."""
    assert load(find(tmp_path, tmp_path)) == Config()
    assert Config().policy.places == {}


def test_a_whole_file_is_read(tmp_path):
    """Every section is understood."""
    path = write(
        tmp_path,
        '[policy]\nairgap = true\nunlabelled = "confidential"\n[policy.places]\npublic = "cloud"\n'
        '[machine]\nthreads = 2\nmemory = "1.5GB"\nwatts = 12.5\n',
    )
    config = load(find(tmp_path, tmp_path / "home"))
    assert find(tmp_path, tmp_path) == path
    assert config.policy.places == {Label.PUBLIC: Place.CLOUD}
    assert config.policy.unlabelled is Label.CONFIDENTIAL
    assert parse_bytes(config.machine.memory) == 1_500_000_000


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("[machine]\nthreads = 2\nthread = 3\n", "line 3", "Known here: threads, memory, watts"),
        ("\n[polici]\n", "line 2", "Known here: policy, machine"),
        ("[policy.places]\n\npublic = 'moon'\n", "line 3", "moon"),
        ("[machine]\n# two cores\nthreads = 'two'\n", "line 3", "Expected `int"),
        ("[machine]\nthreads = 0\n", "line 2", "1 or more"),
        ("[machine]\nmemory = '12 elephants'\n", "memory", "write for example"),
        ("[machine\n", "line 1", "not valid TOML"),
    ],
)
def test_an_error_names_the_line_and_the_fix(tmp_path, text, line, says):
    """A wrong entry is refused with its line and what may stand there."""
    with pytest.raises(ConfigError) as error:
        load(write(tmp_path, text))
    assert line in str(error.value)
    assert says in str(error.value)


def test_a_file_in_another_encoding_is_refused(tmp_path):
    """A file that is not UTF-8 is refused with a sentence, not a traceback."""
    path = tmp_path / "suffice.toml"
    path.write_bytes("[policy]\n# für".encode("latin-1"))
    with pytest.raises(ConfigError, match="UTF-8"):
        load(path)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('[machine]\nthreads = 1\nmemory = "much"\n', 3, '"much" is no amount of memory'),
        ("[machine]\nwatts = nan\n", 2, "watts must be a number above 0"),
        ("[machine]\nwatts = -5\n", 2, "watts must be a number above 0"),
        ('[policy]\nrules = ["airgapp", "places"]\n', 2, "no rule 'airgapp'. Did you mean 'airgap'?"),
    ],
)
def test_a_value_that_cannot_be_names_the_line(tmp_path, text, line, says):
    """Amounts, watts and the names of rules are looked at before anything runs."""
    with pytest.raises(ConfigError) as caught:
        load(write(tmp_path, text))
    assert f"line {line}: " in str(caught.value)
    assert says in str(caught.value)


def test_an_amount_may_be_larger_than_any_machine():
    """Digits without end are a number all the same."""
    assert parse_bytes("9" * 400 + "GB") == int("9" * 400) * 10**9
