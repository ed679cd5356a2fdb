"""A matplotlib figure as a small piece of SVG that takes its colours from the page around it."""

from __future__ import annotations

import html
import io
import os
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any

from suffice.core.errors import MissingExtra
from suffice.core.home import home
from suffice.report.markup import Markup, visible

COLOURS = {
    name: f"#0000{number:02x}"
    for number, name in enumerate(
        ("ink", "soft", "line", "done", "held", "quiet", "public", "internal", "confidential", "secret"), start=1
    )
}
"""Stand-ins for the page's colours, exchanged for `var(--name)` once the figure is drawn: dark mode needs no redraw."""

WIDTH = 520
"""Of every figure, in units of the SVG; one unit is a pixel where the page is wide enough."""

_STYLE: dict[str, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "suffice",
    "text.parse_math": False,
    "font.size": 11,
    "text.color": COLOURS["ink"],
    "axes.labelcolor": COLOURS["soft"],
    "xtick.color": COLOURS["soft"],
    "ytick.color": COLOURS["ink"],
    "figure.dpi": 72,
    "figure.facecolor": "none",
}


def new(height: float) -> tuple[Any, Any]:
    """An empty figure of that height and its axes without a frame, rows from the top. Raises MissingExtra."""
    with _own_folder():
        try:
            module: Any = import_module("matplotlib.figure")
        except ImportError as error:
            raise MissingExtra("The plots of the report", "matplotlib", "report") from error
    with _style():
        figure = module.Figure(figsize=(WIDTH / 72, height / 72))
        axes = figure.add_axes((0.0, 0.0, 1.0, 1.0), frameon=False)
        axes.set(xlim=(0, WIDTH), ylim=(height, 0), xticks=[], yticks=[])
    return figure, axes


def svg(figure: Any, label: str) -> Markup:
    """The figure as an `<svg>` element that a screen reader reads as `label`."""
    backend: Any = import_module("matplotlib.backends.backend_svg")
    out = io.StringIO()
    with _style():
        backend.FigureCanvasSVG(figure).print_svg(
            out, metadata={"Creator": None, "Date": None, "Format": None, "Type": None}
        )
    return _inline(out.getvalue(), label)


def _inline(drawn: str, label: str) -> Markup:
    """Without prologue, ids and styles that would touch the page; attributes instead of style, so that no
    inline style needs to be allowed."""
    view = re.search(r'viewBox="([^"]+)"', drawn)
    body = drawn[drawn.index(">", drawn.index("<svg")) + 1 :]
    body = re.sub(r"<metadata>.*?</metadata>|<defs>\s*<style.*?</style>\s*</defs>", "", body, flags=re.DOTALL)
    body = re.sub(r'<g id="[^"]*"', "<g", body)
    body = re.sub(r' transform="rotate\(-0 [^)]*\)"', "", body).replace("xlink:href", "href")
    body = re.sub(r' style="([^"]*)"', lambda found: _attributes(found.group(1)), body)
    body = re.sub(r">\s+<", "><", body)
    for name, colour in COLOURS.items():
        body = body.replace(f'"{colour}"', f'"var(--{name})"')
    box = view.group(1) if view else ""
    return Markup(f'<svg class="plot" role="img" aria-label="{html.escape(visible(label))}" viewBox="{box}">{body}')


def _attributes(style: str) -> str:
    pairs = (declaration.partition(":") for declaration in style.split(";"))
    return "".join(
        f' {name.strip()}="{value.strip()}"' for name, _, value in pairs if value and name.strip() != "font-family"
    )


@contextmanager
def _style() -> Iterator[None]:
    matplotlib: Any = import_module("matplotlib")
    with matplotlib.rc_context(_STYLE), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a character the measuring font lacks: the browser has fonts of its own
        yield


@contextmanager
def _own_folder() -> Iterator[None]:
    """matplotlib lists this machine's fonts once, in a file: it goes to the state folder, not the home folder."""
    if "MPLCONFIGDIR" in os.environ:
        yield
        return
    folder = home() / "cache" / "matplotlib"
    with suppress(OSError):  # it then falls back to a temporary folder
        folder.mkdir(parents=True, exist_ok=True)
    os.environ["MPLCONFIGDIR"] = str(folder)
    try:
        yield
    finally:
        del os.environ["MPLCONFIGDIR"]
