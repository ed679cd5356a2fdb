"""What needs a person: held items with the best guess marked as one, failed items with their sentence."""

from __future__ import annotations

from collections.abc import Sequence

from suffice.core.types import Trace
from suffice.pipeline.item import Item
from suffice.report import words
from suffice.report.finding import count, reasons
from suffice.report.markup import Markup, element, join

_MOST = 12
"""Held items that are told without being asked for."""


def needs(items: Sequence[Item]) -> Markup | None:
    """The section; None where everything is done."""
    counts = count(items)
    if not counts["held"] + counts["failed"]:
        return None
    held = [_held(number, item) for number, item in enumerate(items, start=1) if item.outcome == "held"]
    failed = [_failed(number, item) for number, item in enumerate(items, start=1) if item.outcome == "failed"]
    return element(
        "section",
        element("h2", "Needs you"),
        element("p", "No model was sure enough of these. Nothing was guessed in your name.", class_="lead")
        if held
        else None,
        element("div", *held[:_MOST], class_="cards") if held else None,
        _rest(held[_MOST:]),
        element("h3", "Could not be processed") if failed else None,
        element("ul", *failed, class_="failures") if failed else None,
        id="needs",
    )


def _rest(held: Sequence[Markup]) -> Markup | None:
    if not held:
        return None
    return element(
        "details", element("summary", f"{len(held)} more"), element("div", *held, class_="cards"), class_="rest"
    )


def _held(number: int, item: Item) -> Markup:
    return element(
        "article",
        element(
            "h3", words.mark("held"), element("a", item.item, href=f"#item-{number}"), words.label(item.label.value)
        ),
        *(_question(trace) for trace in item.held),
        class_="card",
    )


def _question(trace: Trace) -> Markup:
    asked = element("dt", words.name(trace.task or trace.step))
    return element("dl", asked, element("dd", _how_sure(trace), _guess(trace), _why(trace), _help(trace)))


def _how_sure(trace: Trace) -> Markup:
    if trace.model is None or trace.confidence is None:
        return element("p", "no model could be asked" if trace.outcome == "held" else "refused by the policy")
    needed = (
        f" · {trace.threshold:.2f} needed" if trace.threshold is not None else " · never believed without a certificate"
    )
    return element(
        "p",
        element("code", trace.model),
        " sure to ",
        words.confidence(trace.confidence, trace.threshold, held=True),
        needed,
    )


def _guess(trace: Trace) -> Markup | None:
    if not trace.guess:
        return None
    return element(
        "p", element("span", "a guess, not an answer", class_="tag"), " ", element("q", trace.guess), class_="guess"
    )


def _why(trace: Trace) -> Markup | None:
    """Every rung's reason, where there is more to say than the best one's figures."""
    told = reasons(trace)
    if not told or (trace.threshold is not None and len(told) < 2):
        return None
    said = (f"{', '.join(filter(None, models))}: {reason}".removeprefix(": ") for reason, models in told.items())
    return element("ul", *(element("li", sentence) for sentence in said), class_="why")


def _help(trace: Trace) -> Markup | None:
    return element("p", element("b", "Would help: "), trace.help, class_="help") if trace.help else None


def _failed(number: int, item: Item) -> Markup:
    name = element("a", item.item, href=f"#item-{number}")
    return element("li", words.mark("failed"), join(element("b", name), " ", item.error or ""))
