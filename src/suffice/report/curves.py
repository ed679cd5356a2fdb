"""The plots of a fitted task: risk against coverage, confidence against truth, quality against cost."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import Any

from suffice.learn.fit import Made
from suffice.report import _figure
from suffice.report._figure import COLOURS, WIDTH
from suffice.report.markup import Markup

_HEIGHT = 250.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 46.0, WIDTH - 16.0, 14.0, _HEIGHT - 38.0


class _Frame:
    """Axes in the unit square of the data, drawn by hand so that they look like the other plots."""

    def __init__(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        self.figure, self.axes = _figure.new(_HEIGHT)
        self._x, self._y = x, y

    def at(self, x: float, y: float) -> tuple[float, float]:
        across = (x - self._x[0]) / (self._x[1] - self._x[0] or 1.0)
        up = (y - self._y[0]) / (self._y[1] - self._y[0] or 1.0)
        return _LEFT + across * (_RIGHT - _LEFT), _BOTTOM - up * (_BOTTOM - _TOP)

    def grid(self, xs: list[tuple[float, str]], ys: list[tuple[float, str]], x_name: str, y_name: str) -> None:
        for value, told in ys:
            _, y = self.at(self._x[0], value)
            self.axes.plot([_LEFT, _RIGHT], [y, y], color=COLOURS["line"], linewidth=0.7, zorder=0)
            self.axes.text(_LEFT - 6, y + 4, told, color=COLOURS["soft"], ha="right", size=10)
        for value, told in xs:
            x, _ = self.at(value, self._y[0])
            self.axes.plot([x, x], [_TOP, _BOTTOM], color=COLOURS["line"], linewidth=0.7, zorder=0)
            self.axes.text(x, _BOTTOM + 14, told, color=COLOURS["soft"], ha="center", size=10)
        self.axes.text(_RIGHT, _BOTTOM + 30, x_name, color=COLOURS["soft"], ha="right", size=10)
        self.axes.text(_LEFT, _TOP - 4, y_name, color=COLOURS["soft"], size=10)

    def line(self, points: list[tuple[float, float]], colour: str, **style: Any) -> None:
        xs, ys = zip(*(self.at(*point) for point in points), strict=True)
        self.axes.plot(xs, ys, color=COLOURS[colour], **({"linewidth": 1.8} | style))


def risk_coverage(made: Made) -> Markup:
    """Share of wrong answers among the accepted, for every share accepted; the target and the certified point."""
    curve = list(made.figures.curve)
    top = max([risk for _, risk in curve] + [made.alpha * 1.5, 0.01])
    frame = _Frame((0.0, 1.0), (0.0, top))
    step = _step(top)
    ticks = [(n * step, f"{n * step:.3g}") for n in range(int(top / step) + 1)]
    frame.grid([(n / 5, f"{n / 5:.1f}") for n in range(6)], ticks, "coverage", "risk")
    frame.line([(0.0, made.alpha), (1.0, made.alpha)], "held", linewidth=1.2)
    if curve:
        frame.line(curve, "done")
    told = f"The target is {made.alpha:g}."
    if made.certificate:
        point = frame.at(made.certificate.coverage, made.certificate.risk)
        frame.axes.scatter(*[[value] for value in point], s=46, color=COLOURS["ink"], linewidths=0, zorder=3)
        told += f" Certified: coverage {made.certificate.coverage:.3f} at risk {made.certificate.risk:.3f}."
    ends = f"At full coverage the risk is {curve[-1][1]:.3f}." if curve else ""
    return _figure.svg(frame.figure, f"Risk against coverage. {told} {ends}")


def reliability(made: Made) -> Markup:
    """How many answers of a confidence are right, with 95 % intervals; on the diagonal the confidence is true."""
    bins = made.figures.reliability
    frame = _Frame((0.0, 1.0), (0.0, 1.0))
    ticks = [(n / 5, f"{n / 5:.1f}") for n in range(6)]
    frame.grid(ticks, ticks, "confidence", "right")
    frame.line([(0.0, 0.0), (1.0, 1.0)], "quiet", linewidth=1.2)
    for each in bins:
        frame.line([(each.confidence, each.right.low), (each.confidence, each.right.high)], "done", linewidth=1.2)
        point = frame.at(each.confidence, each.right.share)
        frame.axes.scatter(*[[value] for value in point], s=30, color=COLOURS["done"], linewidths=0, zorder=3)
    said = "; ".join(f"{each.confidence:.2f}: {each.right.share:.2f} right" for each in bins)
    return _figure.svg(frame.figure, f"Confidence against truth. {said}.")


def quality_cost(made: Made) -> Markup:
    """Accuracy with its interval against milliseconds an item, on a logarithmic scale."""
    rungs = made.figures.rungs
    times = [max(rung.ms_per_item, 1e-4) for rung in rungs]
    low, high = floor(log10(min(times))), ceil(log10(max(times)))
    high = max(high, low + 1)
    bottom = floor(min(rung.interval[0] for rung in rungs) * 20) / 20
    frame = _Frame((float(low), float(high)), (bottom, 1.0))
    powers = [(float(power), f"{10.0**power:g} ms") for power in range(low, high + 1)]
    steps = max(1, round((1.0 - bottom) * 20))
    step = _step(1.0 - bottom) if steps > 5 else 0.05
    shares = [(bottom + n * step, f"{bottom + n * step:.2f}") for n in range(int((1.0 - bottom) / step + 1e-9) + 1)]
    frame.grid(powers, shares, "time of one text", "accuracy")
    for rung, ms in zip(rungs, times, strict=True):
        where = log10(ms)
        frame.line([(where, rung.interval[0]), (where, rung.interval[1])], "done", linewidth=1.4)
        x, y = frame.at(where, rung.accuracy)
        frame.axes.scatter([x], [y], s=40, color=COLOURS["done"], linewidths=0, zorder=3)
        # Names on either side, for rungs that cost about the same.
        side, aside = ("right", -8) if rung is rungs[0] and x > WIDTH / 4 else ("left", 8)
        frame.axes.text(x + aside, y + 4, rung.model, color=COLOURS["ink"], ha=side, size=10)
    said = "; ".join(f"{r.model}: {r.accuracy:.3f} in {r.ms_per_item:.2f} ms" for r in rungs)
    return _figure.svg(frame.figure, f"Accuracy against time. {said}.")


def _step(span: float) -> float:
    """A round distance of grid lines: four to eight of them."""
    power = 10.0 ** floor(log10(span / 4))
    return next(power * factor for factor in (1, 2, 5, 10) if span / (power * factor) <= 8)
