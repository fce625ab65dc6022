"""With forced colours (Windows' contrast themes) the device chooses the colours: what is drawn has to follow."""

from tests.browser.reader import MICRO_TESE, NewReader

# Text follows by itself, the shapes of drawings do not. A hole is meant to look like its ground; the logo has its own.
FAINT = """() => {
  const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const light = (colour) => {
    probe.fillStyle = colour;
    probe.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...probe.getImageData(0, 0, 1, 1).data]
      .map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = light(getComputedStyle(document.body).backgroundColor);
  const contrast = (colour) => {
    const both = [light(colour), ground];
    return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
  };
  const shapes = [...document.querySelectorAll('svg :is(path, circle, rect, line)')]
    .filter((shape) => shape.checkVisibility() && !shape.matches('.hole, .md-logo *'));
  const drawn = (shape) => [getComputedStyle(shape).fill, getComputedStyle(shape).stroke]
    .filter((colour) => colour !== 'none');
  return shapes.filter((shape) => !drawn(shape).some((colour) => contrast(colour) >= 3))
    .map((shape) => `${shape.closest('svg').outerHTML.slice(0, 60)} ${drawn(shape)}`);
}"""


def test_every_mark_of_a_drawing_stands_out(reader: NewReader, kinds: list[str]) -> None:
    visitor = reader(forced_colors="active", color_scheme="light")
    wrong: dict[str, list[str]] = {}
    for path in (*kinds, MICRO_TESE):
        page = visitor.open(path)
        page.emulate_media(color_scheme="light", forced_colors="active")
        faint = page.evaluate(FAINT)
        page.emulate_media(color_scheme="dark", forced_colors="active")
        if found := [*faint, *page.evaluate(FAINT)]:
            wrong[path] = found
    assert not wrong


def test_a_mark_of_a_fixed_pale_colour_is_seen(reader: NewReader) -> None:
    page = reader(forced_colors="active", color_scheme="light").open(MICRO_TESE)
    page.locator(".icons path").first.evaluate("(mark) => { mark.style.fill = 'rgb(200, 200, 200)'; }")
    assert len(page.evaluate(FAINT)) == 1
