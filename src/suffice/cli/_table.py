"""The result of a run as a table a person enjoys reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from suffice.cli._screen import Screen
from suffice.core.types import Trace
from suffice.pipeline.item import Item
from suffice.report.finding import OUTCOMES, count, duration, finding, need, sureness, whereabouts
from suffice.report.markup import flat

_MARK = {"done": ("✓", "green"), "held": ("?", "yellow"), "failed": ("✗", "red")}
_LABEL = {"public": "dim", "internal": "", "confidential": "magenta", "secret": "bold red"}
_HEADS = ("", "item", "what", "lang", "label", "sure", "time", "finding")
_RIGHT = ("sure", "time")
_GAP = 2
_BROAD, _WIDE = 100, 160
"""From so many columns on there is room for the category; for the finding, which else has a line of its own."""
_MOST_HELD = 20
"""Held steps that are listed once more under the table."""

_PLAIN = str.maketrans({"✓": "+", "✗": "x", "·": "-", "–": "-", "…": "~", "“": '"', "”": '"', "•": "*"})
"""For consoles that cannot show the signs."""

_EXIT = {"failed": "Exit code 1: some items failed.", "held": "Exit code 3: some items are held."}

_Row = tuple[tuple[str, str], ...]
"""Text and style of each column."""


def show(items: Sequence[Item]) -> None:
    """Print the table, the sums and what needs a person to stdout; fits the terminal, readable without colour."""
    console = Screen(highlight=False, markup=False, emoji=False, soft_wrap=True)
    plain = not _shows_signs(console.encoding)
    for line in lines(items, console.width):
        if plain:
            line = _in_plain_signs(line, console.encoding)
        console.print(line)


def lines(items: Sequence[Item], width: int) -> list[Text]:
    """Everything that is printed, line by line, none wider than `width` from 72 columns on."""
    wide = width >= _WIDE
    rows = [_row(item, width) for item in items]
    heads: _Row = tuple((head, "bold") for head in (_HEADS if wide else _HEADS[:-1]))
    widths = _widths([heads, *rows], width)
    printed = [_line(heads, widths)]
    for item, row in zip(items, rows, strict=True):
        printed.append(_line(row, widths))
        told = finding(item)
        if told and not wide:
            indent = widths[0] + _GAP
            printed.append(Text(" " * indent) + Text(_cut(told, width - indent), _finding_style(item, "dim")))
    return [*printed, Text(), *_sums(items, width), *_needs(items, width)]


def _row(item: Item, width: int) -> _Row:
    mark, colour = _MARK.get(item.outcome, ("·", ""))
    broad = width >= _BROAD
    out = item.outputs
    words = [flat(word) for word in (out.get("kind"), out.get("category")) if isinstance(word, str)]
    sure = sureness(item)
    failed = item.outcome == "failed"
    language = out.get("language")
    row = (
        (mark, f"bold {colour}"),
        (flat(item.item), ""),
        (_cut(" · ".join(dict.fromkeys(words[: 2 if broad else 1])), 26 if broad else 12) or "–", ""),
        (_cut(flat(language), 5) if isinstance(language, str) else "–", ""),
        ("–" if failed else item.label.value, "" if failed else _LABEL[item.label.value]),
        ("–" if sure is None else f"{sure:.2f}", ""),
        ("cached" if item.cached else duration(item.ms), "dim"),
    )
    return (*row, (finding(item), _finding_style(item, ""))) if width >= _WIDE else row


def _finding_style(item: Item, done: str) -> str:
    return done if item.outcome == "done" else _MARK.get(item.outcome, ("", ""))[1]


def _widths(rows: Sequence[_Row], width: int) -> list[int]:
    """Each column as wide as its widest cell; the finding takes what is left, a name no more than there is."""
    widths = [max(cell_len(row[n][0]) for row in rows) for n in range(len(rows[0]))]
    gaps = _GAP * (len(widths) - 1)
    rest = sum(widths[2:7]) + widths[0] + gaps
    widths[1] = max(8, min(widths[1], 44, width - rest))
    if len(widths) == len(_HEADS):
        widths[-1] = max(8, width - widths[1] - rest)
    return widths


def _line(row: _Row, widths: Sequence[int]) -> Text:
    line = Text()
    for n, ((text, style), width) in enumerate(zip(row, widths, strict=True)):
        shown = _cut_middle(text, width) if _HEADS[n] == "item" else _cut(text, width)
        padding = " " * (width - cell_len(shown))
        line.append(padding if _HEADS[n] in _RIGHT else "").append(shown, style)
        line.append(("" if _HEADS[n] in _RIGHT else padding) + " " * _GAP)
    line.rstrip()
    return line


def _sums(items: Sequence[Item], width: int) -> Iterable[Text]:
    counts = count(items)
    cpu = sum(item.cpu_s for item in items)
    joules = [item.joules for item in items if item.joules is not None]
    energy = f", {sum(joules):.0f} J" if joules else ""
    cached = sum(item.cached for item in items)
    kept = f" {cached} unchanged since last time." if cached else ""
    tally = Text(f"{len(items)} item{'' if len(items) == 1 else 's'}: ", "bold")
    parts = [Text(f"{counts[name]} {name}", _MARK[name][1]) for name in OUTCOMES if counts[name]]
    tally += Text(", ").join(parts) + Text(".")
    rest = f" {cpu:.1f} CPU-seconds{energy}.{kept} {whereabouts(items)}"
    if cell_len(tally.plain + rest) <= width:
        return [tally + Text(rest)]
    return [tally, *(Text(part) for part in _folded(rest.strip(), width))]


def _needs(items: Sequence[Item], width: int) -> Iterable[Text]:
    """A line for every held step, then what the exit code will mean."""
    asked = [(item, trace) for item in items if item.outcome == "held" for trace in item.held]
    if asked:
        yield Text()
        yield Text("Held, for no model was sure enough:", "bold yellow")
    shown = asked[:_MOST_HELD]
    names = [_cut_middle(flat(item.item), 22 if width < _BROAD else 44) for item, _ in shown]
    longest = max(map(cell_len, names), default=0)
    for name, (_, trace) in zip(names, shown, strict=True):
        yield Text(f"  {set_cell_size(name, longest)}  ") + Text(_asked(trace, width - longest - 4), "yellow")
    if len(asked) > len(shown):
        yield Text(f"  and {len(asked) - len(shown)} more, above and in the report", "yellow")
    outcome = next((name for name in _EXIT if count(items)[name]), None)
    if outcome:
        yield Text(_EXIT[outcome], "dim")


def _asked(trace: Trace, room: int) -> str:
    """What was needed, with the model where there is room for its name."""
    short = flat(need(trace))
    long = f"{short}, {trace.model}" if trace.model else short
    return long if cell_len(long) <= room else _cut(short, max(20, room))


def _cut(text: str, width: int) -> str:
    return text if cell_len(text) <= width else set_cell_size(text, width - 1).rstrip() + "…"


def _cut_middle(text: str, width: int) -> str:
    """A name without its middle, for its end says what it is."""
    if cell_len(text) <= width:
        return text
    end = text[-1:]
    while len(end) < len(text) and cell_len(text[-len(end) - 1 :]) <= width // 2 - 1:
        end = text[-len(end) - 1 :]
    return set_cell_size(text, width - 1 - cell_len(end)).rstrip() + "…" + end


def _folded(text: str, width: int) -> Iterable[str]:
    line = ""
    for word in text.split():
        if line and cell_len(line) + 1 + cell_len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line


def _shows_signs(encoding: str) -> bool:
    try:
        "✓✗·–…“”•".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _in_plain_signs(line: Text, encoding: str) -> Text:
    """Each character exchanged for one that the console has, so that the styles stay where they are."""
    plain = line.plain.translate(_PLAIN)
    line.plain = plain.encode(encoding, "replace").decode(encoding, "replace")
    return line
