"""What GitHub and an editor's window are told: safe workflows, tasks and fields that exist."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from editing.compare import MARK
from guide.markdown.blocks import BLOCKS
from guide.problem import Place, Problem
from setup.tasks import TASKS
from tests.small import guide

ROOT = Path(__file__).resolve().parents[1]
GITHUB = ROOT / ".github"
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("[!c]*.yml"))
FIELD = re.compile(r"\$\{\d:([^}]*)\}")


def workflow(name: str) -> Any:
    """A workflow; YAML reads its field `on` as true."""
    return yaml.safe_load((GITHUB / f"workflows/{name}.yml").read_text("utf-8"))


def test_zizmor_finds_no_hole_in_a_workflow() -> None:
    command = [str(Path(sys.executable).parent / "zizmor"), "--offline", "--quiet", str(GITHUB)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", sorted((GITHUB / "workflows").glob("*.yml")), ids=lambda path: path.stem)
def test_a_workflow_is_yaml_with_jobs(path: Path) -> None:
    assert workflow(path.stem)["jobs"]


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "MAINTAINING.md"])
def test_what_a_text_for_editors_shows_or_links_is_there(name: str) -> None:
    text = re.sub(r"```.*?```|`[^`]*`", "", (ROOT / name).read_text("utf-8"), flags=re.DOTALL)
    assert not re.search(r"^(?:<<<<<<<|=======|>>>>>>>)", text, re.MULTILINE)
    targets = re.findall(r"\]\((?!\w+:|#)([^)#\s]+)", text)
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_owners_are_accounts_or_addresses() -> None:
    lines = [line.split() for line in (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines() if line[:1] != "#"]
    assert [line for line in lines if line and not all("@" in owner for owner in line[1:])] == []


def test_workflows_run_tasks_that_exist() -> None:
    texts = [path.read_text("utf-8") for path in sorted((GITHUB / "workflows").glob("*.yml"))]
    named = [task for text in texts for task in re.findall(r"run\.py (\S+)", text)]
    assert len(named) >= 5
    assert not set(named) - set(TASKS)


def test_a_change_of_pages_and_data_alone_has_the_quick_look_and_not_the_whole_suite() -> None:
    left_out = workflow("test")[True]["pull_request"]["paths-ignore"]
    assert left_out == ["docs/**", "content/**"]
    assert set(left_out) <= set(workflow("pages")[True]["pull_request"]["paths"])


def test_the_comment_is_found_by_its_mark_and_runs_nothing_of_a_pull_request() -> None:
    (job,) = workflow("comment")["jobs"].values()
    assert job["permissions"] == {"actions": "read", "pull-requests": "write"}
    assert not [step for step in job["steps"] if "run" in step or "checkout" in step.get("uses", "")]
    assert f'const mark = "{MARK}";' in job["steps"][-1]["with"]["script"]
    (light,) = workflow("pages")["jobs"].values()
    assert workflow("pages")["permissions"] == {"contents": "read"}
    assert "secrets" not in json.dumps(light)


def test_a_release_names_its_files_without_folders_as_it_holds_them() -> None:
    (job,) = workflow("release")["jobs"].values()
    (flat,) = [step["run"] for step in job["steps"] if step.get("run", "").startswith("sed ")]
    found = re.fullmatch(r"sed -i 's\|(.*)\|(.*)\|' dist/SHA256SUMS", flat)
    assert found
    assert (
        re.sub(found[1], found[2], "0a1b  leaflets/partners.pdf\n9f  guide.zip\n")
        == "0a1b  partners.pdf\n9f  guide.zip\n"
    )


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_asks_a_question_and_says_what_it_is_for(form: Path) -> None:
    asked = yaml.safe_load(form.read_text("utf-8"))
    fields = [field for field in asked["body"] if field["type"] != "markdown"]
    assert asked["name"]
    assert asked["description"]
    assert [field for field in fields if field.get("validations", {}).get("required")]
    assert len({field["id"] for field in fields}) == len(fields)


def test_the_link_to_report_a_mistake_opens_the_form_and_fills_in_the_page() -> None:
    template = (ROOT / "overrides/partials/correct.html").read_text("utf-8")
    (address,) = re.findall(r"issues/new\?[^\"]+", template)
    asked = parse_qs(urlsplit(address.replace("&amp;", "&")).query)
    form = GITHUB / "ISSUE_TEMPLATE" / asked.pop("template")[0]
    assert set(asked) <= {field.get("id") for field in yaml.safe_load(form.read_text("utf-8"))["body"]}


def test_the_editor_shows_a_problem_at_its_line() -> None:
    check, _ = json.loads((ROOT / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
    pattern = check["problemMatcher"]["pattern"]
    for level in ("error", "warning"):
        told = str(Problem(Place("docs/a.md", 3, 7), "a-rule", "this is wrong", "write that", level))
        found = re.match(pattern["regexp"], told)
        assert found
        at = [found[pattern[name]] for name in ("file", "line", "column", "message")]
        assert at == ["docs/a.md", "3", "7", "[a-rule] this is wrong (write that)"]
        assert found[pattern["severity"]] == ("warning" if level == "warning" else None)


def test_the_container_installs_what_the_editor_is_recommended() -> None:
    recommended = json.loads((ROOT / ".vscode/extensions.json").read_text("utf-8"))["recommendations"]
    container = json.loads((ROOT / ".devcontainer/devcontainer.json").read_text("utf-8"))
    assert container["customizations"]["vscode"]["extensions"] == recommended


def test_each_snippet_is_read_as_it_is_meant(tmp_path: Path) -> None:
    snippets = json.loads((ROOT / ".vscode/guide.code-snippets").read_text("utf-8"))
    for name, snippet in snippets.items():
        body = snippet["body"] if isinstance(snippet["body"], str) else "\n".join(snippet["body"])
        filled = FIELD.sub(r"\1", body).replace("[@id]", "[@corona2019]").replace("id }}", "found }}")
        page = guide(tmp_path / snippet["prefix"], filled.replace("chance id", "chance found")).pages[0]
        shown = page.shown
        if filled.startswith(("!!!", "???")):
            assert [block.inside for block in page.blocks if block.inside], name
        else:
            assert shown.cites or shown.numbers or shown.drawn or shown.pictures, name
        assert not [block for block in page.blocks if "!!!" in block.text or ":::" in block.text], name
    assert {"brief", "urgent", "chance"} <= {snippet["prefix"] for snippet in snippets.values()}
    assert "chance" in BLOCKS
