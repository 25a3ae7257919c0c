"""The scorers: each looks at one answer and gives a value, what it found, and why.

``expectation`` compares with the case; ``integrity`` needs none (quotations, figures); ``sentences`` splits text.
"""

from evals.scorers.score import Score, Texts, score_answer

__all__ = ["Score", "Texts", "score_answer"]
