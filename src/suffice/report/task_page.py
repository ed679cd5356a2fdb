"""The card of a fitted task for people: one HTML file, what it promises, what it costs, where it goes wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from suffice.core.errors import MissingExtra
from suffice.learn.figures import Share
from suffice.learn.fit import Made
from suffice.report import curves
from suffice.report.markup import Markup, element, join
from suffice.report.page import document

_MOST = 24
"""Classes up to which every pair of the confusion matrix is shown; of more, the most frequent mistakes."""
_LISTED = 40
_DRAWN: tuple[tuple[str, Callable[[Made], Markup], str], ...] = (
    (
        "Risk and coverage",
        curves.risk_coverage,
        "Wrong answers among the accepted, for every share accepted; the line is the target, the dot the certificate.",
    ),
    (
        "Is the confidence true?",
        curves.reliability,
        "Right answers among those of about the same confidence: on the diagonal the confidence is true.",
    ),
    ("Quality and time", curves.quality_cost, "Accuracy of each rung with its 95 % interval, and its time."),
)


def page(made: Made) -> str:
    """The whole page; without matplotlib it says so in the place of the plots."""
    main = element("main", _head(made), _frontier(made), _plots(made), _groups(made), _classes(made), _findings(made))
    foot = element(
        "footer",
        element("p", "Beside this page: ", element("code", "task.json"), " with the digests of all that decides, the "
                "models, ", element("code", "proof/"), " from which the certificate can be computed again."),
        element("p", "This page loads nothing and tells nobody that you read it."),
    )  # fmt: skip
    return document(f"{made.task} · Suffice", join(main, foot))


def _head(made: Made) -> Markup:
    proved = made.certificate
    if proved:
        promise = (
            f"At most {proved.alpha:.1%} of accepted answers are wrong, with {1 - proved.delta:.0%} confidence, "
            f"as long as texts stay like the examples. {proved.coverage:.1%} of {proved.calibration_examples:,} "
            f"unseen examples were accepted; {proved.risk:.1%} of those were wrong."
        )
    else:
        promise = f"No certificate: {made.reason}"
    return element(
        "header",
        element("p", "A fitted task", class_="eyebrow"),
        element("h1", made.task),
        element(
            "ul",
            element("li", "classes", element("b", f"{len(made.classes):,}")),
            element("li", "examples", element("b", f"{made.examples:,}")),
            element("li", "fitted on", element("b", f"{made.fitted_on:,}")),
            element("li", "right", element("b", f"{made.figures.accuracy.share:.1%}")),
            class_="tally",
        ),
        element("p", promise, class_="promise"),
    )


def _frontier(made: Made) -> Markup:
    heads = ("model", "accuracy", "95 %", "alone it would accept", "needed", "answers", "ms", "CPU-s / 1000", "MB")
    rows = [
        (
            rung.model,
            f"{rung.accuracy:.1%}",
            f"{rung.interval[0]:.1%} to {rung.interval[1]:.1%}",
            "–" if rung.coverage is None else f"{rung.coverage:.1%}",
            "–" if rung.threshold is None else f"{rung.threshold:.3f}",
            f"{rung.answered:.1%}",
            f"{rung.ms_per_item:.2f}",
            f"{rung.cpu_s_per_1000:.2f}",
            f"{rung.bytes / 1e6:.1f}",
        )
        for rung in made.figures.rungs
    ]
    coverage = "–" if made.certificate is None else f"{made.certificate.coverage:.1%}"
    rows.append(("the ladder", *_shares(made.figures.accuracy), coverage, "", "", "", "", ""))
    told = {
        "test": "Measured on the test file.",
        "calibrate": "Measured on examples that no model was fitted on.",
        "out of fold": "Measured on every example by a model that was fitted without it.",
    }[made.figures.measured_on]
    return _section("What each bit of quality costs", told, _table(heads, rows))


def _plots(made: Made) -> Markup:
    try:
        plots = [
            element("figure", element("h3", title), draw(made), element("figcaption", told))
            for title, draw, told in _DRAWN
        ]
    except MissingExtra as error:
        plots = [element("p", str(error), class_="hint")]
    return element("section", element("h2", "How sure it is"), element("div", *plots, class_="plots"))


def _groups(made: Made) -> Markup | None:
    groups = made.figures.groups
    if not groups:
        return None
    rows = [
        (each.name, f"{each.accuracy.of:,}", *_shares(each.accuracy), f"{each.coverage:.1%}", *_shares(each.risk))
        for each in sorted(groups, key=lambda each: each.accuracy.share)
    ]
    heads = ("group", "examples", "accuracy", "95 %", "accepted", "wrong among accepted", "95 %")
    told = "The certificate holds for all together; a group may fare worse. Intervals that do not meet differ."
    return _section("By group", told, _table(heads, rows))


def _classes(made: Made) -> Markup:
    found = made.figures
    rows = [
        (each.name, f"{each.recall.of:,}", f"{each.precision:.1%}", *_shares(each.recall), f"{each.held:.1%}")
        for each in sorted(found.classes, key=lambda each: each.recall.share)
    ]
    heads = ("class", "examples", "precision", "recall", "95 %", "held")
    wrong = [(true, answer, f"{count:,}") for true, answer, count in found.confusion[:_LISTED]]
    foreign = ""
    if found.foreign:
        told = found.foreign
        foreign = (
            f" Of {told.of:,} texts out of scope {told.share:.1%} were accepted ({told.low:.1%} to {told.high:.1%})."
        )
    mistakes = _table(("it is", "the answer was", "times"), wrong) if wrong else element("p", "None.", class_="hint")
    matrix = _matrix(made) if len(found.classes) <= _MOST else None
    return join(
        _section("By class", "The weakest first.", _table(heads, rows)),
        _section("Confusion", f"The most frequent mistakes, held guesses included.{foreign}", join(matrix, mistakes)),
    )


def _matrix(made: Made) -> Markup:
    found = made.figures
    names = [each.name for each in found.classes]
    wrong = {(true, answer): count for true, answer, count in found.confusion}
    rows = []
    for each in found.classes:
        right = round(each.recall.share * each.recall.of)
        cells = [right if name == each.name else wrong.get((each.name, name), 0) for name in names]
        rows.append((each.name, *(f"{count:,}" if count else "·" for count in cells)))
    return _table(("it is \\ answer", *names), rows)


def _findings(made: Made) -> Markup | None:
    if not made.findings:
        return None
    listed = element("ul", *(element("li", finding.told) for finding in made.findings))
    return _section("Found in the examples", None, listed)


def _section(title: str, told: str | None, inside: Markup) -> Markup:
    lead = element("p", told, class_="lead") if told else None
    return element("section", element("h2", title), lead, element("div", inside, class_="scroll"))


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    lined = list(rows)
    # A column of figures stands to the right, with its head.
    sides = ["number" if any(row[n][:1].isdigit() for row in lined) else None for n in range(len(heads))]
    sides[0] = None
    body = (
        element(
            "tr",
            element("th", row[0], scope="row"),
            *(element("td", cell, class_=side) for cell, side in zip(row[1:], sides[1:], strict=True)),
        )
        for row in lined
    )
    top = element(
        "tr", *(element("th", head, scope="col", class_=side) for head, side in zip(heads, sides, strict=True))
    )
    return element("table", element("thead", top), element("tbody", *body), class_="models")


def _shares(share: Share) -> tuple[str, str]:
    return f"{share.share:.1%}", f"{share.low:.1%} to {share.high:.1%}"
