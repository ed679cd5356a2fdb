"""Rows one at a time, whatever the file holds."""

from __future__ import annotations

import tracemalloc

import pytest

from suffice.core.errors import UsageError
from suffice.read.records import LONGEST, open_records


def read(path, *columns, encoding=None):
    with open_records(path, encoding) as records:
        records.need(*columns)
        return [record.cells for record in records], records


@pytest.mark.parametrize(
    "data",
    [
        b'text,n\n"a, b\nc",1\n',
        b'text;n\n"a, b\nc";1\n',
        b'\xef\xbb\xbftext\tn\r\n"a, b\nc"\t1\r\n',
        'text,n\n"a, b\nc",1\n'.encode("utf-16"),
        b'\n{"text": "a, b\\nc", "n": 1}\n',
    ],
)
def test_the_same_rows_from_each_form(tmp_path, data):
    """Delimiters, byte order marks, quoted line breaks and JSONL give the same cells."""
    (tmp_path / "t").write_bytes(data)
    assert read(tmp_path / "t", "text", "n")[0] == [{"text": "a, b\nc", "n": "1"}]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"a,b\n1,2\n", "no column 'text'; its columns are 'a', 'b'"),
        (b"text,text\n1,2\n", "two columns 'text'"),
        (b"text\nok\ncaf\xe9\n", "not utf-8 text: line 3 has the byte 0xe9.*--encoding"),
        (b"\0\0\0\1" * 100, "full of zero bytes"),
        (b'{"text": 1}\n{oops\n', "line 2 is no JSON object"),
        (b'{"text": ["a"]}\n', "line 1: 'text' is a list"),
        (b'text\n"never closed\n' + b"x\n" * LONGEST, "quotation mark not closed"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path, data, said):
    """One sentence says what is wrong and where."""
    (tmp_path / "t").write_bytes(data)
    with pytest.raises(UsageError, match=said):
        read(tmp_path / "t", "text")


def test_an_encoding_may_be_named(tmp_path):
    """With its encoding named an old file is read; an unknown encoding is refused."""
    (tmp_path / "t").write_bytes(b"text\ncaf\xe9\n")
    assert read(tmp_path / "t", "text", encoding="cp1252")[0] == [{"text": "café"}]
    with pytest.raises(UsageError, match="no encoding 'klingon'"):
        read(tmp_path / "t", "text", encoding="klingon")


def test_odd_rows_are_counted(tmp_path):
    """Zero bytes are taken out, overlong lines left out, short rows filled, blank ones skipped; all is counted."""
    rows = ["text,n", "a\0b,1", "x" * (LONGEST + 5) + ",2", "short", "", ",", "last,9"]
    (tmp_path / "t").write_text("\n".join(rows))
    cells, records = read(tmp_path / "t", "text", "n")
    assert cells == [{"text": "ab", "n": "1"}, {"text": "short", "n": ""}, {"text": "last", "n": "9"}]
    assert (records.zero_bytes, records.too_long, records.ragged) == (1, 1, 1)


def test_a_large_file_takes_little_memory(tmp_path):
    """Twenty megabytes pass through in less than one."""
    with (tmp_path / "t").open("w") as file:
        file.write("text,n\n")
        file.writelines(f"{'word ' * 40}{n},1\n" for n in range(100_000))
    tracemalloc.start()
    with open_records(tmp_path / "t") as records:
        records.need("text")
        count = sum(1 for _ in records)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 100_000 and peak < 1_000_000
