"""``make release-check``: what must hold before a version is released, in one run with a line for each check.

Clean tree, a version that the changelog describes, the knowledge checked and its hash shown, every gate and the
baseline. The reports are kept in the folder named. Exit 1 when a check does not hold.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from evals import command

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Check:
    """One check of a release: whether it holds, and what was found or what to do."""

    name: str
    holds: bool
    said: str


RELEASE_GATES = Path(__file__).parent / "release_gates.yaml"
"""What a release must reach; ``gates.yaml`` holds what no change may fall below."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run all checks; 0 when each holds."""
    parser = argparse.ArgumentParser(
        prog="python -m evals.release", description="Check that this version can be released."
    )
    parser.add_argument(
        "--reports", type=Path, default=ROOT / "build" / "release", help="folder the reports are kept in"
    )
    options = parser.parse_args(arguments)
    checks = [*_of_the_tree(ROOT), _evals(options.reports)]
    for check in checks:
        print(f"{'ok  ' if check.holds else 'FAIL'}  {check.name}: {check.said}")
    return 0 if all(check.holds for check in checks) else 1


def _of_the_tree(root: Path) -> Iterator[Check]:
    yield clean_tree(_git(root, "status", "--porcelain"))
    number = version("qdot-assistant")
    changelog = root / "CHANGELOG.md"
    yield described(number, changelog.read_text(encoding="utf-8") if changelog.is_file() else "")
    yield _said_by("knowledge", [sys.executable, "-m", "knowledge", "check"], root)
    yield _said_by(
        "qdot --version", [shutil.which("qdot", path=str(Path(sys.executable).parent)) or "qdot", "--version"], root
    )


def clean_tree(status: str) -> Check:
    """Nothing is changed or unknown to version control, so that what is released is what was committed."""
    changed = status.splitlines()
    return Check(
        "clean tree", not changed, "nothing to commit" if not changed else f"{len(changed)} paths are not committed"
    )


def described(number: str, changelog: str) -> Check:
    """The changelog has a heading for this version, with a day."""
    holds = (
        re.search(rf"^##\s*\[?v?{re.escape(number)}\]?\s*[-–—(]+\s*\d{{4}}-\d\d-\d\d", changelog, re.MULTILINE)
        is not None
    )
    said = f"{number} is described" if holds else f"CHANGELOG.md has no dated heading for {number}; write one"
    return Check("version and changelog", holds, said)


def _said_by(name: str, arguments: list[str], root: Path) -> Check:
    try:
        done = subprocess.run(arguments, cwd=root, capture_output=True, text=True, timeout=300, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return Check(name, False, f"could not be run: {error}")
    lines = (done.stdout + done.stderr).strip().splitlines()
    return Check(name, done.returncode == 0, lines[-1] if lines else "said nothing")


def _git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else "?? this is no git working tree"


def _evals(reports: Path) -> Check:
    written = [
        "--json",
        str(reports / "evals.json"),
        "--junit",
        str(reports / "evals.xml"),
        "--html",
        str(reports / "evals.html"),
    ]
    code = command.main(["--baseline", "--gates", str(RELEASE_GATES), *written])
    said = f"reports in {reports.name}/" if code == 0 else "a gate or the baseline does not hold; see the table above"
    return Check("evals", code == 0, said)


if __name__ == "__main__":
    raise SystemExit(main())
