"""Small grammars that read dates, money, rates, ages and events out of what a user wrote. No model, no clock, no files.

Come here when a fact in a question is read wrongly; ``qdot_assistant.facts`` puts the pieces together.
"""
