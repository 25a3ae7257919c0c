"""The conversation: route a question, read its facts, retrieve, calculate, compose, verify.

Models and vectors live only here. ``pipeline.answer`` is the one road that every front end takes.
"""

from qdot_assistant.offline import go_offline

go_offline()
