"""What a Python file imports, read without running it."""

import ast
from pathlib import Path


def imported(file: Path) -> set[str]:
    """The first part of the name of every module, wherever in the file it is imported."""
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    names = [name.name for node in nodes if isinstance(node, ast.Import) for name in node.names]
    names += [str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)]
    return {name.partition(".")[0] for name in names}
