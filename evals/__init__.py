"""The eval suites: questions whose answers are known, the scorers, the gates and the report.

Come here to see how the assistant is judged before a release; ``docs/evals.md`` is the guide.
"""
