"""The whole run takes an hour or more and is asked for by `--all`."""

from __future__ import annotations

import pytest


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the whole run out, unless it is asked for."""
    if not config.getoption("--all", default=False):
        items[:] = [item for item in items if not item.get_closest_marker("exhaustive")]
