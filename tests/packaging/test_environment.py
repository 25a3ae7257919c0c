"""The environment: exact versions that are those installed, one make for all, and nothing of the maker's machine."""

from __future__ import annotations

import re
import subprocess
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_ROOT = Path(__file__).parents[2]
_LOCKS = ("requirements.lock.txt", "requirements-dev.lock.txt")
_MODELS_LOCK = "requirements-models.lock.txt"
_PROJECT = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def _pins(name: str) -> dict[str, str]:
    lines = (_ROOT / name).read_text(encoding="utf-8").splitlines()
    pins = [line.split("==") for line in lines if line and not line.startswith(("#", "--"))]
    return {canonicalize_name(package): pinned for package, pinned in pins}


def test_every_line_of_the_locks_is_an_exact_version() -> None:
    """No range, no address and no option but the one that joins the two files."""
    for name in (*_LOCKS, _MODELS_LOCK):
        for line in (_ROOT / name).read_text(encoding="utf-8").splitlines():
            assert re.fullmatch(r"#.*|--requirement requirements\.lock\.txt|[A-Za-z0-9._-]+==[A-Za-z0-9.]+|", line), (
                line
            )


@pytest.mark.parametrize("group", ["runtime", "dev"])
def test_what_the_project_asks_for_is_locked_within_its_range(group: str) -> None:
    """Each requirement of pyproject.toml has a pinned version that it allows."""
    asked = _PROJECT["dependencies"] if group == "runtime" else _PROJECT["optional-dependencies"]["dev"]
    pins = _pins(_LOCKS[0]) if group == "runtime" else _pins(_LOCKS[0]) | _pins(_LOCKS[1])
    for requirement in map(Requirement, asked):
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)]), requirement


@pytest.mark.parametrize("extra", ["openai", "anthropic", "ollama", "llamacpp", "mcp", "api"])
def test_what_an_extra_asks_for_is_locked_within_its_range(extra: str) -> None:
    """Each optional extra has exact versions, in a lock of its own beside those the product runs with."""
    pins = _pins(_LOCKS[0]) | _pins(_MODELS_LOCK)
    for requirement in map(Requirement, _PROJECT["optional-dependencies"][extra]):
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)]), requirement


def test_no_two_locks_disagree() -> None:
    """What is locked in two files has one version, and what the product runs with is locked once."""
    product, checks, models = (_pins(name) for name in (*_LOCKS, _MODELS_LOCK))
    assert not product.keys() & (checks.keys() | models.keys())
    assert {name: checks[name] for name in checks.keys() & models.keys()} == {
        name: models[name] for name in checks.keys() & models.keys()
    }


def test_the_locked_versions_are_those_installed() -> None:
    """What is tested is what is locked; a build tag (+cpu) is the same version."""
    for package, pinned in (_pins(_LOCKS[0]) | _pins(_LOCKS[1])).items():
        assert version(package).split("+")[0] == pinned, package


def test_the_calendar_keeps_the_holidays_of_the_district() -> None:
    """python-dateutil 4 silently brings a release of holidays that lacks them, so it is held below 3."""
    pins = _pins(_LOCKS[0])
    assert int(pins["python-dateutil"].split(".")[0]) < 3
    assert tuple(map(int, pins["holidays"].split("."))) >= (0, 108)


@pytest.mark.parametrize("target", ["run", "test", "eval", "bench", "release-check"])
def test_make_has_the_target(target: str) -> None:
    """Each command that the documents name is there, and its recipe can be read."""
    done = subprocess.run(["make", "--dry-run", target], cwd=_ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_one_setting_takes_the_small_torch() -> None:
    """TORCH=cpu takes PyTorch's own CPU build of the locked version; plain make does not."""

    def plan(*setting: str) -> str:
        command = ["make", "--dry-run", "environment", "--always-make", *setting]
        return subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True).stdout

    assert f'"torch=={_pins(_LOCKS[0])["torch"]}" --index-url https://download.pytorch.org/whl/cpu' in plan("TORCH=cpu")
    assert "download.pytorch.org" not in plan()


def test_continuous_integration_runs_make_test_and_nothing_else() -> None:
    """.ci/run ends in make test, so that its last lines are the test runner's own."""
    lines = (_ROOT / ".ci" / "run").read_text(encoding="utf-8").strip().splitlines()
    assert lines[-1] == "exec make test"
    checks = (_ROOT / "tests" / "run_checks.sh").read_text(encoding="utf-8").strip().splitlines()
    assert checks[-2].startswith("python -m pytest")
    assert checks[-1] == "exit $failed"


def test_one_failing_check_fails_the_run_and_hides_no_other(tmp_path: Path) -> None:
    """When the first check fails the others still run, the tests come last, and the exit is not zero."""
    for name in ("ruff", "mypy", "lint-imports", "python"):
        tool = tmp_path / name
        tool.write_text(f'#!/bin/sh\necho "{name} ran"\ntest {name} != ruff\n')
        tool.chmod(0o755)
    done = subprocess.run(
        ["/bin/sh", str(_ROOT / "tests" / "run_checks.sh")],
        capture_output=True, text=True, env={"PATH": f"{tmp_path}:/usr/bin:/bin"}, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "format FAILED" in done.stderr
    assert done.stdout.splitlines()[-2:] == ["== tests", "python ran"]


def test_nothing_names_the_machine_it_was_made_on() -> None:
    """No tracked text holds a path of a maker's machine or the address of a private registry."""
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=_ROOT, capture_output=True, check=False).stdout
    own = Path(__file__).resolve()
    telling = re.compile(
        rb"/(?:work|root|opt)/[a-z]|(?<![\w.])/tmp/[a-z]|index-url +(?!https://download\.pytorch\.org)"
    )
    for name in filter(None, tracked.split(b"\0")):
        file = _ROOT / name.decode()
        if file.is_file() and file.resolve() != own and file.suffix not in {".png", ".gz", ".npz"}:
            assert not telling.search(file.read_bytes()), f"{name.decode()} names a path of a machine"
