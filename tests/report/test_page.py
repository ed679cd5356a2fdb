from __future__ import annotations

import base64
import hashlib
import os
import re
import sys
from html.parser import HTMLParser

import msgspec
import pytest

from suffice.core.document import Box, Field
from suffice.core.labels import Label, Place
from suffice.pipeline.item import Item
from suffice.report.facts import Facts
from suffice.report.page import report

_VOID = {"meta", "input", "link", "br", "img"}


class _Outline(HTMLParser):
    """Every start tag with its attributes; fails where tags do not close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1:] not in (["style"], ["script"]):
            self.text.append(data)


def outline(page: str) -> _Outline:
    parsed = _Outline()
    parsed.feed(page)
    parsed.close()
    assert parsed.open == []
    return parsed


def text(page: str) -> str:
    return " ".join(" ".join(outline(page).text).split())


@pytest.fixture
def page(sample) -> str:
    return report(sample.items(), sample.facts())


def item(**changes) -> Item:
    plain = Item(
        item="a.txt", outcome="done", outputs={}, label=Label.INTERNAL, held=(), steps=(), notes=(), record="r1",
        ms=1.0, cpu_s=0.0, joules=None, error=None,
    )  # fmt: skip
    return msgspec.structs.replace(plain, **changes)


def test_asks_nothing_of_a_network(page):
    """No element loads anything, and links stay inside the page."""
    for tag, attributes in outline(page).tags:
        assert tag not in ("link", "img", "iframe", "object", "embed", "form", "image")
        assert not {"src", "srcset", "action", "data", "xlink:href"} & set(attributes)
        assert (attributes.get("href") or "#").startswith("#")
    assert "http://" not in page
    assert "https://" not in page
    assert "@import" not in page
    assert "url(#" in page or "url(" not in page


def test_policy_allows_only_its_own_style_and_script(page):
    """The content security policy names the digests of the one style sheet and the one script."""
    policy = next(a["content"] for t, a in outline(page).tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for name in ("style", "script"):
        (inside,) = re.findall(rf"<{name}>(.*?)</{name}>", page, flags=re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy


def test_nothing_needs_inline_style_or_handlers(page):
    """No style attribute and no event handler, which the policy would block."""
    for _, attributes in outline(page).tags:
        assert not [name for name in attributes if name == "style" or name.startswith("on")]


def test_hostile_names_and_texts_stay_text(page):
    """Markup, escape sequences and direction changes in names and outputs are shown, not obeyed."""
    tags = [tag for tag, _ in outline(page).tags]
    assert tags.count("script") == 1
    assert tags.count("style") == 1
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert r"hostile/\x1b[31m<script>alert(1)</script>\u202e[red]fdp.exe" in text(page)


def test_names_that_are_no_text_can_be_written(sample):
    """A file name with bytes that are no UTF-8 does not stop the page from being written."""
    page = report([item(item="caf\udce9.txt", error="broken \udcff", outcome="failed")], sample.facts())
    assert r"caf\xe9.txt" in page
    assert page.encode()


def test_private_values_are_masked(page):
    """A private value shows its first character only."""
    assert "s.whitcombe@example.org" not in page
    assert "diabète" not in page
    assert "s••••••••••••" in page


def test_many_findings_are_counted(sample):
    """Of a type that was found very often a few masked values are shown, and all are counted."""
    names = tuple(sample.Private("PERSON", f"Ann {number}", 0.9, "tagger") for number in range(500))
    told = text(report([item(outputs={"private": names})], sample.facts()))
    assert "person 500" in told
    assert "and 494 more" in told


def test_many_held_items_are_folded(sample):
    """A long list of held items opens on demand."""
    held = [item for item in sample.items() if item.outcome == "held"]
    page = report(held * 5, sample.facts())
    assert "<summary>3 more</summary>" in page
    outline(page)


def test_each_reason_is_told_once(sample):
    """Models that say the same are named together."""
    held = [item for item in sample.items() if item.item == "mail/ordine-italiano.txt"]
    told = text(report(held, sample.facts()))
    assert "category-ngrams, category-static: not certified for 'it', only for de, en, es, fr" in told


def test_what_needs_a_person_comes_first(page):
    """Held items stand before the list, with the guess marked as one, the figures and what would help."""
    needs = text(page[page.index('id="needs"') - 9 : page.index('id="items"') - 9])
    assert "category-static sure to 0.58 · 0.90 needed" in needs
    assert "a guess, not an answer complaint" in needs
    assert "more examples like this one" in needs
    assert "The file is empty" in needs


def test_nothing_to_do_has_no_such_section(sample):
    """Where everything is done, no section says that something is needed."""
    done = [item for item in sample.items() if item.outcome == "done"]
    assert 'id="needs"' not in report(done, sample.facts())


def test_the_promise_is_in_words(page):
    """The target is told as a sentence with its confidence and its limit."""
    told = text(page)
    assert "at most 5 % of the accepted answers are wrong, with 95 % confidence" in told
    assert "Drift is not covered" in told
    assert "Nothing left this machine. Policy: nothing leaves this machine." in told


def test_what_left_is_admitted(sample):
    """Where a model elsewhere answered, the page does not say that nothing left."""
    away = sample.trace("kind", "big", 0.9, 0.5)
    page = report([item(steps=(msgspec.structs.replace(away, place=Place.CLOUD),))], sample.facts())
    assert "Nothing left this machine" not in page
    assert "1 question was answered on another machine." in page


def test_every_item_opens_to_its_story(sample, page):
    """Each item has a row, an anchor and the command that retells it."""
    for number, one in enumerate(sample.items(), start=1):
        assert f'id="item-{number}"' in page
        assert f"suffice explain {one.record}" in page
    assert page.count("<details>") == len(sample.items())


def test_fields_are_sketched_where_they_stand(page):
    """A page with placed fields gets a drawing that names them."""
    assert "Where on page 2 these stand: total" in page
    assert page.count('class="sketch"') == 3


def test_fields_without_a_place_are_listed(sample):
    """A box outside the page or none at all is no obstacle."""
    odd = {"a": Field("a", "1", "1", 0.5, 1, Box(-3.0, 0.5, 9.0, 0.4)), "b": Field("b", "2", "2", 0.5), "c": None}
    page = report([item(outputs={"fields": odd})], sample.facts())
    assert "Where on page 1 these stand: a" in page
    assert "<b>2</b>" in page


def test_unknown_outputs_are_keys_and_values(sample):
    """What another pipeline makes is shown as it is."""
    outputs = {"verdict": {"spam": 0.25, "why": ["short", "<b>"]}, "place": Place.SITE, "empty": (), "none": None}
    told = text(report([item(outputs=outputs)], sample.facts()))
    assert "verdict spam 0.25 why short <b>" in told
    assert "place site" in told


def test_empty_run(sample):
    """A run of nothing is still a page."""
    assert "0 items" in text(report([], sample.facts()))
    assert "nothing to plot" in text(report([], Facts("p", "1", "not a time", (), None, "as you wish")))


def test_without_matplotlib_there_is_a_sentence(sample, monkeypatch):
    """The page is written all the same and says how to get the plots."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    page = report(sample.items(), sample.facts())
    assert "pip install 'suffice[report]'" in text(page)
    assert 'class="plot"' not in page
    assert 'id="items"' in page


def _again(one: Item) -> Item:
    steps = tuple(msgspec.structs.replace(trace, cached=True) for trace in one.steps)
    return msgspec.structs.replace(one, steps=steps, ms=0.5, cpu_s=0.0)


def test_an_unchanged_run_draws_nothing(sample, page, monkeypatch):
    """The second report of the same answers takes its plots from the state folder, without matplotlib."""
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    again = report([_again(one) for one in sample.items()], sample.facts())
    assert again.count('class="plot"') == page.count('class="plot"') == 4


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe"])
def test_damaged_plots_are_drawn_again(sample, own_home, content):
    """A damaged file of kept plots costs time only, and is mended."""
    (own_home / "cache").mkdir(parents=True)
    (own_home / "cache" / "plots.json").write_bytes(content)
    assert report(sample.items(), sample.facts()).count('class="plot"') == 4
    assert len(msgspec.json.decode((own_home / "cache" / "plots.json").read_bytes())) == 4


def test_state_folder_that_takes_nothing(sample, own_home):
    """Where nothing can be kept the page has its plots all the same."""
    own_home.mkdir()
    (own_home / "cache").write_text("a file where a folder should be")
    assert report(sample.items(), sample.facts()).count('class="plot"') == 4


def test_leaves_the_environment_alone(page):
    """matplotlib's folder is set for its import only."""
    assert "MPLCONFIGDIR" not in os.environ
