"""``python -m evals``: the same command as ``qdot eval``."""

from evals.command import run_command

run_command()
