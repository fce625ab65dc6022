"""Stands in for the commands of editors: the same as the package's."""

import guide.cli  # noqa: F401
