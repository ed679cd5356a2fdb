"""The top of the page: what was run, how it went, and that it stayed here."""

from __future__ import annotations

from collections.abc import Sequence

from suffice.pipeline.item import Item
from suffice.report import words
from suffice.report.facts import Facts
from suffice.report.finding import OUTCOMES, count, duration, whereabouts
from suffice.report.markup import Markup, element, join

_BAR = 1000.0


def head(items: Sequence[Item], facts: Facts) -> Markup:
    """Title, tally, the promise and what it cost."""
    counts = count(items)
    told = [(outcome, counts[outcome]) for outcome in OUTCOMES]
    return element(
        "header",
        element("p", element("b", "Suffice"), f" {facts.version} · {words.moment(facts.at)}", class_="eyebrow"),
        element("h1", element("em", facts.pipeline), f" · {words.many(len(items), 'item')}"),
        element("ul", *(_tally(outcome, number) for outcome, number in told), class_="tally"),
        _bar(told, len(items)),
        element(
            "div",
            element("p", element("strong", whereabouts(items)), f" Policy: {facts.policy}.", class_="promise"),
            element("p", _cost(items, facts), class_="cost"),
            class_="under",
        ),
    )


def _tally(outcome: str, number: int) -> Markup:
    return element(
        "li", words.mark(outcome), element("b", str(number)), f" {outcome}", class_=outcome if number else "none"
    )


def _bar(told: Sequence[tuple[str, int]], total: int) -> Markup:
    parts, x = [], 0.0
    for outcome, number in told:
        width = _BAR * number / (total or 1)
        parts.append(element("rect", x=x, y=0, width=max(width - 3, 0), height=6, class_=outcome))
        x += width
    return element(
        "svg", *parts, class_="bar", viewBox=f"0 0 {_BAR:g} 6", preserveAspectRatio="none", aria_hidden="true"
    )


def _cost(items: Sequence[Item], facts: Facts) -> Markup:
    cpu_s = sum(item.cpu_s for item in items)
    joules = [item.joules for item in items if item.joules is not None]
    energy = f"{sum(joules):,.1f} J ({facts.energy or 'of unknown origin'})" if joules else _no_energy(facts)
    cached = sum(item.cached for item in items)
    again = f" {words.many(cached, 'item')} unchanged since an earlier run, taken from the cache." if cached else ""
    if items and cached == len(items):
        return join("Nothing had to be computed: every item is unchanged since an earlier run.")
    return join(f"This run took {duration(cpu_s * 1e3)} of processor time; energy {energy}.", again)


def _no_energy(facts: Facts) -> str:
    if facts.energy:
        return "none, for nothing had to be computed"
    return "unknown (this machine has no readable counter; give [machine] watts in suffice.toml for an estimate)"
