"""Renews requirements.lock and requirements-formats.lock, and audits their packages for known vulnerabilities."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from files import write_whole
from setup.environment import create, install
from setup.paths import FORMATS_LOCK, LOCK, WORK
from setup.run_program import TaskError, call, say, watch

# One set of versions for every Python and system: pages must not differ with the machine that built them.
COMPILE = (
    *("pip", "compile", "--universal", "--python-version=3.11", "--fork-strategy=fewest"),
    *("--generate-hashes", "--no-config", "--no-header", "--no-annotate", "--no-emit-index-url"),
    *("--no-emit-find-links", "--quiet"),
)
# --strict: a package that was not asked about is no package without holes.
AUDIT = ("--strict", "--require-hashes", "--disable-pip", "--progress-spinner=off", "-r", LOCK, "-r", FORMATS_LOCK)


def lock(args: list[str]) -> int:
    """Keep the pins that still fit; `args` go to uv: `--upgrade` renews all, `--upgrade-package NAME` one."""
    with _tool("uv") as uv:
        new = {lock: uv.parent / lock.name for lock in (LOCK, FORMATS_LOCK)}
        asked = {
            LOCK: ("--all-extras", "pyproject.toml"),
            FORMATS_LOCK: ("--group", "formats", "--constraint", new[LOCK]),  # both share an environment
        }
        for lock, aside in new.items():
            aside.write_bytes(lock.read_bytes() if lock.exists() else b"")
            if code := call([uv, *COMPILE, *asked[lock], *args, "--output-file", aside]):
                say(f"{LOCK.name} and {FORMATS_LOCK.name} were not changed.")
                return code
        for lock, aside in new.items():
            write_whole(lock, aside.read_bytes())
    say(f"Wrote {LOCK.name} and {FORMATS_LOCK.name}: read the difference before you commit it")
    return 0


def audit() -> int:
    """Tell every known hole of what this machine installs from the lock: 1 if there is one."""
    with _tool("pip-audit") as program:
        code, lines = watch("Asking for known vulnerabilities", [program, *AUDIT])
    if code and not any(line.startswith("Found ") for line in lines):
        why = f"the packages could not be looked up ({' '.join(lines[-1:])})"
        raise TaskError(f"{why}: connect to the internet, then run this again")
    say("\n".join(lines))
    return code


@contextmanager
def _tool(name: str) -> Iterator[Path]:
    """A tool in an environment of its own, gone afterwards. No pin: it makes no page, and the newest knows most."""
    WORK.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=WORK) as folder:
        python = create(Path(folder))
        install(f"Fetching {name}", python, name)
        yield python.parent / name
