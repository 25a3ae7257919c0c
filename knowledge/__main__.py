"""``python -m knowledge check`` proves the knowledge; ``python -m knowledge hash`` prints what an index is keyed by."""

from __future__ import annotations

import sys


def main(arguments: list[str]) -> int:
    """Run one command; 2 when there is no such command."""
    if arguments == ["check"]:
        from knowledge import check

        return check.main()
    if arguments == ["hash"]:
        from knowledge import store

        print(store.knowledge_hash())
        return 0
    print("usage: python -m knowledge check | hash", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
