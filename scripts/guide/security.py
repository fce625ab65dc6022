"""The security headers of the site: `extra.security` in mkdocs.yml, the one source of every copy.

A server sends it as headers; each page repeats the policy in a `<meta>`, for folders and for servers that send nothing.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from guide.models.base import Faults, Model

DIRECTIVES = (
    *("default-src", "script-src", "style-src", "img-src", "font-src", "connect-src", "media-src", "manifest-src"),
    *("worker-src", "frame-src", "base-uri", "form-action", "frame-ancestors"),
)
"""The directives that a policy may have."""
IGNORED_IN_META = ("frame-ancestors",)
"""CSP level 3, section 3.3, "The `<meta>` element"; we do not use `report-uri` and `sandbox`."""
Value = Annotated[str, StringConstraints(pattern=r"^[\w ()*,;:=./-]+$")]
"""One line that stands as it is between quotation marks in the files of nginx, Caddy and Netlify."""


class Security(Model):
    """What a browser may do with our files. There is no way to write `unsafe-inline` or another host."""

    policy: dict[str, Literal["none", "self"]] = Field(description="none, or self for files of the guide itself")
    refused: list[Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*$")]] = Field(
        description="a list of what no page may use, such as camera"
    )
    headers: dict[Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z-]+$")], Value] = Field(
        description="the other headers, each as `Name: value` without quotation marks, `$` or backslash"
    )

    def faults(self) -> Faults:
        """Whatever is not allowed must be forbidden."""
        for name in (name for name in self.policy if name not in DIRECTIVES):
            yield f"`{name}` is not a directive we know", f"use {', '.join(DIRECTIVES)}"
        if self.policy.get("default-src") != "none":
            yield "the policy does not begin with nothing allowed", "write `default-src: none` in `policy:`"
        if "Referrer-Policy" not in self.headers:
            yield "cited sites would be told who sent the reader", "write `Referrer-Policy: no-referrer`"

    @property
    def in_pages(self) -> str:
        """The policy as the `<meta>` of a page holds it."""
        named = {name: value for name, value in self.policy.items() if name not in IGNORED_IN_META}
        return _joined({"default-src": "none", **named})

    @property
    def on_servers(self) -> dict[str, str]:
        """Every header, by name."""
        refused = ", ".join(f"{name}=()" for name in self.refused)
        return {"Content-Security-Policy": _joined(self.policy), "Permissions-Policy": refused, **self.headers}


SHUT = Security(policy={"default-src": "none"}, refused=[], headers={"Referrer-Policy": "no-referrer"})
"""Used while mkdocs.yml cannot be read: pages without styles or scripts, but safe."""


def _joined(policy: dict[str, Literal["none", "self"]]) -> str:
    return "; ".join(f"{name} '{value}'" for name, value in policy.items())
