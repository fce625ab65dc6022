"""mkdocs.yml says nothing that MkDocs does anyway."""

from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig

SETTINGS: dict[str, Any] = yaml.safe_load((Path(__file__).parents[1] / "mkdocs.yml").read_text("utf-8"))
BUILT_IN = {"toc", "tables", "fenced_code"}
"""Extensions that MkDocs puts before every list (mkdocs.config.defaults)."""


def test_no_setting_has_the_value_it_has_anyway() -> None:
    defaults = {name: option.default for name, option in MkDocsConfig._schema if hasattr(option, "default")}
    assert len(defaults) > 20
    assert not [name for name, value in SETTINGS.items() if name in defaults and defaults[name] == value]


def test_no_extension_is_one_that_is_always_there() -> None:
    assert "guide.extension" in SETTINGS["markdown_extensions"]
    assert not BUILT_IN.intersection(map(str, SETTINGS["markdown_extensions"]))
