"""The guide as files to take away: one module makes each, all of them from the built site.

The standard library is all this file needs: run.py asks it, before anything is installed, which formats there are.
"""

NAME = "azoospermia-guide"
"""What the name of each file begins with."""

FORMATS = {
    "zip": "archive",
    "epub": "epub",
    "zim": "zim",
    "pdf": "pdf",
    "numbers": "numbers",
    "leaflets": "leaflets",
}
"""Format → the module of this package whose `make(root, library, site, dist)` writes it and returns its files."""


def chosen(only: str) -> list[str]:
    """The formats of a list such as `zip,epub`, in our order; all for an empty one.

    Raises ValueError, whose words are one sentence, where it names another.
    """
    names = [name.strip() for name in only.split(",") if name.strip()]
    if unknown := [name for name in names if name not in FORMATS]:
        raise ValueError(f"there is no format {', no '.join(unknown)}: the formats are {', '.join(FORMATS)}")
    return [name for name in FORMATS if name in names or not names]
