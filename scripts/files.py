"""Writes a file, several files or a folder completely or not at all.

Both the set-up, which runs before anything is installed, and the package `guide` use it, so it belongs to neither and
needs only the standard library.
"""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Put bytes into a file: until all are written, and after an error, the old file stays. Raises OSError."""
    new = _beside(path, "new")
    try:
        new.write_bytes(content)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def replace_folder(target: Path, fill: Callable[[Path], object]) -> None:
    """Put the folder that `fill` writes at the path it is given in the place of `target`; raises what `fill` raises.

    The old folder stays until the new one is whole. A call that was killed, even between its two renames, leaves
    what the next call corrects.
    """
    new, old = _beside(target, "new"), _beside(target, "old")
    _tidy(target, new, old)
    try:
        fill(new)
        if target.exists():
            target.rename(old)
        new.rename(target)
    finally:
        _tidy(target, new, old)


def _beside(path: Path, end: str) -> Path:
    return path.with_name(f"{path.name}.{end}")


def _tidy(target: Path, new: Path, old: Path) -> None:
    """Leave one folder, under its own name. One that is half deleted is never called `old`, which may be restored."""
    _remove(new)
    if old.exists():
        old.rename(new if target.exists() else target)
        _remove(new)


def _remove(path: Path) -> None:
    """Delete a folder, or whatever lies in its place."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def write_all(contents: Mapping[Path, bytes | None]) -> None:
    """Put bytes into several files, and delete those that get None: after an error all stay as they were.

    All is written beside the files first, so that a full disk is found before one of them changes. Raises OSError.
    """
    old = {path: path.read_bytes() if path.exists() else None for path in contents}
    try:
        for path, content in contents.items():
            if content is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
                _beside(path, "new").write_bytes(content)
        _put(contents, old)
    finally:
        for path in contents:
            _beside(path, "new").unlink(missing_ok=True)


def _put(contents: Mapping[Path, bytes | None], old: Mapping[Path, bytes | None]) -> None:
    done: list[Path] = []
    try:
        for path, content in contents.items():
            path.unlink() if content is None else _beside(path, "new").replace(path)
            done.append(path)
    except OSError:
        for path in done:
            before = old[path]
            path.unlink() if before is None else write_whole(path, before)
        raise
