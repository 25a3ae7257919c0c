#!/bin/sh
# Every check of the project, cheapest first. All are run, a fault in one hides no other; pytest's own summary ends the output.
failed=0
step() {
    name=$1
    shift
    echo "== $name"
    "$@" || { echo "== $name FAILED" >&2; failed=1; }
}
step "format" ruff format --check --quiet .
step "lint" ruff check --quiet .
step "types" mypy
step "imports" lint-imports --no-logo
step "knowledge" python -m knowledge check
step "evals" python -m evals
echo "== tests"
python -m pytest -n 2 --dist loadfile || failed=1
exit $failed
