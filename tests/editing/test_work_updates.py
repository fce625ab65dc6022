"""What registries say of our works reaches the report, and so does what they did not answer."""

import json
from collections.abc import Mapping
from email.message import Message
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import parse_qs, urlsplit

import pytest

from editing import cli, registries
from editing.registries import Ask
from editing.work_updates import NO_NEWS, updates
from guide.models.reference import Reference
from tests.small import guide

FIELDS = {"type": "article-journal", "title": "A work", "level": "study", "seen": {"where": ["https://example.org/"]}}
Answer = object


def work(**fields: object) -> Reference:
    return Reference.model_validate(FIELDS | fields)


BY_DOI = work(id="doi", DOI="10.1000/Abc")
BY_NUMBER = work(id="number", PMID="123", caution="An old one.")
BY_ADDRESS = work(id="page", URL="https://example.org/page")


def answers_by_host(answers: Mapping[str, Answer]) -> Ask:
    """Answers by host: an object as JSON, text as it is, an error raised."""

    def ask(address: str, _kind: str) -> bytes:
        answer = answers[urlsplit(address).netloc]
        if isinstance(answer, OSError):
            raise answer
        return answer.encode() if isinstance(answer, str) else json.dumps(answer).encode()

    return ask


def report(one: Reference, answer: Answer) -> str:
    hosts = "api.crossref.org", "eutils.ncbi.nlm.nih.gov", "example.org"
    return updates([one], answers_by_host(dict.fromkeys(hosts, answer)), lambda _: None)


def error(code: int) -> HTTPError:
    return HTTPError("https://example.org/page", code, "no", Message(), None)


QUIET = f"Asked about 1 work.\n\n{NO_NEWS}\n"


@pytest.mark.parametrize(
    ("one", "answer"),
    [
        (BY_DOI, {"message": {"items": [{"DOI": "10.1000/abc"}]}}),
        (BY_NUMBER, {"result": {"123": {"pubtype": ["Journal Article"], "references": [{"reftype": "Comment in"}]}}}),
        (BY_ADDRESS, "a page"),
    ],
)
def test_where_nothing_has_changed_the_report_says_so(one: Reference, answer: Answer) -> None:
    assert report(one, answer) == QUIET


def test_the_workflow_knows_a_report_without_news() -> None:
    workflow = Path(__file__).parents[2] / ".github/workflows/sources.yml"
    assert f"NO_NEWS: {NO_NEWS}\n" in workflow.read_text("utf-8")


@pytest.mark.parametrize(
    ("one", "answer", "line"),
    [
        (
            BY_DOI,
            {"message": {"items": [{"DOI": "10.1000/ABC", "updated-by": [{"label": "Retraction", "DOI": "10.1/r"}]}]}},
            "- `doi`: Retraction: https://doi.org/10.1/r",
        ),
        (BY_DOI, {"message": {"items": []}}, "- `doi`: Crossref knows no DOI 10.1000/abc"),
        (
            BY_NUMBER,
            {"result": {"123": {"pubtype": ["Retracted Publication"]}}},
            "- `number`: PubMed calls it a retracted publication (it has a `caution:`)",
        ),
        (
            BY_NUMBER,
            {"result": {"123": {"references": [{"reftype": "Erratum in", "refsource": "A journal. 2005"}]}}},
            "- `number`: Erratum in: A journal. 2005 (it has a `caution:`)",
        ),
        (BY_NUMBER, {"result": {"123": {"error": "cannot get"}}}, "- `number`: PubMed knows no record 123"),
        (BY_ADDRESS, error(410), "- `page`: https://example.org/page is gone"),
    ],
)
def test_what_has_changed_is_told_with_the_work(one: Reference, answer: Answer, line: str) -> None:
    told = report(one, answer).splitlines()
    assert told[2] == "### What has changed"
    assert told[4].startswith(line)
    assert "Not answered" not in "".join(told)


@pytest.mark.parametrize(
    ("one", "answer", "line"),
    [
        (BY_DOI, URLError("no route"), "- `doi`: api.crossref.org could not be asked: <urlopen error no route>"),
        (BY_DOI, "<html>", "- `doi`: api.crossref.org could not be asked: its answer is not JSON"),
        (BY_DOI, {"status": "failed"}, "- `doi`: api.crossref.org could not be asked: its answer is not a record"),
        (BY_NUMBER, {"error": "limit"}, "- `number`: eutils.ncbi.nlm.nih.gov could not be asked: its answer is no"),
        (BY_NUMBER, [], "- `number`: eutils.ncbi.nlm.nih.gov could not be asked: its answer is not a record"),
        (BY_ADDRESS, error(503), "- `page`: https://example.org/page could not be asked: answer 503"),
        (BY_ADDRESS, TimeoutError("timed out"), "- `page`: https://example.org/page could not be asked: timed out"),
    ],
)
def test_no_answer_is_told_as_none(one: Reference, answer: Answer, line: str) -> None:
    told = report(one, answer).splitlines()
    assert told[2:5] == ["No answer reports a change.", "", "### Not answered (1)"]
    assert told[6].startswith(line)


def test_without_the_internet_one_sentence_tells_that_nothing_is_known() -> None:
    def ask(_address: str, _kind: str) -> bytes:
        raise URLError("no route")

    assert updates([BY_DOI, BY_NUMBER, BY_ADDRESS], ask, lambda _: None) == (
        "Nothing is known of 3 works: api.crossref.org could not be asked: <urlopen error no route>. "
        "Run it again with the internet.\n"
    )


def test_many_works_are_asked_about_in_few_requests() -> None:
    asked: list[str] = []

    def ask(address: str, _kind: str) -> bytes:
        asked.append(address)
        return b'{"result": {}}'

    updates([work(id=f"n{number}", PMID=str(number)) for number in range(1, 100)], ask, lambda _: None)
    ids = [parse_qs(urlsplit(address).query)["id"][0].split(",") for address in asked]
    assert [len(some) for some in ids] == [40, 40, 19]


def test_the_command_writes_the_report_alone_to_its_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        registries, "ask", answers_by_host({"api.crossref.org": {"message": {"items": [{"DOI": "10.1000/1"}]}}})
    )
    assert cli.main(["--root", str(guide(tmp_path).root), "sources"]) == 0
    out, err = capsys.readouterr()
    assert out == QUIET
    assert err.startswith("Asking Crossref about 1 work …")
