"""Why a format could not be made."""

from guide.problem import RefusedError


class FormatError(RefusedError):
    """One sentence: the format, the page where it lies in one, what is wrong and what to do."""
