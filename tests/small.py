"""A small valid guide on disk, made from short strings, and what the rules say about it."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from editing import cli
from guide.library import Library
from guide.rendering import read_guide
from guide.rules import BLOCK_RULES, GUIDE_RULES, Rule, problems_of

TODAY = date(2026, 11, 21)
PAGE = "page.md"
FRONT = {
    "title": "A page",
    "description": "A page of a small guide, with one sentence on what stands on it.",
    "type": "home",
    "checked": "2026-11-20",
    "due": "2027-11-20",
}
BODY = "Sperm were found in {{ found }}. Semen looks the same [@corona2019]."
"""Stands from line 11 on, below the front matter and the title."""

DEFAULTS = {
    "references": "type: article-journal, title: Sperm recovery, issued: '2019', DOI: 10.1000/1, level: study, "
    "seen: {where: [https://example.org/record]}",
    "numbers": "topic: retrieval, says: sperm were found, otherwise: no sperm were found, outcome: sperm-found, "
    "value: 47, out_of: 100, of: men, who: men in one study, year: 2019, exact: 47%, references: [corona2019], "
    "seen: abstract, checked: '2026-11-20'",
    "terms": "term: semen, meaning: The fluid that comes out at orgasm.",
    "claims": "claim: Semen may hold no sperm., verdict: confirmed, references: [corona2019], verified: abstract, "
    "home: page.md#a-page",
    "facts": "pages: [page.md]",
    "synonyms": "says: cum, means: [semen]",
    "topics": "title: Sperm retrieval",
    "avoid": "say_not: cure, write: treat, why: it promises too much",
}
FILES = {
    "references": "references.yml",
    "numbers": "numbers.yml",
    "terms": "glossary.yml",
    "facts": "facts.yml",
    "synonyms": "search.yml",
    "topics": "topics.yml",
    "avoid": "house-style.yml",
    "claims": "articles/a.yml",
}
FIRST = {
    "references": "corona2019",
    "numbers": "found",
    "terms": "semen",
    "claims": "a-01",
    "facts": "retrieval-01",
    "synonyms": "",
    "topics": "retrieval",
    "avoid": "",
}
ARTICLE = "publisher: P, dated: D, interests: I., appraisal: A., kept: K., left_out: L."
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="360" height="200" viewBox="0 0 360 200">'
    "<title>A path</title><desc>From here to there.</desc></svg>\n"
)
SECURITY = """extra:
  security:
    policy: {default-src: none, script-src: self, frame-ancestors: none}
    refused: [camera, xr-spatial-tracking]
    headers: {Referrer-Policy: no-referrer, X-Content-Type-Options: nosniff}
"""
EXTENSIONS = "markdown_extensions: [admonition, attr_list, pymdownx.details, smarty, guide.extension]\n"
NAMED = {
    "site_name": "A guide",
    "theme": "{name: material, custom_dir: overrides}",
    "plugins": "[glightbox]",
    "hooks": "[scripts/hook.py]",
}
"""What each mkdocs.yml needs besides."""
REAL = Path(__file__).parents[1] / "content"
WORDS = (REAL / "words.yml").read_text("utf-8")
STYLE = re.split("^(?=# How texts|promises:)", (REAL / "house-style.yml").read_text("utf-8"), flags=re.MULTILINE)[1]
"""Countries, the headings of pages, and what needs a source."""
GuideOf = Callable[..., Library]


def guide(
    root: Path, body: str = BODY, *, pages: dict[str, str] | None = None, **more: str | dict[str, str]
) -> Library:
    """Write the guide below `root` and read it.

    `body` is the text of page.md below its title, `pages` whole pages by path; `references="- {id: …}"` and the like
    replace a list (fields left out are filled in, line 2 is the first entry); `front="…"` changes lines of page.md's
    front matter, `nav="…"` the navigation, `security="…"` what browsers are told;
    `files={path: text}` are written last, as they are.
    """
    written = {PAGE: page(body, str(more.get("front", ""))), **(pages or {})}
    for path, text in {**_content(more), **{f"docs/{path}": text for path, text in written.items()}}.items():
        _write(root / path, text)
    nav = str(more.get("nav", "nav:\n" + "".join(f"- {path}\n" for path in written)))
    files = more.get("files", {})
    settings = f"{nav.rstrip()}\n{more.get('security', SECURITY)}{EXTENSIONS}"
    for path, text in {"mkdocs.yml": settings, **(files if isinstance(files, dict) else {})}.items():
        _write(root / path, named(text) if path == "mkdocs.yml" else text)
    return read_guide(root, TODAY)


def named(settings: str) -> str:
    """A mkdocs.yml with name and theme, written last, so that its lines are counted without them."""
    return settings + "".join(f"{key}: {value}\n" for key, value in NAMED.items() if f"{key}:" not in settings)


def page(body: str, front: str = "") -> str:
    """A whole page; `front` holds lines that replace those of the same field or are added."""
    changed = dict(line.split(": ", 1) for line in front.splitlines())
    title = re.sub(r"\W+", " ", changed.get("title", "it"))
    fields = {**FRONT, "description": FRONT["description"].replace("it.", f"{title}."), **changed}
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"---\n{lines}---\n\n# {fields['title'].strip(chr(34))}\n\n{body}\n"


def _content(more: dict[str, str | dict[str, str]]) -> dict[str, str]:
    made = {f"content/{FILES[key]}": f"{key}:\n{_entries(key, more.get(key))}" for key in FILES}
    made["content/words.yml"] = WORDS
    made["content/own-words.txt"] = "0123456789\n"
    made["content/warnings.txt"] = "# None.\n"
    made["content/released.yml"] = "version: '0.1'\non: 2026-11-01\nnumbers: {}\n"
    made |= {
        f"content/{name}": (REAL / name).read_text("utf-8") for name in ("groups.yml", "outcomes.yml", "signs.yml")
    }
    promises = f"promises:\n{more.get('promises', '- guaranteed')}\n"
    made["content/house-style.yml"] = (
        STYLE + promises + "everyday: [DNA, HIV, IU, USA, XXY]\n" + made["content/house-style.yml"]
    )
    for letter in "abcde":
        path = f"content/articles/{letter}.yml"
        head = made.get(path, "claims: []\n")
        made[path] = f"{head}article: {{id: {letter}, title: Article {letter}, {ARTICLE}}}\n"
    return made


def _entries(key: str, given: object) -> str:
    """One entry in a line, each with the fields it lacks."""
    text = str(given) if given is not None else f"- {{id: {FIRST[key]}}}" if FIRST[key] else f"- {{{DEFAULTS[key]}}}"
    lines = (_filled(line, DEFAULTS[key]) if line.startswith("- {") else line for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines)


def _filled(line: str, defaults: str) -> str:
    fields = re.split(r", (?=\w+: )(?![^{]*})", defaults)
    lacking = [one for one in fields if not re.search(rf"[{{ ]{one.partition(':')[0]}:", line)]
    return f"{line[:-1]}{''.join(f', {one}' for one in lacking)}}}"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def finds(rule: Rule, library: Library) -> list[str]:
    """What one rule finds on all pages or in the guide: the messages, in their order."""
    pages = [] if rule in GUIDE_RULES else library.pages
    guide = [None] if rule in (*GUIDE_RULES, *BLOCK_RULES) else []
    return [str(one) for one in sorted(one for page in (*pages, *guide) for one in problems_of([rule], library, page))]


def first_problem(guide_of: GuideOf, **more: str | dict[str, str]) -> str:
    """What is wrong with an entry of a small guide, without its place and rule."""
    return str(guide_of(**more).problems[0]).split("[data-valid] ")[1]


def run(root: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """The exit code of a command on the guide below `root`, and all that it said."""
    code = cli.main(["--root", str(root), *words])
    out, err = capsys.readouterr()
    return code, out + err
