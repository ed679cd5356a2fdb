"""The section with the plots, each under a title and over a sentence that says how to read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from suffice.core.errors import MissingExtra
from suffice.core.home import home
from suffice.pipeline.item import Item
from suffice.report import plots, tallies, words
from suffice.report._drawn import Drawn
from suffice.report.facts import Facts
from suffice.report.markup import Markup, element, join

_Plot = Callable[..., Markup]


def figures(items: Sequence[Item], facts: Facts) -> Markup:
    """Four plots, or a sentence that says what is missing to draw them."""
    before = Drawn(home() / "cache" / "plots.json")
    try:
        drawn = list(_drawn(items, facts, before.plot))
        before.keep()
    except MissingExtra as error:
        drawn = [element("p", str(error), class_="hint")]
    if not drawn:
        drawn = [element("p", "No model was asked, so there is nothing to plot.", class_="hint")]
    return element("section", element("h2", "How it was answered"), element("div", *drawn, class_="plots"), id="plots")


def _drawn(items: Sequence[Item], facts: Facts, plot: _Plot) -> Iterator[Markup]:
    if answers := tallies.answers(items, facts):
        yield _figure("Who answered what", plot(plots.who, answers), _key(("done", "accepted"), ("held", "held")))
    if sureness := tallies.sureness(items, facts):
        said = "A dot is an answer, the line the confidence that is needed."
        yield _figure(
            "How sure they were",
            plot(plots.confidence, sureness),
            join(said, " ", _key(("done", "accepted"), ("held", "held"))),
        )
    if costs := tallies.costs(items):
        yield _figure(
            "What it took",
            plot(plots.spent, [replace(cost, cached=0) for cost in costs], facts.energy),
            _costs(costs, facts),
        )
    if any(item.steps for item in items):
        yield _kept(items, facts, plot)


def _kept(items: Sequence[Item], facts: Facts, plot: _Plot) -> Markup:
    title = "What would have been sent elsewhere"
    kept = tallies.kept(items)
    if not kept:
        return _figure(title, None, join("Nothing: every question was answered here, no larger model was wanted."))
    bounds = {bound.label: bound for bound in facts.bounds}
    rows = []
    for label, count in kept:
        bound = bounds.get(label.value)
        verdict = (
            f"kept here by the rule '{bound.rule}'" if bound and bound.rule else "may go, but no larger model is set up"
        )
        rows.append((label.value, count, verdict))
    total = sum(count for _, count in kept)
    held = words.many(total, "item")
    said = f"{held} that elsewhere would have gone on to a larger model in the cloud stayed here, held."
    remedies = (
        element("li", bound.reason, "; would be allowed by ", element("code", bound.remedy))
        for label, _ in kept
        if (bound := bounds.get(label.value)) and bound.rule
    )
    return _figure(title, plot(plots.stayed, rows), join(said, element("ul", *remedies)))


def _costs(costs: Sequence[tallies.Cost], facts: Facts) -> Markup:
    cached = sum(cost.cached for cost in costs)
    answers = sum(cost.answers for cost in costs)
    again = (
        f" {cached} of {answers} answers came from the cache and count with what they took when computed."
        if cached
        else ""
    )
    energy = f"Energy is {facts.energy}." if facts.energy else "Energy is unknown on this machine."
    return join(_key(("done", "processor seconds"), ("ring", "by the clock")), f" {energy}{again}")


def _figure(title: str, plot: Markup | None, said: Markup) -> Markup:
    return element("figure", element("h3", title), plot, element("figcaption", said))


def _key(*entries: tuple[str, str]) -> Markup:
    return join(*(element("span", element("i", class_=colour), f"{name} ", class_="key") for colour, name in entries))
