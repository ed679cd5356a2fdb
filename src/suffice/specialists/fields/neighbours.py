"""What stands before, after, beside, above and below a segment."""

from __future__ import annotations

from collections.abc import Sequence

from suffice.specialists.fields.look import Look
from suffice.specialists.fields.segments import Segment


def around(looks: Sequence[Look], own: Sequence[list[str]], index: int) -> list[str]:
    found: list[str] = []
    for step in (-2, -1, 1, 2):
        place = index + step
        if not 0 <= place < len(looks):
            found.append(f"{step}:edge")
        elif abs(step) == 1:
            found += [f"{step}:{name}" for name in own[place] if not name.startswith("w2:")]
        else:
            found += [f"{step}:{name}" for name in looks[place].words]
    return found


def row_words(row: Sequence[Look], item: Look) -> list[str]:
    found: list[str] = []
    for other in row:
        if other is item:
            continue
        side = "L" if other.segment.rank < item.segment.rank else "R"
        found += [f"{side}:{name}" for name in other.words]
        if other.amounts:
            found.append(f"{side}:amount")
    return found


def vertical(rows: dict[int, list[Look]], item: Look) -> list[str]:
    """The nearest segment above and below that shares some of the width, as in a column."""
    found: list[str] = []
    for name, steps in (("up", (-1, -2)), ("down", (1, 2))):
        other = _column(rows, item, steps)
        if other is not None:
            found += [f"{name}:{word}" for word in other.words]
            found += [f"{name}:{shape}" for shape in other.shapes if not shape.startswith(("len", "words"))]
            found.append(f"{name}:amount" if other.amounts else f"{name}:plain")
    return found


def _column(rows: dict[int, list[Look]], item: Look, steps: tuple[int, ...]) -> Look | None:
    for step in steps:
        for other in rows.get(item.segment.row + step, ()):
            if _overlap(item.segment, other.segment):
                return other
    return None


def _overlap(one: Segment, other: Segment) -> bool:
    if one.box is None or other.box is None:
        return one.rank == other.rank
    return min(one.box.x1, other.box.x1) > max(one.box.x0, other.box.x0)


def rows_of(looks: Sequence[Look]) -> dict[int, list[Look]]:
    rows: dict[int, list[Look]] = {}
    for item in looks:
        rows.setdefault(item.segment.row, []).append(item)
    return rows
