"""The bill of materials of the bundle: which scripts of others it holds, and which packages made it.

CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). It bears no time and no serial number, so that the same sources
give the same bytes.
"""

import json
from pathlib import Path
from typing import Any

from formats.pins import LOCKS, Package, Shipped, pins, sha256, shipped

NAME = "sbom.cdx.json"


def sbom(root: Path, site: Path, version: str) -> str:
    """The JSON text for the built `site` of the project at `root`. Raises OSError when a file cannot be read."""
    scripts = [_script(one, site) for one in shipped(root)]
    tools = [{**_component(one), "scope": "excluded"} for one in pins(root)]
    made = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": _guide(root, version)},
        "components": scripts + tools,
    }
    return json.dumps(made, indent=1) + "\n"


def _guide(root: Path, version: str) -> dict[str, Any]:
    locks = [{"type": "build-meta", "url": name, "hashes": [_hash(root / name)]} for name in LOCKS]
    licence = {"expression": "MIT AND CC-BY-4.0"}
    return {
        "type": "application",
        "name": "azoospermia-guide",
        "version": version,
        "licenses": [licence],
        "externalReferences": locks,
    }


def _script(one: Shipped, site: Path) -> dict[str, Any]:
    files = [{"type": "file", "name": name, "hashes": [_hash(site / name)]} for name in one.files]
    licences = [{"license": {"id": one.licence}}]
    return {**_component(one.package), "scope": "required", "licenses": licences, "components": files}


def _component(one: Package) -> dict[str, Any]:
    """A package; one of `scope` "excluded" made or tested the bundle and is not in it."""
    purl = f"pkg:{one.kind}/{one.name}@{one.version}"
    return {"type": "library", "bom-ref": purl, "name": one.name, "version": one.version, "purl": purl}


def _hash(path: Path) -> dict[str, str]:
    return {"alg": "SHA-256", "content": sha256(path)}
