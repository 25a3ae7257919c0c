"""``python -m knowledge check`` proves the knowledge; ``hash`` prints what an index is keyed by; ``record`` records the
figures anew after a change that is meant.
"""

from __future__ import annotations

import sys


def main(arguments: list[str]) -> int:
    """Run one command; 2 when there is no such command or a file cannot be read."""
    from knowledge import check, store

    try:
        if arguments == ["check"]:
            return check.main()
        if arguments == ["record"]:
            return check.record()
        if arguments == ["hash"]:
            print(store.knowledge_hash())
            return 0
    except store.DamagedKnowledge as error:
        print(error, file=sys.stderr)
        return 2
    print("usage: python -m knowledge check | hash | record", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
