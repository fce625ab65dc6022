"""A page is laid out once its scripts are done: to ask where something stands would do it before, and again after."""

import pytest

from tests.browser.reader import MICRO_TESE, WIDE, NewReader

NOTE_WHO_ASKS = """() => {
  window.asked = [];
  const note = (name) => { if (document.currentScript) window.asked.push(`${name} in ${document.currentScript.src}`); };
  const watch = (owner, name) => {
    const { get, value, ...rest } = Object.getOwnPropertyDescriptor(owner, name);
    const noting = (way) => way && function (...given) { note(name); return way.apply(this, given); };
    Object.defineProperty(owner, name, value ? { ...rest, value: noting(value) } : { ...rest, get: noting(get) });
  };
  const places = ['getBoundingClientRect', 'getClientRects', 'scrollIntoView', 'checkVisibility', 'clientWidth',
    'clientHeight', 'scrollTop', 'scrollLeft', 'scrollWidth', 'scrollHeight'];
  for (const name of places) watch(Element.prototype, name);
  for (const name of ['offsetWidth', 'offsetHeight', 'offsetTop', 'offsetLeft', 'innerText', 'focus']) {
    watch(HTMLElement.prototype, name);
  }
  for (const name of ['scrollX', 'scrollY', 'innerWidth', 'innerHeight', 'getComputedStyle', 'scrollTo', 'scrollBy']) {
    watch(window, name);
  }
}"""
"""What makes a browser lay out a page before it can answer."""


@pytest.mark.parametrize("width", [360, WIDE])
def test_no_script_asks_where_something_stands_when_it_starts(reader: NewReader, kinds: list[str], width: int) -> None:
    visitor = reader(width, 780)
    visitor.page.add_init_script(f"({NOTE_WHO_ASKS})()")
    for path in (*kinds, MICRO_TESE, "tools/faq.html", "tools/questions.html"):
        assert visitor.open(path).evaluate("() => window.asked") == [], path
