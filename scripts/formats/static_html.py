"""Makes a page fit for paper and e-readers: nothing to press, nothing folded, nothing of the site's frame."""

from lxml import html

from guide.site.visible_text import is_one_of

FRAME = frozenset({"trust", "printing", "next", "needs-script", "bubble", "letters", "back", "picked", "leaflets"})
"""Classes of what only helps to move about the site."""
ZOOM = frozenset({"zoom"})
CONTROLS = ("script", "style", "button", "input", "textarea", "select", "template")
UNFOLDED = {"details": "div", "summary": "p", "label": "span"}
ONLY_ON_SCREENS = ("tabindex", "loading", "decoding", "data-caption")
SVG_NAMES = ("viewBox", "preserveAspectRatio", "linearGradient", "radialGradient", "clipPath", "gradientUnits")
SVG_CASE = {name.lower(): name for name in SVG_NAMES}
"""HTML knows no capital letters, but XML does: the parser loses those of drawings."""


def make_still(tree: html.HtmlElement) -> None:
    """Take out of a built article, in place, whatever paper cannot do, and unfold the rest."""
    for node in [one for one in tree.iter() if isinstance(one.tag, str)]:
        if node.tag in CONTROLS or is_one_of(node, FRAME):
            node.drop_tree()
        elif is_one_of(node, ZOOM):
            node.drop_tag()
        elif node.tag in UNFOLDED:
            _unfold(node)
        for name in ONLY_ON_SCREENS:
            node.attrib.pop(name, None)
    for drawing in tree.iter("svg"):
        _restore_case(drawing)


def _unfold(node: html.HtmlElement) -> None:
    if node.tag == "summary":
        node.set("class", "summary")
    if node.tag == "details":
        node.set("class", f"unfolded {node.get('class') or ''}".strip())
        node.attrib.pop("open", None)
    holds_heading = node.tag == "summary" and any(True for _ in node.iter("h2", "h3", "h4"))
    node.tag = "div" if holds_heading else UNFOLDED[node.tag]


def _restore_case(drawing: html.HtmlElement) -> None:
    for node in drawing.iter():
        if isinstance(node.tag, str):
            node.tag = SVG_CASE.get(node.tag, node.tag)
        for name in set(node.attrib) & set(SVG_CASE):
            node.set(SVG_CASE[name], node.attrib.pop(name))
