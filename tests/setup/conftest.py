import shutil
from pathlib import Path

import pytest

from tests.setup.project import Project, start


@pytest.fixture
def fresh(tmp_path: Path) -> Project:
    """A clone in which run.py was never called."""
    return start(tmp_path / "guide")


@pytest.fixture(scope="session")
def _set_up_once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = start(tmp_path_factory.mktemp("once") / "guide")
    done = project.run("check")
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture
def ready(_set_up_once: Project, tmp_path: Path) -> Project:
    """A clone that is set up: a copy, because a set-up folder may be moved."""
    return Project(Path(shutil.copytree(_set_up_once.folder, tmp_path / "guide", symlinks=True)))
