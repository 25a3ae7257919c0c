#!/bin/sh
# Every check of the project, cheapest first; stops at the first that fails and ends with pytest's own summary.
set -eu
step() { echo "== $1" ; shift ; "$@" ; }
step "format"    ruff format --check --quiet .
step "lint"      ruff check --quiet .
step "types"     mypy
step "imports"   lint-imports --no-logo
step "knowledge" python -m knowledge check
step "tests"     python -m pytest -n 2 --dist loadfile -q
