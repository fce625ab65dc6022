"""No slip of an editor loses something in silence: it is named near its line, or the page shows what was meant."""

from collections.abc import Iterator
from random import Random

import pytest

from guide.rendering import read_guide
from tests.conftest import ROOT
from tests.mutation.slips import KINDS
from tests.mutation.source import Change, Kind
from tests.mutation.tried import Trial

SEED = 7
PLACES = 3
"""On each page, of each kind."""


@pytest.fixture(scope="module")
def trials(tmp_path_factory: pytest.TempPathFactory) -> list[Trial]:
    """One for each page of the real guide."""
    library = read_guide(ROOT)
    folder = tmp_path_factory.mktemp("slips")
    return [Trial(library, page, folder) for page in library.pages]


@pytest.mark.parametrize("name", KINDS)
def test_a_slip_is_named_or_shown_as_meant(trials: list[Trial], name: str) -> None:
    random = Random(f"{SEED} {name}")  # noqa: S311 (places, no secrets)
    shuffled = random.sample(trials, len(trials))
    made = ((one, change) for one in shuffled if (change := KINDS[name](one.source, random)))
    trial, change = next(made)
    assert not trial.is_lost(change), told(trial, change)


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", KINDS)
def test_of_all_slips_on_all_pages_none_is_lost(trials: list[Trial], name: str) -> None:
    random = Random(f"{SEED} {name}")  # noqa: S311
    lost = [told(trial, one) for trial in trials for one in changes(trial, KINDS[name], random) if trial.is_lost(one)]
    assert not lost


def test_a_slip_that_no_rule_names_counts_as_lost(trials: list[Trial]) -> None:
    """A paragraph left out is what no rule can see: the trial itself must be able to fail."""
    trial = next(one for one in trials if one.source.free_paragraphs)
    at = trial.source.free_paragraphs[0]
    assert trial.is_lost(Change(at, 1, [""], [trial.source.line(at)]))
    assert not trial.is_lost(Change(at, 1, [trial.source.line(at)], [trial.source.line(at)]))


def changes(trial: Trial, kind: Kind, random: Random) -> Iterator[Change]:
    """The slips of a kind on a page, each once."""
    tried = [change for _ in range(PLACES) if (change := kind(trial.source, random))]
    return iter({(one.at, *one.new): one for one in tried}.values())


def told(trial: Trial, change: Change) -> str:
    return f"{trial.page.text.path}:{change.at + 1}: {change.new}"
