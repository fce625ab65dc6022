"""The model of mkdocs.yml, and what the guide reads there: navigation, extensions, links of our templates, security."""

from collections.abc import Iterator
from fnmatch import fnmatch
from importlib.metadata import entry_points
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from markdown import Markdown
from pydantic import AfterValidator, Field, create_model

from guide.address import GUIDE, REPOSITORY, address
from guide.models.base import Faults, Model, Words, unless
from guide.problem import Place, Problem, RefusedError
from guide.security import SHUT, Security
from guide.text import read
from guide.yaml_reader import RULE, Entry, FieldPath, load, validate

FILE = "mkdocs.yml"
OUR_EXTENSION = "guide.extension"
MKDOCS_EXTENSIONS = ("toc", "tables", "fenced_code")
"""The extensions that MkDocs 1.6 always adds."""
NEEDED = ("admonition", "attr_list", "pymdownx.details", "smarty", OUR_EXTENSION)
"""Without one of these, syntax that our pages use would be shown as typed."""
TEXT_KEYS = (
    *("site_url", "site_description", "site_author", "site_dir", "repo_url", "repo_name", "edit_uri", "copyright"),
    *("edit_uri_template", "dev_addr", "remote_branch", "remote_name"),
)
OTHER_KEYS = ("extra_css", "extra_javascript", "extra_templates", "validation", "strict", "watch", "INHERIT")
"""Other keys of MkDocs 1.6, which it checks itself."""
ADDRESSES = {GUIDE: "site_url", REPOSITORY: "repo_url"}


class NavEntry(NamedTuple):
    """A line of the navigation: the page's path below `docs/` ("" if it names none), its place, and its section."""

    path: str
    place: Place
    section: str


NameOrSettings = str | dict[str, Any]
"""A name, or a name with settings below it."""
CHECK_SPELLING = f"check its spelling: git diff {FILE}"


def _unusable(extension: NameOrSettings) -> Faults:
    for name, given in ({extension: None} if isinstance(extension, str) else extension).items():
        try:
            Markdown(extensions=[name], extension_configs={name: given or {}})
        except ImportError:
            yield f"there is no extension `{name}`", CHECK_SPELLING
        except Exception as error:  # whatever goes wrong in it
            yield f"the extension `{name}` does not take these settings: {error}", CHECK_SPELLING


def _with(kind: str, *needed: str) -> AfterValidator:
    """Makes sure that a list has these names; `kind` is what they are the names of."""

    def missing(given: list[NameOrSettings]) -> Faults:
        named = {name for one in given for name in ([one] if isinstance(one, str) else one)}
        for name in (one for one in needed if one not in named):
            yield f"the {kind} `{name}` is missing", f"write `- {name}`"

    return unless(missing)


def _not_installed(plugin: NameOrSettings) -> Faults:
    name = plugin if isinstance(plugin, str) else next(iter(plugin), "")
    if not any(entry_points(group="mkdocs.plugins", name=one) for one in (name, f"material/{name}")):
        yield f"there is no plugin `{name}`", CHECK_SPELLING


class FrameLink(Model):
    """A link that every page shows around its text."""

    title: Words
    url: Words


class Extra(Model):
    """What our templates use; addresses are relative to the home page, such as about/index.html#licence."""

    security: Any = None
    first_fonts: list[Words] = Field(default=[], description="a list of files below overrides/")
    help_links: list[FrameLink] = Field(default=[], description="a list of `{title: words, url: address}`")
    help_now: Words | None = Field(None, description="an address, such as about/index.html#get-help")
    about_authors: Words | None = Field(None, description="an address, such as about/index.html#who-makes-it")
    trust_links: list[FrameLink] = Field(default=[], description="a list of `{title: words, url: address}`")
    often_asked: list[Words] = Field(default=[], description="a list of addresses, such as tools/faq.html#q-01")
    made_of: dict[str, Words] = Field(default={}, description="a line `page.md: content/list.yml` for each")
    report_to: Words | None = Field(None, description="an address, such as mailto:… or https://…")
    footer_links: list[FrameLink] = Field(default=[], description="a list of `{title: words, url: address}`")

    def faults(self) -> Faults:
        """No page that has links around its text lacks the one to help in danger."""
        if self.footer_links and not self.help_now:
            yield "`help_now` is missing", "write where help in danger is, such as about/index.html#get-help"


class Theme(Model):
    """The theme whose templates ours override."""

    name: Literal["material"] = Field(description="material")
    custom_dir: Literal["overrides"] = Field("overrides", description="overrides, the folder of our templates")
    static_templates: list[str] = Field(default_factory=list)
    features: list[str] = Field(default_factory=list)


class Settings(Model):
    """The keys that we check."""

    nav: list[Any] = Field(description="below it a line `- Title: path.md` for each page")
    docs_dir: Literal["docs"] = Field("docs", description="docs, or leave it out")
    exclude_docs: str | None = None
    site_name: Words = Field(description="the name of the guide")
    theme: Theme
    extra: Extra = Extra()
    use_directory_urls: Literal[False] = Field(False, description="false: the guide is read from a folder, too")
    plugins: Annotated[list[Annotated[NameOrSettings, unless(_not_installed)]], _with("plugin", "glightbox")]
    markdown_extensions: Annotated[list[Annotated[NameOrSettings, unless(_unusable)]], _with("extension", *NEEDED)]
    hooks: Annotated[list[str], _with("hook", "scripts/hook.py")]


def _with_all_keys() -> type[Settings]:
    free: dict[str, Any] = dict.fromkeys(OTHER_KEYS, (Any, None)) | dict.fromkeys(TEXT_KEYS, (str | None, None))
    return create_model("Settings", __base__=Settings, **free)


SETTINGS = _with_all_keys()


def extensions(settings: Settings) -> dict[str, Any]:
    """Extension → its settings, in the order in which they are used."""
    named = [one if isinstance(one, dict) else {one: {}} for one in (*MKDOCS_EXTENSIONS, *settings.markdown_extensions)]
    return {name: given or {} for one in named for name, given in one.items()}


def read_settings(root: Path) -> Entry[Settings] | None:
    """The settings of the guide at `root`; None if mkdocs.yml cannot be used."""
    value, places, _ = load(read(root, FILE)[0])
    return validate(value, SETTINGS, places, ())[0]


def security(settings: Entry[Settings] | None) -> tuple[Security, list[Problem]]:
    """The headers in `extra.security`, or SHUT if they cannot be used, and the problems with them."""
    said = settings and settings.value.extra.security
    if settings is None or said is None:
        fix = f"restore it: git checkout -- {FILE}"
        return SHUT, [Problem(Place(FILE), RULE, "there is no `security:` below `extra:`", fix)] if settings else []
    entry, problems = validate(said, Security, settings.places, ("extra", "security"))
    return (entry.value if entry else SHUT), problems


def wrong_addresses(settings: Entry[Settings]) -> Iterator[Problem]:
    """A problem for each of the two addresses that cannot be used, whether given here or in the environment."""
    for variable, field in ADDRESSES.items():
        try:
            address(variable, getattr(settings.value, field))
        except RefusedError as error:
            says, _, fix = str(error).rpartition(": ")
            yield Problem(settings.place(field), RULE, says, fix)


def kept_out(settings: Entry[Settings], docs: Path) -> Iterator[Problem]:
    """A problem for each pattern that keeps a page or a drawing of the folder `docs` out of the site."""
    files = [path.relative_to(docs).as_posix() for kind in ("md", "svg") for path in sorted(docs.rglob(f"*.{kind}"))]
    for line in map(str.strip, (settings.value.exclude_docs or "").splitlines()):
        if hit := next((one for one in files if fnmatch(f"/{one}/", f"*/{line.strip('/')}/*")), None):
            says = f"`{line}` keeps `{hit}` out of the site"
            yield Problem(settings.place("exclude_docs"), RULE, says, "delete that line")


def linked_addresses(settings: Entry[Settings] | None) -> Iterator[tuple[str, Place]]:
    """Each address in `extra:`, and its place."""
    if settings is None:
        return
    extra = dict(settings.value.extra)
    for page, source in extra.pop("made_of").items():
        yield from ((path, settings.place("extra", "made_of", page)) for path in (f"docs/{page}", source))
    for field, given in extra.items():
        for at, one in enumerate(given if isinstance(given, list) else [given] if isinstance(given, str) else ()):
            yield getattr(one, "url", one), settings.place("extra", field, at)


def navigation(settings: Entry[Settings] | None) -> list[NavEntry]:
    """The lines of `nav:` in their order."""
    return list(_nav(settings.value.nav, ("nav",), settings)) if settings else []


def _nav(items: Any, at: FieldPath, settings: Entry[Settings], section: str = "") -> Iterator[NavEntry]:
    for number, item in enumerate(items if isinstance(items, list) else []):
        has_title = isinstance(item, dict) and len(item) == 1
        title, inner = next(iter(item.items())) if has_title else ("", item)
        place = (*at, number, title)
        if has_title and isinstance(inner, list) and inner:
            yield from _nav(inner, place, settings, str(title))
        else:
            yield NavEntry(inner if isinstance(inner, str) else "", settings.place(*place), section)
