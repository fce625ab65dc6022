"""What ApacheBench printed, and what counts as an error."""

from pathlib import Path

import pytest

from benchmark import load
from benchmark.load import PATHS, REQUESTS, Load, read
from setup.run_program import TaskError

PRINTED = """Complete requests:      10000
Failed requests:        3
   (Connect: 0, Receive: 0, Length: 3, Exceptions: 0)
Non-2xx responses:      2
Requests per second:    4321.09 [#/sec] (mean)"""


def test_counts_are_read_and_those_left_out_are_none() -> None:
    assert read(PRINTED) == Load(10_000, 3, 2, 4321.09)
    assert read(PRINTED.replace("Non-2xx", "No")) == Load(10_000, 3, 0, 4321.09)


@pytest.mark.parametrize(
    ("counted", "path", "errors"),
    [
        (Load(REQUESTS, 0, 0, 1), PATHS[0], 0),
        (Load(REQUESTS - 1, 0, 0, 1), PATHS[0], 1),
        (Load(REQUESTS, 3, 2, 1), PATHS[0], 5),
        (Load(REQUESTS, 0, REQUESTS, 1), PATHS[-1], 0),
        (Load(REQUESTS, 0, 0, 1), PATHS[-1], REQUESTS),
    ],
)
def test_each_answer_that_is_not_the_right_one_is_an_error(counted: Load, path: str, errors: int) -> None:
    assert counted.errors(path) == errors


def test_without_the_programs_it_says_how_to_get_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GUIDE_AB", "")
    with pytest.raises(TaskError, match=r"there is no ab: install it \(Debian: apt install apache2-utils\)"):
        load.run(tmp_path)


def test_when_ab_gives_up_its_last_words_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "watch", lambda *_: (1, ["apr_socket_recv: Connection refused (111)"]))
    with pytest.raises(TaskError, match=r"ab gave up on index.html: apr_socket_recv: Connection refused \(111\)"):
        load._asked("ab", "http://127.0.0.1/", "index.html")
