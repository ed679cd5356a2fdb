"""The report: one HTML file that asks nothing of any network and lets nothing in it run but its own few lines."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from pathlib import Path

from suffice.pipeline.item import Item
from suffice.report.facts import Facts
from suffice.report.figures import figures
from suffice.report.head import head
from suffice.report.markup import Markup, element, join
from suffice.report.models import models
from suffice.report.needs import needs
from suffice.report.rows import listing

_HERE = Path(__file__).parent


def report(items: Sequence[Item], facts: Facts) -> str:
    """The whole page. Needs matplotlib for its plots and says so where it is missing; raises nothing for odd items."""
    main = element(
        "main", head(items, facts), needs(items), listing(items), figures(items, facts), models(items, facts)
    )
    script = (_HERE / "filter.js").read_text(encoding="utf-8")
    return document(f"{facts.pipeline}: {len(items)} items · Suffice", join(main, _foot()), script)


def document(title: str, content: Markup, script: str = "") -> str:
    """A page of its own around the content: our style sheet, this script, and nothing from anywhere else."""
    style = (_HERE / "style.css").read_text(encoding="utf-8")
    meta = (
        '<meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_allowed(style, script)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">'
    )
    top = element("head", Markup(meta), element("title", title), element("style", Markup(style)))
    body = element("body", content, element("script", Markup(script)) if script else None)
    return f"<!doctype html>\n{element('html', top, body, lang='en')}\n"


def _allowed(style: str, script: str) -> str:
    """The content security policy: this style sheet and this script by their digests, nothing else at all."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _foot() -> Markup:
    return element(
        "footer",
        element(
            "p", "Beside this page, ", element("code", "items.jsonl"), " holds every item as one JSON object a line."
        ),
        element("p", "This page loads nothing and tells nobody that you read it."),
    )
