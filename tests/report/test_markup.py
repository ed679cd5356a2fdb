from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from suffice.report.markup import element, flat, join, visible

_TEXTS = st.text(st.characters(codec=None), max_size=40)


class _Inside(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.title: str | None = None

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.title = dict(attributes)["title"]

    def handle_data(self, data):
        self.text += data


@given(_TEXTS, _TEXTS)
def test_what_goes_in_comes_out_as_text(inside, title):
    """Whatever the text, a reader sees one element with that text, control characters written out."""
    seen = _Inside()
    seen.feed(element("p", inside, title=title))
    seen.close()
    assert seen.tags == ["p"]
    assert seen.text == visible(inside)
    assert seen.title == visible(title)


@given(_TEXTS)
def test_visible_text_can_be_printed(text):
    """Nothing that is shown hides, turns the direction or cannot be written as UTF-8."""
    shown = flat(text)
    assert shown.encode().decode() == shown
    assert not set(shown) & set("\x00\x1b\r\n\t\x7f\x9b\u200f\u202e\u2066\ufeff")
    assert visible(shown) == shown


def test_markup_is_not_escaped_twice():
    """Elements inside elements stay elements; what is None is left out."""
    assert join(element("b", "<"), None, "&") == "<b>&lt;</b>&amp;"


def test_attributes():
    """True stands alone, False and None are left out, class_ is class, numbers are short."""
    written = element("i", class_="a", hidden=True, data_x=None, b=False, width=0.50001, aria_label='"')
    assert written == '<i class="a" hidden width="0.50001" aria-label="&quot;"></i>'
