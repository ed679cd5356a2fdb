"""Names, numbers and moments as people write them."""

from __future__ import annotations

from datetime import datetime

from suffice.report.markup import Markup, element, join

MARKS = {"done": "✓", "held": "?", "failed": "✗"}


def name(word: str) -> str:
    """An identifier as a word: `tax_id` is "tax id"."""
    return word.replace("_", " ")


def many(number: int, word: str) -> str:
    """ "1 item", "2 items"."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def share(value: float) -> str:
    """A fraction as a percentage: 5 %, 0.5 %."""
    return f"{value * 100:.3g} %"


def size(count: int) -> str:
    """Bytes with a unit; "no weights" for rules."""
    if count >= 1_000_000:
        return f"{count / 1e6:.1f} MB"
    return f"{count / 1e3:.0f} kB" if count else "no weights"


def moment(at: str) -> str:
    """An ISO 8601 moment as "20 November 2026, 13:40 UTC"; as it is where it is none."""
    try:
        when = datetime.fromisoformat(at)
    except ValueError:
        return at
    return f"{when.day} {when:%B %Y, %H:%M %Z}".strip()


def mark(outcome: str) -> Markup:
    """The sign of an outcome, with its word for those who don't see it."""
    return element("span", MARKS.get(outcome, "·"), class_=f"mark {outcome}", role="img", aria_label=outcome)


def label(value: str) -> Markup:
    """A label as a small badge."""
    return element("span", value, class_=f"label {value}")


def meter(value: float, threshold: float | None = None, *, held: bool = False) -> Markup:
    """A confidence as a small bar, with a line where the threshold is."""
    width = 46.0
    filled = element("rect", x=0, y=3, width=max(0.0, min(1.0, value)) * width, height=4, rx=2, class_="filled")
    line = (
        None
        if threshold is None
        else element("rect", x=threshold * width - 0.75, y=0, width=1.5, height=10, class_="line")
    )
    below = " held" if held or (threshold is not None and value < threshold) else ""
    rail = element("rect", x=0, y=3, width=width, height=4, rx=2, class_="rail")
    return element("svg", rail, filled, line, class_=f"meter{below}", viewBox=f"0 0 {width:g} 10", aria_hidden="true")


def confidence(value: float | None, threshold: float | None = None, *, held: bool = False) -> Markup | None:
    """A confidence as bar and number; None where there is none."""
    return None if value is None else join(meter(value, threshold, held=held), " ", f"{value:.2f}")
