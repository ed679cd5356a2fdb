"""The report's four plots. Rows are laid out by hand, one for each model, so that every plot reads like a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from math import ceil, floor, log10
from typing import Any

from suffice.report import _figure
from suffice.report._figure import COLOURS, WIDTH
from suffice.report.markup import Markup
from suffice.report.tallies import NOBODY, Answers, Cost, Sureness

_ROW = 19.0
_LEFT = 204.0
"""Where the data begin; left of it stand the names."""


def who(rows: Sequence[Answers]) -> Markup:
    """Answers by task and model: accepted and held, stacked."""
    figure, axes, places = _rows([row.task for row in rows], bottom=4)
    most = max((row.accepted + row.held for row in rows), default=1) or 1
    scale = (WIDTH - _LEFT - 70) / most
    for row, y in zip(rows, places, strict=True):
        _name(axes, y, row.model, quiet=row.model == NOBODY)
        for count, start, colour in ((row.accepted, 0, "done"), (row.held, row.accepted, "held")):
            if count:
                axes.barh(y, count * scale, left=_LEFT + start * scale, height=11, color=COLOURS[colour])
        held = f" + {row.held} held" if row.held and row.accepted else f"{row.held} held" if row.held else ""
        told = f"{row.accepted or ''}{held}" or "not needed"
        _value(axes, _LEFT + (row.accepted + row.held) * scale + 6, y, told, quiet=not (row.accepted or row.held))
    said = "; ".join(f"{r.task}, {r.model}: {r.accepted} accepted, {r.held} held" for r in rows)
    return _figure.svg(figure, f"Answers by task and model. {said}.")


def confidence(rows: Sequence[Sureness]) -> Markup:
    """A dot for each answer at its confidence; the line is the one that is needed."""
    figure, axes, places = _rows([row.task for row in rows], bottom=24, row=26)
    every = [value for row in rows for value in (*row.accepted, *row.held, row.threshold or 1.0)]
    low = max(0.0, floor((min(every, default=0.0) - 0.02) * 10) / 10)
    right = WIDTH - 14.0

    def at(value: float) -> float:
        return _LEFT + (value - low) / (1.0 - low or 1.0) * (right - _LEFT)

    base = max(places, default=0.0) + 15
    for tick in range(round(low * 10), 11):
        axes.plot([at(tick / 10)] * 2, [2, base], color=COLOURS["line"], linewidth=0.7, zorder=0)
        if tick % 2 == 0 or low >= 0.5:
            axes.text(at(tick / 10), base + 12, f"{tick / 10:.1f}", color=COLOURS["soft"], ha="center", size=10)
    for row, y in zip(rows, places, strict=True):
        _name(axes, y, row.model)
        for values, colour in ((row.accepted, "done"), (row.held, "held")):
            axes.scatter(
                [at(value) for value in values],
                [y + spread for spread in _spread(values)],
                s=24, color=COLOURS[colour], alpha=0.75, linewidths=0,
            )  # fmt: skip
        if row.threshold is not None:
            axes.plot([at(row.threshold)] * 2, [y - 10, y + 10], color=COLOURS["ink"], linewidth=1.6)
            near = at(row.threshold)
            axes.text(near - 4, y - 4.5, f"{row.threshold:.2f}", color=COLOURS["ink"], ha="right", size=9)
    said = "; ".join(
        f"{r.task}, {r.model}: {_needed(r.threshold)}, {len(r.accepted)} accepted, {len(r.held)} held" for r in rows
    )
    return _figure.svg(figure, f"Confidence of each answer against the threshold. {said}.")


def spent(rows: Sequence[Cost], energy: str | None) -> Markup:
    """Seconds by the clock and processor seconds for each model, on a logarithmic scale, with the figures beside."""
    figure, axes, places = _rows([""] * len(rows), bottom=24, top=22)
    known = [value for row in rows for value in (row.seconds, row.cpu_s) if value > 0]
    low, high = floor(log10(min(known, default=0.001))), ceil(log10(max(known, default=1.0)))
    high = max(high, low + 1)
    left, right = 128.0, WIDTH - 196.0
    base = max(places, default=0.0) + 12

    def at(value: float) -> float:
        return left + (log10(max(value, 10.0**low)) - low) / (high - low) * (right - left)

    for power in range(low, high + 1):
        axes.plot([at(10.0**power)] * 2, [16, base], color=COLOURS["line"], linewidth=0.7, zorder=0)
        axes.text(
            at(10.0**power),
            base + 12,
            _seconds(10.0**power).replace(".0 ", " "),
            color=COLOURS["soft"],
            ha="center",
            size=10,
        )
    columns = (WIDTH - 128.0, WIDTH - 62.0, WIDTH - 2.0)
    for x, head in zip(columns, ("clock", "CPU", "energy"), strict=True):
        axes.text(x, 10, head, color=COLOURS["soft"], ha="right", size=10)
    for row, y in zip(rows, places, strict=True):
        _name(axes, y, row.model, room=left - 8)
        axes.plot([at(row.seconds), at(row.cpu_s)], [y, y], color=COLOURS["quiet"], linewidth=2, zorder=1)
        axes.scatter([at(row.cpu_s)], [y], s=34, color=COLOURS["done"], linewidths=0, zorder=2)
        axes.scatter(
            [at(row.seconds)], [y], s=34, facecolors="none", edgecolors=COLOURS["ink"], linewidths=1.2, zorder=3
        )
        for x, told in zip(columns, (_seconds(row.seconds), _seconds(row.cpu_s), _joules(row.joules)), strict=True):
            axes.text(x, y + 4, told, color=COLOURS["ink"], ha="right", size=10.5)
    said = "; ".join(f"{r.model}: {r.seconds:.2g} s, {r.cpu_s:.2g} CPU-seconds, {_joules(r.joules)}" for r in rows)
    return _figure.svg(figure, f"Time for each model; energy is {energy or 'unknown'}. {said}.")


def stayed(rows: Iterable[tuple[str, int, str]]) -> Markup:
    """Held items by label, and what the policy says to sending them elsewhere: (label, count, verdict)."""
    told = list(rows)
    figure, axes, places = _rows([""] * len(told), bottom=4, row=34)
    scale = (WIDTH - 104.0 - 60) / max((count for _, count, _ in told), default=1)
    for (label, count, verdict), y in zip(told, places, strict=True):
        _name(axes, y, label, room=96)
        axes.barh(y, count * scale, left=104, height=11, color=COLOURS[label])
        _value(axes, 104 + count * scale + 6, y, str(count))
        axes.text(104, y + 18, verdict, color=COLOURS["soft"], size=10)
    said = "; ".join(f"{label}: {count} ({verdict})" for label, count, verdict in told)
    return _figure.svg(figure, f"Held items by label. {said}.")


def _rows(tasks: Sequence[str], *, bottom: float, row: float = _ROW, top: float = 2.0) -> tuple[Any, Any, list[float]]:
    """A figure with a place (y) for every row; the first row of a task carries its name and a line above."""
    places, starts = [], []
    y = top
    for task, group in groupby(tasks):
        if task:
            starts.append((y, task))
            y += 5
        for _ in group:
            places.append(y + row / 2)
            y += row
        y += 4 if task else 0
    figure, axes = _figure.new(y + bottom)
    for start, task in starts:
        axes.plot([0, WIDTH], [start, start], color=COLOURS["line"], linewidth=0.7, zorder=0)
        axes.text(0, start + 5 + row / 2 + 4, _short(task, 13), color=COLOURS["ink"], weight="bold", size=11)
    return figure, axes, places


def _name(axes: Any, y: float, name: str, *, room: float = _LEFT - 8, quiet: bool = False) -> None:
    axes.text(room, y + 4, _short(name, 18), ha="right", color=COLOURS["soft" if quiet else "ink"], size=11)


def _short(name: str, most: int) -> str:
    return name if len(name) <= most else name[: most - 1] + "…"


def _value(axes: Any, x: float, y: float, told: str, *, quiet: bool = False) -> None:
    axes.text(x, y + 4, told, color=COLOURS["soft" if quiet else "ink"], size=10.5)


def _spread(values: Sequence[float]) -> list[float]:
    """Dots that would cover each other stand a little higher or lower: 0, +4, -4, +8, -8 units."""
    seen: dict[int, int] = {}
    offsets = []
    for value in values:
        nth = seen.setdefault(round(value * 60), 0)
        seen[round(value * 60)] += 1
        offsets.append((0.0, 4.0, -4.0, 8.0, -8.0)[nth % 5])
    return offsets


def _needed(threshold: float | None) -> str:
    return "never believed" if threshold is None else f"{threshold:.2f} needed"


def _seconds(value: float) -> str:
    if value >= 1:
        return f"{value:,.0f} s" if value >= 10 else f"{value:.1f} s"
    return f"{value * 1e3:.0f} ms" if value >= 0.001 else f"{value * 1e6:.0f} µs"


def _joules(value: float | None) -> str:
    if value is None:
        return "unknown"
    return f"{value:,.0f} J" if value >= 10 else f"{value:.2g} J"
