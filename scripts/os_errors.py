"""Explains an OSError in one sentence: a full disk, a missing permission, a file in use."""

import errno


def sentence(error: OSError) -> str:
    """What went wrong and what to do, without a full stop."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "the disk is full: make room, then run this again"
    if error.errno == errno.EROFS:
        return f"{error.filename} cannot be written, because its disk is read-only: copy the project to another place"
    if isinstance(error, PermissionError):
        what = f"{error.filename} is in use or not yours"
        return f"{what}: close what uses it, leave .venv with deactivate, or ask for the right"
    if isinstance(error, FileNotFoundError) and error.filename:
        return f"{error.filename} is missing: put it back, such as with git checkout -- {error.filename}"
    if isinstance(error, (FileExistsError, IsADirectoryError, NotADirectoryError)):
        return f"{error.filename} is in the way: move it away, then run this again"
    return f"{error.filename or 'the system'}: {error.strerror or error}"
