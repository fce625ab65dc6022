"""`guide.extension` in `markdown_extensions` of mkdocs.yml: our syntax, with the content of the folder it is told."""

from functools import partial
from pathlib import Path

from guide.markdown import GuideExtension
from guide.rendering import shared_guide


def makeExtension(root: str = ".") -> GuideExtension:  # noqa: N802 (the name Python-Markdown looks for)
    """The extension for the guide below `root`, the folder that holds content/ and docs/."""
    return GuideExtension(partial(shared_guide, Path(root).resolve()))
