"""The table of all items; each opens to everything that is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from suffice.core.types import Trace
from suffice.pipeline.item import Item
from suffice.report import words
from suffice.report.finding import OUTCOMES, count, duration, finding, sureness
from suffice.report.markup import Markup, element, join
from suffice.report.outputs import output

_IN_THE_ROW = ("kind", "category", "language", "label")
_HEADS = ("", "item", "kind", "category", "lang", "label", "sure", "time")


def listing(items: Sequence[Item]) -> Markup:
    """The section with the table and, for pages with scripts, the filter."""
    head = element("tr", *(element("th", name or _outcome_head(), scope="col", class_=_class(name)) for name in _HEADS))
    bodies = [_body(number, item) for number, item in enumerate(items, start=1)]
    return element(
        "section",
        element("div", element("h2", "Every item"), _filter(items), class_="bar-head"),
        element("table", element("thead", head), *bodies, class_="items"),
        element("p", "No item matches.", class_="nothing", hidden=True),
        id="items",
    )


def _class(head: str) -> str:
    return {"": "outcome", "label": "label-cell", "lang": "language"}.get(head, head)


def _outcome_head() -> Markup:
    return element("span", "outcome", class_="unseen")


def _filter(items: Sequence[Item]) -> Markup:
    """Hidden until the script is there to make it work."""
    counts = count(items)
    choices = [("all", len(items)), *((outcome, counts[outcome]) for outcome in OUTCOMES if counts[outcome])]
    buttons = (
        element(
            "button", f"{name} ", element("span", str(number)), type="button", data_show=name,
            aria_pressed="true" if name == "all" else "false",
        )
        for name, number in choices
    )  # fmt: skip
    search = element("input", type="search", placeholder="find", aria_label="Show only items that contain this text")
    return element("div", *buttons, Markup(search.removesuffix("</input>")), class_="filter", hidden=True)


def _body(number: int, item: Item) -> Markup:
    out = item.outputs
    sure = sureness(item)
    cells = (
        element("td", words.mark(item.outcome), class_="outcome"),
        element("th", item.item, scope="row", class_="item"),
        *(element("td", _word(out.get(name)), class_=name) for name in ("kind", "category", "language")),
        element("td", words.label(item.label.value) if item.outcome != "failed" else "–", class_="label-cell"),
        element("td", "–" if sure is None else f"{sure:.2f}", class_="sure"),
        element("td", "cached" if item.cached else duration(item.ms), class_="time"),
    )
    told = element("summary", element("span", finding(item) or "more", class_="finding"))
    opened = element(
        "td", element("details", told, element("div", *_more(item), class_="more")), colspan=len(_HEADS) - 1
    )
    return element(
        "tbody",
        element("tr", *cells),
        element("tr", element("td"), opened, class_="opens"),
        id=f"item-{number}",
        data_outcome=item.outcome,
    )


def _word(value: Any) -> str:
    return words.name(value) if isinstance(value, str) and value else "–"


def _more(item: Item) -> list[Markup]:
    known = [(name, value) for name, value in item.outputs.items() if name not in _IN_THE_ROW and _told(value)]
    order = sorted(known, key=lambda pair: pair[0] != "summary")
    blocks = [element("p", item.error, class_="error")] if item.error else []
    blocks += [output(name, value) for name, value in order]
    if item.notes:
        notes = element("ul", *(element("li", note) for note in item.notes))
        blocks.append(element("section", element("h4", "how it was read"), notes, class_="output wide"))
    blocks.append(element("section", element("h4", "steps"), _steps(item.steps), class_="output"))
    told = ("The whole story: ", element("code", f"suffice explain {item.record}", class_="command"))
    blocks.append(element("p", *told, class_="hint"))
    return blocks


def _told(value: Any) -> bool:
    if isinstance(value, dict):
        return any(inside is not None for inside in value.values())
    return value is not None and value not in ((), [], "")


def _steps(steps: Sequence[Trace]) -> Markup:
    heads = ("step", "model", "place", "outcome", "sure", "needed", "time")
    head = element("tr", *(element("th", name, scope="col", class_=name) for name in heads))
    return element(
        "div",
        element("table", element("thead", head), element("tbody", *map(_step, steps)), class_="steps"),
        class_="scroll",
    )


def _step(trace: Trace) -> Markup:
    time = join(duration(trace.ms), element("span", " cached", class_="hint") if trace.cached else None)
    return element(
        "tr",
        element("th", words.name(trace.step), scope="row"),
        element("td", element("code", trace.model) if trace.model else "–"),
        element("td", trace.place.value if trace.place else "–"),
        element("td", trace.outcome, class_=f"outcome-{trace.outcome}"),
        element("td", words.confidence(trace.confidence, trace.threshold) or "–", class_="sure"),
        element("td", "–" if trace.threshold is None else f"{trace.threshold:.2f}", class_="needed"),
        element("td", time, class_="time"),
    )
