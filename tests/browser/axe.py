"""axe-core, run in the page that is open."""

from importlib.resources import files
from typing import Any, Literal

from playwright.sync_api import Page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
Rules = Literal["all", "all but colour", "colour"]
# Every rule: WCAG 2.0 to 2.2 at levels A, AA and AAA, best practices and those that axe still calls experimental.
# Left out are the ones it calls deprecated: WCAG has dropped what they ask.
#
# Contrast takes most of the time. The same kinds of text come hundreds of times, on one page and on the next, so that
# rules on colour may look at the first of each kind only: of each path of elements with their classes and states.
RUN = """async ([wanted, known]) => {
  const ofColour = (rule) => rule.tags.includes('cat.color');
  const values = axe.getRules()
    .filter((rule) => !rule.tags.includes('deprecated'))
    .filter((rule) => wanted === 'all' || ofColour(rule) === (wanted === 'colour'))
    .map((rule) => rule.ruleId);
  const told = ['class', 'role', 'type', 'data-type'];
  const attributes = (element) => [...element.attributes]
    .map(({ name, value }) => (told.includes(name) ? `[${name}=${value}]` : `[${name}]`));
  const kind = (element) => (element === document.documentElement
    ? '' : `${kind(element.parentElement)}>${element.localName}${attributes(element).sort().join('')}`);
  const seen = new Set(known);
  const hasText = (element) => element.matches('input, select')
    || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const firsts = () => [...document.body.querySelectorAll('*')]
    .filter((element) => hasText(element) && seen.size < seen.add(kind(element)).size);
  const include = wanted === 'colour' ? firsts() : null;
  if (include && !include.length) return { violations: [], seen: [...seen] };
  const options = { resultTypes: ['violations'], runOnly: { type: 'rule', values } };
  const { violations } = await axe.run(include ? { include } : document, options);
  return { violations, seen: [...seen] };
}"""


# Parts far from the window are laid out when the reader comes near: until then axe takes their boxes to lie elsewhere.
LAY_OUT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important }');
  document.adoptedStyleSheets = [sheet];
}"""


def violations(page: Page, rules: Rules = "all", seen: set[str] | None = None) -> list[str]:
    """One line for each: the rule, how many elements break it, and the first of them.

    "colour" looks at the first of each kind of text only, and at none whose kind is `seen` already: those it looks at
    are added there. The others look at every element.
    """
    known = set() if seen is None else seen
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
        page.evaluate(LAY_OUT)
    told: dict[str, Any] = page.evaluate(RUN, [rules, list(known)])
    known.update(told["seen"])
    return [f"{each['id']} × {len(each['nodes'])}: {each['nodes'][0]['html'][:200]}" for each in told["violations"]]
