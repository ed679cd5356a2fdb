"""Who could answer, and under which promise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from suffice.pipeline.item import Item
from suffice.report import words
from suffice.report.facts import Facts, LadderFacts, RungFacts
from suffice.report.markup import Markup, element, join

_HEADS = ("task", "model", "size", "place", "languages", "believed from")


def models(items: Sequence[Item], facts: Facts) -> Markup:
    """The ladders of every task, smallest model first."""
    asked = {trace.task for item in items for trace in item.steps if trace.task}
    head = element("tr", *(element("th", name, scope="col") for name in _HEADS))
    bodies = (element("tbody", *_ladder(ladder, asked=ladder.task in asked)) for ladder in facts.ladders)
    return element(
        "section",
        element("h2", "Models and promises"),
        *(element("p", sentence, class_="lead") for sentence in _promises(facts)),
        element("div", element("table", element("thead", head), *bodies, class_="models"), class_="scroll"),
        id="models",
    )


def _promises(facts: Facts) -> Iterator[Markup]:
    """Each target once, in words, with the tasks it holds for."""
    targets: dict[tuple[float, float], list[str]] = {}
    for ladder in facts.ladders:
        if ladder.alpha is not None and any(rung.threshold is not None for rung in ladder.rungs):
            targets.setdefault((ladder.alpha, ladder.delta), []).append(ladder.task)
    for (alpha, delta), tasks in targets.items():
        yield join(
            element("b", " and ".join(words.name(task) for task in tasks)),
            f": at most {words.share(alpha)} of the accepted answers are wrong, with {words.share(1 - delta)} "
            "confidence, for items like the examples the models were proved on. Drift is not covered: if your work "
            "comes to look different, the promise has to be proved again.",
        )
    if any(ladder.alpha is None for ladder in facts.ladders):
        yield join(
            "The other tasks have no certificate: their models are believed from a confidence that is written on "
            "their cards, which was measured but not proved."
        )


def _ladder(ladder: LadderFacts, *, asked: bool) -> Iterator[Markup]:
    about = element("span", ladder.about, class_="hint")
    first = element(
        "th",
        element("b", words.name(ladder.task)),
        "" if asked else " (not asked)",
        about,
        scope="rowgroup",
        rowspan=len(ladder.rungs) or 1,
    )
    if not ladder.rungs:
        yield element("tr", first, element("td", "no model on this machine", colspan=len(_HEADS) - 1))
    for number, rung in enumerate(ladder.rungs):
        yield element("tr", None if number else first, *_rung(rung))


def _rung(rung: RungFacts) -> Iterator[Markup]:
    kind = "certified" if rung.certified else "by its card"
    yield element("td", element("code", rung.model))
    yield element("td", words.size(rung.bytes), class_="number")
    yield element("td", rung.place)
    yield element("td", ", ".join(rung.languages) or "any")
    if rung.threshold is None:
        yield element("td", "never", element("span", rung.why, class_="hint") if rung.why else None)
    else:
        yield element("td", words.confidence(rung.threshold), element("span", f" {kind}", class_="hint inline"))
